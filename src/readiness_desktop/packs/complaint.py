"""What is wrong with a pack: which file, which key, why."""

from dataclasses import dataclass

from readiness_desktop.domain.reasons import Because

Path = tuple[str | int, ...]
"""Where a value stands in the parsed content of a pack: section, number in its list, field ..."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault of a pack; `wording.complaints.say_complaint` puts it in words.

    `file` is the name of the file ("" where the pack did not come from a folder), `key` reads like
    `questions.D2.4.levels[3]` (counted from 0, as the levels are; "" for the whole file).
    """

    file: str
    key: str
    reason: Because
