"""What a change of depth does and does not do, and what happens when a deep module begins to count."""

from readiness_desktop.domain.counting import module_weight
from readiness_desktop.domain.framework import Depth, Framework, Module
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import digits, numbers, units
from readiness_desktop.wording.translate import _, ngettext


def effort(depth: Depth) -> str:
    """The effort of a depth in words."""
    low, high = depth.effort_days
    if low == high:
        return units.days(low)
    shown = digits.written(low, 0 if low == int(low) else 1)
    return _("{low} to {high}").format(low=shown, high=units.days(high))


def kept(framework: Framework, results: Results, depth: str) -> tuple[str, ...]:
    """What becomes of the answers to modules that this depth does not ask: none is lost, and they count as before."""
    scope = framework.depth(depth).scope
    said: list[str] = []
    for module in framework.modules:
        count = results.modules[module.id].answered
        if not count or module.id in scope:
            continue
        told = ngettext(
            "{n} answer of {module} is kept and not asked again at this depth.",
            "{n} answers of {module} are kept and not asked again at this depth.",
            count,
        ).format(n=count, module=module.name)
        said.append(f"{told} {_still(results, module)}")
    return tuple(said)


def _still(results: Results, module: Module) -> str:
    if results.modules[module.id].used:
        return _("They go on counting, since the module is complete enough.")
    return _("Of these, only answers to launch gates count, as before.")


def counts_from(framework: Framework, results: Results, module: str) -> str:
    """How far a module that does not count yet is: `8 of 14 weight answered, counts from 12`."""
    weight = module_weight(framework, results, module)
    return _("{answered} of {asked} weight answered, counts from {needed}").format(
        answered=weight.answered, asked=weight.asked, needed=weight.needed
    )


def counting_now(framework: Framework, before: Results, after: Results) -> str:
    """What a deep module did that began or stopped to count between two results; empty where none did."""
    said: list[str] = []
    for module in framework.modules:
        was, now = before.modules[module.id].used, after.modules[module.id].used
        if was == now:
            continue
        told = (
            _("{module} counts from now on: {change}.") if now else _("{module} no longer counts: {change}.")
        )
        said.append(told.format(module=module.name, change=_change(framework, module, before, after)))
    return " ".join(said)


def _change(framework: Framework, module: Module, before: Results, after: Results) -> str:
    name = next(one.short for one in framework.dimensions if one.id == module.feeds)
    old = numbers.score(before.dimensions[module.feeds].score)
    new = numbers.score(after.dimensions[module.feeds].score)
    if old == new:
        return _("{dimension} stays at {score}").format(dimension=name, score=new)
    return _("{dimension} goes from {before} to {after}").format(dimension=name, before=old, after=new)
