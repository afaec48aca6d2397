"""Every reason has its words, whoever gives one gives its facts, and none of them stays out of the catalogue."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import readiness_desktop
from readiness_desktop.domain.reasons import Form, Thing, Why, because
from readiness_desktop.wording import reasons
from readiness_desktop.wording.reasons import say_because, text_of
from readiness_desktop.wording.translate import use_disguise

PACKAGE = Path(readiness_desktop.__path__[0])


def needed(why: Why) -> set[str]:
    """The facts that a sentence names."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text_of(why)) if name}


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_a_sentence_that_its_facts_fill(why: Why) -> None:
    facts = {name: f"<{name}>" for name in needed(why)}
    said = say_because(because(why, **facts))
    assert said
    assert all(fact in said for fact in facts.values())
    assert "{" not in said
    assert said == said.strip().rstrip(".!")
    assert "_" not in why.value or why.value not in said


def test_every_reason_has_one_sentence_only() -> None:
    said = [why for group in reasons._GROUPS for why in group()]
    assert len(said) == len(set(said)) == len(Why)


def test_things_and_reasons_pass_through_the_door_of_translation() -> None:
    use_disguise(lambda text: f"[{text}]")
    try:
        said = say_because(because(Why.LACKS_NAME, kind=Thing.FAILURE_MODE, name="FM9"))
        assert said == "[has no [failure mode] FM9]"
        assert say_because(because(Why.IS_NOT, wanted=Form.LIST)) == "[is not [a list]]"
    finally:
        use_disguise(None)


def test_a_fact_is_one_line_and_harmless() -> None:
    said = say_because(because(Why.PART_NOT_THERE, name="a{key}\nb\x1b[31m" + "x" * 500))
    assert said.startswith("a{key} b [31mxxx")
    assert len(said) < 150


def test_several_facts_and_a_cause_inside_a_reason() -> None:
    assert say_because(because(Why.NOT_ONE_OF, choices=("A4", "Letter"))) == "must be one of A4, Letter"
    cause = because(Why.NO_RIGHT)
    assert say_because(because(Why.CANNOT_BE_READ, cause=cause)) == "cannot be read (permission denied)"
    assert say_because(because(Why.SYSTEM, cause="No such device.")) == "the system says: No such device"


def given() -> Iterator[tuple[str, Why, set[str]]]:
    """Every `Why` that the program hands to a call: where, which, and the names of the facts beside it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name == "wording":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                facts = {keyword.arg for keyword in node.keywords if keyword.arg}
                for part in node.args:
                    for why in named(part):
                        yield f"{path.name}:{node.lineno}", why, facts


def named(node: ast.AST) -> Iterator[Why]:
    """The codes in an argument itself; those inside another call are that call's."""
    match node:
        case ast.Attribute(value=ast.Name(id="Why"), attr=name):
            yield Why[name]
        case ast.IfExp(body=one, orelse=other):
            yield from named(one)
            yield from named(other)
        case _:
            return


def test_whoever_gives_a_reason_gives_the_facts_of_its_sentence() -> None:
    wrong = [f"{at} {why.name}: {facts ^ needed(why)}" for at, why, facts in given() if facts != needed(why)]
    assert wrong == []


def test_every_reason_is_given_somewhere() -> None:
    named_elsewhere = {
        Why[node.attr]
        for path in PACKAGE.rglob("*.py")
        if path.parent.name != "wording"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Why"
    }
    assert named_elsewhere == set(Why)
