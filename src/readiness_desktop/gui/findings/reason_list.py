"""What the verdict rests on: a line for each gate and each rule: what it is, and beside it where it stands."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording import briefly, verdicts
from readiness_desktop.wording.translate import _

GAP = 14
LINE_GAP = 4
COLUMN_GAP = 32
MOST_LINES = 4
FOLD_FROM = 4


class ReasonList(Painted):
    """Paints the lines; two columns where all fit half of the width. `question_wanted` names the gate clicked on."""

    question_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[briefly.Line, ...] = ()
        self._levels: tuple[int | None, ...] = ()
        self._tips: tuple[str, ...] = ()
        self._gap = LINE_GAP
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    @property
    def lines(self) -> tuple[briefly.Line, ...]:
        """What is shown."""
        return self._lines

    def show_reasons(self, framework: Framework, results: Results) -> None:
        """Show why the verdict is what it is."""
        self._lines = briefly.lines(framework, results)
        self._levels = tuple(lowest_level(self.theme, results, line.ids) for line in self._lines)
        whole = {r.code: verdicts.reason(framework, results, r) for r in results.reasons}
        self._tips = tuple(
            "\n".join(whole[code] for code in line.codes if code in whole) for line in self._lines
        )
        self.setAccessibleName(_("What the verdict rests on"))
        self.setAccessibleDescription("; ".join(spoken(line) for line in self._lines))
        self.updateGeometry()
        self.update()

    def set_dense(self, dense: bool) -> None:
        """Put the lines closer together."""
        self._gap = 1 if dense else LINE_GAP
        self.updateGeometry()

    # ------------------------------------------------------------ measures

    def hasHeightForWidth(self) -> bool:
        """Lines wrap, so the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width."""
        return self._place(width)[1] if self.themed else 20

    def cut_between(self, width: int, most: int) -> int:
        """The largest height up to `most` that cuts through no line, at least that of the first."""
        placed, whole = self._place(width)
        if whole <= most or not placed:
            return most
        ends = {area.bottom() + 1 for area in placed}
        free = [end for end in ends if end <= most and not any(a.top() < end <= a.bottom() for a in placed)]
        return max(free, default=most)

    def sizeHint(self) -> QSize:
        """The lines at the width at hand."""
        width = self.width() if self.width() > 120 else 480
        return QSize(480, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the lines need at the width at hand."""
        return QSize(120, self.heightForWidth(self.width()) if self.width() > 120 else 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew; a layout asks for the height only when told."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _natural(self, line: briefly.Line) -> int:
        """The width of a line that does not wrap, without its mark."""
        wide = marks.metrics(self.theme, "body").horizontalAdvance(line.text)
        small = marks.metrics(self.theme, "body")
        for more in (line.standing, line.id):
            wide += GAP + small.horizontalAdvance(more) if more else 0
        return wide + 2

    def _indent(self) -> int:
        return self.theme.scaled(16) + 10

    def _columns(self, width: int) -> int:
        half = (width - COLUMN_GAP) // 2 - self._indent()
        fits = all(self._natural(line) <= half for line in self._lines)
        return 2 if len(self._lines) >= FOLD_FROM and fits else 1

    def _title(self, room: int) -> int:
        """The width of the left part of lines that have two parts."""
        metrics = marks.metrics(self.theme, "body")
        paired = [line for line in self._lines if line.standing]
        beside = max((GAP + metrics.horizontalAdvance(line.standing) + GAP + metrics.horizontalAdvance(line.id)
                      for line in paired), default=0)  # fmt: skip
        widest = max((metrics.horizontalAdvance(line.text) for line in paired), default=0) + 2
        return max(room // 3, min(widest, room - beside - 4))

    def _place(self, width: int) -> tuple[list[QRect], int]:
        """Where each line lies, and the height of all."""
        columns = self._columns(width)
        wide = (width - COLUMN_GAP * (columns - 1)) // columns
        rows = -(-len(self._lines) // columns) or 1
        metrics = marks.metrics(self.theme, "body")
        placed: list[QRect] = []
        height = y = 0
        for number, line in enumerate(self._lines):
            column, row = divmod(number, rows)
            y = 0 if row == 0 else y
            room = wide - self._indent()
            text = self._title(room) if line.standing else room
            count = max(1, len(marks.wrapped(metrics, line.text, text, MOST_LINES)))
            area = QRect(column * (wide + COLUMN_GAP), y, wide, count * metrics.height())
            placed.append(area)
            y = area.bottom() + 1 + self._gap
            height = max(height, area.bottom() + 1)
        return placed, height

    # ------------------------------------------------------------ drawing

    def paint(self) -> None:
        """Draw."""
        painter = QPainter(self)
        metrics = marks.metrics(self.theme, "body")
        placed = self._place(self.width())[0]
        for line, level, area in zip(self._lines, self._levels, placed, strict=True):
            first = QRect(area.left(), area.top(), self.theme.scaled(16), metrics.height())
            self._mark(painter, first, line, level)
            text = area.adjusted(self._indent(), 0, 0, 0)
            if not line.standing:
                marks.draw_lines(painter, self.theme, text, line.text, "body", "text", MOST_LINES)
                continue
            title = QRect(text.left(), text.top(), self._title(text.width()), text.height())
            marks.draw_lines(painter, self.theme, title, line.text, "body", "text", MOST_LINES)
            self._beside(painter, QRect(title.right() + 1 + GAP, text.top(), text.right() - title.right() - GAP,
                                        metrics.height()), line)  # fmt: skip

    def _mark(self, painter: QPainter, area: QRect, line: briefly.Line, level: int | None) -> None:
        if line.kept:
            marks.draw_icon(painter, self.theme, area, "circle-check", self.theme.level(4).ink)
        elif level is None:
            marks.draw_icon(painter, self.theme, area, "circle-alert", "text_secondary")
        else:
            marks.draw_glyph(painter, self.theme, area, level)

    def _beside(self, painter: QPainter, area: QRect, line: briefly.Line) -> None:
        used = marks.draw_text(painter, self.theme, area, line.standing, "body", "text_secondary")
        code = area.adjusted(used + GAP, 0, 0, 0)
        if line.id and code.width() > 0:
            marks.draw_text(painter, self.theme, code, line.id, "body", "text_muted")

    # ------------------------------------------------------------ what the user does

    def _at(self, event: QMouseEvent | QHelpEvent) -> int | None:
        point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        placed = self._place(self.width())[0]
        return next((n for n, area in enumerate(placed) if area.contains(point)), None)

    def event(self, event: QEvent) -> bool:
        """A line has the whole sentence of its rule as tooltip."""
        if isinstance(event, QHelpEvent) and self.themed:
            number = self._at(event)
            tip = self._tips[number] if number is not None else ""
            QToolTip.showText(event.globalPos(), as_tooltip(tip), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what leads to a question."""
        number = self._at(event)
        leads = number is not None and bool(self._lines[number].id)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the question of the gate under the pointer."""
        number = self._at(event)
        if number is not None and self._lines[number].id:
            self.question_wanted.emit(self._lines[number].id)


def spoken(line: briefly.Line) -> str:
    """A line as a screen reader says it."""
    return ", ".join(part for part in (line.text, line.standing, line.id) if part)


def lowest_level(theme: Theme, results: Results, names: tuple[str, ...]) -> int | None:
    """The lowest level among the gates, dimensions or failure modes named; None if none is."""
    found: list[int] = []
    for name in names:
        if name in results.gates:
            credited = results.gates[name].credited
            found.extend([] if credited is None else [credited])
        elif name in results.dimensions:
            level = results.dimensions[name].level
            found.extend([] if level is None else [level])
        elif name in results.exposures:
            level = theme.exposure(results.exposures[name].exposure).level
            found.extend([] if level is None else [level])
    return min(found, default=None)
