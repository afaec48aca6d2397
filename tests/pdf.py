"""A PDF for tests: the only place of tests that calls PDFium, under the lock of the program and closed again."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium_c
from pypdfium2.internal import ObjectTracker

from readiness_desktop.gui.findings.pdf_pages import opened, pdfium_alone


@contextmanager
def page_and_words(source: bytes | Path, number: int) -> Generator[tuple[Any, Any]]:
    """A page, counted from 0, with its words, for as long as the block lasts."""
    with opened(source) as document:
        page = document[number]
        yield page, page.get_textpage()


def page_count(source: bytes | Path) -> int:
    """How many pages a PDF has."""
    with opened(source) as document:
        return len(document)


def page_texts(source: bytes | Path) -> list[str]:
    """The words of every page."""
    texts: list[str] = []
    with opened(source) as document:
        for page in document:
            words = page.get_textpage()
            texts.append(str(words.get_text_bounded()))
            words.close()
            page.close()
    return texts


def text_of(source: bytes | Path) -> str:
    """All words, page after page, with single spaces."""
    return " ".join(" ".join(page_texts(source)).split())


def picture_count(source: bytes | Path) -> int:
    """How many pixel pictures lie in a PDF."""
    count = 0
    with opened(source) as document:
        for page in document:
            count += sum(1 for _found in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]))
            page.close()
    return count


def blank(width: float, height: float) -> bytes:
    """A PDF of one empty page, its sides in points."""
    sink = SimpleNamespace(data=b"")

    def write(part: bytes) -> int:
        sink.data += bytes(part)
        return len(part)

    with pdfium_alone():
        document = pypdfium2.PdfDocument.new()
        try:
            document.new_page(width, height).close()
            document.save(SimpleNamespace(write=write))
        finally:
            document.close()
    return sink.data


def left_open() -> list[str]:
    """What of PDFium is open now, which must be nothing: a finalizer would close it on any thread, without the lock."""
    with pdfium_alone():
        return [f"{kind.__name__} {one()!r}" for kind, found in ObjectTracker.items() for one in found]
