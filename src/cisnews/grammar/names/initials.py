"""Names with initials: before or after the family name, for the father's or a second name, for the family name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.layers import NamePart
from cisnews.grammar.morphology import ALL_CASES, FEMININE, MASCULINE, NOMINATIVE, PLURAL_CASES, SINGULAR
from cisnews.grammar.names.candidate import Candidate, one_name
from cisnews.grammar.names.dictionary import PROPER
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.page import FREE, TAKEN
from cisnews.grammar.names.paradigms import GROUP_BITS, SINGULAR_FORMS
from cisnews.grammar.names.parts import SUFFIXED, family_at, with_particles
from cisnews.grammar.names.quality import TOGETHER
from cisnews.grammar.names.verbs import subject_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.names.page import Page

_BEFORE, _AFTER, _AFTER_GIVEN = 5, 3, 2
"""What initials weigh before and after a family name, and one after a given name."""

_COMMON = 1
"""Up to this weight, a family name is rather a common word."""

_TWO_INITIALS = 4
"""So many tokens are two initials with their full stops."""


def initials_and_family(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`А. Бекова`, `А.С. Беков`, `Дж. Мур`."""
    after = page.initials(first, limit)
    if not after or after >= limit or (first > 1 and page.initial(first - 2, limit) == first):
        return
    if page.claims[first] == TAKEN or page.words[after].pos == "NPRO":  # «Экспресс К.»; группа А. Она
        return
    family = family_at(page, after, limit, SINGULAR_FORMS)
    if family is None:
        return
    part, forms, weight = family
    if page.sheet.text(first, after).replace(" ", "") == "Ф.И.О.":
        return
    naming = page.words[part.last - 1].naming
    is_doubtful = naming.ordinary and not naming.is_known_family and part.last == after + 1
    if is_doubtful and page.begins_sentence(first) and _is_word(page, first, after):
        return
    yield one_name("initials_and_family", (*_initials(page, first, after), part), forms, _BEFORE + max(0, weight))


def _is_word(page: Page, first: int, after: int) -> bool:
    """`А. Вода`, `А. Б. Депутаты приняли`: a common word after the letter of an item of a list, or a plural after any.

    Not so where it cannot be the subject of the verb after it: `Е. Чёрных принял`, `Ю. Черняк приняла`.
    """
    if _is_no_subject(page, after):
        return False
    if page.words[after].noun_forms & PLURAL_CASES and not page.words[after].noun_forms & ALL_CASES:
        return True
    if after - first >= _TWO_INITIALS or page.words[after].naming.has_family_mark:
        return False
    return page.is_item(first)


def _is_no_subject(page: Page, token: int) -> bool:
    """Whether a verb of one gender stands after a word that is no common noun of that gender in the nominative."""
    verb = page.words[token + 1 : token + 2]
    forms = subject_forms(verb[0]) if verb and verb[0].verbal == "finite" else 0
    if forms not in (NOMINATIVE, NOMINATIVE << GROUP_BITS):
        return False
    gender = MASCULINE if forms == NOMINATIVE else FEMININE
    return not any(
        analysis.pos == "NOUN"
        and analysis.gender == gender
        and analysis.case & NOMINATIVE
        and analysis.number == SINGULAR
        for analysis in page.words[token].analyses
        if not analysis.marks & PROPER
    )


def family_and_initials(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Беков А.`, `Бекову А. С.`, `Тургунбек уулу Н.`; not where the initials belong to the next family name."""
    if not page.nameable[first]:
        return
    shown = suffixes().get(page.words[first + 1].key, 0)
    last = first + 1 + bool(shown)
    after = page.initials(last, limit)
    if not after:
        return
    naming = page.words[first].naming
    ends_here = after >= limit or not page.words[after].capital  # the initial is not that of the next name
    are_two = after - last >= _TWO_INITIALS
    if page.claims[first] != FREE and not (are_two or naming.is_known_family):
        return
    begin = with_particles(page, first)
    unknown = (naming.unknown or begin < first) and (are_two or ends_here)  # бин Ладен У.
    if not (shown or naming.is_known_family or naming.has_family_mark or unknown or (are_two and ends_here)):
        return
    parts = (NamePart("family", begin, last), *_initials(page, last, after))
    weight = _AFTER + (SUFFIXED if shown else max(naming.family_weight, are_two and ends_here))
    forms = shown or naming.sound_family_forms & SINGULAR_FORMS
    yield one_name("family_and_initials", parts, forms, weight, after)


def given_and_initial(page: Page, first: int, limit: int) -> Iterator[Candidate]:
    """`Анна П.`, `Джон У. Лис`: one initial after a usual given name, for the family name or before it."""
    naming = page.words[first].naming
    after = page.initial(first + 1, limit)
    if not after or not naming.peoples or not page.nameable[first] or page.initial(after, limit):
        return
    is_glued = (
        after < limit and page.nameable[after] and page.sheet.ends[after - 1] == page.sheet.starts[after]
    )  # Анна Б.Бак
    if not (naming.is_listed_given or is_glued):
        return
    given, weight = NamePart("given", first, first + 1), naming.given_weight + TOGETHER + _AFTER_GIVEN
    forms = naming.given_forms & SINGULAR_FORMS
    family = family_at(page, after, limit, forms)
    if family is not None and (is_glued or family[2] > _COMMON or not page.words[after].naming.ordinary):
        middle = NamePart("patronymic", first + 1, after - 1, initial=True)
        yield one_name("given_and_initial", (given, middle, family[0]), family[1], weight + _BEFORE + family[2])
    elif page.claims[first] == FREE and not is_glued:
        initial = NamePart("family", first + 1, after - 1, initial=True)
        yield one_name("given_and_initial", (given, initial), forms, weight, after)


def _initials(page: Page, first: int, after: int) -> Iterator[NamePart]:
    """The parts for one to three initials: given name, patronymic, and a further one."""
    token = first
    for kind in ("given", "patronymic", "patronymic"):
        if token < after:
            following = page.initial(token, after)
            yield NamePart(kind, token, following - 1 if following else after, initial=True)
            token = following or after
