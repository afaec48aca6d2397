"""The setup page in a window, an assessment to show on it, and what its fields say."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.labels import ElidedLabel
from readiness_desktop.services import setup


@contextmanager
def shown_page(theme: Theme, qtbot: QtBot) -> Iterator[SetupPage]:
    """The page as a part of a window, as the user sees it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 820)
    made = SetupPage(theme, window)
    made.resize(1200, 820)
    window.show()
    yield made
    window.hide()


@contextmanager
def opened(framework: Framework) -> Iterator[OpenAssessment]:
    """A new assessment, open."""
    client = setup.new_client("Northwind Logistics")
    made = setup.new_assessment(framework, client, Profile("Shipment ETA"), (), date(2026, 4, 14))
    hub = OpenAssessment(framework, made)
    yield hub
    hub.close()


def entry(page: SetupPage, name: str) -> QLineEdit:
    """The field of a project date."""
    found = page.client_step.dates[name].entry
    assert isinstance(found, QLineEdit)
    return found


def facts_of(page: SetupPage, step: int) -> set[str]:
    """What the folded line of a step says."""
    return {label.text() for label in page.later.folded[step].findChildren(ElidedLabel)}
