"""The slide that says what the project is worth: the range before the point, and what it rests on."""

from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.wording import business_case as words
from readiness_desktop.wording import case_facts, money
from readiness_desktop.wording.slide import MOST_POINTS, Point, Slide
from readiness_desktop.wording.translate import _


def value(report: ReportInput) -> Slide | None:
    """The business case; None where its likely case cannot be computed."""
    case = report.findings.case
    full, currency = case.likely.full, case.currency
    if not full.complete:
        return None
    term = case.terms.years
    points = [
        Point(
            _("Paid back: {when}").format(when=words.paid_back(full, term).lower()),
            _("range {span}").format(span=words.range_of(case, "paid_back", False)),
        ),
        Point(_("Deepest point"), words.range_of(case, "deepest", False), words.deepest(full, currency)),
    ]
    if case.limbo is not None and case.limbo.cost is not None:
        waiting = case_facts.waiting(case)[0]
        points.append(Point(waiting.name, waiting.remark, waiting.figure))
    elif case.likely.cash is not None:
        points.append(
            Point(words.view_name(True), _("net present value"), words.npv(case.likely.cash, currency))
        )
    notes = [
        _("Three cases over {years} at {rate} a year; what the pilot cost is sunk and not counted.").format(
            years=words.term(case), rate=words.share(case.terms.rate)
        )
    ]
    if case.swings:
        first = case.swings[0]
        notes.append(
            _("What moves the value most: {driver}, {ends}: {worse} to {better}.").format(
                driver=words.driver(first).lower(),
                ends=words.ends(first, currency),
                worse=money.short(first.npv_worse, currency),
                better=money.short(first.npv_better, currency),
            )
        )
    notes += [words.doubt(case, code) for code in case.doubts]
    subline = words.rests_on_no_cash(case) or _("Net present value at {rate} a year, all benefit.").format(
        rate=words.share(case.terms.rate)
    )
    return Slide(
        "value",
        _("Business case"),
        words.headline(case),
        subline,
        "case",
        tuple(points[:MOST_POINTS]),
        notes=tuple(notes),
    )
