"""The totals of the register in one row: each type, everything open, and the load on the AI budget."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.debt_register import DebtRegister, DebtTotal
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.debt.rows import icon_of
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import debt
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.money import short
from readiness_desktop.wording.translate import _, ngettext


class _Cell(Themed, QWidget):
    """A name with its icon, a figure, and a line below."""

    def __init__(self, parent: QWidget, theme: Theme, name: str, icon: str) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 10)
        column.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(6)
        self.picture = QLabel(self)
        head.addWidget(self.picture)
        self.name = ElidedLabel(self, text=name, style="small", color="text_secondary", theme=theme)
        head.addWidget(self.name, 1)
        column.addLayout(head)
        self.figure = PlainLabel(self, style="section", numbers=True, theme=theme)
        self.line = ElidedLabel(self, style="small", color="text_secondary", theme=theme)
        column.addWidget(self.figure)
        column.addWidget(self.line)
        self.use(theme)

    def restyle(self) -> None:
        """Draw the icon in the colour of the theme."""
        side = self.theme.scaled(14)
        ink = self.theme.color("text_secondary")
        self.picture.setPixmap(pixmap(self.theme, self._icon, side, ink, self.devicePixelRatioF()))

    def show_words(self, figure: str, line: str) -> None:
        """Show a figure and what belongs to it."""
        self.figure.setText(figure)
        self.line.setText(line)


class TotalsStrip(Card):
    """Made anew for another pack, since its types of debt may be others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self._types: tuple[str, ...] = ()
        self.cells: dict[str, _Cell] = {}

    def show_register(self, framework: Framework, register: DebtRegister, currency: str) -> None:
        """Show the totals of a register."""
        kinds = tuple(framework.debt_types)
        if kinds != self._types:
            self._make(framework, kinds)
        for total in register.totals:
            self._show(self.cells[total.type], total, currency)
        whole = register.total
        self._show(self.cells["all"], whole, currency)
        self.cells["load"].show_words(
            debt.load(register),
            _("interest of the AI budget")
            if register.load is not None
            else _("needs an AI budget above zero"),
        )
        fixed = ngettext("{n} item fixed", "{n} items fixed", whole.fixed).format(n=written(whole.fixed))
        self.cells["saved"].show_words(short(whole.saved, currency), fixed)

    def _make(self, framework: Framework, kinds: tuple[str, ...]) -> None:
        for old in self.cells.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        named = [(kind, debt.type_name(framework, kind), icon_of(kind)) for kind in kinds]
        named += [
            ("all", _("All open debt"), "hammer"),
            ("load", _("Debt load"), "scale"),
            ("saved", _("Measured saving a year"), "circle-check"),
        ]
        self._types = kinds
        self.cells = {}
        for key, name, icon in named:
            self.cells[key] = _Cell(self, self.theme, name, icon)
            self._row.addWidget(self.cells[key], 1)

    def _show(self, cell: _Cell, total: DebtTotal, currency: str) -> None:
        cell.show_words(short(total.principal.likely, currency), debt.total_line(total, currency))
