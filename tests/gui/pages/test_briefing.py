"""The briefing of a locked round: verdict, index, blockers, exposures, next steps and record, all to be read only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import NO_ROADMAP
from readiness_desktop.gui.dialogs.person import PersonDialog
from readiness_desktop.gui.evidence.incoming import dropped
from readiness_desktop.gui.pages.briefing import BriefingPage
from readiness_desktop.gui.pages.evidence import EvidencePage
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services import setup
from readiness_desktop.services.files import save_copy
from readiness_desktop.services.roadmap import plan_for
from tests.gui.findings.made import shown
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]
DAY = date(2026, 4, 14)


def locked(framework: Framework, assessment: Assessment) -> Assessment:
    results = evaluate(framework, assessment)
    plan = plan_for(framework, assessment, results)
    return setup.lock_round(framework, assessment, results, plan, "Anna Kowalska", DAY)


def said(page: BriefingPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if not label.isHidden())


def test_it_says_what_a_locked_round_says(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = locked(framework, state("A"))
    with shown(qtbot, BriefingPage, framework, made, read_only=True) as (page, hub):
        qtbot.waitUntil(lambda: page._shown is not None, timeout=WAIT)
        assert page.verdict.text() == "Fix the foundation first"
        assert page.value.text() == "40"
        assert page.range.text() == "of 100, likely 34 to 47"
        words = said(page)
        for expected in (
            "Do not launch yet.",
            "Run money is approved",
            "Drift nobody monitors",
            "It is not a probability.",
            "Head of data science",
            "By 28 Apr 2026",
            "Locked on 14 Apr 2026 by Anna Kowalska",
            framework.version,
            " ".join(hub.results.input_hash[i : i + 4] for i in range(0, 20, 4)),
        ):
            assert expected in words
        assert not page.findChildren(QLineEdit)


def test_a_launch_has_no_blockers(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = state("C")
    made = made.with_current(replace(made.current, profile=replace(made.profile, roadmap=NO_ROADMAP)))
    with shown(qtbot, BriefingPage, framework, locked(framework, made), read_only=True) as (page, _hub):
        qtbot.waitUntil(lambda: page._shown is not None, timeout=WAIT)
        qtbot.waitUntil(lambda: "Every blocking gate is met." in said(page), timeout=WAIT)
        words = said(page)
        assert "Nothing is to be done to reach the target." in words


def test_text_of_others_is_shown_as_it_was_typed(qtbot: QtBot, framework: Framework, state: State) -> None:
    made = state("A")
    profile = replace(made.current.profile, project="<b>Ship</b> & go")
    made = locked(framework, made.with_current(replace(made.current, profile=profile)))
    with shown(qtbot, BriefingPage, framework, made, read_only=True) as (page, _hub):
        qtbot.waitUntil(lambda: page._shown is not None, timeout=WAIT)
        assert "<b>Ship</b> & go" in page.whose.text()


def test_a_locked_file_opens_on_it_and_nothing_is_asked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    file = tmp_path / "handed.readiness"
    save_copy(file, framework, locked(framework, state("B")), None)
    with running(qtbot, qapp, tmp_path, person=None) as app:
        window = app.window
        app.session.open_file(file)
        qtbot.waitUntil(lambda: window.page == "briefing", timeout=WAIT)
        listed = window.ui.sidebar.order
        assert listed == (
            "home", "briefing", "questions", "evidence", "results", "risks", "benchmarks", "compare",
            "roadmap", "value", "ownership", "gates", "debt", "report", "present",
        )  # fmt: skip
        window.show_page("evidence")
        evidence = cast(EvidencePage, window.page_widget("evidence"))
        assert evidence.isVisible()
        assert not evidence.filters.add.isVisible()
        assert not {"change", "reuse", "remove"} & set(evidence.panel.buttons)
        assert not window.findChildren(PersonDialog)
        window.session.close_assessment()
        window.show_page("briefing")
        assert window.page == "home"


def test_a_locked_round_of_the_library_has_it_for_who_looks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        window = app.window
        app.session.add(framework, state("B"))
        window.show_page("briefing")
        assert window.page != "briefing"
        app.session.lock()
        hub = app.session.hub
        assert hub is not None
        qtbot.waitUntil(lambda: hub.locked, timeout=WAIT)
        assert "briefing" not in window.ui.sidebar.order
        assert "briefing" in [place.id for place in window.available]
        window.show_page("briefing")
        assert window.page == "briefing"
        app.session.start_next_round()
        assert window.page == "questions"


def test_one_file_of_ours_can_be_dropped(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.readiness"))])
    assert dropped(data) == tmp_path / "a.readiness"
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf"))])
    assert dropped(data) is None
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{n}.readiness")) for n in "ab"])
    assert dropped(data) is None
