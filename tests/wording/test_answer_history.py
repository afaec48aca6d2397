"""The history of an answer in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from readiness_desktop.domain.assessment import Assessment, Respondent
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
    assert "no respondent any more" in said(change("position", 0, None, "vote", "r/D2.4/gone"))


def test_a_vote_is_told_as_what_was_given(framework: Framework, state: Callable[[str], Assessment]) -> None:
    made = state("A")
    made = made.with_current(replace(made.current, respondents=(Respondent("p1", "Maya Okafor"),)))

    def said(*fields: tuple[str, object, object], entity: str = "vote") -> tuple[str, ...]:
        changes = [change(*one, entity, "r/D2.4/p1") for one in fields]
        return answer_history.what(framework, made, changes)

    assert said(("level", None, 3), ("position", None, 0)) == ("Maya Okafor: none → 3 Established",)
    assert said(("position", None, 0)) == ("Maya Okafor: does not know",)
    assert said(("level", 3, None)) == ("Maya Okafor: 3 Established → does not know",)
    assert said(("level", None, 2)) == ("Maya Okafor: does not know → 2 In place",)
    assert said(("level", 3, None), ("position", 0, None)) == ("Maya Okafor: answer taken back",)
    assert said(("position", 1, 0)) == (), "somebody before them took an answer back"
    text = ("text", None, "by\nhand")
    assert said(("position", None, 0), text, entity="said") == ("Maya Okafor said: none → by hand",)
    hidden = replace(made.current, profile=replace(made.profile, anonymous=True))
    made = made.with_current(hidden)
    assert said(text, entity="said") == ("Respondent 1 said: none → by hand",)


def test_who_and_when_and_in_which_round() -> None:
    when = datetime(2026, 4, 14, 11, 8, tzinfo=UTC)
    assert answer_history.who("Ada Marsh", when, 2, 2).startswith("Ada Marsh, ")
    assert answer_history.who("Ada Marsh", when, 1, 2).endswith(", round 1")
    assert answer_history.who("", when, 2, 2).startswith("Nobody named")
    assert answer_history.who("Ada Marsh", None, 2, 2) == "Not saved yet"


def test_a_vote_is_told_by_its_level(framework: Framework, state: Callable[[str], Assessment]) -> None:
    def said(*changes: Change) -> tuple[str, ...]:
        made = state("A")
        people = (Respondent("p", "Maya Okafor"),)
        return answer_history.what(
            framework, made.with_current(replace(made.current, respondents=people)), changes
        )

    def vote(field: str, before: object, after: object) -> Change:
        return change(field, before, after, "vote", "r/D2.4/p")

    assert said(vote("level", None, 3), vote("position", None, 0)) == ("Maya Okafor: none → 3 Established",)
    assert said(vote("position", None, 0)) == ("Maya Okafor: does not know",)
    assert said(vote("level", 3, None)) == ("Maya Okafor: 3 Established → does not know",)
    assert said(vote("level", None, 3)) == ("Maya Okafor: does not know → 3 Established",)
    assert said(vote("level", 3, None), vote("position", 0, None)) == ("Maya Okafor: answer taken back",)
    assert said(vote("position", 0, None)) == ("Maya Okafor: answer taken back",)
    assert said(vote("position", 1, 0)) == ()
