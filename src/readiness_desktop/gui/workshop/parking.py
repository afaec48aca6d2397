"""The parking lot: what a room put aside for later, with a field for more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Parked, Round
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.gui.workshop.enter import EnterEnds
from readiness_desktop.wording import handouts
from readiness_desktop.wording.translate import _, ngettext

_LONGEST = 1_000


class ParkedRow(QWidget):
    """One item: its words, the question that it came up at, a tick for settled, and a button to take it away."""

    settled = Signal(str, bool)
    removed = Signal(str)

    def __init__(
        self, item: Parked, said: str, locked: bool, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.item = item
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.tick = CheckBox(self, theme=theme)
        self.tick.setAccessibleName(_("Settled: {text}").format(text=said))
        self.tick.setToolTip(_("Settled"))
        self.tick.setChecked(item.settled)
        self.tick.setEnabled(not locked)
        self.tick.clicked.connect(lambda on: self.settled.emit(item.uuid, bool(on)))
        placed = f"{item.question} {said}" if item.question else said
        color = "text_muted" if item.settled else "text"
        words = _("{text} (settled)").format(text=placed) if item.settled else placed
        self.words = PlainLabel(self, text=words, color=color, wrap=True, theme=theme)
        self.remove = Button(self, kind="plain", icon="x", size="small", theme=theme)
        self.remove.setAccessibleName(_("Remove: {text}").format(text=said))
        self.remove.setEnabled(not locked)
        self.remove.clicked.connect(lambda: self.removed.emit(item.uuid))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)


class Parking(QWidget):
    """`parked` carries what was typed, `settled` (uuid, on), `removed` the uuid."""

    parked = Signal(str)
    settled = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self.rows: list[ParkedRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.title = PlainLabel(self, style="card", theme=theme)
        column.addWidget(self.title)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Park something for later"))
        self.field.setAccessibleName(_("Park something for later"))
        limit_line(self.field, _LONGEST)
        EnterEnds(self.field)
        self.field.returnPressed.connect(self._take)
        column.addWidget(self.field)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        scroll.setWidget(inside)
        self._inside = inside
        column.addWidget(scroll, 1)

    def show_items(self, current: Round, *, locked: bool) -> None:
        """Show what is parked, open items first, with who promised it."""
        items = current.parked
        words = {one.uuid: handouts.promised(current, one) for one in items}
        if (items, words, locked) == self._shown:
            return
        self._shown = (items, words, locked)
        waiting = sum(not one.settled for one in items)
        said = ngettext("Parking lot, {n} open", "Parking lot, {n} open", waiting).format(n=waiting)
        self.title.setText(said if items else _("Parking lot"))
        self.field.setVisible(not locked)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        ordered = sorted(items, key=lambda one: one.settled)
        self.rows = [ParkedRow(one, words[one.uuid], locked, self._theme, self._inside) for one in ordered]
        for place, row in enumerate(self.rows):
            row.settled.connect(self.settled)
            row.removed.connect(self.removed)
            self._column.insertWidget(place, row)

    def _take(self) -> None:
        text = self.field.text()
        self.field.clear()
        self.parked.emit(text)
