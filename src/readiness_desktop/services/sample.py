"""The sample engagement: a fictional carrier's project in three rounds, two of them locked."""

from dataclasses import replace

from readiness_desktop import paths
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.sample import read_sample
from readiness_desktop.services.roadmap import plan_for
from readiness_desktop.services.setup import lock_round


def sample_assessment(framework: Framework) -> Assessment:
    """The sample as it was handed over: earlier rounds locked on their date, the last one open.

    The same framework gives the same value. Raises ReadinessError PACK_DAMAGED (path, key, reason).
    """
    whole, lead = read_sample(paths.resources() / "samples" / "northwind.toml", framework)
    *earlier, last = whole.rounds
    growing = replace(whole, rounds=())
    for part in earlier:
        growing = replace(growing, rounds=(*growing.rounds, part))
        results = evaluate(framework, growing)
        plan = plan_for(framework, growing, results)
        growing = lock_round(framework, growing, results, plan, lead.name, part.as_of)
    return replace(growing, rounds=(*growing.rounds, last))
