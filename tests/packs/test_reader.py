"""The shipped pack holds everything that the framework says."""

import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.checking import check_framework
from readiness_desktop.packs.reader import framework_from_plain, parse_framework, read_framework
from readiness_desktop.paths import resources
from readiness_desktop.wording.reasons import say_because

SHIPPED = resources() / "frameworks" / "ai-execution-readiness"

PRIMARY = {
    "FM1": "D1.1 D1.3 D1.4 IA.01 IA.02 IA.03 IA.05 IA.10 DP.07",
    "FM2": "D1.5 D4.1 D4.2 D4.3 D4.4 D4.5 D4.6 IA.06 IA.07",
    "FM3": "D1.2 D1.6 D2.1 D2.2 D2.3 D2.4 D2.5 IA.03 IA.10 DP.02 DP.04 DP.05 DP.07 DP.08 DP.09 DP.10",
    "FM4": "D7.1 D7.2 D7.3 D7.4 D7.5",
    "FM5": "D5.1 D5.3 D5.5 D6.1 D6.2 D6.3 D6.4 IA.08",
    "FM6": "D3.5 D5.2 D5.4 IA.12",
    "FM7": "D3.1 D3.2 D3.3 D3.4 D3.6 D8.1 D8.2",
}
CONTRIBUTING = {
    "FM1": "D1.2 D1.7 D2.4 IA.04 IA.06 IA.08 IA.09 IA.11 DP.05 DP.06",
    "FM2": "D2.3 D4.7 D5.6 DP.03 DP.08 DP.11",
    "FM3": ("D1.1 D1.3 D1.4 D2.6 D3.4 D5.4 D6.1 D6.6 D7.6 D8.4 D8.5 D8.6 IA.05 DP.01 DP.03 DP.06"),
    "FM4": "D1.7 D5.3 D5.5 D6.4 D6.5 D7.6 D8.6",
    "FM5": "D1.2 D1.6 D2.5 D3.6 D5.6 D6.5 D6.6 D7.1 D7.3 IA.02 DP.06 DP.10 DP.11 DP.12",
    "FM6": "D2.6 D4.2 D4.7 D5.1 D5.3 D7.2 IA.04 IA.09 DP.12",
    "FM7": "D2.2 D2.6 D3.5 D7.6 D8.3 D8.4 D8.5 DP.02 DP.04 DP.12",
}
GATES = {
    ("block", "G1"): "D8.1",
    ("block", "G2"): "D3.1 D3.3 D4.1",
    ("block", "G4"): (
        "D1.1 D1.2 D2.2 D2.3 D2.4 D2.5 D4.2 D4.3 D4.4 D5.1 D5.2 D6.1 IA.06 IA.10 DP.05 DP.06 DP.10"
    ),
    ("condition", "G2"): "D3.2",
    ("condition", "G4"): ("D1.3 D1.5 D4.5 D4.6 D5.3 D5.5 D6.3 D7.2 D7.4 IA.01 IA.03 IA.05 IA.11 DP.03"),
}


def test_the_shipped_pack_has_no_fault() -> None:
    assert check_framework(SHIPPED) == ()


def test_the_shipped_pack_is_whole(framework: Framework) -> None:
    counted = {
        "dimensions": 8, "modules": 2, "failure_modes": 7, "questions": 74, "initiatives": 56, "figures": 31,
        "stages": 7, "stage_gates": 7, "targets": 3, "benchmark_tests": 12, "statement_checks": 20,
        "bounds": 9, "contradictions": 12, "class_labels": 4,
        "budget_lines": 15, "ownership_tasks": 14, "ownership_checks": 7, "timing_checks": 9, "dates": 15,
        "debt_examples": 19, "practices": 7, "overlay": 8, "pools": 6, "roles": 29, "grades": 5, "scale": 5,
        "evidence_kinds": 5, "depths": 3, "answer_states": 4,
    }  # fmt: skip
    assert {name: len(getattr(framework, name)) for name in counted} == counted
    assert (framework.id, framework.version) == ("ai-execution-readiness", "8.5")
    assert [len(framework.core(d.id)) for d in framework.dimensions] == [7, 6, 6, 7, 6, 6, 6, 6]
    assert [len(framework.items(m.id)) for m in framework.modules] == [12, 12]
    assert len(framework.verdict.codes) == 18
    assert [row.id for row in framework.overlay] == [f"GA{n}" for n in range(1, 9)]


def test_the_weights_of_the_failure_modes(framework: Framework) -> None:
    said: dict[int, dict[str, list[str]]] = {3: defaultdict(list), 2: defaultdict(list)}
    for question in framework.questions:
        for mode, weight in question.feeds.items():
            if weight > 1:
                said[weight][mode].append(question.id)
    for weight, table in ((3, PRIMARY), (2, CONTRIBUTING)):
        assert said[weight] == {mode: names.split() for mode, names in table.items()}


def test_the_gates(framework: Framework) -> None:
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for question in framework.questions:
        if question.gate:
            assert question.gate.minimum == 2
            said[question.gate.kind, question.gate.due].append(question.id)
    assert said == {key: names.split() for key, names in GATES.items()}
    blocking = [names for (kind, _due), names in said.items() if kind == "block"]
    assert sum(map(len, blocking)) == 21
    assert sum(map(len, said.values())) == 36


def test_not_applicable_is_allowed_only_where_the_pack_says_so(framework: Framework) -> None:
    allowed = [question.id for question in framework.questions if question.not_applicable]
    assert allowed == ["D1.4", "D4.3", "D4.6", "D4.7", "D7.5", "IA.03"]


def test_every_question_has_five_different_levels_and_asks_for_evidence(framework: Framework) -> None:
    for question in framework.questions:
        assert len(set(question.levels)) == 5, question.id
        assert question.evidence, question.id
        assert question.roles, question.id


def test_the_checksum_is_over_the_content_not_over_the_bytes(framework: Framework, tmp_path: Path) -> None:
    for file in SHIPPED.glob("*.toml"):
        text = "# A remark\n\n" + file.read_text(encoding="utf-8").replace("\n\n", "\n\n\n")
        (tmp_path / file.name).write_text(
            text, encoding="utf-8", newline="\r\n" if "pack" in file.name else "\n"
        )
    assert read_framework(tmp_path) == framework
    assert read_framework(tmp_path).checksum == framework.checksum

    changed = tmp_path / "d1.toml"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("weight = 2", "weight = 1", 1), encoding="utf-8")
    assert read_framework(tmp_path).checksum != framework.checksum


def test_a_pack_of_before_keeps_its_checksum(framework: Framework) -> None:
    """Version 8 had the same rules without names of depths; what it left to the program stays left out."""
    parsed = parse_framework(SHIPPED)
    before: dict[str, Any] = {**parsed, "version": "8"}
    before["depths"] = [{**depth} for depth in before["depths"]]
    for depth in before["depths"]:
        del depth["name"]
    before["statement_checks"] = [{**check} for check in before["statement_checks"]]
    for check in before["statement_checks"]:
        del check["say"]
    before["constants"] = json.loads(json.dumps(parsed["constants"]))
    del before["constants"]["business_case"]["attribution_question"]
    before["stage_gates"] = [{**gate} for gate in before["stage_gates"]]
    for gate in before["stage_gates"]:
        for name in ("choices", "voices", "also_rules", "ends_pilot"):
            gate.pop(name, None)
    before["targets"] = [{**target} for target in before["targets"]]
    for target in before["targets"]:
        for name in ("merged", "sign_roles", "independent_before", "rights_impact_at"):
            target.pop(name, None)
    for section in ("bounds", "contradictions", "class_labels"):
        del before[section]
    later = ("dated", "lasting")
    before["figures"] = [{k: v for k, v in one.items() if k not in later} for one in before["figures"]]
    in_other_words = (
        ("544 enterprises, 1H 2026", "544; 1H 2026"),
        ("run cost are approved", "running are paid for"),
        ("NOT ENOUGH ANSWERS YET", "INCONCLUSIVE"),
        ("that passes every check that has to hold;", "passing every hard check V01-V10;"),
    )
    for words, earlier in in_other_words:
        before = json.loads(json.dumps(before).replace(words, earlier))
    old = framework_from_plain(before)
    assert old.checksum == "a5d7c5436302334eedc02781be3005e54a01cd926c658d0b32535195de68f77b"
    unasked = replace(framework.constants.business_case, attribution_question=None)
    assert old.constants == replace(framework.constants, business_case=unasked)
    renamed = {"codes": framework.verdict.codes, "names": framework.verdict.names}
    assert replace(old.verdict, **renamed) == framework.verdict
    assert old.timing_checks == framework.timing_checks
    assert [depth.called for depth in old.depths] == ["Quick", "Standard", "Deep"]


def test_plain_content_gives_the_same_framework(framework: Framework) -> None:
    parsed = parse_framework(SHIPPED)
    assert checksum(parsed) == framework.checksum
    assert framework_from_plain(parsed) == framework


def test_a_folder_without_a_pack(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ReadinessError) as caught:
            read_framework(folder)
        assert caught.value.fault is Fault.PACK_MISSING
        assert caught.value.facts["path"] == str(folder)


@pytest.mark.parametrize("parsed", [None, [], "pack", {}, {"id": 5}, {"questions": {"D1.1": 1}}])
def test_plain_content_that_is_no_pack(parsed: object) -> None:
    with pytest.raises(ReadinessError) as caught:
        framework_from_plain(parsed)
    assert caught.value.fault is Fault.PACK_DAMAGED
    assert say_because(caught.value.reason)
