"""What whoever presents sees on the other screen: the slide, the next one, the notes, and the clock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.presenting.footer import elapsed
from readiness_desktop.gui.presenting.radar_picture import RadarPicture
from readiness_desktop.gui.presenting.slide_painter import SlidePainter
from readiness_desktop.gui.presenting.slide_view import SlideView
from readiness_desktop.gui.presenting.slide_window import Notes
from readiness_desktop.gui.presenting.talk import Talk
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.key_cap import KeyHint
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.wording.translate import _

_TICK_MS = 500
_NOTES_SIZE = 18
_LEAST_NEXT = 150


class PresenterView(QWidget):
    """A window of its own with the keys of the talk."""

    spoken_role = QAccessible.Role.Window.name

    def __init__(self, talk: Talk, painter: SlidePainter, radar: RadarPicture, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        theme.clothe(self)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Notes for {what}").format(what=painter.material.whose))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._talk, self._painter = talk, painter
        self.current = SlideView(talk, painter, radar, theme, self, small=True)
        self.following = SlideView(talk, painter, radar, theme, self, ahead=1, small=True)
        self.notes = Notes(talk, painter, theme, self)
        self.notes.set_size(theme.scaled(_NOTES_SIZE))
        self.place = PlainLabel(self, style="section", theme=theme)
        self.heading = ElidedLabel(self, style="lead", color="text_secondary", theme=theme)
        self.clock = PlainLabel(self, style="title", numbers=True, theme=theme)
        self.pause = Button(self, kind="standard", icon="timer", theme=theme)
        self.back = Button(
            self, text=_("Back"), kind="standard", icon="chevron-left", key="Left", theme=theme
        )
        self.on = Button(self, text=_("Next"), kind="primary", icon="chevron-right", key="Right", theme=theme)
        self.finish = Button(self, text=_("End"), kind="standard", key="Esc", theme=theme)
        for button, do in (
            (self.pause, talk.toggle_clock),
            (self.back, talk.back),
            (self.on, talk.next),
            (self.finish, talk.end),
        ):
            # A key that moves the slides must not press what was clicked last.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(do)
        self._lay_out(theme)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_clock)
        self._tick.start()
        talk.changed.connect(self._refresh)
        self._refresh()

    def _lay_out(self, theme: Theme) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.place)
        head.addWidget(self.heading, 1)
        head.addWidget(self.clock)
        head.addWidget(self.pause)
        whole.addLayout(head)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self.current, 3)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(
            PlainLabel(self, text=_("Next slide"), style="small", color="text_muted", theme=theme)
        )
        self.following.setMinimumHeight(_LEAST_NEXT)
        right.addWidget(self.following, 2)
        right.addWidget(PlainLabel(self, text=_("Notes"), style="small", color="text_muted", theme=theme))
        right.addWidget(self.notes, 3)
        middle.addLayout(right, 2)
        whole.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        for keys, does in (
            (("B",), _("blank")),
            (("L",), _("pointer")),
            (("1", "…", "Enter"), _("go to a slide")),
        ):
            foot.addWidget(KeyHint(self, keys=keys, text=does, theme=theme))
        foot.addStretch(1)
        foot.setSpacing(8)
        for button in (self.finish, self.back, self.on):
            foot.addWidget(button)
        whole.addLayout(foot)

    def show_like(self, size: QSize) -> None:
        """Picture the slides in the shape that they have on the other screen."""
        for view in (self.current, self.following):
            view.like = size
            view.forget()

    def _refresh(self) -> None:
        talk = self._talk
        self.place.setText(_("Slide {n} of {m}").format(n=talk.at + 1, m=talk.count))
        self.heading.setText(self._painter.material.slides[talk.at].heading)
        self.pause.setText(_("Pause the clock") if talk.running else _("Start the clock"))
        self.back.setEnabled(talk.at > 0)
        self.on.setEnabled(talk.at + 1 < talk.count)
        self._show_clock()

    def _show_clock(self) -> None:
        self.clock.setText(elapsed(self._talk.seconds))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, blank, pointer, end."""
        if not self._talk.take(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keys are those of the talk."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it ends the presentation."""
        event.accept()
        self._talk.end()
