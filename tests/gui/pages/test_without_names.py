"""A round without names: no page that shows people says one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.pages.briefing import BriefingPage
from readiness_desktop.gui.pages.debt import DebtPage
from readiness_desktop.gui.pages.gates import GatesPage
from readiness_desktop.gui.pages.ownership import OwnershipPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.value import ValuePage
from readiness_desktop.gui.theme import Theme
from tests.gui.findings.made import State, conditional, shown
from tests.wording.canaries import CANARY, without_names

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        # A list keeps to itself how many columns it has.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(index.data(role)) for role in ROLES)


def words(page: QWidget) -> str:
    """Everything that a page says, to the eye and to a screen reader."""
    found: list[str] = []
    for one in (page, *page.findChildren(QWidget)):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QLabel | QAbstractButton):
            found.append(one.text())
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            found += cells(one)
    return "\n".join(found)


@pytest.mark.parametrize(
    "page_class", [ResultsPage, GatesPage, DebtPage, OwnershipPage, ValuePage, BriefingPage]
)
def test_no_page_names_anybody(
    qtbot: QtBot, framework: Framework, state: State, page_class: Callable[[Theme], QWidget]
) -> None:
    hidden: Assessment = without_names(framework, conditional(state))
    with shown(qtbot, page_class, framework, hidden) as (page, _hub):
        qtbot.waitUntil(lambda: "Person " in words(page), timeout=20_000)
        assert CANARY not in words(page)
