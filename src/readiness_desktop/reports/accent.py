"""The colours that follow from a brand's accent on paper."""

LIGHT = "#FFFFFF"
DARK = "#10161C"
LEAST_CONTRAST = 4.5


def luminance(color: str) -> float:
    """Relative luminance 0 to 1 of #RRGGBB (WCAG 2)."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2)."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def on_accent(accent: str) -> str:
    """The colour of words on the accent: white where it reads, else near black."""
    if contrast(accent, LIGHT) >= LEAST_CONTRAST:
        return LIGHT
    return max((LIGHT, DARK), key=lambda ink: contrast(accent, ink))
