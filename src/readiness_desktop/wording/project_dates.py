"""What the dates of a project are called."""

from readiness_desktop.wording.translate import _


def date_name(name: str) -> str:
    """What a project date is called."""
    return {
        "problem_stated": _("Problem stated"),
        "statement_signed": _("Success statement signed"),
        "baseline_end": _("Baseline complete"),
        "risk_triage": _("Risk triage"),
        "pilot_start": _("Pilot start"),
        "pilot_end": _("Pilot end"),
        "build_start": _("Build start"),
        "stage_start": _("Current stage start"),
        "first_control_evidence": _("First control evidence"),
        "privacy_done": _("Privacy review done"),
        "security_test_done": _("Security test done"),
        "owner_accepted": _("Owner accepted"),
        "run_budget_approved": _("Run budget approved"),
        "gate_sheet_approved": _("Gate sheet approved"),
        "planned_launch": _("Planned launch"),
    }.get(name, name.replace("_", " ").capitalize())
