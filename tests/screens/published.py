"""The views of the page on published figures, and a figure that was switched off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from readiness_desktop.gui.pages.benchmarks import BenchmarksPage

if TYPE_CHECKING:
    from tests.screens.scenes import Stage


def benchmarks_of(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Each view; of the figures those with a flag and those of the appendix too."""
    stage.show("benchmarks")
    page = cast(BenchmarksPage, stage.window.page_widget("benchmarks"))
    for place in ("flagged", "appendix", "headline"):
        page.head.pick_place(place)
        stage.settle()
        yield f"benchmarks-{place}", stage.window
    for view in ("own", "bounds", "contradictions"):
        page.head.pick_view(view)
        stage.wait(lambda: not page.contradictions.isVisible() or page.contradictions.chart.chart is not None)
        stage.settle()
        yield f"benchmarks-{view}", stage.window
    page.show_target("F27")
    stage.settle()
    yield "benchmarks-figure", stage.window
    page.head.pick_place("headline")
    stage.settle()
