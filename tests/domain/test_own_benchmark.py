"""The firm's own assessments: quartiles of locked rounds, hidden below five."""

from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.own_benchmark import own_benchmark, quartiles
from readiness_desktop.domain.summary import Summary

ONE = Summary(
    assessment="a0", round="r0", number=1, client_uuid="c", client="Client", project="Project",
    as_of=date(2026, 4, 14), depth="Standard", status="final", verdict="FIX", index=40.0, lo=30.0, hi=50.0,
    trend=(), gates_met=1, gates=16, coverage=1.0, answered=50, required=50, weakest="D1",
    dimensions={"D1": 20.0}, credited={}, ownerless=False, input_hash="", engine_version="3",
    framework_id="pack", framework_version="1", framework_checksum="",
)  # fmt: skip


def _lines(*indexes: float) -> list[Summary]:
    return [
        replace(ONE, assessment=f"a{n}", index=index, dimensions={"D1": index / 2})
        for n, index in enumerate(indexes)
    ]


def test_four_are_too_few() -> None:
    found = own_benchmark(_lines(10, 20, 30, 40), besides="", framework="pack", least=5)
    assert (found.count, found.enough, found.index, dict(found.dimensions)) == (4, False, None, {})


def test_median_and_quartiles_of_five() -> None:
    found = own_benchmark(_lines(10, 50, 30, 20, 40), besides="", framework="pack", least=5)
    assert found.enough
    assert found.index == quartiles([10, 20, 30, 40, 50])
    assert (found.index.low, found.index.median, found.index.high, found.index.count) == (20, 30, 40, 5)
    assert found.dimensions["D1"].median == 15


def test_quartiles_lie_between_values() -> None:
    found = quartiles([0, 10])
    assert (found.low, found.median, found.high) == (2.5, 5.0, 7.5)
    with pytest.raises(ValueError, match="no values"):
        quartiles([])


def test_what_does_not_count() -> None:
    lines = _lines(10, 20, 30, 40, 50)
    lines += [
        replace(ONE, assessment="mine", index=99.0),
        replace(ONE, assessment="check", depth="Self-check"),
        replace(ONE, assessment="other", framework_id="another"),
        replace(ONE, assessment="open", status="draft", index=80.0),
    ]
    found = own_benchmark(lines, besides="mine", framework="pack", least=5)
    assert found.index is not None
    assert (found.count, found.index.high) == (5, 40)


def test_an_open_round_lets_the_locked_one_before_count_with_its_index() -> None:
    lines = [*_lines(10, 20, 30, 40), replace(ONE, assessment="b", status="draft", trend=(5.0, 50.0))]
    found = own_benchmark(lines, besides="", framework="pack", least=5)
    assert found.index == quartiles([10, 20, 30, 40, 50])
    assert dict(found.dimensions) == {}, "its dimensions are not in its line, and four are too few"


def test_others_count_with_and_without_a_locked_round() -> None:
    lines = _lines(10, 20, 30)
    open_ones = [replace(one, assessment=f"o{n}", status="draft") for n, one in enumerate(lines)]
    found = own_benchmark([*lines, *open_ones], besides="a0", framework="pack", least=5)
    assert (found.count, found.others) == (2, 5)
