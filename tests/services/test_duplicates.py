from dataclasses import replace
from datetime import date

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate, input_hash
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import ChosenPlan
from readiness_desktop.services import answering, workshop
from readiness_desktop.services.duplicates import as_new, compare
from readiness_desktop.services.sample import sample_assessment


def identities(assessment: Assessment) -> set[str]:
    found = {assessment.uuid}
    for one in assessment.rounds:
        found |= {one.uuid, *(p.uuid for p in one.respondents), *(e.uuid for e in one.evidence)}
        found |= {action.uuid for action in one.actions} | {plan.uuid for plan in one.plans}
    return found


def test_copies_are_compared_round_by_round(framework: Framework) -> None:
    mine = sample_assessment(framework)
    assert compare(mine, mine).same
    later = mine.with_current(replace(mine.current, as_of=date(2026, 9, 1)))
    assert compare(mine, later).same, "another day is no difference"
    changed = answering.set_level(mine, "D1.2", 0)
    found = compare(mine, changed)
    assert (found.same, found.mine, found.theirs, found.different) == (False, 3, 3, (3,))
    found = compare(mine, mine.at(2))
    assert (found.same, found.mine, found.theirs, found.different) == (False, 3, 2, (3,))
    assert not compare(mine, replace(mine, client=replace(mine.client, name="Another"))).same
    noted = compare(mine, replace(mine, outcome=Outcome(live=date(2026, 5, 1))))
    assert (noted.same, noted.outcome_differs, noted.tags_differ) == (False, True, False)
    tagged = compare(replace(mine, tags=("a", "b")), replace(mine, tags=("a",)))
    assert (tagged.same, tagged.outcome_differs, tagged.tags_differ) == (False, False, True)
    assert compare(replace(mine, tags=("a", "b")), replace(mine, tags=("b", "a"))).same


def test_what_became_of_the_project_is_not_copied(framework: Framework) -> None:
    before = replace(sample_assessment(framework), tags=("wave 1",), outcome=Outcome(live=date(2026, 5, 1)))
    after = as_new(before)
    assert (after.tags, after.outcome) == (("wave 1",), None)


def test_the_other_one_as_new_says_the_same_and_shares_no_identity(framework: Framework) -> None:
    before = sample_assessment(framework)
    who = before.current.respondents[0].uuid
    before = workshop.park(answering.set_said(before, "D1.1", who, "By hand"), "Minutes", "D1.1", who)
    day = date(2026, 5, 1)
    chosen = ChosenPlan("p", day, day, "list", (), 400.0, 52)
    before = before.with_current(replace(before.current, plans=(chosen,)))
    after = as_new(before)
    first = after.current.respondents[0].uuid
    assert answering.said_by(after.current.answer("D1.1"), first) == "By hand"
    assert after.current.parked[-1].respondent == first
    assert after.current.plans == (replace(chosen, uuid=after.current.plans[0].uuid),)
    assert identities(before).isdisjoint(identities(after))
    assert after.client == before.client
    assert len(after.rounds) == 3
    for old, new in zip(before.rounds, after.rounds, strict=True):
        assert new.lock == old.lock
        assert input_hash(framework, new) == input_hash(framework, old)
        assert {v.respondent for a in new.answers.values() for v in a.votes} <= {
            p.uuid for p in new.respondents
        }
    assert evaluate(framework, after) == evaluate(framework, before)
