"""Taking a list of respondents over: what is said while it is typed, files, and all of it in one undoable step."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.setup.import_dialog import ImportDialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services import answering
from readiness_desktop.services.people import read_list
from tests.gui.setup.made import opened, shown_page
from tests.gui.window import WAIT


@pytest.fixture
def dialog(theme: Theme, framework: Framework, qtbot: QtBot) -> ImportDialog:
    window = SetupPage(theme)
    qtbot.addWidget(window)
    return ImportDialog(theme, lambda text: read_list(framework, text, ()), window)


def test_a_list_says_what_becomes_of_it_before_it_is_taken(dialog: ImportDialog) -> None:
    assert not dialog.keep.isEnabled()
    dialog.text.setPlainText("Ada; Sponsor\nBen; Poet; left")
    dialog.look()
    assert dialog.problem.text().startswith("Line 2: “left” is no side.")
    assert "Nothing is taken over" in dialog.problem.text()
    assert not dialog.keep.isEnabled()
    dialog.text.setPlainText("Ada; Sponsor\nBen; Poet")
    dialog.look()
    assert dialog.told.text() == "2 new people."
    assert dialog.keep.isEnabled()


def test_files_are_read_or_refused(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    good = tmp_path / "people.csv"
    good.write_bytes("\ufeffName,Role\nZoë,Sponsor\n".encode())
    dialog.open_list(good)
    qtbot.waitUntil(lambda: [one.name for one in dialog.list.people] == ["Zoë"], timeout=WAIT)
    for name, data in (("bad.csv", b"\xff\xfe\x00"), ("large.csv", b"a" * 100_001)):
        (tmp_path / name).write_bytes(data)
        dialog.open_list(tmp_path / name)
        qtbot.waitUntil(lambda n=name: dialog.problem.text().startswith(f"{n} is no text"), timeout=WAIT)
    dialog.open_list(tmp_path / "none.csv")
    said = "none.csv cannot be read. Nothing was taken over."
    qtbot.waitUntil(lambda: dialog.problem.text() == said, timeout=WAIT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of this kind are not on Windows")
def test_a_pipe_that_never_ends_is_refused(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    dialog.open_list(tmp_path / "pipe.csv")
    said = "pipe.csv cannot be read. Nothing was taken over."
    qtbot.waitUntil(lambda: dialog.problem.text() == said, timeout=WAIT)


def test_lists_order_names_and_removal_are_one_step_each(
    theme: Theme, framework: Framework, qtbot: QtBot, state: Callable[[str], object]
) -> None:
    with opened(framework) as hub, shown_page(theme, qtbot) as page:
        page.set_framework(framework)
        page.show_assessment(hub)
        page.show_step(2)
        changes = page.people_changes
        listed = read_list(framework, "Ada; Sponsor\nBen; Data steward", ())
        changes.take_list(listed, True)
        assert hub.undo_stack.undoText() == "list of 2 respondents"
        ada, ben = hub.assessment.current.respondents
        changes.move(ben, -1)
        assert [one.name for one in hub.assessment.current.respondents] == ["Ben", "Ada"]
        changes.hide_names(True)
        assert hub.assessment.profile.anonymous and page.later.people.hidden.isChecked()
        hub.change(answering.set_vote(hub.assessment, "D1.1", ada.uuid, 3), "vote")
        with qtbot.waitSignal(hub.noticed) as told:
            changes.remove(ada)
        assert told.args == ["Executive 2 removed, with the answer to 1 question"]
        for _n in range(4):
            hub.undo_stack.undo()
        assert [one.name for one in hub.assessment.current.respondents] == ["Ada", "Ben"]
        assert not page.later.people.hidden.isChecked()
