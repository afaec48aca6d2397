"""A level drawn as four courses of stone, filled from the bottom; level 0 as a broken bottom course."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.wording.translate import _

_COURSES = 4


def glyph_size(side: int) -> QSize:
    """The room that a glyph of 16 or 12 takes."""
    course = 3 if side == 16 else 2
    return QSize(side, _COURSES * course + _COURSES - 1)


def paint_glyph(painter: QPainter, theme: Theme, x: int, y: int, side: int, level: int | None) -> None:
    """Draw a glyph of 16 or 12 with its upper left corner at x, y on whole pixels; None is not yet known."""
    rules = theme.tokens["level"]
    course: int = rules["glyph_course_height"][rules["glyph_sizes"].index(side)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for n in range(_COURSES):
        top = y + n * (course + rules["glyph_gap"])
        from_below = _COURSES - n
        if level == 0 and from_below == 1:
            for dash, width in rules[f"glyph_zero_dashes_{side}"]:
                painter.fillRect(QRect(x + round(dash), top, width, course), theme.level(0).fill)
        elif level and from_below <= level:
            painter.fillRect(QRect(x, top, side, course), theme.level(level).fill)
        else:
            painter.fillRect(QRect(x, top, side, course), theme.color("off"))
    painter.restore()


class LevelGlyph(Painted):
    """The mark of a level; `side` is 16 or 12. Without a level all courses are empty."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        level: int | None = None,
        side: int = 16,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._level: int | None = None
        self.setFixedSize(glyph_size(side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_level(level)
        if theme is not None:
            self.use(theme)

    @property
    def level(self) -> int | None:
        """The level shown."""
        return self._level

    def set_level(self, level: int | None) -> None:
        """Show another level; None while there is none."""
        self._level = level
        name = _("Not yet") if level is None else _("Level {level}").format(level=level)
        self.say(name, name)
        self.update()

    def paint(self) -> None:
        paint_glyph(QPainter(self), self.theme, 0, 0, self._side, self._level)
