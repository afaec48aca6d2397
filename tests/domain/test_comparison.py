"""What changed between two rounds: the states of the worked example, a round with itself, and both orders."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness_desktop.domain.assessment import Action, Answer, Assessment, Lock, Round
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.comparison import Comparison, FigureChange, Stand, compare
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import ENGINE_VERSION
from readiness_desktop.domain.roadmap_setup import OwnInitiative, RoadmapSetup
from readiness_desktop.services.answering import set_level
from readiness_desktop.services.sample import sample_assessment

State = Callable[[str], Assessment]

A_TO_B = [
    "D1.2",
    "D1.5",
    "D2.4",
    "D2.5",
    "D3.3",
    "D3.4",
    "D3.5",
    "D5.2",
    "D5.3",
    "D5.4",
    "D5.5",
    "D6.1",
    "D6.2",
    "D6.3",
    "D7.2",
    "IA.11",
    "IA.12",
]


def stand(framework: Framework, assessment: Assessment) -> Stand:
    return Stand(assessment.current, evaluate(framework, assessment))


def locked(framework: Framework, assessment: Assessment, number: int) -> Round:
    results = evaluate(framework, assessment)
    lock = Lock(results.as_of, "", results.input_hash, ENGINE_VERSION, results)
    return replace(assessment.current, number=number, uuid=f"round-{number}", lock=lock)


@pytest.fixture
def a_to_b(framework: Framework, state: State) -> Comparison:
    return compare(framework, stand(framework, state("A")), stand(framework, state("B")))


def test_the_worked_example_from_a_to_b(a_to_b: Comparison) -> None:
    assert a_to_b.index.before == pytest.approx(40.20, abs=0.01)
    assert a_to_b.index.after == pytest.approx(50.88, abs=0.01)
    assert a_to_b.index.difference == pytest.approx(10.68, abs=0.01)
    assert a_to_b.index.margin == pytest.approx(
        sqrt(((47.3 - 34.1) / 2) ** 2 + ((56.2 - 46.1) / 2) ** 2), abs=0.1
    )
    assert a_to_b.index.changed
    assert sorted(one.id for one in a_to_b.changes) == sorted(A_TO_B)
    assert {one.kind for one in a_to_b.changes} == {"changed"}
    assert a_to_b.dimensions["D5"].difference == pytest.approx(25.0, abs=0.01)
    assert (a_to_b.before.results.verdict, a_to_b.after.results.verdict) == ("FIX", "CONDITIONS")
    gates = {one.question: (one.before, one.after) for one in a_to_b.gates}
    assert gates["D5.2"] == ("FAIL", "PASS_VERIFIED")
    assert gates["D2.5"] == ("PASS_UNVERIFIED", "PASS_VERIFIED")
    assert len(gates) == len(a_to_b.after.results.gates)
    assert a_to_b.exposures["FM5"].before == 75
    assert (a_to_b.exposures["FM5"].band_before, a_to_b.exposures["FM5"].band_after) == ("Critical", "High")
    assert a_to_b.opened == ("score",)
    assert a_to_b.closed == ()
    assert a_to_b.modules["IA"].before is not None
    assert a_to_b.same_pack
    assert (a_to_b.added, a_to_b.dropped) == ((), ())


def test_what_did_not_move_is_no_change(a_to_b: Comparison) -> None:
    """D4 and D8 stayed, D7 rose by 5 points and has a wider range than that."""
    assert a_to_b.dimensions["D4"].within
    assert not a_to_b.dimensions["D4"].changed
    assert a_to_b.dimensions["D7"].within
    assert "D7" in a_to_b.within
    assert "D4" not in a_to_b.within, "what stayed where it was needs no range"
    assert "D5" not in a_to_b.within


@pytest.mark.parametrize(
    ("difference", "margin", "within"),
    [(7.0, 7.0, True), (7.0 + 1e-12, 7.0, True), (7.1, 7.0, False), (-7.0, 7.0, True), (-7.1, 7.0, False)],
)
def test_a_change_no_larger_than_the_combined_range_is_none(
    difference: float, margin: float, within: bool
) -> None:
    one = FigureChange("index", 40.0, 40.0 + difference, margin)
    assert one.within is within
    assert one.changed is not within


def test_without_ranges_a_change_is_one() -> None:
    assert FigureChange("x", 40.0, 41.0).changed
    assert not FigureChange("x", 40.0, 40.0).changed
    assert not FigureChange("x", None, 40.0).changed
    assert FigureChange("x", None, 40.0).difference is None


def test_the_effect_of_an_answer_is_the_index_with_that_one_set_back(
    framework: Framework, state: State, a_to_b: Comparison
) -> None:
    new, old = state("B"), state("A")
    whole = evaluate(framework, new).index
    assert whole is not None
    for one in a_to_b.changes:
        answers = {**new.current.answers, one.id: old.current.answers[one.id]}
        back = evaluate(framework, new.with_current(replace(new.current, answers=answers))).index
        assert back is not None
        assert one.effect == pytest.approx(whole - back, abs=1e-9), one.id
    found = [one.effect or 0.0 for one in a_to_b.movers]
    assert [abs(one) for one in found] == sorted((abs(one) for one in found), reverse=True)
    assert a_to_b.movers[0].id == "D5.2"


def test_effects_come_in_the_same_order_every_time(framework: Framework, state: State) -> None:
    def order() -> list[str]:
        made = compare(framework, stand(framework, state("A")), stand(framework, state("C")))
        return [one.id for one in made.movers]

    assert order() == order()


@settings(deadline=None)
@given(st.sampled_from("ABC"))
def test_a_round_beside_itself_says_that_nothing_changed(
    framework: Framework, state: State, name: str
) -> None:
    one = stand(framework, state(name))
    same = compare(framework, one, one, (one,))
    assert same.changes == same.movers == same.within == same.opened == same.closed == ()
    assert same.index.difference == 0
    assert same.index.within
    figures = [*same.dimensions.values(), *same.modules.values(), *same.exposures.values()]
    assert not any(figure.changed for figure in figures)
    assert all(gate.before == gate.after for gate in same.gates)
    assert same.work == ()


@settings(deadline=None)
@given(st.sampled_from(["AB", "AC", "BC"]))
def test_the_other_order_negates(framework: Framework, state: State, pair: str) -> None:
    before, after = (stand(framework, state(name)) for name in pair)
    there, back = compare(framework, before, after), compare(framework, after, before)
    for one, other in (
        (there.index, back.index),
        *((there.dimensions[name], back.dimensions[name]) for name in there.dimensions),
        *((there.exposures[name], back.exposures[name]) for name in there.exposures),
    ):
        assert one.difference is not None
        assert other.difference == pytest.approx(-one.difference)
        assert one.margin == other.margin
        assert one.within is other.within
    assert (there.opened, there.closed) == (back.closed, back.opened)
    assert {one.id for one in there.changes} == {one.id for one in back.changes}
    assert [(one.before, one.after) for one in there.gates] == [(one.after, one.before) for one in back.gates]


def test_new_and_gone_answers(framework: Framework, state: State) -> None:
    whole = state("A")
    answers = {name: one for name, one in whole.current.answers.items() if name != "D1.1"}
    lacking = whole.with_current(replace(whole.current, answers=answers))
    kinds = {
        one.id: one.kind
        for one in compare(framework, stand(framework, lacking), stand(framework, whole)).questions
    }
    assert kinds["D1.1"] == "new"
    assert "DP.01" not in kinds, "nobody answered it in either"
    back = compare(framework, stand(framework, whole), stand(framework, lacking))
    (gone,) = [one for one in back.questions if one.kind == "gone"]
    assert gone.id == "D1.1"
    assert gone.effect is not None


def test_questions_of_other_packs_are_matched_by_their_id(framework: Framework, state: State) -> None:
    one = stand(framework, state("A"))
    kept = {name: result for name, result in one.results.questions.items() if name != "D1.1"}
    renamed = {"X9.9": replace(one.results.questions["D1.1"], id="X9.9"), **kept}
    older = replace(one, results=replace(one.results, questions=renamed, framework_checksum="older"))
    made = compare(framework, older, one)
    assert not made.same_pack
    assert (made.added, made.dropped) == (("D1.1",), ("X9.9",))
    by_id = {change.id: change for change in made.changes}
    assert (by_id["D1.1"].kind, by_id["X9.9"].kind) == ("new", "gone")
    assert by_id["X9.9"].effect is None, "the pack has no such question"


def test_an_action_that_was_done_names_what_it_moved(framework: Framework, state: State) -> None:
    lifting = next(one for one in framework.initiatives if any(lift.question == "D5.2" for lift in one.lifts))
    action = Action("1", "C1:D2.4", "Rehearse it", initiative=lifting.id, status="done")
    still = Action("2", "C1:D6.1", "Later")
    now = state("B")
    after = now.with_current(replace(now.current, actions=(action, still)))
    last = stand(framework, after)
    made = compare(framework, stand(framework, state("A")), last, (last,))
    (work,) = made.work
    assert (work.kind, work.key, work.name, work.initiative) == (
        "action",
        "C1:D2.4",
        "Rehearse it",
        lifting.id,
    )
    assert {"D2.4", "D5.2"} <= set(work.questions) <= set(A_TO_B)
    by_id = {one.id: one.effect or 0.0 for one in made.changes}
    assert work.effect is not None
    assert work.effect > max(by_id[name] for name in work.questions)


def test_work_of_the_roadmap_that_was_done_names_what_it_moved(framework: Framework, state: State) -> None:
    lifting = next(one for one in framework.initiatives if any(lift.question == "D5.2" for lift in one.lifts))
    own = OwnInitiative("X01", "Move the archive", "DATA", (Lift("D2.4", 0, 2),))
    work = (
        Action("1", lifting.id, initiative=lifting.id, status="done"),
        Action("2", "X01", initiative="X01", status="done"),
        Action("3", "I40", initiative="I40", status="dropped"),
    )
    now = state("B")
    profile = replace(now.profile, roadmap=RoadmapSetup(own=(own,)))
    last = stand(framework, now.with_current(replace(now.current, actions=work, profile=profile)))
    made = compare(framework, stand(framework, state("A")), last, (last,))
    found = {one.initiative: one for one in made.work}
    assert set(found) == {lifting.id, "X01"}
    assert (found[lifting.id].key, found[lifting.id].name) == ("", "")
    assert "D5.2" in found[lifting.id].questions
    assert (found["X01"].key, found["X01"].name) == ("", "Move the archive")
    assert found["X01"].questions == ("D2.4",)


def test_findings_compare_any_two_rounds_of_an_assessment(framework: Framework, state: State) -> None:
    rounds = (
        locked(framework, state("A"), 1),
        locked(framework, state("B"), 2),
        replace(state("C").current, number=3),
    )
    whole = replace(state("C"), rounds=rounds)
    findings = Findings(framework, whole, evaluate(framework, whole))
    assert findings.comparison is not None
    assert findings.comparison is findings.compared(2, 3)
    first_to_last = findings.compared(1, 3)
    assert first_to_last.index.before == pytest.approx(40.20, abs=0.01)
    assert first_to_last.index.after == pytest.approx(62.71, abs=0.01)
    assert findings.compared(3, 1).index.difference == pytest.approx(-(first_to_last.index.difference or 0))
    with pytest.raises(KeyError):
        findings.compared(1, 4)
    assert [point.number for point in findings.trend] == [1, 2, 3]
    assert [point.locked for point in findings.trend] == [True, True, False]
    assert [point.verdict for point in findings.trend] == ["FIX", "CONDITIONS", "LAUNCH"]
    assert [round(point.index[0] or 0, 1) for point in findings.trend] == [40.2, 50.9, 62.7]
    assert findings.trend[0].gates_met == findings.trend[0].gates - 5
    assert findings.trend[2].gates_met == findings.trend[2].gates
    assert findings.trend[1].dimensions["D7"][0] == pytest.approx(45.0)


def test_one_round_has_nothing_beside_it(framework: Framework, state: State) -> None:
    findings = Findings(framework, state("A"), evaluate(framework, state("A")))
    assert findings.comparison is None
    assert len(findings.trend) == 1


def test_an_earlier_round_says_what_it_was_locked_with(framework: Framework, state: State) -> None:
    """Its results count, also where its answers would say something else today."""
    earlier = locked(framework, state("A"), 1)
    touched = replace(earlier, answers={**earlier.answers, "D1.1": Answer("D1.1", "answered", 0)})
    whole = replace(
        state("A"), rounds=(touched, replace(state("A").current, number=2, as_of=date(2026, 5, 1)))
    )
    findings = Findings(framework, whole, evaluate(framework, whole))
    assert findings.comparison is not None
    assert findings.comparison.changes == ()
    higher = set_level(whole, "D1.1", 4)
    assert [
        one.id for one in Findings(framework, higher, evaluate(framework, higher)).compared(1, 2).changes
    ] == ["D1.1"]


def test_planned_work_that_reached_its_level_is_named_in_either_order(framework: Framework) -> None:
    sample = sample_assessment(framework)
    findings = Findings(framework, sample, evaluate(framework, sample))
    there, back = findings.compared(2, 3), findings.compared(3, 2)
    assert there.work
    assert "initiative" in {one.kind for one in there.work}
    assert {one.initiative for one in there.work} == {one.initiative for one in back.work}
    assert all((one.effect or 0.0) >= 0 for one in there.work)
    assert all((one.effect or 0.0) <= 0 for one in back.work)
    guest = replace(findings.stands[0], of="Another client")
    beside = findings.beside(guest, findings.stands[2])
    assert beside.work == ()
    assert beside.index.difference == findings.compared(1, 3).index.difference


def test_what_a_gate_set_and_was_closed_earlier_is_no_work_in_between(
    framework: Framework, state: State
) -> None:
    early = Action("x", "gate:G2:x", "Sign the charter", "Ada", status="done")
    late = Action("y", "gate:G3:y", "Rehearse", "Ada", status="done")
    last = Action("z", "gate:G3:z", "Train", "Ada", status="done")
    start = state("B")
    rounds = [
        replace(locked(framework, start, number), actions=actions)
        for number, actions in ((1, (early,)), (2, (early, late)), (3, (early, late, last)))
    ]
    whole = replace(start, rounds=tuple(rounds))
    findings = Findings(framework, whole, evaluate(framework, whole))
    assert [one.name for one in findings.compared(1, 2).work if one.kind == "action"] == ["Rehearse"]
    assert [one.name for one in findings.compared(1, 3).work if one.kind == "action"] == ["Rehearse", "Train"]
    assert [one.name for one in findings.compared(3, 2).work if one.kind == "action"] == ["Train"]


def test_the_sample_counts_no_condition_that_an_earlier_round_closed(framework: Framework) -> None:
    sample = sample_assessment(framework)
    found = Findings(framework, sample, evaluate(framework, sample)).comparison
    assert found is not None
    assert "Both depots sign the pilot charter" not in {one.name for one in found.work}
