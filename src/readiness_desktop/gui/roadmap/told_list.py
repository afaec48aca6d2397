"""A dialog that lists findings about the plan: what it does not keep, what is not to be done now, how it was proven."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.wording.translate import _

WIDE, MOST_HIGH = 520, 420


class ToldList(Dialog):
    """Shown with `open()`. Each line has a title (may be empty) and a sentence, which can be read in `lines`."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        heading: str,
        lines: tuple[tuple[str, str], ...],
        sentence: str = "",
    ) -> None:
        super().__init__(parent, theme, heading, sentence)
        self.lines = lines
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(heading)
        inside = QWidget(area)
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(2)
        for title, words in lines:
            if title:
                column.addWidget(PlainLabel(inside, text=title, style="card", wrap=True, theme=theme))
            column.addWidget(
                PlainLabel(
                    inside, text=words, color="text_secondary" if title else "text", wrap=True, theme=theme
                )
            )
            column.addSpacing(8)
        column.addStretch(1)
        area.setWidget(inside)
        self.setMinimumWidth(theme.scaled(WIDE))
        high = column.heightForWidth(theme.scaled(WIDE) - 70)
        most = min(theme.scaled(MOST_HIGH), max(160, parent.window().height() - 240))
        area.setMinimumHeight(min(high + 8, most))
        self.body.addWidget(area, 1)
        self.close_button = self.add_button(_("Close"), self.accept, kind="primary")
