"""The stage gates of a round: which is worked for, what stands in its way, what can be decided (docs/model.md 25)."""

from readiness_desktop.domain.agreements import NO_SHEET
from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.catalogue import GateChoice, StageGate
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.framework import Framework, TargetProfile
from readiness_desktop.domain.gate_ahead import with_days_ahead
from readiness_desktop.domain.gate_criteria import after_launch, gate_items, merged_items
from readiness_desktop.domain.gate_facts import (
    Blocker,
    GateItem,
    GateStanding,
    GateState,
    StageGates,
    Voice,
)
from readiness_desktop.domain.gate_flow import (
    PASSING,
    conditions_of,
    decisions_of,
    effect_now,
    effect_of,
    flow_of,
    lifted_by,
    limbo_of,
    odd_gate_dates,
)
from readiness_desktop.domain.gate_voices import gate_voices
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.targets import target_of

CLOSED_FIRST = ("C1", "C2")
"""Conditions of the verdict with these codes have to be closed before the launch gate can be passed."""

_SHORT = 8


def stage_gates(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan | None = None
) -> StageGates:
    """All gates of the pack with where each stands; empty where the pack has none."""
    gates = framework.stage_gates
    if not gates:
        return StageGates((), "")
    current = assessment.current
    target = target_of(framework, current.profile)
    merged = merged_gates(framework, current)
    place = _place(framework, current, merged)
    overdue = _overdue(framework, assessment, results, plan, gates[place].id)
    standings = tuple(
        _standing(framework, assessment, results, plan, number, place, merged, target, overdue)
        for number in range(len(gates))
    )
    return StageGates(
        standings, gates[place].id, odd_gate_dates(framework, current), limbo_of(framework, current, results)
    )


def sheet_version(framework: Framework, current: Round, gate: StageGate) -> str:
    """The version of a gate's sheet: as somebody named it, else a fingerprint of what the sheet asks for."""
    named = current.profile.gate_sheets.get(gate.id, NO_SHEET).version.strip()
    if named:
        return named
    own = [[one.text, one.must] for one in current.criteria if one.gate == gate.id and not one.key]
    asked = [[list(one) for one in gate.must], [list(one) for one in gate.should], list(gate.also), own]
    return checksum({"gate": gate.id, "pack": framework.checksum, "asks": asked})[:_SHORT]


def share_reaches(framework: Framework, share: float | None, least: float) -> bool:
    """Whether enough of what should pass does; nothing to pass is enough."""
    decimals = framework.constants.round_decimals
    return share is None or round(share, decimals) >= round(least, decimals)


# ---------------------------------------------------------------- where the project stands


def merged_gates(framework: Framework, current: Round) -> dict[str, str]:
    """Gate -> the gate that decides for it: stages that the target merges, while nothing was decided between.

    The later one decides, but for the launch: whatever comes after it waits for the decision to launch.
    """
    target = target_of(framework, current.profile)
    by_id = {gate.id: gate for gate in framework.stage_gates}
    ends = {stage.id: by_id[stage.gate] for stage in framework.stages}
    found: dict[str, str] = {}
    for first, second in target.merged if target is not None else ():
        one, other = ends[first], ends[second]
        made = decisions_of(current, one.id)
        if not launches(one):
            if not made:
                found[one.id] = other.id
        elif not (made and effect_of(one, made[-1]) in PASSING) and not decisions_of(current, other.id):
            found[other.id] = one.id
    return found


def launches(gate: StageGate) -> bool:
    """Whether a gate decides the launch: the one that asks for documents."""
    return bool(gate.evidence)


def _place(framework: Framework, current: Round, merged: dict[str, str]) -> int:
    """The number of the gate that is worked for: after the last one passed, and not before the stage of Setup."""
    gates = framework.stage_gates
    passed = -1
    for number, gate in enumerate(gates):
        made = decisions_of(current, gate.id)
        if made and effect_of(gate, made[-1]) in PASSING:
            passed = number
    stage = next((stage.gate for stage in framework.stages if stage.id == current.profile.stage), "")
    here = next((number for number, gate in enumerate(gates) if gate.id == stage), 0)
    place = min(max(passed + 1, here), len(gates) - 1)
    numbers = {gate.id: number for number, gate in enumerate(gates)}
    while gates[place].id in merged:
        place = numbers[merged[gates[place].id]]
    return place


def _overdue(
    framework: Framework, assessment: Assessment, results: Results, plan: Plan | None, here: str
) -> dict[str, tuple[str, ...]]:
    """Gate -> keys of conditions that are overdue; those of the verdict hold the gate that is worked for (`here`)."""
    found = {
        gate.id: tuple(one.action.key for one in conditions_of(assessment.current, gate.id) if one.overdue)
        for gate in framework.stage_gates
    }
    rows = condition_rows(framework, assessment, results, plan)
    found[here] = (*found[here], *(row.key for row in rows if row.overdue))
    return found


def _earlier(framework: Framework, current: Round, number: int) -> list[Blocker]:
    """What the gates before this one say against it: a project that was stopped or is on hold does not go on, unless
    somebody who passed a later gate since then did."""
    said: dict[str, list[str]] = {"stop": [], "hold": []}
    for gate in framework.stage_gates[:number]:
        if (effect := effect_now(framework, current, gate)) in said:
            said[effect].append(gate.id)
    found: list[Blocker] = []
    if said["stop"]:
        found.append(Blocker("stopped", tuple(said["stop"])))
    if said["hold"]:
        found.append(Blocker("held", tuple(said["hold"])))
    return found


def _state(
    framework: Framework,
    current: Round,
    gate: StageGate,
    number: int,
    place: int,
    merged: dict[str, str],
    earlier: list[Blocker],
    *,
    overdue: bool,
) -> GateState:
    effect = effect_now(framework, current, gate)
    if effect == "stop":
        return "stopped"
    if effect == "hold" or overdue:
        return "held"
    if effect in PASSING:
        return "passed"
    if gate.id in merged:
        return "merged"
    if number == place:
        against = {one.kind for one in earlier}
        return "stopped" if "stopped" in against else "held" if "held" in against else "in_progress"
    return "unrecorded" if number < place else "later"


# ---------------------------------------------------------------- one gate


def _standing(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan | None,
    number: int,
    place: int,
    merged: dict[str, str],
    target: TargetProfile | None,
    overdue: dict[str, tuple[str, ...]],
) -> GateStanding:
    current, gate = assessment.current, framework.stage_gates[number]
    parts = (*(one for one in framework.stage_gates if merged.get(one.id) == gate.id), gate)
    items = _items(framework, assessment, results, plan, gate, parts)
    version = sheet_version(framework, current, gate)
    voices = gate_voices(current, results, parts, target, version)
    sheet = current.profile.gate_sheets.get(gate.id, NO_SHEET)
    asks_independent = target is not None and target.independent_before in {part.id for part in parts}
    asks_rights = target is not None and target.rights_impact_at in {part.id for part in parts}
    should = [item for item in items if not item.must and item.counts]
    met = sum(item.met for item in should)
    share = met / len(should) if should else None
    enough = share_reaches(framework, share, gate.should_min)
    earlier = _earlier(framework, current, number)
    blockers = [*earlier, *_blockers(results, items, voices, parts, overdue)]
    if number > place and all(framework.stage_gates[place].id not in one.ids for one in earlier):
        blockers.append(Blocker("before", (framework.stage_gates[place].id,)))
    if asks_independent and not sheet.independent.strip():
        blockers.append(Blocker("independent"))
    if asks_rights and not sheet.rights_impact.strip():
        blockers.append(Blocker("rights"))
    return GateStanding(
        id=gate.id,
        name=gate.name,
        stages=tuple(stage.id for stage in framework.stages if stage.gate in {part.id for part in parts}),
        state=_state(
            framework, current, gate, number, place, merged, earlier, overdue=bool(overdue[gate.id])
        ),
        current=number == place,
        items=items,
        voices=voices,
        conditions=conditions_of(current, gate.id),
        decisions=decisions_of(current, gate.id),
        blockers=tuple(blockers),
        outcomes=_outcomes(gate, results, blockers, enough=enough, later=number > place),
        choices=gate.choices,
        version=version,
        flow=flow_of(framework, current, gate),
        should_met=met,
        should_count=len(should),
        share=share,
        enough=enough,
        sheet=sheet,
        merged_into=merged.get(gate.id, ""),
        lifted_by=lifted_by(framework, current, gate),
        asks_independent=asks_independent,
        asks_rights=asks_rights,
    )


def _items(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    plan: Plan | None,
    gate: StageGate,
    parts: tuple[StageGate, ...],
) -> tuple[GateItem, ...]:
    """The criteria of a gate with those of the gates that it decides for, and when the roadmap lifts them."""
    items: tuple[GateItem, ...] = ()
    for part in sorted(parts, key=framework.stage_gates.index):
        asked = gate_items(framework, assessment, results, part, plan)
        if part is not gate and launches(gate):
            asked = after_launch(asked, results, gate)
        items = merged_items(items, asked)
    return with_days_ahead(items, plan, assessment.current.as_of)


def _blockers(
    results: Results,
    items: tuple[GateItem, ...],
    voices: tuple[Voice, ...],
    parts: tuple[StageGate, ...],
    overdue: dict[str, tuple[str, ...]],
) -> list[Blocker]:
    """What stands in the way of passing, the weightiest first."""
    found: list[Blocker] = []
    if late := tuple(key for held in overdue.values() for key in held):
        found.append(Blocker("overdue", late))
    if missing := tuple(
        item.named(parts[-1].id) for item in items if item.must and item.counts and not item.met
    ):
        found.append(Blocker("criteria", missing))
    if vetoes := tuple(voice.voice.role for voice in voices if voice.blocks):
        found.append(Blocker("veto", vetoes))
    if silent := _silent_deciders(voices):
        found.append(Blocker("decider", silent))
    if any(launches(part) for part in parts):
        unclosed = tuple(one.key for one in results.conditions if set(one.codes) & set(CLOSED_FIRST))
        if unclosed:
            found.append(Blocker("verdict_conditions", unclosed))
    return found


def _silent_deciders(voices: tuple[Voice, ...]) -> tuple[str, ...]:
    """Who decides and has not signed, with or without a condition: without that vote no gate opens."""
    return tuple(one.voice.role for one in voices if one.voice.part == "decides" and not one.signed)


def _outcomes(
    gate: StageGate, results: Results, blockers: list[Blocker], *, enough: bool, later: bool
) -> tuple[GateChoice, ...]:
    """What can be decided now: nothing at a later gate or after a stop; to pass needs all that must be, to pass plainly
    enough more."""
    if later or any(one.kind == "stopped" for one in blockers):
        return ()

    def allowed(choice: GateChoice) -> bool:
        if choice.verdict is not None and choice.verdict != results.verdict:
            return False
        if choice.effect == "go":
            return not blockers and enough
        return not blockers if choice.effect == "conditional" else True

    return tuple(one for one in gate.choices if allowed(one))


def record_of(standing: GateStanding) -> tuple[tuple[str, str], ...]:
    """What each criterion and each vote says, to be kept with a decision."""
    criteria = tuple((item.named(standing.id), item.status) for item in standing.items)
    votes = tuple((voice.voice.role, voice.said.vote) for voice in standing.voices if voice.said is not None)
    return (*criteria, *votes)
