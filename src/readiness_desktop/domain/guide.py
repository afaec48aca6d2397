"""What the program says about itself: topics of help and the steps of the guided tour. Content lies in resources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """One page of help in Markdown; `pages` are the pages of the window that it explains."""

    id: str
    title: str
    text: str
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TourStep:
    """One stop of the tour: the page to show, the part of it to point at, and what to say there.

    `thing` is what to show on the page, such as the id of a question.
    """

    page: str
    anchor: str
    title: str
    text: str
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """All topics in reading order, and the tour."""

    topics: tuple[HelpTopic, ...]
    steps: tuple[TourStep, ...]

    def topic(self, wanted: str) -> HelpTopic:
        """The topic with this id; KeyError if there is none."""
        for topic in self.topics:
            if topic.id == wanted:
                return topic
        raise KeyError(wanted)

    def of_page(self, page: str) -> HelpTopic:
        """The topic that explains a page of the window; the first one where none does."""
        return next((topic for topic in self.topics if page in topic.pages), self.topics[0])

    def holding(self, typed: str) -> tuple[HelpTopic, ...]:
        """The topics that hold every typed word, those first whose title does; all of them for nothing."""
        words = typed.casefold().split()
        found = [
            (not all(word in topic.title.casefold() for word in words), number, topic)
            for number, topic in enumerate(self.topics)
            if all(word in f"{topic.title} {topic.text}".casefold() for word in words)
        ]
        return tuple(topic for _later, _number, topic in sorted(found, key=lambda one: one[:2]))
