"""Single words that name a person: family names and given names alone."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import POSSESSIVE_ENDINGS
from cisnews.grammar.layers import Name, NamePart
from cisnews.grammar.morphology import ACCUSATIVE, ALL_CASES, GENITIVE, NOMINATIVE, PLURAL_CASES
from cisnews.grammar.names.against import (
    are_subjects,
    is_listed_adjective,
    is_town_of_region,
    is_usual_noun,
    modifies_noun,
    names_couple,
    names_several,
    speaks_against,
)
from cisnews.grammar.names.choosing import in_context
from cisnews.grammar.names.context import context_of
from cisnews.grammar.names.known import Introduced
from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.names.namesakes import is_god, is_namesake, is_renamed, is_saint
from cisnews.grammar.names.numbered import is_numbered
from cisnews.grammar.names.page import FREE
from cisnews.grammar.names.paradigms import SINGULAR_FORMS, of_one
from cisnews.grammar.names.parts import with_particles
from cisnews.grammar.names.quality import ENOUGH
from cisnews.grammar.names.rows import vouched_for
from cisnews.grammar.names.surroundings import PERSONAL, TITLE
from cisnews.grammar.names.titles import RELATIVE, SINGULAR_TITLE, THING, title_before
from cisnews.grammar.names.verbs import is_said_by, subject_forms

if TYPE_CHECKING:
    from cisnews.grammar.layers import NamePartKind
    from cisnews.grammar.names.page import Page


def names_alone(page: Page, left: bytearray, longer: list[Name]) -> list[Name]:
    """Names of one word at the places that are `left` by longer names (1 for each token).

    A family name that is found by itself, or that others in a list vouch for, introduces its other places.
    """
    introduced = Introduced(page, longer)
    names, others = [], []
    relatives = {name.last: name.first - 1 for name in longer if page.words[name.first - 1].name_context & RELATIVE}
    for token in compress(range(len(left)), left):
        name = _relative(page, token, relatives[token]) if token in relatives else None
        name = name or _alone(page, token, introduced)
        if name is None:
            others.append(token)
        else:
            names.append(name)
            if page.words[name.first - 1].name_context & RELATIVE:
                relatives[name.last] = name.first - 1
    vouched = vouched_for(page, [*longer, *names], others)
    found = [name for name in names if name.rule in ("family_alone", "given_alone")] + vouched
    if found:
        introduced.add(page, found)
        read = {name.last - 1 for name in vouched}
        names += filter(None, [_alone(page, token, introduced) for token in others if token not in read])
    return names + vouched


def _relative(page: Page, token: int, noun: int) -> Name | None:
    """`Надежда` after `дочь Андрея Лиса`, `дочь Лиса`: the given name of the relative, after that of whose it is."""
    forms = page.words[token].naming.given_forms & SINGULAR_FORMS
    forms = forms & page.words[noun].title_forms or forms
    return Name(token, token + 1, (NamePart("given", token, token + 1),), forms, 0, "given_alone") if forms else None


def _alone(page: Page, token: int, introduced: Introduced) -> Name | None:
    naming = page.words[token].naming
    is_function = naming.function and not naming.peoples
    if is_function and introduced.families.isdisjoint(naming.loose_families):
        return None
    if is_function and page.begins_sentence(token) and not _is_subject(page, token):
        return None
    found: tuple[NamePartKind, int, str] | None
    if token + 1 < len(page.words) and page.words[token + 1].key in suffixes():  # Маматбек уулу
        return _single(page, token, "family", suffixes()[page.words[token + 1].key], "family_with_suffix", token + 2)
    if naming.may_be_plural_of(introduced.families) and names_several(page, token, introduced.families):
        return None  # `Бековых`: several persons
    if not introduced.families.isdisjoint(naming.loose_families):
        found = "family", naming.family_forms & SINGULAR_FORMS, "introduced_family"
    elif not introduced.givens.isdisjoint(naming.given_keys):
        found = "given", naming.given_forms, "introduced_given"
    elif naming.unknown and page.claims[token] == FREE and not introduced.givens.isdisjoint(naming.guessed_given_keys):
        found = "given", naming.guessed_given_forms & SINGULAR_FORMS, "introduced_given"
    elif (
        (naming.may_stand_alone or _has_title(page, token))
        and page.claims[token] == FREE
        and page.words[token].shape != "upper"
    ):
        found = _first_seen(page, token)
    else:
        return None
    if found is None or is_namesake(page, token, naming.family_forms) or is_renamed(page, token, found[1]):
        return None
    if found[0] == "given" and (is_saint(page, token) or are_subjects(page, token, found[1])):
        return None
    if names_couple(page, token):
        return None
    return _single(page, token, *found)


def _first_seen(page: Page, token: int) -> tuple[NamePartKind, int, str] | None:
    """A name that nothing has introduced: its kind, its forms, and the rule."""
    naming = page.words[token].naming
    family = naming.likely_family_forms & SINGULAR_FORMS
    if not family or naming.is_thing_word or (naming.is_word_too and page.begins_sentence(token)):
        return None
    as_family, as_given = _family_weight(page, token), naming.given_weight_alone
    weight = max(as_family, as_given) or 2 * _has_title(page, token)
    weight += 2 * (naming.unknown and with_particles(page, token) < token)  # Ду Кейрос
    if weight <= 0:
        return None
    evidence = _evidence(page, token, naming.given_forms & SINGULAR_FORMS if as_family < as_given else family)
    if evidence < PERSONAL and naming.unknown and not family & _NOMINATIVES:  # отличился Кантеке
        evidence = _evidence(page, token, naming.family_forms & _NOMINATIVES)
        family = naming.family_forms & _NOMINATIVES if evidence >= PERSONAL else family
    if weight + evidence < ENOUGH or speaks_against(page, token) or is_god(page, token):
        return None
    if not evidence and is_town_of_region(page, token):
        return None
    is_rather_given = as_family == as_given and naming.is_usual_given and not naming.eastern
    if (as_family < as_given or is_rather_given) and with_particles(page, token) == token:
        return "given", naming.given_forms & SINGULAR_FORMS, "given_alone"
    if naming.is_plural_family and not (evidence >= TITLE and _may_be_of_one(page, token)):  # рэпер Тимати
        return None
    return "family", family, "family_alone"


def _may_be_of_one(page: Page, token: int) -> bool:
    """Whether a form like a plural can be one person's name: `Тимати`, `его сын, Тамах, болен`; not `семья Лисовых`."""
    return page.words[token].key.endswith("и") or page.words[token - 1].kind == "mark"


def _is_subject(page: Page, token: int) -> bool:
    """`Коль принял`: whether the verb after a word has a man as its subject, and no name follows (`Столов нёс Лис`)."""
    verb = page.words[token + 1 : token + 2]
    if not verb or verb[0].verbal != "finite" or page.nameable[token + 2 : token + 3] == b"\1":
        return False
    return subject_forms(verb[0]) == NOMINATIVE


def _evidence(page: Page, token: int, forms: int) -> int:
    """What the context says, leaving out a noun before the word that may only have it as its complement."""
    first = with_particles(page, token)
    context = context_of(page, first, token + 1, forms)
    if context.is_titled and first == token and not page.words[token].naming.is_known_family:
        before = page.words[first - 1]
        complement = forms & _GENITIVES and before.kind == "word" and not before.title_forms  # министр по делам Бекзита
        return 0 if complement or not context.forms & forms & ~_GENITIVES else TITLE
    if page.words[token].naming.given and is_numbered(page, token + 1):
        return TITLE
    return context.evidence


def _has_title(page: Page, token: int) -> bool:
    """`певец Стинг`, `тренер Гроза`, `сказал Кузнец`: a common noun as a name.

    It stands in the nominative after another noun for a person, or is one itself after a verb of speech.
    """
    word = page.words[token]
    if token == 0 or word.naming.is_thing or word.naming.is_thing_word:
        return False
    if word.adjective_forms:  # прозаик Бельский
        return word.naming.has_family_mark and not modifies_noun(page, token) and _agrees_with_title(page, token)
    title = page.words[token - 1].title_forms
    if word.title_forms & _NOMINATIVES and is_said_by(page, token):
        return True
    given = title & word.naming.given_forms & _NOMINATIVES
    if word.naming.is_listed_given and page.words[token - 1].name_context & RELATIVE:  # его сестра Малика
        return bool(given)
    if not title & SINGULAR_TITLE or page.words[token - 1].name_context & THING:
        return False
    if word.naming.is_usual_given and given:  # иеромонах Серафим
        return True
    return bool(title & _NOMINATIVES) and word.noun_forms & _NOT_NOMINATIVE == 0 and word.naming.place is False


def _agrees_with_title(page: Page, token: int) -> bool:
    title = title_before(page, token, page.sheet.sentence_at(token).first)
    return title is not None and bool(title.forms & page.words[token].naming.likely_family_forms)


_NOMINATIVES = of_one(NOMINATIVE)
_NOT_NOMINATIVE = PLURAL_CASES | ALL_CASES & ~(NOMINATIVE | ACCUSATIVE)
_GENITIVES = of_one(GENITIVE)


def _family_weight(page: Page, token: int) -> int:
    word, naming = page.words[token], page.words[token].naming
    possessive = (
        naming.is_known_family and naming.has_family_mark and word.key.rstrip("аыуойем").endswith(POSSESSIVE_ENDINGS)
    )
    if word.adjective_forms and is_listed_adjective(page, token):
        return 0
    is_listed = naming.unknown and naming.is_public_figure and not naming.has_family_mark  # Халком
    if word.adjective_forms and not (possessive or is_listed):
        if modifies_noun(page, token):
            return 0
        if not naming.unknown:
            return 2 * naming.is_known_family
    if naming.is_known_family:
        if page.begins_sentence(token) and is_usual_noun(word):
            return 1
        if naming.body or (naming.place and not naming.has_family_mark):
            return 1
        if naming.ordinary and not naming.has_family_mark:
            if not naming.is_public_figure:
                return 1
            return 2 if page.begins_sentence(token) else 4
        return 4
    if naming.is_family_or_plural and not naming.place:
        if naming.ordinary and page.begins_sentence(token):  # Столов набрал очко
            return 4 if _is_subject(page, token) else 0
        return 2 if naming.ordinary else 4
    if naming.ordinary or naming.place or naming.body:
        return 0
    if naming.has_family_mark:
        return 4
    return int(naming.unknown)


def _single(page: Page, token: int, kind: NamePartKind, forms: int, rule: str, last: int = 0) -> Name | None:
    """A name of one word, or of the words before token `last`."""
    last = last or token + 1
    first = with_particles(page, token) if kind == "family" else token
    context = context_of(page, first, last, forms)
    if not context.evidence and not context.forms & forms:
        return None  # `во Владимир`: a preposition with which no person's name would stand in this form
    part = NamePart(kind, first, last)
    return in_context(page, Name(first, last, (part,), forms, 0, rule), context)
