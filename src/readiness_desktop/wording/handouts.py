"""Interviews and documents in words: whom, how long, which gate, what it is needed for."""

from dataclasses import replace

from readiness_desktop.domain.assessment import Parked, Round
from readiness_desktop.domain.framework import Question
from readiness_desktop.domain.handouts import Interview, Request
from readiness_desktop.wording.digits import written
from readiness_desktop.wording.people import shown_name, shown_people
from readiness_desktop.wording.translate import _, ngettext


def guide_title() -> str:
    """What the printed guide is called."""
    return _("Interview guide")


def documents_title() -> str:
    """What the printed list of documents is called."""
    return _("Documents to request")


def shown(current: Round, interview: Interview) -> Interview:
    """An interview as it is printed: without the name and the role of its person while people have no names."""
    person = next((one for one in shown_people(current) if one.uuid == interview.person), None)
    return interview if person is None else replace(interview, name=person.name, role=person.role)


def whom(interview: Interview) -> str:
    """Whom an interview is with: the name, else the role."""
    return interview.name or interview.role or _("Everybody")


def promised(current: Round, parked: Parked) -> str:
    """What was put aside, with who promised it: `Board minutes (Martin Okafor)`."""
    who = shown_name(current, parked.respondent) if parked.respondent else ""
    return _("{title} ({who})").format(title=parked.text, who=who) if who else parked.text


def length(questions: int, minutes: int) -> str:
    """How long an interview is: `12 questions, about 24 min`."""
    return ngettext(
        "{n} question, about {minutes} min", "{n} questions, about {minutes} min", questions
    ).format(n=written(questions), minutes=written(minutes))


def gate(question: Question) -> str:
    """Which launch gate a question is: `Blocking gate, needs level 2, due by G4`; empty where it is none."""
    if question.gate is None:
        return ""
    said = (
        _("Blocking gate, needs level {level}, due by {gate}")
        if question.gate.kind == "block"
        else _("Condition gate, needs level {level}, due by {gate}")
    )
    return said.format(level=written(question.gate.minimum), gate=question.gate.due)


def why(request: Request) -> str:
    """Which questions a document answers: `D1.1 (gate), D1.4`."""
    return ", ".join(
        _("{question} (gate)").format(question=one) if one in request.gates else one
        for one in request.questions
    )


def heading_of_documents(requests: tuple[Request, ...]) -> str:
    """How many documents are asked for, and for how many of them a gate waits."""
    count, gated = len(requests), sum(bool(one.gates) for one in requests)
    many = ngettext("{n} document to request", "{n} documents to request", count).format(n=written(count))
    waits = ngettext("{n} for a launch gate", "{n} for launch gates", gated).format(n=written(gated))
    return _("{documents}, {gates}").format(documents=many, gates=waits) if gated else many


def ending(asked: int, still_open: int, promised: int) -> str:
    """How an interview went: `9 questions answered, 3 still open, 2 documents promised`."""
    parts = [ngettext("{n} question answered", "{n} questions answered", asked).format(n=written(asked))]
    if still_open:
        parts.append(ngettext("{n} still open", "{n} still open", still_open).format(n=written(still_open)))
    if promised:
        words = ngettext("{n} document promised", "{n} documents promised", promised)
        parts.append(words.format(n=written(promised)))
    return ", ".join(parts)
