from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.coming import Coming
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.summary import Summary, summarise
from readiness_desktop.gui.assessments.list_view import AssessmentList
from readiness_desktop.gui.assessments.model import (
    INDEX,
    NAME,
    VERDICT,
    AssessmentModel,
    spoken,
    status_words,
)
from readiness_desktop.gui.assessments.standing import standing
from readiness_desktop.gui.library_thread import now
from readiness_desktop.gui.pages.home import HomePage
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.library import Row
from tests.rows import row_with


@pytest.fixture
def rows(framework: Framework, state: Callable[[str], Assessment]) -> tuple[Row, ...]:
    """Four assessments of three clients: open, open, final, put away."""

    def summary(name: str, client: str, project: str, status: str) -> Summary:
        made = summarise(state(name), framework, evaluate(framework, state(name)))
        return replace(
            made, assessment=project, client=client, client_uuid=client, project=project, status=status
        )  # pyright: ignore[reportArgumentType]

    told = (
        ("A", "Northwind Logistics", "Shipment ETA", "draft", False),
        ("B", "Oriel Bank", "Document intake", "draft", False),
        ("C", "Northwind Logistics", "Warehouse slotting", "final", False),
        ("A", "Kestrel Energy", "Turbine <b>faults</b>", "draft", True),
    )
    return tuple(
        row_with(
            summary(name, client, project, status), datetime(2026, 4, day, tzinfo=UTC), archived=archived
        )
        for day, (name, client, project, status, archived) in enumerate(told, 1)
    )


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, framework: Framework) -> HomePage:
    made = HomePage(theme)
    qtbot.addWidget(made)
    made.resize(1230, 850)
    made.set_framework(framework)
    made.show()
    return made


def test_the_actions_promise_no_numbers_of_a_framework(page: HomePage) -> None:
    told = " ".join(card.accessibleDescription() for card in (page.ui.new_card, page.ui.self_check_card))
    assert told == "Every dimension, and modules as needed Eight questions, under ten minutes"


def shown(page: HomePage) -> list[str]:
    view: AssessmentList = page.overview.ui.list
    return [
        view.source.index(n, 0).data(Qt.ItemDataRole.UserRole).assessment
        for n in range(view.source.rowCount())
    ]


def test_the_four_actions_are_there_before_any_list(theme: Theme, qtbot: QtBot) -> None:
    page = HomePage(theme)
    qtbot.addWidget(page)
    page.show()
    assert page._overview is None
    for card, signal in (
        (page.ui.new_card, page.new_wanted),
        (page.ui.self_check_card, page.self_check_wanted),
        (page.ui.open_card, page.open_wanted),
        (page.ui.sample_card, page.sample_wanted),
    ):
        with qtbot.waitSignal(signal):
            card.click()


def test_last_changed_comes_first_and_the_archive_is_apart(page: HomePage, rows: tuple[Row, ...]) -> None:
    page.show_rows(rows)
    assert shown(page) == ["Warehouse slotting", "Document intake", "Shipment ETA"]
    segments = page.overview.ui.segments
    segments.pick("final")
    assert shown(page) == ["Warehouse slotting"]
    segments.pick("archive")
    assert shown(page) == ["Turbine <b>faults</b>"]


def test_the_filter_takes_every_word_of_client_or_project(
    page: HomePage, rows: tuple[Row, ...], qtbot: QtBot
) -> None:
    page.show_rows(rows)
    page.focus_filter()
    qtbot.keyClicks(page.overview.ui.filter, "north ware")
    assert shown(page) == ["Warehouse slotting"]
    assert page.overview.ui.shown.text() == "1 of 4 shown"
    qtbot.keyClicks(page.overview.ui.filter, "xyz")
    assert page.overview.ui.list_stack.currentWidget() is page.overview.ui.empty_place
    page.overview.ui.empty.button.click()
    assert len(shown(page)) == 3


def test_enter_and_a_double_click_open(page: HomePage, rows: tuple[Row, ...], qtbot: QtBot) -> None:
    page.show_rows(rows)
    view = page.overview.ui.list
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.row_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["Document intake"]
    assert view.drawn.ring


def test_the_chosen_row_stays_chosen_when_rows_change(page: HomePage, rows: tuple[Row, ...]) -> None:
    page.show_rows(rows)
    page.overview.ui.list.selectRow(2)
    page.show_rows(tuple(reversed(rows)))
    chosen = page.overview.ui.list.chosen()
    assert chosen is not None
    assert chosen.assessment == "Shipment ETA"


def test_sorting_by_verdict_reads_no_summary(
    theme: Theme, rows: tuple[Row, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The verdict in force stands beside each; ten thousand summaries would take a second to read."""
    from readiness_desktop.services import row as row_module

    bare = tuple(replace(row) for row in rows)  # none has read its summary yet
    wanted = ["FIX", "CONDITIONS", "LAUNCH", "INCONCLUSIVE"]
    model = AssessmentModel(theme)
    model.show_rows(bare)

    def refuse(_plain: object) -> Summary:
        raise AssertionError("a summary was read")

    monkeypatch.setattr(row_module, "summary_from_plain", refuse)
    model.sort(VERDICT, Qt.SortOrder.DescendingOrder)
    found = [wanted.index(row.verdict) for row in model.shown]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) > 1


def test_a_head_sorts(page: HomePage, rows: tuple[Row, ...]) -> None:
    page.show_rows(rows)
    view = page.overview.ui.list
    view.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert shown(page) == ["Document intake", "Shipment ETA", "Warehouse slotting"]
    view.sortByColumn(INDEX, Qt.SortOrder.DescendingOrder)
    values = [
        row.summary.index for name in shown(page) for row in rows if row.assessment == name and row.summary
    ]
    assert values == sorted(values, reverse=True)  # pyright: ignore[reportArgumentType]


def test_where_clients_stand_counts_the_latest_started_assessment_of_each(rows: tuple[Row, ...]) -> None:
    now = standing(rows, date(2026, 4, 14))
    assert now.clients == 2
    assert sum(now.verdicts.values()) == 2
    assert [points for _name, points in now.dimensions] == sorted(points for _name, points in now.dimensions)


def test_a_row_that_cannot_be_read_says_so_and_does_not_open(
    page: HomePage, rows: tuple[Row, ...], theme: Theme, qtbot: QtBot
) -> None:
    broken = replace(rows[0], document=None, stale=True, stuck=True)
    page.show_rows((broken,))
    assert status_words(broken)[0] == "Cannot be read"
    assert "cannot be read" in spoken(broken, theme)
    with qtbot.assertNotEmitted(page.row_wanted):
        qtbot.keyClick(page.overview.ui.list, Qt.Key.Key_Return)


def test_an_empty_library_offers_a_first_assessment(page: HomePage, qtbot: QtBot) -> None:
    page.show_rows(())
    assert page.overview.ui.list_stack.currentWidget() is page.overview.ui.empty_place
    with qtbot.waitSignal(page.new_wanted):
        page.overview.ui.empty.button.click()


@pytest.mark.parametrize("count", [1, 500])
def test_one_row_and_five_hundred_are_drawn(page: HomePage, rows: tuple[Row, ...], count: int) -> None:
    many = tuple(replace(rows[n % 3], assessment=str(n), revision=n) for n in range(count))
    page.show_rows(many)
    picture = page.overview.ui.list.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, 60, 3)}) > 3
    assert len(shown(page)) == count


def test_a_row_that_is_out_of_date_says_what_happens_to_it(rows: tuple[Row, ...]) -> None:
    row = replace(rows[0], stale=True)
    assert row.summary is not None
    assert status_words(row)[1] == "being recomputed"
    before = row_with(replace(row.summary, as_of=date(2026, 4, 14)), row.changed)
    as_of = replace(before, stale=True, stuck=True)
    assert status_words(as_of)[1] == "not up to date, of 14 Apr 2026"
    unread = replace(row, document=None)
    assert status_words(unread) == ("Being recomputed", "")
    assert status_words(replace(unread, stuck=True)) == ("Cannot be read", "")


def test_the_bars_add_up_to_the_clients_whatever_their_verdict(
    page: HomePage, rows: tuple[Row, ...], framework: Framework
) -> None:
    first = rows[0]
    assert first.summary is not None
    unsure = replace(first.summary, client="Kite", client_uuid="Kite", assessment="x", verdict="INCONCLUSIVE")
    some = (*rows, row_with(replace(unsure, assessment="x"), first.changed))
    now = standing(some, date(2026, 4, 14))
    assert now.verdicts["INCONCLUSIVE"] == 1
    assert sum(now.verdicts.values()) == now.clients == 3
    before = page.overview.ui.stand_bars.sizeHint().height()
    page.show_rows(some)
    assert page.overview.ui.stand_bars.sizeHint().height() > before
    assert "Not enough answers yet: 1" in page.overview.ui.stand_bars.spoken_value()


@pytest.mark.parametrize("percent", [100, 150])
def test_verdicts_and_the_filter_are_read_whole(
    page: HomePage, rows: tuple[Row, ...], theme: Theme, percent: int
) -> None:
    page.resize(1230 * percent // 100, 850)
    theme.set_text_size(percent)
    theme.renew(page)
    page.show_rows(rows)
    listed, field = page.overview.ui.list, page.overview.ui.filter
    room = listed.columnWidth(VERDICT) - 8 - theme.scaled(16) - 7 - 2
    for code in ("INCONCLUSIVE", "FIX", "CONDITIONS", "LAUNCH"):
        words = theme.verdict(code).text
        assert QFontMetricsF(theme.font("control")).horizontalAdvance(words) <= room
    page.overview.layout().activate()  # pyright: ignore[reportOptionalMemberAccess]
    words = field.fontMetrics().horizontalAdvance(field.placeholderText())
    assert words <= field.width() - field.textMargins().left() - 20
    theme.set_text_size(100)


def test_a_row_whose_figures_are_still_to_be_read_has_its_names_and_can_be_opened(
    page: HomePage, qtbot: QtBot, theme: Theme, rows: tuple[Row, ...]
) -> None:
    early = tuple(replace(row, document=None, later=True) for row in rows)
    page.show_rows(early)
    listed = page.overview.ui.list
    names = [f"{row.project} {row.client}" for row in listed.source.shown]
    assert [status_words(row) for row in listed.source.shown] == [("Final", ""), ("Draft", ""), ("Draft", "")]
    assert spoken(listed.source.shown[0], theme) == "Warehouse slotting, Northwind Logistics: Final"
    page.grab()
    first = listed.chosen()
    for column in range(7):
        listed.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert sorted(f"{row.project} {row.client}" for row in listed.source.shown) == sorted(names)
        assert listed.chosen() == first
    with qtbot.waitSignal(page.row_wanted) as wanted:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert wanted.args == [listed.chosen().assessment]  # pyright: ignore[reportOptionalMemberAccess]
    # The whole rows follow, and the chosen one stays chosen.
    chosen = listed.chosen()
    page.show_rows(rows)
    assert chosen is not None and listed.chosen() == rows[early.index(chosen)]


def test_what_comes_up_stands_below_and_the_keys_give_way(
    page: HomePage, qtbot: QtBot, rows: tuple[Row, ...]
) -> None:
    page.show_rows(rows)
    assert page.overview.coming_card.isHidden() and not page.overview.ui.hints_card.isHidden()
    today = now().date()
    first, *rest = rows
    summary = first.summary
    assert summary is not None
    dates = (Coming(today - timedelta(1), "condition"), Coming(today + timedelta(2), "gate", "G3"))
    page.show_rows((row_with(replace(summary, coming=dates), first.changed), *rest))
    assert not page.overview.coming_card.isHidden() and page.overview.ui.hints_card.isHidden()
    shown = page.overview.coming
    said = [shown.source.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert said[0].startswith("Condition overdue, ") and said[1].startswith("G3 to be decided, ")
    assert all(line.endswith(f"{summary.project}, {summary.client}") for line in said)
    with qtbot.waitSignal(page.row_wanted) as wanted:
        second = shown.visualRect(shown.source.index(1, 0)).center()
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert wanted.args == [summary.assessment]


def test_days_gone_by_are_not_listed_and_overdue_ones_leave_room(rows: tuple[Row, ...]) -> None:
    today = date(2026, 4, 14)
    first, *rest = rows
    summary = first.summary
    assert summary is not None
    gone = Coming(today - timedelta(9), "gate", "G1")
    over = tuple(Coming(today - timedelta(n), "condition", f"G{n}") for n in (1, 2, 3))
    ahead = tuple(Coming(today + timedelta(n), "gate", f"G{n}") for n in range(4))
    row = row_with(replace(summary, coming=(gone, *over, *ahead)), first.changed)
    seen = [due.one for due in standing((row, *rest), today).coming]
    assert seen == [over[2], over[1], ahead[0], ahead[1]]
