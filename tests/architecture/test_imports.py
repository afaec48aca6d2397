"""Heavy libraries are loaded when first used, never because somebody imported a service."""

import subprocess
import sys

HEAVY = ["matplotlib", "reportlab", "highspy", "pptx", "docx", "openpyxl", "pikepdf", "alembic", "icalendar"]

IMPORT_ALL = """
import importlib, pkgutil, sys
import {package}
for module in pkgutil.walk_packages({package}.__path__, "{package}."):
    importlib.import_module(module.name)
print(*sorted(set(sys.argv[1:]) & set(sys.modules)))
"""


def loaded(package: str, *libraries: str) -> list[str]:
    """Those of the libraries that a fresh process holds after importing every module of the package."""
    command = [sys.executable, "-c", IMPORT_ALL.format(package=package), *libraries]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_services_load_nothing_heavy() -> None:
    assert loaded("readiness_desktop.services", *HEAVY, "PySide6") == []


def test_the_command_line_starts_without_qt_and_without_anything_heavy() -> None:
    code = "import sys, readiness_desktop.cli; print(*sorted(set(sys.argv[1:]) & set(sys.modules)))"
    command = [sys.executable, "-c", code, *HEAVY, "PySide6", "sqlalchemy"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_the_first_window_knows_no_assessment_yet() -> None:
    """What an assessment is takes as long to load as half of the frame; the list of assessments does not need it."""
    later = [f"readiness_desktop.domain.{name}" for name in ("assessment", "framework", "results", "plan")]
    code = (
        "import sys, readiness_desktop.gui.application; print(*sorted(set(sys.argv[1:]) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, *later], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
