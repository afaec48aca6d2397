"""Walks through every page of the app and tells the longest calls on the thread of the window.

Argument: the library. A call is one event that Qt hands out, with everything that it leads to before it returns.
"""

import sys
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from speaking import give_up, say

from readiness_desktop import main
from readiness_desktop.domain.assessment import Person
from readiness_desktop.gui import application
from readiness_desktop.gui.ahead import PagesAhead

QUIET_MS = 60
CTRL = Qt.KeyboardModifier.ControlModifier
Step = tuple[str, Callable[[], object], Callable[[], bool]]


class ClockedApplication(QtWidgets.QApplication):
    """Takes the time of every event that is not inside another one."""

    step = "start"
    slowest: dict[str, tuple[float, str]] = {}
    _inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if ClockedApplication._inside:
            return super().notify(receiver, event)
        ClockedApplication._inside = True
        kind, name, step = event.type().name, type(receiver).__name__, ClockedApplication.step
        begun = perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            seconds = perf_counter() - begun
            ClockedApplication._inside = False
            if seconds > self.slowest.get(step, (0.0, ""))[0]:
                self.slowest[step] = (seconds, f"{kind} of {name}")


class Walker(application.Application):
    """The app with somebody who goes through it, one step after the other, each begun once all is quiet."""

    def start(self, file) -> None:
        self._steps = self.walk()
        ahead = self.findChild(PagesAhead)
        self._ready: Callable[[], bool] = lambda: self.session.library_open and ahead.finished
        self.session.framework_ready.connect(self.note_pages_made_ahead)
        self._quiet_since = perf_counter()
        self._clock = QTimer(self)
        self._clock.setInterval(10)
        self._clock.timeout.connect(self.go_on)
        self._clock.start()
        self.fault.connect(give_up)
        super().start(file)

    def note_pages_made_ahead(self) -> None:
        ClockedApplication.step = "pages made ahead"

    def go_on(self) -> None:
        """Begin the next step when nothing has run for a while."""
        busy = QThreadPool.globalInstance().activeThreadCount() or self.session.unsaved or not self._ready()
        if busy:
            self._quiet_since = perf_counter()
            return
        if (perf_counter() - self._quiet_since) * 1000 < QUIET_MS:
            return
        step = next(self._steps, None)
        if step is None:
            self._clock.stop()
            say("walked", slowest=ClockedApplication.slowest, repaint=self.repaint())
            self.window.close()
            return
        ClockedApplication.step, act, self._ready = step
        QTimer.singleShot(0, act)
        self._quiet_since = perf_counter() + 0.02

    def repaint(self) -> float:
        """Seconds to paint the whole window anew as it is, the quickest of ten."""
        taken: list[float] = []
        for _run in range(10):
            begun = perf_counter()
            self.window.repaint()
            taken.append(perf_counter() - begun)
        return min(taken)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        from PySide6.QtTest import QTest

        dialogs = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        target = QApplication.focusWidget() or (dialogs[-1] if dialogs else self.window)
        QTest.keyClick(target, key, modifier)

    def pressing(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        return lambda: self.press(key, modifier)

    def on(self, page: str) -> Callable[[], bool]:
        return lambda: self.window.page == page

    def walk(self) -> Iterator[Step]:
        """Every step: its name, what is done, and when it has arrived."""
        self.session.set_person(Person("Ida Halden", "Halden Advisory", "IH"))
        yield from self.walk_home()
        yield "sample: open", self.session.open_sample, lambda: self.session.hub is not None
        yield from self.walk_questions()
        yield from self.walk_pages()
        yield from self.walk_dialogs()
        for page in ("report", "questions"):
            yield from self.walk_looks(page)
        yield "home: back", lambda: self.window.show_page("home"), self.on("home")
        yield (
            "home: open a line",
            lambda: self.window.page_widget("home").row_wanted.emit(self.some_row()),
            lambda: self.session.hub is not None,
        )

    def walk_home(self) -> Iterator[Step]:
        home, on = self.window.page_widget("home"), self.on("home")
        yield "home: list", lambda: home.overview.ui.list.setFocus(), on
        yield "home: next line", self.pressing(Qt.Key.Key_Down), on
        yield "home: filter", lambda: home.overview.ui.filter.setText("client 1"), on
        yield "home: all", lambda: home.overview.ui.filter.clear(), on
        yield "setup: new", self.pressing(Qt.Key.Key_N, CTRL), self.on("setup")
        yield "home: again", lambda: self.window.show_page("home"), on

    def walk_pages(self) -> Iterator[Step]:
        for page in ("results", "roadmap", "report", "setup", "questions", "results", "roadmap", "report"):
            again = page in self._seen
            self._seen.add(page)
            yield (
                f"{page}: {'again' if again else 'first'}",
                (lambda wanted=page: self.window.show_page(wanted)),
                self.on(page),
            )
        yield "setup: once more", lambda: self.window.show_page("setup"), self.on("setup")
        for step in range(4):
            yield (
                f"setup: step {step + 1}",
                lambda n=step: self.window.page_widget("setup").show_step(n),
                self.on("setup"),
            )
        yield "report: once more", lambda: self.window.show_page("report"), self.on("report")
        yield (
            "report: next page",
            lambda: self.window.page_widget("report").ui.page_on.click(),
            self.on("report"),
        )

    def walk_dialogs(self) -> Iterator[Step]:
        """What opens over the report."""
        key, on = Qt.Key, self.on("report")
        yield "dialog: settings", self.commands.open_settings, on
        yield "dialog: settings closed", self.pressing(key.Key_Escape), on
        yield "dialog: keys", self.pressing(key.Key_F1), on
        yield "dialog: keys closed", self.pressing(key.Key_Escape), on
        yield "go anywhere: open", self.pressing(key.Key_K, CTRL), on
        yield "go anywhere: type", self.pressing(key.Key_D), on
        yield "go anywhere: closed", self.pressing(key.Key_Escape), on

    def walk_looks(self, page: str) -> Iterator[Step]:
        theme = self.window.theme
        yield f"{page}: before the look", lambda: self.window.show_page(page), self.on(page)
        for mode in ("dark", "light"):
            yield f"{page}: {mode}", lambda look=mode: theme.set_mode(look), lambda: theme.settled
        for percent in (130, 100):
            yield (
                f"{page}: text {percent} %",
                lambda size=percent: theme.set_text_size(size),
                lambda: theme.settled,
            )

    def walk_questions(self) -> Iterator[Step]:
        key, on = Qt.Key, self.on("questions")
        self._seen = set[str]()
        first = self.session.hub.framework.questions[0].id
        yield "questions: first", lambda: self.window.show_page("questions", first), on
        for number in range(12):
            yield "questions: answer", self.pressing(Qt.Key(key.Key_0 + number % 5)), on
            yield "questions: grade", self.pressing(key.Key_E), on
            yield "questions: next", self.pressing(key.Key_Right), on
        yield "questions: guidance", self.pressing(key.Key_Question), on
        yield "questions: guidance closed", self.pressing(key.Key_Escape), on
        yield "questions: undo", self.pressing(key.Key_Z, CTRL), on
        self._seen.add("questions")

    @property
    def commands(self):
        return self.window.commands

    def some_row(self) -> str:
        rows = [row.assessment for row in self.session.rows]
        return next(uuid for uuid in rows[3:] if uuid)


if __name__ == "__main__":
    QtWidgets.QApplication = ClockedApplication
    application.Application = Walker
    sys.exit(main.main(["--library", sys.argv[1]]))
