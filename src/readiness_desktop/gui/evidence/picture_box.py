"""A picture painted whole into a box, in the middle of it."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter


def paint_picture(painter: QPainter, image: QImage, box: QRectF) -> QRectF:
    """Paint all of a picture as large as the box allows, never larger than it is; where it was painted."""
    ratio = painter.device().devicePixelRatio() if painter.device() is not None else 1.0
    own = QSizeF(image.width() / ratio, image.height() / ratio)
    size = own
    if own.width() > box.width() or own.height() > box.height():
        size = own.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRectF(0, 0, size.width(), size.height())
    area.moveCenter(box.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image)
    return area
