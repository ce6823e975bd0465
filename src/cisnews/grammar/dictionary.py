"""The morphological dictionary, opened quickly.

pymorphy3 makes an object of each of the 5,600 tags and 3,500 paradigms of its dictionary when it opens it, which takes
longer than to read an article. Here they stay as their files have them until a word asks for one; the answers are
pymorphy3's own (a test compares them).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from operator import itemgetter
from typing import Any, TypeVar

import orjson
from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse, ProbabilityEstimator, auto
from pymorphy3.dawg import ConditionalProbDistDAWG, PredictionSuffixesDAWG, WordsDawg
from pymorphy3.opencorpora_dict import Dictionary
from pymorphy3.tagset import OpencorporaTag

Key = TypeVar("Key")
Made = TypeVar("Made")


class QuickAnalyzer(MorphAnalyzer):  # type: ignore[misc]
    """`pymorphy3.MorphAnalyzer` over the dictionary in a folder, ready sooner."""

    def __init__(self, folder: str) -> None:
        self.dictionary = QuickDictionary(folder)
        self.lang = self.dictionary.lang
        self.prob_estimator = ProbabilityEstimator(folder)
        self._result_type = type("Parse", (Parse,), {"_morph": self, "_dict": self.dictionary})
        self._init_char_substitutes(auto)
        self._init_units()

    def known(self, form: str) -> list[tuple[str, str, float]]:
        """What `parse` says of a form that the dictionary has: tag, dictionary form and score; nothing of others.

        It is found out at a fifth of the cost, since nothing is made of the readings that could be inflected.
        """
        found = []
        count_of = self.prob_estimator.p_t_given_w.get
        endings = self.dictionary.endings
        for written, places in self.dictionary.words.similar_items(form, self.char_substitutes):
            for place in places:
                tag, front, back, lemma_front, lemma_back = endings[place]
                lemma = f"{lemma_front}{written[front : len(written) - back]}{lemma_back}"
                found.append((tag, lemma, count_of(f"{form}:{tag}", 0)))
        found.sort(key=_COUNT, reverse=True)
        if found and found[0][2]:
            return [(tag, lemma, count / _ALL) for tag, lemma, count in found]
        return [(tag, lemma, 1.0 / len(found)) for tag, lemma, _ in found]


_COUNT = itemgetter(2)
_ALL = ConditionalProbDistDAWG.MULTIPLIER
"""Counts are shares of this."""

Ending = tuple[str, int, int, str, str]
"""A form of a paradigm: its tag, how many letters its prefix and its suffix have, and those of the dictionary form."""


class QuickDictionary(Dictionary):  # type: ignore[misc]
    """pymorphy3's dictionary, its tags and paradigms made on demand."""

    def __init__(self, folder: str) -> None:
        self.path = folder
        self.meta = dict(_json(f"{folder}/meta.json"))
        self.lang = self.meta["language_code"]
        self.Tag = OpencorporaTag
        self.Tag._init_grammemes(_json(f"{folder}/grammemes.json"))
        self.tags: list[str] = _json(f"{folder}/{self.meta['gramtab_formats'][self.Tag.FORMAT]}")
        self.gramtab: OnDemand[int, OpencorporaTag] = OnDemand(lambda number: self.Tag(self.tags[number]))
        self._forms = OnDemand(super().build_paradigm_info)
        self.suffixes = _json(f"{folder}/suffixes.json")
        self.endings: OnDemand[tuple[int, int], Ending] = OnDemand(self._ending)
        """By paradigm and number of the form in it."""
        self.paradigms = OnDemand(_paradigms(f"{folder}/paradigms.array"))
        self.paradigm_prefixes = self.meta["compile_options"]["paradigm_prefixes"]
        self.words = WordsDawg().load(f"{folder}/words.dawg")
        self.prediction_suffixes_dawgs = [
            PredictionSuffixesDAWG().load(f"{folder}/prediction-suffixes-{number}.dawg")
            for number in range(len(self.paradigm_prefixes))
        ]

    def _ending(self, place: tuple[int, int]) -> Ending:
        paradigm, form = place
        numbers = self.paradigms[paradigm]
        forms = len(numbers) // 3
        suffixes, prefixes = self.suffixes, self.paradigm_prefixes
        front, back = prefixes[numbers[2 * forms + form]], suffixes[numbers[form]]
        return (
            self.tags[numbers[forms + form]],
            len(front),
            len(back),
            prefixes[numbers[2 * forms]],
            suffixes[numbers[0]],
        )

    def build_paradigm_info(self, para_id: int) -> list[tuple[str, OpencorporaTag, str]]:
        """The forms of a paradigm, each as its prefix, tag and suffix: most words that are inflected share a few."""
        forms: list[tuple[str, OpencorporaTag, str]] = self._forms[para_id]
        return forms


class OnDemand(dict[Key, Made]):
    """Items that are made when they are first asked for."""

    def __init__(self, make: Callable[[Key], Made]) -> None:
        self._make = make

    def __missing__(self, key: Key) -> Made:
        made = self[key] = self._make(key)
        return made


def _paradigms(path: str) -> Callable[[int], array[int]]:
    """What gives a paradigm by its number. In the file: how many there are, then each, its length before it."""
    numbers = array("H", _content(path))
    starts: list[int] = []
    at = 1
    while at < len(numbers):
        starts.append(at + 1)
        at += 1 + numbers[at]
    return lambda number: numbers[starts[number] : starts[number] + numbers[starts[number] - 1]]


def _json(path: str) -> Any:
    return orjson.loads(_content(path))


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 (pathlib itself takes time to import)
        return file.read()
