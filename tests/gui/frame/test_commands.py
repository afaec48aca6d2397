"""What the commands of the window suggest."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs import files
from readiness_desktop.wording.translate import use_disguise
from tests.gui.window import running


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
