"""The level that is planned for a question: target profile, single changes, and what cannot be had before launch."""

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework

_LIVE_STAGES = 2
"""The last two stages of the pack (controlled rollout, steady state) run live."""


def target_level(framework: Framework, profile: Profile, question: str) -> int:
    """The target for a question in levels 0 to 4 (brief 3.12). A pack without profiles aims at the gate minimum."""
    if question in profile.target_changes:
        return profile.target_changes[question]
    asked = framework.question(question)
    chosen = next((t for t in framework.targets if t.id == profile.target), None)
    if chosen is None:
        return asked.gate.minimum if asked.gate else 0
    level = chosen.exceptions.get(question)
    if level is None:
        level = chosen.gates if asked.gate else chosen.other
    ceiling = framework.targets_before_launch_max.get(question)
    live = {stage.id for stage in framework.stages[-_LIVE_STAGES:]}
    if ceiling is not None and profile.stage not in live:
        level = min(level, ceiling)
    return level


def target_levels(framework: Framework, profile: Profile) -> dict[str, int]:
    """The targets of all questions, in pack order."""
    return {q.id: target_level(framework, profile, q.id) for q in framework.questions}
