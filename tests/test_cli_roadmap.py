"""The command that puts the work in order: what it prints, with which code it ends, and what it says of bad limits."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readiness_desktop import cli

Run = Callable[..., tuple[int, str, str]]
HALF = "BUS=3,DATA=5,PLAT=6,ML=6,RISK=4,CHG=3"
RATES = "BUS=800,DATA=800,PLAT=800,ML=800,RISK=800,CHG=800"


@pytest.fixture
def run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    vectors: dict[str, Any],
) -> Run:
    """`roadmap` on the answers file of state A; its code, standard output and standard error."""
    (tmp_path / "a.json").write_text(json.dumps(vectors["full"]["A"]), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> tuple[int, str, str]:
        try:
            code = cli.main(("roadmap", "a.json", *words))
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_the_list_solver_as_json(run: Run, vectors: dict[str, Any]) -> None:
    code, out, err = run("--json")
    said = json.loads(out)
    assert (code, err) == (0, "")
    assert {one["id"] for one in said["initiatives"]} == set(vectors["roadmap"]["needed"])
    assert all(one["start"] < one["finish"] for one in said["initiatives"])
    assert said["area"] <= 17063.1 + 0.05
    assert sum(said["phi"][:52]) == pytest.approx(said["area"])
    assert len(said["phi"]) == 53
    assert (said["bound"], said["gap"], said["proven"]) == (None, None, False)
    assert said["waived"] == vectors["roadmap"]["waived"]


def test_the_exact_solver_as_json(run: Run) -> None:
    code, out, err = run("--json", "--solver", "exact", "--capacity", HALF)
    said = json.loads(out)
    assert (code, err) == (0, "")
    assert said["area"] == pytest.approx(17881.177357, abs=1e-5)
    assert (said["gap"], said["proven"], said["solver"]) == (0.0, True, "exact")
    assert said["bound"] == pytest.approx(said["area"], abs=1e-5)


def test_without_time_the_exact_solver_gives_its_best_with_a_bound(run: Run) -> None:
    code, out, _err = run("--json", "--solver", "exact", "--time-limit", "0")
    said = json.loads(out)
    assert code == 0
    assert not said["proven"]
    assert 0 < said["bound"] < said["area"]
    assert said["gap"] == pytest.approx((said["area"] - said["bound"]) / said["bound"])


def test_a_shorter_horizon(run: Run) -> None:
    code, out, _err = run("--json", "--weeks", "26")
    said = json.loads(out)
    assert code == 0
    assert (said["horizon"], len(said["phi"])) == (26, 27)


def test_in_words(run: Run) -> None:
    code, out, err = run()
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[0].startswith("32 initiatives, 943 person-days")
    assert lines[2].startswith("Area 17,0")
    assert any("I06  Attribution design, BUS, 8 person-days" in line for line in lines)
    assert len(lines) == 35
    _code, out, _err = run("--solver", "exact", "--capacity", HALF)
    assert "Proven best: no plan within these limits has a smaller area than 17,881.2." in out


def test_nobody_for_work_is_said_with_the_least_that_would_do(run: Run) -> None:
    code, out, err = run("--json", "--capacity", "RISK=0")
    assert code == 1
    assert len(err.splitlines()) == 1
    assert err.startswith("Risk, security and privacy has too few people for ")
    assert "Raise Risk, security and privacy to at least 1 person-day a week. Nothing was changed." in err
    said = json.loads(out)
    assert [one["kind"] for one in said["unmet"]] == ["no_capacity"]
    assert {one["id"] for one in said["left_out"]} >= {"I09", "I13", "I55"}


def test_money(run: Run) -> None:
    code, out, err = run("--json", "--budget", "50000,20000", "--rates", RATES)
    said = json.loads(out)
    assert (code, err) == (0, "")
    assert said["budget"] == [50000, 20000]
    assert all(spent <= 50000 + 20000 * (week // 13) + 1e-6 for week, spent in enumerate(said["spend"]))
    code, out, err = run("--json", "--budget", "50000")
    assert code == 0
    assert err == "No day rate is set, so the budget limits only what is bought.\n"
    code, out, err = run("--budget", "50000", "--rates", "BUS=800")
    assert code == 0
    assert err.startswith("No day rate is set for Data engineering, ")
    code, out, err = run("--budget", "0", "--rates", RATES)
    assert (code, err) == (0, "")
    assert out.startswith("Nothing can be planned: 32 initiatives that are needed are left out\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--capacity", "LAB=3"), "The framework has no pool of people called LAB. Nothing was changed;"),
        (("--rates", "LAB=3"), "The framework has no pool of people called LAB. Nothing was changed;"),
    ],
)
def test_people_whom_the_framework_does_not_have(run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (1, "")
    assert err.startswith(said)
    assert "BUS, DATA, PLAT, ML, RISK, CHG" in err


@pytest.mark.parametrize(
    "words",
    [
        ("--capacity", "BUS"),
        ("--capacity", "BUS=a"),
        ("--capacity", "BUS=-1"),
        ("--capacity", "BUS=nan"),
        ("--capacity", "BUS=1,BUS=2"),
        ("--capacity", ""),
        ("--budget", "1,x"),
        ("--budget", "inf"),
        ("--weeks", "0"),
        ("--weeks", "521"),
        ("--weeks", "4.5"),
        ("--time-limit", "-1"),
        ("--solver", "guess"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].startswith("readiness roadmap: error: ")
