"""An answers file is read strictly: each kind of fault is told apart, what is right becomes an assessment."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.exchange.answers import read_answers
from readiness_desktop.wording.reasons import say_because

AS_OF = date(2026, 4, 14)


def write(folder: Path, content: object) -> Path:
    path = folder / "answers.json"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(json.dumps(content), encoding="utf-8")
    return path


def one(**answer: Any) -> dict[str, Any]:
    return {"answers": {"D1.1": answer}}


def test_defaults_where_inputs_are_absent(tmp_path: Path, framework: Framework) -> None:
    found = read_answers(write(tmp_path, one(level=2, ev="E3")), framework, AS_OF)
    profile = found.profile
    assert (profile.statement_passes, profile.budget_months, profile.depth) == (True, 12, "Standard")
    assert dict(profile.weights) == {}
    assert (found.current.as_of, found.current.state, found.current.number) == (AS_OF, "open", 1)
    assert found.current.framework_checksum == framework.checksum
    answer = found.current.answers["D1.1"]
    assert (answer.state, answer.level, answer.grade, answer.breadth) == ("answered", 2, "E3", "F")


def test_the_defaults_are_those_of_the_pack(tmp_path: Path, framework: Framework) -> None:
    rules = replace(framework.verdict, limits={**framework.verdict.limits, "budget_months": 6.0})
    pack = replace(framework, verdict=rules, depths=framework.depths[2:])
    profile = read_answers(write(tmp_path, one(level=2, ev="E3")), pack, AS_OF).profile
    assert (profile.budget_months, profile.depth) == (6.0, "Deep")


def test_every_field(tmp_path: Path, framework: Framework) -> None:
    content = {
        "what": "said by whoever wrote it",
        "inputs": {"statement": False, "budget_months": 0, "depth": "Quick", "weights": {"D5": 2.0}},
        "answers": {
            "D6.1": {"votes": [3, 1, 1], "ev": "E3"},
            "D1.1": {"level": 4, "ev": "E4", "breadth": "N", "reason": "seen"},
            "D3.4": {"votes": [1, 3, 4], "consensus": 2, "ev": "E3"},
            "D4.1": {"state": "dk"},
            "D7.5": {"state": "na", "reason": "no partner"},
            "D8.1": {"state": "open"},
        },
        "result": {"index": 12},
    }
    found = read_answers(write(tmp_path, content), framework, AS_OF)
    answers = found.current.answers
    assert list(answers) == ["D1.1", "D3.4", "D4.1", "D6.1", "D7.5"], "in pack order, open ones left out"
    assert [vote.level for vote in answers["D6.1"].votes] == [3, 1, 1]
    assert (answers["D6.1"].level, answers["D6.1"].votes_seen) == (None, ())
    assert (answers["D3.4"].level, answers["D3.4"].votes_seen) == (2, (1, 3, 4))
    assert (answers["D1.1"].breadth, answers["D1.1"].level_reason) == ("N", "seen")
    assert (answers["D7.5"].state, answers["D7.5"].na_reason) == ("na", "no partner")
    assert len(found.current.respondents) == 3
    assert found.profile.weights == {"D5": 2.0}
    assert (found.profile.statement_passes, found.profile.budget_months, found.profile.depth) == (
        False,
        0,
        "Quick",
    )


def test_the_same_file_gives_the_same_assessment(tmp_path: Path, framework: Framework) -> None:
    path = write(tmp_path, one(votes=[1, 2], ev="E1"))
    first, second = (read_answers(path, framework, AS_OF) for _ in range(2))
    assert first == second
    assert evaluate(framework, first).input_hash == evaluate(framework, second).input_hash


def test_nothing_answered_is_no_fault(tmp_path: Path, framework: Framework) -> None:
    found = read_answers(write(tmp_path, {"answers": {}}), framework, AS_OF)
    results = evaluate(framework, found)
    assert (results.index, results.verdict) == (None, "INCONCLUSIVE")


@pytest.mark.parametrize("group", ["full", "extra"])
def test_every_vector_can_be_read(
    tmp_path: Path, framework: Framework, vectors: dict[str, Any], group: str
) -> None:
    for entry in vectors[group].values():
        found = read_answers(write(tmp_path, entry), framework, AS_OF)
        expected = sum(answer.get("state") != "open" for answer in entry["answers"].values())
        assert len(found.current.answers) == expected


BAD: dict[str, tuple[object, Fault, dict[str, object]]] = {
    "no JSON": (b"answers: 1", Fault.ANSWERS_NOT_JSON, {"reason": "line 1, column 1: Expecting value"}),
    "cut short": (b'{"answers": {', Fault.ANSWERS_NOT_JSON, {}),
    "not UTF-8": (b'{"answers": "\xff"}', Fault.ANSWERS_NOT_JSON, {"reason": "it is not UTF-8 text"}),
    "2,000 brackets": (b"[" * 2_000, Fault.ANSWERS_TOO_DEEP, {}),
    "2,000 closed brackets": (
        b'{"answers": ' + b"[" * 2_000 + b"]" * 2_000 + b"}", Fault.ANSWERS_TOO_DEEP, {},
    ),
    "NaN": (
        b'{"answers": {"D1.1": {"level": NaN, "ev": "E3"}}}',
        Fault.ANSWERS_NOT_A_NUMBER, {"key": "answers.D1.1.level", "value": "NaN"},
    ),
    "infinity in a list": (
        b'{"answers": {"D1.1": {"votes": [1, -Infinity], "ev": "E3"}}}',
        Fault.ANSWERS_NOT_A_NUMBER, {"key": "answers.D1.1.votes[1]", "value": "-Infinity"},
    ),
    "huge number": (
        b'{"answers": {}, "inputs": {"budget_months": 1e999}}',
        Fault.ANSWERS_NOT_A_NUMBER, {"key": "inputs.budget_months", "value": "1e999"},
    ),
    "unknown question": (
        {"answers": {"D9.9": {"level": 2, "ev": "E3"}}}, Fault.ANSWERS_UNKNOWN_QUESTION, {"question": "D9.9"},
    ),
    "look-alike question": (
        {"answers": {"Ｄ1.1": {"level": 2, "ev": "E3"}}}, Fault.ANSWERS_UNKNOWN_QUESTION, {"question": "Ｄ1.1"},
    ),
    "level 7": (one(level=7, ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"question": "D1.1", "value": "7"}),
    "level -1": (one(level=-1, ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"question": "D1.1", "value": "-1"}),
    "level 2.5": (one(level=2.5, ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"value": "2.5"}),
    "level true": (one(level=True, ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"value": "true"}),
    "level as a text": (one(level="2", ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"value": '"2"'}),
    "level null": (one(level=None, ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"value": "null"}),
    "vote 5": (one(votes=[1, 5], ev="E3"), Fault.ANSWERS_BAD_LEVEL, {"question": "D1.1", "value": "5"}),
    "not applicable": (one(state="na"), Fault.ANSWERS_NOT_APPLICABLE, {"question": "D1.1"}),
    "key twice": (
        b'{"answers": {"D1.1": {"level": 1, "ev": "E1"}, "D1.1": {"level": 4, "ev": "E4"}}}',
        Fault.ANSWERS_BAD_FIELD, {"key": "D1.1", "reason": "it stands there twice"},
    ),
    "a list": ([], Fault.ANSWERS_BAD_FIELD, {"key": "", "reason": "it must be an object"}),
    "no answers": ({"inputs": {}}, Fault.ANSWERS_BAD_FIELD, {"key": "answers", "reason": "it is missing"}),
    "answers as a list": ({"answers": []}, Fault.ANSWERS_BAD_FIELD, {"key": "answers"}),
    "answer as a number": (
        {"answers": {"D1.1": 3}}, Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1", "reason": "it must be an object"},
    ),
    "unknown key": ({"answers": {}, "anwsers": 1}, Fault.ANSWERS_BAD_FIELD, {"key": "anwsers"}),
    "unknown key of an answer": (
        one(level=2, evidence="E3"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.evidence"},
    ),
    "unknown input": (
        {"answers": {}, "inputs": {"budget": 1}}, Fault.ANSWERS_BAD_FIELD, {"key": "inputs.budget"},
    ),
    "no grade": (one(level=2), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.ev"}),
    "unknown grade": (
        one(level=2, ev="E5"), Fault.ANSWERS_BAD_FIELD,
        {"key": "answers.D1.1.ev", "reason": "it must be one of E0, E1, E2, E3, E4"},
    ),
    "unknown breadth": (
        one(level=2, ev="E3", breadth="X"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.breadth"},
    ),
    "unknown state": (one(state="maybe"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.state"}),
    "state as a list": (one(state=["na"]), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.state"}),
    "level of a question not known": (
        one(state="dk", level=2), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.level"},
    ),
    "nothing said": (one(ev="E3"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1"}),
    "no votes": (one(votes=[], ev="E3"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.votes"}),
    "votes and a level": (
        one(votes=[1, 2], level=1, ev="E3"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.level"},
    ),
    "too many votes": (one(votes=[1] * 1_001, ev="E3"), Fault.ANSWERS_BAD_FIELD, {"key": "answers.D1.1.votes"}),
    "statement as a number": (
        {"answers": {}, "inputs": {"statement": 1}}, Fault.ANSWERS_BAD_FIELD, {"key": "inputs.statement"},
    ),
    "months below 0": (
        {"answers": {}, "inputs": {"budget_months": -1}}, Fault.ANSWERS_BAD_FIELD, {"key": "inputs.budget_months"},
    ),
    "months as true": (
        {"answers": {}, "inputs": {"budget_months": True}},
        Fault.ANSWERS_BAD_FIELD, {"key": "inputs.budget_months"},
    ),
    "unknown depth": (
        {"answers": {}, "inputs": {"depth": "quick"}}, Fault.ANSWERS_BAD_FIELD, {"key": "inputs.depth"},
    ),
    "weight 0": (
        {"answers": {}, "inputs": {"weights": {"D5": 0}}}, Fault.ANSWERS_BAD_FIELD, {"key": "inputs.weights.D5"},
    ),
    "weight of nothing": (
        {"answers": {}, "inputs": {"weights": {"D9": 1}}}, Fault.ANSWERS_BAD_FIELD, {"key": "inputs.weights.D9"},
    ),
    "empty": (b"", Fault.FILE_EMPTY, {}),
}  # fmt: skip


def said(error: ReadinessError) -> dict[str, object]:
    """The facts of an error and its reason in words."""
    return {**error.facts, "reason": say_because(error.reason) if error.reason else ""}


@pytest.mark.parametrize("name", BAD)
def test_each_fault_is_told_apart(tmp_path: Path, framework: Framework, name: str) -> None:
    content, fault, facts = BAD[name]
    path = write(tmp_path, content)
    before = path.read_bytes()
    with pytest.raises(ReadinessError) as caught:
        read_answers(path, framework, AS_OF)
    assert caught.value.fault is fault
    assert {key: said(caught.value)[key] for key in facts} == facts
    assert caught.value.facts["path"] == str(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda path: None, Fault.FILE_MISSING),
        (lambda path: path.mkdir(), Fault.FILE_UNREADABLE),
        (lambda path: path.write_bytes(b" " * (10 * 1024 * 1024 + 1)), Fault.FILE_TOO_LARGE),
    ],
)
def test_paths_without_readable_content(
    tmp_path: Path, framework: Framework, make: Callable[[Path], object], fault: Fault
) -> None:
    path = tmp_path / "answers.json"
    make(path)
    with pytest.raises(ReadinessError) as caught:
        read_answers(path, framework, AS_OF)
    assert caught.value.fault is fault
