"""What the stage gates say on the page of results: waivers, a project on hold, and a pilot in limbo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.banner import Banner
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment


class GateNotice(Banner):
    """Hidden while there is nothing to say; `gate_wanted` carries the gate that it is about."""

    gate_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="warning", theme=theme)
        self._gate = ""
        self.acted.connect(lambda: self.gate_wanted.emit(self._gate))

    def show_gates(self, hub: OpenAssessment) -> None:
        """Say what the gates of an assessment say beside its verdict."""
        found = hub.findings.stage_gates
        lines = words.beside_the_verdict(
            hub.framework, found, shown_names(hub.assessment.current, hub.newest_round)
        )
        against = words.before_a_launch(hub.framework, hub.results, found)
        if against:
            current = words.headline(found.gate(found.current), found)
            lines = (against, *(line for line in lines if line != current))
        if found.limbo is not None:
            lines = (
                *lines,
                words.limbo(found.limbo, hub.findings.limbo_cost, hub.assessment.profile.currency),
            )
        if not lines:
            self.hide()
            return
        waiving = next((one.id for one in found.gates if one.waived), found.current)
        waiving = found.current if against else waiving
        still = ("held", "stopped") if against else ("held",)
        self._gate = next((one.id for one in found.gates if one.state in still), waiving)
        kind = "error" if any(one.state == "held" for one in found.gates) else "warning"
        self.show_notice(kind, lines[0], " ".join(lines[1:]), _("Show the gates"))
