"""One piece of evidence at the side of the list: a large picture, what is known of it, and what can be done with it."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.domain.evidence import shown_file_name
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.evidence.picture_box import paint_picture
from readiness_desktop.gui.evidence.pictures import icon_of
from readiness_desktop.gui.icons import draw_centred
from readiness_desktop.gui.questionnaire.flow import FlowLayout
from readiness_desktop.gui.questionnaire.small_chip import SmallChip
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.services.evidence import may_open
from readiness_desktop.services.evidence_list import Listed
from readiness_desktop.wording import dates, evidence, questions
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.sizes import size
from readiness_desktop.wording.translate import _

PAD = 16
HIGH = 200


class Preview(Painted):
    """The picture of a file as large as there is room, or the icon of its kind."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._icon = "file-text"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.use(theme)

    @property
    def image(self) -> QImage | None:
        """The picture that is shown."""
        return self._image

    def show_picture(self, image: QImage | None, icon: str) -> None:
        """Show a picture, or this icon without one."""
        self._image, self._icon = image, icon
        self.update()

    def sizeHint(self) -> QSize:
        """Wide as the panel."""
        return QSize(200, self.theme.scaled(HIGH))

    def paint(self) -> None:
        painter, area = QPainter(self), QRectF(self.rect())
        painter.fillRect(area, self.theme.color("subtle"))
        if self._image is None:
            draw_centred(painter, self.theme, self._icon, area, 40, "text_muted")
        else:
            paint_picture(painter, self._image, area.adjusted(8, 8, -8, -8))


class DetailPanel(QWidget):
    """Built anew for each piece, since every part may be missing. `acted` carries what is wanted of the shown one."""

    acted = Signal(str)
    question_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.preview: Preview | None = None
        self.buttons: dict[str, Button] = {}
        self.chips: list[SmallChip] = []

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        column = self._anew()
        column.addWidget(
            self._label(_("Choose a piece of evidence to see what rests on it."), color="text_secondary")
        )
        column.addStretch(1)

    def show_row(self, framework: Framework, row: Listed, image: QImage | None, *, locked: bool) -> None:
        """Show a piece of evidence."""
        column, item = self._anew(), row.item
        self.preview = Preview(self._body or self, self._theme)
        self.preview.show_picture(image, icon_of(item))
        self.preview.setAccessibleName(_("Preview of {title}").format(title=item.title))
        column.addWidget(self.preview)
        column.addWidget(self._label(item.title or _("Without a title"), "section"))
        file = ", ".join(part for part in (shown_file_name(item), size(item.file_size)) if part)
        column.addWidget(
            self._label(file if item.sha256 else _("No file is attached."), "small", "text_secondary")
        )
        if item.link:
            column.addWidget(self._label(item.link, "small", "text_secondary"))
        column.addWidget(Divider(self._body, theme=self._theme))
        kind = evidence.kind_name(framework, item.kind)
        day = dates.day(item.dated) if item.dated is not None else _("no date")
        column.addWidget(self._label(sentence(f"{kind}, {day}")))
        counts = _("Counts as {grade}").format(grade=questions.grade(framework, row.counts))
        column.addWidget(self._label(counts, color="level1" if row.expired else "text"))
        if row.last_day is not None:
            until = evidence.until(row.last_day, expired=row.expired)
            column.addWidget(self._label(until, "small", "text_secondary"))
        column.addWidget(Divider(self._body, theme=self._theme))
        column.addWidget(self._label(_("Answers that rest on this"), "small", "text_secondary"))
        column.addWidget(self._answers(framework, row))
        column.addWidget(Divider(self._body, theme=self._theme))
        column.addLayout(self._actions(row, locked=locked))
        column.addStretch(1)

    def _answers(self, framework: Framework, row: Listed) -> QWidget:
        host = QWidget(self._body)
        flow = FlowLayout(host, gap=6, line_gap=4)
        self.chips = []
        for question in row.rests:
            chip = SmallChip(host, text=question, icon="arrow-up-right", theme=self._theme)
            named = questions.named(framework, question) if framework.has_question(question) else question
            chip.set_tip(named)
            chip.setAccessibleName(_("Go to {question}").format(question=named))
            chip.clicked.connect(partial(self.question_wanted.emit, question))
            flow.addWidget(chip)
            self.chips.append(chip)
        return host

    def _actions(self, row: Listed, *, locked: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        filed = bool(row.item.sha256)
        wanted = (
            ("open", _("Open"), "external-link", "standard", filed and may_open(shown_file_name(row.item))),
            ("copy", _("Save a copy"), "download", "standard", filed),
            ("change", _("Change"), "pencil", "standard", not locked),
            ("reuse", _("Use for another question"), "link", "standard", not locked),
            ("remove", _("Remove"), "trash-2", "danger", not locked),
        )
        self.buttons = {}
        for name, words, icon, kind, offered in wanted:
            if offered:
                button = Button(self._body, text=words, icon=icon, kind=kind, theme=self._theme)
                button.clicked.connect(partial(self.acted.emit, name))
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
                self.buttons[name] = button
        return column

    def _anew(self) -> QVBoxLayout:
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self.preview, self.buttons, self.chips = None, {}, []
        self._body = QWidget(self)
        self._layout.addWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(8)
        return column

    def _label(self, text: str, style: str = "body", color: str = "text") -> PlainLabel:
        label = PlainLabel(self._body, text=text, style=style, color=color, wrap=True, theme=self._theme)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        label.setSizePolicy(policy)
        return label
