"""The sample engagement: a fictional carrier's project in three rounds, two of them locked."""

from dataclasses import replace
from datetime import date, timedelta

from readiness_desktop import paths
from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.sample import read_sample
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.services.setup import check_clock, lock_round


def sample_assessment(framework: Framework, today: date | None = None) -> Assessment:
    """The sample as it was handed over: earlier rounds locked on their date, the last one open.

    The same arguments give the same value. With `today` every date moves by as many days as bring the last round to
    that day, so that its evidence is as fresh as on the day it was written. Raises ReadinessError PACK_DAMAGED (path,
    key, reason), or CLOCK_WRONG (day).
    """
    if today is not None:
        check_clock(today)
    whole, lead = read_sample(paths.resources() / "samples" / "northwind.toml", framework)
    later = timedelta() if today is None else today - whole.current.as_of
    *earlier, last = (_moved(part, later) for part in whole.rounds)
    growing = replace(whole, rounds=())
    for part in earlier:
        growing = replace(growing, rounds=(*growing.rounds, part))
        results = evaluate(framework, growing)
        plan = plan_for(framework, growing, results)
        growing = lock_round(framework, growing, results, plan, lead.name, part.as_of)
    return replace(growing, rounds=(*growing.rounds, last))


def _moved(part: Round, later: timedelta) -> Round:
    """A round with every date of it moved."""
    dates = {name: day + later for name, day in part.profile.dates.items()}
    return replace(
        part,
        as_of=part.as_of + later,
        profile=replace(part.profile, dates=dates),
        evidence=tuple(replace(one, dated=one.dated and one.dated + later) for one in part.evidence),
        actions=tuple(replace(one, due=one.due and one.due + later) for one in part.actions),
    )
