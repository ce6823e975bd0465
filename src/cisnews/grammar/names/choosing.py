"""The names of several words in a sentence: the set of candidates that together weigh most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.layers import Name
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE
from cisnews.grammar.names.against import fills_quotes, fills_quotes_with_title
from cisnews.grammar.names.candidate import Candidate
from cisnews.grammar.names.context import context_of
from cisnews.grammar.names.couples import couple, siblings
from cisnews.grammar.names.eastern import eastern
from cisnews.grammar.names.family_first import family_first
from cisnews.grammar.names.given_first import given_first, two_families
from cisnews.grammar.names.initials import family_and_initials, given_and_initial, initials_and_family
from cisnews.grammar.names.likelier import described
from cisnews.grammar.names.lists import agreed_in_lists
from cisnews.grammar.names.looks import AND, EITHER, INITIAL, NAME, PARTICLE, STOP, SUFFIX
from cisnews.grammar.names.namesakes import is_called, is_make, is_namesake, names_thing
from cisnews.grammar.names.page import TAKEN
from cisnews.grammar.names.paradigms import in_all_groups
from cisnews.grammar.names.parts import is_titled_unknown
from cisnews.grammar.names.quality import ENOUGH
from cisnews.grammar.names.slips import slipped
from cisnews.grammar.names.surroundings import Place, possible_forms
from cisnews.grammar.names.titles import RELATION
from cisnews.grammar.names.verbs import skip_adverbs, subject_forms
from cisnews.grammar.trace import near_miss

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cisnews.grammar.names.candidate import Rule
    from cisnews.grammar.names.page import Page
    from cisnews.grammar.names.surroundings import Context

_CERTAIN = 7
"""From this weight on, the context need not speak for a name."""

_UNKNOWN = 4
"""Up to this weight, nothing but the look of the words speaks for a name."""

_ADJACENT = 4
"""What two names lose between which nothing stands."""

_GIVEN_LEFT, _FAMILY_LEFT = 6, 3
"""What a name loses that leaves out a listed given name before it, and what can be its family name after it."""

_ROW = 3  # given names of a man, his father and grandfather
_THING = -6
"""What such a name loses after a word for a thing or place (`газета`, `город`)."""

_NOMINATIVES = in_all_groups(NOMINATIVE)

RULES: dict[int, tuple[Rule, ...]] = {
    STOP: (initials_and_family,),
    INITIAL: (family_and_initials, given_and_initial, couple, eastern),
    EITHER: (family_and_initials, given_and_initial, given_first, family_first, eastern),
    NAME: (slipped, given_first, two_families, family_first, eastern),
    PARTICLE: (given_first,),
    SUFFIX: (family_first, family_and_initials),
    AND: (couple, siblings),
}
"""The rules that can read a name from a word on, by what the word after it looks like."""


def names_in(page: Page, beginnings: list[int], limit: int) -> list[Name]:
    """The best names of several words in a sentence that ends at token `limit`, from the places where one can begin."""
    chosen: list[tuple[int, int, Candidate]] = []
    """From the last place to the first: the place, what the best names from there on weigh, and the first of them."""
    for token in reversed(beginnings):
        most, best = chosen[-1][1] if chosen else 0, None
        for candidate in _candidates(page, token, limit):
            total = candidate.weight + _most_from(candidate.last, chosen)
            if total > most or (total == most and (best is None or candidate.last > best.last)):
                most, best = total, candidate
        if best is not None:
            chosen.append((token, most, best))
    names: list[Name] = []
    free, best_ones = 0, []
    for token, _, candidate in reversed(chosen):
        if token >= free:
            best_ones.append((token, candidate))
            free = candidate.last
    for number, (token, candidate) in enumerate(best_ones):
        is_followed = number + 1 < len(best_ones) and best_ones[number + 1][0] == candidate.last
        names += _names_of(page, token, candidate, is_followed)
    return agreed_in_lists(page, names) if names else names


def _most_from(token: int, chosen: list[tuple[int, int, Candidate]]) -> int:
    """What the best names weigh that begin at a token or after it; only a name's few words are looked through."""
    for place, weight, _ in reversed(chosen):
        if place >= token:
            return weight - _ADJACENT * (place == token)
    return 0


def _names_of(page: Page, token: int, candidate: Candidate, is_followed: bool) -> list[Name]:
    """The names of a candidate, with the forms that the context leaves; none if a thing is named after somebody.

    `is_followed` tells that the next name follows without anything between.
    """
    if is_namesake(page, token, candidate.names[0].forms, is_followed):
        page.claim(token, candidate.last, TAKEN)
        return []
    return [
        in_context(page, name, context_of(page, name.first, candidate.last, name.forms)) for name in candidate.names
    ]


def in_context(page: Page, name: Name, context: Context) -> Name:
    """A name with the forms that its context leaves, where it leaves any."""
    forms = possible_forms(page, name.first, name.forms & context.forms or name.forms)
    if not forms & _NOMINATIVES and len(name.parts) == 2:
        forms = _in_nominative(page, name) or forms
    told = described(Place(page, name.first, name.last, forms, page.sheet.sentence_at(name.first)))
    likely = (context.likely & told or told) if told else context.likely
    if told and not told & ~_NOMINATIVES:
        forms = forms & told or forms  # Этторе Лиса, игравший
    return Name(name.first, name.last, name.parts, forms, likely, name.rule)


def _in_nominative(page: Page, name: Name) -> int:
    """`депутат Закира Лисова заявила`, `лидер Харуна Иддрису принял`: a given name in -а, not the listed one.

    The title and the verb tell that it stands in the nominative, of a woman or a man.
    """
    given, family = (page.words[part.last - 1].naming for part in name.parts)
    title = page.words[name.first - 1]
    is_own = title.noun_forms & NOMINATIVE and not title.name_context & RELATION
    titled = title.title_forms & _NOMINATIVES if is_own else 0
    forms = given.guessed_given_forms & family.sound_family_forms & titled
    if not forms:
        return 0
    sentence = page.sheet.sentence_at(name.first)
    verb = skip_adverbs(page, name.last, sentence.last)
    return forms & subject_forms(page.words[verb]) if verb < sentence.last else 0


def _candidates(page: Page, token: int, limit: int) -> list[Candidate]:
    """The candidates from a token on that are good enough, if need be by their context."""
    found: list[Candidate] = []
    lifted: list[Candidate] = []
    if token + 1 >= limit:
        return []
    for rule in RULES[page.looks[token + 1]]:
        found_by_rule = list(rule(page, token, limit))
        for candidate in _merged(found_by_rule) if len(found_by_rule) > 1 else found_by_rule:
            if _is_thing(page, token, candidate):
                near_miss(page.sheet, token, candidate.last, rule.__name__, "it is the name of a thing")
                page.claim(token, candidate.last, TAKEN)
                continue
            weight = candidate.weight + (not page.begins_sentence(token)) - _left_over(page, token, candidate)
            if weight >= _CERTAIN:
                found.append(Candidate(weight, candidate.names, candidate.last))
                continue
            weight += context_of(page, token, candidate.last, candidate.names[0].forms).evidence
            if _may_be_thing(page, token, candidate) and names_thing(page, token):
                weight += _THING
            if weight >= ENOUGH:
                lifted.append(Candidate(weight, candidate.names, candidate.last))
            else:
                near_miss(page.sheet, token, candidate.last, rule.__name__, "too little speaks for a person's name")
    return found + _none_above(found, lifted) if lifted else found


def _none_above(certain: list[Candidate], lifted: list[Candidate]) -> list[Candidate]:
    """Candidates with what their context adds, which lifts none above one of the same place that needs no context."""
    if not certain:
        return lifted
    most = max([candidate.weight for candidate in certain]) - 1
    return [Candidate(min(candidate.weight, most), candidate.names, candidate.last) for candidate in lifted]


def _left_over(page: Page, token: int, candidate: Candidate) -> int:
    """What names lose that leave out one beside them: `Гара Лис` of `Йонаса Гара Лиса`, `Анна Хол` before `Лис`."""
    before = _leaves_given(page, token, candidate) or is_titled_unknown(page, token - 1)
    after = _GIVEN_LEFT * _leaves_father(page, candidate) or _FAMILY_LEFT * _leaves_family(page, candidate)
    return _GIVEN_LEFT * before + after


def _leaves_father(page: Page, candidate: Candidate) -> bool:
    """`Адиля Хасана Ахмеда` before `Хасана`: whether one more agrees with a row of given names, as Arabs are called."""
    last, name = candidate.last, candidate.names[-1]
    if last >= len(page.words) or not page.nameable[last] or page.claims[last] or len(name.parts) < _ROW:
        return False
    namings = [page.words[token].naming for token in range(name.first, last + 1)]
    return all(naming.is_listed_given for naming in namings) and bool(namings[-1].given_forms & name.forms)


def _leaves_given(page: Page, token: int, candidate: Candidate) -> bool:
    """Whether one usual given name stands right before, of nobody who is a relative of the person named."""
    before = token - 1
    if before < 1 or not page.nameable[before] or page.claims[before] or page.begins_sentence(before):
        return False
    if page.nameable[before - 1] or page.words[before - 1].name_context & RELATION:
        return False
    naming = page.words[before].naming
    return naming.is_usual_given and bool(naming.given_forms & candidate.names[0].forms)


def _leaves_family(page: Page, candidate: Candidate) -> bool:
    """Whether an unknown word that agrees stands right after a family name without a mark."""
    last, name = candidate.last, candidate.names[-1]
    if last >= len(page.words) or not page.nameable[last] or page.claims[last] or name.parts[-1].kind != "family":
        return False
    naming = page.words[last].naming
    if page.words[last - 1].naming.has_family_mark or naming.is_thing or not naming.unknown:
        return False
    return bool(naming.family_forms & name.forms)


def _may_be_thing(page: Page, token: int, candidate: Candidate) -> bool:
    """Whether little but the look of the words speaks for a person: no known given name in the genitive."""
    naming = page.words[token].naming
    is_owner = bool(naming.given) and candidate.names[0].forms & in_all_groups(GENITIVE) != 0
    return naming.place or (candidate.weight <= _UNKNOWN and not is_owner)


def _is_thing(page: Page, token: int, candidate: Candidate) -> bool:
    """`«Анна Лис»`, `«Адмирал Иван Лис»`, `банк Юлиус Лис`, `Лада Гранта`; not `спортсмен «Иван Лис»`."""
    if is_called(page, token, candidate.names[0].forms) or is_make(page, token):
        return True
    if fills_quotes_with_title(page, token, candidate.last):
        return True
    return fills_quotes(page, token, candidate.last) and not _has_title(page, token, candidate)


def _has_title(page: Page, token: int, candidate: Candidate) -> bool:
    return context_of(page, token, candidate.last, candidate.names[0].forms).is_titled


def _merged(candidates: list[Candidate]) -> Iterable[Candidate]:
    """Candidates that cut the same words into the same parts as one: the best weight, all forms."""
    found: dict[tuple[object, ...], Candidate] = {}
    for candidate in candidates:
        cut = tuple((part.kind, part.first, part.last) for name in candidate.names for part in name.parts)
        same = found.get(cut)
        if same is not None:
            names = tuple(
                replace(name, forms=name.forms | other.forms)
                for name, other in zip(same.names, candidate.names, strict=True)
            )
            candidate = Candidate(max(same.weight, candidate.weight), names, candidate.last)
        found[cut] = candidate
    return found.values()
