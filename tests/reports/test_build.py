"""The whole report, read back: what it says, how it is built, and that nothing in it acts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from readiness_desktop.domain.assessment import Action, Assessment, EvidenceItem, Lock, Respondent, Said
from readiness_desktop.domain.brand import Brand, Logo
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.paths import resources
from readiness_desktop.reports.build import WHOLE, write_pdf
from readiness_desktop.reports.sections import SECTIONS
from readiness_desktop.services import people
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording import verdicts
from tests.pdf import picture_count
from tests.reports.conftest import INES
from tests.reports.reading import Read, fonts, made, read, streams

MM = 72 / 25.4


def test_a_report_says_who_what_and_what_comes_first(
    report_a: Read, inputs: dict[str, ReportInput], framework: Framework
) -> None:
    assert "Northwind Logistics" in report_a.pages[0]
    assert "Shipment ETA prediction" in " ".join(report_a.pages[0].split())
    assert "Ines Marchetti" in report_a.pages[0]
    summary = " ".join(report_a.pages[1].split())
    assert "Verdict: Fix the foundation first" in summary
    assert verdicts.headline(framework, inputs["A"].results) in summary
    assert "of 100, likely 34 to 47" in summary
    first = inputs["A"].plan.order[0]
    assert framework.initiative(first).title in report_a.text


def test_every_page_but_the_cover_says_which_of_how_many(report_a: Read) -> None:
    total = len(report_a.pages)
    assert total > 20
    assert "Page 1 of" not in report_a.pages[0]
    for number, words in enumerate(report_a.pages[1:], 2):
        assert f"Page {number} of {total}" in " ".join(words.split())


def test_the_head_names_the_section_of_the_page(report_a: Read) -> None:
    starts = {title: page for _level, title, page in report_a.outline}
    for name in ("Executive summary", "Launch gates", "Failure modes", "Roadmap", "Method and limits"):
        assert name in report_a.pages[starts[name]]
    assert re.search("Dimensions? (3 and )?4 of 8", report_a.pages[starts["Governance"]])


def test_the_outline_leads_to_every_section_in_order(report_a: Read) -> None:
    titles = [title for level, title, _page in report_a.outline if level == 0]
    expected = ["Cover", "Executive summary", "Index and profile", "Launch gates", "Failure modes"]
    assert titles[:5] == expected
    assert titles[-3:] == ["Method and limits", "Appendix: answers", "Appendix: figures"]
    pages = [page for _level, _title, page in report_a.outline]
    assert pages == sorted(pages)


def test_metadata_name_title_and_firm_and_nobody_else(report_a: Read) -> None:
    assert (
        report_a.metadata["Title"]
        == "AI readiness assessment and roadmap: Northwind Logistics, Shipment ETA prediction"
    )
    assert report_a.metadata["Author"] == "Halden Advisory"
    assert report_a.metadata["Creator"] == "Readiness Desktop"
    assert b"/Lang" in report_a.raw
    assert b"/DisplayDocTitle true" in report_a.raw
    assert str(resources()).encode() not in report_a.raw


def test_every_font_is_embedded_and_none_is_helvetica(report_a: Read) -> None:
    names = fonts(report_a.raw)
    assert names
    assert all(re.match(r"[A-Z]{6}\+Inter", name) for name in names), names
    assert report_a.raw.count(b"/FontFile2") == len(names)


def test_nothing_in_a_report_acts(report_a: Read) -> None:
    everything = report_a.raw + b"".join(streams(report_a.raw))
    for word in (
        b"/JavaScript",
        b"/JS",
        b"/OpenAction",
        b"/Launch",
        b"/URI",
        b"/EmbeddedFile",
        b"/AA ",
        b"/RichMedia",
    ):
        assert word not in everything


def test_charts_are_vectors(inputs: dict[str, ReportInput], brand: Brand) -> None:
    assert picture_count(made(inputs["A"], brand)) == 0


@pytest.mark.parametrize(("page", "width", "height"), [("A4", 210.0, 297.0), ("Letter", 215.9, 279.4)])
def test_paper(inputs: dict[str, ReportInput], brand: Brand, page: str, width: float, height: float) -> None:
    for size in read(made(inputs["B"], brand, page)).sizes:
        assert size == pytest.approx((width * MM, height * MM), abs=0.1)


def test_the_same_input_gives_the_same_bytes(inputs: dict[str, ReportInput], brand: Brand) -> None:
    first = made(inputs["B"], brand)
    made(inputs["A"], brand)
    assert made(inputs["B"], brand) == first


@pytest.mark.parametrize("name", ["A", "B", "C"])
def test_every_state_says_its_verdict(
    framework: Framework, inputs: dict[str, ReportInput], brand: Brand, name: str
) -> None:
    found = read(made(inputs[name], brand))
    said = verdicts.name(framework, inputs[name].results.verdict)
    assert f"Verdict: {said}" in " ".join(found.pages[1].split())
    assert ("Conditions" in [title for _level, title, _page in found.outline]) == (name == "B")


def test_what_is_not_answered_is_not_yet(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    assessment = northwind("A")
    nothing = assessment.with_current(replace(assessment.current, answers={}))
    found = read(made(report_input(framework, nothing), brand))
    assert "Nothing is answered yet" in found.pages[1]
    titles = [title for _level, title, _page in found.outline]
    assert "Roadmap" not in titles
    assert "Failure modes" not in titles
    few = {q: a for q, a in assessment.current.answers.items() if q.startswith(("D1", "D2.1"))}
    half = assessment.with_current(replace(assessment.current, answers=few))
    found = read(made(report_input(framework, half), brand))
    assert "Nothing is answered yet in Production success in business terms" in found.text
    assert re.search("Dimensions? (1 and )?2 of 8", found.text)
    assert "3 of 8" not in found.text


def test_sections_can_be_chosen(inputs: dict[str, ReportInput], brand: Brand) -> None:
    found = read(made(inputs["A"], brand, sections=("summary", "roadmap")))
    assert [title for level, title, _page in found.outline if level == 0] == ["Executive summary", "Roadmap"]
    assert "Page 1 of" in found.pages[0]
    out = BytesIO()
    written = write_pdf(inputs["A"], brand, out, sections=("cover", "gates"))
    assert written.starts["gates"] == 2
    assert written.pages == len(read(out.getvalue()).pages)
    written = write_pdf(inputs["A"], brand, BytesIO(), sections=("cover", "summary", "dimensions"))
    assert (written.starts["summary"], written.starts["dimensions"]) == (2, 3)


def test_each_section_stands_alone(inputs: dict[str, ReportInput], brand: Brand) -> None:
    empty = (
        "rounds",
        "evidence",
        "conditions",
        "statement",
        "budget",
        "case",
        "debt",
        "ownership",
        "stage_gates",
    )
    for section in (one for one in SECTIONS if one.id not in empty):
        assert read(made(inputs["A"], brand, sections=(section.id,))).pages


def test_a_draft_says_so_on_every_page(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    report = report_input(framework, northwind("A"), person=INES)
    assert report.draft
    for words in read(made(report, brand)).pages:
        assert "raft" in words
    final = read(made(replace(report, draft=False), brand))
    assert all("Draft" not in words for words in final.pages)


def test_progress_ends_whole_and_never_goes_back(inputs: dict[str, ReportInput], brand: Brand) -> None:
    seen: list[tuple[int, int]] = []
    write_pdf(inputs["C"], brand, BytesIO(), progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (WHOLE, WHOLE)
    assert [done for done, _total in seen] == sorted(done for done, _total in seen)
    assert len({done for done, _total in seen}) > 20


@pytest.mark.parametrize("after", [0, 5, 60])
def test_a_report_stops_when_asked_to(inputs: dict[str, ReportInput], brand: Brand, after: int) -> None:
    asked = iter(range(10_000))
    with pytest.raises(ReadinessError) as caught:
        write_pdf(inputs["C"], brand, BytesIO(), cancelled=lambda: next(asked) >= after)
    assert caught.value.fault is Fault.STOPPED


def test_earlier_rounds_are_compared_within_their_ranges(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    first, second = northwind("A"), northwind("B").current
    results = evaluate(framework, first)
    day = date(2025, 11, 14)
    results = replace(results, as_of=day)
    lock = Lock(day, "Ines Marchetti", results.input_hash, results.engine_version, results)
    locked = replace(first.current, lock=lock, as_of=day)
    both = replace(first, rounds=(locked, replace(second, uuid="second", number=2)))
    found = read(made(report_input(framework, both), brand))
    assert "The index went from 40 to 50 since Nov 2025" in found.text
    assert re.search(r"Governance 2\.0 2\.0 \S+ to \S+ \S+ to \S+ none", found.text)
    assert re.search(r"Ownership and budget 0\.8 1\.8 \S+ to \S+ \S+ to \S+ \+1\.0", found.text)


def test_conditions_name_owner_and_day(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    assessment = northwind("B")
    open_report = report_input(framework, assessment)
    assert "Nobody is named" in read(made(open_report, brand)).text
    actions = tuple(
        Action(
            f"a{i}",
            condition.key,
            owner="Camille Aubert",
            due=date(2026, 5, 14),
            closing_evidence="Signed charter",
        )
        for i, condition in enumerate(open_report.results.conditions)
    )
    owned = assessment.with_current(replace(assessment.current, actions=actions))
    text = read(made(report_input(framework, owned), brand)).text
    assert "Camille Aubert 14 May 2026" in text
    assert "Nobody is named" not in text


def test_notes_are_printed_only_where_switched_on_and_evidence_is_listed(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    assessment = northwind("B")
    answers = dict(assessment.current.answers)
    answers["D1.1"] = replace(answers["D1.1"], note="Seen in the load test.", note_in_report=True)
    answers["D1.2"] = replace(answers["D1.2"], note="Between us only.", said=(Said("p1", "Nor this."),))
    answers["D1.3"] = replace(answers["D1.3"], said=(Said("p1", "We count"),), note_in_report=True)
    item = EvidenceItem(
        "e", "D1.1", "Load test of March", dated=date(2026, 3, 3), link="https://files.example/x"
    )
    person = (Respondent("p1", "Ada Marsh"),)
    noted = assessment.with_current(
        replace(assessment.current, respondents=person, answers=answers, evidence=(item,))
    )
    found = read(made(report_input(framework, noted), brand))
    assert "Seen in the load test." in found.text
    assert "Between us only." not in found.text
    assert "Nor this." not in found.text
    assert "Ada Marsh: We count" in found.text
    hidden = read(made(report_input(framework, people.show_names(noted, False)), brand))
    assert "Respondent 1: We count" in hidden.text
    assert "Ada Marsh: We" not in hidden.text
    assert "Load test of March" in found.text
    assert b"/URI" not in found.raw


def png(color: str) -> bytes:
    picture = Image.new("RGBA", (200, 80), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((10, 10, 70, 70), fill=color)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def test_a_brand_brings_name_colour_logo_foot_and_fonts(inputs: dict[str, ReportInput]) -> None:
    folder = resources() / "fonts"
    brand = Brand(
        name="Pale & Co <b>",
        accent="#F2D64B",
        logo=Logo("png", png("#AA3355")),
        footer="Pale & Co, 1 Yellow Street",
        fonts={
            "regular": str(folder / "InterDisplay-Regular.ttf"),
            "medium": str(folder / "InterDisplay-Medium.ttf"),
            "semibold": str(folder / "InterDisplay-SemiBold.ttf"),
        },
    )
    data = made(replace(inputs["B"], firm=""), brand)
    found = read(data)
    assert "Pale&Co<b>" in "".join(found.pages[0].split())
    assert "Pale & Co, 1 Yellow Street" in found.pages[1]
    assert picture_count(data) == 1
    assert {name.partition("+")[2] for name in fonts(data)} >= {"InterDisplay-Regular", "Inter-Regular"}
    plain = made(inputs["B"], Brand(name="Plain", accent="#14584C"))
    assert "InterDisplay-Regular" not in {name.partition("+")[2] for name in fonts(plain)}


def test_a_brand_font_that_is_none_is_a_clear_fault(inputs: dict[str, ReportInput], brand: Brand) -> None:
    wrong = Brand(name="Wrong", accent="#14584C", fonts={"regular": str(resources() / "icons" / "app.svg")})
    with pytest.raises(ReadinessError) as caught:
        made(inputs["B"], wrong)
    assert caught.value.fault is Fault.BRAND_DAMAGED
    assert made(inputs["B"], brand)


def test_the_sections_stand_in_the_order_of_the_brief() -> None:
    assert " ".join(section.id for section in SECTIONS) == (
        "cover summary profile gates exposures claims rounds dimensions practices comfort benchmarks debt statement "
        "case ownership budget stage_gates modules roadmap conditions way evidence method answers figures"
    )
