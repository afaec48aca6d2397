"""What explains the figures: the walk from the index down to an answer, an issued verdict, and the dialogs for both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QWidget

from readiness_desktop.domain.explanation import Topic
from readiness_desktop.gui.findings.explain_dialog import ExplainDialog
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.services.issuing import issue_verdict

if TYPE_CHECKING:
    from tests.screens.scenes import Stage

_REASON = "The sponsor accepts the open points for the first site until the review in June, in writing."


def explained(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Explanations of each shape, the dialogs of the page, and the page with an issued verdict."""
    stage.show("results")
    page = cast(ResultsPage, stage.window.page_widget("results"))
    hub = stage.application.session.hub
    assert hub is not None
    page.banner.explained.emit(Topic("index"))
    dialog = _open(stage)
    assert isinstance(dialog, ExplainDialog)
    yield "explain-index", dialog
    walk = (
        Topic("dimension", "D6"),
        Topic("dimension_range", "D6"),
        Topic("exposure", "FM5"),
        Topic("gate", "D6.1"),
    )
    for topic in (*walk, Topic("question", "D6.1")):
        dialog.show_topic(topic)
        stage.settle()
        yield f"explain-{topic.kind}", dialog
    _close(stage, dialog)
    for name, wanted in (("issue", page.banner.issue_wanted), ("weights", page.figures.weights_wanted)):
        wanted.emit()
        dialog = _open(stage)
        yield f"dialog-{name}", dialog
        _close(stage, dialog)
    before = hub.undo_stack.index()
    offered = "CONDITIONS" if hub.results.verdict != "CONDITIONS" else "FIX"
    hub.change(issue_verdict(hub.assessment, hub.results, offered, _REASON, "Ana Ruiz"), "issue")
    stage.settle()
    yield "results-issued", stage.window
    hub.undo_stack.setIndex(before)
    stage.settle()


def _open(stage: Stage) -> QDialog:
    stage.wait(lambda: stage.dialog() is not None)
    found = stage.dialog()
    assert found is not None
    return found


def _close(stage: Stage, dialog: QDialog) -> None:
    dialog.close()
    stage.wait(lambda: stage.dialog() is None)
