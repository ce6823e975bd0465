"""Words that a page glued together by losing the space between them: `заявилПрезидент`, `РККуандык`, `Ашимбаевтакже`.

They are parted only where it is certain: both halves are words or names that are known, and the whole is not. Names
of companies are written so too (`КазТАГ`, `РоссияБанк`): their halves are short, or words that no sentence puts so.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.words import word
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.words import Word
    from cisnews.knowledge.lexicon import Entry

_NO_NAMES = frozenset({"VERB", "ADVB", "CONJ", "PREP", "NPRO"})
"""Parts of speech of which no company's name consists."""
_SHORTEST = 6
"""Letters of the shortest form that is looked at."""
_LOWER_THEN_TITLE = pattern("([а-яё]{4,})([А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁ][а-яё]+)?)")
_TITLE_THEN_TITLE = pattern("([А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁ][а-яё]+)?)([А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁ][а-яё]+)?)")
_CAPITALS_THEN_TITLE = pattern("([А-ЯЁ]{2,}з?)([А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁ][а-яё]+)?)")
_DOUBLED_PREPOSITION = pattern(
    "([А-ЯЁ][А-ЯЁа-яё-]{2,}(?:ов|ев|ёв|ин))(в)|([А-ЯЁ][А-ЯЁа-яё-]{2,}(?:ов|ев|ёв|ин)(?:ой|[ау]))(и)"
)


def lost_space(found: Word) -> int:
    """Where in a form the second word begins; 0 if it is one word."""
    if found.shape not in _RULES or found.node is not None or len(found.text) < _SHORTEST:
        return 0
    for rule in _RULES[found.shape]:
        at = rule(found.text)
        if at:
            return 0 if found.known else at
    return 0


def lower_before_title(text: str) -> int:
    """`заявилПрезидент`, `материалаСтатья`: a name of a company begins with a capital."""
    halves = _LOWER_THEN_TITLE.fullmatch(text)
    if halves is None or not word(halves[1]).known or not (word(halves[2]).known or _is_name(word(halves[2]))):
        return 0
    return halves.start(2)


def name_before_title(text: str) -> int:
    """`КазахстанаАлександр`, `ПрезидентМурат`, `ЛавровСегодня`, `УкраинеОбновлено`: after a place, post or name.

    `РоссияБанк` is a company: a place in the nominative stands before a name only.
    """
    halves = _TITLE_THEN_TITLE.fullmatch(text)
    if halves is None:
        return 0
    left, right = word(halves[1]), word(halves[2])
    if right.naming.is_listed_given:
        naming = left.naming
        is_parted = bool(_place_forms(left) or naming.is_listed_given or naming.has_family_mark or left.title_forms)
    elif left.naming.is_listed_given:
        is_parted = _is_family(right) or right.pos in _NO_NAMES
    elif _is_family(left):
        is_parted = right.pos in _NO_NAMES
    else:
        forms = _place_forms(left)
        is_parted = bool(forms) and not forms & NOMINATIVE and right.known
    return halves.start(2) if is_parted else 0


def abbreviation_before_name(text: str) -> int:
    """`РККуандык`: a country's abbreviation before a given name."""
    halves = _CAPITALS_THEN_TITLE.fullmatch(text)
    if halves is None or not word(halves[2]).naming.is_listed_given:
        return 0
    is_country = any(entry.sort == "country_abbreviation" for entry, _ in _entries(word(halves[1])))
    return halves.start(2) if is_country else 0


def name_before_common_word(text: str) -> int:
    """`Ашимбаевтакже`, `Лисицынзаявил`: a family name by its ending before one of the lexicon's words."""
    folded = text.lower().replace("ё", "е")
    for end in _after_name() if folded.endswith(_after_name()) else ():
        if folded.endswith(end) and len(text) - len(end) >= _SHORTEST - 2:
            return len(text) - len(end) if _is_family(word(text[: -len(end)])) else 0
    return 0


def name_before_preposition(text: str) -> int:
    """`Досаевв`, `Досаеваи`: no family name ends so."""
    halves = _DOUBLED_PREPOSITION.fullmatch(text) if text.endswith(("в", "и")) else None
    name = halves and (halves[1] or halves[3])
    return len(name) if name and _is_family(word(name)) else 0


def _is_family(found: Word) -> bool:
    return found.naming.has_family_mark or found.naming.is_known_family


def _is_name(found: Word) -> bool:
    return found.naming.is_listed_given or _is_family(found)


def _place_forms(found: Word) -> int:
    """The forms that a word can have as the name of a country or place (as of `Term.forms`); 0 if it is none."""
    return max((forms for entry, forms in _entries(found) if entry.sort in ("country", "place")), default=0)


def _entries(found: Word) -> tuple[tuple[Entry, int], ...]:
    return found.node.entries if found.node is not None else ()


@cache
def _after_name() -> tuple[str, ...]:
    return tuple(sorted(lexicon.table("lost_spaces")["after_name"], key=len, reverse=True))


_RULES: dict[str, tuple[Callable[[str], int], ...]] = {
    "mixed": (lower_before_title, name_before_title, abbreviation_before_name, name_before_preposition),
    "title": (name_before_common_word, name_before_preposition),
}
"""The rules for each shape of a form."""
