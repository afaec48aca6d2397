"""The roadmap as a table: rank and title, owner, effort, and a bar over the weeks that can be moved and stretched."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView
from readiness_desktop.gui.roadmap.plan_arrows import draw_arrow, route
from readiness_desktop.gui.roadmap.plan_bars import BAR, PlanDelegate, bar_box
from readiness_desktop.gui.roadmap.plan_ghost import (
    BreaksOf,
    Ghost,
    Hold,
    grab,
    keeps_all,
    moved_by,
    paint_ghost,
)
from readiness_desktop.gui.roadmap.plan_header import PlanHeader
from readiness_desktop.gui.roadmap.plan_model import EFFORT, OWNER, TITLE, WEEKS, PlanModel
from readiness_desktop.gui.roadmap.plan_rows import Grouping, PlanRow, grouped
from readiness_desktop.gui.roadmap.weeks import day_x, week_wide
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.translate import _

GRIP = 6
"""How near to the end of a bar the pointer takes hold of that end."""
BEFORE_MOVING = 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PlanTable(RowView):
    """The table. `row_chosen` carries the row under the cursor; nothing else is told while it is locked.

    `placed` carries an initiative with the week in which it should start and its working weeks; `menu_wanted` the row
    and the point of the screen. `axis_moved` tells that the time axis lies elsewhere. `breaks_of` says what a
    placement would break; it is asked once for each week that a bar is dragged over.
    """

    row_chosen = Signal(object)
    placed = Signal(str, int, int)
    menu_wanted = Signal(object, object)
    axis_moved = Signal()
    keeps_selection = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = PlanModel(self)
        self._bars = PlanDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._bars)
        self.setHorizontalHeader(PlanHeader(theme, self))
        # By rows, so that the first one is never cut.
        self.setVerticalScrollMode(RowView.ScrollMode.ScrollPerItem)
        self.setAccessibleName(_("Roadmap"))
        self.breaks_of: BreaksOf = keeps_all
        self.locked = False
        self.ghost: Ghost | None = None
        self._told: Told | None = None
        self._pressed: tuple[Ghost, QPointF] | None = None
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self.axis_moved.emit())

    # ------------------------------------------------------------ showing

    def show_rows(
        self, told: Told, rows: tuple[PlanRow, ...], edges: tuple[int, ...], days: int, grouping: Grouping
    ) -> None:
        """Show these rows of a plan and stand on the one that was chosen before, else on the first."""
        before = self.chosen()
        self._let_go()
        self._told = told
        self._model.show(rows, edges, days, told.first, grouped(grouping))
        self.clearSpans()
        for number, row in enumerate(rows):
            if row.kind == "heading":
                self.setSpan(number, 0, 1, 4)
        self.fit()
        if not self.choose(before.id if before is not None else "") and rows:
            self._stand_on_first()

    @property
    def row_high(self) -> int:
        """The height of a row, in pixels."""
        return self._bars.row_high

    @property
    def head_high(self) -> int:
        """The height of the heads, in pixels."""
        return self.horizontalHeader().sizeHint().height()

    def show_critical(self, on: bool) -> None:
        """Underline the critical chain or not."""
        self._bars.critical = on
        self.viewport().update()

    def chosen(self) -> PlanRow | None:
        """The row under the cursor."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def keep_in_sight(self) -> None:
        """Show the whole of the chosen row, where the room for the rows has changed."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def choose(self, name: str) -> bool:
        """Stand on the row of an initiative or question; False where there is none."""
        number = self._model.number_of(name)
        if number < 0:
            return False
        self.setCurrentIndex(self._model.index(number, 0))
        return True

    @property
    def axis(self) -> tuple[int, int, int]:
        """Left edge and width of the column of bars in pixels of this table, and the days of its axis."""
        left = self.viewport().x() + self.columnViewportPosition(WEEKS)
        return left, self.columnWidth(WEEKS), self._model.days

    # ------------------------------------------------------------ arrows and ghost

    def arrows(self) -> list[list[QPointF]]:
        """The ways from what the chosen initiative needs first to its bar, in pixels of the viewport."""
        row = self.chosen()
        if row is None or row.kind != "initiative":
            return []
        found: list[list[QPointF]] = []
        end = self._cell(self._model.number_of(row.id))
        bar = QPointF(day_x(end, row.start, self._model.days), end.top() + end.height() / 2)
        for name in row.needs:
            number = self._model.number_of(name)
            if number >= 0 and (needed := self._model.row(number)).kind == "initiative":
                cell = self._cell(number)
                reach = BAR / 2 if cell.top() < end.top() else -BAR / 2
                middle = cell.top() + cell.height() / 2
                before = QPointF(day_x(cell, needed.finish, self._model.days), middle + reach)
                found.append(route(before, bar))
        return found

    def _cell(self, number: int) -> QRect:
        return self.visualRect(self._model.index(number, WEEKS))

    def bar_of(self, name: str) -> QRect:
        """Where the bar of an initiative lies, in pixels of the viewport."""
        number = self._model.number_of(name)
        return bar_box(self._cell(number), self._model.row(number), self._model.days).toRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and over them what the chosen one waits for and the ghost of what is moved."""
        super().paintEvent(event)
        ways = self.arrows()
        if not ways and self.ghost is None:
            return
        painter = QPainter(self.viewport())
        left, wide, days = self.axis
        column = QRect(left - self.viewport().x(), 0, wide, self.viewport().height())
        for way in ways:
            draw_arrow(painter, self._theme, way, column)
        if self.ghost is not None:
            cell = self._cell(self._model.number_of(self.ghost.row.id))
            paint_ghost(painter, self._theme, cell, days, self.ghost, self.viewport().rect())
        painter.end()

    def fit(self) -> None:
        """Half for the words, half for the weeks; the owner goes first where room is short."""
        room = self.viewport().width()
        label = marks.metrics(self._theme, "label")
        effort = max(label.horizontalAdvance(_("Effort")), marks.wide(self._theme, "small", "000.0")) + 18
        scale = self._theme.text_percent / 100
        owner = round(124 * scale) if room / scale >= 900 else 0
        self.setColumnHidden(OWNER, owner == 0)
        weeks = round((room - owner - effort) * 0.56)
        for column, width in (
            (TITLE, room - owner - effort - weeks),
            (OWNER, owner),
            (EFFORT, effort),
            (WEEKS, weeks),
        ):
            if width:
                self.setColumnWidth(column, max(24, width))
        # Fitting them to their contents would give them the height of a head that is hidden.
        for number in range(self._model.rowCount()):
            self.setRowHeight(number, self.row_high)
        self.axis_moved.emit()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.row_chosen.emit(self._model.row(current.row()))

    # ------------------------------------------------------------ moving with the mouse

    def _under(self, at: QPointF) -> tuple[PlanRow, Hold] | None:
        """The initiative whose bar lies under a point and what a press there takes hold of."""
        index = self.indexAt(at.toPoint())
        if self.locked or not index.isValid() or index.column() != WEEKS:
            return None
        row = self._model.row(index.row())
        if row.kind != "initiative":
            return None
        box = bar_box(self._cell(index.row()), row, self._model.days).adjusted(-2, -4, GRIP, 4)
        if not box.contains(at):
            return None
        return row, "end" if at.x() > box.right() - 2 * GRIP else "bar"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a bar takes hold of it."""
        super().mousePressEvent(event)
        found = self._under(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (grab(*found), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held by whole weeks."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            self._point(self._under(event.position()))
            return
        held, begun = self._pressed
        away = event.position().x() - begun.x()
        if self._told is None or (self.ghost is None and abs(away) < BEFORE_MOVING):
            return
        left, wide, days = self.axis
        steps = round(away / week_wide(QRect(left, 0, wide, 1), days))
        self._show_ghost(moved_by(self.ghost or held, steps, self._told, self.breaks_of))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it where it was dragged to."""
        ghost = self.ghost
        self._let_go()
        if ghost is None:
            super().mouseReleaseEvent(event)
        elif ghost.moved:
            self.placed.emit(ghost.row.id, ghost.start, ghost.weeks)

    def _point(self, found: tuple[PlanRow, Hold] | None) -> None:
        if found is not None:
            end = found[1] == "end"
            self.setCursor(Qt.CursorShape.SizeHorCursor if end else Qt.CursorShape.OpenHandCursor)

    def _show_ghost(self, ghost: Ghost) -> None:
        self.ghost = ghost
        end = ghost.hold == "end"
        self.setCursor(Qt.CursorShape.SizeHorCursor if end else Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def _let_go(self) -> None:
        self._pressed = None
        if self.ghost is not None:
            self.ghost = None
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    # ------------------------------------------------------------ moving with keys

    def event(self, event: QEvent) -> bool:
        """Keys that move an initiative or let go of it do nothing else in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            drops = event.key() == Qt.Key.Key_Escape and self._pressed is not None
            if drops or self._step(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def _step(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key would do to the chosen initiative; None for other keys."""
        keys, step = event.modifiers(), _STEPS.get(Qt.Key(event.key()))
        row = self.chosen()
        if step is None or not keys & Qt.KeyboardModifier.AltModifier:
            return None
        if self.locked or row is None or row.kind != "initiative":
            return None
        hold: Hold = "end" if keys & Qt.KeyboardModifier.ShiftModifier else "bar"
        return lambda: self._place(row, hold, step)

    def _place(self, row: PlanRow, hold: Hold, step: int) -> None:
        if self._told is not None:
            ghost = moved_by(grab(row, hold), step, self._told, keeps_all)
            if ghost.moved:
                self.placed.emit(row.id, ghost.start, ghost.weeks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves by a week, with Shift it changes the length; Esc lets go of what is dragged."""
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._let_go()
            return
        step = self._step(event)
        if step is not None:
            self.by_keys = True
            step()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the row under the pointer, or with the chosen one at the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid() or self._model.row(index.row()).kind == "heading":
            return
        self.setCurrentIndex(self._model.index(index.row(), 0))
        cell = self.visualRect(index)
        at = self.viewport().mapToGlobal(cell.center() if by_key else event.pos())
        self.menu_wanted.emit(self._model.row(index.row()), at)
