"""Items of the debt register as they are entered: an empty one is gone on with, odd hours are named."""

from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.debt import changing
from tests.gui.pages.test_debt import State, field, shown, with_debt, write


def test_an_item_of_which_nothing_is_known_is_gone_on_with(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, with_debt(state)) as (page, hub):
        for _n in range(3):
            page.add.click()
        assert len(hub.assessment.current.debt) == 1
        changing.enter(hub, page.editor.uuid, "title", "Feeds by hand")
        page.add.click()
        assert [one.title for one in hub.assessment.current.debt] == ["Feeds by hand", ""]


def test_more_hours_than_a_month_has_are_named_beside_the_field(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, framework, with_debt(state, DebtEntry("u", "T", "Feeds"))) as (page, hub):
        page.show_target("u")
        write(page, "hours", "99999")
        assert hub.assessment.current.debt[0].hours == 99_999
        assert "A month has at most 744 hours" in field(page, "hours").entry.accessibleDescription()
