"""What a page cannot show is said by the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.services import reporting
from tests.gui.window import WAIT, running


@pytest.mark.parametrize("page", ["present", "briefing"])
def test_a_page_that_cannot_be_made_is_not_left_empty_without_a_word(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    framework: Framework, state: Callable[[str], Assessment], page: str,
) -> None:  # fmt: skip
    def gone(*_facts: object, **_more: object) -> object:
        raise ReadinessError(Fault.PACK_MISSING, path="pack")

    with running(qtbot, qapp, tmp_path) as app:
        app.session.add(framework, state("A"))
        monkeypatch.setattr(reporting, "report_input", gone)
        made = app.window.page_widget(page)
        with qtbot.waitSignal(app.session.complained, timeout=WAIT):
            made.show_assessment(app.session.hub)
            made.show()
            made._ask()
