"""The panel "Against published figures": a few of them beside the exposures, with the way to all sources."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.findings import Findings
from readiness_desktop.gui.benchmarks.figure_list import FigureList
from readiness_desktop.gui.benchmarks.figure_rows import panel_rows
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead, Divider
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording import numbers
from readiness_desktop.wording.translate import _


def context_words() -> str:
    """What published figures are, said wherever they stand."""
    return _(
        "Shares of surveyed companies, not scores. Each survey asked its own question, so read them as context."
    )


class FiguresPanel(Card):
    """`wanted` names the figure to show on the Benchmarks page, empty for all of them."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 13, 16, 12)
        head.setSpacing(4)
        self.head = CardHead(self, title=_("Against published figures"), theme=theme)
        # What is counted stands at the right end.
        self.head.row.removeWidget(self.head.remark)
        self.head.row.addWidget(self.head.remark)
        head.addWidget(self.head)
        self.told = PlainLabel(
            self, text=context_words(), style="small", color="text_secondary", wrap=True, theme=theme
        )
        head.addWidget(self.told)
        column.addLayout(head)
        column.addWidget(Divider(self, theme=theme))
        self.list = FigureList(theme, self, chosen=False)
        self.list.setAccessibleName(_("Against published figures"))
        self.list.wanted.connect(self.wanted)
        column.addWidget(self.list, 1)
        self.nothing = PlainLabel(
            self,
            text=_("The question set has no figure that may stand here."),
            color="text_secondary",
            wrap=True,
            theme=theme,
        )
        self.nothing.setContentsMargins(16, 12, 16, 12)
        self.nothing.hide()
        column.addWidget(self.nothing, 1)
        column.addWidget(Divider(self, theme=theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        self.version = PlainLabel(self, style="small", color="text_muted", theme=theme)
        foot.addWidget(self.version, 1)
        self.all = Button(self, text=_("All sources"), kind="link", size="small", theme=theme)
        self.all.clicked.connect(lambda: self.wanted.emit(""))
        foot.addWidget(self.all)
        column.addLayout(foot)
        self.use(theme)

    def show_findings(self, findings: Findings) -> None:
        """Show how this round stands against the figures that may stand in a finding."""
        framework, client = findings.framework, findings.assessment.client.name
        rows, count = panel_rows(framework, findings.benchmarks, client)
        self.head.remark.setText(_("{part} shown").format(part=numbers.of(len(rows), count)) if rows else "")
        self.version.setText(_("Question set {version}").format(version=framework.version))
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
