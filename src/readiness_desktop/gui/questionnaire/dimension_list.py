"""The list of dimensions and deep modules at the left: level, score, progress, flags, and what to show only."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readiness_desktop.gui.questionnaire.dimension_head import DimensionHead, RowFacts
from readiness_desktop.gui.questionnaire.find_field import FindField
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.number_chips import Mark, NumberChips
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.services.asking import Group
from readiness_desktop.wording.translate import _

_FILTERS = (
    ("open", ""), ("flagged", "flag"), ("unproven", "shield-question-mark"), ("disagree", "users"),
    ("na", "circle-slash"), ("changed", "git-compare"), ("carried", "history"),
)  # fmt: skip


class DimensionRow(Themed, QFrame):
    """A dimension's line and, while it is open, the numbers of its questions."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, group: Group, theme: Theme) -> None:
        super().__init__(parent)
        self.group = group
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = DimensionHead(self, group.short, group.name, theme)
        self.head.clicked.connect(self._head_clicked)
        column.addWidget(self.head)
        self._column = column
        self._note: PlainLabel | None = None
        self._chips: NumberChips | None = None
        self._marks: Mapping[str, Mark] = {}
        self._open = False
        self.use(theme)

    @property
    def chips(self) -> NumberChips | None:
        """The numbers, once the row was opened."""
        return self._chips

    def show_row(self, facts: RowFacts, marks: Mapping[str, Mark], current: str | None) -> None:
        """Show how the dimension stands and, where `current` is one of its questions, its numbers."""
        self._marks = marks
        open_row = current is not None
        self.head.show_facts(facts, open_row)
        if open_row and self._chips is None:
            questions = tuple((q.id, q.title) for q in self.group.questions)
            self._chips = NumberChips(self, questions, self.theme)
            self._chips.picked.connect(self.picked)
            self._chips.setContentsMargins(8, 0, 6, 8)
            self._column.insertWidget(1, self._chips)
        if facts.note and self._note is None:
            self._note = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=self.theme)
            self._note.setContentsMargins(8, 0, 6, 8)
            self._column.addWidget(self._note)
        if self._note is not None:
            self._note.setText(facts.note)
            self._note.setVisible(bool(facts.note) and open_row)
        if self._chips is not None:
            if self._chips.isVisibleTo(self) != open_row:
                self._chips.setVisible(open_row)
            if open_row:
                self._chips.show_current(current)
                for chip in self._chips.chips:
                    chip.show_mark(marks[chip.question])
        if open_row != self._open:
            self._open = open_row
            self.update()

    def _head_clicked(self) -> None:
        wanted = [q for q, mark in self._marks.items() if mark.wanted]
        still = [q for q in wanted if not self._marks[q].answered]
        if wanted:
            self.picked.emit((still or wanted)[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._open:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("border"), 1))
        painter.setBrush(self.theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class DimensionList(Themed, QFrame):
    """The whole list. `question_picked` tells a question, `wish_picked` the filter ("" for all).

    `words_typed` tells what is typed into its field, `words_done` that somebody wants to go where it leads.
    """

    question_picked = Signal(str)
    wish_picked = Signal(str)
    words_typed = Signal(str)
    words_done = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(6)
        self.find_field = FindField(self)
        self.find_field.field.textChanged.connect(self.words_typed)
        self.find_field.entered.connect(self.words_done)
        column.addWidget(self.find_field)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget(self._scroll)
        self._inside.setProperty("ground", "none")
        self._scroll.viewport().setAutoFillBackground(False)
        self._rows_column = QVBoxLayout(self._inside)
        self._rows_column.setContentsMargins(10, 0, 10, 0)
        self._rows_column.setSpacing(1)
        self._scroll.setWidget(self._inside)
        column.addWidget(self._scroll, 1)
        self._filters = QWidget(self)
        filters = QVBoxLayout(self._filters)
        filters.setContentsMargins(18, 0, 14, 0)
        filters.setSpacing(6)
        self._filter_title = PlainLabel(
            self._filters, text=_("Show only"), style="label", color="text_secondary"
        )
        filters.addWidget(self._filter_title)
        flow_host = QWidget(self._filters)
        flow = FlowLayout(flow_host, gap=6, line_gap=6)
        self.filter_buttons: dict[str, SmallChip] = {}
        for wish, icon in _FILTERS:
            button = SmallChip(flow_host, icon=icon)
            button.setCheckable(True)
            button.clicked.connect(self._filter_clicked)
            flow.addWidget(button)
            self.filter_buttons[wish] = button
        self.find_button = SmallChip(flow_host, text=_("Find"), icon="search", key="Ctrl F")
        self.find_button.clicked.connect(self.find_field.begin)
        flow.addWidget(self.find_button)
        filters.addWidget(flow_host)
        column.addWidget(self._filters)
        self.rows: tuple[DimensionRow, ...] = ()
        self._heads: list[tuple[PlainLabel, PlainLabel]] = []
        if theme is not None:
            self.use(theme)

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Make the rows that are not there yet; called once for an assessment and when its depth changes."""
        if tuple(row.group for row in self.rows) == groups:
            return
        kept = {row.group.id: row for row in self.rows if row.group in groups}
        while (item := self._rows_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in kept.values():
                widget.hide()
                widget.deleteLater()
        self._heads = []
        made: list[DimensionRow] = []
        for part, title in ((False, _("Dimensions")), (True, _("Deeper modules"))):
            members = [group for group in groups if (group.module is not None) == part]
            if not members:
                continue
            self._add_head(title, first=not part)
            for group in members:
                row = kept.get(group.id)
                if row is None:
                    row = DimensionRow(self._inside, group, self.theme)
                    row.picked.connect(self.question_picked)
                self._rows_column.addWidget(row)
                made.append(row)
        self._rows_column.addStretch(1)
        self.rows = tuple(made)

    def _add_head(self, title: str, *, first: bool) -> None:
        line = QWidget(self._inside)
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 2 if first else 12, 8, 4)
        words = PlainLabel(line, text=title, style="label", color="text_secondary", theme=self.theme)
        count = PlainLabel(line, style="small", color="text_muted", numbers=True, theme=self.theme)
        row.addWidget(words)
        row.addStretch(1)
        row.addWidget(count)
        self._rows_column.addWidget(line)
        self._heads.append((words, count))

    def show_rows(
        self, facts: Mapping[str, RowFacts], marks: Mapping[str, Mapping[str, Mark]], current: str
    ) -> None:
        """Show how every dimension stands; rows that did not change do not redraw."""
        totals = {False: [0, 0], True: [0, 0]}
        for row in self.rows:
            group, fact = row.group, facts[row.group.id]
            holds = current in marks[group.id]
            row.show_row(fact, marks[group.id], current if holds else None)
            wanted = holds or any(mark.wanted for mark in marks[group.id].values())
            if row.isVisibleTo(self._inside) != wanted:
                row.setVisible(wanted)
            total = totals[group.module is not None]
            total[0] += fact.answered
            total[1] += fact.required
        for (_words, count), total in zip(self._heads, (totals[False], totals[True]), strict=False):
            count.setText(_("{n} of {m}").format(n=total[0], m=total[1]))

    def show_wishes(self, counts: Mapping[str, int], active: str | None, *, found: int | None = None) -> None:
        """Show how many questions want something; a filter without any is hidden unless it is active.

        `found` is how many the filter leaves, None without one.
        """
        texts = {
            "open": _("{n} open"),
            "flagged": _("{n} flagged"),
            "unproven": _("{n} high, not proven"),
            "disagree": _("{n} disagree"),
            "na": _("{n} not applicable"),
            "changed": _("{n} changed since last round"),
            "carried": _("{n} to confirm"),
        }
        for wish, button in self.filter_buttons.items():
            text = texts[wish].format(n=counts[wish])
            if button.words() != text:
                button.show_words(text)
                button.setAccessibleName(_("Show only {what}").format(what=text))
            button.setChecked(wish == active)
            shown = counts[wish] > 0 or wish == active
            if button.isVisibleTo(self._filters) != shown:
                button.setVisible(shown)
        self.find_field.show_found(found)

    def focus_filter(self) -> None:
        """Go to the field that filters by words."""
        self.find_field.begin()

    def clear_words(self) -> None:
        """Filter by no words any more."""
        self.find_field.end()

    def focus_rows(self) -> None:
        """Go to the numbers of the open dimension."""
        for row in self.rows:
            if row.chips is not None and row.chips.isVisibleTo(self):
                for chip in row.chips.chips:
                    if chip.isChecked():
                        chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
                        self._scroll.ensureWidgetVisible(row)
                        return

    def _filter_clicked(self) -> None:
        for wish, button in self.filter_buttons.items():
            if button is self.sender():
                self.wish_picked.emit(wish if button.isChecked() else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def restyle(self) -> None:
        self._filter_title.use(self.theme)
        self.find_field.use(self.theme)
        self.find_button.use(self.theme)
        for button in self.filter_buttons.values():
            button.use(self.theme)
        for row in self.rows:
            row.updateGeometry()
