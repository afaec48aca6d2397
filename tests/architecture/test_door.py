"""A string that no catalogue could translate: put together before the door, said too early, or beside it."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import PACKAGE, ROOT, files, room
from tests.architecture.test_words import NAMES, called

DOORS = {"_", "ngettext"}
SAID_LATE = {
    PACKAGE / "gui" / "theme.py": "the meanings of tokens.toml, which extract_texts gathers",
    PACKAGE / "gui" / "qt_words.py": "what Qt asks for, which wording/qt_texts.py lists",
}
SHOWN_BY = {
    "addAction",
    "addItem",
    "addMenu",
    "addRow",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
    "set_tip",
}
SHOWN_AS = {"text", "tip", "heading", "sentence", "placeholder", "remark"}


def put_together(source: str) -> list[str]:
    """Calls of the door with something else than one plain text: no tool finds what the text will be."""
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in DOORS
        and not all(
            isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            for argument in node.args[: 1 if node.func.id == "_" else 2]
        )
    ]


def too_early(source: str) -> list[str]:
    """Calls of the door while a module is imported, when no language is chosen yet: the text would be frozen."""
    found: list[str] = []

    def look(node: ast.AST) -> None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            # What stands in the head of a function is read at import, its body is not.
            for early in (*node.args.defaults, *node.args.kw_defaults, *getattr(node, "decorator_list", [])):
                if early is not None:
                    look(early)
            return
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DOORS:
            found.append(f"{node.lineno}: {ast.unparse(node)}")
        for child in ast.iter_child_nodes(node):
            look(child)

    look(ast.parse(source))
    return found


def beside(source: str) -> list[str]:
    """Words, of any length, given to what shows them without passing through the door."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        given: list[ast.expr] = [word.value for word in node.keywords if word.arg in SHOWN_AS]
        if called(node) in SHOWN_BY:
            given.extend(node.args[:1])
        for value in given:
            found.extend(f"{node.lineno}: {text}" for text in _words(value) if text not in NAMES)
    return found


def _words(value: ast.expr) -> list[str]:
    """The plain words of a text or an f-string."""
    parts = value.values if isinstance(value, ast.JoinedStr) else [value]
    return [
        part.value
        for part in parts
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and sum(sign.isalpha() for sign in part.value) > 1
    ]


def test_every_text_is_given_to_the_door_as_it_stands() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{said}"
        for path in files()
        if path not in SAID_LATE
        for said in put_together(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_no_text_is_said_before_the_language_is_chosen() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{said}" for path in files() for said in too_early(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_no_words_are_shown_that_did_not_pass_the_door() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{said}"
        for path in files()
        if room(path) == "gui"
        for said in beside(path.read_text("utf-8"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "planted",
    [
        '_(f"{n} gates")',
        '_("a" + name)',
        "_(words)",
        '_("{n} gates".format(n=1))',
        'ngettext("{n} gate", many, 2)',
    ],
)
def test_a_text_that_is_put_together_is_found(planted: str) -> None:
    assert put_together(planted)
    assert put_together('_("Three " "gates")') == put_together('ngettext("{n} gate", "{n} gates", n)') == []


@pytest.mark.parametrize(
    "planted",
    [
        'TITLE = _("Setup")',
        'class Page:\n    title = _("Setup")',
        'def f(title: str = _("Setup")) -> None: ...',
        'WORDS = {"a": _("Setup")}',
    ],
)
def test_a_text_that_is_said_too_early_is_found(planted: str) -> None:
    assert too_early(planted)
    assert too_early('def f() -> str:\n    return _("Setup")') == too_early('late = lambda: _("Setup")') == []


@pytest.mark.parametrize(
    "planted",
    ['label.setText("done")', 'Button(self, text="go on")', 'field.setAccessibleName(f"{name} field")'],
)
def test_words_beside_the_door_are_found(planted: str) -> None:
    assert beside(planted)
    harmless = (
        'label.setText(_("done")); a.setText(""); b.setText(f"{x}: {y}"); c.setText("·"); d.setText(said)'
    )
    assert beside(harmless) == []
