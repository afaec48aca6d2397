"""Who says what at a stage gate, in words."""

from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.gate_facts import GateStanding, Voice
from readiness_desktop.wording import dates
from readiness_desktop.wording.lists import joined, sentence
from readiness_desktop.wording.translate import _


def part(voice: Voice) -> str:
    """What the role does at the gate: `Decides`, `Presents, no vote`, `Veto on D4.3` ..."""
    if voice.added:
        return _("Added here, no veto")
    if voice.vetoes:
        about = voice.voice.about
        return _("Veto: {about}").format(about=about) if about else _("Veto")
    words = {
        "decides": _("Decides"),
        "presents": _("Presents, no vote"),
        "consulted": _("Consulted, no vote"),
    }.get(voice.voice.part)
    if words is not None:
        return words
    return sentence(voice.voice.about) if voice.voice.part == "votes" and voice.voice.about else _("Votes")


def vote(code: str) -> str:
    """What somebody says: `Signed`, `Signed with a condition`, `Objects`, `Asked`."""
    return {
        "asked": _("Asked"),
        "signed": _("Signed"),
        "condition": _("Signed with a condition"),
        "objects": _("Objects"),
    }[code]


def vote_of(voice: Voice) -> str:
    """What the role said last, or that it has not said anything."""
    if voice.said is not None:
        return vote(voice.said.vote)
    if not voice.needed:
        return _("Not needed")
    return _("Last to sign") if voice.voice.part == "decides" else _("Not asked yet")


def signs_early(standing: GateStanding, voice: Voice) -> str:
    """That a role which signs last would sign over a veto; empty where it does not."""
    objecting = [
        one.voice.role for one in standing.voices if one.blocks and one.voice.role != voice.voice.role
    ]
    if voice.voice.part != "decides" or not objecting:
        return ""
    return _(
        "{role} is the last to sign, and a veto stands ({roles}). It can be recorded; the gate stays shut."
    ).format(role=voice.voice.role, roles=joined(objecting))


def notes(framework: Framework, standing: GateStanding, voice: Voice) -> tuple[str, ...]:
    """What belongs under a vote: its words, what it is against, what lifts it, and why it blocks nothing."""
    said = voice.said
    if said is None:
        return ()
    found = [said.text] if said.text.strip() else []
    if said.vote == "objects":
        if said.criterion:
            found.append(
                _("Against: {criterion}").format(criterion=criterion(framework, standing, said.criterion))
            )
        if said.lifted_by.strip():
            found.append(_("Lifted by: {evidence}").format(evidence=said.lifted_by))
        if voice.fault:
            found.append(fault(voice))
    if voice.stale:
        found.append(_("Said of an earlier version of the sheet ({version}).").format(version=said.version))
    return tuple(found)


def fault(voice: Voice) -> str:
    """Why an objection blocks nothing."""
    return {
        "no_veto": _("On the record; this role has no veto here, so it blocks nothing."),
        "no_evidence": _("Blocks nothing until it names the evidence that would lift it."),
        "not_own": _("Blocks nothing: a veto can only be about the role’s own criteria."),
    }.get(voice.fault, "")


def criterion(framework: Framework, standing: GateStanding, key: str) -> str:
    """A criterion of a gate by its key."""
    for item in standing.items:
        if item.named(standing.id) == key:
            return f"{item.key} {item.text}" if item.needs is not None else item.text
    return framework.question(key).title if framework.has_question(key) else key


def line(framework: Framework, standing: GateStanding, voice: Voice) -> str:
    """A voice as one sentence for a screen reader."""
    who = voice.said.person if voice.said is not None else ""
    parts = [voice.voice.role, who, part(voice), vote_of(voice), *notes(framework, standing, voice)]
    if voice.said is not None and voice.said.on is not None:
        parts.append(dates.day(voice.said.on))
    return ", ".join(one for one in parts if one)


def roles(voices: tuple[Voice, ...]) -> str:
    """The roles of some voices in one list."""
    return joined([one.voice.role for one in voices])
