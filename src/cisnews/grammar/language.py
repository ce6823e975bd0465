"""In which language a text is written: by the script, the letters and the most frequent words of a sample.

A word speaks for the languages of which it is a frequent word, and against those whose alphabet cannot write it. The
language with the best balance is taken. Where no frequent word occurs (a headline, a credit), words of the Russian
dictionary tell Russian; where nothing tells, there is no answer (None), and nothing is read in the text.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar.names.looks import suffixes
from cisnews.grammar.words import word
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from cisnews.grammar.folding import Folded

SAMPLE = 1_800
"""Characters that are looked at: the beginning, the middle and the end of a longer text, a third each."""

_LANE = 16
_LANES = 2 * _LANE
_COUNT = (1 << _LANE) - 1
"""Bits of one count, of the two counts of a language, and the mask of one count (see `_evidence`)."""

_WORD = pattern(r"[^\W\d_]+")
_QUOTED = pattern(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|(?<!\w)\"[^\"\n]*\"")
_FEWEST, _FEWEST_SMALL = 5, 3
"""So many words outside quotation marks, and without a capital, tell the language better than all."""
_PLAINLY_RUSSIAN = 0.85
"""Such a share of known words is Russian, however often `закон` and `заседание`, which others have too, occur."""
_MOST_RUSSIAN = 0.5
"""Such a share of words known to the Russian dictionary tells Russian where few others tell anything."""
_ENOUGH = 10
"""So many frequent words tell Russian; in a headline one of them may be anybody's (`депутат`)."""
_SHORT = 4
"""Letters of words that too many languages share."""
_FOREIGN = pattern("[\u0400\u0402-\u040f\u0450\u0452-\u052f]")
"""Cyrillic letters that Russian does not have."""
_CYRILLIC = pattern("[\u0400-\u052f]")
_APOSTROPHES = "'’ʼʻ‘`"
"""Written in too many ways (`oʻzbek`, `o'zbek`): they are left out."""


def language_of(folded: Folded, stretches: list[tuple[int, int]]) -> str | None:
    """ISO 639 code of the language of a text, told by some stretches of it (half-open offsets); None if nothing tells.

    Most texts are Russian and need no comparison with other languages.
    """
    text = "\n".join([folded.text[start:end] for start, end in stretches])
    return "ru" if _is_plainly_russian(text, folded) else find_language(text)


def _is_plainly_russian(text: str, folded: Folded) -> bool:
    """No letter that Russian lacks, enough of a letter that only few others have, enough frequent words."""
    words = folded.tokens.words
    if text.count("ы") * 200 < len(text) or _FOREIGN.search(text):
        return False
    frequent = sum([word.is_frequent for word in words])
    return frequent >= _ENOUGH and frequent * 8 > len(words)


def find_language(text: str) -> str | None:
    """ISO 639 code of the language of a text; None if nothing tells.

    >>> find_language("Мәжіліс депутаттары бұл заң жобасын мақұлдады")
    'kk'
    """
    sample = _without_apostrophes(_sample(text))
    words = _WORD.findall(sample)
    telling = _telling(sample, words)
    return _by_words(telling) or (_by_words(words) if len(telling) < len(words) else None)


def _telling(sample: str, words: list[str]) -> list[str]:
    """Of the words of a text those that tell its language: outside quotation marks and without a capital.

    A quote can be in another language (`«Бұл заң керек», – сказал он`), and so can names. All, where too few are left.
    """
    outside = _WORD.findall(_QUOTED.sub(" ", sample))
    if len(outside) >= _FEWEST:
        words = outside
    small = [found for found in words if not found[0].isupper()]
    return small if len(small) >= _FEWEST_SMALL else words


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    third = SAMPLE // 3
    middle = len(text) // 2
    return f"{text[:third]} {text[middle : middle + third]} {text[-third:]}"


def _without_apostrophes(text: str) -> str:
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "")
    return text


def _folded(text: str) -> str:
    return text.replace("İ", "i").lower().replace("ё", "е")


def _by_words(found: list[str]) -> str | None:
    words = list(map(_folded, found))
    if not words:
        return None
    counts = sum(map(_evidence, words))
    balances = []
    for entry, code in enumerate(_codes()):
        frequent = counts >> entry * _LANES & _COUNT
        impossible = counts >> entry * _LANES + _LANE & _COUNT
        balances.append((frequent - impossible, frequent, impossible, code))
    (first, hits, _, best), (second, *_) = sorted(balances, reverse=True)[:2]
    _, russian_hits, impossible_in_russian, _ = balances[0]
    if russian_hits > hits and russian_hits > impossible_in_russian:
        return "ru"  # with foreign titles and quotes in it
    if first * 2 < -len(words):
        return _by_script(words)
    sure = hits and first > second and first > -len(words) // 4
    known = _known_in_russian(found)
    if sure and (best == "ru" or (hits > russian_hits + 2 and known < _PLAINLY_RUSSIAN)):
        return best
    if known >= _MOST_RUSSIAN:
        return "ru"
    if russian_hits + 1 >= hits and not impossible_in_russian and any(map(_is_past_in_russian, words)):
        return "ru"
    return best if sure or (first >= second + 2 and first >= 0) else None


def _by_script(words: list[str]) -> str | None:
    """The language that alone uses the script of most words."""
    counts = Counter(_scripts().get(ord(found[0]), "") for found in words)
    code, count = counts.most_common(1)[0]
    return code if code and count * 2 > len(words) else None


def _known_in_russian(words: list[str]) -> float:
    """The share of the longer words that the Russian dictionary knows, names aside: `Премьер Лис открыл форум` -> 1.

    None, if that is not most of them, if as many are names that Russian cannot write (`Нова школа у Львові`), or if
    several of the others are such (`скасував подію`). Where there are only names, half of them are enough.
    """
    longer = [found for found in words if len(found) > 2 and _CYRILLIC.search(found)]
    small = [found for found in longer if not found[0].isupper() and found not in suffixes()]
    known = sum(1 for found in small or longer if word(_folded(found)).known)
    foreign = sum(map(_is_foreign, longer))
    if (small and known * 2 <= len(small)) or (foreign and known <= foreign):
        return 0
    return known / len(small or longer) if sum(map(_is_foreign, small)) * 5 <= len(small) and longer else 0


def _is_foreign(found: str) -> bool:
    """Whether the word has letters that Russian lacks."""
    return bool(_evidence(_folded(found)) >> _LANE & _COUNT)


def _is_past_in_russian(found: str) -> bool:
    """`уволил`, `избран`: in the past for the Russian dictionary, the one word besides names in many headlines."""
    first = word(found).analyses[:1] if len(found) > _SHORT else ()
    return any(analysis.known and analysis.pos in {"VERB", "PRTS"} and "past" in analysis.marks for analysis in first)


@lru_cache(maxsize=50_000)
def _evidence(found: str) -> int:
    """For each language two counts of 0 or 1: whether the word is frequent in it, and whether it cannot write it.

    The counts stand side by side in one number, so that adding up the numbers of many words counts for all languages.
    """
    possible = -1
    letters = _letters()
    for letter in found:
        possible &= letters.get(letter, 0)
    counts = 0
    frequent = _frequent().get(found, 0)
    for entry in range(len(_codes())):
        counts |= ((frequent >> entry & 1) | (~possible >> entry & 1) << _LANE) << entry * _LANES
    return counts


@cache
def _codes() -> tuple[str, ...]:
    """The language of each entry of the table; Russian stands first."""
    return tuple(language["code"] for language in lexicon.table("languages")["languages"])


@cache
def _letters() -> dict[str, int]:
    found: dict[str, int] = {}
    for bit, language in enumerate(lexicon.table("languages")["languages"]):
        for letter in language["letters"]:
            found[letter] = found.get(letter, 0) | 1 << bit
    return found


@cache
def _frequent() -> dict[str, int]:
    found: dict[str, int] = {}
    for bit, language in enumerate(lexicon.table("languages")["languages"]):
        for frequent in _folded(_without_apostrophes(language["words"])).split():
            found[frequent] = found.get(frequent, 0) | 1 << bit
    return found


@cache
def _scripts() -> dict[int, str]:
    """The language of each letter of the scripts that one language alone uses."""
    return {
        code_point: script["code"]
        for script in lexicon.table("languages")["scripts"]
        for first, last in script["ranges"]
        for code_point in range(ord(first), ord(last) + 1)
    }
