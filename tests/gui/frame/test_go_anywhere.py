"""Go to anything in the real window: what it offers, what it finds in texts, and that nothing typed disturbs it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.assessment import Assessment, EvidenceItem, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.frame.choices import Target
from readiness_desktop.services import answering
from tests.gui.window import WAIT, running

ODD = ("🦊", '"', "*", "NEAR(a b)", "-", "مرحبا", "\u202e", "x" * 100_000)


@pytest.fixture
def app(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: Callable[[str], Assessment]
) -> Iterator[Application]:
    made = answering.set_note(state("A"), "D6.3", "A <b>zebra</b> counts the pallets every week.")
    made = answering.add_evidence(made, EvidenceItem("e1", "D2.4", "Quagga minutes"))
    people = (*made.current.respondents, Respondent("p1", "Xaver Yakovlev", "Operations"))
    debt = (DebtEntry("d1", "T", "Bongo feeds", "Carrier gateway"),)
    made = made.with_current(replace(made.current, respondents=people, debt=debt))
    with running(qtbot, qapp, tmp_path) as running_app:
        running_app.session.add(framework, made)
        hub = running_app.session.hub
        assert hub is not None
        qtbot.waitUntil(lambda: hub.unsaved == 0 and hub.plan is not None, timeout=WAIT)
        yield running_app


def found(app: Application) -> list[Target]:
    model = app.window.anywhere.list.model()
    return list(model.targets)  # type: ignore[attr-defined]


def type_in(qtbot: QtBot, app: Application, words: str) -> list[Target]:
    app.window.commands.go_anywhere()
    search = app.window.commands.finding
    qtbot.waitUntil(lambda: not search.busy, timeout=WAIT)
    app.window.anywhere.field.setText(words)
    return found(app)


def test_a_note_is_found_by_its_words_as_plain_text(qtbot: QtBot, app: Application) -> None:
    (note,) = type_in(qtbot, app, "zebra pal")
    assert note.kind == "Note on D6.3"
    assert "<b>" in note.words
    assert [piece for piece, hit in note.pieces if hit] == ["zebra", "pallets"]
    app.window.grab()
    qtbot.keyClick(app.window.anywhere.field, Qt.Key.Key_Return)
    assert app.window.page == "questions"
    assert app.window.page_widget("questions").question == "D6.3"  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", ["d6.3", "D63"])
def test_an_identifier_leads_to_its_question(qtbot: QtBot, app: Application, typed: str) -> None:
    assert type_in(qtbot, app, typed)[0].kind == "Question D6.3"


def test_nobody_and_no_evidence_is_found_twice(qtbot: QtBot, app: Application) -> None:
    for words in ("xaver", "quagga"):
        assert len(type_in(qtbot, app, words)) == 1, words


def test_what_is_found_in_the_texts_of_a_question_begins_with_its_title(
    qtbot: QtBot, app: Application, framework: Framework
) -> None:
    in_texts = [one for one in type_in(qtbot, app, "drift") if one.group == "question" and one.pieces]
    assert in_texts
    for one in in_texts:
        assert one.words.startswith(f"{framework.question(one.place.partition(':')[2]).title}: ")


def test_that_nothing_was_found_stands_in_line_with_the_field(qtbot: QtBot, app: Application) -> None:
    assert type_in(qtbot, app, "zzqq") == []
    said = app.window.anywhere._nothing
    assert said.isVisible()
    assert said.mapTo(app.window.anywhere, said.contentsRect().topLeft()).x() >= 12


def test_every_kind_of_thing_is_there(qtbot: QtBot, app: Application, framework: Framework) -> None:
    def kinds(words: str) -> set[str]:
        return {one.kind.split(",")[0] for one in type_in(qtbot, app, words)}

    hub = app.session.hub
    assert hub is not None and hub.plan is not None
    assert "Page" in kinds("roadm")
    assert "Respondent" in kinds("xaver")
    assert "Evidence on D2.4" in kinds("quagga")
    assert "Debt" in kinds("bongo")
    assert "Failure mode" in kinds(framework.failure_modes[0].name)
    assert "Initiative" in kinds(framework.initiative(hub.plan.initiatives[0].id).title)
    gate = next(iter(hub.results.gates))
    assert f"Gate {gate}" in kinds(framework.question(gate).title)
    assert hub.assessment.client.name in kinds(hub.assessment.profile.project)
    assert framework.question("D6.3").id in " ".join(kinds(framework.question("D6.3").levels[3][:60]))


def test_every_command_shows_its_key(qtbot: QtBot, app: Application) -> None:
    by_words = {one.words: one.key for one in type_in(qtbot, app, "action")}
    app.window.anywhere.close_it()
    for words, key in (("Save a copy", "Ctrl+Shift+S"), ("New assessment", "Ctrl+N"), ("Help", "F1")):
        (one, *_others) = type_in(qtbot, app, words)
        assert (one.words, one.key) == (words, key), by_words
        assert key in one.said


def test_undo_is_offered_by_its_name(qtbot: QtBot, app: Application) -> None:
    hub = app.session.hub
    assert hub is not None
    hub.change(answering.set_level(hub.assessment, "D2.4", 2), "level 2 of D2.4", question="D2.4")
    assert type_in(qtbot, app, "undo")[0].words == "Undo: level 2 of D2.4"


def test_a_change_is_found_once_it_is_taken_in(qtbot: QtBot, app: Application) -> None:
    hub = app.session.hub
    assert hub is not None
    hub.change(answering.set_note(hub.assessment, "D1.1", "an okapi"), "notes of D1.1", question="D1.1")
    (note,) = type_in(qtbot, app, "okapi")
    assert note.kind == "Note on D1.1"
    hub.undo_stack.undo()
    assert type_in(qtbot, app, "okapi") == []


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
def test_nothing_that_is_typed_disturbs_it(qtbot: QtBot, app: Application, typed: str) -> None:
    assert type_in(qtbot, app, typed) == []
    app.window.grab()
    assert app.window.anywhere.field.accessibleDescription() == "Nothing here has these words."


def test_where_somebody_was_comes_first(qtbot: QtBot, app: Application) -> None:
    for page, thing in (("results", None), ("questions", "D3.2"), ("questions", "D4.1"), ("setup", None)):
        app.window.show_page(page, thing)
    app.window.commands.go_anywhere()
    assert [one.place for one in found(app)][:3] == ["questions:D4.1", "questions:D3.2", "results"]


def test_a_screen_reader_hears_the_row(qtbot: QtBot, app: Application) -> None:
    first, second, *_others = type_in(qtbot, app, "d6")
    field = app.window.anywhere.field
    assert field.accessibleDescription() == first.said
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.accessibleDescription() == second.said
