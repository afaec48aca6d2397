"""How the debt is paid back: the chart, and the years below it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness_desktop.domain.debt_register import DebtRegister
from readiness_desktop.gui.debt.lines_table import LinesTable
from readiness_desktop.gui.debt.rows import year_columns, year_lines
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import debt
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


class PaydownView(Card):
    """Needs money a year; without it the chart says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 1)
        column.setSpacing(8)
        self.finding = PlainLabel(self, style="section", wrap=True, theme=theme)
        self.remark = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        for label in (self.finding, self.remark):
            label.setContentsMargins(16, 0, 16, 0)
            column.addWidget(label)
        self.chart = ChartCanvas(_chart, self, name=_("Paydown of the debt"), theme=theme)
        host = QWidget(self)
        inner = QVBoxLayout(host)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addWidget(self.chart)
        column.addWidget(host, 3)
        self.years = LinesTable(theme, _("Years of the paydown"), year_columns(), self)
        column.addWidget(self.years, 2)

    def show_register(self, register: DebtRegister, currency: str) -> None:
        """Show the paydown of a register."""
        self.finding.setText(debt.paydown_finding(register, currency))
        said = [] if register.years else [_("Give the money a year at the right to see it.")]
        if register.left_out:
            said.append(
                ngettext(
                    "{n} open item without all its figures is left out.",
                    "{n} open items without all their figures are left out.",
                    register.left_out,
                ).format(n=written(register.left_out))
            )
        self.remark.setText(" ".join(said))
        self.remark.setVisible(bool(said))
        self.chart.show_facts(lambda chart: chart.update(register, currency))
        self.years.show_lines(year_lines(register, currency))
        self.years.setVisible(bool(register.years))


def _chart(dark: bool, scale: float) -> Any:
    from readiness_desktop.charts.debt_paydown import DebtPaydown
    from readiness_desktop.charts.style import ChartStyle

    return DebtPaydown(ChartStyle.screen(dark=dark, text_scale=scale))
