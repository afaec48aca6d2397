"""The small dialog in which a piece of evidence gets its title, kind, date, grade and place."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import EvidenceItem
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.evidence.file_row import FileRow
from readiness_desktop.gui.theme import Theme, dress, repolish
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.checks import ComboBox
from readiness_desktop.gui.widgets.focus_ring import FocusRing
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.gui.widgets.scrim import dim
from readiness_desktop.gui.widgets.segmented import SegmentedControl
from readiness_desktop.gui.widgets.text_limit import limit_line
from readiness_desktop.services.answering import GRADES
from readiness_desktop.services.typed_dates import read_day
from readiness_desktop.wording import dates, evidence, questions
from readiness_desktop.wording.translate import _

_EXPIRIES = (30, 90, 365, 730)


class EvidenceDialog(QDialog):
    """Shown with `open()`. `kept` carries the EvidenceItem, `removed` the uuid of one that is to go.

    `files_asked` and `paste_asked` tell that a file is to be attached instead of what the fields say; `open_asked`
    and `copy_asked` carry an item whose file is to be opened or saved elsewhere.
    """

    kept = Signal(object)
    removed = Signal(str)
    files_asked = Signal()
    paste_asked = Signal()
    open_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        framework: Framework,
        question: str,
        item: EvidenceItem | None,
        grade: str,
        locked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.clothe(self)
        self._item = item if item is not None else EvidenceItem(str(uuid4()), question, "", grade=grade)
        self.setWindowTitle(_("Evidence") if item is not None else _("Add evidence"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self.heading = PlainLabel(self, text=self.windowTitle(), style="section", wrap=True)
        column.addWidget(self.heading)
        about = questions.named(framework, question)
        column.addWidget(PlainLabel(self, text=about, color="text_secondary", wrap=True))
        self._files = FileRow(self, self._item if item is not None else None, theme)
        column.addWidget(self._files)
        self._connect_files(locked)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(self._form)
        self._make_fields(framework, theme)
        column.addStretch(1)
        column.addLayout(self._make_buttons(item is not None, locked))
        for field in (self.title, self.kind, self.grade, self.date, self.expiry, self.link):
            field.setEnabled(not locked)
        self._limit_grades()
        dress(self, theme)
        self.ring = FocusRing(self, theme=theme)
        self.resize(theme.scaled(520), self.sizeHint().height())
        self.title.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window under it."""
        dim(self, self._theme)
        super().showEvent(event)

    def _connect_files(self, locked: bool) -> None:
        row = self._files
        row.choose.clicked.connect(lambda: self._leave_for(self.files_asked))
        row.paste.clicked.connect(lambda: self._leave_for(self.paste_asked))
        row.open.clicked.connect(lambda: self.open_asked.emit(self._item))
        row.copy.clicked.connect(lambda: self.copy_asked.emit(self._item))
        row.setVisible(not (locked and not self._item.sha256))

    def _leave_for(self, asked: Any) -> None:
        self.reject()
        asked.emit()

    def _make_fields(self, framework: Framework, theme: Theme) -> None:
        self.title = QLineEdit(self)
        limit_line(self.title)
        self.title.setText(self._item.title)
        self.title.setPlaceholderText(_("What was shown, such as the alert log of March"))
        self._add(_("Title"), self.title)
        self.problem = PlainLabel(self, style="small", color="level0", wrap=True)
        self._form.addRow("", self.problem)
        self._form.setRowVisible(self.problem, False)
        self.kind = ComboBox(self)
        for kind in framework.evidence_kinds:
            self.kind.addItem(kind.name, kind.id)
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._item.kind)))
        self._add(_("Kind"), self.kind)
        choices = tuple((grade, framework.grade(grade).name) for grade in GRADES)
        self.grade = SegmentedControl(
            self, choices=choices, current=self._item.grade, name=_("Grade"), theme=theme
        )
        self.grade.chosen.connect(lambda grade: self.meaning.setText(_meaning(framework, grade)))
        self._add(_("Grade"), self.grade)
        self._framework = framework
        self.kind.currentIndexChanged.connect(self._limit_grades)
        self.meaning = PlainLabel(
            self, text=_meaning(framework, self._item.grade), style="small", color="text_muted", wrap=True
        )
        self._form.addRow("", self.meaning)
        day = self._item.dated
        self.date = QLineEdit("" if day is None else dates.day(day), self)
        self.date.setPlaceholderText(_("such as {day}").format(day=dates.day(date(2026, 4, 14))))
        self._add(_("Date"), self.date)
        self.expiry = ComboBox(self)
        usual = framework.constants.evidence_expiry_days
        self.expiry.addItem(_("{days}, as usual").format(days=evidence.good_for(usual)), None)
        own = self._item.expires_days
        for days in sorted({*_EXPIRIES, *(() if own is None else (own,))} - {usual if own != usual else -1}):
            self.expiry.addItem(evidence.good_for(days), days)
        self.expiry.setCurrentIndex(max(0, self.expiry.findData(own)))
        self._add(_("Counts in full for"), self.expiry)
        self.link = QLineEdit(self)
        limit_line(self.link)
        self.link.setText(self._item.link)
        self.link.setPlaceholderText(_("Link or folder"))
        self._add(_("Place"), self.link)
        for field in (self.title, self.link, self.date):
            field.setFont(theme.font("body"))

    def _limit_grades(self) -> None:
        """Offer no grade that this kind of evidence cannot reach."""
        best = next(
            kind.best for kind in self._framework.evidence_kinds if kind.id == self.kind.currentData()
        )
        offered = GRADES[: GRADES.index(best) + 1]
        self.grade.set_choices(tuple((grade, self._framework.grade(grade).name) for grade in offered))
        if self.grade.current not in offered:
            self.grade.pick(best)

    def _add(self, words: str, field: QWidget) -> None:
        label = PlainLabel(self, text=words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(label, field)

    def _make_buttons(self, known: bool, locked: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.remove = Button(self, text=_("Remove"), kind="danger")
        self.remove.setVisible(known and not locked)
        self.remove.clicked.connect(self._remove)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.leave = Button(self, text=_("Close") if locked else _("Cancel"))
        self.leave.clicked.connect(self.reject)
        row.addWidget(self.leave)
        self.keep = Button(self, text=_("Keep changes") if known else _("Add evidence"), kind="primary")
        self.keep.setDefault(True)
        self.keep.setVisible(not locked)
        self.keep.clicked.connect(self._keep)
        row.addWidget(self.keep)
        return row

    def _keep(self) -> None:
        title = self.title.text().strip()
        dated, wrong = read_day(self.date.text())
        if not title:
            self._complain(self.title, _("Give the evidence a title."))
            return
        if wrong:
            self._complain(self.date, wrong)
            return
        item = replace(
            self._item,
            title=title,
            kind=self.kind.currentData(),
            grade=self.grade.current or self._item.grade,
            dated=dated,
            link=self.link.text().strip(),
            expires_days=self.expiry.currentData(),
        )
        self.kept.emit(item)
        self.accept()

    def _complain(self, wrong: QLineEdit, sentence: str) -> None:
        """Say what is missing and go there."""
        self.problem.setText(sentence)
        self._form.setRowVisible(self.problem, True)
        for field in (self.title, self.date):
            field.setProperty("wrong", field is wrong)
            repolish(field)
        wrong.setFocus()

    def _remove(self) -> None:
        self.removed.emit(self._item.uuid)
        self.accept()


def _meaning(framework: Framework, grade: str) -> str:
    text = framework.grade(grade).meaning
    return text[:1].upper() + text[1:]
