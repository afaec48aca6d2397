from collections.abc import Callable
from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.conditions import condition_rows
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import answering, conditions, setup
from readiness_desktop.services.locking import StillMissing, still_missing

State = Callable[[str], Assessment]


def test_what_the_conditions_and_the_questions_of_a_round_lack(framework: Framework, state: State) -> None:
    made = state("B")
    people = [setup.new_respondent(framework, name) for name in ("A", "B")]
    for person in people:
        made = setup.add_respondent(made, person)
    made = answering.set_review(made, "D1.1", flagged=True)
    made = answering.set_review(made, "D1.3", flagged=True)
    made = answering.reopen(made, "D6.5")
    made = answering.set_vote(made, "D1.2", people[0].uuid, 1)
    made = answering.set_vote(made, "D1.2", people[1].uuid, 3)
    answers = dict(made.current.answers)
    for question in ("D2.2", "D2.3", "D2.4"):
        answers[question] = replace(answers[question], carried=True)
    made = made.with_current(replace(made.current, answers=answers))
    results = evaluate(framework, made)
    rows = condition_rows(framework, made, results)
    assert rows
    found = still_missing(framework, made, results)
    assert found == StillMissing(len(rows), open=1, flagged=2, splits=1, to_confirm=3)
    assert (found.questions, found.anything) == (7, True)

    owned = conditions.set_action(made, rows[0].key, owner="Rosa Castellanos", due=date(2026, 6, 30))
    assert still_missing(framework, owned, results).conditions == len(rows) - 1


def test_a_round_that_lacks_nothing(framework: Framework, state: State) -> None:
    made = state("B")
    results = evaluate(framework, made)
    for row in condition_rows(framework, made, results):
        made = conditions.set_action(made, row.key, owner="Rosa Castellanos", due=date(2026, 6, 30))
    found = still_missing(framework, made, results)
    assert found == StillMissing(0, 0, 0, 0, 0)
    assert not found.anything
