"""Lines of lists as rows of a table: what lists sort, count and filter by stands in columns of its own."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy.engine import Connection

from readiness_desktop.domain.document import canonical_json
from readiness_desktop.domain.facts import Plain
from readiness_desktop.domain.summary import shape_of
from readiness_desktop.storage.opening import raw
from readiness_desktop.storage.sealing import text_checksum

_LEVELS = """
SELECT s.assessment, s.levels FROM summary AS s
WHERE s.number = (SELECT max(number) FROM summary WHERE assessment = s.assessment)
"""
"""In the order in which they lie; which is the last one, the index alone tells."""


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
    wanted = None if assessments is None else set(assessments)
    for assessment, levels in raw(connection).execute(_LEVELS):
        if wanted is None or assessment in wanted:
            yield assessment, json.loads(levels)
