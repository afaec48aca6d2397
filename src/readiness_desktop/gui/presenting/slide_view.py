"""Shows one slide of a talk, kept as a picture so that the next one is there at once, with the ring of the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.presenting.radar_picture import RadarPicture
from readiness_desktop.gui.presenting.slide_painter import DESIGN, SlidePainter
from readiness_desktop.gui.presenting.talk import Talk
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

_RING = 22
_AHEAD_MS = 30


class SlideView(Painted):
    """The slide that is shown `ahead` of the talk: 0 is the current one, 1 the next.

    `small` shows a smaller picture of a slide of the size `like`; else the slide takes the size of the view.
    """

    def __init__(
        self,
        talk: Talk,
        painter: SlidePainter,
        radar: RadarPicture,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        ahead: int = 0,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._talk, self._painter, self._ahead, self._small = talk, painter, ahead, small
        self.like = QSize(*DESIGN)
        self._kept: dict[int, QPixmap] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(ahead == 0)
        self.use(theme)
        talk.changed.connect(self._refresh)
        talk.pointed.connect(self.update)
        radar.drawn.connect(self.forget)
        self._refresh()

    def forget(self) -> None:
        """Paint everything anew."""
        self._kept.clear()
        self.update()

    def restyle(self) -> None:
        """Paint in the colours of now."""
        self._kept.clear()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is another picture."""
        super().resizeEvent(event)
        self._kept.clear()

    @property
    def number(self) -> int:
        """The slide that is shown, counted from 0; beyond the last one there is none."""
        return self._talk.at + self._ahead

    def _refresh(self) -> None:
        slides = self._painter.material.slides
        if self.number < len(slides):
            slide = slides[self.number]
            points = [f"{p.text} {p.figure} {p.detail}".strip() for p in slide.points]
            said = _("Slide {n} of {m}: {heading}").format(
                n=self.number + 1, m=len(slides), heading=slide.heading
            )
            rows = [" ".join(filter(None, (r.what, r.who, r.when))) for r in slide.rows]
            self.setAccessibleName(said)
            self.setAccessibleDescription(". ".join(filter(None, (slide.subline, *points, *rows))))
        else:
            self.setAccessibleName(_("The last slide"))
        self.setCursor(Qt.CursorShape.BlankCursor if self._hides_mouse() else Qt.CursorShape.ArrowCursor)
        self.update()

    def _hides_mouse(self) -> bool:
        return self._ahead == 0 and self._talk.pointer

    # ------------------------------------------------------------ painting

    def area(self) -> QRectF:
        """Where the slide is in the view."""
        if not self._small:
            return QRectF(self.rect())
        scale = min(self.width() / self.like.width(), self.height() / self.like.height())
        area = QRectF(0, 0, self.like.width() * scale, self.like.height() * scale)
        area.moveCenter(QRectF(self.rect()).center())
        return area

    def paint(self) -> None:
        """Draw."""
        painter = QPainter(self)
        slides, area = self._painter.material.slides, self.area()
        if self._ahead == 0 and self._talk.blank:
            painter.fillRect(area, QColor("black"))
            if self._small:
                painter.setPen(QColor("white"))
                painter.setFont(self.theme.font("lead"))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _("The screen is blank"))
            return
        if self.number < len(slides):
            painter.drawPixmap(area.topLeft(), self._picture(self.number))
            if self.number + 1 < len(slides) and self.number + 1 not in self._kept:
                QTimer.singleShot(_AHEAD_MS, self, self._paint_ahead)
        elif self._small:
            painter.fillRect(area, self.theme.color("subtle"))
            painter.setPen(self.theme.color("text_muted"))
            painter.setFont(self.theme.font("lead"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _("End of the presentation"))
        self._paint_ring(painter, area)

    def _picture(self, number: int) -> QPixmap:
        kept = self._kept.get(number)
        if kept is not None:
            return kept
        ratio, area = self.devicePixelRatioF(), self.area()
        picture = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        size = area.size().toSize()
        if self._small:
            painter.scale(area.width() / self.like.width(), area.height() / self.like.height())
            size = self.like
        self._painter.paint(painter, size, self._painter.material.slides[number])
        painter.end()
        self._kept[number] = picture
        return picture

    def _paint_ahead(self) -> None:
        following = self.number + 1
        if self.isVisible() and following < len(self._painter.material.slides):
            self._picture(following)

    def _paint_ring(self, painter: QPainter, area: QRectF) -> None:
        spot = self._talk.spot
        if spot is None or self._ahead:
            return
        at = QPointF(area.left() + spot.x() * area.width(), area.top() + spot.y() * area.height())
        reach = _RING * max(0.5, area.width() / DESIGN[0])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        soft = self.theme.color("accent_text")
        soft.setAlphaF(0.22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawEllipse(at, reach * 1.35, reach * 1.35)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.color("accent_text"), max(2.0, reach / 7)))
        painter.drawEllipse(at, reach, reach)

    # ------------------------------------------------------------ the mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Where the pointer is."""
        area = self.area()
        if self._ahead == 0 and self._talk.pointer and area.contains(event.position()):
            self._talk.point(
                QPointF(
                    (event.position().x() - area.left()) / area.width(),
                    (event.position().y() - area.top()) / area.height(),
                )
            )

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went elsewhere."""
        super().leaveEvent(event)
        if self._ahead == 0 and self._talk.spot is not None:
            self._talk.point(None)
