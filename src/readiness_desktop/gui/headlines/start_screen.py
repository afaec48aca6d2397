"""The first screen of a self-check: whose it is, which can stay empty."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.wording.translate import _

_LONGEST_NAME = 200
_WIDTH = 560


class StartScreen(QWidget):
    """Two fields; `names` is what they say, with words for what was left empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        outside = QVBoxLayout(self)
        outside.setContentsMargins(24, 20, 24, 20)
        outside.addStretch(1)
        self._middle = QWidget(self)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self, text=_("Your organisation"), style="title", wrap=True, theme=theme))
        told = _(
            "Eight questions, one screen each, under ten minutes. Every answer is kept as you go. Both fields can stay "
            "empty."
        )
        column.addWidget(
            PlainLabel(self, text=told, style="lead", color="text_secondary", wrap=True, theme=theme)
        )
        column.addSpacing(8)
        self.client, self.project = QLineEdit(self), QLineEdit(self)
        for name, entry in ((_("Organisation"), self.client), (_("AI project"), self.project)):
            limit_line(entry, _LONGEST_NAME)
            column.addWidget(Field(name, entry, theme, remark=_("optional"), parent=self))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle)
        row.addStretch(1)
        outside.addLayout(row)
        outside.addStretch(2)
        self.restyle()

    def restyle(self) -> None:
        """Arrange everything for another size of text."""
        self._middle.setFixedWidth(self._theme.scaled(_WIDTH))

    @property
    def names(self) -> tuple[str, str]:
        """The organisation and the project."""
        client, project = self.client.text().strip(), self.project.text().strip()
        return client or _("Unnamed organisation"), project or _("Unnamed project")

    def clear(self) -> None:
        """Empty the fields."""
        self.client.clear()
        self.project.clear()
