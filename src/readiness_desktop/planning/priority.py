"""The order of work: what lowers risk most for its effort, with what has to come before it (docs/model.md 16)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.planning.instance import Work, closure
from readiness_desktop.planning.risk import Risk, raised_by

_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the priority list: initiatives in the order in which they are added, with gain, effort and ratio."""

    add: tuple[str, ...]
    gain: float
    effort: float
    ratio: float


def in_order(work: Mapping[str, Work], names: Sequence[str]) -> tuple[str, ...]:
    """The names so that each follows its prerequisites among them; of several that can come, the first in `work`."""
    left = [i for i in work if i in set(names)]
    listed: list[str] = []
    while left:
        ready = next(i for i in left if not any(before in left for before in work[i].after))
        listed.append(ready)
        left.remove(ready)
    return tuple(listed)


def gain(
    risk: Risk,
    levels: Mapping[str, int],
    work: Mapping[str, Work],
    names: Sequence[str],
    open_lifts: Sequence[Lift],
) -> float:
    """The fall of Phi when these are finished, with lifts of earlier ones that still wait."""
    lifts = [lift for name in names for lift in work[name].lifts]
    return risk.fall(levels, raised_by(levels, [*open_lifts, *lifts]))


def priority_steps(risk: Risk, levels: Mapping[str, int], work: Mapping[str, Work]) -> tuple[Step, ...]:
    """The steps of the priority list by closure ratio, until everything in `work` (in id order) is listed."""
    now = dict(levels)
    left = dict.fromkeys(work)
    listed: set[str] = set()
    closures = {name: closure(work, (name,)) for name in work}
    open_lifts: list[Lift] = []
    steps: list[Step] = []
    while left:
        best: tuple[tuple[float, float, float], Step] | None = None
        for name in left:
            names = closures[name]
            effort = sum(work[i].effort for i in names)
            fall = gain(risk, now, work, names, open_lifts)
            ratio = fall / effort if effort else fall
            key = (round(ratio, _DECIMALS), round(fall, _DECIMALS), -round(effort, _DECIMALS))
            if best is None or key > best[0]:
                best = (key, Step(names, fall, effort, ratio))
        assert best is not None
        step = best[1]
        step = Step(in_order(work, step.add), step.gain, step.effort, step.ratio)
        steps.append(step)
        for name in step.add:
            open_lifts.extend(work[name].lifts)
            listed.add(name)
            del left[name]
        now.update(raised_by(now, open_lifts))
        open_lifts = [lift for lift in open_lifts if now.get(lift.question, lift.to) < lift.to]
        closures = {name: tuple(i for i in closures[name] if i not in listed) for name in left}
    return tuple(steps)
