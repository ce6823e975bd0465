"""What follows the noun of a body or an office and belongs to it: genitives, `по` + dative, quoted names, places.

Names of persons are never taken: the words of a genitive are common nouns, written small or, inside an official name,
capitalised; other capitalised words count only where the lexicon knows them as a place or a body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cisnews.grammar.morphology import ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.sheet import Sheet
    from cisnews.grammar.words import Word

GENITIVES = GENITIVE | GENITIVE << 6
_DATIVES = DATIVE | DATIVE << 6
INSTRUMENTALS = INSTRUMENTAL | INSTRUMENTAL << 6
PREPOSITIONALS = PREPOSITIONAL | PREPOSITIONAL << 6
OPENING = {"«": "»", '"': '"', "“": "”", "„": "“"}
"""Opening marks of a name, with the marks that close them."""
CLOSING_OF = {closing: opening for opening, closing in OPENING.items()}
"""Closing marks, each with the one that opens."""
_CAUSES = {"за": ACCUSATIVE | ACCUSATIVE << 6, "против": GENITIVES}
OPENERS = frozenset({"по", "при", "между", "имени", "им", *_CAUSES})
"""Words with which a complement of a body begins."""
_PERSONAL = frozenset({"Name", "Surn", "Patr"})
_POSSESSIVES = frozenset({"его", "ее", "их"})
_LONGEST_QUOTED = 12
_LONGEST_PROPER = 5
_LONGEST_NAME = 3


def quoted_name(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`«Газпром»` -> the token after the closing mark; 0 if no short quoted name begins here."""
    return name_in_marks(landmarks.sheet, token, limit)


def name_in_marks(sheet: Sheet, token: int, limit: int) -> int:
    """As `quoted_name`, for stages without landmarks."""
    words = sheet.words
    closing = OPENING.get(words[token].text) if token < limit else None
    if closing is None or token + 1 >= limit or not (words[token + 1].capital or words[token + 1].kind == "number"):
        return 0
    for last in range(token + 1, min(limit, token + _LONGEST_QUOTED)):
        if words[last].text == closing:
            return last + 1
    return 0


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


def proper_name(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`Челси` before `Фрэнк Лэмпард`: the token after capitalised words that leave a name of two behind; else 0."""
    words = landmarks.sheet.words
    last = token
    while last < limit and words[last].shape == "title" and last - token < _LONGEST_PROPER:
        last += 1
    if last - token < 3 or words[token].naming.given:
        return 0
    given = next((i for i in range(token + 1, last - 1) if words[i].naming.given), last - 2)
    return given if not words[given - 1].naming.has_family_mark else 0


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


def domain(landmarks: Landmarks[Any], token: int, limit: int, forms: int = GENITIVES) -> int:
    """`цифрового развития, инноваций и аэрокосмической промышленности` -> the token after it; 0 if none begins here."""
    last = _nouns(landmarks, token, limit, forms)
    while last:
        more = _coordinated(landmarks, last, limit, forms)
        if not more and forms != GENITIVES and not landmarks.sheet.words[last - 1].noun_forms & forms:
            more = _coordinated(landmarks, last, limit, GENITIVES)  # `по делам культуры и спорта`
        if not more:
            break
        last = more
    return last


def about(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`по бюджету и финансам`, `по Минску` -> the token after it; 0 if it does not begin with `по`."""
    if token + 1 >= limit or landmarks.sheet.words[token].key != "по":
        return 0
    return about_places(landmarks, token, limit) or domain(landmarks, token + 1, limit, _DATIVES)


def about_places(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`по Минску`, `по Санкт-Петербургу и Ленобласти` -> the token after it; 0 if it does not begin with `по`."""
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token].key != "по":
        return 0
    last = place(landmarks, token + 1, limit, DATIVE)
    if last and last + 1 < limit and words[last].key == "и":
        last = place(landmarks, last + 1, limit, DATIVE) or last
    return last


def attached(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`при Президенте`, `при ООН` -> the token after it; 0 if it does not begin with `при`."""
    if token + 1 >= limit or landmarks.sheet.words[token].key != "при":
        return 0
    return (
        body(landmarks, token + 1, limit, PREPOSITIONAL)
        or abbreviation(landmarks, token + 1, limit)
        or domain(landmarks, token + 1, limit, PREPOSITIONALS)
    )


def cause(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`за права человека`, `против нелегальной миграции` -> the token after it; 0 if it does not begin so."""
    if token + 1 >= limit:
        return 0
    forms = _CAUSES.get(landmarks.sheet.words[token].key)
    return domain(landmarks, token + 1, limit, forms) if forms else 0


def numbered(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`№ 40` -> the token after it; 0 if it does not begin so."""
    words = landmarks.sheet.words
    is_number = token + 1 < limit and words[token].text == "№" and words[token + 1].kind == "number"
    return token + 2 if is_number else 0


def named_after(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`имени Абая Кунанбаева`, `им. М. В. Лисицына` -> the token after it; 0 if it does not begin so."""
    words = landmarks.sheet.words
    if token + 1 >= limit or words[token].key not in ("имени", "им"):
        return 0
    last = token + 1
    if words[token].key == "им":
        if words[last].text != ".":
            return 0
        last += 1
    while last + 1 < limit and words[last].shape == "initial" and words[last + 1].text == ".":
        last += 2
    first = last
    while last < limit and last - first < _LONGEST_NAME and words[last].shape == "title":
        last += 1
        if not words[last - 1].naming.given:
            break
    return last if last > first else 0


def modifiers(landmarks: Landmarks[Any], token: int, limit: int) -> int:
    """`влиятельного`, `французского крайне правого`: the token after adjectives in the genitive, written small."""
    words = landmarks.sheet.words
    while token < limit and (words[token].key in _POSSESSIVES or _is_modifier(words[token])):
        if _starts_known(landmarks, token):
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


def _nouns(landmarks: Landmarks[Any], token: int, limit: int, forms: int, *, listed: bool = False) -> int:
    """Adjectives and a noun in one of the forms, with the genitives after it: `защиты прав потребителей`.

    `listed`: a further member of a list, in which `технического надзора` is no body.
    """
    words = landmarks.sheet.words
    last, agreed = token, forms
    while last < limit:
        word = words[last]
        if _is_office_before_name(landmarks, last, any_kind=last > token):
            return 0
        if not _is_common(word) or _starts_known(landmarks, last, listed=listed):
            return 0
        if word.capital and (word.naming.given or not words[last - 1].capital) and not _is_thing(word):
            return 0
        as_noun, as_adjective = word.noun_forms & agreed, word.adjective_forms & agreed
        if as_noun and not (as_adjective and last + 1 < limit and _agrees(words[last + 1], as_adjective)):
            following = _nouns(landmarks, last + 1, limit, GENITIVES) if last + 1 < limit else 0
            return following or last + 1
        if as_adjective and _stands_for_persons(landmarks, last, limit):
            return last + 1
        if not as_adjective:
            joined = last > token and (word.key == "и" or word.text == ",") and last + 1 < limit
            if not (joined and words[last + 1].adjective_forms & agreed):
                return 0
        else:
            agreed = as_adjective
        last += 1
    return 0


def _is_office_before_name(landmarks: Landmarks[Any], token: int, *, any_kind: bool) -> bool:
    """`судьи` in `суда судьи Лиса`: a post with a capital after it is a person's and no part of a body.

    Right after the noun of the body only a rank: `сил полковника Лиса`, but `аппарат президента Лиса`.
    """
    sheet = landmarks.sheet
    term = sheet.term(token, "post")
    if term is None or not term.singular:
        return False
    last = term.last
    for found in (landmarks.body_at.get(last), landmarks.place_at.get(last)):  # `директора завода «Лотос» Ивана Лиса`
        last = found.last if found is not None and found.first == last else last
    if not (any_kind or term.entry["kind"] == "military" or last > term.last):
        return False
    return last < len(sheet.words) and sheet.words[last].shape == "title" and last not in landmarks.place_at


def _stands_for_persons(landmarks: Landmarks[Any], token: int, limit: int) -> bool:
    """`осуждённых` in `адвокаты осуждённых Анна Лис и Иван Бек`: a participle in the plural that no noun follows."""
    word = landmarks.sheet.words[token]
    if "PRTF" not in word.positions or word.capital or not word.adjective_forms & GENITIVE << 6:
        return False
    following = landmarks.sheet.words[token + 1] if token + 1 < limit else None
    return following is None or following.kind == "mark" or following.shape == "title"


def _agrees(word: Word, forms: int) -> bool:
    return bool(forms & (word.noun_forms | word.adjective_forms)) and _is_common(word)


def _is_common(word: Word) -> bool:
    """A common noun or adjective, or a mark between adjectives; no name of a person, no preposition."""
    if word.kind != "word" or not word.analyses:
        return word.text == ","
    if word.capital:
        return word.shape == "title" and word.known and not _PERSONAL & word.analyses[0].marks
    if word.shape == "mixed":  # аль-Асад
        return False
    return word.pos not in ("PREP", "NPRO", "PRCL") and word.key != "имени" and "свой" not in word.lemmas


def _is_thing(word: Word) -> bool:
    """`Церкви`, `Обороны`: a capitalised word that can hardly be a name."""
    return (
        word.analyses[0].pos == "NOUN"
        and "inan" in word.analyses[0].marks
        and not (word.naming.given or word.naming.is_known_family or word.naming.has_family_mark or word.naming.place)
    )


def _starts_known(landmarks: Landmarks[Any], token: int, *, listed: bool = False) -> bool:
    """Whether a place or a body begins here; the bare noun of some body (`по делам разведки`) is a common noun too."""
    found = landmarks.body_at.get(token)
    is_bare = found is not None and (listed or (found.last == token + 1 and not found.is_known))
    return token in landmarks.place_at or (
        found is not None and not (is_bare and not landmarks.sheet.words[token].capital)
    )


def _coordinated(landmarks: Landmarks[Any], token: int, limit: int, forms: int) -> int:
    """`и спорта`, `, инноваций и науки`: a comma counts only where the list ends with `и`."""
    words = landmarks.sheet.words
    if token + 1 >= limit:
        return 0
    if words[token].key in ("и", "или"):
        return _joined(landmarks, token + 1, limit, forms)
    if words[token].text != ",":
        return 0
    last = _joined(landmarks, token + 1, limit, forms)
    while last and last + 1 < limit and words[last].text == ",":
        last = _joined(landmarks, last + 1, limit, forms)
    if last and last + 1 < limit and words[last].key == "и":
        return _joined(landmarks, last + 1, limit, forms)
    return 0


def _joined(landmarks: Landmarks[Any], token: int, limit: int, forms: int) -> int:
    """A further member of a list: it can stand in the form and is hardly a nominative (`и науки`, not `и министры`)."""
    word = landmarks.sheet.words[token]
    if not (word.noun_forms | word.adjective_forms) & forms or word.analyses[0].case == NOMINATIVE:
        return 0
    return _nouns(landmarks, token, limit, forms, listed=True)
