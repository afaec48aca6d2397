"""One level of a question as a card: number, glyph, name, descriptor, and who chose it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness_desktop.gui.questionnaire.one_of import OneOf
from readiness_desktop.gui.questionnaire.wrapped import wrapped
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.level_glyph import glyph_size, paint_glyph
from readiness_desktop.gui.widgets.themed import Themed
from readiness_desktop.wording.people import Shown
from readiness_desktop.wording.translate import _

_PAD, _NUMBER, _GLYPH, _LARGE_NUMBER = 12, 26, 16, 34
_AVATAR_STEP = 26
_MOST_AVATARS = 4
_MOST_WRAPPED = 8


class LevelCard(Themed, OneOf):
    """A card for one level 0 to 4. `checked` means that this level holds for whoever is shown.

    A `large` one is to be read from a distance; nobody else's choice has room on it.
    """

    spoken_role = "RadioButton"

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        level: int = 0,
        large: bool = False,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(parent)
        self.level = level
        self._large = large
        self.styles = ("option_name", "option") if large else ("card", "body")
        self._name, self._descriptor = "", ""
        self._voters: tuple[Shown, ...] = ()
        self._least = 58
        self._name_width = 0
        self._locked = False
        self._wrapped: dict[tuple[int, int, str], QTextLayout] = {}
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if theme is not None:
            self.use(theme)

    def show_level(self, name: str, descriptor: str, name_width: int) -> None:
        """Show the name of the level and what the question says about it; names of all cards take `name_width`."""
        if (name, descriptor, name_width) != (self._name, self._descriptor, self._name_width):
            self._name, self._descriptor, self._name_width = name, descriptor, name_width
            self._refresh_name()
            self.updateGeometry()
            self.update()

    def show_voters(self, people: tuple[Shown, ...]) -> None:
        """Show who chose this level."""
        if people != self._voters:
            self._voters = people
            self._refresh_name()
            self.update()

    def set_least_height(self, least: int) -> None:
        """Be at least so many pixels high at text size 100 %."""
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def set_locked(self, locked: bool) -> None:
        """A locked card shows what holds and takes no choice."""
        if locked != self._locked:
            self._locked = locked
            self.update()

    def _refresh_name(self) -> None:
        said = f"{self.level} {self._name}: {self._descriptor}"
        if self._voters:
            said = _("{card} Chosen by {people}.").format(
                card=said, people=", ".join(p.name for p in self._voters)
            )
        self.setAccessibleName(said)
        self.setToolTip("")

    def spoken_value(self) -> str:
        """The level for a screen reader, which otherwise hears only whether it holds."""
        return _("Level {level} of 4").format(level=self.level)

    def restyle(self) -> None:
        self.setFont(self.theme.font(self.styles[1]))
        self._wrapped.clear()
        self.updateGeometry()
        self.update()

    # ------------------------------------------------------------ geometry

    def _text_left(self) -> int:
        scaled = self.theme.scaled
        return _PAD + scaled(self._number) + 14 + self._glyph + 12 + self._name_width + 20

    @property
    def _number(self) -> int:
        return _LARGE_NUMBER if self._large else _NUMBER

    @property
    def _glyph(self) -> int:
        return 2 * _GLYPH if self._large else _GLYPH

    def _text_right(self, width: int) -> int:
        room = 0 if self._large else self.theme.scaled(_AVATAR_STEP) * min(2, _MOST_AVATARS)
        return width - _PAD - room - 12

    def _lines(self, width: int) -> QTextLayout:
        """The descriptor wrapped for a card of this width; kept, since layouts ask for it again and again."""
        room = max(80, self._text_right(width) - self._text_left())
        key = (room, self.font().pixelSize(), self._descriptor)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) >= _MOST_WRAPPED:
                self._wrapped.clear()
            found = self._wrapped[key] = wrapped(
                self._descriptor, self.font(), room, self.theme.line(self.styles[1])
            )
        return found

    def heightForWidth(self, width: int) -> int:
        if not self.themed:
            return self._least
        lines = max(1, self._lines(width).lineCount())
        return max(self.theme.scaled(self._least), lines * self.theme.line(self.styles[1]) + 10)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(360, self.theme.scaled(self._least) if self.themed else self._least)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def nextCheckState(self) -> None:
        """Checking follows from the assessment alone."""

    # ------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.themed:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        middle = self.height() / 2
        side = theme.scaled(self._number)
        self._paint_number(painter, QRectF(_PAD, middle - side / 2, side, side))
        x = _PAD + side + 14
        times = self._glyph // _GLYPH
        painter.save()
        painter.translate(x, round(middle - times * glyph_size(_GLYPH).height() / 2))
        painter.scale(times, times)
        paint_glyph(painter, theme, 0, 0, _GLYPH, self.level)
        painter.restore()
        x += self._glyph + 12
        painter.setFont(theme.font(self.styles[0]))
        painter.setPen(theme.color("text"))
        painter.drawText(
            QRectF(x, 0, self._name_width + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, self._name
        )
        lines = self._lines(self.width())
        painter.setPen(theme.color("text" if self.isChecked() else "text_secondary"))
        top = middle - lines.lineCount() * theme.line(self.styles[1]) / 2
        lines.draw(painter, QPoint(self._text_left(), round(top)))
        self._paint_voters(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self.theme
        hovered = self.underMouse() and not self._locked and self.isEnabled()
        if self.isChecked():
            painter.setPen(QPen(theme.color("accent_text"), 2))
            painter.setBrush(theme.color("accent_tint"))
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        else:
            painter.setPen(QPen(theme.color("border_strong" if hovered else "border"), 1))
            painter.setBrush(theme.color("hover" if hovered else "surface"))
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, theme.radius["card"], theme.radius["card"])

    def _paint_number(self, painter: QPainter, area: QRectF) -> None:
        theme, on = self.theme, self.isChecked()
        painter.setPen(QPen(theme.color("accent" if on else "border"), 1))
        painter.setBrush(theme.color("accent" if on else "subtle"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(theme.font(self.styles[0], numbers=True))
        painter.setPen(theme.color("on_accent" if on else "text_secondary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self.level))

    def _paint_voters(self, painter: QPainter) -> None:
        theme = self.theme
        shown = [person.initials for person in self._voters]
        if len(shown) > _MOST_AVATARS:
            shown = [*shown[: _MOST_AVATARS - 1], f"+{len(shown) - _MOST_AVATARS + 1}"]
        side, step = theme.scaled(theme.size["avatar"]), theme.scaled(_AVATAR_STEP)
        if len(shown) > 2:
            step = round(step * 2 / len(shown))
        font = theme.font("small")
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x = self.width() - _PAD - side - step * (len(shown) - 1)
        for text in shown:
            area = QRectF(x, (self.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(theme.color("border_strong"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(area)
            painter.setPen(theme.color("text_secondary"))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(area.adjusted(-wide, 0, wide, 0), Qt.AlignmentFlag.AlignCenter, text)
            x += step
