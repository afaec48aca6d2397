"""The map of rooms: who may import whom, and which library of others a room may use."""

import ast
import sys

from tests.architecture.source import PACKAGE, ROOT, Import, files, imports, room, tree

ROOMS: dict[str, set[str]] = {
    "domain": set(),
    "packs": {"domain"},
    "planning": {"domain"},
    "wording": {"domain"},
    "storage": {"domain"},
    "charts": {"domain", "wording", "paths"},
    "reports": {"domain", "wording", "charts", "paths"},
    "exchange": {"domain", "wording", "packs", "charts"},
    "services": {
        "domain", "wording", "packs", "planning", "storage", "exchange", "charts", "reports", "paths",
    },
    "gui": {"domain", "wording", "services", "charts", "paths"},
    # Files that stand outside all rooms.
    "paths": set(),
    "__init__": set(),
    "__main__": {"main"},
}  # fmt: skip

LIBRARIES: dict[str, set[str]] = {
    "domain": set(),
    "packs": set(),
    "planning": {"highspy"},
    "wording": {"babel"},
    "storage": {"sqlalchemy", "alembic", "sqlcipher3", "keyring", "argon2", "pyrage"},
    "charts": {"matplotlib", "numpy"},
    "reports": {"reportlab", "pikepdf", "svglib", "PIL", "matplotlib", "bidi", "arabic_reshaper"},
    "exchange": {"pptx", "docx", "xlsxwriter", "openpyxl", "pikepdf", "pyrage", "tomlkit", "icalendar"},
    "services": {"platformdirs"},
    "gui": {"PySide6", "shiboken6", "pypdfium2", "matplotlib"},
    "paths": {"platformdirs"},
    "__init__": set(),
    "__main__": set(),
}

# Starting points that know every room.
EXEMPT = {"main", "cli"}
# One widget of gui holds the chart canvas, one module of reports draws figures on the paper.
ONE_FILE_ONLY = {("gui", "matplotlib"), ("reports", "matplotlib")}
VAGUE_NAMES = {"utils", "util", "helpers", "common", "manager", "base", "misc"}
CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime"}


def checked_imports() -> list[Import]:
    return [found for path in files() if room(path) not in EXEMPT for found in imports(path)]


def ours(found: Import) -> str | None:
    """The room that an import of ours leads to; the bare package (its version) leads nowhere."""
    parts = found.module.split(".")
    if parts[0] != "readiness_desktop" or parts[1:] == ["__version__"]:
        return None
    return parts[1] if len(parts) > 1 else "__init__"


def test_every_folder_is_on_the_map() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.rglob("*.py"))}
    assert folders <= set(ROOMS)
    assert set(ROOMS) == set(LIBRARIES)


def test_every_folder_of_the_gui_is_told_of() -> None:
    said = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    said = said[said.index("Inside gui, ") : said.index("`main.py` and `cli.py`")]
    folders = {path.name for path in (PACKAGE / "gui").iterdir() if any(path.glob("*.py"))}
    assert {one for one in folders if f"`{one}/`" not in said} == set()


def test_every_file_outside_the_rooms_is_on_the_map() -> None:
    assert {path.stem for path in PACKAGE.glob("*.py")} <= set(ROOMS) | EXEMPT


def test_rooms_import_only_whom_they_may() -> None:
    wrong: list[str] = []
    for found in checked_imports():
        here, there = room(found.file), ours(found)
        if there is not None and there != here and there not in ROOMS[here]:
            wrong.append(str(found))
    assert wrong == []


def test_rooms_use_only_their_own_libraries() -> None:
    wrong: list[str] = []
    for found in checked_imports():
        library = found.module.split(".")[0]
        known = library in sys.stdlib_module_names or library == "readiness_desktop" or found.level
        if not known and library not in LIBRARIES[room(found.file)]:
            wrong.append(str(found))
    assert wrong == []


def test_some_libraries_stand_in_one_file_of_their_room() -> None:
    for name, library in ONE_FILE_ONLY:
        users = {
            found.file.relative_to(ROOT).as_posix()
            for found in checked_imports()
            if room(found.file) == name and found.module.split(".")[0] == library
        }
        assert len(users) <= 1, f"{library} in {name}: {sorted(users)}"


def test_imports_are_absolute() -> None:
    assert [str(found) for path in files() for found in imports(path) if found.level] == []


def test_only_the_gui_and_the_app_import_qt() -> None:
    users = {room(path) for path in files() for found in imports(path) if found.module.startswith("PySide6")}
    assert users <= {"gui", "main"}


def test_no_pyplot() -> None:
    assert [str(found) for path in files() for found in imports(path) if "pyplot" in found.module] == []


def test_pdfium_is_called_in_one_file_of_the_program_and_one_of_the_tests() -> None:
    # It is not safe for threads: both files call it under the same lock and close what they open.
    tests = sorted((ROOT / "tests").rglob("*.py"))
    users = {
        path.relative_to(ROOT).as_posix()
        for path in (*files(), *tests)
        for found in imports(path)
        if found.module.startswith("pypdfium2")
    }
    assert users == {"src/readiness_desktop/gui/findings/pdf_pages.py", "tests/pdf.py"}


def test_the_domain_reads_no_clock() -> None:
    wrong = [
        f"{path.name}:{node.lineno} {ast.unparse(node)}"
        for path in files()
        if room(path) in {"domain", "packs", "planning"}
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    assert wrong == []


def test_names_say_what_a_file_is_for() -> None:
    assert [str(path) for path in files() if path.stem in VAGUE_NAMES] == []
