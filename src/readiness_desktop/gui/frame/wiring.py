"""Connects what the pages tell to the commands of the window, and keeps what they choose for the next time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Client, Profile, Respondent
    from readiness_desktop.gui.compare.two_assessments import TwoAssessments
    from readiness_desktop.gui.frame.commands import Commands
    from readiness_desktop.gui.main_window import MainWindow


class Wiring(QObject):
    """One of a window."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands
        self._two: TwoAssessments | None = None

    def wire(self, page: str, made: QWidget) -> None:
        """Connect what a page tells, where it tells more than where to go."""
        wires: dict[str, Callable[[QWidget], None]] = {
            "home": self._home,
            "self_check": self._commands.self_checks.wire,
            "setup": self._setup,
            "questions": self._questions,
            "review": self._review,
            "report": self._report,
            "roadmap": self._roadmap,
            "briefing": self._briefing,
            "benchmarks": self._benchmarks,
            "present": self._present,
            "portfolio": self._portfolio,
        }
        if page in wires:
            wires[page](made)

    def go(self, page: str, thing: object) -> None:
        """Go where a page points to; `present` with a thing is the presentation itself."""
        if page == "present" and thing is not None:
            self._commands.present()
        else:
            self._window.show_page(page, thing)

    def _briefing(self, page: QWidget) -> None:
        """Connect what the briefing tells."""
        from readiness_desktop.gui.pages.briefing import BriefingPage

        assert isinstance(page, BriefingPage)
        page.copy_wanted.connect(self._commands.save_copy)
        page.export_wanted.connect(self._commands.export)
        page.failed.connect(self._window.session.complain)

    def _benchmarks(self, page: QWidget) -> None:
        """Let the page compare with the other assessments of the library."""
        from readiness_desktop.gui.pages.benchmarks import BenchmarksPage

        assert isinstance(page, BenchmarksPage)
        session = self._window.session
        page.rows_of_library = lambda: session.rows
        session.rows_changed.connect(lambda _rows: page.refresh_library())

    def _present(self, page: QWidget) -> None:
        """Connect what the page of the slides tells."""
        from readiness_desktop.gui.pages.present import PresentPage

        assert isinstance(page, PresentPage)
        page.brand = self._commands.presenting.brand
        page.present_wanted.connect(self._commands.present)
        page.failed.connect(self._window.session.complain)

    def _home(self, page: QWidget) -> None:
        """Connect what the home page tells."""
        from readiness_desktop.gui.pages.home import HomePage

        assert isinstance(page, HomePage)
        page.new_wanted.connect(self._commands.new)
        page.self_check_wanted.connect(self._commands.self_checks.begin)
        page.open_wanted.connect(self._commands.open_file)
        page.sample_wanted.connect(self._window.session.open_sample)
        page.row_wanted.connect(self._window.session.open_row)
        page.archive_wanted.connect(self._window.session.library.archive)
        page.compare_wanted.connect(self._compare)
        self._window.session.framework_ready.connect(page.set_framework)

    def _portfolio(self, page: QWidget) -> None:
        """Read the portfolio for its page."""
        from readiness_desktop.gui.frame.portfolios import Portfolios
        from readiness_desktop.gui.pages.portfolio import PortfolioPage

        assert isinstance(page, PortfolioPage)
        Portfolios(self._window, page)

    def _compare(self, first: str, second: str) -> None:
        """Open one of two assessments with the other beside it."""
        from readiness_desktop.gui.compare.two_assessments import TwoAssessments

        if self._two is None:
            self._two = TwoAssessments(self._window.session, self._window.show_page)
            self._two.setParent(self)
        self._two.begin(first, second)

    def _questions(self, page: QWidget) -> None:
        """Follow from question to question."""
        from readiness_desktop.gui.pages.questions import QuestionsPage

        assert isinstance(page, QuestionsPage)
        page.moved.connect(lambda question: self._commands.whereabouts.visit("questions", question))
        page.history_wanted.connect(lambda question: self._commands.histories.ask(question))

    def _setup(self, page: QWidget) -> None:
        """Connect what the setup page tells."""
        from readiness_desktop.gui.pages.setup import SetupPage

        assert isinstance(page, SetupPage)
        page.created.connect(self._create)
        page.left.connect(lambda: self._window.show_page("home"))
        page.lock_wanted.connect(self._commands.lock)
        page.next_wanted.connect(self._window.session.start_next_round)
        page.round_wanted.connect(self._commands.show_round)
        self._window.session.framework_ready.connect(page.set_framework)

    def _review(self, page: QWidget) -> None:
        """Connect what the review page tells."""
        from readiness_desktop.gui.pages.review import ReviewPage

        assert isinstance(page, ReviewPage)
        page.mend_wanted.connect(self._commands.mending.go)
        page.lock_wanted.connect(self._commands.lock)
        page.next_wanted.connect(self._window.session.start_next_round)
        page.round_wanted.connect(self._commands.show_round)
        page.export_wanted.connect(self._commands.export)
        page.copy_wanted.connect(self._commands.save_copy)

    def _report(self, page: QWidget) -> None:
        """Begin with the brand kit that was kept and keep the next that is chosen; the window wears its accent."""
        from readiness_desktop.gui.pages.report import ReportPage

        assert isinstance(page, ReportPage)
        window, kits = self._window, page.ui.brand
        page.maker.written.connect(lambda _path: window.banners.succeed())
        if window.preferences.brand:
            page.use_brand(Path(window.preferences.brand))

        def keep(row: int) -> None:
            window.remember(replace(window.preferences, brand=str(kits.itemData(row) or "")))

        kits.currentIndexChanged.connect(keep)
        # A kept kit that could not be read is no entry: Default is shown already, and may be chosen once more.
        kits.activated.connect(keep)

    def _roadmap(self, page: QWidget) -> None:
        """Say what of the roadmap was written, and where."""
        from readiness_desktop.gui.pages.roadmap import RoadmapPage

        assert isinstance(page, RoadmapPage)
        page.views.exporting.written.connect(self._window.banners.say_written)

    def _create(self, client: Client, profile: Profile, people: tuple[Respondent, ...]) -> None:
        session = self._window.session
        session.with_framework(lambda framework: session.create(framework, client, profile, people))
