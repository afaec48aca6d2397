"""Packs with one fault each in a value that the rules of scoring and conditions take from them."""

from tests.packs.broken_packs import Mutation, edit

# What is done to the pack, and one complaint that it must get: file, key, reason.
BROKEN_VALUES: dict[str, tuple[Mutation, str, str, str]] = {
    "share of a module": (
        edit("constants.toml", "module_share = 0.5", "module_share = 1.5"),
        "constants.toml", "constants.module_share", "is 1.5, must be from 0 to 1",
    ),
    "fewer than no live stages": (
        edit("constants.toml", "live_stages = 2", "live_stages = -1"),
        "constants.toml", "constants.live_stages", "is -1, must be from 0 to 1000",
    ),
    "grade that verifies": (
        edit("constants.toml", 'verified_from = "E3"', 'verified_from = "E9"'),
        "constants.toml", "constants.verified_from", "names the evidence grade E9, which the pack does not have",
    ),
    "grade that expires": (
        edit("constants.toml", 'expires_from = "E3"', 'expires_from = "E9"'),
        "constants.toml", "constants.expires_from", "names the evidence grade E9, which the pack does not have",
    ),
    "date of the launch": (
        edit("verdict.toml", '"planned_launch"', '"launch_day"'),
        "verdict.toml", "verdict.launch_date", "names the date launch_day, which the pack does not have",
    ),
    "days after launch": (
        edit("verdict.toml", "days_after_launch = 30", "days_after_launch = -30"),
        "verdict.toml", "verdict.days_after_launch", "is -30, must be from 0 to 3650",
    ),
    "date that ends a gap": (
        edit("checks.toml", 'gap_unless = "run_budget_approved"', 'gap_unless = "budget"'),
        "checks.toml", "timing_checks.T9.gap_unless", "names the date budget, which the pack does not have",
    ),
    "name of a depth": (
        edit("pack.toml", 'name = "Quick check"', "name = 5"),
        "pack.toml", "depths.Quick.name", "must be a text, is a whole number",
    ),
}  # fmt: skip
