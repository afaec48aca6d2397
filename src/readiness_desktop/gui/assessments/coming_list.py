"""The next dates beside the list of assessments; Enter or a click opens the assessment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.findings.row_view import RowView, paint_row
from readiness_desktop.gui.widgets.row_model import RowModel
from readiness_desktop.wording import coming
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.coming import Coming
    from readiness_desktop.gui.theme import Theme

_PAD = 16
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is due, and of which assessment."""

    one: Coming
    project: str
    client: str
    assessment: str


class _Delegate(QStyledItemDelegate):
    """Two lines: what is due, and when and whose it is."""

    def __init__(self, theme: Theme, view: ComingList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and the padding."""
        return QSize(120, self._theme.line("body") + self._theme.line("small") + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row; what is overdue says so in its ink too."""
        theme, today = self._theme, self._view.today
        row: Due = index.data(Qt.ItemDataRole.UserRole)
        paint_row(painter, theme, option, index)
        area = QRect(option.rect).adjusted(_PAD, 4, -_PAD, -4)  # pyright: ignore[reportAttributeAccessIssue]
        ink = theme.level(0).ink if row.one.day < today else "text"
        upper = QRect(area.left(), area.top(), area.width(), theme.line("body"))
        marks.draw_text(painter, theme, upper, coming.what(row.one, today), "body", ink)
        lower = QRect(area.left(), upper.bottom() + 1, area.width(), theme.line("small"))
        said = coming.whose(row.one, row.project, today)
        marks.draw_text(painter, theme, lower, said, "small", "text_muted")


class ComingList(RowView):
    """`wanted` carries the assessment of a row."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.today = date.min
        self.source = RowModel[Due](
            self, title=lambda row: coming.what(row.one, self.today), words=self._said
        )
        self.setModel(self.source)
        self.setItemDelegate(_Delegate(theme, self))
        # Its words are cut before the column gets wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Coming up"))
        self.opened.connect(lambda index: self.wanted.emit(self.source.rows[index.row()].assessment))

    def _said(self, row: Due) -> str:
        what, whose = coming.what(row.one, self.today), coming.whose(row.one, row.project, self.today)
        return f"{what}, {whose}, {row.client}"

    def show_rows(self, rows: tuple[Due, ...], today: date) -> None:
        """Show these dates as of `today`."""
        self.today = today
        self.source.show(rows)
        self.fit()

    def fit(self) -> None:
        """As high as its rows."""
        super().fit()
        self.setFixedHeight(sum(self.rowHeight(number) for number in range(self.source.rowCount())))
