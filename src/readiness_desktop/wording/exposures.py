"""Exposure to failure modes in words; never a probability."""

from collections.abc import Mapping

from readiness_desktop.domain.failure_modes import ModeFinding
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Exposure
from readiness_desktop.wording import numbers, questions
from readiness_desktop.wording.lists import joined
from readiness_desktop.wording.translate import _, ngettext


def band(name: str | None) -> str:
    """The band of an exposure by the pack's name; `Not assessed` where no question that feeds it is answered."""
    return _("Not assessed") if name is None else name


def named(framework: Framework, mode: str) -> str:
    """A failure mode by id and name: `FM5 Drift nobody monitors`."""
    name = next(m.name for m in framework.failure_modes if m.id == mode)
    return f"{mode} {name}"


def sentence(exposure: Exposure) -> str:
    """What an exposure means: `Conditions for this failure mode are present to a high degree (57 of 100).`"""
    if exposure.exposure is None or exposure.band is None:
        return _("Not assessed: no question that feeds this failure mode is answered yet.")
    degree = exposure.band.lower()
    return _("Conditions for this failure mode are present to a {degree} degree ({points} of 100).").format(
        degree=degree, points=numbers.points(exposure.exposure)
    )


def headline(modes: Mapping[str, ModeFinding]) -> str:
    """How many failure modes are present to a high degree, as a heading."""
    high = [mode for mode in modes.values() if mode.high]
    if not high:
        return _("No failure mode is at a high degree")
    return ngettext(
        "{n} failure mode is present to a high degree",
        "{n} failure modes are present to a high degree",
        len(high),
    ).format(n=numbers.word(len(high)).capitalize())


def drivers(framework: Framework, exposure: Exposure) -> str:
    """The answers behind an exposure: `Driven by D5.2 Run money is approved and D6.3 ...`; empty without any."""
    if not exposure.drivers:
        return ""
    return _("Driven by {questions}").format(
        questions=joined([questions.named(framework, q) for q in exposure.drivers])
    )


def share(part: float) -> str:
    """A question's part of the weight of a failure mode: `13% of this exposure`."""
    return _("{share} of this exposure").format(share=numbers.rounded_percent(part))
