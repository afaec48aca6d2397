"""The review page: what a round still wants before it is signed off, the lock with its name, and all rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.domain.quality import Finding, check_quality, still_must
from readiness_desktop.gui.findings.report_button import report_button
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.reviewing.finding_list import FindingList
from readiness_desktop.gui.reviewing.finding_model import Filter, FindingRow, finding_rows
from readiness_desktop.gui.reviewing.rounds_table import RoundsTable, round_rows
from readiness_desktop.gui.reviewing.sign_off import SignOff
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.gui.widgets.labels import ElidedLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import quality
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import hides_names, shown_names
from readiness_desktop.wording.translate import _, ngettext

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

SIDE, WIDE = 344, 1060
MOST_ROUNDS, FEW_ROUNDS = 4, 2
_LOW = 700


class ReviewPage(FollowingPage):
    """Shows the quality check of the open assessment. `mend_wanted` carries the row of the finding to mend.

    `lock_wanted`, `next_wanted`, `round_wanted`, `export_wanted` and `copy_wanted` ask for what they say.
    """

    follows_plan = True

    navigate = Signal(str, object)
    mend_wanted = Signal(object)
    lock_wanted = Signal()
    next_wanted = Signal()
    round_wanted = Signal(int)
    export_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._findings: tuple[Finding, ...] = ()
        self._checked: tuple[object, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._drawer = False
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 16)
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._make_findings(), 1)
        left.addWidget(self._make_rounds())
        row.addLayout(left, 1)
        row.addWidget(self._make_side())
        dress(self, theme)
        self.page_buttons = [report_button(self.navigate.emit, theme)]
        self._connect()
        self._fit()

    # ------------------------------------------------------------ making

    def _make_findings(self) -> QWidget:
        theme = self._theme
        card = Card(self, theme=theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QWidget(card)
        line = QHBoxLayout(head)
        line.setContentsMargins(15, 11, 15, 11)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.headline = ElidedLabel(head, style="section", theme=theme)
        self.remark = ElidedLabel(head, style="small", color="text_muted", theme=theme)
        words.addWidget(self.headline)
        words.addWidget(self.remark)
        line.addLayout(words, 1)
        self.filter = SegmentedControl(head, current="all", name=_("Findings"), small=True, theme=theme)
        self.details = Button(head, size="small", icon="panel-right", theme=theme)
        line.addWidget(self.filter)
        line.addWidget(self.details)
        column.addWidget(head)
        column.addWidget(Divider(card, theme=theme))
        self.stack = QStackedWidget(card)
        self.findings = FindingList(theme, self.stack)
        clear = QWidget(self.stack)
        inner = QVBoxLayout(clear)
        inner.setContentsMargins(0, 0, 0, 0)
        self.clear_state = EmptyState(clear, icon="clipboard-check", theme=theme)
        inner.addWidget(self.clear_state)
        inner.addStretch(1)
        self.stack.addWidget(self.findings)
        self.stack.addWidget(clear)
        column.addWidget(self.stack, 1)
        return card

    def _make_rounds(self) -> QWidget:
        card = Card(self, theme=self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.rounds_head = CardHead(card, title=_("Rounds"), theme=self._theme)
        self.rounds_head.row.setContentsMargins(15, 9, 15, 7)
        self.rounds = RoundsTable(self._theme, card)
        column.addWidget(self.rounds_head)
        column.addWidget(self.rounds)
        return card

    def _make_side(self) -> QWidget:
        from readiness_desktop.gui.navigation import places

        self.side = QScrollArea(self)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setWidgetResizable(True)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self.side)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        presents = any(one.id == "present" for one in places())
        self.sign_off = SignOff(self._theme, content, presents=presents)
        column.addWidget(self.sign_off)
        column.addStretch(1)
        self.side.setWidget(content)
        return self.side

    def _connect(self) -> None:
        self.filter.chosen.connect(lambda _key: self._show_findings())
        self.details.clicked.connect(self.cycle_panes)
        self.findings.mend_wanted.connect(self._mend)
        self.findings.fold_wanted.connect(self._fold)
        self.clear_state.acted.connect(self._act_on_clear)
        self.rounds.round_wanted.connect(self.round_wanted)
        card = self.sign_off
        card.named.connect(self._name)
        card.left.connect(self._end_merge)
        card.lock_wanted.connect(self.lock_wanted)
        card.next_wanted.connect(self.next_wanted)
        card.export_wanted.connect(self.export_wanted)
        card.copy_wanted.connect(self.copy_wanted)
        card.present_wanted.connect(lambda: self.navigate.emit("present", None))

    # ------------------------------------------------------------ showing

    def _begin(self) -> None:
        self._folded = frozenset()

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        looked_at = _looked_at(hub)
        again = looked_at != self._checked
        if again:
            named = shown_names(hub.assessment.current, hub.newest_round)
            found = check_quality(hub.framework, hub.assessment, hub.results)
            self._findings = quality.shown(found, named)
            self._checked = looked_at
        must = len(still_must(self._findings))
        should = len(self._findings) - must
        self.headline.setText(_locked_line(must) if hub.locked else quality.must_line(must))
        self.remark.setText(quality.should_line(should))
        self.remark.setVisible(bool(should))
        counts = (
            ("all", _("All"), must + should),
            ("must", _("Must"), must),
            ("should", _("Should"), should),
        )
        self.filter.set_choices(tuple((key, f"{words} {written(n)}") for key, words, n in counts))
        self.filter.setVisible(bool(self._findings))
        if again:
            self._show_findings()
        self.sign_off.show_round(hub, must)
        whole = (hub.newest or hub).assessment
        open_results = (hub.newest or hub).results
        self.rounds.show_rows(round_rows(whole.rounds, open_results, hub.assessment.current.number))
        self.rounds_head.remark.setText(written(len(whole.rounds)))
        if hub.plan is None and hub.assessment.current.lock is None:
            hub.want_plan()
        self._fit()

    def _show_findings(self) -> None:
        hub = self._hub
        if hub is None:
            return
        shown = cast(Filter, self.filter.current or "all")
        rows = finding_rows(
            hub.framework, hub.results, self._findings, shown=shown, folded=self._folded, locked=hub.locked
        )
        had_focus = self.findings.hasFocus()
        self.findings.show_rows(rows)
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self._say_clear(shown)
            if had_focus:
                (self.clear_state.button if self.clear_state.button.isVisible() else self).setFocus()

    def _say_clear(self, shown: Filter) -> None:
        assert self._hub is not None
        if self._findings:
            words = {
                "must": (_("Nothing stands against a sign-off"), _("What is left is worth a look, no more.")),
                "should": (_("Nothing else is worth a look"), _("What is left stands against a sign-off.")),
            }
            headline, said = words.get(shown, words["must"])
            self.clear_state.say("clipboard-check", headline, said, _("Show all"))
            return
        if self._hub.locked:
            said = _("Every rule of the quality check was met.")
            self.clear_state.say("clipboard-check", _("Nothing was left open"), said)
            return
        said = _("Every rule of the quality check is met. The round can be locked.")
        self.clear_state.say("clipboard-check", _("Nothing is left to mend"), said)

    # ------------------------------------------------------------ what the user does

    def _act_on_clear(self) -> None:
        self.filter.pick("all")
        self.findings.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fold(self, rule: str) -> None:
        self._folded = self._folded ^ {rule}
        self._show_findings()

    def _mend(self, row: FindingRow) -> None:
        hub, finding = self._hub, row.finding
        if hub is None or finding is None:
            return
        if finding.place.page == "review":
            if not hub.locked:
                from readiness_desktop.services.workshop import set_settled

                settled = set_settled(hub.assessment, finding.place.target, settled=True)
                said = _("Settled: {text}").format(text=row.words)
                hub.change(settled, _("parked item"), notice=said, spot=("review", None))
            return
        self.mend_wanted.emit(row)

    def _name(self, name: str) -> None:
        from readiness_desktop.services.setup import name_round

        hub = self._hub
        if hub is not None and not hub.locked:
            named = name_round(hub.assessment, name)
            hub.change(named, _("name of the round"), merge="review.name", spot=("review", None))

    def _end_merge(self) -> None:
        if self._hub is not None:
            self._hub.end_merge()

    def keep_fields(self) -> bool:
        """Keep what is typed; a name is never wrong."""
        self._end_merge()
        return True

    # ------------------------------------------------------------ keys and size

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the page begins at the findings."""
        super().focusInEvent(event)
        if self.findings.rows and self.stack.currentIndex() == 0:
            self.findings.setFocus(event.reason())

    def focus_filter(self) -> None:
        """Go to the filter of the findings."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def cycle_panes(self) -> None:
        """The next pane; where the sign-off is a drawer, open it or put it away."""
        if self.details.isVisible():
            self._drawer = not self._drawer
            self._fit()
        inside = self.side.isVisible() and not self.side.isAncestorOf(self.focusWidget() or self)
        target: QWidget = self.findings
        if inside:
            target = self.sign_off.name if not self.sign_off.name.isHidden() else self.sign_off.next
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sign-off away where there is no room beside the findings."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._theme
        wide = self.width() / (theme.text_percent / 100) >= WIDE
        self.side.setFixedWidth(min(theme.scaled(SIDE), max(280, round(self.width() * 0.45))))
        self.side.setVisible(wide or self._drawer)
        self.details.setVisible(not wide)
        self.details.setText(_("Hide sign-off") if self._drawer else _("Show sign-off"))
        low = self.height() < theme.scaled(_LOW)
        self.rounds.setFixedHeight(self.rounds.height_for(FEW_ROUNDS if low else MOST_ROUNDS))


def _looked_at(hub: OpenAssessment) -> tuple[object, ...]:
    """What the quality check and the list of its findings come from: all but the name of the round."""
    current = hub.assessment.current
    results = (hub.results.input_hash, hub.results.as_of)
    parts = (current.answers, current.evidence, current.respondents, current.actions, current.parked)
    parts += (current.criteria, current.sign_offs, current.decisions)
    hidden = hides_names(current, hub.newest_round)
    return (hub, hub.locked, hidden, *results, current.profile, current.lock, *parts)


def _locked_line(must: int) -> str:
    """What a locked round was signed off with."""
    if not must:
        return _("Locked with nothing open that stands against a sign-off")
    return ngettext(
        "Locked with {n} point open that stands against a sign-off",
        "Locked with {n} points open that stand against a sign-off",
        must,
    ).format(n=written(must))
