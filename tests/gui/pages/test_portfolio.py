"""The portfolio page by itself."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.portfolio import Levels, aliases
from readiness_desktop.domain.summary import Summary
from readiness_desktop.gui.findings import marks
from readiness_desktop.gui.pages.portfolio import PortfolioPage
from readiness_desktop.gui.portfolio.heat_table import verdict_height
from readiness_desktop.gui.portfolio.note_dialog import NoteDialog
from readiness_desktop.gui.portfolio.verdict_mix import counts_width
from readiness_desktop.gui.theme import Theme
from readiness_desktop.services.portfolio import Portfolio
from tests.gui.dialogs.test_window import whole
from tests.storage.filled import assessment, summary_of


def one(number: int, client: str, project: str, **fields: Any) -> Summary:
    made = summary_of(assessment(number))
    return replace(made, client_uuid=client, client=client, project=project, **fields)


@pytest.fixture
def portfolio(framework: Framework) -> Portfolio:
    """Three projects of two clients."""
    levels = Levels(tuple(question.id for question in framework.questions))
    levels.add("a1", {"D1.1": 1, "D5.2": 0})
    levels.add("a2", {"D1.1": 1, "D5.2": 3})
    levels.add("a3", {"D5.2": 0})
    return Portfolio(
        (
            one(1, "Northwind", "Shipment ETA", sector="Logistics", blockers=("D5.2",), index=48.0),
            one(2, "Northwind", "Slotting", sector="Logistics", tags=("wave 2",), index=60.0),
            one(3, "Oriel Bank", "Intake", sector="Banking", blockers=("D5.2", "D1.2"), index=None),
        ),
        levels,
    )


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, framework: Framework, portfolio: Portfolio) -> PortfolioPage:
    made = PortfolioPage(theme)
    qtbot.addWidget(made)
    made.resize(1230, 850)
    made.show_portfolio(portfolio, framework)
    made.show()
    return made


def names(page: PortfolioPage) -> list[tuple[str, str]]:
    return [(row.first, row.second) for row in page.table.source.rows]


def test_every_assessment_is_listed_with_what_is_in_common(page: PortfolioPage) -> None:
    assert names(page) == [
        ("Shipment ETA", "Northwind"),
        ("Slotting", "Northwind"),
        ("Intake", "Oriel Bank"),
    ]
    assert page.count.text() == "3 of 3 assessments"
    assert [(row.id, row.part, row.whole) for row in page.side.blockers.rows] == [
        ("D5.2", 2, 3),
        ("D1.2", 1, 3),
    ]
    assert [(row.id, row.part, row.whole) for row in page.side.lacks.rows] == [("D1.1", 2, 2), ("D5.2", 2, 3)]
    assert page.side.hit_card.parentWidget().isHidden()  # pyright: ignore[reportOptionalMemberAccess]


def test_groups_stand_in_place_of_assessments(page: PortfolioPage) -> None:
    page.grouping.pick("client")
    assert names(page) == [("Northwind", "2 assessments"), ("Oriel Bank", "1 assessment")]
    assert [row.index for row in page.table.source.rows] == [54.0, None]
    page.table.selectRow(0)
    assert [(row.id, row.part) for row in page.side.lacks.rows] == [("D1.1", 2), ("D5.2", 1)]
    page.grouping.pick("sector")
    assert names(page) == [("Logistics", "2 assessments, 1 client"), ("Banking", "1 assessment, 1 client")]
    page.grouping.pick("quarter")
    assert names(page) == [("Q2 2026", "3 assessments, 2 clients")]


def test_a_group_opens_into_its_assessments(page: PortfolioPage, qtbot: QtBot) -> None:
    page.grouping.pick("client")
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert [first for first, _second in names(page)] == ["Shipment ETA", "Slotting"]
    page.all.click()
    assert len(names(page)) == 3


def test_an_assessment_opens(page: PortfolioPage, qtbot: QtBot) -> None:
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.row_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == ["a1"]


def test_words_and_choices_filter(page: PortfolioPage, qtbot: QtBot) -> None:
    page.focus_filter()
    qtbot.keyClicks(page.filter, "wave")
    qtbot.waitUntil(lambda: len(names(page)) == 1)
    page.all.click()
    page.sector.setCurrentIndex(page.sector.findData("Banking"))
    page.sector.activated.emit(page.sector.currentIndex())
    assert names(page) == [("Intake", "Oriel Bank")]
    page.tag.setCurrentIndex(page.tag.findData("wave 2"))
    page.tag.activated.emit(page.tag.currentIndex())
    assert page.stack.currentWidget() is page.empty
    page.empty.button.click()
    assert len(names(page)) == 3


def test_columns_sort(page: PortfolioPage) -> None:
    page.table.source.sort(2, Qt.SortOrder.DescendingOrder)
    assert [first for first, _second in names(page)] == ["Slotting", "Shipment ETA", "Intake"]
    page.table.source.sort(0, Qt.SortOrder.AscendingOrder)
    assert [first for first, _second in names(page)] == ["Intake", "Shipment ETA", "Slotting"]


def test_names_can_be_hidden_everywhere(page: PortfolioPage) -> None:
    page.hide_names.click()
    clients, projects = aliases(["Northwind", "Oriel Bank"]), aliases(["a1", "a2", "a3"])
    north, oriel = f"Client {clients['Northwind']}", f"Client {clients['Oriel Bank']}"
    assert names(page) == [
        (f"Project {projects['a1']}", north),
        (f"Project {projects['a2']}", north),
        (f"Project {projects['a3']}", oriel),
    ]
    page.table.selectRow(2)
    assert page.side._lacking.remark.text() == oriel
    page.grouping.pick("client")
    assert [first for first, _second in names(page)] == [north, oriel]


def test_hidden_names_are_neither_found_nor_said_in_the_note(page: PortfolioPage, qtbot: QtBot) -> None:
    page.hide_names.click()
    page.table.selectRow(1)
    page.outcome.click()
    (dialog,) = page.window().findChildren(NoteDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Slotting" not in dialog.windowTitle() + said
    assert aliases(["a2"])["a2"] in dialog.windowTitle() + said
    dialog.reject()
    page.filter.setText("slotting")
    qtbot.waitUntil(lambda: names(page) == [])
    page.filter.setText(aliases(["a2"])["a2"])
    qtbot.waitUntil(lambda: len(names(page)) == 1)
    page.filter.setText("wave")
    qtbot.waitUntil(lambda: len(names(page)) == 1)


def test_an_empty_library_says_what_to_do(page: PortfolioPage, qtbot: QtBot, framework: Framework) -> None:
    page.show_portfolio(Portfolio(), framework)
    with qtbot.waitSignal(page.new_wanted):
        page.empty.button.click()


def test_outcomes_are_asked_for_in_order(
    qtbot: QtBot, theme: Theme, portfolio: Portfolio, page: PortfolioPage
) -> None:
    heard: list[tuple[str, tuple[str, ...], Outcome | None]] = []
    dialog = NoteDialog(
        page, theme, portfolio.summaries[1], date(2026, 11, 29), lambda *said: heard.append(said)
    )
    dialog.open()
    dialog.on_roi.line.setText("1.9.26")
    dialog.keep.click()
    assert dialog.on_roi.complaint == "Say first since when it is live."
    dialog.live.line.setText("1.10.26")
    dialog.keep.click()
    assert dialog.on_roi.complaint == "This lies before the day on which it went live."
    dialog.on_roi.line.setText("1.12.26")
    dialog.keep.click()
    assert dialog.on_roi.complaint == "This day has not come yet."
    dialog.on_roi.line.setText("1.11.26")
    dialog.tags.line.setText("wave 2, wave 2 ,  bought")
    dialog.keep.click()
    assert heard == [("a2", ("wave 2", "bought"), Outcome(live=date(2026, 10, 1), on_roi=date(2026, 11, 1)))]


def test_the_hit_table_is_there_once_there_is_enough(page: PortfolioPage, framework: Framework) -> None:
    live = Outcome(live=date(2026, 5, 1))
    found = tuple(one(n, "Kite", f"P{n}", decided="LAUNCH", outcome=live) for n in range(20))
    page.show_portfolio(Portfolio(found[:19]), framework)
    card = page.side.hit_card.parentWidget()
    assert card is not None and card.isHidden()
    page.show_portfolio(Portfolio(found), framework)
    assert not card.isHidden()
    assert page.side.hits.text() == "Launch: 20. Live 20 of 20, on its return 0 of 20, stopped 0 of 20."


def test_what_was_noted_can_be_undone(page: PortfolioPage, qtbot: QtBot) -> None:
    page.table.selectRow(1)
    page.outcome.click()
    (dialog,) = page.findChildren(NoteDialog)
    dialog.tags.line.setText("bought")
    with qtbot.waitSignal(page.noted) as told:
        dialog.keep.click()
    assert told.args == ["a2", ("bought",), None]
    assert page.undo.text() == "Undo: outcome and tags of Slotting"
    page.hide_names.click()
    assert "Slotting" not in page.undo.text() and aliases(["a2"])["a2"] in page.undo.text()
    page.hide_names.click()
    with qtbot.waitSignal(page.noted) as told:
        page.undo.click()
    assert told.args == ["a2", ("wave 2",), None]
    assert page.undo.isHidden()


def test_an_issued_verdict_has_the_computed_one_beside_it(
    theme: Theme, qtbot: QtBot, framework: Framework, portfolio: Portfolio
) -> None:
    first, *others = portfolio.summaries
    issued = replace(first, verdict="FIX", issued="CONDITIONS")
    page = PortfolioPage(theme)
    qtbot.addWidget(page)
    page.show_portfolio(Portfolio((issued, *others), portfolio.levels), framework)
    model = page.table.source
    row = next(one for one in model.rows if one.assessment == issued.assessment)
    said = f"{theme.verdict('CONDITIONS').text}, issued; computed: {theme.verdict('FIX').text}"
    assert model.verdict_words(row) == said
    assert all("issued" not in model.verdict_words(one) for one in model.rows if one is not row)
    page.resize(1400, 850)
    page.show()
    page.table.grab()


def test_verdicts_have_the_room_they_need(
    page: PortfolioPage, framework: Framework, portfolio: Portfolio
) -> None:
    """Below the name where there is no column for them; what stands beside an issued one is broken, not cut."""
    theme, table = page._theme, page.table
    plain = table.verticalHeader().defaultSectionSize()
    first, *others = portfolio.summaries
    issued = replace(first, verdict="CONDITIONS", issued="FIX")
    page.show_portfolio(Portfolio((issued, *others), portfolio.levels), framework)
    (said,) = table.source.notes()
    assert said.startswith("issued; computed: ")
    small = marks.metrics(theme, "small")
    for width, hidden in ((1230, True), (1900, False)):
        page.resize(width, 850)
        QApplication.processEvents()
        assert table.isColumnHidden(1) is hidden
        assert table.columnWidth(2) - 16 >= marks.wide(theme, "section", "Not yet")
        room = (table.columnWidth(0) - 24 if hidden else table.columnWidth(1) - 12) - theme.scaled(16) - 7
        assert not any("…" in line for line in marks.wrapped(small, said, room, 2))
        assert table.rowHeight(0) >= verdict_height(theme, said, room + theme.scaled(16) + 7)
        assert not table.grab().isNull()
    page.resize(1230, 850)
    QApplication.processEvents()
    assert table.rowHeight(0) > plain


def test_the_verdicts_of_a_group_are_counted_in_their_room(page: PortfolioPage) -> None:
    table = page.table
    for by in ("client", "sector", "quarter"):
        page.grouping.pick(by)
        for width, column in ((1230, 0), (1900, 1)):
            page.resize(width, 850)
            QApplication.processEvents()
            room = table.columnWidth(column) - 24
            model = table.source
            assert all(counts_width(page._theme, model.counted(row)) <= room for row in model.rows)
            tip = model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
            assert model.verdict_words(model.rows[0]) in tip
            assert not table.grab().isNull()


def test_heads_name_what_stands_in_the_rows(page: PortfolioPage) -> None:
    across, index = Qt.Orientation.Horizontal, 2
    for by, head in (("client", "Client"), ("sector", "Sector"), ("quarter", "Quarter")):
        page.grouping.pick(by)
        assert page.table.source.headerData(0, across) == head
        assert page.table.source.headerData(index, across) == "Index, median"
        measure = marks.metrics(page._theme, "small")
        assert page.table.columnWidth(index) >= measure.horizontalAdvance("Index, median") + 16
    page.grouping.pick("assessment")
    assert page.table.source.headerData(0, across) == "Assessment"
    assert page.table.source.headerData(index, across) == "Index"


def test_whose_gaps_are_shown_has_its_room(page: PortfolioPage, framework: Framework) -> None:
    name = "Northwind Logistics and Sons"
    page.show_portfolio(Portfolio((one(1, name, "ETA"),)), framework)
    page.table.selectRow(0)
    QApplication.processEvents()
    for head in (page.side._blocked, page.side._lacking):
        assert head.remark.shown_text() == name


def test_a_long_tag_leaves_room_for_the_filter_and_the_verdict(
    page: PortfolioPage, framework: Framework
) -> None:
    long = "a tag of many words " * 8
    page.show_portfolio(Portfolio((one(1, "Northwind", "ETA", tags=(long,), sector=long),)), framework)
    for width in (1230, 900):
        page.resize(width, 560)
        QApplication.processEvents()
        assert page.tag.width() <= 170
        assert page.filter.width() >= 150
        assert page.verdict.width() >= page.verdict.sizeHint().width()
        assert page.minimumSizeHint().width() <= 900
    assert page.tag.itemData(1, Qt.ItemDataRole.ToolTipRole) == long


def test_the_dialog_grows_with_its_first_complaint(
    qtbot: QtBot, theme: Theme, portfolio: Portfolio, page: PortfolioPage
) -> None:
    dialog = NoteDialog(page, theme, portfolio.summaries[1], date(2026, 11, 29), lambda *_said: None)
    dialog.open()
    before = dialog.height()
    dialog.on_roi.line.setText("1.9.26")
    dialog.keep.click()
    fields = (dialog.live, dialog.on_roi, dialog.stopped, dialog.note, dialog.tags)
    qtbot.waitUntil(lambda: dialog.height() > before and all(whole(field) for field in fields))
    dialog.reject()


def test_an_outcome_without_a_locked_round_says_that_it_does_not_count(
    theme: Theme, page: PortfolioPage, framework: Framework
) -> None:
    live = Outcome(live=date(2026, 5, 1))
    opened = one(1, "Kite", "P1", status="draft", trend=(), decided="", outcome=live)
    locked = one(2, "Kite", "P2", status="final", decided="FIX", outcome=live)
    for summary, said in ((opened, "It counts once a round is locked."), (locked, "")):
        dialog = NoteDialog(page, theme, summary, date(2026, 11, 29), lambda *_said: None)
        dialog.open()
        assert (dialog.counts.text(), dialog.counts.isHidden()) == (said, not said)
        dialog.reject()
    page.show_portfolio(Portfolio((opened, locked)), framework)
    assert page.side.uncounted.text().startswith("1 outcome is noted without a verdict")
    page.show_portfolio(Portfolio((locked,)), framework)
    assert page.side.uncounted.isHidden()
