"""Words have their places, sentences their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.grammar.blocks import Section
from cisnews.grammar.folding import fold
from cisnews.grammar.sheet import Sheet
from cisnews.grammar.tokens import TOKEN


def sheet(text: str) -> Sheet:
    folded = fold(text)
    return Sheet(folded, [Section("paragraph", 0, len(folded.text), "test")], None)


def test_words() -> None:
    cut = sheet("Касым-Жомарт О’Нил, 19:30… 2022-м, VIII «Съезд»!")
    expected = "Касым-Жомарт|О’Нил|,|19:30|…|2022-м|,|VIII|«|Съезд|»|!"
    assert "|".join(word.text for word in cut.words) == expected


@given(st.text(st.sampled_from("Аб1-—«». ,\n")))
def test_places(text: str) -> None:
    """Every token stands where the plain scan of the folded text (`,,` is one mark) finds it."""
    cut = sheet(text)
    assert list(zip(cut.starts, cut.ends, strict=True)) == [match.span() for match in TOKEN.finditer(cut.folded.text)]


SENTENCES = [
    "Выборы пройдут в мае.| Об этом сообщил глава ЦИК.",
    "Встреча прошла в г. Ош 3 мая 2022 г.| Глава района был доволен.",
    "Закон внёс А. Б. Лис.| Его поддержали.",
    "«Мы готовы!» — сказал он.| Зал молчал.",
    "Что дальше?| Решит парламент…| Так бывает.",
    "Ущерб — 5 млн. сомов.| Ищут виновных.",
    "По ул. Абая идти 2.5 км, т. е. недолго.",
    "Принята реформа.|Глава доволен.",
    "«Да».| «Нет».",
    "Закон внёс Беков.|По словам Лис, он важен.",
    "Сенат против.|В мае решат.",
    'Цены выросли."В среднем на треть", — сказал он.'.replace('."', '.|"'),
    "Об этом пишет Day.Az в среду.",
    "Об этом пишет Vesti.kg.|Сенат принял закон.",
    "За закон отдали 232.|По словам Лис, этого мало.",
    "Ускорение дошло до 8 G.| Но пилот спокоен.",
    "2. Сенат принимает закон.| Палата его меняет.",
    "В зоне .РФ много сайтов.",
    "Так сообщает Kaz.Inform.| Сенат ждёт.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    cut = sheet(marked.replace("|", ""))
    found = [cut.text(sentence.first, sentence.last) for sentence in cut.sentences]
    assert found == [part.strip() for part in marked.split("|")]


def test_long_runs_of_marks_are_cut_once() -> None:
    """A hundred thousand marks are a hundred thousand tokens in one pass."""
    assert len(sheet("»" * 100_000).words) == 100_000
