"""A dimension's score on the whole width: bar, range, gate minimum, target, and the names of the levels."""

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from readiness_desktop.charts.style import level_of
from readiness_desktop.domain.results import DimensionResult
from readiness_desktop.reports import fonts
from readiness_desktop.reports.canvas import write
from readiness_desktop.reports.flowables import Part
from readiness_desktop.reports.report import Report
from readiness_desktop.reports.type import CONTENT, colors
from readiness_desktop.wording import numbers, questions
from readiness_desktop.wording.translate import _

_BAR = 12.0
_SIZE = 8.5


class ScoreBar(Part, Flowable):
    """Drawn with lines only; its alternative says score, range, target and cap."""

    role = "Figure"

    def __init__(self, report: Report, found: DimensionResult) -> None:
        super().__init__()
        self._report, self._found = report, found
        before = report.previous_results
        self._before = before.dimensions.get(found.id) if before else None
        self.width, self.height = CONTENT, 58
        self.alternative = _("Score {score} of 4, likely {span}, target {target}").format(
            score=numbers.score(found.score),
            span=numbers.score_span(found.lo, found.hi),
            target=numbers.score(found.target_mean * 25),
        )

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """The width of the text."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw bar, marks and words."""
        canvas, found, palette = self.canv, self._found, colors()
        top = self.height - 16
        canvas.setFillColor(HexColor(palette.color("subtle")))
        canvas.roundRect(0, top - _BAR, self.width, _BAR, 2, stroke=0, fill=1)
        if found.score is not None:
            canvas.setFillColor(HexColor(palette.levels[level_of(found.score)].fill))
            wide = max(3.0, self.width * found.score / 100)
            canvas.roundRect(0, top - _BAR, wide, _BAR, 2, stroke=0, fill=1)
        canvas.setFillColor(HexColor(palette.color("surface")))
        for level in (1, 2, 3):
            canvas.rect(self.width * level / 4 - 0.7, top - _BAR, 1.4, _BAR, stroke=0, fill=1)
        self._range(top - _BAR / 2)
        self._target(top)
        self._previous(top - _BAR)
        self._levels()

    def _range(self, y: float) -> None:
        found, canvas = self._found, self.canv
        if found.lo is None or found.hi is None or found.score is None:
            return
        lo, hi, at = (self.width * v / 100 for v in (found.lo, found.hi, found.score))
        canvas.setLineWidth(1.1)
        for left, right, token in ((lo, max(lo, at), "surface"), (max(lo, at), hi, "now")):
            canvas.setStrokeColor(HexColor(colors().color(token)))
            canvas.line(left, y, right, y)
        canvas.setStrokeColor(HexColor(colors().color("surface" if lo < at else "now")))
        canvas.line(lo, y - 3.5, lo, y + 3.5)
        canvas.setStrokeColor(HexColor(colors().color("now")))
        canvas.line(hi, y - 3.5, hi, y + 3.5)

    def _target(self, top: float) -> None:
        x = self.width * self._found.target_mean / 4
        canvas, ink = self.canv, colors().color("text_secondary")
        canvas.setStrokeColor(HexColor(colors().color("now")))
        canvas.setLineWidth(1.1)
        canvas.setDash([2, 1.6])
        # Below the bar stands the round before with its words.
        below = 4 if self._before is None else 1.5
        canvas.line(x, top + 4, x, top - _BAR - below)
        canvas.setDash()
        said = _("Target {score}").format(score=numbers.score(self._found.target_mean * 25))
        self._words(x, top + 7, said, ink)

    def _previous(self, y: float) -> None:
        before = self._before
        if before is None or before.score is None:
            return
        x = self.width * before.score / 100
        canvas = self.canv
        canvas.setFillColor(HexColor(colors().color("surface")))
        canvas.setStrokeColor(HexColor(colors().color("prev")))
        canvas.setLineWidth(1)
        path = canvas.beginPath()
        path.moveTo(x, y - 2)
        path.lineTo(x + 3.4, y - 7)
        path.lineTo(x - 3.4, y - 7)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
        said = _("{round}: {score}").format(
            round=self._report.previous_name, score=numbers.score(before.score)
        )
        left = x + 6
        if left + fonts.width(said, fonts.REGULAR, _SIZE) > self.width:
            left = x - 6 - fonts.width(said, fonts.REGULAR, _SIZE)
        write(canvas, left, y - 9, said, fonts.REGULAR, _SIZE, colors().color("text_muted"))

    def _levels(self) -> None:
        muted = colors().color("text_secondary")
        for level in range(5):
            self._words(self.width * level / 4, 2, questions.level(self._report.framework, level), muted)

    def _words(self, x: float, y: float, said: str, color: str) -> None:
        shown = fonts.clean(said)
        wide = fonts.width(shown, fonts.REGULAR, _SIZE)
        left = min(max(0.0, x - wide / 2), self.width - wide)
        write(self.canv, left, y, shown, fonts.REGULAR, _SIZE, color)
