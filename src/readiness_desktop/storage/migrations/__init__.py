"""The steps from each schema version to the next: written once, never changed after a release.

Plain modules that are imported by name, so that a bundle carries them; each gets Alembic's operations.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from readiness_desktop.storage.migrations import to_2, to_3, to_4, to_5, to_6

if TYPE_CHECKING:
    from alembic.operations import Operations

STEPS: "dict[int, Callable[[Operations], None]]" = {
    2: to_2.upgrade,
    3: to_3.upgrade,
    4: to_4.upgrade,
    5: to_5.upgrade,
    6: to_6.upgrade,
}
"""Schema version -> the step that leads to it."""
