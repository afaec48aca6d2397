"""The slides of a round: which are there, in which order, and that they say the figures of the results."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from readiness_desktop.domain.assessment import Action, Assessment, Lock
from readiness_desktop.domain.evaluate import evaluate
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.results import Condition
from readiness_desktop.domain.roadmap_setup import RoadmapSetup
from readiness_desktop.services.reporting import report_input
from readiness_desktop.wording import next_steps, numbers, slides_now
from readiness_desktop.wording.slide import MOST_POINTS, Row, Slide
from readiness_desktop.wording.slides import slides

State = Callable[[str], Assessment]


def of(report: ReportInput, slide: str) -> Slide:
    return next(one for one in slides(report) if one.id == slide)


def ids(report: ReportInput) -> list[str]:
    return [one.id for one in slides(report)]


def second(framework: Framework, state: State) -> Assessment:
    """State B as the second round after a locked one with the answers of state A."""
    before, after = state("A"), state("B")
    results = evaluate(framework, before)
    day = date(2025, 11, 11)
    first = replace(
        before.current, as_of=day, lock=Lock(day, "Anna", results.input_hash, results.engine_version, results)
    )
    return replace(before, rounds=(first, replace(after.current, uuid="second", number=2)))


def test_a_project_to_be_fixed_has_every_slide_but_the_comparison(framework: Framework, state: State) -> None:
    report = report_input(framework, state("A"))
    assert ids(report) == [
        "cover", "verdict", "profile", "gates", "exposures", "way", "roadmap", "soon", "method",
    ]  # fmt: skip


def test_a_second_round_is_set_against_the_first(framework: Framework, state: State) -> None:
    report = report_input(framework, second(framework, state))
    slide = of(report, "index")
    now, then = report.results.index, report.earlier[-1].results.index
    assert numbers.points(now) in slide.heading
    assert numbers.points(then) in slide.heading
    assert "Nov 2025" in slide.heading
    assert "more than the ranges explain" in slide.subline


def test_no_slide_has_more_than_three_points_and_all_have_notes(framework: Framework, state: State) -> None:
    for name in "ABC":
        for slide in slides(report_input(framework, state(name))):
            assert len(slide.points) <= MOST_POINTS
            assert slide.heading
            assert slide.title
            assert slide.notes
            assert all(slide.notes)


def test_the_verdict_names_its_strongest_reasons(framework: Framework, state: State) -> None:
    slide = of(report_input(framework, state("A")), "verdict")
    assert slide.heading == "Fix the foundation first"
    assert slide.points[0].text == "Run money is approved"
    assert slide.points[0].figure == "0 of 2"
    assert slide.points[0].level == 0
    assert len({point.text for point in slide.points}) == MOST_POINTS


def test_an_exposure_is_never_called_a_probability(framework: Framework, state: State) -> None:
    slide = of(report_input(framework, state("A")), "exposures")
    assert "not a probability" in slide.subline
    assert "%" not in "".join(point.text + point.detail + point.figure for point in slide.points)
    assert "most from" in slide.points[0].detail


def test_the_notes_say_what_holds_an_exposure_up_and_what_the_plan_does(
    framework: Framework, state: State
) -> None:
    notes = " ".join(of(report_input(framework, state("A")), "exposures").notes)
    assert "FM6 No budget for production: Driven by D5.2 Run money is approved" in notes
    assert "Floor 75: D5.2 at level 0, the answers alone give 68. Lowered by " in notes
    assert "75 to 45 by day 180." in notes


def test_a_launch_has_nothing_that_blocks_and_no_way(framework: Framework, state: State) -> None:
    report = report_input(framework, state("C"))
    assert "gates" not in ids(report)
    assert "way" not in ids(report)
    assert of(report, "verdict").points[0].text.startswith("All ")


def test_without_answers_it_says_what_is_missing(framework: Framework, state: State) -> None:
    open_ = state("A")
    empty = open_.with_current(replace(open_.current, answers={}))
    report = report_input(framework, empty)
    assert ids(report) == ["cover", "verdict", "gates", "method"]
    assert "Nothing is answered yet" in of(report, "verdict").subline
    assert "not yet answered" in of(report, "gates").heading


def gated(framework: Framework, state: State) -> ReportInput:
    """State B with a condition for each of many gates, as a launch with conditions has them."""
    report = report_input(framework, state("B"))
    gates = [one.id for one in framework.questions if one.gate is not None and one.module is None][:12]
    codes = [("C1" if number % 2 else "C2") for number in range(len(gates))]
    made = tuple(
        Condition(f"{code}:{gate}", (code,), (gate,), "before_launch")
        for code, gate in zip(codes, gates, strict=True)
    )
    return replace(report, results=replace(report.results, conditions=made))


def work_of(slide: Slide) -> list[Row]:
    return [row for row in slide.rows if not row.head]


def test_the_next_90_days_are_at_most_six_plain_lines_in_groups(framework: Framework, state: State) -> None:
    for report in (gated(framework, state), *(report_input(framework, state(name)) for name in "AB")):
        slide = of(report, "soon")
        assert 0 < len(work_of(slide)) <= 6
        heads = [row.what for row in slide.rows if row.head]
        assert heads in (["Conditions of the launch", "First work of the roadmap"], [])
        for row in work_of(slide):
            assert row.who and row.when
            assert not re.search(r"\b(D\d\.\d|E\d|FM\d|C\d|I\d\d)", row.what), row.what
            assert "Closed" not in row.what and "grade" not in row.what


def test_conditions_of_one_kind_owner_and_day_are_one_line(framework: Framework, state: State) -> None:
    report = gated(framework, state)
    steps = next_steps.next_steps(report)
    assert sum(step.count for step in steps if step.condition) == len(report.results.conditions)
    gate = framework.question(report.results.conditions[1].ids[0])
    assert any(step.what.startswith(f"Put in place and prove: {gate.title}; ") for step in steps)
    kinds = [(step.what.partition(":")[0], step.who, step.when) for step in steps if step.condition]
    assert len(kinds) == len(set(kinds))
    shown = next_steps.few(steps, 6)
    hidden = len(steps) - len(shown)
    assert bool(next_steps.left(steps, shown)) == (hidden > 0)


def test_conditions_come_first_with_owner_and_day(framework: Framework, state: State) -> None:
    made = state("B")
    report = report_input(framework, made)
    unowned = of(report, "soon")
    assert work_of(unowned)[0].who == "Nobody is named"
    assert "no owner" in unowned.subline
    action = Action("a", report.results.conditions[0].key, owner="Rosa Castellanos", due=date(2026, 6, 1))
    report = report_input(framework, made.with_current(replace(made.current, actions=(action,))))
    owned = of(report, "soon")
    assert work_of(owned)[0].who == "Rosa Castellanos"
    assert work_of(owned)[0].when == "1 Jun 2026"
    assert "no owner" not in owned.subline


def test_what_is_done_is_no_next_step(framework: Framework, state: State) -> None:
    made = state("B")
    key = report_input(framework, made).results.conditions[0].key
    done = Action("a", key, owner="Rosa", due=date(2026, 6, 1), status="done")
    report = report_input(framework, made.with_current(replace(made.current, actions=(done,))))
    assert not any(step.condition for step in next_steps.next_steps(report))


def test_the_roadmap_is_told_by_horizon(framework: Framework, state: State) -> None:
    report = report_input(framework, state("A"))
    slide = of(report, "roadmap")
    heads = [row for row in slide.rows if row.head]
    assert heads[0].what == "0–30 days"
    assert "then index" in heads[0].when
    assert len(slide.rows) - len(heads) == len(report.plan.initiatives)


def test_the_roadmap_says_its_proof_and_its_cost(framework: Framework, state: State) -> None:
    report = report_input(framework, state("A"))
    stop = (
        "While five blocking gates are open, pause new pilots, wider rollout and new features of this system."
    )
    assert of(report, "roadmap").subline == f"Good order, not proven. {stop}"
    best = replace(report, plan=replace(report.plan, proven=True, solver="exact"))
    assert of(best, "roadmap").subline == f"Best possible plan, proven. {stop}"
    setup = RoadmapSetup(rates={pool.id: 1_000.0 for pool in framework.pools})
    current = report.assessment.current
    rated = replace(current, profile=replace(current.profile, roadmap=setup))
    priced = of(replace(report, assessment=report.assessment.with_current(rated)), "roadmap").subline
    assert "not proven. Cost: €" in priced
    assert "(expected €" in priced
    before = replace(report, plan=replace(report.plan, first_day=None))
    assert of(before, "roadmap").subline == stop


def test_work_names_its_owner_where_there_is_one(framework: Framework, state: State) -> None:
    start = state("A")
    action = Action("a", "I39", owner="Rosa Castellanos", initiative="I39")
    owned = start.with_current(replace(start.current, actions=(action,)))
    who = {step.what: step.who for step in next_steps.next_steps(report_input(framework, owned))}
    assert who[framework.initiative("I39").title] == "Rosa Castellanos"
    assert who[framework.initiative("I08").title] == "Data steward"


def test_the_record_has_the_fingerprint(framework: Framework, state: State) -> None:
    report = report_input(framework, state("A"))
    said = {row.what: row.who for row in of(report, "method").rows}
    assert said["Fingerprint"].replace(" ", "") == report.results.input_hash[:20]
    assert said["Status"] == "Open, draft"


def test_only_blocking_gates_block_and_a_met_gate_has_no_figure_against_it(
    framework: Framework, state: State
) -> None:
    report = report_input(framework, state("A"))
    assert {gate.kind for gate in slides_now.open_gates(report)} == {"block", "condition"}
    assert {gate.kind for gate in slides_now.blocking_gates(report)} == {"block"}
    titles = {framework.question(gate.question).title for gate in slides_now.blocking_gates(report)}
    assert {point.text for point in of(report, "gates").points} <= titles
    met = next(gate for gate in report.results.gates.values() if gate.credited is not None)
    claimed = slides_now.gate_point(report, replace(met, status="PASS_UNVERIFIED", credited=met.minimum))
    assert claimed.figure == ""
    assert claimed.detail.endswith("met but not proven")
