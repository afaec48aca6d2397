"""The rounds of an assessment as a table: name, lock, pack, index with its range, verdict, and a way to look at it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowHeader, RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording import dates, issued, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _

ROUND, LOCKED, PACK, INDEX, VERDICT, LOOK = range(6)
PAD = 16

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round with what it says; `shown` is the one that the pages show."""

    number: int
    name: str
    locked: str
    pack: str
    index: str
    span: str
    verdict: str
    computed: str
    shown: bool

    def cell(self, column: int, theme: Theme) -> tuple[str, str]:
        """The first and second line of a cell."""
        if column == ROUND:
            return _("Round {number}").format(number=written(self.number)), self.name
        if column == LOCKED:
            first, _comma, second = self.locked.partition("\n")
            return first, second
        if column == INDEX:
            return self.index, self.span
        if column == VERDICT:
            computed = theme.verdict(self.computed).text
            beside = "" if self.verdict == self.computed else issued.beside_computed(computed)
            return theme.verdict(self.verdict).text, beside
        if column == LOOK:
            return (_("Shown now"), "") if self.shown else (_("Show"), "")
        return self.pack, ""


def round_rows(rounds: tuple[Round, ...], results: Results, shown: int) -> tuple[RoundRow, ...]:
    """The rounds, newest first; `results` are those of an open last one."""
    found: list[RoundRow] = []
    for one in reversed(rounds):
        said = one.lock.results if one.lock is not None else results
        locked = _("Open")
        if one.lock is not None:
            by = _("by {name}").format(name=one.lock.by) if one.lock.by else ""
            locked = f"{dates.day(one.lock.on)}\n{by}"
        span = numbers.points_span(said.lo, said.hi) if said.index is not None else ""
        found.append(
            RoundRow(
                one.number,
                one.name,
                locked,
                one.framework_version,
                numbers.points(said.index),
                span,
                said.in_force,
                said.verdict,
                one.number == shown,
            )
        )
    return tuple(found)


class RoundModel(QAbstractTableModel):
    """The rows; the row itself under UserRole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[RoundRow, ...] = ()

    def show(self, rows: tuple[RoundRow, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rounds."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Round, locked, question set, index, verdict, a way to look."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Round"), _("Locked"), _("Pack"), _("Index, 90% range"), _("Verdict"), "")[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, or the words of a cell."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        lines = [line for line in row.cell(index.column(), self._theme) if line]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(lines)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(", ".join(lines))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            said = ", ".join(lines)
            return f"{head}: {said}" if head else said
        return None


class RoundDelegate(QStyledItemDelegate):
    """Paints a cell on one or two lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        theme = self._theme
        row: RoundRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        first, second = row.cell(index.column(), theme)
        inner = area.adjusted(PAD if index.column() == ROUND else 8, 0, -8, 0)
        painter.save()
        color = "text"
        if index.column() == VERDICT:
            meaning = theme.verdict(row.verdict)
            icon = QRect(inner.left(), inner.top(), theme.scaled(16), inner.height())
            marks.draw_icon(painter, theme, icon, meaning.icon, meaning.colors.ink)
            inner.setLeft(icon.right() + 8)
        elif index.column() == LOOK:
            color = "text_muted" if row.shown else "accent_text"
        body, small = marks.metrics(theme, "body"), marks.metrics(theme, "small")
        used = body.height() + (small.height() if second else 0)
        top = inner.top() + (inner.height() - used) // 2
        line = QRect(inner.left(), top, inner.width(), body.height())
        marks.draw_text(painter, theme, line, first, "card" if index.column() == INDEX else "body", color)
        if second:
            below = QRect(inner.left(), top + body.height(), inner.width(), small.height())
            marks.draw_text(painter, theme, below, second, "small", "text_secondary")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and the padding."""
        theme = self._theme
        lines = marks.metrics(theme, "body").height() + marks.metrics(theme, "small").height()
        return QSize(80, max(theme.scaled(44), lines + 12))


class RoundsTable(RowView):
    """`round_wanted` carries the number of the round to look at."""

    round_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = RoundModel(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(RoundDelegate(theme, self))
        self.setHorizontalHeader(RowHeader(theme, self))
        self.setAccessibleName(_("Rounds of this assessment"))
        self.opened.connect(self._open)

    @property
    def rows(self) -> tuple[RoundRow, ...]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: tuple[RoundRow, ...]) -> None:
        """Show these rounds."""
        if rows != self._model.rows:
            self._model.show(rows)
            self.fit()

    def height_for(self, most: int) -> int:
        """How high it is with at most so many rows."""
        rows = min(most, self._model.rowCount())
        row = self._model.index(0, 0)
        high = self.sizeHintForIndex(row).height() if self._model.rowCount() else 0
        return self.horizontalHeader().sizeHint().height() + rows * high + 2

    def fit(self) -> None:
        """The name takes what the other columns leave; these are as wide as their words, if there is room."""
        theme = self._theme
        small, body = marks.metrics(theme, "small"), marks.metrics(theme, "body")
        room = self.viewport().width()
        widths: dict[int, int] = {}
        for column in (LOCKED, PACK, INDEX, VERDICT, LOOK):
            head = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
            wide = small.horizontalAdvance(head)
            for row in self._model.rows:
                first, second = row.cell(column, theme)
                extra = theme.scaled(16) + 8 if column == VERDICT else 0
                wide = max(wide, body.horizontalAdvance(first) + extra + 4, small.horizontalAdvance(second))
            widths[column] = wide + 18
        least = theme.scaled(110)
        short = least + sum(widths.values()) - room
        for column in (LOCKED, VERDICT, INDEX):
            if short > 0:
                cut = min(short, max(0, widths[column] - theme.scaled(84)))
                widths[column] -= cut
                short -= cut
        widths[ROUND] = max(least, room - sum(widths.values()))
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()

    def _open(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if not row.shown:
            self.round_wanted.emit(row.number)
