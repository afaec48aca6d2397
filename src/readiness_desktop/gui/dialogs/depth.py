"""Asks how deep an assessment is to go: what each depth takes, and what becomes of answers that it does not ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.self_check import is_self_check
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.setup.choice_cards import ChoiceCards
from readiness_desktop.gui.setup.scope_step import describe
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.setup import change_profile
from readiness_desktop.wording import depths
from readiness_desktop.wording.translate import _


class DepthDialog(Dialog):
    """Changes the depth of an open assessment as one step of undo, then does `then`; a self-check grows by it."""

    def __init__(
        self, parent: QWidget, theme: Theme, hub: OpenAssessment, then: Callable[[], object]
    ) -> None:
        grows = is_self_check(hub.assessment.profile)
        heading = _("Begin the assessment") if grows else _("Change depth")
        told = (
            _("The eight claims stay beside what is assessed. They never enter a score.")
            if grows
            else _("No answer is lost, whichever depth you choose.")
        )
        super().__init__(parent, theme, heading, told)
        self._hub, self._then = hub, then
        framework = hub.framework
        self.cards = ChoiceCards(self, name=_("Depth"))
        self.cards.use(theme)
        self.cards.set_choices(tuple(describe(framework, one) for one in framework.depths))
        self.cards.set_current(framework.quick_depth.id if grows else hub.assessment.profile.depth)
        self.cards.chosen.connect(self._say)
        self.cards.setMinimumWidth(theme.scaled(640))
        self.kept = PlainLabel(self, color="text_secondary", wrap=True, theme=theme)
        self.body.addWidget(self.cards)
        self.body.addWidget(self.kept)
        self.add_button(_("Leave it"), self.reject)
        self.go = self.add_button(heading, self._change, kind="primary")
        self._say(self.cards.current)
        self.cards.setFocus()

    def _say(self, depth: str) -> None:
        said = depths.kept(self._hub.framework, self._hub.results, depth)
        self.kept.setText("\n".join(said))
        self.kept.setVisible(bool(said))

    def _change(self) -> None:
        self.accept()
        change_depth(self._hub, self.cards.current)
        self._then()


def change_depth(hub: OpenAssessment, depth: str) -> None:
    """Make an open assessment that deep, undoable under the name of the depth."""
    profile = replace(hub.assessment.profile, depth=depth)
    called = hub.framework.depth(depth).called
    hub.change(change_profile(hub.assessment, profile), _("depth {depth}").format(depth=called))
