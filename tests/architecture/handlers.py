"""Blind handlers: `except:`, `except Exception` and `except BaseException`, allowed in the command line only.

The window has none: what nobody caught reaches the hooks of `gui/application.py`.

A handler that ends by raising again what it caught hides nothing and is allowed anywhere.
`python -m tests.architecture.handlers` names those that are not (`./dev check` calls it).
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from tests.architecture.source import PACKAGE, ROOT, files

OUTERMOST = PACKAGE / "cli.py"
BLIND = frozenset({"Exception", "BaseException"})


def is_blind(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    named_blind = any(isinstance(kind, ast.Name) and kind.id in BLIND for kind in kinds)
    last = handler.body[-1]
    raises_again = isinstance(last, ast.Raise) and last.exc is None
    return (handler.type is None or named_blind) and not raises_again


def blind_lines(text: str) -> list[int]:
    """Lines of the blind handlers in a Python text."""
    nodes = ast.walk(ast.parse(text))
    return sorted(node.lineno for node in nodes if isinstance(node, ast.ExceptHandler) and is_blind(node))


def scripts() -> list[Path]:
    """Python files of packaging/, those without a suffix too."""
    found = [path for path in (ROOT / "packaging").iterdir() if path.is_file()]
    return [
        path
        for path in found
        if path.suffix == ".py" or path.read_bytes().startswith(b"#!/usr/bin/env python")
    ]


def complaints() -> list[str]:
    checked = [path for path in [*files(), *scripts()] if path != OUTERMOST]
    return [
        f"{path.relative_to(ROOT)}:{line}: a blind except belongs only in cli.py"
        for path in checked
        for line in blind_lines(path.read_text("utf-8"))
    ]


if __name__ == "__main__":
    found = complaints()
    print("\n".join(found) or "none")
    sys.exit(bool(found))
