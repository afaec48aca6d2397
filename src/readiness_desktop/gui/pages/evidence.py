"""The Evidence page: every piece of evidence of the round, what it counts as today, and which answers rest on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from readiness_desktop.gui.dialogs import files
from readiness_desktop.gui.evidence import changing
from readiness_desktop.gui.evidence.attaching import Attaching
from readiness_desktop.gui.evidence.detail_panel import DetailPanel
from readiness_desktop.gui.evidence.dropping import Dropping
from readiness_desktop.gui.evidence.evidence_table import EvidenceTable
from readiness_desktop.gui.evidence.filters import Filters
from readiness_desktop.gui.evidence.incoming import Source, on_clipboard
from readiness_desktop.gui.evidence.opening import Opening
from readiness_desktop.gui.evidence.pictures import LARGE, Pictures, icon_of
from readiness_desktop.gui.evidence.question_choice import QuestionChoice
from readiness_desktop.gui.evidence.unproven_table import UnprovenTable
from readiness_desktop.gui.pages.following import FollowingPage
from readiness_desktop.gui.questionnaire.evidence_dialog import EvidenceDialog
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.card import Card
from readiness_desktop.gui.widgets.empty_state import EmptyState
from readiness_desktop.services import answering, asking, evidence_list
from readiness_desktop.services.evidence_list import Listed
from readiness_desktop.wording import evidence as words
from readiness_desktop.wording import questions
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.open_assessment import OpenAssessment

PANEL = 320
WIDE = 1100


class EvidencePage(FollowingPage):
    """Shows the open assessment's evidence. `navigate` asks for another page (id, what to show there)."""

    navigate = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._stale = True
        self.attaching = Attaching(self)
        self.opening = Opening(self)
        self.pictures = Pictures(self)
        self._lay_out()
        self.dropping = Dropping(self, theme, self._drop_words)
        dress(self, theme)
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self.filters = Filters(self, theme)
        column.addWidget(self.filters)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        self.stack = QStackedWidget(self)
        self.card, self.unproven_card, self.empty_card = Card(self), Card(self), Card(self)
        self.table = EvidenceTable(theme, self.card)
        self.unproven = UnprovenTable(theme, self.unproven_card)
        self.empty = EmptyState(self.empty_card, icon="paperclip", theme=theme)
        for card, inside in (
            (self.card, self.table),
            (self.unproven_card, self.unproven),
            (self.empty_card, self.empty),
        ):
            box = QVBoxLayout(card)
            box.setContentsMargins(1, 1, 1, 1)
            box.addWidget(inside)
            self.stack.addWidget(card)
        middle.addWidget(self.stack, 1)
        self.side = Card(self)
        inner = QVBoxLayout(self.side)
        inner.setContentsMargins(1, 1, 1, 1)
        self.side_scroll = QScrollArea(self.side)
        self.side_scroll.setAccessibleName(_("Chosen evidence"))
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.panel = DetailPanel(theme, self.side_scroll)
        self.panel.setProperty("ground", "none")
        self.side_scroll.setWidget(self.panel)
        inner.addWidget(self.side_scroll)
        middle.addWidget(self.side)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        table = self.table
        self.filters.changed.connect(self._refresh)
        self.filters.add.clicked.connect(self.add)
        self.filters.stop.clicked.connect(self.attaching.stop)
        self.empty.acted.connect(self._act_on_empty)
        table.chosen.connect(self._show_row)
        table.file_wanted.connect(self._open)
        table.gone.connect(self._remove)
        table.rows.edited.connect(self._enter)
        table.verticalScrollBar().valueChanged.connect(lambda _at: self._ask_pictures())
        for asking_part in (table, self.unproven, self.panel):
            asking_part.question_wanted.connect(lambda question: self.navigate.emit("questions", question))
        self.panel.acted.connect(self._act)
        self.pictures.ready.connect(self._take_picture)
        self.attaching.busy.connect(self.filters.show_busy)
        self.attaching.added.connect(self._describe)
        self.dropping.dropped.connect(self._attach_somewhere)

    # ------------------------------------------------------------ what is shown

    def _begin(self) -> None:
        self.filters.clear()
        self._stale = True

    def show_target(self, uuid: object) -> None:
        """Stand on a piece of evidence."""
        self.filters.clear()
        self._refresh()
        self.table.choose(str(uuid))

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the page was not seen."""
        self.pictures.forget()
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        hub = self._hub
        if hub is None:
            return
        current, filters = hub.assessment.current, self.filters
        rows = evidence_list.listed(hub.framework, current)
        unproven = evidence_list.unproven(hub.framework, hub.results)
        filters.show_counts(rows, len(unproven), locked=hub.locked)
        if filters.wanted == "unproven":
            self.unproven.show_rows(tuple(self._unproven_row(hub, one.question) for one in unproven))
            self.stack.setCurrentWidget(self.unproven_card if unproven else self.empty_card)
            self.panel.show_nothing()
            if not unproven:
                said = _("The evidence of every answer of level 3 or 4 carries it.")
                self.empty.say("circle-check", _("No high answer is without evidence"), said, _("Show all"))
            return
        found = tuple(
            row
            for row in rows
            if evidence_list.matches(row, filters.wanted) and evidence_list.found(row, filters.words)
        )
        before = self.table.current()
        self.table.rows.show(hub.framework, found, editable=not hub.locked)
        self.table.fit()
        self.stack.setCurrentWidget(self.card if found else self.empty_card)
        if not found:
            self._say_empty(bool(rows))
            return
        self._ask_pictures()
        self.table.stand_on_one(before.item.uuid if before is not None else "")
        if (row := self.table.current()) is not None:
            self._show_row(row)

    def _ask_pictures(self) -> None:
        """Those of the rows in sight; of a long list only these are made."""
        hub = self._hub
        if hub is None:
            return
        self.pictures.want_no_more()
        for row in self.table.in_sight():
            if (image := self.pictures.picture(hub.shelf, row.item)) is not None:
                self.table.rows.take_picture(row.item.sha256, image)

    def _unproven_row(self, hub: OpenAssessment, question: str) -> tuple[str, str, str]:
        answer, items = (
            hub.assessment.current.answer(question),
            answering.evidence_of(hub.assessment, question),
        )
        said = words.claim_gap(
            hub.framework, answer, items, hub.results.questions[question], hub.assessment.current.as_of
        )
        return question, questions.named(hub.framework, question), said

    def _say_empty(self, some: bool) -> None:
        self.panel.show_nothing()
        locked = self._hub is None or self._hub.locked
        if some:
            self.empty.say(
                "paperclip", _("Nothing matches"), _("No piece of evidence fits the filter."), _("Show all")
            )
        elif locked:
            self.empty.say("paperclip", _("No evidence"), _("No evidence was attached in this round."))
        else:
            said = _("Drop files here, paste a screenshot on a question, or add what you were shown.")
            self.empty.say("paperclip", _("No evidence yet"), said, _("Add evidence"))

    def _act_on_empty(self) -> None:
        if self.filters.wanted or self.filters.words:
            self.filters.clear()
            self._refresh()
        else:
            self.add()

    def _show_row(self, row: Listed) -> None:
        hub = self._hub
        if hub is not None:
            image = self.pictures.picture(hub.shelf, row.item, LARGE)
            self.panel.show_row(hub.framework, row, image, locked=hub.locked)

    def _take_picture(self, sha256: str) -> None:
        hub = self._hub
        if hub is None:
            return
        row = self.table.current()
        for item in hub.assessment.current.evidence:
            if item.sha256 == sha256:
                image = self.pictures.picture(hub.shelf, item)
                if image is not None:
                    self.table.rows.take_picture(sha256, image)
                break
        if row is not None and row.item.sha256 == sha256 and self.panel.preview is not None:
            self.panel.preview.show_picture(
                self.pictures.picture(hub.shelf, row.item, LARGE), icon_of(row.item)
            )

    # ------------------------------------------------------------ what the user does

    def _act(self, wanted: str) -> None:
        row = self.table.current()
        if row is None:
            return
        acts = {
            "open": self._open,
            "copy": self._save,
            "change": self._change,
            "reuse": self._reuse,
            "remove": self._remove,
        }
        acts[wanted](row)

    def _open(self, row: Listed) -> None:
        if self._hub is not None and row.item.sha256:
            self.opening.open(self._hub, row.item)
        else:
            self._change(row)

    def _save(self, row: Listed) -> None:
        if self._hub is not None:
            self.opening.save(self._hub, row.item)

    def _remove(self, row: Listed) -> None:
        if self._hub is not None and not self._hub.locked:
            changing.remove(self._hub, row.item)

    def _enter(self, uuid: str, column: int, value: object) -> None:
        if self._hub is not None and (wrong := changing.enter(self._hub, uuid, column, value)):
            self._hub.say_trouble(wrong)

    def _change(self, row: Listed) -> None:
        self._describe_item(row.item.question, row)

    def _describe_item(self, question: str, row: Listed | None) -> None:
        hub = self._hub
        if hub is None:
            return
        item = None if row is None else row.item
        grade = hub.assessment.current.answer(question).grade
        dialog = EvidenceDialog(self._theme, hub.framework, question, item, grade, hub.locked, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(partial(changing.keep, hub))
        if row is not None:
            dialog.removed.connect(lambda _uuid: self._remove(row))
        dialog.open_asked.connect(partial(self.opening.open, hub))
        dialog.copy_asked.connect(partial(self.opening.save, hub))
        dialog.files_asked.connect(partial(self._choose_file, question))
        dialog.paste_asked.connect(lambda: self._attach(question, on_clipboard()))
        dialog.open()

    def _describe(self, items: object) -> None:
        """Stand on what was attached."""
        added = cast("tuple[Any, ...]", items)
        self.show_target(added[0].uuid)

    def add(self) -> None:
        """Ask for the question, then for the evidence."""
        heading, sentence = _("Add evidence"), _("Which answer does it support?")
        self._ask_question(heading, sentence, (), lambda question: self._describe_item(question, None))

    def _reuse(self, row: Listed) -> None:
        hub = self._hub
        if hub is not None:
            sentence = _("“{title}” stays where it is and supports this answer, too.").format(
                title=row.item.title
            )
            heading = _("Use for another question")
            self._ask_question(
                heading, sentence, row.rests, lambda question: changing.reuse(hub, row.item, question)
            )

    def _ask_question(self, heading: str, sentence: str, without: tuple[str, ...], then: Any) -> None:
        hub = self._hub
        if hub is None or hub.locked:
            return
        groups = asking.groups(hub.framework, hub.assessment.profile.depth)
        ids = [question.id for group in groups for question in group.questions if question.id not in without]
        offered = tuple((one, questions.named(hub.framework, one)) for one in ids)
        dialog = QuestionChoice(self, self._theme, heading, sentence, _("Go on"), offered)
        dialog.chosen.connect(then)
        dialog.open()

    def _choose_file(self, question: str) -> None:
        def chosen(path: Path) -> None:
            self._attach(question, (path,))

        files.ask_open(self, _("Attach a file"), _("All files (*)"), chosen)

    def _attach_somewhere(self, sources: object) -> None:
        found = cast("tuple[Source, ...]", sources)
        sentence = _("Which answer does it support?")
        self._ask_question(_("Attach evidence"), sentence, (), lambda question: self._attach(question, found))

    def _attach(self, question: str, sources: tuple[Source, ...]) -> None:
        if self._hub is not None:
            self.attaching.attach(self._hub, question, sources)

    def _drop_words(self) -> str:
        return "" if self._hub is None or self._hub.locked else _("Drop to attach as evidence")

    # ------------------------------------------------------------ room

    def focus_filter(self) -> None:
        """Go to the field that filters."""
        self.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the panel beside the list where there is room."""
        super().resizeEvent(event)
        self._fit()
        if self.isVisible():
            self._ask_pictures()

    def _fit(self) -> None:
        wide = self.width() / (self._theme.text_percent / 100) >= WIDE
        least = self._theme.scaled(PANEL if wide else 240)
        self.side.setFixedWidth(min(least, max(200, round(self.width() * 0.4))))
