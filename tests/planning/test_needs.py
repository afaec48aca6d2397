from dataclasses import replace

from readiness_desktop.domain.assessment import Answer, Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP
from readiness_desktop.planning.needs import Needs, needs_of
from readiness_desktop.planning.selection import catalogue_of, goals_of
from tests.planning.engagements import answered, assessed, everywhere


def needs(framework, answers, *, targets=True, profile=None) -> Needs:
    return needs_in(framework, assessed(framework, answers, profile), targets=targets)


def needs_in(framework, assessment, *, targets=True, wanted=()) -> Needs:
    results = evaluate(framework, assessment)
    goals = goals_of(framework, assessment, results, "profile" if targets else "all")
    catalogue = catalogue_of(framework, NO_ROADMAP)
    return needs_of(framework, assessment.current, results, goals, catalogue, wanted)


def test_the_worked_example_without_targets(framework, vectors, state):
    expected = vectors["roadmap"]
    assessment = state("A")
    found = needs_in(framework, assessment, targets=False)
    assert list(found.needed) == expected["needed"]
    assert list(found.waived) == expected["waived"]
    assert list(found.unassessed) == expected["unassessed"]
    assert [t.question for t in found.evidence if not t.gate] == expected["evidence_tasks"]


def test_gates_met_on_claim_only_become_evidence_tasks(framework, state):
    assessment = state("A")
    found = needs_in(framework, assessment, targets=False)
    assert {(t.question, t.days) for t in found.evidence if t.gate} == {("D1.3", 0.5), ("D2.5", 0.5)}


def test_standard_targets_ask_for_25_initiatives(framework, state):
    assessment = state("A")
    found = needs_in(framework, assessment)
    assert len(found.scheduled) == 25
    assert sum(framework.initiative(name).effort[1] for name in found.scheduled) == 518


def test_what_is_wanted_is_needed_whatever_it_lifts(framework):
    assessment = assessed(framework, everywhere(framework, 4, "E4"))
    found = needs_in(framework, assessment, wanted={"I05"})
    assert found.needed == ("I05",)
    assert found.waived == ("I02", "I14")


def test_nothing_is_needed_where_everything_is_proven(framework):
    found = needs(framework, everywhere(framework, 4, "E4"), targets=False)
    assert found == Needs((), (), (), ())


def test_nothing_is_needed_where_nothing_is_answered(framework):
    assert needs(framework, {}, targets=False) == Needs((), (), (), ())


def test_everything_is_needed_from_level_0(framework):
    found = needs(framework, everywhere(framework, 0), targets=False)
    assert found.needed == tuple(i.id for i in framework.initiatives)
    assert found.waived == found.unassessed == found.evidence == ()


def test_a_question_nobody_can_answer_counts_as_a_gap(framework):
    answers = everywhere(framework, 4, "E4", D5_1=Answer("D5.1", "dk"))
    assert "I37" in needs(framework, answers).needed


def test_a_question_not_applicable_needs_nothing(framework):
    answers = everywhere(framework, 4, "E4", D1_4=Answer("D1.4", "na", na_reason="no stream"))
    assert needs(framework, answers, targets=False).needed == ()


def test_a_prerequisite_that_nobody_asked_about_is_to_be_confirmed_and_scheduled(framework):
    # I43 follows I42 and I16, which follows I14, which follows I01.
    found = needs(framework, {"D6.6": answered("D6.6", 0)})
    assert found.needed == ("I43",)
    assert found.unassessed == ("I01", "I14", "I16", "I42")
    assert found.scheduled == {"I01", "I14", "I16", "I42", "I43"}


def test_a_prerequisite_half_asked_about_is_to_be_confirmed(framework):
    found = needs(framework, {"D5.5": answered("D5.5", 0), "D5.1": answered("D5.1", 2)})
    assert found.needed == ("I39",)
    assert found.waived == ("I37",)
    # I38 follows I48, which lifts D7.1 and D7.2: one of them met, the other open.
    partly = {"D5.2": answered("D5.2", 0), "D7.1": answered("D7.1", 2)}
    assert "I48" in needs(framework, partly).unassessed


def test_a_waived_prerequisite_does_not_ask_for_its_own(framework):
    # I43 follows I16, which is met; I14 and I01 before it are asked of nobody.
    found = needs(framework, everywhere(framework, 4, "E4", D6_6=answered("D6.6", 0)))
    assert found.needed == ("I43",)
    assert found.waived == ("I16", "I42")
    assert found.unassessed == ()


def test_a_level_that_only_lacks_evidence_is_a_task_not_an_initiative(framework):
    # I19 lifts D1.2 and IA.02 from 2 to 3. Both are claimed at 3 and credited 2 for want of evidence.
    claims = {"D1_2": answered("D1.2", 3, "E1"), "IA_02": answered("IA.02", 3, "E2")}
    found = needs(framework, everywhere(framework, 4, "E4", **claims), targets=False)
    assert "I19" not in found.needed
    assert [t.question for t in found.evidence if not t.gate] == ["D1.2", "IA.02"]


def test_one_lift_beyond_the_claim_brings_the_initiative(framework):
    claims = {"D1_2": answered("D1.2", 3, "E1"), "IA_02": answered("IA.02", 2, "E2")}
    found = needs(framework, everywhere(framework, 4, "E4", **claims), targets=False)
    assert "I19" in found.needed
    assert not [t for t in found.evidence if not t.gate]


def test_breadth_takes_from_what_is_claimed(framework):
    # Claimed 3 for half of what is in scope counts 2, so evidence alone would not give level 3.
    claims = {"D1_2": answered("D1.2", 3, "E1", breadth="P")}
    assert "I19" in needs(framework, everywhere(framework, 4, "E4", **claims), targets=False).needed


def test_a_prerequisite_met_by_claim_is_waived_and_keeps_its_evidence_task(framework):
    # I45 follows I41, I43 and I44. I19 follows I18 and I20; I53 follows I39 (D5.5 0>3).
    answers = everywhere(
        framework, 4, "E4", D5_5=answered("D5.5", 3, "E1"), D7_1=answered("D7.1", 2), D5_3=answered("D5.3", 2)
    )
    found = needs(framework, answers, targets=False)
    assert found.needed == ("I53",)
    assert "I39" in found.waived
    assert [t.question for t in found.evidence if not t.gate] == ["D5.5"]


def test_the_profile_decides_what_counts(framework):
    # Low risk plans D1.6 at level 1, the other profiles at 2 or 3.
    answers = everywhere(framework, 4, "E4", D1_6=answered("D1.6", 1))
    low, standard = Profile("P", target="low"), Profile("P", target="standard")
    assert "I22" not in needs(framework, answers, profile=low).needed
    assert "I22" in needs(framework, answers, profile=standard).needed
    raised = replace(low, target_changes={"D1.6": 2})
    assert "I22" in needs(framework, answers, profile=raised).needed


def test_a_level_that_cannot_be_had_before_launch_is_not_planned_for(framework):
    high = Profile("P", target="high")
    answers = everywhere(framework, 4, "E4", D6_3=answered("D6.3", 2))
    assert "I56" not in needs(framework, answers, profile=high).needed
    assert "I56" in needs(framework, answers, profile=replace(high, stage=framework.stages[-1].id)).needed
