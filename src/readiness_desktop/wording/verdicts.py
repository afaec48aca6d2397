"""The launch verdict in words: its name, the finding as a heading, every reason, every condition and what closes it."""

from readiness_desktop.domain import issued
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.next_verdict import Way
from readiness_desktop.domain.results import Condition, Reason, Results
from readiness_desktop.wording import coverage, exposures, gates, numbers, questions, statement_checks, units
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _, ngettext

_MOST_NAMED = 5


def name(framework: Framework, verdict: str) -> str:
    """The name of a verdict in the pack, in sentence case: `Fix the foundation first`."""
    text = framework.verdict.names[verdict]
    return text.capitalize() if text.isupper() else text


def headline(framework: Framework, results: Results) -> str:
    """The finding as a heading: `Three gates stand between this project and a launch`."""
    if results.in_force == "CONDITIONS" and results.conditions:
        return _conditions_headline(framework, results)
    if results.issued:
        return _("Issued in place of the computed verdict “{verdict}”").format(
            verdict=name(framework, results.verdict)
        )
    if results.verdict == "LAUNCH":
        return _("Every rule for a launch is met")
    if results.verdict == "CONDITIONS":
        return _conditions_headline(framework, results)
    if results.verdict == "FIX":
        return _fix_headline(framework, results)
    return _inconclusive_headline(framework, results)


def _inconclusive_headline(framework: Framework, results: Results) -> str:
    if results.index is None:
        return _("Nothing is answered yet")
    found = {reason.code: reason for reason in results.reasons}
    if "I1" in found:
        count = len(found["I1"].ids)
        return sentence(
            ngettext(
                "{n} gate has no answer yet, so there is no verdict",
                "{n} gates have no answer yet, so there is no verdict",
                count,
            ).format(n=numbers.word(count))
        )
    if "I3" in found:
        names = joined([dimension(framework, d) for d in found["I3"].ids])
        return _("No verdict yet: nothing is answered in {names}").format(names=names)
    return _("No verdict yet: {answered}").format(answered=coverage.answered(results))


def _fix_headline(framework: Framework, results: Results) -> str:
    count = len(results.blocking_not_met)
    if count:
        return sentence(
            ngettext(
                "{n} gate stands between this project and a launch",
                "{n} gates stand between this project and a launch",
                count,
            ).format(n=numbers.word(count))
        )
    found = {reason.code: reason for reason in results.reasons}
    if "F3" in found:
        weak = found["F3"].ids
        return ngettext(
            "{names} is too weak to carry a launch", "{names} are too weak to carry a launch", len(weak)
        ).format(names=joined([dimension(framework, d) for d in weak]))
    if "F5" in found:
        return _("The way to failure is wide open: {names}").format(
            names=joined([exposures.named(framework, mode) for mode in found["F5"].ids])
        )
    return _("The index is at {points}; a launch cannot be planned below {limit}").format(
        points=numbers.points(results.index), limit=numbers.points(framework.verdict.limits["F4"])
    )


def _conditions_headline(framework: Framework, results: Results) -> str:
    days = units.calendar_days(framework.verdict.days_after_launch)
    before = sum(condition.due == "before_launch" for condition in results.conditions)
    after = len(results.conditions) - before
    if before and after:
        count = len(results.conditions)
        said = _(
            "{n} conditions must be closed, {before} before the launch and {after} within {days} after it"
        )
        return sentence(
            said.format(
                n=numbers.word(count), before=numbers.word(before), after=numbers.word(after), days=days
            )
        )
    if before:
        return sentence(
            ngettext(
                "{n} condition must be closed before the launch",
                "{n} conditions must be closed before the launch",
                before,
            ).format(n=numbers.word(before))
        )
    return ngettext(
        "The launch can go ahead; {n} condition follows within {days}",
        "The launch can go ahead; {n} conditions follow within {days}",
        after,
    ).format(n=numbers.word(after), days=days)


def dimension(framework: Framework, code: str) -> str:
    """The name of a dimension in the pack."""
    return next(d.name for d in framework.dimensions if d.id == code)


def reason(framework: Framework, results: Results, reason: Reason) -> str:
    """Why the verdict is what it is: the pack's rule with the gates, dimensions or modes it names and their values."""
    rule = next(code.text for code in framework.verdict.codes if code.code == reason.code)
    detail = _detail(framework, results, reason)
    return f"{rule}: {detail}." if detail else f"{rule}."


def _detail(framework: Framework, results: Results, reason: Reason) -> str:
    match reason.code:
        case "I1":
            return _some([questions.named(framework, question) for question in reason.ids])
        case "F1" | "F2" | "C1" | "C2" | "C3":
            return "; ".join(_gate(framework, results, question) for question in reason.ids)
        case "I3":
            return joined([dimension(framework, d) for d in reason.ids])
        case "F3" | "C4":
            return "; ".join(_dimension(framework, results, d, reason.code) for d in reason.ids)
        case "F5" | "C7":
            return "; ".join(_mode(framework, results, mode, reason.code) for mode in reason.ids)
        case _:
            return _figure(framework, results, reason)


def _some(names: list[str]) -> str:
    """The first few of many names and how many more there are."""
    rest = len(names) - _MOST_NAMED
    if rest <= 1:
        return "; ".join(names)
    more = ngettext("and {n} more", "and {n} more", rest).format(n=numbers.written(rest))
    return "; ".join([*names[:_MOST_NAMED], more])


def _figure(framework: Framework, results: Results, reason: Reason) -> str:
    limits = framework.verdict.limits
    match reason.code:
        case "I2":
            return coverage.needed(results, limits["coverage"], reason.value)
        case "F4" | "C5":
            index = results.index if reason.value is None else reason.value
            return _("at {points}, needs {limit}").format(
                points=numbers.points(index, 1), limit=numbers.points(limits[reason.code])
            )
        case "C6":
            lowest = results.lo if reason.value is None else reason.value
            return _("at {points}, needs {limit}").format(
                points=numbers.points(lowest, 1), limit=numbers.points(limits["C6"])
            )
        case "C8":
            return statement_checks.names(framework, reason.ids)
        case "C9":
            return _("{months} so far, {limit} needed").format(
                months=units.months(reason.value or 0), limit=numbers.written(limits["budget_months"])
            )
        case _:
            return ""


def _gate(framework: Framework, results: Results, question: str) -> str:
    gate = results.gates.get(question)
    return gates.named(framework, question) if gate is None else gates.value(framework, gate)


def _dimension(framework: Framework, results: Results, code: str, rule: str) -> str:
    return _("{dimension} is at {score}, needs {limit}").format(
        dimension=dimension(framework, code),
        score=numbers.score(results.dimensions[code].score),
        limit=numbers.score(framework.verdict.limits[rule]),
    )


def _mode(framework: Framework, results: Results, mode: str, rule: str) -> str:
    return _("{mode} at {points}, must be below {limit}").format(
        mode=exposures.named(framework, mode),
        points=numbers.points(results.exposures[mode].exposure, 1),
        limit=numbers.points(framework.verdict.limits[rule]),
    )


def rules(condition: Condition) -> str:
    """The codes of the rules behind a condition; `Issued` where the reason of an issued verdict sets it."""
    return _("Issued") if condition.key == issued.OWN else ", ".join(condition.codes)


def condition(framework: Framework, results: Results, condition: Condition) -> str:
    """What a condition asks and what closes it, in one or two sentences."""
    code = condition.codes[0]
    match code:
        case issued.OWN:
            return _("As issued by {name}: {reason}").format(
                name=results.issued_by, reason=results.issued_reason.strip()
            )
        case "C1" | "C3":
            return "; ".join(_raise(framework, results, question) for question in condition.ids)
        case "C2":
            return "; ".join(_prove(framework, results, question) for question in condition.ids)
        case "C8":
            return _("Complete the success statement. Closed when it passes every check that has to hold")
        case "C9":
            limit = framework.verdict.limits["budget_months"]
            return _("Have {months} of run cost approved. Closed by the approved budget line").format(
                months=units.months(limit)
            )
        case "C10":
            return _(
                "Carry the assessment to {depth} depth. Closed when its gates are answered with evidence"
            ).format(depth=framework.usual_depth.called)
        case _:
            return _score_condition(framework, results, condition)


def _raise(framework: Framework, results: Results, question: str) -> str:
    minimum = _minimum(framework, results, question)
    return _("Bring {gate} to level {minimum}. Closed by evidence of grade {grade}").format(
        gate=questions.named(framework, question),
        minimum=numbers.written(minimum),
        grade=questions.grade_or_better(framework, framework.verified_for(minimum).id),
    )


def _prove(framework: Framework, results: Results, question: str) -> str:
    grade = framework.verified_for(_minimum(framework, results, question)).id
    return _("{gate} is met on claim only. Closed by evidence of grade {grade}").format(
        gate=questions.named(framework, question), grade=questions.grade_or_better(framework, grade)
    )


def _minimum(framework: Framework, results: Results, question: str) -> int:
    """The level that a gate needs, in the results or else in the pack."""
    gate = results.gates.get(question) or framework.question(question).gate
    return 0 if gate is None else gate.minimum


def _score_condition(framework: Framework, results: Results, condition: Condition) -> str:
    limits = framework.verdict.limits
    weak = [d for d in condition.ids if d in results.dimensions]
    exposed = [mode for mode in condition.ids if mode in results.exposures]
    parts: list[str] = []
    if weak:
        parts.append(
            _("{dimensions} to {score}").format(
                dimensions=joined([dimension(framework, d) for d in weak]), score=numbers.score(limits["C4"])
            )
        )
    if "C5" in condition.codes:
        parts.append(_("the index to {points}").format(points=numbers.points(limits["C5"])))
    if "C6" in condition.codes:
        parts.append(_("the lower end of its range to {points}").format(points=numbers.points(limits["C6"])))
    if exposed:
        parts.append(
            _("exposure to {modes} below {points}").format(
                modes=joined([exposures.named(framework, mode) for mode in exposed]),
                points=numbers.points(limits["C7"]),
            )
        )
    return _("Bring {parts}. Closes itself when a new round shows it").format(parts="; ".join(parts))


def due(days_after_launch: int | None) -> str:
    """When a condition is due: `Before launch`, `At latest 30 days after launch`."""
    if days_after_launch is None:
        return _("Before launch")
    return _("At latest {days} after launch").format(days=units.calendar_days(days_after_launch))


def consequence(framework: Framework) -> str:
    """What happens when a condition is missed: `If missed, the verdict returns to Fix the foundation first`."""
    return _("If missed, the verdict returns to {verdict}").format(
        verdict=name(framework, framework.verdict.default_consequence)
    )


def way_headline(framework: Framework, way: Way) -> str:
    """How many steps lead to a better verdict: `Five steps would change the verdict to “Launch with conditions”`."""
    return sentence(
        ngettext(
            "{n} step would change the verdict to “{verdict}”",
            "{n} steps would change the verdict to “{verdict}”",
            len(way.moves),
        ).format(n=numbers.word(len(way.moves)), verdict=name(framework, way.goal))
    )


def index(results: Results) -> str:
    """The index with its range in a line: `48 of 100, likely 44 to 52`; `Not yet` without one."""
    if results.index is None:
        return numbers.not_yet()
    return _("{points} of 100, likely {span}").format(
        points=numbers.points(results.index), span=numbers.points_span(results.lo, results.hi)
    )
