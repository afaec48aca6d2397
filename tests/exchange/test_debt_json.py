"""The debt register as JSON: items by priority with plain figures, totals, proposals and the years of the paydown."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import whole


def test_items_totals_and_years(framework: Framework, state: Callable[[str], Assessment]) -> None:
    items = (
        DebtEntry("b", "D", "Labels", due=date(2026, 6, 1), decision="accept"),
        DebtEntry("a", "T", "Feeds", questions=("D1.4",), external=40_000.0, blocked=10_000.0, contagion=2),
        DebtEntry("c", "T", "Tariffs", external=10.0, hours=0.0, status="fixed", saved=5.0),
    )
    one = state("A")
    profile = replace(one.profile, paydown=Paydown(base=50_000.0, years=1, ai_budget=100_000.0))
    made = one.with_current(replace(one.current, debt=items, profile=profile))
    said = json.loads(
        json.dumps(whole(Findings(framework, made, evaluate(framework, made))), allow_nan=False)
    )
    found = said["debt"]
    assert [item["id"] for item in found["items"]] == ["a", "b", "c"]
    first, second, fixed = found["items"]
    assert first["principal"] == [40_000, 40_000, 40_000]
    assert (first["interest"], first["yield"], first["break_even_months"]) == (10_000, 0.25, 48)
    assert first["questions"] == ["D1.4"]
    assert first["priority"] >= 0.3125
    assert (second["principal"], second["priority"], second["due"]) == (None, None, "2026-06-01")
    assert second["missing"] == ["principal", "interest"]
    assert (fixed["never"], fixed["break_even_months"], fixed["saved"]) == (True, None, 5)
    assert found["totals"]["T"]["interest"] == 10_000
    assert (found["total"]["open"], found["total"]["saved"], found["load"]) == (2, 5, 0.1)
    assert found["paydown"] == [
        {
            "year": 1,
            "budget": 50_000,
            "carried": 0,
            "closed": ["a"],
            "spent": 40_000,
            "principal_left": 0,
            "savings": 10_000,
        }
    ]
    assert all(one["questions"] for one in found["proposed"])
