"""What the frame around the pages says about what is open: the place, the counts, and whether it can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness_desktop.gui.frame.top_bar import ROUNDS
from readiness_desktop.wording import dates
from readiness_desktop.wording.rounds import called
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment


class FrameSays:
    """Fills sidebar, top bar, title and the strip of one window from its session."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _hub(self) -> OpenAssessment | None:
        return self._window.session.hub

    def place(self, page: str, title: str) -> None:
        """Where we are: the client, the round and the page, or the page alone."""
        hub, window = self._hub, self._window
        crumbs: tuple[tuple[str, str], ...]
        if hub is not None:
            current = hub.assessment.current
            when = _("{round}, {day}").format(round=called(current, short=True), day=dates.day(current.as_of))
            rounds = ROUNDS if len((hub.newest or hub).assessment.rounds) > 1 else ""
            crumbs = ((hub.assessment.client.name, ""), (when, rounds), (title, ""))
        elif page in ("setup", "self_check"):
            begun = title if page == "self_check" else _("New assessment")
            crumbs = ((_("Assessments"), "home"), (begun, ""))
        else:
            crumbs = ((title, ""),)
        window.ui.top_bar.show_place(crumbs)
        window.setWindowTitle(
            " – ".join([*(words for words, _page in reversed(crumbs)), _("Readiness Desktop")])
        )

    def client(self) -> None:
        """Whose assessment is open."""
        hub = self._hub
        if hub is not None:
            name, project = hub.assessment.client.name, hub.assessment.profile.project
            self._window.ui.sidebar.client.show_client(name, project)

    def counts(self) -> None:
        """How many assessments there are, or how far this one is answered."""
        sidebar, hub = self._window.ui.sidebar, self._hub
        if hub is None:
            rows = self._window.session.rows
            sidebar.show_count("home", str(len(rows)) if rows else "")
            return
        from readiness_desktop.domain.counting import count_asked

        claimed = len(hub.assessment.profile.headlines)
        sidebar.show_count("self_check", f"{claimed}/{len(hub.framework.dimensions)}")
        count = count_asked(hub.framework, hub.results)
        sidebar.show_count("questions", f"{count.answered}/{count.required}")

    def state(self) -> None:
        """Whether what is open comes from a file, is locked, or lies in the library."""
        hub, window = self._hub, self._window
        if hub is None:
            return
        current, saved = hub.assessment.current, window.ui.top_bar.saved
        if hub.newest is not None:
            self._looking_back(hub, hub.newest)
        elif hub.read_only:
            file = window.session.file
            said = _("Shown from {name}, read only").format(
                name=file.name if file is not None else _("the sample")
            )
            action = _("Add to my library") if window.session.library_open else ""
            window.banners.show("state", "info", said, action)
        elif current.lock is not None:
            said = _("{round} was locked on {day} and stays as it is. A correction is a new round.")
            said = said.format(round=called(current), day=dates.day(current.lock.on))
            window.banners.show("state", "info", said, _("Start the next round"))
            saved.show_words("lock", _("Locked"))
        else:
            window.banners.hide("state")
            if hub.unsaved:
                saved.show_saving()
            elif hub.saved_at is None:
                saved.show_words("check", _("In your library"))
            else:
                saved.show_saved(hub.saved_at)

    def aged(self, sentence: str) -> None:
        """What has changed by itself, until it is closed or somebody goes elsewhere."""
        self._window.banners.show("notice", "info", sentence, _("Close"))

    def _looking_back(self, hub: OpenAssessment, newest: OpenAssessment) -> None:
        """Which round is shown as it was, and the way back."""
        lock = hub.assessment.current.lock
        assert lock is not None
        current = hub.assessment.current
        said = _("Round {number} of {count}, locked {day}").format(
            number=current.number, count=len(newest.assessment.rounds), day=dates.day(lock.on)
        )
        if current.name:
            said = _("{name}: round {number} of {count}, locked {day}").format(
                name=current.name,
                number=current.number,
                count=len(newest.assessment.rounds),
                day=dates.day(lock.on),
            )
        action = _("Back to round {number}").format(number=newest.assessment.current.number)
        self._window.banners.show("state", "info", said, action)
