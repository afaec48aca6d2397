"""One level as the room sees it: number, glyph, name and descriptor, and who chose it once the votes are shown."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.level_glyph import glyph_size, paint_glyph
from readiness_desktop.gui.widgets.themed import Painted
from readiness_desktop.gui.workshop.big_label import SMALLEST
from readiness_desktop.wording import questions
from readiness_desktop.wording.people import Shown
from readiness_desktop.wording.translate import _

_GLYPH = 16
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MOST_SHOWN = 4


class LevelRow(Painted):
    """A row for one level. `picked` tells a click while the room may agree."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, level: int, theme: Theme) -> None:
        super().__init__(parent)
        self.level = level
        self._name = self._text = ""
        self._voters: tuple[Shown, ...] = ()
        self._counts = self._live = self._agreed = self._proposed = False
        self._pixels, self._name_width, self._stack = 16, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_level(self, name: str, text: str) -> None:
        """Show what the question says about this level."""
        if (name, text) != (self._name, self._text):
            self._name, self._text = name, text
            self._refresh()

    def show_votes(
        self, voters: tuple[Shown, ...], *, counts: bool, live: bool, agreed: bool, proposed: bool
    ) -> None:
        """Show who chose it (only how many with `counts`); `live` takes clicks."""
        said = (voters, counts, live, agreed, proposed)
        if said != (self._voters, self._counts, self._live, self._agreed, self._proposed):
            self._voters, self._counts, self._live, self._agreed, self._proposed = said
            self.setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)
            self._refresh()

    def _refresh(self) -> None:
        said = f"{self.level} {self._name}: {self._text}"
        if self._voters:
            who = ", ".join(one.name for one in self._voters)
            said = f"{said} {questions.votes(len(self._voters)) if self._counts else who}"
        held = _("Agreed") if self._agreed else _("Proposed") if self._proposed else ""
        said = f"{said} {held}".strip()
        self.setAccessibleName(said)
        self.update()

    # ------------------------------------------------------------ size

    def set_size(self, pixels: int, name_width: int, stack: int) -> None:
        """Write at this size; names take so much room, and as many voters as `stack` have room beside each other."""
        self._pixels, self._name_width, self._stack = pixels, name_width, stack
        self.update()

    def font_of(self, pixels: int, *, bold: bool = False) -> QFont:
        """The font of the descriptor or of the name at a size."""
        font = self.theme.font("card" if bold else "lead")
        font.setPixelSize(max(SMALLEST, pixels))
        return font

    def name_width_at(self, pixels: int) -> int:
        """How wide the name is at a size."""
        return QFontMetrics(self.font_of(pixels, bold=True)).horizontalAdvance(self._name) + 2

    def height_at(self, pixels: int, width: int, name_width: int, stack: int) -> int:
        """How high the row is at a size and a width."""
        room = self._text_room(pixels, width, name_width, stack)
        metrics = QFontMetrics(self.font_of(pixels))
        text = metrics.boundingRect(QRect(0, 0, max(40, room.width()), 100_000), _WRAP, self._text).height()
        return max(text, round(1.6 * pixels)) + 2 * self._pad(pixels)

    @staticmethod
    def _pad(pixels: int) -> int:
        return max(3, round(0.42 * pixels))

    @staticmethod
    def _zoom(pixels: int) -> int:
        return max(1, round(pixels * 1.25 / _GLYPH))

    def _text_room(self, pixels: int, width: int, name_width: int, stack: int) -> QRect:
        gap = round(0.7 * pixels)
        left = gap + round(1.6 * pixels) + gap + _GLYPH * self._zoom(pixels) + gap + name_width + gap
        right = gap + stack * round(2.0 * pixels)
        return QRect(left, 0, width - left - right, 0)

    # ------------------------------------------------------------ painting

    def paint(self) -> None:
        theme, pixels = self.theme, self._pixels
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held, marked = self._agreed, self._agreed or self._proposed
        edge_pen = QPen(theme.color("accent_text" if marked else "border"), 2 if marked else 1)
        if self._proposed and not held:
            edge_pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge_pen)
        painter.setBrush(theme.color("accent_tint" if held else "surface"))
        edge = 1.0 if marked else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
        gap, middle = round(0.7 * pixels), self.height() / 2
        side = round(1.6 * pixels)
        box = QRectF(gap, middle - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if held else "hover"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(self.font_of(pixels, bold=True))
        painter.setPen(theme.color("on_accent" if held else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.level))
        zoom, x = self._zoom(pixels), round(box.right()) + gap
        painter.save()
        painter.translate(x, round(middle - glyph_size(_GLYPH).height() * zoom / 2))
        painter.scale(zoom, zoom)
        paint_glyph(painter, theme, 0, 0, _GLYPH, self.level)
        painter.restore()
        x += _GLYPH * zoom + gap
        painter.setPen(theme.color("text"))
        name = QRectF(x, 0, self._name_width + 2, self.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._name)
        room = self._text_room(pixels, self.width(), self._name_width, self._stack)
        painter.setFont(self.font_of(pixels))
        painter.drawText(QRect(room.left(), 0, room.width(), self.height()), _WRAP, self._text)
        self._paint_voters(painter, gap)

    def _paint_voters(self, painter: QPainter, gap: int) -> None:
        """The initials stacked from the right; where there is no room for all, how many more."""
        if not self._voters:
            return
        theme, pixels = self.theme, self._pixels
        step, side = round(2.0 * pixels), round(1.8 * pixels)
        shown = [one.initials for one in self._voters]
        if self._counts:
            shown = [str(len(shown))]
        elif len(shown) > max(1, self._stack):
            kept = max(1, self._stack) - 1
            shown = [*shown[:kept], f"+{len(shown) - kept}"]
        right = float(self.width() - gap)
        painter.setFont(self.font_of(round(pixels * 0.8), bold=True))
        for words in reversed(shown):
            area = QRectF(right - side, (self.height() - side) / 2, side, side)
            painter.setPen(QPen(theme.level(self.level).fill, 2))
            painter.setBrush(theme.level(self.level).tint)
            painter.drawEllipse(area)
            painter.setPen(theme.level(self.level).ink)
            painter.drawText(area.adjusted(-side, 0, side, 0), Qt.AlignmentFlag.AlignCenter, words)
            right -= step

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._live and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.level)


def stack_of(people: int) -> int:
    """For how many voters beside each other there is room."""
    return min(_MOST_SHOWN, max(1, people))
