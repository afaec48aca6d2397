"""What the words of a success statement give away: model measures, roles in place of people, big words."""

import re
from collections.abc import Iterable
from functools import lru_cache

# The head of a noun phrase ends here: in "handling time at full adoption" the measure is handling time.
_HEAD_ENDS = re.compile(r"\b(?:of|at|with|in|for|by|per|after|through|from|under|among|across|on|to)\b", re.I)
_ONLY_AS_HEAD = frozenset({"adoption"})
_CLAUSE_ENDS = re.compile(r"[;:!?()\n\u2013\u2014]|[.,](?!\d)")
_NOBODY = re.compile(r"tbd|tba|tbc|todo|n/a|na|none|nobody|unknown|open|pending|someone|somebody|x|xx|xxx")
# Never a part of a person's name, not even behind one.
_GROUP_WORD = re.compile(
    r"teams?|departments?|dept|committee|group|unit|squad|vendor|supplier|équipe|equipe|equipo|comité"
    r"|[^\W_]*(?:abteilung|bereich|leitung|führung|ausschuss|gremium|vorstand)"
)
# What somebody is; behind a name it only says more of that person: "Ana Ruiz, CFO".
_TITLE_WORD = re.compile(
    r"manager|director|officer|analyst|engineer|sponsor|architect|controller|president|chief"
    r"|ceo|cfo|coo|cto|cio|cdo|cso|cmo|cro|cpo|cco|ciso|caio|chro|cdao|[se]?vp"
)
# Roles that are surnames too: "Anna Lead" is a person, "Risk lead" is none.
_SURNAME_TOO = re.compile(r"board|office|crew|staff|owner|lead|role")
# What stands before a role and is no given name; so is every word of a role of the pack.
_FIELD = re.compile(
    r"ai|ml|data|risk|claims?|projects?|program(?:me)?s?|products?|process|tech|technical|technology|security|privacy"
    r"|platform|quality|delivery|services?|customers?|support|innovation|digital|strategy|compliance|audit|marketing"
    r"|logistics|supply|planning|models?|cloud|systems?|back|front|executive|regional|local|global|change"
    r"|transformation|analytics|engineering|research|development|production|commercial|billing|pricing|underwriting"
    r"|purchasing|treasury|tax|transport|warehouse|corporate|company|client|deputy|acting|interim|senior|my|our|your"
)
_BEHIND_A_NAME = re.compile(r"[,;(/|]|\s[-\u2013\u2014]\s")
# Surnames too, so a whole name has to consist of them.
_ALONE_TOO = re.compile(
    r"head|partner|steering|management|business|operations|finance|it|hr|legal|procurement|controlling|accounting"
    r"|sales|the|of|and|for"
)
_HEAD_OF = re.compile(r"head of\b")
_WORD = re.compile(r"[^\W_]+(?:[/'’.-][^\W_]+)*")


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, whatever their case and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _singular_or_plural(word: str) -> str:
    if word[-1:] in "yY" and word[-2:-1].lower() not in "aeiou":
        return rf"{re.escape(word[:-1])}(?:y|ies)"
    return rf"{re.escape(word)}(?:e?s)?"


@lru_cache(maxsize=512)
def _whole(words: str) -> re.Pattern[str]:
    parts = [_singular_or_plural(part) for part in words.split()]
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
    known = tuple(roles)
    if any(same_words(words, role) for role in known) or _NOBODY.fullmatch(words):
        return True
    parts = _WORD.findall(words)
    if not any(sign.isalpha() for sign in words) or _HEAD_OF.match(words):
        return True
    if any(_NOBODY.fullmatch(part) or _GROUP_WORD.fullmatch(part) for part in parts):
        return True
    of_roles = {part for role in known for part in _WORD.findall(role.casefold())}
    own = _WORD.findall(_BEHIND_A_NAME.split(words, maxsplit=1)[0])
    if len(own) > 1 and not any(_is_field(part, of_roles) for part in own):
        parts = own
    return _holds_a_role(parts, of_roles) or all(_ALONE_TOO.fullmatch(part) for part in parts)


def _is_field(part: str, of_roles: Iterable[str]) -> bool:
    return part in of_roles or bool(_FIELD.fullmatch(part) or _ALONE_TOO.fullmatch(part))


def _holds_a_role(parts: Iterable[str], of_roles: Iterable[str]) -> bool:
    """Whether a role is among these words; one that is a surname too is none behind given names alone."""
    given = field = False
    for part in parts:
        if _TITLE_WORD.fullmatch(part) or (_SURNAME_TOO.fullmatch(part) and (field or not given)):
            return True
        if _is_field(part, of_roles):
            field = True
        else:
            given = True
    return False


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
