"""The cover: firm, title, client, date, and the client's own columns of courses in the brand colour."""

from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from readiness_desktop.charts.style import tokens
from readiness_desktop.domain.brand import Logo as BrandLogo
from readiness_desktop.reports import fonts, svg, words
from readiness_desktop.reports.accent import on_accent
from readiness_desktop.reports.canvas import write
from readiness_desktop.reports.flowables import Heading, Part, SectionMark, Space, Text, columns
from readiness_desktop.reports.page import COVER_BLOCK
from readiness_desktop.reports.report import Report, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import CONTENT, style
from readiness_desktop.wording import dates, issued, numbers
from readiness_desktop.wording.translate import _

LEVELS = 4


class Logo(Part, Flowable):
    """A firm's logo, at most as large as the tokens allow; SVG as vectors, PNG as it is."""

    role = "Figure"

    def __init__(self, logo: BrandLogo, firm: str) -> None:
        super().__init__()
        widest, highest = (float(side) * mm for side in tokens()["brand"]["logo_max_mm"])
        self.alternative = _("Logo of {firm}").format(firm=firm)
        self._picture: svg.Picture | ImageReader
        if logo.kind == "svg":
            self._picture = svg.read(logo.data, firm)
            wide, high = self._picture.box[2], self._picture.box[3]
        else:
            self._picture = ImageReader(BytesIO(logo.data))
            wide, high = self._picture.getSize()
        scale = min(widest / wide, highest / high)
        self.width, self.height = wide * scale, high * scale

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the logo."""
        if isinstance(self._picture, svg.Picture):
            svg.draw(self.canv, self._picture, 0, 0, self.width)
        else:
            self.canv.drawImage(self._picture, 0, 0, self.width, self.height, mask="auto")


class Courses(Part, Flowable):
    """The block over the whole width of the page: four courses a dimension, filled to the score, dashes at target."""

    role = "Figure"

    def __init__(self, report: Report, height: float) -> None:
        super().__init__()
        self._report = report
        self.width, self.height = CONTENT, height
        dimensions = report.results.dimensions
        self.alternative = _("Levels of the dimensions, 0 to 4: {list}").format(
            list=", ".join(
                _("{name} {score}").format(name=d.short, score=numbers.score(dimensions[d.id].score))
                for d in report.framework.dimensions
            )
        )

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """The width of the text; the ground is drawn beyond it."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw ground, courses, dashes and names."""
        report, canvas = self._report, self.canv
        ink = on_accent(report.brand.accent)
        canvas.setFillColor(HexColor(report.brand.accent))
        canvas.rect(-report.paper.margin, 0, report.paper.width, self.height, stroke=0, fill=1)
        names = report.framework.dimensions
        count = max(1, len(names))
        gap = 3.7 * mm
        wide = (CONTENT - gap * (count - 1)) / count
        bottom, top = 28 * mm, self.height - 24 * mm
        course = (top - bottom - 3 * 1.5 * mm) / LEVELS
        for i, dimension in enumerate(names):
            x = i * (wide + gap)
            found = report.results.dimensions[dimension.id]
            self._column(x, bottom, wide, course, found.score, ink)
            y = bottom + _height(found.target_mean, course)
            canvas.setStrokeColor(HexColor(ink))
            canvas.setLineWidth(1)
            canvas.setDash([2.6, 1.8])
            canvas.line(x - 1.2 * mm, y, x + wide + 1.2 * mm, y)
            canvas.setDash()
            self._name(x + wide / 2, bottom - 5.5 * mm, wide + gap - 3, dimension.short, ink)
        said = _("Filled: level today. Dashed: level needed.")
        write(canvas, 0, 11 * mm, said, fonts.REGULAR, 8.5, ink)

    def _name(self, middle: float, y: float, room: float, name: str, ink: str) -> None:
        lines: list[str] = []
        for word in fonts.clean(name).split():
            if lines and fonts.width(f"{lines[-1]} {word}", fonts.REGULAR, 8.5) <= room:
                lines[-1] = f"{lines[-1]} {word}"
            else:
                lines.append(word)
        for n, line in enumerate(lines[:3]):
            shown = fonts.fitted(line, fonts.REGULAR, 8.5, room)
            wide = fonts.width(shown, fonts.REGULAR, 8.5)
            write(self.canv, middle - wide / 2, y - 11 * n, shown, fonts.REGULAR, 8.5, ink)

    def _column(
        self, x: float, bottom: float, wide: float, course: float, score: float | None, ink: str
    ) -> None:
        canvas = self.canv
        level = (score or 0.0) / 25
        for n in range(LEVELS):
            y = bottom + n * (course + 1.5 * mm)
            canvas.setStrokeColor(HexColor(ink))
            canvas.setStrokeAlpha(0.35)
            canvas.setLineWidth(0.75)
            canvas.roundRect(x, y, wide, course, 1.2, stroke=1, fill=0)
            canvas.setStrokeAlpha(1)
            part = min(1.0, max(0.0, level - n))
            if part > 0:
                canvas.setFillColor(HexColor(ink))
                canvas.roundRect(
                    x, y, wide, max(1.2, course * part), min(1.2, course * part / 2), stroke=0, fill=1
                )


def _height(level: float, course: float) -> float:
    """How high a level of 0 to 4 lies above the foot of a column: whole courses with the gaps between them."""
    whole = min(int(level), LEVELS - 1)
    part = level - whole
    gap = 1.5 * mm
    return whole * (course + gap) + part * course - (gap / 2 if part == 0 and whole else 0)


def story(report: Report) -> list[Any]:
    """The parts of the cover; it fills its page."""
    paper = report.paper
    block = paper.height * COVER_BLOCK
    firm: Any = Text(words.plain(report.firm, 120), style("h2"))
    left: Any = [firm]
    if report.brand.logo is not None:
        logo = Logo(report.brand.logo, report.brand.name)
        left = columns([logo, firm], [logo.width / mm + 4, 110 - logo.width / mm], align="MIDDLE")
    mark = _("Draft, confidential") if report.input.draft else _("Confidential")
    project = report.round.profile.project
    subtitle = _("AI readiness assessment and roadmap for {project}").format(project=project)
    if not project:
        subtitle = _("AI readiness assessment and roadmap")
    return [
        SectionMark(_("Cover")),
        Space(1, 15 * mm),
        columns([left, small(words.plain(mark), align="right")], [124, 50], align="MIDDLE"),
        Space(1, 26 * mm * paper.height / 842),
        Heading(words.plain(_("Ready for production?")), style("cover", after=6), level=1, key="cover",
                outline=_("Cover")),
        columns([Text(words.plain(subtitle, 160), _subtitle())], [132]),
        Space(1, 12 * mm),
        columns(facts := _facts(report), [174 / len(facts)] * len(facts), gap=4),
        *_issued(report),
        _ToTheFoot(report, block),
    ]  # fmt: skip


def _issued(report: Report) -> list[Any]:
    """Both verdicts, where the assessor issued another one than the computed."""
    if not report.results.issued:
        return []
    said = _("Verdict: {name}").format(name=issued.both(report.framework, report.results))
    return [Space(1, 5 * mm), Text(words.plain(said), style("lead", "text", weight=500))]


def _subtitle() -> Any:
    found = style("figure", "text_secondary").clone("cover-subtitle")
    found.fontName = found.bulletFontName = fonts.face(fonts.REGULAR)
    found.leading = 21
    return found


def _facts(report: Report) -> list[Any]:
    facts = [
        (_("Client"), report.assessment.client.name),
        (_("Assessed"), dates.day(report.results.as_of)),
        (_("Lead"), report.input.assessor),
    ]
    if report.round.name:
        facts.insert(1, (_("Round"), report.round.name))
    lead = style("lead", "text", weight=500)
    return [
        [small(words.plain(name)), Text(words.plain(value, 90), lead)] if value else small("")
        for name, value in facts
    ]


class _ToTheFoot(Courses):
    """The block, pushed down to the lower edge of the page whatever stands above."""

    def __init__(self, report: Report, height: float) -> None:
        super().__init__(report, height)
        self._block = height

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """All the room that is left."""
        self.height = self._block
        return self.width, aH


SECTION = Section("cover", lambda: _("Cover"), story)
