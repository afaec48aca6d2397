"""Says that the program made a mistake, with details to copy."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.translate import _


class FaultDialog(Dialog):
    """One for all faults until it is closed; `add` appends another one."""

    def __init__(self, parent: QWidget, theme: Theme, details: str) -> None:
        super().__init__(
            parent,
            theme,
            _("The program made a mistake"),
            _(
                "What you entered up to now is in memory and saved as far as the top bar says. "
                "Copy the details for whoever looks after the program; they hold no client data."
            ),
        )
        self.setObjectName("faultDialog")
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setMinimumHeight(theme.scaled(160))
        self.details.setAccessibleName(_("Details"))
        self.body.addWidget(self.details)
        self.add_button(_("Copy details"), self._copy)
        self.add_button(_("Go on"), self.accept, kind="primary")
        self.setMinimumWidth(theme.scaled(560))

    def add(self, details: str) -> None:
        """Append a further fault."""
        self.details.appendPlainText(details)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
