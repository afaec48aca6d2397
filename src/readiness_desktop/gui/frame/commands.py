"""What the keys that work everywhere do, and which of it Go to anything offers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.frame import questioning
from readiness_desktop.gui.frame.asking_person import AskingPerson
from readiness_desktop.gui.frame.histories import Histories
from readiness_desktop.gui.frame.mending import Mending
from readiness_desktop.gui.frame.presenting import Presenting
from readiness_desktop.gui.frame.self_checks import SelfChecks
from readiness_desktop.gui.frame.whereabouts import Whereabouts
from readiness_desktop.gui.frame.wiring import Wiring
from readiness_desktop.gui.theme import TEXT_STEP
from readiness_desktop.wording import changes
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment
    from readiness_desktop.gui.frame.finding import Finding
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.services.duplicates import Comparison
    from readiness_desktop.services.files import OpenedFile
    from readiness_desktop.services.stops import Stops


class Commands(QObject):
    """The commands of one window; each also has a key and is found by Go to anything."""

    def __init__(self, window: MainWindow, stops: Stops) -> None:
        super().__init__(window)
        self._window = window
        self._finding: Finding | None = None
        self.whereabouts = Whereabouts(window, stops)
        self.histories = Histories(window)
        window.session.hub_changed.connect(self.histories.follow)
        window.session.hub_changed.connect(lambda hub: self.finding.follow(hub))
        self._person = AskingPerson(window)
        self._keys_of: dict[Callable[[], object], str] = {}
        self.mending = Mending(window)
        self.self_checks = SelfChecks(window)
        self.presenting = Presenting(window)
        self.wiring = Wiring(window, self)
        keys = window.theme.keys
        self._add(keys["new"], self.new)
        self._add(keys["self_check"], self.self_checks.begin)
        self._add(keys["open"], self.open_file)
        self._add(keys["save_copy"], self.save_copy)
        self._add(keys["go_anywhere"], self.go_anywhere)
        self._add(keys["undo"], self.undo)
        self._add(keys["redo"], self.redo)
        self._add(keys["find"], self.find)
        self._add(keys["export"], self.export)
        self._add(keys["cycle_panes"], self.cycle_panes)
        self._add(keys["toggle_sidebar"], window.toggle_sidebar)
        self._add(keys["settings"], self.open_settings)
        self._add([keys["text_larger"], "Ctrl+="], self.larger_text)
        self._add(keys["text_smaller"], self.smaller_text)
        self._add(keys["help"], self.show_help)
        self._add(keys["full_screen"], self.full_screen)
        self._add(keys["present"], self.present)
        for number in range(1, 10):
            self._add(f"Alt+{number}", lambda wanted=number: self.go_to_section(wanted))

    @property
    def finding(self) -> Finding:
        """What finds things in the open assessment, made when it is first wanted."""
        if self._finding is None:
            from readiness_desktop.gui.frame.finding import Finding

            self._finding = Finding(self._window)
        return self._finding

    def end(self) -> None:
        """Stop what runs in the background and keep where somebody is."""
        self.presenting.stop()
        self.whereabouts.keep()
        if self._finding is not None:
            self._finding.follow(None)

    def leaving(self, go: Callable[[], object]) -> Callable[[], None]:
        """The same, once what stands in the fields of the page is kept or given up."""
        return lambda: self._window.leaving.then(go)

    def _add(self, keys: str | list[str], do: Callable[[], object]) -> None:
        first = keys if isinstance(keys, str) else keys[0]
        self._keys_of[do] = QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys)])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: do())
        self._window.addAction(action)

    # ------------------------------------------------------------ beginning

    def new(self) -> None:
        """Set up a new assessment."""
        self._begin(quick=False)

    def quick(self) -> None:
        """Set up a quick check: a new assessment of the shortest depth."""
        self._begin(quick=True)

    def _begin(self, *, quick: bool) -> None:
        def begin() -> None:
            self._window.show_new(quick=quick)
            self._window.session.with_framework(lambda _framework: None)
            self._person.ask_if_new()

        self._window.leaving.then(begin)

    def open_file(self) -> None:
        """Ask for a file and show it."""
        window = self._window
        kinds = _("Readiness files (*.readiness)")
        window.leaving.then(lambda: files.ask_open(window, _("Open file"), kinds, window.session.open_file))

    def save_copy(self) -> None:
        """Ask where to write a copy of the open assessment as a file."""
        hub = self._window.session.hub
        if hub is None or not self._window.keep_fields():
            return
        client = "".join(c if c.isalnum() or c in " -_" else "-" for c in hub.assessment.client.name)
        name = client.strip() or _("assessment")
        files.ask_save(
            self._window,
            _("Save a copy"),
            Path.home() / f"{name}.readiness",
            _("Readiness files (*.readiness)"),
            self._window.session.save_copy,
        )

    def choose_from_file(self, opened: OpenedFile) -> None:
        """Ask which of several assessments of a file to show."""
        from readiness_desktop.gui.dialogs.window import ask

        session = self._window.session

        def shows(assessment: Assessment) -> Callable[[], None]:
            framework = opened.framework_of(assessment)
            return lambda: session.show_from_file(framework, assessment, opened.path)

        ask(
            self._window,
            self._window.theme,
            _("Which assessment?"),
            _("This file holds several assessments of {client}.").format(
                client=opened.assessments[0].client.name
            ),
            tuple((one.profile.project, "standard", shows(one)) for one in opened.assessments),
        )

    # ------------------------------------------------------------ everywhere

    def undo(self) -> None:
        """Take back the last change of the assessment."""
        hub = self._window.session.hub
        if hub is not None:
            hub.undo_stack.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        hub = self._window.session.hub
        if hub is not None:
            hub.undo_stack.redo()

    def lock(self) -> None:
        """Ask, saying what is missing, then freeze the round."""
        from readiness_desktop.domain.quality import check_quality
        from readiness_desktop.gui.frame.lock_dialog import LockDialog
        from readiness_desktop.wording.rounds import called

        window, hub = self._window, self._window.session.hub
        if hub is None or hub.locked or self.self_checks.is_one(hub) or not window.keep_fields():
            return
        LockDialog(
            window,
            window.theme,
            called(hub.assessment.current),
            check_quality(hub.framework, hub.assessment, hub.results),
            window.session.lock,
            lambda: window.show_page("review"),
        ).open()

    def offer_rounds(self, under: QWidget) -> None:
        """Offer the rounds of the assessment below a button."""
        from readiness_desktop.gui.frame.rounds_menu import open_menu

        hub = self._window.session.hub
        if hub is not None:
            open_menu(under, self._window.theme, hub, self.show_round)

    def show_round(self, number: int) -> None:
        """Look at another round of what is open."""
        if self._window.keep_fields():
            self._window.session.rounds.show(number)

    def ask_to_keep(self, comparison: Comparison) -> None:
        """Ask what to do with an assessment of a file that the library already has."""
        from readiness_desktop.gui.frame.keep_dialog import ask_to_keep

        window, keeping = self._window, self._window.session.keeping
        ask_to_keep(window, window.theme, comparison, keeping.open_mine, keeping.keep_as_new)

    def _tell_page(self, what: str) -> None:
        asked = getattr(self._window.page_widget(self._window.page), what, None)
        if callable(asked):
            asked()

    def find(self) -> None:
        """Put the cursor into the filter of the page."""
        self._tell_page("focus_filter")

    def cycle_panes(self) -> None:
        """Next pane or drawer of the page."""
        self._tell_page("cycle_panes")

    def export(self) -> None:
        """Export the report."""
        if self._window.session.hub is not None and self._window.keep_fields():
            self._window.show_page("report")
            if self._window.page == "report":
                self._tell_page("export")

    def present(self, first: int = 0) -> None:
        """Present the open assessment from this slide on."""
        hub = self._window.session.hub
        if hub is not None and not self.self_checks.is_one(hub) and self._window.keep_fields():
            self.presenting.begin(first)

    def go_to_section(self, number: int) -> None:
        """Show the page that is `number` from the top of the sidebar."""
        order = self._window.ui.sidebar.order
        if number <= len(order):
            self._window.show_page(order[number - 1])

    def larger_text(self) -> None:
        """One step larger."""
        self._window.theme.set_text_size(self._window.theme.text_percent + TEXT_STEP)

    def smaller_text(self) -> None:
        """One step smaller."""
        self._window.theme.set_text_size(self._window.theme.text_percent - TEXT_STEP)

    def change_look(self) -> None:
        """From light to dark or back."""
        self._window.theme.set_mode("light" if self._window.theme.dark else "dark")

    def full_screen(self) -> None:
        """Fill the screen, or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def open_settings(self) -> None:
        """Theme, text size, person."""
        from readiness_desktop.gui.dialogs.settings import SettingsDialog

        window = self._window
        SettingsDialog(window, window.theme, window.session.person, window.set_person).open()

    def show_help(self) -> None:
        """What helps on this page."""
        self._window.helping.show_help()

    # ------------------------------------------------------------ go to anything

    def go_anywhere(self) -> None:
        """Offer everything that can be gone to."""
        self.finding.open()

    def key_of(self, do: Callable[[], object]) -> str:
        """The first key of a command as this system writes it, empty where it has none."""
        return self._keys_of.get(do, "")

    def actions(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """What can be done now from anywhere: icon, words, and the command."""
        always: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("plus", _("New assessment"), self.new),
            ("timer", _("Self-check"), self.self_checks.begin),
            ("zap", _("Quick check"), self.quick),
            ("folder-open", _("Open file"), self.open_file),
            ("compass", _("Explore the sample"), self.leaving(self._window.session.open_sample)),
            ("sun-moon", _("Light or dark theme"), self.change_look),
            ("zoom-in", _("Larger text"), self.larger_text),
            ("zoom-out", _("Smaller text"), self.smaller_text),
            ("panel-left", _("Sidebar wide or narrow"), self._window.toggle_sidebar),
            ("maximize", _("Full screen"), self.full_screen),
            ("settings", _("Settings"), self.open_settings),
            ("circle-question-mark", _("Help"), self.show_help),
            ("compass", _("Guided tour"), self._window.helping.start_tour),
            ("keyboard", _("Keys"), self._window.helping.show_keys),
        )
        hub = self._window.session.hub
        if hub is None:
            return (*always, ("list-filter", _("Filter this list"), self.find))
        inside: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("save", _("Save a copy"), self.save_copy),
        )
        if not self.self_checks.is_one(hub):
            inside += (
                ("download", _("Export"), self.export),
                ("presentation", _("Start the presentation"), self.present),
            )
            inside += questioning.actions(self._window, hub)
        inside += self.self_checks.actions(hub)
        stack = hub.undo_stack
        if stack.canUndo():
            inside += (("undo-2", changes.undo(stack.undoText()), self.undo),)
        if stack.canRedo():
            inside += (("redo-2", changes.redo(stack.redoText()), self.redo),)
        if not hub.locked and not self.self_checks.is_one(hub):
            inside += (("lock", _("Lock the round"), self.lock),)
        return inside + always
