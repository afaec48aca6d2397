"""The results page: verdict and index, profile and dimensions, launch gates, conditions, the way to a better one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.issued import OWN
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.targets import target_of
from readiness_desktop.gui.findings import moments
from readiness_desktop.gui.findings.condition_table import ConditionTable
from readiness_desktop.gui.findings.dimension_rows import dimension_rows
from readiness_desktop.gui.findings.dimension_table import DimensionTable
from readiness_desktop.gui.findings.explain_dialog import open_explanation
from readiness_desktop.gui.findings.figures_view import FiguresView
from readiness_desktop.gui.findings.first_moves import FirstMovesStrip, first_moves
from readiness_desktop.gui.findings.gate_list import GateList, gate_rows
from readiness_desktop.gui.findings.glance_view import GlanceView
from readiness_desktop.gui.findings.issue_dialog import IssueDialog
from readiness_desktop.gui.findings.report_button import present_button, report_button
from readiness_desktop.gui.findings.result_pictures import ResultPictures
from readiness_desktop.gui.findings.verdict_banner import VerdictBanner
from readiness_desktop.gui.findings.voices_view import VoicesView, has_voices
from readiness_desktop.gui.findings.way_panel import WayPanel
from readiness_desktop.gui.findings.weights_dialog import WeightsDialog
from readiness_desktop.gui.forms.ui_results import Ui_ResultsPage
from readiness_desktop.gui.gates.notice import GateNotice
from readiness_desktop.gui.in_parts import MadeInParts
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.services import conditions, issuing
from readiness_desktop.wording import at_a_glance, gates, roadmap, verdicts
from readiness_desktop.wording.people import offered_names, shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

WIDE = 1160
QWIDGETSIZE_MAX = 16777215
GATES_WIDTH = 290
PROFILE_WIDTH = 340
INDEX_WIDTH = 424
INDEX_NARROW = 390
SHORT = 748
LEAST_MIDDLE = 350


class ResultsPage(MadeInParts, QWidget):
    """Shows the Results of the open assessment. `navigate` asks for a page and, where it helps, a question on it."""

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._open: OpenAssessment | None = None
        self._wide = True
        self.ui = Ui_ResultsPage()
        self.begin(whole=whole)

    # ------------------------------------------------------------ building

    def parts(self) -> Iterator[None]:
        theme = self._theme
        self.ui.setupUi(self)
        yield
        self._place_widgets()
        self.page_buttons = [f(self.navigate.emit, theme) for f in (report_button, present_button)]
        yield
        dress(self, theme)
        self._connect()
        self._fit()
        yield

    def _place_widgets(self) -> None:
        ui, theme = self.ui, self._theme
        self.radar = ChartCanvas(_radar, ui.radar_place, name=_("Profile of the dimensions"), theme=theme)
        self.dimensions = DimensionTable(theme, ui.dimensions_place)
        self.gates = GateList(theme, ui.gates_place)
        self.conditions = ConditionTable(theme, ui.conditions_place)
        self.way = WayPanel(ui, theme, self)
        self.moves = self.way.moves
        self.first = FirstMovesStrip(theme, ui.strip_place)
        self.voices = VoicesView(theme, ui.stack)
        ui.stack.addWidget(self.voices)
        self.figures = FiguresView(theme, ui.stack)
        ui.stack.addWidget(self.figures)
        self.glance = GlanceView(theme, ui.stack)
        ui.stack.addWidget(self.glance)
        self.banner = VerdictBanner(ui, theme, self)
        self.reasons = self.banner.reasons
        self.pictures = ResultPictures(ui.dimensions_card, ui.index_card, theme)
        self.gate_notice = GateNotice(theme, self)
        ui.content_layout.insertWidget(1, self.gate_notice)
        ui.radar_layout.addWidget(self.radar)
        ui.dimensions_place_layout.addWidget(self.dimensions)
        ui.gates_place_layout.addWidget(self.gates)
        ui.conditions_place_layout.addWidget(self.conditions)
        ui.strip_place_layout.addWidget(self.first)
        ui.views.set_name(_("View"))
        ui.scroll.setAccessibleName(_("Results"))

    def _connect(self) -> None:
        ui = self.ui
        for view in (self.way, ui.reasons, self.voices):
            view.question_wanted.connect(self._go_to_question)
        for one in (self.dimensions, self.gates, self.figures, self.banner):
            one.explained.connect(self._explain)
        self.glance.page_wanted.connect(lambda page: self.navigate.emit(page, None))
        self.banner.issue_wanted.connect(self._ask_verdict)
        self.gate_notice.gate_wanted.connect(lambda gate: self.navigate.emit("gates", gate))
        self.banner.withdrawn.connect(self._withdraw)
        self.figures.weights_wanted.connect(self._ask_weights)
        self.conditions.owner_set.connect(lambda key, owner: self._agree(key, owner=self._typed(owner)))
        self.conditions.due_set.connect(lambda key, due: self._agree(key, due=due))
        self.conditions.evidence_set.connect(lambda key, text: self._agree(key, closing_evidence=text))
        self.conditions.status_set.connect(lambda key, status: self._agree(key, status=status))
        self.first.move_wanted.connect(lambda initiative: self.navigate.emit("roadmap", initiative))
        ui.open_roadmap.clicked.connect(lambda: self.navigate.emit("roadmap", None))
        ui.first_open.clicked.connect(self._go_to_first_open)
        ui.views.chosen.connect(self._show_view)

    # ------------------------------------------------------------ showing

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        if self._open is not open_assessment:
            if self._open is not None:
                self._open.results_changed.disconnect(self._on_results)
                self._open.plan_changed.disconnect(self._on_plan)
            self._open = open_assessment
            open_assessment.results_changed.connect(self._on_results)
            open_assessment.plan_changed.connect(self._on_plan)
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        self._refresh()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        if self.whole:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the profile card where there is no room for three columns."""
        super().resizeEvent(event)
        if self.whole:
            self._fit()

    def _on_results(self, _results: object) -> None:
        if self.isVisible():
            self._refresh()

    def _on_plan(self, _plan: object) -> None:
        if self.isVisible():
            self._show_first_moves()
            if self.ui.views.current == "glance":
                self._show_view("glance")

    def _refresh(self) -> None:
        if self._open is None:
            return
        framework, results, whole = self._open.framework, self._open.results, self._open.assessment
        previous, name = moments.previous_round(whole)
        self.banner.show_verdict(framework, results, editable=not self._open.locked)
        self.banner.show_index(framework, results, previous, name)
        self.pictures.show_results(framework, results, previous, name)
        self.gate_notice.show_gates(self._open)
        self._show_profile(results, previous, name)
        self.ui.legend.show_previous(name)
        self.dimensions.show_rows(framework, dimension_rows(framework, results, previous, whole))
        self.gates.show_rows(gate_rows(framework, results))
        self.ui.gates_count.setText(gates.not_met(results))
        self._show_conditions(results)
        self._show_views()
        self._show_first_moves()
        self.reasons.fit()
        self.way.ask(self._open)

    def _show_profile(self, results: Results, previous: Results | None, name: str) -> None:
        assert self._open is not None
        framework = self._open.framework
        self.ui.profile_finding.setText(moments.profile_finding(framework, results))
        self.radar.show_facts(lambda chart: chart.update(framework, results, previous, name))
        target = target_of(framework, self._open.assessment.profile)
        self.ui.target_name.setText(
            "" if target is None else _("Target: {profile}").format(profile=target.name)
        )

    def _show_conditions(self, results: Results) -> None:
        assert self._open is not None
        framework, assessment = self._open.framework, self._open.assessment
        named = shown_names(assessment.current, self._open.newest_round)
        found = condition_rows(framework, assessment, results, self._open.plan)
        rows = tuple(replace(row, owner=named(row.owner)) for row in found)
        editable = not self._open.read_only and assessment.current.lock is None
        people = offered_names(assessment.current, self._open.newest_round)
        self.conditions.show_rows(framework, results, rows, people=people, editable=editable)
        missing = sum(not row.complete for row in rows)
        self.ui.conditions_remark.setText(verdicts.consequence(framework) if rows else "")
        self.ui.draft_notice.setVisible(missing > 0)
        self.ui.draft_notice.show_level(1)
        locked = assessment.current.lock is not None
        self.ui.draft_words.setText(moments.without_owner(missing, locked=locked).format(n=missing))

    def show_target(self, target: object) -> None:
        """Show this view of the middle of the page, such as `conditions`, if there is one."""
        if isinstance(target, str) and target in dict(self.views()):
            self.ui.views.pick(target)

    def views(self) -> tuple[tuple[str, str], ...]:
        """What can be shown in the middle of the page: keys and words."""
        if self._open is None:
            return ()
        results = self._open.results
        if self._wide:
            choices = [("findings", _("Profile and dimensions"))]
        else:
            choices = [("findings", _("Dimensions")), ("profile", _("Profile"))]
        if results.conditions:
            count = len(results.conditions)
            choices.append(("conditions", _("Conditions ({n})").format(n=count)))
        if results.verdict in ("FIX", "CONDITIONS"):
            choices.append(("way", _("What would change the verdict")))
        if at_a_glance.say_something(self._open.findings):
            choices.append(("glance", _("In short")))
        if results.index is not None:
            choices.append(("figures", _("Figures")))
        if has_voices(self._open.assessment.current):
            choices.append(("voices", _("Views")))
        return tuple(choices)

    def offered(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        """What Go to anything can offer on this page: its views."""
        pick = self.ui.views.pick
        return tuple(("gauge", words, "", lambda key=key: pick(key)) for key, words in self.views())

    def _show_views(self) -> None:
        choices, views = self.views(), self.ui.views
        views.set_choices(choices)
        current = views.current if views.current in dict(choices) else "findings"
        views.set_current(current)
        self._show_view(current or "findings")
        views.setVisible(len(choices) > 1)

    def _show_view(self, view: str) -> None:
        ui = self.ui
        pages = {
            "conditions": ui.conditions_view,
            "way": ui.way_view,
            "voices": self.voices,
            "figures": self.figures,
            "glance": self.glance,
        }
        ui.stack.setCurrentWidget(pages.get(view, ui.findings_view))
        ui.gates_card.setVisible(view not in ("voices", "figures", "glance"))
        if view == "way":
            self.way.ask_proof()
        else:
            self.way.stop_proof()
        if view == "figures" and self._open is not None:
            self.figures.show_figures(self._open)
        if view == "glance" and self._open is not None:
            self.glance.show_findings(self._open.findings)
        if view == "voices" and self._open is not None:
            now = self._open
            self.voices.show_round(now.framework, now.assessment.current, now.results, now.newest_round)
        ui.profile_card.setVisible(self._wide or view == "profile")
        ui.dimensions_card.setVisible(self._wide or view != "profile")

    def _show_first_moves(self) -> None:
        assert self._open is not None
        plan, framework, results = self._open.plan, self._open.framework, self._open.results
        moves = first_moves(framework, plan) if plan is not None else ()
        note = _("The roadmap is being worked out.")
        if plan is not None:
            note = roadmap.nothing_planned(framework, results) + "."
        elif results.index is None:
            note = _("The roadmap follows from the answers.")
        self.first.show_moves(moves, note)
        self.ui.strip_remark.setText(moments.plan_remark(plan) if moves else "")

    # ------------------------------------------------------------ what the user does

    def _go_to_question(self, question: str) -> None:
        self.navigate.emit("questions", question)

    def _explain(self, topic: Topic) -> None:
        if self._open is not None:
            open_explanation(self, self._theme, self._open.findings, topic, self._go_to_question)

    def _ask_verdict(self) -> None:
        if self._open is None or self._open.locked:
            return
        person = self._open.person
        by = person.name if person is not None else ""
        dialog = IssueDialog(self, self._theme, self._open.framework, self._open.results, by)
        dialog.agreed.connect(self._issue)
        dialog.open()

    def _issue(self, verdict: str, reason: str, by: str) -> None:
        hub = self._open
        if hub is not None and not hub.locked:
            changed = issuing.issue_verdict(hub.assessment, hub.results, verdict, reason, by)
            hub.change(changed, _("issued verdict"), spot=("results", None))
            if any(one.key == OWN for one in hub.results.conditions):
                # Its owner and its date are still to be named, in the view that comes with it.
                self.show_target("conditions")

    def _withdraw(self) -> None:
        hub = self._open
        if hub is not None and not hub.locked:
            said = _("The issued verdict was withdrawn")
            changed = issuing.withdraw_verdict(hub.assessment)
            hub.change(changed, _("issued verdict"), notice=said, spot=("results", None))

    def _ask_weights(self) -> None:
        if self._open is None or self._open.locked:
            return
        own = self._open.assessment.profile.weights
        dialog = WeightsDialog(self, self._theme, self._open.framework, own)
        dialog.agreed.connect(self._set_weights)
        dialog.open()

    def _set_weights(self, weights: dict[str, float]) -> None:
        hub = self._open
        if hub is not None and not hub.locked:
            usual = hub.framework.constants.dimension_weight
            changed = issuing.set_weights(hub.assessment, weights, usual)
            hub.change(changed, _("weights of the dimensions"), spot=("results", "figures"))

    def _go_to_first_open(self) -> None:
        assert self._open is not None
        self.navigate.emit("questions", moments.first_open(self._open.framework, self._open.results))

    def keep_fields(self) -> bool:
        """Keep what stands in the cell that is being edited; it is never wrong."""
        self.conditions.finish_editing()
        return True

    def _typed(self, owner: str) -> str:
        return owner if self._open is None else self._open.typed_name(owner)

    def _agree(self, key: str, **changes: Any) -> None:
        assert self._open is not None
        if self._open.locked:
            return
        changed = conditions.set_action(self._open.assessment, key, **changes)
        words = {
            "owner": _("owner of a condition"),
            "due": _("due date of a condition"),
            "closing_evidence": _("closing evidence of a condition"),
            "status": _("status of a condition"),
        }
        self._open.change(changed, words[next(iter(changes))], spot=("results", "conditions"))
        self._refresh()

    def _fit(self) -> None:
        ui, theme = self.ui, self._theme
        room = self.width() / (theme.text_percent / 100)
        if self._wide != (room >= WIDE):
            self._wide = room >= WIDE
            if self._open is not None:
                self._show_views()
        ui.gates_card.setFixedWidth(min(theme.scaled(GATES_WIDTH), max(240, round(self.width() * 0.31))))
        if self._wide:
            ui.profile_card.setFixedWidth(
                min(theme.scaled(PROFILE_WIDTH), max(260, round(self.width() * 0.28)))
            )
        else:
            ui.profile_card.setMinimumWidth(0)
            ui.profile_card.setMaximumWidth(QWIDGETSIZE_MAX)
        short = self.height() / (theme.text_percent / 100) < SHORT
        widest = INDEX_NARROW if short else INDEX_WIDTH
        ui.index_card.setFixedWidth(min(theme.scaled(widest), max(320, round(self.width() * 0.44))))
        # Lists scroll inside their cards, so that the page does not, even under the bar of what is read only.
        ui.middle.setMinimumHeight(theme.scaled(LEAST_MIDDLE))
        self.banner.fit(short=short)


def _radar(dark: bool, text_scale: float) -> Any:
    from readiness_desktop.charts.radar import RadarChart
    from readiness_desktop.charts.style import ChartStyle

    return RadarChart(ChartStyle.screen(dark=dark, text_scale=text_scale))
