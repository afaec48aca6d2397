"""Impact against effort in words: the four corners, the orders to read, and what stands behind a point."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.plan import Plan, PlannedInitiative
from readiness_desktop.domain.roadmap_impact import Corner, Impact, ImpactOrder, ImpactPicture, corners
from readiness_desktop.wording import numbers, roadmap, units
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _

_MOST_NAMED = 3


def corner(name: Corner) -> str:
    """A corner of the picture."""
    words: dict[Corner, str] = {
        "quick": _("Quick wins"),
        "big": _("Big bets"),
        "fill": _("Fill-ins"),
        "hard": _("Hard and small"),
    }
    return words[name]


def effort_axis() -> str:
    """What the axis below measures."""
    return _("Effort in person-days, stretched near zero")


def gain_axis() -> str:
    """What the axis at the left measures."""
    return _("Fall in risk, points")


def order_name(order: ImpactOrder) -> str:
    """An order of the ranking."""
    words: dict[ImpactOrder, str] = {
        "plan": _("In the plan"),
        "ratio": _("Risk for effort"),
        "reach": _("RICE-like"),
        "gates": _("Gates first"),
    }
    return words[order]


def rice() -> str:
    """What the figure of the order by reach is."""
    return _("Questions lifted × fall in risk alone ÷ person-days alone")


def order_rule(order: ImpactOrder) -> str:
    """What an order goes by, with its formula."""
    words: dict[ImpactOrder, str] = {
        "plan": _("As they are planned, within people, money and dates."),
        "ratio": _(
            "Fall in risk with all it needs ÷ effort of all it needs. It knows no people and no dates."
        ),
        "reach": _("Questions lifted × fall in risk alone ÷ effort alone. Many small lifts come first."),
        "gates": _("Those that close most launch gates first, then by risk for effort."),
    }
    return words[order]


def points(value: float) -> str:
    """A fall in risk: `12.4`."""
    return numbers.rounded(value, 1)


def point(framework: Framework, plan: Plan, one: Impact) -> str:
    """A point in one sentence: `I02 Stage map: 3 person-days, risk falls by 12.4 points, quick wins, closes ...`."""
    said = [
        units.days(one.effort),
        _("risk falls by {points} points").format(points=points(one.gain)),
        corner(one.corner).lower(),
    ]
    if one.gates:
        said.append(roadmap.closes(framework, one.gates))
    return _("{id} {title}: {facts}").format(
        id=one.id, title=plan.initiative(framework, one.id).title, facts=", ".join(said)
    )


def whole(picture: ImpactPicture) -> str:
    """The picture in one sentence: how many points stand in each corner, and which are quick wins."""
    if not picture.points:
        return _("No initiative is planned.")
    found = corners(picture.points)
    said = [
        _("{corner}: {n}").format(n=written(len(some)), corner=corner(name).lower())
        for name, some in found.items()
    ]
    text = _("Effort against fall in risk, {corners}.").format(corners=", ".join(said))
    quick = sorted(found["quick"], key=lambda one: -one.gain)[:_MOST_NAMED]
    if quick:
        text = _("{text} Most for least: {names}.").format(text=text, names=joined([one.id for one in quick]))
    return text


def why(framework: Framework, plan: Plan, one: PlannedInitiative) -> str:
    """The three reasons behind an initiative as one line."""
    return sentence("; ".join(roadmap.reasons(framework, plan, one)))
