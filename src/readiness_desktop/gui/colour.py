"""Colour arithmetic for the theme: WCAG contrast, mixing in sRGB, steps of lightness and chroma in OKLCH.

Colours are `#RRGGBB`. OKLab after Björn Ottosson (2020), contrast after WCAG 2.
"""

import math

Rgb = tuple[float, float, float]
Oklch = tuple[float, float, float]
"""Lightness 0 to 1, chroma, hue in radians."""


def parse(text: str) -> Rgb:
    """`#RRGGBB` as three shares 0 to 1; ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(text)
    return tuple(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5))  # pyright: ignore[reportReturnType]


def written(rgb: Rgb) -> str:
    """Three shares as `#RRGGBB`, clipped to what a screen can show."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, c)) * 255):02X}" for c in rgb)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _gamma(c: float) -> float:
    return 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """Relative luminance, 0 black to 1 white."""
    r, g, b = (_linear(c) for c in parse(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of the colour over the ground."""
    r, g, b = [share * c + (1 - share) * g for c, g in zip(parse(colour), parse(ground), strict=True)]
    return written((r, g, b))


def to_oklch(colour: str) -> Oklch:
    """The colour as lightness, chroma, hue."""
    r, g, b = (_linear(c) for c in parse(colour))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    bb = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, bb), math.atan2(bb, a)


def _rgb(oklch: Oklch) -> Rgb:
    lightness, chroma, hue = oklch
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _signed_gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _signed_gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _signed_gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _signed_gamma(c: float) -> float:
    return _gamma(c) if c >= 0 else -_gamma(-c)


def from_oklch(oklch: Oklch) -> str:
    """The nearest colour a screen can show: hue and lightness stay, chroma gives way."""
    lightness, chroma, hue = oklch
    lightness = min(1.0, max(0.0, lightness))
    low, high = 0.0, chroma
    if _shown(_rgb((lightness, chroma, hue))):
        return written(_rgb((lightness, chroma, hue)))
    for _ in range(20):
        middle = (low + high) / 2
        if _shown(_rgb((lightness, middle, hue))):
            low = middle
        else:
            high = middle
    return written(_rgb((lightness, low, hue)))


def _shown(rgb: Rgb) -> bool:
    return all(-1e-4 <= c <= 1 + 1e-4 for c in rgb)


def lighter(colour: str, by: float) -> str:
    """The colour with `by` more lightness (less, where negative) in OKLCH."""
    lightness, chroma, hue = to_oklch(colour)
    return from_oklch((lightness + by, chroma, hue))


def stronger(colour: str, gain: float) -> str:
    """The colour with its chroma times `gain`."""
    lightness, chroma, hue = to_oklch(colour)
    return from_oklch((lightness, chroma * gain, hue))
