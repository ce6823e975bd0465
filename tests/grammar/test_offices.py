"""Offices: the text with the office between bars, its label, the body or None, the country."""

from __future__ import annotations

import pytest

from cisnews.grammar.bodies import find_bodies
from cisnews.grammar.layers import Office
from cisnews.grammar.offices import find_offices
from cisnews.grammar.places import find_places
from tests.grammar.pages import marked_phrases, sheet_of


def read(marked: str) -> list[tuple[str, Office]]:
    """The offices of a text that stand for themselves, with their words."""
    sheet = sheet_of(marked)
    places = find_places(sheet)
    offices = find_offices(sheet, find_bodies(sheet, places), places)
    return [(sheet.text(office.first, office.last), office) for office in offices if not office.within]


CANONICAL = [
    ("Встреча |Спикера Сената Парламента РК| с гостями.", "Председатель Сената Парламента Республики Казахстан", "KZ"),
    ("|Глава Казахстана| подписал указ.", "Президент Республики Казахстан", "KZ"),
    ("Приём у |президента Киргизии|.", "Президент Кыргызской Республики", "KG"),
    ("|Белорусский лидер| прибыл в Минск.", "Президент Республики Беларусь", "BY"),
    ("С |министром иностранных дел Узбекистана|.", "Министр иностранных дел Республики Узбекистан", "UZ"),
    ("Письмо |главе МИД РФ|.", "Министр иностранных дел Российской Федерации", "RU"),
    ("|Глава правительства Армении| ответил.", "Премьер-министр Республики Армения", "AM"),
    (
        "Переговоры с |Председателем Совета Республики Национального собрания Республики Беларусь|.",
        "Председатель Совета Республики Национального собрания Республики Беларусь",
        "BY",
    ),
    (
        "Разговор с |председателем Маджлиси намояндагон Маджлиси Оли Таджикистана|.",
        "Председатель Маджлиси Намояндагон Маджлиси Оли Республики Таджикистан",
        "TJ",
    ),
    ("|Бывшему председателю Верховного совета Армении| дали срок.", "председатель Верховного совета Армении", "AM"),
    ("|Подмосковный губернатор| ответил.", "губернатор Московской области", "RU"),
    ("|Карельского губернатора| выслушали.", "губернатор Карелии", "RU"),
    ("|Генсек ОДКБ| ответил.", "Генеральный секретарь Организации Договора о коллективной безопасности", None),
    ("|Генпрокурор Казахстана| ответил.", "Генеральный прокурор Республики Казахстан", "KZ"),
    ("|Аким Алматы| ответил.", "аким Алматы", "KZ"),
    ("|Председатель Халк Маслахаты Туркмении| ответил.", "Председатель Халк Маслахаты Туркменистана", "TM"),
    (
        "|Верховный представитель ЕС по иностранным делам и политике безопасности| ответил.",
        "Верховный представитель Европейского союза по иностранным делам и политике безопасности",
        None,
    ),
    ("Ответа |президента Болгарии| Росена Лисова нет.", "Президент Республики Болгария", "BG"),
    ("|Хоким Ташкента| ответил.", "хоким Ташкента", "UZ"),
]


@pytest.mark.parametrize(("marked", "label", "country"), CANONICAL)
def test_offices_that_the_lexicon_knows_have_one_label(marked: str, label: str, country: str) -> None:
    assert [(words, office.label, office.country) for words, office in read(marked)] == [
        (marked_phrases(marked)[0], label, country)
    ]


AS_WRITTEN = [
    (
        "Выступила |первый заместитель председателя Комитета по бюджету и финансам Палаты представителей|.",
        "первый заместитель председателя",
        "Комитет по бюджету и финансам Палаты представителей",
    ),
    ("Уехал |посол Японии в Чехии|.", "посол", None),
    ("Сказал |директор компании «Степной ветер»|.", "директор", "компания «Степной ветер»"),
    ("Уехал |помощник заместителя госсекретаря США|.", "помощник заместителя госсекретаря", None),
    ("Доклад читает |министр Новой Зеландии по делам рыболовства|.", "министр", None),
    ("Уволен |замминистра обороны|.", "замминистра обороны", None),
    ("Молчит |глава Seaside Works|.", "глава", "Seaside Works"),
    ("Приехала |управляющая делами посольства|.", "управляющая делами посольства", None),
    (
        "Уехал |член Коллегии (министр) по рыболовству Евразийской экономической комиссии|.",
        "член",
        "Евразийская экономическая комиссия",
    ),
    ("Молчит |журналист Lis.am|.", "журналист", "Lis.am"),
    ("Молчит |вице-спикер от правящей партии|.", "вице-спикер", "правящая партия"),
    ("Ответил |опер| Лисов.", "опер", None),
    ("Ответил |эксперт из Института почв| Иван Петров.", "эксперт", "Институт почв"),
    ("Ответил |судья Ташкентского городского суда|.", "судья", "Ташкентский городской суд"),
    ("Ответил |председатель Высшей счётной палаты|.", "председатель", "Высшая счётная палата"),
    ("Ответил |руководитель фракции «Берег» в Госдуме| Иван Петров.", "руководитель", "фракция «Берег»"),
    ("Ответила |депутат из Оша| Анна Петрова.", "депутат", None),
    (
        "Уехал |директор Дома молодёжи имени Асана Садыкова| Иван Петров.",
        "директор",
        "Дом молодёжи имени Асана Садыкова",
    ),
]


@pytest.mark.parametrize(("marked", "post", "organization"), AS_WRITTEN)
def test_other_offices_are_their_own_words(marked: str, post: str, organization: str | None) -> None:
    phrase = marked_phrases(marked)[0]
    found = [(words, office.label, office.post, office.organization) for words, office in read(marked)]
    assert found == [(phrase, phrase, post, organization)]


IN_THE_NOMINATIVE = [
    ("Письмо |следователя по особо важным делам|.", "следователь по особо важным делам"),
    ("Ответ |инспектора по делам несовершеннолетних|.", "инспектор по делам несовершеннолетних"),
    ("|Глава государства| на заседании Палаты ответил.", "глава государства"),
    ("Беседа с |первым заместителем генерального директора|.", "первый заместитель генерального директора"),
    ("Письмо |депутатке Мажилиса|.", "депутатка Мажилиса Парламента Республики Казахстан"),
    ("О |народном депутате Украины|.", "народный депутат Украины"),
    ("У |французского сенатора|.", "французский сенатор"),
    ("|Аким| Ернар Досов ответил.", "аким"),
]


@pytest.mark.parametrize(("marked", "label"), IN_THE_NOMINATIVE)
def test_title_and_adjectives_are_put_into_the_nominative(marked: str, label: str) -> None:
    assert [(words, office.label) for words, office in read(marked)] == [(marked_phrases(marked)[0], label)]


HELD = [
    ("|Бывший министр финансов Армении| уехал.", True, False),
    ("|Экс-премьер Пакистана| вернулся.", True, False),
    ("|И. о. министра культуры Грузии| назначен.", False, True),
    ("С |временно исполняющим обязанности начальника отдела|.", False, True),
    ("|Врио губернатора| приехал.", False, True),
]


@pytest.mark.parametrize(("marked", "former", "acting"), HELD)
def test_how_an_office_is_held(marked: str, former: bool, acting: bool) -> None:
    found = [(words, office.former, office.acting) for words, office in read(marked)]
    assert found == [(marked_phrases(marked)[0], former, acting)]


def test_an_office_inside_another_is_marked() -> None:
    sheet = sheet_of("Пресс-секретарь президента Узбекистана ответил.")
    places = find_places(sheet)
    offices = find_offices(sheet, find_bodies(sheet, places), places)
    assert [(sheet.text(office.first, office.last), office.within) for office in offices] == [
        ("Пресс-секретарь президента Узбекистана", False),
        ("президента Узбекистана", True),
    ]


def test_a_post_that_is_a_given_name_too_is_one_where_it_is_written_small_elsewhere() -> None:
    assert [words for words, _ in read("Ждали акима. Аким Есенгабылов ответил.")] == ["акима", "Аким"]


NO_OFFICES = [
    "Последовательная политика важна для политики страны.",
    "Совет министров одобрил бюджет.",
    "Пришёл господин Лис.",
    "Рабочий визит в управляющую компанию.",
    "Ответил Аким Досов.",
]


@pytest.mark.parametrize("text", NO_OFFICES)
def test_no_offices(text: str) -> None:
    assert read(text) == []
