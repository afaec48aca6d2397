"""What the assessment would say later: the same rules on answers as finished work leaves them (docs/model.md 18)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from readiness_desktop.domain.agreements import NO_STATEMENT
from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Projection
from readiness_desktop.domain.results import Results
from readiness_desktop.planning.risk import raised_by

Finish = tuple[str, int, tuple[Lift, ...]]
"""An initiative with the week in which it is finished and its lifts."""


def projections(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    finishes: Collection[Finish],
    weeks: Iterable[int],
) -> tuple[Projection, ...]:
    """The projected results at the start of each of these weeks, in order of time."""
    levels = {q: r.credited for q, r in results.questions.items() if r.credited is not None}
    said: list[Projection] = []
    last: tuple[frozenset[str], Results] | None = None
    for week in sorted(set(weeks)):
        done = frozenset(name for name, finish, _lifts in finishes if finish <= week)
        if last is None or done != last[0]:
            raised = raised_by(levels, (x for name, _f, lifts in finishes if name in done for x in lifts))
            still_open = {name for name, _f, _l in finishes} - done
            then = projected(framework, assessment, results, raised, still_open)
            last = (done, evaluate(framework, then))
        said.append(_projection(week, last[1]))
    return tuple(said)


def projected(
    framework: Framework,
    assessment: Assessment,
    results: Results,
    raised: Mapping[str, int],
    still_open: Collection[str],
) -> Assessment:
    """The assessment with raised levels.

    A lifted question has the higher of its own grade and the weakest verified one, which exit evidence has to reach,
    and neither the votes nor the evidence items of before; every other answer is as it was. `still_open` are the
    planned initiatives that are not finished.
    """
    current = assessment.current
    answers = dict(current.answers)
    for question, level in raised.items():
        shown = framework.constants.verified_from
        grade = framework.better_grade(results.questions[question].grade or shown, shown)
        answers[question] = Answer(question, state="answered", level=level, grade=grade)
    profile = current.profile
    rules = framework.verdict
    if rules.statement_initiative and rules.statement_initiative not in still_open:
        # What the work leaves is a statement that passes; how it will read nobody knows yet.
        profile = replace(profile, statement_passes=True, statement=NO_STATEMENT)
    if rules.budget_initiative and rules.budget_initiative not in still_open:
        enough = rules.limits["budget_months"]
        known = {line: entry for line, entry in profile.budget.items() if entry.state != "unknown"}
        profile = replace(profile, budget_months=max(profile.budget_months or 0.0, enough), budget=known)
    return assessment.with_current(
        replace(
            current,
            answers=answers,
            profile=profile,
            evidence=tuple(item for item in current.evidence if item.question not in raised),
            lock=None,
        )
    )


def _projection(week: int, results: Results) -> Projection:
    return Projection(
        week=week,
        index=results.index,
        lo=results.lo,
        hi=results.hi,
        verdict=results.verdict,
        reasons=results.reasons,
        exposures={m: x.exposure for m, x in results.exposures.items() if x.exposure is not None},
        gates_not_met=len(results.blocking_not_met),
        open_gates=tuple(gate.question for gate in results.blocking_not_met),
    )
