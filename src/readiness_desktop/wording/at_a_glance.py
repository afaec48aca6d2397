"""What a round says beside its verdict, one line a page: what it comes to, and where it stands in full."""

from readiness_desktop.domain.findings import Findings
from readiness_desktop.wording import (
    budget,
    business_case,
    comparison,
    debt,
    lists,
    numbers,
    outcomes,
    stage_gates,
    statement_checks,
)
from readiness_desktop.wording.explained_steps import Line
from readiness_desktop.wording.translate import _, ngettext


def lines(findings: Findings) -> tuple[Line, ...]:
    """One line for each page of findings and plan; `leads` is the page."""
    found = [
        _risks(findings),
        _practices(findings),
        _benchmarks(findings),
        _statement(findings),
        _case(findings),
        _budget(findings),
        _ownership(findings),
        _gates(findings),
        _debt(findings),
    ]
    more = (_change(findings), _outcome(findings))
    return (*found, *(line for line in more if line is not None))


def say_something(findings: Findings) -> bool:
    """Whether any of the lines says more than that nothing is there yet."""
    results = findings.results
    if results.index is not None or any(one.exposure is not None for one in results.exposures.values()):
        return True
    # Much of it needs no answer: a case can be entered, and a gate decided, before the first question.
    return bool(
        findings.statement.written
        or findings.case.begun
        or findings.budget.said
        or findings.ownership.begun
        or findings.debt.rows
        or findings.stage_gates.used
        or findings.benchmarks.switched_off
        or any(one.outcome is not None for one in findings.benchmarks.at("headline"))
        or _outcome(findings)
        or findings.comparison
    )


def _line(name: str, value: str, how: str, page: str) -> Line:
    return Line(name, value, how, decides=False, result=False, leads=page)


def _risks(findings: Findings) -> Line:
    framework, exposures = findings.framework, findings.results.exposures
    names = {mode.id: mode.name for mode in framework.failure_modes}
    known = [one for one in exposures.values() if one.exposure is not None]
    worst = max(known, key=lambda one: round(one.exposure or 0.0, 9), default=None)
    if worst is None:
        return _line(_("Failure modes"), numbers.not_yet(), _("No answer feeds one yet."), "risks")
    said = _("Highest: {mode}, {band}.").format(mode=names[worst.id], band=worst.band or "")
    comfort = len(findings.false_comfort.claims)
    if comfort:
        more = ngettext(
            "{n} high answer stands without proof.", "{n} high answers stand without proof.", comfort
        )
        said = f"{said} {more.format(n=numbers.written(comfort))}"
    return _line(_("Failure modes"), numbers.points(worst.exposure), said, "risks")


def _practices(findings: Findings) -> Line:
    known = [one for one in findings.practices if one.status != "not_assessed"]
    done = sum(one.status == "practised" for one in known)
    missing = [
        one.name
        for one, found in zip(findings.framework.practices, findings.practices, strict=True)
        if found.status == "not"
    ]
    said = _("Not practised: {names}.").format(names=lists.joined(missing)) if missing else ""
    value = numbers.of(done, len(known)) if known else numbers.not_yet()
    return _line(_("Practices of those who succeed"), value, said, "risks")


def _benchmarks(findings: Findings) -> Line:
    tested = [one for one in findings.benchmarks.at("headline") if one.outcome is not None]
    off = len(findings.benchmarks.switched_off)
    said = _("Published figures are shares of surveyed companies, never a chance of success.")
    if off:
        more = ngettext("{n} figure is switched off.", "{n} figures are switched off.", off)
        said = f"{said} {more.format(n=numbers.written(off))}"
    value = ngettext("{n} test in headlines", "{n} tests in headlines", len(tested))
    return _line(_("Published figures"), value.format(n=numbers.written(len(tested))), said, "benchmarks")


def _statement(findings: Findings) -> Line:
    found = findings.statement
    if not found.written:
        said = _("No field of it is filled. A launch asks for one that passes its checks.")
        return _line(_("Success statement"), numbers.not_yet(), said, "value")
    value = _("Passes") if found.passes else _("Does not pass")
    said = lists.sentence(statement_checks.count_with_doubts(found)) + "."
    return _line(_("Success statement"), value, said, "value")


def _case(findings: Findings) -> Line:
    case = findings.case
    view = case.likely.full
    said = lists.sentence(business_case.headline(case)) + "."
    cash = business_case.rests_on_no_cash(case)
    value = business_case.npv(view, case.currency) if view.complete else numbers.not_yet()
    return _line(_("Business case"), value, f"{said} {cash}".strip(), "value")


def _budget(findings: Findings) -> Line:
    found = findings.budget
    said = budget.headline(found) + "."
    return _line(_("Production budget"), budget.total(found), said, "value")


def _ownership(findings: Findings) -> Line:
    found = findings.ownership
    unmet = [one.id for one in found.checks if one.state == "not_met"]
    said = _("Not met: {checks}.").format(checks=lists.joined(unmet)) if unmet else ""
    met = sum(one.state == "met" for one in found.checks)
    return _line(_("Production ownership"), numbers.of(met, len(found.checks)), said, "ownership")


def _gates(findings: Findings) -> Line:
    gates = findings.stage_gates
    standing = next((one for one in gates.gates if one.id == gates.current), None)
    if standing is None:
        return _line(_("Stage gates"), "", "", "gates")
    return _line(
        _("Stage gates"),
        stage_gates.state(standing),
        stage_gates.headline(standing, gates),
        "gates",
    )


def _debt(findings: Findings) -> Line:
    register, currency = findings.debt, findings.assessment.profile.currency
    said = debt.finding(register, currency) + "."
    if not register.rows and register.proposals:
        more = ngettext(
            "{n} item is proposed from the answers.",
            "{n} items are proposed from the answers.",
            len(register.proposals),
        )
        said = f"{said} {more.format(n=numbers.written(len(register.proposals)))}"
    value = numbers.written(register.total.open) if register.rows else ""
    return _line(_("Debt register"), value, said, "debt")


def _outcome(findings: Findings) -> Line | None:
    outcome = findings.assessment.outcome
    said = outcomes.said(outcome)
    if outcome is None or not said:
        return None
    name = _("What became of the project")
    return Line(name, "", f"{said} {outcome.note}".strip(), decides=False, result=False, leads=None)


def _change(findings: Findings) -> Line | None:
    compared = findings.comparison
    if compared is None:
        return None
    said = comparison.index_sentence(compared.index)
    return _line(_("Since the round before"), comparison.points_moved(compared.index), said, "compare")
