"""The slides that say what to do: the way to a better verdict, the roadmap, the next 90 days, method and limits."""

from collections.abc import Sequence
from datetime import date

from readiness_desktop.domain.calendar import DAYS_A_WEEK
from readiness_desktop.domain.chosen_plan import counting_plan
from readiness_desktop.domain.plan import Projection
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.roadmap_cost import roadmap_cost
from readiness_desktop.wording import (
    dates,
    next_steps,
    numbers,
    questions,
    roadmap,
    roadmap_paper,
    roadmap_proof,
    units,
    verdicts,
)
from readiness_desktop.wording import roadmap_cost as cost_words
from readiness_desktop.wording.next_steps import NextStep
from readiness_desktop.wording.roadmap_text import told
from readiness_desktop.wording.slide import Point, Row, Slide
from readiness_desktop.wording.translate import _, ngettext

_MOST_ROWS = 6


def way(report: ReportInput) -> Slide | None:
    """The steps to the next better verdict; None where none was found."""
    found, framework = report.way, report.framework
    if not found.moves or not found.reached:
        return None
    rows = tuple(
        Row(
            framework.question(move.question).title,
            move.question,
            _("evidence: {grade}").format(grade=framework.grade(move.grade).name),
            move.level_from,
            move.level,
        )
        for move in found.moves[:_MOST_ROWS]
    )
    subline = _("Found step by step, not proven to be the fewest.")
    if found.index is not None:
        subline = _("The index would then be {index}. {found}").format(
            index=numbers.points(found.index), found=subline
        )
    return Slide(
        "way",
        _("Way to a better verdict"),
        verdicts.way_headline(framework, found),
        subline,
        "moves",
        rows=rows,
        more=_more(len(found.moves) - len(rows)),
        notes=(
            _("These steps were searched for: gates that are not met first, then what raises the scores most."),
            _("The roadmap may put other work first: it follows the risk, this list follows the rules of the verdict."),
        ),
    )  # fmt: skip


def _more(rest: int) -> str:
    return ngettext("and {n} more", "and {n} more", rest).format(n=numbers.written(rest)) if rest > 0 else ""


def plan(report: ReportInput) -> Slide | None:
    """The roadmap by horizon; None where nothing is planned."""
    planned, framework = report.plan, report.framework
    if not planned.initiatives:
        return None
    edges = framework.constants.horizon_days
    rows: list[Row] = []
    for window in range(len(edges) + 1):
        work = [one for one in planned.initiatives if one.window == window]
        if not work:
            continue
        effort = units.days(sum(one.effort for one in work))
        count = ngettext("{n} initiative", "{n} initiatives", len(work)).format(n=len(work))
        after = _after(report, window, edges)
        rows.append(Row(roadmap.window(window, edges), f"{count}, {effort}", after, head=True))
        rows += [Row(planned.initiative(framework, one.id).title, one.id) for one in work]
    return Slide(
        "roadmap",
        _("Roadmap"),
        roadmap_paper.headline(framework, planned, report.results, brief=True),
        _known(report),
        "horizons",
        rows=tuple(rows),
        notes=(
            _("The order takes out risk as early as people and prerequisites allow: what removes most for its effort, "
              "with all it needs first, goes first."),
            _("Efforts are likely person-days for a {size} organisation; the projected index assumes that the work is "
              "done and shown with documents.").format(size=planned.size),
            _("The plan was worked out as of {day}.").format(day=dates.day(report.results.as_of)),
        ),
    )  # fmt: skip


def _known(report: ReportInput) -> str:
    """How good the plan is, what it costs where that is known, and what should pause meanwhile."""
    stop = roadmap.stop_doing(len(report.results.blocking_not_met))
    planned, current = report.plan, report.assessment.current
    if planned.first_day is None:
        # A plan of before knows neither its proof nor its cost.
        return stop
    chosen = counting_plan(current) if planned.chosen else None
    said = told(report.framework, report.assessment, planned)
    proof, _why = roadmap_proof.banner(said, chosen.on if chosen else None)
    total = roadmap_cost(report.framework, planned, current.profile.roadmap.rates).total
    cost = ""
    if total.cost is not None:
        cost = _("Cost: {cost}.").format(cost=cost_words.cost(total, current.profile.currency))
    return " ".join(part for part in (proof, cost, stop) if part)


def _after(report: ReportInput, window: int, edges: tuple[int, ...]) -> str:
    step = _at(report, None if window >= len(edges) else edges[window])
    if step is None or step.index is None:
        return ""
    return _("then index {index}: {verdict}").format(
        index=numbers.points(step.index), verdict=verdicts.name(report.framework, step.verdict).lower()
    )


def _at(report: ReportInput, day: int | None) -> Projection | None:
    steps = [p for p in report.plan.projections if day is None or p.week * DAYS_A_WEEK <= day]
    return steps[-1] if steps else None


def soon(report: ReportInput) -> Slide | None:
    """Who does what by when in the next 90 days; None where nothing is to be done."""
    steps = next_steps.next_steps(report)
    if not steps:
        return None
    shown = next_steps.few(steps, _MOST_ROWS)
    unowned = sum(step.count for step in steps if step.condition and step.who == _("Nobody is named"))
    subline = _("Conditions come first: if one is missed, the verdict changes.")
    if not any(step.condition for step in steps):
        subline = _("Roles are those of the roadmap; put names to them here.")
    if unowned:
        subline = ngettext(
            "{n} condition has no owner yet. Name one today.",
            "{n} conditions have no owner yet. Name them today.",
            unowned,
        ).format(n=numbers.written(unowned))
    return Slide(
        "soon",
        _("Next 90 days"),
        next_steps.headline(report, steps),
        subline,
        "steps",
        rows=_grouped(shown),
        more=next_steps.left(steps, shown),
        notes=(
            _("Agree a name and a day for every line before the meeting ends."),
            verdicts.consequence(report.framework) + ".",
            *(f"{step.what} ({step.who}, {step.when})" for step in _unshown(steps, shown)),
        ),
    )


def _grouped(steps: Sequence[NextStep]) -> tuple[Row, ...]:
    """The steps under the names of their groups; one group needs no name."""
    groups = (_("Conditions of the launch"), True), (_("First work of the roadmap"), False)
    rows: list[Row] = []
    for name, condition in groups:
        found = [Row(step.what, step.who, step.when) for step in steps if step.condition is condition]
        if found and len(found) < len(steps):
            rows.append(Row(name, head=True))
        rows += found
    return tuple(rows)


def _unshown(steps: Sequence[NextStep], shown: Sequence[NextStep]) -> tuple[NextStep, ...]:
    return tuple([step for step in steps if step not in shown][:_MOST_ROWS])


def method(report: ReportInput) -> Slide:
    """How it was worked out, what it cannot say, and the record."""
    results, lock = report.results, report.assessment.current.lock
    grade = questions.grade_or_better(report.framework, report.framework.constants.verified_from)
    shown = numbers.percent(results.evidence_index)
    points = (
        Point(
            _("Levels and evidence"),
            _("Every answer has a level 0 to 4 and a grade of evidence. {share} of what is answered has evidence of "
              "grade {grade}, by weight.").format(share=shown, grade=grade),
        ),
        Point(
            _("Ranges"),
            _("The likely range given the evidence seen, covering 90%. It is not a confidence interval of truth."),
        ),
        Point(_("Limits"), limits_text()),
    )  # fmt: skip
    rows = (
        Row(_("Question set"), f"{report.framework.name} {results.framework_version}"),
        Row(_("Depth"), results.depth),
        Row(_("As of"), dates.day(results.as_of)),
        Row(_("Engine"), results.engine_version),
        Row(_("Fingerprint"), fingerprint(results.input_hash)),
        Row(_("Status"), locked_words(lock.on, lock.by) if lock else _("Open, draft")),
    )
    return Slide(
        "method",
        _("Method and limits"),
        _("What these figures can and cannot say"),
        _("Everything can be repeated from the assessment file."),
        "record",
        points,
        rows,
        notes=(
            _("The index is the weighted geometric mean of the dimensions, held near the weakest: a strong dimension "
              "cannot hide a weak one."),
            _("Levels are steps, not distances: they are averaged because a reader needs one number, which is why the "
              "weakest dimension, the range and every answer stand beside it."),
            _("The report names every answer and every source."),
        ),
    )  # fmt: skip


def limits_text() -> str:
    """What every account of results has to say."""
    return _(
        "Scores summarise observed practice and evidence at a date. They do not predict success. Published figures "
        "are context with stated weaknesses."
    )


def fingerprint(input_hash: str) -> str:
    """The beginning of the hash of everything that went in, in groups of four."""
    return " ".join(input_hash[i : i + 4] for i in range(0, 20, 4))


def locked_words(on: date, by: str) -> str:
    """When a round was locked, and by whom."""
    if not by.strip():
        return _("Locked on {day}").format(day=dates.day(on))
    return _("Locked on {day} by {name}").format(day=dates.day(on), name=by)
