"""Documents that are well-formed but make no sense are refused, and whatever is accepted can be worked with."""

import copy
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Assessment, EvidenceItem
from readiness_desktop.domain.calendar import FIRST_DAY, LAST_DAY
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.vetting import vet
from readiness_desktop.services.sample import sample_assessment
from readiness_desktop.wording.reasons import say_because
from tests.exchange.damaging import damage

Plain = dict[str, Any]


@pytest.fixture(scope="module")
def plain(framework: Framework) -> Plain:
    return to_plain(sample_assessment(framework))


def refused(framework: Framework, document: object) -> tuple[str, str]:
    with pytest.raises(ReadinessError) as caught:
        vet([from_plain(Assessment, document)], {framework.checksum: framework})
    assert caught.value.fault is Fault.DOCUMENT_FIELD
    return str(caught.value.facts["key"]), say_because(caught.value.reason)


def test_the_sample_makes_sense(framework: Framework, plain: Plain) -> None:
    vet([from_plain(Assessment, plain)], {framework.checksum: framework})


def put(*path: str | int, value: object) -> Callable[[Plain], None]:
    def change(document: Plain) -> None:
        here: Any = document
        for step in path[:-1]:
            here = here[step]
        here[path[-1]] = value

    return change


def both(sha256: str, size: int) -> Callable[[Plain], None]:
    """A file of evidence of this size."""

    def change(document: Plain) -> None:
        document["rounds"][2]["evidence"][0] |= {"sha256": sha256, "file_size": size}

    return change


def twice(*path: str | int) -> Callable[[Plain], None]:
    def change(document: Plain) -> None:
        here: Any = document
        for step in path:
            here = here[step]
        here.append(copy.deepcopy(here[0]))

    return change


ANSWER = ("rounds", 2, "answers", "D1.1")
PROFILE = ("rounds", 2, "profile")


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        (put("uuid", value="x"), "uuid", "is not a UUID"),
        (put("uuid", value="A" * 36), "uuid", "is not a UUID"),
        (put("client", "uuid", value="../x"), "client.uuid", "is not a UUID"),
        (put("rounds", value=[]), "rounds", "has no round, or more than 100"),
        (put("rounds", 1, "number", value=1), "rounds", "is not in order"),
        (put("rounds", 0, "number", value=0), "rounds", "is not in order"),
        (put("rounds", 0, "lock", value=None), "rounds[0]", "is open although a later round exists"),
        (put("rounds", 0, "framework_checksum", value="0" * 64), "rounds[0].framework_checksum",
         "names a pack that the file does not hold"),
        (put("rounds", 0, "framework_version", value="9"), "rounds[0].framework_id", "is not that of its pack"),
        (put("rounds", 0, "lock", "on", value="2026-01-01"), "rounds[0].lock.on", "is not the date of the round"),
        (put("rounds", 0, "lock", "input_hash", value="0" * 64), "rounds[0].lock.input_hash",
         "does not belong to the answers"),
        (put("rounds", 0, "answers", "D5.2", "level", value=3), "rounds[0].lock.input_hash",
         "does not belong to the answers"),
        (put("rounds", 0, "lock", "results", "dimensions", value={}), "rounds[0].lock.results.dimensions",
         "is not about the pack of the round"),
        (put(*ANSWER, "level", value=5), "rounds[2].answers.D1.1.level", "is not a level from 0 to 4"),
        (put(*ANSWER, "level", value=-1), "rounds[2].answers.D1.1.level", "is not a level from 0 to 4"),
        (put(*ANSWER, "level", value=None), "rounds[2].answers.D1.1.level", "is missing"),
        (put(*ANSWER, "level", value=True), "rounds[2]", ""),
        (put(*ANSWER, "level", value="3"), "rounds[2]", ""),
        (put(*ANSWER, "grade", value="E9"), "rounds[2].answers.D1.1.grade", "is not a name that the pack knows"),
        (put(*ANSWER, "breadth", value="X"), "rounds[2].answers.D1.1.breadth", "is not a name that the pack knows"),
        (put(*ANSWER, "state", value="maybe"), "rounds[2]", ""),
        (put(*ANSWER, "state", value="na"), "rounds[2].answers.D1.1.state", "may not be not applicable"),
        (put(*ANSWER, "question", value="D1.2"), "rounds[2].answers.D1.1", "holds the answer to another question"),
        (put(*ANSWER, "note", value="x" * 100_001), "rounds[2].answers.D1.1", "is longer than 100000 characters"),
        (put(*ANSWER, "votes", value=[{"respondent": "nobody", "level": 2}]), "rounds[2].answers.D1.1.votes",
         "has a vote of nobody in the round, or two of one person"),
        (put(*ANSWER, "said", value=[{"respondent": "nobody", "text": "So"}]), "rounds[2].answers.D1.1.said",
         "has words of nobody in the round, or twice of one person"),
        (put(*ANSWER, "votes_seen", value=[9]), "rounds[2].answers.D1.1.level", "is not a level from 0 to 4"),
        (put(*ANSWER, "extra", value=1), "rounds[2]", ""),
        (put("rounds", 2, "answers", "D9.9", value={"question": "D9.9"}), "rounds[2].answers.D9.9",
         "names a question that the pack does not have"),
        (put(*PROFILE, "depth", value="Deepest"), "rounds[2].profile.depth", "is not a name that the pack knows"),
        (put(*PROFILE, "target", value="x"), "rounds[2].profile.target", "is not a name that the pack knows"),
        (put(*PROFILE, "size", value="x"), "rounds[2].profile.size", "is not a name that the pack knows"),
        (put(*PROFILE, "dates", "x", value="2026-01-01"), "rounds[2].profile.dates",
         "is not a name that the pack knows"),
        (put(*PROFILE, "dates", "pilot_start", value="2026-13-01"), "rounds[2]", ""),
        (put(*PROFILE, "dates", "planned_launch", value="9999-12-31"), "rounds[2].profile.dates.planned_launch",
         "is not a date from 2000-01-01 to 2100-12-31"),
        (put(*PROFILE, "dates", "planned_launch", value="0001-01-01"), "rounds[2].profile.dates.planned_launch",
         "is not a date from 2000-01-01 to 2100-12-31"),
        (put("rounds", 2, "as_of", value="1999-12-31"), "rounds[2].as_of",
         "is not a date from 2000-01-01 to 2100-12-31"),
        (put("rounds", 2, "evidence", 0, "dated", value="2101-01-01"), "rounds[2].evidence.dated",
         "is not a date from 2000-01-01 to 2100-12-31"),
        (put("rounds", 2, "actions", value=[{"uuid": "0" * 8 + "-0000" * 3 + "-" + "0" * 12, "key": "C8",
                                             "due": "9999-12-31"}]), "rounds[2].actions.due",
         "is not a date from 2000-01-01 to 2100-12-31"),
        (put(*PROFILE, "weights", value={"D5": 0}), "rounds[2].profile.weights.D5",
         "is not above 0 and at most 1000"),
        (put(*PROFILE, "weights", value={"D5": 1e308}), "rounds[2].profile.weights.D5",
         "is not above 0 and at most 1000"),
        (put(*PROFILE, "weights", value={"X": 1}), "rounds[2].profile.weights", "is not a name that the pack knows"),
        (put(*PROFILE, "budget_months", value=-1), "rounds[2].profile.budget_months", "is not from 0 to 1200"),
        (put(*PROFILE, "target_changes", value={"D1.1": 9}), "rounds[2].profile.target_changes.D1.1",
         "is not a level from 0 to 4"),
        (put(*PROFILE, "overlay_present", value=["GA9"]), "rounds[2].profile.overlay_present",
         "is not a name that the pack knows"),
        (twice("rounds", 2, "respondents"), "rounds[2].respondents", "has too many entries, or one twice"),
        (twice("rounds", 2, "evidence"), "rounds[2].evidence", "has too many entries, or one twice"),
        (put("rounds", 2, "evidence", 0, "grade", value="E7"), "rounds[2].evidence.grade",
         "is not a name that the pack knows"),
        (put("rounds", 2, "evidence", 0, "kind", value="rumour"), "rounds[2].evidence.kind",
         "is not a name that the pack knows"),
        (put("rounds", 2, "evidence", 0, "question", value="X"), "rounds[2].evidence.question",
         "names a question that the pack does not have"),
        (both("a" * 64, 25 * 1024 * 1024 + 1), "rounds[2].evidence.file_size",
         "is not from 0 to 26214400"),
        (put("rounds", 2, "evidence", 0, "sha256", value="../../x"), "rounds[2].evidence.sha256",
         "is not a checksum"),
        (put("rounds", 2, "evidence", 0, "expires_days", value=-5), "rounds[2].evidence.expires_days",
         "is not from 0 to 36500"),
    ],
)  # fmt: skip
def test_documents_that_make_no_sense(
    framework: Framework, plain: Plain, change: Callable[[Plain], None], key: str, reason: str
) -> None:
    document = copy.deepcopy(plain)
    change(document)
    found = refused(framework, document)
    assert found == (key, reason) if reason else found[0].startswith(key)


def test_one_client_and_no_assessment_twice(framework: Framework, plain: Plain) -> None:
    packs = {framework.checksum: framework}
    one = from_plain(Assessment, plain)
    stranger = from_plain(
        Assessment,
        copy.deepcopy(plain)
        | {
            "uuid": "00000000-0000-4000-8000-000000000001",
            "client": {"uuid": "00000000-0000-4000-8000-000000000002", "name": "Other", "sector": ""},
        },
    )
    for assessments in ([], [one, one], [one, stranger]):
        with pytest.raises(ReadinessError) as caught:
            vet(assessments, packs)
        assert caught.value.fault is Fault.DOCUMENT_FIELD


def test_hostile_documents_are_refused_or_can_be_worked_with(framework: Framework, plain: Plain) -> None:
    rng = random.Random(31)
    small = copy.deepcopy(plain)
    small["rounds"] = small["rounds"][2:]
    answers = small["rounds"][0]["answers"]
    small["rounds"][0]["answers"] = {name: answers[name] for name in ("D1.1", "D2.1", "D6.1", "D7.5")}
    small["rounds"][0]["evidence"] = small["rounds"][0]["evidence"][:2]
    vet([from_plain(Assessment, small)], {framework.checksum: framework})
    accepted = 0
    refusals: list[ReadinessError] = []
    for _ in range(3_000):
        document = copy.deepcopy(small)
        for _times in range(rng.choice((1, 1, 2, 4))):
            damage(document, rng)
        try:
            found = from_plain(Assessment, document)
            vet([found], {framework.checksum: framework})
        except ReadinessError as error:
            refusals.append(error)
            continue
        accepted += 1
        assert to_plain(found)["uuid"] == document["uuid"]
        evaluate(framework, found)
    assert 100 < accepted < 2_000
    assert {error.fault for error in refusals} == {Fault.DOCUMENT_FIELD}
    assert all(error.facts["key"] and say_because(error.reason) for error in refusals)


def test_evidence_of_any_age_can_be_evaluated(framework: Framework) -> None:
    sample = sample_assessment(framework)
    items = tuple(
        EvidenceItem(f"00000000-0000-4000-8000-00000000000{n}", "IA.11", "x", dated=day)
        for n, day in enumerate((FIRST_DAY, LAST_DAY, None))
    )
    found = sample.with_current(replace(sample.current, evidence=items))
    vet([found], {framework.checksum: framework})
    evaluate(framework, found)
    for day in (date.min, date.max):
        kept = replace(items[0], dated=day)
        evaluate(framework, found.with_current(replace(found.current, evidence=(kept,))))
