"""Limits, plans and work of a roadmap travel in a sealed file; what cannot be is refused by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import (
    MOST_DAYS,
    MOST_ENTRIES,
    MOST_WEEKS,
    ChosenPlan,
    Closure,
    OwnInitiative,
    Placement,
    RoadmapSetup,
    Terms,
)
from readiness_desktop.exchange.sealed import seal, unseal
from readiness_desktop.exchange.vetting import vet
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.services.sample import sample_assessment

Plain = dict[str, Any]
DAY = date(2026, 5, 4)
SETUP = RoadmapSetup(
    aim="all",
    start=DAY,
    horizon_weeks=40,
    capacity={"BUS": 4, "ML": 2.5},
    rates={"BUS": 900.0},
    budget=(50_000, 25_000.5),
    closures=(Closure(DAY, date(2026, 5, 8), "Freeze", ("PLAT",)),),
    one_each=True,
    weights={"FM1": 0, "FM2": 2.5},
    terms={
        "I05": Terms(True, "Next year", False, DAY, 3, DAY, date(2026, 9, 1), 4_000.0, (1, 2.5, 4)),
        "X01": Terms(must=True),
    },
    own=(
        OwnInitiative(
            "X01", "Move the archive", "DATA", (Lift("D1.1", 0, 2),), ("I01",), ("I05",), (1, 2, 3), 2, 1,
            "Archivist", "Archive moved; index checked",
        ),
    ),
)  # fmt: skip
WORK = Action(
    "0" * 8 + "-0000" * 3 + "-" + "0" * 12, "X01", "", "Ada", DAY, "", "X01", "begun", DAY, date(2026, 6, 1),
    2.5, 1_000, 4, (0, 1), "E3",
)  # fmt: skip
CHOSEN = ChosenPlan(
    "1" * 8 + "-0000" * 3 + "-" + "0" * 12, DAY, DAY, "exact", (Placement("X01", 0, 2, 3),), 412.5, 52, 410, True,
    2.5, "s", "m", "Ada", "Agreed",
)  # fmt: skip


@pytest.fixture(scope="module")
def whole(framework: Framework) -> Assessment:
    """The sample with every field of a roadmap said."""
    sample = sample_assessment(framework)
    current = sample.current
    return sample.with_current(
        replace(current, profile=replace(current.profile, roadmap=SETUP), actions=(WORK,), plans=(CHOSEN,))
    )


def test_every_field_is_said_in_this_test() -> None:
    """So that the round trip below leaves none out."""
    for made, blank in (
        (SETUP, RoadmapSetup()),
        (SETUP.terms["I05"], Terms()),
        (SETUP.own[0], OwnInitiative("", "", "")),
        (WORK, Action("", "")),
        (CHOSEN, ChosenPlan("", date.min, date.min, "list", (), 0, 0)),
    ):
        same = {name for name, value in to_plain(made).items() if value == to_plain(blank)[name]}
        assert same <= {"text", "closing_evidence", "must"}


def test_a_sealed_file_brings_all_of_it_back(framework: Framework, whole: Assessment) -> None:
    data = seal((whole,), {framework.checksum: framework_plain(framework)})
    assert unseal(data, "x.readiness").assessments == (whole,)


def test_what_an_older_file_does_not_say_is_at_its_default(framework: Framework, whole: Assessment) -> None:
    plain = to_plain(whole)
    for part in plain["rounds"]:
        del part["plans"]
        del part["profile"]["roadmap"]
        for action in part["actions"]:
            for name in ("started", "finished", "spent_days", "spent_money", "left_days", "shown", "grade"):
                del action[name]
    read = from_plain(Assessment, plain)
    vet([read], {framework.checksum: framework})
    assert (read.profile.roadmap, read.current.plans) == (RoadmapSetup(), ())
    assert read.current.actions[0] == Action(WORK.uuid, "X01", "", "Ada", DAY, "", "X01", "begun")


def put(*path: str | int, value: object) -> Callable[[Plain], None]:
    def change(document: Plain) -> None:
        here: Any = document["rounds"][2]
        for step in path[:-1]:
            here = here[step]
        here[path[-1]] = value

    return change


LIMITS = ("profile", "roadmap")
OWN = (*LIMITS, "own", 0)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (put(*LIMITS, "start", value="1999-01-01"), "profile.roadmap.start"),
        (put(*LIMITS, "horizon_weeks", value=0), "profile.roadmap.horizon_weeks"),
        (put(*LIMITS, "horizon_weeks", value=MOST_WEEKS + 1), "profile.roadmap.horizon_weeks"),
        (put(*LIMITS, "capacity", value={"X": 1}), "profile.roadmap.capacity"),
        (put(*LIMITS, "capacity", value={"BUS": -1}), "profile.roadmap.capacity"),
        (put(*LIMITS, "rates", value={"X": 1}), "profile.roadmap.capacity"),
        (put(*LIMITS, "rates", value={"BUS": 1e13}), "profile.roadmap.rates"),
        (put(*LIMITS, "weights", value={"FM99": 1}), "profile.roadmap.weights"),
        (put(*LIMITS, "weights", value={"FM1": 1001}), "profile.roadmap.weights"),
        (put(*LIMITS, "budget", value=[-1]), "profile.roadmap.budget"),
        (put(*LIMITS, "budget", value=[1] * (MOST_ENTRIES + 1)), "profile.roadmap.budget"),
        (put(*LIMITS, "closures", 0, "last", value="2026-05-03"), "profile.roadmap.closures"),
        (put(*LIMITS, "closures", 0, "first", value="1999-05-03"), "profile.roadmap.closures"),
        (put(*LIMITS, "closures", 0, "pools", value=["X"]), "profile.roadmap.closures"),
        (put(*LIMITS, "closures", 0, "what", value="x" * 100_001), "profile.roadmap.closures"),
        (put(*OWN, "id", value="I01"), "profile.roadmap.own"),
        (put(*OWN, "id", value=" "), "profile.roadmap.own.id"),
        (put(*OWN, "pool", value="X"), "profile.roadmap.own"),
        (put(*OWN, "after", value=["X02"]), "profile.roadmap.own"),
        (put(*OWN, "weeks", value=0), "profile.roadmap.own.weeks"),
        (put(*OWN, "wait_weeks", value=-1), "profile.roadmap.own.wait_weeks"),
        (put(*OWN, "effort", value=[1, 2, MOST_DAYS + 1]), "profile.roadmap.own.effort"),
        (put(*OWN, "lifts", 0, "question", value="X"), "profile.roadmap.own.lifts"),
        (put(*OWN, "lifts", 0, "to", value=0), "profile.roadmap.own.lifts"),
        (put(*OWN, "lifts", 0, "to", value=5), "profile.roadmap.own.lifts"),
        (put(*OWN, "title", value="x" * 100_001), "profile.roadmap.own"),
        (put(*LIMITS, "terms", "I99", value={}), "profile.roadmap.terms"),
        (put(*LIMITS, "terms", "I05", "weeks", value=0), "profile.roadmap.terms.I05.weeks"),
        (put(*LIMITS, "terms", "I05", "due", value="2101-01-01"), "profile.roadmap.terms.I05"),
        (put(*LIMITS, "terms", "I05", "external_cost", value=-1), "profile.roadmap.terms.I05.external_cost"),
        (put(*LIMITS, "terms", "I05", "effort", value=[-1, 0, 0]), "profile.roadmap.terms.I05.effort"),
        (put(*LIMITS, "terms", "I05", "reason", value="x" * 100_001), "profile.roadmap.terms.I05.reason"),
        (put("actions", 0, "started", value="1999-01-01"), "actions.started"),
        (put("actions", 0, "finished", value="2101-01-01"), "actions.finished"),
        (put("actions", 0, "spent_days", value=-1), "actions"),
        (put("actions", 0, "left_days", value=MOST_DAYS + 1), "actions"),
        (put("actions", 0, "spent_money", value=-0.1), "actions"),
        (put("actions", 0, "shown", value=[1, 1]), "actions.shown"),
        (put("actions", 0, "shown", value=[-1]), "actions.shown"),
        (put("actions", 0, "grade", value="E9"), "actions.grade"),
        (put("actions", 0, "initiative", value="x" * 100_001), "actions.initiative"),
        (put("plans", value=[to_plain(CHOSEN)] * 2), "plans"),
        (put("plans", 0, "uuid", value="p"), "plans"),
        (put("plans", 0, "on", value="1999-01-01"), "plans"),
        (put("plans", 0, "area", value=-1), "plans"),
        (put("plans", 0, "horizon", value=0), "plans.horizon"),
        (put("plans", 0, "placements", value=[to_plain(CHOSEN.placements[0])] * 2), "plans.placements"),
        (put("plans", 0, "placements", 0, "start", value=-1), "plans.placements"),
        (put("plans", 0, "placements", 0, "weeks", value=MOST_WEEKS + 1), "plans.placements"),
        (put("plans", 0, "placements", 0, "finish", value=-1), "plans.placements"),
        (put("plans", 0, "note", value="x" * 100_001), "plans"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_named(
    framework: Framework, whole: Assessment, change: Callable[[Plain], None], key: str
) -> None:
    plain: Plain = to_plain(whole)
    change(plain)
    with pytest.raises(ReadinessError) as caught:
        vet([from_plain(Assessment, plain)], {framework.checksum: framework})
    assert caught.value.fault is Fault.DOCUMENT_FIELD
    assert caught.value.facts["key"] == f"rounds[2].{key}"
