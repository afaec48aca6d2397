"""The interview guide and the list of documents, read back."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from readiness_desktop.domain.assessment import Assessment, Parked, Respondent
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.handouts import Handout
from readiness_desktop.reports.document_list import write_documents
from readiness_desktop.reports.interview_guide import write_guide
from readiness_desktop.services import handing_out, interviewing, people
from tests.pdf import page_count, text_of
from tests.reports.conftest import INES
from tests.reports.reading import read

LEAD = Respondent("p2", "Hanna <b>Lindqvist", "MLOps lead", "practitioner")


@pytest.fixture
def made(framework: Framework, northwind: Callable[[str], Assessment]) -> Handout:
    """The interview of one person, with something that was promised."""
    assessment = northwind("A")
    promised = Parked("k", "Document: alert log & rota", "D6.3", respondent="p2")
    current = replace(assessment.current, respondents=(LEAD,), parked=(promised,))
    assessment = assessment.with_current(current)
    depth = assessment.profile.depth
    interviews = (interviewing.interview_of(framework, depth, LEAD),)
    return interviewing.handout(framework, assessment, interviews, person=INES)


def guide(made: Handout, brand: Brand, page: str = "A4") -> bytes:
    out = BytesIO()
    write_guide(made, brand, out, page)
    return out.getvalue()


def documents(made: Handout, brand: Brand, page: str = "A4") -> bytes:
    out = BytesIO()
    write_documents(made, brand, out, page)
    return out.getvalue()


def test_the_guide_holds_every_question_with_levels_and_evidence(
    made: Handout, brand: Brand, framework: Framework
) -> None:
    found = read(guide(made, brand))
    assert "Interview guide: Hanna <b>Lindqvist" in found.text, "what was typed is no markup"
    assert "Northwind Logistics" in found.text
    asked = made.interviews[0].questions
    assert f"{len(asked)} questions, about {2 * len(asked)} min" in found.text
    for question in asked:
        for words in (question.ask, question.probes, *question.levels, *question.evidence):
            assert words[:40].split("“")[0].strip() in found.text
    assert "Blocking gate, needs level 2" in found.text
    assert any(title == "Hanna <b>Lindqvist" for _level, title, _page in found.outline)


def test_nobody_is_named_in_print_where_names_are_hidden(
    made: Handout, brand: Brand, framework: Framework
) -> None:
    assert "alert log & rota (Hanna <b>Lindqvist)" in read(documents(made, brand)).text
    hidden = people.show_names(made.assessment, False)
    every = interviewing.every_interview(framework, hidden)
    both = interviewing.handout(framework, hidden, every, person=INES)
    for printed in (guide(both, brand), documents(both, brand)):
        assert "Lindqvist" not in read(printed).text
    assert "Interview guide: Practitioner 1" in read(guide(both, brand)).text
    assert "alert log & rota (Practitioner 1)" in read(documents(both, brand)).text


def test_a_guide_of_all_begins_a_page_for_each(made: Handout, brand: Brand, framework: Framework) -> None:
    every = interviewing.every_interview(framework, made.assessment)
    found = read(guide(replace(made, interviews=every), brand))
    starts = [page for level, _title, page in found.outline if level == 0]
    assert len(starts) == len(every) == len(set(starts))
    assert [one.name for one in every if one.name] == [LEAD.name]
    assert LEAD.role not in [one.role for one in every[1:]]


def test_the_list_holds_every_document_once_by_dimension_and_by_role(made: Handout, brand: Brand) -> None:
    found = read(documents(made, brand))
    assert f"{len(made.requests)} documents to request" in found.text
    assert "(gate)" in found.text
    assert "Document: alert log & rota (Hanna <b>Lindqvist)" in found.text
    for one in made.requests:
        assert one.title.split()[0] in found.text
    assert found.text.index("D1 Data") < found.text.index("D8 ") < found.text.index("From whom")


@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_the_same_input_gives_the_same_bytes(made: Handout, brand: Brand, page: str) -> None:
    assert guide(made, brand, page) == guide(made, brand, page)
    assert documents(made, brand, page) == documents(made, brand, page)


def test_both_are_written_whole_and_over_no_other_work(made: Handout, brand: Brand, tmp_path: Path) -> None:
    target = tmp_path / "guide.pdf"
    assert handing_out.export_guide(made, brand, target) == page_count(target)
    assert handing_out.export_documents(made, brand, target) == page_count(target)
    assert "Documents to request" in text_of(target)
    other = tmp_path / "notes.pdf"
    other.write_text("mine")
    with pytest.raises(ReadinessError) as caught:
        handing_out.export_guide(made, brand, other)
    assert caught.value.fault == Fault.FILE_EXISTS
    assert other.read_text() == "mine"
