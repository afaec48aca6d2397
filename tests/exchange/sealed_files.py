"""Makes sealed files by hand, so that tests can hand the reader what our writer would never write."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.document import canonical_json, to_plain
from readiness_desktop.domain.framework import Framework
from readiness_desktop.packs.plain import framework_plain

FIRST_LINE = b"READINESS 1\n"


def with_seal(body: bytes) -> bytes:
    """The first line and a right seal before any body."""
    return FIRST_LINE + hashlib.sha256(body).digest() + body


def zip_of(members: Iterable[tuple[str, bytes]], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of members in this order; names may repeat."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, packing)
    return buffer.getvalue()


def manifest_of(contents: Mapping[str, bytes], **changes: Any) -> bytes:
    """A manifest that fits the contents, but for `changes`."""
    plain: dict[str, Any] = {
        "format": 1,
        "program": "0.1.0",
        "kind": "assessment",
        "members": [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in contents.items()
        ],
    }
    return canonical_json(plain | changes)


def contents_of(framework: Framework, assessment: Assessment) -> dict[str, bytes]:
    """The members of a sealed file without its manifest."""
    return {
        f"assessments/{assessment.uuid}.json": canonical_json(to_plain(assessment)),
        f"packs/{framework.checksum}.json": canonical_json(framework_plain(framework)),
    }


def sealed(contents: Mapping[str, bytes], **changes: Any) -> bytes:
    """A sealed file of any contents."""
    return with_seal(zip_of([("manifest.json", manifest_of(contents, **changes)), *contents.items()]))


def sealed_document(framework: Framework, assessment: Assessment, plain: object) -> bytes:
    """A sealed file whose document is `plain`, written in the canonical form where that is possible."""
    contents = contents_of(framework, assessment)
    name = f"assessments/{assessment.uuid}.json"
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    contents[name] = text.encode("utf-8", "surrogatepass")
    return sealed(contents)
