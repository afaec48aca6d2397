"""Every tooltip is plain text: what was typed or came in a file is never read as markup there."""

import ast
from collections.abc import Iterator

from tests.architecture.source import PACKAGE

GUI = PACKAGE / "gui"


def is_plain(node: ast.expr) -> bool:
    """Whether an expression cannot be markup: by way of `as_tooltip`, a catalogue text, or nothing."""
    match node:
        case ast.Constant(value=None | ""):
            return True
        case ast.Call(func=ast.Name(id="as_tooltip")):
            return True
        case ast.Call(func=ast.Name(id="_"), args=[ast.Constant()]):
            return True
        case ast.IfExp(body=body, orelse=other):
            return is_plain(body) and is_plain(other)
    return False


def raw(tree: ast.AST) -> Iterator[int]:
    """The lines at which something else becomes a tooltip."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            shows = {"setToolTip": 0, "showText": 1}.get(node.func.attr)
            if shows is not None and len(node.args) > shows and not is_plain(node.args[shows]):
                yield node.lineno
        if isinstance(node, ast.If | ast.IfExp) and "ToolTipRole" in ast.unparse(node.test):
            body = node.body if isinstance(node.body, list) else [ast.Return(node.body)]
            given = [one.value for part in body for one in ast.walk(part) if isinstance(one, ast.Return)]
            if not all(value is None or is_plain(value) for value in given):
                yield node.lineno


def test_the_rule_sees_what_it_forbids() -> None:
    bad = (
        "w.setToolTip(name)",
        "w.setToolTip(f'{name}')",
        "w.setToolTip(_('{n}').format(n=name))",
        "w.setToolTip(name if on else '')",
        "QToolTip.showText(at, name)",
        "if role in (R.DisplayRole, R.ToolTipRole):\n    x = 1",
    )
    found = [bool(list(raw(ast.parse(text)))) for text in bad]
    assert found == [True] * 5 + [False]
    returned = "def f():\n    if role in (R.DisplayRole, R.ToolTipRole):\n        return name"
    assert list(raw(ast.parse(returned)))
    assert not list(raw(ast.parse("w.setToolTip(as_tooltip(name) if on else '')")))


def test_no_tooltip_is_read_as_markup() -> None:
    found = [
        f"{path.relative_to(GUI)}:{line}"
        for path in sorted(GUI.rglob("*.py"))
        for line in raw(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []
