"""Colours, type, spacing and the stylesheet of the window, from the design tokens and an optional brand accent."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from readiness_desktop.gui.accent import AccentFamily, derive
from readiness_desktop.gui.sheets import Sheets
from readiness_desktop.wording.translate import _

MODES = ("light", "dark", "system")
SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 100, 150, 10
_GATES = {
    "PASS_VERIFIED": "met",
    "PASS_UNVERIFIED": "uncertain",
    "FAIL": "not_met",
    "NA": "na",
    "MISSING": "none",
}
_VERDICTS = {"INCONCLUSIVE": "none", "FIX": "fix", "CONDITIONS": "conditions", "LAUNCH": "launch"}
_GRADES = {
    "E0": "none",
    "E1": "claimed",
    "E2": "corroborated",
    "E3": "documented",
    "E4": "demonstrated",
}


STYLE = ("-style", "Fusion")
"""Arguments of the QApplication. Naming the style later makes hundreds of names of Qt's before the first window."""


@dataclass(frozen=True, slots=True)
class LevelColors:
    """The colours of one level 0 to 4: bar, panel ground, text on ground or panel, text on the bar, panel border."""

    fill: QColor
    tint: QColor
    ink: QColor
    on_fill: QColor
    line: QColor


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a verdict, gate, exposure, grade, status or notice is shown: icon, words and the colours it borrows."""

    key: str
    icon: str
    text: str
    level: int | None
    colors: LevelColors
    dots: int = 0


class Theme(QObject):
    """The one look of the program. `changed` is emitted when mode, text size or brand have changed.

    Widgets in a root that `clothe` has dressed take the new look with it, in their method `restyle`; see `awaited`.

    `mode` is light, dark or system; `text_percent` 100 to 150. `tokens` is the parsed token file.
    """

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        *,
        mode: str = "system",
        text_percent: int = 100,
        accent: str | None = None,
        accent_dark: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.resources = resources
        self.tokens: dict[str, Any] = tomllib.loads(
            (resources / "themes" / "tokens.toml").read_text(encoding="utf-8")
        )
        self.mode = mode if mode in MODES else "system"
        self.text_percent = text_percent
        self._accent, self._accent_dark = accent, accent_dark
        self._app: QApplication | None = None
        self._sheets = Sheets(self)
        self._families: set[str] = set()
        self.family: AccentFamily | None = None
        self.space: Mapping[str, Any] = self.tokens["space"]
        self.size: Mapping[str, Any] = self.tokens["size"]
        self.radius: Mapping[str, int] = self.tokens["radius"]
        self.motion: Mapping[str, Any] = self.tokens["motion"]
        self.keys: Mapping[str, Any] = self.tokens["keys"]
        self.dark = self.strong = False
        self._colors: dict[str, QColor] = {}
        self._levels: tuple[LevelColors, ...] = ()
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._rebuild()

    # ------------------------------------------------------------ what widgets read

    def color(self, name: str) -> QColor:
        """A colour token, such as `surface` or `accent_text`; KeyError for an unknown one."""
        return QColor(self._colors[name])

    def hex(self, name: str) -> str:
        """A colour token as `#RRGGBB`."""
        return self._colors[name].name()

    def level(self, level: int) -> LevelColors:
        """The colours of a level 0 to 4."""
        return self._levels[level]

    def verdict(self, code: str) -> Meaning:
        """How a verdict (INCONCLUSIVE, FIX, CONDITIONS, LAUNCH) is shown."""
        return self._meaning("verdict", _VERDICTS[code])

    def gate(self, status: str) -> Meaning:
        """How the status of a launch gate (PASS_VERIFIED ...) is shown; `waived` for a stage gate."""
        return self._meaning("gate", _GATES.get(status, status))

    def exposure(self, points: float | None) -> Meaning:
        """How an exposure of 0 to 100 points is shown; as not yet known where it is None."""
        if points is None:
            return self._meaning("gate", "none")
        bands: dict[str, Any] = self.tokens["meaning"]["exposure"]
        fitting = [key for key, band in bands.items() if round(points, 9) >= band["from"]]
        return self._meaning("exposure", max(fitting, key=lambda key: bands[key]["from"], default="low"))

    def evidence(self, grade: str) -> Meaning:
        """How an evidence grade E0 to E4 is shown; `dots` of four are filled."""
        return self._meaning("evidence", _GRADES.get(grade, grade))

    def status(self, name: str) -> Meaning:
        """How the status of an assessment (draft, review, final, due, archived) is shown."""
        return self._meaning("status", name)

    def notice(self, kind: str) -> Meaning:
        """How a notice (error, warning, success, info) is shown."""
        return self._meaning("notice", kind)

    def font(self, style: str, *, numbers: bool = False) -> QFont:
        """The font of a type style at the chosen text size; `numbers` asks for digits of one width."""
        found = self._fonts.get((style, numbers))
        if found is None:
            found = self._fonts[style, numbers] = self._make_font(style, numbers)
        return QFont(found)

    def line(self, style: str) -> int:
        """The line height of a type style in pixels at the chosen text size."""
        return self.scaled(self.tokens["type"][style]["line"])

    def scaled(self, pixels: float) -> int:
        """A length that grows with the text, such as the height of a control."""
        return round(pixels * self.text_percent / 100)

    # ------------------------------------------------------------ what the user changes

    def set_mode(self, mode: str) -> None:
        """Change to light, dark or what the system says."""
        if mode in MODES and mode != self.mode:
            self.mode = mode
            self._announce()

    def set_text_size(self, percent: int) -> None:
        """Change the text size; kept within 100 to 150 %."""
        percent = min(LARGEST_TEXT, max(SMALLEST_TEXT, percent))
        if percent != self.text_percent:
            self.text_percent = percent
            self._announce()

    def set_brand(self, accent: str | None, accent_dark: str | None) -> None:
        """Change to the accent of a firm, or back to the program's own."""
        if (accent, accent_dark) != (self._accent, self._accent_dark):
            self._accent, self._accent_dark = accent, accent_dark
            self._announce()

    def prefer_contrast(self, wish: Qt.ContrastPreference) -> None:
        """Take the colours of high contrast, or leave them, as the system asks."""
        strong = wish == Qt.ContrastPreference.HighContrast
        if strong != self.strong:
            self.strong = strong
            self._announce()

    def apply(self, app: QApplication) -> None:
        """Load the fonts and dress the application; later changes reach it by themselves."""
        self._app = app
        self._load_family("Inter-")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        wishes = hints.accessibility()
        wishes.contrastPreferenceChanged.connect(self.prefer_contrast)
        self.strong = wishes.contrastPreference() == Qt.ContrastPreference.HighContrast
        # Else a widget that moves to another parent loses the font and the colours it was given.
        app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._rebuild()
        self._dress()

    def clothe(self, root: QWidget) -> None:
        """Put the stylesheet on a page, a dialog or a part of the frame; call it before anything is made in it."""
        self._sheets.put_on(root)

    def renew(self, root: QWidget) -> None:
        """See to it that a root that is about to be shown wears the look of now."""
        self._sheets.renew(root)

    def awaited(self, widget: QWidget) -> bool:
        """Whether this widget will be restyled with the root that it lies in."""
        return self._sheets.awaited(widget)

    @property
    def settled(self) -> bool:
        """Whether a change of the look has reached everything, hidden pages too."""
        return self._sheets.settled

    # ------------------------------------------------------------ inside

    def _follow_system(self) -> None:
        if self.mode == "system":
            self._announce()

    def _announce(self) -> None:
        self._rebuild()
        if self._app is not None:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        assert self._app is not None
        self._app.setFont(self.font("body"))
        self._app.setPalette(self._palette())
        self._sheets.change(self.stylesheet())

    def _rebuild(self) -> None:
        self.dark = self.mode == "dark" or (
            self.mode == "system" and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        shade = "dark" if self.dark else "light"
        scheme: dict[str, Any] = self.tokens["color"][shade]
        strong: dict[str, Any] = self.tokens["contrast"][shade] if self.strong else {}
        words = {name: value for name, value in (scheme | strong).items() if isinstance(value, str)}
        if self._accent is not None and not self.strong:
            rules: dict[str, Any] = self.tokens["brand"]
            self.family = derive(self._accent, self._accent_dark, dark=self.dark, grounds=words, rules=rules)
            words.update({name: getattr(self.family, name) for name in rules["replaces"]})
        else:
            self.family = None
        self._colors = {name: QColor(value) for name, value in words.items()}
        for name in ("scrim", "shadow"):
            self._colors[name].setAlphaF(scheme[f"{name}_alpha"])
        levels = scheme["level"] | strong.get("level", {})
        self._levels = tuple(
            LevelColors(*(QColor(levels[part][i]) for part in ("fill", "tint", "ink", "on_fill", "line")))
            for i in range(5)
        )
        self._fonts = {}

    def _meaning(self, group: str, key: str) -> Meaning:
        entry: dict[str, Any] = self.tokens["meaning"][group][key]
        level = entry.get("level")
        if level is not None:
            colors = self._levels[level]
        else:
            ink = self.color(entry.get("token", "text_secondary"))
            colors = LevelColors(ink, self.color("subtle"), ink, self.color("surface"), self.color("border"))
        text = entry.get("text", "")
        return Meaning(
            key, entry.get("icon", ""), _(text) if text else "", level, colors, entry.get("dots", 0)
        )

    def _load_family(self, prefix: str) -> None:
        """Bring the fonts of a family once; the tabular one is not needed here, Qt has the feature itself."""
        if self._app is not None and prefix not in self._families:
            self._families.add(prefix)
            for file in sorted((self.resources / "fonts").glob(f"{prefix}*.ttf")):
                QFontDatabase.addApplicationFont(str(file))

    def _make_font(self, style: str, numbers: bool) -> QFont:
        entry: dict[str, Any] = self.tokens["type"][style]
        if entry["family"] == "display":
            self._load_family("InterDisplay-")
        names: dict[str, Any] = self.tokens["font"]
        first = names["display"] if entry["family"] == "display" else names["family"]
        font = QFont([first, *names["fallback"]])
        font.setPixelSize(self.scaled(entry["size"]))
        # Hinting would round each advance to whole pixels, which tears hyphenated words apart at small sizes.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setWeight(QFont.Weight(entry["weight"]))
        if "tracking" in entry:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + 100 * entry["tracking"])
        if numbers:
            font.setFeature(QFont.Tag(names["numbers_feature"]), 1)
        return font

    def stylesheet(self) -> str:
        """The template of the theme, filled."""
        sheet = Template((self.resources / "themes" / "window.qss").read_text(encoding="utf-8"))
        values: dict[str, object] = {name: color.name() for name, color in self._colors.items()}
        values |= {f"radius_{name}": value for name, value in self.radius.items()}
        values |= {
            f"scaled_{n}": self.scaled(n) for n in (4, 6, 8, 10, 12, 16, 20, 26, 28, 30, 32, 34, 36, 40, 52)
        }
        values["error"] = self._levels[0].fill.name()
        values["error_ink"] = self._levels[0].ink.name()
        return sheet.substitute(values)

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, name in (
            (roles.Window, "canvas"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "subtle"),
            (roles.Button, "surface"),
            (roles.WindowText, "text"),
            (roles.Text, "text"),
            (roles.ButtonText, "text"),
            (roles.PlaceholderText, "text_muted"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"),
            (roles.Link, "accent_text"),
            (roles.ToolTipBase, "tooltip"),
            (roles.ToolTipText, "on_tooltip"),
        ):
            palette.setColor(role, self._colors[name])
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colors["text_disabled"])
        return palette


def repolish(widget: QWidget) -> None:
    """Let the stylesheet see a property that it reads and that has changed."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def dress(widget: QWidget, theme: Theme) -> None:
    """Give the theme to a widget and all widgets in it that want one; call it after adding new ones."""
    for one in (widget, *widget.findChildren(QWidget)):
        use = getattr(one, "use", None)
        if use is not None:
            use(theme)
