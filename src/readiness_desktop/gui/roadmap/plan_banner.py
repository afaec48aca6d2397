"""How good the plan is: proven, how far it can be from the best, what it does not keep, and what to do about it."""

from datetime import date

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from readiness_desktop.domain.plan import Plan
from readiness_desktop.gui.icons import pixmap
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.button import Button
from readiness_desktop.gui.widgets.labels import ElidedLabel, PlainLabel
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording import roadmap_limits, roadmap_proof
from readiness_desktop.wording.roadmap_limits import Told
from readiness_desktop.wording.roadmap_proof import Standing
from readiness_desktop.wording.translate import _

_LOOK: dict[Standing | str, tuple[int | None, str]] = {
    "unmet": (0, "octagon-alert"),
    "breaks": (0, "triangle-alert"),
    "stale": (1, "refresh-cw"),
    "proven": (4, "circle-check"),
    "gap": (3, "target"),
    "hand": (None, "pencil"),
    "list": (None, "info"),
    "solving": (None, "hourglass"),
    "waiting": (None, "hourglass"),
}


class PlanBanner(Themed, QFrame):
    """`proof_wanted` asks how it was proven, `breaks_wanted` for the list of what is not kept, `plan_wanted` for a
    plan of the answers as they are, `mend_wanted` (with the Unmet) for the least change.
    """

    proof_wanted = Signal()
    breaks_wanted = Signal()
    plan_wanted = Signal()
    mend_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: tuple[int | None, str] = _LOOK["waiting"]
        self._plan: Plan | None = None
        self._standing = ""
        self._refused: Plan | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        self.icon = QLabel(self)
        self.finding = ElidedLabel(self, style="card", theme=theme)
        self.sentence = ElidedLabel(self, style="body", color="text_secondary", theme=theme)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.act = Button(self, size="small", theme=theme)
        self.figures = PlainLabel(self, style="small", color="text_secondary", theme=theme)
        self.how = Button(self, text=_("How this was proven"), kind="link", size="small", theme=theme)
        row.addWidget(self.icon)
        row.addWidget(self.finding)
        row.addWidget(self.sentence, 1)
        for widget in (self.act, self.figures, self.how):
            row.addWidget(widget)
        self.act.clicked.connect(self._act)
        self.how.clicked.connect(self.proof_wanted)
        self.use(theme)
        self.setMinimumHeight(theme.scaled(38))

    def show_waiting(self, sentence: str) -> None:
        """Say that there is no plan yet, or why there is none."""
        self._plan, self._standing, self._refused = None, "waiting", None
        self._take("waiting", sentence, "")
        self._say_figures("")
        self.act.hide()
        self.how.hide()

    def show_plan(self, told: Told, chosen_on: date | None, *, locked: bool) -> None:
        """Say how good this plan is; in a locked round there is nothing to do about it.

        What was refused over the same plan goes on being said.
        """
        if self._refused is told.plan:
            return
        self._refused = None
        self._plan, self._standing = told.plan, roadmap_proof.standing(told.plan)
        finding, sentence = roadmap_proof.banner(told, chosen_on)
        self._take(self._standing, finding, sentence)
        self._say_figures(roadmap_proof.short(told.plan))
        self.how.setText(_("How this was proven") if told.plan.proven else _("What is known about it"))
        self.how.show()
        words = self._action(told.plan)
        self.act.setText(words)
        self.act.setVisible(bool(words) and (not locked or self._standing == "breaks"))
        self._fit()

    def show_progress(self, area: float | None, bound: float | None, seconds: float) -> None:
        """Say how far the search is: areas in points times weeks, seconds since it began."""
        self._refused = None
        self._take(
            "solving", _("Looking for the best plan."), _("You can stop it; the best one so far is kept.")
        )
        self.act.hide()
        self.how.hide()
        self._say_figures(roadmap_proof.progress(area, bound, seconds))

    def show_refusal(self, finding: str, sentence: str) -> None:
        """Say why a search kept nothing, until the next plan or search; without a finding that is over."""
        self._refused = self._plan if finding else None
        if self._refused is not None:
            self._take("unmet", finding, sentence)
            self.act.hide()
            self.how.hide()
            self._say_figures("")

    def _say_figures(self, words: str) -> None:
        self.figures.setText(words)
        self._fit()

    def _fit(self) -> None:
        """The figures go where the finding has no room beside them; the dialog tells them too."""
        taken = [self.finding, self.figures]
        taken += [one for one in (self.act, self.how) if not one.isHidden()]
        needed = sum(one.sizeHint().width() + 10 for one in taken) + self.theme.scaled(60)
        self.figures.setVisible(bool(self.figures.text()) and needed <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _take(self, look: str, finding: str, sentence: str) -> None:
        self._look = _LOOK[look]
        self.finding.setText(finding)
        self.sentence.setText(sentence)
        self.setAccessibleName(f"{finding} {sentence}".strip())
        self.restyle()

    def _action(self, plan: Plan) -> str:
        if self._standing == "unmet":
            return roadmap_limits.mend(plan.unmet[0])
        return {"breaks": _("Show them"), "stale": _("Plan again")}.get(self._standing, "")

    def _act(self) -> None:
        if self._plan is None:
            return
        if self._standing == "unmet":
            self.mend_wanted.emit(self._plan.unmet[0])
        elif self._standing == "breaks":
            self.breaks_wanted.emit()
        else:
            self.plan_wanted.emit()

    def restyle(self) -> None:
        """Take icon and colours anew."""
        level, name = self._look
        ink = self.theme.color("text_secondary") if level is None else self.theme.level(level).ink
        side = self.theme.scaled(18)
        self.icon.setPixmap(pixmap(self.theme, name, side, ink, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        level = self._look[0]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = None if level is None else self.theme.level(level)
        painter.setPen(QPen(self.theme.color("border") if colors is None else colors.line, 1))
        painter.setBrush(self.theme.color("surface") if colors is None else colors.tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
