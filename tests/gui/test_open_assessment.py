from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import Change, apply_changes, assemble, flatten
from readiness_desktop.domain.summary import Summary
from readiness_desktop.gui import open_assessment
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering, setup
from readiness_desktop.services.roadmap import plan_for

Q = "D1.1"
Make = Callable[[], OpenAssessment]


@pytest.fixture
def make(qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]) -> Make:
    def made() -> OpenAssessment:
        hub = OpenAssessment(framework, state("B"))
        hub.close()
        return hub

    return made


def test_a_change_shows_at_once_and_is_queued(make: Make, qtbot: QtBot, framework: Framework) -> None:
    hub = make()
    queued: list[tuple[tuple[object, ...], Summary]] = []
    hub.changes_made.connect(lambda changes, summary: queued.append((changes, summary)))
    changed = answering.set_level(hub.assessment, Q, 4)
    with qtbot.waitSignals([hub.answer_changed, hub.results_changed, hub.assessment_changed]):
        hub.change(changed, "level", question=Q)
    assert hub.assessment == changed
    assert hub.results == evaluate(framework, changed)
    assert len(queued) == 1
    assert queued[0][1].input_hash == hub.results.input_hash
    assert hub.unsaved == 1


def test_undo_and_redo_are_changes_too_and_the_history_replays(make: Make) -> None:
    hub = make()
    first = flatten(hub.assessment)
    log: list[object] = []
    hub.changes_made.connect(lambda changes, _summary: log.extend(changes))
    before = hub.assessment
    hub.change(answering.set_level(before, Q, 4), "level", question=Q)
    hub.change(answering.set_note(hub.assessment, Q, "seen"), "note", question=Q)
    hub.undo_stack.undo()
    hub.undo_stack.undo()
    assert hub.assessment == before
    hub.undo_stack.redo()
    assert hub.unsaved == 5
    assert assemble(apply_changes(first, log)) == hub.assessment  # pyright: ignore[reportArgumentType]


def test_typing_in_one_field_is_one_step_until_it_is_left(make: Make) -> None:
    hub = make()
    for text in ("s", "se", "seen"):
        hub.change(answering.set_note(hub.assessment, Q, text), "note", question=Q, merge="note")
    assert hub.undo_stack.count() == 1
    hub.end_merge()
    hub.change(answering.set_note(hub.assessment, Q, "seen it"), "note", question=Q, merge="note")
    assert hub.undo_stack.count() == 2
    hub.undo_stack.undo()
    assert hub.assessment.current.answer(Q).note == "seen"


def test_typing_is_one_change_once_it_pauses(make: Make, qtbot: QtBot) -> None:
    hub = make()
    hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
    told: list[tuple[Change, ...]] = []
    hub.changes_made.connect(lambda changes, _summary: told.append(changes))
    with qtbot.waitSignal(hub.typing):
        type_note(hub, "s")
    type_note(hub, "se")
    type_note(hub, "seen")
    assert (told, hub.unsaved) == ([], 2)
    with qtbot.assertNotEmitted(hub.saved):
        hub.note_saved(datetime(2026, 4, 14, 14, 32, tzinfo=UTC))
    assert hub.unsaved == 1, "what waits is not saved"
    qtbot.waitUntil(lambda: bool(told), timeout=5_000)
    assert [(change.field, change.after) for change in told[0]] == [("note", "seen")]
    assert (len(told), hub.unsaved) == (1, 1)


def test_typing_that_never_pauses_is_queued_all_the_same(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_assessment, "LONGEST_HELD_MS", 20)
    hub = make()
    told: list[object] = []
    hub.changes_made.connect(lambda *made: told.append(made))
    texts = iter(range(10**6))

    def typing() -> bool:
        type_note(hub, str(next(texts)))
        return bool(told)

    qtbot.waitUntil(typing, timeout=5_000)


@pytest.mark.parametrize("leave", ["end_merge", "flush", "close", "change", "settle", "other"])
def test_what_waits_is_queued_before_anything_else(make: Make, leave: str) -> None:
    hub = make()
    told: list[Change] = []
    hub.changes_made.connect(lambda changes, _summary: told.extend(changes))
    type_note(hub, "seen")
    match leave:
        case "change":
            hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
        case "other":
            type_note(hub, "there", "D1.2")
        case "settle":
            hub.settle(answering.set_level(hub.assessment, Q, 4))
        case _:
            getattr(hub, leave)()
    assert (told[0].field, told[0].after) == ("note", "seen")


def test_undoing_what_was_just_typed_keeps_both_in_the_history(make: Make) -> None:
    hub = make()
    before = hub.assessment.current.answer(Q).note
    told: list[Change] = []
    hub.changes_made.connect(lambda changes, _summary: told.extend(changes))
    type_note(hub, "seen")
    hub.undo_stack.undo()
    assert hub.assessment.current.answer(Q).note == before
    assert [change.after for change in told] == ["seen", before or None]


def test_what_is_typed_and_taken_away_again_is_no_change(make: Make, qtbot: QtBot) -> None:
    hub = make()
    hub.saved_at = datetime(2026, 4, 14, 14, 32, tzinfo=UTC)
    before = hub.assessment.current.answer(Q).note
    type_note(hub, "x")
    type_note(hub, before)
    with qtbot.assertNotEmitted(hub.changes_made), qtbot.waitSignal(hub.saved):
        hub.flush()
    assert hub.unsaved == 0


def test_the_name_that_the_library_has_for_the_client_is_no_change(make: Make) -> None:
    hub = make()
    told: list[object] = []
    hub.changes_made.connect(lambda *made: told.append(made))
    hub.adopt(replace(hub.assessment.client, name="Its name here"))
    assert hub.assessment.client.name == "Its name here"
    hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
    changes, summary = told[0]  # pyright: ignore[reportGeneralTypeIssues]
    assert {change.entity for change in changes} == {"answer"}
    assert summary.client == "Its name here"
    hub.undo_stack.undo()
    assert hub.assessment.client.name == "Its name here"


@pytest.mark.parametrize("back", [False, True])
def test_a_client_renamed_meanwhile_keeps_that_name_and_takes_the_rest(make: Make, back: bool) -> None:
    """What is queued is written over what the library has: memory says the same, also where it was taken back."""
    hub = make()
    client, changes = hub.assessment.client, list[Change]()
    hub.changes_made.connect(lambda made, _summary: changes.extend(made))
    hub.change(setup.change_client(hub.assessment, replace(client, name="Renamed here")), "client")
    if back:
        hub.undo_stack.undo()
    library = replace(client, name="Its name there", sector="Its sector there")
    hub.adopt(library)
    written = {one.field: one.after for one in changes}
    assert hub.assessment.client == replace(library, name=written["name"])
    hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
    assert [one.field for one in changes if one.entity == "client"] == ["name"] * (2 if back else 1)


def type_note(hub: OpenAssessment, text: str, question: str = Q) -> None:
    after = answering.set_note(hub.assessment, question, text)
    hub.change(after, "note", question=question, merge=f"note:{question}")


def test_a_change_that_changes_nothing_is_no_step(make: Make) -> None:
    hub = make()
    hub.change(hub.assessment, "nothing")
    assert hub.undo_stack.count() == 0


def test_what_is_locked_or_shown_from_a_file_refuses(make: Make, framework: Framework) -> None:
    hub = make()
    level = answering.set_level(hub.assessment, Q, 4)
    hub.read_only = True
    with pytest.raises(ReadinessError) as caught:
        hub.change(level, "level")
    assert caught.value.fault is Fault.ROUND_LOCKED


def test_locking_cannot_be_undone(make: Make, framework: Framework) -> None:
    hub = make()
    hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
    today = hub.assessment.current.as_of
    hub.settle(setup.lock_round(framework, hub.assessment, hub.results, None, "Anna", today))
    assert hub.locked
    assert not hub.undo_stack.canUndo()
    assert hub.what_ifs(Q) == ()


def test_what_ifs_are_the_scores_of_each_level(make: Make, framework: Framework) -> None:
    hub = make()
    dimension = framework.question(Q).dimension
    expected = [
        evaluate(framework, answering.set_level(hub.assessment, Q, n)).dimensions[dimension].score
        for n in range(5)
    ]
    assert list(hub.what_ifs(Q)) == expected


def test_saved_is_said_once_everything_is_kept(make: Make, qtbot: QtBot) -> None:
    hub = make()
    hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
    hub.change(answering.set_level(hub.assessment, Q, 3), "level", question=Q)
    when = datetime(2026, 4, 14, 14, 32, tzinfo=UTC)
    with qtbot.assertNotEmitted(hub.saved):
        hub.note_saved(when)
    with qtbot.waitSignal(hub.saved) as told:
        hub.note_saved(when)
    assert told.args == [when]
    with qtbot.waitSignal(hub.save_failed) as failed:
        hub.note_save_failed("The disk is full.")
    assert failed.args == ["The disk is full."]


def test_the_plan_comes_from_the_background(
    qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    hub = OpenAssessment(framework, state("B"))
    with qtbot.waitSignal(hub.plan_changed, timeout=30_000):
        pass
    assert hub.plan is not None
    assert hub.plan.initiatives
    hub.close()


def test_another_day_is_seen_as_of_itself_and_kept(make: Make, qtbot: QtBot) -> None:
    hub = make()
    today = hub.assessment.current.as_of
    hub.see_as_of(today)
    assert hub.unsaved == 0
    hub.change(answering.set_level(hub.assessment, "D1.1", 0), "level")
    with qtbot.waitSignals([hub.assessment_changed, hub.results_changed]):
        hub.see_as_of(today + timedelta(days=400))
    assert hub.results.as_of == hub.assessment.current.as_of == today + timedelta(days=400)
    assert hub.assessment.current.answer("D1.1").level == 0
    assert not hub.undo_stack.canUndo()
    assert hub.unsaved == 2


def test_a_plan_that_is_handed_over_is_shown_at_once(
    qtbot: QtBot, framework: Framework, state: Callable[[str], Assessment]
) -> None:
    hub = OpenAssessment(framework, state("B"))
    plan = plan_for(framework, hub.assessment, hub.results)
    hub.change(answering.set_note(hub.assessment, Q, "seen"), "note", question=Q)
    assert not hub.planned
    with qtbot.waitSignal(hub.plan_changed) as told:
        hub.take_plan(plan)
    assert (hub.plan, hub.planned, told.args) == (plan, True, [plan])
    with qtbot.waitSignal(hub.closed), qtbot.assertNotEmitted(hub.plan_changed, wait=600):
        hub.close()
