"""The dialogs in which a criterion is ticked and described, added, or waived."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GateItem, GateStanding
from readiness_desktop.gui.gates.form import FormDialog, need
from readiness_desktop.gui.theme import Theme, dress
from readiness_desktop.gui.widgets.checks import CheckBox
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.wording import stage_gates as words
from readiness_desktop.wording.gate_ways import no_sponsor
from readiness_desktop.wording.translate import _


class CriterionDialog(FormDialog):
    """Shown with `open()`. `kept` carries the fields that were filled in; the others what else is to be done."""

    kept = Signal(object)
    removed = Signal()
    question_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        framework: Framework,
        standing: GateStanding,
        item: GateItem | None,
        people: tuple[str, ...],
    ) -> None:
        """`item` is None for one that is added."""
        title = _("Add a criterion") if item is None else words.item_named(framework, item)
        about = words.titled(standing) if item is None else self._about(framework, standing, item)
        super().__init__(parent, theme, title, about)
        self._item = item
        record = item.record if item is not None else None
        own = item is None or item.kind == "own"
        self.text_line = self.text(_("Criterion"), record.text if record else "") if own else None
        self.must = CheckBox(self.inside, text=_("Must pass before the gate opens"), theme=theme)
        self.must.setChecked(record.must if record is not None else True)
        self.must.setVisible(own)
        self.fields.addWidget(self.must)
        self.status: SegmentedControl | None = None
        waived = record is not None and record.status == "waived"
        if item is not None and not item.computed and not waived:
            choices = (("open", _("Open")), ("met", _("Met")), ("not_met", _("Not met")))
            self.status = SegmentedControl(
                self.inside,
                choices=choices,
                current=record.status if record else "open",
                name=_("Status"),
                theme=theme,
            )
            self.fields.addWidget(self.status)
        self.evidence = self.text(_("Evidence"), record.evidence if record else "", remark=_("optional"))
        self.owner_field, self.owner = self.name_of(
            _("Owner"), people, record.owner if record else "", remark=_("optional")
        )
        self.due = self.day(_("Due"), record.due if record else None, remark=_("optional"))
        if item is not None and item.kind == "own":
            self.add_button(_("Remove"), self._remove)
        if item is not None and item.needs is not None:
            self.add_button(_("Go to the question"), self._go)
        self.keep = self.finish_form(_("Add criterion") if item is None else _("Keep"), self._keep)
        dress(self, theme)

    @staticmethod
    def _about(framework: Framework, standing: GateStanding, item: GateItem) -> str:
        said = _("{about}. Needs {needs}, now {now}: {status}.").format(
            about=words.item_about(framework, item, standing),
            needs=words.needs(item),
            now=words.now(item),
            status=words.item_status(item),
        )
        return " ".join(one for one in (said, words.waived(framework, item)) if one)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()

    def _go(self) -> None:
        self.accept()
        self.question_wanted.emit()

    def _keep(self) -> bool:
        found: dict[str, Any] = {
            "evidence": self.evidence.value or "",
            "owner": self.owner.currentText().strip(),
            "due": self.due.value,
        }
        if self.status is not None:
            found["status"] = self.status.current
        if self.text_line is not None:
            text = self.text_line.value or ""
            if not need(self.text_line, text, _("Say what has to be true.")):
                return False
            found |= {"text": text, "must": self.must.isChecked()}
        self.kept.emit(found)
        return True


class WaiverDialog(FormDialog):
    """Shown with `open()`. `waived` carries the sponsor's name and the reason."""

    waived = Signal(str, str)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        name: str,
        role: str,
        sponsors: tuple[str, ...],
        *,
        known: bool,
        sure: bool,
    ) -> None:
        """`known` says that a sponsor is named, `sure` that it shows here who, so that nobody else may waive."""
        said = _("Only the sponsor may waive a criterion. It changes no score and no verdict.")
        super().__init__(parent, theme, _("Waive with reason"), said)
        self._sponsors, self._sure = {one.casefold() for one in sponsors}, sure
        about = PlainLabel(self.inside, text=name, style="card", wrap=True, theme=theme)
        self.fields.addWidget(about)
        self.name_field, self.name = self.name_of(role, sponsors, sponsors[0] if sponsors else "")
        self.vain = PlainLabel(
            self.inside, text=no_sponsor(), style="small", color="level1", wrap=True, theme=theme
        )
        self.vain.setVisible(not known)
        self.fields.addWidget(self.vain)
        self.reason_field, self.reason = self.words(_("Reason"))
        loud = _("The waiver is printed with name and reason in every report.")
        self.fields.addWidget(PlainLabel(self.inside, text=loud, color="level1", wrap=True, theme=theme))
        self.keep = self.finish_form(_("Waive"), self._keep)
        dress(self, theme)
        self.reason.setFocus()

    def _keep(self) -> bool:
        name, reason = self.name.currentText().strip(), self.reason.toPlainText().strip()
        named = need(self.name_field, name, _("Name the sponsor. Without a name the waiver does not hold."))
        if named and self._sure and name.casefold() not in self._sponsors:
            self.name_field.complain(
                _("{name} is not the sponsor. Only the sponsor may waive.").format(name=name)
            )
            named = False
        given = need(self.reason_field, reason, _("Give the reason. Without one the waiver does not hold."))
        if named and given:
            self.waived.emit(name, reason)
        return named and given
