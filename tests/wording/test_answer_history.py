"""The history of an answer in words."""

from collections.abc import Callable
from datetime import UTC, datetime

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import Change
from readiness_desktop.wording import answer_history


def change(
    field: str, before: object, after: object, entity: str = "answer", thing: str = "r/D2.4"
) -> Change:
    return Change("u", "a", entity, thing, field, before, after)


def test_a_level_with_its_reason(framework: Framework, state: Callable[[str], Assessment]) -> None:
    made = (
        change("state", None, "answered"),
        change("level", 1, 2),
        change("level_reason", None, "weekly report seen"),
        change("votes_seen", None, [1]),
    )
    assert answer_history.what(framework, state("A"), made) == ("Level: 1 Ad hoc → 2 In place",)
    assert answer_history.why(made) == "weekly report seen"


def test_what_has_no_entry_is_said_as_it_is(framework: Framework, state: Callable[[str], Assessment]) -> None:
    def said(one: Change) -> str:
        return answer_history.what(framework, state("A"), (one,))[0]

    assert said(change("state", None, "na")) == "State: Not yet → Not applicable"
    assert said(change("breadth", None, "P")) == "Scope: all → half"
    assert said(change("note", "a\nb", None)) == "Note: a b → none"
    assert said(change("review", None, True)) == "Review flag: no → yes"
    assert "no respondent any more" in said(change("level", 1, None, "vote", "r/D2.4/gone"))


def test_who_and_when_and_in_which_round() -> None:
    when = datetime(2026, 4, 14, 11, 8, tzinfo=UTC)
    assert answer_history.who("Ada Marsh", when, 2, 2).startswith("Ada Marsh, ")
    assert answer_history.who("Ada Marsh", when, 1, 2).endswith(", round 1")
    assert answer_history.who("", when, 2, 2).startswith("Nobody named")
    assert answer_history.who("Ada Marsh", None, 2, 2) == "Not saved yet"
