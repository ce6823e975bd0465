"""The morphological dictionary, opened quickly.

pymorphy3 makes an object of each of the 5,600 tags and 3,500 paradigms of its dictionary when it opens it, which takes
longer than to read an article. Here they stay as their files have them until a word asks for one; the answers are
pymorphy3's own (a test compares them).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any, TypeVar

import orjson
from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse, ProbabilityEstimator, auto
from pymorphy3.dawg import PredictionSuffixesDAWG, WordsDawg
from pymorphy3.opencorpora_dict import Dictionary
from pymorphy3.tagset import OpencorporaTag

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


class QuickDictionary(Dictionary):  # type: ignore[misc]
    """pymorphy3's dictionary, its tags and paradigms made on demand."""

    def __init__(self, folder: str) -> None:
        self.path = folder
        self.meta = dict(_json(f"{folder}/meta.json"))
        self.lang = self.meta["language_code"]
        self.Tag = OpencorporaTag
        self.Tag._init_grammemes(_json(f"{folder}/grammemes.json"))
        tags: list[str] = _json(f"{folder}/{self.meta['gramtab_formats'][self.Tag.FORMAT]}")
        self.gramtab = OnDemand(lambda number: self.Tag(tags[number]))
        self._forms = OnDemand(super().build_paradigm_info)
        self.suffixes = _json(f"{folder}/suffixes.json")
        self.paradigms = OnDemand(_paradigms(f"{folder}/paradigms.array"))
        self.paradigm_prefixes = self.meta["compile_options"]["paradigm_prefixes"]
        self.words = WordsDawg().load(f"{folder}/words.dawg")
        self.prediction_suffixes_dawgs = [
            PredictionSuffixesDAWG().load(f"{folder}/prediction-suffixes-{number}.dawg")
            for number in range(len(self.paradigm_prefixes))
        ]

    def build_paradigm_info(self, para_id: int) -> list[tuple[str, OpencorporaTag, str]]:
        """The forms of a paradigm, each as its prefix, tag and suffix: most words that are inflected share a few."""
        forms: list[tuple[str, OpencorporaTag, str]] = self._forms[para_id]
        return forms


class OnDemand(dict[int, Made]):
    """Numbered items that are made when they are first asked for."""

    def __init__(self, make: Callable[[int], Made]) -> None:
        self._make = make

    def __missing__(self, number: int) -> Made:
        made = self[number] = self._make(number)
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
