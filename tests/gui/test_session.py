"""Which open assessments live: one for each that is shown or has something unsaved, and no stale one."""

import gc
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.application import Application
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import answering
from readiness_desktop.services.duplicates import as_new
from readiness_desktop.services.library import Library
from readiness_desktop.services.sample import sample_assessment
from tests.gui.window import WAIT, running

State = Callable[[str], Assessment]
Q = "D1.2"


def kept(qtbot: QtBot, app: Application, framework: Framework, made: Assessment) -> OpenAssessment:
    """The open assessment of one that was just added and is saved."""
    app.session.add(framework, made)
    hub = app.session.hub
    assert hub is not None
    qtbot.waitUntil(lambda: hub.unsaved == 0 and app.session.unsaved == 0, timeout=WAIT)
    return hub


def opened(qtbot: QtBot, app: Application, uuid: str) -> OpenAssessment:
    app.session.open_row(uuid)
    qtbot.waitUntil(lambda: app.session.hub is not None, timeout=WAIT)
    hub = app.session.hub
    assert hub is not None
    return hub


def held(qtbot: QtBot, app: Application, uuid: str) -> Assessment:
    """What the library says."""
    found: list[Assessment] = []
    app.library.run(lambda library: found.append(library.load(uuid)))
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_opened_twice_is_one_and_keeps_its_answer(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        session, uuid = app.session, kept(qtbot, app, framework, state("B")).assessment.uuid
        session.close_assessment()
        shown: list[OpenAssessment] = []

        def first(hub: OpenAssessment | None) -> None:
            if hub is not None:
                shown.append(hub)
                hub.change(answering.set_level(hub.assessment, Q, 0), "level", question=Q)

        session.hub_changed.connect(first)
        session.open_row(uuid)
        session.open_row(uuid)
        qtbot.waitUntil(lambda: bool(shown) and session.unsaved == 0, timeout=WAIT)
        assert held(qtbot, app, uuid).current.answer(Q).level == 0
        assert len(shown) == 1
        assert session.hub is shown[0]


def test_the_last_round_hears_of_its_saves_while_an_earlier_one_is_shown(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        newest = kept(qtbot, app, framework, sample_assessment(framework))
        newest.change(answering.set_note(newest.assessment, Q, "typed"), "note", merge="note", question=Q)
        app.session.rounds.show(1)
        assert app.session.hub is not newest
        newest.flush()
        qtbot.waitUntil(lambda: newest.unsaved == 0, timeout=WAIT)
        newest.see_as_of(newest.assessment.current.as_of + timedelta(days=1))
        assert newest.unsaved == 1
        qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)
        assert newest.unsaved == 0


def answer_and_leave(qtbot: QtBot, app: Application, uuid: str, level: int) -> None:
    hub = opened(qtbot, app, uuid)
    hub.change(answering.set_level(hub.assessment, Q, level), "level", question=Q)
    app.session.rounds.show(1)
    app.session.close_assessment()
    qtbot.waitUntil(lambda: app.session.unsaved == 0, timeout=WAIT)


def test_what_was_left_and_is_saved_does_not_live_on(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework
) -> None:
    def living() -> list[OpenAssessment]:
        gc.collect()
        return [one for one in gc.get_objects() if isinstance(one, OpenAssessment) and isValid(one)]

    with running(qtbot, qapp, tmp_path) as app:
        before = len(living())
        uuid = kept(qtbot, app, framework, sample_assessment(framework)).assessment.uuid
        for level in (1, 2, 3, 1, 2, 3):
            answer_and_leave(qtbot, app, uuid, level)
        opened(qtbot, app, uuid)
        qtbot.waitUntil(lambda: len(living()) == before + 1, timeout=WAIT)
        assert len(app.session.findChildren(OpenAssessment)) == 1


def test_a_failure_is_over_once_it_is_over_for_every_assessment(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    framework: Framework,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        session = app.session
        bad = kept(qtbot, app, framework, state("B"))
        real, failing = Library.save, [True]

        def save(self: Library, changes: tuple[object, ...], summary: object) -> int:
            if failing[0] and summary.assessment == bad.assessment.uuid:  # pyright: ignore
                raise ReadinessError(Fault.SAVE_FAILED, path="library")
            return real(self, changes, summary)  # pyright: ignore[reportArgumentType]

        monkeypatch.setattr(Library, "save", save)
        recovered: list[bool] = []
        session.saving_recovered.connect(lambda: recovered.append(True))
        with qtbot.waitSignal(session.save_failed, timeout=WAIT):
            bad.change(answering.set_level(bad.assessment, Q, 0), "level", question=Q)
        session.close_assessment()
        other = kept_beside(qtbot, app, framework, as_new(state("B")))
        assert other.unsaved == 0
        assert recovered == []
        assert session.unsaved == 1
        failing[0] = False
        session.library.try_again()
        qtbot.waitUntil(lambda: session.unsaved == 0, timeout=WAIT)
        assert recovered == [True]


def kept_beside(qtbot: QtBot, app: Application, framework: Framework, made: Assessment) -> OpenAssessment:
    """As `kept`, while something else cannot be saved."""
    app.session.add(framework, made)
    hub = app.session.hub
    assert hub is not None
    hub.change(answering.set_level(hub.assessment, Q, 4), "level", question=Q)
    qtbot.waitUntil(lambda: hub.unsaved == 0, timeout=WAIT)
    return hub


def test_a_benefit_that_another_project_of_the_client_claims_is_seen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, framework: Framework, state: State
) -> None:
    with running(qtbot, qapp, tmp_path) as app:
        claim = Statement(metric="Handling time", scope="Motor claims")
        for name, metric in (("Fraud triage", "Handling time"), ("Chat", "Complaints")):
            one = as_new(state("B"))
            profile = replace(one.profile, project=name, statement=replace(claim, metric=metric))
            kept(qtbot, app, framework, one.with_current(replace(one.current, profile=profile)))
        other = as_new(state("B"))
        stranger = replace(other, client=replace(other.client, uuid=str(uuid4()), name="Kite"))
        kept(qtbot, app, framework, stranger)
        mine = as_new(state("B"))
        profile = replace(mine.profile, project="Triage", statement=claim)
        hub = kept(qtbot, app, framework, mine.with_current(replace(mine.current, profile=profile)))
        qtbot.waitUntil(lambda: len(app.session.rows) == 4, timeout=WAIT)
        assert sorted(one.name for one in hub.claims_beside()) == ["Chat", "Fraud triage"]
        hub.want_plan()
        qtbot.waitUntil(lambda: hub.plan is not None, timeout=WAIT)
        check = next(one for one in hub.findings.statement.checks if one.id == "V18")
        assert (check.outcome, check.facts["names"]) == ("fails", ("Fraud triage",))
