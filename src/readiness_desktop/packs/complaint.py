"""What is wrong with a pack: which file, which key, why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Where a value stands in the parsed content of a pack: section, number in its list, field ..."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault of a pack.

    `file` is the name of the file ("" where the pack did not come from a folder), `key` reads like
    `questions.D2.4.levels[3]` (counted from 0, as the levels are). `template` with `values` is the reason.
    """

    file: str
    key: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def reason(self) -> str:
        """Why it is a fault, as the end of a sentence that begins with the key."""
        return self.template.format(**self.values)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.reason) if part)
