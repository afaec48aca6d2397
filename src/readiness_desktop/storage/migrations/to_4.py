"""Version 4: a second assessor's ratings, what a workshop put aside, what respondents said, the names of files."""

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, Text, text

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(operations: "Operations") -> None:
    """Add the columns of `answer` and `evidence`, and the tables `parked` and `said`."""
    operations.add_column("answer", Column("second_level", Integer))
    operations.add_column("answer", _text("second_by"))
    operations.add_column("evidence", _text("file_name"))
    operations.add_column("evidence", _number("file_size"))
    operations.create_table(
        "parked",
        _round(),
        _key("uuid"),
        _number("position"),
        _text("text"),
        _text("question"),
        _number("settled"),
        _text("respondent"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    operations.create_table(
        "said",
        _round(),
        _key("question"),
        _key("respondent"),
        _number("position"),
        _text("text"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _round() -> Column[str]:
    return Column(
        "round",
        Text,
        ForeignKey("round.uuid", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        nullable=False,
    )


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))
