"""Where sentences end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.words import Word

_CLOSING = frozenset({"»", "”", '"', "“", ")", "]", "’"})
_OPENING = frozenset({"«", "“", "„", '"'})
_SMALL = frozenset({"PREP", "CONJ", "NPRO", "ADVB", "PRCL"})
_GOES_ON = frozenset({"—", "–", "-", ",", ";", ":", ")", "»"})


def find_sentences(
    words: list[Word], starts: list[int], ends: list[int], marks: list[int], first: int, stop: int
) -> Iterator[tuple[int, int]]:
    """Half-open token pairs of the sentences from token `first` to token `stop`; `marks`: the end marks in between."""
    begin = last = first
    for mark in marks:
        if mark < last or (
            mark == begin + 1 and words[begin].kind == "number"
        ):  # one of several in a row; «2. Сенат …»
            continue
        last = _after_closing(words, starts, ends, mark + 1, stop)
        if last == stop or _ends_sentence(words, starts, ends, mark, last):
            yield begin, last
            begin = last
    if begin < stop:
        yield begin, stop


def _after_closing(words: list[Word], starts: list[int], ends: list[int], token: int, stop: int) -> int:
    """The token after further end marks and closing marks that stand glued: `!»)`."""
    while (
        token < stop
        and starts[token] == ends[token - 1]
        and (words[token].is_end_mark or words[token].text in _CLOSING)
        and not _opens(words, starts, ends, token, stop)
    ):
        token += 1
    return token


def _opens(words: list[Word], starts: list[int], ends: list[int], token: int, stop: int) -> bool:
    """Whether a mark that can also close opens a quote, since a word is glued to it: `принят."В среднем …`."""
    return (
        words[token].text in _OPENING
        and token + 1 < stop
        and starts[token + 1] == ends[token]
        and words[token + 1].kind == "word"
    )


def _ends_sentence(words: list[Word], starts: list[int], ends: list[int], mark: int, following: int) -> bool:
    """Whether the end mark at `mark` closes the sentence, seen from what stands before and after it."""
    after = words[following]
    if after.text in _GOES_ON or (after.kind == "word" and not after.capital):
        return False
    if words[mark].text != "." or following > mark + 1 or mark == 0:
        return True
    before = words[mark - 1]
    if before.shape == "initial":
        return mark > 1 and words[mark - 2].kind == "number" and before.text.isascii()  # до 8 G. Но …
    if starts[following] == ends[mark]:
        return _lost_space(before, after)
    if before.key in lexicon.words("abbreviations", "final"):
        return after.capital or after.kind != "word"
    if before.key not in lexicon.words("abbreviations", "inner"):
        return not (before.capital and before.key in lexicon.table("name_parts")["long_initials"])  # Дж. Лис
    return mark > 1 and words[mark - 2].kind == "number" and after.capital  # в 2022 г. Глава …


def _lost_space(before: Word, after: Word) -> bool:
    """Whether a space was lost behind a full stop: `реформы.Глава`, `232.По`, `Vesti.kg.Сенат`; not so `Kaz.Inform`."""
    is_long = len(before.key) > 3 or before.kind == "number" or (before.text.isascii() and not after.text.isascii())
    if not is_long or after.text in _OPENING:
        return is_long
    small = after.pos in _SMALL and not after.text.isascii()
    return after.capital and (len(after.text) > 3 or small)
