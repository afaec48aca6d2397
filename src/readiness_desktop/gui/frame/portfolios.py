"""Reads the portfolio on the library's thread whenever its page is seen or the list changes, and notes outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.pages.portfolio import PortfolioPage

if TYPE_CHECKING:
    from readiness_desktop.domain.agreements import Outcome
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.services.library import Library
    from readiness_desktop.services.portfolio import Portfolio
    from readiness_desktop.services.row import Row


class Portfolios(QObject):
    """One of a window, with its page."""

    _read = Signal(object, object)

    def __init__(self, window: MainWindow, page: PortfolioPage) -> None:
        super().__init__(page)
        self._window, self._page = window, page
        self._asked = self._again = False
        session = window.session
        page.seen.connect(self.refresh)
        page.row_wanted.connect(session.open_row)
        page.noted.connect(self._note)
        page.new_wanted.connect(window.commands.new)
        session.rows_changed.connect(self._on_rows)
        session.framework_ready.connect(page.set_framework)
        self._read.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def refresh(self) -> None:
        """Read what there is now; asked again meanwhile, once more after that."""
        if self._asked:
            self._again = True
            return
        self._asked = True
        self._window.session.with_framework(self._ask)

    def _ask(self, framework: Framework) -> None:
        rows = cast("tuple[Row, ...]", self._window.session.rows)

        def work(library: Library | None) -> None:
            from readiness_desktop.services.portfolio import Portfolio, portfolio_of

            try:
                found = portfolio_of(rows, library, framework)
            except ReadinessError:
                # The library says itself what is wrong with it.
                found = Portfolio()
            self._read.emit(found, framework)

        self._window.session.library.consult(work)

    def _show(self, portfolio: Portfolio, framework: Framework) -> None:
        self._asked = False
        if self._again:
            self._again = False
            self.refresh()
            return
        self._page.show_portfolio(portfolio, framework)

    def _on_rows(self, _rows: object) -> None:
        if self._page.isVisible():
            self.refresh()

    def _note(self, uuid: str, tags: tuple[str, ...], outcome: Outcome | None) -> None:
        library = self._window.session.library

        def work(opened: Library) -> None:
            from readiness_desktop.services.portfolio import note

            note(opened, uuid, tags, outcome)

        library.run(work)
        library.ask_rows()
