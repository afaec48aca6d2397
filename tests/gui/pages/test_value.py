"""The Value page: the sentence and its blanks, the checks, all fields, and the production budget."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import BudgetEntry, Statement
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.value import ValuePage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.value.all_fields import groups
from readiness_desktop.wording import statement
from tests.domain.test_statement import GOOD, written
from tests.gui.seen import is_whole, large_text
from tests.screens.checks import faults

State = Callable[[str], Assessment]


@contextmanager
def shown(
    qtbot: QtBot, framework: Framework, assessment: Assessment, theme: Theme, *, read_only: bool = False
) -> Iterator[tuple[ValuePage, OpenAssessment]]:
    window = QWidget()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    page = ValuePage(theme, window)
    page.setGeometry(0, 0, 1232, 848)
    hub = OpenAssessment(framework, assessment, read_only=read_only)
    page.show_assessment(hub)
    with qtbot.waitExposed(window):
        window.show()
    yield page, hub
    hub.close()


def type_in(page: ValuePage, slot: str, *texts: str) -> None:
    """Open a blank by Enter, fill its fields one by one, each taken by Enter."""
    button = page.sentence.flow.slots[slot]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.click()
    popup = page.popup
    assert popup is not None
    for name, text in zip(popup.form.names, texts, strict=False):
        entry = popup.form.entry(name)
        entry.setFocus()
        QTest.keyClick(entry, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(entry, text)
        QTest.keyClick(entry, Qt.Key.Key_Return)


def test_a_blank_is_filled_in_place_and_can_be_undone(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, state("C"), theme) as (page, hub):
        assert page.checks.head.remark.text() == "Nothing is written yet"
        type_in(page, "scope", "motor claims")
        assert hub.assessment.profile.statement.scope == "motor claims"
        assert page.popup is None
        assert page.sentence.flow.slots["scope"].text() == "motor claims"
        assert page.sentence.flow.slots["scope"].hasFocus()
        assert hub.undo_stack.undoText() == "success statement: Scope"
        assert [one.code for one in hub.results.reasons] == ["C8"]
        hub.undo_stack.undo()
        assert hub.assessment.profile.statement == Statement()
        assert hub.results.verdict == "LAUNCH"


def test_a_wrong_figure_is_said_beside_the_field_and_changes_nothing(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme) as (page, hub):
        type_in(page, "minimum", "some")
        popup = page.popup
        assert popup is not None
        assert popup.form.fields["minimum"].complaint == "Write a figure such as 1 250 or 7.5."  # type: ignore[attr-defined]
        assert hub.assessment.profile.statement == GOOD
        QTest.keyClick(popup.form.entry("minimum"), Qt.Key.Key_Escape)
        assert page.popup is None
        assert hub.assessment.profile.statement == GOOD


def test_checks_follow_and_lead_to_the_blank(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme) as (page, _hub):
        assert page.checks.head.remark.text() == "10 of 10 checks that must hold pass"
        assert not page.checks.rows["V07"].button.isVisibleTo(page)
        type_in(page, "value", "500000")
        row = page.checks.rows["V07"]
        assert row.note.text().endswith("come to €412,000, not to €500,000.")
        assert page.checks.head.remark.text() == "9 of 10 checks that must hold pass"
        if page.popup is not None:
            page.popup.close()
        row.button.click()
        assert page.popup is not None
        assert page.popup.slot == "value"
        page.popup.close()
        assert page.sentence.flow.slots["value"].accessibleDescription() == "A check fails here"


def test_a_missing_date_of_the_project_leads_to_setup(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    assessment = written(state("C"), GOOD)
    profile = replace(assessment.profile, dates={"baseline_end": assessment.profile.dates["baseline_end"]})
    with shown(
        qtbot, framework, assessment.with_current(replace(assessment.current, profile=profile)), theme
    ) as (page, _hub):
        assert page.checks.rows["V05"].note.text() == "Missing: Planned launch."
        with qtbot.waitSignal(page.navigate) as asked:
            page.checks.rows["V05"].button.click()
        assert asked.args == ["setup", "planned_launch"]


def test_every_field_can_be_reached(qtbot: QtBot, framework: Framework, state: State, theme: Theme) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme) as (page, hub):
        page.open_fields("approver")
        dialog = page.all_fields
        assert dialog is not None
        names = {name for form in dialog.forms for name in form.names}
        assert names == set(Statement.__dataclass_fields__) | {"baseline_end", "currency"}
        assert names == {name for _title, group in groups() for name in group}
        assert all(statement.field_name(name) for name in names)
        form = next(form for form in dialog.forms if "approver" in form.names)
        line = form.entry("approver")
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, "Finance")
        dialog.close_if_right()
        assert hub.assessment.profile.statement.approver == "Finance"
        assert "“Finance”" in page.checks.rows["V01"].note.text()


def test_the_sentence_can_be_copied(qtbot: QtBot, framework: Framework, state: State, theme: Theme) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme) as (page, _hub):
        page.sentence.copy.click()
        assert QApplication.clipboard().text().startswith("By 31 Mar 2027, claims triage will move")
        assert page.sentence.copied.text() == "Copied"


def test_what_is_locked_is_text(qtbot: QtBot, framework: Framework, state: State, theme: Theme) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme, read_only=True) as (page, _hub):
        assert page.sentence.flow.slots == {}
        assert page.sentence.flow.accessibleName().startswith("By 31 Mar 2027")
        assert not any(row.button.isVisibleTo(page) for row in page.checks.rows.values())
        page.mend("scope")
        assert page.popup is None
        page.segments.pick("budget")
        assert page.budget.rows["L01"].text.isReadOnly()
        assert page.budget.months.line.isReadOnly()


def test_budget_lines_are_figures_zeros_or_unknown(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, state("C"), theme) as (page, hub):
        page.show_target("budget")
        row = page.budget.rows["L01"]
        row.text.setFocus()
        QTest.keyClicks(row.text, "90 000")
        QTest.keyClick(row.text, Qt.Key.Key_Return)
        assert hub.assessment.profile.budget == {"L01": BudgetEntry("number", 90_000)}
        assert page.budget.total.text() == "€90,000"
        other = page.budget.rows["L02"]
        other.text.setFocus()
        QTest.keyClicks(other.text, "0")
        QTest.keyClick(other.text, Qt.Key.Key_Return)
        assert other.effect.text() == "Zero without reason: say why nothing is needed."
        QTest.keyClick(other.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(other.text, "runs on the depot platform")
        QTest.keyClick(other.text, Qt.Key.Key_Return)
        assert hub.assessment.profile.budget["L02"] == BudgetEntry(
            "zero", reason="runs on the depot platform"
        )
        assert other.effect.text() == ""
        third = page.budget.rows["L03"]
        third.state.setCurrentIndex(third.state.findData("unknown"))
        third.state.activated.emit(third.state.currentIndex())
        assert hub.results.questions["D5.2"].credited == 1
        assert third.effect.text() == "Unknown holds D5.2 Run money is approved at level 1."
        assert page.budget.open.text() == "13 of 15 lines are open."
        hub.undo_stack.undo()
        assert hub.results.questions["D5.2"].credited == 3
        assert hub.undo_stack.undoText() == "production budget: Inference or serving"


def test_a_wrong_amount_keeps_the_page(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, state("C"), theme) as (page, hub):
        page.show_target("budget")
        row = page.budget.rows["L04"]
        row.text.setFocus()
        QTest.keyClicks(row.text, "-5")
        assert not page.keep_fields()
        assert row.effect.text().startswith("It cannot be negative")
        assert hub.assessment.profile.budget == {}
        QTest.keyClick(row.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(row.text, "5")
        assert page.keep_fields()
        assert hub.assessment.profile.budget["L04"].amount == 5
        page.budget.currency.line.setText("xx")
        assert not page.keep_fields()
        page.budget.currency.line.setText("usd")
        assert page.keep_fields()
        assert hub.assessment.profile.currency == "USD"


def test_what_a_check_finds_stands_beside_the_field(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, written(state("C"), replace(GOOD, target=45)), theme) as (page, hub):
        page.open_fields("target")
        dialog = page.all_fields
        assert dialog is not None
        form = next(form for form in dialog.forms if "target" in form.names)
        said = "It is to fall, but the target 45 minutes is not below the baseline 41 minutes."
        assert form.entry("target").accessibleDescription() == said
        hub.undo_stack.clear()
        line = form.entry("target")
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, "33")
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert form.entry("target").accessibleDescription() == ""
        dialog.close_if_right()


def test_fields_show_no_name_where_people_are_not_shown(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    assessment = state("C")
    profile = replace(
        assessment.profile, anonymous=True, statement=Statement(owner="Ana Ruiz", measurer="Jon Beck")
    )
    assessment = assessment.with_current(replace(assessment.current, profile=profile))
    with shown(qtbot, framework, assessment, theme) as (page, hub):
        page.open_fields("owner")
        assert page.all_fields is not None
        (form,) = [one for one in page.all_fields.forms if "owner" in one.names]
        line = form.entry("owner")
        assert isinstance(line, QLineEdit)
        assert line.text() == "Person 1"
        line.setText("Person 2")
        line.editingFinished.emit()
        assert hub.assessment.profile.statement.owner == "Jon Beck"
        page.all_fields.close_if_right()


def test_the_sentence_is_whole_and_scrolls_with_its_checks_where_it_is_low(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme) as (page, _hub):
        flow, checks = page.sentence.flow, page.checks.area
        QApplication.processEvents()
        assert not page.left.scrolls
        assert checks.verticalScrollBar().maximum() > 0, "the checks scroll in their card"
        large_text(qtbot, theme, page, (1123, 573))
        assert page.left.scrolls
        assert flow.height() >= flow.heightForWidth(flow.width())
        assert checks.verticalScrollBar().maximum() == 0
        assert faults(page) == []
        last = list(flow.slots)[-1]
        page.left.verticalScrollBar().setValue(page.left.verticalScrollBar().maximum())
        assert is_whole(list(page.checks.rows.values())[-1])
        assert not is_whole(flow.slots[last])
        page.open_slot(last)
        assert is_whole(flow.slots[last]), "the blank that is filled is seen"
        assert page.popup is not None
        page.popup.close()
        theme.set_text_size(100)
        page.resize(1232, 848)
        qtbot.waitUntil(lambda: not page.left.scrolls)
        assert checks.verticalScrollBar().maximum() > 0


def test_its_button_leads_to_the_report(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    with shown(qtbot, framework, written(state("C"), GOOD), theme) as (page, _hub):
        assert [button.text() for button in page.page_buttons] == ["Report"]
        with qtbot.waitSignal(page.navigate) as asked:
            page.page_buttons[0].click()
        assert asked.args == ["report", None]


def test_a_day_that_has_not_come_is_said_beside_its_field(
    qtbot: QtBot, framework: Framework, state: State, theme: Theme
) -> None:
    ahead = written(state("C"), replace(GOOD, approved=date(2027, 1, 29)), baseline_end=date(2027, 1, 30))
    with shown(qtbot, framework, ahead, theme) as (page, _hub):
        page.open_fields()
        window = page.all_fields
        assert window is not None
        for name, said in (
            ("approved", "29 Jan 2027 lies after"),
            ("baseline_end", "30 Jan 2027 lies after"),
        ):
            field = next(form.fields[name] for form in window.forms if name in form.names)
            sentence = field._sentence  # type: ignore[attr-defined]
            assert said in sentence.text()
            window.focus_on(name)
            QApplication.processEvents()
            viewport = window.area.viewport()
            foot = sentence.mapTo(viewport, sentence.rect().bottomLeft()).y()
            assert 0 < foot < viewport.height()
        window.accept()
