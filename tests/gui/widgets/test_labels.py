from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel, as_tooltip


def test_markup_is_shown_as_typed(theme: Theme, qtbot: QtBot) -> None:
    plain, bold = PlainLabel(text="<b>b</b>", theme=theme), PlainLabel(text="b", theme=theme)
    qtbot.addWidget(plain)
    qtbot.addWidget(bold)
    assert plain.sizeHint().width() > 3 * bold.sizeHint().width()
    assert as_tooltip("a < b & <i>c</i>") == "<qt>a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;</qt>"


def test_style_and_colour_survive_a_new_parent_and_a_new_theme(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label = PlainLabel(text="x", style="section", color="text_muted", theme=theme)
    QVBoxLayout(holder).addWidget(label)
    holder.show()
    assert label.font().pixelSize() == 15
    assert label.palette().windowText().color() == theme.color("text_muted")
    theme.set_mode("dark")
    theme.set_text_size(150)
    assert label.font().pixelSize() == theme.font("section").pixelSize() == 22
    assert label.palette().windowText().color() == theme.color("text_muted")


def test_what_does_not_fit_ends_in_dots_and_is_whole_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(text="A name that is much longer than there is room for", theme=theme)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.shown_text() == label.text()
    assert label.toolTip() == ""
