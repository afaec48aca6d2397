"""`Proven smallest` is said only where it is so: held against every smaller set of moves, one by one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.credit import Credit
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.fewest_moves import Finding, is_smallest
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Search, Way, count_moves, next_better_verdict
from tests.domain.answer_sets import of_answer_sets
from tests.vectors import assessment_of, load_vectors, make_mini

NAMES = ("A1", "A2", "A3", "B1", "B2", "C1", "C2")


def by_brute_force(search: Search, way: Way) -> Finding:
    """Every set of fewer moves, whatever it is about."""
    least = search.rank_of(way.start) + 1
    proven = search.framework.constants.verified_from
    states = [dict(search.start)]
    seen: set[tuple[tuple[str, Credit], ...]] = set()
    for moves in range(count_moves(way)):
        following: list[dict[str, Credit]] = []
        for credits in states:
            if search.rank(search.score(credits)) >= least:
                return "smaller"
            for question in search.order:
                after = [{**credits, question: search.at_grade(credits[question], proven)}]
                if credits[question].level < 4:
                    after.append(search.raised(credits, question))
                for one in after:
                    key = tuple(one.items())
                    if key not in seen:
                        seen.add(key)
                        following.append(one)
        states = following if moves + 1 < count_moves(way) else []
    return "smallest"


def of_mini(mini: Framework, levels: tuple[int, ...], grades: tuple[str, ...]) -> Assessment:
    one = assessment_of(mini, load_vectors()["mini"]["M1"])
    answers = {
        name: Answer(name, "answered", level, grade=grade)
        for name, level, grade in zip(NAMES, levels, grades, strict=True)
    }
    profile = replace(one.profile, statement_passes=True, budget_months=12.0)
    return one.with_current(replace(one.current, answers=answers, profile=profile))


@of_answer_sets
@given(
    levels=st.tuples(*[st.integers(0, 3)] * 7),
    grades=st.tuples(*[st.sampled_from(("E1", "E2", "E3", "E4"))] * 7),
)
def test_the_claim_is_what_every_smaller_set_says(
    framework: Framework, levels: tuple[int, ...], grades: tuple[str, ...]
) -> None:
    mini = make_mini(framework)
    assessment = of_mini(mini, levels, grades)
    way = next_better_verdict(mini, assessment, evaluate(mini, assessment))
    if not way.moves or count_moves(way) > 5:
        return
    search = Search(mini, assessment.current)
    assert is_smallest(search, way) == by_brute_force(search, way)


def test_state_a_is_proven_and_a_search_that_ends_early_proves_nothing(framework: Framework) -> None:
    assessment = assessment_of(framework, load_vectors()["full"]["A"])
    way = next_better_verdict(framework, assessment, evaluate(framework, assessment))
    search = Search(framework, assessment.current)
    assert count_moves(way) == 5
    assert is_smallest(search, way) == "smallest"
    assert is_smallest(search, way, most=3) == "unknown"


def test_a_search_that_is_not_waited_for_claims_nothing(framework: Framework) -> None:
    assessment = assessment_of(framework, load_vectors()["full"]["A"])
    way = next_better_verdict(framework, assessment, evaluate(framework, assessment))
    search = Search(framework, assessment.current)
    assert is_smallest(search, way, cancelled=lambda: True) == "unknown"
    assert is_smallest(search, way, most=0) == "unknown"
