"""Pages as pictures and words; nothing of PDFium stays open, whatever happens."""

from threading import Thread

import pytest

from readiness_desktop.gui.findings import pdf_pages
from readiness_desktop.gui.findings.pdf_pages import PdfPages, opened, pdfium_alone
from tests.pdf import blank, left_open


def test_a_page_is_pictured_at_the_pixels_of_the_screen() -> None:
    pages = PdfPages(blank(144, 72))
    assert pages.sizes == ((192.0, 96.0),)
    image = pages.picture(0, 1.0, 2.0)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (384, 192, 2.0)
    assert image.pixelColor(5, 5).name() == "#ffffff"


def test_nothing_stays_open_after_a_call() -> None:
    pages = PdfPages(blank(144, 72))
    kept = (pages.picture(0, 1.0), pages.text(0))
    assert left_open() == []
    assert kept[1] == ""


def test_nothing_stays_open_where_a_picture_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise MemoryError

    pages = PdfPages(blank(144, 72))
    # The kept error holds on to everything that the call had in hand.
    with pytest.raises(MemoryError) as kept, monkeypatch.context() as patched:
        patched.setattr(pdf_pages.QImage, "copy", fail)
        pages.picture(0, 1.0)
    assert left_open() == []
    assert kept.value is not None


def test_a_block_closes_the_pages_that_it_leaves_open() -> None:
    with opened(blank(144, 72)) as document:
        page = document[0]
        words = page.get_textpage()
    assert left_open() == []
    assert (page.raw, words.raw) == (None, None)


def test_a_picture_waits_until_another_thread_is_done() -> None:
    pages = PdfPages(blank(144, 72))
    widths: list[int] = []
    other = Thread(target=lambda: widths.append(pages.picture(0, 1.0).width()))
    with pdfium_alone():
        other.start()
        other.join(0.05)
        assert widths == []
    other.join()
    assert widths == [192]
