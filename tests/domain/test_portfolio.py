"""Many assessments side by side."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.portfolio import (
    Levels,
    Shortfall,
    Wanted,
    aliases,
    blockers,
    hits,
    needs_of,
    quarter,
    together,
)
from readiness_desktop.domain.summary import Summary
from tests.storage.filled import assessment, summary_of

ORDER = ("FIX", "CONDITIONS", "LAUNCH", "INCONCLUSIVE")


def one(number: int, client: str = "a", **fields: Any) -> Summary:
    made = summary_of(assessment(number))
    return replace(made, client_uuid=client, client=client.upper(), **fields)


def test_groups_hold_counts_and_medians() -> None:
    found = [
        one(1, "a", index=40.0, sector="Energy", dimensions={"D1": 10.0, "D2": None}),
        one(2, "a", index=60.0, sector="Energy", dimensions={"D1": 30.0, "D2": None}, issued="CONDITIONS"),
        one(3, "b", index=None, sector="", as_of=date(2026, 1, 31)),
    ]
    by_client = together(found, "client")
    assert [(group.key, group.count, group.index) for group in by_client] == [("a", 2, 50.0), ("b", 1, None)]
    assert by_client[0].dimensions == {"D1": 20.0, "D2": None}
    assert by_client[0].verdicts == {"FIX": 1, "CONDITIONS": 1}
    assert [group.key for group in together(found, "sector")] == ["Energy", ""]
    assert [group.key for group in together(found, "quarter")] == ["2026 Q1", "2026 Q2"]
    assert together([], "client") == ()


@pytest.mark.parametrize(("day", "said"), [(date(2026, 1, 1), "2026 Q1"), (date(2026, 12, 31), "2026 Q4")])
def test_a_day_has_its_quarter(day: date, said: str) -> None:
    assert quarter(day) == said


def test_what_is_wanted_goes_by_name_sector_tag_verdict_and_day() -> None:
    mine = one(1, "a", sector="Energy", tags=("wave 1",), issued="LAUNCH")
    assert Wanted().takes(mine)
    for wanted in (
        Wanted(words=("ener", "wave")),
        Wanted(client="a"),
        Wanted(sector="Energy"),
        Wanted(tag="wave 1"),
        Wanted(verdict="LAUNCH"),
        Wanted(since=mine.as_of),
    ):
        assert wanted.takes(mine)
    for wanted in (
        Wanted(words=("rail",)),
        Wanted(client="b"),
        Wanted(sector="Rail"),
        Wanted(tag="wave"),
        Wanted(verdict="FIX"),
        Wanted(since=date(2027, 1, 1)),
    ):
        assert not wanted.takes(mine)


def test_what_many_lack_comes_first() -> None:
    levels = Levels(("D1.1", "D1.2", "D2.4"))
    levels.add("x", {"D1.1": 1, "D1.2": 0, "Z9": 4})
    levels.add("y", {"D1.1": 2, "D1.2": 1})
    levels.add("z", {"D1.2": 4})
    needs = {"D1.1": 2, "D1.2": 3}
    assert levels.shortfalls(("x", "y", "unknown"), needs) == (
        Shortfall("D1.2", 2, 2),
        Shortfall("D1.1", 1, 2),
    )
    assert levels.shortfalls((), needs) == ()


def test_a_question_needs_what_its_gate_asks_for(framework: Framework) -> None:
    needs = needs_of(framework)
    assert set(needs) == {question.id for question in framework.questions}
    assert all(needs[q.id] == (2 if q.gate is None else q.gate.minimum) for q in framework.questions)


def test_blockers_are_counted() -> None:
    found = [one(1, blockers=("D1.2", "D5.2")), one(2, blockers=("D5.2",)), one(3)]
    assert blockers(found) == (("D5.2", 2), ("D1.2", 1))


def test_the_hit_table_says_nothing_before_there_is_enough() -> None:
    live, gone = Outcome(live=date(2026, 5, 1), on_roi=date(2026, 9, 1)), Outcome(stopped=date(2026, 6, 1))
    found = [one(n, decided="LAUNCH", outcome=live) for n in range(15)]
    found += [one(n, decided="FIX", outcome=gone) for n in range(4)]
    found += [one(30, decided="", outcome=live), one(31, decided="FIX", outcome=Outcome(note="unclear"))]
    assert hits(found, ORDER, 20) is None
    rows = hits([*found, one(40, decided="FIX", outcome=gone)], ORDER, 20)
    assert rows is not None
    assert [(row.verdict, row.count, row.live, row.on_roi, row.stopped) for row in rows] == [
        ("FIX", 5, 0, 0, 5),
        ("LAUNCH", 15, 15, 15, 0),
    ]


def test_an_alias_stays_the_same_whatever_comes_or_goes() -> None:
    few = aliases(["b", "c"])
    assert aliases(["c", "a", "b"]) == {**few, "a": aliases(["a"])["a"]}
    assert all(len(code) == 4 for code in few.values())


def test_no_two_have_the_same_alias() -> None:
    many = [f"client {number}" for number in range(2_000)]
    found = aliases(many)
    assert found == aliases(reversed(many))
    assert len(set(found.values())) == len(many)
    assert 4 in {len(code) for code in found.values()} <= {4, 5, 6}


def test_words_are_looked_for_in_the_names_that_are_shown() -> None:
    mine = one(1, "a", project="Zebra")
    assert Wanted(words=("zebra",)).takes(mine)
    assert not Wanted(words=("zebra",)).takes(mine, ("Project 1", "Client 2"))
    assert Wanted(words=("client", "2")).takes(mine, ("Project 1", "Client 2"))
