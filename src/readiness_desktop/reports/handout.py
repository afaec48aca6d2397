"""What the printed guide and the printed list of documents have in common: the document, and places to write on."""

from functools import partial
from typing import Any, BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.handouts import Handout
from readiness_desktop.domain.progress import never_cancelled
from readiness_desktop.reports import fonts, words
from readiness_desktop.reports.build import ONE_AT_A_TIME
from readiness_desktop.reports.flowables import MM, Part, Space, columns
from readiness_desktop.reports.page import Document, NumberedCanvas, Running
from readiness_desktop.reports.report import body, small
from readiness_desktop.reports.sections.cover import Logo
from readiness_desktop.reports.type import HAIRLINE, colors, paper
from readiness_desktop.reports.words import shortened
from readiness_desktop.wording import dates
from readiness_desktop.wording.language import language
from readiness_desktop.wording.translate import _


class Lines(Part, Flowable):
    """Empty lines to write on, `count` of them."""

    role = "Artifact"
    _APART = 7.5 * MM

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """The whole width."""
        self.width, self.height = aW, self._count * self._APART + 2
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        self.canv.setStrokeColor(HexColor(colors().color("axis")))
        self.canv.setLineWidth(HAIRLINE)
        for line in range(self._count):
            self.canv.line(0, 2 + line * self._APART, self.width, 2 + line * self._APART)


class Box(Part, Flowable):
    """A box to tick."""

    role = "Artifact"

    def __init__(self, size: float = 9, drop: float = 1.5) -> None:
        super().__init__()
        self._size, self._drop = size, drop

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """A square, a little lower than the text beside it begins."""
        self.width, self.height = self._size, self._size + self._drop
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box."""
        self.canv.setStrokeColor(HexColor(colors().color("text_secondary")))
        self.canv.setLineWidth(1)
        self.canv.rect(0.5, 0.5, self._size - 1, self._size - 1, stroke=1, fill=0)


def letterhead(made: Handout, brand: Brand) -> list[Any]:
    """Whose paper it is: the mark of the kit where it has one, and the firm."""
    firm = body(words.bold(words.plain(made.firm or brand.name, 120)))
    if brand.logo is None:
        return [firm, Space(1, 8)]
    logo = Logo(brand.logo, brand.name)
    row = columns([logo, firm], [logo.width / MM + 4, 170 - logo.width / MM], align="MIDDLE")
    return [row, Space(1, 8)]


def fact(name: str, value: str) -> list[Any]:
    """A small name over what it is; a line to write on where that is not known."""
    return [small(words.plain(name)), body(words.plain(value, 120)) if value else Lines(1)]


def write_handout(
    made: Handout, brand: Brand, out: BinaryIO, page: str, title: str, story: partial[list[Any]]
) -> int:
    """Write a story as PDF and return its pages; the same input gives the same bytes.

    `story` is called once the fonts of the kit are there.
    """
    client = made.assessment.client.name
    project = made.assessment.profile.project
    with ONE_AT_A_TIME:
        fonts.use_kit(brand.fonts)
        shown = [fonts.clean(shortened(text, 200)) for text in (client, project) if text.strip()]
        day = dates.day(made.assessment.current.as_of)
        prepared = _("Confidential, prepared for {client}").format(client=shown[0]) if shown else ""
        running = Running(
            head=", ".join(shown),
            firm=fonts.clean(shortened(made.firm or brand.name, 200)),
            confidential=fonts.clean(brand.footer) or prepared or _("Confidential"),
            date=day,
            draft=False,
        )
        document = Document(
            out,
            paper(page),
            running,
            cover=False,
            done=_nothing,
            cancelled=never_cancelled,
            title=", ".join([title, *shown]),
            author=fonts.clean(shortened(made.firm, 200)),
            subject=title,
            creator="Readiness Desktop",
            lang=language().replace("_", "-"),
        )
        parts = story()
        document.build(parts, canvasmaker=partial(NumberedCanvas, dated=made.assessment.current.as_of))
        return document.written.pages


def _nothing() -> None:
    """Nobody waits for so short a document."""
