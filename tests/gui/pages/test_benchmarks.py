"""The Benchmarks page: figures with their test, own figures checked beside the field, a figure switched off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import current_thread, main_thread
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import summarise
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.gui.pages.benchmarks import BenchmarksPage
from readiness_desktop.gui.widgets.labels import PlainLabel
from readiness_desktop.services.answering import set_level
from readiness_desktop.services.setup import lock_round
from tests.gui.findings.made import LONGEST_MS, empty, shown

State = Callable[[str], Assessment]


def type_in(page: BenchmarksPage, name: str, text: str) -> None:
    field = page.own.fields[name]
    field.line.setText(text)
    field.line.editingFinished.emit()


def ids(page: BenchmarksPage) -> list[str]:
    return [row.id for row in page.list.rows.rows]


def test_figures_are_listed_by_where_they_may_stand(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, _hub):
        assert ids(page) == ["F01", "F15", "F19", "F20", "F03", "F25", "F31"]
        assert page.panel.figure == "F01"
        page.head.chips["flagged"].click()
        assert "F27" in ids(page)
        assert page.panel.figure == ids(page)[0]
        page.head.chips["appendix"].click()
        assert ids(page)[0] == "F12"
        assert page.head.chips["appendix"].isChecked()


def test_a_click_on_an_answer_goes_to_it(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, _hub):
        went: list[tuple[str, object]] = []
        page.navigate.connect(lambda where, thing: went.append((where, thing)))
        page.show_target("F19")
        assert [chip.text() or chip.words() for chip in page.panel.chips] == ["D1.1", "D1.2", "IA.01"]
        page.panel.chips[1].click()
        assert went == [("questions", "D1.2")]
        page.show_target("F27")
        assert page.head.place == "flagged"
        assert page.panel.figure == "F27"
        page.show_target("F99")
        assert page.panel.figure == "F27", "an unknown figure changes nothing"


def test_an_own_figure_is_entered_and_undone(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        page.show_target("own")
        type_in(page, "own_projects_launched", "10")
        type_in(page, "own_projects_live_on_roi", "3")
        said = page.own.results["own_projects_live_on_roi"]
        assert said.isVisible()
        assert "10.8% to 60.3%" in said.text()
        assert "contains 23%" in said.text()
        assert hub.undo_stack.undoText() == "Enter “Of these live and on return”"
        hub.undo_stack.undo()
        assert not said.isVisible()
        assert page.own.fields["own_projects_live_on_roi"].value is None
        assert hub.assessment.profile.facts == {"own_projects_launched": 10}


def test_none_of_none_is_said_beside_the_field_and_of_the_figure(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        page.show_target("own")
        type_in(page, "own_projects_launched", "0")
        type_in(page, "own_projects_live_on_roi", "0")
        field = page.own.fields["own_projects_launched"]
        assert field.entry.accessibleDescription() == "None launched yet, so no share can be computed."
        assert not field.complaint, "none may well have been launched"
        assert len(hub.assessment.profile.facts) == 2
        type_in(page, "own_projects_launched", "4")
        assert not field.entry.accessibleDescription()
        assert page.own.results["own_projects_live_on_roi"].text().startswith("F01: 0 of 4")


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("own_projects_live_on_roi", "12", "More are live and on return than were launched."),
        ("own_projects_live_on_roi", "some", "Write a figure such as"),
        ("own_projects_live_on_roi", "2.5", "Write a whole number."),
        ("own_projects_live_on_roi", "-1", "Figures run from"),
        ("own_poc_scrap_rate", "120", "Shares run from 0 to 100 per cent here."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    qtbot: QtBot, framework: Framework, state: State, name: str, typed: str, said: str
) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        page.show_target("own")
        type_in(page, "own_projects_launched", "10")
        before = hub.assessment
        type_in(page, name, typed)
        assert page.own.fields[name].complaint.startswith(said)
        assert hub.assessment is before
        type_in(page, "skills_gap_count", "2")
        assert hub.assessment.profile.facts["skills_gap_count"] == 2, "the rest goes on working"


def test_a_figure_of_two_that_was_refused_can_be_mended(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        page.show_target("own")
        type_in(page, "own_projects_launched", "3")
        type_in(page, "own_projects_live_on_roi", "5")
        assert page.own.fields["own_projects_live_on_roi"].complaint
        type_in(page, "own_projects_launched", "9")
        assert hub.assessment.profile.facts == {"own_projects_launched": 9, "own_projects_live_on_roi": 5}
        assert not page.own.fields["own_projects_live_on_roi"].complaint


def test_an_answer_of_three(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        page.show_target("own")
        box = page.own.choices["main_store_is_legacy_warehouse"]
        box.setCurrentIndex(1)
        assert hub.assessment.profile.facts == {"main_store_is_legacy_warehouse": True}
        assert hub.findings.benchmarks.of("F20").outcome is True
        box.setCurrentIndex(0)
        assert hub.assessment.profile.facts == {}


def test_switching_off_asks_for_a_reason(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        page.show_target("F19")
        assert page.panel.reason is not None
        assert page.panel.switch is not None
        page.panel.switch.click()
        assert page.panel.reason.complaint.startswith("Say why it is not used.")
        assert not hub.assessment.profile.switched_off
        page.panel.reason.line.setText("Another sector")
        page.panel.switch.click()
        assert hub.assessment.profile.switched_off == {"F19": "Another sector"}
        assert (page.head.place, page.panel.figure) == ("appendix", "F19")
        hub.undo_stack.undo()
        assert not hub.assessment.profile.switched_off
        hub.undo_stack.redo()
        page.show_target("F19")
        page.panel.switch.click()
        assert not hub.assessment.profile.switched_off
        assert page.head.place == "headline"


def test_the_class_of_another_scale_is_off_at_first(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, hub):
        page.show_target("own")
        assert not page.own.class_switch.isChecked()
        assert not page.own.class_name.isVisible()
        page.own.class_switch.click()
        assert page.own.class_name.text() == hub.findings.benchmarks.class_label
        hub.undo_stack.undo()
        assert not page.own.class_switch.isChecked()


def test_a_locked_round_is_read_only(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B"), read_only=True) as (page, hub):
        page.show_target("F19")
        assert page.panel.switch is None
        page.show_target("own")
        assert page.own.fields["own_projects_launched"].line.isReadOnly()
        assert not page.own.choices["named_ai_risk_body"].isEnabled()
        assert not page.own.class_switch.isEnabled()
        assert hub.assessment.profile.facts == {}


def _rows(framework: Framework, assessment: Assessment, count: int) -> tuple[object, ...]:
    results = evaluate(framework, assessment)
    locked = lock_round(framework, assessment, results, None, "Anna", assessment.current.as_of)
    line = summarise(locked, framework, results)
    return tuple(SimpleNamespace(summary=replace(line, assessment=f"a{n}")) for n in range(count))


def test_own_assessments_from_five_on(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, _hub):
        page.rows_of_library = lambda: _rows(framework, state("C"), 3)
        with qtbot.waitSignal(page.source.changed, timeout=LONGEST_MS):
            page.show_target("own")
        assert (
            page.own.portfolio.told.text()
            == "3 of 3 assessments have a locked round; at least five are needed."
        )
        assert page.own.portfolio.rows == ()
        page.rows_of_library = lambda: _rows(framework, state("C"), 5)
        with qtbot.waitSignal(page.source.changed, timeout=LONGEST_MS):
            page.refresh_library()
        assert "5 assessments" in page.own.portfolio.told.text()
        assert len(page.own.portfolio.rows) == 10


def test_own_assessments_are_read_beside_the_window_and_only_where_they_are_others(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    """Ten thousand summaries take a second to read, and the page is refreshed at every answer."""
    threads: list[object] = []

    class Row:
        @property
        def summary(self) -> None:
            threads.append(current_thread())

    with shown(qtbot, BenchmarksPage, framework, state("B")) as (page, hub):
        rows = (Row(), Row())
        page.rows_of_library = lambda: rows
        with qtbot.waitSignal(page.source.changed, timeout=LONGEST_MS):
            page.show_target("own")
            assert page.own.portfolio.told.text() == "The other assessments are being read."
        assert len(threads) >= 2
        assert main_thread() not in threads
        read = len(threads)
        hub.change(set_level(hub.assessment, "D5.2", 3), "D5.2 to 3", question="D5.2")
        page.refresh_library()
        assert not page.source.busy
        assert len(threads) == read


def test_bounds_and_contradictions(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, _hub):
        page.show_target("contradictions")
        qtbot.waitUntil(lambda: page.contradictions.chart.chart is not None, timeout=60_000)
        chart = page.contradictions.chart.chart
        assert chart is not None
        assert "not comparable with each other" in chart.alternative()
        assert len(chart.table()) == 7
        page.show_target("bounds")
        assert page.bounds.isVisible()


def test_a_bound_on_a_disputed_figure_stands_under_the_heading_of_the_appendix(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, _hub):
        page.show_target("bounds")
        said = [label.text() for label in page.bounds.body.findChildren(PlainLabel)]
        apart = said.index("Appendix only")
        assert said.index("B5, With its flag") < apart < said.index("B4, Appendix only")
        assert not any(text.endswith("Appendix only") for text in said[:apart])
        assert any("F28" in text for text in said[apart:]), "it is named with what it rests on"


def test_past_their_date_the_numbers_for_failure_are_named_without_a_gap(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    told = state("C")
    later = told.with_current(replace(told.current, as_of=date(2029, 1, 1)))
    with shown(qtbot, BenchmarksPage, framework, later) as (page, _hub):
        page.show_target("contradictions")
        view = page.contradictions
        assert not view.chart.isVisible()
        assert not view.head.isVisible(), "nothing stands in it, so it takes no room"
        said = [label.text() for label in view.rest.body.findChildren(PlainLabel)]
        assert said[0] == "Six numbers for failure, six definitions"
        assert said[2].startswith("Without a bar, older than two years: F02")


def test_a_question_set_without_bounds_says_so(qtbot: QtBot, framework: Framework, state: State) -> None:
    bare = replace(framework, bounds=(), contradictions=(), class_labels=())
    with shown(qtbot, BenchmarksPage, bare, state("C")) as (page, _hub):
        page.show_target("contradictions")
        assert not page.contradictions.chart.isVisible()
        page.show_target("own")
        assert not page.own.class_card.isVisible()


def test_nothing_answered(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, empty(state)) as (page, hub):
        assert page.head.finding.text() == "0 of 12 tests against published figures have an answer"
        page.show_target("F19")
        assert hub.findings.benchmarks.of("F19").outcome is None


def test_keys_move_through_the_list(qtbot: QtBot, framework: Framework, state: State) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, _hub):
        page.list.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert page.panel.figure == ids(page)[1]


def test_another_assessment_takes_the_place_of_the_first(
    qtbot: QtBot, framework: Framework, state: State
) -> None:
    with shown(qtbot, BenchmarksPage, framework, state("C")) as (page, _hub):
        other = OpenAssessment(framework, empty(state))
        page.show_assessment(other)
        assert page.head.finding.text().startswith("0 of 12")
        other.close()
