"""What around a word speaks against a person's name: that it modifies a noun, or names several, a place, a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import A_ENDINGS, IN_OR_ON, LINK
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, NOMINATIVE
from cisnews.grammar.names.context import context_of
from cisnews.grammar.names.dictionary import PROPER
from cisnews.grammar.names.listed import name_parts
from cisnews.grammar.names.namesakes import names_thing
from cisnews.grammar.names.page import FREE
from cisnews.grammar.names.paradigms import ANY_FORM, GROUP_BITS, of_one
from cisnews.grammar.names.parts import is_particle
from cisnews.grammar.names.titles import COUPLE, RELATIVE, SINGULAR_TITLE
from cisnews.grammar.names.verbs import is_plural_verb

if TYPE_CHECKING:
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.words import Word

_OPENING, _CLOSING = '«"“„', '»"”“'
_FARTHEST_NOUN, _LONGEST_TITLE = 8, 6
_NOMINATIVES, _GENITIVES = of_one(NOMINATIVE), of_one(GENITIVE)
_PLURAL_NOMINATIVE = NOMINATIVE << 2 * GROUP_BITS


def is_usual_noun(word: Word) -> bool:
    """Whether a form is a common noun in the nominative rather than a name: `Машина`, not `Путин`."""
    best = word.analyses[0] if word.analyses else None
    if best is None or not best.known or best.pos != "NOUN":
        return False
    return not best.marks & PROPER and bool(best.case & NOMINATIVE)


def modifies_noun(page: Page, token: int) -> bool:
    """Whether the word is an adjective before its noun: `Улытауской области`, `Абайском и Шуском районах`."""
    forms, words = page.words[token].adjective_forms, page.words
    if token + 1 == len(words) or words[token + 1].kind != "word" or words[token + 1].key in LINK:
        return _is_in_list_of_adjectives(page, token, forms & ALL_CASES)
    return bool(forms & words[token + 1].declined_forms)


def _is_in_list_of_adjectives(page: Page, token: int, cases: int) -> bool:
    """Whether more adjectives follow, and then their noun in the plural."""
    words, last = page.words, min(len(page.words), token + _FARTHEST_NOUN)
    token += 1
    while token + 2 < last and words[token].key in LINK and words[token + 1].adjective_forms & cases:
        token += 2
        if words[token].noun_forms >> 6 & cases and not words[token].capital:
            return True
    return False


def is_listed_adjective(page: Page, token: int) -> bool:
    """`Шуском районах` after `Абайском и`: the last of several adjectives before their noun."""
    if token + 1 >= len(page.words) or token < 2 or page.words[token - 1].key not in LINK:
        return False
    cases = page.words[token].adjective_forms & page.words[token - 2].adjective_forms & ALL_CASES
    return bool(cases & page.words[token + 1].noun_forms >> 6)


def names_several(page: Page, token: int, families: set[str]) -> bool:
    """`Бековых`, `К Лисиным`: several persons by the best reading, or by the case that is asked for."""
    naming = page.words[token].naming
    if naming.is_plural_of(families):
        return True
    context = context_of(page, token, token + 1, naming.family_forms)
    return not context.evidence and context.forms != ANY_FORM and not context.forms & naming.forms_as(families)


def are_subjects(page: Page, token: int, forms: int) -> bool:
    """`Марины уехали`: a family name in the plural before its verb, rather than the genitive of a woman's name."""
    naming, following = page.words[token].naming, page.words[token + 1 : token + 2]
    if forms & ~_GENITIVES or not page.begins_sentence(token) or not naming.family_forms & _PLURAL_NOMINATIVE:
        return False
    return bool(following) and is_plural_verb(following[0])


def names_couple(page: Page, token: int) -> bool:
    """`супруги Обама`, `братья Лис`: one family name for several; not `сестры Лиса`, whose sister she is."""
    before = page.words[token - 1] if token else None
    if before is None or not before.name_context & COUPLE or not before.noun_forms >> 6 or before.noun_forms & 1:
        return False
    following = page.words[token + 1 : token + 2]
    is_of_list = bool(following) and (following[0].key in LINK or following[0].capital)
    return not is_of_list and not page.words[token].naming.likely_family_forms & _GENITIVES


def is_town_of_region(page: Page, token: int) -> bool:
    """`для нужд Кирова` beside `Кировская область`: whether a word is the town of a region in the text."""
    for term in page.sheet.terms_at.get(token, ()) if page.regions else ():
        if term.entry.sort == "place" and term.entry["kind"] == "city":
            adjective = term.entry["name"].lower() + "ск"
            if any(region.startswith(adjective) for region in page.regions):
                return True
    return False


def speaks_against(page: Page, token: int) -> bool:
    """Whether what stands around the word makes it the name of a place or thing, or part of one."""
    naming = page.words[token].naming
    bears_post = naming.is_known_family or token in page.offices_until  # мэр города Беков
    bears_post = bears_post or (token > 1 and bool(page.words[token - 2].title_forms & naming.likely_family_forms))
    if names_thing(page, token) and not (bears_post and naming.has_family_mark):
        best = max(naming.family, key=lambda reading: reading.weight)
        return not naming.is_public_figure or bool(best.forms & _NOMINATIVES)  # команда Гвардиолы
    return (
        _is_located(page, token)
        or _is_in_quotes(page, token)
        or _is_in_title(page, token)
        or _continues(page, token)
        or _begins_thing(page, token)
        or _is_beside_place(page, token)
        or _belongs_to_many(page, token)
    )


def _is_located(page: Page, token: int) -> bool:
    """`в Лисе`, `на Лисе`: a place; not `на Трампе`, somebody known without an ending that streets are named by too."""
    if token == 0 or page.words[token - 1].key not in IN_OR_ON:
        return False
    naming = page.words[token].naming
    if not naming.is_public_figure or naming.has_family_mark:
        return True
    return page.words[token - 1].key != "на" and not naming.key.endswith(A_ENDINGS)


def _is_in_quotes(page: Page, token: int) -> bool:
    """`«Лис»`: the name of a thing."""
    return fills_quotes(page, token, token + 1) or fills_quotes_with_title(page, token, token + 1)


def _is_in_title(page: Page, token: int) -> bool:
    """`«Валентина и Валентины»`, `«Сандро из Чегема»`: in a few words between marks, none of them a verb."""
    words = page.words
    first = next((at for at in range(token - 1, max(-1, token - _LONGEST_TITLE), -1) if words[at].text in "«»"), -1)
    last = next((at for at in range(token, min(len(words), token + _LONGEST_TITLE)) if words[at].text in "«»"), -1)
    if first < 0 or last < 0 or words[first].text != "«" or words[last].text != "»" or last - first > _LONGEST_TITLE:
        return False
    return words[first + 1].capital and not any(
        word.verbal or word.pos == "ADJS" or word.text in ",—" for word in words[first + 1 : last]
    )


def fills_quotes_with_title(page: Page, first: int, last: int) -> bool:
    """`«Адмирал Лис»`: whether quote marks stand close around words and a noun for a person before them."""
    before = page.words[first - 1] if first else None
    return before is not None and before.capital and before.title_forms > 0 and fills_quotes(page, first - 1, last)


def fills_quotes(page: Page, first: int, last: int) -> bool:
    """Whether quote marks stand close around words: `«Анна Лис»`."""
    words, sheet = page.words, page.sheet
    if first == 0 or last >= len(words) or words[first - 1].text not in _OPENING or words[last].text not in _CLOSING:
        return False
    return sheet.ends[first - 1] == sheet.starts[first] and sheet.ends[last - 1] == sheet.starts[last]


def _continues(page: Page, token: int) -> bool:
    """`Алтын Октавия`: whether the word only goes on with a name that is not read as a person's."""
    if token == 0 or is_particle(page, token - 1):  # Ду Кейрос
        return False
    before = page.words[token - 1]
    if (
        not before.capital
        or page.words[max(0, token - 2)].name_context & RELATIVE
        or before.shape != "title"
        or page.claims[token - 1] != FREE
        or page.begins_sentence(token - 1)
    ):
        return False
    return before.naming.unknown


def _begins_thing(page: Page, token: int) -> bool:
    """`Лис Групп`, `Бек Таймс`, `Беков.ру`: before the last word of a firm's or paper's name."""
    following = page.words[token + 1 : token + 2]
    if following and following[0].text == "." and _is_glued(page, token + 1):
        return True
    if not following or not following[0].capital or page.begins_sentence(token + 1):
        return False
    return following[0].naming.is_thing_word or page.words[token].naming.ordinary  # Блок Бекова


def _belongs_to_many(page: Page, token: int) -> bool:
    """`секретарей Совбезов`, `главы Минтрудов`: whether a noun in the plural has such bodies as its genitive."""
    before = page.words[token - 1] if token else None
    if before is None or not before.title_forms or before.title_forms & SINGULAR_TITLE:
        return False
    return page.words[token].naming.unknown and page.words[token].key.startswith(tuple(name_parts("body_beginnings")))


def _is_glued(page: Page, token: int) -> bool:
    """Whether a mark has no space on either side: the full stop in `Беков.ру`."""
    starts, ends = page.sheet.starts, page.sheet.ends
    return token + 1 < len(starts) and ends[token - 1] == starts[token] and ends[token] == starts[token + 1]


def _is_beside_place(page: Page, token: int) -> bool:
    """`улицы Алматы и Лиса`, `села Лис и Бор`, `поезд Лис — Москва`: in a list or a route with a place."""
    words = page.words
    listed = token > 1 and words[token - 1].key == "и" and words[token - 2].capital
    if listed and (page.places[token - 2] or names_thing(page, token - 2)):
        return True
    return token + 2 < len(words) and words[token + 1].is_dash and bool(page.places[token + 2])
