"""Drives the real window, with the sample and three states of an assessment, to every page in every theme and size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from readiness_desktop.domain.assessment import Assessment, Person, Profile
from readiness_desktop.domain.framework import SELF_CHECK
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.dialogs.fault import FaultDialog
from readiness_desktop.gui.dialogs.person import PersonDialog
from readiness_desktop.gui.pages.briefing import BriefingPage
from readiness_desktop.gui.pages.evidence import EvidencePage
from readiness_desktop.gui.pages.present import PresentPage
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.report import ReportPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.review import ReviewPage
from readiness_desktop.gui.pages.roadmap import RoadmapPage
from readiness_desktop.gui.pages.self_check import SelfCheckPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.setup.import_dialog import ImportDialog
from readiness_desktop.services.duplicates import Comparison
from readiness_desktop.services.frameworks import default_framework
from readiness_desktop.services.guide import guide
from readiness_desktop.services.setup import new_assessment, new_client
from tests.screens.cased import case_of
from tests.screens.explained import explained
from tests.screens.gated import gates_of
from tests.screens.modes import modes_of
from tests.screens.owed import debt_of
from tests.screens.planned import plan_of
from tests.screens.portfolios import portfolio_of
from tests.screens.presented import briefing_of, talk_of
from tests.screens.published import benchmarks_of
from tests.screens.reviewed import wanting, without_open
from tests.screens.risks_seen import risks_of
from tests.screens.spoken import texts_of
from tests.screens.valued import value_of
from tests.vectors import assessment_of, load_vectors


def _ignore(_person: Person | None) -> None:
    """What is entered in a picture is not kept."""


BASE = (1440, 900)
SMALL = (1180, 640)
LONGEST_MS = 120_000
STEP_MS = 20
ASSESSOR = Person("Anna Kowalska", "Kowalska Advisory", "AK")


@dataclass(frozen=True, slots=True)
class Case:
    """A size of window and text; `name` becomes part of the file name."""

    name: str
    size: tuple[int, int]
    text: int = 100


CASES = (Case("1440x900", BASE), Case("1180x640", SMALL), Case("text150", BASE, 150))
THEMES = ("light", "dark")


class Stage:
    """One running app on a library of its own, with the sample in it."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.application = Application(app, folder / "library.sqlite", data=folder)
        self.window = self.application.window
        self._shown: set[str] = set()
        # As main.py does: the collector must not take widgets apart on the library's thread.
        self.application.start(None)
        self.wait(lambda: self.application.session.library_open)
        self.window.set_person(ASSESSOR)

    def open_sample(self) -> None:
        """Open the sample; it comes into the library."""
        session = self.application.session
        session.close_assessment()
        session.open_sample()
        self.wait(lambda: session.hub is not None)

    def open(self, assessment: Assessment) -> None:
        """Show an assessment as from a file."""
        session = self.application.session
        session.show_from_file(session.hub.framework, assessment, Path("state.readiness"))  # type: ignore[union-attr]

    def wait(self, ready: Callable[[], bool]) -> None:
        """Let events run until it is so; AssertionError after two minutes."""
        loop, left = QEventLoop(), [LONGEST_MS // STEP_MS]
        wrong: list[Exception] = []

        def look() -> None:
            left[0] -= 1
            try:
                done = ready()
            except Exception as error:  # noqa: BLE001 - told once the loop has ended, which it must
                wrong.append(error)
                done = True
            if done or left[0] <= 0:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(STEP_MS)
        loop.exec()
        timer.stop()
        if wrong:
            raise wrong[0]
        assert left[0] > 0, "the screen did not come to rest"

    def settle(self) -> None:
        """Wait until the shown page is whole: nothing runs, charts and previews are there."""
        self.wait(lambda: self._at_rest() and not QThreadPool.globalInstance().activeThreadCount())
        self.wait(self._at_rest)

    def _at_rest(self) -> bool:
        page: QWidget = self.window.page_widget(self.window.page)
        hub = self.application.session.hub
        if isinstance(page, ResultsPage):
            radars = (page.radar, page.voices.radar)
            chart = all(radar.chart is not None or not radar.isVisible() for radar in radars)
            return chart and hub is not None and hub.plan is not None
        if isinstance(page, RoadmapPage):
            return hub is not None and hub.plan is not None
        if isinstance(page, BriefingPage):
            return page.radar.chart is not None
        if isinstance(page, PresentPage):
            return bool(page.thumbnails) and all(one.filled for one in page.thumbnails)
        if isinstance(page, ReportPage):
            return page.maker.up_to_date and page.view.sheet.image is not None
        return self.application.theme.settled

    def scenes(self) -> Iterator[tuple[str, QWidget]]:
        """Everything that can be seen, one after the other: its name and the window or dialog to look at."""
        yield from self._setup()
        yield from self._questions()
        yield from modes_of(self)
        yield from self.review()
        yield from debt_of(self)
        yield from self._results("sample")
        yield from explained(self)
        yield from risks_of(self, "sample")
        yield from benchmarks_of(self)
        self.show("report")
        yield "report", self.window
        yield from briefing_of(self)
        yield from case_of(self)
        yield from gates_of(self)
        yield from self._other_states()
        yield from value_of(self)
        yield from self._other_pages()
        yield from self._over_the_window()
        self.application.session.close_assessment()
        self.settle()
        yield "home", self.window
        yield from portfolio_of(self)
        self.window.show_new(quick=False)
        self.settle()
        yield "setup-new", self.window
        yield from self._self_check()
        self.open_sample()

    def show(self, page: str, thing: object = None) -> None:
        """Show a page of the navigation map and wait until it is whole."""
        self._shown.add(page)
        self.window.show_page(page, thing)
        self.settle()

    def _self_check(self) -> Iterator[tuple[str, QWidget]]:
        """The first screen, one question, the last page, and how it grows."""
        self.window.commands.self_checks.begin()
        self.settle()
        yield "self-check-start", self.window
        claims = {"D1": 1, "D2": 3, "D3": 0, "D4": 2, "D5": -1, "D6": 4, "D7": 1, "D8": 3}
        profile = Profile("Document intake", depth=SELF_CHECK, headlines=claims)
        framework = default_framework()
        made = new_assessment(framework, new_client("Oriel Bank"), profile, (), date(2026, 4, 14))
        self.application.session.add(framework, made)
        self.settle()
        yield "self-check-end", self.window
        cast(SelfCheckPage, self.window.page_widget("self_check")).show_number(1)
        self.settle()
        yield "self-check-question", self.window
        self.window.commands.self_checks.change_depth()
        self.wait(lambda: self.dialog() is not None)
        dialog = self.dialog()
        assert dialog is not None
        yield "dialog-depth", dialog
        dialog.close()
        self.wait(lambda: self.dialog() is None)

    def _setup(self) -> Iterator[tuple[str, QWidget]]:
        self.show("setup")
        page = cast(SetupPage, self.window.page_widget("setup"))
        for step in range(4):
            page.show_step(step)
            self.settle()
            yield f"setup-{step + 1}", self.window

    def _questions(self) -> Iterator[tuple[str, QWidget]]:
        self.show("questions")
        yield "questions", self.window
        page = cast(QuestionsPage, self.window.page_widget("questions"))
        page.ui.guidance_button.click()
        self.settle()
        yield "questions-guidance", self.window
        page.ui.guidance_button.click()
        page.history.toggle()
        self.wait(lambda: "Reading" not in page.history.panel.words())
        yield "questions-history", self.window
        page.history.leave()
        page.focus_filter()
        page.ui.dimension_list.find_field.field.setText("drift")
        self.settle()
        yield "questions-filtered", self.window
        page.ui.dimension_list.clear_words()
        hub = self.application.session.hub
        assert hub is not None
        excused = next(q.id for q in hub.framework.questions if q.not_applicable is not None)
        self.show("questions", excused)
        page.ui.options_row.na_toggled.emit(True)
        self.settle()
        yield "questions-not-applicable", self.window
        hub.undo_stack.undo()

    def review(self) -> Iterator[tuple[str, QWidget]]:
        """The quality check with something of most kinds, a locked round, and one with nothing left."""
        self.show("review")
        yield "review", self.window
        hub = self.application.session.hub
        assert hub is not None
        before = hub.undo_stack.index()
        hub.change(wanting(hub.framework, hub.assessment), "all kinds")
        self.settle()
        yield "review-all-kinds", self.window
        cast(ReviewPage, self.window.page_widget("review")).cycle_panes()
        self.settle()
        yield "review-sign-off", self.window
        cast(ReviewPage, self.window.page_widget("review")).cycle_panes()
        hub.undo_stack.setIndex(before)
        hub.change(without_open(hub.framework, hub.assessment), "clear")
        self.settle()
        yield "review-clear", self.window
        hub.undo_stack.setIndex(before)
        self.application.session.rounds.show(1)
        self.settle()
        yield "review-locked", self.window
        self.application.session.rounds.show_newest()
        self.settle()

    def _results(self, state: str) -> Iterator[tuple[str, QWidget]]:
        self.show("results")
        page = cast(ResultsPage, self.window.page_widget("results"))
        for view in [key for key, _words in page.views()]:
            page.ui.views.pick(view)
            self.settle()
            yield f"results-{state}-{view}", self.window

    def _other_states(self) -> Iterator[tuple[str, QWidget]]:
        """Each verdict, and the roadmap of a client who has everything before him."""
        framework = default_framework()
        vectors = load_vectors()["full"]
        for name in "ABC":
            self.open(assessment_of(framework, vectors[name]))
            yield from self._results(name)
            if name == "A":
                yield from risks_of(self, "A")
                yield from plan_of(self)
        self.open_sample()
        self.show("roadmap")
        yield "roadmap-empty", self.window

    def _other_pages(self) -> Iterator[tuple[str, QWidget]]:
        """Pages of the navigation map that have no scene of their own yet."""
        for place in self.window.available:
            if place.inside and place.id not in self._shown:
                self.show(place.id)
                yield place.id, self.window
        yield from talk_of(self)

    def _over_the_window(self) -> Iterator[tuple[str, QWidget]]:
        commands = self.window.commands
        for name, opens in (
            ("dialog-settings", commands.open_settings),
            ("dialog-keys", self.window.helping.show_keys),
            ("dialog-help", self.window.helping.show_help),
            ("dialog-lock", commands.lock),
            ("dialog-person", lambda: PersonDialog(self.window, self.window.theme, None, _ignore).open()),
            ("dialog-question-choice", self._open_question_choice),
            ("dialog-fault", lambda: FaultDialog(self.window, self.window.theme, "ValueError: 7").open()),
            ("dialog-change-depth", commands.self_checks.change_depth),
            ("dialog-list", self._open_list),
            ("dialog-evidence", self._open_evidence),
            ("dialog-second-rating", self._open_second_rating),
            ("dialog-keep", lambda: commands.ask_to_keep(Comparison(3, 2, (1, 2), client_differs=True))),
        ):
            opens()
            self.wait(lambda: self.dialog() is not None)
            dialog = self.dialog()
            assert dialog is not None
            yield name, dialog
            dialog.close()
            self.wait(lambda: self.dialog() is None)
        commands.go_anywhere()
        self.settle()
        yield "go-anywhere", self.window
        self.wait(lambda: not self.window.commands.finding.busy)
        self.window.anywhere.field.setText("drift")
        self.settle()
        yield "go-anywhere-found", self.window
        self.window.anywhere.close_it()
        yield from self._tour()

    def _tour(self) -> Iterator[tuple[str, QWidget]]:
        tour = self.window.helping.tour
        tour.start()
        self.wait(lambda: tour.card.isVisible())
        number = 0
        while tour.running:
            number += 1
            self.settle()
            yield f"tour-{number}", self.window
            tour.card.next_button.click()
            self.settle()

    def _open_evidence(self) -> None:
        self.show("questions")
        cast(QuestionsPage, self.window.page_widget("questions")).ui.evidence_strip.add_asked.emit()

    def _open_second_rating(self) -> None:
        cast(QuestionsPage, self.window.page_widget("questions")).voices.rate_twice()

    def _open_question_choice(self) -> None:
        self.show("evidence")
        cast(EvidencePage, self.window.page_widget("evidence")).add()

    def _open_list(self) -> None:
        self.show("setup")
        page = cast(SetupPage, self.window.page_widget("setup"))
        page.show_step(2)
        page.people_changes.ask_list()
        dialog = self.dialog()
        assert isinstance(dialog, ImportDialog)
        dialog.text.setPlainText(
            "Ada Brandt; Head of operations; executive; D1; 30\nBo Lindqvist; ; nobody; D99; x"
        )
        dialog.look()

    def dialog(self) -> QDialog | None:
        return next((one for one in self.window.findChildren(QDialog) if one.isVisible()), None)

    def texts_of_others(self) -> frozenset[str]:
        """Texts on screen that are not the program's own: of the pack, and of whoever filled in the assessment."""
        hub = self.application.session.hub
        return (
            frozenset(
                texts_of(hub.framework) | texts_of(hub.assessment) | texts_of(ASSESSOR) | texts_of(guide())
            )
            if hub is not None
            else frozenset()
        )

    def dress(self, case: Case, theme: str) -> None:
        """Take a size, a text size and a theme."""
        self.application.theme.set_text_size(case.text)
        self.application.theme.set_mode(theme)
        self.window.resize(*case.size)
        self.settle()

    def close(self) -> None:
        """End the app."""
        self.application.session.close_assessment()
        self.window.close()
        self.wait(lambda: not QThreadPool.globalInstance().activeThreadCount())
        self.application.end()
