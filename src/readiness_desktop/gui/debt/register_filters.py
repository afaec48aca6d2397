"""The chips over the register: by type and by status, each with its count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.debt_register import DebtRow
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.debt.rows import icon_of
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording import debt
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _


class RegisterFilters(QWidget):
    """`kind` and `status` are what is let through, empty for all."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kind = self.status = ""
        self._flow = FlowLayout(self, gap=6, line_gap=4)
        self.chips: dict[str, SmallChip] = {}

    def clear(self) -> None:
        """Let everything through; whoever calls shows it."""
        self.kind = self.status = ""

    def lets(self, row: DebtRow) -> bool:
        """Whether a row is shown."""
        return self.kind in ("", row.entry.type) and self.status in ("", row.entry.status)

    def show_counts(self, framework: Framework, rows: tuple[DebtRow, ...]) -> None:
        """Say how many each chip lets through."""
        kinds = [(kind, debt.type_name(framework, kind), icon_of(kind)) for kind in framework.debt_types]
        states = [("open", _("Open"), "circle-dot"), ("fixed", _("Fixed"), "circle-check")]
        if set(self.chips) != {key for key, _name, _icon in (*kinds, *states)}:
            self._make([key for key, _n, _i in kinds], {key: icon for key, _n, icon in (*kinds, *states)})
        for key, name, _icon in (*kinds, *states):
            count = sum(key in (row.entry.type, row.entry.status) for row in rows)
            self.chips[key].show_words(f"{written(count)} {name}")
            self.chips[key].setAccessibleName(self.chips[key].words())
            self.chips[key].setChecked(key in (self.kind, self.status))

    def _make(self, kinds: list[str], icons: dict[str, str]) -> None:
        for old in self.chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = {}
        for key, icon in icons.items():
            chip = SmallChip(self, icon=icon, theme=self._theme)
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on, key=key: self._toggle(key, of_type=key in kinds))
            self._flow.addWidget(chip)
            self.chips[key] = chip

    def _toggle(self, key: str, *, of_type: bool) -> None:
        if of_type:
            self.kind = "" if self.kind == key else key
        else:
            self.status = "" if self.status == key else key
        self.changed.emit()
