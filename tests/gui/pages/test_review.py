"""The review page: findings by rule, folding, filters, what changes live, the sign-off and the rounds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Parked, Person
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality_finding import Place
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages import review
from readiness_desktop.gui.pages.review import ReviewPage
from readiness_desktop.gui.reviewing.finding_model import FindingModel
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import answering, setup
from readiness_desktop.services import stage_gates as services
from readiness_desktop.services.sample import sample_assessment
from tests.domain.gate_projects import TODAY, made, with_round
from tests.screens.reviewed import wanting, without_open

State = Callable[[str], Assessment]


@pytest.fixture
def sample(framework: Framework) -> Assessment:
    return sample_assessment(framework, date(2026, 4, 14))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ReviewPage:
    made = ReviewPage(theme)
    qtbot.addWidget(made)
    made.resize(1200, 820)
    return made


@pytest.fixture
def show(page: ReviewPage, framework: Framework) -> Iterator[Callable[[Assessment], OpenAssessment]]:
    hubs: list[OpenAssessment] = []

    def shown(assessment: Assessment) -> OpenAssessment:
        hub = OpenAssessment(framework, assessment, person=Person("Anna Kowalska"))
        hubs.append(hub)
        page.show_assessment(hub)
        page.show()
        return hub

    yield shown
    for hub in hubs:
        hub.close()


Show = Callable[[Assessment], OpenAssessment]


def rules(page: ReviewPage) -> list[str]:
    return [row.rule for row in page.findings.rows if row.finding is None]


def test_findings_stand_under_their_rule_with_the_verb_that_mends_them(
    page: ReviewPage, show: Show, framework: Framework, sample: Assessment
) -> None:
    show(wanting(framework, sample))
    assert page.headline.text() == "18 points stand against a sign-off"
    first, second = page.findings.rows[:2]
    assert (first.title, first.count, first.finding) == ("No answer yet", 12, None)
    assert (second.title[:5], second.action) == ("DP.01", "Answer")
    spoken = page.findings.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("scored without it. Answer")
    assert {"carried_over", "split_votes", "dates_out_of_order", "broken_timing", "flagged"} < set(
        rules(page)
    )


def test_a_letter_of_the_name_checks_nothing_anew(
    page: ReviewPage, show: Show, sample: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = show(sample)
    asked: list[object] = []
    held, rows = page._findings, page.findings.rows
    monkeypatch.setattr(review, "check_quality", lambda *facts: asked.append(facts) or held)
    hub.change(setup.name_round(hub.assessment, "Autumn"), "name of the round")
    assert page.sign_off.name.text() == "Autumn"
    assert (asked, page.findings.rows) == ([], rows)
    hub.change(answering.set_review(hub.assessment, "D1.1", True), "flag")
    assert len(asked) == 1


def test_a_rule_is_folded_by_enter_and_by_arrows(
    qtbot: QtBot, page: ReviewPage, show: Show, sample: Assessment
) -> None:
    show(sample)
    page.findings.setFocus()
    page.findings.setCurrentIndex(page.findings.model().index(0, 0))
    whole = len(page.findings.rows)
    qtbot.keyClick(page.findings, Qt.Key.Key_Return)
    assert len(page.findings.rows) == whole - 12
    assert "folded" in page.findings.rows[0].spoken
    qtbot.keyClick(page.findings, Qt.Key.Key_Right)
    assert len(page.findings.rows) == whole
    qtbot.keyClick(page.findings, Qt.Key.Key_Down)
    assert page.findings.currentIndex().row() == 1
    qtbot.keyClick(page.findings, Qt.Key.Key_Left)
    assert page.findings.currentIndex().row() == 0
    qtbot.keyClick(page.findings, Qt.Key.Key_Left)
    assert len(page.findings.rows) == whole - 12


def test_the_filter_shows_what_must_or_what_should(
    page: ReviewPage, show: Show, framework: Framework, sample: Assessment
) -> None:
    show(wanting(framework, sample))
    page.filter.pick("should")
    assert {row.severity for row in page.findings.rows} == {"should"}
    page.filter.pick("must")
    assert {row.severity for row in page.findings.rows} == {"must"}
    page.filter.pick("all")
    assert len(page.findings.rows) > 20


def test_enter_asks_for_the_place_and_the_list_follows_the_answers(
    qtbot: QtBot, page: ReviewPage, show: Show, sample: Assessment
) -> None:
    hub = show(sample)
    page.findings.setCurrentIndex(page.findings.model().index(1, 0))
    with qtbot.waitSignal(page.mend_wanted) as asked:
        qtbot.keyClick(page.findings, Qt.Key.Key_Return)
    row = (asked.args or [None])[0]
    assert row is not None
    assert row.finding.place == Place("questions", "DP.01", "level")
    hub.change(answering.set_level(hub.assessment, "DP.01", 2), "level", question="DP.01")
    assert page.findings.rows[0].count == 11
    assert page.findings.currentIndex().row() == 1, "the cursor stands on the next"


def test_what_was_parked_is_settled_here(page: ReviewPage, show: Show, sample: Assessment) -> None:
    from dataclasses import replace

    parked = (Parked("p1", "<b>Who</b> pays?"),)
    hub = show(sample.with_current(replace(sample.current, parked=parked)))
    at = next(n for n, row in enumerate(page.findings.rows) if row.words == "<b>Who</b> pays?")
    model = cast(FindingModel, page.findings.model())
    assert "&lt;b&gt;" in model.index(at, 0).data(Qt.ItemDataRole.ToolTipRole)
    page.findings.opened.emit(model.index(at, 0))
    assert hub.assessment.current.parked[0].settled
    hub.undo_stack.undo()
    assert "parked_open" in rules(page)


def test_nothing_left_is_said_calmly(
    page: ReviewPage, show: Show, framework: Framework, sample: Assessment
) -> None:
    show(without_open(framework, sample))
    assert page.stack.currentIndex() == 1
    assert page.clear_state.headline.text() == "Nothing is left to mend"
    assert page.filter.isHidden()
    assert page.sign_off.lock.property("kind") == "primary"


def test_a_name_is_one_step_and_stays_with_the_round(
    qtbot: QtBot, page: ReviewPage, show: Show, state: State
) -> None:
    hub = show(state("B"))
    assert page.sign_off.name.placeholderText().startswith("Baseline ")
    qtbot.keyClicks(page.sign_off.name, "Baseline April ")
    assert hub.assessment.current.name == "Baseline April"
    assert page.sign_off.name.text() == "Baseline April ", "a space at the end is kept while typing"
    assert hub.undo_stack.count() == 1
    hub.undo_stack.undo()
    assert hub.assessment.current.name == ""
    assert page.sign_off.name.text() == ""


def test_a_locked_round_shows_what_was_open_and_offers_what_can_be_done(
    page: ReviewPage, show: Show, sample: Assessment
) -> None:
    hub = show(sample.at(1))
    lock = hub.assessment.current.lock
    assert lock is not None
    card = page.sign_off
    assert card.words.text() == "Locked 12 Nov 2025 by Ines Marchetti."
    assert page.headline.text() == "Locked with 14 points open that stand against a sign-off"
    assert {row.action for row in page.findings.rows if row.finding is not None} == {"Show"}
    assert card.name.isReadOnly()
    assert card.lock.isHidden()
    assert not card.next.isHidden()
    page._name("Another")  # whatever sends it
    assert hub.assessment == sample.at(1)


def test_rounds_are_listed_newest_first_and_can_be_looked_at(
    qtbot: QtBot, page: ReviewPage, show: Show, sample: Assessment
) -> None:
    show(sample)
    rows = page.rounds.rows
    assert [(row.number, row.name, row.shown) for row in rows] == [
        (3, "Before the launch decision", True),
        (2, "After the foundation work", False),
        (1, "First look", False),
    ]
    assert rows[2].locked == "12 Nov 2025\nby Ines Marchetti"
    assert rows[2].pack == sample.rounds[0].framework_version
    page.rounds.setCurrentIndex(page.rounds.model().index(2, 0))
    with qtbot.waitSignal(page.round_wanted) as asked:
        qtbot.keyClick(page.rounds, Qt.Key.Key_Return)
    assert asked.args == [1]


def test_nothing_answered_cannot_be_locked(page: ReviewPage, show: Show, framework: Framework) -> None:
    from readiness_desktop.domain.assessment import Client, Profile

    show(setup.new_assessment(framework, Client("c", "N"), Profile("ETA"), (), date(2026, 4, 14)))
    assert not page.sign_off.lock.isEnabled()
    assert "nothing to lock" in page.sign_off.note.text()


def test_where_there_is_no_room_the_sign_off_is_a_drawer(
    page: ReviewPage, show: Show, sample: Assessment
) -> None:
    page.resize(900, 560)
    show(sample)
    assert page.side.isHidden()
    page.details.click()
    assert not page.side.isHidden()
    assert page.details.text() == "Hide sign-off"
    page.cycle_panes()
    assert page.side.isHidden()


def test_sentences_name_nobody_where_people_are_not_shown(
    page: ReviewPage, show: Show, framework: Framework
) -> None:
    start, key = services.add_condition(made(framework), "G2", "Sign the budget")
    late = services.change_condition(start, key, owner="Ana Ruiz", due=TODAY - timedelta(3))

    def sentence() -> str:
        return next(
            row.words for row in page.findings.rows if row.rule == "overdue_gate_condition" and row.finding
        )

    show(late)
    assert "Ana Ruiz" in sentence()
    show(with_round(late, profile=replace(late.current.profile, anonymous=True)))
    assert "Ana Ruiz" not in sentence() and "Person 1" in sentence()
