"""What stands in a field when the window closes, or before a round is locked, is kept; what is wrong is pointed at."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.findings.condition_model import DUE, EVIDENCE, OWNER
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.setup import CLIENT, PEOPLE, SCOPE, SetupPage
from readiness_desktop.services import answering, setup
from readiness_desktop.services.duplicates import as_new
from readiness_desktop.services.library import Library
from tests.gui.findings.made import conditional
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]
ASKED = "D1.2"


def opened(app: Application, qtbot: QtBot, framework: Framework, made: Assessment) -> OpenAssessment:
    app.window.show()
    app.session.add(framework, made)
    qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
    hub = app.session.hub
    assert hub is not None
    return hub


def in_library(app: Application, uuid: str) -> Assessment:
    library = Library.open(app.library.path)
    held = library.load(uuid)
    library.close()
    return held


def overruled(framework: Framework, made: Assessment) -> Assessment:
    """One whose agreed level wants a reason: it differs from what was answered."""
    person = setup.new_respondent(framework, "Ann")
    voted = answering.set_vote(setup.add_respondent(made, person), ASKED, person.uuid, 1)
    return answering.set_level(voted, ASKED, 3)


def questions_at(app: Application, question: str) -> QuestionsPage:
    app.window.show_page("questions", question)
    return cast(QuestionsPage, app.window.page_widget("questions"))


def setup_at(app: Application, step: int) -> SetupPage:
    app.window.show_page("setup")
    page = cast(SetupPage, app.window.page_widget("setup"))
    page.show_step(step)
    return page


def date_field(page: SetupPage) -> tuple[str, QLineEdit]:
    name, field = next(iter(page.client_step.dates.items()))
    assert isinstance(field.entry, QLineEdit)
    return name, field.entry


def type_into(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def dialogs(app: Application) -> list[QDialog]:
    return [one for one in app.window.findChildren(QDialog) if one.isVisible()]


def close(app: Application, qtbot: QtBot) -> None:
    app.window.close()
    assert not dialogs(app)
    qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=WAIT)


def test_a_reason_that_was_just_typed_is_in_the_library(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, overruled(framework, state("B")))
        type_into(questions_at(app, ASKED).ui.options_row.reason, "Sponsor saw the logs")
        close(app, qtbot)
    held = in_library(app, hub.assessment.uuid)
    assert held.current.answer(ASKED).level_reason == "Sponsor saw the logs"


def test_a_reason_is_kept_when_another_person_is_looked_at(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, overruled(framework, state("B")))
        page = questions_at(app, ASKED)
        type_into(page.ui.options_row.reason, "Sponsor saw the logs")
        page.ui.respondent_tabs.step(1)
        assert hub.assessment.current.answer(ASKED).level_reason == "Sponsor saw the logs"


def test_a_date_and_months_that_were_just_typed_are_in_the_library(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        name, entry = date_field(setup_at(app, CLIENT))
        type_into(entry, "14.4.26")
        assert app.window.keep_fields()
        assert hub.assessment.profile.dates[name].isoformat() == "2026-04-14"
        page = setup_at(app, SCOPE)
        type_into(page.later.scope.approvals.months, "7")
        close(app, qtbot)
    held = in_library(app, hub.assessment.uuid).profile
    assert held.dates[name].isoformat() == "2026-04-14"
    assert held.budget_months == 7


def test_people_that_were_typed_and_not_added_are_added(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        others = [one.name for one in hub.assessment.current.respondents[1:]]
        people = setup_at(app, PEOPLE).later.people
        type_into(people.name, "Ben")
        people.view.wanted.emit("edit", 0)
        type_into(people.name, "Anne")
        close(app, qtbot)
    held = in_library(app, hub.assessment.uuid).current.respondents
    assert [one.name for one in held] == ["Anne", *others, "Ben"]


def conditions_of(app: Application, qtbot: QtBot) -> ResultsPage:
    app.window.show_page("results", "conditions")
    page = cast(ResultsPage, app.window.page_widget("results"))
    qtbot.waitUntil(lambda: page.conditions.isVisible(), timeout=WAIT)
    return page


@pytest.mark.parametrize("column", [OWNER, DUE, EVIDENCE])
def test_what_stands_in_a_cell_of_the_conditions_is_in_the_library(
    column: int, qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, conditional(state))
        table = conditions_of(app, qtbot).conditions
        cell = table.model().index(0, column)
        table.setCurrentIndex(cell)
        table.edit(cell)
        editor = table.indexWidget(cell)
        if column == DUE:
            assert isinstance(editor, QLineEdit)
            type_into(editor, "4 Mar 2031")
        else:
            field = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
            assert isinstance(field, QLineEdit)
            type_into(field, "Ann")
        close(app, qtbot)
    (agreed,) = in_library(app, hub.assessment.uuid).current.actions
    assert {
        OWNER: agreed.owner,
        DUE: agreed.due.isoformat() if agreed.due else "",
        EVIDENCE: agreed.closing_evidence,
    }[column] == ("2031-03-04" if column == DUE else "Ann")


def test_a_wrong_date_is_pointed_at_first_and_asked_about_then(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        opened(app, qtbot, framework, state("B"))
        page = setup_at(app, CLIENT)
        name, entry = date_field(page)
        type_into(entry, "soon")
        page.client_step.sector.setFocus()
        assert not app.window.close()
        assert app.window.focusWidget() is entry
        assert page.client_step.dates[name].complaint
        assert not dialogs(app), "the field says it"
        assert not app.window.close()
        (asked,) = dialogs(app)
        assert asked.windowTitle() == "What stands in a field cannot be kept"
        asked.reject()
        assert app.window.isVisible()
        assert not app.window.close(), "who stayed is asked again"
        (again,) = dialogs(app)
        button = next(b for b in again.findChildren(QPushButton) if b.text() == "Close without it")
        button.click()
        qtbot.waitUntil(lambda: not app.window.isVisible(), timeout=WAIT)


def test_a_field_that_was_mended_lets_the_window_close(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        hub = opened(app, qtbot, framework, state("B"))
        page = setup_at(app, SCOPE)
        months = page.later.scope.approvals.months
        type_into(months, "many")
        assert not app.window.close()
        assert app.window.focusWidget() is months
        type_into(months, "8")
        close(app, qtbot)
    assert in_library(app, hub.assessment.uuid).profile.budget_months == 8


def test_not_applicable_without_a_reason_is_pointed_at(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    able = next(one.id for one in framework.questions if one.not_applicable is not None)
    with running(qtbot, qapp, tmp_path) as app:
        opened(app, qtbot, framework, state("B"))
        page = questions_at(app, able)
        page.ui.options_row.na_toggled.emit(True)
        assert not app.window.close()
        assert page.ui.options_row.complains
        assert app.window.focusWidget() is page.ui.options_row.reason
        page.ui.options_row.na_toggled.emit(False)
        close(app, qtbot)


def test_locking_copying_exporting_and_leaving_keep_the_fields_first(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(files, "ask_save", lambda *_all: asked.append("copy"))
    monkeypatch.setattr(files, "ask_open", lambda *_all: asked.append("open"))
    with running(qtbot, qapp, tmp_path) as app:
        hub, commands = opened(app, qtbot, framework, state("B")), app.window.commands
        page = setup_at(app, CLIENT)
        name, entry = date_field(page)
        elsewhere = next(one.go for one in commands.finding.targets() if one.words == "Explore the sample")
        for day, do in enumerate((commands.lock, commands.save_copy, commands.open_file), 1):
            for one in dialogs(app):
                one.reject()
            type_into(entry, "soon")
            do()
            assert not dialogs(app)
            assert not asked
            type_into(entry, f"{day}.4.26")
            do()
            assert hub.assessment.profile.dates[name].day == day
            assert dialogs(app) or asked.pop()
        for do in (commands.export, commands.new, elsewhere, lambda: app.window.show_page("home")):
            type_into(entry, "soon")
            do()
            assert app.window.page == "setup"
            assert app.session.hub is hub
        type_into(entry, "9.4.26")
        app.window.show_page("home")
        assert app.session.hub is None
        assert hub.assessment.profile.dates[name].day == 9
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
    assert in_library(app, hub.assessment.uuid).profile.dates[name].day == 9


def test_what_is_typed_while_another_assessment_is_read_goes_to_its_own(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        other = as_new(state("A"))
        opened(app, qtbot, framework, other)
        app.window.show_page("home")
        hub = opened(app, qtbot, framework, state("B"))
        app.session.open_row(other.uuid)
        name, entry = date_field(setup_at(app, CLIENT))
        type_into(entry, "14.4.26")
        qtbot.waitUntil(lambda: app.session.hub is not hub, timeout=WAIT)
        assert app.session.hub is not None
        assert app.session.hub.assessment.profile.dates.get(name) != date(2026, 4, 14)
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
    assert in_library(app, hub.assessment.uuid).profile.dates[name] == date(2026, 4, 14)
