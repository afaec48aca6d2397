"""From the figures of the live effect to how they came about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from readiness_desktop.domain.explanation import Kind, Topic
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Question
from readiness_desktop.gui.widgets.figure_link import FigureLink
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.questionnaire.effect_panel import EffectPanel


class EffectLinks:
    """The links of one panel; they follow the question that it shows."""

    def __init__(self, panel: EffectPanel) -> None:
        self._panel = panel
        self._findings: Findings | None = None
        self._dimension = self._question = ""
        self._modes: tuple[str, ...] = ()
        tell = self._explain
        self.score = FigureLink(panel.score, lambda: tell("dimension", self._dimension))
        self.range = FigureLink(panel.range, lambda: tell("dimension_range", self._dimension))
        self.gate = FigureLink(panel.gate_title, lambda: tell("gate", self._question))
        self.index = FigureLink(panel.index, lambda: tell("index"))
        self.index_range = FigureLink(panel.index_range, lambda: tell("range"))
        self.modes = tuple(FigureLink(row, self._of_mode(place)) for place, row in enumerate(panel.modes))

    def follow(self, findings: Findings, question: Question) -> None:
        """The panel shows this question now."""
        self._findings, results = findings, findings.results
        self._dimension, self._question = question.dimension, question.id
        self._modes = tuple(sorted(question.feeds, key=lambda mode: -question.feeds[mode]))
        scored = results.dimensions[question.dimension].score is not None
        has = results.index is not None
        self.score.set_on(scored, _("Score"))
        self.range.set_on(scored, _("Likely range"))
        self.gate.set_on(question.id in results.gates, _("Gate"))
        self.index.set_on(has, _("Readiness index"))
        self.index_range.set_on(has, _("Likely range of the index"))
        for place, link in enumerate(self.modes):
            known = place < len(self._modes) and results.exposures[self._modes[place]].exposure is not None
            link.set_on(known)

    def _of_mode(self, place: int) -> Callable[[], None]:
        return lambda: self._explain("exposure", self._modes[place])

    def _explain(self, kind: Kind, at: str = "") -> None:
        if self._findings is None:
            return
        # Not before a figure is opened: the dialog brings the tables of the findings along.
        from readiness_desktop.gui.findings.explain_dialog import open_explanation

        panel = self._panel
        open_explanation(panel, panel.theme, self._findings, Topic(kind, at), panel.question_asked.emit)
