"""Icons drawn from the line drawings of resources/icons in a colour of the theme, at the screen's real pixels."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from readiness_desktop.gui.theme import Theme

_LARGE = 20
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
_MOST_KEPT = 1000


@cache
def _drawing(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def _named(theme: Theme, color: str | QColor) -> QColor:
    return color if isinstance(color, QColor) else theme.color(color)


def pixmap(theme: Theme, name: str, size: int, color: str | QColor, ratio: float) -> QPixmap:
    """The icon as `size` device-independent pixels at `ratio` screen pixels each; FileNotFoundError if unknown."""
    wanted = _named(theme, color)
    key = (name, size, wanted.rgba(), ratio)
    found = _pixmaps.get(key)
    if found is not None:
        return found
    strokes = theme.tokens["icon"]
    stroke = strokes["stroke_20"] if size >= _LARGE else strokes["stroke_16"]
    source = _drawing(str(theme.resources / "icons" / f"{name}.svg"))
    source = source.replace("currentColor", wanted.name()).replace(
        'stroke-width="2"', f'stroke-width="{stroke}"'
    )
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    if len(_pixmaps) >= _MOST_KEPT:
        _pixmaps.clear()
    _pixmaps[key] = picture
    return picture


def icon(theme: Theme, name: str, size: int = 16, color: str | QColor = "text_secondary") -> QIcon:
    """The icon for buttons and menus, with one picture for each kind of screen; pale where disabled."""
    size = theme.scaled(size)
    made = QIcon()
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}):
        made.addPixmap(pixmap(theme, name, size, color, ratio))
        made.addPixmap(pixmap(theme, name, size, "text_disabled", ratio), QIcon.Mode.Disabled)
    return made


def draw(
    painter: QPainter,
    theme: Theme,
    name: str,
    at: QPointF,
    size: int = 16,
    color: str | QColor = "text_secondary",
) -> None:
    """Paint the icon with its upper left corner at a point, on whole screen pixels."""
    size = theme.scaled(size)
    ratio = painter.device().devicePixelRatioF()
    x, y = round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio
    painter.drawPixmap(QPointF(x, y), pixmap(theme, name, size, color, ratio))


def draw_centred(
    painter: QPainter,
    theme: Theme,
    name: str,
    area: QRectF,
    size: int = 16,
    color: str | QColor = "text_secondary",
) -> None:
    """Paint the icon in the middle of an area."""
    side = theme.scaled(size)
    at = QPointF(area.center().x() - side / 2, area.center().y() - side / 2)
    draw(painter, theme, name, at, size, color)
