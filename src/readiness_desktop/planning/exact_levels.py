"""Which finished initiatives bring a question to a level, waiting lifts included (docs/model.md 37).

Level l of a question holds in a week once some finished lift crosses it (start < l <= to) whose own start holds. Where
the prerequisites of an initiative always bring the question to its start, the lift never waits: level l then holds
exactly when the initiative is finished. Most levels of a catalogue hang on one such lift alone and need no variable.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.planning.instance import Instance
from readiness_desktop.planning.risk import raised_by


@dataclass(frozen=True, slots=True)
class Crossing:
    """A way to a level: `initiative` is finished and, where `base` is not None, the question is at level `base`."""

    initiative: str
    base: int | None


@dataclass(frozen=True, slots=True)
class Rise:
    """One level of one question: Phi falls by `fall` in each week in which one of the crossings holds."""

    question: str
    level: int
    fall: float
    crossings: tuple[Crossing, ...]


def rises(instance: Instance, ancestors: Mapping[str, frozenset[str]]) -> tuple[Rise, ...]:
    """Every level that some work of `ancestors` can bring about, by question and rising.

    Only initiatives in `ancestors` count. A crossing that can never be the first is left out: one of an initiative that
    follows another whose lift crosses the same level without waiting. ValueError where Phi rises with a level.
    """
    lifts: dict[str, list[tuple[str, Lift]]] = {}
    for name in ancestors:
        for lift in instance.work[name].lifts:
            lifts.setdefault(lift.question, []).append((name, lift))
    found: list[Rise] = []
    for question, part in instance.risk.parts.items():
        if question in instance.levels and question in lifts:
            found += _of_question(instance, ancestors, question, part, lifts[question])
    return tuple(found)


def _of_question(
    instance: Instance,
    ancestors: Mapping[str, frozenset[str]],
    question: str,
    part: tuple[float, ...],
    lifts: list[tuple[str, Lift]],
) -> list[Rise]:
    now = instance.levels[question]
    reached = {name: _reached(question, now, name, ancestors, lifts) for name, _lift in lifts}
    held = set(range(now + 1))
    found: list[Rise] = []
    for level in range(now + 1, max(lift.to for _name, lift in lifts) + 1):
        fall = part[level - 1] - part[level]
        if fall < 0:
            raise ValueError(f"the risk of {question} rises with level {level}")
        crossing = [
            Crossing(name, None if lift.start <= reached[name] else lift.start)
            for name, lift in lifts
            if lift.start < level <= lift.to and lift.start in held
        ]
        if crossing:
            held.add(level)
            found.append(Rise(question, level, fall, _first(crossing, ancestors)))
    return found


def _reached(
    question: str,
    now: int,
    name: str,
    ancestors: Mapping[str, frozenset[str]],
    lifts: list[tuple[str, Lift]],
) -> int:
    """The level that the question has at least once this initiative is finished."""
    done = [lift for other, lift in lifts if other == name or other in ancestors[name]]
    return raised_by({question: now}, done).get(question, now)


def _first(crossings: list[Crossing], ancestors: Mapping[str, frozenset[str]]) -> tuple[Crossing, ...]:
    sure = {crossing.initiative for crossing in crossings if crossing.base is None}
    kept = [
        crossing
        for crossing in dict.fromkeys(crossings)
        if not ancestors[crossing.initiative] & sure
        and (crossing.base is None or crossing.initiative not in sure)
    ]
    return tuple(kept)
