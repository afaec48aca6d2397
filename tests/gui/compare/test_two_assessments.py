"""Two assessments side by side: which is the later one stands beside them, and no summary is read for that."""

from typing import cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.gui.compare.two_assessments import TwoAssessments
from readiness_desktop.gui.session import Session
from readiness_desktop.services.row import Row


class Library:
    def run(self, work: object) -> None:
        pass


class Window(QObject):
    """What is asked of a session."""

    hub_changed = Signal(object)

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__()
        self.rows = rows
        self.opened: list[tuple[str, str]] = []
        self.library = Library()

    def open_row(self, row: str, page: str) -> None:
        self.opened.append((row, page))


def row(name: str, as_of: str) -> Row:
    """The document is none that can be read."""
    return Row(name, "", "2026-04-01T00:00:00+00:00", 1, False, "{", False, as_of=as_of)


def test_the_later_one_is_opened() -> None:
    session = Window((row("a", "2026-04-14"), row("b", "2025-11-11"), row("c", "")))
    both = TwoAssessments(cast(Session, session), lambda _page, _thing: None)
    both.begin("a", "b")
    both.begin("b", "a")
    assert session.opened == [("a", "compare"), ("a", "compare")]
    both.begin("a", "c")
    assert len(session.opened) == 2, "one without a round has no day"
