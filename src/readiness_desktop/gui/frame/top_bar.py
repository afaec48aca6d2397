"""The top bar: the place, going anywhere, undo and redo, the saved state, and the actions of the page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from readiness_desktop.gui.icons import draw, pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.key_cap import paint_key
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

ROUNDS = "rounds"
"""The crumb that opens the list of rounds."""
_LEAST_OUTER, _MOST_HERE = 70, 200


class GoField(Themed, QAbstractButton):
    """Looks like a field and opens Go to anything."""

    def __init__(self, parent: QWidget | None, *, key: str, theme: Theme) -> None:
        super().__init__(parent)
        self._key = key
        self.setText(_("Go to anything"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.scaled(230), self.theme.scaled(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.scaled(40), self.theme.scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border_strong" if self.underMouse() else "border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = theme.scaled(14)
        draw(painter, theme, "search", QPointF(10, (self.height() - side) / 2), 14, "text_muted")
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text_muted"))
        left = 10.0 + side + 8
        keys = self._key.replace("+", " ")
        wide = painter.fontMetrics().horizontalAdvance(keys) + 10
        if self.width() > left + wide + 30:
            tall = theme.line("small") + 2
            area = QRectF(self.width() - wide - 7, (self.height() - tall) / 2, wide, tall)
            paint_key(painter, theme, area, keys)
        else:
            wide = 0
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text_muted"))
        room = QRectF(left, 0, self.width() - left - wide - 12, self.height())
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class SavedState(Themed, QWidget):
    """`Saved 14:32` once everything is in the library, `Saving…` while it takes its time, or that it failed."""

    def __init__(self, parent: QWidget | None, *, theme: Theme) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = QLabel(self)
        self._words = PlainLabel(self, style="small", color="text_muted", theme=theme)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._name = ""
        self._hub: OpenAssessment | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(theme.motion["spinner_after_ms"])
        self._late.timeout.connect(lambda: self._say("", _("Saving…"), "text_muted"))
        self.use(theme)

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def show_saved(self, when: datetime) -> None:
        """Everything is in the library."""
        self._late.stop()
        self._say("check", _("Saved {time}").format(time=dates.time(when)), "text_muted")

    def show_saving(self) -> None:
        """Something is on its way; said only if that takes long."""
        if not self._late.isActive():
            self._late.start()

    def show_failed(self) -> None:
        """Something could not be saved; stays until it could."""
        self._late.stop()
        self._say("triangle-alert", _("Not saved"), "level0")

    def follow(self, hub: OpenAssessment) -> None:
        """Say how it stands with the changes of this assessment, in a window that shows no other one."""
        self._hub = hub
        hub.saved.connect(self._hear_saved)
        hub.save_failed.connect(self._hear_failed)
        hub.changes_made.connect(self._hear_changes)
        self._hear_saved(hub.saved_at)

    def _hear_saved(self, when: datetime | None) -> None:
        if when is not None and self._hub is not None and self._hub.unsaved == 0:
            self.show_saved(when)

    def _hear_failed(self, sentence: str) -> None:
        self.show_failed()
        self.setToolTip(as_tooltip(sentence))

    def _hear_changes(self, *_made: object) -> None:
        self.show_saving()

    def show_words(self, icon: str, words: str) -> None:
        """Say something else, such as that this is a file or locked."""
        self._late.stop()
        self._say(icon, words, "text_muted")

    def _say(self, icon: str, words: str, color: str) -> None:
        self._name = icon
        self._words.setText(words)
        self._words.set_color(color)
        self.setAccessibleName(words)
        self.restyle()

    def restyle(self) -> None:
        self._icon.setVisible(bool(self._name))
        if self._name:
            ink = (
                self.theme.level(0).ink if self._name == "triangle-alert" else self.theme.color("text_muted")
            )
            side = self.theme.scaled(14)
            self._icon.setPixmap(pixmap(self.theme, self._name, side, ink, self.devicePixelRatioF()))


class TopBar(Themed, QWidget):
    """The bar over every page."""

    crumb_wanted = Signal(str)
    rounds_wanted = Signal(object)
    anywhere_wanted = Signal()
    theme_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "canvas")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 16, 0)
        self._row.setSpacing(8)
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(6)
        self._crumb_widgets: list[QWidget] = []
        self._place: tuple[tuple[str, str], ...] = ()
        self._buttons: list[QWidget] = []
        self._stack: QUndoStack | None = None

    def use(self, theme: Theme) -> None:
        """Take the theme and build the parts."""
        if self.themed:
            return
        super().use(theme)
        keys = theme.keys
        self.go = GoField(self, key=keys["go_anywhere"], theme=theme)
        self.go.setObjectName("go")  # the guided tour points at it
        self.undo = Button(self, kind="plain", icon="undo-2", key=keys["undo"], size="small", theme=theme)
        self.redo = Button(self, kind="plain", icon="redo-2", key=keys["redo"][0], size="small", theme=theme)
        self.saved = SavedState(self, theme=theme)
        self.look = Button(self, kind="plain", icon="moon", size="small", theme=theme)
        self.help = Button(
            self, kind="plain", icon="circle-question-mark", key=keys["help"], size="small", theme=theme
        )
        self.help.setAccessibleName(_("Help"))
        self.undo.setAccessibleName(_("Undo"))
        self.redo.setAccessibleName(_("Redo"))
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        self._row.addLayout(self._crumbs)
        self._row.addStretch(1)
        for part in (self.go, self.undo, self.redo, self.saved, self.look, self.help):
            self._row.addWidget(part)
        self.go.clicked.connect(self.anywhere_wanted)
        self.look.clicked.connect(self.theme_wanted)
        self.help.clicked.connect(self.help_wanted)
        self._say_look()
        self.show_stack(None)

    def restyle(self) -> None:
        self.setFixedHeight(max(self.theme.size["topbar"], self.theme.scaled(44)))
        if hasattr(self, "look"):
            self._say_look()
        super().restyle()

    def _say_look(self) -> None:
        self.look.set_icon_name("sun" if self.theme.dark else "moon")
        self.look.setAccessibleName(_("Light theme") if self.theme.dark else _("Dark theme"))

    def show_place(self, crumbs: tuple[tuple[str, str], ...]) -> None:
        """The place as (words, page to go to or empty), outermost first; the last one is where we are."""
        if crumbs == self._place:
            return
        self._place = crumbs
        for widget in self._crumb_widgets:
            self._crumbs.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._crumb_widgets = []
        for number, (words, page) in enumerate(crumbs):
            last = number == len(crumbs) - 1
            if number:
                self._add_crumb(_Chevron(self, theme=self.theme))
            if page == ROUNDS and not last:
                button = _Crumb(self, words, _("Show another round"), "chevron-down", self.theme)
                button.clicked.connect(lambda _on=False, under=button: self.rounds_wanted.emit(under))
                self._add_crumb(button)
            elif page and not last:
                link = _Crumb(self, words, "", "", self.theme)
                link.clicked.connect(lambda _on=False, wanted=page: self.crumb_wanted.emit(wanted))
                self._add_crumb(link)
            else:
                self._add_crumb(self._make_words(words, last=last))

    def _make_words(self, words: str, *, last: bool) -> QWidget:
        if last:
            return _Here(self, text=words, style="card", color="text", theme=self.theme)
        return _Outer(self, text=words, style="body", color="text_secondary", theme=self.theme)

    def _add_crumb(self, widget: QWidget) -> None:
        self._crumb_widgets.append(widget)
        self._crumbs.addWidget(widget)

    def show_stack(self, stack: QUndoStack | None) -> None:
        """Undo and redo act on this stack; hidden where there is none."""
        if self._stack is not None:
            self.undo.clicked.disconnect(self._stack.undo)
            self.redo.clicked.disconnect(self._stack.redo)
            self._stack.indexChanged.disconnect(self._say_steps)
        self._stack = stack
        for part in (self.undo, self.redo, self.saved):
            part.setVisible(stack is not None)
        for part in (self.look, self.help):
            part.setVisible(stack is None)
        if stack is not None:
            self.undo.clicked.connect(stack.undo)
            self.redo.clicked.connect(stack.redo)
            stack.indexChanged.connect(self._say_steps)
        self._say_steps()

    def _say_steps(self) -> None:
        stack = self._stack
        for button, able, words, text in (
            (self.undo, stack is not None and stack.canUndo(), _("Undo"), stack.undoText() if stack else ""),
            (self.redo, stack is not None and stack.canRedo(), _("Redo"), stack.redoText() if stack else ""),
        ):
            button.setEnabled(able)
            said = _("{action}: {change}").format(action=words, change=text) if text else words
            button.set_tip(said)

    def show_buttons(self, buttons: list[QWidget]) -> None:
        """Put the actions of the page at the right end."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
        self._buttons = list(buttons)
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()


class _Outer(ElidedLabel):
    """What lies around it: cut first, but never to a mere sign that something is cut."""

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.scaled(_LEAST_OUTER)), hint.height())


class _Crumb(Button):
    """A place around it that leads somewhere; its words end in … where there is no room, and the tooltip has them."""

    elides = True

    def __init__(self, parent: QWidget, words: str, leads: str, icon_after: str, theme: Theme) -> None:
        self._leads, self._fitting = leads, ""
        super().__init__(
            parent, text=words, kind="crumb", size="small", tip=leads, icon_after=icon_after, theme=theme
        )

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.scaled(_LEAST_OUTER)), hint.height())

    def _words(self) -> str:
        return self._fitting or super()._words()

    def shown_text(self) -> str:
        """The words as they fit."""
        whole, over = super()._words(), self.sizeHint().width() - self.width()
        if over <= 0:
            return whole
        room = self.fontMetrics().horizontalAdvance(whole) - over
        return self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = super()._words()
        said = "" if self.shown_text() == whole else whole
        self.set_tip("\n".join(part for part in (said, self._leads) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._fitting = self.shown_text()
        super().paintEvent(event)
        self._fitting = ""


class _Here(ElidedLabel):
    """Where we are: cut last, once nothing is left of what lies around it."""

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.theme.scaled(_MOST_HERE)), hint.height())


class _Chevron(Themed, QWidget):
    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self.use(theme)

    def restyle(self) -> None:
        side = self.theme.scaled(14)
        self.setFixedSize(side, side)
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw(QPainter(self), self.theme, "chevron-right", QPointF(0, 0), 14, "text_muted")
