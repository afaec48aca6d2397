"""The theme of the window tests."""

import pytest
from PySide6.QtWidgets import QApplication

from readiness_desktop import paths
from readiness_desktop.gui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A light theme, applied."""
    made = Theme(paths.resources(), mode="light")
    made.apply(qapp)
    return made
