"""The roadmap in words: windows, why an initiative stands where it does, and what the plan as a whole says."""

from collections.abc import Sequence

from readiness_desktop.domain.counting import count_asked
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import numbers, questions, units, verdicts
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _, ngettext

_MOST_NAMED = 2


def window(index: int, edges: Sequence[int]) -> str:
    """The name of a horizon window: `0–30 days`, `31–90 days`, `91–180 days`, `After 180 days`."""
    if index >= len(edges):
        return _("After {days} days").format(days=written(edges[-1]))
    first = 0 if index == 0 else edges[index - 1] + 1
    return _("{span} days").format(span=numbers.label_span(written(first), written(edges[index])))


def reasons(framework: Framework, plan: Plan, initiative: PlannedInitiative) -> tuple[str, ...]:
    """Three reasons behind the place of an initiative, most telling first.

    `removes the blocker Run money is approved (D5.2)`, `lifts five questions`, `unlocks Stage map (I02)`; where one
    of them has nothing to say, the failure mode that it lowers most, its fall in risk for the effort and its place in
    the order take over.
    """
    said = [_gates(framework, initiative), _lifts(initiative), _unlocks(framework, plan, initiative)]
    said += [_mode(framework, initiative), _ratio(initiative), _place(plan, initiative)]
    return tuple([reason for reason in said if reason][:3])


def _gates(framework: Framework, initiative: PlannedInitiative) -> str:
    blocking: list[str] = []
    others: list[str] = []
    for question in initiative.gates:
        gate = framework.question(question).gate
        (blocking if gate is not None and gate.kind == "block" else others).append(question)
    if blocking:
        return ngettext("removes the blocker {gates}", "removes the blockers {gates}", len(blocking)).format(
            gates=joined([_gate(framework, question) for question in blocking])
        )
    if others:
        return ngettext("meets the condition {gates}", "meets the conditions {gates}", len(others)).format(
            gates=joined([_gate(framework, question) for question in others])
        )
    return ""


def _gate(framework: Framework, question: str) -> str:
    return _("{title} ({id})").format(title=framework.question(question).title, id=question)


def closes(framework: Framework, gates: Sequence[str]) -> str:
    """Which launch gates an initiative closes: `closes Run money is approved (D5.2)`; empty for none."""
    if not gates:
        return ""
    return _("closes {gates}").format(gates=joined([_gate(framework, question) for question in gates]))


def _lifts(initiative: PlannedInitiative) -> str:
    count = len({lift.question for lift in initiative.lifts})
    if not count:
        return ""
    return ngettext("lifts {n} question", "lifts {n} questions", count).format(n=numbers.word(count))


def _unlocks(framework: Framework, plan: Plan, initiative: PlannedInitiative) -> str:
    rest = len(initiative.unlocks) - _MOST_NAMED
    names = [
        _("{title} ({id})").format(title=plan.initiative(framework, name).title, id=name)
        for name in initiative.unlocks
    ]
    if not initiative.unlocks:
        return ""
    if rest > 1:
        return ngettext("unlocks {names} and {n} more", "unlocks {names} and {n} more", rest).format(
            names=", ".join(names[:_MOST_NAMED]), n=numbers.word(rest)
        )
    return _("unlocks {names}").format(names=joined(names))


def _mode(framework: Framework, initiative: PlannedInitiative) -> str:
    """The failure mode that its lifts feed most; empty where they feed none."""
    fed: dict[str, float] = {}
    for lift in initiative.lifts:
        for mode, weight in framework.question(lift.question).feeds.items():
            fed[mode] = fed.get(mode, 0.0) + weight * (lift.to - lift.start)
    most = max(framework.failure_modes, key=lambda mode: fed.get(mode.id, 0.0), default=None)
    if most is None or not fed.get(most.id):
        return ""
    return _("lowers “{mode}” most").format(mode=most.name)


def _ratio(initiative: PlannedInitiative) -> str:
    if initiative.ratio <= 0:
        return ""
    return _("lowers risk by {ratio} points a person-day").format(ratio=numbers.ratio(initiative.ratio))


def _place(plan: Plan, initiative: PlannedInitiative) -> str:
    if initiative.confirm:
        return _("has to be confirmed first: its questions are not answered yet")
    return _("is number {rank} of {total} in the order").format(
        rank=written(plan.order.index(initiative.id) + 1), total=written(len(plan.order))
    )


def named(framework: Framework, initiative: str, plan: Plan | None = None) -> str:
    """An initiative of the pack, or of the plan's own, by id and title."""
    found = framework.initiative(initiative) if plan is None else plan.initiative(framework, initiative)
    return f"{initiative} {found.title}"


def when(initiative: PlannedInitiative) -> str:
    """Start and finish in a label: `Weeks 3–5` (the first and the last week in which it runs, counted from 1)."""
    first, last = initiative.start + 1, max(initiative.finish, initiative.start + 1)
    if first == last:
        return _("Week {week}").format(week=written(first))
    return _("Weeks {span}").format(span=numbers.label_span(written(first), written(last)))


def headline(framework: Framework, plan: Plan, results: Results) -> str:
    """The plan as a finding: `25 initiatives, 518 person-days, launch with conditions from week 19`."""
    count = len(plan.initiatives)
    out = [one for one in plan.left_out if one.kind != "done"]
    if not count and out:
        return ngettext(
            "Nothing can be planned: {n} initiative that is needed is left out",
            "Nothing can be planned: {n} initiatives that are needed are left out",
            len(out),
        ).format(n=numbers.word(len(out)))
    if not count:
        return nothing_planned(framework, results)
    head = ngettext("{n} initiative", "{n} initiatives", count).format(n=numbers.word(count))
    parts = [sentence(head), units.days(plan.effort)]
    if (reached := first_better(plan)) is not None:
        verdict, week = reached
        parts.append(
            _("{verdict} from week {week}").format(
                verdict=verdicts.name(framework, verdict).lower(), week=written(week)
            )
        )
    return ", ".join(parts)


def _core_open(framework: Framework, results: Results) -> bool:
    """Whether a core question that the depth asks has no answer."""
    core = (one.id for one in framework.in_depth(results.depth) if one.module is None)
    return any(results.questions[one].state == "open" for one in core)


def nothing_planned(framework: Framework, results: Results) -> str:
    """Why there is no initiative: `No roadmap yet: 49 questions are open`, or that none is needed (so far)."""
    count = count_asked(framework, results)
    rest = count.required - count.answered
    if rest and results.verdict != "INCONCLUSIVE" and not _core_open(framework, results):
        return ngettext(
            "No initiative is needed so far; all core questions are answered, {n} question of a deep module is open",
            "No initiative is needed so far; all core questions are answered, {n} questions of deep modules are open",
            rest,
        ).format(n=numbers.word(rest))
    if rest and results.verdict != "INCONCLUSIVE":
        return ngettext(
            "No initiative is needed so far; {n} question is open",
            "No initiative is needed so far; {n} questions are open",
            rest,
        ).format(n=numbers.word(rest))
    if rest:
        return ngettext(
            "No roadmap yet: {n} question is open", "No roadmap yet: {n} questions are open", rest
        ).format(n=numbers.word(rest))
    return _("No initiative is needed to reach the target")


def first_better(plan: Plan) -> tuple[str, int] | None:
    """The best verdict of the projections and the first week from which it holds."""
    order = ("INCONCLUSIVE", "FIX", "CONDITIONS", "LAUNCH")
    if not plan.projections:
        return None
    start = order.index(plan.projections[0].verdict)
    best = max(plan.projections, key=lambda p: (order.index(p.verdict), -p.week))
    return (best.verdict, best.week) if order.index(best.verdict) > start else None


def evidence_task(framework: Framework, question: str) -> str:
    """What an evidence task asks: `Show evidence of grade Documented (E3) or better for D2.5 ...`."""
    gate = framework.question(question).gate
    least = framework.verified_for(0 if gate is None else gate.minimum)
    return _("Show evidence of grade {grade} for {question}").format(
        grade=questions.grade_or_better(framework, least.id), question=questions.named(framework, question)
    )


def stop_doing(open_blocking: int) -> str:
    """What should pause while blocking gates are open; empty when none is."""
    if not open_blocking:
        return ""
    return ngettext(
        "While {n} blocking gate is open, pause new pilots, wider rollout and new features of this system.",
        "While {n} blocking gates are open, pause new pilots, wider rollout and new features of this system.",
        open_blocking,
    ).format(n=numbers.word(open_blocking))
