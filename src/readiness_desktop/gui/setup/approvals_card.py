"""Step two, lower part: whether the success statement passes, and how many months of run cost are approved."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.agreements import NO_STATEMENT
from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.setup.field import Field
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.checks import Switch
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.typed_months import MOST_MONTHS, read_months
from readiness_desktop.wording import units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _


def months_figure(months: float) -> str:
    """A number of months as it is typed: no decimals where it is whole."""
    return written(months, 0 if months == int(months) else 1)


class ApprovalsCard(Card):
    """`profile_changed` carries (Profile, field that changed); `left`: the field was left.

    The switch counts while no statement is written; then its checks do. `value_wanted` asks for the page of both.
    """

    profile_changed = Signal(object, str)
    left = Signal()
    value_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = Profile("")
        self._framework: Framework | None = None
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        self.head = CardHead(self, title=_("Success statement and run budget"), theme=theme)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._make_months(theme), 1)
        row.addWidget(self._make_switch(theme))
        row.addLayout(self._make_words(theme), 2)
        column.addLayout(row)
        self.use(theme)

    def restyle(self) -> None:
        super().restyle()
        self.months_field.setMaximumWidth(self.theme.scaled(240))

    def _make_months(self, theme: Theme) -> QWidget:
        self.months = QLineEdit(self)
        self.months.setMaxLength(8)
        self.months.setPlaceholderText(_("0 to {most}").format(most=MOST_MONTHS))
        self.months.editingFinished.connect(self.take)
        name = _("Months of run cost approved")
        self.months_field = Field(name, self.months, theme, parent=self)
        return self.months_field

    def _make_switch(self, theme: Theme) -> Switch:
        self.statement = Switch(self, name=_("The success statement passes its checks"), theme=theme)
        self.statement.toggled.connect(
            lambda on: self._tell(replace(self._profile, statement_passes=on), "statement_passes")
        )
        return self.statement

    def _make_words(self, theme: Theme) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        self.statement_title = PlainLabel(self, style="card", theme=theme)
        words.addWidget(self.statement_title)
        line = QHBoxLayout()
        line.setSpacing(6)
        self.checks_told = PlainLabel(self, style="small", color="text_muted", wrap=True, theme=theme)
        self.explain = Button(self, text=_("Show the checks"), kind="link", size="small", theme=theme)
        self.explain.clicked.connect(self.show_checks)
        line.addWidget(self.checks_told, 1)
        line.addWidget(self.explain)
        words.addLayout(line)
        self.write = Button(self, kind="link", size="small", theme=theme)
        self.write.clicked.connect(self.value_wanted)
        words.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        return words

    # ------------------------------------------------------------ showing

    def set_framework(self, framework: Framework) -> None:
        """Say what this framework asks of the statement and how many months of run cost a launch needs."""
        self._framework = framework
        self.explain.setVisible(bool(framework.statement_checks))
        least = framework.verdict.limits.get("budget_months")
        if least is None:
            self.head.remark.setText(_("optional"))
        else:
            said = _("Optional; a launch needs both, with {months} approved.")
            self.head.remark.setText(said.format(months=units.months(least)))

    def show_profile(self, profile: Profile) -> None:
        """Fill the fields; a figure that was refused stays until it is mended or another one is known."""
        self._filling = True
        changed = profile.budget_months != self._profile.budget_months
        self._profile = profile
        self.statement.setChecked(profile.statement_passes)
        self._show_written(written=profile.statement != NO_STATEMENT)
        if changed or not self.months_field.complaint:
            shown = "" if profile.budget_months is None else months_figure(profile.budget_months)
            self.months.setText(shown)
            self.months_field.complain("")
        self._filling = False

    def _show_written(self, *, written: bool) -> None:
        """Say what counts: the switch, or the checks of what is written."""
        self.statement.setVisible(not written)
        if written:
            self.statement_title.setText(_("Success statement is written"))
            self.checks_told.setText(_("Its checks decide whether it passes; nobody has to vouch for it."))
            self.write.setText(_("See it on the Value page"))
        else:
            self.statement_title.setText(_("Success statement passes"))
            said = _(
                "All that has to hold does, in words that are kept elsewhere. Counts while none are written here."
            )
            self.checks_told.setText(said)
            self.write.setText(_("Write it on the Value page"))

    def set_locked(self, locked: bool) -> None:
        """Show without letting anything be changed."""
        self.months_field.set_locked(locked)
        self.head.remark.setHidden(locked)
        self.statement.setEnabled(not locked)

    def show_checks(self) -> None:
        """List what the framework checks in a success statement."""
        from readiness_desktop.gui.dialogs.window import Dialog

        if self._framework is None:
            return
        dialog = Dialog(
            self.window(),
            self.theme,
            _("What a success statement has to pass"),
            _("It passes once all of the first ones hold. The others stop nothing, but ask for a reason."),
        )
        dialog.body.addWidget(self._listed(dialog, self._framework))
        dialog.add_button(_("Close"), dialog.accept, kind="primary")
        dialog.open()

    def _listed(self, dialog: QWidget, framework: Framework) -> QScrollArea:
        """Every check, those that have to hold first."""
        theme = self.theme
        scroll = QScrollArea(dialog)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(_("What a success statement has to pass"))
        inside = QWidget(scroll)
        inside.setProperty("ground", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for hard in (True, False):
            checks = [one for one in framework.statement_checks if (one.kind == "hard") is hard]
            title = _("Has to hold") if hard else _("Worth a second look")
            heading = PlainLabel(inside, text=title, style="card", theme=theme)
            heading.setVisible(bool(checks))
            column.addWidget(heading)
            for check in checks:
                words = _("{sentence}.").format(sentence=sentence(check.said))
                label = PlainLabel(inside, text=words, color="text_secondary", wrap=True, theme=theme)
                column.addWidget(label)
        column.addStretch(1)
        scroll.setWidget(inside)
        scroll.setFixedSize(theme.scaled(600), min(theme.scaled(420), self.window().height() - 240))
        return scroll

    # ------------------------------------------------------------ reading

    def take(self) -> bool:
        """Take the figure that still has the cursor; False where it is wrong, which is then said."""
        if self._filling or self.months.isReadOnly():
            return True
        found, wrong = read_months(self.months.text())
        self.months_field.complain(wrong)
        if wrong:
            return False
        self._tell(replace(self._profile, budget_months=found), "budget_months")
        self.left.emit()
        return True

    def _tell(self, profile: Profile, name: str) -> None:
        if not self._filling and profile != self._profile:
            self._profile = profile
            self.profile_changed.emit(profile, name)
