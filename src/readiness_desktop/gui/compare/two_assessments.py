"""Two assessments of the library side by side: the later one is opened, the other one is set beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.comparison import Stand
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.session import Session
    from readiness_desktop.services.library import Library, Row


class TwoAssessments(QObject):
    """One of a window; what was asked for last is what is shown."""

    _found = Signal(str, object)

    def __init__(self, session: Session, show: Callable[[str, object], None]) -> None:
        super().__init__(session)
        self._session, self._show = session, show
        self._later = ""
        self._beside: Stand | None = None
        self._found.connect(self._take)
        session.hub_changed.connect(self._go_on)

    def begin(self, first: str, second: str) -> None:
        """Open the one whose last round is of a later day, and look up the other one."""
        rows = cast("tuple[Row, ...]", self._session.rows)
        days = {row.assessment: row.as_of for row in rows if row.as_of}
        if first not in days or second not in days:
            return
        earlier, later = sorted((first, second), key=lambda one: days[one])
        self._later, self._beside = later, None

        def work(library: Library) -> None:
            self._found.emit(later, _stand_of(library, earlier))

        self._session.library.run(work)
        self._session.open_row(later, "compare")

    def _take(self, later: str, stand: object) -> None:
        if later == self._later:
            self._beside = cast("Stand", stand)
            self._go_on(self._session.hub)

    def _go_on(self, hub: OpenAssessment | None) -> None:
        """Once both are there."""
        stand = self._beside
        if hub is None or stand is None or hub.assessment.uuid != self._later:
            return
        self._later, self._beside = "", None
        refused = _refusal(hub, stand)
        if refused:
            self._session.complained.emit(refused)
            return
        self._show("compare", stand)


def _stand_of(library: Library, uuid: str) -> Stand:
    """The last round of an assessment with what it says."""
    from readiness_desktop.domain.comparison import Stand
    from readiness_desktop.domain.errors import Fault, ReadinessError
    from readiness_desktop.domain.evaluate import evaluate
    from readiness_desktop.services.frameworks import framework_of

    assessment = library.load(uuid)
    current = assessment.current
    name = _("{client}, {project}").format(client=assessment.client.name, project=current.profile.project)
    if current.lock is not None:
        return Stand(current, current.lock.results, None, name)
    plain = library.framework_plain(current.framework_checksum)
    if plain is None:
        raise ReadinessError(Fault.PACK_UNKNOWN, version=current.framework_version, round=current.number)
    return Stand(current, evaluate(framework_of(plain), assessment), None, name)


def _refusal(hub: OpenAssessment, stand: Stand) -> str:
    """Why the two cannot be compared; empty where they can."""
    from readiness_desktop.domain.self_check import is_self_check

    if is_self_check(hub.assessment.profile) or is_self_check(stand.round.profile):
        return _("A self-check has no figures to compare. Both assessments are as they were.")
    if hub.results.framework_id != stand.results.framework_id:
        return _("The two use different question sets and cannot be compared. Both are as they were.")
    return ""
