"""Who says what at a stage gate: votes, vetoes within their own criteria, and who has to sign (docs/model.md 25)."""

from dataclasses import replace

from readiness_desktop.domain.agreements import SignOff
from readiness_desktop.domain.assessment import Round
from readiness_desktop.domain.catalogue import GateVoice, StageGate
from readiness_desktop.domain.framework import TargetProfile
from readiness_desktop.domain.gate_criteria import also_key
from readiness_desktop.domain.gate_facts import ObjectionFault, Voice
from readiness_desktop.domain.results import Results

_WITHOUT_A_VOTE = ("presents", "consulted")


def gate_voices(
    current: Round,
    results: Results,
    gates: tuple[StageGate, ...],
    target: TargetProfile | None,
    version: str,
) -> tuple[Voice, ...]:
    """The roles of a gate with what each said last, then the roles that were added by hand.

    Of several gates that are decided as one the last one says who decides.
    """
    ids = {gate.id for gate in gates}
    said: dict[str, SignOff] = {}
    for one in current.sign_offs:
        if one.gate in ids:
            said[one.role] = one
    roles: dict[str, tuple[GateVoice, tuple[str, ...]]] = {}
    for gate in reversed(gates):
        last = gate is gates[-1]
        for voice in gate.voices:
            own = own_criteria(voice, "" if last else gate.id)
            held = roles.get(voice.role)
            if held is None:
                plain = voice.part == "decides" and not last
                roles[voice.role] = (replace(voice, part="votes") if plain else voice, own)
            else:
                veto = "veto" in (held[0].part, voice.part)
                part = "veto" if veto and held[0].part != "decides" else held[0].part
                roles[voice.role] = (replace(held[0], part=part), (*held[1], *own))
    found = [
        _voice(voice, own, said.pop(role, None), results, target, version)
        for role, (voice, own) in roles.items()
    ]
    for role, one in said.items():
        found.append(replace(_voice(GateVoice(role, "votes"), (), one, results, None, version), added=True))
    return tuple(found)


def own_criteria(voice: GateVoice, gate: str = "") -> tuple[str, ...]:
    """The keys of the criteria that a veto can be about; `gate` stands before those of a gate that is merged."""
    also = (also_key(number) for number in voice.on_also)
    return (*voice.on, *(f"{gate}:{key}" if gate else key for key in also))


def _voice(
    voice: GateVoice,
    own: tuple[str, ...],
    said: SignOff | None,
    results: Results,
    target: TargetProfile | None,
    version: str,
) -> Voice:
    votes = voice.part not in _WITHOUT_A_VOTE
    vetoes = voice.part == "veto" and _holds(voice, results, target)
    roles = target.sign_roles if target is not None else ()
    needed = votes and (not roles or voice.role in roles or voice.part == "decides")
    own = own if vetoes else ()
    fault = _fault(said, own, vetoes=vetoes)
    objects = said is not None and said.vote == "objects"
    return Voice(
        voice,
        said,
        votes,
        needed,
        vetoes,
        own,
        blocks=objects and not fault,
        fault=fault,
        stale=said is not None and bool(said.version) and said.version != version and said.vote != "asked",
    )


def _holds(voice: GateVoice, results: Results, target: TargetProfile | None) -> bool:
    """Whether the role has its veto in this case."""
    if voice.only_for is not None and (target is None or target.id != voice.only_for):
        return False
    return voice.unless_na is None or results.questions[voice.unless_na].state != "na"


def _fault(said: SignOff | None, own: tuple[str, ...], *, vetoes: bool) -> ObjectionFault:
    """Why an objection does not block."""
    if said is None or said.vote != "objects":
        return ""
    if not vetoes:
        return "no_veto"
    if said.criterion not in own:
        return "not_own"
    return "" if said.lifted_by.strip() else "no_evidence"
