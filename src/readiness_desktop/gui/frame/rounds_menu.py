"""The rounds of the open assessment as a menu: any of them can be looked at, the last one is worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.wording import dates
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from readiness_desktop.domain.assessment import Round
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.theme import Theme


def rounds_of(hub: OpenAssessment) -> tuple[Round, ...]:
    """Every round of what is open, newest first."""
    return tuple(reversed((hub.newest or hub).assessment.rounds))


def round_words(one: Round) -> str:
    """A round in a few words: its number, and when it was locked or seen last."""
    if one.lock is not None:
        said = _("Round {number}, locked {day}")
        return said.format(number=one.number, day=dates.day(one.lock.on))
    return _("Round {number}, open").format(number=one.number)


def open_menu(under: QWidget, theme: Theme, hub: OpenAssessment, chosen: Callable[[int], object]) -> QMenu:
    """Offer the rounds below a button; the shown one is ticked."""
    menu = QMenu(under)
    theme.clothe(menu)
    menu.aboutToHide.connect(menu.deleteLater)
    for one in rounds_of(hub):
        action = menu.addAction(round_words(one))
        action.setCheckable(True)
        action.setChecked(one.number == hub.assessment.current.number)
        action.triggered.connect(lambda _on=False, wanted=one.number: chosen(wanted))
    menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))
    return menu
