"""The source as the architecture tests read it: files, their rooms, their imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "readiness_desktop"
FORMS = PACKAGE / "gui" / "forms"


@dataclass(frozen=True)
class Import:
    """One imported module as it stands in a file; `level` is above 0 where it is relative."""

    file: Path
    line: int
    module: str
    level: int = 0

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {'.' * self.level}{self.module}"


def files(*, with_forms: bool = True) -> list[Path]:
    """Every Python file of the program."""
    found = sorted(PACKAGE.rglob("*.py"))
    return [path for path in found if with_forms or not path.is_relative_to(FORMS)]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def room(path: Path) -> str:
    """The room of a file, or the name of a file that stands outside all rooms."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imports(path: Path) -> Iterator[Import]:
    """Every import of a file, those inside functions too; `from a import b` counts as `a.b`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Import(path, node.lineno, name.name)
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                module = f"{node.module}.{name.name}" if node.module else name.name
                yield Import(path, node.lineno, module, node.level)
