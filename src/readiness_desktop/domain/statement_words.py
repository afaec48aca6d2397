"""What the words of a success statement give away: model measures, roles in place of people, big words."""

import re
from collections.abc import Iterable
from functools import lru_cache

# The head of a noun phrase ends here: in "handling time at full adoption" the measure is handling time.
_HEAD_ENDS = re.compile(r"\b(?:of|at|with|in|for|by|per|after|through|from|under|among|across|on|to)\b", re.I)
_ONLY_AS_HEAD = frozenset({"adoption"})
_CLAUSE_ENDS = re.compile(r"[;:!?()\n\u2013\u2014]|[.,](?!\d)")
_NOBODY = re.compile(r"tbd|tba|tbc|todo|n/a|na|none|nobody|unknown|open|pending|someone|somebody|x|xx|xxx")
# One of these makes a name one of a role; of the others, which are surnames too, the whole name has to consist.
_ROLE_WORD = re.compile(
    r"teams?|department|dept|committee|board|group|unit|office|squad|crew|staff|owner|lead|manager|director|officer"
    r"|analyst|engineer|sponsor|architect|controller|role|vendor|supplier"
)
_ALONE_TOO = re.compile(
    r"head|partner|steering|management|business|operations|finance|it|hr|legal|procurement|controlling|accounting"
    r"|sales|the|of|and|for"
)
_HEAD_OF = re.compile(r"head of\b")
_WORD = re.compile(r"[^\W_]+(?:[/'’.-][^\W_]+)*")


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, whatever their case and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


@lru_cache(maxsize=512)
def _whole(words: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in words.split()]
    joined = r"[\s-]+".join(parts)
    return re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=128)
def _in_all_forms(word: str) -> re.Pattern[str]:
    """The word as it stands or with the usual endings: improve, improves, improved, improving."""
    stem = re.escape(word.removesuffix("e"))
    stem = re.sub(r"(?<=i)s$", "[sz]", stem)
    ending = "(?:e|es|ed|ing)" if word.endswith("e") else "(?:s|ed|ing)?"
    return re.compile(rf"(?<!\w){stem}{ending}(?!\w)", re.IGNORECASE)


def measures_the_model(metric: str, rejected: Iterable[str]) -> str:
    """The rejected word that stands in the name of a measure, empty where none does.

    "Adoption" is refused where it is what is measured, not where it only says when.
    """
    if not metric.strip():
        return ""
    head = _HEAD_ENDS.split(metric, maxsplit=1)[0]
    for word in rejected:
        if _whole(word).search(head if word.casefold() in _ONLY_AS_HEAD else metric) is not None:
            return word
    return ""


def stands_for_people(name: str, roles: Iterable[str]) -> bool:
    """Whether this is no person's name but a role, a team or a word that puts the matter off."""
    words = " ".join(name.split()).casefold().strip(" .")
    if any(same_words(words, role) for role in roles) or _NOBODY.fullmatch(words):
        return True
    parts = _WORD.findall(words)
    if not any(sign.isalpha() for sign in words) or _HEAD_OF.match(words):
        return True
    if any(_NOBODY.fullmatch(part) or _ROLE_WORD.fullmatch(part) for part in parts):
        return True
    return all(_ALONE_TOO.fullmatch(part) for part in parts)


def clauses_without_number(text: str, words: Iterable[str]) -> str:
    """The first of these words that stands in a clause without a figure, as it was written; empty where none does."""
    if not text.strip():
        return ""
    patterns = [_in_all_forms(word) for word in words]
    for clause in _CLAUSE_ENDS.split(text):
        if any(sign.isdigit() for sign in clause):
            continue
        for pattern in patterns:
            found = pattern.search(clause)
            if found is not None:
                return found[0]
    return ""
