"""Words that lost the space between them are parted where it is certain, and names of companies are left whole."""

from __future__ import annotations

import pytest

from cisnews.grammar.tokens import cut
from tests.grammar.reading import article_of

PARTED = [
    "заявил|Президент",
    "районе|Глава",
    "РК|Куандык",
    "РФ|Владимир",
    "Лисицын|также",
    "Байжанов|заявил",
    "Матвиенко|сообщила",
    "Досаев|в",
    "Калинин|в",
    "Казахстана|Александр",
    "Узбекистане|Обновлено",
    "Гриневич|Анна",
    "Шавкат|Рахматов",
    "Касым-Жомарт|Рахматов",
    "Дмитрий|Сегодня",
    "Лисин-Горский|Сегодня",
    "Лисина-Калинина|и",
]


@pytest.mark.parametrize("marked", PARTED)
def test_glued_words_are_parted(marked: str) -> None:
    tokens = cut(f"Вчера {marked.replace('|', '')}.")
    places = zip(tokens.words, tokens.starts, tokens.ends, strict=True)
    text = f"Вчера {marked.replace('|', '')}."
    assert [word.text for word in tokens.words] == ["Вчера", *marked.split("|"), "."]
    assert all(text[start:end] == word.text for word, start, end in places)


WHOLE = (
    "КазТАГ ВымпелКом РосБанк ВКонтакте ОстроВ УзЛиДеП ИнтерФакс РоссияБанк АзияПлюс МоскваСити СПбГУ Также Заявил "
    "Саввв МедиаЗвезды Королёв Сталина Пушкин"
)


@pytest.mark.parametrize("word", WHOLE.split())
def test_one_word_stays_whole(word: str) -> None:
    assert [token.text for token in cut(word).words] == [word]


def test_glued_names_are_read() -> None:
    text = "Депутат сената РКАсхат Байжанов открыл форум. Байжановтакже заявил, что работа идёт."
    article = article_of(text)
    person = next(speaker for speaker in article.speakers if speaker.kind == "person")
    assert person.name == "Асхат Байжанов"
    assert [mention.span.of(text) for mention in person.mentions if mention.kind == "name"] == [
        "Асхат Байжанов",
        "Байжанов",
    ]
