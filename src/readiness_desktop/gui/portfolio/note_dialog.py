"""What became of a project, and its tags: noted on an assessment, locked or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.gui.dialogs.window import Dialog
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.typed_field import TypedField, day_field, text_field
from readiness_desktop.services.portfolio import typed_tags
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.domain.summary import Summary

Noted = Callable[[str, tuple[str, ...], Outcome | None], None]


class NoteDialog(Dialog):
    """`done` gets the assessment, its tags and its outcome; today bounds what can have happened."""

    def __init__(self, parent: QWidget, theme: Theme, summary: Summary, today: date, done: Noted) -> None:
        super().__init__(
            parent,
            theme,
            _("What became of {project}").format(project=summary.project),
            _("Days on which something happened. They count in the portfolio and change no verdict."),
        )
        self.setObjectName("noteDialog")
        self._uuid, self._today, self._done = summary.assessment, today, done
        outcome = summary.outcome or Outcome()
        self.live = day_field(_("Live since"), theme, parent=self)
        self.on_roi = day_field(_("Meets its return since"), theme, parent=self)
        self.stopped = day_field(_("Stopped on"), theme, parent=self)
        self.note = text_field(_("Note"), theme, parent=self)
        self.tags = text_field(_("Tags"), theme, remark=_("between commas"), parent=self)
        for field, value in (
            (self.live, outcome.live),
            (self.on_roi, outcome.on_roi),
            (self.stopped, outcome.stopped),
            (self.note, outcome.note),
            (self.tags, ", ".join(summary.tags)),
        ):
            field.show_value(value)
            self.body.addWidget(field)
        locked = summary.status == "final" or bool(summary.trend)
        said = "" if locked else _("It counts once a round is locked.")
        self.counts = PlainLabel(self, text=said, style="small", color="text_secondary", theme=theme)
        self.counts.setVisible(bool(said))
        self.body.addWidget(self.counts)
        self.add_button(_("Cancel"), self.reject)
        self.keep = self.add_button(_("Keep"), self._keep, kind="primary")

    def _keep(self) -> None:
        fields = (self.live, self.on_roi, self.stopped, self.note, self.tags)
        wrong = [field for field in fields if not field.take()] or self._out_of_order()
        if wrong:
            wrong[0].line.setFocus()
            return
        outcome = Outcome(self.live.value, self.on_roi.value, self.stopped.value, self.note.value or "")
        self.accept()
        self._done(self._uuid, typed_tags(self.tags.value or ""), None if outcome == Outcome() else outcome)

    def _out_of_order(self) -> list[TypedField]:
        """The fields whose days cannot be, each with its sentence."""
        live, on_roi, stopped = self.live.value, self.on_roi.value, self.stopped.value
        said = {
            self.live: _("This day has not come yet.") if live and live > self._today else "",
            self.on_roi: "",
            self.stopped: "",
        }
        if on_roi:
            if live is None:
                said[self.on_roi] = _("Say first since when it is live.")
            elif on_roi < live:
                said[self.on_roi] = _("This lies before the day on which it went live.")
            elif on_roi > self._today:
                said[self.on_roi] = _("This day has not come yet.")
        if stopped and stopped > self._today:
            said[self.stopped] = _("This day has not come yet.")
        elif stopped and live and stopped < live:
            said[self.stopped] = _("This lies before the day on which it went live.")
        for field, sentence in said.items():
            field.complain(sentence)
        return [field for field, sentence in said.items() if sentence]
