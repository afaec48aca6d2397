"""The model behind lists of rows: what it says for whom, and when it keeps the cursor."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from readiness_desktop.gui.widgets.row_model import RowModel


def _model(*, keyed: bool = False) -> RowModel[tuple[str, str]]:
    return RowModel(
        title=lambda row: row[0], words=lambda row: row[1], key=(lambda row: row[0]) if keyed else None
    )


def test_a_row_says_its_title_and_its_sentences(qtmodeltester: ModelTester) -> None:
    model = _model()
    model.show((("One", "One: <b>first</b>."), ("Two", "Two.")))
    qtmodeltester.check(model)
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.UserRole) == ("One", "One: <b>first</b>.")
    assert index.data() == "One"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "One: <b>first</b>."
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole), "what a person typed is plain text"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert (model.rowCount(), model.columnCount()) == (2, 1)
    assert (model.rowCount(index), model.columnCount(index)) == (0, 0)


def test_a_tooltip_may_say_less() -> None:
    model = RowModel[str](title=str, words=str.upper, tip=lambda _row: "")
    model.show(("a",))
    index = model.index(0, 0)
    assert (index.data(Qt.ItemDataRole.ToolTipRole), index.data(Qt.ItemDataRole.AccessibleTextRole)) == (
        "",
        "A",
    )


def test_rows_of_the_same_keys_are_painted_in_place(qtbot: QtBot) -> None:
    model = _model(keyed=True)
    model.show((("One", "a"),))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show((("One", "b"),))
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "b"
    with qtbot.waitSignal(model.modelReset):
        model.show((("Two", "b"),))
    model.show(())
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(())
    assert model.rowCount(QModelIndex()) == 0
