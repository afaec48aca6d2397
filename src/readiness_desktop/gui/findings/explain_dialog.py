"""How a figure came about: its rule, its lines, down to the answers and back, and from an answer to its question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.findings import Findings
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.findings.explained_list import ExplainedList
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import explaining, questions
from readiness_desktop.wording.explained_steps import lines
from readiness_desktop.wording.translate import _

WIDE, HIGH, LEAST_LIST = 640, 600, 96
_BACK = (Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Left)
_MOST_CRUMBS = 3


class ExplainDialog(Dialog):
    """Shown with `open()`. `go` gets the question to be shown on its page; None where its page shows another round."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        findings: Findings,
        topic: Topic,
        go: Callable[[str], None] | None,
    ) -> None:
        super().__init__(parent, theme, _("How it came about"), " ")
        self.setObjectName("explainDialog")
        self._findings, self._go = findings, go
        self.trail: list[tuple[Topic, int]] = []
        window = parent.window()
        self.setMinimumWidth(min(theme.scaled(WIDE), window.width() - 64))
        self._crumbs = QWidget(self)
        self._crumb_row = QHBoxLayout(self._crumbs)
        self._crumb_row.setContentsMargins(0, 0, 0, 0)
        self._crumb_row.setSpacing(4)
        self.name = PlainLabel(self, style="card", wrap=True, theme=theme)
        self.value = PlainLabel(self, style="heading", wrap=True, theme=theme)
        self.list = ExplainedList(theme, self)
        self.list.setMinimumHeight(LEAST_LIST)
        self.list.wanted.connect(self.show_topic)
        self.descriptor = PlainLabel(self, style="body", color="text_secondary", wrap=True, theme=theme)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.name)
        head.addWidget(self.value)
        self.body.addWidget(self._crumbs)
        self.body.addLayout(head)
        self.body.addWidget(self.descriptor)
        self.body.addWidget(self.list, 1)
        self.back = self.add_button(_("Back"), self.go_back)
        self.question = self.add_button(_("Go to the question"), self._leave)
        self.done_button = self.add_button(_("Close"), self.reject, kind="primary")
        for keys in _BACK:
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_back)
        self.back.set_tip(_("Back, Alt+Left"))
        self.show_topic(topic)
        # As high for every figure, so that nothing jumps on the way down.
        self.resize(self.minimumWidth(), min(theme.scaled(HIGH), window.height() - 48))

    @property
    def topic(self) -> Topic:
        """What is explained now."""
        return self.trail[-1][0]

    def show_topic(self, topic: Topic) -> None:
        """Go down to this."""
        if self.trail:
            self.trail[-1] = (self.topic, max(0, self.list.currentIndex().row()))
        self.trail.append((topic, 0))
        self._show()

    def go_back(self) -> None:
        """One step up, to the line that led down."""
        if len(self.trail) > 1:
            self.trail.pop()
            self._show()

    def _show(self) -> None:
        topic, row = self.trail[-1]
        framework = self._findings.framework
        found = self._findings.explain(topic)
        self.sentence.setText(explaining.rule(framework, found))
        heading, value = explaining.heading(framework, topic), explaining.shown(framework, found)
        self.name.setText(heading)
        self.value.setText(value)
        self.list.setAccessibleName(f"{heading}: {value}")
        self.list.show_lines(lines(framework, found), row)
        self._show_descriptor(topic)
        self._show_crumbs()
        self.back.setEnabled(len(self.trail) > 1)
        self.question.setVisible(self._go is not None and topic.kind in ("question", "gate"))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_descriptor(self, topic: Topic) -> None:
        """What the credited level says, in the words of the pack."""
        level = self._findings.results.questions[topic.id].credited if topic.kind == "question" else None
        said = ""
        if level is not None:
            said = self._findings.framework.question(topic.id).levels[level]
        elif topic.kind == "question":
            said = questions.state(self._findings.results.questions[topic.id].state)
        self.descriptor.setText(said)
        self.descriptor.setVisible(bool(said))

    def _show_crumbs(self) -> None:
        while (item := self._crumb_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        passed = list(enumerate(self.trail))[:-1][-_MOST_CRUMBS:]
        for place, (topic, _row) in passed:
            words = explaining.short(self._findings.framework, topic)
            crumb = Button(self._crumbs, text=words, kind="link", size="small", theme=self.theme)
            crumb.setAccessibleName(_("Back to {name}").format(name=words))
            crumb.clicked.connect(lambda _on=False, place=place: self._back_to(place))
            self._crumb_row.addWidget(crumb)
            self._crumb_row.addWidget(
                PlainLabel(
                    self._crumbs,
                    text="\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
                    color="text_muted",
                    theme=self.theme,
                )
            )
        self._crumb_row.addStretch(1)
        self._crumbs.setVisible(bool(passed))

    def _back_to(self, place: int) -> None:
        del self.trail[place + 1 :]
        self._show()

    def _leave(self) -> None:
        question = self.topic.id
        self.accept()
        if self._go is not None:
            self._go(question)


def open_explanation(
    parent: QWidget, theme: Theme, findings: Findings, topic: Topic, go: Callable[[str], None] | None
) -> ExplainDialog:
    """Open the explanation of a figure over this widget."""
    dialog = ExplainDialog(parent, theme, findings, topic, go)
    dialog.open()
    return dialog
