"""A pack with 5,000 questions and 50 respondents who voted on each: from question to question, and finding things."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import perf_counter
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.wording import numbers
from tests.benchmarks.made_pack import large_assessment, large_pack
from tests.benchmarks.measuring import Times
from tests.benchmarks.table import Aim, Table
from tests.gui.window import WAIT, running

QUESTIONS, PEOPLE, MOVES = 5000, 50, 40
WORDS = ("drift", "pal", "week 40", "d6.3", "who finds", "monitor", "nothing such", "data")
AGAINST = "the window painted anew as it is"


def spent(app: Application) -> float:
    """Seconds to paint the whole window anew with nothing changed."""
    app.window.update()
    begun = perf_counter()
    app.window.repaint()
    return perf_counter() - begun


def drawn(begun: float) -> float:
    """Seconds since then, with all painting that is due."""
    QCoreApplication.sendPostedEvents()
    return perf_counter() - begun


def test_large(qtbot: QtBot, qapp: QApplication, framework: Framework, tmp_path: Path, table: Table) -> None:
    pack = large_pack(framework, QUESTIONS)
    made = large_assessment(pack, PEOPLE, date(2026, 11, 29))
    with running(qtbot, qapp, tmp_path) as app:
        app.session.show_from_file(pack, made, None)
        hub = app.session.hub
        assert hub is not None
        hub.read_only = False
        window = app.window
        window.show_page("questions", pack.questions[10].id)
        page = cast(QuestionsPage, window.page_widget("questions"))
        finding = window.commands.finding
        qtbot.waitUntil(lambda: not finding.busy and hub.plan is not None, timeout=10 * WAIT)
        moves, plain, found, again = list[float](), list[float](), list[float](), list[float]()
        for _n in range(MOVES):
            plain.append(spent(app))
            before, begun = page.question, perf_counter()
            page.go_on()
            moves.append(drawn(begun))
            assert page.question != before
            assert page.ui.effect_panel.what_ifs.scores == tuple(
                map(numbers.score, hub.what_ifs(page.question))
            )
        for words in WORDS * 3:
            window.commands.go_anywhere()
            qtbot.waitUntil(lambda: not finding.busy, timeout=WAIT)
            QCoreApplication.processEvents()
            again.append(spent(app))
            begun = perf_counter()
            window.anywhere.field.setText(words)
            found.append(drawn(begun))
            window.anywhere.close_it()
    what = f"{QUESTIONS} questions, {PEOPLE} respondents"
    yardstick = Times(tuple(plain))
    moved = Times(tuple(moves))
    table.add(f"{what}: next question, with what-ifs", moved, AGAINST, yardstick, aim=Aim(50, "ms"))
    table.add("  search", Times(tuple(found)), AGAINST, Times(tuple(again)), aim=Aim(50, "ms"))
