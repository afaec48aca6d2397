"""The client's own figures in words: what each is called, what it counts, and what is wrong with one."""

from readiness_desktop.wording.translate import _


def fact_name(name: str) -> str:
    """What a fact is called; the name itself for one that only a pack knows."""
    return {
        "own_projects_launched": _("AI projects launched in the last year"),
        "own_projects_live_on_roi": _("of these live and on return"),
        "own_poc_scrap_rate": _("proofs of concept scrapped"),
        "main_store_is_legacy_warehouse": _("main data store is a legacy on-premises warehouse"),
        "skills_gap_count": _("roles for running it that nobody fills"),
        "named_ai_risk_body": _("a named body answers for AI risk"),
        "own_data_preparation_share": _("effort spent on data preparation"),
    }.get(name, name)


def more_live_than_launched() -> str:
    """Said under the field of the two that was entered last."""
    return _("More are live and on return than were launched. Nothing was changed; correct one of the two.")


def no_share_of(name: str) -> str:
    """Why there is no share where what it is of is counted and comes to 0."""
    if name == "own_projects_launched":
        return _("none launched yet, so no share can be computed")
    return _("{figure} is 0, so no share can be computed").format(figure=fact_name(name))


def yes_no(value: bool | None) -> str:
    """An answer of three."""
    if value is None:
        return _("Not known")
    return _("Yes") if value else _("No")
