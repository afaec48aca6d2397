"""The texts of a pack in another language: `texts.de.toml` beside its files, laid over the English ones.

A table goes by the section and, in a list, by what its entry is called: `[questions."D1.1"]`. Only what somebody reads
can be said anew; scores, rules and the checksum are those of the pack itself.
"""

from pathlib import Path as FilePath
from typing import Any, cast

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Because, Form, Why, because, because_of
from readiness_desktop.packs.complaint import Complaint
from readiness_desktop.packs.ordinary import open_ordinary
from readiness_desktop.packs.source import MAX_FILE_BYTES, TEXTS
from readiness_desktop.packs.toml import TomlError, read_toml

MOST_SIGNS = 20_000
_NAMES = ("id", "code", "level", "figure")
_TEXTS: dict[str, tuple[str, ...]] = {
    "scale": ("name", "meaning"),
    "grades": ("name", "meaning"),
    "answer_states": ("meaning",),
    "evidence_kinds": ("name", "reaches"),
    "depths": ("name", "evidence"),
    "dimensions": ("name", "short", "headline", "options"),
    "modules": ("name",),
    "failure_modes": ("name",),
    "questions": ("title", "ask", "probes", "levels", "evidence", "note", "not_applicable"),
    "questions.not_applicable": ("rule",),
    "overlay": ("probe", "evidence"),
    "figures": ("meaning", "population", "inference", "flag"),
    "stages": ("name", "purpose", "work", "box"),
    "stage_gates": ("name", "also", "outcomes", "choices", "voices"),
    "stage_gates.choices": ("name",),
    "stage_gates.voices": ("about",),
    "targets": ("name",),
    "verdict": ("names", "codes"),
    "verdict.codes": ("text",),
    "benchmark_tests": ("when_true", "when_false", "zero_or_unknown"),
    "bounds": ("statement", "assumption"),
    "contradictions": ("title", "text", "bars"),
    "contradictions.bars": ("name", "definition"),
    "statement_checks": ("text", "say"),
    "budget_lines": ("name",),
    "ownership_tasks": ("task", "trigger"),
    "ownership_checks": ("text",),
    "practices": ("name", "anchor"),
    "initiatives": ("title", "drivers", "exit_evidence"),
    "pools": ("name",),
}
"""Which fields of a section hold words; what has no line here (debt types, names of verdicts) is words throughout."""
_ANYTHING = ("debt_types", "verdict.names", "evidence_kinds.reaches")
_SECTIONS = ("name", "debt_types", *(section for section in _TEXTS if "." not in section))


def lay_over(plain: dict[str, object], folder: FilePath, language: str) -> list[Complaint]:
    """Put the texts of a language into the content of a pack; what is wrong with them, empty where nothing is.

    A pack that has no texts in this language stays as it is.
    """
    name = TEXTS.format(language=language)
    try:
        with open_ordinary(folder / name) as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        return [Complaint(name, "", because(Why.CANNOT_BE_READ, cause=because_of(error)))]
    if len(data) > MAX_FILE_BYTES:
        return [Complaint(name, "", because(Why.BYTES_TOO_MANY, most=MAX_FILE_BYTES))]
    try:
        texts = read_toml(data)
    except TomlError as error:
        return [Complaint(name, "", error.reason)]
    overlay = _Overlay(name)
    overlay.table(plain, texts, "", "", _SECTIONS)
    return overlay.complaints


def laid_over_or_raise(plain: dict[str, object], folder: FilePath, language: str) -> None:
    """As `lay_over`; raises ReadinessError PACK_DAMAGED (path, key, count) with the first fault."""
    complaints = lay_over(plain, folder, language)
    if complaints:
        first = complaints[0]
        path = str(folder / first.file)
        raise ReadinessError(
            Fault.PACK_DAMAGED, first.reason, path=path, key=first.key, count=len(complaints)
        )


class _Overlay:
    """Walks content and texts together, and notes what does not fit."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.complaints: list[Complaint] = []

    def table(
        self, held: dict[str, object], texts: dict[str, object], key: str, kind: str, known: tuple[str, ...]
    ) -> None:
        """Put texts into a table; `known` are the fields that may be said anew, empty for all it has."""
        for name, text in texts.items():
            below = f"{key}.{name}" if key else name
            inside = f"{kind}.{name}" if kind else name
            if name not in held or (known and name not in known):
                self._note(below, because(Why.UNKNOWN_KEY))
            else:
                held[name] = self._value(held[name], text, below, inside)

    def _value(self, held: object, text: object, key: str, kind: str) -> object:
        if isinstance(held, str):
            return self._text(held, text, key)
        if isinstance(held, list):
            entries = cast("list[object]", held)
            words = all(isinstance(entry, str) for entry in entries)
            return self._words(entries, text, key) if words else self._entries(entries, text, key, kind)
        return self._inside(held, text, key, kind)

    def _text(self, held: str, text: object, key: str) -> str:
        if not isinstance(text, str) or not text.strip():
            self._note(key, because(Why.MUST_BE, wanted=Form.TEXT, found=_form(text)))
        elif len(text) > MOST_SIGNS:
            self._note(key, because(Why.TOO_LONG, most=MOST_SIGNS))
        else:
            return text
        return held

    def _words(self, held: list[object], text: object, key: str) -> list[object]:
        if not isinstance(text, list):
            self._note(key, because(Why.MUST_BE, wanted=Form.LIST, found=_form(text)))
            return held
        said = cast("list[object]", text)
        if len(said) != len(held):
            self._note(key, because(Why.WRONG_COUNT, count=len(said), needs=len(held)))
            return held
        pairs = enumerate(zip(held, said, strict=True))
        return [self._text(str(old), new, f"{key}[{number}]") for number, (old, new) in pairs]

    def _entries(self, held: list[object], text: object, key: str, kind: str) -> list[object]:
        if not isinstance(text, dict):
            self._note(key, because(Why.MUST_BE, wanted=Form.TABLE, found=_form(text)))
            return held
        entries = list(held)
        places = {_called(entry, number): number for number, entry in enumerate(held)}
        for name, texts in cast("dict[str, object]", text).items():
            below = f"{key}.{name}"
            if name in places:
                entries[places[name]] = self._inside(entries[places[name]], texts, below, kind)
            else:
                self._note(below, because(Why.UNKNOWN_KEY))
        return entries

    def _inside(self, held: object, text: object, key: str, kind: str) -> object:
        if not isinstance(held, dict) or not isinstance(text, dict):
            self._note(key, because(Why.MUST_BE, wanted=Form.TABLE, found=_form(text)))
            return cast("object", held)
        entry = dict(cast("dict[str, object]", held))
        fields = () if kind in _ANYTHING else _TEXTS[kind]
        self.table(entry, cast("dict[str, object]", text), key, kind, fields)
        return entry

    def _note(self, key: str, reason: Because) -> None:
        self.complaints.append(Complaint(self._file, key, reason))


def _called(entry: object, number: int) -> str:
    named = cast("dict[str, Any]", entry) if isinstance(entry, dict) else {}
    return next((str(named[name]) for name in _NAMES if name in named), str(number + 1))


def _form(value: object) -> Form:
    if isinstance(value, bool):
        return Form.TRUTH
    forms: dict[type, Form] = {
        str: Form.TEXT,
        int: Form.WHOLE_NUMBER,
        float: Form.NUMBER,
        dict: Form.TABLE,
        list: Form.LIST,
    }
    return forms.get(type(value), Form.MOMENT)
