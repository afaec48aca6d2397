"""The business case: three cases with all benefit or cash alone, cash flow, what moves the value, assumptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readiness_desktop.domain.case import CASES, CaseName, CaseResult
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.value.case_dialog import CaseDialog
from readiness_desktop.gui.value.case_figures import CaseFigures
from readiness_desktop.gui.value.case_lines import CaseLines
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import case_facts, money
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.charts.chart import Chart
    from readiness_desktop.gui.open_assessment import OpenAssessment

_NARROW = 560
_FLOW, _DRIVERS = 190, 170


class CaseView(Themed, QWidget):
    """Shows the case of the open assessment; `edit(field)` opens its inputs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub: OpenAssessment | None = None
        self._name: CaseName = "likely"
        self._cash = False
        self.dialog: CaseDialog | None = None
        self._lay_out(theme)
        self.use(theme)

    def _lay_out(self, theme: Theme) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self)
        whole.addWidget(self.stack)
        self.empty_card = Card(self.stack, theme=theme)
        box = QVBoxLayout(self.empty_card)
        self.empty = EmptyState(self.empty_card, theme=theme)
        self.empty.acted.connect(self.edit)
        box.addWidget(self.empty)
        box.addStretch(1)
        self.area = QScrollArea(self.stack)
        self.area.setAccessibleName(_("Business case"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self.area)
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._make_main(theme, inside), 3)
        column.addWidget(self._make_lower(theme, inside), 2)
        self.area.setWidget(inside)
        self.stack.addWidget(self.empty_card)
        self.stack.addWidget(self.area)

    def _make_main(self, theme: Theme, parent: QWidget) -> QWidget:
        card = Card(parent, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 12)
        column.setSpacing(0)
        self._head = QGridLayout()
        self._head.setContentsMargins(16, 12, 16, 12)
        self._head.setSpacing(8)
        self._head.setColumnStretch(0, 1)
        self.head = CardHead(card, title=_("Business case"), theme=theme)
        self.cases = SegmentedControl(
            card,
            choices=tuple((name, words.case_name(name)) for name in CASES),
            current="likely",
            name=_("Case"),
            small=True,
            theme=theme,
        )
        self.cases.chosen.connect(self._pick_case)
        self.kinds = SegmentedControl(
            card,
            choices=(("all", words.view_name(False)), ("cash", words.view_name(True))),
            current="all",
            name=_("Benefit counted"),
            small=True,
            theme=theme,
        )
        self.kinds.chosen.connect(self._pick_kind)
        column.addLayout(self._head)
        column.addWidget(Divider(card, theme=theme))
        self.figures = CaseFigures(theme, card)
        column.addWidget(self.figures)
        column.addWidget(Divider(card, theme=theme))
        self.said = PlainLabel(card, color="text_secondary", wrap=True, theme=theme)
        self.said.setContentsMargins(16, 8, 16, 0)
        column.addWidget(self.said)
        flow = QVBoxLayout()
        flow.setContentsMargins(16, 10, 16, 0)
        self.flow = ChartCanvas(_cash_flow, card, name=_("Cash flow by quarter"), theme=theme)
        self.flow.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        flow.addWidget(self.flow)
        column.addLayout(flow, 1)
        return card

    def _make_lower(self, theme: Theme, parent: QWidget) -> QWidget:
        card = Card(parent, theme=theme)
        self._lower = QGridLayout(card)
        self._lower.setContentsMargins(16, 12, 16, 12)
        self._lower.setSpacing(16)
        self._drivers = QWidget(card)
        left = QVBoxLayout(self._drivers)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(2)
        left.addWidget(PlainLabel(card, text=_("What moves the value"), style="card", theme=theme))
        self.line_at = PlainLabel(card, style="small", color="text_muted", wrap=True, theme=theme)
        left.addWidget(self.line_at)
        left.addSpacing(6)
        self.tornado = ChartCanvas(_tornado, card, name=_("What moves the value"), theme=theme)
        self.tornado.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        left.addWidget(self.tornado, 1)
        self._facts = QScrollArea(card)
        self._facts.setAccessibleName(_("Assumptions"))
        self._facts.setFrameShape(QFrame.Shape.NoFrame)
        self._facts.setWidgetResizable(True)
        self._facts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self._facts)
        inside.setProperty("ground", "none")
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 8, 0)
        right.setSpacing(12)
        self.assumptions = CaseLines(theme, _("Assumptions"), _("Edit"), card)
        self.assumptions.acted.connect(self.edit)
        self.waiting = CaseLines(theme, _("What waiting costs"), _("Edit"), card)
        self.waiting.acted.connect(lambda: self.edit("holding"))
        right.addWidget(self.assumptions)
        right.addWidget(self.waiting)
        right.addStretch(1)
        self._facts.setWidget(inside)
        self._arrange(True)
        return card

    def restyle(self) -> None:
        """Give the charts room for another size of text."""
        super().restyle()
        self.flow.setMinimumHeight(self.theme.scaled(_FLOW))
        self.tornado.setMinimumHeight(self.theme.scaled(_DRIVERS))
        self._arrange(self.width() >= self.theme.scaled(_NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width() >= self.theme.scaled(_NARROW))

    def _arrange(self, beside: bool) -> None:
        for part in (self.head, self.kinds, self.cases):
            self._head.removeWidget(part)
        below = 0 if beside else 1
        self._head.addWidget(self.head, 0, 0, 1, 1 if beside else 3)
        self._head.addWidget(self.kinds, below, 1 if beside else 0, Qt.AlignmentFlag.AlignLeft)
        self._head.addWidget(self.cases, below, 2, Qt.AlignmentFlag.AlignRight)
        self._lower.removeWidget(self._drivers)
        self._lower.removeWidget(self._facts)
        self._lower.addWidget(self._drivers, 0, 0)
        self._lower.addWidget(self._facts, *((0, 1) if beside else (1, 0)))
        self._lower.setColumnStretch(0, 5)
        self._lower.setColumnStretch(1, 3 if beside else 0)
        # Below the drivers the lines stand in full, beside them they scroll in the card.
        inside = self._facts.widget()
        self._facts.setMinimumHeight(0 if beside or inside is None else inside.sizeHint().height())

    # ------------------------------------------------------------ what is shown

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        if self._hub is not open_assessment:
            if self._hub is not None:
                self._hub.results_changed.disconnect(self._on_change)
                self._hub.plan_changed.disconnect(self._on_change)
            self._hub = open_assessment
            open_assessment.results_changed.connect(self._on_change)
            open_assessment.plan_changed.connect(self._on_change)
        if self.isVisible():
            self._refresh()

    def show_findings(self, open_assessment: OpenAssessment) -> None:
        """Show this open assessment as it is now."""
        self.show_assessment(open_assessment)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was not seen."""
        super().showEvent(event)
        if self._hub is not None:
            self._hub.want_plan()
        self._refresh()

    def _on_change(self, _value: object) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        case = hub.findings.case
        for lines in (self.assumptions, self.waiting):
            lines.link.setVisible(not hub.locked)
        if not case.begun:
            self._say_empty(hub.locked)
            self.stack.setCurrentWidget(self.empty_card)
            return
        self.stack.setCurrentWidget(self.area)
        self.head.remark.setText(
            _("{years}, in {currency}").format(years=words.term(case), currency=case.currency)
        )
        self._show_figures(case)
        self.assumptions.show_lines(case_facts.assumptions(case))
        nothing = _("Enter months or days of a scenario to see what it costs.")
        self.waiting.show_lines(case_facts.waiting(case), nothing)
        self.tornado.show_facts(lambda chart: chart.update(case))
        base = case.likely.full.npv
        said = _("Net present value. Line at {npv}.").format(npv=money.short(base, case.currency))
        self.line_at.setText(said if base is not None else _("Shown once the likely case can be computed."))
        self._arrange(self.width() >= self.theme.scaled(_NARROW))

    def _show_figures(self, case: CaseResult) -> None:
        has_cash = case.likely.cash is not None
        cash = self._cash and has_cash
        self.kinds.setEnabled(has_cash)
        self.kinds.set_current("cash" if cash else "all")
        self.figures.show_case(case, self._name, cash)
        name = self._name
        self.flow.show_facts(lambda chart: chart.update(case, name, cash))
        sentences = [words.rests_on_no_cash(case)]
        sentences += [words.missing(code) for code in case.missing]
        sentences += [words.doubt(case, code) for code in case.doubts]
        said = "\n".join(sentence for sentence in sentences if sentence)
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _say_empty(self, locked: bool) -> None:
        if locked:
            self.empty.say("coins", _("No business case"), _("No business case was entered in this round."))
            return
        said = _(
            "Enter what production costs once and each year; the benefit is that of the success statement."
        )
        self.empty.say("coins", _("No business case yet"), said, _("Enter figures"))

    # ------------------------------------------------------------ what the user does

    def _pick_case(self, name: str) -> None:
        self._name = cast("CaseName", name)
        self._refresh()

    def _pick_kind(self, kind: str) -> None:
        self._cash = kind == "cash"
        self._refresh()

    def edit(self, field: str = "") -> None:
        """Open the inputs, at this one."""
        hub = self._hub
        if hub is None or hub.locked:
            return
        self.dialog = CaseDialog(self, self.theme, hub)
        self.dialog.open()
        self.dialog.stand_on(field or "investment")


def _cash_flow(dark: bool, scale: float) -> Chart[Any]:
    from readiness_desktop.charts.cash_flow import CashFlowChart
    from readiness_desktop.charts.style import ChartStyle

    return CashFlowChart(ChartStyle.screen(dark=dark, text_scale=scale))


def _tornado(dark: bool, scale: float) -> Chart[Any]:
    from readiness_desktop.charts.style import ChartStyle
    from readiness_desktop.charts.tornado import TornadoChart

    return TornadoChart(ChartStyle.screen(dark=dark, text_scale=scale))
