"""How much a reading of bytes looks like Russian: by pairs of letters, by case, and by words in one alphabet."""

from __future__ import annotations

import functools
import itertools
from pkgutil import get_data

from cisnews.patterns import pattern

CERTAIN = 12.0
"""Evidence, in bits, beyond which a reading is believed: odds of 4,000 to 1."""

LEAST_PER_PAIR = 0.6
"""Evidence, in bits per pair of letters, that Russian text has at least; it has about 1.3 on average."""

BY_CHANCE = 5.09
"""What a pair costs, in bits, where each of the 34 signs is equally likely."""

UNKNOWN = 8.0
"""What a pair with a Ukrainian or Belarusian letter costs, in bits."""

STRANGE = 5.0
"""What each letter of a word that no Russian word looks like costs, in bits."""

WORD = pattern(r"[^\W\d_]{2,}")
CYRILLIC = pattern(r"[\u0400-\u04ff]")
WELL_FORMED = pattern(r"[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]+|[А-ЯЁІЇЄҐЎ]+")
"""A word of Russian, Ukrainian or Belarusian letters: lower case, capitalised or all capitals."""


def evidence(data: bytes, codec: str) -> float:
    """Bits in favour of `data` being Russian under `codec`; minus infinity where it cannot be, or is too unlike.

    Words without Cyrillic letters and single letters (a dash, in another reading) say nothing. Time is
    linear in the length of `data`.
    """
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return float("-inf")
    cost = pair_costs()
    bits, pairs = 0.0, 0
    for word in WORD.findall(text):
        if not CYRILLIC.search(word):
            continue
        pairs += len(word) + 1
        if not WELL_FORMED.fullmatch(word):
            bits -= STRANGE * len(word)
            continue
        edged = f"-{word.lower()}-"
        bits += sum(BY_CHANCE - cost.get(pair, UNKNOWN) for pair in map("".join, itertools.pairwise(edged)))
    return bits if pairs and bits >= LEAST_PER_PAIR * pairs else float("-inf")


@functools.cache
def pair_costs() -> dict[str, float]:
    """The surprise of each pair of letters, in bits, from `lexicon/letter_pairs.txt`."""
    content = get_data("cisnews", "lexicon/letter_pairs.txt")
    if content is None:
        raise FileNotFoundError("lexicon/letter_pairs.txt is not to be had from where cisnews is installed")
    table = content.decode()
    rows = [line.split() for line in table.splitlines() if not line.startswith("#")]
    columns = [first for first, _ in rows]
    return {
        first + second: int(digit, 36) / 2
        for first, digits in rows
        for second, digit in zip(columns, digits, strict=True)
    }
