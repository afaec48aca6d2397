"""The people of a workshop as cards that say who has voted, and never what."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.avatar import paint_avatar
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.labels import as_tooltip
from readiness_desktop.gui.widgets.name_choice import offer_names
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.gui.workshop.enter import EnterEnds
from readiness_desktop.gui.workshop.room import Room
from readiness_desktop.services.people import LONGEST_NAME
from readiness_desktop.wording.people import Shown
from readiness_desktop.wording.translate import _


class PersonCard(Painted):
    """Somebody, whether they have voted, and whether it is their turn. `chosen` tells a click."""

    chosen = Signal(str)

    def __init__(self, person: Shown, parent: QWidget | None = None, *, theme: Theme) -> None:
        super().__init__(parent)
        self.person = person
        self._voted = self._turn = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)
        self._refresh()

    @property
    def words(self) -> str:
        """What the card says of the vote."""
        return _("Voted") if self._voted else _("Not yet")

    def show_state(self, person: Shown, *, voted: bool, turn: bool) -> None:
        """Show whether they have voted and whether the next key is theirs."""
        if (person, voted, turn) != (self.person, self._voted, self._turn):
            self.person, self._voted, self._turn = person, voted, turn
            self._refresh()

    def _refresh(self) -> None:
        said = f"{self.person.name}, {self.words}"
        self.setAccessibleName(_("{person}, it is their turn").format(person=said) if self._turn else said)
        self.setToolTip(as_tooltip(self.person.role))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, self.theme.scaled(46)) if self.themed else QSize(180, 46)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme, scaled = self.theme, self.theme.scaled
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self._turn else 1
        painter.setPen(QPen(theme.color("accent_text" if self._turn else "border"), width))
        painter.setBrush(theme.color("accent_tint" if self._turn else "surface"))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        side = scaled(28)
        area = QRectF(10, (self.height() - side) / 2, side, side)
        paint_avatar(painter, theme, area, self.person.initials, round_shape=True)
        left = area.right() + 10
        icon_left = self.width() - 10 - scaled(16)
        room = QRectF(left, 4, icon_left - left - 8, self.height() / 2 - 4)
        painter.setFont(theme.font("card"))
        painter.setPen(theme.color("text"))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(self.person.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, name)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text_secondary"))
        below = room.translated(0, room.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.words)
        at = QPointF(icon_left, (self.height() - scaled(16)) / 2)
        name = "circle-check" if self._voted else "circle"
        draw(painter, theme, name, at, 16, "accent_text" if self._voted else "text_muted")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.person.uuid)


class PeopleList(QScrollArea):
    """Everybody under each other. `chosen` tells whose turn somebody made it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[PersonCard] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Respondents"))
        inside = QWidget()
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_room(self, room: Room) -> None:
        """Show who has voted; cards are made anew only where other people are there."""
        people = room.people
        if [one.uuid for one in people] != [card.person.uuid for card in self.cards]:
            for card in self.cards:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
            self.cards = [PersonCard(one, self.widget(), theme=self._theme) for one in people]
            for place, card in enumerate(self.cards):
                card.chosen.connect(self.chosen)
                self._column.insertWidget(place, card)
        for card, one in zip(self.cards, people, strict=True):
            turn = one.uuid == room.person and not room.revealed
            card.show_state(one, voted=room.has_voted(one.uuid), turn=turn)
            if turn:
                self.ensureWidgetVisible(card, 0, 8)


class NewPerson(QWidget):
    """Two fields for somebody who is not in the list. `added` carries name and role, `ended` that it was left."""

    added = Signal(str, str)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(_("Name"))
        self.name.setAccessibleName(_("Name of a respondent"))
        limit_line(self.name, LONGEST_NAME)
        EnterEnds(self.name)
        self.role = ComboBox(self, theme=theme)
        self.role.setEditable(True)
        self.role.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.role.setAccessibleName(_("Role"))
        offer_names(self.role, theme)
        edit = self.role.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(_("Role"))
        edit.setProperty("edge", "none")
        limit_line(edit, LONGEST_NAME)
        EnterEnds(edit, self.role)
        self.role.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(8)
        self.add = Button(self, text=_("Add"), theme=theme)
        column.addWidget(self.name)
        column.addWidget(self.role)
        column.addWidget(self.add)
        self.name.returnPressed.connect(lambda: self.role.setFocus(Qt.FocusReason.TabFocusReason))
        edit.returnPressed.connect(self._take)
        self.add.clicked.connect(self._take)

    def begin(self, framework: Framework, role: str = "") -> None:
        """Empty fields, with the cursor in the first."""
        if self.role.count() == 0:
            self.role.addItems([one.name for one in framework.roles])
        self.name.clear()
        self.role.setCurrentIndex(-1)
        self.role.setEditText(role)
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self) -> None:
        name, role = self.name.text().strip(), self.role.currentText().strip()
        self.hide()
        if name:
            self.added.emit(name, role)
        self.ended.emit()
