"""Guidance on a question: what to ask for, whom to ask, when it may be left out, where else it counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.translate import _

WIDTH = 440


def sections(framework: Framework, question: Question, generative: bool) -> tuple[tuple[str, str], ...]:
    """Headings with their text; parts that the pack leaves empty are left out."""
    cross = question.crosswalk
    elsewhere = [
        _("NIST AI RMF: {items}").format(items=", ".join(cross.nist)) if cross.nist else "",
        _("ISO/IEC 42001: {items}").format(items=", ".join(cross.iso)) if cross.iso else "",
        _("EU AI Act: {items}").format(items=", ".join(cross.eu)) if cross.eu else "",
        _("Microsoft MLOps: {items}").format(items=cross.ms) if cross.ms else "",
        _("ML Test Score: {items}").format(items=", ".join(cross.mlts)) if cross.mlts else "",
    ]
    rule = question.not_applicable
    overlay = [f"• {row.probe} ({row.evidence})" for row in framework.overlay if question.id in row.questions]
    found = [
        (_("Evidence to ask for"), "\n".join(f"• {item}" for item in question.evidence)),
        (_("Whom to ask"), ", ".join(question.roles)),
        (_("How to choose"), _("Pick the highest level whose text and all lower texts hold.")),
        (_("For generative and agentic systems"), "\n".join(overlay) if generative else ""),
        (_("Not applicable"), rule.rule if rule is not None else _("This question always applies.")),
        (_("Note"), question.note),
        (_("Helps elsewhere, never proof of compliance"), "\n".join(line for line in elsewhere if line)),
    ]
    return tuple((title, text) for title, text in found if text)


class GuidancePanel(Themed, QFrame):
    """Lies over the question while it is open; `closed` tells that the user put it away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setProperty("popup", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 6, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self, text=_("Guidance"), style="section"))
        head.addStretch(1)
        self.close_button = Button(self, kind="plain", size="small", icon="x", key="Esc")
        self.close_button.setAccessibleName(_("Close guidance"))
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._scroll = QScrollArea(self)
        self._scroll.setAccessibleName(_("Guidance on this question"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self._scroll)
        inside.setProperty("ground", "surface")
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 12, 0)
        self._inside.setSpacing(2)
        self._parts: list[tuple[PlainLabel, PlainLabel]] = []
        for _n in range(7):
            title = PlainLabel(inside, style="label", color="text_secondary")
            text = PlainLabel(inside, wrap=True)
            text.setContentsMargins(0, 0, 0, 8)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._inside.addWidget(title)
            self._inside.addWidget(text)
            self._parts.append((title, text))
        self._inside.addStretch(1)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)
        self.hide()
        if theme is not None:
            dress(self, theme)

    def show_question(self, framework: Framework, question: Question, generative: bool) -> None:
        """Show what the pack says about a question."""
        found = sections(framework, question, generative)
        for place, (title, text) in enumerate(self._parts):
            shown = place < len(found)
            title.setVisible(shown)
            text.setVisible(shown)
            if shown:
                title.setText(found[place][0])
                text.setText(found[place][1])

    def wanted_height(self, width: int) -> int:
        """The height at which nothing has to scroll."""
        return self._inside.heightForWidth(width - 40) + self.theme.scaled(28) + 40

    def restyle(self) -> None:
        self.updateGeometry()
