"""Reads what was agreed in the sample engagement: a folder of files, each with some fields of some rounds."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from readiness_desktop.domain.agreements import Criterion, DebtEntry, Decision, SignOff
from readiness_desktop.domain.assessment import Action, Profile, Round
from readiness_desktop.domain.document import from_plain, to_plain
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import because_of
from readiness_desktop.packs.toml import TomlError, read_toml

_LISTS: Mapping[str, type[Any]] = {
    "criteria": Criterion,
    "sign_offs": SignOff,
    "decisions": Decision,
    "debt": DebtEntry,
    "actions": Action,
}


def with_agreements(rounds: tuple[Round, ...], folder: Path, space: uuid.UUID) -> tuple[Round, ...]:
    """The rounds with what the files of `folder` say of them: a table `[[rounds]]` with the round's number each.

    `profile` holds fields of the profile, the lists hold things of the round without uuid; `space` gives those ids
    that are always the same. ReadinessError PACK_DAMAGED (path, key).
    """
    found = {part.number: part for part in rounds}
    for path in sorted(folder.glob("*.toml")):
        try:
            content: dict[str, Any] = read_toml(path.read_bytes())
        except OSError as error:
            raise ReadinessError(Fault.PACK_DAMAGED, because_of(error), path=str(path), key="") from error
        except TomlError as error:
            raise ReadinessError(Fault.PACK_DAMAGED, error.reason, path=str(path), key="") from error
        for entry in content["rounds"]:
            number = entry["number"]
            try:
                found[number] = _filled(found[number], entry, space, path.stem)
            except ReadinessError as error:
                raise ReadinessError(
                    Fault.PACK_DAMAGED, error.reason, path=str(path), **error.facts
                ) from error
    return tuple(found[part.number] for part in rounds)


def _filled(part: Round, entry: dict[str, Any], space: uuid.UUID, name: str) -> Round:
    said = _merged(to_plain(part.profile), to_plain(entry.get("profile", {})))
    lists = {
        field: (
            *getattr(part, field),
            *(
                from_plain(cls, {"uuid": str(uuid.uuid5(space, f"{name} {part.number} {field} {at}")), **one})
                for at, one in enumerate(to_plain(entry.get(field, [])))
            ),
        )
        for field, cls in _LISTS.items()
    }
    return replace(part, profile=from_plain(Profile, said), **lists)


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """The first with what the second says, table by table."""
    merged = dict(one)
    for name, value in other.items():
        held = merged.get(name)
        merged[name] = (
            _merged(cast("dict[str, Any]", held), cast("dict[str, Any]", value))
            if isinstance(held, dict) and isinstance(value, dict)
            else value
        )
    return merged
