"""A page in parts is the same page, whether it is made at once, part by part, or finished in between."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.in_parts import MadeInParts
from readiness_desktop.gui.navigation import place
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme

PAGES = ("questions", "results")


def names(page: object) -> list[str]:
    """Class and object name of everything on a page."""
    from PySide6.QtWidgets import QWidget

    return [f"{type(one).__name__} {one.objectName()}" for one in page.findChildren(QWidget)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", PAGES)
def test_part_by_part_gives_the_same_page(qtbot: QtBot, theme: Theme, page: str) -> None:
    whole, begun = place(page).make(theme), place(page).begin(theme)
    for one in (whole, begun):
        qtbot.addWidget(one)
    assert isinstance(begun, MadeInParts)
    assert not names(begun)
    pauses = 0
    while begun.make_part():
        pauses += 1
    assert pauses > 1
    assert names(begun) == names(whole)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("made", [0, 1, 2])
def test_finished_in_between(
    qtbot: QtBot, theme: Theme, framework: Framework, state: Callable[[str], Assessment], page: str, made: int
) -> None:
    begun = place(page).begin(theme)
    qtbot.addWidget(begun)
    assert isinstance(begun, MadeInParts)
    for _part in range(made):
        assert begun.make_part()
    begun.finish()
    assert not begun.make_part()
    hub = OpenAssessment(framework, state("B"), parent=begun)
    begun.show_assessment(hub)
    begun.show()
    assert begun.isVisible()
    hub.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_picture_of_it_in_between(qtbot: QtBot, theme: Theme, page: str) -> None:
    """A picture gives every widget its size, also one that is not shown and not whole yet."""
    begun = place(page).begin(theme)
    qtbot.addWidget(begun)
    assert isinstance(begun, MadeInParts)
    begun.grab()
    width = 900
    while not begun.whole:
        begun.make_part()
        begun.resize(width := width + 20, 700)
        assert not begun.grab().isNull()
    assert width > 940
