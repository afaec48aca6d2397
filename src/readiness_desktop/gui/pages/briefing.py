"""The briefing: what a locked round says, on one calm page for whoever only reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.gui.background import Latest
from readiness_desktop.gui.briefing.parts import BriefCard
from readiness_desktop.gui.findings import moments
from readiness_desktop.gui.findings.index_mark import IndexMark
from readiness_desktop.gui.findings.verdict_panel import VerdictPanel, VerdictTile
from readiness_desktop.gui.presenting.gathering import gathering
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.chart_canvas import ChartCanvas
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import (
    briefings,
    issued,
    next_steps,
    numbers,
    slides_ahead,
    slides_now,
    stage_gates,
    verdicts,
)
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.report_input import ReportInput
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.presenting.slide_painter import Material

WIDEST = 1080
TWO_COLUMNS = 820
MOST = 3
MOST_STEPS = 6
PROFILE_HIGH = 340


class BriefingPage(QWidget):
    """Shows a locked round; nothing on it can be changed.

    `navigate` asks for a page, `failed` carries a ReadinessError.
    """

    navigate = Signal(str, object)
    copy_wanted = Signal()
    export_wanted = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._open: OpenAssessment | None = None
        self._shown: ReportInput | None = None
        self._gathers = Latest(self)
        self._gathers.done.connect(self._take)
        self._gathers.failed.connect(self.failed)
        self._make()
        dress(self, theme)
        self._fit()

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.pane = QScrollArea(self)
        self.pane.setWidgetResizable(True)
        self.pane.setAccessibleName(_("Briefing"))
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self.pane)
        content = QWidget(self.pane)
        content.setProperty("ground", "canvas")
        self.pane.setWidget(content)
        middle = QHBoxLayout(content)
        middle.setContentsMargins(24, 20, 24, 24)
        middle.addStretch(1)
        self.column = QWidget(content)
        self.column.setMaximumWidth(self._theme.scaled(WIDEST))
        middle.addWidget(self.column, 100)
        middle.addStretch(1)
        self._grid = QGridLayout(self.column)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._make_verdict()
        self._make_cards()
        self._make_buttons()

    def _make_verdict(self) -> None:
        theme = self._theme
        self.banner = VerdictPanel(self.column)
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(16)
        self.tile = VerdictTile(self.banner)
        row.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        row.addLayout(words, 1)
        self.whose = PlainLabel(self.banner, style="body", color="text_secondary", wrap=True, theme=theme)
        self.verdict = PlainLabel(self.banner, style="title", wrap=True, theme=theme)
        self.finding = PlainLabel(self.banner, style="lead", wrap=True, theme=theme)
        self.plainly = PlainLabel(self.banner, style="body", color="text_secondary", wrap=True, theme=theme)
        for label in (self.whose, self.verdict, self.finding, self.plainly):
            words.addWidget(label)

    def _make_cards(self) -> None:
        theme, column = self._theme, self.column
        meaning = briefings.meanings()
        self.index = BriefCard(column, _("Readiness index"), meaning["index"], theme)
        self.value = PlainLabel(self.index, style="hero", numbers=True, theme=theme)
        self.range = PlainLabel(self.index, style="lead", color="text_secondary", wrap=True, theme=theme)
        self.mark = IndexMark(self.index)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self.value)
        figures.addWidget(self.range, 1)
        self.index.column.insertLayout(1, figures)
        self.index.column.insertWidget(2, self.mark)
        self.index.column.addStretch(1)
        self.reasons = BriefCard(column, _("Why"), "", theme)
        self.reasons.column.addStretch(1)
        self.profile = BriefCard(column, _("Profile"), meaning["profile"], theme)
        self.radar = ChartCanvas(_radar, self.profile, theme=theme)
        self.profile_finding = PlainLabel(self.profile, style="body", wrap=True, theme=theme)
        self.profile.column.insertWidget(1, self.profile_finding)
        self.profile.column.insertWidget(2, self.radar, 1)
        self.blockers = BriefCard(column, _("What blocks the launch"), meaning["gate"], theme)
        self.exposed = BriefCard(column, _("Where it could fail"), meaning["exposure"], theme)
        self.steps = BriefCard(column, _("Next steps"), "", theme)
        self.record = BriefCard(column, _("About this assessment"), "", theme)
        self.facts = PlainLabel(self.record, style="body", color="text_secondary", wrap=True, theme=theme)
        self.limits = PlainLabel(self.record, style="small", color="text_muted", wrap=True, theme=theme)
        self.record.column.addWidget(self.facts)
        self.record.column.addWidget(self.limits)
        self.right = QWidget(column)
        stack = QVBoxLayout(self.right)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(16)
        stack.addWidget(self.blockers)
        stack.addWidget(self.exposed)
        stack.addStretch(1)

    def _make_buttons(self) -> None:
        theme, keys = self._theme, self._theme.keys
        self.copy = Button(text=_("Save a copy"), kind="standard", icon="save", theme=theme)
        self.export = Button(text=_("Export PDF"), kind="standard", icon="download", theme=theme)
        self.present = Button(
            text=_("Present"), kind="primary", icon="presentation", key=keys["present"], theme=theme
        )
        self.copy.clicked.connect(self.copy_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.present.clicked.connect(lambda: self.navigate.emit("present", "slides"))
        self.page_buttons = [self.copy, self.export, self.present]

    # ------------------------------------------------------------ showing

    def show_assessment(self, open_assessment: OpenAssessment) -> None:
        """Follow this open assessment from now on."""
        if self._open is not open_assessment:
            if self._open is not None:
                self._open.assessment_changed.disconnect(self._on_assessment)
            self._open, self._shown = open_assessment, None
            open_assessment.assessment_changed.connect(self._on_assessment)
            self.pane.verticalScrollBar().setValue(0)
        self._ask()

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        self._ask()

    def _on_assessment(self, assessment: Any) -> None:
        if self.isVisible() and assessment.current.lock is None:
            self.navigate.emit("questions", None)  # the next round has begun: there is no briefing of it yet
        else:
            self._ask()

    def _ask(self) -> None:
        if self._open is None or not self.isVisible():
            return
        if self._shown is None or self._shown.assessment is not self._open.assessment:
            self._gathers.ask(gathering(self._open, None))

    def _take(self, material: Material) -> None:
        report = material.report
        if self._open is None or report.assessment is not self._open.assessment:
            return
        self._shown = report
        self._show_verdict(report)
        self._show_index(report)
        before = report.earlier[-1] if report.earlier else None
        name = moments.previous_round(report.assessment)[1]
        framework, results = report.framework, report.results
        self.profile_finding.setText(moments.profile_finding(framework, results))
        self.radar.show_facts(
            lambda chart: chart.update(framework, results, before.results if before else None, name)
        )
        self.reasons.show_points(slides_now.strongest(report), _("No rule stands against a launch."))
        unmet = slides_now.blocking_gates(report)
        self.blockers.show_points(
            (slides_now.gate_point(report, gate) for gate in unmet[:MOST]), _("Every blocking gate is met.")
        )
        self.exposed.show_points(slides_now.largest(report)[:MOST], _("No failure mode is assessed yet."))
        self._show_steps(report)
        self.facts.setText(briefings.record(report))
        self.limits.setText(slides_ahead.limits_text())

    def _show_verdict(self, report: ReportInput) -> None:
        framework, results = report.framework, report.results
        project, client = report.assessment.current.profile.project, report.assessment.client.name
        self.whose.setText(
            _("{client}, {project}").format(client=client, project=project) if project else client
        )
        self.banner.show_level(self._theme.verdict(results.in_force).level)
        self.tile.show_verdict(results.in_force)
        self.verdict.setText(issued.in_force(framework, results))
        said = (issued.remark(framework, results), verdicts.headline(framework, results) + ".")
        said = (*said, stage_gates.before_a_launch(framework, results, report.findings.stage_gates))
        self.finding.setText("\n".join(filter(None, said)))
        self.plainly.setText(briefings.verdict_meaning(results.in_force))
        self.banner.setAccessibleName(self.verdict.text())

    def _show_index(self, report: ReportInput) -> None:
        results, limits = report.results, report.framework.verdict.limits
        self.value.setText(numbers.points(results.index))
        known = results.index is not None
        span = numbers.points_span(results.lo, results.hi)
        self.range.setText(_("of 100, likely {span}").format(span=span) if known else "")
        before, name = moments.previous_round(report.assessment)
        index = before.index if before is not None else None
        self.mark.show_index(
            results.index, results.lo, results.hi, fix=limits["F4"], launch=limits["C5"],
            before=None if index is None else (index, name),
        )  # fmt: skip

    def _show_steps(self, report: ReportInput) -> None:
        steps = next_steps.next_steps(report)
        shown = next_steps.few(steps, MOST_STEPS)
        self.steps.show_steps(shown, _("Nothing is to be done to reach the target."))
        rest = next_steps.left(steps, shown)
        said = _("Conditions of the verdict first, then the first work of the roadmap.") if steps else ""
        if rest:
            said += " " + sentence(rest) + "."
        self.steps.meaning.setText(said)
        self.steps.meaning.setVisible(bool(said))

    # ------------------------------------------------------------ room

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme, grid = self._theme, self._grid
        self.column.setMaximumWidth(theme.scaled(WIDEST))
        self.radar.setMinimumHeight(theme.scaled(PROFILE_HIGH))
        two = self.width() - 48 >= theme.scaled(TWO_COLUMNS)
        columns = 2 if two else 1
        places: list[tuple[QWidget, int, int, int]] = [(self.banner, 0, 0, columns)]
        pairs = ((self.index, self.reasons), (self.profile, self.right))
        row = 1
        for left, right in pairs:
            places.append((left, row, 0, 1))
            places.append((right, row if two else row + 1, 1 if two else 0, 1))
            row += 1 if two else 2
        places += [(self.steps, row, 0, columns), (self.record, row + 1, 0, columns)]
        for widget, at, left_column, span in places:
            grid.addWidget(widget, at, left_column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1 if two else 0)
        grid.setRowStretch(row + 2, 1)


def _radar(dark: bool, text_scale: float) -> Any:
    from readiness_desktop.charts.radar import RadarChart
    from readiness_desktop.charts.style import ChartStyle

    return RadarChart(ChartStyle.screen(dark=dark, text_scale=text_scale))
