"""Version 6: how work on the roadmap goes on, and the plans that were chosen."""

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, Text, text

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(operations: "Operations") -> None:
    """Add columns of `action` and the table `plan`."""
    for name in ("started", "finished", "spent_days", "spent_money", "left_days"):
        operations.add_column("action", Column(name, Text))
    operations.add_column("action", _text("shown", "[]"))
    operations.add_column("action", _text("grade"))
    operations.create_table(
        "plan",
        Column(
            "round",
            Text,
            ForeignKey("round.uuid", deferrable=True, initially="DEFERRED"),
            primary_key=True,
            nullable=False,
        ),
        Column("uuid", Text, primary_key=True, nullable=False),
        _number("position"),
        *(_text(name) for name in ("on", "first_day", "solver")),
        _text("placements", "[]"),
        Column("area", Text),
        _number("horizon"),
        Column("bound", Text),
        _number("proven"),
        Column("seconds", Text),
        *(_text(name) for name in ("setup", "model", "by", "note")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))
