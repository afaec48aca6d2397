"""What a self-check says: how far it is, which claims would hold up a launch, and how claims and evidence differ."""

from collections.abc import Mapping, Sequence
from math import ceil

from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.self_check import Claim, claimed_level
from readiness_desktop.wording import numbers, units
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _, ngettext

# The eight of them take less than ten minutes.
MINUTES_A_QUESTION = 0.75
# Level 0 has nothing to show: what is said then is what the first level that gates ask for wants.
_LEAST = 2


def depth_name(depth: str, called: str) -> str:
    """What a depth is called; the self-check has its name from here, the others from their pack."""
    return _("Self-check") if depth == SELF_CHECK else called


def progress(number: int, count: int) -> str:
    """Where somebody is: `3 of 8, about 5 minutes left`."""
    left = max(1, ceil((count - number + 1) * MINUTES_A_QUESTION))
    return _("{number} of {count}, about {minutes} left").format(
        number=number, count=count, minutes=units.minutes(left)
    )


def finding(claims: Sequence[Claim]) -> str:
    """The heading of the last page: `Four of eight claims would hold up a launch`."""
    answered = [claim for claim in claims if claim.answered]
    blocking = sum(claim.holds_up for claim in answered)
    if not answered:
        return _("Nothing is claimed yet")
    if not blocking:
        return _("None of these claims would hold up a launch")
    told = ngettext(
        "{n} of {count} claim would hold up a launch",
        "{n} of {count} claims would hold up a launch",
        len(answered),
    )
    return sentence(told.format(n=numbers.word(blocking), count=numbers.word(len(answered))))


def not_an_assessment() -> str:
    """What a self-check is not, in one sentence."""
    return _(
        "This is a conversation, not an assessment: there is no verdict and no index, and nothing here is proven."
    )


def none_here() -> str:
    """What stands in a list or a file where an assessment has its verdict and index."""
    return _("A self-check has no verdict and no index.")


def open_claims(claims: Sequence[Claim]) -> str:
    """How many questions were left out; empty where none was."""
    count = sum(not claim.answered for claim in claims)
    if not count:
        return ""
    return ngettext("{n} question is not answered.", "{n} questions are not answered.", count).format(
        n=sentence(numbers.word(count))
    )


def claimed(framework: Framework, claim: Claim) -> str:
    """The claim in words: `1 Ad hoc`."""
    if claim.not_known:
        return _("Not known")
    if claim.level is None:
        return _("Not answered")
    return _("{level} {name}").format(level=claim.level, name=framework.scale[claim.level].name)


def effect(framework: Framework, claim: Claim) -> str:
    """What the claim would do to a launch, with the gates by their titles."""
    if not claim.answered:
        return _("Not answered, so nothing can be said.")
    if claim.wanted is None:
        return _("No gate of this dimension blocks a launch.")
    if not claim.holds_up:
        return _("Would not hold up a launch, if it can be shown.")
    titles = "; ".join(framework.question(gate).title for gate in claim.blocked)
    told = ngettext(
        "Would hold up a launch at one gate: {titles}.",
        "Would hold up a launch at {n} gates: {titles}.",
        len(claim.blocked),
    )
    return told.format(n=numbers.word(len(claim.blocked)), titles=titles)


def to_show(framework: Framework, claim: Claim) -> str:
    """What stands above the evidence that is needed: `To be shown for level 2, In place`.

    A claim that holds up a launch is told of the level that its gates need, another one of the level it claims.
    """
    level = claim.level or _LEAST
    if claim.holds_up:
        level = claim.wanted or _LEAST
    return _("To be shown for level {level}, {name}:").format(level=level, name=framework.scale[level].name)


def more(count: int) -> str:
    """The evidence that is one click away."""
    return _("and {n} more").format(n=count)


def beside(headlines: Mapping[str, int], dimension: str, results: Results) -> str:
    """The claim beside the assessed level: `Self-check said 3, evidence shows 1.2.`; empty without a claim."""
    level = claimed_level(headlines, dimension)
    if level is None:
        return ""
    score = results.dimensions[dimension].score
    if score is None:
        return _("Self-check said {level}, not assessed yet.").format(level=level)
    return _("Self-check said {level}, evidence shows {score}.").format(
        level=level, score=numbers.score(score)
    )
