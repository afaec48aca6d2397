"""A new look reaches what is seen first and everything else soon after, or when it is about to be shown."""

from PySide6.QtCore import QCoreApplication
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


def test_what_is_seen_changes_first_and_the_rest_follows(theme: Theme, qtbot: QtBot) -> None:
    seen, hidden = surface(theme), surface(theme)
    for root in (seen, hidden):
        qtbot.addWidget(root)
    seen.show()
    theme.set_mode("dark")
    assert not theme.settled
    changed: list[tuple[bool, bool]] = []
    while not theme.settled:
        changed.append(
            (theme.hex("surface") in seen.styleSheet(), theme.hex("surface") in hidden.styleSheet())
        )
        QCoreApplication.processEvents()
    assert (True, False) in changed and (False, True) not in changed
    assert ground(seen) == theme.color("surface") == QColor("#171c21")
    assert hidden.styleSheet() == seen.styleSheet()


def test_a_window_is_painted_once_all_that_is_seen_has_changed(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    parts = [surface(theme), surface(theme)]
    for part in parts:
        column.addWidget(part)
    window.show()
    theme.set_mode("dark")
    changed: list[int] = []
    while not theme.settled:
        before = sum(theme.hex("surface") in part.styleSheet() for part in parts)
        assert before == len(parts) or not window.updatesEnabled()
        changed.append(before)
        QCoreApplication.processEvents()
    assert set(changed) == {0, 1, 2}
    assert window.updatesEnabled()


def test_a_root_that_is_half_renewed_is_finished_when_it_is_shown(theme: Theme, qtbot: QtBot) -> None:
    root = surface(theme)
    qtbot.addWidget(root)
    words = PlainLabel(root, text="Words", style="title", theme=theme)
    theme.set_text_size(150)
    while theme.stylesheet() != root.styleSheet():
        QCoreApplication.processEvents()
    assert words.font().pixelSize() < theme.font("title").pixelSize()
    assert theme.awaited(words)
    theme.renew(root)
    assert words.font().pixelSize() == theme.font("title").pixelSize()
    assert not theme.awaited(words)


def test_what_lies_in_no_root_changes_at_once(theme: Theme, qtbot: QtBot) -> None:
    root, alone = surface(theme), PlainLabel(None, text="Words", style="title", theme=theme)
    within = PlainLabel(root, text="Words", style="title", theme=theme)
    for one in (root, alone):
        qtbot.addWidget(one)
    before = within.font().pixelSize()
    theme.set_text_size(150)
    assert alone.font().pixelSize() == theme.font("title").pixelSize() > before
    assert within.font().pixelSize() == before
    qtbot.waitUntil(lambda: theme.settled, timeout=WAIT)
    assert within.font().pixelSize() == theme.font("title").pixelSize()


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


def test_a_page_that_is_only_half_made_takes_a_new_look_too(theme: Theme, qtbot: QtBot) -> None:
    """Its form has widgets that get their theme with a later part of it."""
    root = surface(theme)
    qtbot.addWidget(root)
    late = PlainLabel(root, text="Words")
    theme.set_mode("dark")
    qtbot.waitUntil(lambda: theme.settled, timeout=WAIT)
    assert theme.hex("surface") in root.styleSheet()
    assert not late.themed
