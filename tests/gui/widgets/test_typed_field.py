"""Fields that read what is typed once they are left."""

from datetime import date

from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.typed_field import TypedField, day_field, number_field, text_field
from readiness_desktop.services.typed_numbers import SHARE


def leave(field: TypedField, typed: str) -> None:
    field.line.setText(typed)
    field.line.editingFinished.emit()


def test_a_figure_is_read_when_the_field_is_left(qtbot: QtBot, theme: Theme) -> None:
    field = number_field("Cash share", theme, SHARE)
    qtbot.addWidget(field)
    heard: list[object] = []
    field.entered.connect(heard.append)
    leave(field, "60")
    assert (heard, field.line.text(), field.value) == ([0.6], "60 %", 0.6)
    leave(field, "60 %")
    assert heard == [0.6]
    leave(field, "")
    assert heard == [0.6, None]


def test_a_wrong_figure_stays_with_its_sentence(qtbot: QtBot, theme: Theme) -> None:
    field = number_field("Cases a year", theme)
    qtbot.addWidget(field)
    field.show_value(12)
    heard: list[object] = []
    field.entered.connect(heard.append)
    leave(field, "many")
    assert field.complaint == "Write a figure such as 1 250 or 7.5."
    field.show_value(12)
    assert (field.line.text(), heard) == ("many", [])
    field.show_value(13)
    assert (field.line.text(), field.complaint) == ("13", "")


def test_days_and_words_are_read_too(qtbot: QtBot, theme: Theme) -> None:
    day, words = day_field("Due", theme), text_field("Owner", theme)
    qtbot.addWidget(day)
    qtbot.addWidget(words)
    leave(day, "31.3.27")
    leave(words, "  Ana Ruiz ")
    assert (day.value, day.line.text()) == (date(2027, 3, 31), "31 Mar 2027")
    assert (words.value, words.line.text()) == ("Ana Ruiz", "Ana Ruiz")


def test_a_locked_field_reads_nothing(qtbot: QtBot, theme: Theme) -> None:
    field = number_field("Cases a year", theme)
    qtbot.addWidget(field)
    field.set_locked(True)
    leave(field, "many")
    assert field.complaint == ""


def test_a_field_that_is_left_untouched_keeps_its_figure(qtbot: QtBot, theme: Theme) -> None:
    small, third = number_field("Cost of a request", theme), number_field("Cash share", theme, SHARE)
    heard: list[object] = []
    for field, value in ((small, 0.000_000_4), (third, 1 / 3)):
        qtbot.addWidget(field)
        field.entered.connect(heard.append)
        field.show_value(value)
        field.line.editingFinished.emit()
        assert (field.value, heard) == (value, [])
    assert (small.line.text(), third.line.text()) == ("0.0000004", "33.333333 %")
