"""The row of a dialog about the file of a piece of evidence: what it is, and how to get at one."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.evidence import shown_file_name
from readiness_desktop.gui.evidence.incoming import on_clipboard
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.evidence import may_open
from readiness_desktop.wording.sizes import size
from readiness_desktop.wording.translate import _


class FileRow(QWidget):
    """For a new item it offers to choose or paste a file, for one with a file to open it or save a copy."""

    def __init__(self, parent: QWidget, item: EvidenceItem | None, theme: Theme) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.words = PlainLabel(self, text=_words(item), color="text_secondary", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.choose = Button(self, text=_("Choose files"), icon="folder-open", theme=theme)
        self.paste = Button(self, text=_("Paste"), icon="copy", theme=theme)
        self.open = Button(self, text=_("Open"), icon="external-link", theme=theme)
        self.copy = Button(self, text=_("Save a copy"), icon="download", theme=theme)
        for button in (self.choose, self.paste, self.open, self.copy):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.choose, self.paste):
            button.setVisible(item is None)
        filed = item is not None and bool(item.sha256)
        self.copy.setVisible(filed)
        # Of what may do more than be looked at, there is only a copy.
        self.open.setVisible(filed and item is not None and may_open(shown_file_name(item)))
        self.paste.setEnabled(item is not None or bool(on_clipboard()))
        column.addWidget(self.words)
        column.addLayout(row)
        self.setVisible(item is None or bool(item.sha256))


def _words(item: EvidenceItem | None) -> str:
    if item is None:
        return _(
            "Attach a file, or say below what was shown and where it lies. Files can be dropped on the page, too."
        )
    return ", ".join(part for part in (shown_file_name(item), size(item.file_size)) if part)
