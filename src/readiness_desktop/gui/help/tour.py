"""The guided tour: goes through the sample engagement page by page and says what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.help.tour_card import TourCard
from readiness_desktop.gui.navigation import places

if TYPE_CHECKING:
    from readiness_desktop.domain.guide import Guide, TourStep
    from readiness_desktop.gui.main_window import MainWindow


class Tour(QObject):
    """One walk through the steps; it opens the sample first where something else is open, and ends with it."""

    def __init__(self, window: MainWindow, guide: Guide) -> None:
        super().__init__(window)
        self._window = window
        built = {place.id for place in places()}
        self._steps: tuple[TourStep, ...] = tuple(step for step in guide.steps if step.page in built)
        self._at = -1
        self._card: TourCard | None = None
        self._waiting = False
        window.session.hub_changed.connect(self._on_hub)
        window.session.complained.connect(self._give_up)

    @property
    def running(self) -> bool:
        """Whether a step is shown, or the sample is being opened for it."""
        return self._at >= 0 or self._waiting

    @property
    def card(self) -> TourCard:
        """What the steps are said on."""
        if self._card is None:
            card = self._card = TourCard(self._window, self._window.theme)
            card.onward.connect(lambda: self._go(self._at + 1))
            card.back.connect(lambda: self._go(self._at - 1))
            card.ended.connect(self.end)
        return self._card

    def start(self) -> None:
        """Begin at the first step, in the sample."""
        self._waiting = True
        self._window.session.open_sample()

    def end(self) -> None:
        """Put the card away; what is open stays open."""
        self._at, self._waiting = -1, False
        if self._card is not None and self._card.isVisible():
            self._card.hide()
            self._window.page_widget(self._window.page).setFocus()

    def _on_hub(self, hub: object) -> None:
        if self._waiting and hub is not None:
            self._waiting = False
            # Once the window has shown its first page of the sample.
            QTimer.singleShot(0, self, lambda: self._go(0))
        elif self._at >= 0:
            self.end()

    def _give_up(self, _sentence: str) -> None:
        """The sample could not be opened: what is opened next is somebody's own and no place for a tour."""
        self._waiting = False

    def _go(self, number: int) -> None:
        if number >= len(self._steps):
            self.end()
        if not 0 <= number < len(self._steps):
            return
        self._at = number
        step = self._steps[number]
        self._window.show_page(step.page, step.thing or None)
        self.card.say(step.title, step.text, number + 1, len(self._steps))
        # Once the page has the size that it is shown with.
        QTimer.singleShot(0, self, self._point)

    def _point(self) -> None:
        if self._at >= 0:
            self.card.point_at(self._part(self._steps[self._at].anchor))

    def _part(self, name: str) -> QWidget | None:
        """The part with this name on the page or in the frame, where it can be seen."""
        page = self._window.page_widget(self._window.page)
        for inside in (page, self._window):
            found = inside.findChild(QWidget, name)
            if found is not None and found.isVisible():
                return found
        return None
