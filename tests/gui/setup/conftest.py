"""The setup page and an assessment for it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.theme import Theme
from tests.gui.setup.made import opened, shown_page


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[SetupPage]:
    with shown_page(theme, qtbot) as made:
        yield made


@pytest.fixture
def hub(framework: Framework) -> Iterator[OpenAssessment]:
    with opened(framework) as made:
        yield made
