"""Tries the whole program once without a window, as a bundle must be able to on a strange computer.

Each step says what it did; the last line is `self-check: ok`. A picture of one colour, a warning of Qt, a logged
error or a wrong value ends it. READINESS_SELF_CHECK_FAULT plants a fault (picture, warning, log, answer, report), so
that a test can see it noticed.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from readiness_desktop import paths
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.findings.pdf_pages import PdfPages
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import STYLE
from readiness_desktop.services import answering, files, setup
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.library import Library
from readiness_desktop.services.reporting import export_pdf, report_input
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.wording import complaints, verdicts

FAULT_VARIABLE = "READINESS_SELF_CHECK_FAULT"
LAST_LINE = "self-check: ok"
_PATIENCE_MS = 60_000
_LOOK_EVERY_MS = 10
_SETTLE_MS = 300
_OLD_LIBRARY = "library-v1.sqlite"
# What the offscreen platform says about itself, and nothing else.
_EXPECTED = re.compile(
    r"^This plugin does not support (raise\(\)|propagateSizeHints\(\)|grabbing the keyboard)$"
)


class SelfCheckFailed(Exception):
    """A step did not come out as it must; the message says which."""


class _Heard(logging.Handler):
    """Collects what must not be there: errors that were logged, warnings of Qt."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(f"logged error: {record.getMessage()}")

    def hear_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not _EXPECTED.match(message):
            self.complaints.append(f"Qt warning: {message}")


def run_self_check() -> int:
    """Run every step; 0 where all went well, 1 with the reason in the last line otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    heard = _Heard()
    logging.getLogger().addHandler(heard)
    qInstallMessageHandler(heard.hear_qt)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["readiness-desktop", *STYLE])
    try:
        with TemporaryDirectory(prefix="readiness-check-", ignore_cleanup_errors=True) as folder:
            _Check(app, Path(folder), os.environ.get(FAULT_VARIABLE, "")).run()
        if heard.complaints:
            raise SelfCheckFailed("; ".join(heard.complaints[:5]))
    except SelfCheckFailed as failure:
        _say(f"self-check: failed: {failure}")
        return 1
    except ReadinessError as error:
        _say(f"self-check: failed: {complaints.say(error)}")
        return 1
    finally:
        qInstallMessageHandler(None)
        logging.getLogger().removeHandler(heard)
    _say(LAST_LINE)
    return 0


def _say(words: str) -> None:
    if sys.stdout is not None:  # a program without a console has none on Windows
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()


class _Check:
    def __init__(self, app: QApplication, folder: Path, fault: str) -> None:
        self._app, self._folder, self._fault = app, folder, fault
        self._complaint = ""

    def run(self) -> None:
        """Every step, in the order in which a user would come to it."""
        if self._fault == "warning":
            qWarning("planted by the self-check")
        if self._fault == "log":
            logging.getLogger(__name__).error("planted by the self-check")
        self._migrate()
        application = Application(self._app, self._folder / "library.sqlite", data=self._folder / "data")
        try:
            application.session.complained.connect(self._note)
            application.start(None)
            self._answer(application)
            self._open_file(application)
            self._write_report(application)
            self._look_at_pages(application)
        finally:
            application.end()
        self._read_again()

    def _note(self, sentence: str) -> None:
        self._complaint = self._complaint or sentence

    def _until(self, done: Callable[[], bool], what: str) -> None:
        """Let events happen until something is so; a complaint of the program ends the wait."""
        loop, looks, end = QEventLoop(), QTimer(), QTimer()
        looks.timeout.connect(lambda: loop.quit() if done() or self._complaint else None)
        end.timeout.connect(lambda: loop.exit(1))
        end.setSingleShot(True)
        looks.start(_LOOK_EVERY_MS)
        end.start(_PATIENCE_MS)
        if loop.exec() or self._complaint:
            raise SelfCheckFailed(f"{what} did not happen{': ' if self._complaint else ''}{self._complaint}")

    def _settle(self) -> None:
        """Let what is on its way arrive."""
        loop = QEventLoop()
        QTimer.singleShot(_SETTLE_MS, loop.quit)
        loop.exec()

    # ------------------------------------------------------------ steps

    def _migrate(self) -> None:
        old = self._folder / "old" / _OLD_LIBRARY
        old.parent.mkdir()
        shutil.copyfile(paths.resources() / "samples" / _OLD_LIBRARY, old)
        library = Library.open(old)
        try:
            rows = library.rows()
            loaded = [library.load(row.assessment) for row in rows]
        finally:
            library.close()
        if not loaded:
            raise SelfCheckFailed("the library of the first version is empty after its migration")
        _say(f"self-check: a library of the first version was migrated, {len(loaded)} assessments")

    def _answer(self, application: Application) -> None:
        session = application.session
        self._until(lambda: session.library_open and session.framework is not None, "opening the library")
        framework = session.framework
        assert framework is not None
        profile = sample_assessment(framework).profile
        session.create(framework, setup.new_client("Self-check"), profile)
        hub = session.hub
        assert hub is not None
        self._question = framework.questions[0].id
        changed = answering.set_level(hub.assessment, self._question, 1 if self._fault == "answer" else 3)
        hub.change(changed, "answer", question=self._question)
        hub.undo_stack.undo()
        hub.undo_stack.redo()
        self._until(lambda: hub.unsaved == 0, "saving an answer")
        self._uuid = hub.assessment.uuid
        _say("self-check: a new library keeps an answer")

    def _open_file(self, application: Application) -> None:
        session = application.session
        framework = session.framework
        assert framework is not None
        file = self._folder / "sample.readiness"
        files.save_copy(file, framework, sample_assessment(framework))
        session.open_file(file)
        self._until(lambda: session.file == file, "opening a file")
        self._hub = session.hub
        _say("self-check: a .readiness file opens")

    def _sample_hub(self) -> OpenAssessment:
        assert self._hub is not None
        return self._hub

    def _write_report(self, application: Application) -> None:
        hub = self._sample_hub()
        # The first round of the sample has a roadmap; the last one needs none.
        report = report_input(hub.framework, hub.assessment.at(1))
        if not report.plan.initiatives:
            raise SelfCheckFailed("the first round of the sample has no roadmap")
        target = self._folder / "report.pdf"
        count = export_pdf(report, brand_in(), target)
        pages = PdfPages(target.read_bytes())
        texts = [" ".join(pages.text(number).split()) for number in range(len(pages))]
        whole = " ".join(texts)
        client = "a planted client" if self._fault == "report" else hub.assessment.client.name
        first = report.plan.initiative(hub.framework, report.plan.initiatives[0].id)
        wanted = [client, verdicts.name(hub.framework, report.results.verdict), first.title]
        missing = [words for words in wanted if " ".join(words.split()) not in whole]
        if missing:
            raise SelfCheckFailed(f"the report does not say {missing}")
        numbered = re.search(rf"\b{count} of {count}\b", texts[-1])
        if len(texts) != count or numbered is None:
            raise SelfCheckFailed("the pages of the report are not numbered to the last")
        _say(f"self-check: the report has {count} pages and says what it must")

    def _look_at_pages(self, application: Application) -> None:
        window, theme = application.window, application.theme
        inside = [one.id for one in window.available if one.inside]
        for mode in ("light", "dark"):
            theme.set_mode(mode)
            for page in inside:
                window.show_page(page)
                self._look(application, page, mode)
        window.show_page("home")
        self._until(lambda: window.page == "home", "going back to the list")
        for mode in ("dark", "light"):
            theme.set_mode(mode)
            self._look(application, "home", mode)
        _say(f"self-check: {len(inside) + 1} pages in two themes")

    def _look(self, application: Application, page: str, mode: str) -> None:
        window = application.window
        self._settle()
        self._until(lambda: window.theme.settled, f"the {mode} look")
        if window.page != page:
            raise SelfCheckFailed(f"the page {page} did not open")
        picture = window.page_widget(page).grab()
        if self._fault == "picture":
            picture.fill(QColor("white"))
        if of_one_colour(picture):
            raise SelfCheckFailed(f"the page {page} in the {mode} theme is a picture of one colour")

    def _read_again(self) -> None:
        library = Library.open(self._folder / "library.sqlite")
        try:
            answer = library.load(self._uuid).current.answer(self._question)
        finally:
            library.close()
        if (answer.state, answer.level) != ("answered", 3):
            raise SelfCheckFailed("the answer was not in the library afterwards")
        _say("self-check: the answer is there after closing")


def of_one_colour(picture: QPixmap) -> bool:
    """Whether every point of a coarse grid over the picture has the same colour."""
    image = picture.toImage()
    step_x, step_y = max(1, image.width() // 200), max(1, image.height() // 200)
    seen = {
        image.pixel(x, y) for x in range(0, image.width(), step_x) for y in range(0, image.height(), step_y)
    }
    return len(seen) <= 1
