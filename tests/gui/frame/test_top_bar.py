"""Where there is little room, the name of the page is the last thing of the place that is cut."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop import paths
from readiness_desktop.gui.frame.top_bar import ROUNDS, TopBar
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import ElidedLabel

CLIENT = "Vereinigte Norddeutsche Logistikgesellschaft für Seehafenverkehr"


@pytest.mark.parametrize("rounds", ["", ROUNDS])
@pytest.mark.parametrize("percent", [100, 150])
def test_the_page_is_named_whole_while_the_client_is_cut(
    qtbot: QtBot, qapp: QApplication, percent: int, rounds: str
) -> None:
    theme = Theme(paths.resources(), mode="light", text_percent=percent)
    theme.apply(qapp)
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.use(theme)
    bar.show_buttons(
        [Button(bar, text="Lock the round", theme=theme), Button(bar, text="Report", theme=theme)]
    )
    bar.show_place(((CLIENT, ""), ("Round 3, 29 Nov 2026", rounds), ("Questions", "")))
    bar.resize(theme.scaled(760), 60)
    bar.show()
    client, *_between, page = bar.findChildren(ElidedLabel)
    assert page.shown_text() == "Questions"
    assert client.shown_text() != CLIENT
    assert client.toolTip() == CLIENT
