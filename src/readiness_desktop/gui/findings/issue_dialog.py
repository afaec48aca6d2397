"""Issue a verdict one step from the computed one: which, who issues it, and why, in writing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.issued import offered
from readiness_desktop.domain.results import Results
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.text_limit import TextLimit, limit_line
from readiness_desktop.wording import issued, verdicts
from readiness_desktop.wording.translate import _

_LONGEST_NAME, _LONGEST_REASON = 200, 400


class IssueDialog(Dialog):
    """Shown with `open()`. `agreed` carries the verdict, the reason and who issues it."""

    agreed = Signal(str, str, str)

    def __init__(
        self, parent: QWidget, theme: Theme, framework: Framework, results: Results, by: str = ""
    ) -> None:
        said = _(
            "The computed verdict is “{verdict}”. One step from it can be issued instead; every page and report names "
            "both, with the reason. It lapses once the computed verdict is another one."
        ).format(verdict=verdicts.name(framework, results.verdict))
        super().__init__(parent, theme, _("Issue another verdict"), said)
        self.setObjectName("issueDialog")
        self.setMinimumWidth(theme.scaled(520))
        self._codes = offered(results.verdict, results.gates.values())
        self.verdict = ComboBox(self, theme=theme)
        for code in self._codes:
            self.verdict.addItem(verdicts.name(framework, code), code)
        self.by = QLineEdit(by, self)
        limit_line(self.by, _LONGEST_NAME)
        self.reason = QPlainTextEdit(self)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(5 * theme.line("body"))
        self._limit = TextLimit(self.reason, _LONGEST_REASON)
        self.verdict_field = Field(_("Verdict to issue"), self.verdict, theme, parent=self)
        asked = _("also the condition: what is to be closed before the launch")
        remark = asked if results.verdict == "LAUNCH" else ""
        self.reason_field = Field(_("Reason"), self.reason, theme, remark=remark, parent=self)
        self.by_field = Field(_("Issued by"), self.by, theme, parent=self)
        for field in (self.verdict_field, self.reason_field, self.by_field):
            self.body.addWidget(field)
        self.add_button(_("Cancel"), self.reject)
        self.issue = self.add_button(_("Issue verdict"), self._issue, kind="primary")
        self.reason.setFocus()

    def _issue(self) -> None:
        reason, by = self.reason.toPlainText().strip(), self.by.text().strip()
        self.reason_field.complain(issued.too_short(reason))
        self.by_field.complain(issued.no_name(by))
        if self.reason_field.complaint:
            self.reason.setFocus()
        elif self.by_field.complaint:
            self.by.setFocus()
        else:
            self.accept()
            self.agreed.emit(self._codes[self.verdict.currentIndex()], reason, by)
