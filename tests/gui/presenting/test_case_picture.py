"""The business case on a slide is painted, large and small."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from readiness_desktop.domain.agreements import CaseInputs
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.presenting.brush import Brush
from readiness_desktop.gui.presenting.case_picture import running_total
from readiness_desktop.gui.theme import Theme
from tests.domain.made_case import WORKED, computed


@pytest.mark.parametrize("size", [(720, 520), (360, 220)])
def test_it_draws_the_running_total(
    framework: Framework, state: Callable[[str], Assessment], theme: Theme, size: tuple[int, int]
) -> None:
    pictures: list[bytes] = []
    for inputs, share in ((WORKED, 0.7), (CaseInputs(investment=1, gross=0, run_costs=(0,)), None)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(theme.color("surface"))
        painter = QPainter(image)
        case = computed(framework, state("A"), inputs, share)
        running_total(Brush(painter, theme), QRectF(0, 0, *size), case)
        painter.end()
        pictures.append(bytes(image.constBits()))
    assert pictures[0] != pictures[1]
