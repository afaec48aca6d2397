"""Shows the list and the portfolio of a library as the app does, several times, and tells how long each took.

Arguments: the library and how many times.
"""

import sys
from datetime import date
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication
from speaking import say

from readiness_desktop import paths
from readiness_desktop.gui.garbage import GarbageOnThisThread
from readiness_desktop.gui.pages.home import HomePage
from readiness_desktop.gui.pages.portfolio import PortfolioPage
from readiness_desktop.gui.theme import STYLE, Theme
from readiness_desktop.services.frameworks import default_framework
from readiness_desktop.services.library import Library, glance
from readiness_desktop.services.portfolio import portfolio_of
from readiness_desktop.storage.driver import driver
from readiness_desktop.storage.line import LINES


def resident_mb() -> float:
    """What this process holds in memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def bare_read(path: Path) -> float:
    """Seconds to read the lines with the database alone."""
    begun = perf_counter()
    connection = driver.connect(path.resolve().as_uri() + "?mode=ro&immutable=1", uri=True)
    connection.execute(LINES).fetchall()
    connection.close()
    return perf_counter() - begun


def main() -> None:
    path, times = Path(sys.argv[1]), int(sys.argv[2])
    app = QApplication(["portfolio", *STYLE])
    theme = Theme(paths.resources(), mode="light")
    theme.apply(app)
    framework = default_framework()
    home, page = HomePage(theme), PortfolioPage(theme)
    home.set_framework(framework)
    for widget in (home, page):
        widget.resize(1230, 850)
        widget.show()
    home.complete()
    app.processEvents()
    garbage = GarbageOnThisThread(app)
    garbage.start()
    bare, listed, whole, portfolio = [], [], [], []
    for _run in range(times):
        bare.append(bare_read(path))
        begun = perf_counter()
        rows = glance(path, today=date(2026, 11, 29))
        assert rows is not None
        home.show_rows(rows)
        home.repaint()
        app.processEvents()
        listed.append(perf_counter() - begun)
    library, rows = Library.open(path), ()
    for _run in range(times):
        begun = perf_counter()
        rows = library.rows(date(2026, 11, 29))
        whole.append(perf_counter() - begun)
        begun = perf_counter()
        page.show_portfolio(portfolio_of(rows, library, framework), framework)
        page.repaint()
        app.processEvents()
        portfolio.append(perf_counter() - begun)
    shown = len(page.table.source.rows)
    library.close()
    garbage.end()
    taken = {"bare": bare, "listed": listed, "whole": whole, "portfolio": portfolio}
    say("measured", **taken, memory=resident_mb(), rows=len(rows), shown=shown)


if __name__ == "__main__":
    main()
