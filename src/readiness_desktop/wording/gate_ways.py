"""What it takes to open a gate beyond its must-pass criteria, in words; and how a sheet is named."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import Blocker, GateItem, GateStanding
from readiness_desktop.domain.stage_gates import share_reaches
from readiness_desktop.wording import dates, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext


def unheard(standing: GateStanding) -> str:
    """Who has a veto and was not heard."""
    return _("Not heard, with a veto: {roles}.").format(roles=joined(standing.unheard))


def decided_without(standing: GateStanding) -> str:
    """What the record says where a gate was opened without hearing those who have a veto."""
    return _("Decided without hearing, with a veto: {roles}.").format(roles=joined(standing.unheard))


def earlier(one: Blocker) -> str:
    """Why a gate waits for an earlier one that stopped the project or holds it."""
    if one.kind == "stopped":
        said = ngettext(
            "Nothing is decided after that, unless {gates} is decided again.",
            "Nothing is decided after that, unless {gates} are decided again.",
            len(one.ids),
        )
        return said.format(gates=joined(one.ids))
    said = ngettext(
        "{gates} is on hold and has to be decided again first.",
        "{gates} are on hold and have to be decided again first.",
        len(one.ids),
    )
    return said.format(gates=joined(one.ids))


def first(gates: tuple[str, ...]) -> str:
    """Which gates come before one."""
    return ngettext("{gate} comes first.", "{gate} come first.", len(gates)).format(gate=joined(gates))


def nothing_yet(gates: tuple[str, ...]) -> str:
    """Why nothing can be decided at a gate before others are."""
    said = ngettext(
        "No decision can be recorded here yet: {gate} comes first.",
        "No decision can be recorded here yet: {gate} come first.",
        len(gates),
    )
    return said.format(gate=joined(gates))


def show_gate(standing: GateStanding) -> str:
    """The button that leads to the earlier gate for which this one waits, of several the first; empty without one."""
    waits = next((one.ids for one in standing.blockers if one.kind in ("stopped", "held")), ())
    if not waits:
        return ""
    said = _("Show {gate}") if len(waits) == 1 else _("Show {gate} first")
    return said.format(gate=waits[0])


def elsewhere(standing: GateStanding) -> str:
    """At which other gate it was decided what becomes of one, in short; empty where it stands for itself."""
    if standing.state == "merged":
        return _("Decided with {gate}").format(gate=standing.merged_into)
    return _("Went on with {gate}").format(gate=standing.lifted_by) if _went_on(standing) else ""


def decided_elsewhere(standing: GateStanding) -> str:
    """The same as a sentence."""
    if standing.state == "merged":
        return _("{gate} is decided with {other}.").format(gate=standing.id, other=standing.merged_into)
    if not _went_on(standing) or standing.last is None:
        return ""
    outcome = standing.last.outcome
    stopped = any(one.id == outcome and one.effect == "stop" for one in standing.choices)
    said = (
        _("The project was stopped at {gate}, and went on with {other}.")
        if stopped
        else _("The project was on hold at {gate}, and went on with {other}.")
    )
    return said.format(gate=standing.id, other=standing.lifted_by)


def _went_on(standing: GateStanding) -> bool:
    return standing.state == "unrecorded" and bool(standing.lifted_by)


def too_few(framework: Framework, standing: GateStanding) -> str:
    """What too few should-pass criteria mean at a gate that can be passed with conditions, and at one that cannot."""
    met, count = written(standing.should_met), written(standing.should_count)
    if any(one.effect == "conditional" for one in standing.choices):
        said = _("{met} of {n} should-pass criteria are met: the decision can be at best conditional.")
        return said.format(met=met, n=count)
    least = next(one.should_min for one in framework.stage_gates if one.id == standing.id)
    needed = next(
        number
        for number in range(standing.should_count + 1)
        if share_reaches(framework, number / standing.should_count, least)
    )
    said = ngettext(
        "{met} of {n} should-pass criteria are met; to pass, {least} has to be.",
        "{met} of {n} should-pass criteria are met; to pass, {least} have to be.",
        needed,
    ).format(met=met, n=count, least=written(needed))
    if standing.blockers or not standing.outcomes:
        return said
    possible = _("Possible now: {names}.").format(names=joined([one.name for one in standing.outcomes]))
    return f"{said} {possible}"


def ahead(standing: GateStanding) -> str:
    """The earliest day on the roadmap for a gate that waits for work of it, and what that work leaves open."""
    day = standing.ahead
    if day is None or standing.state in ("passed", "merged") or standing.stopped_at:
        return ""
    said = _("Earliest date on the roadmap: {day}").format(day=dates.day(day))
    if not standing.not_lifted:
        return said
    left = ngettext(
        "{n} open must-pass criterion is not on it",
        "{n} open must-pass criteria are not on it",
        standing.not_lifted,
    ).format(n=written(standing.not_lifted))
    return f"{said}; {left}"


def item_ahead(item: GateItem) -> str:
    """The day on which the roadmap brings a criterion to what it needs; empty without one."""
    return "" if item.ahead is None else _("by the roadmap {day}").format(day=dates.day(item.ahead))


def can_be_decided(standing: GateStanding) -> str:
    """What can be decided at a gate that nothing blocks: plainly, at best with conditions, or all but to pass it."""
    effects = {one.effect for one in standing.outcomes}
    if "go" in effects:
        return _("{gate} can be decided.").format(gate=standing.id)
    if "conditional" in effects:
        return _("{gate} can be decided, at best with conditions.").format(gate=standing.id)
    return _("{gate} can be decided, but not passed.").format(gate=standing.id)


def other_verdict(framework: Framework, standing: GateStanding) -> str:
    """Which outcome waits for another verdict where nothing else stands in its way; empty where none does."""
    if standing.blockers or not standing.enough or not standing.outcomes:
        return ""
    waits = [one for one in standing.choices if one.verdict is not None and one not in standing.outcomes]
    said = [
        _("“{choice}” needs the verdict “{verdict}”.").format(
            choice=one.name, verdict=verdicts.name(framework, one.verdict)
        )
        for one in waits
        if one.verdict is not None
    ]
    return " ".join(said)


def no_sponsor() -> str:
    """Why nobody's waiver holds while it is not known who the sponsor is."""
    return _("The waiver does not hold until a sponsor is named, among the people in Setup or by a sign-off.")


def fingerprint() -> str:
    """What a version is that nobody named."""
    return _("Nobody has named this version. What stands there is a fingerprint of what the sheet asks for.")


def sheet_version(version: str, *, named: bool) -> str:
    """The version of a sheet; one that nobody named shows its fingerprint."""
    return version if named else _("unnamed ({version})").format(version=version)
