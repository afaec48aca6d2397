"""A whole engagement in one sitting: client, three voices, evidence, a workshop, the check, the lock, the talk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.quality import check_quality
from readiness_desktop.gui.pages.questions import QuestionsPage
from readiness_desktop.gui.pages.results import ResultsPage
from readiness_desktop.gui.pages.review import ReviewPage
from readiness_desktop.gui.pages.setup import SetupPage
from readiness_desktop.gui.workshop.window import WorkshopWindow
from readiness_desktop.services.people import read_list
from tests.gui.evidence.made import drag_over, drop_on, file_data
from tests.journeys.day import Day
from tests.journeys.test_consultant import answer_all, begin
from tests.journeys.test_review import lock_with_name
from tests.journeys.test_workshop import keys, shown

K = Qt.Key
PEOPLE = "Ada Marsh; Sponsor\nBen Ost; MLOps lead\nCy Poe; Data steward"
TALKED_ABOUT = "D6.3"


def three_voices(day: Day) -> None:
    """People from a list that somebody sent."""
    page = day.page(SetupPage)
    page.show_step(2)
    page.people_changes.take_list(read_list(day.hub.framework, PEOPLE, ()), True)
    assert len(day.hub.assessment.current.respondents) == 3


def workshop(day: Day) -> None:
    """Hidden votes, the reveal, a level that the room agrees on with its reason."""
    day.window.show_page("questions", TALKED_ABOUT)
    day.page(QuestionsPage).ui.level_cards.focus_card()
    keys(K.Key_W)
    room = shown(day, WorkshopWindow)
    assert isinstance(room, WorkshopWindow)
    room.setFocus()
    keys(K.Key_3, K.Key_1, K.Key_1, K.Key_Space, K.Key_2, K.Key_Y)
    day.qtbot.keyClicks(room.reason, "The rota was shown")
    keys(K.Key_Return, K.Key_Escape)
    day.until(lambda: day.page(QuestionsPage).modes.open is None)
    day.until(day.window.isActiveWindow)


def evidence(day: Day, folder: Path) -> None:
    """A log is dropped on the question that was talked about."""
    log = folder / "Alert log.txt"
    log.write_bytes(b"page 1")
    before = len(day.hub.assessment.current.evidence)
    assert drag_over(day.page(QuestionsPage), file_data(log))
    drop_on(day.page(QuestionsPage), file_data(log))
    day.until(lambda: len(day.hub.assessment.current.evidence) == before + 1)
    day.close_dialogs()


def sign_off(day: Day) -> None:
    """What the review finds, the name of the round, and the lock."""
    day.window.show_page("review")
    page = day.page(ReviewPage)
    hub = day.hub
    findings = check_quality(hub.framework, hub.assessment, hub.results)
    assert sum(row.finding is not None for row in page.findings.rows) == len(findings)
    lock_with_name(day, "Baseline")
    day.until(lambda: hub.unsaved == 0)
    assert hub.assessment.current.name == "Baseline"


def present(day: Day) -> list[str]:
    """F5 and every slide by key; their headings."""
    day.window.activateWindow()
    day.until(day.window.isActiveWindow)
    presenting = day.window.commands.presenting
    day.press(K.Key_F5)
    day.until(lambda: presenting.now is not None and presenting.now.slides is not None)
    now = presenting.now
    assert now is not None and now.talk is not None and now.slides is not None
    said: list[str] = []
    for _number in range(now.talk.count):
        said.append(now.slides.view.accessibleName())
        day.qtbot.keyClick(now.slides, K.Key_Right)
    day.qtbot.keyClick(now.slides, K.Key_Escape)
    day.until(lambda: presenting.now is None)
    return said


def test_a_whole_engagement(qtbot: QtBot, tmp_path: Path, state: Callable[[str], Assessment]) -> None:
    day = Day(qtbot, tmp_path / "library")
    begin(day)
    three_voices(day)
    answer_all(day, state("B"))
    workshop(day)
    answer = day.hub.assessment.current.answer(TALKED_ABOUT)
    assert [vote.level for vote in answer.votes] == [3, 1, 1]
    assert (answer.level, answer.level_reason) == (2, "The rota was shown")
    evidence(day, tmp_path)
    day.window.show_page("results")
    assert day.page(ResultsPage).isVisible()
    sign_off(day)
    verdict = day.hub.results.verdict
    headings = present(day)
    assert len(headings) >= 7
    left = day.hub.assessment
    day.end()

    later = Day(qtbot, tmp_path / "library")
    later.until(lambda: bool(later.session.rows))
    later.session.open_row(left.uuid)
    later.until(lambda: later.session.hub is not None)
    hub = later.hub
    assert hub.locked
    assert hub.assessment == left
    assert hub.results.verdict == verdict
    lock = hub.assessment.current.lock
    assert lock is not None
    assert lock.input_hash == hub.results.input_hash
    assert present(later) == headings
    later.session.start_next_round()
    later.until(lambda: not later.hub.locked and later.session.unsaved == 0)
    following = later.hub.assessment.current
    assert following.number == 2
    assert all(one.carried for one in following.answers.values())
    assert following.answer(TALKED_ABOUT).level == 2
    assert following.evidence[-1].sha256 == left.current.evidence[-1].sha256
    later.end()
