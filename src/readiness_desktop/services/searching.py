"""Full-text search over one open assessment: what the pack asks and what people wrote; kept up with every change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from readiness_desktop.domain.agreements import NO_STATEMENT
from readiness_desktop.domain.assessment import Assessment, Round, Said
from readiness_desktop.domain.framework import Framework, Question
from readiness_desktop.domain.pieces import Pieces
from readiness_desktop.wording.people import hides_names

if TYPE_CHECKING:
    # The driver of the database comes with the first search.
    from readiness_desktop.storage.search_index import SearchIndex

Kind = Literal[
    "question", "note", "reason", "evidence", "person", "action", "parked",
    "criterion", "sign_off", "decision", "debt", "statement", "budget", "initiative", "plan",
]  # fmt: skip

_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Found:
    """What has the words: its kind, its id, title and text.

    The id is that of the question for `question`, `note` and `reason`, and that of the pack or of an own one for
    `initiative`.
    """

    kind: Kind
    id: str
    title: Pieces
    text: Pieces


class Search:
    """The texts of one assessment, found by their words. `follow` and `find` may be called on different threads."""

    def __init__(self) -> None:
        self._index: SearchIndex | None = None
        self._framework = ""
        self._followed: Assessment | None = None
        self._held: dict[str, object] = {}
        self._hidden = False

    def up_to_date(self, assessment: Assessment) -> bool:
        """Whether everything that this assessment says can be found."""
        return self._followed is assessment

    def follow(
        self,
        framework: Framework,
        assessment: Assessment,
        rest: Callable[[], bool] = lambda: True,
        *,
        newest: Round | None = None,
    ) -> None:
        """Take what is new or other since the last time. `rest` is called now and then and tells whether to go on.

        `newest` is the newest round where the assessment ends with an earlier one that is looked at.
        """
        from readiness_desktop.storage.search_index import SearchIndex, Text

        hidden = hides_names(assessment.current, newest)
        if self._index is None or self._framework != framework.checksum or self._hidden is not hidden:
            if self._index is not None:
                self._index.close()
            self._index, self._framework, self._held = SearchIndex(), framework.checksum, {}
        index, self._hidden = self._index, hidden
        wanted = dict(_sources(framework, assessment, newest))
        index.forget(key for key in self._held if key not in wanted)
        self._held = {key: source for key, source in self._held.items() if key in wanted}
        fresh = [key for key, source in wanted.items() if self._held.get(key) is not source]
        for start in range(0, len(fresh), _AT_ONCE):
            some = fresh[start : start + _AT_ONCE]
            index.put(Text(key, *_words(key, wanted[key], hidden=hidden)) for key in some)
            self._held.update((key, wanted[key]) for key in some)
            if not rest():
                return
        self._followed = assessment

    def find(self, typed: str, most: int) -> tuple[Found, ...]:
        """The best of what has all the words, as far as it was taken in already; any text may be typed."""
        index = self._index
        if index is None:
            return ()
        return tuple(
            Found(_kind(hit.key), hit.key.partition(":")[2], hit.title, hit.body)
            for hit in index.find(typed, most)
        )

    def close(self) -> None:
        """Let go of everything, even while another thread still takes something in."""
        if self._index is not None:
            self._index.close()
            self._index = None


def _kind(key: str) -> Kind:
    kinds: dict[str, Kind] = {
        "q": "question", "n": "note", "s": "note", "r": "reason", "e": "evidence", "p": "person", "a": "action",
        "k": "parked", "c": "criterion", "g": "sign_off", "d": "decision", "b": "debt", "t": "statement", "u": "budget",
        "i": "initiative", "j": "initiative", "w": "initiative", "l": "plan",
    }  # fmt: skip
    return kinds[key.partition(":")[0]]


def _sources(
    framework: Framework, assessment: Assessment, newest: Round | None
) -> Iterator[tuple[str, object]]:
    """Everything that has words: a key, and the value that is another one as soon as the words may be others."""
    current = assessment.current
    for question in framework.in_depth(current.profile.depth):
        yield f"q:{question.id}", question
    for answer in current.answers.values():
        if answer.note:
            yield f"n:{answer.question}", answer.note
        if answer.said:
            yield f"s:{answer.question}", answer.said
        if reason := answer.na_reason or answer.level_reason:
            yield f"r:{answer.question}", reason
    yield from _named("e", current.evidence)
    if not hides_names(current, newest):
        yield from _named("p", current.respondents)
    yield from _named("a", (one for one in current.actions if not one.of_roadmap))
    yield from _named("k", current.parked)
    yield from _named("c", current.criteria)
    yield from _named("g", current.sign_offs)
    yield from _named("d", current.decisions)
    yield from _named("b", current.debt)
    if current.profile.statement != NO_STATEMENT:
        yield "t:statement", current.profile.statement
    for line, entry in current.profile.budget.items():
        if entry.reason:
            yield f"u:{line}", entry.reason
    yield from _of_roadmap(current)


def _of_roadmap(current: Round) -> Iterator[tuple[str, object]]:
    for own in current.profile.roadmap.own:
        yield f"i:{own.id}", own
    for initiative, terms in current.profile.roadmap.terms.items():
        if terms.reason:
            yield f"j:{initiative}", terms.reason
    for action in current.actions:
        if action.of_roadmap:
            yield f"w:{action.key}", action
    yield from _named("l", current.plans)


def _named(letter: str, things: Iterable[object]) -> Iterator[tuple[str, object]]:
    for thing in things:
        yield f"{letter}:{thing.uuid}", thing  # type: ignore[attr-defined]


def _words(key: str, source: object, *, hidden: bool) -> tuple[str, str]:
    """What is found by: the title, which counts more, and the text; no names while people are not shown by name."""
    if isinstance(source, str):
        return "", source
    if isinstance(source, tuple):
        own = cast("tuple[Said, ...]", source)
        return "", "\n".join(one.text for one in own)
    if isinstance(source, Question):
        levels, evidence = " ".join(source.levels), "; ".join(source.evidence)
        return f"{source.id} {source.title} {source.ask}", f"{source.probes} {levels} {evidence}"
    of_title, of_text = _FIELDS[key[0]]
    of_text = tuple(one for one in of_text if not (hidden and one in _NAMES))
    return _joined(source, of_title), _joined(source, of_text)


_FIELDS = {
    "e": (("title",), ("file_name", "link")),
    "p": (("name",), ("role",)),
    "a": (("text",), ("owner", "closing_evidence")),
    "k": (("text",), ()),
    "c": (("text",), ("evidence", "reason", "owner", "waived_by")),
    "g": (("role",), ("text", "lifted_by", "person")),
    "d": ((), ("text", "by")),
    "b": (("title",), ("where", "evidence", "reinvested", "owner")),
    "i": (("title",), ("role", "exit_evidence")),
    "w": (("text",), ("owner", "closing_evidence")),
    "l": ((), ("note", "by")),
    "t": (
        ("system", "metric"),
        (
            "scope", "record_system", "baseline_reason", "counterfactual_text", "other_changes", "cadence",
            "stop_action", "guardrail", "guardrail_limit", "owner", "measurer", "approver",
        ),
    ),
}  # fmt: skip
_NAMES = {"owner", "waived_by", "person", "by", "measurer", "approver"}


def _joined(source: object, names: tuple[str, ...]) -> str:
    return " ".join(str(value) for name in names if (value := getattr(source, name)))
