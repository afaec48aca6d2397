"""What each level of a question would give, kept until more than that level has changed."""

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering


class WhatIfs:
    """Remembers the answer to the last question that was put."""

    def __init__(self) -> None:
        self._of: tuple[str, Assessment] | None = None
        self._found: tuple[float | None, ...] = ()

    def of(self, hub: OpenAssessment, question: str) -> tuple[float | None, ...]:
        """The scores of its dimension with each level 0 to 4, in points; nothing where the round is locked."""
        if hub.locked:
            return ()
        without_level = answering.set_level(hub.assessment, question, 0)
        if self._of != (question, without_level):
            self._of = (question, without_level)
            self._found = hub.what_ifs(question)
        return self._found
