"""The row above the list of evidence: a field that filters, filters with their counts, and Add."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.filter_field import FilterField
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.evidence_list import FILTERS, Listed, matches
from readiness_desktop.wording import evidence
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _


class Filters(QWidget):
    """`wanted` is the filter that is on, None for all; `words` what was typed. `changed` tells of either."""

    changed = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.wanted: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.count = PlainLabel(self, style="card", theme=theme)
        self.field = FilterField(self, theme=theme)
        self.field.setPlaceholderText(_("Title, file or question"))
        self.field.setAccessibleName(_("Filter the evidence"))
        self.field.textChanged.connect(self.changed)
        self.stop = SmallChip(self, icon="x", theme=theme)
        self.stop.hide()
        self.add = Button(self, text=_("Add evidence"), icon="plus", kind="primary", theme=theme)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.field)
        row.addWidget(self.add)
        column.addLayout(row)
        host = QWidget(self)
        flow = FlowLayout(host, gap=6, line_gap=4)
        self.chips: dict[str, SmallChip] = {}
        for name, icon in (
            ("expired", "calendar-clock"),
            ("expiring", "hourglass"),
            ("no_file", "paperclip"),
            ("no_date", "calendar"),
            ("unproven", "triangle-alert"),
        ):
            chip = SmallChip(host, icon=icon, theme=theme)
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on, name=name: self._toggle(name))
            flow.addWidget(chip)
            self.chips[name] = chip
        column.addWidget(host)

    @property
    def words(self) -> str:
        """What is typed in the field."""
        return self.field.text()

    def clear(self) -> None:
        """Show everything; whoever calls shows it."""
        self.wanted = None
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)

    def show_counts(self, rows: tuple[Listed, ...], unproven: int, *, locked: bool) -> None:
        """Say how many there are, and how many each filter lets through."""
        self.count.setText(evidence.counted(len(rows)))
        self.add.setVisible(not locked)
        counts = {name: sum(matches(row, name) for row in rows) for name in FILTERS} | {"unproven": unproven}
        for name, chip in self.chips.items():
            chip.show_words(f"{written(counts[name])} {evidence.filter_name(name)}")
            chip.setAccessibleName(chip.words())
            chip.setChecked(name == self.wanted)

    def show_busy(self, percent: int | None) -> None:
        """Say how far attaching is and offer to end it; nothing with None."""
        if percent is not None:
            self.stop.show_words(evidence.attaching(percent))
            self.stop.setAccessibleName(_("Stop attaching"))
        self.stop.setVisible(percent is not None)

    def _toggle(self, name: str) -> None:
        self.wanted = None if self.wanted == name else name
        self.changed.emit()
