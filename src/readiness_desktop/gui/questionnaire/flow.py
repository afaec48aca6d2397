"""A layout that puts widgets side by side and goes on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines from left to right, each as high as its highest item.

    With `fill` the last item takes the rest of its line, if at least `fill` pixels are left, else a line of its own.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6, fill: int = 0
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap, self._fill = gap, line_gap, fill
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect, /) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((hint.height() for hint in shown), default=0))

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least

    def _arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items in `area` (or only measure) and return the height they take."""
        placed: list[tuple[QLayoutItem, int, QSize]] = []
        y, x, high = area.top(), area.left(), 0
        end = area.left() + area.width()
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            hint = item.sizeHint()
            fills = self._fill > 0 and item is self._items[-1]
            wanted = self._fill if fills else hint.width()
            if placed and x + wanted > end:
                self._set_line(placed, y, high, move)
                y, x, high, placed = y + high + self._line_gap, area.left(), 0, []
            width = end - x if fills else min(hint.width(), area.width())
            size = QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else hint.height())
            placed.append((item, x, size))
            x += width + self._gap
            high = max(high, size.height())
        self._set_line(placed, y, high, move)
        return y + high - area.top()

    def _set_line(self, line: list[tuple[QLayoutItem, int, QSize]], y: int, high: int, move: bool) -> None:
        if not move:
            return
        for item, x, size in line:
            item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
