"""Go to anything: a field over the window that finds pages, questions, assessments and actions by their words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.key_cap import KeyCap
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

MOST_SHOWN = 9
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Target:
    """Something to go to or do: its words, what kind of thing it is, and how to get there.

    `also` holds further words by which it is found.
    """

    icon: str
    words: str
    kind: str
    go: Callable[[], None]
    also: str = ""


def matching(targets: tuple[Target, ...], typed: str) -> tuple[Target, ...]:
    """The targets that hold every typed word, those first that begin with what was typed, then in their order."""
    words = typed.casefold().split()
    if not words:
        return targets[:MOST_SHOWN]
    found: list[tuple[int, int, Target]] = []
    for number, target in enumerate(targets):
        text = f"{target.words} {target.kind} {target.also}".casefold()
        if all(word in text for word in words):
            begins = target.words.casefold().startswith(words[0])
            starts = begins or any(part.startswith(words[0]) for part in text.split())
            found.append((0 if begins else 1 if starts else 2, number, target))
    return tuple(target for _rank, _number, target in sorted(found, key=lambda f: f[:2])[:MOST_SHOWN])


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.targets: tuple[Target, ...] = ()

    def show_targets(self, targets: tuple[Target, ...]) -> None:
        self.beginResetModel()
        self.targets = targets
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self.targets)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        target = self.targets[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{target.words}, {target.kind}"
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, self._theme.scaled(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        target = index.model().targets[index.row()]  # pyright: ignore[reportAttributeAccessIssue]
        area = QRectF(QRect(option.rect))  # pyright: ignore[reportAttributeAccessIssue]
        if option.state & QStyle.StateFlag.State_Selected:  # pyright: ignore[reportAttributeAccessIssue]
            painter.fillRect(area, theme.color("accent_tint"))
        side = theme.scaled(16)
        draw(painter, theme, target.icon, QPointF(14, area.center().y() - side / 2), 16)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_muted"))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(target.kind)
        right = QRectF(area.right() - wide - 16, area.top(), wide + 2, area.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, target.kind)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        room = QRectF(14 + side + 10, area.top(), right.left() - side - 34, area.height())
        words = QFontMetricsF(painter.font()).elidedText(
            target.words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class GoAnywhere(Themed, QFrame):
    """Lies over the upper middle of the window; Esc or a click beside it closes it."""

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        theme.clothe(self)
        self.setProperty("popup", True)
        self.setAccessibleName(_("Go to anything"))
        self._targets: tuple[Target, ...] = ()
        self._back: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        self.field = QLineEdit(self)
        self.field.setProperty("edge", "none")
        self.field.setProperty("ownFocus", True)
        self.field.setPlaceholderText(_("A page, a question, a client or an action"))
        self.field.setAccessibleName(_("Go to anything"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        head.addWidget(self.field, 1)
        head.addWidget(KeyCap(self, text=_("Esc"), theme=theme))
        column.addLayout(head)
        self.list = QListView(self)
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._model = _Model(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Row(theme, self))
        self.list.clicked.connect(self._choose)
        column.addWidget(self.list)
        self._nothing = PlainLabel(
            self, text=_("Nothing here has these words."), color="text_muted", theme=theme
        )
        self._nothing.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self._nothing)
        self.hide()
        self.use(theme)

    def restyle(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 8)
        shadow.setColor(self.theme.color("shadow"))
        self.setGraphicsEffect(shadow)
        super().restyle()

    def open_with(self, targets: tuple[Target, ...], *, questions: bool = True) -> None:
        """Show itself with these to choose from; `questions` says whether some of them are questions."""
        self._targets = targets
        self._back = self.window().focusWidget()
        self.theme.renew(self)
        self.field.setPlaceholderText(
            _("A page, a question, a client or an action")
            if questions
            else _("A page, a client or an action")
        )
        self.field.clear()
        self._find("")
        self.show()
        # Shown, the field has the height that the text size of now asks for.
        self.place()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_it(self) -> None:
        """Go away and give the focus back."""
        if self.isVisible():
            self.hide()
            if self._back is not None:
                self._back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _find(self, typed: str) -> None:
        found = matching(self._targets, typed)
        self._model.show_targets(found)
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        row = self.theme.scaled(32)
        room = self.window().height() - 2 * self._top() - self.field.sizeHint().height() - 24
        self.list.setFixedHeight(min(row * max(1, len(found)) + 2, max(room, row)))
        if found:
            self.list.setCurrentIndex(self._model.index(0))
        self.place()

    def place(self) -> None:
        """Keep to the upper middle of the window."""
        room = self.window().size()
        wide = min(self.theme.scaled(640), room.width() - 48)
        self.setFixedWidth(wide)
        if (column := self.layout()) is not None:
            column.invalidate()
        self.adjustSize()
        self.move((room.width() - wide) // 2, self._top())

    def _top(self) -> int:
        return min(96, self.window().height() // 8)

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and getattr(event, "type", lambda: None)() == QKeyEvent.Type.FocusOut:
            self.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        row, last = self.list.currentIndex().row(), len(self._model.targets) - 1
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_it()
            case Qt.Key.Key_Down:
                self.list.setCurrentIndex(self._model.index(min(last, row + 1)))
            case Qt.Key.Key_Up:
                self.list.setCurrentIndex(self._model.index(max(0, row - 1)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex())
            case _:
                return False
        return True

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            target = self._model.targets[index.row()]
            self.close_it()
            target.go()
