"""What a round still lacks before it is locked: afterwards nothing of it can be set any more."""

from dataclasses import dataclass

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.counting import count_asked
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.services import asking


@dataclass(frozen=True, slots=True)
class StillMissing:
    """Numbers: `conditions` without owner or due date (its report stays a draft), questions that want something."""

    conditions: int
    open: int
    flagged: int
    splits: int
    to_confirm: int

    @property
    def questions(self) -> int:
        """How many wishes questions have."""
        return self.open + self.flagged + self.splits + self.to_confirm

    @property
    def anything(self) -> bool:
        """Whether there is something to see to first."""
        return bool(self.conditions or self.questions)


def still_missing(framework: Framework, assessment: Assessment, results: Results) -> StillMissing:
    """What the open round lacks, over the questions that its depth asks."""
    asked = framework.in_depth(assessment.profile.depth)
    wanted = [asking.wishes(framework, assessment, one.id) for one in asked]
    count = count_asked(framework, results)
    rows = condition_rows(framework, assessment, results)
    return StillMissing(
        conditions=sum(not row.complete for row in rows),
        open=count.required - count.answered,
        flagged=sum("flagged" in wishes for wishes in wanted),
        splits=sum("disagree" in wishes for wishes in wanted),
        to_confirm=sum("carried" in wishes for wishes in wanted),
    )
