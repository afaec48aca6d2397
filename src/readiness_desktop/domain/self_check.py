"""What the eight claims of a self-check say: which of them hold up a launch, and what would have to be shown for each.

A self-check is an assessment of the depth SELF_CHECK with levels in `Profile.headlines`. They are raw claims: they
enter no score, no gate and no verdict, and a self-check has neither a verdict nor an index.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import SELF_CHECK, Dimension, Framework

NOT_KNOWN = -1
"""What `Profile.headlines` holds for a dimension where whoever was asked does not know."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of one dimension: a level, `not_known`, or nothing yet.

    `blocked` are the blocking gates of its core questions that such a level does not meet, not knowing meets none;
    `needed` is the evidence that the pack names for them, each once, in pack order; for a claim that blocks nothing it
    is that of the gates of its dimension. `wanted` is the level that its blocking gates need, None where none blocks.
    """

    dimension: str
    level: int | None
    not_known: bool
    blocked: tuple[str, ...]
    needed: tuple[str, ...]
    wanted: int | None = None

    @property
    def answered(self) -> bool:
        """Whether anything was said, that nobody knows too."""
        return self.level is not None or self.not_known

    @property
    def holds_up(self) -> bool:
        """Whether a launch would wait for it."""
        return bool(self.blocked)


def claims(framework: Framework, headlines: Mapping[str, int]) -> tuple[Claim, ...]:
    """One for each dimension, in pack order."""
    return tuple(_claim(framework, one, headlines.get(one.id)) for one in framework.dimensions)


def claimed_level(headlines: Mapping[str, int], dimension: str) -> int | None:
    """The level that is claimed of a dimension; None where nobody knows or nothing was said."""
    level = headlines.get(dimension, NOT_KNOWN)
    return None if level == NOT_KNOWN else level


def with_headline(profile: Profile, dimension: str, level: int | None) -> Profile:
    """The profile with this claim (NOT_KNOWN: nobody knows), None: with none of this dimension."""
    kept = {name: held for name, held in profile.headlines.items() if name != dimension}
    if level is not None:
        kept[dimension] = level
    return replace(profile, headlines=kept)


def is_self_check(profile: Profile) -> bool:
    """Whether this is a self-check that has not become an assessment."""
    return profile.depth == SELF_CHECK


def _claim(framework: Framework, dimension: Dimension, held: int | None) -> Claim:
    core = framework.core(dimension.id)
    gated = [(one, one.gate) for one in core if one.gate is not None]
    blocking = [(one, gate.minimum) for one, gate in gated if gate.kind == "block"]
    wanted = max((minimum for _one, minimum in blocking), default=None)
    if held is None:
        return Claim(dimension.id, None, False, (), (), wanted)
    known = held != NOT_KNOWN
    blocked = [one for one, minimum in blocking if not known or held < minimum]
    shown_by = blocked or [one for one, _gate in gated] or core
    needed = dict.fromkeys(evidence for one in shown_by for evidence in one.evidence)
    ids = tuple(one.id for one in blocked)
    return Claim(dimension.id, held if known else None, not known, ids, tuple(needed), wanted)
