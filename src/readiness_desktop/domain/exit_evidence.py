"""The exit evidence of an initiative, part by part: what is there, and whether that is enough to close it."""

from readiness_desktop.domain.framework import Framework


def exit_parts(text: str) -> tuple[str, ...]:
    """The parts of an exit evidence, which semicolons part; empty for a blank text."""
    return tuple(part for one in text.split(";") if (part := one.strip()))


def verified(framework: Framework, grade: str) -> bool:
    """Whether exit evidence of this grade closes an initiative: E3 or better in the pack that is shipped."""
    return grade in framework.verified_grades
