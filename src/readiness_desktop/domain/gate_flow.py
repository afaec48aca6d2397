"""How long stages took, dates that cannot be, conditions that a gate set, and pilots in limbo (docs/model.md 25)."""

from datetime import date
from typing import Literal

from readiness_desktop.domain.agreements import NO_SHEET, Decision, GateSheet
from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.business_case import cost_of_waiting
from readiness_desktop.domain.case import CaseResult
from readiness_desktop.domain.catalogue import StageGate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GATE_KEY, Flow, GateCondition, Limbo, OddGateDate, OddKind
from readiness_desktop.domain.results import Results

PASSING = ("go", "conditional")
_AGAINST = ("stop", "hold")
_DAYS_A_YEAR = 365
_STAGE_START, _PILOT_START = "stage_start", "pilot_start"


def effect_of(gate: StageGate, decision: Decision) -> str:
    """What a decision does; empty for an outcome that the pack does not name."""
    return next((one.effect for one in gate.choices if one.id == decision.outcome), "")


def decisions_of(current: Round, gate: str) -> tuple[Decision, ...]:
    """The decisions at a gate, the one that holds last."""
    return tuple(one for one in current.decisions if one.gate == gate)


def lifted_by(framework: Framework, current: Round, gate: StageGate) -> str:
    """The first later gate that was passed after this one stopped or held the project; empty where that stands.

    Whoever decided so went on. Of two decisions of one day, or where a day is missing, the later on the record counts.
    """
    made = decisions_of(current, gate.id)
    if not made or effect_of(gate, made[-1]) not in _AGAINST:
        return ""
    stop, place = made[-1], current.decisions.index(made[-1])

    def after(number: int, other: Decision) -> bool:
        if other.on is None or stop.on is None or other.on == stop.on:
            return number > place
        return other.on > stop.on

    later = framework.stage_gates[framework.stage_gates.index(gate) + 1 :]
    passed = {
        one.gate for number, one in enumerate(current.decisions) if after(number, one) and _passes(later, one)
    }
    return next((one.id for one in later if one.id in passed), "")


def _passes(gates: tuple[StageGate, ...], decision: Decision) -> bool:
    """Whether a decision passed one of these gates."""
    return any(one.id == decision.gate and effect_of(one, decision) in PASSING for one in gates)


def effect_now(framework: Framework, current: Round, gate: StageGate) -> str:
    """What the decision that holds at a gate still does; empty without one, and where a stop or hold was lifted."""
    made = decisions_of(current, gate.id)
    return "" if not made or lifted_by(framework, current, gate) else effect_of(gate, made[-1])


def conditions_of(current: Round, gate: str) -> tuple[GateCondition, ...]:
    """The conditions that a gate set, in the order in which they came."""
    return tuple(
        GateCondition(one, overdue=one.status == "open" and one.due is not None and one.due < current.as_of)
        for one in current.actions
        if one.key.startswith(f"{GATE_KEY}{gate}:")
    )


def entered_on(framework: Framework, current: Round, gate: StageGate) -> date | None:
    """When the stage before a gate began; for the stage that Setup names, the start that stands there will do."""
    sheet = current.profile.gate_sheets.get(gate.id, NO_SHEET)
    if sheet.entered is not None:
        return sheet.entered
    here = any(stage.id == current.profile.stage and stage.gate == gate.id for stage in framework.stages)
    return current.profile.dates.get(_STAGE_START) if here else None


def flow_of(framework: Framework, current: Round, gate: StageGate) -> Flow:
    """The measures of one gate; a span that would run backwards is None."""
    made = decisions_of(current, gate.id)
    sheet = current.profile.gate_sheets.get(gate.id, NO_SHEET)
    last = made[-1] if made else None
    ended = last is not None and effect_of(gate, last) in (*PASSING, "stop")
    decided = last.on if last is not None and ended else None
    entered = entered_on(framework, current, gate)
    found = conditions_of(current, gate.id)
    until = decided or (current.as_of if not ended else None)
    return Flow(
        entered,
        sheet.asked,
        decided,
        _days(entered, until),
        _days(sheet.asked, until),
        sum(effect_of(gate, one) == "recycle" for one in made),
        len(found),
        sum(one.done for one in found),
    )


def odd_gate_dates(framework: Framework, current: Round) -> tuple[OddGateDate, ...]:
    """Dates of gates in an order that cannot be, each at the field where it stands."""
    found: list[OddGateDate] = []
    before: tuple[str, date] | None = None
    for gate in framework.stage_gates:
        sheet = current.profile.gate_sheets.get(gate.id, NO_SHEET)
        found += _odd_of(framework, current, gate, sheet)
        if sheet.entered is not None:
            if before is not None and sheet.entered < before[1]:
                found.append(
                    OddGateDate(gate.id, "entered", "entered_early", sheet.entered, before[1], before[0])
                )
            before = (gate.id, sheet.entered)
    return tuple(found)


def _odd_of(framework: Framework, current: Round, gate: StageGate, sheet: GateSheet) -> list[OddGateDate]:
    entered, asked = entered_on(framework, current, gate), sheet.asked
    decided = flow_of(framework, current, gate).decided
    pairs: list[tuple[str, OddKind, date | None, date | None]] = [
        ("asked", "asked_before_entered", asked, entered),
        ("decided", "decided_before_entered", decided, entered),
        ("decided", "decided_before_asked", decided, asked),
    ]
    found = _ahead(gate.id, (("entered", entered), ("asked", asked), ("decided", decided)), current.as_of)
    for field, kind, day, then in pairs:
        if day is not None and then is not None and day < then:
            at = "asked" if field == "asked" else "decided"
            found.append(OddGateDate(gate.id, at, kind, day, then))
    return found


def _ahead(
    gate: str,
    days: tuple[tuple[Literal["entered", "asked", "decided"], date | None], ...],
    as_of: date,
) -> list[OddGateDate]:
    """Days of what has happened that lie after the day of the round."""
    return [
        OddGateDate(gate, field, "ahead", day, as_of)
        for field, day in days
        if day is not None and day > as_of
    ]


def limbo_of(framework: Framework, current: Round, results: Results) -> Limbo | None:
    """The flag of a pilot that goes on and on without a decision, or of a launch that nobody paid for in time.

    All days count, from the start or the end of the pilot to the launch, but none that have not come yet.
    """
    gate = next((one for one in framework.stage_gates if one.ends_pilot), None)
    most = framework.constants.limbo_days
    dates = current.profile.dates
    timing = _broken_gap(framework, current, results)
    if gate is not None and not _past(framework, current, gate):
        start = dates.get(_PILOT_START) or current.profile.gate_sheets.get(gate.id, NO_SHEET).entered
        made = decisions_of(current, gate.id)
        waits = not made or effect_now(framework, current, gate) == "hold"
        if start is not None and waits and (days := (current.as_of - start).days) > most:
            return Limbo(days, start, timing is not None)
    if timing is None:
        return None
    start, end = timing
    days = (min(end, current.as_of) - start).days
    return Limbo(days, start, timing=True, gap=(end - start).days) if days > 0 else None


def _past(framework: Framework, current: Round, gate: StageGate) -> bool:
    """Whether Setup names a stage after the one that this gate ends."""
    places = [stage.gate for stage in framework.stages]
    here = next((stage.gate for stage in framework.stages if stage.id == current.profile.stage), "")
    return here in places and gate.id in places and places.index(here) > places.index(gate.id)


def _broken_gap(framework: Framework, current: Round, results: Results) -> tuple[date, date] | None:
    """First and last day of a gap that is longer than a timing check allows; None where none is."""
    broken = {one.id for one in results.timing if one.broken}
    dates = current.profile.dates
    for check in framework.timing_checks:
        if check.id in broken and check.gap_days is not None and check.right in dates:
            return max(dates[name] for name in check.left if name in dates), dates[check.right]
    return None


def _days(first: date | None, last: date | None) -> int | None:
    if first is None or last is None or last < first:
        return None
    return (last - first).days


def limbo_cost(limbo: Limbo, case: CaseResult) -> float | None:
    """What the time in limbo costs by the business case (likely, all benefit); None as long as that has no figure."""
    net = case.likely.full.net
    if net is None:
        return None
    return cost_of_waiting(limbo.days * 12 / _DAYS_A_YEAR, net[-1], case.terms.holding or 0.0)
