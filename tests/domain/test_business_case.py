"""The business case against the worked example, and where its figures do not exist."""

from typing import Any

import pytest

from readiness_desktop.domain import business_case as case

NEAR = 1e-6


@pytest.fixture
def example(vectors: dict[str, Any]) -> dict[str, Any]:
    return vectors["unit"]["roi"]


def _flows(example: dict[str, Any], cash_share: float = 1.0) -> case.Flows:
    return case.flows(
        example["I0"], example["gross"], example["adoption"], example["haircut"], example["run"], cash_share
    )


def test_value_and_returns(example: dict[str, Any]) -> None:
    flows, rate = _flows(example), example["r"]
    assert case.net_present_value(flows, rate) == pytest.approx(example["npv"], abs=NEAR)
    assert case.payback(flows) == pytest.approx(example["payback"], abs=NEAR)
    assert case.payback(flows, rate) == pytest.approx(example["disc_payback"], abs=NEAR)
    assert case.rate_of_return(flows, (-0.9, 5)) == pytest.approx(example["irr"], abs=NEAR)
    assert case.return_on_investment(flows) == pytest.approx(example["roi"], abs=NEAR)
    even = case.break_even_gross(example["I0"], example["adoption"], example["haircut"], example["run"], rate)
    assert even == pytest.approx(example["breakeven"], abs=NEAR)


def test_cash_view(example: dict[str, Any]) -> None:
    flows = _flows(example, example["cash_share"])
    assert flows.net == pytest.approx((34, 223.2, 268))
    assert case.net_present_value(flows, example["r"]) == pytest.approx(example["npv_cash"], abs=NEAR)


def test_limbo(example: dict[str, Any]) -> None:
    flows = _flows(example)
    assert case.cost_of_waiting(6, 640 - 180, 25) == pytest.approx(example["limbo6"], abs=NEAR)
    late = case.delayed_value(flows, example["r"], 6, 25)
    assert late == pytest.approx(example["npv_delayed6"], abs=NEAR)


def test_what_does_not_exist_is_none() -> None:
    never = case.Flows(100, (0, 0, 0), (10, 10, 10))
    assert case.payback(never) is None
    assert case.rate_of_return(never, (-0.9, 5)) is None
    assert case.break_even_gross(1, (0, 0), 0.2, (1, 1), 0.1) is None
    assert case.return_on_investment(case.Flows(0, (1,), (0,))) is None
