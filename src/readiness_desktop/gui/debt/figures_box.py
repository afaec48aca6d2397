"""The figures of one item of debt over its fields: priority, interest, yield, break-even, and what is missing."""

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.debt_register import DebtRow
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import debt, exposures, numbers
from readiness_desktop.wording.money import amount
from readiness_desktop.wording.translate import _


class FiguresBox(QWidget):
    """Four figures in two rows; below them what the item lacks, and the failure modes that it drives."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self.figures: dict[str, PlainLabel] = {}
        names = (
            ("priority", _("Priority")),
            ("yield", _("Yield")),
            ("interest", _("Interest a year")),
            ("break_even", _("Break-even")),
        )
        for number, (key, name) in enumerate(names):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            figure = PlainLabel(self, style="section", numbers=True, theme=theme)
            figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            cell.addWidget(PlainLabel(self, text=name, style="small", color="text_secondary", theme=theme))
            cell.addWidget(figure)
            grid.addLayout(cell, number // 2, number % 2)
            self.figures[key] = figure
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.missing = PlainLabel(self, style="small", color="level1", wrap=True, theme=theme)
        self.modes = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        for label in (self.missing, self.modes):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(label)

    def show_row(self, framework: Framework, row: DebtRow, currency: str) -> None:
        """Show the figures of an item."""
        interest = numbers.not_yet() if row.interest is None else amount(row.interest, currency)
        shown = {
            "priority": debt.priority(row.priority),
            "yield": debt.ratio(row.debt_yield),
            "interest": interest,
            "break_even": debt.break_even(row),
        }
        for key, words in shown.items():
            self.figures[key].setText(words)
        self.missing.setText(" ".join(debt.gap(gap) for gap in row.gaps))
        self.missing.setVisible(bool(row.gaps))
        said = [self._mode(framework, row, mode) for mode in row.modes]
        self.modes.setText(_("Drives {modes}.").format(modes=", ".join(said)))
        self.modes.setVisible(bool(said))

    def _mode(self, framework: Framework, row: DebtRow, mode: str) -> str:
        name = exposures.named(framework, mode)
        if mode in row.critical:
            return _("{mode} (critical)").format(mode=name)
        return _("{mode} (high)").format(mode=name) if mode in row.high else name
