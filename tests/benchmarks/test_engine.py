"""How long one assessment takes to evaluate and its roadmap to make, against writing its answers as JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import to_plain
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan
from readiness_desktop.domain.results import Results
from readiness_desktop.planning.roadmap import make_plan
from readiness_desktop.wording import numbers
from tests.benchmarks.measuring import time_work
from tests.benchmarks.table import Aim, Table

RUNS = 60
QUESTIONS = 74


def test_evaluate_and_plan(
    framework: Framework, whole: Assessment, vectors: dict[str, Any], table: Table
) -> None:
    plain = to_plain(whole)
    said: dict[str, Any] = {}

    def write() -> None:
        said["hash"] = hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()

    def score() -> None:
        said["results"] = evaluate(framework, whole)

    def plan() -> None:
        said["plan"] = make_plan(framework, whole, said["results"])

    taken = time_work(RUNS, write=write, score=score, plan=plan)

    results: Results = said["results"]
    assert len(results.questions) == QUESTIONS
    assert {one.state for one in results.questions.values()} == {"answered"}
    for question, given in vectors["full"]["A"]["answers"].items():
        if given.get("level") is not None:
            assert results.questions[question].claimed == given["level"]
    assert numbers.score(results.index) != numbers.score(None)
    assert results == evaluate(framework, whole)
    made: Plan = said["plan"]
    assert sorted(made.order) == sorted(one.id for one in made.initiatives)
    lifted = {lift.question for one in made.initiatives for lift in framework.initiative(one.id).lifts}
    gaps = {question for question, one in results.questions.items() if one.gap and one.in_scope}
    assert gaps & lifted

    against = "its answers as JSON, hashed"
    table.add(f"evaluate, {QUESTIONS} answers", taken["score"], against, taken["write"], aim=Aim(2, "ms"))
    table.add(f"make_plan, {len(made.order)} initiatives", taken["plan"], against, taken["write"])
