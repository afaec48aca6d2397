"""Rooms name a fault by its code; a sentence that somebody reads is made in wording or passes through `_()`."""

from __future__ import annotations

import ast
import builtins
import re

import pytest

from tests.architecture.source import PACKAGE, ROOT, files, room, tree

# Rooms whose every text is a name, a code, a pattern, SQL or markup, unless it passes through the door of translation.
SILENT = {
    "domain",
    "packs",
    "planning",
    "storage",
    "exchange",
    "services",
    "charts",
    "reports",
    "main",
    "cli",
}
CODE = re.compile(r"\s*((PRAGMA|SELECT|CREATE|INSERT INTO|DELETE FROM|<font) |Q[A-Za-z]+ \{)")
# The name of a method that is kept in a plan, as solvers have names; what Microsoft Planner calls the state of a task.
EXEMPT = {"closure ratio", "Not started", "In progress"}
# Calls whose texts no user reads: hints of types, patterns, the log; and the door of translation.
QUIET = {"cast", "compile", "debug", "info", "warning", "error", "exception", "_", "ngettext"}

# What the window shows may be one word. Its log is `note`; a `warning` there might be a box that somebody reads.
QUIET_IN_GUI = {"cast", "compile", "note", "setObjectName", "_", "ngettext"}
# Names of keys, a size of paper, a style of Qt, a role of its accessibility.
NAMES = {
    "Ctrl",
    "Ctrl F",
    "Del",
    "Ctrl K",
    "Enter",
    "Return",
    "Esc",
    "Left",
    "Right",
    "Letter",
    "Fusion",
    "Graphic",
}
# Its lines are for whoever builds the program; they are compared with what the bundle prints.
FOR_BUILDERS = PACKAGE / "gui" / "self_check.py"


def is_sentence(text: str) -> bool:
    """Two words with a space between them."""
    return re.search(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}", text) is not None


def is_shown(text: str) -> bool:
    """Two words of any length and case, or one with a capital: a button says no more."""
    return re.search(r"[A-Za-z]+[,;:]? [A-Za-z]|^[A-Z][a-z]+(?=[.:…?! ]|$)", text) is not None


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def is_builtin_error(name: str) -> bool:
    """Whether it is an exception of Python's own: those are for developers, ours are for users."""
    kind = getattr(builtins, name, None)
    return isinstance(kind, type) and issubclass(kind, BaseException)


def unspoken(source: ast.AST, quiet: set[str] = QUIET) -> set[ast.AST]:
    """Docstrings, hints of types, keys, and what developers are told."""
    found: set[ast.AST] = set()
    for node in ast.walk(source):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(node.value)
        elif isinstance(node, ast.Subscript):
            found.add(node.slice)
        elif isinstance(node, ast.Call) and (called(node) in quiet or is_builtin_error(called(node))):
            found.update(part for argument in node.args for part in ast.walk(argument))
    return found


def texts(source: str, quiet: set[str]) -> list[ast.Constant]:
    """Texts that are no docstring, no translated text, no developer's message and no code."""
    parsed = ast.parse(source)
    left = unspoken(parsed, quiet)
    return [
        node
        for node in ast.walk(parsed)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in left
        and not CODE.match(node.value)
    ]


def sentences(source: str) -> list[str]:
    """Texts that look like a sentence, in a room that makes none."""
    found = [node for node in texts(source, QUIET) if node.value not in EXEMPT and is_sentence(node.value)]
    return [f"{node.lineno}: {node.value}" for node in found]


def untranslated(source: str) -> list[str]:
    """Texts that look as if the window shows them."""
    found = [node for node in texts(source, QUIET_IN_GUI) if node.value not in NAMES and is_shown(node.value)]
    return [f"{node.lineno}: {node.value}" for node in found]


def spoken_faults(source: str) -> list[str]:
    """Faults that carry a text of their own making: a `reason=`, or words in what they are given."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or called(node) not in {"ReadinessError", "because", "Because"}:
            continue
        by_name = any(keyword.arg == "reason" for keyword in node.keywords)
        second = node.args[1:2] if called(node) == "ReadinessError" else node.args[:1]
        words = [
            part
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]
            for part in ast.walk(argument)
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and is_sentence(part.value)
        ]
        if by_name or words or any(isinstance(part, ast.Constant | ast.JoinedStr) for part in second):
            found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


def test_no_sentence_is_made_outside_wording() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{said}"
        for path in files()
        if room(path) in SILENT
        for said in sentences(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_what_the_window_shows_is_translated() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{said}"
        for path in files()
        if room(path) == "gui" and path != FOR_BUILDERS
        for said in untranslated(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_no_fault_carries_words_of_its_own() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{said}"
        for path in files()
        for said in spoken_faults(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_the_rooms_that_name_faults_do_not_import_wording() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in files()
        if room(path) in {"domain", "packs", "planning", "storage"}
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("readiness_desktop.wording")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "planted",
    [
        'raise _damaged(file, key, f"is longer than {most} characters")',
        'self._complain(path, "must rise from entry to entry")',
        'why = "it is not there"',
        'x = "is {value}, must be from".format(value=1)',
    ],
)
def test_a_sentence_is_found(planted: str) -> None:
    assert sentences(planted)


@pytest.mark.parametrize(
    "planted",
    [
        "raise ReadinessError(Fault.FILE_DAMAGED, path=path, reason=reason)",
        'raise ReadinessError(Fault.FILE_DAMAGED, "broken", path=path)',
        'raise ReadinessError(Fault.FILE_DAMAGED, f"{name}", path=path)',
        'raise ReadinessError(Fault.FILE_NEWER, version=f"format of {number}")',
        'because(Why.CANNOT_BE_READ, cause="it is gone")',
    ],
)
def test_a_fault_with_words_is_found(planted: str) -> None:
    assert spoken_faults(planted)


@pytest.mark.parametrize(
    "harmless",
    [
        '"""Says what it is for."""',
        'raise ValueError("a key is 64 hex digits")',
        'raise ReadinessError(Fault.DOCUMENT_FIELD, because(Why.IS_MISSING), key=f"{key}.level")',
        'name = _("Respondent number {number}")',
    ],
)
def test_other_texts_are_left_alone(harmless: str) -> None:
    assert sentences(harmless) == spoken_faults(harmless) == []


@pytest.mark.parametrize(
    "planted",
    [
        '_PLANTED = "This sentence is shown to the user untranslated"',
        'button = QPushButton("Close", self)',
        'self.ui.save.setToolTip("Save a copy")',
        'self.ui.export.setText("Export PDF…")',
        'label.setText(f"{count} open questions")',
        'words = {"LAUNCH": "Ready to launch"}[code]',
        'QMessageBox.warning(self, title, "It did not open")',
        'edit.setDisplayFormat("d MMM yyyy")',
    ],
)
def test_an_untranslated_text_of_the_window_is_found(planted: str) -> None:
    assert untranslated(planted)


@pytest.mark.parametrize(
    "harmless",
    [
        'def f() -> None:\n    """Show the page of a dimension."""',
        'self.setText(_("Save a copy"))',
        'said = ngettext("{count} open question", "{count} open questions", count)',
        'raise ValueError("a page is shown before it is made")',
        'note("warning", f"no backup was made: {error}")',
        'page.setObjectName("Overview")',
        'box.setStyleSheet("QListView { background: transparent; }")',
        'packs: list[dict[str, object]] = field(default_factory=list["dict[str, object]"])',
        'cast("dict[str, object]", found)',
        'theme.color("accent_text")',
    ],
)
def test_what_the_window_does_not_show_is_left_alone(harmless: str) -> None:
    assert untranslated(harmless) == []
