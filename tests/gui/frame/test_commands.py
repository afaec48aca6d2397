"""What the commands of the window suggest, and what they keep of the pages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.wording.translate import use_disguise
from tests.gui.window import running

OWN, FIRST, SECOND = "#14584c", "#7a1f2b", "#1f3a7a"


def make_kit(folder: Path, name: str, accent: str) -> Path:
    """A brand kit without a logo."""
    folder.mkdir()
    text = f'name = "{name}"\naccent = "{accent}"\npaper = "Letter"\n'
    (folder / "brand.toml").write_text(text, encoding="utf-8")
    return folder


def report_page(app: Application) -> ReportPage:
    app.theme.set_mode("light")
    page = app.window.page_widget("report")
    assert isinstance(page, ReportPage)
    return page


def test_a_copy_without_a_client_is_named_in_the_language_in_use(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: Callable[[str], Assessment],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    suggested: list[str] = []
    monkeypatch.setattr(files, "ask_save", lambda _parent, _title, path, *_rest: suggested.append(path.name))
    nameless = state("B")
    nameless = replace(nameless, client=replace(nameless.client, name=" "))
    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, nameless)
        app.window.commands.save_copy()
        use_disguise(str.upper)
        try:
            app.window.commands.save_copy()
        finally:
            use_disguise(None)
    assert suggested == ["assessment.readiness", "ASSESSMENT.readiness"]


def test_a_chosen_brand_kit_is_there_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_kit(tmp_path / "first", "Kowalska", FIRST)
    second = make_kit(tmp_path / "second", "Weber", SECOND)
    picked = [first, second]
    monkeypatch.setattr(files, "ask_folder", lambda _parent, _title, chosen: chosen(picked.pop(0)))
    with running(qtbot, qapp, tmp_path) as app:
        page = report_page(app)
        assert page.ui.brand.currentText() == "Default"
        for accent in (FIRST, SECOND):
            page.ui.brand_folder.click()
            assert app.theme.hex("accent") == accent
            assert qapp.palette().highlight().color().name() == accent
    with running(qtbot, qapp, tmp_path) as app:
        page = report_page(app)
        assert app.theme.hex("accent") == SECOND
        assert (page.ui.brand.currentText(), page.ui.brand.count()) == ("Weber", 2)
        assert page.ui.paper.current == "Letter"
        page.ui.brand.setFocus()
        qtbot.keyClick(page.ui.brand, Qt.Key.Key_Home)
        assert page.ui.brand.currentText() == "Default"
        assert app.theme.hex("accent") == OWN
    with running(qtbot, qapp, tmp_path) as app:
        page = report_page(app)
        assert app.theme.hex("accent") == OWN
        assert (page.ui.brand.currentText(), page.ui.brand.count()) == ("Default", 1)


def test_a_kept_brand_kit_that_is_gone_is_said_on_the_report_page_and_waited_for(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    kit = make_kit(tmp_path / "kit", "Kowalska", FIRST)
    with running(qtbot, qapp, tmp_path) as app:
        report_page(app).use_brand(kit)
    away = kit.rename(tmp_path / "away")
    with running(qtbot, qapp, tmp_path) as app:
        page = report_page(app)
        assert app.theme.hex("accent") == OWN
        assert str(kit) in page.ui.brand_fault.text()
        assert not page.ui.brand_fault.isHidden()
    away.rename(kit)
    with running(qtbot, qapp, tmp_path) as app:
        assert app.theme.hex("accent") == FIRST
        assert report_page(app).ui.brand.currentText() == "Kowalska"
    away = kit.rename(tmp_path / "away")
    with running(qtbot, qapp, tmp_path) as app:
        # Default stands there already; chosen once more, it is what is wanted from now on.
        report_page(app).ui.brand.activated.emit(0)
        assert app.window.preferences.brand == ""
