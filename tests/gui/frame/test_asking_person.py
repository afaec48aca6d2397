"""Who works here is asked before the first assessment, and once more at the first change where nobody said so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment, Person
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs.person import PersonDialog
from readiness_desktop.services import answering
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]


def asked(app: Application) -> list[PersonDialog]:
    return [one for one in app.window.findChildren(PersonDialog) if one.isVisible()]


def change(app: Application, level: int) -> None:
    hub = app.session.hub
    assert hub is not None
    hub.change(answering.set_level(hub.assessment, "D1.1", level), "level", question="D1.1")


def test_the_first_change_asks_and_later_ones_do_not(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path, person=None) as app:
        app.session.add(framework, state("B"))
        assert not asked(app), "looking around needs no name"
        change(app, 0)
        (dialog,) = asked(app)
        dialog.fields.name.setText("Anna Kowalska")
        with qtbot.waitSignal(app.library.person_changed, timeout=WAIT):
            dialog.keep.click()
        assert app.session.person is not None
        assert app.session.person.name == "Anna Kowalska"
        change(app, 1)
        assert not asked(app)
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)


def test_putting_it_off_at_the_setup_asks_once_more_at_the_first_change(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path, person=None) as app:
        app.window.commands.new()
        (dialog,) = asked(app)
        dialog.later.click()
        app.session.add(framework, state("B"))
        change(app, 0)
        (dialog,) = asked(app)
        dialog.later.click()
        change(app, 1)
        assert not asked(app), "twice is enough"
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)


def test_who_is_known_is_not_asked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path, person=Person("Anna Kowalska")) as app:
        app.session.add(framework, state("B"))
        change(app, 0)
        assert not asked(app)
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
