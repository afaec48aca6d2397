"""Step three, lower part: the target profile as cards, and single questions set otherwise."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework, TargetProfile
from readiness_desktop.domain.targets import target_level
from readiness_desktop.gui.setup.choice_cards import ChoiceCards
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.level_glyph import LevelGlyph
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import questions
from readiness_desktop.wording.translate import _, ngettext


def describe(framework: Framework, target: TargetProfile) -> tuple[str, str, str, str]:
    """A target profile as a card."""
    names = {level.level: level.name for level in framework.scale}
    higher, lower = _exceptions(framework, target)
    if target.gates == target.other:
        words = _("{level} or better") if higher or lower else _("All questions at {level} or better")
        told = words.format(level=names[target.gates])
    else:
        told = _("Gates at {gates}, others at {other}").format(
            gates=names[target.gates], other=names[target.other]
        )
    if higher:
        told += "; " + ngettext("{n} question higher", "{n} questions higher", higher).format(n=higher)
    if lower:
        told += "; " + ngettext("{n} question lower", "{n} questions lower", lower).format(n=lower)
    return target.id, target.name, str(target.gates), told


def _exceptions(framework: Framework, target: TargetProfile) -> tuple[int, int]:
    """How many questions are set higher and how many lower than the rest of their kind."""
    higher = lower = 0
    for asked, level in target.exceptions.items():
        usual = target.gates if framework.question(asked).gate else target.other
        higher += level > usual
        lower += level < usual
    return higher, lower


class TargetCard(Card):
    """`profile_changed` carries (Profile, field that changed)."""

    profile_changed = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = Profile("")
        self._framework: Framework | None = None
        self._locked = False
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        head = CardHead(
            self, title=_("Target profile"), remark=_("Levels this project needs before launch"), theme=theme
        )
        self.adjust = Button(self, text=_("Adjust"), size="small", icon="sliders-horizontal", theme=theme)
        self.adjust.setCheckable(True)
        self.adjust.toggled.connect(self._open_adjusting)
        head.row.addWidget(self.adjust)
        column.addWidget(head)
        self.cards = ChoiceCards(self, name=_("Target profile"))
        column.addWidget(self.cards)
        self._adjusting = QWidget(self)
        row = QHBoxLayout(self._adjusting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.question = ComboBox(self._adjusting)
        self.question.setAccessibleName(_("Question"))
        self.question.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.question.setMinimumContentsLength(24)
        self.level = SegmentedControl(
            self._adjusting,
            choices=tuple((str(n), str(n)) for n in range(5)),
            name=_("Target level"),
        )
        row.addWidget(self.question, 1)
        row.addWidget(self.level)
        column.addWidget(self._adjusting)
        self._adjusting.hide()
        self._changes = QVBoxLayout()
        self._changes.setSpacing(4)
        column.addLayout(self._changes)
        dress(self, theme)
        self.cards.chosen.connect(lambda key: self._tell(replace(self._profile, target=key), "target"))
        self.question.currentIndexChanged.connect(self._show_level)
        self.level.chosen.connect(self._set_level)

    # ------------------------------------------------------------ showing

    def set_framework(self, framework: Framework) -> None:
        """Offer the profiles and questions of this framework."""
        self._framework = framework
        self.cards.set_choices(tuple(describe(framework, one) for one in framework.targets))
        self.question.blockSignals(True)
        self.question.clear()
        for one in framework.questions:
            self.question.addItem(f"{one.id}  {one.title}", one.id)
        self.question.blockSignals(False)
        self.show_profile(self._profile)

    def show_profile(self, profile: Profile) -> None:
        """Show the target of this profile."""
        changed = profile.target_changes != self._profile.target_changes or not self._rows
        self._profile = profile
        self.cards.set_current(profile.target)
        self._show_level()
        if changed:
            self._list_changes()

    def set_locked(self, locked: bool) -> None:
        """Show without letting anything be changed."""
        self._locked = locked
        self.cards.setEnabled(not locked)
        self.adjust.setVisible(not locked)
        if locked:
            self.adjust.setChecked(False)
        self._list_changes()

    def _open_adjusting(self, opened: bool) -> None:
        self._adjusting.setVisible(opened)

    def _show_level(self) -> None:
        asked = self.question.currentData()
        if self._framework is not None and asked is not None:
            self.level.set_current(str(target_level(self._framework, self._profile, asked)))

    def _list_changes(self) -> None:
        for row in self._rows:
            self._changes.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        framework = self._framework
        if framework is None:
            return
        for asked, level in self._profile.target_changes.items():
            if framework.has_question(asked):
                row = self._make_row(framework, asked, level)
                self._rows.append(row)
                self._changes.addWidget(row)

    def _make_row(self, framework: Framework, asked: str, level: int) -> QWidget:
        theme = self.theme
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(LevelGlyph(row, level=level, theme=theme))
        words = _("{question}: target {level}").format(
            question=f"{asked} {framework.question(asked).title}",
            level=questions.level(framework, level),
        )
        across.addWidget(ElidedLabel(row, text=words, theme=theme), 1)
        if self._locked:
            across.addWidget(PlainLabel(row, text=_("set by hand"), style="small", theme=theme))
            return row
        back = Button(row, text=_("As the profile"), kind="link", size="small", theme=theme)
        back.clicked.connect(lambda: self._drop(asked))
        across.addWidget(back)
        return row

    # ------------------------------------------------------------ changing

    def _set_level(self, level: str) -> None:
        asked = self.question.currentData()
        if asked is not None:
            changes = {**self._profile.target_changes, asked: int(level)}
            self._tell(replace(self._profile, target_changes=changes), f"target_changes.{asked}")

    def _drop(self, asked: str) -> None:
        kept = {one: level for one, level in self._profile.target_changes.items() if one != asked}
        self._tell(replace(self._profile, target_changes=kept), f"target_changes.{asked}")

    def _tell(self, profile: Profile, name: str) -> None:
        if profile != self._profile and not self._locked:
            self.show_profile(profile)
            self.profile_changed.emit(profile, name)
