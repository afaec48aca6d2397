"""What the tables of the Compare page say, row by row, taken from a comparison; nothing is computed here."""

from dataclasses import dataclass
from typing import Literal

from readiness_desktop.domain.comparison import Comparison, FigureChange, GateChange, QuestionChange, Work
from readiness_desktop.domain.explanation import Topic
from readiness_desktop.domain.framework import Framework
from readiness_desktop.domain.results import Results
from readiness_desktop.wording import comparison, gates, numbers
from readiness_desktop.wording.translate import _

POINTS_A_LEVEL = 25.0
MarkKind = Literal["level", "gate", "none"]


@dataclass(frozen=True, slots=True)
class DumbbellRow:
    """A figure of two rounds on one line from 0 to `full`; `level` gives the later point its colour.

    `topic` is what explains the later figure, None of a heading.
    """

    name: str
    before: float | None
    after: float | None
    lo: float | None
    hi: float | None
    target: float | None
    level: int | None
    change: str
    words: str
    full: float = 100.0
    heading: bool = False
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class PairRow:
    """Something before and after: two marks with words at the right end, or words alone."""

    id: str
    title: str
    note: str
    kind: MarkKind
    before: str
    after: str
    level_before: int | None = None
    level_after: int | None = None
    effect: str = ""
    words: str = ""


def dimension_rows(framework: Framework, compared: Comparison, results: Results) -> tuple[DumbbellRow, ...]:
    """The dimensions, those that moved most first, then the modules that have a score."""
    names = {one.id: one.short for one in framework.dimensions}
    found: list[DumbbellRow] = []
    order = sorted(compared.dimensions.values(), key=lambda one: -(one.difference or 0.0))
    for one in order:
        now = results.dimensions.get(one.id)
        target = None if now is None else POINTS_A_LEVEL * now.target_mean
        lo, hi, level = (now.lo, now.hi, now.level) if now is not None else (None, None, None)
        topic = Topic("dimension", one.id)
        found.append(_row(names.get(one.id, one.id), one, (lo, hi), target, level, topic))
    modules = [one for one in compared.modules.values() if one.before is not None or one.after is not None]
    if modules:
        titles = {one.id: one.name for one in framework.modules}
        found.append(_heading(_("Deeper modules")))
        for one in modules:
            level = None if one.after is None else min(4, int(round(one.after, 9) // POINTS_A_LEVEL))
            topic = Topic("module", one.id)
            found.append(_row(titles.get(one.id, one.id), one, (None, None), None, level, topic))
    return tuple(found)


def exposure_rows(framework: Framework, compared: Comparison) -> tuple[DumbbellRow, ...]:
    """The failure modes in points of exposure, in pack order, with their bands."""
    names = {one.id: one.name for one in framework.failure_modes}
    found: list[DumbbellRow] = []
    for name, one in compared.exposures.items():
        change = numbers.points_change(one.before, one.after) if one.difference is not None else ""
        bands = " → ".join(dict.fromkeys(band for band in (one.band_before, one.band_after) if band))
        words = _("{name}: exposure {before}, now {after}, {bands}.").format(
            name=names.get(name, name),
            before=numbers.points(one.before),
            after=numbers.points(one.after),
            bands=bands or numbers.not_yet(),
        )
        found.append(
            DumbbellRow(
                names.get(name, name),
                one.before,
                one.after,
                None,
                None,
                None,
                None,
                change,
                words,
                topic=Topic("exposure", name),
            )
        )
    return tuple(found)


def _heading(name: str) -> DumbbellRow:
    return DumbbellRow(name, None, None, None, None, None, None, "", name, heading=True)


def _row(
    name: str,
    one: FigureChange,
    span: tuple[float | None, float | None],
    target: float | None,
    level: int | None,
    topic: Topic,
) -> DumbbellRow:
    change = comparison.score_moved(one)
    words = [
        _("{name}: {before}, now {after}.").format(
            name=name, before=numbers.score(one.before), after=numbers.score(one.after)
        )
    ]
    if one.margin is not None and one.difference is not None:
        words.append(
            _("Change {change}, combined range {margin}.").format(
                change=numbers.score_change(one.before, one.after),
                margin=numbers.written(one.margin / POINTS_A_LEVEL, 1),
            )
        )
        if one.within:
            words.append(_("Read it as no change."))
    if target is not None:
        words.append(_("Target {target}.").format(target=numbers.written(target / POINTS_A_LEVEL, 1)))
    return DumbbellRow(
        name, one.before, one.after, *span, target, level, change, " ".join(words), topic=topic
    )


def answer_rows(framework: Framework, changes: tuple[QuestionChange, ...]) -> tuple[PairRow, ...]:
    """Answers with their levels before and after."""
    found: list[PairRow] = []
    for one in changes:
        title = comparison.question_name(framework, one.id)
        note = comparison.what_changed(framework, one)
        before, after = comparison.said(one.before), comparison.said(one.after)
        effect = comparison.effect(one.effect)
        words = _("{answer}: {before}, now {after}.").format(answer=title, before=before, after=after)
        if one.kind != "unchanged":
            words = " ".join(filter(None, (words, note, comparison.effect_sentence(one.effect))))
        found.append(
            PairRow(
                one.id,
                title,
                note or comparison.kind(one.kind),
                "level",
                before,
                after,
                one.before.credited if one.before is not None else None,
                one.after.credited if one.after is not None else None,
                effect,
                words,
            )
        )
    return tuple(found)


def gate_rows(framework: Framework, changes: tuple[GateChange, ...]) -> tuple[PairRow, ...]:
    """Launch gates that stand otherwise than before or are not met, blocking ones first as in the pack."""
    found: list[PairRow] = []
    for one in changes:
        if one.before == one.after and one.met_after:
            continue
        title = comparison.question_name(framework, one.question)
        before = gates.status(one.before) if one.before is not None else _("Not in scope")
        after = gates.status(one.after) if one.after is not None else _("Not in scope")
        note = after if before == after else _("{before}, now {after}").format(before=before, after=after)
        words = f"{title}: {note}."
        found.append(
            PairRow(one.question, title, note, "gate", one.before or "", one.after or "", words=words)
        )
    return tuple(found)


def work_rows(framework: Framework, done: tuple[Work, ...]) -> tuple[PairRow, ...]:
    """What was done in between and what it moved."""
    found: list[PairRow] = []
    for one in done:
        title, note = comparison.work_name(framework, one), comparison.work_sentence(one)
        spot = one.questions[0] if one.questions else ""
        effect = comparison.effect(one.effect) if one.questions else ""
        found.append(PairRow(spot, title, note, "none", "", "", effect=effect, words=f"{title}. {note}."))
    return tuple(found)
