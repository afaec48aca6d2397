"""How it was worked out, what it cannot say, and the record that lets anybody work it out again."""

from typing import Any

from readiness_desktop.domain.double_rating import double_rating
from readiness_desktop.domain.quality import check_quality, still_must
from readiness_desktop.reports import words
from readiness_desktop.reports.flowables import Heading, LevelMark, Rule, Space, Text, columns, grid, listing
from readiness_desktop.reports.report import Report, body, figures, opening, small
from readiness_desktop.reports.sections.section import Section
from readiness_desktop.reports.type import style
from readiness_desktop.wording import dates, lists, numbers, outcomes, quality, questions, units, voices
from readiness_desktop.wording.rounds import called
from readiness_desktop.wording.translate import _, ngettext

MOST_BESIDE = 6
"""How many lines on what was open have room beside the rules; more stand below, where they can go on to a new page."""


def story(report: Report) -> list[Any]:
    """The parts of the section."""
    still = _open_when_locked(report)
    beside, below = (still, []) if len(still) <= MOST_BESIDE else ([], still)
    lead = _(
        "Everything below can be repeated from the assessment file. Nothing was sent off the assessor’s computer."
    )
    parts = opening("method", _("Method and limits"), _("How this was worked out"), lead)
    parts += [
        Heading(words.plain(_("Five levels")), style("h2", after=4), level=2),
        _levels(report),
        Space(1, 10),
        columns(
            [_rules(report), [*_weights(report), Space(1, 8), *_record(report), *beside]],
            [90, 84],
            gap=6,
        ),
        Rule(4, 8),
        *_limits(report),
        *below,
    ]
    return parts


def _levels(report: Report) -> Any:
    cells: list[Any] = []
    for step in report.framework.scale:
        said = questions.level(report.framework, step.level)
        name = columns(
            [LevelMark(step.level, said), Text(words.plain(said), style("h3"))], [6.2, 26], align="MIDDLE"
        )
        cells.append([name, small(words.plain(lists.sentence(step.meaning)), "text_secondary", before=2)])
    return columns(cells, [174 / max(1, len(cells))] * len(cells), gap=3)


def _rule(title: str, text: str) -> list[Any]:
    return [
        Text(words.plain(title), style("h3")),
        small(words.plain(text, 900), "text_secondary", after=5),
    ]


def _rules(report: Report) -> list[Any]:
    c, limits = report.framework.constants, report.framework.verdict.limits
    grades = ", ".join(
        f"{g.id} {g.name} ±{numbers.written(g.half_width, 2)}" for g in report.framework.grades
    )
    parts: list[list[Any]] = [
        _rule(_("Level and evidence"), _(
            "Every answer has a level 0 to 4 and an evidence grade. The grade limits the level that is credited and "
            "sets how wide its range is, in levels: {grades}. Answers of several people count with their lower "
            "median; disagreement widens the range.").format(grades=grades)),
        _rule(_("Score of a dimension"), _(
            "The weighted mean of credited levels, times 25; a blocking gate has weight 2. An open gate caps it: "
            "blocking at level 0 at {a}, at level 1 at {b}; a condition below level 2 at {c}. It is shown on the "
            "scale 0 to 4, cut to one decimal: 1.9 is level 1.").format(
            a=numbers.points(c.cap_block_0), b=numbers.points(c.cap_block_1), c=numbers.points(c.cap_condition))),
        _rule(_("Index"), _(
            "The weighted geometric mean of the dimensions, at most {cap} points above the weakest.").format(
            cap=numbers.points(c.soft_cap))),
        _rule(_("Ranges"), _(
            "The likely range given the evidence seen, covering 90%, by formula, with a shared error of the assessor "
            "of {rho}. It is not a confidence interval of truth.").format(rho=numbers.written(c.rho, 1))),
        _rule(_("Verdict"), _(
            "Fix first: a blocking gate at level 0, three or more blocking gates not met, a dimension below {f3}, an "
            "index below {f4} or an exposure of {f5} or more. Launch: every gate met, blocking gates with documents, "
            "every dimension at {c4}, the index at {c5} and its lower end at {c6}, exposures below {c7}. Otherwise "
            "launch with conditions.").format(
            f3=numbers.points(limits["F3"]), f4=numbers.points(limits["F4"]), f5=numbers.points(limits["F5"]),
            c4=numbers.points(limits["C4"]), c5=numbers.points(limits["C5"]), c6=numbers.points(limits["C6"]),
            c7=numbers.points(limits["C7"]))),
        _rule(_("Failure modes and roadmap"), _(
            "Exposure is the weighted shortfall of the answers that feed a failure mode, 0 to 100. The roadmap keeps "
            "the area under the remaining risk small, within {pools} pools of people and every prerequisite.").format(
            pools=len(report.framework.pools))),
    ]  # fmt: skip
    return [part for rule in parts for part in rule]


def _weights(report: Report) -> list[Any]:
    head = [_("Dimension"), _("Weight"), _("Questions"), _("Target")]
    given = report.round.profile.weights
    rows = [
        [
            body(words.plain(d.short)),
            figures(numbers.written(given.get(d.id, report.framework.constants.dimension_weight), 1)),
            figures(
                numbers.of(report.results.dimensions[d.id].answered, report.results.dimensions[d.id].required)
            ),
            figures(numbers.score(report.results.dimensions[d.id].target_mean * 25)),
        ]
        for d in report.framework.dimensions
    ]
    return [
        Text(words.plain(_("Weights and targets")), style("h3")),
        grid(head, rows, [38, 14, 18, 14], right=(1, 2, 3), padding=2),
    ]


def _limits(report: Report) -> list[Any]:
    said = [
        _("Scores summarise observed practice and evidence at a date. They do not predict success. Published figures "
          "are context with stated weaknesses."),
        _("Levels are steps, not distances: they are averaged because a reader needs one number, which is why the "
          "weakest dimension, the range and every answer stand beside it."),
    ]  # fmt: skip
    people = report.round.respondents
    if people:
        minutes = sum(person.minutes for person in people)
        asked = _("{n} people were asked").format(n=len(people))
        said.append(_("{asked} in {time}.").format(asked=asked, time=units.minutes(minutes)) if minutes
                    else _("{asked}.").format(asked=asked))  # fmt: skip
    rated = double_rating(report.framework, report.round)
    if rated.count:
        advice = voices.double_rating_advice(rated)
        said.append(" ".join(one for one in (voices.double_rating(rated), advice) if one))
    missing = sorted(words.unshown(report.assessment.client) | words.unshown(report.round))
    if missing:
        listed = ", ".join(f"U+{ord(c):04X}" for c in missing[:40])
        said.append(_("Characters that this print cannot show (a hollow square stands for them): {list}.").format(
            list=listed))  # fmt: skip
    return [
        Heading(words.plain(_("Limits")), style("h3"), level=2),
        *[small(words.plain(text, 900), "text_secondary", after=4) for text in said],
    ]


def _open_when_locked(report: Report) -> list[Any]:
    """What stood against a sign-off when the round was locked; nothing for an open one."""
    if report.round.lock is None:
        return []
    found = still_must(check_quality(report.framework, report.assessment, report.results))
    if not found:
        return []
    lead = ngettext(
        "The round was locked with {n} point open that stood against a sign-off.",
        "The round was locked with {n} points open that stood against a sign-off.",
        len(found),
    ).format(n=numbers.written(len(found)))
    return [
        Space(1, 6),
        Heading(words.plain(_("Open when it was locked")), style("h3"), level=2),
        *[
            small(words.plain(text, 900), "text_secondary", after=4)
            for text in (lead, *quality.listed(found))
        ],
    ]


def _record(report: Report) -> list[Any]:
    results, lock = report.results, report.round.lock
    fingerprint = " ".join(results.input_hash[i : i + 4] for i in range(0, 20, 4))
    facts = [
        (_("Question set"), f"{report.framework.name} {results.framework_version}"),
        (_("Depth"), results.depth),
        (_("As of"), dates.day(results.as_of)),
        (_("Round"), called(report.round)),
        (_("Engine"), results.engine_version),
        (_("Fingerprint"), fingerprint),
        (_("Status"), _("Locked on {day} by {name}").format(day=dates.day(lock.on), name=lock.by) if lock
         else _("Open, draft")),
    ]  # fmt: skip
    became = outcomes.said(report.assessment.outcome)
    if became:
        facts.append((_("What became of it"), became))
    rows = [[body(words.plain(name), "text_muted"), body(words.plain(value, 120))] for name, value in facts]
    return [Heading(words.plain(_("Record")), style("h3"), level=2), listing(rows, [24, 60], padding=2)]


SECTION = Section("method", lambda: _("Method and limits"), story)
