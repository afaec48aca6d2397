"""The checks of the success statement, those that must hold first, each with what is missing and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statement import StatementResult
from readiness_desktop.domain.statement_checks import CheckResult
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.card import Card, CardHead
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import statement, statement_checks
from readiness_desktop.wording.translate import _

_SIDE = 180
_LEAST = 96
_ICONS = {"passes": "circle-check", "open": "circle-dashed", "fails": "circle-x"}


class CheckRow(Themed, QWidget):
    """One check: mark, title, what it says, and a button to where it is mended. `mend` carries the field."""

    mend = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.result: CheckResult | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        self._mark = QLabel(self)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.title = PlainLabel(self, wrap=True, theme=theme)
        self.note = PlainLabel(self, style="small", color="text_secondary", wrap=True, theme=theme)
        words.addWidget(self.title)
        words.addWidget(self.note)
        row.addLayout(words, 1)
        self.side = ElidedLabel(self, style="small", color="text_muted", theme=theme)
        self.side.setMaximumWidth(theme.scaled(_SIDE))
        row.addWidget(self.side)
        self.button = Button(self, size="small", theme=theme)
        self.button.clicked.connect(self._ask)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.use(theme)

    def show_check(
        self, framework: Framework, result: CheckResult, profile: Profile, *, locked: bool, written: bool
    ) -> None:
        """Show what a check says now."""
        self.result = result
        title = statement_checks.title(framework, result.id)
        said = statement_checks.note(result, profile) if written or result.outcome == "fails" else ""
        self.title.setText(title)
        beside = result.outcome == "passes" and not result.late
        self.side.setText(said if beside else "")
        self.side.setVisible(bool(said) and beside)
        self.note.setText("" if beside else said)
        self.note.setVisible(bool(said) and not beside)
        where = self.where
        self.button.setVisible(bool(where) and not locked and (result.outcome != "passes" or result.late))
        filled = result.outcome != "open" and not result.missing
        self.button.setText(_("Change") if filled else _("Fill in"))
        name = statement.field_name(where) if where else ""
        self.button.setAccessibleName(
            (_("Change: {field}") if filled else _("Fill in: {field}")).format(field=name)
        )
        self.button.set_tip(name)
        outcome = statement_checks.outcome(result)
        self.setAccessibleName(
            _("{check}: {outcome}. {note}").format(check=title, outcome=outcome, note=said)
        )
        self._mark.setAccessibleName(outcome)
        self._mark.setToolTip(as_tooltip(outcome))
        self.restyle()

    @property
    def where(self) -> str:
        """The field at which it is mended, empty where there is none."""
        result = self.result
        return "" if result is None or not result.fields else result.fields[0]

    def _ask(self) -> None:
        self.mend.emit(self.where)

    @property
    def _warns(self) -> bool:
        result = self.result
        return result is not None and (result.late or (not result.hard and result.outcome == "fails"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint under what is wrong, and a line that parts it from the next."""
        painter = QPainter(self)
        if self._warns:
            painter.fillRect(self.rect(), self.theme.level(1).tint)
        elif self.result is not None and self.result.outcome == "fails":
            painter.fillRect(self.rect(), self.theme.level(0).tint)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.color("divider"))

    def restyle(self) -> None:
        result = self.result
        if result is None:
            return
        warns = self._warns
        self.update()
        name = "triangle-alert" if warns else _ICONS[result.outcome]
        theme = self.theme
        ink = theme.color("text_muted")
        if warns:
            ink = theme.level(1).ink
        elif result.outcome == "fails":
            ink = theme.level(0).ink
        elif result.outcome == "passes":
            ink = theme.level(4).ink
        self._mark.setPixmap(pixmap(theme, name, theme.scaled(16), ink, self.devicePixelRatioF()))


class CheckList(Card):
    """All checks; `mend` carries the field at which one of them is mended."""

    mend = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme=theme)
        self._rows_theme = theme
        self._whole = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 4)
        column.setSpacing(6)
        self.head = CardHead(self, title=_("Validity"), theme=theme)
        self.head.row.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.head)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(_("Checks of the success statement"))
        inside = self._inside = QWidget(self.area)
        inside.setProperty("ground", "none")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self.area.setWidget(inside)
        column.addWidget(self.area, 1)
        self.rows: dict[str, CheckRow] = {}
        self._heads: list[PlainLabel] = []
        self._built: tuple[str, ...] = ()
        self._fit()

    def show_checks(
        self, framework: Framework, result: StatementResult, profile: Profile, *, locked: bool
    ) -> None:
        """Show what every check says now."""
        ids = tuple(one.id for one in result.checks)
        if ids != self._built:
            self._build(result)
            self._built = ids
        for one in result.checks:
            self.rows[one.id].show_check(framework, one, profile, locked=locked, written=result.written)
        if result.written:
            self.head.remark.setText(statement_checks.count_with_doubts(result))
        else:
            self.head.remark.setText(_("Nothing is written yet"))
        self._fit()

    @property
    def least(self) -> int:
        """How low it can be where it scrolls itself."""
        around = self.minimumSizeHint().height() - self.area.minimumHeight()
        return around + self.theme.scaled(_LEAST)

    def set_whole(self, whole: bool) -> None:
        """Show all checks in full, as what lies around them scrolls; else they scroll in the card."""
        self._whole = whole
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        most = self._inside.heightForWidth(self.area.width()) if self._whole else 0
        self.area.setMinimumHeight(max(most, self.theme.scaled(_LEAST)))

    def _build(self, result: StatementResult) -> None:
        for old in (*self.rows.values(), *self._heads):
            old.deleteLater()
        self.rows, self._heads = {}, []
        while self._column.takeAt(0) is not None:
            pass
        parent = self._inside
        for hard in (True, False):
            found = [one for one in result.checks if one.hard is hard]
            words = _("Must hold before a launch") if hard else _("Worth a second look")
            head = PlainLabel(
                parent, text=words, style="label", color="text_secondary", theme=self._rows_theme
            )
            head.setContentsMargins(16, 8, 16, 2)
            head.setVisible(bool(found))
            self._heads.append(head)
            self._column.addWidget(head)
            for one in found:
                row = CheckRow(self._rows_theme, parent)
                row.mend.connect(self.mend)
                self.rows[one.id] = row
                self._column.addWidget(row)
        self._column.addStretch(1)
