"""The debt register on a slide is painted, large and small, with open items and without."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from readiness_desktop.domain.agreements import DebtEntry
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.presenting.brush import Brush
from readiness_desktop.gui.presenting.debt_picture import by_priority, by_type
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording.slides import slides

OPEN = DebtEntry("a", "T", "Feeds", external_low=20.0, external=40.0, external_high=70.0, blocked=30.0)
BARE = DebtEntry("b", "D", "Labels")


@pytest.mark.parametrize("size", [(720, 520), (360, 220)])
def test_it_draws_what_each_type_takes_and_costs(
    framework: Framework, state: Callable[[str], Assessment], theme: Theme, size: tuple[int, int]
) -> None:
    pictures: list[bytes] = []
    for items in ((OPEN, BARE), (BARE,), (replace(OPEN, status="fixed"),)):
        start = state("A")
        report = report_input(framework, start.with_current(replace(start.current, debt=items)))
        slide = next(one for one in slides(report) if one.id == "debt")
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(theme.color("surface"))
        painter = QPainter(image)
        area, brush = QRectF(0, 0, *size), Brush(painter, theme)
        by_type(brush, area, slide.rows, report.findings.debt)
        left = by_priority(brush, area, report.findings.debt)
        painter.end()
        assert left.top() > area.top()
        assert left.bottom() == area.bottom()
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == 3
