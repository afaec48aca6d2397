"""The sample engagement: a fictional carrier's project in three rounds, two of them locked."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import TypeVar, cast

from readiness_desktop import paths
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.sample import read_sample
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.services.setup import check_clock, lock_round

T = TypeVar("T")


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


def _moved(value: T, later: timedelta) -> T:
    """The same with every date in it moved."""
    if isinstance(value, date):
        return cast("T", value + later)
    if isinstance(value, tuple):
        return cast("T", tuple(_moved(one, later) for one in cast("tuple[object, ...]", value)))
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, object]", value)
        return cast("T", {name: _moved(one, later) for name, one in entries.items()})
    if is_dataclass(value) and not isinstance(value, type):
        own = {item.name: _moved(getattr(value, item.name), later) for item in fields(value)}
        return cast("T", replace(value, **own))
    return value
