"""Version 5: stage gates with criteria, sign-offs and decisions, the debt register, tags, outcome, lighter lists."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, ForeignKey, Integer, Text, and_, column, func, table, text, update

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(operations: "Operations") -> None:
    """Add columns of `assessment` and `summary` and the tables `criterion`, `sign_off`, `decision` and `debt`."""
    _lighten(operations)
    operations.add_column("assessment", Column("tags", Text))
    operations.add_column("assessment", Column("outcome", Text))
    _table(
        operations,
        "criterion",
        *(_text(name) for name in ("gate", "key", "text")),
        _text("status", "open"),
        _number("must", 1),
        _text("evidence"),
        _text("owner"),
        Column("due", Text),
        _text("waived_by"),
        _text("reason"),
    )
    _table(
        operations,
        "sign_off",
        *(_text(name) for name in ("gate", "role", "person")),
        _text("vote", "asked"),
        _text("text"),
        _text("lifted_by"),
        Column("on", Text),
        _text("version"),
        _text("criterion"),
    )
    _table(
        operations,
        "decision",
        _text("gate"),
        _text("outcome"),
        Column("on", Text),
        *(_text(name) for name in ("by", "version", "text")),
        Column("again", Text),
        _text("verdict"),
        _text("record", "[]"),
        _text("exposures", "[]"),
    )
    _table(
        operations,
        "debt",
        *(_text(name) for name in ("type", "title", "where")),
        _text("questions", "[]"),
        _text("evidence"),
        _text("pool"),
        *(Column(name, Text) for name in ("day_rate", "days_low", "days", "days_high")),
        *(Column(name, Text) for name in ("external_low", "external", "external_high")),
        *(Column(name, Text) for name in ("hours", "hour_rate", "incidents", "incident_cost", "blocked")),
        _text("share", "1.0"),
        _number("contagion", 1),
        _text("owner"),
        _text("decision"),
        Column("due", Text),
        _text("status", "open"),
        Column("saved", Text),
        _text("reinvested"),
    )


def _lighten(operations: "Operations") -> None:
    """What lists sort and count by becomes columns; the levels leave the document as it is written anew."""
    listed = ("client", "project", "status", "verdict", "as_of", "engine", "pack", "shape")
    for name in listed:
        operations.add_column("summary", _text(name))
    operations.add_column("summary", _text("levels", "{}"))
    # An index that holds what lists read, instead of one that only leads there.
    operations.drop_index("summary_of_assessment", "summary")
    operations.create_index("summary_of_assessment", "summary", ["assessment", "number", *listed])
    # Without a shape a line is stale: it can be shown and is written anew when there is time.
    document = column("document")
    said = {
        "client": "client",
        "project": "project",
        "status": "status",
        "verdict": "verdict",
        "as_of": "as_of",
        "engine": "engine_version",
        "pack": "framework_checksum",
        "levels": "credited",
    }
    summary = table("summary", document, *(column(name) for name in said))
    for name, field in said.items():
        found = func.json_extract(document, f"$.{field}")
        readable = and_(func.json_valid(document), found.is_not(None))
        operations.execute(update(summary).where(readable).values({name: found}))


def _table(operations: "Operations", name: str, *columns: "Column[Any]") -> None:
    operations.create_table(
        name,
        Column(
            "round",
            Text,
            ForeignKey("round.uuid", deferrable=True, initially="DEFERRED"),
            primary_key=True,
            nullable=False,
        ),
        Column("uuid", Text, primary_key=True, nullable=False),
        _number("position"),
        *columns,
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def _number(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text(str(default)))
