"""The portfolio as it is read from the library, and what is noted in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.assessment import Assessment, Client
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.portfolio import needs_of
from readiness_desktop.domain.summary import summarise
from readiness_desktop.services.frameworks import framework_plain
from readiness_desktop.services.library import Library
from readiness_desktop.services.portfolio import note, portfolio_of, typed_tags


def test_a_portfolio_is_read_and_what_is_noted_stays(
    framework: Framework, state: Callable[[str], Assessment], tmp_path: Path
) -> None:
    library = Library.open(tmp_path / "library.sqlite")
    made: list[Assessment] = []
    for name in "AB":
        one = state(name)
        current = replace(one.current, uuid=str(uuid4()))
        made.append(replace(one, uuid=str(uuid4()), client=Client(str(uuid4()), name), rounds=(current,)))
        results = evaluate(framework, made[-1])
        library.add(made[-1], framework_plain(framework), summarise(made[-1], framework, results))
    library.archive(made[1].uuid)
    found = portfolio_of(library.rows(), library, framework)
    assert [one.client for one in found.summaries] == ["A"]
    lacks = found.levels.shortfalls((made[0].uuid,), needs_of(framework))
    below = {one.question for one in lacks if one.below}
    results = evaluate(framework, made[0])
    assert below == {
        q for q, one in results.questions.items() if one.credited is not None and one.credited < 2
    }
    note(library, made[0].uuid, ("wave 1",), Outcome(stopped=date(2026, 3, 1)))
    (one,) = portfolio_of(library.rows(), None, framework).summaries
    assert (one.tags, one.outcome) == (("wave 1",), Outcome(stopped=date(2026, 3, 1)))
    library.close()
    again = Library.open(library.path)
    assert again.load(made[0].uuid).outcome == Outcome(stopped=date(2026, 3, 1))
    note(again, made[0].uuid, (), None)
    assert again.load(made[0].uuid) == replace(made[0], tags=(), outcome=None)
    again.close()


def test_tags_are_typed_between_commas() -> None:
    assert typed_tags(" wave 1,, bought ,wave  1") == ("wave 1", "bought")
    assert typed_tags("") == ()
