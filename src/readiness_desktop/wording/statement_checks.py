"""What each check of the success statement says: its title, and a sentence with what is missing or wrong."""

from collections.abc import Callable, Mapping
from typing import Any

from readiness_desktop.domain.assessment import Profile
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.statement import StatementResult
from readiness_desktop.domain.statement_checks import BASELINE_END, CheckResult
from readiness_desktop.wording import dates, money, numbers, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.statement import field_name, quantity
from readiness_desktop.wording.translate import _, ngettext

_MOST_NAMED = 4

Facts = Mapping[str, Any]


def title(framework: Framework, check: str) -> str:
    """A check as what holds where it passes: `Names a business result, not a model measure`."""
    named = {
        "V01": _("Every blank is filled, with named people"),
        "V02": _("Names a business result, not a model measure"),
        "V03": _("Moves in the promised direction, in one unit"),
        "V04": _("Says the least that is acceptable"),
        "V05": _("Falls due after the planned launch"),
        "V06": _("Has a baseline from before the pilot"),
        "V07": _("Its value can be worked out again"),
        "V08": _("Its owner does not lead the building team"),
        "V09": _("Finance approved it before the launch"),
        "V10": _("Says what it is compared with"),
        "V11": _("The change is of a usual size"),
        "V12": _("Time saved is not all counted as cash"),
        "V13": _("The comparison tells other changes apart"),
        "V14": _("Says what must not get worse"),
        "V15": _("The value fits into what can be reached"),
        "V16": _("The change can be seen beside usual variation"),
        "V17": _("Gives figures instead of big words"),
        "V18": _("Nobody else claims the same benefit"),
        "V19": _("The benefit has time to grow"),
        "V20": _("The cost of running is taken off"),
    }.get(check)
    if named:
        return named
    return next((sentence(one.said) for one in framework.statement_checks if one.id == check), check)


def named(framework: Framework, check: str) -> str:
    """A check with its id: `V07 Its value can be worked out again`."""
    return f"{check} {title(framework, check)}"


def names(framework: Framework, checks: tuple[str, ...]) -> str:
    """Some checks in a line: the first few by name, and how many more there are."""
    rest = len(checks) - _MOST_NAMED
    if rest <= 1:
        return "; ".join(named(framework, one) for one in checks)
    more = ngettext("and {n} more", "and {n} more", rest).format(n=numbers.written(rest))
    return "; ".join([*(named(framework, one) for one in checks[:_MOST_NAMED]), more])


def outcome(result: CheckResult) -> str:
    """`Passes`, `Passes, late`, `Fails`, `Look again` for a soft one, or `Not checked yet`."""
    if result.outcome == "open":
        return _("Not checked yet")
    if result.outcome == "fails":
        return _("Fails") if result.hard else _("Worth a second look")
    return _("Passes, late") if result.late else _("Passes")


def count(result: StatementResult) -> str:
    """How many of the checks that must hold do: `8 of 10 checks that must hold pass`."""
    hard = [one for one in result.checks if one.hard]
    done = sum(one.outcome == "passes" for one in hard)
    return _("{n} of {all} checks that must hold pass").format(n=done, all=len(hard))


def count_with_doubts(result: StatementResult) -> str:
    """The same with how many are worth a second look: `10 of 10 checks that must hold pass, 1 worth a look`."""
    doubts = len(result.warnings)
    if not doubts:
        return count(result)
    return _("{words}, {n} worth a second look").format(words=count(result), n=numbers.written(doubts))


def note(result: CheckResult, profile: Profile) -> str:
    """What is missing, wrong or worth knowing, in one sentence; empty where there is nothing to say."""
    if result.outcome == "open" or result.missing:
        return _missing(result)
    say = _SENTENCES.get(result.id)
    return say(result, result.facts, profile) if say is not None else ""


def beside(result: StatementResult, profile: Profile) -> dict[str, str]:
    """What stands beside the fields at which a check fails; what is only missing shows by itself."""
    found: dict[str, str] = {}
    for one in result.checks:
        if result.written and one.outcome == "fails" and not one.missing and one.fields:
            # Which of unit and currency is wrong nobody knows, so it is said at both.
            for name in one.fields if "foreign" in one.facts else one.fields[:1]:
                found.setdefault(name, note(one, profile))
    odd = {"review": _odd_review(profile), "baseline": _odd_baseline(profile)}
    return {name: said for name, said in odd.items() if said} | found


def _odd_baseline(profile: Profile) -> str:
    """What a baseline of zero says; it stops nothing, as there may have been none of it."""
    if profile.statement.baseline != 0:
        return ""
    return _("Zero says that there was none of it; leave it empty while nobody has measured it.")


def _odd_review(profile: Profile) -> str:
    """What is odd about the day of the review; no check asks for it, and it stops nothing."""
    said, measured = profile.statement, profile.dates.get(BASELINE_END)
    if said.review is None:
        return ""
    if measured is not None and said.review <= measured:
        return _("The review lies before the end of the baseline, {day}.").format(day=dates.day(measured))
    if said.due is not None and said.review > said.due:
        return _("The review lies after the day on which the result is due, {day}.").format(
            day=dates.day(said.due)
        )
    return ""


def _missing(result: CheckResult) -> str:
    if result.facts.get("alone"):
        return _("There is no other statement to compare with.")
    if result.facts.get("zero"):
        return _("The baseline is zero, so there is no share of it; give the usual variation.")
    if result.missing == ("target_unit",):
        return _("Baseline and target are in different units.")
    wanted = [field_name(one) for one in result.missing[:_MOST_NAMED]]
    rest = len(result.missing) - len(wanted)
    if rest == 1:
        wanted, rest = [field_name(one) for one in result.missing], 0
    said = "; ".join(wanted)
    if rest:
        said = _("{names} and {n} more").format(names=said, n=rest)
    people = [str(one) for one in dict(result.facts.get("people") or {}).values()]
    if people:
        return _("“{name}” is no person's name. Missing: {names}.").format(name=people[0], names=said)
    return _("Missing: {names}.").format(names=said)


def _v01(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    people = list(dict(facts.get("people") or {}).values())
    if not people:
        return ""
    return ngettext(
        "“{name}” is a team, a role or open; name a person.",
        "“{name}” and “{other}” are teams, roles or open; name people.",
        len(people),
    ).format(name=people[0], other=people[-1])


def _v02(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    if facts.get("word"):
        said = _("“{word}” measures the model; name what changes in the business. It may stand as a limit.")
        return said.format(word=facts["word"])
    return ""


def _v03(result: CheckResult, facts: Facts, profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    if "other" in facts:
        return _("The baseline is in {unit}, the target in {other}; put both in one unit.").format(
            unit=facts["unit"], other=facts["other"]
        )
    if "foreign" in facts:
        return _("The unit says {unit}, but money is in {currency} here; put both in one currency.").format(
            unit=facts["foreign"], currency=facts["currency"]
        )
    unit = profile.statement.unit
    target, baseline = (quantity(facts[one], unit, profile.currency) for one in ("target", "baseline"))
    if facts["direction"] == "down":
        return _("It is to fall, but the target {target} is not below the baseline {baseline}.").format(
            target=target, baseline=baseline
        )
    return _("It is to rise, but the target {target} is not above the baseline {baseline}.").format(
        target=target, baseline=baseline
    )


def _v04(result: CheckResult, facts: Facts, profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    shown = [quantity(facts[one], profile.statement.unit, profile.currency) for one in
             ("minimum", "baseline", "target")]  # fmt: skip
    said = _("{minimum} does not lie between the baseline {baseline} and the target {target}.")
    return said.format(minimum=shown[0], baseline=shown[1], target=shown[2])


def _v05(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    launch = dates.day(facts["launch"])
    if result.outcome == "passes":
        return _("Launch {day}").format(day=launch)
    if facts["due"] <= facts["launch"]:
        return _("Due {due}, not after the planned launch on {launch}.").format(
            due=dates.day(facts["due"]), launch=launch
        )
    return _("Due {due}, more than {months} after the launch; {last} is the last day.").format(
        due=dates.day(facts["due"]), months=units.months(facts["months"]), last=dates.day(facts["last"])
    )


def _v06(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    if result.outcome == "passes":
        return facts.get("excused") or units.calendar_days(facts["days"])
    if facts["wrong"] == "ahead":
        return _("{day} lies after the day of the assessment ({then}), so it is not measured yet.").format(
            day=dates.day(facts["day"]), then=dates.day(facts["as_of"])
        )
    if facts["wrong"] == "order":
        return _("It begins {start}, after its end {end}; correct one of the two.").format(
            start=dates.day(facts["start"]), end=dates.day(facts["end"])
        )
    if facts["wrong"] == "short":
        said = _("It covers {days}, fewer than {least}; measure longer or say why it counts.")
        return said.format(days=units.calendar_days(facts["days"]), least=facts["least"])
    return _("It ends {end}, not before the pilot began on {pilot}; say why it counts.").format(
        end=dates.day(facts["end"]), pilot=dates.day(facts["pilot"])
    )


def _v07(result: CheckResult, facts: Facts, profile: Profile) -> str:
    if "worthless" in facts:
        return {
            "unit_value": _(
                "One unit of change has to be worth more than zero; the direction says which way."
            ),
            "volume": _("Without a case in the period there is nothing to save; write how many there are."),
        }[str(facts["worthless"])]
    product = money.amount(facts["product"], profile.currency)
    if result.outcome == "passes":
        return _("Worked out: {amount}").format(amount=product)
    return _("Value of one unit, cases and change come to {product}, not to {value}.").format(
        product=product, value=money.amount(facts["value"], profile.currency)
    )


def _v08(result: CheckResult, _facts: Facts, profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    return _("{owner} leads the team that builds it; let somebody of the business own the result.").format(
        owner=profile.statement.owner
    )


def _v09(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    approved = dates.day(facts["approved"])
    if result.late:
        return _("Approved {day}, after the pilot began on {pilot}: it counts, but late.").format(
            day=approved, pilot=dates.day(facts["pilot"])
        )
    if result.outcome == "passes":
        return _("Approved {day}").format(day=approved)
    if "ahead" in facts:
        return _("{day} lies after the day of the assessment ({then}), so it is not approved yet.").format(
            day=approved, then=dates.day(facts["as_of"])
        )
    return _("Approved {day}, not before the planned launch on {launch}.").format(
        day=approved, launch=dates.day(facts["launch"])
    )


def _v11(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    if facts["odd"]:
        said = _("The change is {times} times the usual variation; say where that was reached before.")
        return said.format(times=written(facts["times"], 1))
    said = _("The change is {share} of the baseline; say where that was reached before.")
    return said.format(share=numbers.percent(facts["share"]))


def _v13(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    return _("Before and after only, while this changes too: {changes}.").format(
        changes=str(facts["changes"]).rstrip(".")
    )


def _v15(result: CheckResult, facts: Facts, profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    said = _("{value} is promised, but only {pool} can be reached (cases, cost of one, share).")
    return said.format(
        value=money.amount(facts["value"], profile.currency),
        pool=money.amount(facts["pool"], profile.currency),
    )


def _v16(result: CheckResult, facts: Facts, profile: Profile) -> str:
    if result.outcome == "passes":
        return ""
    if facts.get("none"):
        return _("Over no period nothing was measured; write one or more.")
    unit, currency = profile.statement.unit, profile.currency
    said = _("A change of {change} cannot be seen: it takes {least} to stand out of the usual variation.")
    return said.format(
        change=quantity(facts["change"], unit, currency),
        least=quantity(round(facts["least"], 2), unit, currency),
    )


def _v17(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    word = facts.get("word")
    return _("“{word}” stands there without a figure.").format(word=word) if word else ""


def _v18(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    found = list(facts.get("names") or ())
    return _("Also claimed by {names}.").format(names=joined(found)) if found else ""


def _v19(result: CheckResult, facts: Facts, _profile: Profile) -> str:
    if result.outcome == "passes":
        return units.months(facts["months"])
    return _("All of it is to start on the day of the launch; say how many months it takes to grow.")


def _when_failing(words: Callable[[], str]) -> Callable[[CheckResult, Facts, Profile], str]:
    return lambda result, _facts, _profile: words() if result.outcome == "fails" else ""


_SENTENCES: Mapping[str, Callable[[CheckResult, Facts, Profile], str]] = {
    "V01": _v01, "V02": _v02, "V03": _v03, "V04": _v04, "V05": _v05, "V06": _v06, "V07": _v07,
    "V08": _v08, "V09": _v09, "V11": _v11, "V13": _v13, "V15": _v15, "V16": _v16, "V17": _v17,
    "V18": _v18, "V19": _v19,
    "V10": _when_failing(lambda: _("Without a comparison nobody can tell what the system changed.")),
    "V12": _when_failing(
        lambda: _("Time is not cash until posts, overtime or volume change; say what part is.")
    ),
    "V14": _when_failing(lambda: _("Name one thing of quality, risk or customers that must stay as it is.")),
    "V20": _when_failing(lambda: _("Take the cost of running off the value, or say so in the business case.")),
}  # fmt: skip
