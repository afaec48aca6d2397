"""Applies the tables of `rules` to a pack while its shape is read, and the rules that look across entries."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from readiness_desktop.domain.calendar import end_of
from readiness_desktop.domain.catalogue import Initiative, Lift
from readiness_desktop.domain.constants import BreadthRule, ExposureBand
from readiness_desktop.domain.framework import Question, TimingCheck
from readiness_desktop.domain.reasons import Form, Thing, Why
from readiness_desktop.packs import rules
from readiness_desktop.packs.complaint import Path
from readiness_desktop.packs.cycles import find_cycles
from readiness_desktop.packs.shape import Complain

Reference = tuple[tuple[Thing, ...], str, Path, str]
"""The kinds that a name may be of, the name, where it stands, and its pattern."""


class Judge:
    """Sees every well-shaped value once (`visit`), then looks across them (`finish`)."""

    def __init__(self, complain: Complain) -> None:
        self._complain = complain
        self._names: dict[Thing, dict[object, Path]] = defaultdict(dict)
        self._references: list[Reference] = []
        self._told: set[str] = set()
        self._questions: list[tuple[Path, Question]] = []
        self._initiatives: list[tuple[Path, Initiative]] = []

    def visit(self, pattern: str, path: Path, value: object) -> None:
        """Look at one value by itself and note what it defines and names."""
        self._define(pattern, path, value)
        kinds = rules.REFERENCES.get(pattern)
        if kinds and isinstance(value, str) and value not in rules.FIXED_NAMES.get(pattern, ()):
            self._references.append((kinds, value, path, pattern))
        self._look_at(pattern, path, value)
        match value:
            case Question():
                self._questions.append((path, value))
            case Initiative():
                self._initiatives.append((path, value))
            case Lift() if value.to <= value.start:
                self._complain(path, Why.LIFTS_NOTHING, start=value.start)
            case TimingCheck():
                self._timing(path, value)
            case _:
                pass

    def finish(self, *, unread: bool) -> None:
        """Look across the entries; with a file `unread`, what it may have held is not missed."""
        for kind, needed in rules.EXACT.items():
            self._exact(kind, needed)
        open_ = [one for one in self._references if self._is_open(one)]
        for kinds, name, path, pattern in self._surely(open_) if unread else open_:
            self._unknown(kinds, name, path, pattern)
        if not unread:
            self._placed()
        for path, chain in find_cycles(self._initiatives):
            self._complain(path, Why.WAITS_FOR_ITSELF, chain=" > ".join(chain))

    def _define(self, pattern: str, path: Path, value: object) -> None:
        kind = rules.DEFINES.get(pattern) or rules.DEFINES_EXACT.get(pattern)
        if kind is None:
            return
        if value in self._names[kind]:
            self._complain(path, Why.NAMED_TWICE, kind=kind, name=value)
        self._names[kind].setdefault(value, path)

    def _look_at(self, pattern: str, path: Path, value: object) -> None:
        if isinstance(value, str):
            if not value.strip() and pattern not in rules.MAY_BE_EMPTY:
                self._complain(path, Why.IS_EMPTY)
            choices = rules.CHOICES.get(pattern)
            if choices and value not in choices:
                self._complain(path, Why.NOT_ONE_OF, choices=choices)
            if pattern == "figures[].dated" and value and end_of(value) is None:
                self._complain(path, Why.MUST_BE, wanted=Form.DATE, found=Form.TEXT)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            low, high = rules.BOUNDS.get(pattern, (None, None))
            if low is not None and high is not None and not low <= value <= high:
                self._complain(path, Why.OUT_OF_BOUNDS, value=value, low=low, high=high)
        elif isinstance(value, tuple | dict):
            self._look_at_entries(pattern, path, cast("Sequence[object]", value))

    def _look_at_entries(self, pattern: str, path: Path, value: Sequence[object]) -> None:
        count = rules.COUNTS.get(pattern)
        if count is not None and len(value) != count:
            self._complain(path, Why.WRONG_COUNT, count=len(value), needs=count)
        if pattern in rules.NEEDS_ONE and not value:
            self._complain(path, Why.NO_ENTRY)
        strictly = rules.RISING.get(pattern)
        if strictly is not None:
            self._rising(path, cast("Sequence[float]", value), strictly)
        if pattern in _ORDERED:
            field, strict = _ORDERED[pattern]
            self._rising(path, [float(getattr(entry, field)) for entry in value], strict)
        if pattern == "constants.breadth":
            shares = cast("dict[str, BreadthRule]", value)
            self._rising(
                path, [shares[name].up_to for name in rules.EXACT[Thing.BREADTH] if name in shares], True
            )
        if pattern == "constants.size_factors" and "medium" not in value:
            self._complain(path, Why.NO_MEDIUM)
        if (
            pattern == "constants.exposure_bands"
            and value
            and cast("Sequence[ExposureBand]", value)[0].lo != 0
        ):
            self._complain(path, Why.NOT_FROM_ZERO)

    def _rising(self, path: Path, values: Sequence[float], strictly: bool) -> None:
        if any(b < a or (strictly and b == a) for a, b in pairwise(values)):
            self._complain(path, Why.NOT_RISING if strictly else Why.FALLING)

    def _timing(self, path: Path, check: TimingCheck) -> None:
        names = [check.right]
        if check.right.startswith("midpoint(") and check.right.endswith(")"):
            names = [name.strip() for name in check.right[len("midpoint(") : -1].split(",")]
            if len(names) != 2:
                self._complain((*path, "right"), Why.NOT_TWO_DATES)
                return
        self._references += [((Thing.DATE,), name, (*path, "right"), "") for name in names]
        if (check.limit_question is None) != (check.limit_max is None):
            self._complain(path, Why.HALF_A_LIMIT)

    def _exact(self, kind: Thing, needed: tuple[str, ...]) -> None:
        # All of these names stand in one list or table: where one was read, no other file has the rest.
        known = self._names.get(kind)
        if known is None:
            return
        first = next(iter(known.values()))
        for name in needed:
            if name not in known:
                self._complain(first[:1], Why.LACKS_NAME, kind=kind, name=name)
        for name, path in known.items():
            if name not in needed:
                self._complain(path, Why.NAME_TOO_MANY, kind=kind)

    def _is_open(self, reference: Reference) -> bool:
        kinds, name, _path, pattern = reference
        if any(name in self._names.get(kind, ()) for kind in kinds):
            return False
        # A kind of which there is nothing at all is said to be missing as a whole.
        return all(kind in self._names for kind in kinds) or pattern == "depths[].scope[]"

    def _surely(self, references: list[Reference]) -> list[Reference]:
        """Those that no unread file can make good.

        A name like `D1.9` belongs to the file that has `D1.1`. Other names stand with all of their kind, unless each
        file has its own; so many that nothing defines are more likely a lost part than slips.
        """
        kept: list[Reference] = []
        names: dict[tuple[tuple[Thing, ...], str], set[str]] = defaultdict(set)
        for reference in references:
            kinds, name, _path, _pattern = reference
            group = _group(name)
            if group:
                sure = any(
                    _group(str(other)) == group for kind in kinds for other in self._names.get(kind, ())
                )
            else:
                sure = not rules.SPREAD.intersection(kinds)
            if sure:
                kept.append(reference)
                names[kinds, group].add(name)
        return [one for one in kept if len(names[one[0], _group(one[1])]) <= rules.MOST_SLIPS]

    def _unknown(self, kinds: tuple[Thing, ...], name: str, path: Path, pattern: str) -> None:
        if pattern == "questions[].dimension":
            # The questions of a module stand in the dimension that it feeds; that is said once, of the module.
            if name in self._told:
                return
            self._told.add(name)
        if pattern == "modules[].feeds":
            self._told.add(name)
        self._complain(path, Why.UNKNOWN_NAME, kind=kinds[0], name=name)

    def _placed(self) -> None:
        core = {question.dimension for _path, question in self._questions if question.module is None}
        for dimension, path in self._names.get(Thing.DIMENSION, {}).items():
            if dimension not in core:
                self._complain(path[:2], Why.NO_CORE_QUESTION)
        fed = {mode for _path, question in self._questions for mode in question.feeds}
        for mode, path in self._names.get(Thing.FAILURE_MODE, {}).items():
            if mode not in fed:
                self._complain(path[:2], Why.FED_BY_NOTHING)


def _group(name: str) -> str:
    return name.rpartition(".")[0]


# Lists of entries whose field rises (True) or never falls (False).
_ORDERED = {
    "scale": ("level", True),
    "grades": ("ceiling", False),
    "constants.exposure_bands": ("lo", True),
    "class_labels": ("lo", True),
}
