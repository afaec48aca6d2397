"""Go to anything: a field over the window that finds pages, questions, notes, people and actions by their words."""

from collections.abc import Callable

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
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QTextCharFormat, QTextLayout
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

from readiness_desktop.domain.pieces import Pieces
from readiness_desktop.gui.frame.choices import Target, matching, with_more
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.key_cap import KeyCap, paint_key
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.services.typed_words import LONGEST_TYPED
from readiness_desktop.wording.translate import _

_Index = QModelIndex | QPersistentModelIndex
More = Callable[[str], tuple[Target, ...]]
"""Finds what has the typed words in its text."""


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
            return target.said
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
        right = self._paint_right(painter, target, area)
        room = QRectF(14 + side + 10, area.top(), right - side - 40, area.height())
        self._paint_words(painter, target.pieces or ((target.words, False),), room)

    def _paint_right(self, painter: QPainter, target: Target, area: QRectF) -> float:
        """Paint what it is and its key, and return where that starts."""
        theme = self._theme
        right = area.right() - 16
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        if target.key:
            wide, high = metrics.horizontalAdvance(target.key) + 10, theme.line("small") + 2
            cap = QRectF(right - wide, area.center().y() - high / 2, wide, high)
            paint_key(painter, theme, cap, target.key)
            right = cap.left() - 8
            painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_muted"))
        wide = metrics.horizontalAdvance(target.kind)
        place = QRectF(right - wide, area.top(), wide + 2, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, target.kind)
        return place.left()

    def _paint_words(self, painter: QPainter, pieces: Pieces, room: QRectF) -> None:
        """Paint a text as it was typed, what was looked for in semibold."""
        theme = self._theme
        text = "".join(piece for piece, _hit in pieces)
        strong = theme.font("card")
        fitting = QFontMetricsF(strong if any(hit for _piece, hit in pieces) else theme.font("body"))
        shown = fitting.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        kept = _units(shown) if shown == text else _units(shown) - 1
        layout = QTextLayout(shown, theme.font("body"))
        ranges: list[QTextLayout.FormatRange] = []
        start = 0
        for piece, hit in pieces:
            if hit and start < kept:
                marked = QTextLayout.FormatRange()
                marked.start, marked.length = start, min(_units(piece), kept - start)  # type: ignore[attr-defined]
                look = QTextCharFormat()
                look.setFont(strong)
                marked.format = look  # type: ignore[attr-defined]
                ranges.append(marked)
            start += _units(piece)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width() + 4)
        layout.endLayout()
        painter.setPen(QPen(theme.color("text")))
        layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))


def _units(text: str) -> int:
    """How long Qt calls a text."""
    return len(text.encode("utf-16-le")) // 2


class GoAnywhere(Themed, QFrame):
    """Lies over the upper middle of the window; Esc or a click beside it closes it."""

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        theme.clothe(self)
        self.setProperty("popup", True)
        self.setAccessibleName(_("Go to anything"))
        self._targets: tuple[Target, ...] = ()
        self._recent: tuple[str, ...] = ()
        self._more: More | None = None
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
        self.field.setMaxLength(LONGEST_TYPED)
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
        self.list.setAccessibleName(_("What was found"))
        column.addWidget(self.list)
        self._empty = QWidget(self)
        around = QVBoxLayout(self._empty)
        around.setContentsMargins(16, 8, 16, 8)
        self._nothing = PlainLabel(
            self._empty, text=_("Nothing here has these words."), color="text_muted", theme=theme
        )
        around.addWidget(self._nothing)
        column.addWidget(self._empty)
        self.hide()
        self.use(theme)

    def restyle(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 8)
        shadow.setColor(self.theme.color("shadow"))
        self.setGraphicsEffect(shadow)
        super().restyle()

    def open_with(
        self,
        targets: tuple[Target, ...],
        *,
        questions: bool = True,
        recent: tuple[str, ...] = (),
        more: More | None = None,
    ) -> None:
        """Show itself with these to choose from; `questions` says whether some of them are questions.

        `recent` are the places where somebody was, last first; `more` finds further ones by what is in their texts.
        """
        self._targets, self._recent, self._more = targets, recent, more
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

    def find_again(self) -> None:
        """Look once more for what stands in the field: more can be found by now."""
        if self.isVisible():
            chosen = self.list.currentIndex().row()
            self._find(self.field.text())
            self._stand_on(min(chosen, len(self._model.targets) - 1))

    def _find(self, typed: str) -> None:
        found = matching(self._targets, typed, self._recent)
        if self._more is not None and typed.strip():
            found = with_more(found, self._more(typed))
        self._model.show_targets(found)
        self._empty.setVisible(not found)
        self.list.setVisible(bool(found))
        row = self.theme.scaled(32)
        room = self.window().height() - 2 * self._top() - self.field.sizeHint().height() - 24
        self.list.setFixedHeight(min(row * max(1, len(found)) + 2, max(room, row)))
        self._stand_on(0)
        self.place()

    def _stand_on(self, row: int) -> None:
        """Go to a row, and say it: the focus stays in the field."""
        there = 0 <= row < len(self._model.targets)
        if there:
            self.list.setCurrentIndex(self._model.index(row))
        said = self._model.targets[row].said if there else self._nothing.text()
        self.field.setAccessibleDescription(said)

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
                self._stand_on(min(last, row + 1))
            case Qt.Key.Key_Up:
                self._stand_on(max(0, row - 1))
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
