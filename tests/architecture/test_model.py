"""The rules in docs/model.md are whole: every section that the source cites is there, and its tables are the pack's."""

import re
from pathlib import Path

from readiness_desktop.domain.framework import Framework
from tests.architecture.source import ROOT, files

MODEL = ROOT / "docs" / "model.md"
CITED = re.compile(r"docs/model\.md (\d+(?:(?: to |, )\d+)*)")
# A paper that the project does not hold.
FOREIGN = re.compile(r"\bbrief,? (?:section )?\d|\bof the brief\b|\bbuild note\b")


def _sections() -> list[int]:
    return [int(number) for number in re.findall(r"^## (\d+)\. ", MODEL.read_text("utf-8"), re.MULTILINE)]


def _sources() -> list[Path]:
    return [*files(), *sorted((ROOT / "tests").rglob("*.py"))]


def _rows(first: str) -> list[list[str]]:
    """The rows of the table whose head begins with this cell."""
    lines = MODEL.read_text("utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows: list[list[str]] = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def test_the_sections_are_numbered_in_order() -> None:
    assert _sections() == list(range(1, len(_sections()) + 1))


def test_every_cited_section_is_there() -> None:
    known = set(_sections())
    cited = {
        (str(path.relative_to(ROOT)), int(number))
        for path in _sources()
        for found in CITED.findall(path.read_text("utf-8"))
        for number in re.findall(r"\d+", found)
    }
    assert len(cited) > 20
    assert {(path, number) for path, number in cited if number not in known} == set()


def test_no_file_cites_what_the_project_does_not_hold() -> None:
    own = Path(__file__).resolve()
    assert [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in _sources()
        if path != own and (found := FOREIGN.search(path.read_text("utf-8")))
    ] == []


def test_its_codes_are_those_of_the_pack(framework: Framework) -> None:
    assert [row[0] for row in _rows("code")] == [code.code for code in framework.verdict.codes]


def test_its_grades_and_states_are_those_of_the_pack(framework: Framework) -> None:
    assert [(row[0], int(row[2]), float(row[3])) for row in _rows("grade")] == [
        (f"{grade.id} {grade.name}", grade.ceiling, grade.half_width) for grade in framework.grades
    ]
    assert [row[0] for row in _rows("state")] == [state.id for state in framework.answer_states]
