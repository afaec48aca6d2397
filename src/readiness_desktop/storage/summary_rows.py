"""Lines of lists as rows of a table: what lists sort, count and filter by stands in columns of its own."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from readiness_desktop.domain.document import canonical_json
from readiness_desktop.domain.facts import Plain
from readiness_desktop.domain.summary import shape_of
from readiness_desktop.storage import tables
from readiness_desktop.storage.sealing import text_checksum


def summary_columns(plain: Mapping[str, Plain]) -> dict[str, Any]:
    """The columns of a line; its levels stand apart, since they are most of it and few read them."""
    document = canonical_json({**plain, "credited": {}}).decode()
    return {
        "round": plain["round"],
        "assessment": plain["assessment"],
        "number": plain["number"],
        "document": document,
        "checksum": text_checksum(document),
        "client": plain["client"],
        "project": plain["project"],
        "status": plain["status"],
        "verdict": plain["issued"] or plain["verdict"],
        "as_of": plain["as_of"],
        "engine": plain["engine_version"],
        "pack": plain["framework_checksum"],
        "shape": shape_of(plain),
        "levels": canonical_json(plain["credited"]).decode(),
    }


def levels_of_all(
    connection: Connection, assessments: Collection[str] | None
) -> Iterator[tuple[str, dict[str, int]]]:
    """(assessment, question -> credited level) of the last round of each; of all where None is given."""
    table = tables.summary
    last = select(table.c.assessment, func.max(table.c.number)).group_by(table.c.assessment).subquery()
    query = select(table.c.assessment, table.c.levels).join(
        last, (last.c[0] == table.c.assessment) & (last.c[1] == table.c.number)
    )
    wanted = None if assessments is None else set(assessments)
    for assessment, levels in connection.execute(query):
        if wanted is None or assessment in wanted:
            yield assessment, json.loads(levels)
