"""What stands beside a level: not applicable, don't know, scope, and the reason that some of it needs."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.theme import Theme, dress, repolish
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.key_cap import KeyCap
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.services.answering import BREADTHS
from readiness_desktop.wording import questions
from readiness_desktop.wording.translate import _

_REASON_WIDTH = 240


@dataclass(frozen=True, slots=True)
class Options:
    """What the row shows.

    `na` and `dk` are ticked; `na_allowed` and `na_tip` come from the pack; `agreed` is False on a respondent's tab,
    where only "don't know" can be said. `reason_for` is what the reason field is for: `na`, `level` or nothing.
    """

    na: bool
    dk: bool
    breadth: str
    na_allowed: bool
    na_tip: str
    agreed: bool
    locked: bool
    reason_for: str
    reason: str


class OptionsRow(Themed, QWidget):
    """Signals tell what the user wants; what holds is shown with `show_options`."""

    na_toggled = Signal(bool)
    dk_toggled = Signal(bool)
    breadth_picked = Signal(str)
    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._shown: Options | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QWidget(self)
        flow = FlowLayout(line, gap=14, line_gap=4, fill=_REASON_WIDTH)
        self.na = CheckBox(line, text=_("Not applicable"))
        self.dk = CheckBox(line, text=_("Don’t know"))
        self.na.clicked.connect(self.na_toggled)
        self.dk.clicked.connect(self.dk_toggled)
        self._na_holder, self._na_key = self._with_key(line, self.na, "N")
        self._dk_holder, self._dk_key = self._with_key(line, self.dk, "D")
        flow.addWidget(self._na_holder)
        flow.addWidget(self._dk_holder)
        self.scope = Button(line, text=_("Scope"), kind="plain", size="small", icon="layers", key="B")
        self.scope.clicked.connect(self.offer_scopes)
        flow.addWidget(self.scope)
        self.reason = QLineEdit(line)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason.setAccessibleName(_("Reason"))
        limit_line(self.reason)
        self.reason.installEventFilter(self)
        self.reason.returnPressed.connect(self.give_reason)
        flow.addWidget(self.reason)
        column.addWidget(line)
        self._wrong = QWidget(self)
        self._below = QHBoxLayout(self._wrong)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(4)
        self._wrong_icon = QLabel(self._wrong)
        self.problem = PlainLabel(self._wrong, style="small", color="level0", wrap=True)
        self._below.addWidget(self._wrong_icon, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addWidget(self.problem, 1)
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._menu = QMenu(self)
        self._scopes = QActionGroup(self)
        for breadth in BREADTHS:
            action = QAction(questions.breadth_sentence(breadth), self._menu)
            action.setData(breadth)
            action.setCheckable(True)
            self._scopes.addAction(action)
            self._menu.addAction(action)
        self._scopes.triggered.connect(self._scope_taken)
        if theme is not None:
            dress(self, theme)

    @staticmethod
    def _with_key(parent: QWidget, box: CheckBox, key: str) -> tuple[QWidget, KeyCap]:
        holder = QWidget(parent)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(box)
        cap = KeyCap(holder, text=key)
        row.addWidget(cap)
        return holder, cap

    @property
    def menu(self) -> QMenu:
        """The choices of scope."""
        return self._menu

    def show_options(self, options: Options) -> None:
        """Show what holds."""
        self.na.setChecked(options.na)
        self.dk.setChecked(options.dk)
        if options == self._shown:
            return
        self._shown = None  # only what was shown to the end need not be shown again
        self.na.setEnabled(options.na_allowed and options.agreed and not options.locked)
        self.na.setToolTip(as_tooltip(options.na_tip))
        self.dk.setEnabled(not options.locked)
        self._show_scope(options)
        self._show_reason(options)
        if options.locked or self._na_holder.isHidden() or self._dk_holder.isHidden():
            # What is locked reads as text: only what holds is left.
            self._na_holder.setVisible(options.na or not options.locked)
            self._dk_holder.setVisible(options.dk or not options.locked)
        for key in (self._na_key, self._dk_key):
            key.setVisible(not options.locked)
        self.reason.setVisible(bool(options.reason if options.locked else True))
        if options.reason_for != "na" or options.reason:
            self.show_problem("")
        self._shown = options

    def _show_scope(self, options: Options) -> None:
        share = questions.breadth(options.breadth)
        self.scope.setText(_("Scope: {share}").format(share=share) if options.breadth != "F" else _("Scope"))
        self.scope.setAccessibleName(_("Scope: {share}").format(share=share))
        self.scope.set_tip(questions.breadth_sentence(options.breadth))
        self.scope.set_kind("standard" if options.breadth != "F" else "plain")
        self.scope.setEnabled(options.agreed and not options.locked)
        self.scope.setVisible(options.breadth != "F" or not options.locked)
        for action in self._scopes.actions():
            action.setChecked(action.data() == options.breadth)

    def _show_reason(self, options: Options) -> None:
        hints = {
            "na": _("Why it does not apply"),
            "level": _("Why this level was agreed on"),
        }
        idle = _("Reason, needed when not applicable") if options.na_allowed else options.na_tip
        hint = hints.get(options.reason_for, idle)
        self.reason.setPlaceholderText(hint)
        self.reason.setToolTip(as_tooltip(hint))
        self.reason.setAccessibleName(hints.get(options.reason_for, _("Reason")))
        needed = bool(options.reason_for)
        self.reason.setEnabled(needed)
        self.reason.setReadOnly(options.locked)
        if not needed:
            self.reason.clear()
        elif self.reason.text().strip() != options.reason:
            self.reason.setText(options.reason)

    @property
    def complains(self) -> bool:
        """Whether it says that something is missing."""
        return bool(self.problem.text())

    def show_problem(self, sentence: str) -> None:
        """Say under the field what is missing; an empty sentence takes it away."""
        wrong = bool(sentence)
        if self.reason.property("wrong") != wrong:
            self.reason.setProperty("wrong", wrong)
            repolish(self.reason)
        self.problem.setText(sentence)
        self.reason.setAccessibleDescription(sentence)
        self._wrong.setVisible(wrong)
        self._place_problem()

    def _place_problem(self) -> None:
        """Put the sentence under the field, which may stand at the right end of the line."""
        left = self.reason.mapTo(self, QPoint(0, 0)).x() if self.complains else 0
        self._below.setContentsMargins(left, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_problem()

    def focus_reason(self) -> None:
        """Go to the reason field."""
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_reason(self) -> None:
        """Tell what stands in the field, if it is asked for."""
        if self.reason.isEnabled() and not self.reason.isReadOnly():
            self.reason_given.emit(self.reason.text())

    def offer_scopes(self) -> None:
        """Open the choices of scope under the button."""
        if self.scope.isEnabled():
            self._menu.popup(self.scope.mapToGlobal(QPoint(0, self.scope.height() + 4)))

    def _scope_taken(self, action: QAction) -> None:
        self.breadth_picked.emit(action.data())

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        if watched is self.reason and event.type() == QEvent.Type.FocusOut:
            self.give_reason()
        if (
            watched is self.reason
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
        ):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # keeps the reason; only Ctrl+Enter goes on from a text field
                return True
        return False

    def restyle(self) -> None:
        ink, side = self.theme.level(0).ink, self.theme.scaled(14)
        self._wrong_icon.setPixmap(pixmap(self.theme, "circle-alert", side, ink, self.devicePixelRatioF()))
        self.reason.setFont(self.theme.font("body"))
        self._menu.setFont(self.theme.font("body"))
        self.updateGeometry()
