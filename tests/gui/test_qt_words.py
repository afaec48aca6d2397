"""Qt's own texts come from the catalogue, and stay as they are where it has none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.qt_words import QtWords
from readiness_desktop.wording.qt_texts import qt_texts
from readiness_desktop.wording.translate import use_disguise
from tests.architecture.source import files


class Stranger(QTranslator):
    """Another translator, which Qt asks after ours."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str = "", n: int = -1) -> str:  # type: ignore[override]
        return "asked on"


@pytest.fixture
def _installed(qapp: QApplication) -> Iterator[None]:
    stranger, words = Stranger(), QtWords()
    qapp.installTranslator(stranger)
    assert qapp.installTranslator(words)
    use_disguise(lambda text: {"&Undo": "&Rückgängig", "Cancel": "Abbrechen"}.get(text, text))
    yield
    use_disguise(None)
    qapp.removeTranslator(words)
    qapp.removeTranslator(stranger)


@pytest.mark.usefixtures("_installed")
def test_qt_is_answered_from_the_catalogue() -> None:
    assert QCoreApplication.translate("QWidgetTextControl", "&Undo") == "&Rückgängig"


@pytest.mark.usefixtures("_installed")
def test_what_the_catalogue_lacks_is_its_own_text_and_nobody_else_is_asked() -> None:
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Look in:"
    assert QCoreApplication.translate("QFileDialog", "Größe") == "Größe"
    assert QCoreApplication.translate("Any", "%n file(s)", "", 3) == "3 file(s)"


@pytest.mark.usefixtures("_installed")
def test_menus_and_standard_buttons_say_it(qtbot: QtBot) -> None:
    field = QLineEdit()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    for widget in (field, box):
        qtbot.addWidget(widget)
    menu = field.createStandardContextMenu()
    assert any(action.text().startswith("&Rückgängig") for action in menu.actions())
    menu.deleteLater()
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


def test_translators_are_given_what_the_menus_of_fields_and_the_buttons_say(qtbot: QtBot) -> None:
    known = {text.replace("&", "") for text in qt_texts()}
    line, several = QLineEdit(), QPlainTextEdit()
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Ok | buttons.Cancel | buttons.Close | buttons.Save | buttons.Open)
    for widget in (line, several, box):
        qtbot.addWidget(widget)
    shown: set[str] = {button.text() for button in box.buttons()}
    for menu in (line.createStandardContextMenu(), several.createStandardContextMenu()):
        shown |= {action.text().split("\t")[0] for action in menu.actions() if action.text()}
        menu.deleteLater()
    assert {text.replace("&", "") for text in shown} - known == set()


def test_qt_writes_no_numbers_or_dates_of_its_own() -> None:
    """Screen, PDF and workbook agree because all of them ask babel."""
    own = (
        "QLocale",
        "QDateEdit",
        "QDateTimeEdit",
        "QTimeEdit",
        "QSpinBox",
        "QDoubleSpinBox",
        "QCalendarWidget",
        "QLCDNumber",
    )
    found = [f"{path.name}: {name}" for path in files() for name in own if name in path.read_text("utf-8")]
    assert found == []
