"""The deep modules in a report: whatever modules the pack has."""

from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.assessment import Answer, Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.framework import Framework, Module
from readiness_desktop.services.reporting import report_input
from tests.reports.reading import made, read


def test_a_third_module_of_a_pack_is_printed_too(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    third = Module("XA", "Vendor audit", "D4")
    asked = replace(framework.question("D4.7"), id="XA.01", module="XA", title="Vendors are looked at")
    more = replace(asked, id="XA.02", gate=None, title="Vendors answer")
    pack = replace(
        framework, modules=(*framework.modules, third), questions=(*framework.questions, asked, more)
    )
    current = northwind("A").current
    answers = {
        **current.answers,
        "XA.01": Answer("XA.01", "answered", 2, grade="E3"),
        "DP.01": Answer("DP.01", "answered", 2, grade="E3"),
    }
    assessment = northwind("A").with_current(replace(current, answers=answers))
    found = read(made(report_input(pack, assessment), brand, sections=("modules",)))
    names = [title for level, title, _page in found.outline if level == 0]
    assert names == ["Vendor audit", "Deployment-process evaluation", "Infrastructure audit"]
    text = " ".join(found.text.split())
    assert "Vendors are looked at" in text
    assert "Not answered: XA.02." in text
    assert "It makes up 50% of the score of Data architecture." in text


def test_without_answers_there_is_no_such_section(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    current = northwind("A").current
    answers = {name: a for name, a in current.answers.items() if framework.question(name).module is None}
    assessment = northwind("A").with_current(replace(current, answers=answers))
    found = read(made(report_input(framework, assessment), brand))
    assert "Infrastructure audit" not in [title for _level, title, _page in found.outline]


def test_a_dimension_says_what_its_module_makes_of_it(
    framework: Framework, northwind: Callable[[str], Assessment], brand: Brand
) -> None:
    pack = replace(framework, constants=replace(framework.constants, module_share=0.25))
    found = read(made(report_input(pack, northwind("A")), brand, sections=("dimensions",)))
    assert "25% of the score comes from Infrastructure audit" in found.text
