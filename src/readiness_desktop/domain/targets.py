"""The level that is planned for a question: target profile, single changes, and what cannot be had before launch."""

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework, TargetProfile


def target_of(framework: Framework, profile: Profile) -> TargetProfile | None:
    """The target profile that was chosen, None where the pack has none of this id."""
    return next((known for known in framework.targets if known.id == profile.target), None)


def target_level(framework: Framework, profile: Profile, question: str) -> int:
    """A question's target in levels 0 to 4 (docs/model.md 14). A pack without profiles aims at the gate minimum."""
    return target_levels(framework, profile)[question]


def target_levels(framework: Framework, profile: Profile) -> dict[str, int]:
    """The targets of all questions, in pack order."""
    chosen = target_of(framework, profile)
    live = profile.stage in live_stages(framework)
    levels: dict[str, int] = {}
    for question in framework.questions:
        if question.id in profile.target_changes:
            levels[question.id] = profile.target_changes[question.id]
        elif chosen is None:
            levels[question.id] = question.gate.minimum if question.gate else 0
        else:
            level = chosen.exceptions.get(question.id, chosen.gates if question.gate else chosen.other)
            most = 4 if live else framework.targets_before_launch_max.get(question.id, 4)
            levels[question.id] = min(level, most)
    return levels


def live_stages(framework: Framework) -> frozenset[str]:
    """The last stages of the pack, as many as it says run live."""
    before = max(0, len(framework.stages) - framework.constants.live_stages)
    return frozenset(stage.id for stage in framework.stages[before:])
