"""The Debt page: take what is proposed, give figures, read the priority, decide, fix, pay back; faults are named."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import DebtEntry, Paydown
from readiness_desktop.domain.assessment import Assessment, Lock, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.debt.rows import ADD, DISMISS
from readiness_desktop.gui.evidence.question_choice import QuestionChoice
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.debt import DebtPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.typed_field import TypedField
from readiness_desktop.paths import resources

State = Callable[[str], Assessment]

WORKED: dict[str, Any] = {
    "external": 40_000,
    "hours": 20,
    "hour_rate": 90,
    "incidents": 0.5,
    "incident_cost": 12_000,
    "contagion": 3,
}


def with_debt(state: State, *entries: DebtEntry, **profile: Any) -> Assessment:
    one = state("A")
    current = replace(one.current, debt=entries, profile=replace(one.profile, **profile))
    return one.with_current(current)


@contextmanager
def shown(
    qtbot: QtBot, framework: Framework, assessment: Assessment, *, width: int = 1230, read_only: bool = False
) -> Iterator[tuple[DebtPage, OpenAssessment]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(resources(), mode="light")
    theme.apply(app)
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    page = DebtPage(theme, window)
    page.setGeometry(0, 0, width, 840)
    hub = OpenAssessment(framework, assessment, read_only=read_only)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.show_assessment(hub)
    try:
        yield page, hub
    finally:
        hub.close()
        window.close()


def field(page: DebtPage, name: str) -> TypedField:
    found = page.editor.fields[name]
    assert isinstance(found, TypedField)
    return found


def write(page: DebtPage, name: str, words: str) -> None:
    line = field(page, name).line
    line.setText(words)
    line.editingFinished.emit()


def choose(page: DebtPage, name: str, row: int) -> None:
    box = page.editor.fields[name].entry
    box.setCurrentIndex(row)  # type: ignore[attr-defined]
    box.activated.emit(row)  # type: ignore[attr-defined]


def figures(page: DebtPage) -> dict[str, str]:
    return {key: label.text() for key, label in page.editor.figures.figures.items()}


def column(page: DebtPage, number: int) -> list[str]:
    return [line.cells[number].said for line in page.table.lines.lines]


def test_an_empty_register_leads_to_what_is_proposed(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, state("A")) as (page, hub):
        assert page.finding.text() == "No debt in the register yet"
        assert not page.totals.isVisible()
        page.empty.button.click()
        assert page.view == "proposed"
        lines = page.proposals.table.lines.lines
        assert len(lines) == len(hub.findings.debt.proposals) > 3


def test_a_proposal_is_taken_by_enter_and_dismissed_by_delete(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, state("A")) as (page, hub):
        page.show_view("proposed")
        table, (first, second, *_rest) = page.proposals.table, hub.findings.debt.proposals
        table.setFocus()
        table.choose(first.questions[0])
        qtbot.keyClick(table, Qt.Key.Key_Return)
        (entry,) = hub.assessment.current.debt
        assert (entry.type, entry.questions, entry.pool) == (first.type, first.questions, first.pool)
        assert (entry.days_low, entry.days, entry.days_high) == first.days
        assert entry.title.startswith("Not yet: ")
        table.choose(second.questions[0])
        qtbot.keyClick(table, Qt.Key.Key_Delete)
        assert hub.assessment.profile.debt_dismissed == second.questions
        assert table.lines.number_of(second.questions[0]) == -1
        assert "1 dismissed" in page.proposals.restore.text()
        page.proposals.restore.click()
        assert table.lines.number_of(second.questions[0]) == 0
        hub.undo_stack.undo()
        hub.undo_stack.undo()
        hub.undo_stack.undo()
        assert not hub.assessment.current.debt


def test_a_click_adds_or_dismisses_and_all_are_added_at_once(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, state("A")) as (page, hub):
        page.show_view("proposed")
        table = page.proposals.table
        count = len(hub.findings.debt.proposals)
        table.clicked.emit(table.lines.index(0, DISMISS))
        table.clicked.emit(table.lines.index(0, ADD))
        table.clicked.emit(table.lines.index(0, 0))
        assert len(hub.assessment.current.debt) == 1
        page.proposals.add_all.click()
        assert len(hub.assessment.current.debt) == count - 1
        assert page.view == "register"
        assert [one.uuid for one in hub.assessment.current.debt].index(page.editor.uuid) == 1
        hub.undo_stack.undo()
        assert len(hub.assessment.current.debt) == 1


def test_the_worked_item_is_read_on_the_page(qtbot: QtBot, framework: Framework, state: State) -> None:
    assessment = with_debt(state)
    with shown(qtbot, framework, assessment) as (page, hub):
        # The worked example drives one High mode.
        mode = next(m for m, found in hub.results.exposures.items() if found.band == "High")
        question = next(
            q.id for q in framework.questions if [n for n, v in q.feeds.items() if v == 3] == [mode]
        )
        page.add.click()
        assert page.editor.fields["title"].isAncestorOf(QApplication.focusWidget())
        for name, value in WORKED.items():
            write(page, name, str(value))
        uuid = page.editor.uuid
        page.editor.links.link.click()
        dialog = page.findChild(QuestionChoice)
        assert dialog is not None
        dialog.chosen.emit(question)
        dialog.close()
        assert figures(page) == {
            "priority": "1.085",
            "yield": "0.69",
            "interest": "€27,600",
            "break_even": "17.4 months",
        }
        assert column(page, 1) == ["1.085"]
        assert "€40,000" in column(page, 2)[0]
        assert column(page, 4) == ["0.69, 17.4 months"]
        assert "€28K a year" in page.finding.text()
        page.editor.links.removers[question].click()
        assert figures(page)["priority"] == "1.035"
        hub.undo_stack.undo()
        assert figures(page)["priority"] == "1.085"
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        assert not hub.assessment.current.debt
        hub.undo_stack.undo()
        assert [one.uuid for one in hub.assessment.current.debt] == [uuid]


def test_what_is_missing_or_odd_is_named(qtbot: QtBot, framework: Framework, state: State) -> None:
    day = state("A").current.as_of
    entry = DebtEntry("u", "T", "Feeds", days=5.0, hours=3.0, decision="accept")
    with shown(qtbot, framework, with_debt(state, entry)) as (page, hub):
        missing = page.editor.figures.missing.text()
        assert "no day rate" in missing
        assert "no rate yet" in missing
        assert figures(page)["priority"] == "Not yet"
        assert field(page, "due").entry.accessibleDescription().startswith("Accepting it needs a day")
        write(page, "days_low", "9")
        assert field(page, "days_low").entry.accessibleDescription() == (
            "Above the likely figure, so there is no principal."
        )
        write(page, "due", (day - timedelta(days=1)).isoformat())
        assert "decide anew" in field(page, "due").entry.accessibleDescription()
        write(page, "days", "-4")
        assert "negative" in field(page, "days").complaint
        assert hub.assessment.current.debt[0].days == 5.0
        assert not page.keep_fields()
        write(page, "days", "4")
        write(page, "days_low", "3")
        write(page, "contagion", "0")
        assert field(page, "contagion").complaint
        write(page, "contagion", "")
        write(page, "share", "140 %")
        assert field(page, "share").complaint
        write(page, "share", "")
        assert field(page, "share").line.text() == "100 %"
        assert (hub.assessment.current.debt[0].share, hub.assessment.current.debt[0].contagion) == (1, 1)
        write(page, "hour_rate", "0")
        write(page, "day_rate", "100")
        assert figures(page)["break_even"] == "Never"
        assert page.keep_fields()


def test_a_complaint_stays_with_its_item(qtbot: QtBot, framework: Framework, state: State) -> None:
    items = (DebtEntry("a", "T", "One"), DebtEntry("b", "D", "Two"))
    with shown(qtbot, framework, with_debt(state, *items)) as (page, _hub):
        page.table.choose("a")
        write(page, "hours", "x")
        assert field(page, "hours").complaint
        page.table.choose("b")
        assert not field(page, "hours").complaint
        assert field(page, "hours").line.text() == ""


def test_the_day_rate_is_that_of_the_pool(qtbot: QtBot, framework: Framework, state: State) -> None:
    pool = framework.pools[1].id
    items = (
        DebtEntry("a", "T", "One", pool=pool, days=1.0),
        DebtEntry("b", "T", "Two", pool=pool, days=2.0),
        DebtEntry("c", "T", "Three", days=3.0),
    )
    with shown(qtbot, framework, with_debt(state, *items)) as (page, hub):
        page.table.choose("a")
        write(page, "day_rate", "800")
        assert [one.day_rate for one in hub.assessment.current.debt] == [800, 800, None]
        page.table.choose("c")
        choose(page, "pool", 2)
        assert hub.assessment.current.debt[2].day_rate == 800
        hub.undo_stack.undo()
        hub.undo_stack.undo()
        assert [one.day_rate for one in hub.assessment.current.debt] == [None, None, None]


def test_decisions_and_fixing(qtbot: QtBot, framework: Framework, state: State) -> None:
    entry = DebtEntry("u", "T", "Feeds", external=100.0, blocked=50.0)
    with shown(qtbot, framework, with_debt(state, entry)) as (page, hub):
        choose(page, "decision", 1)
        assert hub.assessment.current.debt[0].decision == "fix_now"
        assert column(page, 7) == ["Fix now"]
        assert not page.editor.fields["saved"].isVisible()
        page.editor.fixed.click()
        write(page, "saved", "40")
        write(page, "reinvested", "Lineage")
        done = hub.assessment.current.debt[0]
        assert (done.status, done.saved, done.reinvested) == ("fixed", 40, "Lineage")
        assert column(page, 7) == ["Fixed, saves €40 a year"]
        assert page.finding.text() == "All debt in the register is fixed"
        assert page.totals.cells["saved"].figure.text() == "€40"
        page.editor.fixed.click()
        assert hub.assessment.current.debt[0].status == "open"


def test_titles_are_suggested_for_the_type(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, with_debt(state, DebtEntry("u", "T", ""))) as (page, hub):
        box = page.editor.fields["title"].entry
        offered = [box.itemText(row) for row in range(box.count())]  # type: ignore[attr-defined]
        assert offered == [one.title for one in framework.debt_examples if one.type == "T"]
        choose(page, "title", 2)
        assert hub.assessment.current.debt[0].title == offered[2]
        kinds = list(framework.debt_types)
        choose(page, "type", kinds.index("D"))
        assert hub.assessment.current.debt[0].type == "D"
        assert box.itemText(0) not in offered  # type: ignore[attr-defined]
        assert hub.assessment.current.debt[0].title == offered[2]


def test_filters_by_type_and_status(qtbot: QtBot, framework: Framework, state: State) -> None:
    items = (
        DebtEntry("a", "T", "One"),
        DebtEntry("b", "D", "Two"),
        DebtEntry("c", "D", "Three", status="fixed"),
    )
    with shown(qtbot, framework, with_debt(state, *items)) as (page, _hub):
        chips = page.filters.chips
        assert chips["D"].words() == "2 Data"
        chips["D"].click()
        assert [line.key for line in page.table.lines.lines] == ["b", "c"]
        chips["fixed"].click()
        assert [line.key for line in page.table.lines.lines] == ["c"]
        chips["D"].click()
        chips["T"].click()
        assert page.unmatched.isVisible()
        assert not page.editor.uuid
        chips["T"].click()
        chips["fixed"].click()
        assert len(page.table.lines.lines) == 3


def test_the_paydown_follows_its_rules(qtbot: QtBot, framework: Framework, state: State) -> None:
    items = (
        DebtEntry("a", "T", "One", external=100.0, blocked=40.0),
        DebtEntry("b", "D", "Two", external=90.0, blocked=30.0),
        DebtEntry("c", "D", "Three"),
    )
    with shown(qtbot, framework, with_debt(state, *items)) as (page, hub):
        page.show_view("paydown")
        assert not page.paydown.years.isVisible()
        assert "Give the money a year" in page.paydown.remark.text()
        assert "1 open item without all its figures is left out." in page.paydown.remark.text()
        for name, words in (("base", "100"), ("reinvest", "50 %"), ("years", "2"), ("ai_budget", "700")):
            line = page.rules.fields[name].line
            line.setText(words)
            line.editingFinished.emit()
        assert hub.assessment.profile.paydown == Paydown(100, 0.5, 2, False, 700)
        assert page.paydown.finding.text() == "€190 of debt is paid back in year 2"
        assert page.totals.cells["load"].figure.text() == "10%"
        assert [line.cells[3].first for line in page.paydown.years.lines.lines] == ["€90", "€0"]
        page.rules.carry.click()
        assert hub.assessment.profile.paydown.carry_over
        line = page.rules.fields["years"].line
        line.setText("0")
        line.editingFinished.emit()
        assert page.rules.fields["years"].complaint
        assert not page.keep_fields()
        hub.undo_stack.undo()
        assert not page.rules.carry.isChecked()


@pytest.mark.parametrize("read_only", [True, False])
def test_locked_is_only_read(qtbot: QtBot, framework: Framework, state: State, *, read_only: bool) -> None:
    assessment = with_debt(state, DebtEntry("u", "T", "Feeds", questions=("D1.4",)))
    if not read_only:
        from readiness_desktop.domain.evaluate import evaluate

        lock = Lock(assessment.current.as_of, "A", "", "3", evaluate(framework, assessment))
        assessment = assessment.with_current(replace(assessment.current, lock=lock))
    with shown(qtbot, framework, assessment, read_only=read_only) as (page, hub):
        assert not page.add.isVisible()
        assert not page.editor.remove.isVisible()
        assert not page.editor.links.removers
        assert field(page, "days").line.isReadOnly()
        assert not page.editor.fixed.isEnabled()
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        page.show_view("proposed")
        table = page.proposals.table
        assert not page.proposals.add_all.isVisible()
        table.clicked.emit(table.lines.index(0, ADD))
        page.show_view("paydown")
        assert page.rules.fields["base"].line.isReadOnly()
        assert hub.undo_stack.count() == 0
        assert len(hub.assessment.current.debt) == 1


def test_without_room_the_panel_is_a_drawer(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, with_debt(state, DebtEntry("u", "T", "Feeds")), width=900) as (page, _hub):
        assert not page.side.isVisible()
        page.cycle_panes()
        assert page.side.isVisible()
        page.details.click()
        assert not page.side.isVisible()
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        assert page.side.isVisible()
        assert page.editor.fields["title"].isAncestorOf(QApplication.focusWidget())


def test_people_are_shown_and_typed_without_names(qtbot: QtBot, framework: Framework, state: State) -> None:
    entry = DebtEntry("u", "T", "Feeds", owner="Rosa Castellanos")
    assessment = with_debt(state, entry, anonymous=True, leaves={"Tom Ray": date(2027, 1, 1)})
    people = (Respondent("r", "Rosa Castellanos", side="practitioner"),)
    assessment = assessment.with_current(replace(assessment.current, respondents=people))
    with shown(qtbot, framework, assessment) as (page, hub):
        assert column(page, 6) == ["Practitioner 1"]
        owner = page.editor.fields["owner"]
        assert owner.line.text() == "Practitioner 1"  # type: ignore[union-attr]
        for shown_as, name in (("Practitioner 1", "Rosa Castellanos"), ("Person 1", "Tom Ray")):
            owner.line.setText(shown_as)  # type: ignore[union-attr]
            assert owner.take()
            assert hub.assessment.current.debt[0].owner == name


def test_a_linked_question_leads_to_it(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, framework, with_debt(state, DebtEntry("u", "T", "", questions=("D1.4",)))) as (
        page,
        _hub,
    ):
        with qtbot.waitSignal(page.navigate) as told:
            page.editor.links.chips["D1.4"].click()
        assert told.args == ["questions", "D1.4"]
