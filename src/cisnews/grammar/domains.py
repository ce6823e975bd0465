"""What a post or a body is for: nouns in the genitive, or another case, with their own genitives and lists of them.

Names of persons are never taken: the words are common nouns, written small or, inside an official name, capitalised.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from cisnews.grammar.closed_classes import AND_OR, ARTICLE_BEGINNINGS, HIS, THIS_OR_THAT, WITH
from cisnews.grammar.marked import name_in_marks
from cisnews.grammar.morphology import DATIVES, GENITIVE, GENITIVES, INSTRUMENTAL, INSTRUMENTALS, NOMINATIVE
from cisnews.grammar.names.paradigms import in_all_groups
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.words import Word

_NO_OFFICES = frozenset({"society", "kin", "part", "honour"})
"""Kinds of posts whose words are common ones in a domain: `по правам ребёнка`."""
POINTING = THIS_OR_THAT | HIS | {"же"}
"""Words before a genitive that point back: `сотрудник того же института`."""
_PERSONAL = frozenset({"Name", "Surn", "Patr"})


def domain(landmarks: Landmarks[Any], token: int, limit: int, forms: int = GENITIVES) -> int:
    """`цифрового развития, инноваций и аэрокосмической промышленности` -> the token after it; 0 if none begins here."""
    last = _nouns(landmarks, token, limit, forms)
    while last:
        more = _coordinated(landmarks, last, limit, forms)
        has_genitive = last > token + 1 or not landmarks.sheet.words[last - 1].noun_forms & forms
        if not more and forms != GENITIVES and has_genitive:
            more = _coordinated(landmarks, last, limit, GENITIVES)  # `по делам культуры и спорта`
        if not more:
            break
        last = more
    return last


def _nouns(landmarks: Landmarks[Any], token: int, limit: int, forms: int, *, listed: bool = False) -> int:
    """Adjectives and a noun in one of the forms, with the genitives after it: `защиты прав потребителей`.

    `listed`: a further member of a list, in which `технического надзора` is no body.
    """
    words = landmarks.sheet.words
    last, agreed = token, forms
    if last + 1 < limit and words[last].key in THIS_OR_THAT:  # `того же института`, `этого театра`
        is_body = landmarks.sheet.term(last + 1, "body_noun") is not None
        last += 2 if words[last + 1].key == "же" else 1 if is_body else 0
    while last < limit:
        word = words[last]
        as_noun, as_adjective = word.noun_forms & agreed, word.adjective_forms & agreed
        is_between = (last > token and word.is_joint) or word.pos == "ADVB"  # особо важным
        if not (as_noun or as_adjective or is_between):
            return 0
        if _is_office_before_name(landmarks, last, any_kind=last > token):
            return 0
        if not _is_common(word) or starts_known(landmarks, last, listed=listed):
            return 0
        if last + 1 < limit and words[last + 1].capital and _is_inhabitant(landmarks, last):
            return 0
        if word.capital and (word.naming.given or not words[last - 1].capital) and not _is_thing(word):
            return 0
        if word.capital and _is_family_name(landmarks, last):
            return 0
        if as_noun and not (as_adjective and last + 1 < limit and _agrees(words[last + 1], as_adjective)):
            following = _following(landmarks, last + 1, limit)
            return _with(landmarks, last, following or last + 1, limit)
        if as_adjective and _stands_for_persons(landmarks, last, limit):
            return last + 1
        if not as_adjective:
            if not (is_between and last + 1 < limit and words[last + 1].adjective_forms & agreed):
                return 0
        else:
            agreed = as_adjective
        last += 1
    return 0


def _is_inhabitant(landmarks: Landmarks[Any], token: int) -> bool:
    """`англичанина` before `Яна Лейтона`, not `армян` in `католикос всех армян Иоанн`."""
    term = landmarks.sheet.term(token, "inhabitant")
    return term is not None and bool(term.singular)


def _following(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """Genitives, or the initials of a field (`свободе СМИ`), after a noun -> the token after them; 0 if none follow."""
    if token >= limit:
        return 0
    words = landmarks.sheet.words
    is_family = words[token].capital and "семья" in words[token - 1].lemmas  # `адвокат семьи Лисовых`
    if words[token].text in initials_of_fields() or (is_family and words[token].adjective_forms & GENITIVE << 6):
        return token + 1
    return _nouns(landmarks, token, limit, GENITIVES)


@cache
def initials_of_fields() -> frozenset[str]:
    """`СМИ`, `ЖКХ`: initials that name no body."""
    return frozenset(lexicon.table("body_uses")["initials"])


def _with(landmarks: Landmarks[Any], noun: int, last: int, limit: int) -> int:
    """`с коррупцией` after `борьбе`, `с Китаем` after `дружбы`, `рисками` after `управлению`: the token after it.

    `last` where the noun takes none or none stands there.
    """
    words = landmarks.sheet.words
    if last == noun + 1 and last < limit and not words[noun].lemmas.isdisjoint(_uses("takes_instrumental")):
        return _nouns(landmarks, last, limit, INSTRUMENTALS) or last
    if last + 1 >= limit or words[last].key not in WITH or words[noun].lemmas.isdisjoint(_uses("takes_with")):
        return last
    place = landmarks.place_at.get(last + 1)
    if place is not None and place.cases & INSTRUMENTAL and place.last <= limit:
        return place.last
    if words[last + 1].shape == "upper":  # `со СМИ`
        return last + 2
    return _nouns(landmarks, last + 1, limit, INSTRUMENTALS) or last


@cache
def _uses(sort: str) -> frozenset[str]:
    return frozenset(lexicon.table("body_uses")[sort])


def _is_office_before_name(landmarks: Landmarks[Any], token: int, *, any_kind: bool) -> bool:
    """`судьи` in `суда судьи Лиса`: a post with a capital after it is a person's and no part of a body.

    Right after the noun of the body only a rank: `сил полковника Лиса`, but `аппарат президента Лиса`.
    """
    sheet = landmarks.sheet
    term = sheet.term(token, "post")
    if term is None or not term.singular or term.entry["kind"] in _NO_OFFICES:
        return False
    last = term.last
    for found in (landmarks.body_at.get(last), landmarks.place_at.get(last)):  # `директора завода «Лотос» Ивана Лиса`
        last = found.last if found is not None and found.first == last else last
    last = name_in_marks(sheet, last, len(sheet.words)) or last
    if last + 1 < len(sheet.words) and has_article(sheet.words[last]):
        last += 1
    if not (any_kind or term.entry["kind"] == "military" or last > term.last):
        return False
    if last >= len(sheet.words) or sheet.words[last].shape != "title" or last in landmarks.place_at:
        return False
    given = sheet.words[last].naming.given_forms  # `секретариат президента Литвы` before `Анна Лис`: not hers
    return not given or bool(given & in_all_groups(term.cases))


def has_article(word: Word) -> bool:
    """`Аль-Хамра`: with a capital Arabic article, before a name rather of a body than of a person."""
    return word.capital and word.key.startswith(ARTICLE_BEGINNINGS)


def _stands_for_persons(landmarks: Landmarks[Any], token: int, limit: int) -> bool:
    """`осуждённых` in `адвокаты осуждённых Анна Лис и Иван Бек`: a participle in the genitive that no noun follows.

    Likewise adjectives in the plural: `по делам несовершеннолетних`.
    """
    word = landmarks.sheet.words[token]
    forms = word.adjective_forms & (GENITIVES if "PRTF" in word.positions else GENITIVE << 6)
    if word.capital or not forms:
        return False
    following = landmarks.sheet.words[token + 1] if token + 1 < limit else None
    if following is None or following.kind == "mark":
        return True
    return following.shape == "title" and not following.noun_forms & word.adjective_forms


def _agrees(word: Word, forms: int) -> bool:
    return bool(forms & word.declined_forms) and _is_common(word)


def _is_common(word: Word) -> bool:
    """A common noun or adjective, or a mark between adjectives; no name of a person, no preposition, no `готов`."""
    if word.kind != "word" or not word.analyses:
        return word.text == ","
    if word.capital:
        return word.shape == "title" and word.known and not _PERSONAL & word.analyses[0].marks
    if word.shape == "mixed":  # аль-Асад
        return False
    if word.pos in ("PREP", "NPRO", "PRCL", "VERB", "ADJS"):
        return False
    return word.key != "имени" and "свой" not in word.lemmas


def _is_family_name(landmarks: Landmarks[Any], token: int) -> bool:
    """`Песков` after `Прокурор`, `Госдумы`: a family name that is a common word too; not before a place or body."""
    naming = landmarks.sheet.words[token].naming
    if not (naming.is_known_family and naming.has_family_mark):
        return False
    return token + 1 not in landmarks.place_at and token + 1 not in landmarks.body_at  # Союз Поляков Беларуси


def _is_thing(word: Word) -> bool:
    """`Церкви`, `Обороны`: a capitalised word that can hardly be a name."""
    return (
        word.analyses[0].pos == "NOUN"
        and "inan" in word.analyses[0].marks
        and not (word.naming.given or word.naming.is_known_family or word.naming.has_family_mark or word.naming.place)
    )


def starts_known(landmarks: Landmarks[Any], token: int, *, listed: bool = False) -> bool:
    """Whether a place or a body begins here; the bare noun of some body (`по делам разведки`) is a common noun too."""
    found = landmarks.body_at.get(token)
    is_bare = found is not None and (listed or (found.last == token + 1 and not found.is_known))
    return token in landmarks.place_at or (
        found is not None and not (is_bare and not landmarks.sheet.words[token].capital)
    )


def _coordinated(landmarks: Landmarks[Any], token: int, limit: int, forms: int) -> int:
    """`и спорта`, `, инноваций и науки`: a comma counts only where the list ends with `и` or, behind `по`, a name."""
    words = landmarks.sheet.words
    if token + 1 >= limit:
        return 0
    if words[token].key in AND_OR:
        return _joined(landmarks, token + 1, limit, forms)
    if words[token].text != ",":
        return 0
    last = _joined(landmarks, token + 1, limit, forms)
    while last and last + 1 < limit and words[last].text == ",":
        last = _joined(landmarks, last + 1, limit, forms)
    if last and last + 1 < limit and words[last].key == "и":
        return _joined(landmarks, last + 1, limit, forms)
    is_whole = bool(last) and forms == DATIVES and last < limit and words[last].naming.given
    return last if is_whole else 0  # `министр по рынкам, связи, новым технологиям Иван Лис`


def _joined(landmarks: Landmarks[Any], token: int, limit: int, forms: int) -> int:
    """A further member of a list: it can stand in the form and is hardly a nominative (`и науки`, not `и министры`)."""
    word = landmarks.sheet.words[token]
    if not word.declined_forms & forms or word.analyses[0].case == NOMINATIVE:
        return 0
    if _is_office_before_name(landmarks, token, any_kind=True):  # `режиссёра монтажа и продюсера Анны Лис`
        return 0
    return _nouns(landmarks, token, limit, forms, listed=True)
