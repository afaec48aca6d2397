# ruff: noqa: E501  (one sentence a line reads best)
import ast
import string
from pathlib import Path

import pytest

import readiness_desktop
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Why, because
from readiness_desktop.wording import complaints
from readiness_desktop.wording.complaints import say, say_complaint, say_fault
from readiness_desktop.wording.translate import use_disguise

FACTS = {
    "path": "/home/ada/Northwind.readiness",
    "key": "answers.D1.2",
    "value": "seven",
    "version": "9.1",
    "question": "D1.2",
    "round": 2,
    "last": 3,
    "day": "1999-12-31",
    "names": ("Shipment ETA", "Route planning"),
    "assessment": "Fraud",
    "asked": "Astronaut",
    "title": "Alert log",
    "folder": "/home/ada/library.sqlite.evidence",
    "size": 52428800,
    "pool": "LAB",
    "pools": "BUS, DATA",
}
REASON = because(Why.MEMBER_CHANGED, name="answers.json")

WORDS = {
    Fault.FILE_MISSING: "There is no file at /home/ada/Northwind.readiness. Nothing was changed; check the name and the folder.",
    Fault.FILE_EMPTY: "/home/ada/Northwind.readiness is empty. Nothing was changed; ask for the file again or open another copy.",
    Fault.FILE_TRUNCATED: "/home/ada/Northwind.readiness ends too early, so a part of it is missing. Nothing was taken from it and your data is unchanged; copy or send the file again.",
    Fault.FILE_FOREIGN: "/home/ada/Northwind.readiness is not a file that this program reads (answers.json is not what the manifest says). Nothing was changed; choose a .readiness file or an answers file.",
    Fault.FILE_NEWER: "/home/ada/Northwind.readiness was written by a newer version of this program (9.1). Nothing was changed; update the program to open it.",
    Fault.FILE_DAMAGED: "/home/ada/Northwind.readiness is damaged: its content does not match its seal (answers.json is not what the manifest says). Nothing was taken from it and your data is unchanged; ask for the file again or open another copy.",
    Fault.FILE_TOO_LARGE: "/home/ada/Northwind.readiness is larger than this program reads (answers.json is not what the manifest says). Nothing was changed; check that it is the right file.",
    Fault.FILE_UNREADABLE: "/home/ada/Northwind.readiness cannot be read (answers.json is not what the manifest says). Nothing was changed; check that you may open it and that no other program holds it.",
    Fault.FILE_EXISTS: "/home/ada/Northwind.readiness exists already and was left as it is. Choose another name or remove it first.",
    Fault.FILE_SPECIAL: "/home/ada/Northwind.readiness is a device or a pipe, not a file. It was left as it is; choose another name.",
    Fault.FILE_SEVERAL_ASSESSMENTS: "/home/ada/Northwind.readiness holds more than one assessment: Shipment ETA and Route planning. Nothing was changed; name the one you mean with --assessment.",
    Fault.ASSESSMENT_UNKNOWN: "/home/ada/Northwind.readiness holds no assessment called Fraud. Nothing was changed; choose one of: Shipment ETA and Route planning.",
    Fault.NOBODY_ASKED: "Nobody is asked as Astronaut. Nothing was written; choose one of: Shipment ETA and Route planning.",
    Fault.FOLDER_UNWRITABLE: "/home/ada/Northwind.readiness cannot be written (answers.json is not what the manifest says). What was there is unchanged; choose another folder or ask for the right to write there.",
    Fault.DISK_FULL: "The disk is full, so /home/ada/Northwind.readiness was not written. What was there before is unchanged; free some space and try again.",
    Fault.PACK_MISSING: "There is no framework pack at /home/ada/Northwind.readiness. Nothing was changed; name the folder that holds pack.toml.",
    Fault.PACK_UNKNOWN: "The framework pack of this round (9.1) is not in the library. The answers are safe and unchanged; open a .readiness file that carries the pack, or restore a backup.",
    Fault.PACK_DAMAGED: "The framework pack cannot be used: /home/ada/Northwind.readiness, answers.D1.2: answers.json is not what the manifest says. Your assessments are unchanged; mend the pack or install it again.",
    Fault.BRAND_DAMAGED: "The brand kit cannot be used: /home/ada/Northwind.readiness, answers.D1.2: answers.json is not what the manifest says. Nothing was written; mend the kit or leave it out to use the default one.",
    Fault.ANSWERS_NOT_JSON: "/home/ada/Northwind.readiness is not valid JSON (answers.json is not what the manifest says). Nothing was changed; mend the file and try again.",
    Fault.ANSWERS_TOO_DEEP: "/home/ada/Northwind.readiness is nested deeper than any answers file. Nothing was changed; check that it is the right file.",
    Fault.ANSWERS_NOT_A_NUMBER: "answers.D1.2 in /home/ada/Northwind.readiness is seven, which is not a number that can be used. Nothing was changed; write an ordinary number and try again.",
    Fault.ANSWERS_UNKNOWN_QUESTION: "D1.2 is answered in /home/ada/Northwind.readiness, but the framework has no such question. Nothing was changed; correct the name or remove the answer.",
    Fault.ANSWERS_BAD_LEVEL: "D1.2 in /home/ada/Northwind.readiness has level seven, but levels are whole numbers from 0 to 4. Nothing was changed; correct it and try again.",
    Fault.ANSWERS_BAD_FIELD: "answers.D1.2 in /home/ada/Northwind.readiness cannot be read as an answer (answers.json is not what the manifest says). Nothing was changed; correct it and try again.",
    Fault.ANSWERS_NOT_APPLICABLE: "D1.2 in /home/ada/Northwind.readiness cannot be marked not applicable: the framework has no rule for that. Nothing was changed; answer it or leave it open.",
    Fault.NOT_APPLICABLE: "D1.2 in /home/ada/Northwind.readiness cannot be marked not applicable: the framework has no rule for that. Nothing was changed; answer it or leave it open.",
    Fault.DOCUMENT_FIELD: "The assessment in /home/ada/Northwind.readiness cannot be read at answers.D1.2 (answers.json is not what the manifest says). Nothing was taken from it and your data is unchanged; ask for the file again or open another copy.",
    Fault.COPY_REFUSED: "The copy was not written, since nobody could open it: what stands at answers.D1.2 does not fit (answers.json is not what the manifest says). Your assessment is unchanged; correct that and save the copy again.",
    Fault.CLOCK_WRONG: "The clock of this computer says 1999-12-31, which cannot be the day of a round. Nothing was changed; set the date and try again.",
    Fault.ROUND_UNKNOWN: "There is no round 2. Nothing was changed; choose a round from 1 to 3.",
    Fault.ROUND_OPEN: "Round 2 is still open. Nothing was changed; lock it before a new round is started.",
    Fault.ROUND_LOCKED: "Round 2 is locked and stays as it was handed over. Nothing was changed; start a new round to make corrections.",
    Fault.NO_REPORT: "A self-check has no verdict and no index, so there is no report on it. Nothing was written; begin "
    "the assessment first.",
    Fault.NO_ROADMAP: "A self-check asks too little for a roadmap. Nothing was changed; begin the assessment first.",
    Fault.POOL_UNKNOWN: "The framework has no pool of people called LAB. Nothing was changed; give one of BUS, DATA.",
    Fault.REASON_MISSING: "D1.2 needs a written reason. Nothing was changed; write why and try again.",
    Fault.LIBRARY_IN_USE: "The library /home/ada/Northwind.readiness is open in another program or window (answers.json is not what the manifest says). It is safe and unchanged; close the other one or open another library.",
    Fault.LIBRARY_NEWER: "The library /home/ada/Northwind.readiness was written by a newer version of this program (9.1). It is safe and unchanged; update the program to open it.",
    Fault.LIBRARY_DAMAGED: "The library /home/ada/Northwind.readiness is damaged (answers.json is not what the manifest says). It was left as it is; open another library.",
    Fault.LIBRARY_FOREIGN: "/home/ada/Northwind.readiness is not a library of this program (answers.json is not what the manifest says). It was left as it is; choose another file or another name for a new library.",
    Fault.LIBRARY_HOLDS_IT: "The assessment was not added: your library holds it or a part of it already (answers.json is not what the manifest says). Nothing was changed; open the one in your library.",
    Fault.LIBRARY_UNREADABLE: "The library /home/ada/Northwind.readiness cannot be opened (answers.json is not what the manifest says). It was left as it is; check that you may read and write it, or open another library.",
    Fault.SAVE_FAILED: "The last change could not be saved (answers.json is not what the manifest says). It is kept in memory and saving is tried again; leave the program open and free space or reconnect the drive.",
    Fault.EVIDENCE_TOO_LARGE: "/home/ada/Northwind.readiness is larger than the 25 MB that a file of evidence may have. Nothing was changed; attach the part that matters, or add the evidence with a link to where it lies.",
    Fault.EVIDENCE_CHANGED: "/home/ada/Northwind.readiness changed while it was being read. Nothing was changed here; wait until it is written, then attach it again.",
    Fault.EVIDENCE_MISSING: "The file of Alert log is not in /home/ada/library.sqlite.evidence. Your answers are unchanged; attach the file again, or bring that folder back.",
    Fault.EVIDENCE_DAMAGED: "The file of Alert log is damaged: it is no longer what was attached. Your answers are unchanged; attach the file again, or bring /home/ada/library.sqlite.evidence back from a copy.",
    Fault.EVIDENCE_ONLY_SAVED: "/home/ada/Northwind.readiness is not a document, a picture, mail or media, so it is not opened from here. Nothing was changed; save a copy of it and look at it there.",
    Fault.EVIDENCE_NOT_SHOWN: "This computer has no program that opens /home/ada/Northwind.readiness. Nothing was changed; save a copy of it and open it with a program of your choice.",
    Fault.STOPPED: "Stopped as you asked. Nothing was written and your data is unchanged; start again when ready.",
}


def test_every_fault_has_its_words_here():
    assert set(WORDS) == set(Fault)


@pytest.mark.parametrize("fault", Fault)
def test_the_words_of_a_fault(fault):
    assert say(ReadinessError(fault, REASON, **FACTS)) == WORDS[fault]


@pytest.mark.parametrize("fault", Fault)
def test_words_stay_whole_without_any_fact(fault):
    said = say_fault(fault, {})
    assert "{" not in said
    assert "something unnamed" not in said
    assert "()" not in said
    assert said[0].isupper()
    assert "  " not in said
    assert said.endswith(".")


@pytest.mark.parametrize("fault", Fault)
def test_words_follow_the_house_rules(fault):
    said = WORDS[fault]
    assert "!" not in said
    assert fault.value not in said
    assert "fail" not in said.lower()
    assert any(
        safe in said
        for safe in ("hanged", "left as it is", "Nothing was written", "kept in memory", "was not written")
    )


def test_a_library_needs_no_path_to_be_spoken_of():
    assert say_fault(Fault.LIBRARY_DAMAGED, {}).startswith("The library is damaged. It was left as it is")


def test_backups_are_spoken_of_where_there_are_some():
    said = say_fault(Fault.LIBRARY_DAMAGED, {"path": "/a/b.sqlite", "backups": "/a/backups"})
    assert said == (
        "The library /a/b.sqlite is damaged. It was left as it is; restore the latest backup from /a/backups."
    )
    foreign = say_fault(Fault.LIBRARY_FOREIGN, {"path": "/a/b.sqlite", "backups": "/a/backups"})
    assert foreign.endswith("another name for a new library. Backups lie in /a/backups.")
    assert "backup" not in say_fault(Fault.LIBRARY_FOREIGN, {"path": "/a/b.sqlite", "backups": None})
    assert "backup" not in say_fault(Fault.LIBRARY_DAMAGED, {"path": "/a/b.sqlite", "backups": None})


def test_an_assessment_that_is_not_there_names_the_others_where_they_are_known():
    said = say_fault(Fault.ASSESSMENT_UNKNOWN, {"path": "a.db", "assessment": "Fraud"})
    assert said == "a.db holds no assessment called Fraud. Nothing was changed; choose one of its own."


def test_braces_and_line_breaks_in_a_fact_are_harmless():
    said = say_fault(Fault.FILE_EMPTY, {"path": "a{key}\nb\x1b[31m.readiness"})
    assert said.startswith("a{key} b [31m.readiness is empty.")


def test_a_long_fact_is_shortened_in_the_middle():
    said = say_fault(Fault.FILE_MISSING, {"path": "/" + "x" * 500 + "/end.readiness"})
    assert len(said) < 260
    assert "end.readiness" in said


def test_a_reason_that_ends_with_a_full_stop_fits_into_the_sentence():
    reason = because(Why.SYSTEM, cause="The disk is asleep.")
    said = say_fault(Fault.FILE_UNREADABLE, {"path": "a.readiness"}, reason)
    assert "(the system says: The disk is asleep)." in said


def test_a_fault_of_the_whole_thing_needs_no_key():
    reason = because(Why.NOT_UTF8)
    said = say_fault(Fault.PACK_DAMAGED, {"path": "p/pack.toml", "key": ""}, reason)
    assert said.startswith("The framework pack cannot be used: p/pack.toml: is not UTF-8 text. Your")
    said = say_fault(Fault.PACK_DAMAGED, {"path": "", "key": "grades"}, because(Why.IS_MISSING))
    assert said.startswith("The framework pack cannot be used: grades: is missing.")
    said = say_fault(Fault.DOCUMENT_FIELD, {"key": ""}, because(Why.NOT_A_GROUP))
    assert said.startswith("The assessment cannot be read (is not a group of fields).")


def test_a_complaint_says_file_key_and_reason():
    reason = because(Why.OUT_OF_BOUNDS, value=7, low=1, high=3)
    assert say_complaint("d1.toml", "weight", reason) == "d1.toml: weight: is 7, must be from 1 to 3"
    assert say_complaint("d1.toml", "", because(Why.NOT_UTF8)) == "d1.toml: is not UTF-8 text"


def test_a_version_can_be_a_format():
    said = say_fault(Fault.FILE_NEWER, {"path": "a", "version": because(Why.FORMAT, number="2")})
    assert "(format 2)" in said


def test_words_pass_through_the_door_of_translation():
    use_disguise(str.upper)
    try:
        assert say_fault(Fault.STOPPED, {}).startswith("STOPPED AS YOU ASKED")
    finally:
        use_disguise(None)


def raised() -> list[tuple[str, int, Fault, set[str]]]:
    """Every `ReadinessError(Fault.X, reason, fact=...)` in the program: file, line, fault, names of its facts."""
    found: list[tuple[str, int, Fault, set[str]]] = []
    for path in sorted(Path(readiness_desktop.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or None in {k.arg for k in node.keywords}:
                continue
            named = isinstance(node.func, ast.Name) and node.func.id == "ReadinessError"
            fault = node.args[0]
            if named and isinstance(fault, ast.Attribute) and isinstance(fault.value, ast.Name):
                facts = {k.arg for k in node.keywords if k.arg} | (
                    {"reason"} if len(node.args) > 1 else set()
                )
                found.append((path.name, node.lineno, Fault[fault.attr], facts))
    return found


def test_whoever_raises_a_fault_gives_the_facts_that_its_words_need():
    lacking: list[str] = []
    for file, line, fault, facts in raised():
        text = complaints._text(fault)
        needed = {name for _t, name, _s, _c in string.Formatter().parse(text) if name}
        if "place" in needed:
            needed |= {"path", "key"}
        if "where" in needed or "part" in needed:
            needed |= {"key"}
        needed -= {"at", "because", "choice", "lie", "part", "place", "restore", "where", "within"}
        if missing := needed - facts:
            lacking.append(f"{file}:{line} {fault.name} lacks {', '.join(sorted(missing))}")
    assert lacking == []
