"""The success statement in words: its sentence with gaps marked, and what its fields are called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from string import Formatter

from readiness_desktop.domain.agreements import Statement
from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.statement import StatementResult
from readiness_desktop.domain.statement_checks import BASELINE_END, CURRENCY
from readiness_desktop.wording import dates, money, numbers
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import Named, as_typed
from readiness_desktop.wording.project_dates import date_name
from readiness_desktop.wording.translate import _

# The fields that hold a name.
PEOPLE = ("owner", "measurer", "approver")

# The blanks of the sentence, each with the fields that are mended there.
SLOTS: Mapping[str, tuple[str, ...]] = {
    "due": ("due",),
    "system": ("system",),
    "metric": ("metric", "metric_kind", "direction"),
    "scope": ("scope",),
    "baseline": ("baseline", "unit"),
    "period": ("baseline_start", BASELINE_END, "baseline_reason"),
    "record_system": ("record_system",),
    "target": ("target", "target_unit"),
    "value": ("value", "unit_value", "volume", CURRENCY),
    "value_period": ("value_period",),
    "cash_share": ("cash_share",),
    "counterfactual": ("counterfactual", "counterfactual_text", "other_changes"),
    "cadence": ("cadence",),
    "measurer": ("measurer",),
    "owner": ("owner", "owner_builds"),
    "minimum": ("minimum",),
    "review": ("review",),
    "stop_action": ("stop_action",),
    "guardrail": ("guardrail",),
    "guardrail_limit": ("guardrail_limit",),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the sentence: plain words, or a blank (`slot`) with what fills it or, if not `filled`, its name."""

    text: str
    slot: str = ""
    filled: bool = True


def shown(profile: Profile, named: Named) -> Profile:
    """The same profile with the names of the statement as they are shown."""
    said = profile.statement
    if named is as_typed:
        return profile
    names = {name: named(getattr(said, name)) for name in PEOPLE}
    return replace(profile, statement=replace(said, **names))


def pieces(profile: Profile) -> tuple[Piece, ...]:
    """The sentence in its parts, in the order of the language in use."""
    template = _(
        "By {due}, {system} will move {metric} for {scope} from {baseline} (measured {period}, source "
        "{record_system}) to {target}, worth {value} a {value_period} ({cash_share} cash-releasing), compared with "
        "{counterfactual}; measured {cadence} by {measurer}, owned by {owner}; if {minimum} is not reached by "
        "{review} we {stop_action}; {guardrail} must stay within {guardrail_limit}."
    )
    found: list[Piece] = []
    for words, slot, _spec, _conversion in Formatter().parse(template):
        if words:
            found.append(Piece(words))
        if slot:
            said = slot_text(profile, slot)
            found.append(Piece(said or slot_name(slot), slot, bool(said)))
    return tuple(found)


def text(profile: Profile) -> str:
    """The whole sentence; a blank stands in brackets under its name."""
    return "".join(one.text if one.filled else f"[{one.text}]" for one in pieces(profile))


def slot_text(profile: Profile, slot: str) -> str:
    """What fills a blank, empty where nothing does."""
    said = profile.statement
    shown: dict[str, Callable[[], str]] = {
        "due": lambda: _day(said.due),
        "review": lambda: _day(said.review),
        "baseline": lambda: quantity(said.baseline, said.unit, profile.currency),
        "target": lambda: quantity(said.target, said.target_unit or said.unit, profile.currency),
        "minimum": lambda: quantity(said.minimum, said.unit, profile.currency),
        "value": lambda: "" if said.value is None else money.amount(said.value, profile.currency),
        "value_period": lambda: period_name(said.value_period),
        "cash_share": lambda: "" if said.cash_share is None else numbers.rounded_percent(said.cash_share),
        "period": lambda: _period(said.baseline_start, profile.dates.get(BASELINE_END)),
        "counterfactual": lambda: said.counterfactual_text.strip() or counterfactual(said.counterfactual),
    }
    if slot in shown:
        return shown[slot]()
    return str(getattr(said, slot)).strip()


def _day(day: date | None) -> str:
    return "" if day is None else dates.day(day)


def _period(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return ""
    return _("{start} to {end}").format(start=dates.day(start), end=dates.day(end))


def quantity(value: float | None, unit: str, currency: str) -> str:
    """A figure in its unit: `41 minutes`, `4.5 %`; money where the unit is the currency: `€2,400,000`."""
    if value is None:
        return ""
    if unit.strip().casefold() == currency.casefold():
        return money.amount(value, currency)
    return f"{figure(value)} {unit.strip()}".strip()


def figure(value: float) -> str:
    """A figure with the decimals that it has, six at most."""
    exact = round(value, 6)
    decimals = 0 if exact == int(exact) else len(f"{exact:.6f}".rstrip("0").partition(".")[2])
    return written(exact, decimals)


def change(result: StatementResult, statement: Statement) -> str:
    """How far the target lies from the baseline: `a fall of 20 %`; empty where that cannot be worked out."""
    if result.change is None or statement.baseline is None or statement.target is None:
        return ""
    # Rounded: it is a size, not a score that is held against a limit.
    share = numbers.rounded_percent(result.change)
    if statement.target < statement.baseline:
        return _("a fall of {share}").format(share=share)
    return _("a rise of {share}").format(share=share)


def worth(result: StatementResult, profile: Profile) -> str:
    """What the sentence comes to: `Worth €412,000 a year, a fall of 20 %.`; empty where nothing is known."""
    said = profile.statement
    moved = change(result, said)
    if said.value is None:
        return _("It promises {change}.").format(change=moved) if moved else ""
    value = money.amount(said.value, profile.currency)
    period = period_name(said.value_period)
    if not moved:
        return _("Worth {value} a {period}.").format(value=value, period=period)
    return _("Worth {value} a {period}, {change}.").format(value=value, period=period, change=moved)


def slot_name(slot: str) -> str:
    """What a blank is called."""
    own = {"period": _("baseline period"), "value": _("value"), "counterfactual": _("comparison")}
    return own.get(slot) or field_name(slot).lower()


def field_name(name: str) -> str:
    """What a field of the statement is called over its input and in the list of steps to undo."""
    return {
        "system": _("System"),
        "metric": _("Result that is measured"),
        "metric_kind": _("Kind of result"),
        "direction": _("Direction"),
        "scope": _("Scope"),
        "unit": _("Unit"),
        "target_unit": _("Unit of the target, if another"),
        "baseline": _("Baseline"),
        "target": _("Target"),
        "minimum": _("Least acceptable"),
        "baseline_start": _("Baseline begins"),
        BASELINE_END: date_name(BASELINE_END),
        "baseline_reason": _("Why this baseline counts"),
        "record_system": _("Source of the figures"),
        "variation": _("Usual variation (standard deviation)"),
        "periods": _("Periods measured"),
        "due": _("Due date"),
        "unit_value": _("Value of one unit of change"),
        "volume": _("Cases in the period"),
        "value": _("Value promised"),
        "value_period": _("Period of the value"),
        "cash_share": _("Cash-releasing share"),
        "unit_cost": _("Cost of one case"),
        "addressable": _("Share that can be reached"),
        "ramp_months": _("Months until the full benefit"),
        "net_of_run_cost": _("The cost of running is taken off"),
        "counterfactual": _("Kind of comparison"),
        "counterfactual_text": _("Compared with"),
        "other_changes": _("What else changes in this time"),
        "cadence": _("How often it is measured"),
        "measurer": _("Who measures it"),
        "owner": _("Owner"),
        "owner_builds": _("The owner leads the team that builds it"),
        "approver": _("Approved for finance by"),
        "approved": _("Approved on"),
        "review": _("Review date"),
        "stop_action": _("What is done if it is missed"),
        "guardrail": _("What must not get worse"),
        "guardrail_limit": _("Its limit"),
        CURRENCY: _("Currency"),
    }.get(name) or date_name(name)


def metric_kind(kind: str) -> str:
    """What a kind of result is called."""
    return {
        "revenue": _("Revenue"),
        "cost": _("Cost"),
        "time": _("Time"),
        "loss": _("Loss"),
        "quality": _("Quality"),
        "volume": _("Volume"),
        "risk": _("Risk"),
    }.get(kind, kind)


def counterfactual(kind: str) -> str:
    """What a kind of comparison is called, as it stands in the sentence."""
    return {
        "randomised": _("a randomised control group"),
        "staggered rollout": _("places not yet switched"),
        "matched group": _("a matched group"),
        "before-after with trend": _("the trend before"),
        "expert estimate": _("an expert's estimate"),
    }.get(kind, kind)


def counterfactual_kind(kind: str) -> str:
    """What a kind of comparison is called in the list of choices."""
    return {
        "randomised": _("Randomised"),
        "staggered rollout": _("Staggered rollout"),
        "matched group": _("Matched group"),
        "before-after with trend": _("Before and after, with trend"),
        "expert estimate": _("Expert estimate"),
    }.get(kind, kind)


def period_name(period: str) -> str:
    """What the period of the value is called after `a`."""
    return {"year": _("year"), "quarter": _("quarter"), "month": _("month"), "week": _("week")}.get(
        period, period
    )


def direction(way: str) -> str:
    """Where the measure is to go."""
    return {"down": _("Falls"), "up": _("Rises")}.get(way, "")
