"""The outer structure: invented pages, each block on a line of its own as `kind: text`."""

# ruff: noqa: E501 (pages stand as they are)
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.grammar.blocks import find_sections
from cisnews.grammar.folding import fold
from tests.grammar.pages import blocks_of

CASES = {
    "crawl header glued to the first paragraph": (
        " date 2024-02-29 Депутаты собрались в Минске. Они приняли закон.\n\n— Это наш выбор, — сказал спикер.",
        """
        header: date 2024-02-29
        lede: Депутаты собрались в Минске. Они приняли закон.
        speech: — Это наш выбор, — сказал спикер.
        """,
    ),
    "header with a month alone": (
        " date 2020-09 Меджлис принял закон. Сессия прошла в Ашхабаде.",
        """
        header: date 2020-09
        lede: Меджлис принял закон. Сессия прошла в Ашхабаде.
        """,
    ),
    "lines of a page in lower case go on with no sentence": (
        "Премьер открыл мост через реку в столице\neditor2 02-ноя, 16:15\n"
        "https://vestnik.kg/news/1.html\n\nПремьер открыл мост. Он важен.",
        """
        title: Премьер открыл мост через реку в столице
        boilerplate: editor2 02-ноя, 16:15
        boilerplate: https://vestnik.kg/news/1.html
        lede: Премьер открыл мост. Он важен.
        """,
    ),
    "an agency's line with its author": (
        "Бишкек - 24.kg , Мария ЛИС\nНа комитет министры не пришли. Депутаты ждали их час.",
        """
        boilerplate: Бишкек - 24.kg , Мария ЛИС
        lede: На комитет министры не пришли. Депутаты ждали их час.
        """,
    ),
    "a caption once more, and one with its credit glued to it": (
        "Ош, юг страны\nОш, юг страныФото: Бота Лис/DW\nМост в Оше достроен. Его ждали.",
        """
        caption: Ош, юг страны
        caption: Ош, юг страны
        caption: Фото: Бота Лис/DW
        lede: Мост в Оше достроен. Его ждали.
        """,
    ),
    "running text with a lost space": (
        "Премьер не верит в новый мост\nПремьер усомнился в том, что мост достроят в этом году.Вестник",
        """
        title: Премьер не верит в новый мост
        lede: Премьер усомнился в том, что мост достроят в этом году.Вестник
        """,
    ),
    "dirt glued with bars": (
        "19:30 | Поделиться | Совет Республики одобрил закон. Об этом сообщил спикер.",
        """
        boilerplate: 19:30 | Поделиться
        lede: Совет Республики одобрил закон. Об этом сообщил спикер.
        """,
    ),
    "dirt glued without bars": (
        "Новости Политика 14.11.2024 12:30 Поделиться Просмотров: 15 Сенат одобрил закон. Закон важен.",
        """
        boilerplate: Новости Политика 14.11.2024 12:30 Поделиться Просмотров: 15
        lede: Сенат одобрил закон. Закон важен.
        """,
    ),
    "words of menus in running text are text": (
        "Президент Беков открыл форум. Главная новость дня — закон.\nНовости о реформе обсудили в 12:30.",
        """
        lede: Президент Беков открыл форум. Главная новость дня — закон.
        paragraph: Новости о реформе обсудили в 12:30.
        """,
    ),
    "photo credits: alone, glued before, glued after, in brackets": (
        "Фото: Пресс-служба Меджлиса\n\nФото: Пресс-служба Сената Парламента РК Спикер Сената также подчеркнул, что диалог "
        "важен. Фото: Асан Беков\n\nМинистр уехал в Минск вчера. (Фото: БЕЛТА) Он вернётся.",
        """
        caption: Фото: Пресс-служба Меджлиса
        caption: Фото: Пресс-служба Сената Парламента РК
        lede: Спикер Сената также подчеркнул, что диалог важен.
        caption: Фото: Асан Беков
        paragraph: Министр уехал в Минск вчера.
        caption: (Фото: БЕЛТА)
        paragraph: Он вернётся.
        """,
    ),
    "caption before its credit": (
        "Асан Беков на форуме. Фото: Бота Лис / AP\n\nФорум открылся в Баку. Он идёт.\n© Sputnik / Бота Лис",
        """
        caption: Асан Беков на форуме.
        caption: Фото: Бота Лис / AP
        lede: Форум открылся в Баку. Он идёт.
        caption: © Sputnik / Бота Лис
        """,
    ),
    "photography is no photo credit": (
        "Фотографии с саммита показали всем. Видео: урок для депутатов, по словам министра, понравилось залу.",
        """
        lede: Фотографии с саммита показали всем. Видео: урок для депутатов, по словам министра, понравилось залу.
        """,
    ),
    "list of other news above": (
        "1. «Так нельзя». Что сказал министр\n2. Кто уехал из Баку\n3. Доллар растёт. Прогноз\n\nСпикер предложил реформу\n\n"
        "Спикер палаты предложил реформу. Её обсудят.",
        """
        boilerplate: 1. «Так нельзя». Что сказал министр
        boilerplate: 2. Кто уехал из Баку
        boilerplate: 3. Доллар растёт. Прогноз
        title: Спикер предложил реформу
        lede: Спикер палаты предложил реформу. Её обсудят.
        """,
    ),
    "speech and lists": (
        "— Начнём, — сказал он.\n- Продолжим, - сказала она.\n– «Хватит», – ответил третий.\nЗадачи:\n— развитие торговли;\n"
        "— рост доходов.",
        """
        speech: — Начнём, — сказал он.
        speech: - Продолжим, - сказала она.
        speech: – «Хватит», – ответил третий.
        paragraph: Задачи:
        paragraph: — развитие торговли;
        paragraph: — рост доходов.
        """,
    ),
    "lines broken by the width of a page": (
        "Палата представителей приняла закон в\nпервом чтении на заседании, которое шло\nдо вечера. Об этом сообщил "
        "спикер палаты\nАсан Беков.\nЗакон вступит в силу в мае, если его до\nэтого одобрит верхняя палата. Споров о\nнём "
        "было много.",
        """
        lede: Палата представителей приняла закон в первом чтении на заседании, которое шло до вечера. Об этом сообщил спикер палаты Асан Беков.
        paragraph: Закон вступит в силу в мае, если его до этого одобрит верхняя палата. Споров о нём было много.
        """,
    ),
    "a line broken inside a name": (
        "На заседании в среду главой комитета палаты избрали депутата А.\nБекова. Против были трое.\nЕго заместителем в палате станет Анна\n"
        "Лисицына, сказал спикер.\nСледующее заседание палаты ведёт Анна\nСенат соберётся в мае.",
        """
        lede: На заседании в среду главой комитета палаты избрали депутата А. Бекова. Против были трое.
        paragraph: Его заместителем в палате станет Анна Лисицына, сказал спикер.
        paragraph: Следующее заседание палаты ведёт Анна
        paragraph: Сенат соберётся в мае.
        """,
    ),
    "a line broken before a link": (
        "Комитет палаты рассмотрел вопрос о полномочиях\nдепутата, который уехал из страны. Решения нет.\nВопрос отложили.",
        """
        lede: Комитет палаты рассмотрел вопрос о полномочиях депутата, который уехал из страны. Решения нет.
        paragraph: Вопрос отложили.
        """,
    ),
    "a caption told twice, as alternative text and below the picture": (
        "Лис и Беков говорили о воде\n\nАнна Лис и Асан Беков в Оше 4 июня 2014 года\n"
        "Анна Лис и Асан Беков в Оше 4 июня 2014 года\n\nАнна Лис позвонила Бекову. Они говорили о воде.",
        """
        title: Лис и Беков говорили о воде
        caption: Анна Лис и Асан Беков в Оше 4 июня 2014 года
        caption: Анна Лис и Асан Беков в Оше 4 июня 2014 года
        lede: Анна Лис позвонила Бекову. Они говорили о воде.
        """,
    ),
    "the name of a picture's file glued to the text": (
        "000019_256250_bigСенат принял закон. Он важен.",
        """
        boilerplate: 000019_256250_big
        lede: Сенат принял закон. Он важен.
        """,
    ),
    "a picture in the notation of some crawls": (
        "![](https://vestnik.kg/1.jpg) Депутаты приняли закон. Он важен.",
        """
        boilerplate: ![](https://vestnik.kg/1.jpg)
        lede: Депутаты приняли закон. Он важен.
        """,
    ),
    "one line without a full stop": ("Премьер открыл форум", "lede: Премьер открыл форум"),
    "a channel of a messenger": (
        "Вестник палаты\n8.71K subscribers\n2.49K photos\nFb https://vestnik.example/1\n#политика #сенат\n"
        "Forwarded from Парламент сегодня\nСенат принял закон. Он важен.\n👉 Подписаться на канал",
        """
        boilerplate: Вестник палаты
        boilerplate: 8.71K subscribers
        boilerplate: 2.49K photos
        boilerplate: Fb https://vestnik.example/1
        boilerplate: #политика #сенат
        boilerplate: Forwarded from Парламент сегодня
        lede: Сенат принял закон. Он важен.
        boilerplate: 👉
        boilerplate: Подписаться на канал
        """,
    ),
    "buttons and rubrics without spaces": (
        "АктуальноНаш районВыборыВласть\nПоделитьсяПоделиться\nСенат принял закон. Он важен.",
        """
        boilerplate: АктуальноНаш районВыборыВласть
        boilerplate: ПоделитьсяПоделиться
        lede: Сенат принял закон. Он важен.
        """,
    ),
    "invitations, whose page it is, what was to be run": (
        "Официальный сайт палаты. Новости края\nСенат принял закон. Он важен.\nЧитайте «Вестник» в Telegram.\n"
        "Вестник 2025 © При копировании ссылка обязательна. Тема от AF.\nwindow.run(function () { hide(1); });",
        """
        boilerplate: Официальный сайт палаты. Новости края
        lede: Сенат принял закон. Он важен.
        boilerplate: Читайте «Вестник» в Telegram.
        boilerplate: Вестник 2025 © При копировании ссылка обязательна. Тема от AF.
        boilerplate: window.run(function () { hide(1); });
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(text: str, expected: str) -> None:
    assert blocks_of(text) == [line.strip() for line in expected.strip().splitlines()]


def test_a_title_told_beside_the_text_is_the_headline() -> None:
    text = "Наш край сегодня и завтра\nФорум в Баку\nФорум открылся в Баку. Он идёт."
    kinds = [section.kind for section in find_sections(fold(text), "Форум в  Баку")]
    assert kinds == ["boilerplate", "title", "lede"]


@given(
    st.lists(
        st.sampled_from(["Фото: ", "А. ", "Совет ", "\n", "19:30 ", "| ", "— ", "«", "»", "(", "Поделиться ", "x"])
    )
)
def test_sections_are_in_order_and_lose_no_word(parts: list[str]) -> None:
    folded = fold("".join(parts))
    text, sections = folded.text, find_sections(folded)
    covered = "".join(text[section.start : section.end] for section in sections)
    assert all(a.end <= b.start for a, b in itertools.pairwise(sections))
    assert all(section.start < section.end for section in sections)
    assert [letter for letter in covered if letter.isalnum()] == [letter for letter in text if letter.isalnum()]
