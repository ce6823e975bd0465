"""Dirt vanishes, and every offset leads back to the original."""

from hypothesis import given
from hypothesis import strategies as st

from cisnews.grammar.folding import fold

DIRTY = st.text(st.sampled_from("СоветCeЁёй и\u0306е\u0308\u00ad\u200b\u0301\u00a0\u2011-—«»<>*\n19"))


def original(text: str, start: int, end: int) -> str:
    folded = fold(text)
    return text[folded.start(start) : folded.end(end)]


def test_clean_text_stays() -> None:
    assert fold("Совет — это Сенат.").text == "Совет — это Сенат."


def test_look_alikes_become_cyrillic() -> None:
    """A Latin C and e; a word that is Latin, or has a letter without a look-alike, stays."""
    assert fold("Cовeт IT-парк Zашли Trend").text == "Совет IT-парк Zашли Trend"


def test_invisible_characters_vanish() -> None:
    assert fold("Мажи\u00adлис за\u0301мок\u200b.").text == "Мажилис замок."
    assert original("Мажи\u00adлис, да", 0, 7) == "Мажи\u00adлис"


def test_bold_type_vanishes() -> None:
    assert fold("**Сенат** собрался.").text == "Сенат собрался."
    assert original("**Сенат** собрался.", 0, 5) == "Сенат"


def test_composed_letters() -> None:
    """A letter and its mark are one letter; the span covers both."""
    assert fold("Андреи\u0306").text == "Андрей"
    assert original("Андреи\u0306", 5, 6) == "и\u0306"


@given(DIRTY)
def test_offsets_are_in_order(text: str) -> None:
    folded = fold(text)
    ends = [folded.end(index + 1) for index in range(len(folded.text))]
    starts = [folded.start(index) for index in range(len(folded.text))]
    assert all(start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
