"""Everything that Go to anything can go to: pages, what the pack asks and plans, who and what is in an assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, cast

from readiness_desktop.domain.evidence import shown_file_name
from readiness_desktop.gui.frame.agreed_targets import agreed_target
from readiness_desktop.gui.frame.choices import Offered, Target
from readiness_desktop.gui.frame.rounds_menu import rounds_of
from readiness_desktop.wording import numbers
from readiness_desktop.wording.lists import sentence
from readiness_desktop.wording.people import hides_names
from readiness_desktop.wording.rounds import standing
from readiness_desktop.wording.translate import _

if TYPE_CHECKING:
    from readiness_desktop.gui.main_window import MainWindow
    from readiness_desktop.gui.open_assessment import OpenAssessment
    from readiness_desktop.services.library import Row
    from readiness_desktop.services.searching import Found


class Targets:
    """Makes the targets of one window; those of the questions are kept as long as the same ones are asked."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._questions: tuple[Target, ...] = ()
        self._questions_of = ("", "")

    def all(self) -> tuple[Target, ...]:
        """Pages first, then what can be done, what is in the assessment, and the other ones."""
        window, hub = self._window, self._window.session.hub
        found = [
            Target(one.icon, one.title, _("Page"), self._to(one.id), group="page", id=one.title, place=one.id)
            for one in window.available
        ]
        found += self._actions()
        if hub is not None:
            found += self.questions(hub)
            found += self._initiatives(hub)
            found += self._modes(hub)
            found += self._gates(hub)
            found += self._evidence(hub)
            found += self._debt(hub)
            found += self._people(hub)
            found += self._rounds(hub)
        found += self._assessments()
        return tuple(found)

    def texts(self, hub: OpenAssessment, found: tuple[Found, ...]) -> tuple[Target, ...]:
        """What a search found in the texts of an assessment, as targets."""
        made = [self._text(hub, one) for one in found]
        return tuple(target for target in made if target is not None)

    def questions(self, hub: OpenAssessment) -> tuple[Target, ...]:
        """The questions that are asked."""
        key = (hub.framework.checksum, hub.results.depth)
        if key != self._questions_of:
            names = {one.id: f"{one.name} {one.short}" for one in hub.framework.dimensions}
            self._questions_of = key
            self._questions = tuple(
                Target(
                    "list-checks",
                    asked.ask,
                    _("Question {id}").format(id=asked.id),
                    self._to("questions", asked.id),
                    f"{asked.title} {names[asked.dimension]}",
                    group="question",
                    id=asked.id,
                    place=f"questions:{asked.id}",
                )
                for asked in hub.framework.in_depth(hub.results.depth)
            )
        return self._questions

    def _to(self, page: str, thing: object = None) -> Callable[[], None]:
        return lambda: self._window.show_page(page, thing)

    def _actions(self) -> Iterator[Target]:
        commands = self._window.commands
        for icon, words, do in commands.actions():
            yield Target(icon, words, _("Action"), do, group="action", key=commands.key_of(do))
        offered = getattr(self._window.made(self._window.page), "offered", None)
        if callable(offered):
            for icon, words, key, do in cast("Iterable[Offered]", offered()):
                yield Target(icon, words, _("Action"), do, group="action", key=key)

    def _initiatives(self, hub: OpenAssessment) -> Iterator[Target]:
        plan = hub.plan
        for one in plan.initiatives if plan is not None else ():
            assert plan is not None
            title = plan.initiative(hub.framework, one.id).title
            go = self._to("roadmap", one.id)
            yield Target("chart-gantt", title, _("Initiative"), go, group="initiative", id=one.id)

    def _modes(self, hub: OpenAssessment) -> Iterator[Target]:
        for mode in hub.framework.failure_modes:
            exposure = hub.results.exposures.get(mode.id)
            kind = _("Failure mode")
            if exposure is not None and exposure.exposure is not None:
                kind = _("Failure mode, {points}").format(points=numbers.points(exposure.exposure))
            yield Target("shield-alert", mode.name, kind, self._to("results"), group="mode", id=mode.id)

    def _gates(self, hub: OpenAssessment) -> Iterator[Target]:
        for gate in hub.results.gates.values():
            title = hub.framework.question(gate.question).title
            kind = _("Gate {id}").format(id=gate.question)
            yield Target("signpost", title, kind, self._to("questions", gate.question), group="gate")
        for stage in hub.framework.stage_gates:
            kind = _("Stage gate {id}").format(id=stage.id)
            yield Target("signpost", stage.name, kind, self._to("gates", stage.id), group="gate", id=stage.id)

    def _evidence(self, hub: OpenAssessment) -> Iterator[Target]:
        for item in hub.assessment.current.evidence:
            kind = _("Evidence on {id}").format(id=item.question)
            go = self._to("questions", item.question)
            title, place = " ".join(item.title.split()), f"evidence:{item.uuid}"
            yield Target("paperclip", title, kind, go, shown_file_name(item), "evidence", place=place)

    def _debt(self, hub: OpenAssessment) -> Iterator[Target]:
        for one in hub.assessment.current.debt:
            kind = _("Debt, {type}").format(type=hub.framework.debt_types.get(one.type, one.type))
            go = self._to("debt", one.uuid)
            yield Target("hammer", " ".join(one.title.split()), kind, go, one.where, "debt")

    def _people(self, hub: OpenAssessment) -> Iterator[Target]:
        if not hides_names(hub.assessment.current, hub.newest_round):
            for one in hub.assessment.current.respondents:
                kind = _("Respondent, {role}").format(role=one.role) if one.role else _("Respondent")
                place = f"person:{one.uuid}"
                yield Target("user", one.name, kind, self._to("setup"), group="person", place=place)

    def _rounds(self, hub: OpenAssessment) -> Iterator[Target]:
        """The other rounds of what is open."""
        shown, show = hub.assessment.current.number, self._window.commands.show_round
        for one in rounds_of(hub):
            if one.number != shown:
                go: Callable[[], None] = lambda wanted=one.number: show(wanted)  # noqa: E731
                yield Target("history", standing(one), _("Round"), go, group="round")

    def _assessments(self) -> Iterator[Target]:
        session = self._window.session
        for row in cast("tuple[Row, ...]", session.rows):
            if row.known:
                go = self._window.commands.leaving(lambda wanted=row.assessment: session.open_row(wanted))
                yield Target("building-2", row.project, row.client, go, group="assessment")

    def _text(self, hub: OpenAssessment, found: Found) -> Target | None:
        """None for what has gone since it was taken into the search."""
        current, to = hub.assessment.current, self._to
        kinds = {"note": _("Note on {id}"), "reason": _("Reason of {id}"), "question": _("Question {id}")}
        hit = any(marked for _piece, marked in found.text)
        pieces = found.text if hit and found.kind != "person" else found.title
        words = "".join(piece for piece, _marked in pieces)
        if found.kind in kinds:
            if not hub.framework.has_question(found.id):
                return None
            icon = "list-checks" if found.kind == "question" else "message-square-text"
            kind, go = kinds[found.kind].format(id=found.id), to("questions", found.id)
            group, place = "note", f"note:{found.id}"
            if found.kind == "question":
                group, place = "question", f"questions:{found.id}"
                if pieces is found.text:
                    title = hub.framework.question(found.id).title
                    pieces, words = ((f"{title}: ", False), *pieces), f"{title}: {words}"
            return Target(icon, words, kind, go, group=group, place=place, pieces=pieces)
        if found.kind == "evidence":
            item = next((one for one in current.evidence if one.uuid == found.id), None)
            if item is None:
                return None
            kind, go = _("Evidence on {id}").format(id=item.question), to("questions", item.question)
            place = f"evidence:{item.uuid}"
            return Target("paperclip", words, kind, go, group="note", place=place, pieces=pieces)
        if found.kind == "parked":
            parked = next((one for one in current.parked if one.uuid == found.id), None)
            thing = parked.question if parked is not None and parked.question else None
            return Target("pin", words, sentence(_("a parked item")), to("questions", thing), pieces=pieces)
        if found.kind == "action":
            from readiness_desktop.domain.gate_facts import GATE_KEY

            key = next((one.key for one in current.actions if one.uuid == found.id), "")
            if key.startswith(GATE_KEY):
                gate = key.removeprefix(GATE_KEY).partition(":")[0]
                go = to("gates", f"{gate} conditions")
                return Target(
                    "signpost", words, _("Condition of {gate}").format(gate=gate), go, pieces=pieces
                )
            go = to("results", "conditions")
            return Target("clipboard-list", words, _("Condition of the verdict"), go, pieces=pieces)
        if found.kind != "person":
            return agreed_target(hub, found, pieces, to)
        place = f"person:{found.id}"
        return Target("user", words, _("Respondent"), to("setup"), group="person", place=place, pieces=pieces)
