"""Reads the TOML files of a pack's folder into one content, and remembers which file each part came from."""

import re
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from pathlib import PurePath
from typing import cast

from readiness_desktop.domain.errors import Fault, ReadinessError
from readiness_desktop.domain.reasons import Because, Why, because, because_of
from readiness_desktop.packs.complaint import Complaint, Path
from readiness_desktop.packs.ordinary import open_ordinary
from readiness_desktop.packs.toml import TomlError, read_toml

HEAD_FILE = "pack.toml"
TEXTS = "texts.{language}.toml"
"""A file that says the texts of the pack in another language; it is no part of its content."""
_TEXTS = re.compile(r"texts\.([a-z]{2,3}(?:_[A-Z]{2})?)\.toml")
MAX_FILES = 100
MAX_FILE_BYTES = 2 * 1024 * 1024

# A file of questions says once which dimension or module it holds.
_ONE_OF_A_LIST = {"dimension": "dimensions", "module": "modules"}
_NAMES = ("id", "code", "name", "figure")


@dataclass(slots=True)
class Source:
    """The merged content of a pack, where each part came from, and what was wrong with the files.

    `files` maps a section, or a section and the number of an entry, to the name of its file.
    """

    content: dict[str, object] = field(default_factory=dict[str, object])
    files: dict[Path, str] = field(default_factory=dict[Path, str])
    complaints: list[Complaint] = field(default_factory=list[Complaint])
    unread: bool = False

    def file_of(self, path: Path) -> str:
        """The name of the file that holds this path, as far as it is known."""
        for length in (2, 1):
            name = self.files.get(path[:length])
            if name is not None:
                return name
        return HEAD_FILE if self.files else ""

    def complain(self, path: Path, why: Why, /, **facts: object) -> None:
        """Note a fault of the value at `path`."""
        self.note(self.file_of(path), self.key_of(path), because(why, **facts))

    def note(self, file: str, key: str, reason: Because) -> None:
        """Note a fault of a file."""
        self.complaints.append(Complaint(file, key, reason))

    def key_of(self, path: Path) -> str:
        """The path as a person would say it: entries go by their id where they have one."""
        said = ""
        here: object = self.content
        for step in path:
            here = _inside(here, step)
            name = _name(here) if isinstance(step, int) else str(step)
            said += f"[{step}]" if name is None else (f".{name}" if said else name)
        return said


def _inside(here: object, step: str | int) -> object:
    if isinstance(step, str) and isinstance(here, dict):
        return cast("dict[str, object]", here).get(step)
    if isinstance(step, int) and isinstance(here, list):
        entries = cast("list[object]", here)
        return entries[step] if step < len(entries) else None
    return None


def _name(value: object) -> str | None:
    if not isinstance(value, dict):
        return None
    named = cast("dict[str, object]", value)
    return next((name for key in _NAMES if isinstance(name := named.get(key), str) and name), None)


def languages_of(folder: FilePath) -> tuple[str, ...]:
    """The languages that a pack has texts in, besides its own; a file with another kind of name is none of them."""
    named = (_TEXTS.fullmatch(path.name) for path in folder.glob("texts.*.toml"))
    return tuple(sorted(match[1] for match in named if match))


def read_source(folder: FilePath) -> Source:
    """Read every file of the pack in `folder`, noting all faults of the files themselves.

    Raises ReadinessError PACK_MISSING (path) where there is no folder with a `pack.toml`.
    """
    if not (folder / HEAD_FILE).is_file():
        raise ReadinessError(Fault.PACK_MISSING, path=str(folder))
    source = Source()
    head = _load(source, folder, HEAD_FILE)
    listed = _listed_by(source, head)
    other = {HEAD_FILE, *(TEXTS.format(language=one) for one in languages_of(folder))}
    beside = sorted(path.name for path in folder.glob("*.toml") if path.name not in other)
    for name in beside[:MAX_FILES] if listed is None else listed:
        part = _load(source, folder, name)
        if part is not None:
            _merge(source, name, part)
    for extra in beside:
        if listed is not None and extra not in listed:
            source.note(extra, "", because(Why.FILE_UNLISTED))
    return source


def _listed_by(source: Source, head: dict[str, object] | None) -> list[str] | None:
    """The files that the head names; None where it names none, so that all beside it are to be read."""
    if head is None:
        return None
    files = head.pop("files", None)
    _merge(source, HEAD_FILE, head)
    if isinstance(files, list):
        return _listed(source, cast("list[object]", files))
    source.note(HEAD_FILE, "files", because(Why.NO_FILE_LIST))
    source.unread = True
    return None


def _listed(source: Source, files: list[object]) -> list[str]:
    names: list[str] = []
    for number, name in enumerate(files):
        key = f"files[{number}]"
        if (
            not isinstance(name, str)
            or PurePath(name).name != name
            or "\\" in name
            or not name.endswith(".toml")
        ):
            source.note(HEAD_FILE, key, because(Why.NOT_A_TOML_BESIDE))
            source.unread = True
        elif name in names or name == HEAD_FILE:
            source.note(HEAD_FILE, key, because(Why.FILE_TWICE, name=name))
        elif len(names) >= MAX_FILES:
            source.note(HEAD_FILE, key, because(Why.FILE_TOO_MANY, most=MAX_FILES))
            break
        else:
            names.append(name)
    return names


def _load(source: Source, folder: FilePath, name: str) -> dict[str, object] | None:
    try:
        with open_ordinary(folder / name) as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        source.note(name, "", because(Why.FILE_NOT_THERE))
    except OSError as error:
        source.note(name, "", because(Why.CANNOT_BE_READ, cause=because_of(error)))
    else:
        if len(data) > MAX_FILE_BYTES:
            source.note(name, "", because(Why.BYTES_TOO_MANY, most=MAX_FILE_BYTES))
        else:
            try:
                return read_toml(data)
            except TomlError as error:
                source.note(name, "", error.reason)
    source.unread = True
    return None


def _merge(source: Source, name: str, part: dict[str, object]) -> None:
    _place_questions(part)
    for section, value in part.items():
        target = _ONE_OF_A_LIST.get(section, section)
        entries = [value] if section in _ONE_OF_A_LIST else value
        held = source.content.get(target)
        if held is None:
            source.content[target] = entries
            source.files[(target,)] = name
            start = 0
        elif isinstance(held, list) and isinstance(entries, list):
            start = len(cast("list[object]", held))
            cast("list[object]", held).extend(cast("list[object]", entries))
        else:
            source.note(name, section, because(Why.STANDS_ELSEWHERE, other=source.file_of((target,))))
            continue
        if isinstance(entries, list):
            for number in range(start, start + len(cast("list[object]", entries))):
                source.files[(target, number)] = name


def _place_questions(part: dict[str, object]) -> None:
    """Give the questions of a file the dimension and module that the file stands for."""
    given: dict[str, object] = {}
    dimension, module, questions = part.get("dimension"), part.get("module"), part.get("questions")
    if isinstance(dimension, dict):
        given["dimension"] = cast("dict[str, object]", dimension).get("id")
    if isinstance(module, dict):
        own = cast("dict[str, object]", module)
        given = {"dimension": own.get("feeds"), "module": own.get("id")}
    if isinstance(questions, list):
        for question in cast("list[object]", questions):
            if isinstance(question, dict):
                for key, value in given.items():
                    if value is not None:
                        cast("dict[str, object]", question).setdefault(key, value)
