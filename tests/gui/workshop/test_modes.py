"""The modes as they begin at the questions: buttons, locked rounds, printing, and their end."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import people, setup
from tests.gui.questionnaire.made import shown, two_rounds

State = Callable[[str], Assessment]


def test_the_buttons_are_icons_where_there_is_little_room(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        assert page.modes.workshop.text() == "Workshop"
    with shown(qtbot, framework, two_rounds(framework, state), size=(1180, 640)) as (page, _hub):
        page.modes.fit()
        assert page.modes.workshop.text() == ""
        assert page.modes.workshop.accessibleName() == "Workshop"


def test_what_is_locked_is_not_asked_again_but_can_be_printed(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state), read_only=True) as (page, _hub):
        assert not page.modes.workshop.isEnabled()
        assert not page.modes.interview.isEnabled()
        page.modes.open_workshop()
        assert page.modes.open is None
        assert page.modes.printed.isEnabled()


def test_one_mode_is_open_at_a_time_and_ends_with_its_assessment(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        page.modes.open_workshop()
        room = page.modes.open
        assert isinstance(room, QWidget)
        page.modes.open_interview()
        assert page.modes.open is room
        page.modes.close()
        assert page.modes.open is None


def test_no_mode_begins_while_a_round_is_being_locked_and_none_outlives_it(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, hub):
        hub.settling = True
        page.modes.open_workshop()
        page.modes.open_interview()
        assert page.modes.open is None
        hub.settling = False
        page.modes.open_interview()
        assert page.modes.open is not None
        today = date(2026, 6, 1)
        hub.settle(setup.lock_round(framework, hub.assessment, hub.results, None, "Ida", today))
        assert page.modes.open is None


def test_the_menu_shows_nobody_by_name_where_names_are_hidden(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    made = people.show_names(two_rounds(framework, state), False)
    with shown(qtbot, framework, made) as (page, _hub):
        menu = page.modes.print_menu()
        parts = [part for action in menu.actions() if (part := action.menu()) is not None]
        words = [action.text() for action in parts[0].actions()]  # type: ignore[attr-defined]
        assert words[0] == "Executive 1"
        assert not [one for one in words if "Okafor" in one]
        menu.close()


def test_the_menu_names_everybody_and_every_role(
    qtbot: QtBot, framework: Framework, state: State, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with shown(qtbot, framework, two_rounds(framework, state)) as (page, _hub):
        wanted: list[object] = []
        monkeypatch.setattr(page.modes, "print_guide", wanted.append)
        monkeypatch.setattr(page.modes, "print_documents", lambda: wanted.append("documents"))
        menu = page.modes.print_menu()
        for action in menu.actions():
            part = action.menu()
            if part is None:
                action.trigger()
            else:
                part.actions()[0].trigger()  # type: ignore[attr-defined]
        assert wanted == [None, "p1", "Sponsor", "documents"]
        menu.close()
