"""The rounds of the open assessment as a menu: any of them can be looked at, the last one is worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from readiness_desktop.wording.rounds import standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from readiness_desktop.domain.assessment import Round
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.theme import Theme


def rounds_of(hub: OpenAssessment) -> tuple[Round, ...]:
    """Every round of what is open, newest first."""
    return tuple(reversed((hub.newest or hub).assessment.rounds))


def open_menu(under: QWidget, theme: Theme, hub: OpenAssessment, chosen: Callable[[int], object]) -> QMenu:
    """Offer the rounds below a button; the shown one is ticked."""
    menu = QMenu(under)
    theme.clothe(menu)
    menu.aboutToHide.connect(menu.deleteLater)
    for one in rounds_of(hub):
        action = menu.addAction(standing(one))
        action.setCheckable(True)
        action.setChecked(one.number == hub.assessment.current.number)
        action.triggered.connect(lambda _on=False, wanted=one.number: chosen(wanted))
    menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))
    return menu
