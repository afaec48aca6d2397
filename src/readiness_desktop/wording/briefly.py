"""The reasons of a verdict, each short enough for one line of a banner; `verdicts.reason` has the whole sentence."""

from collections.abc import Callable

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Reason, Results
from readiness_desktop.wording import numbers, questions, units
from readiness_desktop.wording.translate import _, ngettext

_MOST_NAMED = 2
_Named = Callable[[Framework, Results, str], str]


def reason(framework: Framework, results: Results, reason: Reason) -> str:
    """What a reason comes down to: `Absent: D5.2 Run money is approved`. Ends without a full stop."""
    limits = framework.verdict.limits
    named, lead = _LISTS.get(reason.code, (None, None))
    if named is not None and lead is not None:
        return lead().format(
            n=numbers.written(len(reason.ids)),
            limit=numbers.score(limits.get(reason.code)),
            names=_names([named(framework, results, one) for one in reason.ids]),
        )
    match reason.code:
        case "I2":
            return _("{share} of the answers are there, {limit} are needed").format(
                share=numbers.percent(results.coverage), limit=numbers.percent(limits["coverage"])
            )
        case "F4" | "C5":
            return _("Index {points}, needs {limit}").format(
                points=numbers.points(results.index, 1), limit=numbers.points(limits[reason.code])
            )
        case "C6":
            return _("Lower end of the likely range {points}, needs {limit}").format(
                points=numbers.points(results.lo, 1), limit=numbers.points(limits["C6"])
            )
        case "C9":
            return _("{months} of running are paid for, {limit} are needed").format(
                months=units.months(reason.value or 0), limit=numbers.written(limits["budget_months"])
            )
        case _:
            return next(code.text for code in framework.verdict.codes if code.code == reason.code)


def _question(framework: Framework, _results: Results, question: str) -> str:
    return questions.named(framework, question)


def _dimension(framework: Framework, results: Results, dimension: str) -> str:
    short = next(d.short for d in framework.dimensions if d.id == dimension)
    score = results.dimensions[dimension].score
    return short if score is None else f"{short} {numbers.score(score)}"


def _mode(framework: Framework, results: Results, mode: str) -> str:
    name = next(m.name for m in framework.failure_modes if m.id == mode)
    return f"{name} {numbers.points(results.exposures[mode].exposure)}"


def _names(names: list[str]) -> str:
    """The first names and how many more there are."""
    rest = len(names) - _MOST_NAMED
    if rest <= 0:
        return ", ".join(names)
    more = ngettext("and {n} more", "and {n} more", rest).format(n=numbers.written(rest))
    return f"{', '.join(names[:_MOST_NAMED])} {more}"


# How the reasons that name gates, dimensions or failure modes begin; each is worded when it is said.
_LISTS: dict[str, tuple[_Named, Callable[[], str]]] = {
    "I1": (_question, lambda: _("Not yet asked: {names}")),
    "I3": (_dimension, lambda: _("No answer in {names}")),
    "F1": (_question, lambda: _("Absent: {names}")),
    "F2": (_question, lambda: _("{n} blocking gates not met: {names}")),
    "F3": (_dimension, lambda: _("At level Absent: {names}")),
    "F5": (_mode, lambda: _("Critical exposure: {names}")),
    "C1": (_question, lambda: _("Only begun: {names}")),
    "C2": (_question, lambda: _("Evidence to be shown: {names}")),
    "C3": (_question, lambda: _("Not met: {names}")),
    "C4": (_dimension, lambda: _("Below {limit}: {names}")),
    "C7": (_mode, lambda: _("High exposure: {names}")),
}
