"""The way to a better verdict in words."""

from collections.abc import Callable
from dataclasses import replace

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Way
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording import way_words

State = Callable[[str], Assessment]


def test_what_no_answer_removes_is_said_in_sentences_of_its_own(framework: Framework, state: State) -> None:
    way: Way = report_input(framework, state("A")).way
    codes = [code for code in framework.verdict.codes if code.code in ("C8", "C9")]
    said = way_words.way(framework, replace(way, also=tuple(code.code for code in codes)))
    assert f"No answer removes the rest. {codes[0].text}. {codes[1].text}." in said
    assert f"; {codes[1].text}" not in said


def test_smallest_is_said_only_where_it_was_proven(framework: Framework, state: State) -> None:
    way: Way = report_input(framework, state("A")).way
    assert way_words.way(framework, way).startswith(
        "5 moves lead to the verdict Launch with conditions. It is a way, not proven smallest."
    )
    assert "not proven smallest" in way_words.way(framework, way, "unknown")
    assert "not proven smallest" in way_words.way(framework, way, "smaller")
    assert "Proven smallest: no set of fewer moves" in way_words.way(framework, way, "smallest")
