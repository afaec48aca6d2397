"""The exit evidence of an initiative, part by part: what is there, and whether that is enough to close it."""

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.catalogue import Initiative
from readiness_desktop.domain.framework import Framework


def exit_parts(text: str) -> tuple[str, ...]:
    """The parts of an exit evidence, which semicolons part; empty for a blank text."""
    return tuple(part for one in text.split(";") if (part := one.strip()))


def missing_parts(initiative: Initiative, action: Action) -> tuple[int, ...]:
    """The parts of the exit evidence that nobody has seen yet, by number from 0."""
    return tuple(
        number
        for number, _part in enumerate(exit_parts(initiative.exit_evidence))
        if number not in action.shown
    )


def verified(framework: Framework, grade: str) -> bool:
    """Whether exit evidence of this grade closes an initiative: E3 or better in the pack that is shipped."""
    return grade in framework.verified_grades
