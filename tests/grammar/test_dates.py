"""Dates: the text with the date between bars, and what is read there."""

from __future__ import annotations

import datetime

import pytest

from cisnews.grammar.blocks import find_sections
from cisnews.grammar.dates import find_dates
from cisnews.grammar.folding import fold
from cisnews.grammar.sheet import Sheet

PUBLISHED = datetime.date(2025, 11, 14)  # a Friday


def read(marked: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str]]:
    """The dates of a text, as written and as read; bars in the text are left out."""
    folded = fold(marked.replace("|", ""))
    sheet = Sheet(folded, find_sections(folded), published)
    return [(sheet.text(date.first, date.last), str(date.date)) for date in find_dates(sheet)]


def marked_dates(marked: str) -> list[str]:
    return marked.split("|")[1::2]


ABSOLUTE = [
    ("Указ подписан |14 ноября 2025 года|.", "2025-11-14"),
    ("Закон принят |3 марта 2019 г.| и вступил в силу.", "2019-03-03"),
    ("Заседание |07.02.2024|, зал № 3.", "2024-02-07"),
    ("Встреча |07.02.24| в Минске.", "2024-02-07"),
    ("Сводка за |2024-02-07| готова.", "2024-02-07"),
    ("Отчёт за |07/02/2024| готов.", "2024-02-07"),
    ("Выборы пройдут в |2027 году|.", "2027"),
    ("Поправки приняты в |2022-м|.", "2022"),
    ("С |2022-го| действует новый порядок.", "2022"),
    ("В |2022-м году| принят закон.", "2022"),
    ("В конце |мая 2024 года| он посетил Баку.", "2024-05"),
    ("Саммит пройдёт |14-15 ноября 2026 года|.", "2026-11-14"),
    ("Саммит пройдёт |14–16 ноября 2026 года|.", "2026-11-14"),
    ("Форум идёт с |12 по 14 мая 2023 года|.", "2023-05-12"),
    ("Сессии прошли |12, 13 и 15 мая 2023 года|.", "2023-05-12"),
    ("Съезд открыт |1-го июня 2023 года|.", "2023-06-01"),
    ("|Осенью 2021 года| приняли бюджет.", "2021"),
    ("Закон действует с |октября 2020 года|.", "2020-10"),
    ("Постановление от |29 февраля 2024 года|.", "2024-02-29"),
]


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize(("marked", "expected"), ABSOLUTE)
def test_dates_with_their_year_need_no_day_of_publication(
    marked: str, expected: str, published: datetime.date | None
) -> None:
    assert read(marked, published) == list(zip(marked_dates(marked), [expected], strict=True))


WITHOUT_YEAR = [
    ("Саммит прошёл |10 ноября|.", "2025-11-10"),
    ("Саммит пройдёт |20 ноября|.", "2025-11-20"),
    ("Комиссия соберётся |15 января|.", "2026-01-15"),
    ("Комиссия собралась |15 января|.", "2025-01-15"),
    ("Комиссия собралась |28 декабря|.", "2024-12-28"),
    ("Заседание запланировано на |28 декабря|.", "2025-12-28"),
    ("Договор будет подписан |5 февраля|.", "2026-02-05"),
    ("Договор был подписан |5 февраля|.", "2025-02-05"),
    ("Президент напомнил на саммите в |октябре|.", "2025-10"),
    ("В |марте| пройдут выборы в маслихаты.", "2026-03"),
    ("В |марте| прошли выборы в Милли Меджлис.", "2025-03"),
    ("Состоявшийся в |мае| визит укрепит связи.", "2025-05"),
    ("Намеченный на |май| визит обсудили стороны.", "2026-05"),
    ("В своём |сентябрьском| Послании он предложил реформу.", "2025-09"),
    ("На |декабрьском| саммите лидеры примут заявление.", "2025-12"),
    ("На |декабрьской| сессии депутаты приняли бюджет.", "2024-12"),
    ("В начале |октября| сенаторы побывали в Баку.", "2025-10"),
    ("Саммит пройдёт |2-3 декабря|.", "2025-12-02"),
    ("Он выступил в |октябре прошлого года|.", "2024-10"),
    ("Он выступил |5 октября т.г.|", "2025-10-05"),
    ("|Весной| депутаты приняли кодекс.", "2025"),
    ("Указ от |20 декабря| вступит в силу через год.", "2024-12-20"),
    ("Он подписал указ о проведении |15 марта| выборов.", "2026-03-15"),
    ("Срок продлён до |31 декабря|.", "2025-12-31"),
    ("|Первого декабря| начнётся перепись.", "2025-12-01"),
    ("|Двадцать пятого октября| прошёл съезд.", "2025-10-25"),
    ("|Весной| депутаты примут кодекс.", "2026"),
]


@pytest.mark.parametrize(("marked", "expected"), WITHOUT_YEAR)
def test_year_is_chosen_by_tense_and_nearness(marked: str, expected: str) -> None:
    assert read(marked) == list(zip(marked_dates(marked), [expected], strict=True))


@pytest.mark.parametrize(("marked", "expected"), WITHOUT_YEAR)
def test_without_the_day_of_publication_nothing_is_guessed(marked: str, expected: str) -> None:
    assert read(marked, None) == []


RELATIVE = [
    ("|Вчера| министр прибыл в Ташкент.", "2025-11-13"),
    ("|Накануне| министр прибыл в Ташкент.", "2025-11-13"),
    ("|Сегодня| в Минске открылась сессия.", "2025-11-14"),
    ("Сессия откроется |завтра|.", "2025-11-15"),
    ("На |вчерашнем| заседании избран спикер.", "2025-11-13"),
    ("В начале |следующего года| отметим юбилей.", "2026"),
    ("В |прошлом году| товарооборот вырос.", "2024"),
    ("В |этом году| он вырастет.", "2025"),
    ("В |прошлом месяце| стороны договорились.", "2025-10"),
    ("До |конца года| закон примут.", "2025"),
    ("В |понедельник| спикер провёл встречу.", "2025-11-10"),
    ("В |понедельник| спикер проведёт встречу.", "2025-11-17"),
    ("В |пятницу| спикер проводит встречу.", "2025-11-14"),
    ("Во |вторник| прошло заседание бюро.", "2025-11-11"),
    ("В |минувшую среду| прошло заседание бюро.", "2025-11-12"),
    ("В |минувшую пятницу| прошло заседание бюро.", "2025-11-07"),
    ("В |ближайший вторник| он прилетит в Баку.", "2025-11-18"),
    ("Во вторник, |11 ноября|, прошло заседание.", "2025-11-11"),
]


@pytest.mark.parametrize(("marked", "expected"), RELATIVE)
def test_relative_words_count_from_the_day_of_publication(marked: str, expected: str) -> None:
    assert read(marked) == list(zip(marked_dates(marked), [expected], strict=True))


@pytest.mark.parametrize(("marked", "expected"), RELATIVE[:-1])
def test_relative_words_stay_unread_without_it(marked: str, expected: str) -> None:
    assert read(marked, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "Рост в III квартале составил 5%.",  # a date cannot say a quarter
        "На прошлой неделе прошли слушания.",  # nor a week
        "Программа на 2025–2027 годы утверждена.",  # nor a stretch of years
        "В Октябрьском районе открыли школу.",  # a name
        "Накануне саммита министры провели встречу.",  # накануне as a preposition
        "Улица 30 февраля не существует.",
        "Он набрал 2027 голосов.",
        "Марта Петрова и Майя Ким вошли в совет.",
        "Заседание пройдёт в 15:30, счёт 3.2.",
        "В среду обитания вмешиваться нельзя.",
        "Зимой примут закон.",  # winter lies in two years
        "Саммит в июне.",  # five months off, and no verb says which June
    ],
)
def test_what_says_no_date_is_not_read(text: str) -> None:
    assert read(text) == []


def test_a_month_after_another_year_stays_unread() -> None:
    text = "В 2019 году он возглавил партию. В октябре стал депутатом."
    assert read(text) == [("2019 году", "2019")]


DAYS_BESIDE = [
    ("21 мая 2024 года он посетил Баку, а 22 мая был принят спикером.", ["2024-05-21", "2024-05-22"]),
    ("Визит начался 3 марта 2021 года. 5 марта гости уехали.", ["2021-03-03", "2021-03-05"]),
    ("Закон принят 20 декабря 2019 года. Он действует с 1 января.", ["2019-12-20", "2020-01-01"]),
    ("Съезд открыт 5 мая 2019 года. 20 ноября избран спикер.", ["2019-05-05"]),  # half a year later: of which year?
    ("В 2019 году он возглавил партию. 5 октября стал депутатом.", ["2019"]),  # no day of that year was told
]


@pytest.mark.parametrize("published", [None, PUBLISHED])
@pytest.mark.parametrize(("text", "expected"), DAYS_BESIDE)
def test_a_day_shortly_after_one_with_its_year_is_of_that_year(
    text: str, expected: list[str], published: datetime.date | None
) -> None:
    assert [date for _, date in read(text, published)] == expected


def test_what_is_to_come_is_seen_from_the_day_of_publication() -> None:
    text = "Война началась 22 июня 1941 года. 25 июня премьер поедет в Брест."
    assert read(text) == [("22 июня 1941 года", "1941-06-22")]


def test_the_same_year_is_the_one_named_before() -> None:
    text = "В 2019 году он возглавил партию. В октябре того же года стал депутатом."
    assert read(text) == [("2019 году", "2019"), ("октябре того же года", "2019-10")]


def test_the_year_of_a_stretch_is_that_of_its_end() -> None:
    text = "Форум шёл с 28 ноября по 2 декабря 2023 года."
    assert read(text, None) == [("28 ноября", "2023-11-28"), ("2 декабря 2023 года", "2023-12-02")]


def test_a_day_that_a_noun_bears_is_not_dated_by_a_distant_verb() -> None:
    """`Опасаясь за выборы 28 января, он ушёл`, in November: a year ago or in two months?"""
    assert read("Опасаясь за выборы в палату 28 января, он ушёл.") == []
    assert read("Спикер |28 января| открыл палату.") == [("28 января", "2025-01-28")]
    assert read("Партия довольна выборами в палату |10 ноября|, сказал спикер.") == [("10 ноября", "2025-11-10")]
