"""Reads a PDF back: its words page by page, outline, metadata, fonts, and everything that could act."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.reports.build import write_pdf
from tests.pdf import opened


@dataclass(frozen=True, slots=True)
class Read:
    """A PDF read back."""

    pages: tuple[str, ...]
    sizes: tuple[tuple[float, float], ...]
    outline: tuple[tuple[int, str, int], ...]
    metadata: dict[str, str]
    raw: bytes

    @property
    def text(self) -> str:
        """All words, white space as single spaces."""
        return " ".join(" ".join(self.pages).split())


def made(report: ReportInput, brand: Brand, page: str = "A4", **more: Any) -> bytes:
    """The bytes of a report."""
    out = BytesIO()
    write_pdf(report, brand, out, page, **more)
    return out.getvalue()


def read(data: bytes) -> Read:
    """Read a PDF back."""
    pages: list[str] = []
    sizes: list[tuple[float, float]] = []
    outline: list[tuple[int, str, int]] = []
    with opened(data) as document:
        for page in document:
            words = page.get_textpage()
            pages.append(words.get_text_range())
            words.close()
            sizes.append(page.get_size())
            page.close()
        for entry in document.get_toc():
            place = entry.get_dest()
            outline.append((entry.level, entry.get_title(), (place.get_index() if place else None) or 0))
        return Read(tuple(pages), tuple(sizes), tuple(outline), document.get_metadata_dict(), data)


def streams(data: bytes) -> Iterator[bytes]:
    """The content of every stream, unpacked."""
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        packed = found.group(1)
        try:
            yield zlib.decompress(packed.rstrip(b"\r\n"))
        except zlib.error:
            yield packed


def fonts(data: bytes) -> set[str]:
    """The names of all fonts of the document."""
    return {name.decode() for name in re.findall(rb"/BaseFont\s*/([^\s/>]+)", data)}
