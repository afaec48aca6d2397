"""Version 2: an assessment can be archived, and lists find the last round of each without reading all."""

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, text

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(operations: "Operations") -> None:
    """Add `assessment.archived` and the index of summaries."""
    operations.add_column("assessment", Column("archived", Integer, nullable=False, server_default=text("0")))
    operations.create_index("summary_of_assessment", "summary", ["assessment", "number"])
