"""What people type goes in and comes out unchanged: library, file and every page, never as markup."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, takewhile
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import LONGEST_TEXT, Assessment, EvidenceItem, Parked, Said
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.workshop.interview import InterviewWindow
from readiness_desktop.gui.workshop.window import WorkshopWindow
from readiness_desktop.services import answering
from readiness_desktop.services.brands import brand_in
from readiness_desktop.services.files import open_file
from readiness_desktop.services.report_file import make_pdf
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.sample import sample_assessment
from tests.journeys.day import Day
from tests.pdf import text_of

ODD = "<b>Acme</b> & “Söhne” 😀 שלום سلام =SUM(A1:A9) +1 @x -2 <script>alert(1)</script> %s {x} \\n C:\\tmp"
LINES = "First line\n\n\tsecond =HYPERLINK(\"x\")\n<img src='x'>\n"
LONG = ((LINES + ODD + "\n") * (LONGEST_TEXT // len(LINES)))[:LONGEST_TEXT]


def hard(framework: Framework) -> Assessment:
    """The sample with such a text in every field that somebody can type into."""
    made = sample_assessment(framework)
    current = made.current
    people = tuple(replace(one, name=f"{ODD} {n}", role=ODD) for n, one in enumerate(current.respondents))
    words = (Said(people[0].uuid, ODD),)
    answers = {q: replace(a, note=ODD, level_reason=ODD, said=words) for q, a in current.answers.items()}
    made = made.with_current(
        replace(
            current,
            name=ODD,
            respondents=people,
            answers=answers,
            profile=replace(current.profile, project=ODD, scope=ODD),
            evidence=(*current.evidence, EvidenceItem(str(uuid4()), "D6.1", ODD, link=ODD, file_name=ODD)),
            parked=(Parked(str(uuid4()), ODD, "D6.1"),),
        )
    )
    return replace(
        answering.set_note(made, "D6.1", LONG),
        uuid=str(uuid4()),
        client=replace(made.client, uuid=str(uuid4()), name=ODD, sector=ODD),
    )


def test_typed_texts_come_back_unchanged_from_library_and_file(qtbot: QtBot, tmp_path: Path) -> None:
    day = Day(qtbot, tmp_path / "one")
    day.session.open_sample()
    day.until(lambda: day.session.hub is not None)
    day.window.show_page("questions", "D6.1")
    page = day.page(QuestionsPage)
    page.ui.notes.setPlainText("")
    page.ui.notes.insertPlainText(LONG)
    page.keep_fields()
    uuid = day.hub.assessment.uuid
    assert day.hub.assessment.current.answer("D6.1").note == LONG
    day.end()
    day = Day(qtbot, tmp_path / "one")
    day.session.open_row(uuid)
    day.until(lambda: day.session.hub is not None)
    assert day.hub.assessment.current.answer("D6.1").note == LONG
    day.window.show_page("questions", "D6.1")
    assert day.page(QuestionsPage).ui.notes.toPlainText() == LONG
    copy = tmp_path / "copy.readiness"
    day.session.save_copy(copy)
    day.until(copy.exists)
    assert open_file(copy).chosen().current.answer("D6.1").note == LONG
    day.end()


def tooltips(window: QWidget) -> Iterator[str]:
    """The tooltips of all widgets, and of every cell of every list and table."""
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.toolTip()
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount(QModelIndex()) if model is not None else 0):
            cells = takewhile(QModelIndex.isValid, (model.index(row, column) for column in count()))
            for cell in cells:
                yield str(cell.data(Qt.ItemDataRole.ToolTipRole) or "")


def test_a_window_of_a_mode_reads_no_typed_text_as_markup(
    qtbot: QtBot, tmp_path: Path, framework: Framework
) -> None:
    day = Day(qtbot, tmp_path)
    day.until(lambda: day.session.framework is not None)
    hub = OpenAssessment(framework, hard(framework))
    for window in (WorkshopWindow(day.window.theme, hub), InterviewWindow(day.window.theme, hub)):
        window.show()
        assert [tip for tip in tooltips(window) if "<b>" in tip or "<script>" in tip] == []
        window.close()
    hub.close()
    day.end()


def test_no_page_reads_a_typed_text_as_markup(qtbot: QtBot, tmp_path: Path, framework: Framework) -> None:
    day = Day(qtbot, tmp_path)
    day.until(lambda: day.session.framework is not None)
    whole = hard(framework)
    day.session.show_from_file(framework, whole, tmp_path / "hard.readiness")
    pages = [place.id for place in day.window.available]
    for page in pages:
        if page in ("home", "portfolio"):
            continue
        day.window.show_page(page)
        for label in day.window.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText or "<" not in label.text(), (
                page,
                label.text(),
            )
        assert [tip for tip in tooltips(day.window) if "<b>" in tip or "<script>" in tip] == [], page
    assert day.hub.assessment == whole
    day.end()


def test_the_report_prints_what_was_typed(framework: Framework) -> None:
    whole = hard(framework)
    current = whole.current
    shown = replace(current.answer("D6.2"), note=ODD, note_in_report=True)
    whole = whole.with_current(replace(current, answers={**current.answers, "D6.2": shown}))
    made = make_pdf(report_input(framework, whole), brand_in(), "A4")
    words = "".join(text_of(made.data).split())
    for part in ("<b>Acme</b>&“Söhne”😀", "=SUM(A1:A9)+1@x-2<script>alert(1)</script>%s{x}"):
        assert part in words
