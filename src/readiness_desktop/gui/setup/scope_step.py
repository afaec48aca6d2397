"""Step two: how deep, what is covered, and what kind of system it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Depth, Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.setup.approvals_card import ApprovalsCard
from readiness_desktop.gui.setup.choice_cards import ChoiceCards
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.setup.overlay_list import OverlayList
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.checks import ComboBox, Switch
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.own_undo import OwnUndo
from readiness_desktop.gui.widgets.text_limit import TextLimit, full_words
from readiness_desktop.wording import depths, units
from readiness_desktop.wording.translate import _

_LONGEST_SCOPE = 4000


def size_name(size: str) -> str:
    """What a company size is called."""
    return {"small": _("Small"), "medium": _("Medium"), "large": _("Large")}.get(size, size)


def describe(framework: Framework, depth: Depth) -> tuple[str, str, str, str]:
    """A depth as a card: key, name, number of questions, sentence."""
    modules = [one.name for one in framework.modules if one.id in depth.scope]
    if depth.best_verdict != "LAUNCH":
        told = _("Claims are enough; the verdict is at best a launch with conditions.")
    elif modules:
        told = _("With {modules}; evidence for launch gates.").format(modules=" and ".join(modules))
    else:
        told = _("Evidence is asked for where a launch gate hangs on it.")
    count = units.questions(len(framework.in_depth(depth.id)))
    return depth.id, depth.called, count, f"{depths.effort(depth)}. {told}"


class ScopeStep(QWidget):
    """`profile_changed` carries (Profile, field that changed)."""

    profile_changed = Signal(object, str)
    left = Signal()
    value_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = Profile("")
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card = Card(self, theme=theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.setSpacing(12)
        self._depth_head = CardHead(card, title=_("Depth"), remark=_("Can be raised later"), theme=theme)
        inside.addWidget(self._depth_head)
        self.depths = ChoiceCards(card, name=_("Depth"))
        inside.addWidget(self.depths)
        self.kept = PlainLabel(card, style="small", color="text_secondary", wrap=True, theme=theme)
        self.kept.hide()
        inside.addWidget(self.kept)
        column.addWidget(card)
        column.addWidget(self._make_scope(theme))
        self.approvals = ApprovalsCard(theme, self)
        self.approvals.profile_changed.connect(self._take_approval)
        self.approvals.left.connect(self.left)
        self.approvals.value_wanted.connect(self.value_wanted)
        column.addWidget(self.approvals)
        dress(self, theme)
        self.depths.chosen.connect(lambda key: self._tell(replace(self._profile, depth=key), "depth"))

    def _make_scope(self, theme: Theme) -> QWidget:
        card = Card(self, theme=theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(CardHead(card, title=_("What is covered"), theme=theme))
        self.scope = QPlainTextEdit(card)
        self.scope.setTabChangesFocus(True)
        self.scope.setFixedHeight(theme.scaled(84))
        self.scope.setPlaceholderText(_("Sites, countries, users, data, and what is left out"))
        TextLimit(self.scope, _LONGEST_SCOPE)
        OwnUndo(self.scope)
        self.scope.textChanged.connect(self._tell_scope)
        self.scope.installEventFilter(self)
        self.scope_field = Field(_("Scope"), self.scope, theme, remark=_("optional"), parent=card)
        inside.addWidget(self.scope_field)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.sizes = ComboBox(card, theme=theme)
        self.sizes.currentIndexChanged.connect(self._tell_size)
        self._size_field = Field(_("Company size"), self.sizes, theme, remark=_("scales effort"), parent=card)
        self._size_field.setMaximumWidth(theme.scaled(240))
        row.addWidget(self._size_field, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(card, text=_("Generative or agentic"), style="card", theme=theme))
        told = _("Needs further evidence, such as tests against prompt injection.")
        words.addWidget(
            PlainLabel(card, text=told, style="small", color="text_muted", wrap=True, theme=theme)
        )
        self.generative = Switch(card, name=_("Generative or agentic"), theme=theme)
        self.generative.toggled.connect(
            lambda on: self._tell(replace(self._profile, generative=on), "generative")
        )
        row.addWidget(self.generative)
        row.addLayout(words, 2)
        inside.addLayout(row)
        self.overlay = OverlayList(theme, card)
        self.overlay.changed.connect(self._take_overlay)
        inside.addWidget(self.overlay)
        return card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the text ends one step of undo."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False

    def set_framework(self, framework: Framework) -> None:
        """Offer the depths and sizes of this framework."""
        self._filling = True
        self.depths.set_choices(tuple(describe(framework, one) for one in framework.depths))
        self.sizes.clear()
        for name in framework.constants.size_factors:
            self.sizes.addItem(size_name(name), name)
        self._filling = False
        self.overlay.set_framework(framework)
        self.approvals.set_framework(framework)
        self.show_profile(self._profile)

    def show_profile(self, profile: Profile) -> None:
        """Fill the fields."""
        self._filling = True
        self._profile = profile
        self.depths.set_current(profile.depth)
        self.sizes.setCurrentIndex(self.sizes.findData(profile.size))
        self.generative.setChecked(profile.generative)
        self.overlay.show_profile(profile)
        if self.scope.toPlainText().strip() != profile.scope:
            self.scope.setPlainText(profile.scope)
        self.approvals.show_profile(profile)
        self._filling = False

    def show_kept(self, framework: Framework, results: Results) -> None:
        """Say what becomes of answers that the depth of these results does not ask."""
        said = depths.kept(framework, results, results.depth)
        self.kept.setText("\n".join(said))
        self.kept.setVisible(bool(said))

    def set_locked(self, locked: bool) -> None:
        """Show without letting anything be changed."""
        for field in (self.scope_field, self._size_field):
            field.set_locked(locked)
        for part in (self.depths, self.generative):
            part.setEnabled(not locked)
        self.overlay.set_locked(locked)
        self._depth_head.remark.setHidden(locked)
        self.approvals.set_locked(locked)

    def complete(self) -> bool:
        """Take what still has the cursor; False where something is wrong, which then gets the cursor."""
        if self.approvals.take():
            return True
        self.approvals.months.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return False

    def _take_approval(self, profile: Profile, name: str) -> None:
        self._profile = profile
        self.profile_changed.emit(profile, name)

    def _take_overlay(self, profile: Profile) -> None:
        self._tell(profile, "overlay_present")
        self.left.emit()  # each tick is a step of its own

    def _tell(self, profile: Profile, name: str) -> None:
        if not self._filling and profile != self._profile:
            self._profile = profile
            self.profile_changed.emit(profile, name)

    def _tell_scope(self) -> None:
        typed = self.scope.toPlainText()
        self.scope_field.remark_on(full_words(_LONGEST_SCOPE) if len(typed) >= _LONGEST_SCOPE else "")
        self._tell(replace(self._profile, scope=typed.strip()), "scope")

    def _tell_size(self) -> None:
        self._tell(replace(self._profile, size=self.sizes.currentData() or "medium"), "size")
