import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.setup.people_model import MORE
from readiness_desktop.gui.setup.people_step import PeopleCard
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.setup import new_respondent

WIDE_AT_1440 = 838
"""What the card has in a window of 1440 pixels with sidebar and panel."""


@pytest.fixture
def card(theme: Theme, qtbot: QtBot, framework: Framework) -> PeopleCard:
    made = PeopleCard(theme)
    theme.clothe(made)
    made.set_framework(framework)
    qtbot.addWidget(made)
    made.resize(WIDE_AT_1440, 400)
    made.show()
    return made


@pytest.fixture
def people(framework: Framework) -> tuple[Respondent, ...]:
    return (
        new_respondent(framework, "Maya Okafor", "Head of data science", ("D1", "D6"), 28),
        new_respondent(framework, "Tom Adeyemi", "Finance partner", ("D3",), 25),
    )


def row_menu(card: PeopleCard, row: int, qtbot: QtBot) -> QMenu:
    """The menu behind the three dots of a row."""
    at = card.view.visualRect(card.model.index(row, MORE)).center()
    qtbot.mouseClick(card.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))
    (menu,) = [one for one in card.view.findChildren(QMenu) if one.isVisible()]
    return menu


def test_the_fields_keep_their_widths_whatever_is_ticked(
    card: PeopleCard, people: tuple[Respondent, ...]
) -> None:
    card.show_people(people)
    fields = (card.name, card.role, card.dimensions, card.minutes, card.add)
    before = [field.width() for field in fields]
    assert min(before[:3]) >= 110
    for chosen in (("D1", "D2"), ("D5", "D6"), ("D1", "D2", "D3"), tuple(f"D{n}" for n in range(1, 9))):
        card.dimensions.choose(chosen)
        card.layout().activate()  # pyright: ignore[reportOptionalMemberAccess]
        assert [field.width() for field in fields] == before
    assert card.minimumSizeHint().width() <= WIDE_AT_1440


def test_a_row_that_is_edited_stays_inside_the_card(
    card: PeopleCard, people: tuple[Respondent, ...], qtbot: QtBot
) -> None:
    card.show_people(people)
    card.view.selectRow(0)
    qtbot.keyClick(card.view, Qt.Key.Key_Return)
    assert card.cancel.isVisible()
    card.layout().activate()  # pyright: ignore[reportOptionalMemberAccess]
    assert card.minimumSizeHint().width() <= WIDE_AT_1440
    right = card.add.mapTo(card, QPoint(card.add.width(), 0)).x()
    assert right <= card.width() - 10
    assert card.name.width() >= 110


def test_what_is_ticked_is_read_whole_where_it_does_not_fit(card: PeopleCard) -> None:
    card.resize(560, 400)
    card.dimensions.choose(("D5", "D6"))
    card.layout().activate()  # pyright: ignore[reportOptionalMemberAccess]
    assert card.dimensions.text().endswith("…")
    assert card.dimensions.toolTip() == "Ownership and budget, MLOps and monitoring"
    assert card.dimensions.accessibleName().endswith("Ownership and budget, MLOps and monitoring")


def test_each_row_offers_to_change_and_to_remove(
    card: PeopleCard, people: tuple[Respondent, ...], qtbot: QtBot
) -> None:
    card.show_people(people)
    menu = row_menu(card, 1, qtbot)
    assert [one.text() for one in menu.actions()] == ["Change", "Move up", "Move down", "Remove"]
    with qtbot.waitSignal(card.removed) as told:
        menu.actions()[-1].trigger()
    assert told.args == [people[1]]
    menu.close()
    menu = row_menu(card, 0, qtbot)
    menu.actions()[0].trigger()
    menu.close()
    assert card.name.text() == "Maya Okafor"
    card.set_locked(True)
    assert card.view.isColumnHidden(MORE)


def test_a_half_typed_person_is_there_again_after_a_row_was_opened(
    card: PeopleCard, people: tuple[Respondent, ...], qtbot: QtBot
) -> None:
    card.show_people(people)
    qtbot.keyClicks(card.name, "Anna K")
    card.role.setEditText("Sponsor")
    card.dimensions.choose(("D4",))
    card.view.selectRow(0)
    qtbot.keyClick(card.view, Qt.Key.Key_Return)
    assert card.name.text() == "Maya Okafor"
    card.cancel.click()
    assert (card.name.text(), card.role.currentText()) == ("Anna K", "Sponsor")
    assert card.dimensions.chosen() == ("D4",)

    card.view.selectRow(0)
    qtbot.keyClick(card.view, Qt.Key.Key_Return)
    card.name.setText("Maya O.")
    card.view.selectRow(1)
    with qtbot.waitSignal(card.changed) as told:
        qtbot.keyClick(card.view, Qt.Key.Key_Return)
    assert told.args is not None
    assert (told.args[0].name, told.args[0].uuid) == ("Maya O.", people[0].uuid)
    assert card.name.text() == "Tom Adeyemi"
    card.cancel.click()
    assert card.name.text() == "Anna K"
    with qtbot.waitSignal(card.added) as told:
        card.add.click()
    assert told.args is not None
    assert (told.args[0].name, told.args[0].dimensions) == ("Anna K", ("D4",))
    assert card.name.text() == ""


def test_space_ticks_and_the_list_stays_open(card: PeopleCard, qtbot: QtBot) -> None:
    card.dimensions.click()
    (menu,) = card.dimensions.findChildren(QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert card.dimensions.chosen() == ("D1", "D3")
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert card.dimensions.chosen() == ("D1",)
    menu.close()


def test_a_typed_role_stays_what_was_typed(
    card: PeopleCard, people: tuple[Respondent, ...], qtbot: QtBot
) -> None:
    card.show_people(people)
    known = [card.role.itemText(number) for number in range(card.role.count())]
    longer = next(role for role in known if " " in role)
    start = longer[: longer.index(" ") + 2]
    qtbot.keyClicks(card.role, start)
    assert card.role.currentText() == start


def test_a_role_of_the_pack_has_its_side_and_any_other_keeps_the_chosen_one(
    card: PeopleCard, qtbot: QtBot
) -> None:
    card.name.setText("Ada")
    card.role.setEditText("Sponsor")
    assert card.side.currentData() == "executive"
    card.role.setEditText("Poet")
    assert card.side.currentData() == "executive", "a role of its own leaves the side alone"
    card.side.setCurrentIndex(card.side.findData("practitioner"))
    with qtbot.waitSignal(card.added) as told:
        card.add.click()
    assert (told.args[0].role, told.args[0].side) == ("Poet", "practitioner")


def test_a_name_that_is_there_is_refused_with_a_sentence(
    card: PeopleCard, people: tuple[Respondent, ...], qtbot: QtBot
) -> None:
    card.show_people(people)
    card.name.setText("maya  okafor")
    with qtbot.assertNotEmitted(card.added):
        card.add.click()
    assert card.problem.text().startswith("maya  okafor is in the list already.")
    card.name.setText("Maya Okafor-Lindqvist")
    assert card.problem.isHidden()


def test_alt_and_an_arrow_move_a_person(
    card: PeopleCard, people: tuple[Respondent, ...], qtbot: QtBot
) -> None:
    card.show_people(people)
    card.view.setCurrentIndex(card.model.index(1, 0))
    with qtbot.waitSignal(card.moved) as told:
        qtbot.keyClick(card.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told.args == [people[1], -1]


def test_fifty_people_scroll_inside_the_card(card: PeopleCard, framework: Framework, qtbot: QtBot) -> None:
    card.show_people(tuple(new_respondent(framework, f"Person {n}") for n in range(50)))
    assert card.view.height() < 320
    assert card.view.verticalScrollBar().maximum() > 0
    card.stand_on(card.model.people[49].uuid)
    assert card.view.currentIndex().row() == 49
