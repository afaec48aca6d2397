"""Made-up roadmaps over the catalogue of the pack, of a wanted size and the same for the same seed."""

import random
from dataclasses import replace
from datetime import date, timedelta

from readiness_desktop.domain.assessment import Answer, Assessment, Profile
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import Closure, RoadmapSetup
from readiness_desktop.planning.instance import Instance
from readiness_desktop.planning.problem import problem_of
from tests.planning.engagements import assessed

DAY = date(2026, 9, 7)
MOST_DRAWS = 300
SHARE_DONE = {20: 0.8, 40: 0.45, 56: 0.03}
"""The share of questions that are answered with level 2 to 4, by how many initiatives are to be needed."""


def made_roadmap(framework: Framework, size: int, seed: int) -> Instance:
    """A problem of exactly that many initiatives.

    All questions are answered at random, and drawn anew until just so many of the catalogue are needed. Each pool has
    40 to 120 % of the people of the pack; every third roadmap has day rates and a budget of 30 to 90 % of what all of
    it costs in four quarters, every second one a freeze of one or two weeks and holidays of single pools.
    """
    draw = random.Random(1000 * size + seed)
    for _n in range(MOST_DRAWS):
        assessment = _answered(framework, size, draw)
        results = evaluate(framework, assessment)
        setup = RoadmapSetup(aim="all", start=DAY)
        whole = problem_of(framework, assessment, results, setup).instance
        if len(whole.work) == size:
            limits = _limits(framework, setup, whole, draw, seed)
            return problem_of(framework, assessment, results, limits).instance
    raise ValueError(f"no roadmap of {size} initiatives in {MOST_DRAWS} draws")


def _answered(framework: Framework, size: int, draw: random.Random) -> Assessment:
    answers = {
        question.id: Answer(
            question.id,
            "answered",
            draw.randint(2, 4) if draw.random() < SHARE_DONE[size] else draw.randint(0, 1),
            grade=draw.choice(("E1", "E2", "E3", "E3", "E4")),
            breadth=draw.choice("FFL"),
        )
        for question in framework.questions
    }
    profile = Profile("Made", size=draw.choice(sorted(framework.constants.size_factors)))
    return assessed(framework, answers, profile)


def _limits(
    framework: Framework, setup: RoadmapSetup, whole: Instance, draw: random.Random, seed: int
) -> RoadmapSetup:
    limits = replace(
        setup,
        capacity={pool.id: round(2 * pool.capacity * draw.uniform(0.4, 1.2)) / 2 for pool in framework.pools},
    )
    if seed % 3 == 2:
        rates = {pool.id: float(draw.randrange(600, 1300, 50)) for pool in framework.pools}
        cost = sum(item.effort * rates[item.pool] for item in whole.work.values())
        limits = replace(limits, rates=rates, budget=(round(cost * draw.uniform(0.3, 0.9) / 4, -3),))
    if seed % 2 == 1:
        closures = [_closed("freeze", 7 * draw.randint(10, 20), draw.choice((7, 14)), ())]
        for pool in draw.sample([one.id for one in framework.pools], 3):
            closures.append(_closed("holidays", draw.randint(0, 300), draw.randint(3, 10), (pool,)))
        limits = replace(limits, closures=tuple(closures))
    return limits


def _closed(what: str, start: int, days: int, pools: tuple[str, ...]) -> Closure:
    first = DAY + timedelta(start)
    return Closure(first, first + timedelta(days - 1), what, pools)
