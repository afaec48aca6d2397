"""What can go wrong that the user can mend, as facts; the wording room turns each into one sentence."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Every program begins with the faults; the reasons, with all their codes, come with the first thing that is wrong.
    from collections.abc import Mapping

    from readiness_desktop.domain.reasons import Because


class Fault(StrEnum):
    """Kinds of fault. Each has exactly one sentence in `wording.complaints`."""

    FILE_MISSING = "file_missing"
    FILE_EMPTY = "file_empty"
    FILE_TRUNCATED = "file_truncated"
    FILE_FOREIGN = "file_foreign"
    FILE_NEWER = "file_newer"
    FILE_DAMAGED = "file_damaged"
    FILE_TOO_LARGE = "file_too_large"
    FILE_UNREADABLE = "file_unreadable"
    FILE_EXISTS = "file_exists"
    FILE_SPECIAL = "file_special"
    FILE_SEVERAL_ASSESSMENTS = "file_several_assessments"
    ASSESSMENT_UNKNOWN = "assessment_unknown"
    NOBODY_ASKED = "nobody_asked"
    FOLDER_UNWRITABLE = "folder_unwritable"
    DISK_FULL = "disk_full"
    PACK_MISSING = "pack_missing"
    PACK_UNKNOWN = "pack_unknown"
    PACK_DAMAGED = "pack_damaged"
    BRAND_DAMAGED = "brand_damaged"
    ANSWERS_NOT_JSON = "answers_not_json"
    ANSWERS_TOO_DEEP = "answers_too_deep"
    ANSWERS_NOT_A_NUMBER = "answers_not_a_number"
    ANSWERS_UNKNOWN_QUESTION = "answers_unknown_question"
    ANSWERS_BAD_LEVEL = "answers_bad_level"
    ANSWERS_BAD_FIELD = "answers_bad_field"
    ANSWERS_NOT_APPLICABLE = "answers_not_applicable"
    DOCUMENT_FIELD = "document_field"
    COPY_REFUSED = "copy_refused"
    CLOCK_WRONG = "clock_wrong"
    ROUND_UNKNOWN = "round_unknown"
    ROUND_LOCKED = "round_locked"
    ROUND_OPEN = "round_open"
    NO_REPORT = "no_report"
    NO_ROADMAP = "no_roadmap"
    POOL_UNKNOWN = "pool_unknown"
    REASON_MISSING = "reason_missing"
    NOT_APPLICABLE = "not_applicable"
    LIBRARY_IN_USE = "library_in_use"
    LIBRARY_NEWER = "library_newer"
    LIBRARY_DAMAGED = "library_damaged"
    LIBRARY_FOREIGN = "library_foreign"
    LIBRARY_UNREADABLE = "library_unreadable"
    LIBRARY_HOLDS_IT = "library_holds_it"
    SAVE_FAILED = "save_failed"
    STOPPED = "stopped"
    EVIDENCE_TOO_LARGE = "evidence_too_large"
    EVIDENCE_CHANGED = "evidence_changed"
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE_DAMAGED = "evidence_damaged"
    EVIDENCE_ONLY_SAVED = "evidence_only_saved"
    EVIDENCE_NOT_SHOWN = "evidence_not_shown"


class ReadinessError(Exception):
    """A fault that the user can act on.

    `fault` names its kind, `reason` says why where that is not plain, `facts` holds what the sentence needs (path,
    key, value, version ...).
    """

    def __init__(self, fault: Fault, reason: Because | None = None, /, **facts: object) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.reason = reason
        self.facts: Mapping[str, object] = facts
