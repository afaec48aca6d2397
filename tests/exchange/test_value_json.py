"""Success statement and budget in JSON: every check, every line, plain values."""

import json
from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.agreements import BudgetEntry
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.findings import Findings
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.score_json import whole
from readiness_desktop.exchange.value_json import statement_and_budget
from tests.domain.test_statement import GOOD, written

State = Callable[[str], Assessment]


def said(framework: Framework, assessment: Assessment) -> dict[str, dict[str, object]]:
    found = Findings(framework, assessment, evaluate(framework, assessment))
    return json.loads(json.dumps(statement_and_budget(found), allow_nan=False))


def test_every_check_and_every_line(framework: Framework, state: State) -> None:
    assessment = written(state("C"), replace(GOOD, value=500_000))
    profile = replace(
        assessment.profile, budget={"L01": BudgetEntry("number", 90_000), "L02": BudgetEntry("zero")}
    )
    found = said(framework, assessment.with_current(replace(assessment.current, profile=profile)))
    statement, budget = found["statement"], found["budget"]
    assert str(statement["text"]).startswith("By 31 Mar 2027, claims triage")
    assert (statement["written"], statement["passes"], statement["worked_out"]) == (True, False, 412_000)
    checks = dict(statement["checks"])  # type: ignore[call-overload]
    assert len(checks) == 20
    assert checks["V07"]["outcome"] == "fails"
    assert dict(statement["fields"])["due"] == "2027-03-31"  # type: ignore[call-overload]
    assert (budget["total"], budget["open"], budget["months_approved"]) == (90_000, 14, 12)
    assert dict(budget["lines"])["L02"]["state"] == "unexplained"  # type: ignore[call-overload]


def test_nothing_written_says_so_and_the_whole_carries_both(framework: Framework, state: State) -> None:
    assessment = state("C")
    found = said(framework, assessment)
    assert (found["statement"]["written"], found["statement"]["text"]) == (False, None)
    assert (found["statement"]["passes"], found["budget"]["total"]) == (True, None)
    everything = whole(Findings(framework, assessment, evaluate(framework, assessment)))
    assert {"statement", "budget"} <= set(everything)
