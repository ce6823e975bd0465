"""What follows the noun of a body or an office and belongs to it: genitives, `по` + dative, quoted names, places.

Names of persons are never taken: the words of a genitive are common nouns, written small or, inside an official name,
capitalised; other capitalised words count only where the lexicon knows them as a place or a body.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from cisnews.grammar.closed_classes import NAMED_AFTER
from cisnews.grammar.domains import POINTING, domain, starts_known
from cisnews.grammar.marked import CLOSING_OF, name_in_marks
from cisnews.grammar.morphology import (
    ACCUSATIVES,
    DATIVE,
    DATIVES,
    GENITIVE,
    GENITIVES,
    INSTRUMENTAL,
    PREPOSITIONAL,
    PREPOSITIONALS,
)
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.words import Word

_CAUSES = {"за": ACCUSATIVES, "против": GENITIVES}
OPENERS = frozenset({"по", "при", "между", "имени", "им", *_CAUSES})
"""Words with which a complement of a body begins."""
_LONGEST_NAME = 3


def quoted_name(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`«Газпром»` -> the token after the closing mark; 0 if no short quoted name begins here."""
    return name_in_marks(landmarks.sheet, token, limit)


def latin_name(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`Mushroom works`, `Business NZ`, `HP` -> the token after a name in Latin letters; 0 if none begins here."""
    words = landmarks.sheet.words
    if token >= limit or not (words[token].capital and is_latin(words[token])):
        return 0
    last = token + 1
    while last < limit and (is_latin(words[last]) or (last + 1 < limit and _joins_latin(landmarks, last))):
        last += 1
    return last


def _joins_latin(landmarks: Landmarks[Any], token: int) -> bool:
    """`&` in `Lis & Co`, the full stop in `Kun.uz`."""
    sheet = landmarks.sheet
    if sheet.words[token].text == "&":
        return True
    is_glued = sheet.ends[token - 1] == sheet.starts[token] and sheet.ends[token] == sheet.starts[token + 1]
    return sheet.words[token].text == "." and is_glued and is_latin(sheet.words[token + 1])


def is_latin(word: Word) -> bool:
    """Whether a word is written in Latin letters."""
    return word.kind == "word" and word.text[0] < "\u0250"


def abbreviation(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`РАН`, `ФИФА`, `МВД` -> the token after an abbreviation in capitals; 0 if none stands here."""
    return token + 1 if token < limit and is_abbreviation(landmarks.sheet.words[token]) else 0


def is_abbreviation(word: Word) -> bool:
    """Whether a word is written in capitals, as initials are; the dictionary may know it."""
    return word.shape == "upper" and len(word.text) >= 2 and not is_latin(word)


def place(landmarks: Landmarks[Any], token: int, limit: int, cases: int = GENITIVE) -> int:
    """`Казахстана`, `Алматинской области` -> the token after a place in one of the cases; 0 if none stands here."""
    found = landmarks.place_at.get(token)
    return found.last if found and found.last <= limit and found.cases & cases else 0


def body(landmarks: Landmarks[Any], token: int, limit: int, cases: int = GENITIVE) -> int:
    """`Сената Парламента` -> the token after a body in one of the cases; 0 if none begins here."""
    found = landmarks.body_at.get(token)
    return found.last if found and found.last <= limit and found.cases & cases else 0


def about(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`по бюджету и финансам`, `по Минску` -> the token after it; 0 if it does not begin with `по`.

    With the places of a list behind it: `по делам Азии, Африки и Океании`.
    """
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token].key != "по" or not words[token + 1].lemmas.isdisjoint(_occasions()):
        return 0
    last = about_places(landmarks, token, limit)
    if not last and (last := domain(landmarks, token + 1, limit, DATIVES)):
        first_place = place(landmarks, last, limit)
        listed = first_place and _listed_places(landmarks, first_place, limit, GENITIVE)
        return listed if listed > first_place else last
    return last or abbreviation(landmarks, token + 1, limit)


@cache
def _occasions() -> frozenset[str]:
    """`по итогам`, `по просьбе`: no domains."""
    return frozenset(lexicon.table("body_uses")["occasions"])


def about_places(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`по Минску`, `по Санкт-Петербургу и Ленобласти` -> the token after it; 0 if it does not begin with `по`."""
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token].key != "по":
        return 0
    last = place(landmarks, token + 1, limit, DATIVE)
    return last and _listed_places(landmarks, last, limit, DATIVE)


def _listed_places(landmarks: Landmarks[Any], token: int, limit: int, case: int) -> int:
    """`, Африке и Океании` after a place -> the token after the list; `token` where none goes on that ends with `и`."""
    words, last = landmarks.sheet.words, token
    while last + 1 < limit and words[last].is_joint:
        after = place(landmarks, last + 1, limit, case)
        if not after or words[last].key == "и":
            return after or token
        last = after
    return token


def attached(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`при Президенте`, `при ООН` -> the token after it; 0 if it does not begin with `при`."""
    if token + 1 >= limit or landmarks.sheet.words[token].key != "при":
        return 0
    return (
        body(landmarks, token + 1, limit, PREPOSITIONAL)
        or abbreviation(landmarks, token + 1, limit)
        or (_is_place_of_office(landmarks, token + 1) and domain(landmarks, token + 1, limit, PREPOSITIONALS))
        or 0
    )


def _is_place_of_office(landmarks: Landmarks[Any], token: int) -> bool:
    """Not so `поддержке` in `избран мэром при поддержке союза`."""
    return landmarks.sheet.words[token].lemmas.isdisjoint(lexicon.table("body_uses")["circumstances"])


def cause(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`за права человека`, `против нелегальной миграции` -> the token after it; 0 if it does not begin so."""
    if token + 1 >= limit or landmarks.sheet.words[token - 1].text in CLOSING_OF:  # `театр «Ветер» за роль`
        return 0
    forms = _CAUSES.get(landmarks.sheet.words[token].key)
    return domain(landmarks, token + 1, limit, forms) if forms else 0


def numbered(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`№ 40`, `-88` right behind initials -> the token after it; 0 if it does not begin so."""
    sheet = landmarks.sheet
    if token + 1 >= limit or sheet.words[token + 1].kind != "number":
        return 0
    mark = sheet.words[token]
    is_glued = (
        mark.is_dash and sheet.starts[token] == sheet.ends[token - 1] and sheet.ends[token] == sheet.starts[token + 1]
    )
    return token + 2 if mark.text == "№" or is_glued else 0


def convocation(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`VII созыва`, `шестого созыва` behind a parliament -> the token after it; 0 if it does not begin so."""
    words = landmarks.sheet.words
    return token + 2 if token + 1 < limit and words[token + 1].key == "созыва" and words[token].kind != "mark" else 0


def named_after(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`имени Абая Кунанбаева`, `им. М. В. Лисицына` -> the token after it; 0 if it does not begin so."""
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token].key not in NAMED_AFTER:
        return 0
    last = token + 1
    if words[token].key == "им":
        if words[last].text != ".":
            return 0
        last += 1
    while last + 1 < limit and words[last].shape == "initial" and words[last + 1].text == ".":
        last += 2
    post = landmarks.sheet.term(last, "post")
    if post is not None and post.singular & GENITIVE:  # `имени академика Лисицына`
        last = post.last
    while last + 1 < limit and words[last].shape == "initial" and words[last + 1].text == ".":
        last += 2
    first = last
    while last < limit and last - first < _LONGEST_NAME and words[last].shape == "title":
        last += 1
        if not words[last - 1].naming.given:
            break
    return last if last > first else 0


def modifiers(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`влиятельного`, `крайне правого`, `того же`: the token after adjectives in the genitive, written small."""
    words = landmarks.sheet.words
    while token < limit and (words[token].key in POINTING or _is_modifier(words[token])):
        if starts_known(landmarks, token):
            return token
        if words[token].pos in ("ADJF", "PRTF") and not words[token].adjective_forms & GENITIVES:
            return token
        token += 1
    return token


def _is_modifier(word: Word) -> bool:
    return not word.capital and word.pos in ("ADJF", "PRTF", "ADVB")


def between(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`между Сенатом и Советом Федерации` -> the token after it; 0 if it does not begin with `между`."""
    if token + 1 >= limit or landmarks.sheet.words[token].key != "между":
        return 0
    last = body(landmarks, token + 1, limit, INSTRUMENTAL) or place(landmarks, token + 1, limit, INSTRUMENTAL)
    if not last or last + 1 >= limit or landmarks.sheet.words[last].key != "и":
        return 0
    return body(landmarks, last + 1, limit, INSTRUMENTAL) or place(landmarks, last + 1, limit, INSTRUMENTAL)
