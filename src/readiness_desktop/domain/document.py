"""Domain values to plain JSON values and back, and the one canonical form that checksums are taken over."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Form, Why, because

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """Turn a domain value into dicts, lists, strings, numbers, booleans and None."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in cast("tuple[object, ...]", value)]
    if is_dataclass(value):
        return {name: to_plain(getattr(value, name)) for name, _hint, _field in _shape(type(value))}
    raise TypeError(f"no plain form for {type(value).__name__}")


def from_plain(cls: type[T], data: object, path: str = "") -> T:
    """Build a `cls` (a domain dataclass) from plain values, strictly.

    Raises ReadinessError DOCUMENT_FIELD (key) on a missing, unknown or ill-typed field.
    """
    if not isinstance(data, dict):
        raise _wrong(path, Why.NOT_A_GROUP)
    given = cast("dict[str, object]", data)
    values: dict[str, Any] = {}
    shape = _shape(cls)
    for name, hint, item in shape:
        at = f"{path}.{name}" if path else name
        if name in given:
            values[name] = _read(hint, given[name], at)
        elif item.default is MISSING and item.default_factory is MISSING:
            raise _wrong(at, Why.IS_MISSING)
    unknown = given.keys() - {name for name, _hint, _field in shape}
    if unknown:
        first = min(unknown)
        raise _wrong(f"{path}.{first}" if path else first, Why.UNKNOWN_FIELD)
    return cls(**values)


def canonical_json(plain: object) -> bytes:
    """The one form of a plain value: UTF-8, keys sorted, no spaces, NFC, no NaN, shortest float that reads back."""
    try:
        text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
        if not text.isascii():
            # JSON's own characters compose with nothing, so one pass equals one pass a string.
            text = unicodedata.normalize("NFC", text)
        return text.encode("utf-8")
    except ValueError:
        # Not `from error`: its text can quote what a client said.
        raise _wrong("", Why.UNWRITABLE) from None


def checksum(plain: object) -> str:
    """SHA-256 (hex) of the canonical form."""
    return hashlib.sha256(canonical_json(plain)).hexdigest()


@cache
def _shape(cls: type) -> tuple[tuple[str, Any, Field[Any]], ...]:
    hints = get_type_hints(cls)
    return tuple((item.name, hints[item.name], item) for item in fields(cls) if item.init)


def _wrong(path: str, why: Why, /, **facts: object) -> ReadinessError:
    return ReadinessError(Fault.DOCUMENT_FIELD, because(why, **facts), key=path)


def _read(hint: Any, data: object, path: str) -> Any:
    origin = get_origin(hint)
    if origin is Literal:
        if any(data == choice and type(data) is type(choice) for choice in get_args(hint)):
            return data
        raise _wrong(path, Why.NOT_ALLOWED)
    if origin in (Union, UnionType):
        return _read_union(get_args(hint), data, path)
    if origin is tuple:
        return _read_tuple(get_args(hint), data, path)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _read_mapping(get_args(hint)[1], data, path)
    if is_dataclass(hint):
        return from_plain(cast("type[Any]", hint), data, path)
    if hint is date:
        return _read_date(data, path)
    return _read_scalar(hint, data, path)


def _read_union(choices: tuple[Any, ...], data: object, path: str) -> Any:
    if data is None:
        if NoneType in choices:
            return None
        raise _wrong(path, Why.IS_MISSING)
    rest = [choice for choice in choices if choice is not NoneType]
    if len(rest) > 1:
        for choice in rest:
            if choice is type(data):
                return data
    return _read(rest[-1], data, path)


def _read_tuple(choices: tuple[Any, ...], data: object, path: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise _wrong(path, Why.IS_NOT, wanted=Form.LIST)
    items = cast("list[object]", data)
    if len(choices) == 2 and choices[1] is Ellipsis:
        return tuple(_read(choices[0], item, f"{path}[{n}]") for n, item in enumerate(items))
    if len(items) != len(choices):
        raise _wrong(path, Why.WRONG_COUNT, count=len(items), needs=len(choices))
    return tuple(
        _read(choice, item, f"{path}[{n}]")
        for n, (choice, item) in enumerate(zip(choices, items, strict=True))
    )


def _read_mapping(hint: Any, data: object, path: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _wrong(path, Why.NOT_A_GROUP)
    return {key: _read(hint, item, f"{path}.{key}") for key, item in cast("dict[str, object]", data).items()}


def _read_date(data: object, path: str) -> date:
    if isinstance(data, str) and len(data) == 10:
        try:
            return date.fromisoformat(data)
        except ValueError:
            pass
    raise _wrong(path, Why.NOT_A_DAY)


def _read_scalar(hint: Any, data: object, path: str) -> Any:
    if hint is float:
        if (
            isinstance(data, int | float)
            and not isinstance(data, bool)
            and data == data
            and abs(data) != float("inf")
        ):
            return data
        raise _wrong(path, Why.IS_NOT, wanted=Form.NUMBER)
    if hint in (str, int, bool):
        if type(data) is hint:
            return data
        forms = {str: Form.TEXT, int: Form.WHOLE_NUMBER, bool: Form.TRUTH}
        raise _wrong(path, Why.IS_NOT, wanted=forms[hint])
    raise TypeError(f"no reading of {hint!r}")
