"""The command line: what it prints, with which code it ends, and that it never shows a traceback."""

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from readiness_desktop import __version__, cli, paths
from readiness_desktop.paths import resources
from tests.pdf import text_of

PACK = resources() / "frameworks" / "ai-execution-readiness"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in an empty folder; its code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> tuple[int, str, str]:
        try:
            code = cli.main(words)
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def test_the_whole_way(run: Run, tmp_path: Path, vectors: dict[str, Any]) -> None:
    assert run("sample", "s.readiness") == (0, "Written: s.readiness\n", "")
    for words, name in ((("--round", "1"), "A"), (("--round", "2"), "B"), ((), "C")):
        code, out, err = run("score", "s.readiness", "--json", *words)
        said = json.loads(out)
        assert (code, err) == (0, "")
        assert said["index"] == pytest.approx(vectors["full"][name]["result"]["overall"]["R"], abs=1e-6)
    code, out, err = run("score", "s.readiness")
    assert (code, err) == (0, "")
    assert out.splitlines()[:3] == [
        "Northwind Logistics, Shipment ETA prediction, round 3 of 14 Apr 2026",
        "Verdict: Launch",
        "Readiness index: 62.7 (58.9 to 66.7)",
    ]
    code, out, _err = run("score", "s.readiness", "--round", "1")
    assert "Verdict: Fix the foundation first" in out
    assert "D5.2  Run money is approved: " in out


def test_an_answers_file(run: Run, tmp_path: Path, vectors: dict[str, Any]) -> None:
    for name, entry in vectors["full"].items():
        (tmp_path / "a.json").write_text(json.dumps(entry), encoding="utf-8")
        code, out, err = run("score", "a.json", "--json")
        assert (code, err) == (0, "")
        said = json.loads(out)
        assert said["index"] == pytest.approx(entry["result"]["overall"]["R"], abs=1e-6), name
        assert said["reasons"] == [code for code, _ids in entry["result"]["codes"]]


def test_a_report(run: Run, tmp_path: Path) -> None:
    run("sample", "s.readiness")
    assert run("report", "s.readiness", "--out", "x.pdf") == (0, "Written: x.pdf\n", "")
    first = (tmp_path / "x.pdf").read_bytes()
    assert first.startswith(b"%PDF-")
    assert run("report", "s.readiness", "--out", "x.pdf")[0] == 0
    assert (tmp_path / "x.pdf").read_bytes() == first
    assert run("report", "s.readiness", "--out", "l.pdf", "--page", "Letter", "--round", "1")[0] == 0
    assert (tmp_path / "l.pdf").read_bytes() != first


def test_an_interview_guide_and_the_documents(run: Run, tmp_path: Path) -> None:
    run("sample", "s.readiness")
    assert run("guide", "s.readiness", "--role", "sponsor", "--out", "g.pdf") == (0, "Written: g.pdf\n", "")
    assert "Interview guide: Sponsor" in text_of(tmp_path / "g.pdf")
    assert run("guide", "s.readiness", "--documents", "--out", "d.pdf", "--page", "Letter")[0] == 0
    assert "Documents to request" in text_of(tmp_path / "d.pdf")
    code, _out, err = run("guide", "s.readiness", "--role", "Astronaut", "--out", "n.pdf")
    assert (code, err.count("\n")) == (1, 1)
    assert "Astronaut" in err
    assert not (tmp_path / "n.pdf").exists()


def test_a_report_with_another_brand(run: Run, tmp_path: Path) -> None:
    run("sample", "s.readiness")
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "brand.toml").write_text(
        'name = "Ada & Sons"\naccent = "#112233"\n', encoding="utf-8"
    )
    assert run("report", "s.readiness", "--out", "x.pdf", "--brand", "kit")[0] == 0
    (tmp_path / "kit" / "brand.toml").write_text('name = "Ada"\naccent = "blue"\n', encoding="utf-8")
    code, out, err = run("report", "s.readiness", "--out", "y.pdf", "--brand", "kit")
    assert (code, out) == (1, "")
    assert "blue is not a colour" in err
    assert not (tmp_path / "y.pdf").exists()


def test_a_report_never_costs_other_work(run: Run, tmp_path: Path) -> None:
    run("sample", "s.readiness")
    kept = (tmp_path / "s.readiness").read_bytes()
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    for out in ("s.readiness", "notes.txt"):
        code, _out, err = run("report", "s.readiness", "--out", out)
        assert (code, err.count("\n")) == (1, 1)
        assert "exists already and was left as it is" in err
    assert (tmp_path / "s.readiness").read_bytes() == kept
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert run("report", "s.readiness", "--out", "nowhere/x.pdf")[0] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.txt", "s.readiness"]


def test_the_shipped_pack_is_checked(run: Run) -> None:
    code, out, err = run("framework", "check", str(PACK))
    assert (code, out, err) == (0, f"The pack in {PACK} has no fault.\n", "")


def test_a_broken_pack_is_checked(run: Run, tmp_path: Path) -> None:
    for file in PACK.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        (tmp_path / file.name).write_text(
            text.replace("FM1 = 3, FM3 = 2, FM6 = 1", "FM1 = 4, FM9 = 2", 1), encoding="utf-8"
        )
    code, out, err = run("framework", "check", ".")
    assert code == 1
    assert out.splitlines() == [
        "d1.toml: questions.D1.1.feeds.FM1: is 4, must be from 1 to 3",
        "d1.toml: questions.D1.1.feeds.FM9: names the failure mode FM9, which the pack does not have",
    ]
    assert err == f"2 faults in {tmp_path}.\n"


MENDABLE: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "There is no file at x. Nothing was changed; check the name and the folder."),
    "empty": (b"", "x is empty. Nothing was changed; ask for the file again or open another copy."),
    "truncated": (b"READINESS 1\nabc", "x ends too early, so a part of it is missing."),
    "foreign": (b"%PDF-1.7", "x is not a file that this program reads."),
    "newer": (b"READINESS 3\nabc", "x was written by a newer version of this program (format 3)."),
    "unknown question": (
        b'{"answers": {"D9.9": {"level": 2, "ev": "E3"}}}',
        "D9.9 is answered in x, but the framework has no such question.",
    ),
    "level 7": (
        b'{"answers": {"D1.1": {"level": 7, "ev": "E3"}}}',
        "D1.1 in x has level 7, but levels are whole numbers from 0 to 4.",
    ),
    "NaN": (
        b'{"answers": {"D1.1": {"level": NaN, "ev": "E3"}}}',
        "answers.D1.1.level in x is NaN, which is not a number that can be used.",
    ),
    "brackets": (b"[" * 2_000, "x is nested deeper than any answers file."),
    "key twice": (
        b'{"answers": {"D1.1": {"state": "dk"}, "D1.1": {"state": "dk"}}}',
        "D1.1 in x cannot be read as an answer (it stands there twice).",
    ),
    "not applicable": (
        b'{"answers": {"D1.1": {"state": "na"}}}',
        "D1.1 in x cannot be marked not applicable:",
    ),
    "a list": (b"[]", "x cannot be read as an answer (it must be an object)."),
    "no JSON": (b"{]", "x is not valid JSON (line 1, column 2"),
}


@pytest.mark.parametrize("name", MENDABLE)
@pytest.mark.parametrize(
    "command", [("score", "x"), ("score", "x", "--json"), ("report", "x", "--out", "x.pdf")]
)
def test_what_the_user_can_mend(run: Run, tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    data, sentence = MENDABLE[name]
    if data is not None:
        (tmp_path / "x").write_bytes(data)
    code, out, err = run(*command)
    assert (code, out) == (1, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ([] if data is None else ["x"])
    assert data is None or (tmp_path / "x").read_bytes() == data


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", "", "9999999", "²"])
def test_a_round_that_is_no_number_is_wrong_usage(run: Run, number: str) -> None:
    code, _out, err = run("score", "x", f"--round={number}")
    assert code == 2
    assert f"“{number}” is no round; rounds are numbered from 1" in err


def test_a_round_or_a_pack_that_is_not_there(run: Run) -> None:
    run("sample", "s.readiness")
    assert run("score", "s.readiness", "--round", "9")[::2] == (
        1, "There is no round 9. Nothing was changed; choose a round from 1 to 3.\n",
    )  # fmt: skip
    assert run("score", "s.readiness", "--assessment", "Fraud")[0] == 1
    assert run("score", "s.readiness", "--assessment", "Shipment ETA prediction")[0] == 0
    code, _out, err = run("framework", "check", "nowhere")
    assert (code, err.count("\n")) == (1, 1)
    assert "There is no framework pack at" in err


@pytest.mark.parametrize(
    "words",
    [
        (), ("score",), ("report", "x"), ("sample",), ("framework",), ("framework", "check"), ("fly",),
        ("score", "x", "--round", "0"), ("score", "x", "--round", "one"), ("score", "x", "--round", "-1"),
        ("report", "x", "--out", "y", "--page", "A3"), ("score", "x", "--jsn"), ("score", ""), ("sample", " "),
        ("report", "x", "--out", ""), ("score", "x", "--assessment", ""), ("framework", "check", ""),
    ],
)  # fmt: skip
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("usage: readiness")


def test_version_and_help(run: Run) -> None:
    assert run("--version") == (0, f"readiness {__version__}\n", "")
    for words in ((), ("score",), ("report",), ("sample",), ("framework", "check")):
        code, out, err = run(*words, "--help")
        assert (code, err) == (0, "")
        assert out.startswith("usage: readiness")


def test_our_own_faults_are_logged_without_the_clients_words(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from readiness_desktop.services import files

    def fail(*_words: object) -> None:
        raise ValueError("Northwind is in trouble")

    monkeypatch.setattr(files, "open_any", fail)
    code, out, err = run("score", "x")
    log = paths.log_dir() / cli.LOG_FILE
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "Something went wrong inside the program (ValueError). Nothing was changed" in err
    assert str(log) in err
    written = log.read_text(encoding="utf-8")
    assert "ValueError at cli.py:" in written
    assert "Northwind" not in written + err


def test_our_own_faults_are_said_where_no_log_can_be_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from readiness_desktop.services import files

    monkeypatch.setattr(files, "open_any", lambda *_words: 1 / 0)
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(paths, "log_dir", lambda: tmp_path / "file" / "log")
    assert run("score", "x")[::2] == (
        1, "Something went wrong inside the program (ZeroDivisionError). Nothing was changed.\n",
    )  # fmt: skip


@pytest.mark.parametrize("error", [KeyboardInterrupt, BrokenPipeError])
def test_being_stopped_is_no_fault_of_ours(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    from readiness_desktop.services import files

    def stop(*_words: object) -> None:
        raise error

    stdout = sys.stdout
    monkeypatch.setattr(files, "open_any", stop)
    try:
        code, _out, err = run("score", "x")
    finally:
        sys.stdout = stdout
    assert code == 1
    assert "went wrong" not in err
    assert not (paths.log_dir() / cli.LOG_FILE).exists()


def test_a_folder_in_place_of_a_file(run: Run) -> None:
    for words in (("score", "."), ("report", ".", "--out", "x.pdf")):
        code, out, err = run(*words)
        assert (code, out) == (1, "")
        assert err.startswith(". cannot be read (it is a folder). Nothing was changed;")


def test_a_report_into_a_folder_that_is_not_there(run: Run) -> None:
    run("sample", "s.readiness")
    for words in (("report", "s.readiness", "--out", "nowhere/x.pdf"), ("sample", "nowhere/x.readiness")):
        assert "cannot be written (there is no such folder)" in run(*words)[2]


def test_output_that_cannot_be_written_is_no_fault_of_ours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(StringIO):
        name = "<stdout>"

        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    run("sample", "s.readiness")
    monkeypatch.setattr(sys, "stdout", Full())
    code, _out, err = run("score", "s.readiness")
    assert (code, err.count("\n")) == (1, 1)
    assert err.startswith("The disk is full, so <stdout> was not written.")


def test_no_window_and_no_library_is_touched(tmp_path: Path) -> None:
    """In a process of its own: neither Qt nor the database is ever imported, and help loads nothing heavy."""
    program = """
import sys
from readiness_desktop import cli
code = cli.main(["sample", sys.argv[1]]) or cli.main(["score", sys.argv[1], "--json"])
code = code or cli.main(["report", sys.argv[1], "--out", sys.argv[1] + ".pdf"])
bad = {"PySide6", "sqlalchemy", "sqlcipher3", "alembic", "readiness_desktop.gui", "readiness_desktop.storage"}
print(sorted(bad & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "s.readiness")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (0, "[]")


def test_starting_loads_nothing_heavy() -> None:
    program = """
import sys
from readiness_desktop import cli
heavy = {"matplotlib", "reportlab", "numpy", "PySide6", "sqlalchemy", "highspy", "babel"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
