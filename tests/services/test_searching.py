"""Full-text search: what of an assessment is found, and that it keeps up with every change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from readiness_desktop.domain.agreements import (
    BudgetEntry,
    Criterion,
    DebtEntry,
    Decision,
    SignOff,
    Statement,
)
from readiness_desktop.domain.assessment import Action, Assessment, EvidenceItem, Parked, Respondent
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.roadmap_setup import ChosenPlan, OwnInitiative, RoadmapSetup, Terms
from readiness_desktop.services.answering import (
    add_evidence,
    remove_evidence,
    set_not_applicable,
    set_note,
    set_said,
)
from readiness_desktop.services.searching import Search


@pytest.fixture
def written(framework: Framework, state: Callable[[str], Assessment]) -> Assessment:
    made = set_note(state("A"), "D1.1", "The warehouse keeps a zebra list.")
    made = add_evidence(made, EvidenceItem("e1", "D2.1", "Weekly zeppelin", link="https://quagga.example"))
    current = replace(
        made.current,
        respondents=(*made.current.respondents, Respondent("p1", "Xaver Yakovlev", "Keeper of okapis")),
        actions=(Action("a1", "C8", "Buy a yak", owner="Ibex"),),
        parked=(Parked("k1", "Who feeds the gnu?"),),
    )
    return set_said(made.with_current(current), "D1.2", "p1", "We ask the wombat")


def kinds(search: Search, typed: str) -> list[tuple[str, str]]:
    return [(found.kind, found.id) for found in search.find(typed, 20)]


def test_everything_that_has_words_is_found(framework: Framework, written: Assessment) -> None:
    search = Search()
    assert search.find("zebra", 5) == ()
    search.follow(framework, written)
    assert search.up_to_date(written)
    assert kinds(search, "zebra") == [("note", "D1.1")]
    assert kinds(search, "zepp") == kinds(search, "quagga") == [("evidence", "e1")]
    assert kinds(search, "yakov") == kinds(search, "okapis") == [("person", "p1")]
    assert kinds(search, "buy a yak") == kinds(search, "ibex") == [("action", "a1")]
    assert kinds(search, "wombat") == [("note", "D1.2")]
    assert kinds(search, "gnu") == [("parked", "k1")]
    asked = framework.question("D6.3")
    assert ("question", "D6.3") in kinds(search, asked.title)
    assert ("question", "D6.3") in kinds(search, asked.levels[4])
    assert ("question", "D6.3") in kinds(search, asked.evidence[0])


@pytest.fixture
def agreed(written: Assessment) -> Assessment:
    profile = replace(
        written.profile,
        statement=Statement(system="The numbat", stop_action="Call the tapir", owner="Quentin"),
        budget={"run": BudgetEntry("zero", reason="Paid by the dugong")},
    )
    current = replace(
        written.current,
        profile=profile,
        criteria=(Criterion("c1", "G3", text="An axolotl", evidence="Kiwi", waived_by="Quentin"),),
        sign_offs=(SignOff("s1", "G3", "Sponsor", "Quentin", "objects", "Not the lemur"),),
        decisions=(Decision("d1", "G3", "hold", by="Quentin", text="Wait for the narwhal"),),
        debt=(DebtEntry("b1", "T", "Old pangolin", "In the burrow", evidence="Tarsier", owner="Quentin"),),
    )
    return written.with_current(current)


def test_what_was_agreed_is_found(framework: Framework, agreed: Assessment) -> None:
    search = Search()
    search.follow(framework, agreed)
    assert kinds(search, "axolotl") == kinds(search, "kiwi") == [("criterion", "c1")]
    assert kinds(search, "lemur") == [("sign_off", "s1")]
    assert kinds(search, "narwhal") == [("decision", "d1")]
    assert (
        kinds(search, "pangolin") == kinds(search, "burrow") == kinds(search, "tarsier") == [("debt", "b1")]
    )
    assert kinds(search, "numbat") == kinds(search, "tapir") == [("statement", "statement")]
    assert kinds(search, "dugong") == [("budget", "run")]
    assert {kind for kind, _id in kinds(search, "quentin")} == {
        "criterion", "sign_off", "decision", "debt", "statement",
    }  # fmt: skip
    hidden = replace(agreed.current, profile=replace(agreed.profile, anonymous=True))
    search.follow(framework, agreed.with_current(hidden))
    assert kinds(search, "quentin") == kinds(search, "ibex") == []
    assert kinds(search, "narwhal") == [("decision", "d1")]


def test_the_roadmap_is_found(framework: Framework, written: Assessment) -> None:
    day = date(2026, 4, 14)
    own = OwnInitiative("X01", "Move the tarpan", "DATA", role="Keeper", exit_evidence="A bilby")
    roadmap = RoadmapSetup(own=(own,), terms={"I05": Terms(excluded=True, reason="After the eland")})
    work = Action("w1", "I09", owner="Quentin", initiative="I09", status="begun")
    chosen = ChosenPlan("h1", day, day, "hand", (), 400.0, 52, by="Quentin", note="As the quokka wished")
    current = replace(
        written.current,
        profile=replace(written.profile, roadmap=roadmap),
        actions=(*written.current.actions, work),
        plans=(chosen,),
    )
    search = Search()
    search.follow(framework, written.with_current(current))
    assert kinds(search, "tarpan") == kinds(search, "bilby") == [("initiative", "X01")]
    assert kinds(search, "eland") == [("initiative", "I05")]
    assert kinds(search, "quokka") == [("plan", "h1")]
    assert set(kinds(search, "quentin")) == {("initiative", "I09"), ("plan", "h1")}
    hidden = replace(current, profile=replace(current.profile, anonymous=True))
    search.follow(framework, written.with_current(hidden))
    assert kinds(search, "quentin") == []
    assert kinds(search, "quokka") == [("plan", "h1")]


def test_a_title_comes_before_a_text(framework: Framework, written: Assessment) -> None:
    search = Search()
    search.follow(framework, written)
    title = framework.question("D6.3").title
    assert kinds(search, title)[0] == ("question", "D6.3")


def test_only_what_changed_is_taken_anew(framework: Framework, written: Assessment) -> None:
    search, steps = Search(), list[int]()
    search.follow(framework, written)
    excused = next(q.id for q in framework.questions if q.not_applicable is not None)
    after = set_not_applicable(framework, set_note(written, "D1.1", "An ocelot"), excused, "Only a puma here")
    after = remove_evidence(after, "e1")
    search.follow(framework, after, lambda: not steps.append(1))
    assert steps == [1]
    assert kinds(search, "zebra") == kinds(search, "zeppelin") == []
    assert kinds(search, "ocelot") == [("note", "D1.1")]
    assert kinds(search, "puma") == [("reason", excused)]
    search.follow(framework, set_note(after, "D1.1", ""))
    assert kinds(search, "ocelot") == []


def test_it_can_be_interrupted_and_goes_on_later(framework: Framework, written: Assessment) -> None:
    search = Search()
    search.follow(framework, written, lambda: False)
    assert not search.up_to_date(written)
    search.follow(framework, written)
    assert kinds(search, "zebra") == [("note", "D1.1")]


def test_people_without_names_are_not_found_by_them(framework: Framework, written: Assessment) -> None:
    search = Search()
    search.follow(framework, written)
    profile = replace(written.profile, anonymous=True)
    search.follow(framework, written.with_current(replace(written.current, profile=profile)))
    assert kinds(search, "yakovlev") == []
    search.follow(framework, written)
    assert kinds(search, "yakovlev") != []
    newest = replace(written.current, profile=profile)
    search.follow(framework, replace(written), newest=newest)
    assert kinds(search, "yakovlev") == []


def test_nothing_is_written_anywhere(
    framework: Framework, written: Assessment, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    search = Search()
    search.follow(framework, written)
    assert not list(type(tmp_path).iterdir(tmp_path))  # type: ignore[arg-type]
    search.close()
    search.close()
    assert search.find("zebra", 3) == ()


def test_one_that_is_closed_while_it_takes_something_in_ends_quietly(
    framework: Framework, written: Assessment
) -> None:
    search = Search()

    def close() -> bool:
        search.close()
        return True

    search.follow(framework, written, close)
    assert search.find("zebra", 5) == ()
