"""The history of an answer in words: what it was, what it became, who did it, when, and why."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from readiness_desktop.domain.assessment import Assessment, Round
from readiness_desktop.domain.facts import EVIDENCE, SAID, VOTE
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.history import Change
from readiness_desktop.wording import changes as names
from readiness_desktop.wording import dates, people, questions
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.translate import _

_OF_THE_RECORD = ("question", "votes_seen", "position", "sha256", "file_size", "respondent")
_REASONS = ("level_reason", "na_reason")
_LONGEST = 400


def what(
    framework: Framework, assessment: Assessment, changes: Sequence[Change], newest: Round | None = None
) -> tuple[str, ...]:
    """What was changed at one time, one line for each fact: `Level: 1 Ad hoc → 2 In place`.

    `newest` is the newest round where the assessment ends with an earlier one that is looked at.
    """
    if changes and changes[0].entity == EVIDENCE:
        return (_evidence(framework, assessment, changes),)
    if changes and changes[0].entity == VOTE:
        return _vote(framework, assessment, {one.field: one for one in changes}, newest)
    if changes and changes[0].entity == SAID:
        return _words(assessment, changes, newest)
    levelled = any(one.field == "level" and one.after is not None for one in changes)
    lines: list[str] = []
    for one in changes:
        if one.field in (*_OF_THE_RECORD, *_REASONS) or (one.field == "state" and levelled):
            continue
        name = sentence(names.answer_field(one.field)).rstrip(".")
        lines.append(_("{what}: {old} → {new}").format(what=name, old=_said(framework, one, one.before),
                                                      new=_said(framework, one, one.after)))  # fmt: skip
    return tuple(lines) or (() if _reason(changes) else (_("Taken down"),))


def why(changes: Sequence[Change]) -> str:
    """The reason that was given, empty without one."""
    return _reason(changes)


def who(person: str, when: datetime | None, round_number: int, current: int) -> str:
    """`Ada Marsh, 14 Apr 2026, 11:08`, with the round where it is an earlier one."""
    named = person or _("Nobody named")
    if when is None:
        return _("Not saved yet")
    said = _("{person}, {when}").format(person=named, when=dates.moment(when.astimezone()))
    if round_number and round_number != current:
        return _("{said}, round {n}").format(said=said, n=round_number)
    return said


def _reason(changes: Sequence[Change]) -> str:
    given = [one.after for one in changes if one.field in _REASONS and one.after]
    return str(given[0])[:_LONGEST] if given else next((one.reason for one in changes if one.reason), "")


def _vote(
    framework: Framework, assessment: Assessment, fields: Mapping[str, Change], newest: Round | None
) -> tuple[str, ...]:
    """What became of a vote. Its level says it; its place tells only that it came or went."""
    level, place = fields.get("level"), fields.get("position")
    came = place is not None and place.before is None
    went = place is not None and place.after is None
    if level is None and not came and not went:
        return ()  # another place in the list says nothing
    voter = next(iter(fields.values())).entity_id.rpartition("/")[2]
    name = _voter(assessment, voter, newest)
    if went:
        return (_("{person}: answer taken back").format(person=name),)
    if level is None:
        return (_("{person}: does not know").format(person=name),)
    unknown = _("does not know")
    old = _level(framework, level.before) if came or level.before is not None else unknown
    new = _level(framework, level.after) if level.after is not None else unknown
    return (_("{what}: {old} → {new}").format(what=name, old=old, new=new),)


def _words(assessment: Assessment, changes: Sequence[Change], newest: Round | None) -> tuple[str, ...]:
    """What somebody said, as it was written down."""
    change = next((one for one in reversed(changes) if one.field == "text"), None)
    if change is None:
        return ()
    name = _voter(assessment, change.entity_id.rpartition("/")[2], newest)
    what = _("{person} said").format(person=name)
    old, new = _shortened(change.before), _shortened(change.after)
    return (_("{what}: {old} → {new}").format(what=what, old=old, new=new),)


def _voter(assessment: Assessment, uuid: str, newest: Round | None) -> str:
    known = any(one.uuid == uuid for one in assessment.current.respondents)
    if not known:
        return _("Somebody who is no respondent any more")
    return people.shown_name(assessment.current, uuid, newest)


def _evidence(framework: Framework, assessment: Assessment, changes: Sequence[Change]) -> str:
    uuid = changes[0].entity_id.partition("/")[2]
    titles = [one.after or one.before for one in changes if one.field == "title"]
    held = [one.title for part in assessment.rounds for one in part.evidence if one.uuid == uuid]
    title = str((titles or held or [""])[0])[:_LONGEST]
    asked = next((one for one in changes if one.field == "question"), None)
    if asked is not None and asked.before is None:
        return _("Evidence “{title}” added").format(title=title)
    if asked is not None and asked.after is None:
        return _("Evidence “{title}” removed").format(title=title)
    return _("Evidence “{title}” changed").format(title=title)


def _level(framework: Framework, value: Any) -> str:
    return _("none") if value is None else questions.level(framework, int(value))


def _said(framework: Framework, change: Change, value: Any) -> str:
    """A value of an answer; where there is no entry, as it is by itself."""
    match change.field:
        case "level" | "second_level":
            return _level(framework, value)
        case "state":
            return questions.state(str(value or "open"))
        case "grade":
            return framework.grade(str(value or "E1")).name
        case "breadth":
            return questions.breadth(str(value or "F"))
        case "review" | "carried" | "note_in_report":
            return _("yes") if value else _("no")
        case _:
            return _shortened(value)


def _shortened(value: Any) -> str:
    text = " ".join(str(value or "").split())
    return _("none") if not text else text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
