"""The content of a framework as plain values: how a pack travels, is kept, and what its checksum is over."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, cast

from readiness_desktop.domain.framework import Framework


def framework_plain(framework: Framework) -> dict[str, object]:
    """Everything of a framework but its checksum; what is absent or stands at its default is left out.

    So a pack keeps its checksum when a later version of the program knows more optional fields. Where its texts are
    shown in another language, this is the pack itself.
    """
    plain = cast("dict[str, object]", _plain(framework.source or framework))
    plain.pop("checksum", None)
    return plain


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            item.name: _plain(held)
            for item in fields(value)
            if item.init and (held := getattr(value, item.name)) is not None and not _at_default(item, held)
        }
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in cast("Mapping[str, object]", value).items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    return value


def _at_default(item: Field[Any], held: object) -> bool:
    if item.default is not MISSING:
        return held == item.default
    return item.default_factory is not MISSING and held == item.default_factory()
