from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.frame.keep_dialog import comparison_words
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.services import answering, files
from readiness_desktop.services.duplicates import Comparison, as_new
from readiness_desktop.services.sample import sample_assessment
from tests.gui.window import WAIT, running


def test_the_words_say_whether_and_where_both_differ() -> None:
    assert (
        comparison_words(Comparison(3, 3, ())) == "Yours and the one in the file say the same in every round."
    )
    said = comparison_words(Comparison(3, 2, (2, 3), client_differs=True))
    assert said == (
        "Yours has 3 rounds, the file 2 rounds. Round 2 differs. The client is described differently. "
        "Neither replaces the other."
    )
    beside = comparison_words(Comparison(3, 3, (), tags_differ=True, outcome_differs=True))
    assert beside == (
        "The tags differ. What became of the project is noted differently. Neither replaces the other."
    )
    assert "Rounds 1 and 2 differ." in comparison_words(Comparison(2, 2, (1, 2)))


def shown_beside_mine(
    qtbot: QtBot, app: Application, framework: Framework, mine: Assessment, theirs: Assessment, file: Path
) -> dict[str, Button]:
    """The library has `mine`, the file `theirs`; the buttons of the question after Add to my library."""
    files.save_copy(file, framework, theirs)
    app.session.add(framework, mine)
    hub = app.session.hub
    assert hub is not None
    qtbot.waitUntil(lambda: bool(app.session.rows) and hub.unsaved == 0, timeout=WAIT)
    app.session.close_assessment()
    with qtbot.waitSignal(app.session.hub_changed, timeout=WAIT):
        app.session.open_file(file)
    with qtbot.waitSignal(app.session.keeping.already_there, timeout=WAIT):
        app.window.banners.acted.emit("state")
    shown = app.session.hub
    assert shown is not None
    assert shown.read_only, "nothing happens before it is answered"
    (dialog,) = [one for one in app.window.findChildren(Dialog) if one.isVisible()]
    assert dialog.windowTitle() == "Your library already has this assessment"
    return {one.text(): one for one in dialog.findChildren(Button)}


def test_one_that_is_there_in_the_same_state_is_opened_from_the_library(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        mine = sample_assessment(framework)
        asked = shown_beside_mine(qtbot, app, framework, mine, mine, tmp_path / "a.readiness")
        (dialog,) = app.window.findChildren(Dialog)
        assert dialog.sentence.text() == comparison_words(Comparison(3, 3, ()))
        asked["Open mine"].click()
        qtbot.waitUntil(lambda: app.session.hub is not None and not app.session.hub.read_only, timeout=WAIT)
        assert len(app.session.rows) == 1


def test_one_that_differs_is_kept_beside_mine(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        mine = sample_assessment(framework)
        theirs = answering.set_level(mine, "D1.2", 0)
        asked = shown_beside_mine(qtbot, app, framework, mine, theirs, tmp_path / "a.readiness")
        (dialog,) = app.window.findChildren(Dialog)
        assert dialog.sentence.text() == comparison_words(Comparison(3, 3, (3,)))
        app.session.rounds.show(1)
        asked["Keep this one as new"].click()
        qtbot.waitUntil(lambda: len(app.session.rows) == 2, timeout=WAIT)
        hub = app.session.hub
        assert hub is not None
        assert not hub.read_only
        assert hub.assessment.uuid != mine.uuid
        assert hub.assessment.current.answer("D1.2").level == 0
        assert len(hub.assessment.rounds) == 3
        app.session.open_row(mine.uuid)
        qtbot.waitUntil(lambda: app.session.hub is not hub, timeout=WAIT)
        kept = app.session.hub
        assert kept is not None
        assert kept.assessment.current.answer("D1.2").level == mine.current.answer("D1.2").level


def test_what_expired_since_the_day_of_the_file_is_said_once_it_is_added(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    sample = sample_assessment(framework)
    current = sample.current
    for name, days in (("old", 1000), ("new", 0)):
        as_of = now().date() - timedelta(days)
        evidence = tuple(replace(item, dated=as_of) for item in current.evidence[:2])
        dated = sample.with_current(replace(current, as_of=as_of, evidence=evidence))
        files.save_copy(tmp_path / f"{name}.readiness", framework, as_new(dated))
    with running(qtbot, qapp, tmp_path) as app:
        for name, said in (("old", "2 pieces of evidence have expired since"), ("new", "")):
            with qtbot.waitSignal(app.session.hub_changed, timeout=WAIT):
                app.session.open_file(tmp_path / f"{name}.readiness")
            with qtbot.waitSignal(app.session.hub_changed, timeout=WAIT):
                app.session.keep_file()
            notice = app.window.banners.shown("notice")
            assert said in notice
            assert bool(notice) == bool(said)


def test_what_is_added_before_the_list_is_there_asks_the_library(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    mine = sample_assessment(framework)
    files.save_copy(tmp_path / "a.readiness", framework, answering.set_level(mine, "D1.2", 0))
    with running(qtbot, qapp, tmp_path) as app:
        session = app.session
        session.add(framework, mine)
        qtbot.waitUntil(lambda: session.unsaved == 0 and bool(session.rows), timeout=WAIT)
        session.close_assessment()
        with qtbot.waitSignal(session.hub_changed, timeout=WAIT):
            session.open_file(tmp_path / "a.readiness")
        session.rows = ()
        with qtbot.waitSignal(session.keeping.already_there, timeout=WAIT):
            session.keep_file()
        assert session.hub is not None
        assert session.hub.read_only
        assert session.unsaved == 0


def test_what_the_library_has_is_saved_although_an_addition_of_its_name_was_refused(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        session, mine = app.session, sample_assessment(framework)
        session.add(framework, mine)
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
        session.close_assessment()
        with qtbot.waitSignal(session.complained, timeout=WAIT):
            session.add(framework, answering.set_level(mine, "D1.2", 0))
        session.close_assessment()
        with qtbot.waitSignal(session.hub_changed, timeout=WAIT):
            session.open_row(mine.uuid)
        hub = session.hub
        assert hub is not None
        assert not hub.read_only
        hub.change(answering.set_level(hub.assessment, "D1.2", 1), "level", question="D1.2")
        qtbot.waitUntil(lambda: hub.unsaved == 0 and session.unsaved == 0, timeout=WAIT)
        held: list[Assessment] = []
        session.library.run(lambda library: held.append(library.load(mine.uuid)))
        qtbot.waitUntil(lambda: bool(held), timeout=WAIT)
        assert held[0].current.answer("D1.2").level == 1
