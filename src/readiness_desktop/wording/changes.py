"""What a change is called in undo, in the history and in notices: `level of D2.4`."""

from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _


def described_field(entity: str, field: str, entity_id: str = "") -> str:
    """The name of a change of one field; a question is named by its id, everything else by its kind.

    `entity_id` is the bare question, or `<round>/<question>/...` as the history writes it.
    """
    parts = entity_id.split("/")
    question = parts[0] if len(parts) == 1 else parts[1]
    if entity == "answer":
        return of_answer(field, question)
    if entity == "vote":
        return of_answer("votes", question)
    if entity == "said":
        return of_answer("said", question)
    return _("{field} of {thing}").format(field=_field(field.partition(".")[0]), thing=_thing(entity))


def of_answer(field: str, question: str) -> str:
    """The name of a change of an answer: `level of D2.4`."""
    return _("{field} of {thing}").format(field=answer_field(field), thing=question)


def undo(name: str) -> str:
    """Undo with what it takes back: `Undo: level of D2.4`; only `Undo` for nothing."""
    return _("Undo: {change}").format(change=name) if name else _("Undo")


def redo(name: str) -> str:
    """Redo with what it does again."""
    return _("Redo: {change}").format(change=name) if name else _("Redo")


def done(name: str) -> str:
    """A notice that something changed: `Level of D2.4 changed`."""
    return sentence(_("{change} changed").format(change=name))


def answer_field(field: str) -> str:
    """The name of a field of an answer: `level`."""
    words = {
        "state": _("state"),
        "level": _("level"),
        "level_reason": _("reason for the level"),
        "grade": _("evidence grade"),
        "breadth": _("scope"),
        "votes": _("votes"),
        "votes_seen": _("votes"),
        "said": _("words of a respondent"),
        "na_reason": _("reason for not applicable"),
        "note": _("note"),
        "note_in_report": _("note in report"),
        "review": _("review flag"),
        "carried": _("confirmation"),
        "second_level": _("second rating"),
        "second_by": _("second rating"),
    }
    return words.get(field) or _("answer")


def _field(field: str) -> str:
    words = {
        "name": _("name"),
        "sector": _("sector"),
        "role": _("role"),
        "respondent": _("respondent"),
        "side": _("side"),
        "dimensions": _("dimensions"),
        "minutes": _("minutes"),
        "title": _("title"),
        "kind": _("kind"),
        "grade": _("grade"),
        "dated": _("date"),
        "link": _("link"),
        "sha256": _("file"),
        "expires_days": _("expiry"),
        "file_name": _("file"),
        "file_size": _("file"),
        "question": _("question"),
        "settled": _("state"),
        "text": _("text"),
        "owner": _("owner"),
        "due": _("due date"),
        "closing_evidence": _("closing evidence"),
        "initiative": _("initiative"),
        "status": _("status"),
        "project": _("project name"),
        "scope": _("scope"),
        "stage": _("stage"),
        "depth": _("depth"),
        "target": _("target profile"),
        "target_changes": _("targets of single questions"),
        "generative": _("generative or agentic flag"),
        "dates": _("dates"),
        "statement_passes": _("success statement"),
        "budget_months": _("months of run cost approved"),
        "size": _("size"),
        "weights": _("weights"),
        "overlay_present": _("extra evidence"),
        "facts": _("facts"),
        "headlines": _("self-check"),
        "anonymous": _("names of respondents"),
        "document": _("lock"),
        "number": _("number"),
        "client": _("client"),
        "position": _("order"),
        "as_of": _("assessment date"),
    }
    return words.get(field) or _agreed(field) or _of_work(field) or _("details")


def _agreed(field: str) -> str:
    """The name of a field of what was agreed besides the answers; empty for another one."""
    return {
        "currency": _("currency"),
        "statement": _("success statement"),
        "case": _("business case"),
        "paydown": _("paydown of debt"),
        "debt_dismissed": _("proposed items of debt"),
        "issued": _("issued verdict"),
        "budget": _("production budget"),
        "ownership": _("ownership of tasks"),
        "leaves": _("ends of contracts"),
        "booked_hours": _("booked hours"),
        "switched_off": _("published figures in use"),
        "gate_sheets": _("gate sheets"),
        "roadmap": _("limits and wishes of the roadmap"),
        "tags": _("tags"),
        "outcome": _("outcome"),
        "vote": _("vote"),
    }.get(field, "")


def _of_work(field: str) -> str:
    """The name of a field of work on the roadmap or of a plan that was chosen for it; empty for another one."""
    return {
        "started": _("start of the work"),
        "finished": _("end of the work"),
        "spent_days": _("days spent"),
        "spent_money": _("money spent"),
        "left_days": _("days still to come"),
        "shown": _("exit evidence"),
        "on": _("date"),
        "first_day": _("first day"),
        "solver": _("kind of plan"),
        "placements": _("places in the plan"),
        "area": _("risk over the weeks"),
        "bound": _("least possible risk"),
        "proven": _("proof"),
        "horizon": _("horizon"),
        "note": _("note"),
    }.get(field, "")


def _thing(entity: str) -> str:
    words = {
        "client": _("the client"),
        "assessment": _("the assessment"),
        "round": _("the round"),
        "profile": _("the project"),
        "respondent": _("a respondent"),
        "evidence": _("an evidence item"),
        "evidence_item": _("an evidence item"),
        "action": _("an action"),
        "parked": _("a parked item"),
        "criterion": _("a gate criterion"),
        "sign_off": _("a sign-off"),
        "decision": _("a gate decision"),
        "debt": _("an item of debt"),
        "plan": _("a chosen roadmap"),
        "lock": _("the round"),
        "person": _("the assessor"),
    }
    return words.get(entity) or _("the assessment")
