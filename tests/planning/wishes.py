"""Whole engagements drawn from a seed: answers, limits, wishes, own initiatives and work under way."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from readiness_desktop.domain.assessment import Action, Answer, Assessment, Profile
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import Closure, OwnInitiative, RoadmapSetup, Terms
from tests.planning.engagements import DAY, assessed

PEOPLE = ("", "", "Ada", "Ben")


def engagement(framework: Framework, seed: int, *, dates: bool = True, done: float = 0.8) -> Assessment:
    """An engagement with a random roadmap; without `dates` nothing has to be somewhere at some time.

    `done` is the share of the questions that lack nothing or little.
    """
    draw = random.Random(seed)
    answers = {one.id: _answer(one.id, draw, done) for one in framework.questions}
    profile = Profile("Drawn", size=draw.choice(sorted(framework.constants.size_factors)))
    profile = replace(profile, roadmap=_setup(framework, draw, dates))
    assessment = assessed(framework, answers, profile)
    return assessment.with_current(replace(assessment.current, actions=_actions(framework, draw, dates)))


def _answer(question: str, draw: random.Random, done: float) -> Answer:
    if draw.random() < 0.05:
        return Answer(question, "open")
    level = draw.randint(2, 4) if draw.random() < done else draw.randint(0, 2)
    return Answer(question, "answered", level, grade=draw.choice(("E1", "E2", "E3", "E4")), breadth="F")


def _setup(framework: Framework, draw: random.Random, dates: bool) -> RoadmapSetup:
    rates = {pool.id: float(draw.randrange(500, 1500, 100)) for pool in framework.pools}
    money = draw.random() < 0.4
    names = [one.id for one in framework.initiatives]
    terms = {name: _terms(draw, dates) for name in draw.sample(names, 14)}
    return RoadmapSetup(
        aim=draw.choice(("verdict", "profile", "all", "all")),
        horizon_weeks=draw.choice((None, 26, 40)),
        capacity={
            pool.id: draw.choice((0.0, 2.0))
            if draw.random() < 0.1
            else pool.capacity * draw.uniform(0.4, 1.2)
            for pool in framework.pools
        },
        rates=rates if money or draw.random() < 0.3 else {},
        budget=tuple(float(draw.randrange(0, 120_000, 500)) for _n in range(draw.randint(1, 5)))
        if money
        else (),
        closures=_closures(framework, draw) if draw.random() < 0.5 else (),
        one_each=draw.random() < 0.5,
        terms=terms,
        own=_own(framework, draw) if draw.random() < 0.5 else (),
    )


def _terms(draw: random.Random, dates: bool) -> Terms:
    wish = draw.choice(("excluded", "not_before", "cost", "days", "weeks"))
    terms: Mapping[str, Terms] = {
        "excluded": Terms(excluded=True, reason="Not now."),
        "not_before": Terms(not_before=_day(draw)),
        "cost": Terms(external_cost=float(draw.randrange(0, 40_000, 1000))),
        "days": Terms(effort=(1.0, float(draw.randint(2, 9)), 12.0)),
        "weeks": Terms(weeks=draw.randint(1, 9)),
    }
    if not dates or draw.random() < 0.5:
        return terms[wish]
    return draw.choice((Terms(due=_day(draw)), Terms(start=_day(draw)), Terms(must=True, due=_day(draw))))


def _day(draw: random.Random) -> date:
    return DAY + timedelta(draw.randint(-10, 250))


def _closures(framework: Framework, draw: random.Random) -> tuple[Closure, ...]:
    found: list[Closure] = []
    for _n in range(draw.randint(1, 3)):
        first = _day(draw)
        pools = tuple(draw.sample([pool.id for pool in framework.pools], draw.choice((0, 0, 2))))
        found.append(Closure(first, first + timedelta(draw.randint(0, 20)), "closed", pools))
    return tuple(found)


def _own(framework: Framework, draw: random.Random) -> tuple[OwnInitiative, ...]:
    names = [one.id for one in framework.initiatives]
    return tuple(
        OwnInitiative(
            f"X0{number}",
            "Own",
            draw.choice(framework.pools).id,
            lifts=(Lift(draw.choice(framework.questions).id, 0, 2),) if draw.random() < 0.6 else (),
            after=tuple(draw.sample(names, draw.choice((0, 1, 2)))),
            before=tuple(draw.sample(names, draw.choice((0, 1)))),
            effort=(1.0, float(draw.randint(1, 12)), 15.0),
            weeks=draw.randint(1, 5),
            wait_weeks=draw.choice((0, 0, 3)),
        )
        for number in range(1, draw.randint(2, 4))
    )


def _actions(framework: Framework, draw: random.Random, dates: bool) -> tuple[Action, ...]:
    """Owners of half of the catalogue; work that has begun is in its place, which is a date too."""
    states = ("open",) * 8 + ("dropped", "done") + (("begun",) if dates else ())
    return tuple(
        Action(one.id, one.id, initiative=one.id, owner=draw.choice(PEOPLE), status=draw.choice(states))
        for one in framework.initiatives
        if draw.random() < 0.5
    )
