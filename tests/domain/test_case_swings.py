"""What moves the net present value: each driver alone, at both ends, the widest first."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from tests.domain.made_case import RELAPSING, WORKED, computed


def test_each_driver_moves_the_value_alone(framework: Framework, state: Callable[[str], Assessment]) -> None:
    inputs = replace(WORKED, investment_low=500, investment_high=700)
    found = computed(framework, state("A"), inputs)
    swings = {one.driver: one for one in found.swings}
    assert set(swings) == {
        "benefit", "adoption", "haircut", "run_cost", "investment", "rate", "late_3", "late_6",
    }  # fmt: skip
    spans = [one.span for one in found.swings]
    assert spans == sorted(spans, reverse=True)
    base = found.likely.full.npv or 0.0
    for one in found.swings:
        assert one.npv_worse < base
        assert one.npv_better >= base - 1e-9
    assert swings["late_6"].npv_worse == pytest.approx(54.25, abs=0.01)
    assert swings["investment"].npv_worse == pytest.approx(base - 150)
    assert swings["investment"].npv_better == pytest.approx(base + 50)
    assert (swings["haircut"].worse, swings["haircut"].better) == pytest.approx((0.4, 0.0))
    assert (swings["benefit"].worse, swings["benefit"].better) == pytest.approx((480, 960))
    assert swings["adoption"].better == pytest.approx(1.0)
    cheaper = computed(framework, state("A"), replace(WORKED, run_costs=(152, 144, 144)))
    assert swings["run_cost"].npv_better == pytest.approx(cheaper.likely.full.npv)


def test_what_moves_nothing_is_left_out(framework: Framework, state: Callable[[str], Assessment]) -> None:
    found = computed(framework, state("A"))
    assert "investment" not in {one.driver for one in found.swings}
    assert computed(framework, state("A"), replace(WORKED, gross=None)).swings == ()


def test_of_a_loss_the_later_end_is_the_better_one(
    framework: Framework, state: Callable[[str], Assessment]
) -> None:
    case = computed(framework, state("A"), RELAPSING)
    assert all(swing.npv_worse <= swing.npv_better for swing in case.swings)
    loss = computed(framework, state("A"), replace(RELAPSING, run_costs=(400,), holding=None))
    swings = {swing.driver: swing for swing in loss.swings}
    assert (swings["rate"].worse, swings["rate"].better) == pytest.approx((0.05, 0.15))
    assert (swings["late_6"].worse, swings["late_6"].better) == (0.0, 6.0)
