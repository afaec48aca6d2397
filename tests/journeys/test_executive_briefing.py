"""An executive's ten minutes: a locked file as argument, the briefing, every slide by keyboard, the report, the end."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.dialogs.person import PersonDialog
from readiness_desktop.gui.pages.briefing import BriefingPage
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.services import setup
from readiness_desktop.services.files import save_copy
from readiness_desktop.services.roadmap import plan_for
from tests.journeys.day import Day
from tests.pdf import text_of


def handed_over(framework: Framework, assessment: Assessment, file: Path) -> str:
    """Lock the round and write it; the seal of the file."""
    named = replace(assessment.current, profile=replace(assessment.profile, project="Claims triage"))
    made = assessment.with_current(named)
    results = evaluate(framework, made)
    plan = plan_for(framework, made, results)
    locked = setup.lock_round(framework, made, results, plan, "Anna Kowalska", date(2026, 4, 14))
    save_copy(file, framework, locked, None)
    return sha256(file.read_bytes()).hexdigest()


def test_ten_minutes_of_an_executive(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    framework: Framework,
    state: Callable[[str], Assessment],
) -> None:
    handed = tmp_path / "Claims.readiness"
    seal = handed_over(framework, state("A"), handed)
    day = Day(qtbot, tmp_path / "home", file=handed)
    day.until(lambda: day.window.page == "briefing")
    page = day.page(BriefingPage)
    day.until(lambda: page._shown is not None)
    assert page.verdict.text() == "Fix the foundation first"
    assert "Claims triage" in page.whose.text()

    presenting = day.window.commands.presenting
    day.press(Qt.Key.Key_F5)
    day.until(lambda: presenting.now is not None and presenting.now.slides is not None)
    now = presenting.now
    assert now is not None
    assert now.slides is not None
    assert now.talk is not None
    headings: list[str] = []
    for number in range(now.talk.count):
        assert now.talk.at == number
        headings.append(now.slides.view.accessibleName())
        assert not now.slides.view.grab().isNull()
        qtbot.keyClick(now.slides, Qt.Key.Key_Right)
    assert "Fix the foundation first" in headings[1]
    assert "What these figures can and cannot say" in headings[-1]
    qtbot.keyClick(now.slides, Qt.Key.Key_Escape)
    day.until(lambda: presenting.now is None)
    assert day.window.page == "briefing"

    target = tmp_path / "report.pdf"

    def ask_save(_parent: QWidget, _title: str, _name: Path, _kinds: str, chosen: files.Chosen) -> None:
        chosen(target)

    monkeypatch.setattr(files, "ask_save", ask_save)
    page.export.click()
    day.until(target.exists)
    day.until(lambda: not day.page(ReportPage).ui.done_row.isHidden())
    said = text_of(target)
    assert "Claims triage" in said
    assert "Run money is approved" in said
    assert not day.window.findChildren(PersonDialog)
    assert day.session.rows == ()
    assert not day.hub.undo_stack.canUndo()
    assert sha256(handed.read_bytes()).hexdigest() == seal
    day.end()
