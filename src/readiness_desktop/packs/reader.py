"""Reads a framework pack, from its folder or from plain content, into the domain's `Framework`."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from readiness_desktop.domain.document import checksum
from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.reasons import Why
from readiness_desktop.packs.complaint import Complaint
from readiness_desktop.packs.judge import Judge
from readiness_desktop.packs.order import in_order
from readiness_desktop.packs.plain import framework_plain
from readiness_desktop.packs.shape import INVALID, ShapeReader
from readiness_desktop.packs.source import Source, languages_of, read_source
from readiness_desktop.packs.texts import laid_over_or_raise


def judge(source: Source) -> dict[str, Any] | None:
    """The fields of a `Framework` (without its checksum), or None; every fault is noted in `source`."""
    rulings = Judge(source.complain)
    reader = ShapeReader(source.complain, rulings.visit)
    values = reader.fields(
        Framework, source.content, (), "", leave=("checksum", "source"), lenient=source.unread
    )
    rulings.finish(unread=source.unread)
    return None if values is INVALID or source.complaints else cast("dict[str, Any]", values)


def read_framework(folder: Path, language: str = "") -> Framework:
    """The framework in a folder, with its texts in a language as far as it has them; empty for its own.

    Raises ReadinessError PACK_MISSING (path), or PACK_DAMAGED (path of the file, key, count) with the first fault.
    """
    framework = _framework(read_source(folder), str(folder))
    return in_language(framework, folder, language) if language in languages_of(folder) else framework


def in_language(framework: Framework, folder: Path, language: str) -> Framework:
    """The same framework with the texts that a folder has in a language; it is kept and sealed as it was.

    Raises ReadinessError PACK_DAMAGED (path of the file of texts, key, count) with the first fault.
    """
    plain = framework_plain(framework)
    laid_over_or_raise(plain, folder, language)
    return replace(framework_from_plain(plain), checksum=framework.checksum, source=framework)


def framework_from_plain(parsed: object) -> Framework:
    """The framework of a pack's parsed content, as `parse_framework` gives it or a file carries it.

    Raises ReadinessError PACK_DAMAGED (path "", key, count) with the first fault.
    """
    source = Source()
    if isinstance(parsed, dict):
        source.content = cast("dict[str, object]", parsed)
    else:
        source.complain((), Why.NOT_A_PACK)
    return _framework(source, "")


def parse_framework(folder: Path) -> dict[str, object]:
    """The content of a pack that keeps all rules; its canonical JSON is what the checksum is over.

    Raises ReadinessError as `read_framework` does.
    """
    return framework_plain(read_framework(folder))


def damaged(folder: str, complaints: list[Complaint]) -> ReadinessError:
    """The error for a pack with faults: the first of them and how many there are."""
    first = complaints[0]
    return ReadinessError(
        Fault.PACK_DAMAGED,
        first.reason,
        path=str(Path(folder, first.file)) if folder else "",
        key=first.key,
        count=len(complaints),
    )


def _framework(source: Source, path: str) -> Framework:
    values = judge(source)
    if values is None:
        raise damaged(path, source.complaints)
    framework = in_order(Framework(checksum="", **values))
    return replace(framework, checksum=checksum(framework_plain(framework)))
