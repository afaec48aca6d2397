"""The stylesheet reaches what is seen at once and everything else soon after, or when it is about to be shown."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from readiness_desktop.gui.sheets import Sheets
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from tests.gui.window import WAIT


def ground(root: QWidget) -> QColor:
    """The colour of the middle of a root."""
    return root.grab().toImage().pixelColor(root.width() // 2, root.height() // 2)


def surface(theme: Theme) -> QWidget:
    root = QWidget()
    theme.clothe(root)
    root.setProperty("ground", "surface")
    root.resize(40, 40)
    return root


def test_what_is_seen_changes_at_once_and_the_rest_follows(theme: Theme, qtbot: QtBot) -> None:
    seen, hidden = surface(theme), surface(theme)
    for root in (seen, hidden):
        qtbot.addWidget(root)
    seen.show()
    theme.set_mode("dark")
    assert not theme.settled
    assert ground(seen) == theme.color("surface") == QColor("#171c21")
    assert theme.hex("surface") in seen.styleSheet()
    assert theme.hex("surface") not in hidden.styleSheet()
    qtbot.waitUntil(lambda: theme.settled, timeout=WAIT)
    assert hidden.styleSheet() == seen.styleSheet()


def test_a_root_that_is_about_to_be_shown_does_not_wait(theme: Theme, qtbot: QtBot) -> None:
    root = surface(theme)
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    words = PlainLabel(root, text="Words", style="title", theme=theme)
    button = Button(root, text="Do it", theme=theme)
    column.addWidget(words)
    column.addWidget(button)
    theme.set_mode("dark")
    theme.set_text_size(150)
    theme.renew(root)
    assert theme.hex("surface") in root.styleSheet()
    assert words.font().pixelSize() == theme.font("title").pixelSize()
    assert button.font().pixelSize() == theme.font("body").pixelSize()
    before = root.styleSheet()
    theme.renew(root)
    assert root.styleSheet() == before


def test_a_root_that_is_gone_is_left_alone(qtbot: QtBot) -> None:
    sheets = Sheets()
    kept, gone, gone_later = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(kept)
    for root in (gone, gone_later, kept):
        sheets.put_on(root)
    delete(gone)
    sheets.change("QWidget { color: #102030; }")
    delete(gone_later)
    qtbot.waitUntil(lambda: sheets.settled, timeout=WAIT)
    assert "#102030" in kept.styleSheet()
    sheets.change("QWidget { color: #102030; }")
    assert sheets.settled
