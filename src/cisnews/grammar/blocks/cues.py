"""Finding the fixed phrases of pages (`Читайте также`, `Поделиться`) at one place of a text."""

from __future__ import annotations

from functools import cache, lru_cache

from cisnews.knowledge import lexicon
from cisnews.patterns import pattern

WORD = pattern(r"[^\W_]+|[^\w\s]|_")
_LONGEST = 48
"""Characters of the longest phrase, with some to spare."""


def phrase_end(name: str, text: str, start: int, end: int) -> int:
    """The offset after the longest phrase of a list (`rubrics`, `credits.photo` …) that begins at `start`; 0 if none.

    Only whole words count (`Фотография` is not `Фото`), or those to which the next is glued: `Читайте такжеВ Минске`.
    """
    phrases = _phrases(name).get(first_word(text, start, end))
    if phrases is None:
        return 0
    here = fold(text[start : min(start + _LONGEST, end)])
    for phrase in phrases:
        if here.startswith(phrase) and not (phrase[-1].isalnum() and _goes_on(text, start + len(phrase), end)):
            return start + len(phrase)
    return 0


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether the word before `at` goes on there: not where a capital follows on a small letter."""
    return at < end and text[at].isalnum() and not (text[at].isupper() and text[at - 1].islower())


CREDITS = ("credits.photo", "credits.video", "credits.author", "credits.source", "bare_credits")
INSERTIONS = ("insertions", "openings")
INSIDE_LINES = (*CREDITS, *INSERTIONS)
"""The lists whose phrases also count after a sentence of the same line."""


def first_word(text: str, start: int, end: int) -> str:
    """The folded word or mark that begins at `start`; empty if none does."""
    found = WORD.match(text, start, end)
    return _fold_word(found.group()) if found else ""


def may_begin(names: tuple[str, ...], text: str, start: int, end: int) -> bool:
    """Whether a phrase of several lists can begin at `start`: a quick look before `phrase_end` asks each list."""
    opening = first_word(text, start, end)
    if opening not in first_words(names):
        return False
    return opening == "©" or fold(text[start : start + _LONGEST]).startswith(_by_first_word(names)[opening])


def opens_cue(text: str) -> bool:
    """Whether a phrase of `INSIDE_LINES` can begin with a word."""
    return first_word(text, 0, len(text)) in first_words(INSIDE_LINES)


def fold(text: str) -> str:
    """Lower case, with ё as е; of the same length."""
    return text.replace("İ", "I").lower().replace("ё", "е")


_fold_word = lru_cache(maxsize=8192)(fold)
"""Most texts begin their lines and sentences with words that others begin theirs with."""


@cache
def first_words(names: tuple[str, ...]) -> frozenset[str]:
    """The first words (or marks) of the phrases of several lists."""
    return frozenset({"©"}.union(*map(_phrases, names)))


@cache
def words(name: str) -> frozenset[str]:
    """The phrases of a list."""
    return frozenset(_list(name))


@cache
def _by_first_word(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The phrases of several lists by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for phrases in map(_phrases, names):
        for first, beginning in phrases.items():
            found[first] = (*found.get(first, ()), *beginning)
    return found


@cache
def _phrases(name: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a list by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for phrase in _list(name):
        first = WORD.match(phrase)
        if first is not None:
            found.setdefault(first.group(), []).append(phrase)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


def _list(name: str) -> list[str]:
    table = lexicon.table("blocks")
    for part in name.split("."):
        table = table[part]
    return [" ".join(phrase.split()) for phrase in fold(table).split("|")]
