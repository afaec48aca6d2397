"""The sidebar: where one is and where one can go, wide with words or narrow with icons."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from readiness_desktop.gui.icons import draw, draw_centred
from readiness_desktop.gui.navigation import Place, group_title
from readiness_desktop.gui.theme import Theme
from readiness_desktop.gui.widgets.avatar import paint_avatar
from readiness_desktop.gui.widgets.labels import PlainLabel, as_tooltip
from readiness_desktop.gui.widgets.themed import Painted, Themed
from readiness_desktop.wording.people import initials
from readiness_desktop.wording.translate import _

_PAD = 10


class NavRow(Themed, QAbstractButton):
    """A row of the sidebar: icon, words, a count or key at the right."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        icon: str,
        text: str,
        key: str = "",
        quiet: bool = False,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        self._icon, self._key, self._count, self._quiet, self._narrow = icon, key, "", quiet, False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if quiet else Qt.FocusPolicy.TabFocus)
        self.setCheckable(not quiet)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.spoken_role = "StaticText" if quiet else "PageTab"
        self.setAccessibleName(text)
        self.use(theme)
        self._refresh_tip()

    def set_count(self, count: str) -> None:
        """Show a figure at the right end."""
        self._count = count
        self.update()

    @property
    def count(self) -> str:
        """The figure at the right end."""
        return self._count

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, with a tooltip."""
        self._narrow = narrow
        self._refresh_tip()
        self.updateGeometry()
        self.update()

    def _refresh_tip(self) -> None:
        said = self.text()
        if self._key:
            said = _("{action} ({key})").format(action=said, key=self._key)
        self.setToolTip(as_tooltip(said if self._narrow or self._key else ""))

    def sizeHint(self) -> QSize:
        row = self.theme.scaled(self.theme.size["nav_row"])
        return QSize(40, row if not self._narrow else max(row, 36))

    minimumSizeHint = sizeHint

    def nextCheckState(self) -> None:
        """Whether it is the current row is said by the window alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        current = self.isChecked()
        if current:
            painter.setPen(QPen(theme.color("border"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(area, 6, 6)
        elif self.underMouse() and not self._quiet:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        ink = "text_muted" if self._quiet else "accent_text" if current else "text_secondary"
        if self._narrow:
            draw_centred(painter, theme, self._icon, QRectF(self.rect()), 18, ink)
            return
        side = theme.scaled(16)
        draw(painter, theme, self._icon, QPointF(_PAD, (self.height() - side) / 2), 16, ink)
        self._paint_words(painter, _PAD + side + 10, current)

    def _paint_words(self, painter: QPainter, left: float, current: bool) -> None:
        theme = self.theme
        right = float(self.width() - _PAD)
        if self._count:
            painter.setFont(theme.font("small", numbers=True))
            painter.setPen(theme.color("text_muted"))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(self._count)
            area = QRectF(right - wide - 2, 0, wide + 2, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._count)
            right -= wide + 8
        style = "small" if self._quiet else "card" if current else "control"
        painter.setFont(theme.font(style))
        painter.setPen(theme.color("text_muted" if self._quiet else "text" if current else "text_secondary"))
        room = QRectF(left, 0, right - left, self.height())
        words = QFontMetricsF(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class BrandRow(Painted):
    """The program's mark and name at the top, in the accent of the brand."""

    def __init__(self, parent: QWidget | None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Readiness Desktop"))
        self.use(theme)

    def set_narrow(self, narrow: bool) -> None:
        """Show the mark alone."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, self.theme.size["topbar"])

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - 24) / 2 if self._narrow else 6
        paint_mark(painter, self.theme, QRectF(left, (self.height() - 24) / 2, 24, 24))
        if not self._narrow:
            painter.setFont(self.theme.font("card"))
            painter.setPen(self.theme.color("text"))
            area = QRectF(left + 34, 0, self.width() - left - 34, self.height())
            painter.drawText(
                area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _("Readiness Desktop")
            )


def paint_mark(painter: QPainter, theme: Theme, area: QRectF) -> None:
    """The program's mark: three courses on the accent."""
    unit = area.width() / 24
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(area, 5.5 * unit, 5.5 * unit)
    painter.setBrush(theme.color("on_accent"))
    for top, width in ((5.5, 7), (10.3, 14), (15.1, 14)):
        course = QRectF(area.left() + 5 * unit, area.top() + top * unit, width * unit, 3.4 * unit)
        painter.drawRoundedRect(course, 0.6 * unit, 0.6 * unit)


class ClientCard(Painted):
    """Whose assessment is open: client and project."""

    def __init__(self, parent: QWidget | None, *, theme: Theme) -> None:
        super().__init__(parent)
        self._client, self._project = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.use(theme)

    def show_client(self, client: str, project: str) -> None:
        """Name client and project."""
        self._client, self._project = client, project
        self.setAccessibleName(f"{client}: {project}")
        self.setToolTip(as_tooltip(f"{client}\n{project}"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, self.theme.line("card") + self.theme.line("small") + 14)

    minimumSizeHint = sizeHint

    def paint(self) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(area, 6, 6)
        side = theme.scaled(26)
        badge = QRectF(9, (self.height() - side) / 2, side, side)
        paint_avatar(painter, theme, badge, initials(self._client), round_shape=False)
        left = badge.right() + 8
        top = 7.0
        for style, color, words in (("card", "text", self._client), ("small", "text_muted", self._project)):
            painter.setFont(theme.font(style))
            painter.setPen(QColor(theme.color(color)))
            line = theme.line(style)
            room = QRectF(left, top, self.width() - left - 8, line)
            shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            top += line


class Sidebar(Themed, QWidget):
    """Lists the pages of a place; `page_wanted` and `settings_wanted` tell what was clicked."""

    page_wanted = Signal(str)
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Pages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 12)
        self._column.setSpacing(0)
        self._rows: dict[str, NavRow] = {}
        self._headings: list[QWidget] = []
        self._narrow = False
        self._pages: tuple[Place, ...] = ()
        self._inside = False

    def use(self, theme: Theme) -> None:
        """Take the theme and build what never changes."""
        if self.themed:
            return
        super().use(theme)
        self.brand = BrandRow(self, theme=theme)
        self.client = ClientCard(self, theme=theme)
        self.offline = NavRow(
            self, icon="hard-drive", text=_("Offline, on this laptop"), quiet=True, theme=theme
        )
        self.settings = NavRow(
            self, icon="settings", text=_("Settings"), key=theme.keys["settings"], theme=theme
        )
        self.settings.clicked.connect(self.settings_wanted)

    def restyle(self) -> None:
        narrow = self._narrow
        self.setFixedWidth(
            self.theme.size["sidebar_min"] if narrow else self.theme.scaled(self.theme.size["sidebar"])
        )
        super().restyle()

    @property
    def order(self) -> tuple[str, ...]:
        """The pages from top to bottom; Alt+1 is the first."""
        return tuple(self._rows)

    def show_pages(self, pages: tuple[Place, ...], *, inside: bool) -> None:
        """List these pages: inside an assessment in groups below the client, else plain."""
        if (pages, inside) == (self._pages, self._inside) and self._rows:
            return
        self._pages, self._inside = pages, inside
        self._clear()
        self._column.addWidget(self.brand)
        self.client.setVisible(inside)
        if inside:
            self._column.addWidget(self.client)
            self._column.addSpacing(10)
        group = ""
        for page in pages:
            if page.group != group:
                self._add_heading(group_title(page.group))
                group = page.group
            self._add_row(page)
        self._column.addStretch(1)
        self._column.addWidget(self.offline)
        self._column.addWidget(self.settings)
        self.set_narrow(self._narrow)

    def _clear(self) -> None:
        while self._column.count():
            self._column.takeAt(0)
        for widget in (*self._rows.values(), *self._headings):
            widget.hide()
            widget.deleteLater()
        self._rows, self._headings = {}, []

    def _add_heading(self, text: str) -> None:
        heading = PlainLabel(self, text=text, style="small", color="text_muted", theme=self.theme)
        heading.setContentsMargins(_PAD, 10, 0, 4)
        self._headings.append(heading)
        self._column.addWidget(heading)

    def _add_row(self, page: Place) -> None:
        number = len(self._rows) + 1
        title = _("All assessments") if self._inside and page.id == "home" else page.title
        key = f"Alt+{number}" if number <= 9 else ""
        row = NavRow(self, icon=page.icon, text=title, key=key, theme=self.theme)
        row.clicked.connect(lambda _checked=False, wanted=page.id: self.page_wanted.emit(wanted))
        self._rows[page.id] = row
        self._column.addWidget(row)

    def show_current(self, page: str) -> None:
        """Mark the page that is shown."""
        for name, row in self._rows.items():
            row.setChecked(name == page)

    def show_count(self, page: str, count: str) -> None:
        """Put a figure behind a page, if it is listed."""
        if page in self._rows:
            self._rows[page].set_count(count)

    def count(self, page: str) -> str:
        """The figure behind a page."""
        return self._rows[page].count

    @property
    def narrow(self) -> bool:
        """Whether icons alone are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        self._narrow = narrow
        for row in (*self._rows.values(), self.offline, self.settings):
            row.set_narrow(narrow)
        for heading in self._headings:
            heading.setVisible(not narrow)
        self.brand.set_narrow(narrow)
        self.client.setVisible(self._inside and not narrow)
        self.restyle()
