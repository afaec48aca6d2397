"""The window that fills a screen with the slide; where there is no second screen, with notes and a strip below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QFontMetrics,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from readiness_desktop.gui.presenting.footer import HIGH, Footer
from readiness_desktop.gui.presenting.radar_picture import RadarPicture
from readiness_desktop.gui.presenting.slide_painter import DESIGN, LEAST_SCALE, SlidePainter
from readiness_desktop.gui.presenting.slide_view import SlideView
from readiness_desktop.gui.presenting.talk import Talk
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

_NOTES_SHARE = 0.24
_NOTES_SIZE = 19


class Notes(Themed, QPlainTextEdit):
    """The notes of the current slide, to be read; keys go on to the window."""

    def __init__(
        self, talk: Talk, painter: SlidePainter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._talk, self._painter = talk, painter
        self._size = _NOTES_SIZE
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Notes"))
        self.use(theme)
        talk.changed.connect(self.refresh)
        self.refresh()

    def set_size(self, size: int) -> None:
        """Write at this size."""
        self._size = size
        self.restyle()

    def restyle(self) -> None:
        """Take the colours and the size."""
        super().restyle()
        font = self.theme.font("lead")
        font.setPixelSize(max(self.theme.scaled(14), self._size))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self.theme.color("subtle"))
        palette.setColor(QPalette.ColorRole.Text, self.theme.color("text"))
        self.setPalette(palette)
        self.document().setDocumentMargin(QFontMetrics(font).height())

    def refresh(self) -> None:
        """Show the notes of the current slide."""
        said = "\n\n".join(self._painter.material.slides[self._talk.at].notes)
        if said != self.toPlainText():
            self.setPlainText(said)


class SlideWindow(QWidget):
    """`bare` leaves the strip and the notes to the view of whoever presents."""

    spoken_role = QAccessible.Role.Window.name

    def __init__(self, talk: Talk, painter: SlidePainter, radar: RadarPicture, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        theme.clothe(self)
        self._talk = talk
        self._bare = False
        self.setWindowTitle(_("Presentation of {what}").format(what=painter.material.whose))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = SlideView(talk, painter, radar, theme, self)
        self.notes = Notes(talk, painter, theme, self)
        self.footer = Footer(talk, painter.material, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.notes)
        column.addWidget(self.footer)
        talk.changed.connect(self._fit)
        self._fit()

    def set_bare(self, bare: bool) -> None:
        """Show the slide alone, or with the strip and the notes below it."""
        self._bare = bare
        self._fit()

    def _fit(self) -> None:
        scale = min(self.width() / DESIGN[0], self.height() / (DESIGN[1] + HIGH))
        self.footer.set_scale(scale)
        self.footer.setVisible(not self._bare)
        self.notes.setFixedHeight(max(90, round(self.height() * _NOTES_SHARE)))
        self.notes.set_size(round(_NOTES_SIZE * max(LEAST_SCALE, scale)))
        self.notes.setVisible(self._talk.notes and not self._bare)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything grows with the screen."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its parts cover it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, notes, blank, pointer, end."""
        if not self._talk.take(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab would only move a focus that nobody sees."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it ends the presentation."""
        event.accept()
        self._talk.end()
