"""Two rounds in words."""

from collections.abc import Callable

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.comparison import Comparison, FigureChange, Stand, Work, compare
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import comparison

State = Callable[[str], Assessment]


@pytest.fixture
def a_to_b(framework: Framework, state: State) -> Comparison:
    before, after = (Stand(state(n).current, evaluate(framework, state(n))) for n in "AB")
    return compare(framework, before, after)


def test_the_change_of_the_index(a_to_b: Comparison) -> None:
    assert comparison.points_moved(a_to_b.index) == "+10 points"
    assert comparison.margin(a_to_b.index) == "±8"
    assert comparison.explained(a_to_b.index) == "More than the ranges explain"
    assert comparison.index_sentence(a_to_b.index) == (
        "The change of +10.7 is more than the ranges explain. The combined range is 8.2 points."
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (FigureChange("index", 40.0, 44.0, 6.0), "No more than the ranges explain: read it as no change"),
        (FigureChange("index", 40.0, 40.0, 6.0), "The index is the same"),
        (FigureChange("index", None, 40.0), "One of them has no index yet"),
        (FigureChange("index", 40.0, 44.0), "Without ranges to compare"),
    ],
)
def test_what_the_ranges_explain(change: FigureChange, said: str) -> None:
    assert comparison.explained(change) == said


def test_one_point_is_one() -> None:
    assert comparison.points_moved(FigureChange("index", 40.0, 41.0)) == "+1 point"
    assert comparison.points_moved(FigureChange("index", 41.0, 40.0)) == "−1 point"


def test_dimensions_within_their_range_are_named(framework: Framework, a_to_b: Comparison) -> None:
    said = comparison.within_sentence(framework, a_to_b)
    assert said.endswith("no change.")
    assert "Skills and capacity" in said
    assert comparison.score_moved(a_to_b.dimensions["D7"]) == "none"
    assert comparison.score_moved(a_to_b.dimensions["D5"]) == "+1.0"
    assert "Ownership and budget +1.0" in comparison.moved_sentence(framework, a_to_b)


def test_gates_before_and_after(a_to_b: Comparison) -> None:
    total = len(a_to_b.gates)
    met = sum(one.met_before for one in a_to_b.gates)
    assert comparison.gates_sentence(a_to_b).startswith(f"{met} of {total} met, now ")


def test_effects() -> None:
    assert [comparison.effect(points) for points in (1.27, -1.27, 0.04, -0.04, 0.0, None)] == [
        "+1.2",
        "−1.2",
        "under +0.1",
        "under −0.1",
        "0",
        "",
    ]
    assert comparison.effect_sentence(1.27).endswith("1.2 points lower.")
    assert comparison.effect_sentence(-1.27).endswith("1.2 points higher.")
    assert comparison.effect_sentence(0.0) == "The index is the same with this answer as it was before."


def test_what_changed_in_an_answer(framework: Framework, a_to_b: Comparison) -> None:
    said = {one.id: comparison.what_changed(framework, one) for one in a_to_b.changes}
    assert said["D5.2"] == "Claimed level 0, now 2"
    assert said["D2.5"] == "Claimed level 3, now 2; evidence: claimed, now demonstrated"


def test_no_word_stands_for_a_level_and_for_evidence(framework: Framework, a_to_b: Comparison) -> None:
    """`Claimed` is a grade of evidence and what is said of a level: each has its noun."""
    told = [comparison.what_changed(framework, one) for one in a_to_b.changes]
    assert any("vidence: " in said for said in told)
    for said in told:
        for part in said.lower().split("; "):
            assert not part.startswith("claimed") or part.startswith("claimed level ")


def test_work(framework: Framework) -> None:
    work = Work("action", "C8", "Sign the statement", "", (), None)
    assert comparison.work_name(framework, work) == "Sign the statement"
    assert comparison.work_sentence(work).startswith("Marked as done")
    planned = Work("initiative", "", "", framework.initiatives[0].id, ("D1.1",), 1.0)
    assert framework.initiatives[0].title in comparison.work_name(framework, planned)
    assert comparison.work_sentence(planned) == "Moved D1.1: +1.0 points of the index"
