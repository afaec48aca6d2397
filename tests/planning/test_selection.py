from dataclasses import replace

from readiness_desktop.domain.assessment import Action
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.plan import LeftOut, Unmet
from readiness_desktop.domain.roadmap_setup import OwnInitiative, RoadmapSetup, Terms
from readiness_desktop.planning.selection import catalogue_of, goals_of, select
from tests.planning.engagements import assessed, everywhere


def selected(framework, assessment, kept=(), **limits):
    results = evaluate(framework, assessment)
    setup = RoadmapSetup(aim="all", **limits)
    return select(framework, assessment, results, setup, {}, kept)


def left(found):
    return {one.id: one for one in found.left_out}


def test_without_wishes_it_is_what_is_needed(framework, vectors, state):
    found = selected(framework, state("A"))
    assert list(found.chosen) == vectors["roadmap"]["needed"]
    assert found.left_out == found.unmet == ()


def test_what_is_left_out_takes_along_all_that_waits_for_it(framework, state):
    found = selected(framework, state("A"), terms={"I48": Terms(excluded=True, reason="Nobody to hire.")})
    assert left(found) == {
        "I38": LeftOut("I38", "needs", ("I48",)),
        "I48": LeftOut("I48", "excluded", reason="Nobody to hire."),
        "I53": LeftOut("I53", "needs", ("I48",)),
    }
    assert not {"I38", "I48", "I53"} & set(found.chosen)


def test_a_pool_without_people(framework, state):
    found = selected(framework, state("A"), capacity={"RISK": 0.0})
    kinds = {one.kind for one in found.left_out}
    assert kinds <= {"no_capacity", "needs"}
    assert all(found.catalogue[name].pool != "RISK" for name in found.chosen)


def test_what_is_done_is_not_planned_again_and_holds_nobody_up(framework, state):
    assessment = state("A")
    done = (Action("u", "I48", initiative="I48", status="done"),)
    assessment = assessment.with_current(replace(assessment.current, actions=done))
    found = selected(framework, assessment)
    assert left(found) == {"I48": LeftOut("I48", "done")}
    assert "I38" in found.chosen
    assert "I48" in selected(framework, assessment, kept=["I48"]).chosen


def test_what_was_dropped_stays_out(framework, state):
    assessment = state("A")
    dropped = (Action("u", "I33", initiative="I33", status="dropped"),)
    found = selected(framework, assessment.with_current(replace(assessment.current, actions=dropped)))
    assert left(found)["I33"].kind == "excluded"


def test_an_own_initiative_is_planned_whatever_it_lifts(framework):
    own = OwnInitiative("X01", "Move the archive", "DATA", after=("I01",), before=("I05",), effort=(1, 2, 3))
    assessment = assessed(framework, everywhere(framework, 4, "E4", D3_5=everywhere(framework, 0)["D3.5"]))
    found = selected(framework, assessment, own=(own,))
    assert set(found.chosen) == {"I05", "I54", "X01"}
    assert found.catalogue["I05"].prerequisites == ("I02", "I14", "X01")
    assert "I01" in found.needs.waived


def test_names_that_nobody_knows_are_dropped(framework):
    own = OwnInitiative("X01", "Move", "DATA", after=("I99",), before=("I98",))
    assert catalogue_of(framework, RoadmapSetup(own=(own,)))["X01"].prerequisites == ()


def test_what_has_to_be_done_is_planned_with_what_it_waits_for(framework):
    assessment = assessed(framework, everywhere(framework, 4, "E4"))
    assert selected(framework, assessment).chosen == ()
    assert selected(framework, assessment, terms={"I05": Terms(must=True)}).chosen == ("I05",)


def test_a_circle_names_the_link_to_drop(framework, state):
    own = OwnInitiative("X01", "Move", "DATA", after=("I38",), before=("I48",))
    found = selected(framework, state("A"), own=(own,))
    assert found.unmet == (Unmet("cycle", ("I48", "X01", "I38"), other="X01"),)
    kinds = {one.id: one.kind for one in found.left_out}
    assert kinds == {"X01": "cycle", "I38": "cycle", "I48": "cycle", "I53": "needs"}


def test_two_own_initiatives_in_a_circle(framework):
    own = (
        OwnInitiative("X01", "One", "DATA", after=("X02",)),
        OwnInitiative("X02", "Two", "DATA", after=("X01",)),
    )
    found = selected(framework, assessed(framework, everywhere(framework, 4, "E4")), own=own)
    assert [one.ids for one in found.unmet] == [("X01", "X02")]
    assert found.chosen == ()


def test_the_aim_of_the_verdict_is_never_below_the_profile(framework, state):
    assessment = state("A")
    results = evaluate(framework, assessment)
    profile = goals_of(framework, assessment, results, "profile")
    verdict = goals_of(framework, assessment, results, "verdict")
    assert verdict.keys() == profile.keys()
    assert all(verdict[question] >= level for question, level in profile.items())
    assert verdict != profile
    assert goals_of(framework, assessment, results, "all") == {}


def test_an_own_lift_counts(framework):
    own = OwnInitiative("X01", "Hire", "CHG", lifts=(Lift("D7.1", 0, 2),), effort=(1, 2, 3))
    found = selected(framework, assessed(framework, everywhere(framework, 4)), own=(own,))
    assert found.chosen == ("X01",)
