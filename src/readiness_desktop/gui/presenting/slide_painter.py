"""Paints one slide into any size: the design size is 1440 by 900, and everything grows with the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from readiness_desktop.domain.brand import Brand
from readiness_desktop.domain.report_input import ReportInput
from readiness_desktop.gui.presenting import case_picture, debt_picture, lists, pictures
from readiness_desktop.gui.presenting.brush import CENTRE, RIGHT, Brush
from readiness_desktop.gui.theme import Theme
from readiness_desktop.wording.slide import Slide
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.presenting.radar_picture import RadarPicture

DESIGN = (1440, 848)
"""Width and height of a slide without the strip below it."""
LEAST_SCALE = 0.75
"""Below this the smallest words would not be readable; there the slide gives of its space instead."""
MARGIN = 96
_LOGO = 26


@dataclass(frozen=True, slots=True)
class Material:
    """What a presentation is painted from."""

    report: ReportInput
    slides: tuple[Slide, ...]
    brand: Brand

    @property
    def whose(self) -> str:
        """Client and project."""
        client = self.report.assessment.client.name
        project = self.report.assessment.current.profile.project
        return _("{client}, {project}").format(client=client, project=project) if project else client

    @property
    def firm(self) -> str:
        """Who presents: the assessor's firm, else the name of the brand kit."""
        return self.report.firm or self.brand.name


def scale_for(size: QSize) -> float:
    """How many pixels a design unit is on a slide of this size."""
    return max(LEAST_SCALE, min(size.width() / DESIGN[0], size.height() / DESIGN[1]))


class SlidePainter:
    """Paints slides of one material; `radar` gives the picture of the profile once it is there."""

    def __init__(self, theme: Theme, material: Material, radar: RadarPicture) -> None:
        self._theme, self.material, self._radar = theme, material, radar
        logo = material.brand.logo
        self._svg: QSvgRenderer | None = None
        self._png = QImage()
        if logo is not None and logo.kind == "svg":
            self._svg = QSvgRenderer(QByteArray(logo.data))
        elif logo is not None:
            self._png.loadFromData(logo.data)

    def paint(self, painter: QPainter, size: QSize, slide: Slide) -> None:
        """Fill `size` pixels from the origin with the slide."""
        painter.fillRect(0, 0, size.width(), size.height(), self._theme.color("surface"))
        scale = scale_for(size)
        painter.save()
        painter.scale(scale, scale)
        whole = QRectF(0, 0, size.width() / scale, size.height() / scale)
        brush = Brush(painter, self._theme, scale)
        low = whole.height() < DESIGN[1] - 40
        margin = MARGIN if not low else MARGIN // 2
        self._head(brush, whole, margin)
        content = whole.adjusted(margin, 92 if low else 112, -margin, -28)
        top = self._finding(brush, content, slide)
        body = QRectF(content.left(), top, content.width(), content.bottom() - top)
        self._body(brush, body, slide)
        painter.restore()

    # ------------------------------------------------------------ parts

    def _head(self, brush: Brush, whole: QRectF, margin: int) -> None:
        firm = self.material.firm
        wide = brush.wide(firm, 18, 600) + 8
        y, right = 40.0, whole.right() - margin
        brush.words(QRectF(right - wide, y, wide, 32), firm, 18, "text_secondary", weight=600, align=RIGHT)
        logo = self._logo_size()
        if logo:
            area = QRectF(right - wide - logo - 10, y + 16 - _LOGO / 2, logo, _LOGO)
            if self._svg is not None:
                self._svg.render(brush.painter, area)
            else:
                brush.painter.drawImage(area, self._png)
            wide += logo + 10
        room = QRectF(whole.left() + margin, y, right - whole.left() - margin - wide - 30, 32)
        brush.words(room, self.material.whose, 17, "text_secondary")

    def _logo_size(self) -> float:
        """How wide the logo is at its height; 0 without one."""
        size = self._svg.defaultSize() if self._svg is not None else self._png.size()
        return _LOGO * size.width() / size.height() if size.height() > 0 else 0.0

    def _finding(self, brush: Brush, content: QRectF, slide: Slide) -> float:
        """Heading and subline; where the body begins."""
        y = content.top()
        size = 50 if brush.count_lines(content.width(), slide.heading, 50, 600) == 1 else 40
        y += brush.lines(
            QPointF(content.left(), y), content.width(), slide.heading, size, weight=600, lead=1.2
        )
        if slide.subline:
            y += 8
            y += brush.lines(QPointF(content.left(), y), content.width(), slide.subline, 24, "text_secondary")
        return y + 32

    def _body(self, brush: Brush, body: QRectF, slide: Slide) -> None:
        report = self.material.report
        left = QRectF(body.left(), body.top(), body.width() * 0.58, body.height())
        right = QRectF(body.left() + body.width() * 0.63, body.top(), body.width() * 0.37, body.height())
        match slide.picture:
            case "moves":
                lists.moves(brush, body, slide.rows, slide.more)
                return
            case "horizons":
                lists.horizons(brush, body, slide.rows)
                return
            case "steps":
                lists.steps(brush, body, slide.rows, slide.more)
                return
            case "profile":
                self._profile(brush, left, right)
                return
            case "cover":
                high = min(left.height(), 420.0)
                pictures.courses(
                    brush, QRectF(left.left(), left.top(), left.width(), high), report, plain=True
                )
            case "courses":
                pictures.courses(brush, left, report)
            case "index":
                pictures.index(brush, left, report)
            case "gates":
                pictures.gate_grid(brush, left, report)
            case "exposures":
                pictures.exposure_bars(brush, left, report)
            case "case":
                case_picture.running_total(brush, left, report.findings.case)
            case "debt":
                debt_picture.by_type(brush, left, slide.rows, report.findings.debt)
                right = debt_picture.by_priority(brush, right, report.findings.debt)
            case "record":
                lists.record(brush, right, slide.rows)
                right = left
        used = lists.points(brush, right, slide.points)
        if slide.picture == "courses":
            brush.rule(right.left(), right.right(), right.top() + used)
            room = QRectF(right.left(), right.top() + used + 10, right.width(), right.height() - used - 10)
            if room.height() > 150:
                pictures.index(brush, room, report)

    def _profile(self, brush: Brush, left: QRectF, right: QRectF) -> None:
        image = self._radar.image(round(left.width()), round(left.height()), brush.painter)
        if image is not None:
            brush.painter.drawImage(left, image)
        elif self._radar.late:
            side = min(left.width(), left.height()) * 0.7
            block = QRectF(0, 0, side, side)
            block.moveCenter(left.center())
            brush.box(block, "subtle")
        elif self._radar.failed:
            brush.words(left, _("The profile could not be drawn."), 18, "text_muted", align=CENTRE)
        pictures.profile_bars(brush, right, self.material.report)
