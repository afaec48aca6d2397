"""What a list shows of one round, written down beside it so that no list ever evaluates."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Literal

from readiness_desktop.domain.agreements import Outcome
from readiness_desktop.domain.assessment import Assessment
from readiness_desktop.domain.coming import Coming, coming
from readiness_desktop.domain.conditions import lacks_owner
from readiness_desktop.domain.counting import AnswerCount, count_asked
from readiness_desktop.domain.document import checksum, from_plain
from readiness_desktop.domain.errors import ReadinessError
from readiness_desktop.domain.framework import SELF_CHECK, Framework
from readiness_desktop.domain.results import IssuedVerdict, Results, Verdict
from readiness_desktop.domain.statement_checks import Claim


@dataclass(frozen=True, slots=True)
class Summary:
    """One round in a line.

    `index`, `lo`, `hi` and `dimensions` are points (0 to 100), None where nothing is answered; `coverage` is a share.
    `trend` holds the indexes of the locked rounds before, oldest first. Gates are the blocking gates in scope:
    `gates_met` of `gates`. `answered` of `required` counts the questions that the depth asks, without those that do
    not apply, of a self-check its headline questions. `credited` maps each answered question to its credited level;
    lists leave it empty, because it is most of what there is to read.
    `status` is `final` once locked. `ownerless` says that a condition of the verdict has no owner or no due date.
    `verdict` is the computed one, `issued` the one that was issued instead and stands, empty without one.
    `depth_name` is what the pack calls the depth, empty in rows of before it was kept. `exposures` are points,
    `blockers` the blocking gates that are not passed, `sector` and `tags` those of client and assessment. `decided`
    is the verdict of the newest locked round up to the outcome, empty without one. `claim` is what the success
    statement promises, None while it says neither measure nor scope. `coming` are the next dates.
    """

    assessment: str
    round: str
    number: int
    client_uuid: str
    client: str
    project: str
    as_of: date
    depth: str
    status: Literal["draft", "final"]
    verdict: Verdict
    index: float | None
    lo: float | None
    hi: float | None
    trend: tuple[float | None, ...]
    gates_met: int
    gates: int
    coverage: float
    answered: int
    required: int
    weakest: str | None
    dimensions: Mapping[str, float | None]
    credited: Mapping[str, int]
    ownerless: bool
    input_hash: str
    engine_version: str
    framework_id: str
    framework_version: str
    framework_checksum: str
    depth_name: str = ""
    issued: IssuedVerdict = ""
    sector: str = ""
    tags: tuple[str, ...] = ()
    exposures: Mapping[str, float | None] = field(default_factory=dict[str, float | None])
    blockers: tuple[str, ...] = ()
    outcome: Outcome | None = None
    decided: str = ""
    claim: Claim | None = None
    coming: tuple[Coming, ...] = ()

    @property
    def in_force(self) -> Verdict:
        """The verdict that counts: the issued one where there is one, else the computed one."""
        return self.issued or self.verdict

    @property
    def self_check(self) -> bool:
        """Whether this is a self-check: eight claims, no verdict and no index."""
        return self.depth == SELF_CHECK

    @property
    def started(self) -> bool:
        """Whether there is an index to show."""
        return self.index is not None


def shape_of(names: Iterable[str]) -> str:
    """A mark of the fields that a summary has: one with another mark is written anew."""
    return checksum(sorted(names))[:12]


SHAPE = shape_of(item.name for item in fields(Summary))


def summarise(assessment: Assessment, framework: Framework, results: Results) -> Summary:
    """The line of the last round of this assessment; `results` are those of that round."""
    current = assessment.current
    blocking = [gate for gate in results.gates.values() if gate.kind == "block"]
    count = count_asked(framework, results)
    if current.profile.depth == SELF_CHECK:
        count = AnswerCount(len(current.profile.headlines), len(framework.dimensions))
    return Summary(
        assessment=assessment.uuid,
        round=current.uuid,
        number=current.number,
        client_uuid=assessment.client.uuid,
        client=assessment.client.name,
        project=current.profile.project,
        as_of=results.as_of,
        depth=current.profile.depth,
        status="final" if current.lock is not None else "draft",
        verdict=results.verdict,
        index=results.index,
        lo=results.lo,
        hi=results.hi,
        trend=tuple(item.lock.results.index for item in assessment.rounds[:-1] if item.lock is not None),
        gates_met=sum(gate.passed for gate in blocking),
        gates=len(blocking),
        coverage=results.coverage,
        answered=count.answered,
        required=count.required,
        weakest=results.weakest,
        dimensions={name: dimension.score for name, dimension in results.dimensions.items()},
        credited={
            name: question.credited
            for name, question in results.questions.items()
            if question.credited is not None
        },
        ownerless=lacks_owner(framework, assessment, results),
        input_hash=results.input_hash,
        engine_version=results.engine_version,
        framework_id=results.framework_id,
        framework_version=results.framework_version,
        framework_checksum=results.framework_checksum,
        depth_name=framework.depth(current.profile.depth).called,
        issued=results.issued,
        sector=assessment.client.sector,
        tags=assessment.tags,
        exposures={name: mode.exposure for name, mode in results.exposures.items()},
        blockers=tuple(gate.question for gate in results.blocking_not_met),
        outcome=assessment.outcome,
        decided=_decided(assessment),
        claim=claim_of(framework, assessment),
        coming=coming(framework, assessment, results),
    )


def claim_of(framework: Framework, assessment: Assessment) -> Claim | None:
    """What the success statement promises, for comparing it with that of other projects."""
    profile = assessment.profile
    said = profile.statement
    if not said.metric or not said.scope:
        return None
    launch = profile.dates.get(framework.verdict.launch_date)
    return Claim(profile.project, said.metric, said.scope, launch, said.due)


def _decided(assessment: Assessment) -> str:
    """What was last locked before somebody could see what became of it."""
    outcome = assessment.outcome
    days = [] if outcome is None else [day for day in (outcome.live, outcome.stopped) if day is not None]
    locks = [one.lock for one in assessment.rounds if one.lock is not None]
    before = [lock for lock in locks if not days or lock.on <= min(days)]
    return before[-1].results.in_force if before else ""


def summary_from_plain(plain: Any) -> Summary | None:
    """A summary from its plain form, None where that is not one of this version.

    Lists read thousands of these, and their bytes were held against a checksum before: the shape alone is looked at.
    """
    try:
        values = dict(plain)
        values["as_of"] = date.fromisoformat(values["as_of"])
        for name in ("trend", "tags", "blockers"):
            values[name] = tuple(values.get(name, ()))
        outcome = values.get("outcome")
        values["outcome"] = None if outcome is None else from_plain(Outcome, outcome)
        claim = values.get("claim")
        values["claim"] = None if claim is None else from_plain(Claim, claim)
        values["coming"] = tuple(from_plain(Coming, one) for one in values.get("coming", ()))
        return Summary(**values)
    except (KeyError, TypeError, ValueError, ReadinessError):
        return None
