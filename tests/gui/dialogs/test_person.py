from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Person
from readiness_desktop.gui.dialogs.key_sheet import described_keys
from readiness_desktop.gui.dialogs.person import PersonDialog
from readiness_desktop.gui.dialogs.settings import SettingsDialog
from readiness_desktop.gui.theme import Theme


def test_the_initials_follow_the_name_until_others_are_typed(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[Person | None] = []
    dialog = PersonDialog(parent, theme, None, told.append)
    dialog.open()
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.fields.name, "Anna Kowalska")
    assert dialog.fields.initials.text() == "AK"
    dialog.fields.initials.clear()
    qtbot.keyClicks(dialog.fields.initials, "ANK")
    qtbot.keyClicks(dialog.fields.name, " Nowak")
    assert dialog.fields.initials.text() == "ANK"
    dialog.keep.click()
    assert told == [Person("Anna Kowalska Nowak", "", "ANK")]


def test_it_can_be_put_off(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[Person | None] = []
    dialog = PersonDialog(parent, theme, None, told.append)
    dialog.open()
    dialog.later.click()
    assert told == [None]


def test_settings_show_at_once_and_keep_the_person_on_closing(theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[Person] = []
    dialog = SettingsDialog(parent, theme, Person("Anna", "", "AN"), told.append)
    dialog.open()
    dialog.mode.pick("dark")
    assert theme.dark
    dialog.text_size.setCurrentIndex(dialog.text_size.findData(120))
    assert theme.text_percent == 120
    dialog.fields.firm.setText("Kowalska Advisory")
    dialog.accept()
    assert told == [Person("Anna", "Kowalska Advisory", "AN")]


def test_every_key_of_the_sheet_is_one_of_the_tokens(theme: Theme) -> None:
    shown = described_keys(theme)
    assert len(shown) > 25
    assert all(keys and words for keys, words in shown)
