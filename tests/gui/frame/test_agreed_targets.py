"""Each find in what was agreed leads to its page, and what has gone leads nowhere."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast, get_args

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Criterion, DebtEntry, Decision, SignOff
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import ChosenPlan, OwnInitiative, RoadmapSetup
from readiness_desktop.gui.frame.agreed_targets import agreed_target
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services.searching import Found, Kind

State = Callable[[str], Assessment]
PLACES = {
    "criterion": ("x", "Criterion of G3", ("gates", "G3 x")),
    "sign_off": ("x", "Sign-off at G3", ("gates", "G3")),
    "decision": ("x", "Decision at G3", ("gates", "G3")),
    "debt": ("x", "Debt", ("debt", "x")),
    "statement": ("statement", "Success statement", ("value", "statement")),
    "budget": ("run", "Production budget", ("value", "budget")),
    "initiative": ("X01", "Roadmap: Move the archive", ("roadmap", "X01")),
    "plan": ("x", "Chosen plan", ("roadmap", None)),
}


@pytest.mark.parametrize("kind", PLACES)
def test_a_find_leads_to_its_page(qtbot: QtBot, framework: Framework, state: State, kind: str) -> None:
    assert kind in get_args(Kind)
    went: list[tuple[str, object]] = []
    start = state("A")
    own = OwnInitiative("X01", "Move the archive", "DATA")
    full = replace(
        start.current,
        criteria=(Criterion("x", "G3"),),
        sign_offs=(SignOff("x", "G3", "Sponsor"),),
        decisions=(Decision("x", "G3", "hold"),),
        debt=(DebtEntry("x", "T", "Feeds"),),
        plans=(ChosenPlan("x", start.current.as_of, start.current.as_of, "hand", (), 1.0, 52),),
        profile=replace(start.profile, roadmap=RoadmapSetup(own=(own,))),
    )
    thing, said, place = PLACES[kind]

    def to(page: str, target: object) -> Callable[[], None]:
        return lambda: went.append((page, target))

    for current, known in ((full, True), (start.current, kind in {"statement", "budget"})):
        hub = OpenAssessment(framework, start.with_current(current))
        found = Found(cast("Kind", kind), thing, (("Feeds", True),), ())
        target = agreed_target(hub, found, found.title, to)
        hub.close()
        assert (target is not None) is known
        if target is not None:
            assert (target.words, target.kind) == ("Feeds", said)
            target.go()
    assert set(went) == {place}
