"""The map of pages: what the sidebar lists, in its order; each page is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.gui.theme import Theme

_PAGES = "readiness_desktop.gui.pages."


@dataclass(frozen=True, slots=True)
class Place:
    """A page: its id, icon, group in the sidebar and class; `inside` means inside an assessment."""

    id: str
    icon: str
    group: str
    module: str
    page_class: str
    inside: bool

    @property
    def title(self) -> str:
        """What it is called on screen."""
        return {
            "home": _("Assessments"),
            "self_check": _("Self-check"),
            "briefing": _("Briefing"),
            "setup": _("Setup"),
            "questions": _("Questions"),
            "evidence": _("Evidence"),
            "review": _("Review"),
            "portfolio": _("Portfolio"),
            "results": _("Results"),
            "risks": _("Risks"),
            "benchmarks": _("Benchmarks"),
            "compare": _("Compare"),
            "roadmap": _("Roadmap"),
            "value": _("Value"),
            "ownership": _("Ownership"),
            "gates": _("Gates"),
            "debt": _("Debt"),
            "report": _("Report"),
            "present": _("Present"),
        }[self.id]

    @property
    def built(self) -> bool:
        """Whether the program has this page."""
        return find_spec(_PAGES + self.module) is not None

    def make(self, theme: Theme) -> QWidget:
        """A new page: a widget with `show_assessment` and the signal `navigate`."""
        found = getattr(import_module(_PAGES + self.module), self.page_class)
        return cast("QWidget", found(theme))

    def begin(self, theme: Theme) -> QWidget:
        """A new page like that of `make`, of which the first part at most is made if it comes in parts."""
        found: Any = getattr(import_module(_PAGES + self.module), self.page_class)
        in_parts = getattr(found, "wanted_whole", False)
        return cast("QWidget", found(theme, whole=False) if in_parts else found(theme))

    def load(self) -> None:
        """Import the page, so that making it is all that is left."""
        import_module(_PAGES + self.module)


PLACES = (
    Place("home", "house", "", "home", "HomePage", inside=False),
    Place("portfolio", "layers", "", "portfolio", "PortfolioPage", inside=False),
    Place("self_check", "timer", "assess", "self_check", "SelfCheckPage", inside=True),
    Place("briefing", "book-open", "", "briefing", "BriefingPage", inside=True),
    Place("setup", "sliders-horizontal", "assess", "setup", "SetupPage", inside=True),
    Place("questions", "list-checks", "assess", "questions", "QuestionsPage", inside=True),
    Place("evidence", "paperclip", "assess", "evidence", "EvidencePage", inside=True),
    Place("review", "clipboard-check", "assess", "review", "ReviewPage", inside=True),
    Place("results", "gauge", "findings", "results", "ResultsPage", inside=True),
    Place("risks", "shield-alert", "findings", "risks", "RisksPage", inside=True),
    Place("benchmarks", "chart-column", "findings", "benchmarks", "BenchmarksPage", inside=True),
    Place("compare", "git-compare-arrows", "findings", "compare", "ComparePage", inside=True),
    Place("roadmap", "chart-gantt", "plan", "roadmap", "RoadmapPage", inside=True),
    Place("value", "coins", "plan", "value", "ValuePage", inside=True),
    Place("ownership", "users", "plan", "ownership", "OwnershipPage", inside=True),
    Place("gates", "signpost", "plan", "gates", "GatesPage", inside=True),
    Place("debt", "hammer", "plan", "debt", "DebtPage", inside=True),
    Place("report", "file-text", "deliver", "report", "ReportPage", inside=True),
    Place("present", "presentation", "deliver", "present", "PresentPage", inside=True),
)


FOR_READING = (
    "home",
    "briefing",
    "questions",
    "evidence",
    "results",
    "risks",
    "benchmarks",
    "compare",
    "roadmap",
    "value",
    "ownership",
    "gates",
    "debt",
    "report",
    "present",
)
"""What is listed for whoever was handed a locked round and only reads."""


def handed_over(hub: OpenAssessment | None) -> bool:
    """Whether what is open is a locked round from a file, to be read and not to be worked on."""
    return (
        hub is not None and hub.read_only and hub.newest is None and hub.assessment.current.lock is not None
    )


def listed(available: tuple[Place, ...], hub: OpenAssessment | None) -> tuple[Place, ...]:
    """What of it the sidebar lists now; Go to anything finds the rest."""
    if handed_over(hub):
        return tuple(place for place in available if place.id in FOR_READING)
    beside = ("briefing",) if hub is None else ("briefing", "portfolio")
    return tuple(place for place in available if place.id not in beside)


def group_title(group: str) -> str:
    """The heading of a group in the sidebar."""
    return {
        "assess": _("Assess"),
        "findings": _("Findings"),
        "plan": _("Plan"),
        "deliver": _("Deliver"),
    }[group]


def places() -> tuple[Place, ...]:
    """The pages that are built, in the order of the sidebar."""
    return tuple(place for place in PLACES if place.built)


def place(page: str) -> Place:
    """The page with this id; KeyError if there is none."""
    found = next((one for one in PLACES if one.id == page), None)
    if found is None:
        raise KeyError(page)
    return found
