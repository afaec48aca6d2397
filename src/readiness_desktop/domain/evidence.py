"""What a file of evidence may be and is called, and which pieces of evidence are the same, which answers lack some."""

import re
from pathlib import PurePosixPath

from readiness_desktop.domain.assessment import EvidenceItem, Round
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import QuestionResult

HIGH_FROM = 3
"""The level from which an answer needs to be shown, as evidence credits it no higher without (docs/model.md 2)."""

MAX_ITEM_BYTES = 25 * 1024 * 1024
"""The largest file that is kept; larger ones stay where they are and are linked to."""

LONGEST_NAME, LONGEST_NAME_BYTES = 120, 200
"""Of a file's name: every disk takes one so long, most of them count its bytes."""

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3])(\..*)?")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')


def safe_name(name: str) -> str:
    """A file's name without what would lead elsewhere or show another ending than it has."""
    plain = _UNSAFE.sub("_", name).strip(" .") or "file"
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    if len(plain) > LONGEST_NAME or len(plain.encode("utf-8", "replace")) > LONGEST_NAME_BYTES:
        ending = PurePosixPath(plain).suffix[:20]
        room = LONGEST_NAME_BYTES - len(ending.encode("utf-8", "replace"))
        begin = plain[: LONGEST_NAME - len(ending)].encode("utf-8", "replace")[:room]
        plain = begin.decode("utf-8", "ignore").rstrip(" .") + ending
    return plain


def shown_file_name(item: EvidenceItem) -> str:
    """What an item's file is called where somebody reads it; it may come from a stranger. Empty without one."""
    return safe_name(item.file_name) if item.file_name else ""


def same_evidence(one: EvidenceItem, other: EvidenceItem) -> bool:
    """Whether two items are the same piece of evidence: the same file, or without one the same title and place."""
    if one.sha256 or other.sha256:
        return one.sha256 == other.sha256
    return bool(one.link) and (one.title, one.link) == (other.title, other.link)


def rests_on(current: Round, item: EvidenceItem) -> tuple[str, ...]:
    """The questions whose answers rest on this piece of evidence, each once, that of the item first."""
    others = [one.question for one in current.evidence if same_evidence(one, item)]
    return tuple(dict.fromkeys((item.question, *others)))


def by_question(current: Round) -> dict[str, tuple[EvidenceItem, ...]]:
    """The evidence of every question that has some, in the order of the round."""
    found: dict[str, list[EvidenceItem]] = {}
    for item in current.evidence:
        found.setdefault(item.question, []).append(item)
    return {question: tuple(items) for question, items in found.items()}


def claims_high(result: QuestionResult) -> bool:
    """Whether an answer claims a level that somebody will ask to see proven."""
    return result.state == "answered" and result.claimed is not None and result.claimed >= HIGH_FROM


def unproven(framework: Framework, result: QuestionResult) -> bool:
    """Whether an answer claims a high level that the grade of its evidence does not carry."""
    if not claims_high(result) or result.claimed is None or result.grade is None:
        return False
    return framework.grade(result.grade).ceiling < result.claimed


_Key = tuple[str, str]


class Resting:
    """What rests on each piece of evidence of a round, for whoever asks about many of them."""

    def __init__(self, current: Round) -> None:
        self._groups: dict[_Key, list[str]] = {}
        for item in current.evidence:
            self._groups.setdefault(_key(item), []).append(item.question)

    def of(self, item: EvidenceItem) -> tuple[str, ...]:
        """As `rests_on` says."""
        alike = self._groups.get(_key(item), []) if item.sha256 or item.link else []
        return tuple(dict.fromkeys((item.question, *alike)))


def _key(item: EvidenceItem) -> _Key:
    """Equal for what `same_evidence` takes for the same, where there is a file or a place."""
    return (item.sha256, "") if item.sha256 else (item.title, f"-{item.link}")
