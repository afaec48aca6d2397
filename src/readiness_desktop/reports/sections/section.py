"""What a section is: an id for choosing it, a name, whether there is anything to say, and its parts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from readiness_desktop.reports.report import Report
from readiness_desktop.wording.translate import _


def _always(_report: Report) -> bool:
    return True


def _unanswered() -> str:
    return _("nothing is answered yet")


@dataclass(frozen=True, slots=True)
class Section:
    """`name` gives the name in the chosen language; `story` the parts; `has_content` whether it is printed.

    `empty` says why it has no content where it has none.
    """

    id: str
    name: Callable[[], str]
    story: Callable[[Report], list[Any]]
    has_content: Callable[[Report], bool] = _always
    empty: Callable[[], str] = _unanswered
