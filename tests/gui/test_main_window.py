from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui import library_thread, session
from readiness_desktop.gui.dialogs import files as file_dialogs
from readiness_desktop.gui.main_window import MainWindow
from readiness_desktop.gui.navigation import listed, places
from readiness_desktop.gui.pages.setup import REVIEW, SCOPE, SetupPage
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.packs.reader import framework_from_plain
from readiness_desktop.services import answering, files
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.services.library import Library
from readiness_desktop.services.preferences import read_preferences
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.services.setup import change_client, next_round
from tests.gui.window import WAIT, running

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
State = Callable[[str], Assessment]


def dialogs(window: object) -> list[QDialog]:
    return [d for d in window.findChildren(QDialog) if d.isVisible()]  # pyright: ignore[reportAttributeAccessIssue]


def test_outside_an_assessment_only_the_list_is_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        assert app.window.page == "home"
        assert app.window.ui.sidebar.order == ("home", "portfolio")
        app.window.show_page("results")
        assert app.window.page == "home"


def test_alt_and_a_digit_shows_the_sections_in_the_order_of_the_sidebar(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        order = app.window.ui.sidebar.order
        inside = tuple(place for place in places() if place.id != "self_check")
        assert order == tuple(place.id for place in listed(inside, app.session.hub))
        # There are nine such keys; the pages below them have none.
        for number, page in list(enumerate(order[:9], 1))[1:]:
            qtbot.keyClick(app.window, getattr(Qt.Key, f"Key_{number}"), ALT)
            assert app.window.page == page
        qtbot.keyClick(app.window, Qt.Key.Key_1, ALT)
        assert app.window.page == "home"
        assert app.session.hub is None


def test_a_change_is_undone_and_redone_by_key_and_saved(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        before = hub.assessment.current.answer("D1.1").level
        hub.change(answering.set_level(hub.assessment, "D1.1", 0), "level of D1.1", question="D1.1")
        assert app.window.ui.top_bar.undo.toolTip() == "Undo: level of D1.1 (Ctrl+Z)"
        app.window.show_page("setup")
        app.window.page_widget("setup").setFocus()
        qtbot.keyClick(app.window, Qt.Key.Key_Z, CTRL)
        assert hub.assessment.current.answer("D1.1").level == before
        qtbot.keyClick(app.window, Qt.Key.Key_Y, CTRL)
        assert hub.assessment.current.answer("D1.1").level == 0
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)
        assert app.window.ui.top_bar.saved.text().startswith("Saved ")


def test_a_failed_save_stays_in_a_banner_and_closing_asks(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        with qtbot.waitSignal(app.library.added, timeout=WAIT):
            pass
        real = Library.save

        def full(*_rest: object) -> int:
            raise ReadinessError(Fault.DISK_FULL, path="library.sqlite")

        monkeypatch.setattr(Library, "save", full)
        hub = app.session.hub
        assert hub is not None
        with qtbot.waitSignal(app.session.save_failed, timeout=WAIT):
            hub.change(answering.set_level(hub.assessment, "D1.1", 0), "level", question="D1.1")
        assert "full" in app.window.banners.shown("save")
        assert app.window.ui.top_bar.saved.text() == "Not saved"
        assert not app.window.close()
        (asked,) = dialogs(app.window)
        assert asked.windowTitle() == "1 change is not saved yet"
        asked.reject()
        monkeypatch.setattr(Library, "save", real)
        with qtbot.waitSignal(app.session.saving_recovered, timeout=WAIT):
            app.library.try_again()
        assert app.window.banners.shown("save") == ""
        assert hub.unsaved == 0


def test_a_file_is_shown_read_only_and_can_be_kept(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "handed over.readiness"
    files.save_copy(file, framework, state("C"))
    monkeypatch.setattr(file_dialogs, "ask_open", lambda _parent, _title, _kinds, chosen: chosen(file))
    with running(qtbot, qapp, tmp_path) as app:
        with qtbot.waitSignal(app.session.hub_changed, timeout=WAIT):
            qtbot.keyClick(app.window, Qt.Key.Key_O, CTRL)
        hub = app.session.hub
        assert hub is not None
        assert hub.locked
        assert "handed over.readiness" in app.window.banners.shown("state")
        with qtbot.waitSignal(app.library.added, timeout=WAIT):
            app.window.banners.acted.emit("state")
        assert app.session.hub is not None
        assert not app.session.hub.read_only
        assert app.session.hub.assessment.uuid == hub.assessment.uuid


def test_a_copy_brings_the_packs_of_earlier_rounds(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = framework_plain(framework)
    older = framework_from_plain({**plain, "version": "7"})
    first, copy = tmp_path / "from a colleague.readiness", tmp_path / "copy.readiness"
    with_history = sample_assessment(older).at(1)
    with_history = next_round(framework, with_history, date(2026, 2, 20))
    files.save_copy(first, framework, with_history, {older.checksum: framework_plain(older)})
    monkeypatch.setattr(file_dialogs, "ask_save", lambda _parent, _title, _name, _kinds, chosen: chosen(copy))
    with running(qtbot, qapp, tmp_path) as app:
        with qtbot.waitSignal(app.session.hub_changed, timeout=WAIT):
            app.session.open_file(first)
        with qtbot.waitSignal(app.library.added, timeout=WAIT):
            app.session.keep_file()
        qtbot.keyClick(app.window, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(copy.exists, timeout=WAIT)
    opened = files.open_any(copy, date(2026, 4, 14))
    assert set(opened.frameworks) == {older.checksum, framework.checksum}
    assert opened.assessments[0].rounds[0] == with_history.rounds[0]


def test_a_bad_file_gets_one_clear_sentence(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "letter.readiness"
    file.write_bytes(b"Dear Sirs")
    with running(qtbot, qapp, tmp_path) as app:
        with qtbot.waitSignal(app.session.complained, timeout=WAIT) as told:
            app.session.open_file(file)
        assert told.args is not None
        assert app.window.banners.shown("notice") == told.args[0]
        assert "letter.readiness" in told.args[0]
        assert app.window.page == "home"


def test_a_copy_is_written_where_it_is_asked_for(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "copy.readiness"
    monkeypatch.setattr(file_dialogs, "ask_save", lambda _p, _t, _s, _k, chosen: chosen(target))
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        qtbot.keyClick(app.window, Qt.Key.Key_S, CTRL | SHIFT)
        qtbot.waitUntil(target.exists, timeout=WAIT)
        assert app.session.hub is not None
        assert files.open_file(target).chosen() == app.session.hub.assessment


def test_go_to_anything_finds_questions_and_goes_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        qtbot.keyClick(app.window, Qt.Key.Key_K, CTRL)
        anywhere = app.window.anywhere
        assert anywhere.isVisible()
        qtbot.keyClicks(anywhere.field, "results")
        qtbot.keyClick(anywhere.field, Qt.Key.Key_Return)
        assert app.window.page == "results"
        assert not anywhere.isVisible()
        qtbot.keyClick(app.window, Qt.Key.Key_K, CTRL)
        qtbot.keyClick(anywhere.field, Qt.Key.Key_Escape)
        assert not anywhere.isVisible()


def test_theme_and_text_size_change_by_key_and_are_kept(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        qtbot.keyClick(app.window, Qt.Key.Key_Plus, CTRL)
        app.window.ui.top_bar.look.click()
        dark = app.theme.dark
        kept = read_preferences(tmp_path / "data")
        assert kept.text_percent == 110
        assert kept.theme == ("dark" if dark else "light")


def test_a_narrow_or_low_window_has_the_narrow_sidebar(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.window.resize(1440, 900)
        assert not app.window.ui.sidebar.narrow
        qtbot.keyClick(app.window, Qt.Key.Key_B, CTRL)
        assert app.window.ui.sidebar.narrow
        qtbot.keyClick(app.window, Qt.Key.Key_B, CTRL)
        app.window.resize(1180, 640)
        assert app.window.ui.sidebar.narrow


def test_the_round_is_locked_after_a_question_and_the_next_one_begins(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        app.window.commands.lock()
        assert len(dialogs(app.window)) == 1
        dialogs(app.window)[0].reject()
        app.session.lock()
        qtbot.waitUntil(lambda: hub.locked, timeout=WAIT)
        lock = hub.assessment.current.lock
        assert lock is not None
        assert lock.by == "Anna Kowalska"
        assert lock.plan is not None
        assert "locked" in app.window.banners.shown("state")
        app.window.banners.acted.emit("state")
        assert not hub.locked
        assert [r.state for r in hub.assessment.rounds] == ["locked", "open"]
        qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)


def test_the_keys_and_settings_open_as_dialogs(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.window.helping.show_keys()
        (sheet,) = dialogs(app.window)
        assert sheet.objectName() == "keySheet"
        sheet.accept()
        qtbot.keyClick(app.window, Qt.Key.Key_Comma, CTRL)
        (settings,) = dialogs(app.window)
        assert settings.objectName() == "settingsDialog"
        settings.accept()


def test_our_own_mistake_is_shown_with_details_and_logged(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.fault.emit("somewhere\nKeyError")
        app.fault.emit("elsewhere\nTypeError")
        (shown,) = dialogs(app.window)
        assert shown.objectName() == "faultDialog"
        assert "elsewhere" in shown.details.toPlainText()  # pyright: ignore[reportAttributeAccessIssue]
        shown.accept()


def test_another_day_is_noticed_while_the_window_is_open(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        tomorrow = hub.assessment.current.as_of + timedelta(days=1)
        app.session.renew_day()
        assert hub.assessment.current.as_of == tomorrow - timedelta(days=1)
        for module in (library_thread, session):
            monkeypatch.setattr(module, "now", lambda: datetime.combine(tomorrow, time(9), UTC))
        app.session.renew_day()
        assert hub.assessment.current.as_of == tomorrow
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
        app.session.close_assessment()
        qtbot.waitUntil(lambda: [row.summary.as_of for row in app.session.rows] == [tomorrow], timeout=WAIT)


def test_the_place_follows_the_name_of_the_client(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("B"))
        hub = app.session.hub
        assert hub is not None
        client = replace(hub.assessment.client, name="Another & Sons")
        hub.change(change_client(hub.assessment, client), "client")
        assert "Another & Sons" in app.window.windowTitle()
        qtbot.waitUntil(lambda: "Another & Sons" in crumbs(app.window), timeout=WAIT)
        hub.undo_stack.undo()
        assert "Another & Sons" not in crumbs(app.window)
        assert "Another & Sons" not in app.window.windowTitle()


def crumbs(window: MainWindow) -> list[str]:
    return [label.text() for label in window.ui.top_bar.findChildren(PlainLabel) if not label.isHidden()]


def test_a_later_start_brings_a_minimised_window_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        app.window.showMinimized()
        assert app.window.isMinimized()
        app.raise_window(None)
        assert not app.window.isMinimized()
        assert app.window.isVisible()
        app.window.showMaximized()
        app.raise_window(None)
        assert app.window.isMaximized()


@pytest.mark.parametrize("step", [SCOPE, REVIEW])
def test_a_new_assessment_after_another_begins_in_its_first_field(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State, step: int
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window = app.window
        app.session.add(framework, state("B"))
        window.show_page("setup")
        page = window.made("setup")
        assert isinstance(page, SetupPage)
        page.show_step(step)
        window.commands.new()
        qtbot.keyClicks(qapp.focusWidget(), "Gamma")
        assert page.client_step.client.text() == "Gamma"
