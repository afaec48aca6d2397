"""The Risks page: seven failure modes with what drives them, the practices of those who succeed, and false comfort."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.gui.benchmarks.figures_panel import FiguresPanel
from readiness_desktop.gui.findings import moments
from readiness_desktop.gui.findings.report_button import present_button, report_button
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.risks.comfort_view import ComfortView
from readiness_desktop.gui.risks.mode_rows import Order
from readiness_desktop.gui.risks.modes_view import ModesView
from readiness_desktop.gui.risks.practice_view import PracticeView
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.low_scroll import LowScroll
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import exposures, false_comfort, practices, risks
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.findings import Findings


FIGURES = 388
WIDE, TALL = 1160, 748
"""From these on there is room for the published figures beside the failure modes."""


class RisksPage(FollowingPage):
    """Shows the risks of the open assessment. `navigate` asks for a page and, where it helps, what to show on it."""

    follows_plan = True

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._drawer = False
        self._lay_out()
        self.page_buttons = [make(self.navigate.emit, theme) for make in (report_button, present_button)]
        dress(self, theme)
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(0)
        self.heading = PlainLabel(self, style="heading", wrap=True, theme=theme)
        self.lead = PlainLabel(self, style="body", color="text_secondary", wrap=True, theme=theme)
        column.addWidget(self.heading)
        column.addSpacing(2)
        column.addWidget(self.lead)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.views = SegmentedControl(
            self, choices=self.choices(), current="modes", name=_("View"), theme=theme
        )
        self.order = SegmentedControl(
            self,
            choices=(
                ("exposure", _("By exposure")),
                ("cost", _("By cost to fix")),
                ("dimension", _("By dimension")),
            ),
            current="exposure",
            name=_("Order"),
            theme=theme,
        )
        row.addWidget(self.views)
        row.addStretch(1)
        self.figures_button = Button(
            self, text=_("Published figures"), kind="quiet", icon="panel-right", theme=theme
        )
        row.addWidget(self.figures_button)
        row.addWidget(self.order)
        column.addLayout(row)
        column.addSpacing(12)
        self.stack = QStackedWidget(self)
        self.modes_pane = QWidget(self.stack)
        beside = QHBoxLayout(self.modes_pane)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(16)
        self.modes = ModesView(theme, self.modes_pane)
        self.scroller = LowScroll(_("Failure modes"), self.modes_pane, inside=self.modes)
        self.figures = FiguresPanel(theme, self.modes_pane)
        beside.addWidget(self.scroller, 1)
        beside.addWidget(self.figures)
        self.practices = PracticeView(theme, self.stack)
        self.comfort = ComfortView(theme, self.stack)
        self.empty_card = Card(self.stack, theme=theme)
        box = QVBoxLayout(self.empty_card)
        self.empty = EmptyState(self.empty_card, icon="shield-alert", theme=theme)
        box.addWidget(self.empty)
        box.addStretch(1)
        for view in (self.modes_pane, self.practices, self.comfort, self.empty_card):
            self.stack.addWidget(view)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        for view in (self.modes, self.practices, self.comfort):
            view.question_wanted.connect(lambda question: self.navigate.emit("questions", question))
        self.modes.roadmap_wanted.connect(lambda initiative: self.navigate.emit("roadmap", initiative))
        self.comfort.date_wanted.connect(lambda name: self.navigate.emit("setup", name))
        self.figures.wanted.connect(lambda figure: self.navigate.emit("benchmarks", figure or None))
        self.figures_button.clicked.connect(self.cycle_panes)
        self.empty.acted.connect(lambda: self.navigate.emit("questions", None))
        self.views.chosen.connect(lambda _view: self._refresh())
        self.order.chosen.connect(lambda _order: self._refresh())

    # ------------------------------------------------------------ showing

    def _begin(self) -> None:
        self.modes.forget()

    def show_target(self, target: object) -> None:
        """Show a view, a failure mode or a practice by its id."""
        wanted = str(target)
        if wanted in dict(self.choices()):
            self.views.set_current(wanted)
            self._refresh()
        elif self._hub is not None and wanted in self._hub.results.exposures:
            self.views.set_current("modes")
            self._refresh()
            self.modes.choose(wanted)
        elif self._hub is not None and any(one.id == wanted for one in self._hub.framework.practices):
            self.views.set_current("practices")
            self._refresh()
            self.practices.choose(wanted)

    @staticmethod
    def choices() -> tuple[tuple[str, str], ...]:
        """The views: keys and words."""
        return (
            ("modes", _("Failure modes")),
            ("practices", _("Practices")),
            ("comfort", _("False comfort")),
        )

    def offered(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        """What Go to anything can offer on this page: its views."""
        pick = self.views.pick
        return tuple(("shield-alert", words, "", lambda key=key: pick(key)) for key, words in self.choices())

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()
        self.modes.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the published figures away where there is no room beside the failure modes."""
        super().resizeEvent(event)
        self._fit()

    def cycle_panes(self) -> None:
        """The key for the next pane: shows or hides the published figures where they are a drawer."""
        self._drawer = not self._drawer
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        wide = self.width() >= theme.scaled(WIDE) and self.height() >= theme.scaled(TALL)
        shown = wide or self._drawer
        self.figures.setFixedWidth(min(theme.scaled(FIGURES), max(300, round(self.width() * 0.42))))
        self.figures.setVisible(shown)
        if shown and self._hub is not None and self.isVisible():
            self.figures.show_findings(self._hub.findings)
        self.figures_button.setVisible(not wide and not self.order.isHidden())
        self.figures_button.setText(_("Hide figures") if self._drawer else _("Published figures"))

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        findings, view = hub.findings, self.views.current
        if findings.plan is None and self.isVisible():
            hub.want_plan()
        assessed = any(one.exposure is not None for one in hub.results.exposures.values())
        self.order.setVisible(view == "modes" and assessed)
        self._fit()
        if not assessed:
            self._show_empty()
        elif view == "practices":
            self._say(practices.headline(findings.practices), practices.lead())
            self.practices.show_findings(findings)
            self.stack.setCurrentWidget(self.practices)
        elif view == "comfort":
            self._say(false_comfort.headline(findings.false_comfort), false_comfort.lead())
            self.comfort.show_findings(findings)
            self.stack.setCurrentWidget(self.comfort)
        else:
            self._show_modes(findings)

    def _show_modes(self, findings: Findings) -> None:
        assert self._hub is not None
        self._say(exposures.headline(findings.modes), risks.lead())
        previous, when = moments.previous_round(self._hub.assessment)
        self.modes.show_findings(findings, cast("Order", self.order.current), previous, when)
        self.stack.setCurrentWidget(self.modes_pane)

    def _show_empty(self) -> None:
        self._say(_("No failure mode is assessed yet"), risks.lead())
        self.empty.say(
            "shield-alert",
            _("No answer yet"),
            _("Exposures, practices and false comfort follow from the answers."),
            _("Go to the questions"),
        )
        self.stack.setCurrentWidget(self.empty_card)

    def _say(self, heading: str, lead: str) -> None:
        self.heading.setText(heading + ".")
        self.lead.setText(lead)
