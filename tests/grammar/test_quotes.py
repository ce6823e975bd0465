"""Properties of quotes on arbitrary texts, and the seed's own quotes.

The rules are proved case by case in `tests/gold/quotes`.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.grammar.reading import article_of

PIECES = st.sampled_from(
    [
        *"«»„“”\"'—–-,.!?…:;()|",
        " ",
        "\n\n",
        "— ",
        ", — ",
        "что",
        ", что ",
        "как ",
        "отметил ",
        "сказала ",
        "заявил, что ",
        "добавив, что ",
        "по словам ",
        "по его мнению, ",
        "Об этом сообщил ",
        "назвал ",
        "Асан Беков ",
        "министр ",
        "он ",
        "Анны Лис ",
        "стороны ",
        "передаёт ТАСС",
        "Проект готов",
        "закон нужен",
        "В",
        "и ",
        "который ",
        "2025",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=80).map("".join).filter(str.strip)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quotes_of_any_text_are_sound(text: str) -> None:
    """Any mixture of marks, dashes, cues and names is read: segments in order, edges without marks, parents around."""
    article = article_of("Текст о заседании парламента. " + text)
    quotes = {quote.id: quote for quote in article.quotes}
    for quote in quotes.values():
        places = [place for span in quote.spans for place in (span.start, span.end)]
        assert places == sorted(places)
        for span in quote.spans:
            surface = article.text[span.start : span.end]
            assert surface.strip(" \n,;:—–-") == surface
        if quote.cue:
            assert quote.cue in article.text
        if quote.parent_id:
            outer = quotes[quote.parent_id]
            assert all(any(o.start <= s.start and s.end <= o.end for o in outer.spans) for s in quote.spans)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_quotes_do_not_depend_on_what_was_read_before(text: str) -> None:
    """The same text gives the same quotes."""
    assert article_of(text).quotes == article_of(text).quotes


@pytest.mark.parametrize(
    "unit", ["«", "»", '"', "— ", "«А», ", "заявил, что ", "по словам ", "\n\n«А", ", — сказал он"]
)
def test_long_runs_of_one_thing_are_read(unit: str) -> None:
    """Ten thousand marks, dashes or cues in a row are read without running out of anything."""
    article_of("Парламент собрался на сессию. " + unit * 10_000)


@pytest.mark.parametrize("dash", ["—", "–", "-"])
@pytest.mark.parametrize(("opening", "closing"), ["«»", '""', "“”", "„“"])
def test_every_mark_with_every_dash(opening: str, closing: str, dash: str) -> None:
    """All pairs of marks and dashes say the same."""
    text = f"{opening}Закон готов к первому чтению{closing}, {dash} заявил министр Асан Беков."
    (quote,) = article_of(text).quotes
    assert (quote.kind, quote.text, quote.cue) == ("direct", "Закон готов к первому чтению", "заявил")
