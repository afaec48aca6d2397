"""What pages are made of. Every part knows its role in the document (H1, P, Table, Figure ...) and its words."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Paragraph, Spacer, Table
from reportlab.platypus.doctemplate import NextPageTemplate

from readiness_desktop import paths
from readiness_desktop.charts.chart import Chart
from readiness_desktop.charts.marks import PIXEL
from readiness_desktop.reports import bidi_lines as bidi
from readiness_desktop.reports import fonts, svg
from readiness_desktop.reports.type import HAIRLINE, colors, style

MM = 72 / 25.4
_TAG = re.compile("<[^>]*>")


class Part:
    """A role of tagged PDF (`Artifact` is no content, `Div` only groups) and the words that stand for a picture."""

    role: str = "Div"
    alternative: str = ""


class Text(Part, Paragraph):
    """A paragraph of markup; text that somebody typed goes through `words.plain` first."""

    def __init__(
        self, text: str | None, style_: Any = None, bulletText: Any = None, role: str = "P", **more: Any
    ):
        self.role = role
        # A part of a split paragraph comes without text, with its fragments.
        whole: Any = text
        if text and bidi.begins_right_to_left(_TAG.sub("", text)):
            style_ = style_.clone(style_.name, alignment=TA_RIGHT)
        super().__init__(whole, style_, bulletText=bulletText, **more)

    def draw(self) -> None:
        """Put lines of Arabic and Hebrew in visual order, now that it is known what stands on each, and draw."""
        broken: Any = getattr(self, "blPara", None)
        if getattr(broken, "lines", None) and not getattr(broken, "visual", False):
            bidi.reorder(broken, right_to_left=self.style.alignment == TA_RIGHT)
        super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """Split as a paragraph does; both parts keep the role."""
        parts: list[Any] = super().split(availWidth, availHeight)
        for part in parts:
            part.role = self.role
        return parts


class Heading(Text):
    """A heading with its place in the outline: `level` 1 to 3, `key` for links, `outline` plain words."""

    def __init__(self, text: str | None, style_: Any = None, bulletText: Any = None, **more: Any):
        self.level = int(more.pop("level", 2))
        self.key = str(more.pop("key", ""))
        self.outline = str(more.pop("outline", ""))
        keep = bool(more.pop("keep", True))
        super().__init__(text, style_, bulletText, role=f"H{self.level}", **more)
        self.keepWithNext = int(keep)

    def draw(self) -> None:
        """Draw and enter the heading in the outline."""
        if self.key:
            self.canv.bookmarkHorizontal(self.key, 0, self.height + 10)
            if self.outline:
                self.canv.addOutlineEntry(self.outline, self.key, self.level - 1, closed=self.level > 1)
        super().draw()


class Grid(Part, Table):
    """A table with a head row that comes again on every page; no row stands alone before or after a break."""

    role = "Table"
    _TOGETHER = 2

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """Split where two rows stay on either side; rows too tall for that are split where they must."""
        known: Any = self
        rows, head = len(known._cellvalues), int(known.repeatRows)
        first, last = head + self._TOGETHER, rows - self._TOGETHER
        known._rowSplitRange = (first, last)
        parts: list[Any] = []
        if first <= last or self.wrap(availWidth, availHeight)[1] <= availHeight:
            parts = super().split(availWidth, availHeight)
        frame = getattr(self, "_frame", None)
        if not parts and frame is not None and frame._atTop:
            known._rowSplitRange = None
            parts = super().split(availWidth, availHeight)
        return parts

    def first_rows(self, width: float) -> float:
        """The height of the head and of the rows that stay with it."""
        self.wrap(width, 1e6)
        known: Any = self
        return float(sum(known._rowHeights[: int(known.repeatRows) + self._TOGETHER]))


class Columns(Part, Table):
    """Parts side by side; only a layout, no table."""

    role = "Div"


def keys_of(part: Any) -> Iterator[str]:
    """The keys for links of a part and of the parts that stand side by side in it."""
    if key := getattr(part, "key", ""):
        yield str(key)
    if isinstance(part, Columns):
        for cell in (cell for row in part._cellvalues for cell in row):  # pyright: ignore[reportAttributeAccessIssue]
            for inner in cell if isinstance(cell, list | tuple) else [cell]:
                yield from keys_of(inner)


class Together(Part, KeepTogether):
    """Parts that stay on one page where they fit on one."""


class Space(Part, Spacer):
    """Empty height."""

    role = "Artifact"


class NewPage(Part, PageBreak):
    """The next part starts a page."""

    role = "Artifact"


class NextPages(Part, NextPageTemplate):
    """The kind of page that comes next."""

    role = "Artifact"


class SectionMark(Part, Flowable):
    """The running head names this section from here on; takes no room.

    Sections of one kind have a `number`, and `joined` says those that share a page in one go.
    """

    role = "Artifact"
    width = height = 0

    def __init__(
        self, name: str = "", number: int = 0, joined: Callable[[Sequence[int]], str] | None = None
    ) -> None:
        super().__init__()
        self.name, self.number, self.joined = name, number, joined

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Takes no room."""
        return 0, 0

    def draw(self) -> None:
        """Nothing to be seen; the page template reads the name."""


class Rule(Part, Flowable):
    """A hairline over the width, with space around it."""

    role = "Artifact"

    def __init__(self, before: float = 12, after: float = 12) -> None:
        super().__init__()
        self._before, self._after = before, after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """The whole width."""
        self.width, self.height = aW, self._before + self._after
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line."""
        self.canv.setStrokeColor(HexColor(colors().color("border")))
        self.canv.setLineWidth(HAIRLINE)
        self.canv.line(0, self._after, self.width, self._after)


class Figure(Part, Flowable):
    """A chart, drawn as vectors, with its sentence as alternative."""

    role = "Figure"

    def __init__(self, chart: Chart[Any]) -> None:
        super().__init__()
        self._chart = chart
        self.alternative = chart.alternative()
        self.width, self.height = (side * MM for side in chart.size_mm)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the figure on the page."""
        from readiness_desktop.reports.canvas import draw_figure

        draw_figure(self.canv, self._chart.figure, 0, 0)


class Icon(Part, Flowable):
    """One of our icons in a colour; `tile` puts it on a rounded square of that colour."""

    role = "Figure"

    def __init__(
        self, name: str, color: str, size: float = 11, *, tile: str = "", alternative: str = ""
    ) -> None:
        super().__init__()
        self._name, self._color, self._size, self._tile = name, color, size, tile
        self.alternative = alternative
        if not alternative:
            self.role = "Artifact"

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """A square."""
        self.width = self.height = self._size
        return self._size, self._size

    def draw(self) -> None:
        """Draw the icon."""
        inset = 0.0
        if self._tile:
            self.canv.setFillColor(HexColor(self._tile))
            self.canv.roundRect(0, 0, self._size, self._size, self._size / 7, stroke=0, fill=1)
            inset = self._size * 0.22
        svg.draw(self.canv, icon_picture(self._name), inset, inset, self._size - 2 * inset, self._color)


@lru_cache(maxsize=32)
def icon_picture(name: str) -> svg.Picture:
    """The picture of an icon by its name."""
    path = paths.resources() / "icons" / f"{name}.svg"
    return svg.read(path.read_bytes(), path.name)


class LevelMark(Part, Flowable):
    """A level as four courses, 16 pixels square; `alternative` says it in words."""

    role = "Figure"

    def __init__(self, level: int | None, alternative: str, size: float = 16 * PIXEL * MM) -> None:
        super().__init__()
        self._level, self._size = level, size
        self.alternative = alternative

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """A square."""
        self.width = self.height = self._size
        return self._size, self._size

    def draw(self) -> None:
        """Draw filled courses from the bottom; level 0 breaks the lowest in three."""
        unit = self._size / 16
        palette = colors()
        for course in range(4):
            y = (0.5 + 4 * course) * unit
            filled = self._level is not None and course < self._level
            fill = palette.levels[self._level or 0].fill if filled else palette.color("off")
            self.canv.setFillColor(HexColor(fill))
            if self._level == 0 and course == 0:
                self.canv.setFillColor(HexColor(palette.levels[0].fill))
                for x in (0, 6, 12):
                    self.canv.rect(x * unit, y, 4 * unit, 3 * unit, stroke=0, fill=1)
                continue
            self.canv.rect(0, y, 16 * unit, 3 * unit, stroke=0, fill=1)


class GradeDots(Part, Flowable):
    """An evidence grade as four dots, so many of them filled."""

    role = "Figure"

    def __init__(self, dots: int, alternative: str) -> None:
        super().__init__()
        self._dots = dots
        self.alternative = alternative

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Four dots and the gaps between them."""
        self.width, self.height = 4 * 5.4, 5
        return self.width, self.height

    def draw(self) -> None:
        """Draw the dots."""
        ink = HexColor(colors().color("text_secondary"))
        self.canv.setFillColor(ink)
        self.canv.setStrokeColor(ink)
        self.canv.setLineWidth(0.7)
        for dot in range(4):
            self.canv.circle(2.2 + dot * 5.4, 2.5, 1.7, stroke=1, fill=int(dot < self._dots))


def grid(
    head: Sequence[str | Text],
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    *,
    right: Sequence[int] = (),
    extra: Sequence[tuple[Any, ...]] = (),
    padding: float = 4,
) -> Grid:
    """A table in the look of the report; `widths` in mm, `right` are columns that end at the right.

    A head is a name, or a text that has a style of its own.
    """
    names = [cell if isinstance(cell, Text) else
             Text(cell, style("small", "text_muted", align="right" if i in right else "left"), role="TH")
             for i, cell in enumerate(head)]  # fmt: skip
    line = HexColor(colors().color("border"))
    commands: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), fonts.face(fonts.REGULAR)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding + 0.5),
        ("LINEBELOW", (0, 0), (-1, -1), HAIRLINE, line),
        *extra,
    ]
    table = Grid(
        [names, *(list(row) for row in rows)],
        colWidths=[w * MM for w in widths],
        repeatRows=1,
        style=commands,
        hAlign="LEFT",
    )
    table.spaceAfter = 6
    return table


def listing(rows: Sequence[Sequence[Any]], widths: Sequence[float], *, padding: float = 3.2) -> Grid:
    """Rows under each other with hairlines between them and no head; `widths` in mm."""
    commands: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), fonts.face(fonts.REGULAR)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 4),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
        ("LINEBELOW", (0, 0), (-1, -2), HAIRLINE, HexColor(colors().color("border"))),
    ]
    return Grid(
        [list(row) for row in rows], colWidths=[w * MM for w in widths], style=commands, hAlign="LEFT"
    )


def columns(parts: Sequence[Any], widths: Sequence[float], *, align: str = "TOP", gap: float = 0) -> Columns:
    """Parts side by side; `widths` in mm, `gap` in mm is inside each width except the last."""
    commands: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), fonts.face(fonts.REGULAR)),
        ("VALIGN", (0, 0), (-1, -1), align),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), gap * MM),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
    return Columns([list(parts)], colWidths=[w * MM for w in widths], style=commands, hAlign="LEFT")
