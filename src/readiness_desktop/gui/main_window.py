"""The window: sidebar, top bar and pages around one session, with the keys that work everywhere."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from readiness_desktop.gui.forms.ui_main_window import Ui_MainWindow
from readiness_desktop.gui.frame.banners import Banners
from readiness_desktop.gui.frame.closing import Closing
from readiness_desktop.gui.frame.commands import Commands
from readiness_desktop.gui.frame.files_in import FilesIn
from readiness_desktop.gui.frame.landing import fits
from readiness_desktop.gui.frame.leaving import Leaving
from readiness_desktop.gui.frame.reading_order import move_focus
from readiness_desktop.gui.frame.says import FrameSays
from readiness_desktop.gui.frame.steps_said import StepsSaid
from readiness_desktop.gui.help.helping import Helping
from readiness_desktop.gui.in_parts import MadeInParts
from readiness_desktop.gui.navigation import Place, listed, place, places
from readiness_desktop.gui.pages.home import HomePage
from readiness_desktop.gui.session import Session
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.preferences import Preferences
from readiness_desktop.services.stops import Stops
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from readiness_desktop.domain.assessment import Person
    from readiness_desktop.gui.frame.go_anywhere import GoAnywhere
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.widgets.focus_ring import FocusRing
    from readiness_desktop.gui.widgets.undo_notice import UndoNotice

NARROW_WIDTH, LOW_HEIGHT = 1360, 800
_ALWAYS_NARROW = "questions"


class MainWindow(QMainWindow):
    """One window for one library. `preferences_changed` carries what is worth keeping; `closed` that it went."""

    preferences_changed = Signal(object)
    closed = Signal()
    first_painted = Signal()

    def __init__(
        self, theme: Theme, session: Session, preferences: Preferences, stops: Stops | None = None
    ) -> None:
        super().__init__()
        self.theme, self.session, self.preferences = theme, session, preferences
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._places = {one.id: one for one in places()}
        self._pages: dict[str, QWidget] = {}
        self._page = ""
        self._hub: OpenAssessment | None = None
        self._painted = self._rows_waiting = False
        for part in (self.ui.sidebar, self.ui.sidebar_edge, self.ui.top_bar, self.ui.top_edge):
            theme.clothe(part)
        self.ui.sidebar.use(theme)
        self.ui.top_bar.use(theme)
        self.banners = Banners(self.ui.banners, theme, self)
        self.ui.sidebar.set_narrow(preferences.narrow_sidebar)
        self._anywhere: GoAnywhere | None = None
        self._undo_notice: UndoNotice | None = None
        self.ring: FocusRing | None = None
        self.says = FrameSays(self)
        self.commands = Commands(self, stops or Stops())
        self.leaving = Leaving(self)
        self.helping = Helping(self)
        self._closing = Closing(self)
        self._steps = StepsSaid(self)
        self._files_in = FilesIn(self)
        least, usual = theme.tokens["meta"]["min_window"], theme.tokens["meta"]["base_window"]
        self.setMinimumSize(*least)
        self.resize(*usual)
        if preferences.window:
            self.restoreGeometry(QByteArray(base64.b64decode(preferences.window)))
        self._connect()
        self.show_page("home")

    def _connect(self) -> None:
        ui, session = self.ui, self.session
        ui.sidebar.page_wanted.connect(self.show_page)
        ui.sidebar.settings_wanted.connect(self.commands.open_settings)
        ui.top_bar.crumb_wanted.connect(self.show_page)
        ui.top_bar.rounds_wanted.connect(self.commands.offer_rounds)
        ui.top_bar.anywhere_wanted.connect(self.commands.go_anywhere)
        ui.top_bar.theme_wanted.connect(self.commands.change_look)
        ui.top_bar.help_wanted.connect(self.helping.show_help)
        self.banners.acted.connect(self._act_on_banner)
        session.hub_changed.connect(self._show_hub)
        session.rows_changed.connect(self._show_rows)
        session.complained.connect(self.complain)
        session.copies.saved.connect(lambda path: self.banners.say_written(_("Copy"), path, folder=True))
        session.keeping.already_there.connect(self.commands.ask_to_keep)
        session.keeping.aged.connect(self.says.aged)
        session.several_found.connect(self.commands.choose_from_file)
        session.save_failed.connect(self._show_save_failed)
        session.saving_recovered.connect(self._hide_save_failed)
        session.library.broke.connect(self._show_broken)
        self.theme.changed.connect(self._remember_look)

    @property
    def anywhere(self) -> GoAnywhere:
        """Go to anything, made when it is first wanted."""
        if self._anywhere is None:
            from readiness_desktop.gui.frame.go_anywhere import GoAnywhere

            self._anywhere = GoAnywhere(self, theme=self.theme)
        return self._anywhere

    @property
    def undo_notice(self) -> UndoNotice:
        """The strip that offers to undo, made when it is first wanted."""
        if self._undo_notice is None:
            from readiness_desktop.gui.frame.undo_strip import undo_strip

            self._undo_notice = undo_strip(self, self._steps)
        return self._undo_notice

    # ------------------------------------------------------------ pages

    @property
    def page(self) -> str:
        """The id of the page that is shown."""
        return self._page

    @property
    def is_inside(self) -> bool:
        """Whether the page that is shown is one of an assessment."""
        return self._page in self._places and self._places[self._page].inside

    @property
    def available(self) -> tuple[Place, ...]:
        """The pages that can be shown now."""
        return tuple(one for one in self._places.values() if fits(one, self._hub))

    def made(self, page: str) -> QWidget | None:
        """The page with this id as far as it is made, None where nothing of it is."""
        return self._pages.get(page)

    def page_widget(self, page: str) -> QWidget:
        """The page with this id, made when it is first wanted; KeyError if the program has none."""
        if page not in self._pages:
            if page not in self._places:
                raise KeyError(page)
            self.adopt(page, HomePage(self.theme) if page == "home" else place(page).make(self.theme))
        made = self._pages[page]
        if isinstance(made, MadeInParts) and made.wanted_whole:
            made.finish()
        return made

    def adopt(self, page: str, made: QWidget) -> None:
        """Take a page that was made for this window; one that came too late is let go."""
        if page in self._pages:
            made.deleteLater()
        else:
            self._pages[page] = made
            self.ui.pages.addWidget(made)
            self.commands.wiring.wire(page, made)
            if page != "home":
                made.navigate.connect(self.commands.wiring.go)  # pyright: ignore[reportAttributeAccessIssue]

    def keep_fields(self) -> bool:
        """Take what stands in the fields of the page; False, with the focus there, where one is wrong."""
        keep = getattr(self.made(self._page), "keep_fields", None)
        return bool(keep()) if callable(keep) else True

    def show_page(self, page: str, thing: object = None) -> None:
        """Show a page if it can be shown now; `thing` is what to show on it, such as a question's id."""
        if page not in [one.id for one in self.available]:
            return
        if page == "home" and self.leaving.unfinished is not None:
            self.leaving.then(lambda: self.show_page("home"))
            return
        if self._hub is not None and not self._places[page].inside:
            if self.session.hub is None or self.keep_fields():
                self.session.close_assessment()  # the list is shown then
                if page != "home":
                    self.show_page(page, thing)
            return
        widget = self.page_widget(page)
        if self._hub is not None:
            what = (thing,) if page == "questions" else ()
            widget.show_assessment(self._hub, *what)  # pyright: ignore[reportAttributeAccessIssue]
        self._bring(page, widget)
        show_target = getattr(widget, "show_target", None) if page != "questions" else None
        if thing is not None and show_target is not None:
            show_target(thing)

    def show_new(self, page: str = "setup", **how: bool) -> None:
        """Show the page for a new assessment: `self_check`, or `setup` of the least effort where it is `quick`."""
        if self._hub is not None:
            self.session.close_assessment()
        widget = self.page_widget(page)
        widget.show_new(self.session.framework, self.session.rows, **how)  # pyright: ignore[reportAttributeAccessIssue]
        self._bring(page, widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)  # it may hold the focus of the one before

    def _bring(self, page: str, widget: QWidget) -> None:
        if page != self._page:
            self.banners.leave()
        self._page = page
        if page == "home":
            self._fill_list()
        self.theme.renew(widget)
        self.ui.pages.setCurrentWidget(widget)
        self.ui.sidebar.show_pages(listed(self.available, self._hub), inside=self._hub is not None)
        self.ui.sidebar.show_current(
            page if self._hub is not None or not self._places[page].inside else "home"
        )
        self.ui.top_bar.show_buttons(list(getattr(widget, "page_buttons", [])))
        self.commands.whereabouts.visit(page, str(getattr(widget, "question", "")))
        self._show_place()
        self.says.counts()
        self._fit()
        if self._undo_notice is not None and self._undo_notice.isVisible():
            self._undo_notice.place()
        # What had the focus on the list before is not what somebody wants who comes back to it; what is hidden
        # by now would swallow what is typed.
        held = self.focusWidget()
        if page == "home" or held is None or not (widget.isAncestorOf(held) and held.isVisibleTo(widget)):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_place(self) -> None:
        self.says.place(self._page, self._places[self._page].title)

    def complete(self) -> None:
        """Make what the first picture could do without."""
        if self.ring is None:
            from readiness_desktop.gui.widgets.focus_ring import FocusRing

            self.ring = FocusRing(self, theme=self.theme)
        home = cast(HomePage, self.page_widget("home"))
        home.complete()
        if self._page == "home" and self.focusWidget() is None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ session

    def _show_hub(self, hub: OpenAssessment | None) -> None:
        if self._hub is not None and self._hub is not hub:
            self.keep_fields()  # what was typed while the other was read belongs to the one it was typed for
        if hub is not self._hub:
            self.banners.leave()
        same = hub is not None and self._hub is not None and hub.assessment.uuid == self._hub.assessment.uuid
        if self._hub is not None:
            self._hub.saved.disconnect(self._on_saved)
            self._hub.changes_made.disconnect(self._on_changes)
            self._hub.typing.disconnect(self._on_changes)
            self._hub.noticed.disconnect(self.undo_notice.say)
            self._hub.noticed.disconnect(self.banners.succeed)
            self._hub.assessment_changed.disconnect(self._on_assessment)
        self._hub = hub
        self._steps.follow(hub)
        if self._undo_notice is not None:
            self._undo_notice.hide()
        self.ui.top_bar.show_stack(hub.undo_stack if hub is not None and not hub.read_only else None)
        if hub is None:
            self.banners.hide("state")
            self.show_page("home")
            return
        hub.saved.connect(self._on_saved)
        hub.changes_made.connect(self._on_changes)
        hub.typing.connect(self._on_changes)
        hub.noticed.connect(self.undo_notice.say)
        hub.noticed.connect(self.banners.succeed)
        hub.assessment_changed.connect(self._on_assessment)
        self.says.client()
        self.says.state()
        self.commands.whereabouts.take_up(hub, same_assessment=same)

    def _on_assessment(self, _assessment: object) -> None:
        if self._page not in [one.id for one in self.available]:
            self.show_page("self_check")  # that it has grown was undone
        self.ui.sidebar.show_pages(listed(self.available, self._hub), inside=True)
        self.ui.sidebar.show_current(self._page)
        self.says.client()
        self.says.counts()
        self.says.state()
        self._show_place()

    def _act_on_banner(self, which: str) -> None:
        if which == "save":
            self.session.library.try_again()
        elif which in ("notice", "mend"):
            self.banners.hide(which)
        elif self._hub is not None and self._hub.newest is not None:
            self.session.rounds.show_newest()
        elif self._hub is not None and self._hub.read_only:
            self.session.keep_file()
        else:
            self.session.start_next_round()

    def _on_changes(self, *_made: object) -> None:
        self.ui.top_bar.saved.show_saving()

    def _on_saved(self, when: object) -> None:
        self.ui.top_bar.saved.show_saved(when)  # pyright: ignore[reportArgumentType]
        self.says.state()

    def _show_rows(self, _rows: tuple[object, ...]) -> None:
        # A list that nobody sees is filled once it is shown: sorting it would hold up the page at hand.
        self._rows_waiting = True
        if self._page == "home":
            self._fill_list()
        self.says.counts()

    def _fill_list(self) -> None:
        if self._rows_waiting:
            self._rows_waiting = False
            cast(HomePage, self.page_widget("home")).show_rows(self.session.rows)

    # ------------------------------------------------------------ notices

    def complain(self, sentence: str) -> None:
        """Say something that went wrong until it is closed, or until somebody goes elsewhere."""
        self.banners.show("notice", "error", sentence, _("Close"))

    def _show_save_failed(self, sentence: str) -> None:
        self.ui.top_bar.saved.show_failed()
        self.banners.show("save", "error", sentence, _("Try again"))

    def _hide_save_failed(self) -> None:
        self.banners.hide("save")
        self.says.state()

    def _show_broken(self) -> None:
        self._show_save_failed(
            _("The library stopped working. What you see is safe on screen; save a copy, then start again.")
        )

    # ------------------------------------------------------------ size and end

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats in its place and the sidebar in its width."""
        super().resizeEvent(event)
        self._fit()
        if self._anywhere is not None and self._anywhere.isVisible():
            self._anywhere.place()

    def _fit(self) -> None:
        compact = self.width() < self.theme.scaled(NARROW_WIDTH) or self.height() < LOW_HEIGHT
        always = self._page == _ALWAYS_NARROW
        self.ui.sidebar.set_narrow(compact or always or self.preferences.narrow_sidebar)

    def toggle_sidebar(self) -> None:
        """Wide or narrow, where there is room for it to be wide."""
        self.remember(replace(self.preferences, narrow_sidebar=not self.preferences.narrow_sidebar))
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first picture is what heavy work waits for."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._fit()

    def _remember_look(self) -> None:
        self._fit()
        self.remember(replace(self.preferences, theme=self.theme.mode, text_percent=self.theme.text_percent))

    def remember(self, preferences: Preferences) -> None:
        """Keep what this user likes now."""
        if preferences != self.preferences:
            self.preferences = preferences
            self.preferences_changed.emit(preferences)

    def set_person(self, person: Person) -> None:
        """Keep who works here."""
        self.session.set_person(person)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab follows reading order."""
        return move_focus(self, onward=onward) or super().focusNextPrevChild(onward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is in the library, or somebody chose to lose the rest."""
        if not self._closing.ready():
            event.ignore()
            return
        geometry = base64.b64encode(bytes(self.saveGeometry().data())).decode("ascii")
        self.remember(replace(self.preferences, window=geometry))
        self.commands.whereabouts.keep()
        event.accept()
        self.closed.emit()
