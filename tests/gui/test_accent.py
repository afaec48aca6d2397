import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness_desktop.gui.accent import derive
from readiness_desktop.gui.colour import contrast
from readiness_desktop.paths import resources

TOKENS = tomllib.loads((resources() / "themes" / "tokens.toml").read_text(encoding="utf-8"))
RULES = TOKENS["brand"]


def grounds(dark: bool) -> dict[str, str]:
    return {k: v for k, v in TOKENS["color"]["dark" if dark else "light"].items() if isinstance(v, str)}


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 0xFFFFFF), st.booleans())
def test_any_colour_gives_readable_buttons_and_links(value: int, dark: bool) -> None:
    scheme = grounds(dark)
    family = derive(f"#{value:06X}", None, dark=dark, grounds=scheme, rules=RULES)
    assert contrast(family.on_accent, family.accent) >= 4.49
    for ground in (
        scheme["surface"],
        scheme["canvas"],
        scheme["sidebar"],
        scheme["hover"],
        family.accent_tint,
    ):
        assert contrast(family.accent_text, ground) >= 4.49
    assert contrast(scheme["text"], family.accent_tint) >= 5.7


def test_a_dark_firm_colour_is_kept_as_it_is() -> None:
    family = derive("#7A1F2B", None, dark=False, grounds=grounds(False), rules=RULES)
    assert family.accent == "#7A1F2B"
    assert family.on_accent == "#FFFFFF"
    assert not family.accent_moved


def test_a_pale_firm_colour_gets_a_darker_step_for_links() -> None:
    family = derive("#F2C300", None, dark=False, grounds=grounds(False), rules=RULES)
    assert family.accent == "#F2C300"
    assert family.on_accent == RULES["on_accent_dark"]
    assert family.text_moved
    assert family.accent_text != family.accent


def test_a_kit_may_bring_its_own_dark_accent() -> None:
    family = derive("#14584C", "#5CBBA3", dark=True, grounds=grounds(True), rules=RULES)
    assert family.accent == "#5CBBA3"


@pytest.mark.parametrize("accent", ["#14584C", "#000033", "#7A1F2B"])
def test_without_one_the_dark_theme_lightens_until_it_stands_out(accent: str) -> None:
    scheme = grounds(True)
    family = derive(accent, None, dark=True, grounds=scheme, rules=RULES)
    assert contrast(family.accent, scheme["surface"]) >= 6.0
