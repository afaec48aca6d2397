"""From a round with every kind of finding to a signed one: mended by keys, named, locked, and frozen for good."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Criterion, Decision
from readiness_desktop.domain.assessment import Action, Assessment, EvidenceItem, Parked, Person, Vote
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.quality import RULE_IDS
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.frame.lock_dialog import LockDialog
from readiness_desktop.gui.gates.decision_dialog import ConditionDialog, DecisionDialog
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.pages.gates import GatesPage
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.review import ReviewPage
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.services import answering, setup
from readiness_desktop.wording import dates
from tests.journeys.day import Day
from tests.journeys.every_control import try_everything
from tests.pdf import text_of
from tests.screens.reviewed import without_open

State = Callable[[str], Assessment]
NAME = "Baseline April 2026"


def of_every_kind(framework: Framework, state: State) -> Assessment:
    """A round that has one finding of every rule and no other, but for its conditions."""
    today = now().date()
    made = without_open(framework, setup.as_of_today(state("B"), today))
    overdue = Action("x", "gate:G2:x", "Sign the charter", "Ada Brandt", today - timedelta(1))
    waived = Criterion("w", "G0", "also.0", status="waived", waived_by="Claire Aubert")
    held = Decision("d", "G0", "hold", today - timedelta(9), again=today - timedelta(1))
    made = made.with_current(replace(made.current, actions=(overdue,), criteria=(waived,), decisions=(held,)))
    people = [setup.new_respondent(framework, name) for name in ("Ada Brandt", "Bo Lindqvist")]
    for person in people:
        made = setup.add_respondent(made, person)
    votes = tuple(Vote(person.uuid, 2) for person in people)
    split = (Vote(people[0].uuid, 1), Vote(people[1].uuid, 3))
    bare = ("D1.1", "D1.3", "D1.5")
    kept = tuple(item for item in made.current.evidence if item.question not in (*bare, "D1.2"))
    old = EvidenceItem("e-old", "D1.2", "Alert log", grade="E3", dated=today - timedelta(200))
    undated = EvidenceItem("e-undated", "D1.6", "Minutes", grade="E1")
    changes: dict[str, dict[str, object]] = {
        "D1.1": {"level": 3, "grade": "E1", "votes": (), "votes_seen": ()},
        "D1.2": {"level": 3, "grade": "E3", "votes": (), "votes_seen": ()},
        "D1.3": {"level": 3, "grade": "E3", "votes": (), "votes_seen": ()},
        "D1.7": {"carried": True},
        "D2.1": {"level": 3, "grade": "E2", "votes": votes, "votes_seen": (2, 2), "level_reason": ""},
        "D2.2": {"level": None, "votes": split, "votes_seen": (), "level_reason": ""},
        "D2.3": {"level": 2, "votes": votes, "votes_seen": (1,), "level_reason": ""},
        "D2.4": {"level": 3, "grade": "E2"},
        "DP.05": {"state": "answered", "level": 2, "grade": "E1"},
        "D4.6": {"state": "na", "level": None, "votes": (), "votes_seen": (), "na_reason": ""},
        "D2.6": {"review": True},
    }
    answers = dict(made.current.answers)
    for question, fields in changes.items():
        answers[question] = replace(made.current.answer(question), **fields)  # type: ignore[arg-type]
    order = {"pilot_start": today - timedelta(9), "pilot_end": today - timedelta(10)}
    planned = {**order, "owner_accepted": today, "planned_launch": today + timedelta(10)}
    profile = replace(made.profile, depth="Deep", dates={**made.profile.dates, **planned})
    made = made.with_current(
        replace(
            made.current,
            answers=answers,
            evidence=(*kept, old, undated),
            parked=(Parked("p1", "Who pays for the second site?"),),
            profile=profile,
        )
    )
    return answering.reopen(made, "D6.5")


def stand_on(day: Day, rule: str) -> None:
    """Go to the review and press Enter on the first finding of a rule."""
    day.window.show_page("review")
    page = day.page(ReviewPage)
    at = next(n for n, row in enumerate(page.findings.rows) if row.rule == rule and row.finding is not None)
    page.findings.setFocus()
    page.findings.setCurrentIndex(page.findings.model().index(at, 0))
    day.press(Qt.Key.Key_Return)


def write(day: Day, text: str) -> None:
    """Type where the focus is, over what stands there, and press Enter."""
    focused = QApplication.focusWidget()
    field = focused.lineEdit() if isinstance(focused, QComboBox) else focused
    assert isinstance(field, QLineEdit), focused
    field.selectAll()
    day.qtbot.keyClicks(field, text)
    day.qtbot.keyClick(field, Qt.Key.Key_Return)


def evidence(day: Day, date: str) -> None:
    """Fill the dialog that is open and keep it."""
    (dialog,) = [one for one in day.window.findChildren(EvidenceDialog) if one.isVisible()]
    if not dialog.title.text():
        dialog.title.setText("Minutes of the review")
    dialog.date.setText(date)
    dialog.keep.click()


def mend(day: Day, rule: str) -> None:
    """What somebody does in the field that a finding leads to."""
    today = dates.day(now().date())
    stand_on(day, rule)
    if rule == "parked_open":
        return
    if rule in ("unanswered", "contradicting", "votes_since", "split_votes"):
        page = day.page(QuestionsPage)
        level = 3 if rule == "contradicting" else 2
        day.press(Qt.Key(Qt.Key.Key_0 + level))
        if rule == "split_votes":
            stand_on(day, rule)
            assert QApplication.focusWidget() is page.ui.options_row.reason
            write(day, "The log shows it.")
    elif rule in ("na_without_reason", "level_without_reason"):
        write(day, "Seen in the minutes.")
    elif rule in ("carried_over", "flagged"):
        day.press(Qt.Key.Key_Space)
    elif rule.endswith(("evidence", "_item")):
        evidence(day, today)
    elif rule == "overdue_gate_condition":
        day.press(Qt.Key.Key_Return)
        (dialog,) = [one for one in day.window.findChildren(ConditionDialog) if one.isVisible()]
        dialog.evidence.line.setText("Signed charter")
        dialog.status.pick("done")
        dialog.keep.click()
    elif rule == "hold_past_its_day":
        assert QApplication.focusWidget() is day.page(GatesPage).side.decide
        day.press(Qt.Key.Key_Space)
        (deciding,) = [one for one in day.window.findChildren(DecisionDialog) if one.isVisible()]
        deciding.outcome.setCurrentIndex(deciding.outcome.findData("hold"))
        deciding.by.setEditText("Claire Aubert")
        deciding.again.line.setText(dates.day(now().date() + timedelta(30)))
        deciding.keep.click()
    elif rule == "waiver_not_valid":
        day.page(GatesPage).criteria.waive.click()
    elif rule == "dates_out_of_order":
        write(day, today)
    elif rule == "broken_timing":
        write(day, dates.day(now().date() - timedelta(90)))
    else:
        assert rule == "unowned_condition"
        assert day.window.page == "results"
        write(day, "Rosa Castellanos")


def rules_found(day: Day) -> set[str]:
    """The rules that still find something."""
    day.window.show_page("review")
    return {row.rule for row in day.page(ReviewPage).findings.rows}


def count(day: Day, rule: str) -> int:
    """How many findings of a rule there are."""
    day.window.show_page("review")
    rows = day.page(ReviewPage).findings.rows
    return sum(row.rule == rule and row.finding is not None for row in rows)


@pytest.fixture
def asked_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Every question for a file is answered with one in this folder; none is opened."""
    folder = tmp_path / "out"
    folder.mkdir()

    def ask_save(
        _parent: QWidget, _title: str, name: Path, _kinds: str, chosen: Callable[[Path], object]
    ) -> None:
        chosen(folder / name.name)

    monkeypatch.setattr(files, "ask_save", ask_save)
    monkeypatch.setattr(files, "ask_open", lambda *_asked: None)
    return folder


def test_every_finding_is_one_press_from_its_field(
    qtbot: QtBot, tmp_path: Path, framework: Framework, state: State
) -> None:
    day = Day(qtbot, tmp_path)
    day.session.set_person(Person("Anna Kowalska"))
    day.session.add(framework, of_every_kind(framework, state))
    hub = day.hub
    hub.change(setup.change_profile(hub.assessment, hub.assessment.profile), "nothing")
    assert rules_found(day) == set(RULE_IDS)
    day.until(lambda: day.window.isActiveWindow())
    for rule in RULE_IDS:
        while before := count(day, rule):
            mend(day, rule)
            if rule == "unanswered":
                assert day.window.banners.shown("mend").startswith("Mended: ")
            assert count(day, rule) < before, rule
    day.until(lambda: hub.unsaved == 0)
    day.end()


def lock_with_name(day: Day, name: str) -> None:
    """Type a name on the page, press Lock, and say yes."""
    day.window.show_page("review")
    page = day.page(ReviewPage)
    page.sign_off.name.setFocus()
    page.sign_off.name.selectAll()
    day.qtbot.keyClicks(page.sign_off.name, name)
    page.sign_off.lock.click()
    (dialog,) = [one for one in day.window.findChildren(LockDialog) if one.isVisible()]
    (yes,) = [b for b in dialog.findChildren(Button) if b.text() in ("Lock the round", "Lock anyway")]
    yes.click()
    day.until(lambda: day.hub.locked and not day.hub.settling)


def test_a_named_round_is_locked_frozen_exported_and_gone_on_from(
    qtbot: QtBot, tmp_path: Path, framework: Framework, state: State, asked_files: Path
) -> None:
    day = Day(qtbot, tmp_path / "home")
    day.session.set_person(Person("Anna Kowalska", "Kowalska Advisory"))
    day.session.add(framework, state("B"))
    lock_with_name(day, NAME)
    page = day.page(ReviewPage)
    assert page.sign_off.words.text() == f"Locked {dates.day(now().date())} by Anna Kowalska."
    assert page.findings.rows[1].action == "Show"
    day.until(lambda: day.hub.unsaved == 0)
    day.end()

    day = Day(qtbot, tmp_path / "home")
    day.until(lambda: len(day.session.rows) == 1)
    day.session.open_row(day.session.rows[0].assessment)  # type: ignore[attr-defined]
    day.until(lambda: day.session.hub is not None)
    frozen = day.hub.assessment
    assert (frozen.current.name, day.hub.locked) == (NAME, True)
    try_everything(day)
    assert day.hub.assessment == frozen
    day.window.show_page("review")
    page = day.page(ReviewPage)
    page.sign_off.export.click()
    day.until(lambda: day.window.page == "report" and not day.page(ReportPage).ui.done_row.isHidden())
    (pdf,) = asked_files.glob("*.pdf")
    said = " ".join(text_of(pdf).split())
    assert NAME in said
    assert "Open when it was locked" in said
    day.window.show_page("review")
    page.sign_off.copy.click()
    day.until(lambda: bool(list(asked_files.glob("*.readiness"))))

    page.sign_off.next.click()
    day.until(lambda: not day.hub.locked)
    current = day.hub.assessment.current
    assert (current.number, current.name) == (2, "")
    assert day.hub.assessment.rounds[0] == frozen.current
    assert all(answer.carried for answer in current.answers.values())
    assert "carried_over" in rules_found(day)
    assert [row.name for row in page.rounds.rows] == ["", NAME]
    day.until(lambda: day.hub.unsaved == 0)
    day.end()
