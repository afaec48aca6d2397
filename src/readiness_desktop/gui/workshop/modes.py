"""The modes of the question page: its buttons in the top bar, and the windows that they open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.wording.people import shown_people
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.questionnaire.answers import Answers
    from readiness_desktop.gui.workshop.interview import InterviewWindow
    from readiness_desktop.gui.workshop.printing import Printing
    from readiness_desktop.gui.workshop.window import WorkshopWindow

_WIDE = 1360


class Modes(QObject):
    """One mode at a time; it ends with the assessment that it shows."""

    def __init__(
        self, page: QWidget, theme: Theme, answers: Answers, show_question: Callable[[str], None]
    ) -> None:
        """`show_question` shows the question at which a mode ended."""
        super().__init__(page)
        self._show_question = show_question
        self._printing: Printing | None = None
        self._followed = False
        self._page, self._theme, self._answers = page, theme, answers
        self.open: WorkshopWindow | InterviewWindow | None = None
        self.workshop = Button(text=_("Workshop"), icon="users", key="W", theme=theme)
        self.interview = Button(text=_("Interview"), icon="message-square-text", key="I", theme=theme)
        self.printed = Button(kind="quiet", icon="printer", theme=theme)
        self.printed.setAccessibleName(_("Interview guide and documents to request"))
        page.installEventFilter(self)
        self.workshop.clicked.connect(self.open_workshop)
        self.interview.clicked.connect(self.open_interview)
        self.printed.clicked.connect(self._offer_print)

    def fit(self) -> None:
        """Only icons where there is little room in the top bar; the names stay as tooltips and for screen readers."""
        narrow = self._page.window().width() < self._theme.scaled(_WIDE)
        for button, words in ((self.workshop, _("Workshop")), (self.interview, _("Interview"))):
            text = "" if narrow else words
            if button.text() != text:
                button.setText(text)
                button.setAccessibleName(words)
                button.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return False

    @property
    def keys(self) -> dict[str, Callable[[], None]]:
        """What their keys on the page do."""
        return {"workshop": self.open_workshop, "interview": self.open_interview}

    @property
    def buttons(self) -> list[QWidget]:
        """What stands in the top bar while the page is shown."""
        return [self.workshop, self.interview, self.printed]

    def show_locked(self, locked: bool) -> None:
        """What is locked is not asked again; it can be printed."""
        for button in (self.workshop, self.interview):
            button.setEnabled(not locked)
            button.set_tip(_("The round is locked") if locked else "")

    # ------------------------------------------------------------ windows

    def open_workshop(self) -> None:
        """Begin a workshop at the question that is shown."""
        hub = self._ready()
        if hub is not None:
            from readiness_desktop.gui.workshop.window import WorkshopWindow

            parent = self._page.window()
            window = WorkshopWindow(self._theme, hub, self._answers.question, parent=parent)
            self._begin(window, parent)
            window.show_audience()

    def open_interview(self) -> None:
        """Ask whom an interview is with, and begin it."""
        hub = self._ready()
        if hub is not None:
            from readiness_desktop.gui.workshop.interview import InterviewWindow

            parent = self._page.window()
            window = InterviewWindow(self._theme, hub, parent=parent)
            self._begin(window, parent)
            window.focus()

    def _ready(self) -> OpenAssessment | None:
        """What can be asked: nothing while a mode is open, or the round is locked or about to be."""
        hub = self._answers.hub
        ready = hub is not None and not hub.locked and not hub.settling and self.open is None
        return hub if ready else None

    def _begin(self, window: WorkshopWindow | InterviewWindow, parent: QWidget) -> None:
        """Show a window over this one, as large as it and as full; the one below waits until it is closed."""
        self.open = window
        session = getattr(parent, "session", None)
        if session is not None and not self._followed:
            self._followed = True
            session.hub_changed.connect(self.close)
        window.setWindowModality(Qt.WindowModality.WindowModal)
        window.left.connect(self._end)
        window.hub.assessment_changed.connect(self._end_if_locked)
        window.setGeometry(parent.geometry())
        window.setWindowState(parent.windowState())
        window.show()
        window.activateWindow()
        window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, question: str) -> None:
        self.open = None
        self._page.window().activateWindow()
        if question:
            self._show_question(question)

    def close(self, _hub: object = None) -> None:
        """End the mode: another assessment is shown, or none."""
        if self.open is not None:
            self.open.close()

    def _end_if_locked(self, _assessment: object) -> None:
        if self.open is not None and self.open.hub.locked:
            self.close()

    # ------------------------------------------------------------ printing

    @property
    def _main(self) -> MainWindow:
        return cast("MainWindow", self._page.window())

    @property
    def printing(self) -> Printing:
        """What writes the files, made when it is first wanted."""
        if self._printing is None:
            from readiness_desktop.gui.workshop.printing import Printing

            self._printing = Printing(self._main)
        return self._printing

    def print_guide(self, name: str | None) -> None:
        """Write the guide of a person by uuid or a role by name, of everybody without one."""
        self.printing.guide(name)

    def print_documents(self) -> None:
        """Write the list of documents to request."""
        self.printing.documents()

    def print_menu(self) -> QMenu:
        """What can be printed: the guide of everybody, of a person or of a role, and the documents."""
        from readiness_desktop.services.interviewing import roles_asked

        menu = QMenu(self._page)
        self._theme.clothe(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hub = self._answers.hub
        if hub is None:
            return menu
        everybody = menu.addAction(_("Interview guide for everybody (PDF)"))
        everybody.triggered.connect(lambda _on=False: self.print_guide(None))
        people = [
            (one.name, one.uuid) for one in shown_people(hub.assessment.current, hub.newest_round) if one.name
        ]
        roles = [(one, one) for one in roles_asked(hub.framework, hub.assessment.profile.depth)]
        for title, whom in ((_("Guide for a person"), people), (_("Guide for a role"), roles)):
            if whom:
                part = menu.addMenu(title)
                for words, wanted in whom:
                    one = part.addAction(words.replace("&", "&&"))
                    one.triggered.connect(lambda _on=False, wanted=wanted: self.print_guide(wanted))
        documents = menu.addAction(_("Documents to request (PDF)"))
        documents.triggered.connect(lambda _on=False: self.print_documents())
        return menu

    def _offer_print(self) -> None:
        self.print_menu().popup(self.printed.mapToGlobal(QPoint(0, self.printed.height() + 4)))
