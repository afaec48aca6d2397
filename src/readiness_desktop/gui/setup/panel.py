"""Beside the steps: the mean target of each dimension against what is there, and what to know before starting."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.domain.targets import target_levels
from readiness_desktop.gui.icons import draw
from readiness_desktop.gui.widgets.score_track import cut, paint_track
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.services.readiness_to_start import StartCheck
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext


def mean_targets(framework: Framework, profile: Profile) -> dict[str, float]:
    """The mean target of the core questions of each dimension, in levels."""
    levels = target_levels(framework, profile)
    found: dict[str, float] = {}
    for dimension in framework.dimensions:
        core = framework.core(dimension.id)
        found[dimension.id] = sum(levels[q.id] for q in core) / len(core) if core else 0.0
    return found


class TargetList(Painted):
    """One row for each dimension: its short name, a track with the target dashed, the target as a figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, float | None, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_targets(self, framework: Framework, profile: Profile, results: Results | None) -> None:
        """Show the targets of a profile against the scores there are."""
        targets = mean_targets(framework, profile)
        rows: list[tuple[str, float | None, float]] = []
        for dimension in framework.dimensions:
            points = results.dimensions[dimension.id].score if results is not None else None
            rows.append((dimension.short, None if points is None else points / 25, targets[dimension.id]))
        self._rows = tuple(rows)
        said = [
            _("{name}: target {target}").format(name=name, target=cut(target))
            for name, _score, target in rows
        ]
        self.say(_("Targets by dimension"), ", ".join(said))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return self.theme.line("body") + 10

    def sizeHint(self) -> QSize:
        return QSize(220, max(1, len(self._rows)) * self._row()) if self.themed else QSize(220, 224)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self._row()
        painter.setFont(theme.font("body"))
        metrics = painter.fontMetrics()
        names = max((metrics.horizontalAdvance(name) for name, _score, _target in self._rows), default=0)
        names = min(names, round(self.width() * 0.55))
        figure = theme.scaled(30)
        for number, (name, score, target) in enumerate(self._rows):
            top = number * tall
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text_secondary"))
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(QRectF(0, top, names + 2, tall), Qt.AlignmentFlag.AlignVCenter, words)
            bar = theme.size["bar_thin"]
            track = QRectF(names + 12, top + (tall - bar) / 2, self.width() - names - figure - 18, bar)
            paint_track(painter, theme, track, score, target=target)
            painter.setFont(theme.font("card", numbers=True))
            painter.setPen(theme.color("text"))
            painter.drawText(
                QRectF(self.width() - figure, top, figure, tall),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                cut(target),
            )


def check_words(check: StartCheck) -> str:
    """A check as a sentence."""
    names = joined(check.dimensions)
    if check.code == "all_asked":
        return _("Every dimension has a respondent.")
    if check.code == "nobody_at_all":
        return _("Nobody is named yet. Answers can be given without respondents.")
    if check.code == "nobody_for":
        return _("Nobody answers for {dimensions} yet.").format(dimensions=names)
    if check.code == "one_voice":
        said = ngettext(
            "{dimensions} rests on one voice. A second one shows disagreement.",
            "{dimensions} rest on one voice each. A second one shows disagreement.",
            len(check.dimensions),
        )
        return said.format(dimensions=names)
    if check.code == "no_launch_date":
        return _("No planned launch is set, so rules about its lead times are not checked.")
    if check.code == "launch_date":
        return _("The planned launch is set, so lead times can be checked.")
    return ngettext(
        "{n} answer is carried over and waits to be confirmed.",
        "{n} answers are carried over and wait to be confirmed.",
        check.count,
    ).format(n=check.count)


class CheckList(Painted):
    """Sentences, each with the icon of its kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_checks(self, checks: tuple[StartCheck, ...]) -> None:
        """Show other checks."""
        kinds = ("success", "warning")
        rows: list[tuple[str, str]] = []
        for check in checks:
            kind = "info" if check.code == "carried" else kinds[not check.fine]
            rows.append((kind, check_words(check)))
        self._checks = tuple(rows)
        self.say(" ".join(words for _kind, words in rows))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self.themed:
            return 80
        metrics = self.fontMetrics()
        room = width - self.theme.scaled(16) - 8
        flags = Qt.TextFlag.TextWordWrap
        return sum(
            metrics.boundingRect(0, 0, room, 10_000, flags, words).height() + 8
            for _kind, words in self._checks
        )

    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(max(220, self.width())))

    def restyle(self) -> None:
        self.setFont(self.theme.font("body"))
        super().restyle()

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, top = theme.scaled(16), 0
        line = self.fontMetrics().height()
        for kind, words in self._checks:
            meaning = theme.notice(kind)
            draw(painter, theme, meaning.icon, QPointF(0, top + (line - side) / 2), 16, meaning.colors.ink)
            painter.setFont(self.font())
            painter.setPen(theme.color("text_secondary"))
            room = self.width() - side - 8
            flags = Qt.TextFlag.TextWordWrap
            tall = self.fontMetrics().boundingRect(0, 0, room, 10_000, flags, words).height()
            painter.drawText(QRectF(side + 8, top, room, tall + 2), flags, words)
            top += tall + 8
