"""Whose answer is shown and given: the agreed one or that of one respondent. One Tab stop, arrows move inside."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.one_of import OneOf, check_one
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import questions
from readiness_desktop.wording.translate import _

AGREED = ""
"""The key of the agreed answer; respondents have their uuid."""

UNKNOWN = "?"
"""The mark of a respondent who does not know."""

_LONGEST_NAME, _SHORT_NAME = 190, 110
"""So wide a name is shown, and so wide where many people share the room."""
_MOST_TABS, _FOLDED_TABS = 6, 4
"""So many people have a tab each; of more only so many at once."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one respondent said: `mark` is the level, UNKNOWN for "don't know", empty before they are asked."""

    key: str
    name: str
    role: str
    mark: str
    initials: str = ""


class RespondentTab(Themed, OneOf):
    """One tab."""

    def __init__(self, parent: QWidget | None, said: Said, theme: Theme, *, short: bool = False) -> None:
        super().__init__(parent)
        self._said = said
        self._longest = _SHORT_NAME if short and said.key else _LONGEST_NAME
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_said(said)
        self.use(theme)

    @property
    def key(self) -> str:
        """Whose tab it is."""
        return self._said.key

    def show_said(self, said: Said) -> None:
        """Show another answer of the same person."""
        if said == self._said and self.accessibleName():
            return
        changed_width = (said.mark, said.name) != (self._said.mark, self._said.name)
        self._said = said
        answer = _("level {level}").format(level=said.mark) if said.mark else ""
        words = [said.name, said.role, questions.state("dk") if said.mark == UNKNOWN else answer]
        self.setAccessibleName(", ".join(word for word in words if word))
        self.setToolTip(as_tooltip(", ".join(word for word in words[:2] if word) if self.key else said.role))
        if changed_width:
            self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.setFont(self.theme.font("body" if self.key else "card"))
        self.updateGeometry()
        self.update()

    def _name(self) -> str:
        room = self.theme.scaled(self._longest)
        return self.fontMetrics().elidedText(self._said.name, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        if not self.themed:
            return QSize(90, 30)
        width = 12 + self.fontMetrics().horizontalAdvance(self._name()) + 12
        if self.key:
            width += self.theme.scaled(22) + 2
        if self._said.mark:
            width += 8 + round(QFontMetricsF(self.theme.font("card")).horizontalAdvance(self._said.mark))
        return QSize(width, self.theme.scaled(30))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def nextCheckState(self) -> None:
        """Checking follows from whose answer is shown."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = "hover" if on or self.underMouse() else "surface"
        painter.setPen(QPen(theme.color("border_strong" if on else "border"), 1))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        x = 12.0
        if self.key:
            side = theme.scaled(22)
            area = QRectF(7, (self.height() - side) / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if on else "hover"))
            painter.drawEllipse(area)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("text_secondary"))
            painter.drawText(area.adjusted(-9, 0, 9, 0), Qt.AlignmentFlag.AlignCenter, self._said.initials)
            x = area.right() + 6
        whole = QRectF(x, 0, self.width() - x - 10, self.height())
        painter.setFont(theme.font("card") if on else self.font())
        painter.setPen(theme.color("text"))
        painter.drawText(whole, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._name())
        if self._said.mark:
            painter.setFont(theme.font("card", numbers=True))
            painter.drawText(
                whole, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._said.mark
            )


class RespondentTabs(Themed, QWidget):
    """The agreed answer and each respondent. `chosen` tells the key of the tab that the user went to.

    Where there are many, some have tabs, among them whoever is shown, and a menu has all.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=6)
        self._said: tuple[Said, ...] = ()
        self._tabs: list[RespondentTab] = []
        self._current = AGREED
        self.more = Button(self, kind="quiet", size="small", icon_after="chevron-down")
        self.more.clicked.connect(self.open_menu)
        self.more.hide()
        self._menu: QMenu | None = None
        self._end: tuple[QWidget, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if theme is not None:
            self.use(theme)

    @property
    def current(self) -> str:
        """Whose answer is shown."""
        return self._current

    @property
    def tabs(self) -> tuple[RespondentTab, ...]:
        """The tabs from left to right."""
        return tuple(self._tabs)

    @property
    def menu(self) -> QMenu | None:
        """The menu of everybody, once it was opened."""
        return self._menu

    def set_end(self, *widgets: QWidget) -> None:
        """Let these stand behind the last tab."""
        self._end = widgets
        for widget in widgets:
            self._flow.addWidget(widget)

    def show_people(self, people: tuple[Said, ...], basis: str = "") -> None:
        """Show the agreed answer and these people; `basis` says where the agreed answer comes from."""
        self._said = (Said(AGREED, _("Agreed answer"), basis, ""), *people)
        if self._current not in [one.key for one in self._said]:
            self._current = AGREED
        self._fold()

    def _with_tab(self) -> tuple[Said, ...]:
        """Those that have a tab: all of few, of many the agreed answer and a window that has whoever is shown."""
        people = self._said[1:]
        if len(people) <= _MOST_TABS:
            return self._said
        at = next((n for n, one in enumerate(people) if one.key == self._current), 0)
        first = min(at // _FOLDED_TABS * _FOLDED_TABS, len(people) - _FOLDED_TABS)
        return (self._said[0], *people[first : first + _FOLDED_TABS])

    def _fold(self) -> None:
        """Make the tabs anew only where others are wanted."""
        said = self._with_tab()
        if [one.key for one in said] != [tab.key for tab in self._tabs]:
            self._make(said)
        for tab, one in zip(self._tabs, said, strict=True):
            tab.show_said(one)
        rest = len(self._said) - len(said)
        self.more.setText(_("{n} more").format(n=rest))
        self.more.setVisible(rest > 0)

    def _make(self, said: tuple[Said, ...]) -> None:
        behind = (self.more, *self._end)
        for widget in behind:
            self._flow.removeWidget(widget)
        for tab in self._tabs:
            self._flow.removeWidget(tab)
            tab.deleteLater()
        self._tabs = [RespondentTab(self, one, self.theme, short=len(said) < len(self._said)) for one in said]
        before: QWidget | None = None
        for tab in self._tabs:
            self._flow.addWidget(tab)
            tab.clicked.connect(self._clicked)
            tab.installEventFilter(self)
            tab.show()
            if before is not None:
                QWidget.setTabOrder(before, tab)
            before = tab
        for widget in behind:
            self._flow.addWidget(widget)
        self._check()

    def _check(self) -> None:
        key = self._current
        check_one(self._tabs, next((tab for tab in self._tabs if tab.key == key), None))
        for tab in self._tabs:
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab.key == key else Qt.FocusPolicy.ClickFocus)

    def show_current(self, key: str) -> None:
        """Show whose answer is given, without telling anybody."""
        self._current = key if key in [one.key for one in self._said] else AGREED
        held = any(tab.hasFocus() for tab in self._tabs)
        self._fold()
        self._check()
        if held:
            self._focus_current(Qt.FocusReason.OtherFocusReason)

    def _focus_current(self, reason: Qt.FocusReason) -> None:
        tab = next((one for one in self._tabs if one.key == self._current), None)
        if tab is not None:
            tab.setFocus(reason)

    def step(self, by: int) -> None:
        """Go to the next person or (-1) the one before, going round, whether they have a tab or not."""
        keys = [one.key for one in self._said]
        self.pick(keys[(keys.index(self._current) + by) % len(keys)])

    def open_menu(self) -> None:
        """Offer everybody."""
        if self._menu is None:
            self._menu = QMenu(self)
            self._menu.setStyleSheet("QMenu { menu-scrollable: 1; }")
        menu = self._menu
        menu.clear()
        menu.setFont(self.theme.font("body"))
        for one in self._said:
            words = " ".join(word for word in (one.name, one.mark) if word)
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.key == self._current)
            action.triggered.connect(lambda _on=False, key=one.key: self.pick(key))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def pick(self, key: str) -> None:
        """Go to a tab as the user does."""
        if key != self._current:
            self.show_current(key)
            self.chosen.emit(key)

    def _clicked(self) -> None:
        tab = self.sender()
        if isinstance(tab, RespondentTab):
            self.pick(tab.key)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # type: ignore[override]
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(
            event, QKeyEvent
        ):
            step = steps.get(Qt.Key(event.key()))
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if step is not None and plain:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()  # arrows move in the group, not to another question
                else:
                    self.step(step)
                    self._focus_current(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def restyle(self) -> None:
        for tab in self._tabs:
            tab.use(self.theme)
        self.more.use(self.theme)
        self.updateGeometry()
