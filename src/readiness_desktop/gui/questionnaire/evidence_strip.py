"""The evidence attached to a question as a strip of titles, and the button that adds one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.evidence import shown_file_name
from readiness_desktop.gui.evidence.pictures import icon_of
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import dates, evidence
from readiness_desktop.wording.sizes import size
from readiness_desktop.wording.translate import _

_LONGEST_TITLE = 170
_SHORT_TITLE = 110


class EvidenceStrip(Themed, QWidget):
    """`opened` tells the uuid of a piece of evidence, `add_asked` that another one is to be attached.

    `stop_asked` tells that what is being attached is to end.
    """

    opened = Signal(str)
    add_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        host = QWidget(self)
        self._flow = FlowLayout(host, gap=6, line_gap=4)
        column.addWidget(host)
        self._host = host
        self._items: tuple[EvidenceItem, ...] = ()
        self._longest = _LONGEST_TITLE
        self._buttons: list[SmallChip] = []
        self.add = SmallChip(host, text=_("Add"), icon="plus", key="A", dashed=True)
        self.add.setAccessibleName(_("Add evidence"))
        self.add.set_tip(_("Add evidence"))
        self.add.clicked.connect(self.add_asked)
        self._flow.addWidget(self.add)
        self.stop = SmallChip(host, icon="x")
        self.stop.clicked.connect(self.stop_asked)
        self._flow.addWidget(self.stop)
        self.stop.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if theme is not None:
            self.use(theme)

    @property
    def buttons(self) -> tuple[SmallChip, ...]:
        """One button for each piece of evidence."""
        return tuple(self._buttons)

    def set_short(self, short: bool) -> None:
        """End titles earlier where there is little room."""
        self._longest = _SHORT_TITLE if short else _LONGEST_TITLE
        for button in self._buttons:
            button.set_longest(self._longest)

    def show_items(self, items: tuple[EvidenceItem, ...], locked: bool) -> None:
        """Show these pieces of evidence; nothing can be added where it is locked."""
        self.add.setVisible(not locked)
        if items == self._items:
            return
        self._items = items
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._flow.removeWidget(self.add)
        self._buttons = [self._button(item) for item in items]
        self._flow.removeWidget(self.stop)
        for button in (*self._buttons, self.add, self.stop):
            self._flow.addWidget(button)
        for button in self._buttons:
            button.show()
        self.updateGeometry()

    def show_busy(self, percent: int | None) -> None:
        """Say how far attaching is and offer to end it; nothing with None."""
        if percent is not None:
            self.stop.show_words(evidence.attaching(percent))
            self.stop.setAccessibleName(_("Stop attaching"))
        if self.stop.isHidden() == (percent is not None):
            self.stop.setVisible(percent is not None)
            self.updateGeometry()

    def show_picture(self, uuid: str, image: QImage) -> None:
        """Show a small picture of a piece of evidence in place of its icon."""
        for item, button in zip(self._items, self._buttons, strict=True):
            if item.uuid == uuid:
                button.set_picture(image)

    def _button(self, item: EvidenceItem) -> SmallChip:
        button = SmallChip(
            self._host, text=item.title, icon=icon_of(item), longest=self._longest, theme=self.theme
        )
        day = "" if item.dated is None else dates.day(item.dated)
        said = ", ".join(
            part for part in (item.title, shown_file_name(item), size(item.file_size), day) if part
        )
        button.setAccessibleName(_("Evidence: {title}").format(title=said))
        button.set_tip(said)
        button.clicked.connect(lambda: self.opened.emit(item.uuid))
        return button

    def restyle(self) -> None:
        self.add.use(self.theme)
        self.stop.use(self.theme)
        items, self._items = self._items, ()
        self.show_items(items, locked=not self.add.isVisibleTo(self))
