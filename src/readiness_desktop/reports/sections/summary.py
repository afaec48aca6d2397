"""The one page up front: verdict and why, index with range, dimensions, largest exposures, first moves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from readiness_desktop.charts.dimension_bars import DimensionBars
from readiness_desktop.charts.exposure_bars import ExposureBars
from readiness_desktop.charts.index_bar import IndexBar
from readiness_desktop.charts.style import tokens
from readiness_desktop.domain.results import Reason
from readiness_desktop.reports import words
from readiness_desktop.reports.breaks import height
from readiness_desktop.reports.flowables import (
    Figure,
    Heading,
    Icon,
    NewPage,
    Rule,
    SectionMark,
    Space,
    Text,
    columns,
    listing,
)  # fmt: skip
from readiness_desktop.reports.report import Report, body, figures, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import CONTENT, colors, style
from readiness_desktop.wording import (
    briefly,
    coverage,
    gates,
    issued,
    numbers,
    questions,
    roadmap,
    stage_gates,
    verdicts,
)  # fmt: skip
from readiness_desktop.wording.translate import _, ngettext

_FEWEST_REASONS = 3
_MOST_IDS = (6, 4, 3, 2)
_MOST_GATES = 5
_MOVES = 3


One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A reason of the verdict with the ids that it names on the page."""

    reason: Reason
    named: Sequence[str]


def story(report: Report) -> list[Any]:
    """The parts of the page: with every reason of the verdict, or with as many as fit."""
    room = report.paper.height - report.paper.top - report.paper.bottom
    # What stays the same is made once; charts take long.
    index, bars, exposed = _index(report), _dimensions(report), _largest(report)
    parts: list[Any] = []
    for count, most in _tries(len(report.results.reasons)):
        printed = [_Printed(reason, _shown(reason.ids, most)) for reason in report.results.reasons[:count]]
        parts = [
            NewPage(),
            SectionMark(_("Executive summary")),
            _verdict(report),
            Rule(8, 10),
            columns([index, _why(report, printed)], [89, 85], gap=5),
            Rule(8, 8),
            columns([bars, [*exposed, *_open_gates(report, printed)]], [110, 64], gap=5),
            Rule(4, 8),
            columns([_moves(report), _asked(report)], [89, 85], gap=5),
            Space(1, 6),
            small(words.plain(_ranges(report), 600)),
        ]
        if sum(height(part, CONTENT) for part in parts) <= room:
            break
    return parts


def _tries(count: int) -> Iterator[tuple[int, int]]:
    """How many reasons to print and how much each may name, the wished first.

    Names go before reasons do; a line for a single reason left would take as much room as that reason.
    """
    for most in _MOST_IDS:
        yield count, most
    for fewer in range(count - 2, _FEWEST_REASONS - 1, -1):
        yield fewer, _MOST_IDS[-1]


def _shown(found: Sequence[One], most: int) -> Sequence[One]:
    """The first of what was found; never just one less than all."""
    return found if len(found) <= most + 1 else found[:most]


def _verdict(report: Report) -> Any:
    code = {"FIX": "fix", "CONDITIONS": "conditions", "LAUNCH": "launch"}.get(report.results.in_force, "none")
    meaning = tokens()["meaning"]["verdict"][code]
    ground = colors().levels[meaning["level"]].fill if "level" in meaning else colors().color("text_muted")
    ink = colors().levels[meaning["level"]].on_fill if "level" in meaning else colors().color("surface")
    name = issued.in_force(report.framework, report.results)
    icon = Icon(meaning["icon"], ink, 28, tile=ground, alternative=name)
    said = _("Verdict: {name}").format(name=issued.both(report.framework, report.results))
    headline = verdicts.headline(report.framework, report.results)
    text = [
        Text(words.plain(said), style("small", "text_secondary", weight=600)),
        Heading(
            words.plain(headline, 140), style("h1"), level=1, key="summary", outline=_("Executive summary")
        ),
    ]
    remark = issued.remark(report.framework, report.results)
    if remark:
        text.append(small(words.plain(remark, 400), "text_secondary"))
    against = stage_gates.before_a_launch(report.framework, report.results, report.input.findings.stage_gates)
    if against:
        text.append(body(words.bold(words.plain(against, 300))))
    return columns([icon, text], [14, 160])


def _index(report: Report) -> list[Any]:
    results = report.results
    score = Text(words.plain(numbers.points(results.index)), style("score"))
    parts: list[Any] = []
    if results.index is None:
        parts.append(Text(words.plain(numbers.not_yet()), style("figure", "text_muted")))
    else:
        said = _("of 100, likely {span}").format(span=numbers.points_span(results.lo, results.hi))
        beside: list[Any] = [body(words.plain(said), "text_secondary")]
        before = report.previous_results
        if before is not None and before.index is not None:
            change = numbers.points_change(before.index, results.index)
            since = _("{change} since {round}").format(change=change, round=report.previous_name)
            beside.append(body(words.plain(since), "text"))
        parts.append(columns([score, beside], [25, 59], align="MIDDLE"))
    chart = IndexBar(report.chart_style, (82.0, 18.0))
    chart.update(report.framework, results, report.previous_results, report.previous_name)
    parts += [Space(1, 4), Figure(chart), Space(1, 4)]
    blocking = [g for g in results.gates.values() if g.kind == "block"]
    if blocking:
        parts.append(body(words.plain(_("{gates}.").format(gates=gates.not_met(results))), "text_secondary"))
    shared = _("{answered}; {verified} of what is answered has evidence of grade {grade}, by weight.")
    if results.evidence_index is None:
        shared = _("{answered}.")
    answered = coverage.by_weight(results)
    grade = questions.grade_or_better(report.framework, report.framework.constants.verified_from)
    said = shared.format(answered=answered, verified=numbers.percent(results.evidence_index), grade=grade)
    parts.append(body(words.plain(said), "text_secondary"))
    return parts


def _why(report: Report, printed: Sequence[_Printed]) -> list[Any]:
    titles = {
        "INCONCLUSIVE": _("What is missing"),
        "FIX": _("Why not yet"),
        "CONDITIONS": _("What the conditions are about"),
        "LAUNCH": _("Why a launch can go ahead"),
    }
    results = report.results
    parts: list[Any] = [Heading(words.plain(titles[results.verdict]), style("h3", after=3), level=2)]
    if not results.reasons:
        if results.issued:
            said = body(words.plain(results.issued_reason.strip(), 400), "text_secondary", after=3)
            return [Heading(words.plain(_("Why it was issued")), style("h3", after=3), level=2), said]
        kept = briefly.lines(report.framework, results)
        parts += [body(words.plain(line.text), "text_secondary", after=3) for line in kept]
        return parts
    for one in printed:
        parts.append(body(_reason(report, one), "text_secondary", after=3))
    rest = len(results.reasons) - len(printed)
    if rest > 0:
        more = ngettext("and {n} more reason", "and {n} more reasons", rest).format(n=rest)
        parts.append(small(words.plain(more)))
    return parts


def _reason(report: Report, printed: _Printed) -> str:
    reason = printed.reason
    rule = next(code.text for code in report.framework.verdict.codes if code.code == reason.code)
    names = [_named(report, code) for code in printed.named]
    rest = len(reason.ids) - len(names)
    if rest:
        names.append(_("{n} more").format(n=rest))
    markup = words.colored(words.bold(words.plain(rule)), colors().color("text"))
    return f"{markup}. {words.plain(', '.join(names))}" if names else f"{markup}."


def _named(report: Report, code: str) -> str:
    short = next((d.short for d in report.framework.dimensions if d.id == code), None)
    if short is not None:
        return short
    mode = next((m.name for m in report.framework.failure_modes if m.id == code), None)
    if mode is not None:
        return mode
    framework = report.framework
    return framework.question(code).title if framework.has_question(code) else code


def _dimensions(report: Report) -> list[Any]:
    chart = DimensionBars(report.chart_style, (104.0, 68.0))
    chart.update(report.framework, report.results, report.previous_results, report.previous_name)
    title = ngettext("{n} dimension", "{n} dimensions", len(report.framework.dimensions))
    said = title.format(n=numbers.word(len(report.framework.dimensions)).capitalize())
    return [Heading(words.plain(said), style("h2", after=2), level=2), Figure(chart)]


def _largest(report: Report) -> list[Any]:
    parts: list[Any] = [Heading(words.plain(_("Largest exposures")), style("h2", after=4), level=2)]
    known = [e for e in report.results.exposures.values() if e.exposure is not None]
    if not known:
        parts.append(body(words.plain(_("Not assessed yet.")), "text_muted"))
        return parts
    chart = ExposureBars(report.chart_style, (64.0, 27.0), largest=3)
    chart.update(report.framework, report.results)
    said = _("Conditions for a failure mode, 0 to 100; not a probability.")
    return [*parts, Figure(chart), small(words.plain(said), before=2, after=8)]


def _open_gates(report: Report, printed: Sequence[_Printed]) -> list[Any]:
    """Blocking gates that no printed reason names."""
    parts: list[Any] = []
    if all(exposure.exposure is None for exposure in report.results.exposures.values()):
        return parts
    named = {one for reason in printed for one in reason.named}
    open_gates = [gate for gate in report.results.blocking_not_met if gate.question not in named]
    if open_gates:
        parts.append(Text(words.plain(_("Blocking gates still open")), style("h3", after=2)))
        parts += [
            body(f"{words.plain(g.question)}&nbsp; {words.plain(report.framework.question(g.question).title)}",
                 "text_secondary")
            for g in _shown(open_gates, _MOST_GATES)
        ]  # fmt: skip
        rest = len(open_gates) - len(_shown(open_gates, _MOST_GATES))
        if rest:
            more = _("and {n} more").format(n=rest)
            parts.append(small(words.plain(more)))
    return parts


def _moves(report: Report) -> list[Any]:
    parts: list[Any] = [Heading(words.plain(_("First moves")), style("h2", after=0), level=2)]
    first = sorted(report.plan.initiatives, key=lambda initiative: initiative.window)[:_MOVES]
    if report.results.index is None:
        parts.append(body(words.plain(_("Not yet: they follow from the answers.")), "text_muted", before=4))
        return parts
    if not first:
        parts.append(
            body(
                words.plain(f"{roadmap.nothing_planned(report.framework, report.results)}."),
                "text_secondary",
                before=4,
            )
        )
        return parts
    edges = report.framework.constants.horizon_days
    rows = [
        [
            figures(numbers.written(n), color="text_muted", align="left"),
            body(words.plain(report.plan.initiative(report.framework, i.id).title)),
            body(words.plain(roadmap.window(i.window, edges)), "text_secondary", align="right"),
        ]
        for n, i in enumerate(first, 1)
    ]
    parts.append(listing(rows, [5, 53, 26]))
    return parts


def _asked(report: Report) -> list[Any]:
    way = report.input.way
    if not way.moves or not way.reached:
        title, said = _next_step(report)
        return [
            Heading(words.plain(title), style("h2", after=4), level=2),
            body(words.plain(said), "text_secondary"),
        ]
    goal = verdicts.name(report.framework, way.goal)
    title = _("Shortest way found to “{verdict}”").format(verdict=goal)
    rows = [
        [
            body(words.plain(move.question), "text_muted"),
            body(words.plain(report.framework.question(move.question).title)),
            body(words.plain(_("to level {level}").format(level=numbers.written(move.level))), "text_secondary",
                 align="right"),
        ]
        for move in way.moves[:_MOVES]
    ]  # fmt: skip
    parts: list[Any] = [
        Heading(words.plain(title), style("h2", after=0), level=2),
        listing(rows, [12, 50, 23]),
    ]
    rest = len(way.moves) - _MOVES
    if rest > 0:
        more = ngettext("and {n} more step", "and {n} more steps", rest).format(n=rest)
        parts.append(report_link(report, more))
    return parts


def _next_step(report: Report) -> tuple[str, str]:
    if report.results.verdict == "INCONCLUSIVE":
        return _("What comes next"), _(
            "Answer the open questions, launch gates first; then there is a verdict."
        )
    if report.results.verdict == "LAUNCH":
        return _("To keep the verdict"), _("Assess again when the scope, the data or the owner changes.")
    return _("What comes next"), _("No short way to a better verdict was found; the roadmap is the way.")


def report_link(report: Report, said: str) -> Text:
    """A small line that leads to the section with all steps."""
    return small(report.link(words.plain(said), "way", "way"))


def _ranges(report: Report) -> str:
    respondents = len(report.round.respondents)
    answered = sum(1 for q in report.results.questions.values() if q.answered)
    said = ngettext(
        "Ranges cover 90% and follow from the evidence behind {n} answer", "Ranges cover 90% and follow from the "
        "evidence behind {n} answers", answered,
    ).format(n=answered)  # fmt: skip
    if respondents:
        people = ngettext("{n} respondent", "{n} respondents", respondents).format(
            n=numbers.word(respondents)
        )
        said = _("{ranges} by {people}").format(ranges=said, people=people)
    return _("{said}. How it was worked out: see Method and limits.").format(said=said)


SECTION = Section("summary", lambda: _("Executive summary"), story)
