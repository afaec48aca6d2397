"""The window of F1: topics at the left, the one that is read at the right, and a field that finds by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from readiness_desktop.gui.help.page_text import PageText
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.filter_field import FilterField
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.guide import Guide, HelpTopic
    from readiness_desktop.gui.theme import Theme

_WIDE, _HIGH, _LIST, _AROUND = 860, 600, 250, 16


class HelpWindow(QDialog):
    """Stays beside the window while somebody works; `tour_asked` and `keys_asked` tell what was pressed."""

    tour_asked = Signal()
    keys_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme, guide: Guide) -> None:
        super().__init__(parent)
        theme.clothe(self)
        self._guide = guide
        self.setObjectName("helpWindow")
        self.setWindowTitle(_("Help"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = QWidget(self)
        side.setProperty("ground", "sidebar")
        column = QVBoxLayout(side)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.setSpacing(12)
        self.field = FilterField(side, theme=theme)
        self.field.setPlaceholderText(_("Find in the help"))
        self.field.setAccessibleName(_("Find in the help"))
        self.list = QListWidget(side)
        self.list.setProperty("list", "topics")
        self.list.setAccessibleName(_("Topics"))
        self.nothing = PlainLabel(
            side, text=_("No topic has these words."), color="text_secondary", wrap=True, theme=theme
        )
        self.tour = Button(side, text=_("Start the guided tour"), icon="compass", theme=theme)
        self.keys = Button(side, text=_("All keys"), icon="keyboard", theme=theme)
        for part in (self.field, self.list, self.nothing, self.tour, self.keys):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)
        self.text = PageText(self, theme=theme)
        row.addWidget(side)
        row.addWidget(self.text, 1)
        self.nothing.hide()
        self.resize(theme.scaled(_WIDE), theme.scaled(_HIGH))
        self.field.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._read)
        self.text.topic_asked.connect(self.show_topic)
        self.tour.clicked.connect(self.tour_asked)
        self.keys.clicked.connect(self.keys_asked)
        self.ring = FocusRing(self, theme=theme)
        self._side, self._theme = side, theme
        theme.changed.connect(self._fit)
        self._fit()
        self._fill("")

    def _fit(self) -> None:
        """Take the size of the text, with room for the words of the buttons."""
        self.list.setFont(self._theme.font("body"))
        needed = max(one.sizeHint().width() for one in (self.tour, self.keys)) + 2 * _AROUND
        self._side.setFixedWidth(max(self._theme.scaled(_LIST), needed))

    def show_page(self, page: str) -> None:
        """Show the topic of a page of the window, whatever was looked for before."""
        self.field.clear()
        self.show_topic(self._guide.of_page(page).id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_topic(self, wanted: str) -> None:
        """Show a topic by its id."""
        topic = self._guide.topic(wanted)
        if self._row_of(topic) is None:
            self.field.clear()
        row = self._row_of(topic)
        if row is not None:
            self.list.setCurrentRow(row)

    def _row_of(self, topic: HelpTopic) -> int | None:
        rows = range(self.list.count())
        return next(
            (row for row in rows if self.list.item(row).data(Qt.ItemDataRole.UserRole) == topic.id), None
        )

    def _fill(self, typed: str) -> None:
        found = self._guide.holding(typed)
        self.list.clear()
        for topic in found:
            item = QListWidgetItem(topic.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, topic.id)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentRow(0)

    def _read(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.show_topic(self._guide.topic(item.data(Qt.ItemDataRole.UserRole)))
