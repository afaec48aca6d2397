"""The rounds of the open assessment: locking one, beginning the next, and looking back at earlier ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.gui.asides import Asides
from readiness_desktop.gui.background import Task
from readiness_desktop.gui.library_thread import now

if TYPE_CHECKING:
    from readiness_desktop.domain.assessment import Assessment, Round
    from readiness_desktop.domain.framework import Framework
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.session import Session
    from readiness_desktop.services.library import Library


class Rounds(QObject):
    """Works on the open assessment of a session; `show_hub` puts another one in its place.

    An earlier round is an open assessment of its own that cannot be changed: its `newest` is the one that it
    belongs to and that stays alive meanwhile. `settled` tells that a lock came to its end, and whether it was made.
    """

    settled = Signal(bool)
    _pack_found = Signal(str, int, object)

    def __init__(
        self, session: Session, show_hub: Callable[[OpenAssessment, Path | None], None], asides: Asides
    ) -> None:
        super().__init__(session)
        self._session, self._show_hub, self._asides = session, show_hub, asides
        self._packs: dict[str, Framework] = {}
        self._locking: list[OpenAssessment] = []
        self._pack_found.connect(self._take_found)

    # ------------------------------------------------------------ the last round

    @property
    def locking(self) -> bool:
        """Whether a round is still being locked, in whatever assessment."""
        return bool(self._locking)

    def lock(self) -> None:
        """Freeze the open round with what it says and its plan, as it is once that plan is made."""
        hub = self._session.hub
        if hub is not None and not hub.locked and not hub.settling:
            hub.settling = True
            self._locking.append(hub)
            self._lock(hub)

    def _lock(self, hub: OpenAssessment) -> None:
        person = self._session.person
        by = person.name if person is not None else ""
        framework, today = hub.framework, now().date()
        before, results = hub.assessment, hub.results

        def work(_task: Task) -> object:
            from readiness_desktop.services.roadmap import plan_for
            from readiness_desktop.services.setup import lock_round

            plan = plan_for(framework, before, results)
            return lock_round(framework, before, results, plan, by, today)

        def done(locked: object) -> None:
            if hub.locked:
                self._end_lock(hub, made=True)
            elif hub.assessment is before:
                hub.settle(cast("Assessment", locked))
                self._end_lock(hub, made=True)
            else:
                # An answer came while the plan was made: the newest state is what is to be locked.
                self._lock(hub)

        # Whatever comes between: a round that stayed in the middle of its lock could not be changed any more.
        self._asides.do(work, done, lambda: self._end_lock(hub, made=False))

    def _end_lock(self, hub: OpenAssessment, *, made: bool) -> None:
        hub.settling = False
        self._locking.remove(hub)
        self.settled.emit(made)

    def start_next(self) -> None:
        """Begin the round after a locked one, with the answers carried over to be re-confirmed."""
        from readiness_desktop.services.setup import next_round

        hub = self._session.hub
        if hub is None or hub.read_only:
            return
        try:
            hub.settle(next_round(hub.framework, hub.assessment, now().date()))
        except ReadinessError as error:
            self._session.complain(error)

    # ------------------------------------------------------------ earlier rounds

    def show(self, number: int) -> None:
        """Show a round: an earlier one as it was locked, with the pack it was made with; the last one to work on."""
        hub = self._session.hub
        if hub is None or number == hub.assessment.current.number:
            return
        newest = hub.newest or hub
        if number == newest.assessment.current.number:
            self.show_newest()
            return
        wanted = next((one for one in newest.assessment.rounds if one.number == number), None)
        if wanted is None or wanted.lock is None:
            return
        known = self._packs.get(wanted.framework_checksum)
        if wanted.framework_checksum == newest.framework.checksum:
            known = newest.framework
        if known is not None:
            self._take_pack(newest, number, known)
        elif newest.read_only:
            self._find_in_file(newest, wanted)
        else:
            self._find_in_library(newest, wanted)

    def show_newest(self) -> None:
        """Go back from an earlier round to the last one."""
        hub = self._session.hub
        if hub is not None and hub.newest is not None:
            self._show_hub(hub.newest, self._session.file)

    def _find_in_file(self, newest: OpenAssessment, wanted: Round) -> None:
        path = self._session.file

        def work(_task: Task) -> object:
            from readiness_desktop.services.files import open_any

            packs = {} if path is None else open_any(path, now().date()).frameworks
            return _needed(packs.get(wanted.framework_checksum), wanted)

        self._asides.do(work, lambda pack: self._take_pack(newest, wanted.number, cast("Framework", pack)))

    def _find_in_library(self, newest: OpenAssessment, wanted: Round) -> None:
        # Not the open assessment itself: it must not end on the library's thread.
        uuid = newest.assessment.uuid

        def work(library: Library) -> None:
            from readiness_desktop.services.frameworks import framework_of

            plain = library.framework_plain(wanted.framework_checksum)
            pack = _needed(None if plain is None else framework_of(plain), wanted)
            self._pack_found.emit(uuid, wanted.number, pack)

        self._session.library.run(work)

    def _take_found(self, uuid: str, number: int, pack: Framework) -> None:
        hub = self._session.hub
        newest = hub.newest or hub if hub is not None else None
        if newest is not None and newest.assessment.uuid == uuid:
            self._take_pack(newest, number, pack)

    def _take_pack(self, newest: OpenAssessment, number: int, pack: Framework) -> None:
        from readiness_desktop.gui.open_assessment import OpenAssessment

        self._packs[pack.checksum] = pack
        hub = self._session.hub
        if hub is None or newest not in (hub, hub.newest):
            return  # somebody went elsewhere meanwhile
        then = newest.assessment.at(number)
        lock = then.current.lock
        assert lock is not None
        earlier = OpenAssessment(
            pack,
            then,
            results=lock.results,
            person=self._session.person,
            read_only=True,
            newest=newest,
            parent=self._session,
        )
        earlier.plan = lock.plan
        self._show_hub(earlier, self._session.file)


def _needed(pack: Framework | None, wanted: Round) -> Framework:
    if pack is None:
        raise ReadinessError(Fault.PACK_UNKNOWN, version=wanted.framework_version, round=wanted.number)
    return pack
