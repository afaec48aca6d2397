"""Where somebody stopped in each assessment, kept on this computer: ids of pages and questions, nothing of a client."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

FILE_NAME = "stops.json"
MOST_KEPT = 300
_LONGEST_FILE, _LONGEST_ID = 200_000, 80


@dataclass(frozen=True, slots=True)
class Stop:
    """A page, what was shown on it (empty: nothing certain), and the day (ISO 8601)."""

    page: str
    thing: str = ""
    on: str = ""

    @property
    def day(self) -> date | None:
        """The day, None where it is none."""
        try:
            return date.fromisoformat(self.on)
        except ValueError:
            return None


class Stops:
    """The last stop of every assessment, the latest last. Without a folder they last as long as the program."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = None if folder is None else folder / FILE_NAME
        self._stops: dict[str, Stop] | None = None

    def of(self, assessment: str) -> Stop | None:
        """Where somebody stopped in it, None where nobody was there or it is too long ago."""
        return self._all().get(assessment)

    def keep(self, assessment: str, stop: Stop) -> None:
        """Remember a stop. OSError where it cannot be written; until the program ends it is known all the same."""
        stops = self._all()
        if stops.get(assessment) == stop or max(map(len, (assessment, stop.page, stop.thing))) > _LONGEST_ID:
            return
        stops.pop(assessment, None)
        stops[assessment] = stop
        for oldest in list(stops)[: max(0, len(stops) - MOST_KEPT)]:
            del stops[oldest]
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_suffix(".tmp")
            draft.write_text(json.dumps({key: asdict(one) for key, one in stops.items()}), encoding="utf-8")
            os.replace(draft, self._file)

    def _all(self) -> dict[str, Stop]:
        if self._stops is None:
            self._stops = {} if self._file is None else _read(self._file)
        return self._stops


def _read(file: Path) -> dict[str, Stop]:
    """What was kept; whatever is missing or damaged is as if nobody had been there."""
    try:
        text = file.read_text(encoding="utf-8") if file.stat().st_size <= _LONGEST_FILE else ""
        kept: object = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    found: dict[str, Stop] = {}
    for key, plain in list(cast(Mapping[str, Any], kept).items())[-MOST_KEPT:]:
        if isinstance(plain, dict):
            parts = cast(Mapping[str, Any], plain)
            values = [parts.get(name, "") for name in ("page", "thing", "on")]
            if all(isinstance(value, str) and len(value) <= _LONGEST_ID for value in values):
                found[key] = Stop(*values)
    return found
