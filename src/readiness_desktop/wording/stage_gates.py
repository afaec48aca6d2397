"""Stage gates in words: how one stands, what stands in its way, what each criterion and each role says."""

from readiness_desktop.domain.catalogue import GateChoice
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import (
    Blocker,
    GateCondition,
    GateItem,
    GateStanding,
    Limbo,
    OddGateDate,
    StageGates,
)
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import dates, gate_ways, money, questions, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.people import Named, as_typed
from readiness_desktop.wording.translate import _, ngettext

MOST_NAMED = 3


def titled(standing: GateStanding) -> str:
    """A gate by id and name: `G4 Launch`."""
    return f"{standing.id} {standing.name}"


def state(standing: GateStanding) -> str:
    """How a gate stands: `Passed`, `In progress`, `On hold` ..."""
    if elsewhere := gate_ways.elsewhere(standing):
        return elsewhere
    return {
        "passed": _("Passed"),
        "in_progress": _("In progress"),
        "held": _("On hold"),
        "stopped": _("Stopped"),
        "unrecorded": _("Not recorded"),
        "later": _("Later"),
    }[standing.state]


def when(standing: GateStanding, odd: tuple[OddGateDate, ...] = ()) -> str:
    """The date that matters of a gate: `Passed 12 Jan 2026`, `Gate due 30 Jun 2026`; empty without one."""
    last = standing.last
    if any(one.gate == standing.id and one.field == "decided" for one in odd):
        return _("Its date cannot be")
    ended = standing.state == "passed" or (standing.state == "stopped" and not standing.waits_for)
    if last is not None and last.on is not None and ended:
        said = _("Passed {day}") if standing.state == "passed" else _("Stopped {day}")
        return said.format(day=dates.day(last.on))
    if standing.state == "held" and last is not None and last.again is not None:
        return _("Again on {day}").format(day=dates.day(last.again))
    if standing.sheet.due is not None:
        return _("Due {day}").format(day=dates.day(standing.sheet.due))
    if standing.flow.entered is not None:
        return _("Since {day}").format(day=dates.day(standing.flow.entered))
    return ""


def counted(standing: GateStanding) -> str:
    """How many criteria are met: `21 of 30 criteria`."""
    total = len(standing.counted)
    met = sum(item.met for item in standing.counted)
    return ngettext("{met} of {n} criterion", "{met} of {n} criteria", total).format(
        met=written(met), n=written(total)
    )


def signed(standing: GateStanding) -> str:
    """How many signed: `2 of 8 signed`."""
    count, total = standing.signed
    return _("{n} of {total} signed").format(n=written(count), total=written(total))


def remark(standing: GateStanding) -> str:
    """Criteria in short: `30 criteria, 3 open`."""
    total, left = len(standing.counted), len(standing.open)
    said = ngettext("{n} criterion", "{n} criteria", total).format(n=written(total))
    return _("{criteria}, {n} open").format(criteria=said, n=written(left))


# ---------------------------------------------------------------- criteria


def item_status(item: GateItem) -> str:
    """How a criterion stands."""
    return {
        "met": _("Met"),
        "claim": _("Met on claim only"),
        "not_met": _("Not met"),
        "open": _open(item),
        "na": _("Not applicable"),
        "not_assessed": _("Not assessed"),
        "waived": _("Waived"),
    }[item.status]


def _open(item: GateItem) -> str:
    if item.needs is not None:
        return _("Not yet answered")
    return _("Not assessed yet") if item.computed else _("Open")


def item_named(framework: Framework, item: GateItem) -> str:
    """A criterion by id and title, or by its text."""
    if item.needs is not None:
        return questions.named(framework, item.key)
    return item.text or _("Criterion without words")


def item_about(framework: Framework, item: GateItem, standing: GateStanding) -> str:
    """What kind of criterion it is: `D4, must-pass`, and where it comes from."""
    parts = [_("must-pass") if item.must else _("should-pass")]
    if item.kind == "own":
        parts.insert(0, _("own criterion"))
    elif item.needs is not None:
        asked = framework.question(item.key)
        short = next(
            (one.short for one in framework.dimensions if one.id == asked.dimension), asked.dimension
        )
        parts.insert(0, f"{item.key}, {short}")
    elif item.computed and item.counts:
        parts.append(_("worked out"))
    if item.gate != standing.id:
        parts.append(item.gate)
    if when_lifted := gate_ways.item_ahead(item):
        parts.append(when_lifted)
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def needs(item: GateItem) -> str:
    """What a criterion needs: a level, or to be done."""
    return _("Done") if item.needs is None else written(item.needs)


def now(item: GateItem) -> str:
    """Where a criterion is now: its credited level, or whether it is done."""
    if item.needs is not None:
        return "−" if item.now is None else written(item.now)
    return {"met": _("Done"), "not_met": _("Not done"), "na": _("Not applicable")}.get(item.status, _("Open"))


def waived(framework: Framework, item: GateItem, named: Named = as_typed) -> str:
    """A waiver as every page and report says it; why it does not hold where it does not."""
    record = item.record
    if record is None or record.status != "waived":
        return ""
    if item.met and item.status != "waived":
        return _("A waiver is on the record and not needed: the criterion is met.")
    fault = {
        "no_reason": _("The waiver does not hold: no reason is given."),
        "nobody": _("The waiver does not hold: nobody is named."),
        "no_sponsor": gate_ways.no_sponsor(),
        "not_sponsor": _("The waiver does not hold: {name} is not the sponsor.").format(
            name=named(record.waived_by)
        ),
    }.get(item.waiver_fault)
    if fault:
        return fault
    return _("Waived by {name}: {reason}").format(name=named(record.waived_by), reason=record.reason)


def waivers(standing: GateStanding) -> str:
    """How many criteria are waived, and how many waivers do not hold; empty without any."""
    count = sum(not item.waiver_fault for item in standing.waived)
    vain = len(standing.waived) - count
    said: list[str] = []
    if count:
        held = ngettext("{n} criterion is waived.", "{n} criteria are waived.", count)
        said.append(held.format(n=written(count)))
    if vain:
        said.append(
            ngettext("{n} waiver does not hold.", "{n} waivers do not hold.", vain).format(n=written(vain))
        )
    return " ".join(said)


# ---------------------------------------------------------------- what stands in the way


def headline(standing: GateStanding, gates: StageGates) -> str:
    """What the page says first of a gate."""
    late = [one for one in standing.blockers if one.kind == "overdue"]
    if standing.state == "passed":
        return _("{gate} is passed.").format(gate=standing.id)
    if standing.stopped_at:
        return _("The project was stopped at {gate}.").format(gate=standing.stopped_at)
    if late and standing.id == gates.current:
        return _("{gate} is on hold: a condition is overdue.").format(gate=standing.id)
    if standing.state == "held" and not standing.waits_for:
        return _("{gate} is on hold.").format(gate=standing.id)
    if elsewhere := gate_ways.decided_elsewhere(standing):
        return elsewhere
    if standing.blockers:
        return _("{gate} cannot open yet.").format(gate=standing.id)
    return gate_ways.can_be_decided(standing)


def reasons(framework: Framework, results: Results, standing: GateStanding) -> str:
    """Why a gate cannot be passed yet, as sentences, after a stop that alone; else what holds back a plain pass."""
    if stop := next((one for one in standing.blockers if one.kind == "stopped"), None):
        return gate_ways.earlier(stop)
    said = [_blocker(framework, results, standing, one) for one in standing.blockers]
    if not standing.enough:
        said.append(gate_ways.too_few(framework, standing))
    if not said and standing.state == "in_progress":
        said.append(_("All must-pass criteria are met and nobody blocks."))
        said.append(gate_ways.other_verdict(framework, standing))
    if standing.unheard and standing.state not in ("passed", "stopped"):
        said.append(gate_ways.unheard(standing))
    return " ".join(filter(None, said))


def _blocker(framework: Framework, results: Results, standing: GateStanding, one: Blocker) -> str:
    count = len(one.ids)
    if one.kind in ("stopped", "held"):
        return gate_ways.earlier(one)
    if one.kind == "criteria":
        return ngettext(
            "{n} must-pass criterion is not met.", "{n} must-pass criteria are not met.", count
        ).format(n=written(count))
    if one.kind == "veto":
        said = ngettext("{roles} objects.", "{roles} object.", count)
        return said.format(roles=joined(one.ids))
    if one.kind == "decider":
        said = ngettext("{roles} decides and has not signed.", "{roles} decide and have not signed.", count)
        return said.format(roles=joined(one.ids))
    if one.kind == "overdue":
        return ngettext(
            "{n} condition is overdue, so the project is on hold.",
            "{n} conditions are overdue, so the project is on hold.",
            count,
        ).format(n=written(count))
    if one.kind == "verdict_conditions":
        return ngettext(
            "{n} condition of the verdict has to be closed first.",
            "{n} conditions of the verdict have to be closed first.",
            count,
        ).format(n=written(count))
    if one.kind == "before":
        return gate_ways.first(one.ids)
    if one.kind == "independent":
        return _("A high-risk use needs an independent validation: name it on the sheet.")
    return _("A high-risk use needs an assessment of rights: name it on the sheet.")


def not_offered(standing: GateStanding) -> str:
    """Which outcomes cannot be chosen now; empty where all can."""
    names = [one.name for one in standing.choices if one not in standing.outcomes]
    if not standing.choices:
        return _("This version of the framework names no outcomes.")
    return _("Not possible now: {names}.").format(names=joined(names)) if names else ""


def no_outcome(standing: GateStanding) -> str:
    """Why nothing at all can be decided at a gate now; empty where something can."""
    if standing.outcomes:
        return ""
    if standing.stopped_at not in ("", standing.id):
        said = _("No decision can be recorded here: the project was stopped at {gate}.")
        return said.format(gate=standing.stopped_at)
    before = next((one.ids for one in standing.blockers if one.kind in ("before", "held")), ())
    if before:
        return gate_ways.nothing_yet(before)
    return _("No decision can be recorded here now. {why}").format(why=not_offered(standing))


def outcome(standing: GateStanding, code: str) -> str:
    """An outcome by its name."""
    return next((one.name for one in standing.choices if one.id == code), code)


def effect(choice: GateChoice) -> str:
    """What an outcome does."""
    return {
        "go": _("The gate is passed."),
        "conditional": _("The gate is passed with conditions; each has an owner and a date."),
        "recycle": _("The stage is repeated. Say which gaps are to be closed."),
        "hold": _("Nothing goes on until the day on which it is decided again."),
        "stop": _("The project ends here."),
    }[choice.effect]


# ---------------------------------------------------------------- conditions, flow, dates, limbo


def condition_state(one: GateCondition) -> str:
    """How a condition of a gate stands."""
    if one.done:
        return _("Closed")
    if one.overdue:
        return _("Overdue")
    return _("Open") if one.complete else _("Owner or date missing")


def flow(standing: GateStanding) -> str:
    """How long the gate took, in one line."""
    measures = standing.flow
    parts: list[str] = []
    if measures.days_in_stage is not None:
        parts.append(_("{days} in the stage").format(days=units.calendar_days(measures.days_in_stage)))
    if measures.days_waiting is not None:
        parts.append(
            _("{days} waiting for a decision").format(days=units.calendar_days(measures.days_waiting))
        )
    if measures.recycled:
        parts.append(
            ngettext("{n} time repeated", "{n} times repeated", measures.recycled).format(
                n=written(measures.recycled)
            )
        )
    if measures.opened:
        parts.append(
            ngettext(
                "{n} condition set, {closed} closed", "{n} conditions set, {closed} closed", measures.opened
            ).format(n=written(measures.opened), closed=written(measures.closed))
        )
    if not parts:
        return _("No day is known yet: say on the sheet when the stage began.")
    said = ", ".join(parts)
    return said + "."


def odd(one: OddGateDate) -> str:
    """What is wrong with a date of a gate, and what to do."""
    facts = {"day": dates.day(one.day), "then": dates.day(one.then), "other": one.other}
    said = {
        "ahead": _("{day} lies after the day of the assessment ({then}). Nothing is lost; correct it."),
        "asked_before_entered": _(
            "{day} lies before the stage began ({then}). Nothing is lost; correct one of the two."
        ),
        "decided_before_entered": _(
            "Decided {day}, before the stage began ({then}). Nothing is lost; correct one of the two."
        ),
        "decided_before_asked": _(
            "Decided {day}, before a decision was asked for ({then}). Nothing is lost; correct one of the two."
        ),
        "entered_early": _(
            "{day} lies before the stage of {other} began ({then}). Nothing is lost; correct one of the two."
        ),
    }
    return said[one.kind].format(**facts)


def limbo(flag: Limbo, cost: float | None, currency: str) -> str:
    """The flag of a pilot that goes on and on, with what that costs by the business case."""
    days = units.calendar_days(flag.days)
    gap = units.calendar_days(flag.days if flag.gap is None else flag.gap)
    if flag.timing and flag.gap is not None:
        said = _(
            "In limbo: {days} since the end of the pilot without an approved run budget; the launch is {gap} after it."
        )
    else:
        said = _("In limbo: the pilot began {days} ago and nobody has decided what becomes of it.")
    if cost is None:
        priced = _("The business case has no figure for it yet.")
    else:
        priced = _("By the business case all these days have cost {money}.").format(
            money=money.amount(cost, currency)
        )
    return f"{said.format(days=days, gap=gap)} {priced}"


def before_a_launch(framework: Framework, results: Results, gates: StageGates) -> str:
    """What the gate that is worked for says against a launch, in a line; empty where nothing stands against it.

    It is said beside a verdict by which a launch can go ahead, up to the gate that decides on the launch.
    """
    if results.in_force not in ("LAUNCH", "CONDITIONS") or not gates.used:
        return ""
    one = gates.gate(gates.current)
    ids = [gate.id for gate in gates.gates]
    launch = next((gate.id for gate in gates.gates if any(x.id == "launch" for x in gate.choices)), ids[-1])
    past = ids.index(one.id) > ids.index(launch) and not one.waits_for
    if past or one.state not in ("in_progress", "held", "stopped"):
        return ""
    order = ("stopped", "held", "veto", "overdue")
    first = sorted(one.blockers, key=lambda x: order.index(x.kind) if x.kind in order else len(order))
    if first:
        return f"{headline(one, gates)} {_blocker(framework, results, one, first[0])}"
    if one.state == "in_progress":
        return _("{gate} is not decided yet.").format(gate=one.id)
    return headline(one, gates)


def beside_the_verdict(framework: Framework, gates: StageGates, named: Named = as_typed) -> tuple[str, ...]:
    """What has to be read beside a verdict: gates on hold, and every waiver, which changes nothing of it."""
    found = [headline(one, gates) for one in gates.gates if one.state == "held" and not one.waits_for]
    for one in gates.gates:
        for item in one.waived:
            text = waived(framework, item, named)
            found.append(f"{one.id}: {item_named(framework, item)}. {text.rstrip('.')}.")
    if any(one.waived for one in gates.gates):
        found.append(_("A waiver changes no score and no verdict."))
    return tuple(found)
