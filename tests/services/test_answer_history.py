"""What is told together, in which order, and what still waits for the library."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from readiness_desktop.domain.assessment import Assessment, EvidenceItem, Respondent
from readiness_desktop.domain.history import Change, changes_between
from readiness_desktop.services.answer_history import about, moments
from readiness_desktop.services.answering import add_evidence, set_level, set_review, set_said


@dataclass(frozen=True)
class Past:
    change: Change
    person: str
    at: str


def test_changes_of_one_save_are_one_moment(state: Callable[[str], Assessment]) -> None:
    before = state("A")
    after = set_level(before, "D2.4", 4, "seen")
    changes = changes_between(before, after)
    past = [Past(one, "Ada", "2026-04-14T11:08:00+00:00") for one in changes]
    later = changes_between(after, set_review(after, "D2.4", True))
    found = moments(after, past, (*changes, *later))  # type: ignore[arg-type]
    assert [one.changes for one in found] == [later, changes]
    assert found[0].when is None and found[1].when is not None
    assert found[1].round == after.current.number
    assert moments(after, [Past(changes[0], "Ada", "yesterday")])[0].when is None  # type: ignore[list-item]


def test_which_changes_are_about_a_question(state: Callable[[str], Assessment]) -> None:
    before = state("A")
    before = before.with_current(replace(before.current, respondents=(Respondent("p1", "Ada"),)))
    after = add_evidence(set_level(before, "D2.4", 4), EvidenceItem("e", "D2.4", "Minutes"))
    after = set_said(after, "D2.4", "p1", "By hand")
    changes = changes_between(before, after)
    assert all(about(one, after, "D2.4") for one in changes)
    assert not any(about(one, after, "D2.5") for one in changes)
