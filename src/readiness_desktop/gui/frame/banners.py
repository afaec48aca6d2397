"""The strips over the page: a save that failed, the state of the assessment, and what went wrong last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from readiness_desktop.gui.theme import Theme

if TYPE_CHECKING:
    from readiness_desktop.gui.widgets.banner import Banner

ORDER = ("save", "state", "notice")


class Banners(QObject):
    """Each strip is made when it is first needed; `acted` carries the name of the one whose button was pressed."""

    acted = Signal(str)

    def __init__(self, place: QVBoxLayout, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._theme = place, theme
        self._made: dict[str, Banner] = {}
        self._fit()

    def show(self, name: str, kind: str, sentence: str, action: str = "") -> None:
        """Show a strip of this kind; `name` is one of ORDER."""
        if name not in self._made:
            from readiness_desktop.gui.widgets.banner import Banner

            banner = self._made[name] = Banner(self._place.parentWidget())
            self._theme.clothe(banner)
            banner.use(self._theme)
            banner.acted.connect(lambda: self.acted.emit(name))
            before = sum(other in self._made for other in ORDER[: ORDER.index(name)])
            self._place.insertWidget(before, banner)
        self._made[name].show_notice(kind, sentence, "", action)
        self._fit()

    def hide(self, name: str) -> None:
        """Take a strip away."""
        if name in self._made:
            self._made[name].hide()
            self._fit()

    def shown(self, name: str) -> str:
        """What a strip says, empty where it is not shown."""
        banner = self._made.get(name)
        return "" if banner is None or banner.isHidden() else banner.headline.text()

    def _fit(self) -> None:
        any_shown = any(not banner.isHidden() for banner in self._made.values())
        self._place.setContentsMargins(
            24 if any_shown else 0, 12 if any_shown else 0, 24 if any_shown else 0, 0
        )
