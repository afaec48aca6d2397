"""The way to a better verdict in words: what the moves lead to, whether that is proven, and what they cannot lift."""

from readiness_desktop.domain.fewest_moves import Finding
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Way, count_moves
from readiness_desktop.wording import limits, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


def way(framework: Framework, found: Way, smallest: Finding | None = None) -> str:
    """What the moves lead to; `smallest` is what the search over all smaller sets said, None before it has."""
    if found.start == "LAUNCH":
        return _("No better verdict is left to reach.")
    if found.start == "INCONCLUSIVE":
        return _("First answer what is missing; then this page can say what would change the verdict.")
    if not found.moves:
        return " ".join(
            [_("No better verdict was found within the steps that are tried."), *rest(framework, found)]
        )
    said = ngettext(
        "{n} move leads to the verdict {goal}.", "{n} moves lead to the verdict {goal}.", count_moves(found)
    ).format(n=written(count_moves(found)), goal=verdicts.name(framework, found.goal))
    return " ".join([said, proof(smallest), *rest(framework, found)])


def proof(smallest: Finding | None) -> str:
    """Whether fewer moves would do as well: `Proven smallest` only where every smaller set was looked at."""
    if smallest == "smallest":
        return _("Proven smallest: no set of fewer moves leads to a better verdict.")
    return _("It is a way, not proven smallest.")


def rest(framework: Framework, found: Way) -> tuple[str, ...]:
    """What no answer lifts, and the limits that hold a level down."""
    said: list[str] = []
    also = [code.text for code in framework.verdict.codes if code.code in found.also]
    if also:
        said.append(_("No answer removes the rest. {facts}.").format(facts=". ".join(also)))
    held = {limit.rule: limit for limit in found.limits}
    if held:
        reasons = limits.because(framework, held.values())
        said.append(_("What limits their levels has to be mended too: {reasons}.").format(reasons=reasons))
    return tuple(said)
