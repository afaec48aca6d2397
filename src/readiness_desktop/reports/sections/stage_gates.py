"""The stage gates: where the project stands, the sheet of the gate that is worked for, and what is on record."""

from typing import Any

from readiness_desktop.charts.style import tokens
from readiness_desktop.domain.gate_facts import GateItem, GateStanding, Voice
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Icon, Space, columns, grid
from readiness_desktop.reports.report import Report, beside, body, headed, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import colors
from readiness_desktop.wording import dates, gate_names, gate_voices, verdicts
from readiness_desktop.wording import stage_gates as said
from readiness_desktop.wording.people import shown_names
from readiness_desktop.wording.translate import _

_LOOKS = {
    "met": "met",
    "claim": "uncertain",
    "not_met": "not_met",
    "waived": "waived",
    "na": "na",
    "open": "none",
}


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    found = gate_names.shown(report.input.findings.stage_gates, shown_names(report.round))
    current = found.gate(found.current)
    lead = said.reasons(report.framework, report.results, current)
    parts = opening("stage_gates", _("Stage gates"), said.headline(current, found), lead)
    parts += _loud(report, found.gates)
    if found.limbo is not None:
        money = report.assessment.profile.currency
        flag = said.limbo(found.limbo, report.input.findings.limbo_cost, money)
        parts.append(body(words.colored(words.plain(flag, 600), colors().levels[1].ink), after=4))
    parts += [body(words.plain(said.odd(one), 400), "text_secondary", after=3) for one in found.odd]
    parts.append(_overview(report, found.gates))
    parts.append(small(words.plain(f"{current.id}: {said.flow(current)}", 400), "text_secondary", before=4))
    title = _("Criteria of {gate}, sheet version {version}").format(
        gate=said.titled(current), version=current.version
    )
    parts += headed(title, _criteria(report, current))
    if voices := [
        one for gate in found.gates for one in gate.voices if one.said is not None and gate is current
    ]:
        parts += headed(_("Sign-offs at {gate}").format(gate=current.id), _voices(report, current, voices))
    parts += _conditions(found.gates)
    parts += _decisions(report, found.gates)
    return parts


def _loud(report: Report, gates: tuple[GateStanding, ...]) -> list[Any]:
    """Every waiver of every gate, each in a line of its own."""
    parts: list[Any] = []
    for gate in gates:
        for item in gate.waived:
            text = said.waived(report.framework, item)
            named = f"{gate.id}: {said.item_named(report.framework, item)}. {text}"
            ink = colors().levels[0 if item.waiver_fault else 1].ink
            loud = words.bold(words.colored(words.plain(named, 900), ink))
            parts.append(columns([Icon("triangle-alert", ink, 10), body(loud)], [5.5, 168], align="TOP"))
    return [*parts, Space(1, 5)] if parts else parts


def _overview(report: Report, gates: tuple[GateStanding, ...]) -> Any:
    head = [_("Stage"), _("Gate"), _("Status"), _("Date"), _("Criteria"), _("Signed"), _("Days")]
    rows = [
        [
            beside(words.plain(", ".join(gate.stages) or gate.id), "text_muted"),
            body(words.plain(said.titled(gate), 120)),
            body(words.plain(said.state(gate))),
            small(words.plain(said.when(gate))),
            small(words.plain(said.counted(gate))),
            small(words.plain(said.signed(gate))),
            small(
                words.plain("−" if gate.flow.days_in_stage is None else str(gate.flow.days_in_stage)),
                align="right",
            ),
        ]
        for gate in gates
    ]
    return grid(head, rows, [15, 47, 26, 30, 25, 20, 11], right=(6,), padding=2.6)


def _criteria(report: Report, gate: GateStanding) -> Any:
    head = [_("Criterion"), _("Kind"), _("Needs"), _("Now"), _("Status"), _("Evidence")]
    order = sorted(gate.items, key=lambda item: (not item.counts, item.met, not item.must))
    rows = [_criterion(report, gate, item) for item in order]
    return grid(head, rows, [62, 34, 13, 13, 26, 26], padding=2.4)


def _criterion(report: Report, gate: GateStanding, item: GateItem) -> list[Any]:
    text: list[Any] = [body(words.plain(item.text or said.item_named(report.framework, item), 400))]
    if item.record is not None and item.record.status == "waived":
        text.append(small(words.bold(words.plain(said.waived(report.framework, item), 900)), before=1))
    evidence = item.record.evidence if item.record is not None else ""
    return [
        text,
        small(words.plain(said.item_about(report.framework, item, gate))),
        body(words.plain(said.needs(item))),
        body(words.plain(said.now(item))),
        _status(item),
        small(words.plain(evidence or item.grade or "", 200)),
    ]


def _status(item: GateItem) -> Any:
    meaning = tokens()["meaning"]["gate"][_LOOKS.get(item.status, "na")]
    ink = colors().levels[meaning["level"]].ink if "level" in meaning else colors().color("text_muted")
    text = words.colored(words.plain(said.item_status(item)), ink)
    return columns([Icon(meaning["icon"], ink, 9), small(text)], [4.4, 19], align="MIDDLE")


def _voices(report: Report, gate: GateStanding, voices: list[Voice]) -> Any:
    rows: list[list[Any]] = []
    for voice in voices:
        sign = voice.said
        assert sign is not None
        notes = [
            small(words.plain(note, 500), before=1)
            for note in gate_voices.notes(report.framework, gate, voice)
        ]
        rows.append(
            [
                [body(words.plain(voice.voice.role, 80)), small(words.plain(gate_voices.part(voice)))],
                body(words.plain(sign.person, 80)),
                [body(words.plain(gate_voices.vote(sign.vote))), *notes],
                small(words.plain(dates.day(sign.on) if sign.on is not None else "")),
            ]
        )
    return grid([_("Role"), _("Name"), _("Vote"), _("Date")], rows, [46, 34, 68, 26], padding=2.6)


def _conditions(gates: tuple[GateStanding, ...]) -> list[Any]:
    rows = [
        [
            beside(words.plain(gate.id), "text_muted"),
            body(words.plain(one.action.text, 400)),
            body(words.plain(one.action.owner or _("Nobody is named"), 80)),
            small(words.plain(dates.day(one.action.due) if one.action.due is not None else _("No date"))),
            [
                body(words.plain(said.condition_state(one))),
                small(words.plain(one.action.closing_evidence, 200)),
            ],
        ]
        for gate in gates
        for one in gate.conditions
    ]
    if not rows:
        return []
    head = [_("Gate"), _("Condition"), _("Owner"), _("Due"), _("Status")]
    return headed(_("Conditions of the gates"), grid(head, rows, [13, 70, 32, 26, 33], padding=2.6))


def _decisions(report: Report, gates: tuple[GateStanding, ...]) -> list[Any]:
    rows: list[list[Any]] = []
    for gate in gates:
        for made in gate.decisions:
            text: list[Any] = [body(words.plain(said.outcome(gate, made.outcome)))]
            notes = [made.text]
            if made.again is not None:
                notes.append(_("Again on {day}").format(day=dates.day(made.again)))
            if made.verdict:
                name = verdicts.name(report.framework, made.verdict)
                notes.append(_("The verdict was: {verdict}").format(verdict=name))
            text += [small(words.plain(note, 500), before=1) for note in notes if note.strip()]
            rows.append(
                [
                    beside(words.plain(gate.id), "text_muted"),
                    text,
                    body(words.plain(made.by, 80)),
                    small(words.plain(dates.day(made.on) if made.on is not None else "")),
                    small(words.plain(made.version, 40)),
                ]
            )
    if not rows:
        return []
    head = [_("Gate"), _("Decision"), _("Decided by"), _("Date"), _("Sheet")]
    return headed(_("Decisions at the gates"), grid(head, rows, [13, 83, 34, 26, 18], padding=2.6))


def has_content(report: Report) -> bool:
    """Whether anything of a gate was written down."""
    return report.input.findings.stage_gates.used


SECTION = Section(
    "stage_gates",
    lambda: _("Stage gates"),
    story,
    has_content,
    lambda: _("nothing is recorded at a stage gate"),
)
