"""What the inputs of a business case are called, in which unit they are, and where they belong."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.case import CaseResult
from readiness_desktop.wording.translate import _

FieldKind = Literal["money", "share", "rate", "count", "number", "days", "months"]


@dataclass(frozen=True, slots=True)
class CaseField:
    """One input: its field of the case, name, unit, and the kind that says what it may be.

    `year` (from 1) is set for the entry of one year.
    """

    key: str
    name: str
    kind: FieldKind
    unit: str = ""
    year: int | None = None

    @property
    def id(self) -> str:
        """Unique among all inputs."""
        return self.key if self.year is None else f"{self.key}.{self.year}"


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """Inputs that belong together."""

    name: str
    sentence: str
    fields: tuple[CaseField, ...]


def groups(years: int, currency: str) -> tuple[CaseGroup, ...]:
    """All inputs in their order."""
    return (
        _investment(currency),
        _benefit(years, currency),
        _run_cost(years, currency),
        CaseGroup(_("Discounting"), "", (CaseField("rate", _("Discount rate"), "rate", _("a year")),)),
        _waiting(currency),
        _drift(currency),
    )


def empty_year(field: CaseField, case: CaseResult) -> str:
    """What the empty field of a year counts as; nothing for what was entered and is not the usual, or nothing fills."""
    found, year = case.terms, field.year or 0
    if field.key == "adoption" and found.adoption_from == "pack":
        return _("usual")
    given = {"adoption": found.adoption_given, "run_costs": found.run_costs_given}.get(field.key, 0)
    return _("as in year {n}").format(n=given) if 0 < given < year else ""


def field_name(key: str) -> str:
    """What an input is called in undo and in lists, in small letters."""
    return {
        "investment": _("investment"), "investment_low": _("lowest investment"),
        "investment_high": _("highest investment"), "spent": _("pilot cost"), "build_cost": _("build cost"),
        "gross": _("gross benefit"), "adoption": _("adoption"), "haircut": _("haircut"), "rate": _("discount rate"),
        "run_costs": _("run cost"), "requests": _("requests"), "request_cost": _("cost of a request"),
        "platform": _("platform cost"), "monitoring": _("monitoring cost"), "refreshes": _("refreshes"),
        "refresh_cost": _("cost of a refresh"), "people": _("people"), "person_cost": _("cost of a person"),
        "support": _("support cost"), "licences": _("licences"), "compliance": _("compliance cost"),
        "contingency": _("contingency"), "holding": _("holding cost"), "limbo_months": _("months in limbo"),
        "late_months": _("months of late governance"), "detection_days": _("days until a drift is noticed"),
        "repair_days": _("days until it is mended"), "decisions_a_day": _("decisions a day"),
        "error_rise": _("rise of the error share"), "error_cost": _("cost of an error"),
    }[key]  # fmt: skip


def change_name(key: str) -> str:
    """What a change is called in undo: `investment of the business case`."""
    return _("{field} of the business case").format(field=field_name(key))


def _investment(currency: str) -> CaseGroup:
    return CaseGroup(
        _("Investment"),
        _("What commitment to production costs once. Without a range it follows the planned effort. The build cost is "
          "compared with upkeep."),
        (
            CaseField("investment", _("Investment"), "money", currency),
            CaseField("investment_low", _("At least"), "money", currency),
            CaseField("investment_high", _("At most"), "money", currency),
            CaseField("spent", _("Spent on the pilot"), "money", _("{unit}, not counted").format(unit=currency)),
            CaseField("build_cost", _("Build cost"), "money", currency),
        ),
    )  # fmt: skip


def _benefit(years: int, currency: str) -> CaseGroup:
    return CaseGroup(
        _("Benefit and adoption"),
        _("The gross benefit is that of the success statement where none is entered here. The haircut covers "
          "attribution and optimism."),
        (
            CaseField("gross", _("Gross benefit"), "money", _("{unit} a year").format(unit=currency)),
            CaseField("haircut", _("Haircut"), "share", ""),
            *(CaseField("adoption", _("Adoption, year {n}").format(n=year), "share", "", year)
              for year in range(1, years + 1)),
        ),
    )  # fmt: skip


def _run_cost(years: int, currency: str) -> CaseGroup:
    yearly = _("{unit} a year").format(unit=currency)
    return CaseGroup(
        _("Run cost"),
        _("Enter the cost of each year, or leave those empty and fill the lines below."),
        (
            *(CaseField("run_costs", _("Run cost, year {n}").format(n=year), "money", currency, year)
              for year in range(1, years + 1)),
            CaseField("requests", _("Requests"), "number", _("a year")),
            CaseField("request_cost", _("Cost of a request"), "money", currency),
            CaseField("platform", _("Platform"), "money", yearly),
            CaseField("monitoring", _("Monitoring"), "money", yearly),
            CaseField("refreshes", _("Refreshes"), "number", _("a year")),
            CaseField("refresh_cost", _("Cost of a refresh"), "money", currency),
            CaseField("people", _("People"), "number", _("full-time")),
            CaseField("person_cost", _("Cost of a person"), "money", yearly),
            CaseField("support", _("Support"), "money", yearly),
            CaseField("licences", _("Licences"), "money", yearly),
            CaseField("compliance", _("Compliance"), "money", yearly),
            CaseField("contingency", _("Contingency"), "money", yearly),
        ),
    )  # fmt: skip


def _waiting(currency: str) -> CaseGroup:
    return CaseGroup(
        _("Waiting"),
        _("What it costs while nothing happens."),
        (
            CaseField("holding", _("Holding cost"), "money", _("{unit} a month").format(unit=currency)),
            CaseField("limbo_months", _("Months in limbo"), "months"),
            CaseField("late_months", _("Months of late governance"), "months"),
        ),
    )


def _drift(currency: str) -> CaseGroup:
    return CaseGroup(
        _("Silent drift"),
        _("What it costs when quality falls and nobody notices."),
        (
            CaseField("detection_days", _("Days until noticed"), "days"),
            CaseField("repair_days", _("Days until mended"), "days"),
            CaseField("decisions_a_day", _("Decisions a day"), "number"),
            CaseField("error_rise", _("Rise of the error share"), "share", _("points")),
            CaseField("error_cost", _("Cost of one error"), "money", currency),
        ),
    )
