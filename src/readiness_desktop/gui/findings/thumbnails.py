"""The pages of the report as small pictures with their numbers; the chosen one has a frame."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.wording.translate import _

WIDTH = 74
Index = QModelIndex | QPersistentModelIndex


class ThumbnailModel(QAbstractListModel):
    """One row a page; `names` says which section begins on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._names: dict[int, str] = {}
        self._images: dict[int, QImage] = {}

    def show(self, sizes: tuple[tuple[float, float], ...], names: dict[int, str]) -> None:
        """Show so many pages; pictures of before stay until the new ones arrive."""
        self.beginResetModel()
        self._sizes, self._names = sizes, names
        self._images = {n: image for n, image in self._images.items() if n < len(sizes)}
        self.endResetModel()

    def take(self, number: int, image: QImage) -> None:
        """Show the picture of a page."""
        if number < len(self._sizes):
            self._images[number] = image
            index = self.index(number)
            self.dataChanged.emit(index, index)

    def size(self, number: int) -> tuple[float, float]:
        """The size of a page."""
        return self._sizes[number]

    def image(self, number: int) -> QImage | None:
        """The picture of a page, if it is there."""
        return self._images.get(number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of pages."""
        return 0 if parent.isValid() else len(self._sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The caption of a page, and its name for a tooltip and a screen reader."""
        number = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names.get(number, str(number + 1))
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(self._said(number))
        return self._said(number) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _said(self, number: int) -> str:
        page = _("Page {n}").format(n=number + 1)
        return f"{page}: {self._names[number]}" if number in self._names else page


class ThumbnailDelegate(QStyledItemDelegate):
    """Paints a page and its caption."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture, its caption, and the gap to the next."""
        model = index.model()
        if not isinstance(model, ThumbnailModel):
            return QSize(WIDTH, WIDTH)
        width, height = model.size(index.row())
        line = marks.metrics(self._theme, "small").height()
        return QSize(WIDTH + 20, round(WIDTH * height / width) + line + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one page."""
        theme, model = self._theme, index.model()
        if not isinstance(model, ThumbnailModel):
            return
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        width, height = model.size(index.row())
        paper = QRect(0, area.top() + 8, WIDTH, round(WIDTH * height / width))
        paper.moveLeft(area.left() + (area.width() - WIDTH) // 2)
        view = self.parent()
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        painter.save()
        painter.fillRect(paper, Qt.GlobalColor.white)
        image = model.image(index.row())
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(paper), image)
        painter.setPen(
            QPen(theme.color("border_strong" if not chosen else "accent_text"), 2 if chosen else 1)
        )
        edge = paper.adjusted(-3, -3, 2, 2) if chosen else paper.adjusted(-1, -1, 0, 0)
        painter.drawRect(edge)
        if isinstance(view, QListView) and chosen and view.hasFocus():
            painter.setPen(QPen(theme.color("focus"), theme.tokens["border"]["focus"]))
            painter.drawRect(paper.adjusted(-6, -6, 5, 5))
        caption = QRect(area.left(), paper.bottom() + 4, area.width(), marks.metrics(theme, "small").height())
        style, color = ("label", "text") if chosen else ("small", "text_secondary")
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        marks.draw_text(painter, theme, caption.adjusted(4, 0, -4, 0), text, style, color, marks.CENTRE)
        painter.restore()


class Thumbnails(QListView):
    """The list; `page_chosen` carries the number of the page, from 0."""

    page_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = ThumbnailModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(ThumbnailDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Pages of the report"))
        self.setStyleSheet("QListView { background: transparent; }")
        self.selectionModel().currentChanged.connect(self._tell)

    def stand_on(self, number: int) -> None:
        """Mark a page as the one that is shown."""
        index = self.pages.index(number)
        if index.isValid() and self.currentIndex() != index:
            self.setCurrentIndex(index)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.page_chosen.emit(current.row())
