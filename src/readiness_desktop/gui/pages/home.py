"""The home page: four actions at once, and below them what the library holds as soon as that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.forms.ui_home import Ui_HomePage
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.assessments.overview import Overview
    from readiness_desktop.services.library import Row


class HomePage(QWidget):
    """Its signals tell what was asked for. The list is made by `complete`, after the first picture of the window."""

    navigate = Signal(str, object)
    new_wanted = Signal()
    self_check_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    row_wanted = Signal(str)
    archive_wanted = Signal(str, bool)
    compare_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._overview: Overview | None = None
        self.ui = Ui_HomePage()
        self.ui.setupUi(self)
        self._blank = Card(self.ui.lower, theme=theme)
        self.ui.lower_column.addWidget(self._blank)
        dress(self, theme)
        self._say_actions()
        for card, signal in (
            (self.ui.new_card, self.new_wanted),
            (self.ui.self_check_card, self.self_check_wanted),
            (self.ui.open_card, self.open_wanted),
            (self.ui.sample_card, self.sample_wanted),
        ):
            card.clicked.connect(signal)

    def _say_actions(self) -> None:
        ui, keys = self.ui, self._theme.keys
        ui.new_card.say(
            "plus",
            _("New assessment"),
            _("Every dimension, and modules as needed"),
            keys["new"],
            primary=True,
        )
        ui.self_check_card.say(
            "timer", _("Self-check"), _("Eight questions, under ten minutes"), keys["self_check"]
        )
        ui.open_card.say(
            "folder-open",
            _("Open file"),
            _("A .readiness file from a colleague or a client"),
            keys["open"],
        )
        ui.sample_card.say(
            "compass", _("Explore the sample"), _("A finished assessment you can change freely")
        )

    @property
    def overview(self) -> Overview:
        """The list and what stands beside it."""
        self.complete()
        return cast("Overview", self._overview)

    def complete(self) -> None:
        """Make the list, if it is not there yet."""
        if self._overview is not None:
            return
        from readiness_desktop.gui.assessments.overview import Overview

        made = self._overview = Overview(self._theme, self.ui.lower)
        made.new_wanted.connect(self.new_wanted)
        made.row_wanted.connect(self.row_wanted)
        made.archive_wanted.connect(self.archive_wanted)
        made.compare_wanted.connect(self.compare_wanted)
        self.ui.lower_column.replaceWidget(self._blank, made)
        self._blank.hide()
        self._blank.deleteLater()
        if self.hasFocus():
            made.ui.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list has the keys. A focus proxy would hide from Tab what lies above it."""
        super().focusInEvent(event)
        if self._overview is not None:
            self._overview.ui.list.setFocus(event.reason())

    def show_rows(self, rows: object) -> None:
        """Show the rows of the library."""
        self.overview.show_rows(cast("tuple[Row, ...]", rows))

    def set_framework(self, framework: Framework) -> None:
        """Learn the names of the dimensions."""
        self.overview.set_framework(framework)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.overview.focus_filter()
