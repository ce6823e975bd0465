"""The outer structure: invented pages, each block on a line of its own as `kind: text`."""

# ruff: noqa: E501 (pages stand as they are)
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.grammar.blocks import find_sections
from cisnews.grammar.folding import fold

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
    "headline, lede, paragraphs, background": (
        "Сенат одобрил закон о воде\n\nСенаторы одобрили закон. За него голосовали все.\n\nДокумент уйдёт на подпись."
        "\n\nНапомним, мажилис принял закон в мае.",
        """
        title: Сенат одобрил закон о воде
        lede: Сенаторы одобрили закон. За него голосовали все.
        paragraph: Документ уйдёт на подпись.
        background: Напомним, мажилис принял закон в мае.
        """,
    ),
    "repeated headline after breadcrumb, rubric and stamp": (
        "Главная » Новости\nПолитика\nТорага принял посла Турции\n14 ноября 2024, 12:30\nТорага принял посла Турции\n\n"
        "Торага принял посла. Они обсудили торговлю.",
        """
        boilerplate: Главная » Новости
        boilerplate: Политика
        title: Торага принял посла Турции
        boilerplate: 14 ноября 2024, 12:30
        boilerplate: Торага принял посла Турции
        lede: Торага принял посла. Они обсудили торговлю.
        """,
    ),
    "a headline of two sentences": (
        "Срочно! Сенат поддержал закон о воде\nСенат поддержал закон. Его ждали.",
        """
        title: Срочно! Сенат поддержал закон о воде
        lede: Сенат поддержал закон. Его ждали.
        """,
    ),
    "a headline of a name, a theme and a rubric": (
        "Анна Лис, вожак фракции, – о воде и земле. Видео\nВожак фракции Анна Лис ответила на вопросы. Их задали читатели.",
        """
        title: Анна Лис, вожак фракции, – о воде и земле. Видео
        lede: Вожак фракции Анна Лис ответила на вопросы. Их задали читатели.
        """,
    ),
    "a headline that trails off": (
        "Вода нам друг, но...\n08.09.2025\nСлова президента о воде встретили по-разному. Одни хлопали.",
        """
        title: Вода нам друг, но...
        boilerplate: 08.09.2025
        lede: Слова президента о воде встретили по-разному. Одни хлопали.
        """,
    ),
    "a first paragraph of two sentences without its last full stop is no headline": (
        "Сенат принял закон. Его ждали\n\nДепутаты довольны этим законом",
        """
        lede: Сенат принял закон. Его ждали
        paragraph: Депутаты довольны этим законом
        """,
    ),
    "shortened words and initials end no sentence in a headline": (
        "День воды отметили в г. Ош\nОбщество\nДень воды отметили в г. Ош\nСегодня отметили день воды. Гостей ждали.",
        """
        title: День воды отметили в г. Ош
        boilerplate: Общество
        boilerplate: День воды отметили в г. Ош
        lede: Сегодня отметили день воды. Гостей ждали.
        """,
    ),
    "a headline once more behind the path of a menu": (
        "Домой Армения Премьер открыл мост\nПремьер открыл мост\n180\nПремьер открыл мост. Он важен.",
        """
        boilerplate: Домой Армения Премьер открыл мост
        title: Премьер открыл мост
        boilerplate: 180
        lede: Премьер открыл мост. Он важен.
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
    "an insertion behind a source": (
        "Мост в Оше достроен. Его ждали.\nИсточник: vestnik.kg Подписывайтесь на наш канал",
        """
        lede: Мост в Оше достроен. Его ждали.
        boilerplate: Источник: vestnik.kg
        boilerplate: Подписывайтесь на наш канал
        """,
    ),
    "running text with a lost space": (
        "Премьер не верит в новый мост\nПремьер усомнился в том, что мост достроят в этом году.Вестник",
        """
        title: Премьер не верит в новый мост
        lede: Премьер усомнился в том, что мост достроят в этом году.Вестник
        """,
    ),
    "a headline that asks": (
        "Кто возглавит Сенат?\n\nСенаторы избрали спикера. Им стала Анна Лис.",
        """
        title: Кто возглавит Сенат?
        lede: Сенаторы избрали спикера. Им стала Анна Лис.
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
    "teasers after a heading, until the next sentence": (
        "Палата приняла закон. Он важен.\n\nЧитайте также:\nВ Минске открылся форум\nСпикер посетил Баку\n\n"
        "Закон вступит в силу в мае, сказал министр.",
        """
        lede: Палата приняла закон. Он важен.
        boilerplate: Читайте также:
        boilerplate: В Минске открылся форум
        boilerplate: Спикер посетил Баку
        paragraph: Закон вступит в силу в мае, сказал министр.
        """,
    ),
    "teaser inserted in a paragraph": (
        "Палата приняла закон. Читайте также: Спикер посетил Баку. Закон вступит в силу в мае.",
        """
        lede: Палата приняла закон.
        boilerplate: Читайте также: Спикер посетил Баку.
        paragraph: Закон вступит в силу в мае.
        """,
    ),
    "what stands below": (
        "Палата приняла закон. Он важен.\nТеги: закон, палата\nНашли ошибку? Выделите её и нажмите Ctrl+Enter.\n"
        "Подписывайтесь на наш канал!\n0 комментариев\n© 2024 ОАО «Эфир». Все права защищены.\nПопулярное\nВ Баку прошёл форум",
        """
        lede: Палата приняла закон. Он важен.
        boilerplate: Теги: закон, палата
        boilerplate: Нашли ошибку? Выделите её и нажмите Ctrl+Enter.
        boilerplate: Подписывайтесь на наш канал!
        boilerplate: 0 комментариев
        boilerplate: © 2024 ОАО «Эфир».
        boilerplate: Все права защищены.
        boilerplate: Популярное
        boilerplate: В Баку прошёл форум
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
    "byline and signature": (
        "Реформа парламента началась\nАсан Беков, спецкор «Вестника», Бишкек – Ош\nРеформа началась. Её ждали.\nКабар",
        """
        title: Реформа парламента началась
        boilerplate: Асан Беков, спецкор «Вестника», Бишкек – Ош
        lede: Реформа началась. Её ждали.
        boilerplate: Кабар
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
    "a line broken before a link": (
        "Комитет палаты рассмотрел вопрос о полномочиях\nдепутата, который уехал из страны. Решения нет.\nВопрос отложили.",
        """
        lede: Комитет палаты рассмотрел вопрос о полномочиях депутата, который уехал из страны. Решения нет.
        paragraph: Вопрос отложили.
        """,
    ),
    "the page's title with the outlet, forms to sign in, captions without a colon": (
        "Сенат принял закон о воде - Вестник, 30.06.2018\nРегистрация пройдена успешно!\nСенат принял закон о воде\n"
        "Спикер Бота Лис. Архивное фото\nПерейти в Дзен\nСенат принял закон. Его ждали.",
        """
        boilerplate: Сенат принял закон о воде - Вестник, 30.06.2018
        boilerplate: Регистрация пройдена успешно!
        title: Сенат принял закон о воде
        caption: Спикер Бота Лис. Архивное фото
        boilerplate: Перейти в Дзен
        lede: Сенат принял закон. Его ждали.
        """,
    ),
    "cut off in the middle": (
        "Спикер открыл сессию\nСпикер открыл сессию палаты. Депутаты обсудят бюджет.\n\nПо словам министра финансов, доходы",
        """
        title: Спикер открыл сессию
        lede: Спикер открыл сессию палаты. Депутаты обсудят бюджет.
        paragraph: По словам министра финансов, доходы
        """,
    ),
    "one line without a full stop": ("Премьер открыл форум", "lede: Премьер открыл форум"),
}


def _shown(text: str) -> list[str]:
    folded = fold(text)
    return [
        f"{section.kind}: {' '.join(folded.text[section.start : section.end].split())}"
        for section in find_sections(folded)
    ]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(text: str, expected: str) -> None:
    assert _shown(text) == [line.strip() for line in expected.strip().splitlines()]


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
