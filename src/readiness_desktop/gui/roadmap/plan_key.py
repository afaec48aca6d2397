"""What the marks of the roadmap mean, and how its rows are grouped: the row over the bars."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.roadmap.plan_bars import BAR
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

MARK = 22
GAP = 14
BARS, STRIPS = "bars", "strips"
GATE, WAIT, PAUSE, FIXED, CRITICAL, BROKEN = "gate", "wait", "pause", "fixed", "critical", "broken"


class Legend(Painted):
    """Names the marks that are seen; the last ones go where there is no room."""

    spoken_role = "StaticText"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.use(theme)

    @staticmethod
    def _words() -> dict[str, str]:
        return {
            BROKEN: _("Limit not kept"),
            GATE: _("Closes a gate"),
            CRITICAL: _("Critical"),
            WAIT: _("Observation"),
            PAUSE: _("Pause"),
            FIXED: _("Fixed"),
        }

    def show_marks(self, seen: tuple[str, ...]) -> None:
        """Name these marks."""
        self.seen = seen
        words = self._words()
        self.say(_("Marks: {names}").format(names=", ".join(words[one] for one in words if one in seen)))
        self.update()

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(40, self.theme.line("small") + 4 if self.themed else 20)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        """Each mark with its word, from the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        named = [(key, words) for key, words in self._words().items() if key in self.seen]
        wide = [MARK + marks.wide(self.theme, "small", words) + GAP for _key, words in named]
        while named and sum(wide) > self.width():
            named.pop()
            wide.pop()
        x = self.width() - sum(wide)
        for (key, words), room in zip(named, wide, strict=True):
            self._mark(painter, key, x)
            box = QRect(x + MARK, 0, room - MARK, self.height())
            marks.draw_text(painter, self.theme, box, words, "small", "text_secondary")
            x += room

    def _mark(self, painter: QPainter, key: str, x: int) -> None:
        theme, middle = self.theme, self.height() / 2
        left, right = x + 2.0, x + MARK - 5.0
        if key == FIXED:
            marks.draw_icon(painter, theme, QRect(x, 0, 16, self.height()), "pin", "text_secondary", 12)
        elif key == GATE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.level(4).fill)
            centre, reach = (left + right) / 2, 5.0
            corners = [(centre, middle - reach), (centre + reach, middle)]
            corners += [(centre, middle + reach), (centre - reach, middle)]
            painter.drawPolygon(QPolygonF([QPointF(*one) for one in corners]))
        elif key == BROKEN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.level(0).fill)
            painter.drawRoundedRect(QRectF(left, middle - BAR / 4, right - left, BAR / 2), 2, 2)
        elif key == CRITICAL:
            painter.fillRect(QRectF(left, middle - 1, right - left, 2), theme.color("accent_text"))
        else:
            style = Qt.PenStyle.DotLine if key == WAIT else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.color("prev"), 1.5 if key == WAIT else 1, style))
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))


class PlanKey(QWidget):
    """`grouped` carries `window` or `pool`, `critical_toggled` whether the critical chain is marked.

    Where bars and strips take turns, `part_chosen` carries `bars` or `strips`.
    """

    grouped = Signal(str)
    critical_toggled = Signal(bool)
    part_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(14)
        # What has no room goes, so it must not hold the window wide.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.parts = SegmentedControl(
            self,
            choices=((BARS, _("Bars")), (STRIPS, _("Outlook"))),
            current=BARS,
            name=_("What is shown of the plan"),
            small=True,
            theme=theme,
        )
        self.parts.hide()
        self.grouping = SegmentedControl(
            self,
            choices=(("window", _("By time")), ("pool", _("By people"))),
            current="window",
            name=_("Rows stand in groups"),
            small=True,
            theme=theme,
        )
        self.critical = CheckBox(self, text=_("Critical chain"), theme=theme)
        self.critical.setChecked(True)
        self.legend = Legend(theme, self)
        row.addWidget(self.parts)
        row.addWidget(self.grouping)
        row.addWidget(self.critical)
        row.addWidget(self.legend, 1)
        self.parts.chosen.connect(self.part_chosen)
        self.grouping.chosen.connect(self.grouped)
        self.critical.toggled.connect(self._toggle)

    def show_marks(self, seen: tuple[str, ...]) -> None:
        """Name the marks that the rows have; without a critical chain there is nothing to toggle."""
        self._seen = seen
        self._fit()
        self._toggle(self.critical.isChecked(), tell=False)

    _seen: tuple[str, ...] = ()

    @property
    def part(self) -> str:
        """What is shown where bars and strips take turns."""
        return self.parts.current or BARS

    def offer_parts(self, on: bool) -> None:
        """Let the user choose between bars and strips, where there is no room for both."""
        if on == self.parts.isHidden():
            self.parts.setHidden(not on)
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it has to be: what has no room goes."""
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [one for one in (self.parts, self.grouping) if not one.isHidden()]
        left = self.width() - 16 - sum(one.sizeHint().width() + 14 for one in shown)
        self.critical.setVisible(CRITICAL in self._seen and self.critical.sizeHint().width() <= left)

    def _toggle(self, on: bool, *, tell: bool = True) -> None:
        self.legend.show_marks(tuple(one for one in self._seen if on or one != CRITICAL))
        if tell:
            self.critical_toggled.emit(on)
