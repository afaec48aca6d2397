"""How the question page uses its room: three columns where there is much, a drawer and lower cards where not."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QWidget

from readiness_desktop.gui.forms.ui_questions import Ui_QuestionsForm
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.wording.translate import _

_WIDE, _HIGH, _SNUG, _LOW = 1360, 800, 760, 690
_UNBOUNDED, _CRUMB = 16777215, 60


class PageShape:
    """`narrow` is under 1360 wide or 800 high: the live effect becomes a drawer.

    `snug` is under 760 high: gaps are smaller and grades are not explained; `low` is under 690: the question is set
    smaller. What is low, or snug with an answer to confirm, is also `tight`: evidence and notes have no headings.
    """

    def __init__(self, page: QWidget, ui: Ui_QuestionsForm, theme: Theme) -> None:
        self._page, self._ui, self._theme = page, ui, theme
        self.narrow = False
        self.snug = False
        self.low = False
        self._limited = self._locked = False
        self._tight: tuple[bool, bool] | None = None
        self.drawer_open = False
        inside = ui.key_hints.layout()
        items = [inside.itemAt(place) for place in range(inside.count())] if inside is not None else []
        self._hints = [hint for item in items if item is not None and (hint := item.widget()) is not None]
        self._fitted: tuple[bool, bool, bool, int, int] | None = None
        self._footer_of: tuple[int, int, str, str, str] | None = None
        self._base = 0

    def fit(self) -> None:
        """Take the shape that the window's size asks for."""
        window = self._page.window()
        size = window.size()
        scale = self._theme.text_percent / 100
        narrow = size.width() < _WIDE * scale or size.height() < _HIGH * scale
        snug, low = size.height() < _SNUG * scale, size.height() < _LOW * scale
        key = (narrow, snug, low, self._page.width(), self._theme.text_percent)
        if key != self._fitted:
            self._fitted = key
            self._set_widths()
            self._set_narrow(narrow)
            self._base = 2 if low else 1 if snug else 0
            self._close_up(snug, low)
        self.fit_footer()
        self.fit_question()
        if self.narrow:
            self._place_drawer()

    def renew(self) -> None:
        """Fit to another size of text: what was measured before the widgets took their new fonts is not kept."""
        self._fitted = self._footer_of = self._tight = None
        self.fit()

    def fit_answer(self, limited: bool, locked: bool) -> None:
        """Say what the grade means where there is room for it; `limited`: it says more than that."""
        self._limited, self._locked = limited, locked
        self._close_up(self._base > 0, self._base > 1)
        self.fit_question()

    def _close_up(self, snug: bool, low: bool) -> None:
        self._set_low(snug, low)
        self._show_meaning()
        self._set_tight()

    def fit_question(self) -> None:
        """Let nothing of the question lie beside what is seen, and as little as possible below it."""
        self._fit_head()
        self._fit_evidence()
        layout, room = self._ui.question_layout, self._ui.question_scroll.viewport().height()
        for step in range(self._base + 1, 3):
            layout.activate()
            if not self._page.isVisible() or layout.totalMinimumHeightForWidth(self._width()) <= room:
                return
            self._close_up(True, step > 1)

    def _width(self) -> int:
        """How wide the question is, with its bar to scroll."""
        ui = self._ui
        beside = ui.dimension_list.width() + 1 + (0 if self.narrow else ui.effect_scroll.width())
        return self._page.width() - beside - ui.question_scroll.verticalScrollBar().sizeHint().width()

    def _room(self) -> int:
        margins = self._ui.question_layout.contentsMargins()
        return self._width() - margins.left() - margins.right()

    def _fit_head(self) -> None:
        """Where the head is too narrow for the words of its buttons, only their icons are left, the last first."""
        ui = self._ui
        worded = (ui.flag_button, ui.effect_button)
        for button in worded:
            button.setText(button.text() or button.accessibleName())
        for button in worded:
            if _wide(ui.head_layout, ui.crumb, self._theme.scaled(_CRUMB)) <= self._room():
                return
            button.setAccessibleName(button.text())
            button.setText("")
            button.updateGeometry()

    def _fit_evidence(self) -> None:
        """What is attached stands under the grade where it has no room beside it."""
        ui = self._ui
        beside = _wide(ui.evidence_layout) <= self._room()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != ui.evidence_layout.direction():
            ui.evidence_layout.setDirection(way)
            ui.evidence_layout.setSpacing(20 if beside else 6)

    def _show_meaning(self) -> None:
        meaning = self._ui.grade_meaning
        meaning.setVisible(bool(meaning.text()) and (self._limited or not self.snug))

    def fit_footer(self) -> None:
        """Show what there is room for: first the key hints go, the last one first, then the time left, then the bar."""
        ui = self._ui
        words = (ui.progress_label.text(), ui.time_label.text(), ui.next_button.text())
        said = (self._page.width(), self._theme.text_percent, *words)
        if said == self._footer_of:
            return
        self._footer_of = said
        margins, gap = ui.footer_layout.contentsMargins(), ui.footer_layout.spacing()
        room = self._page.width() - margins.left() - margins.right() - 2 * gap
        for widget in (ui.back_button, ui.next_button, ui.progress_label):
            room -= widget.sizeHint().width() + gap
        for widget in (ui.progress_bar, ui.time_label):
            room -= max(widget.minimumWidth(), widget.sizeHint().width()) + gap
            widget.setVisible(room >= 0)
        for hint in self._hints:
            room -= _width_of(hint) + gap
            hint.setVisible(room >= 0)

    def _set_widths(self) -> None:
        ui, theme = self._ui, self._theme
        third = max(250, round(self._page.width() * 0.3))
        ui.dimension_list.setFixedWidth(min(theme.scaled(theme.size["question_list"]), third))
        ui.effect_scroll.setFixedWidth(min(theme.scaled(theme.size["effect_panel"]), max(300, third)))

    def _set_narrow(self, narrow: bool) -> None:
        ui = self._ui
        ui.level_cards.set_compact(narrow, 6 if narrow else 7)
        ui.effect_button.setVisible(narrow)
        self._shape_guidance(narrow)
        if narrow == self.narrow:
            return
        self.narrow = narrow
        if narrow:
            ui.body_layout.removeWidget(ui.effect_scroll)
            ui.effect_scroll.hide()
        else:
            ui.body_layout.addWidget(ui.effect_scroll)
            ui.effect_scroll.show()
        self.drawer_open = False

    def _shape_guidance(self, short: bool) -> None:
        """Only the icon where there is little room; the name stays for screen readers and as the tooltip."""
        button = self._ui.guidance_button
        text = "" if short else _("Guidance")
        if button.text() != text:
            button.setText(text)
            button.setAccessibleName(_("Guidance"))
            repolish(button)
            button.updateGeometry()

    def _set_low(self, snug: bool, low: bool) -> None:
        ui, theme = self._ui, self._theme
        self.snug, self.low = snug, low
        narrow = self.narrow
        ui.question_text.set_style("section" if low else "question")
        ui.probe_text.set_style("body" if low else "lead")
        self._set_gaps()
        bar = ui.carried_bar.layout()
        if bar is not None:  # hardly higher than its button: it stands above many questions in a row
            edge = 1 if low else 2
            bar.setContentsMargins(12, edge, 4, edge)
        # What is left over goes to the notes, or below them where they are one line.
        ui.question_layout.setStretch(ui.question_layout.indexOf(ui.notes_area), 0 if narrow else 1)
        ui.question_layout.setStretch(ui.question_layout.count() - 1, 1 if narrow else 0)
        ui.evidence_strip.set_short(narrow)
        ui.grade_layout.setSpacing(2 if low else 5)
        self._shape_notes(ui.notes, narrow)
        ui.footer_layout.setContentsMargins(20, 4 if low else 9, 20, 4 if low else 9)
        ui.progress_bar.setFixedWidth(theme.size["sidebar_min"] * 2 if narrow else 180)

    def _set_gaps(self) -> None:
        """Less air in a low window, and where an answer that was taken over is to be confirmed."""
        layout, side = self._ui.question_layout, 20 if self.narrow else 28
        close = self.snug or not self._ui.carried_bar.isHidden()
        edge, gap = (4, 4) if self.low else (8, 6) if close else (14, 8)
        layout.setContentsMargins(side, edge, side, edge)
        layout.setSpacing(gap)

    def _set_tight(self) -> None:
        ui = self._ui
        tight = self.low or (self.snug and not ui.carried_bar.isHidden())
        if (tight, self._locked) == self._tight:
            return
        self._tight = (tight, self._locked)
        for widget in (ui.grade_head, ui.strip_label, ui.notes_label):
            widget.setVisible(not tight)
        ui.notes_key.setVisible(not tight and not self._locked)
        way = QBoxLayout.Direction.RightToLeft if tight else QBoxLayout.Direction.TopToBottom
        ui.notes_layout.setDirection(way)

    def _shape_notes(self, notes: QPlainTextEdit, one_line: bool) -> None:
        line = self._theme.line("body")
        notes.setMinimumHeight(line + 16)
        notes.setMaximumHeight(line + 16 if one_line else _UNBOUNDED)
        wrap = QPlainTextEdit.LineWrapMode.NoWrap if one_line else QPlainTextEdit.LineWrapMode.WidgetWidth
        notes.setLineWrapMode(wrap)
        notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        notes.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if one_line else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )

    # ------------------------------------------------------------ the drawer

    def toggle_drawer(self) -> None:
        """Open the live effect over the question, or put it away."""
        if self.drawer_open:
            self.close_drawer()
        else:
            self.drawer_open = True
            self._place_drawer()
            self._ui.effect_scroll.show()
            self._ui.effect_scroll.raise_()

    def close_drawer(self) -> None:
        """Put the live effect away."""
        self.drawer_open = False
        self._ui.effect_scroll.hide()

    def _place_drawer(self) -> None:
        body, scroll = self._ui.body, self._ui.effect_scroll
        width = scroll.width()
        scroll.setGeometry(QRect(body.width() - width, 0, width, body.height()))


def _wide(row: QBoxLayout, yielding: QWidget | None = None, least: int = 0) -> int:
    """How wide a row must be for what is shown in it; `yielding` gets no less than `least`."""
    parts = [item.widget() for place in range(row.count()) if (item := row.itemAt(place)) is not None]
    shown = [part for part in parts if part is not None and not part.isHidden()]
    wide = [least if part is yielding else _least(part) for part in shown]
    return sum(wide) + row.spacing() * len(wide)


def _least(part: QWidget) -> int:
    layout = part.layout()
    if layout is not None:
        layout.invalidate()
    return max(part.minimumWidth(), part.minimumSizeHint().width())


def _width_of(hint: QWidget) -> int:
    """How wide a hint wants to be; right after a change of the text its layouts still know the sizes of before."""
    for part in (*hint.findChildren(QWidget), hint):
        layout = part.layout()
        if layout is not None:
            layout.invalidate()
    return hint.sizeHint().width()
