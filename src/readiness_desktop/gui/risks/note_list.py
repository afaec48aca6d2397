"""A list of short findings: icon, title, what is to be said about it, and a figure at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.row_model import RowModel

PAD = 16
ICON = 24
MOST_LINES = 3

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A finding: `key` is what opening it leads to. `level` lends its ink to icon and figure; `below` is quiet."""

    key: str
    title: str
    words: str
    said: str
    figure: str = ""
    below: str = ""
    icon: str = ""
    level: int | None = None


class NoteDelegate(QStyledItemDelegate):
    """Paints a finding on as many lines as it takes, up to five."""

    def __init__(self, theme: Theme, view: "NoteList") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one finding."""
        theme = self._theme
        row: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        paint_row(painter, theme, option, index)
        painter.save()
        icon, text, figure = self._columns(area)
        control, small = marks.metrics(theme, "control"), marks.metrics(theme, "small")
        tall = self._tall(row, text.width())
        top = area.top() + (area.height() - tall) // 2
        ink = theme.color("text_muted") if row.level is None else theme.level(row.level).ink
        if row.icon:
            marks.draw_icon(painter, theme, icon, row.icon, ink)
        box = QRect(text.left(), top, text.width(), tall)
        used = marks.draw_lines(painter, theme, box, row.title, "control", "text", 2)
        box.setTop(top + used + 1)
        marks.draw_lines(painter, theme, box, row.words, "small", "text_secondary", MOST_LINES)
        line = QRect(figure.left(), top, figure.width(), control.height())
        color = theme.color("text") if row.level is None else ink
        marks.draw_text(painter, theme, line, row.figure, "card", color, marks.RIGHT)
        below = QRect(figure.left(), line.bottom() + 2, figure.width(), small.height())
        marks.draw_text(painter, theme, below, row.below, "small", "text_muted", marks.RIGHT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines and the padding."""
        row: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        width = self._view.viewport().width()
        return QSize(width, self._tall(row, self._columns(QRect(0, 0, width, 10))[1].width()) + 16)

    def _tall(self, row: NoteRow, width: int) -> int:
        control, small = marks.metrics(self._theme, "control"), marks.metrics(self._theme, "small")
        titles = len(marks.wrapped(control, row.title, width, 2))
        words = len(marks.wrapped(small, row.words, width, MOST_LINES)) if row.words else 0
        beside = control.height() + (small.height() + 2 if row.below else 0)
        return max(titles * control.height() + 1 + words * small.height(), beside)

    def _columns(self, area: QRect) -> tuple[QRect, QRect, QRect]:
        theme, rows = self._theme, self._view.rows
        wide = max(
            (
                max(marks.wide(theme, "card", one.figure), marks.wide(theme, "small", one.below))
                for one in rows
            ),
            default=0,
        )
        wide += 4 if wide else 0
        has_icon = any(one.icon for one in rows)
        left = area.left() + PAD + (theme.scaled(ICON) if has_icon else 0)
        icon = QRect(area.left() + PAD - 2, area.top(), theme.scaled(20), area.height())
        figure = QRect(area.right() - PAD - wide, area.top(), wide, area.height())
        end = figure.left() - 12 if wide else area.right() - PAD
        return icon, QRect(left, area.top(), max(20, end - left), area.height()), figure


class NoteList(RowView):
    """The list; `wanted` carries the key of the row that was opened, `stood_on` that under the cursor."""

    wanted = Signal(str)
    stood_on = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, name: str, keeps: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.keeps_selection = keeps
        self._model = RowModel[NoteRow](self, title=lambda row: row.title, words=lambda row: row.said)
        self.setModel(self._model)
        self.setItemDelegate(NoteDelegate(theme, self))
        self.horizontalHeader().hide()
        self.setAccessibleName(name)
        self.opened.connect(lambda index: self.wanted.emit(self._model.rows[index.row()].key))
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def chosen(self) -> str:
        """The key of the row under the cursor; empty for none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    def show_rows(self, rows: tuple[NoteRow, ...]) -> None:
        """Show these; where one is kept chosen the cursor stands on it, else on the first."""
        if rows != self._model.rows:
            before = self.chosen
            self._model.show(rows)
            if self.keeps_selection and rows:
                places = [row.key for row in rows]
                at = places.index(before) if before in places else 0
                self.setCurrentIndex(self._model.index(at, 0))
        self.fit()

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.stood_on.emit(self._model.rows[index.row()].key)

    def fit(self) -> None:
        """One column over the whole width."""
        self.setColumnWidth(0, self.viewport().width())
        self.resizeRowsToContents()
