"""All forms of a lexicon phrase, made when the lexicon is built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from cisnews.grammar.morphology import CASES, analyzer, inflected, with_capitals_of
from cisnews.knowledge.forms import PLURAL_SHIFT

CASE_ORDER = ("nomn", "gent", "datv", "accs", "ablt", "loct")

Phrase = tuple[tuple[str, ...], int]
"""Words of a phrase, and the mask of the forms that they can be."""

Compiled = Iterator[tuple[str, dict[str, Any], Iterator[Phrase]]]
"""Entries of the lexicon: the sort, what is kept of the entry, and its phrases in all forms."""


@cache
def readings(word: str) -> list[Any]:
    """The dictionary's readings of a word, kept: a build asks for the same words again and again."""
    return list(analyzer().parse(word))


def key(word: str) -> str:
    """A word as the grammar looks it up."""
    return word.lower().replace("ё", "е").replace("–", "—")


def split(phrase: str) -> list[str]:
    """The words of a phrase, marks apart, as the grammar cuts them."""
    return [match.group() for match in token_matches(phrase)]


def token_matches(phrase: str) -> Iterator[re.Match[str]]:
    """The words of a phrase with their places."""
    from cisnews.grammar.tokens import TOKEN

    return TOKEN.finditer(phrase)


def fixed(phrase: str) -> Iterator[Phrase]:
    """A phrase that never changes: an abbreviation, an indeclinable name."""
    yield tuple(map(key, split(phrase))), 0


def nominal(phrase: str, *, plural: bool = False, head: str | None = None) -> Iterator[Phrase]:
    """A noun phrase given in the nominative, in all cases: the head noun and its adjectives change, the rest stays.

    `head` names the head where it is not the first noun in the nominative. With `plural`, the plural forms too.
    """
    words = split(phrase)
    at = head_at(words, head)
    number = _number(words[at])
    found: dict[tuple[str, ...], int] = {}
    for numbers, shift in ((number, 0 if number == "sing" else PLURAL_SHIFT), ("plur", PLURAL_SHIFT)):
        if shift and not (plural or number == "plur"):
            continue
        for case in CASE_ORDER:
            for changed in _phrase_in(words, at, number, numbers, case):
                form = tuple(map(key, changed))
                found[form] = found.get(form, 0) | CASES[case] << shift
    yield from found.items()


def in_case(phrase: str, case: str, *, head: str | None = None) -> str:
    """A noun phrase of the nominative in one case, with its capitals: `in_case("Сенат Парламента", "gent")`."""
    pieces = list(token_matches(phrase))
    words = [piece.group() for piece in pieces]
    at = head_at(words, head)
    number = _number(words[at])
    form = next(_phrase_in(words, at, number, number, case), None)
    if form is None:
        return phrase
    result, last = "", 0
    for piece, changed in zip(pieces, form, strict=True):
        written = piece.group()
        result += phrase[last : piece.start()]
        result += written if key(written) == key(changed) else with_capitals_of(written, changed)
        last = piece.end()
    return result + phrase[last:]


def is_plural(phrase: str) -> bool:
    """Whether the head of a phrase stands in the plural."""
    words = split(phrase)
    return _number(words[head_at(words)]) == "plur"


def head_at(words: list[str], head: str | None = None) -> int:
    """The first noun in the nominative; a word that is also an adjective leaves that to the noun after it."""
    if head is not None:
        return words.index(head)
    nouns = [number for number, word in enumerate(words) if _is_nominative(word, "NOUN")]
    for number in nouns:
        goes_on = number + 1 in nouns or (number + 1 < len(words) and is_adjective(words[number + 1]))
        if not (goes_on and is_adjective(words[number])):
            return number
    return len(words) - 1


def is_adjective(word: str) -> bool:
    """Whether a word can be an adjective or participle in the nominative."""
    return _is_nominative(word, "ADJF") or _is_nominative(word, "PRTF")


def _is_nominative(word: str, part_of_speech: str) -> bool:
    if len(word) == 1:  # `и` is an initial to the dictionary
        return False
    return any(part_of_speech in parse.tag and parse.tag.case == "nomn" for parse in readings(word))


def _number(word: str) -> str:
    for parse in readings(word):
        if "NOUN" in parse.tag and parse.tag.case == "nomn":
            return str(parse.tag.number or "sing")
    return "sing"


def _phrase_in(words: list[str], at: int, number: str, wanted: str, case: str) -> Iterator[tuple[str, ...]]:
    """The phrase in one case and number; several where a word has several forms there (`областью`, `областью`)."""
    noun = _noun(words[at], number)
    strange = wanted == "sing" and number == "sing" and _is_strange(words[at], noun)
    if strange:
        target: str | None = _regular(words[at], case)
    else:
        target = inflected(noun, {case, wanted}) if noun else _as_loan(words[at], case)
    if target is None:
        return
    animate = noun is not None and "anim" in noun.tag
    gender = str(noun.tag.gender or "") if noun else ""
    changed = [
        _adjective(word, number, wanted, case, gender, animate) if index < at else word
        for index, word in enumerate(words)
    ]
    changed[at] = target
    yield tuple(changed)
    if strange:
        if case == "accs":  # a person or a thing: nobody knows
            changed[at] = _regular(words[at], "gent")
            yield tuple(changed)
        return
    if noun is not None and case == "ablt" and target.endswith(("ою", "ею")):
        changed[at] = target[:-1] + "й"
        yield tuple(changed)
    if noun is not None and case == "loct" and (second := inflected(noun, {"loc2", wanted})):  # в прошлом году
        changed[at] = second
        yield tuple(changed)


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_REGULAR = {"nomn": "", "gent": "а", "datv": "у", "accs": "", "ablt": "ом", "loct": "е"}


def _is_strange(word: str, noun: Any) -> bool:
    """Whether the dictionary only guesses at a word that ends in a consonant (`Кенеш`, `Генгеш`)."""
    return word[-1:].lower() in _CONSONANTS and not word.isupper() and (noun is None or not noun.is_known)


def _regular(word: str, case: str) -> str:
    """A strange word declined like any noun in a consonant."""
    ending = _REGULAR[case]
    return word + ("ем" if ending == "ом" and word[-1] in "жшчщц" else ending)


def _as_loan(word: str, case: str) -> str:
    """A word that the dictionary does not see as a noun (`Кенеш`): masculine if it ends in a consonant, else fixed."""
    return _regular(word, case) if word[-1] in _CONSONANTS else word


def _noun(word: str, number: str) -> Any:
    for parse in readings(word):
        if "NOUN" in parse.tag and parse.tag.case == "nomn" and str(parse.tag.number or "sing") == number:
            return parse
    return None


def _adjective(word: str, number: str, wanted: str, case: str, gender: str, animate: bool) -> str:
    """An adjective or participle before the head, agreeing with it; other words stay."""
    for parse in readings(word):
        if parse.tag.POS in ("ADJF", "PRTF") and parse.tag.case == "nomn" and parse.tag.number == number:
            grammemes = {case, wanted}
            if wanted == "sing" and gender:
                grammemes.add(gender)
            if case == "accs" and (wanted == "plur" or gender == "masc"):
                grammemes.add("anim" if animate else "inan")
            return inflected(parse, grammemes) or word
    return word


def substantive(phrase: str) -> Iterator[Phrase] | None:
    """`заведующий`, `конкурсный управляющий`, `ведущая`: whom adjectives alone name, in all forms; None of a noun."""
    words = split(phrase)
    last = next((at for at, word in enumerate(words) if not is_adjective(word)), len(words))
    if not last or any(_is_nominative(word, "NOUN") for word in words):
        return None
    gender = "femn" if words[0].endswith(("ая", "яя")) else "masc"
    found: dict[tuple[str, ...], int] = {}
    for wanted, shift in (("sing", 0), ("plur", PLURAL_SHIFT)):
        for case in CASE_ORDER:
            declined = [_adjective(word, "sing", wanted, case, gender, True) for word in words[:last]]
            form = tuple(map(key, [*declined, *words[last:]]))
            found[form] = found.get(form, 0) | CASES[case] << shift
    return iter(found.items())


def adjective(word: str) -> Iterator[Phrase]:
    """An adjective or participle in all genders, numbers and cases, with case bits as in noun phrases."""
    found: dict[tuple[str, ...], int] = {}
    parses = readings(word)
    parse = next((p for pos in ("ADJF", "PRTF") for p in parses if pos == p.tag.POS), None)
    if parse is None:
        raise ValueError(f"{word!r} is not an adjective")
    for form in parse.lexeme:
        if form.tag.POS == parse.tag.POS and form.tag.case and _same_participle(form.tag, parse.tag):
            shift = PLURAL_SHIFT if form.tag.number == "plur" else 0
            words = (key(form.word),)
            found[words] = found.get(words, 0) | CASES[str(form.tag.case)] << shift
    yield from found.items()


def _same_participle(form: Any, given: Any) -> bool:
    """A verb has several participles: that of the given tense and voice is meant."""
    return bool(form.tense == given.tense and form.voice == given.voice)
