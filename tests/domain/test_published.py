"""Bounds on published shares, hand-checked, and the numbers that contradict each other."""

from dataclasses import replace

import pytest

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.published import bounds, contradictions, counted
from readiness_desktop.domain.statistics import frechet_bounds, least_outside, subset_rate


def _values(framework: Framework) -> dict[str, tuple[float, ...]]:
    return {one.bound.id: tuple(round(value, 4) for value in one.values) for one in bounds(framework)}


def test_the_formulas_by_hand() -> None:
    low, high = frechet_bounds(0.23, 0.37)
    assert (low, round(high, 4)) == (0.0, 0.6216)
    assert round(subset_rate(0.23, 0.37), 4) == 0.6216
    assert round(least_outside(0.14, 0.23), 4) == 0.3913
    assert round(subset_rate(0.228, 0.37), 3) == 0.616


def test_the_values_of_the_bounds(framework: Framework) -> None:
    assert _values(framework) == {
        "B1": (0.6216,),
        "B1'": (0.0, 0.6216),
        "B2": (0.3784,),
        "B3": (0.6087, 0.3913),
        "B4": (0.23,),
        "B5": (0.0, 0.23),
        "B6": (-0.07, -0.2188, -0.1562, -0.0741),
        "B7": (0.92,),
        "B8": (0.0292, 0.0354, 0.0406, 0.0412, 0.0402),
    }


def test_every_bound_says_what_it_assumes(framework: Framework) -> None:
    for one in framework.bounds:
        assert one.assumption, one.id
    mixing = [one.id for one in framework.bounds if "mixes shares of projects" in one.assumption]
    assert mixing == ["B1", "B1'", "B2", "B3", "B4"]


def test_another_figure_gives_another_bound(framework: Framework) -> None:
    changed = tuple(replace(f, value=0.46) if f.id == "F01" else f for f in framework.figures)
    assert _values(replace(framework, figures=changed))["B7"] == (1.84,)


@pytest.mark.parametrize("value", [None, 0.0])
def test_a_bound_without_its_figures_is_left_out(framework: Framework, value: float | None) -> None:
    changed = tuple(replace(f, value=value) if f.id == "F27" else f for f in framework.figures)
    assert set(_values(replace(framework, figures=changed))) == {"B3", "B4", "B5", "B6", "B7"}
    gone = tuple(f for f in framework.figures if f.id != "F27")
    assert set(_values(replace(framework, figures=gone))) == {"B3", "B4", "B5", "B6", "B7"}


def test_a_bound_names_what_was_told_in_words_too(framework: Framework) -> None:
    """A direction without a number gives no value, yet the bound stands no better than it."""
    found = next(one for one in bounds(framework) if one.bound.id == "B4")
    assert [figure.id for figure in found.figures] == ["F01", "F19", "F28"]
    assert [figure.id for figure in counted(found.figures)] == ["F01", "F19"]
    assert found.values == (0.23,)
    gone = tuple(f for f in framework.figures if f.id != "F28")
    assert "B4" not in _values(replace(framework, figures=gone))


def test_six_numbers_side_by_side(framework: Framework) -> None:
    found = contradictions(framework, ())
    assert len(found) == 12
    assert [round(bar.value, 2) for bar in found[0].bars] == [0.77, 0.75, 0.84, 0.46, 0.42, 0.89]
    assert len({bar.entry.definition for bar in found[0].bars}) == 6
    assert not any(one.bars for one in found[1:])


def test_a_figure_that_is_switched_off_has_no_bar(framework: Framework) -> None:
    found = contradictions(framework, {"F13"})[0]
    assert [bar.figure.id for bar in found.bars] == ["F02", "F06", "F15", "F14", "F18"]
    assert [(bar.figure.id, bar.value) for bar in found.left_out] == [("F13", 0.84)]
