"""The Ownership page: a duty edited, typical hours, a leaving day, a check that leads to its row, locked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Duty
from readiness_desktop.domain.assessment import Assessment, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.ownership.duty_model import DEPUTY, HOURS, PERSON, TEAM
from readiness_desktop.gui.pages.ownership import OwnershipPage
from readiness_desktop.services.setup import lock_round
from tests.gui.findings.made import shown

State = Callable[[str], Assessment]


def owned(framework: Framework, state: State, person: str = "Ann Lee", **first: object) -> Assessment:
    """Every task with a person, a deputy and an hour; the first one as said."""
    duties = {task.id: Duty(person, "Bo Ray", 1.0) for task in framework.ownership_tasks}
    duties["W01"] = replace(duties["W01"], **first)  # type: ignore[arg-type]
    one = state("A")
    profile = replace(one.profile, ownership=duties, dates={"planned_launch": date(2026, 6, 30)})
    return one.with_current(replace(one.current, profile=profile))


def standing(page: OwnershipPage, check: str) -> str:
    return page.checks.rows[check].mark.accessibleName()


def enter(page: OwnershipPage, row: int, column: int, value: object) -> None:
    model = page.table.model()
    model.setData(model.index(row, column), value)


def test_an_empty_sheet(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, state("A")) as (page, _hub):
        assert [row.task.id for row in page.table.rows][:2] == ["W01", "W02"]
        assert {standing(page, check) for check in page.checks.rows} == {"Not known yet"}
        assert page.head.remark.text() == "0 of 7 ownership checks met"
        assert page.nobody.isVisible()
        assert page.people.rows == {}


def test_a_duty_is_edited_in_its_cell(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, state("A")) as (page, hub):
        enter(page, 0, PERSON, "Ann Lee")
        enter(page, 0, DEPUTY, "Ann Lee")
        enter(page, 0, TEAM, True)
        assert hub.assessment.profile.ownership == {"W01": Duty("Ann Lee", "Ann Lee", None, True)}
        assert page.table.rows[0].words(DEPUTY) == ("Ann Lee", "the person")
        assert list(page.people.rows) == ["annlee"]
        assert not page.nobody.isVisible()
        hub.undo_stack.undo()
        hub.undo_stack.undo()
        assert hub.assessment.profile.ownership == {"W01": Duty("Ann Lee")}


def test_people_are_typed_in_cells_without_names(qtbot: QtBot, framework: Framework, state: State) -> None:
    """What stands there is kept, and what is typed as people are shown becomes the name behind it."""
    known = owned(framework, state)
    people = (Respondent("a", "Ann Lee", side="executive"), Respondent("b", "Bo Ray", side="practitioner"))
    profile = replace(known.profile, anonymous=True)
    hidden = known.with_current(replace(known.current, profile=profile, respondents=people))
    ann, bo = "Executive 1", "Practitioner 2"
    with shown(qtbot, OwnershipPage, framework, hidden) as (page, hub):
        table = page.table
        table.setFocus(Qt.FocusReason.TabFocusReason)
        for column, stands, typed in ((PERSON, ann, bo), (DEPUTY, bo, ann)):
            before = hub.assessment
            for words in (stands, typed):
                table.setCurrentIndex(table.model().index(0, column))
                qtbot.keyClick(table, Qt.Key.Key_Return)
                box = table.viewport().findChild(QComboBox)
                assert box.currentText() == stands
                box.setEditText(words)
                page.keep_fields()
                assert (hub.assessment is before) is (words == stands)
                qtbot.waitUntil(lambda: table.viewport().findChild(QComboBox) is None)
        duty = hub.assessment.profile.ownership["W01"]
        assert (duty.person, duty.deputy) == ("Bo Ray", "Ann Lee")
        assert [page.table.rows[0].words(column)[0] for column in (PERSON, DEPUTY)] == [bo, ann]


def test_a_team_stands_for_nobody(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, owned(framework, state, deputy="TBD")) as (page, _hub):
        assert page.table.rows[0].words(DEPUTY) == ("TBD", "no person’s name")
        assert standing(page, "O1") == "Not met"
        said = page.checks.rows["O1"].found.text()
        assert said == "1 task is incomplete: 1 with a role or a team for a person."
        enter(page, 0, PERSON, "Data team")
        assert page.table.rows[0].words(PERSON) == ("Data team", "no person’s name")
        assert page.checks.rows["O1"].found.text() == said, "one task, whichever of its two it is"


def test_hours_that_are_none_change_nothing(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, owned(framework, state)) as (page, hub):
        before = hub.assessment
        table = page.table
        table.setFocus(Qt.FocusReason.TabFocusReason)
        table.setCurrentIndex(table.model().index(0, HOURS))
        qtbot.keyClick(table, Qt.Key.Key_Return)
        line = table.findChild(QLineEdit)
        assert line is not None
        line.setText("many")
        page.keep_fields()
        assert page.wrong.text().endswith("Nothing was changed.")
        assert page.wrong.isVisible()
        assert hub.assessment == before
        qtbot.keyClick(table, Qt.Key.Key_Delete)
        assert hub.assessment.profile.ownership["W01"].hours is None


def test_typical_hours_fill_only_what_is_empty(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, state("A")) as (page, hub):
        enter(page, 1, HOURS, 7.0)
        page.fill.click()
        hours = {task: duty.hours for task, duty in hub.assessment.profile.ownership.items()}
        assert hours["W02"] == 7.0
        assert len(hours) == sum(task.hours is not None for task in framework.ownership_tasks)
        hub.undo_stack.undo()
        assert list(hub.assessment.profile.ownership) == ["W02"]


def test_booked_hours_are_compared_once_every_task_has_its_own(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, OwnershipPage, framework, owned(framework, state, hours=None)) as (page, hub):
        page.booked.line.setText("14")
        page.booked.line.editingFinished.emit()
        assert standing(page, "O4") == "Not known yet"
        assert page.checks.rows["O4"].found.text().endswith("1 task has none yet.")
        enter(page, 0, HOURS, 1.0)
        assert standing(page, "O4") == "Met"
        page.booked.line.setText("-3")
        page.booked.line.editingFinished.emit()
        assert page.booked.complaint
        assert not page.keep_fields()
        assert hub.assessment.profile.booked_hours == 14.0


def test_somebody_leaves_too_early(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, owned(framework, state)) as (page, hub):
        assert standing(page, "O3") == "Met"
        (person,) = page.people.rows.values()
        person.field.line.setText("31 Dec 2026")
        person.field.line.editingFinished.emit()
        assert hub.assessment.profile.leaves == {"Ann Lee": date(2026, 12, 31)}
        assert page.checks.rows["O3"].found.text() == "Leaves before 30 Jun 2027: Ann Lee on 31 Dec 2026."
        hub.undo_stack.undo()
        assert standing(page, "O3") == "Met"


def test_a_check_leads_to_the_cell_that_it_is_about(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, owned(framework, state, deputy="")) as (page, _hub):
        enter(page, 4, PERSON, "")
        page.checks.rows["O1"].show_task.click()
        found = page.table.currentIndex()
        assert (page.table.rows[found.row()].task.id, found.column()) == ("W01", DEPUTY)
        page.show_target("W05")
        found = page.table.currentIndex()
        assert (page.table.rows[found.row()].task.id, found.column()) == ("W05", PERSON)
        assert page.checks.rows["O6"].show_task.isHidden(), "it is about no task"


def test_who_may_approve_and_who_may_pause(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, OwnershipPage, framework, state("A")) as (page, hub):
        page.facts["budget_holder_approves"].pick("yes")
        page.facts["pause_right_in_time"].pick("no")
        assert (standing(page, "O6"), standing(page, "O7")) == ("Met", "Not met")
        page.facts["budget_holder_approves"].pick("open")
        assert "budget_holder_approves" not in hub.assessment.profile.facts


def test_a_locked_sheet_is_read_only(qtbot: QtBot, framework: Framework, state: State) -> None:
    open_round = owned(framework, state)
    from readiness_desktop.domain.evaluate import evaluate

    day = open_round.current.as_of
    locked = lock_round(framework, open_round, evaluate(framework, open_round), None, "Anna", day)
    for assessment, read_only in ((locked, False), (open_round, True)):
        with shown(qtbot, OwnershipPage, framework, assessment, read_only=read_only) as (page, hub):
            model = page.table.model()
            for column in (PERSON, DEPUTY, HOURS, TEAM):
                assert not model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable
            enter(page, 0, PERSON, "Cem")
            page.table.setCurrentIndex(model.index(0, TEAM))
            qtbot.keyClick(page.table, Qt.Key.Key_Space)
            assert not page.fill.isVisible()
            assert page.booked.line.isReadOnly()
            assert not any(control.isEnabled() for control in page.facts.values())
            (person,) = page.people.rows.values()
            assert person.field.line.isReadOnly()
            assert hub.assessment == assessment
