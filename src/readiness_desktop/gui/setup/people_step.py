"""Step three, upper part: who is asked, in which role, for which dimensions and how long."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from readiness_desktop.domain.assessment import Respondent
from readiness_desktop.domain.framework import SIDES, Framework
from readiness_desktop.gui.setup.dimension_menu import DimensionChoice
from readiness_desktop.gui.setup.people_model import (
    MORE,
    NAME,
    SIDE,
    TIME,
    PeopleDelegate,
    PeopleModel,
)
from readiness_desktop.gui.setup.people_view import PeopleView
from readiness_desktop.gui.theme import Theme, repolish
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.checks import ComboBox, Switch
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.name_choice import offer_names
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.services.people import LONGEST_NAME, same_name
from readiness_desktop.services.setup import new_respondent, side_of_role
from readiness_desktop.wording import units
from readiness_desktop.wording.people import side
from readiness_desktop.wording.translate import _, ngettext

_MINUTES = (0, 15, 20, 25, 30, 40, 45, 60, 90, 120)
_MOST_ROWS = 6
_USUAL_MINUTES = 30


_LEAST = 84
_NOBODY = Respondent("", "", minutes=_USUAL_MINUTES)


def _plain(person: Respondent) -> Respondent:
    return replace(person, uuid="")


class PeopleCard(Card):
    """`added`, `changed` and `removed` carry the Respondent, `moved` also the step: -1 up, 1 down.

    `names_hidden` tells how the switch was turned, `list_wanted` that a list is to be taken over.
    """

    added = Signal(object)
    changed = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)
    names_hidden = Signal(bool)
    list_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework: Framework | None = None
        self._edited: Respondent | None = None
        self._draft = _NOBODY
        self._locked = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head = CardHead(self, title=_("Respondents"), theme=theme)
        self.head.row.setContentsMargins(16, 12, 16, 10)
        words = _("Show without names")
        self.hidden_words = ElidedLabel(
            self.head, text=words, style="small", color="text_secondary", theme=theme
        )
        self.hidden = Switch(self.head, name=words, theme=theme)
        self.hidden.setToolTip(as_tooltip(_("Everywhere but here people are shown by number and side only.")))
        self.hidden.clicked.connect(self.names_hidden)
        self.list = Button(self.head, text=_("Import list"), size="small", icon="upload", theme=theme)
        self.list.clicked.connect(self.list_wanted)
        for widget in (self.hidden_words, self.hidden, self.list):
            self.head.row.addWidget(widget)
        column.addWidget(self.head)
        self.model = PeopleModel(self)
        self.view = PeopleView(self)
        self._dress_view(theme)
        column.addWidget(self.view)
        column.addWidget(self._make_entry(theme))
        self.problem = PlainLabel(self, style="small", color="level0", wrap=True, theme=theme)
        self.problem.setContentsMargins(16, 0, 16, 8)
        self.problem.hide()
        column.addWidget(self.problem)
        self.use(theme)

    def _dress_view(self, theme: Theme) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(PeopleDelegate(theme, view))
        view.setAccessibleName(_("Respondents"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._offer)
        view.doubleClicked.connect(lambda index: self._want("edit", index.row()))
        view.clicked.connect(self._click)
        view.wanted.connect(self._want)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _make_entry(self, theme: Theme) -> QWidget:
        bar = QWidget(self)
        bar.setProperty("ground", "subtle")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(6)
        self.name = QLineEdit(bar)
        self.name.setPlaceholderText(_("Name"))
        self.name.setAccessibleName(_("Name of a respondent"))
        limit_line(self.name, LONGEST_NAME)
        self.name.setMinimumWidth(_LEAST)
        self.role = ComboBox(bar, theme=theme)
        self.role.setEditable(True)
        self.role.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.role.setAccessibleName(_("Role"))
        offer_names(self.role, theme)
        edit = self.role.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(_("Role"))
        edit.setProperty("edge", "none")
        limit_line(edit, LONGEST_NAME)
        self.side = ComboBox(bar, theme=theme)
        self.side.setAccessibleName(_("Side"))
        for one in SIDES:
            self.side.addItem(side(one), one)
        self.side.setCurrentIndex(SIDES.index("other"))
        self.role.currentTextChanged.connect(self._follow_role)
        self.dimensions = DimensionChoice(theme, bar)
        self.minutes = ComboBox(bar, theme=theme)
        self.minutes.setAccessibleName(_("Time"))
        for minutes in _MINUTES:
            self.minutes.addItem(units.minutes(minutes) if minutes else _("No time set"), minutes)
        self.minutes.setCurrentIndex(_MINUTES.index(_USUAL_MINUTES))
        for box, letters in ((self.role, 6), (self.side, 6), (self.minutes, 8)):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(letters)
        self.add = Button(bar, text=_("Add"), theme=theme)
        self.cancel = Button(bar, kind="plain", icon="x", theme=theme)
        self.cancel.setAccessibleName(_("Leave as it was"))
        self.cancel.hide()
        row.addWidget(self.name, 3)
        row.addWidget(self.role, 3)
        row.addWidget(self.side, 2)
        row.addWidget(self.dimensions, 3)
        row.addWidget(self.minutes, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.add)
        self.add.clicked.connect(self._add)
        self.cancel.clicked.connect(self._clear)
        self.name.returnPressed.connect(self._add)
        edit.returnPressed.connect(self._add)
        self.name.textChanged.connect(self._refresh)
        self.name.textChanged.connect(lambda: self.complain(""))
        self._entry = bar
        self._refresh()
        return bar

    # ------------------------------------------------------------ showing

    def restyle(self) -> None:
        theme = self.theme
        self.view.horizontalHeader().setFont(theme.font("small"))
        self.view.horizontalHeader().setFixedHeight(theme.scaled(theme.size["table_header"]))
        self.view.verticalHeader().setDefaultSectionSize(theme.scaled(theme.size["table_row"]))
        self.view.setColumnWidth(TIME, theme.scaled(84))
        self.view.setColumnWidth(SIDE, theme.scaled(100))
        self.view.setColumnWidth(MORE, theme.scaled(40))
        self.view.share(self.view.viewport().width())
        self._fit()

    def _fit(self) -> None:
        rows = min(_MOST_ROWS, max(1, self.model.rowCount()))
        theme = self.theme
        self.view.setFixedHeight(
            theme.scaled(theme.size["table_header"]) + rows * theme.scaled(theme.size["table_row"]) + 2
        )

    def set_framework(self, framework: Framework) -> None:
        """Offer the roles and dimensions of this framework."""
        self._framework = framework
        self.role.clear()
        self.role.addItem("")
        self.role.addItems([one.name for one in framework.roles])
        self.role.setCurrentIndex(0)
        self.dimensions.offer(
            {one.id: one.name for one in framework.dimensions},
            {one.id: one.short for one in framework.dimensions},
        )

    def _follow_role(self, role: str) -> None:
        """A role of the pack has its side; any other keeps the side that is chosen."""
        known = side_of_role(self._framework, role) if self._framework is not None else None
        if known is not None:
            self.side.setCurrentIndex(SIDES.index(known))

    def complain(self, sentence: str) -> None:
        """Say under the fields what is wrong; an empty sentence takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)
        if bool(self.name.property("wrong")) != bool(sentence):
            self.name.setProperty("wrong", bool(sentence))
            repolish(self.name)

    def stand_on(self, uuid: str) -> None:
        """Put the cursor on somebody's row."""
        row = next((n for n, one in enumerate(self.model.people) if one.uuid == uuid), -1)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, NAME))

    def show_hidden(self, hidden: bool) -> None:
        """Show whether people are shown without names elsewhere."""
        self.hidden.setChecked(hidden)

    def show_people(self, people: tuple[Respondent, ...]) -> None:
        """Show these respondents."""
        short = {one.id: one.short for one in self._framework.dimensions} if self._framework else {}
        if people != self.model.people or short != self.model.short:
            self.model.show_people(people, short)
        if self._edited is not None and all(one.uuid != self._edited.uuid for one in people):
            self._clear()
        count = ngettext("{n} person", "{n} people", len(people)).format(n=len(people))
        minutes = sum(person.minutes for person in people)
        told = _("{count}, {time} of interviews").format(count=count, time=units.minutes(minutes))
        self.head.remark.setText(told if minutes else count if people else _("Nobody yet"))
        self._fit()

    def set_locked(self, locked: bool) -> None:
        """Show without letting anybody be added or changed."""
        self._locked = locked
        self._entry.setVisible(not locked)
        self.list.setVisible(not locked)
        self.hidden.setEnabled(not locked)
        self.view.setColumnHidden(MORE, locked)
        self.view.share(self.view.viewport().width())

    # ------------------------------------------------------------ changing

    def _refresh(self) -> None:
        named = bool(self.name.text().strip())
        self.add.setEnabled(named)
        self.add.set_tip("" if named else _("Type a name first"))
        self.add.setText(_("Add") if self._edited is None else _("Change"))
        self.cancel.setVisible(self._edited is not None)

    def _clear(self) -> None:
        """Back to a new person: the one that was half typed before a row was opened, if there is one."""
        self._edited = None
        self._fill(self._draft)
        self._draft = _NOBODY

    def _fill(self, person: Respondent) -> None:
        self.name.setText(person.name)
        self.role.setCurrentIndex(0)
        self.role.setEditText(person.role)
        self.side.setCurrentIndex(SIDES.index(person.side))
        self.dimensions.choose(person.dimensions)
        if self.minutes.findData(person.minutes) < 0:
            self.minutes.addItem(units.minutes(person.minutes), person.minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(person.minutes))
        self._refresh()

    def _typed(self) -> Respondent:
        """What the fields say, without an identity."""
        return Respondent(
            "",
            self.name.text().strip(),
            self.role.currentText().strip(),
            self.side.currentData(),
            dimensions=self.dimensions.chosen(),
            minutes=self.minutes.currentData() or 0,
        )

    def _set_aside(self) -> None:
        """Before a row is opened: keep a half-typed new person for later, take what was changed in another row."""
        if self._edited is None:
            self._draft = self._typed()
        elif self.name.text().strip() and self._typed() != _plain(self._edited):
            self._add()
            self._draft = self._typed()

    def take(self) -> None:
        """Take whoever is typed: the one that is being changed, and a new one that waits behind it."""
        if self._locked:
            return
        if self._edited is not None:
            if self.name.text().strip() and self._typed() != _plain(self._edited):
                self._add()
            else:
                self._clear()
        self._add()

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name or self._framework is None:
            return
        typed, edited = self._typed(), self._edited
        if same_name(self.model.people, name, edited.uuid if edited is not None else ""):
            self.complain(
                _("{name} is in the list already. Write more of the name, or change that row.").format(
                    name=name
                )
            )
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        made = new_respondent(self._framework, name, typed.role, typed.dimensions, typed.minutes, typed.side)
        self._clear()
        if edited is None:
            self.added.emit(made)
        else:
            self.changed.emit(replace(made, uuid=edited.uuid))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self, what: str, row: int) -> None:
        if self._locked or not 0 <= row < len(self.model.people):
            return
        person = self.model.people[row]
        if what == "remove":
            self.removed.emit(person)
            return
        if what in ("up", "down"):
            self.moved.emit(person, -1 if what == "up" else 1)
            return
        self._set_aside()
        person = self.model.people[row]
        self._edited = person
        self._fill(person)
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer(self, at: QPoint) -> None:
        self._offer_row(self.view.indexAt(at).row(), self.view.viewport().mapToGlobal(at))

    def _click(self, index: QModelIndex) -> None:
        if index.column() == MORE:
            below = self.view.visualRect(index).bottomLeft()
            self._offer_row(index.row(), self.view.viewport().mapToGlobal(below))

    def _offer_row(self, row: int, at: QPoint) -> None:
        if row < 0 or self._locked:
            return
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Change")).triggered.connect(lambda: self._want("edit", row))
        for words, key, what in ((_("Move up"), "Alt+Up", "up"), (_("Move down"), "Alt+Down", "down")):
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _on=False, what=what: self._want(what, row))
        menu.addAction(_("Remove")).triggered.connect(lambda: self._want("remove", row))
        menu.popup(at)
