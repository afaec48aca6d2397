"""Figures with one credit changed are, to the last bit, those that are made anew; so is the shortfall of a search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Search
from readiness_desktop.domain.scored import Scored
from readiness_desktop.domain.shortfall import Shortfall, Tried
from tests.domain.answer_sets import GRADES, answer_sets, of_answer_sets
from tests.planning.engagements import answered, assessed, everywhere

COMPARED = ("modules", "used", "dimensions", "index", "feeding", "exposures", "gates", "total", "coverage")


def figures(scored: Scored) -> list[object]:
    """Every figure; mappings with their order, for sums go through it."""
    values = [getattr(scored, name) for name in COMPARED]
    shares = [list(e.shares.items()) for e in scored.exposures.values()]
    return [*(list(value.items()) if isinstance(value, dict) else value for value in values), shares]


def some_credit(framework: Framework, data: st.DataObject, own: Credit) -> Credit:
    """Any level and grade, higher or lower."""
    grade = framework.grade(data.draw(st.sampled_from(GRADES)))
    return Credit(data.draw(st.integers(0, 4)), grade.id, grade.half_width, own.spread)


@of_answer_sets
@given(st.data())
def test_one_credit_changed_is_the_same_as_all_made_anew(framework: Framework, data: st.DataObject) -> None:
    search = Search(framework, data.draw(answer_sets(framework)).current)
    changed = search.score(search.start)
    credits = dict(search.start)
    tried: dict[str, Tried] = {}
    if not credits:
        return
    for _ in range(4):
        question = data.draw(st.sampled_from(search.order))
        credit = some_credit(framework, data, credits[question])
        before = Shortfall(changed, tried)
        # What it remembers from the steps before must not show, whether it helps or not.
        asked = [q for q in search.order if credits[q].level < 4]
        after = {q: before.with_credit(q, search.one_higher(credits[q])) for q in asked[::5]}
        promised = before.with_credit(question, credit)
        assert after == {q: Shortfall(search.score(search.raised(credits, q)), {}).points for q in asked[::5]}
        credits[question] = credit
        changed = changed.with_credit(question, credit)
        anew = search.score(credits)
        assert figures(changed) == figures(anew)
        assert changed.credits == credits
        assert promised == Shortfall(anew, {}).points


def test_only_what_is_answered_can_be_credited_otherwise(framework: Framework) -> None:
    """An answer to an open question can bring a module in, and then more than its own figures change."""
    answers = {"D1.1": answered("D1.1", 2)}
    search = Search(framework, assessed(framework, answers).current)
    scored = search.score(search.start)
    with pytest.raises(KeyError):
        scored.with_credit("D1.2", Credit(2, "E3", 0.5))


def test_the_figures_changed_leave_those_before_alone(framework: Framework) -> None:
    search = Search(framework, assessed(framework, everywhere(framework, 1)).current)
    before = search.score(search.start)
    known = figures(before)
    after = before.with_credit("IA.06", search.one_higher(before.credits["IA.06"]))
    assert figures(before) == known
    assert after.dimensions["D1"] is not before.dimensions["D1"]
    assert after.dimensions["D2"] is before.dimensions["D2"]
