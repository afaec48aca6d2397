"""Version 3: the document of a locked round can no longer be deleted by mistake either."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations

_TRIGGER = (
    "CREATE TRIGGER lock_remains BEFORE DELETE ON lock WHEN NOT EXISTS (SELECT 1 FROM purge)"
    " BEGIN SELECT RAISE(ABORT, 'a locked round stays'); END"
)


def upgrade(operations: "Operations") -> None:
    """Add the trigger `lock_remains`."""
    operations.execute(_TRIGGER)
