"""The success statement as one sentence, each of its blanks a button that opens what fills it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.statement import StatementResult
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import statement
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.statement import Piece
from readiness_desktop.wording.translate import _

_LONGEST = 34


class SlotButton(Button):
    """A blank of the sentence: what fills it, or its name with a hollow mark while nothing does."""

    def __init__(self, slot: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, size="small", theme=theme)
        self.slot = slot

    def show_piece(self, piece: Piece, *, wrong: bool) -> None:
        """Show what fills it; `wrong` marks a blank at which a check fails."""
        name = sentence(statement.slot_name(self.slot))
        short = piece.text if len(piece.text) <= _LONGEST else piece.text[: _LONGEST - 1].rstrip() + "…"
        self.set_kind("standard" if piece.filled else "quiet")
        icon = "circle-alert" if wrong else "" if piece.filled else "circle-dashed"
        self.set_icon_name(icon)
        self.setText(short)
        said = piece.text if piece.filled else _("Not filled yet")
        self.setAccessibleName(_("{blank}: {said}").format(blank=name, said=said))
        self.setAccessibleDescription(_("A check fails here") if wrong else "")
        self.set_tip(f"{name}: {piece.text}" if piece.filled else name)


class SentenceFlow(QWidget):
    """The running sentence; `slot_wanted` carries the blank whose button was pressed."""

    slot_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: object = None
        self.slots: dict[str, SlotButton] = {}
        self._flow = FlowLayout(self, gap=5, line_gap=6)

    def show_pieces(self, pieces: tuple[Piece, ...], wrong: frozenset[str], *, locked: bool) -> None:
        """Show the sentence; the buttons stay what they are while only their words change."""
        key = (tuple((one.slot or one.text) for one in pieces), locked, pieces if locked else None)
        if key != self._shown:
            self._shown = key
            self._build(pieces, locked=locked)
        for piece in pieces:
            if piece.slot in self.slots:
                self.slots[piece.slot].show_piece(piece, wrong=piece.slot in wrong)
        self.updateGeometry()

    def _build(self, pieces: tuple[Piece, ...], *, locked: bool) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.slots = {}
        before: QWidget | None = None
        for atoms in _tokens(pieces):
            token = self._token(atoms, locked=locked)
            self._flow.addWidget(token)
            token.show()
        for button in self.slots.values():
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _token(self, atoms: list[Piece], *, locked: bool) -> QWidget:
        """What stands together without a space: a blank with the comma behind it, or a word."""
        if len(atoms) == 1:
            return self._atom(atoms[0], self, locked=locked)
        host = QWidget(self)
        host.setProperty("ground", "none")
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for atom in atoms:
            row.addWidget(self._atom(atom, host, locked=locked))
        return host

    def _atom(self, atom: Piece, parent: QWidget, *, locked: bool) -> QWidget:
        if not atom.slot or locked:
            style = "card" if atom.slot else "lead"
            color = "text" if atom.filled else "text_muted"
            said = atom.text if atom.filled else f"[{atom.text}]"
            return PlainLabel(parent, text=said, style=style, color=color, theme=self._theme)
        button = SlotButton(atom.slot, self._theme, parent)
        button.clicked.connect(lambda: self.slot_wanted.emit(atom.slot))
        self.slots[atom.slot] = button
        return button


def _tokens(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The sentence in what a line may break between: parts that no space divides stay together."""
    found: list[list[Piece]] = []
    joins = False
    for piece in pieces:
        if piece.slot:
            if joins:
                found[-1].append(piece)
            else:
                found.append([piece])
            joins = True
            continue
        words = piece.text.split()
        for at, word in enumerate(words):
            glued = at == 0 and joins and not piece.text[:1].isspace()
            if glued:
                found[-1].append(Piece(word))
            else:
                found.append([Piece(word)])
        joins = bool(words) and not piece.text[-1:].isspace()
    return found


class SentenceCard(Card):
    """The sentence, what it comes to, and what can be done with it."""

    slot_wanted = Signal(str)
    fields_wanted = Signal()
    copy_wanted = Signal()
    examples_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        self.head = CardHead(
            self,
            title=_("Success in one sentence"),
            remark=_("A finance lead should recognise it"),
            theme=theme,
        )
        column.addWidget(self.head)
        self.flow = SentenceFlow(theme, self)
        self.flow.slot_wanted.connect(self.slot_wanted)
        column.addWidget(self.flow)
        self.worth = PlainLabel(self, style="card", wrap=True, theme=theme)
        column.addWidget(self.worth)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.all_fields = Button(self, text=_("All fields"), size="small", theme=theme)
        self.copy = Button(self, text=_("Copy sentence"), icon="copy", size="small", theme=theme)
        self.examples = Button(self, text=_("Examples"), kind="link", size="small", theme=theme)
        for button, wanted in (
            (self.all_fields, self.fields_wanted),
            (self.copy, self.copy_wanted),
            (self.examples, self.examples_wanted),
        ):
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        self.copied = PlainLabel(self, style="small", color="text_muted", theme=theme)
        row.addWidget(self.copied)
        column.addLayout(row)

    def show_statement(self, profile: Profile, result: StatementResult, *, locked: bool) -> None:
        """Show the sentence as it is now."""
        wrong = frozenset(
            slot
            for slot, names in statement.SLOTS.items()
            if result.written
            and any(
                one.outcome == "fails" and set(names) & _mended(one.fields, one.missing)
                for one in result.failing
            )
        )
        self.flow.show_pieces(statement.pieces(profile), wrong, locked=locked)
        self.flow.setAccessibleName(statement.text(profile))
        said = statement.worth(result, profile)
        self.worth.setText(said)
        self.worth.setVisible(bool(said))
        self.copied.setText("")
        self.all_fields.setVisible(not locked)

    def say_copied(self) -> None:
        """Tell that the sentence is on the clipboard."""
        self.copied.setText(_("Copied"))


def _mended(fields: tuple[str, ...], missing: tuple[str, ...]) -> set[str]:
    """Where something wrong stands; what is only missing shows by itself."""
    return set(fields) - set(missing)
