"""Whether a word of the lexicon's places is meant as one: `Рим`, `Львов`, `Владимир` name persons too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import INTO_PLACE, LINK
from cisnews.grammar.morphology import ALL_CASES, GENITIVE, NOMINATIVE
from cisnews.grammar.names.paradigms import FEMALE_FORMS, MALE_FORMS, in_all_groups

if TYPE_CHECKING:
    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.grammar.words import Word


_OF_TOWNS = frozenset({"region", "body"})
"""What a post can stand before that has to do with a town."""

_SHORTEST_IN_CAPITALS = 5
_RATHER_A_PLACE = 0.5
"""How likely the dictionary must hold a word to be a place's name."""


def is_meant(sheet: Sheet, term: Term) -> bool:
    """Not so a word that is part of a person's name (`Владимир Лис`) or begins a sentence as a common word."""
    word = sheet.words[term.first]
    if term.entry["capitals"]:
        return word.shape == "upper"
    if term.last > term.first + 1 or "-" in word.text:
        return True
    naming, begins = word.naming, sheet.sentence_at(term.first).first == term.first
    if (
        word.shape == "upper"
        and len(word.text) < _SHORTEST_IN_CAPITALS
        and not begins
        and not _among_capitals(sheet, term)
    ):
        return False  # `ГУР`: rather initials
    if begins and _opens_dateline(sheet, term):
        return True
    if naming.ordinary and (word.shape == "upper" or begins):
        return False
    if not (naming.given or naming.is_known_family or naming.has_family_mark):
        return True
    is_of_area = term.entry["kind"] == "area" and not begins and _can_be_genitive(term)
    if _begins_name_of_person(sheet, term.first):
        return is_of_area and _is_no_name_after_post(sheet, term.first)
    if is_of_area:
        return True
    return governed(sheet, term) or (
        not _ends_name_of_person(sheet, term.first) and any(rule(sheet, term) for rule in _RULES)
    )


def _begins_name_of_person(sheet: Sheet, token: int) -> bool:
    """`Владимир Лис`, `Львов Андрей`: before a word that agrees as the other part of a name."""
    words, sentence = sheet.words, sheet.sentence_at(token)
    naming = words[token].naming
    if token + 1 >= sentence.last or words[token + 1].shape != "title":
        return False
    after = words[token + 1].naming
    if naming.given_forms & (after.likely_family_forms | after.patronymic_forms) and not after.is_listed_given:
        return True
    return bool(naming.likely_family_forms & after.given_forms) and not _begins_other_name(sheet, token + 1)


def _is_no_name_after_post(sheet: Sheet, token: int) -> bool:
    """`чемпион Азии Лис`: no given name in the case and gender of the post before it; not so `агента Урала Лисова`."""
    posts = sheet.terms_before(token, "post")
    given = sheet.words[token].naming.given_forms
    if given == given & FEMALE_FORMS and posts and sheet.words[posts[0].first].title_forms & MALE_FORMS:
        return True  # чемпиону Азии Лисдзе
    return bool(posts) and not any(
        not post.singular or given & in_all_groups(post.cases or ALL_CASES) for post in posts if post.forms
    )


def _ends_name_of_person(sheet: Sheet, token: int) -> bool:
    """`Анна Самара`, `А. Львов`: behind a given name that agrees, or an initial."""
    words, sentence = sheet.words, sheet.sentence_at(token)
    if token - 1 < sentence.first:
        return False
    before = words[token - 1]
    if before.text == "." and token - 2 >= sentence.first:
        return words[token - 2].shape == "initial"
    return before.shape == "title" and bool(before.naming.given_forms & words[token].naming.family_forms)


def _begins_other_name(sheet: Sheet, token: int) -> bool:
    """`Ивана Петрова` in `мэра Кирова Ивана Петрова`: a given name with its own family name."""
    words, after = sheet.words, token + 1
    return after < len(words) and words[after].shape == "title" and not words[after].naming.patronymic_forms


def is_no_case_of_name(sheet: Sheet, term: Term) -> bool:
    """`касается Бричанов`, `к Скидели`: of the town a declined form, as a family name only a nominative or a fixed one.

    No lists have the family name, and nobody speaks beside it or is announced before it.
    """
    word = sheet.words[term.first]
    if not term.cases or term.cases & NOMINATIVE or word.naming.is_known_family or word.naming.given:
        return False
    best = max(word.naming.family, key=lambda reading: reading.weight)
    if not best.cases & NOMINATIVE or term.first == sheet.sentence_at(term.first).first:
        return False
    before, after = sheet.words[term.first - 1], sheet.words[term.last : term.last + 1]
    if before.title_forms or before.capital or before.kind == "mark" or any(other.capital for other in after):
        return False
    return not any(other.verbal == "finite" for other in after) and sheet.term(term.first - 1, "cue") is None


def after_preposition(sheet: Sheet, term: Term) -> bool:
    """`во Львове`, `города Киров`; not `председателю города Иванову`."""
    if term.first == sheet.sentence_at(term.first).first or sheet.words[term.first - 1].key not in INTO_PLACE:
        return False
    before = sheet.words[term.first - 1]
    return before.pos != "NOUN" or not term.cases or bool(term.cases & (before.noun_forms | NOMINATIVE))


def governed(sheet: Sheet, term: Term) -> bool:
    """`жители Львова`, `мэр Львова Андрей Лис`: in the genitive behind a noun that asks for a place.

    A person's noun in the genitive could have the word for its name, `арестовали мэра Рима`; any one a family name.
    """
    if not _can_be_genitive(term) or term.first == sheet.sentence_at(term.first).first:
        return False
    joined = sheet.words[term.first - 1].joined_post
    if joined is not None and joined.entry["kind"] == "regional":  # `экс-мэр Львова`
        return _begins_name(sheet, term)
    nouns = sheet.terms_before(term.first, "place_noun_of")
    is_open = any(noun.cases & GENITIVE for noun in nouns) or _is_family_name(sheet.words[term.first])
    return any(not noun.entry["persons"] or not is_open or _begins_name(sheet, term) for noun in nouns)


def _is_family_name(word: Word) -> bool:
    """Whether a word may be a family name: `Львова`, not so `Рима`, which after `мэр` is nobody's whole name."""
    return word.naming.is_known_family or word.naming.has_family_mark


def _begins_name(sheet: Sheet, term: Term) -> bool:
    """Whether a given name stands after the place."""
    after = sheet.words[term.last] if term.last < len(sheet.words) else None
    return after is not None and after.shape == "title" and after.naming.is_listed_given


def _among_capitals(sheet: Sheet, term: Term) -> bool:
    """Whether the words around are in capitals too, as in a headline."""
    around = (term.first - 1, term.last)
    return any(0 <= at < len(sheet.words) and sheet.words[at].shape == "upper" for at in around)


def _opens_dateline(sheet: Sheet, term: Term) -> bool:
    """`Львов, 5 мая`, at the beginning of a sentence."""
    words, last = sheet.words, term.last
    return (
        last + 2 < len(words)
        and words[last].text == ","
        and words[last + 1].kind == "number"
        and sheet.term(last + 2, "month") is not None
    )


def known_as_place(sheet: Sheet, term: Term) -> bool:
    """`Самара ждёт`, `суд Вашингтона`: the dictionary holds it to be a place; not so `президент Вашингтон`.

    Nor so a town after a post that none has: `министра Ростова`.
    """
    word = sheet.words[term.first]
    if word.naming.is_listed_given or not is_rather_a_place(word):
        return False
    posts = sheet.terms_before(term.first, "post")
    if not _can_be_genitive(term):
        return not posts
    is_town = term.entry["kind"] == "city" and word.naming.has_family_mark
    return not (is_town and posts) or any(_OF_TOWNS.intersection(post.entry["takes"]) for post in posts)


def is_rather_a_place(word: Word) -> bool:
    """Whether the dictionary holds a word to be a place's name rather than anything else."""
    return sum([analysis.score for analysis in word.analyses if "Geox" in analysis.marks]) >= _RATHER_A_PLACE


def _can_be_genitive(term: Term) -> bool:
    return not term.cases or bool(term.cases & GENITIVE)  # without cases: it never changes


def listed(sheet: Sheet, term: Term) -> bool:
    """`Минск, Николаев и Баку`, `между Брагином и Москвой`: beside `и` and a place, or in a list of places."""
    found = 0
    for step in (-1, 1):
        token = term.first if step < 0 else term.last - 1
        while 0 <= token + 2 * step < len(sheet.words) and sheet.words[token + step].key in LINK:
            token += 2 * step
            if not _is_clear_place(sheet, token):
                break
            found += 2 if sheet.words[token - step].key == "и" else 1
    return found > 1


def _is_clear_place(sheet: Sheet, token: int) -> bool:
    naming = sheet.words[token].naming
    if not sheet.words[token].capital or naming.is_known_family or naming.has_family_mark or naming.is_listed_given:
        return False
    return sheet.term(token, "place") is not None or sheet.term(token, "country") is not None


def before_whole_name(sheet: Sheet, term: Term) -> bool:
    """`министр спорта Коми Николай Лис`: between a noun in the genitive and somebody's given and family name."""
    begins = term.first > sheet.sentence_at(term.first).first and _can_be_genitive(term) and _begins_name(sheet, term)
    if not begins or not sheet.words[term.first - 1].noun_forms & GENITIVE:
        return False
    return sheet.words[term.first - 1].shape == "lower" and _begins_other_name(sheet, term.last)


_RULES = (is_no_case_of_name, after_preposition, known_as_place, listed, before_whole_name)
