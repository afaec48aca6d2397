"""A room's votes in words: how far apart they are, how much people agree, what is proposed, how much time is left."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.wording import questions
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.translate import _, ngettext


def voted(said: int, people: int) -> str:
    """How many have voted: `2 of 3 have voted`."""
    return _("{said} of {people} have voted").format(said=written(said), people=written(people))


def apart(levels: int, votes: int, *, split: bool) -> str:
    """The range: `3 levels apart: talk before agreeing`, `1 level apart`, `All chose the same level`."""
    if votes == 0:
        return _("Nobody gave a level")
    if votes == 1:
        return _("One vote")
    if levels == 0:
        return _("All chose the same level")
    said = ngettext("{n} level apart", "{n} levels apart", levels).format(n=written(levels))
    return _("{apart}: talk before agreeing").format(apart=said) if split else said


def agreement(value: float | None) -> str:
    """r_wg with what it means: `Agreement 0.83, where 1 is everybody alike and 0 no better than chance`."""
    if value is None:
        return _("Agreement needs two votes")
    return _("Agreement {figure}, where 1 is everybody alike and 0 no better than chance").format(
        figure=questions.agreement(value)
    )


def proposal(framework: Framework, level: int | None) -> str:
    """The lower median as what to begin with: `Proposed: 1 Ad hoc, the lower middle of the votes`."""
    if level is None:
        return ""
    return _("Proposed: {level}, the lower middle of the votes").format(
        level=questions.level(framework, level)
    )


def agreed(framework: Framework, level: int | None) -> str:
    """What the room agreed on: `Agreed: 2 In place`."""
    return "" if level is None else _("Agreed: {level}").format(level=questions.level(framework, level))


def unknown(count: int) -> str:
    """How many do not know; empty for nobody."""
    return ngettext("{n} does not know", "{n} do not know", count).format(n=written(count)) if count else ""


def clock(seconds: int) -> str:
    """Time that is left: `3:20`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def time_up() -> str:
    """The time for a question has passed."""
    return _("Time is up")
