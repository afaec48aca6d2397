"""The page before a presentation: its slides as small pictures, each a place to begin, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.gui.background import Latest
from readiness_desktop.gui.presenting.gathering import gathering
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.presenting.radar_picture import RadarPicture
    from readiness_desktop.gui.presenting.slide_painter import Material
    from readiness_desktop.gui.presenting.thumbnail import Thumbnail

_LEAST_THUMBNAIL = 300
_MOST_COLUMNS = 3


def _own_kit() -> Path | None:
    return None


class PresentPage(QWidget):
    """`present_wanted` carries the slide to begin with, counted from 0, `failed` a ReadinessError.

    `brand` gives the folder of the brand kit.
    """

    navigate = Signal(str, object)
    present_wanted = Signal(int)
    failed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self.brand: Callable[[], Path | None] = _own_kit
        self._open: OpenAssessment | None = None
        self._radar: RadarPicture | None = None
        self.thumbnails: list[Thumbnail] = []
        self._gathers = Latest(self)
        self._gathers.done.connect(self._take)
        self._gathers.failed.connect(self.failed)
        self._fills = QTimer(self)
        self._fills.setInterval(0)
        self._fills.timeout.connect(self._fill_next)
        theme.changed.connect(self._fill)
        self._make()

    def _make(self) -> None:
        theme = self._theme
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.pane = QScrollArea(self)
        self.pane.setWidgetResizable(True)
        self.pane.setAccessibleName(_("Slides"))
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self.pane)
        content = self._content = QWidget(self.pane)
        content.setProperty("ground", "canvas")
        self.pane.setWidget(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.heading = PlainLabel(content, style="heading", wrap=True, theme=theme)
        self.remark = PlainLabel(content, style="body", color="text_secondary", wrap=True, theme=theme)
        words.addWidget(self.heading)
        words.addWidget(self.remark)
        head.addLayout(words, 1)
        self.start = Button(
            content,
            text=_("Present"),
            kind="primary",
            icon="presentation",
            key=theme.keys["present"],
            size="large",
            theme=theme,
        )
        self.start.clicked.connect(lambda: self.present_wanted.emit(0))
        head.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setFocusProxy(self.start)

    # ------------------------------------------------------------ showing

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        if self._open is not open_assessment:
            if self._open is not None:
                self._open.plan_changed.disconnect(self._ask)
                self._open.assessment_changed.disconnect(self._ask)
            self._open = open_assessment
            self._show_slides(None)
            open_assessment.plan_changed.connect(self._ask)
            open_assessment.assessment_changed.connect(self._ask)
        self._ask()

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        self._ask()

    def _ask(self, _what: object = None) -> None:
        if self._open is not None and self.isVisible():
            self._open.want_plan()
            self._gathers.ask(gathering(self._open, self.brand()))

    def _take(self, material: Material) -> None:
        if self._open is not None and material.report.assessment is self._open.assessment:
            self._show_slides(material)

    def _show_slides(self, material: Material | None) -> None:
        for old in self.thumbnails:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.thumbnails = []
        if self._radar is not None:
            self._radar.deleteLater()
            self._radar = None
        self.heading.setText("")
        self.remark.setText("")
        if material is None:
            return
        from readiness_desktop.gui.presenting.radar_picture import RadarPicture
        from readiness_desktop.gui.presenting.slide_painter import SlidePainter
        from readiness_desktop.gui.presenting.thumbnail import Thumbnail

        self._radar = RadarPicture(self._theme, material.report, self)
        self._radar.drawn.connect(self._fill)
        painter = SlidePainter(self._theme, material, self._radar)
        for number in range(len(material.slides)):
            made = Thumbnail(painter, number, self._theme, self._content)
            made.clicked.connect(lambda _on=False, first=number: self.present_wanted.emit(first))
            self.thumbnails.append(made)
        self._say(material)
        self._place()
        self._fills.start()

    def _say(self, material: Material) -> None:
        count = len(material.slides)
        day = dates.day(material.report.results.as_of)
        said = ngettext("{n} slide from the results of {day}", "{n} slides from the results of {day}", count)
        self.heading.setText(said.format(n=count, day=day))
        where = _("They fill this screen; N shows the notes.")
        if len(QGuiApplication.screens()) > 1:
            where = _("They fill the other screen; the notes stay on this one.")
        self.remark.setText(where + " " + _("Esc ends. Nothing in the assessment changes."))

    # ------------------------------------------------------------ pictures

    def _fill(self) -> None:
        for one in self.thumbnails:
            one.forget()
        self._fills.start()

    def _fill_next(self) -> None:
        """One picture at a time, so that nothing waits for all of them."""
        waiting = next((one for one in self.thumbnails if not one.filled), None)
        if waiting is None or not self.isVisible():
            self._fills.stop()
        else:
            waiting.fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many in a row as there is room for."""
        super().resizeEvent(event)
        self._place()
        self._fills.start()

    def _place(self) -> None:
        room = self.width() - 48
        columns = max(1, min(_MOST_COLUMNS, room // _LEAST_THUMBNAIL))
        wide = (room - (columns - 1) * self._grid.horizontalSpacing()) // columns
        for number, one in enumerate(self.thumbnails):
            one.setFixedHeight(one.heightForWidth(wide))
            self._grid.addWidget(one, number // columns, number % columns)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
