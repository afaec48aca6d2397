"""The slides that say where the project stands: what was assessed, verdict, index, profile, gates and exposures."""

from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.domain.results import DimensionResult, GateResult, Reason
from readiness_desktop.wording import (
    briefly,
    coverage,
    dates,
    exposures,
    gates,
    issued,
    numbers,
    questions,
    risks,
    stage_gates,
    verdicts,
)
from readiness_desktop.wording.comparison import index_sentence as sentence_of
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.slide import MOST_POINTS, Point, Slide
from readiness_desktop.wording.translate import _, ngettext

_GATE_CODES = ("I1", "F1", "F2", "C1", "C2", "C3")


def cover(report: ReportInput) -> Slide:
    """What was assessed, when and by whom."""
    current, results = report.assessment.current, report.results
    project = current.profile.project
    who = ", ".join(part for part in (report.assessor, report.firm) if part)
    when = _("Round {number}, {day}").format(
        number=numbers.written(current.number), day=dates.day(results.as_of)
    )
    points = [Point(when, _("Assessed by {name}").format(name=who) if who else "")]
    people = len(current.respondents)
    asked = ngettext("{n} person was asked", "{n} people were asked", people).format(n=numbers.word(people))
    points.append(Point(coverage.answered(results), sentence(asked) if people else ""))
    if current.profile.scope.strip():
        points.append(Point(_("In scope"), current.profile.scope.strip()))
    return Slide(
        "cover",
        _("What was assessed"),
        project or report.assessment.client.name,
        _("Readiness of {client} to run this AI project in production").format(
            client=report.assessment.client.name
        ),
        "cover",
        tuple(points),
        notes=(
            _("Say first what this is: an assessment of practice and evidence at a date, against written levels."),
            _("It does not rate people, and it does not predict success."),
            _("Question set: {name} {version}, depth {depth}.").format(
                name=report.framework.name, version=results.framework_version, depth=results.depth
            ),
        ),
    )  # fmt: skip


def verdict(report: ReportInput) -> Slide:
    """The verdict with its strongest reasons, the courses of every dimension, and the index with its range."""
    framework, results = report.framework, report.results
    said = [verdicts.reason(framework, results, reason) for reason in results.reasons]
    notes = [*said[: MOST_POINTS + 2]] or [line.text + "." for line in briefly.lines(framework, results)]
    notes.append(
        _("The verdict follows from written rules. It is not a function of the index: a gate that is not met "
          "outweighs every good score.")
    )  # fmt: skip
    if results.issued:
        notes.append(issued.account(framework, results))
    if results.index is not None:
        notes.append(uncertainty(report))
    return Slide(
        "verdict",
        _("Verdict"),
        issued.in_force(framework, results),
        " ".join(
            filter(
                None,
                (
                    verdicts.headline(framework, results) + ".",
                    issued.briefly(framework, results),
                    stage_gates.before_a_launch(framework, results, report.findings.stage_gates),
                ),
            )
        ),
        "courses",
        strongest(report),
        notes=tuple(notes),
    )


def uncertainty(report: ReportInput) -> str:
    """What a range says, to be read out."""
    return _(
        "The range {span} covers 90%: so far the evidence seen leaves it open. More evidence makes it narrower."
    ).format(span=numbers.points_span(report.results.lo, report.results.hi))


def strongest(report: ReportInput) -> tuple[Point, ...]:
    """The strongest reasons of the verdict: of each rule the first it names, then the next of each."""
    framework, results = report.framework, report.results
    if results.verdict == "LAUNCH" and results.issued:
        return (Point(results.issued_reason.strip()),)
    if results.verdict == "LAUNCH":
        return tuple(Point(line.text) for line in briefly.lines(framework, results)[:MOST_POINTS])
    ranks: list[tuple[int, int, Point]] = []
    seen: set[str] = set()
    for rule, reason in enumerate(results.reasons):
        for rank, one in enumerate(_points(report, reason)):
            if one.text not in seen:
                seen.add(one.text)
                ranks.append((rank, rule, one))
    return tuple(point for _rank, _rule, point in sorted(ranks, key=lambda r: r[:2])[:MOST_POINTS])


def _points(report: ReportInput, reason: Reason) -> list[Point]:
    framework, results = report.framework, report.results
    limit = framework.verdict.limits.get(reason.code)
    if reason.code in _GATE_CODES:
        found = [results.gates[one] for one in reason.ids if one in results.gates]
        return [gate_point(report, gate) for gate in found]
    points: list[Point] = []
    for one in reason.ids:
        if one in results.dimensions:
            dimension = results.dimensions[one]
            needs = _("Dimension, needs {limit}").format(limit=numbers.score(limit))
            name = verdicts.dimension(framework, one)
            points.append(
                Point(name, needs if limit else "", numbers.score(dimension.score), dimension.level)
            )
        elif one in results.exposures:
            exposure = results.exposures[one]
            name = next(mode.name for mode in framework.failure_modes if mode.id == one)
            below = _("Exposure, must be below {limit}").format(limit=numbers.points(limit))
            points.append(Point(name, below, numbers.points(exposure.exposure)))
    if not points:
        rule = next(code.text for code in framework.verdict.codes if code.code == reason.code)
        said = verdicts.reason(framework, results, reason).removeprefix(rule).strip(": .")
        points.append(Point(rule, sentence(said)))
    return points


def gate_point(report: ReportInput, gate: GateResult) -> Point:
    """A gate by the title of its question, with where it stands and what it needs."""
    title = report.framework.question(gate.question).title
    stands = _("{kind} gate {question}, {need}").format(
        kind=gates.kind(gate.kind), question=gate.question, need=gates.need(gate)
    )
    if gate.status == "PASS_UNVERIFIED":
        # Its level is there: the figure would speak for it.
        stands = _("{kind} gate {question}, met but not proven").format(
            kind=gates.kind(gate.kind), question=gate.question
        )
        return Point(title, stands, "", gate.credited)
    figure = "" if gate.credited is None else numbers.of(gate.credited, gate.minimum)
    return Point(title, stands, figure, gate.credited)


def index(report: ReportInput) -> Slide | None:
    """The index against the round before; None without one."""
    if not report.earlier:
        return None
    before, results = report.earlier[-1], report.results
    if before.results.index is None or results.index is None:
        return None
    when = dates.month(before.round.as_of)
    heading = _("The index went from {before} to {now} since {round}").format(
        before=numbers.points(before.results.index), now=numbers.points(results.index), round=when
    )
    moved = _moved(report)
    return Slide(
        "index",
        _("Change since the last round"),
        heading,
        _index_subline(report),
        "index",
        moved[:MOST_POINTS],
        notes=(
            _("A change is called one only where it is larger than the combined range of both rounds."),
            uncertainty(report),
            _("In {round} the index was {index}, likely {span}.").format(
                round=when, index=numbers.points(before.results.index, 1),
                span=numbers.points_span(before.results.lo, before.results.hi)),
        ),
    )  # fmt: skip


def _index_subline(report: ReportInput) -> str:
    then, now = report.earlier[-1], report.assessment.current
    return sentence_of(report.findings.compared(then.round.number, now.number).index)


def _moved(report: ReportInput) -> tuple[Point, ...]:
    """The dimensions that moved most, as shown."""
    framework, then = report.framework, report.earlier[-1].results
    found: list[tuple[float, Point]] = []
    for dimension in framework.dimensions:
        now, before = report.results.dimensions[dimension.id], then.dimensions.get(dimension.id)
        if before is None or before.score is None or now.score is None:
            continue
        change = numbers.score_change(before.score, now.score)
        said = _("From {before} to {now}").format(
            before=numbers.score(before.score), now=numbers.score(now.score)
        )
        found.append((-abs(now.score - before.score), Point(dimension.name, said, change, now.level)))
    return tuple(point for _size, point in sorted(found, key=lambda pair: pair[0]))


def profile(report: ReportInput) -> Slide | None:
    """The profile of the dimensions; None while none has a score."""
    framework, results = report.framework, report.results
    known = [(d.score, d) for d in results.dimensions.values() if d.score is not None]
    if not known:
        return None
    best = max(known, key=lambda pair: pair[0])[1]
    worst = min(known, key=lambda pair: pair[0])[1]
    below = sum(score / 25 < d.target_mean for score, d in known)
    heading = _("Strongest is {best}, weakest {worst}").format(
        best=verdicts.dimension(framework, best.id), worst=verdicts.dimension(framework, worst.id)
    )
    subline = _("Every scored dimension reaches its target.")
    if below:
        subline = ngettext(
            "{n} of {total} dimensions is below its target.",
            "{n} of {total} dimensions are below their targets.",
            below,
        ).format(n=numbers.word(below), total=numbers.word(len(known)))
    return Slide(
        "profile",
        _("Profile"),
        heading,
        sentence(subline),
        "profile",
        notes=(
            _("A dimension is scored 0 to 4, from the credited levels of its questions. 1.9 is level 1: nothing is "
              "rounded up."),
            _capped(report, known),
            _("A target is what the chosen profile plans for, not an average of other companies."),
        ),
    )  # fmt: skip


def _capped(report: ReportInput, known: list[tuple[float, DimensionResult]]) -> str:
    names = [verdicts.dimension(report.framework, d.id) for _score, d in known if d.cap_binds]
    if not names:
        return _("No gate holds a dimension down.")
    return _("An open gate holds down {names}.").format(names=joined(names))


def blockers(report: ReportInput) -> Slide | None:
    """The launch gates that are not met, failing first; None where all are."""
    unmet = open_gates(report)
    if not unmet:
        return None
    blocking = blocking_gates(report)
    heading = gates.not_met(report.results)
    kinds = sum(gate.kind != "block" for gate in unmet)
    subline = _("A launch waits for every blocking gate.")
    if kinds == len(unmet):
        subline = _("No gate blocks the launch; what is open follows as a condition.")
    return Slide(
        "gates",
        _("What blocks the launch") if blocking else _("Open gates"),
        heading,
        subline,
        "gates",
        tuple(gate_point(report, gate) for gate in (blocking or unmet)[:MOST_POINTS]),
        notes=(
            *(gates.value(report.framework, gate) + "." for gate in unmet[: MOST_POINTS + 3]),
            _("A gate asks for a level, and for a blocking gate also for documents. A claim alone does not close it."),
        ),
    )  # fmt: skip


def blocking_gates(report: ReportInput) -> tuple[GateResult, ...]:
    """The open gates that a launch waits for; a condition gate is none of them."""
    return tuple(gate for gate in open_gates(report) if gate.kind == "block")


def open_gates(report: ReportInput) -> tuple[GateResult, ...]:
    """Gates that are not passed: blocking before condition, not met before not answered, the lowest level first."""
    unmet = [gate for gate in report.results.gates.values() if not gate.passed]
    return tuple(
        sorted(unmet, key=lambda g: (g.kind != "block", g.status != "FAIL", g.credited or 0))
    )  # fmt: skip


def exposed(report: ReportInput) -> Slide | None:
    """The failure modes; None where none is assessed."""
    known = largest(report)
    if not known:
        return None
    return Slide(
        "exposures",
        _("Where it could fail"),
        exposures.headline(report.findings.modes),
        _("To what degree the conditions of a failure mode are present, 0 to 100. It is not a probability."),
        "exposures",
        known[:MOST_POINTS],
        notes=(
            _("Never read an exposure as a chance in per cent. It sums up answers, weighted by how much each feeds a "
              "failure mode."),
            *(_driven(report, mode) for mode in _ranked(report)[:MOST_POINTS]),
        ),
    )  # fmt: skip


def _ranked(report: ReportInput) -> list[str]:
    known = [e for e in report.results.exposures.values() if e.exposure is not None]
    return [e.id for e in sorted(known, key=lambda e: -round(e.exposure or 0.0, 9))]


def _driven(report: ReportInput, mode: str) -> str:
    found = report.findings.modes[mode]
    parts = [f"{said}." if (said := exposures.drivers(report.framework, found.exposure)) else ""]
    parts.append(risks.remarks(report.framework, found, report.results))
    if found.initiatives:
        parts.append(risks.lowered(report.framework, found, report.plan) + ".")
    told = " ".join(part for part in parts if part)
    return f"{exposures.named(report.framework, mode)}: {told}" if told else mode


def largest(report: ReportInput) -> tuple[Point, ...]:
    """Every assessed failure mode, the most exposed first, with its band and the answer that drives it most."""
    points: list[Point] = []
    for mode in _ranked(report):
        found = report.results.exposures[mode]
        name = next(one.name for one in report.framework.failure_modes if one.id == mode)
        detail = exposures.band(found.band)
        if found.drivers:
            detail = _("{band}; most from {question}").format(
                band=detail, question=questions.named(report.framework, found.drivers[0])
            )
        points.append(Point(name, detail, numbers.points(found.exposure)))
    return tuple(points)
