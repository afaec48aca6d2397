"""Which questions the page goes through and in which order: all that are asked, or those that a filter leaves."""

from collections.abc import Mapping

from readiness_desktop.domain.framework import Framework
from readiness_desktop.gui.open_assessment import OpenAssessment
from readiness_desktop.services import asking


class Way:
    """`wish` and `typed` are the filter; with both a question has to have both."""

    def __init__(self) -> None:
        self.groups: tuple[asking.Group, ...] = ()
        self.order: tuple[str, ...] = ()
        self.wish: asking.Wish | None = None
        self.typed = ""
        self._of = ("", "")
        self._group_of: dict[str, asking.Group] = {}
        self._wanted = asking.Wanted()
        self._texts: asking.Texts | None = None

    def take(self, framework: Framework, depth: str) -> bool:
        """Go through what this depth asks; whether that are other groups than before."""
        if (framework.checksum, depth) == self._of:
            return False
        self._of = (framework.checksum, depth)
        groups = asking.groups(framework, depth)
        if groups == self.groups:
            return False
        self.groups, self._texts = groups, None
        self._group_of = {q.id: group for group in groups for q in group.questions}
        self.order = tuple(self._group_of)
        return True

    def clear(self) -> None:
        """Go through everything."""
        self.wish, self.typed = None, ""

    @property
    def filtered(self) -> bool:
        """Whether some are left out."""
        return self.wish is not None or bool(self.typed)

    def choose(self, wish: str) -> None:
        """Go through the questions with this wish only; any other word means all."""
        self.wish = next((known for known in asking.WISHES if known == wish), None)

    def asks(self, question: object) -> bool:
        """Whether this is a question that is asked."""
        return isinstance(question, str) and question in self._group_of

    def group_of(self, question: str) -> asking.Group:
        """The dimension or module that a question stands in."""
        return self._group_of[question]

    def wishes(self, hub: OpenAssessment) -> Mapping[str, frozenset[asking.Wish]]:
        """What is to be looked at in every question."""
        return self._wanted.of(hub.framework, hub.assessment, hub.results, self.order)

    def wanting(self, hub: OpenAssessment, wish: asking.Wish) -> tuple[str, ...]:
        """All questions with this wish, whatever the filter."""
        return tuple(q for q, has in self.wishes(hub).items() if wish in has)

    def among(self, hub: OpenAssessment | None) -> tuple[str, ...]:
        """The questions that the filter leaves."""
        if hub is None or not self.filtered:
            return self.order
        found = self.order if self.wish is None else self.wanting(hub, self.wish)
        if self.typed:
            self._texts = self._texts or asking.Texts(self.groups)
            having = self._texts.having(hub.assessment, self.typed)
            found = tuple(q for q in found if q in having)
        return found

    def next(self, hub: OpenAssessment | None, question: str) -> str | None:
        """The next question: going round among those that a filter shows, else None behind the last one."""
        if not self.filtered:
            return asking.onward(self.order, question)
        return asking.after(self.order, question, self.among(hub))

    def before(self, hub: OpenAssessment | None, question: str) -> str | None:
        """The question before, of those that the filter leaves; None at the start."""
        return asking.before(self.order, question, self.among(hub))
