"""What one word form can be: the boundary to the morphological dictionary (pymorphy3).

Nothing else in the grammar imports pymorphy3 (`dictionary.py` opens it). Cases and numbers are bit masks, so that
agreement is one `&`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from cisnews.collector import waiting_for_good
from cisnews.knowledge.forms import PLURAL_SHIFT

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL = (1 << bit for bit in range(6))
ALL_CASES = 0b111111
OBLIQUE = ALL_CASES & ~NOMINATIVE
PLURAL_CASES = ALL_CASES << PLURAL_SHIFT
ANY_FORM = ALL_CASES | PLURAL_CASES
"""Any case of the singular or the plural: a mask of forms holds those of the plural six bits higher."""
NOMINATIVES, GENITIVES, DATIVES, ACCUSATIVES, INSTRUMENTALS, PREPOSITIONALS = (
    case | case << PLURAL_SHIFT for case in (NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL)
)
"""A case in the singular or the plural."""

CASES = {
    "nomn": NOMINATIVE,
    "gent": GENITIVE,
    "gen2": GENITIVE,
    "datv": DATIVE,
    "accs": ACCUSATIVE,
    "ablt": INSTRUMENTAL,
    "loct": PREPOSITIONAL,
    "loc2": PREPOSITIONAL,
}
"""The dictionary's names of the cases."""

SINGULAR, PLURAL = 1, 2
MASCULINE, FEMININE, NEUTER = 1, 2, 4

_NUMBERS = {"sing": SINGULAR, "plur": PLURAL}
_GENDERS = {"masc": MASCULINE, "femn": FEMININE, "neut": NEUTER}
NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})
"""Parts of speech that have cases."""


def cases_of(forms: int) -> int:
    """The cases, singular or plural, of a mask of forms."""
    return (forms | forms >> PLURAL_SHIFT) & ALL_CASES


class Analysis(NamedTuple):
    """One reading of a word form."""

    pos: str
    """Part of speech in the OpenCorpora notation: NOUN, ADJF, VERB, INFN, PRTF, GRND, PREP, CONJ …"""
    lemma: str
    case: int
    """One case bit, 0 where there is none."""
    number: int
    """SINGULAR or PLURAL, 0 where there is none."""
    gender: int
    """A gender bit; 0 in the plural of adjectives and where there is none."""
    marks: frozenset[str]
    """All grammemes, as the dictionary writes them (`anim`, `Name`, `past`, `Geox` …)."""
    score: float
    """Share of this reading in a corpus, as the dictionary estimates it: 0 to 1."""
    known: bool
    """False where the reading is predicted from the word's ending."""


_UNCHANGING = frozenset({"Abbr", "Fixd"})


def forms_as(analyses: tuple[Analysis, ...], positions: tuple[str, ...]) -> int:
    """The mask of the forms that readings leave open as some parts of speech; unchanging abbreviations tell none."""
    mask = 0
    for analysis in analyses:
        if analysis.pos in positions and not analysis.marks >= _UNCHANGING:
            if analysis.number != PLURAL:
                mask |= analysis.case
            if analysis.number != SINGULAR:
                mask |= analysis.case << PLURAL_SHIFT
    return mask


@lru_cache(maxsize=1)
def analyzer() -> Any:
    """The dictionary, loaded on first use. Its path is given because looking it up among all packages is slow."""
    with waiting_for_good():
        import pymorphy3_dicts_ru

        from cisnews.grammar.dictionary import QuickAnalyzer

        return QuickAnalyzer(pymorphy3_dicts_ru.get_path())


def analyse(form: str) -> tuple[Analysis, ...]:
    """All readings of a word form, most likely first; never empty for a word of letters."""
    known = analyzer().known(form)
    if known:
        return tuple([_analysis(tag, lemma, score, True) for tag, lemma, score in known])
    return tuple([_analysis(str(parse.tag), parse.normal_form, parse.score, parse.is_known) for parse in _parses(form)])


def _analysis(tag: str, lemma: str, score: float, known: bool) -> Analysis:
    pos, case, number, gender, marks = _tag_parts(tag)
    return Analysis(pos, lemma, case, number, gender, marks, score, known)


def _parses(form: str) -> list[Any]:
    """What the dictionary says. It falls over letters that Unicode gives no name (Tangut): they count as Latin ones."""
    try:
        parses: list[Any] = analyzer().parse(form)
    except ValueError:
        return _parses("".join(letter if unicodedata.name(letter, "") else "x" for letter in form))
    return parses


@lru_cache(maxsize=8192)
def _tag_parts(tag: str) -> tuple[str, int, int, int, frozenset[str]]:
    first, *others = map(intern, tag.replace(" ", ",", 1).split(","))
    marks = frozenset([first, *others])
    pos = first if first in analyzer().dictionary.Tag.PARTS_OF_SPEECH else ""
    return pos, _bit(CASES, marks), _bit(_NUMBERS, marks), _bit(_GENDERS, marks), marks


def _bit(bits: dict[str, int], marks: frozenset[str]) -> int:
    """The bit of the one mark that has one; 0 where none has."""
    return next((bits[mark] for mark in marks & bits.keys()), 0)


@lru_cache(maxsize=16384)
def inflect(form: str, grammemes: frozenset[str], positions: tuple[str, ...] = (), forms: int = 0) -> str | None:
    """The word in another form, or None if there is none: `inflect("встречи", frozenset({"nomn"}))` -> `встреча`.

    `positions` (parts of speech) and `forms` (case bits of the singular, and of the plural six bits higher) choose the
    reading to start from. Capital letters are kept as in `form`.
    """
    for parse in analyzer().parse(form):
        if positions and parse.tag.POS not in positions:
            continue
        case, number = CASES.get(str(parse.tag.case), 0), _NUMBERS.get(str(parse.tag.number), 0)
        if forms and not ((number != PLURAL and case & forms) or (number != SINGULAR and case & forms >> 6)):
            continue
        other = inflected(parse, grammemes)
        if other is not None:
            return with_capitals_of(form, other)
    return None


def inflected(parse: Any, grammemes: frozenset[str] | set[str]) -> str | None:
    """A reading in another form, or None; of superlatives (`высший`, `высочайший`) the one of like length."""
    other = parse.inflect(grammemes)
    if other is None:
        return None
    if "Supr" not in parse.tag:
        return str(other.word)
    forms = [str(form.word) for form in parse.lexeme if "Supr" in form.tag and grammemes <= form.tag.grammemes]
    return min(forms, key=lambda word: abs(len(word) - len(parse.word)), default=str(other.word))


_APOSTROPHES = "’'ʼ"


def with_capitals_of(model: str, word: str) -> str:
    """`with_capitals_of("Сената", "сенат")` -> `Сенат`; part by part in hyphenated words."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    if "-" in model and model.count("-") == word.count("-"):
        return "-".join(with_capitals_of(m, w) for m, w in zip(model.split("-"), word.split("-"), strict=True))
    for mark in _APOSTROPHES:
        if mark in model and model.count(mark) == word.count(mark):  # О’Нил, Это’О
            return mark.join(with_capitals_of(m, w) for m, w in zip(model.split(mark), word.split(mark), strict=True))
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
