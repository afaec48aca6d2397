"""Published figures in words: where they come from, how far they hold, and what a round says of them."""

import re
from collections.abc import Sequence

from readiness_desktop.domain.benchmarks import Benchmarks, Comparison, Lack, PlacedBound
from readiness_desktop.domain.calendar import end_of
from readiness_desktop.domain.catalogue import Figure
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.published import Bar, BoundValue, Contradicting, counted
from readiness_desktop.wording import dates, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.own_figures import fact_name, no_share_of
from readiness_desktop.wording.translate import _, ngettext

# What a pack says of the population where nobody was asked, and where it is not known.
_NONE_ASKED, _NOT_GIVEN = ("-", ""), "not given"
_YEAR = re.compile(r"\b20\d\d\b")
_MONTH, _DAY = len("2026-03"), len("2026-03-04")


def share(value: float) -> str:
    """A share with at most one decimal, rounded: 62.2%, 23%."""
    figure = round(value * 100, 6)
    return numbers.rounded_percent(value, 0 if round(figure, 1) == round(figure) else 1)


def span(low: float, high: float) -> str:
    """A range of shares: 10.8% to 60.3%."""
    return numbers.span(share(low), share(high))


def points(value: float) -> str:
    """A distance in percentage points without its sign: 12 points, 1 point."""
    figure = round(abs(value), 1)
    shown = written(figure, 0 if figure == int(figure) else 1)
    return ngettext("{n} point", "{n} points", 1 if figure == 1 else 2).format(n=shown)


def said_of(figure: Figure) -> str:
    """The figure as a column shows it: <7%, 60–80%, 6 months; a word stays one."""
    return sentence(figure.figure)


def dated(figure: Figure) -> str:
    """When it was said, as exactly as that is known; empty where it is not."""
    end = end_of(figure.dated)
    if end is None:
        return ""
    if len(figure.dated) == _DAY:
        return dates.day(end)
    return dates.month(end) if len(figure.dated) == _MONTH else str(end.year)


def provenance(figure: Figure) -> str:
    """Publisher, date and population in one line; a date that stands in another part of it is not said twice."""
    source, when, population = sentence(figure.source), dated(figure), figure.population
    parts = [source]
    if population in _NONE_ASKED and not when:
        return source
    if population == _NOT_GIVEN and not when:
        return _("{source}, date and population not given").format(source=source)
    if not when:
        parts.append(_("no date given"))
    elif when not in source and when not in population:
        parts.append(_beside(when, source))
    if population == _NOT_GIVEN:
        parts.append(_("population not given"))
    elif population not in _NONE_ASKED:
        parts.append(population)
    return ", ".join(parts)


def _beside(when: str, source: str) -> str:
    """A date beside a source; where that carries one of its own, it is said to be that of the data."""
    return _("data of {date}").format(date=when) if _YEAR.search(source) else when


def reliability(code: str) -> str:
    """A grade of reliability as letter and word."""
    return {
        "A": _("A, part of the structure"),
        "B": _("B, source traced"),
        "C": _("C, traced with a flaw"),
        "D": _("D, unsourced or disputed"),
    }.get(code, code)


def placed(code: str) -> str:
    """Where a figure may stand."""
    return {
        "headline": _("In headlines"),
        "flagged": _("With its flag"),
        "appendix": _("Appendix only"),
    }[code]


def aged(months: int) -> str:
    """Said beside a figure that is past its date."""
    if months % 12 == 0:
        return ngettext("older than {n} year", "older than {n} years", months // 12).format(
            n=numbers.word(months // 12)
        )
    return ngettext("older than {n} month", "older than {n} months", months).format(n=written(months))


def flag(figure: Figure) -> str:
    """What is wrong with a figure, empty where nothing is known to be."""
    return "" if figure.flag in _NONE_ASKED else _ended(figure.flag)


def outcome(framework: Framework, one: Comparison) -> str:
    """What the test says of the round, in a sentence; empty where the figure has no test."""
    test = one.test
    if test is None:
        return ""
    if one.third:
        return _ended(test.zero_or_unknown)
    if one.lacks:
        return not_assessed(framework, one.lacks)
    if test.kind == "wilson" and one.count is not None and one.interval is not None:
        told = _("{met} of {of} of your own projects: {range}.").format(
            met=written(one.count[0]), of=written(one.count[1]), range=span(*one.interval)
        )
        return f"{told} {_verdict(one)}"
    if test.kind == "difference" and one.own is not None and one.difference is not None:
        return _difference(one.own, one.difference, one.figure)
    if test.kind == "context" and one.own is not None:
        return _("Your own share is {own}; {figure} is quoted. Context only.").format(
            own=share(one.own), figure=said_of(one.figure)
        )
    if test.kind == "raw_rating" and one.rating is not None and one.credited is not None:
        return _("{verdict} Self-rating {rating} of 100, {credited} of it credited.").format(
            verdict=_verdict(one), rating=numbers.points(one.rating), credited=numbers.points(one.credited)
        )
    return _verdict(one)


def _verdict(one: Comparison) -> str:
    if one.test is None or one.outcome is None:
        return ""
    return _ended(one.test.when_true if one.outcome else one.test.when_false)


def _difference(own: float, difference: float, figure: Figure) -> str:
    if round(difference, 9) == 0:
        said = _("Your own rate is {own}, the same as the figure.")
    elif difference > 0:
        said = _("Your own rate is {own}, {points} above the figure.")
    else:
        said = _("Your own rate is {own}, {points} below the figure.")
    note = _("The figure is an average over many organisations; yours is the share of one.")
    return f"{said.format(own=share(own), points=points(difference))} {note}"


def shortly(one: Comparison, client: str) -> str:
    """The same in a few words beside a name, for a narrow place."""
    return _("{client}: {result}").format(client=client, result=_result(one))


def _result(one: Comparison) -> str:
    if one.third:
        return _("has not looked yet")
    kind = one.test.kind if one.test is not None else ""
    if kind == "wilson" and one.interval is not None:
        said = _("{range}, contains it") if one.outcome else _("{range}, does not contain it")
        return said.format(range=span(*one.interval))
    if kind == "difference" and one.difference is not None:
        said = _("{points} above") if one.difference > 0 else _("{points} below")
        return said.format(points=points(one.difference)) if round(one.difference, 9) else _("the same")
    if kind == "context" and one.own is not None:
        return share(one.own)
    if one.outcome is None:
        return _("not assessed")
    return _("in this group") if one.outcome else _("not in this group")


def not_assessed(framework: Framework, lacks: Sequence[Lack]) -> str:
    """Why a test says nothing: what is missing, the most general first."""
    parts = [_lack(framework, kind, [one.id for one in lacks if one.kind == kind]) for kind in _ORDER]
    return _("Not assessed: {list}.").format(list="; ".join(part for part in parts if part))


_ORDER = ("module", "narrow", "no_score", "open", "dk", "na", "fact", "none")


def _lack(framework: Framework, kind: str, ids: Sequence[str]) -> str:
    if not ids:
        return ""
    listed = joined(list(ids))
    if kind == "module":
        names = joined([one.name for one in framework.modules if one.id in ids])
        return _("{module} is not used").format(module=names)
    if kind in ("narrow", "no_score"):
        names = joined([one.short for one in framework.dimensions if one.id in ids])
        said = _("{dimension} is narrow in scope") if kind == "narrow" else _("{dimension} has no score")
        return said.format(dimension=names)
    if kind == "fact":
        names = joined([fact_name(name) for name in ids])
        return _("not entered: {list}").format(list=names)
    if kind == "none":
        return joined([no_share_of(name) for name in ids])
    count = len(ids)
    texts = {
        "open": ngettext("{list} is open", "{list} are open", count),
        "dk": ngettext("{list} is not known", "{list} are not known", count),
        "na": ngettext("{list} does not apply", "{list} do not apply", count),
    }
    return texts[kind].format(list=listed)


def bound_value(value: BoundValue) -> str:
    """The value of a bound with what it is of."""
    given, kind = value.values, value.bound.kind
    if kind in ("frechet", "together"):
        return span(given[0], given[1])
    if kind == "inside":
        return _("at most {inside} inside, so at least {outside} outside").format(
            inside=share(given[0]), outside=share(given[1])
        )
    if kind == "above":
        return _("above {share}, no upper figure").format(share=share(given[0]))
    if kind == "subset":
        return _("{share}; outside {none}").format(share=share(given[0]), none=share(0.0))
    if kind == "subset_miss":
        return _("at least {share}").format(share=share(given[0]))
    if kind == "decline":
        steps = _(", then ").join(share(step) for step in given[2:])
        return _("{points} pp, {relative} relative; steps {steps}").format(
            points=written(given[0] * 100, 0), relative=share(given[1]), steps=steps
        )
    if kind == "margin":
        shares = counted(value.figures)[1:]
        parts = [
            _("{figure} ±{margin} pp").format(figure=said_of(figure), margin=written(half * 100, 1))
            for figure, half in zip(shares, given, strict=True)
        ]
        return ", ".join(parts)
    return share(given[0])


def bound_sources(one: PlacedBound) -> str:
    """Which figures a bound rests on, each with its publisher and grade."""
    parts = [
        _("{id} {figure}, {source}, {grade}").format(
            id=figure.id, figure=said_of(figure), source=figure.source, grade=figure.reliability
        )
        for figure in one.value.figures
    ]
    return "; ".join(parts)


def in_appendix() -> str:
    """Said above the bounds that stand in no finding."""
    return _(
        "They rest on figures that are disputed, unsourced, past their date or switched off, and stand in no finding."
    )


def bar_source(bar: Bar) -> str:
    """Where a number of a contradiction comes from and how far it holds."""
    when = dated(bar.figure)
    source = sentence(bar.figure.source)
    said = f"{source}, {_beside(when, source)}" if when and when not in source else source
    return _("{source}, reliability {grade}").format(source=said, grade=bar.figure.reliability)


def without_bar(found: Benchmarks, one: Contradicting, months: int) -> str:
    """Which numbers of a contradiction have no bar, and why; empty where all have one."""
    off = [bar for bar in one.left_out if found.of(bar.figure.id).off]
    old = [bar for bar in one.left_out if bar not in off]
    said = [
        _("Without a bar, {why}: {list}.").format(why=why, list=joined([_number(bar) for bar in bars]))
        for why, bars in ((aged(months), old), (_("switched off"), off))
        if bars
    ]
    return " ".join(said)


def _number(bar: Bar) -> str:
    name = sentence(bar.entry.name)
    return _("{id} “{name}” {share}").format(id=bar.figure.id, name=name, share=share(bar.value))


def too_few(count: int, others: int, least: int) -> str:
    """Said in place of a benchmark of one's own: `count` of `others` have a locked round, `least` are needed."""
    if not others:
        said = _("There is no other assessment with this question set; at least {least} are needed.")
        return said.format(least=numbers.word(least))
    said = ngettext(
        "{n} of {others} assessments has a locked round; at least {least} are needed.",
        "{n} of {others} assessments have a locked round; at least {least} are needed.",
        count,
    )
    return said.format(n=written(count), others=written(others), least=numbers.word(least))


def class_caveat() -> str:
    """Said wherever the class of another scale is shown."""
    return _(
        "The classes are of another scale with other questions. The cut-offs are from memory, unchecked."
    )


def _ended(text: str) -> str:
    """A sentence with its full stop."""
    text = sentence(text)
    return text if text.endswith((".", "!", "?")) else f"{text}."
