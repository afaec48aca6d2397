"""The tables of a library at the present schema version.

`change` is the truth: append-only, guarded by triggers. `client` to `lock` are what it adds up to and can be rebuilt
from it. `framework`, `summary` and `meta` stand beside it. Long values are canonical JSON. Whatever is read back is
held against a checksum, because an unencrypted SQLite file has none of its own.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, text

from readiness_desktop.storage.marks import APPLICATION_ID, SCHEMA_VERSION

__all__ = ["APPLICATION_ID", "SCHEMA_VERSION"]

metadata = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def _number(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def _figure(name: str) -> Column[str]:
    """A number as JSON, so that it is read back as it was written: 12 and not 12.0."""
    return Column(name, Text)


def _inside(name: str, target: str) -> Column[str]:
    """Part of the key that names a row of another table; checked when the transaction ends."""
    return Column(
        name,
        Text,
        ForeignKey(target, deferrable=True, initially="DEFERRED"),
        primary_key=True,
        nullable=False,
    )


def _rows(name: str, *columns: Column[str] | Column[int] | Index) -> Table:
    return Table(name, metadata, *columns, sqlite_strict=True, sqlite_with_rowid=False)


change = Table(
    "change",
    metadata,
    Column("counter", Integer, nullable=False),
    Column("installation", Text, nullable=False),
    Column("uuid", Text, nullable=False, unique=True),
    Column("assessment", Text, nullable=False),
    Column("round", Text),
    Column("entity", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("reason", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("change_in_order", "counter", "installation", unique=True),
    Index("change_of_thing", "assessment", "entity", "entity_id", "counter"),
    sqlite_strict=True,
)

client = _rows("client", _key("uuid"), _text("name"), _text("sector"), _text("checksum"))

assessment = _rows(
    "assessment",
    _key("uuid"),
    Column("client", Text, ForeignKey("client.uuid", deferrable=True, initially="DEFERRED"), nullable=False),
    _text("changed"),
    _number("revision"),
    _text("seal", "0"),
    _text("checksum"),
    _number("archived"),
    Column("tags", Text),
    Column("outcome", Text),
)

round_ = _rows(
    "round",
    _key("uuid"),
    Column(
        "assessment",
        Text,
        ForeignKey("assessment.uuid", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    _number("number"),
    _text("as_of"),
    _text("framework_id"),
    _text("framework_version"),
    _text("framework_checksum"),
    _text("name"),
    Index("round_of_assessment", "assessment", "number", unique=True),
)

profile = _rows("profile", _inside("round", "round.uuid"), _key("field"), _text("value"))

respondent = _rows(
    "respondent",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("name"),
    _text("role"),
    _text("side", "other"),
    _text("dimensions", "[]"),
    _number("minutes"),
)

answer = _rows(
    "answer",
    _inside("round", "round.uuid"),
    _key("question"),
    _text("state", "open"),
    Column("level", Integer),
    _text("level_reason"),
    _text("grade", "E1"),
    _text("breadth", "F"),
    _text("votes_seen", "[]"),
    _text("na_reason"),
    _text("note"),
    _number("note_in_report"),
    _number("review"),
    _number("carried"),
    Column("second_level", Integer),
    _text("second_by"),
)

vote = _rows(
    "vote",
    _inside("round", "round.uuid"),
    _key("question"),
    _key("respondent"),
    _number("position"),
    Column("level", Integer),
)

said = _rows(
    "said",
    _inside("round", "round.uuid"),
    _key("question"),
    _key("respondent"),
    _number("position"),
    _text("text"),
)

evidence = _rows(
    "evidence",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("question"),
    _text("title"),
    _text("kind", "document"),
    _text("grade", "E3"),
    Column("dated", Text),
    _text("link"),
    _text("sha256"),
    Column("expires_days", Integer),
    _text("file_name"),
    _number("file_size"),
)

action = _rows(
    "action",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("key"),
    _text("text"),
    _text("owner"),
    Column("due", Text),
    _text("closing_evidence"),
    _text("initiative"),
    _text("status", "open"),
    Column("started", Text),
    Column("finished", Text),
    _figure("spent_days"),
    _figure("spent_money"),
    _figure("left_days"),
    _text("shown", "[]"),
    _text("grade"),
)

parked = _rows(
    "parked",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("text"),
    _text("question"),
    _number("settled"),
    _text("respondent"),
)

criterion = _rows(
    "criterion",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("gate"),
    _text("key"),
    _text("text"),
    _text("status", "open"),
    _number("must", 1),
    _text("evidence"),
    _text("owner"),
    Column("due", Text),
    _text("waived_by"),
    _text("reason"),
)

sign_off = _rows(
    "sign_off",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("gate"),
    _text("role"),
    _text("person"),
    _text("vote", "asked"),
    _text("text"),
    _text("lifted_by"),
    Column("on", Text),
    _text("version"),
    _text("criterion"),
)

decision = _rows(
    "decision",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("gate"),
    _text("outcome"),
    Column("on", Text),
    _text("by"),
    _text("version"),
    _text("text"),
    Column("again", Text),
    _text("verdict"),
    _text("record", "[]"),
    _text("exposures", "[]"),
)

debt = _rows(
    "debt",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("type"),
    _text("title"),
    _text("where"),
    _text("questions", "[]"),
    _text("evidence"),
    _text("pool"),
    _figure("day_rate"),
    _figure("days_low"),
    _figure("days"),
    _figure("days_high"),
    _figure("external_low"),
    _figure("external"),
    _figure("external_high"),
    _figure("hours"),
    _figure("hour_rate"),
    _figure("incidents"),
    _figure("incident_cost"),
    _figure("blocked"),
    _text("share", "1.0"),
    _number("contagion", 1),
    _text("owner"),
    _text("decision"),
    Column("due", Text),
    _text("status", "open"),
    _figure("saved"),
    _text("reinvested"),
)

plan = _rows(
    "plan",
    _inside("round", "round.uuid"),
    _key("uuid"),
    _number("position"),
    _text("on"),
    _text("first_day"),
    _text("solver"),
    _text("placements", "[]"),
    _figure("area"),
    _number("horizon"),
    _figure("bound"),
    _number("proven"),
    _figure("seconds"),
    _text("setup"),
    _text("model"),
    _text("by"),
    _text("note"),
)

lock = _rows("lock", _inside("round", "round.uuid"), _text("document"), _text("checksum"))

framework = _rows("framework", _key("checksum"), _text("id"), _text("version"), _text("document"))

LISTED = ("client", "project", "status", "verdict", "as_of", "engine", "pack", "shape")
"""What a list reads of every line at once; it stands in the index, so that no document is touched for it."""

summary = _rows(
    "summary",
    _inside("round", "round.uuid"),
    Column(
        "assessment",
        Text,
        ForeignKey("assessment.uuid", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    _number("number"),
    _text("document"),
    _text("checksum"),
    *(_text(name) for name in LISTED),
    _text("levels", "{}"),
    Index("summary_of_assessment", "assessment", "number", *LISTED),
)
"""`document` is the line of a list; what lists sort, count and filter by stands beside it, as do the `levels`."""


meta = _rows("meta", _key("key"), _text("value"), _text("checksum"))

purge = _rows("purge", _key("assessment"))

CURRENT = (
    client,
    assessment,
    round_,
    profile,
    respondent,
    answer,
    vote,
    said,
    evidence,
    action,
    parked,
    criterion,
    sign_off,
    decision,
    debt,
    plan,
    lock,
)
"""What `change` adds up to, parents first."""

TRIGGERS = (
    "CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'history only grows'); END",
    "CREATE TRIGGER change_remains BEFORE DELETE ON change"
    " WHEN NOT EXISTS (SELECT 1 FROM purge WHERE purge.assessment = OLD.assessment)"
    " BEGIN SELECT RAISE(ABORT, 'history only grows'); END",
    "CREATE TRIGGER lock_stays BEFORE UPDATE ON lock BEGIN SELECT RAISE(ABORT, 'a locked round stays'); END",
    "CREATE TRIGGER lock_remains BEFORE DELETE ON lock WHEN NOT EXISTS (SELECT 1 FROM purge)"
    " BEGIN SELECT RAISE(ABORT, 'a locked round stays'); END",
)
"""An assessment that is being deleted for good stands in `purge` for the length of that transaction; while the current
tables are made anew from history, the empty name does."""
