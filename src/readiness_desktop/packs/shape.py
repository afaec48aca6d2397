"""Builds the domain's frozen values from parsed content; the domain's own field types are the one description.

A field is optional where the domain gives it a default or allows None. Every fault is noted, not only the first.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Protocol, Union, cast, get_args, get_origin, get_type_hints

from readiness_desktop.domain.reasons import Form, Why
from readiness_desktop.packs.complaint import Path

MAX_ENTRIES = 5_000
MAX_TEXT = 20_000
MAX_NUMBER = 1_000_000_000

INVALID: Any = object()
"""Stands for a value with a fault that has been noted."""


class Visitor(Protocol):
    """Called with every value that has the right shape: its pattern (`questions[].feeds{}`), path and value."""

    def __call__(self, pattern: str, path: Path, value: object, /) -> None: ...


class Complain(Protocol):
    """Called with the path of a fault, the reason and the facts that its sentence names."""

    def __call__(self, path: Path, why: Why, /, **facts: object) -> None: ...


class ShapeReader:
    """Reads plain values by type hints, telling `complain` what is wrong and `visit` what is right."""

    def __init__(self, complain: Complain, visit: Visitor) -> None:
        self._complain = complain
        self._visit = visit

    def fields(
        self,
        cls: type,
        data: object,
        path: Path,
        pattern: str,
        *,
        leave: tuple[str, ...] = (),
        lenient: bool = False,
    ) -> Any:
        """The values of the fields of a dataclass as a dict, without those in `leave`; INVALID on a fault.

        With `lenient` a missing field is a fault that is not noted: why it is missing has been said already.
        """
        if not isinstance(data, dict):
            return self._wrong(path, Why.MUST_BE, wanted=Form.TABLE, found=_found(data))
        given = cast("dict[str, object]", data)
        shape = {name: (hint, item) for name, hint, item in _shape(cls) if name not in leave}
        values: dict[str, Any] = {}
        for name, (hint, item) in shape.items():
            below = f"{pattern}.{name}" if pattern else name
            if name in given:
                values[name] = self.read(hint, given[name], (*path, name), below)
            elif not _optional(hint, item):
                values[name] = INVALID if lenient else self._wrong((*path, name), Why.IS_MISSING)
            elif item.default is MISSING and item.default_factory is MISSING:
                values[name] = None
        for name in given:
            if name not in shape:
                values[name] = self._unknown((*path, name), name, list(shape))
        return INVALID if any(value is INVALID for value in values.values()) else values

    def read(self, hint: Any, data: object, path: Path, pattern: str) -> Any:
        """The value of type `hint`; INVALID on a fault."""
        value = self._build(hint, data, path, pattern)
        if value is not INVALID:
            self._visit(pattern, path, value)
        return value

    def _build(self, hint: Any, data: object, path: Path, pattern: str) -> Any:
        origin = get_origin(hint)
        if origin is Literal:
            choices = get_args(hint)
            if data in choices and isinstance(data, str):
                return data
            return self._wrong(path, Why.NOT_ONE_OF, choices=choices)
        if origin in (Union, UnionType):
            return self._choose(
                [part for part in get_args(hint) if part is not NoneType], data, path, pattern
            )
        if origin is tuple:
            return self._entries(get_args(hint), data, path, pattern)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return self._mapping(get_args(hint)[1], data, path, pattern)
        if is_dataclass(hint):
            values = self.fields(cast("type", hint), data, path, pattern)
            return INVALID if values is INVALID else cast("Callable[..., Any]", hint)(**values)
        return self._scalar(hint, data, path)

    def _choose(self, hints: list[Any], data: object, path: Path, pattern: str) -> Any:
        exact = next((hint for hint in hints if hint is type(data)), hints[-1])
        return self._build(exact, data, path, pattern)

    def _entries(self, hints: tuple[Any, ...], data: object, path: Path, pattern: str) -> Any:
        if not isinstance(data, list):
            return self._wrong(path, Why.MUST_BE, wanted=Form.LIST, found=_found(data))
        items = cast("list[object]", data)
        if len(items) > MAX_ENTRIES:
            return self._wrong(path, Why.TOO_MANY_ENTRIES, most=MAX_ENTRIES)
        if hints[-1] is Ellipsis:
            hints = (hints[0],) * len(items)
        elif len(hints) != len(items):
            return self._wrong(path, Why.WRONG_COUNT, count=len(items), needs=len(hints))
        values = [
            self.read(hint, item, (*path, number), f"{pattern}[]")
            for number, (hint, item) in enumerate(zip(hints, items, strict=True))
        ]
        return INVALID if any(value is INVALID for value in values) else tuple(values)

    def _mapping(self, hint: Any, data: object, path: Path, pattern: str) -> Any:
        if not isinstance(data, dict):
            return self._wrong(path, Why.MUST_BE, wanted=Form.TABLE, found=_found(data))
        values: dict[str, Any] = {}
        for key, item in cast("dict[str, object]", data).items():
            self._visit(f"{pattern}{{key}}", (*path, key), key)
            values[key] = self.read(hint, item, (*path, key), f"{pattern}{{}}")
        return INVALID if any(value is INVALID for value in values.values()) else values

    def _scalar(self, hint: Any, data: object, path: Path) -> Any:
        if hint is str and isinstance(data, str):
            if len(data) > MAX_TEXT:
                return self._wrong(path, Why.TOO_LONG, most=MAX_TEXT)
            if any(ord(sign) < 32 or 0xD800 <= ord(sign) < 0xE000 for sign in data):
                return self._wrong(path, Why.CONTROL_CHARACTER)
            return data
        number = isinstance(data, int | float) and not isinstance(data, bool)
        if number and (hint is float or (hint is int and isinstance(data, int))):
            known = cast("float", data)
            if not math.isfinite(known) or abs(known) > MAX_NUMBER:
                return self._wrong(path, Why.OUT_OF_ALL_BOUNDS)
            return hint(known)
        if hint is bool and isinstance(data, bool):
            return data
        if hint is date and type(data) is date:
            return data
        return self._wrong(path, Why.MUST_BE, wanted=_WANTED[hint], found=_found(data))

    def _unknown(self, path: Path, name: str, known: list[str]) -> Any:
        near = get_close_matches(name, known, n=1)
        if near:
            return self._wrong(path, Why.KEY_NEARBY, near=near[0])
        return self._wrong(path, Why.UNKNOWN_KEY)

    def _wrong(self, path: Path, why: Why, /, **facts: object) -> Any:
        self._complain(path, why, **facts)
        return INVALID


_WANTED: dict[Any, Form] = {
    str: Form.TEXT,
    int: Form.WHOLE_NUMBER,
    float: Form.NUMBER,
    bool: Form.TRUTH,
    date: Form.DATE,
}


def _found(data: object) -> Form:
    if isinstance(data, bool):
        return Form.TRUTH
    forms: dict[type, Form] = {
        str: Form.TEXT,
        int: Form.WHOLE_NUMBER,
        float: Form.NUMBER,
        dict: Form.TABLE,
        list: Form.LIST,
    }
    return forms.get(type(data), Form.MOMENT if data is not None else Form.NOTHING)


def _optional(hint: Any, item: Field[Any]) -> bool:
    if item.default is not MISSING or item.default_factory is not MISSING:
        return True
    return get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint)


@cache
def _shape(cls: type) -> tuple[tuple[str, Any, Field[Any]], ...]:
    hints = get_type_hints(cls)
    return tuple((item.name, hints[item.name], item) for item in fields(cls) if item.init)
