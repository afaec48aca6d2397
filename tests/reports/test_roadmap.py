"""The roadmap on paper: what is known of the plan, who does it, what it costs, and what it does not keep."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from readiness_desktop.domain.assessment import Action, Assessment
from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.catalogue import Lift
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import NOTHING, Break, Plan, Unmet
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.roadmap_setup import OwnInitiative, RoadmapSetup, Terms
from readiness_desktop.services.reporting import report_input
from readiness_desktop.services.roadmap import find_best_plan
from readiness_desktop.services.roadmap_setup import choose
from readiness_desktop.wording import roadmap_paper
from tests.pdf import opened
from tests.reports.reading import Read, made, read

OWNER = "Rosa Castellanos"
RATES = {"BUS": 700.0, "DATA": 800.0, "PLAT": 850.0, "ML": 900.0, "RISK": 750.0, "CHG": 650.0}
CLEAR = 8.0
"""Points between a note and the name of the picture under it."""
Given = Callable[..., ReportInput]
Printed = Callable[..., str]


@pytest.fixture
def given(framework: Framework, northwind: Callable[[str], Assessment]) -> Given:
    """What a report of state A says with these limits and actions."""

    def of(*actions: Action, anonymous: bool = False, **limits: Any) -> ReportInput:
        one = northwind("A")
        profile = replace(one.profile, roadmap=RoadmapSetup(**limits), anonymous=anonymous)
        return report_input(
            framework, one.with_current(replace(one.current, profile=profile, actions=actions))
        )

    return of


@pytest.fixture
def printed(brand: Brand) -> Printed:
    """The words of the section, with single spaces."""
    return lambda report: words(read(made(report, brand, sections=("roadmap",))))


def words(found: Read) -> str:
    """All of it in one line, with the spaces of today's paper and none that cannot be broken."""
    return " ".join(found.text.replace("\N{NO-BREAK SPACE}", " ").split())


def page_words(data: bytes, page: int) -> str:
    """The words of one page in one line."""
    return " ".join(read(data).pages[page].replace("\N{NO-BREAK SPACE}", " ").split())


def place(data: bytes, said: str) -> tuple[int, float, float]:
    """Where words stand first: page, foot and top of their first letter in points from the foot of the page."""
    with opened(data) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            search = text.search(said)
            found = search.get_next()
            box = text.get_charbox(found[0]) if found else None
            search.close()
            text.close()
            page.close()
            if box:
                return number, box[1], box[3]
    raise AssertionError(said)


def with_plan(report: ReportInput, **changes: Any) -> ReportInput:
    """The report with another plan."""
    return replace(report, plan=replace(report.plan, **changes))


def of_before(plan: Plan) -> Plan:
    """The plan as it was stored before plans knew dates, limits, people and cost."""
    bare = [
        replace(
            one,
            days=NOTHING,
            cost=None,
            external=None,
            owner="",
            fixed=False,
            must=False,
            begun=False,
            slack=None,
        )
        for one in plan.initiatives
    ]
    return replace(
        plan, initiatives=tuple(bare), first_day=None, load={}, room={}, budget=(), spend=(), left_out=(), breaks=(),
        unmet=(), model="", setup="", gap=None, bound=None, proven=False,
    )  # fmt: skip


def test_the_plan_says_how_good_it_is(given: Given, printed: Printed) -> None:
    report = given()
    assert "Good order, not proven. Ordered by the risk" in printed(report)
    near = printed(with_plan(report, solver="exact", gap=0.021, bound=16_000.0))
    assert "Within 2.1% of the best possible. A better plan may exist" in near
    assert "Remaining risk added up over 52 weeks: " in near
    assert "no plan within these limits can be below 16,000." in near
    assert "area" not in near.partition("Steps that close")[0], "a word of those who solve it"
    proven = printed(with_plan(report, solver="exact", gap=0.0, bound=report.plan.area, proven=True))
    assert "Best possible plan, proven. No other plan within these limits lowers risk sooner." in proven
    assert "what removes most for its effort" not in proven, "that is how the list is made"
    assert "Chosen by hand. Not compared" in printed(with_plan(report, solver="hand"))


def test_a_chosen_plan_that_is_stale_says_since_when(
    framework: Framework, given: Given, printed: Printed
) -> None:
    report = given()
    kept = choose(report.assessment, report.plan, on=date(2026, 4, 20), by="Ines Marchetti", solver="hand")
    again = report_input(framework, kept)
    assert again.plan.chosen
    assert "Chosen by hand." in printed(again)
    stale = printed(with_plan(again, stale=True))
    assert "Answers changed since this plan was chosen on 20 Apr." in stale


def test_the_best_plan_is_printed_as_it_was_chosen(
    framework: Framework, given: Given, printed: Printed
) -> None:
    report = given(aim="profile")
    best = find_best_plan(framework, report.assessment, report.results, time_limit=30)
    kept = choose(report.assessment, best, on=date(2026, 4, 20), by="", solver="exact")
    again = report_input(framework, kept)
    assert [(one.id, one.start) for one in again.plan.initiatives] == [
        (one.id, one.start) for one in best.initiatives
    ]
    assert ("Best possible plan, proven on 20 Apr." in printed(again)) == best.proven


def test_limits_that_are_not_kept_are_said_plainly(given: Given, printed: Printed) -> None:
    report = given()
    breaks = tuple(Break("late", one.id, amount=2.0) for one in report.plan.initiatives[:10])
    unmet = (Unmet("no_capacity", ("I18",), pool="DATA", have=0.0, need=4.5),)
    found = printed(with_plan(report, breaks=breaks, unmet=unmet))
    assert "These limits cannot all be met." in found
    assert "Raise Data engineering to at least 4.5 person-days a week." in found
    assert "10 limits are not kept." in found
    assert found.count("is finished 2 weeks too late.") == 8
    assert "And 2 more." in found


def test_what_is_left_out_has_its_reason(framework: Framework, given: Given, printed: Printed) -> None:
    found = printed(given(terms={"I18": Terms(excluded=True, reason="The feeds <go> in autumn")}))
    assert "Do not do now Profiling of production sources" in found
    assert "Left out by hand: The feeds <go> in autumn" in found
    title = framework.initiative("I18").title
    assert f"It needs {title} first, and that is not planned." in found
    assert "Do not do now" not in printed(given())


def test_owners_dates_and_marks_stand_with_the_work(given: Given, printed: Printed) -> None:
    owner = Action("a", "I39", owner=OWNER, initiative="I39")
    terms = {"I39": Terms(must=True, start=date(2026, 4, 28))}
    report = given(owner, terms=terms)
    one = next(one for one in report.plan.initiatives if one.id == "I39")
    assert (one.fixed, one.must, one.start) == (True, True, 2)
    found = printed(report)
    assert f"{OWNER} Operations manager" in found
    assert "28 Apr – 1 Jun" in found
    assert "Has to be done. Fixed by hand." in found
    assert "Edge before a bar: fixed by hand." in found
    assert "Line under a bar: critical, the end of the plan moves with it." in found
    hidden = printed(given(owner, terms=terms, anonymous=True))
    assert OWNER not in hidden
    assert "Person 1 Operations manager" in hidden


def test_a_person_who_is_needed_twice_is_hidden_too(given: Given, printed: Printed) -> None:
    report = with_plan(given(anonymous=True), breaks=(Break("person", "I39", OWNER),))
    found = printed(report)
    assert OWNER not in found
    assert "Person 1 works on Support model" in found


def test_every_closing_step_stands_on_the_first_page(
    framework: Framework, given: Given, brand: Brand
) -> None:
    report = given(Action("a", "I39", owner=OWNER, initiative="I39"), rates=RATES)
    first = page_words(made(report, brand, sections=("roadmap",)), 0)
    head, title, table = first.partition("Steps that close a gate")
    assert title
    assert "€225,000 to €802,000, launch with conditions from 30 Jun 2026 (after 11 weeks)" in head
    steps = [one for one in report.plan.initiatives if one.gates]
    for one in steps:
        day = roadmap_paper.done_by(one, report.results.as_of)
        assert f"{report.plan.initiative(framework, one.id).title} {one.id}" in table
        assert day in table
        for gate in one.gates:
            assert f"{framework.question(gate).title} {gate}, {report.results.gates[gate].kind[:5]}" in table
    assert OWNER in table
    assert "Initiative Days from" not in first, "the bars begin a page of their own"


def test_gates_that_no_step_closes_are_named(given: Given, printed: Printed) -> None:
    report = given()
    assert "No step closes" not in printed(report)
    rest = tuple(one for one in report.plan.initiatives if one.id != "I38")
    order = tuple(one.id for one in rest)
    assert "No step closes D5.2." in printed(with_plan(report, initiatives=rest, order=order))
    bare = tuple(replace(one, gates=()) for one in report.plan.initiatives)
    assert "Steps that close a gate" not in printed(with_plan(report, initiatives=bare))


def test_bars_stand_over_the_steps_where_a_page_has_no_room_for_both(
    framework: Framework, given: Given, printed: Printed
) -> None:
    report = given()
    many = tuple(replace(one, gates=("D5.2", "D1.2", "D6.1")) for one in report.plan.initiatives)
    found = printed(with_plan(report, initiatives=many))
    assert found.index("Dark bar") < found.index("Steps that close a gate") < found.index("Projected index")
    few = tuple(replace(one, gates=("D5.2",) if one.id == "I38" else ()) for one in report.plan.initiatives)
    found = printed(with_plan(report, initiatives=few))
    assert found.index("Steps that close a gate") < found.index("Page 1 of") < found.index("Dark bar")


def test_the_names_of_groups_stand_clear_of_the_note_over_them(given: Given, brand: Brand) -> None:
    data = made(given(), brand, sections=("roadmap",))
    page, foot, _top = place(data, "Bar: person-days that the plan takes")
    at, _foot, top = place(data, "Limit 6, peak")
    assert (at, foot - top >= CLEAR) == (page, True), foot - top


def test_cost_is_a_range_before_a_point(given: Given, printed: Printed) -> None:
    report = given(rates=RATES, terms={"I39": Terms(external_cost=5_000.0)})
    found = printed(report)
    total = sum(one.cost.low for one in report.plan.initiatives if one.cost is not None)
    assert f"Cost: €{total:,.0f} to €" in found
    assert "In nine of ten cases €" in found
    missing = len(report.plan.initiatives) - 1
    assert f"{missing} initiatives have no figure for external cost" in found
    assert "Spend against budget" not in found
    partly = printed(given(rates={"BUS": 700.0}))
    assert "Cost: at least €" in partly
    assert "no day rate" in partly
    assert "No day rate is set, so no cost is shown." in printed(given())


def test_spend_stands_against_the_budget_of_each_quarter(given: Given, printed: Printed) -> None:
    report = given(rates=RATES, budget=(90_000.0, 60_000.0))
    found = printed(report)
    spend = report.plan.spend
    assert "Spend against budget" in found
    first, second = spend[12], spend[min(25, len(spend) - 1)]
    assert f"€90,000 €{first:,.0f}" in found
    assert f"€150,000 €{second:,.0f}" in found


def test_effort_of_another_size_is_told(given: Given, printed: Printed) -> None:
    report = with_plan(given(), size="large")
    assert "Effort is multiplied by 1.6, the size being large." in printed(report)
    assert "multiplied" not in printed(given())


def test_work_under_way_is_set_against_the_plan(given: Given, printed: Printed) -> None:
    as_of = given().results.as_of
    week = timedelta(7)
    actions = (
        Action("a", "I39", owner=OWNER, initiative="I39", status="begun", started=as_of - week, spent_days=5.0),
        Action("b", "I08", initiative="I08", status="done", started=as_of - 4 * week, finished=as_of - week),
    )  # fmt: skip
    found = printed(given(*actions))
    assert "Work under way:" in found
    assert "Begun 7 Apr, ends" in found
    assert "Begun 17 Mar, done 7 Apr" in found
    assert "at least €0" not in found
    assert "It is done" not in found, "what is done is no reason to wait"
    assert "Work under way" not in printed(given(Action("a", "I39", owner=OWNER, initiative="I39")))


def test_an_own_initiative_is_printed_like_the_others(given: Given, printed: Printed) -> None:
    own = OwnInitiative(
        "X01", "Carrier <pack>", "BUS", (Lift("D1.4", 0, 2),), effort=(2.0, 3.0, 5.0), weeks=2, role="Carrier manager",
        exit_evidence="Signed packs",
    )  # fmt: skip
    found = printed(given(own=(own,)))
    assert "Carrier <pack> X01" in found
    assert "Carrier manager" in found
    assert "Signed packs" in found


def test_a_plan_of_before_is_printed_as_it_was(given: Given, printed: Printed) -> None:
    report = given(rates=RATES)
    found = printed(replace(report, plan=of_before(report.plan)))
    for new in ("Load of the people", "Cost", "Good order", "Line under a bar", "Do not do now", "Effort:"):
        assert new not in found, new
    assert "It is a found order, not proven to be the best." in found
    assert "Owner role" in found
    proven = replace(of_before(report.plan), gap=0.0)
    assert "No better order exists." in printed(replace(report, plan=proven))
