"""Reforms: invented sentences with everything that must be read in them; what is only mentioned is none."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.model import Article, Reform
from tests.grammar.reading import article_of

PUBLISHED = datetime.date(2025, 11, 14)
SEED = Path(__file__).parents[2] / "seeds" / "000_50027884f20b3e6f.txt"


def article(text: str) -> Article:
    return article_of(text, published=PUBLISHED)


def shown(found: Article) -> list[dict[str, object]]:
    """The reforms with their fields as text; empty fields left out."""
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [
        {field: value for field, value in _fields(reform, names).items() if value is not None}
        for reform in found.reforms
    ]


def _fields(reform: Reform, names: dict[str, str]) -> dict[str, object]:
    return {
        "kind": reform.kind,
        "title": reform.title,
        "change": reform.change,
        "country": reform.country,
        "proposer": names.get(reform.proposer_id or ""),
        "instrument": reform.instrument,
        "proposed": reform.proposed and str(reform.proposed),
        "status": reform.status,
        "decided_by": reform.decided_by,
        "decision_date": reform.decision_date and str(reform.decision_date),
    }


def test_a_reform_told_in_three_places_is_one_with_all_fields() -> None:
    found = article_of(SEED.read_text("utf-8"))
    assert shown(found) == [
        {
            "kind": "parliamentary",
            "title": "парламентская реформа",
            "change": "переход к однопалатному Парламенту",
            "country": "KZ",
            "proposer": "Касым-Жомарт Кемелевич Токаев",
            "instrument": "Послание",
            "proposed": "2025-09",
            "status": "referendum_planned",
            "decided_by": "общенациональный референдум",
            "decision_date": "2027",
        }
    ]
    (reform,) = found.reforms
    assert [(span.start, span.end) for span in reform.evidence] == [(3808, 3854), (4250, 4437), (4617, 4713)]


CASES = {
    "proposed in a speech, decided by a referendum, with an older one": (
        "19:30 | Поделиться | Cовет собрался. В сентябрьском Послании предложено провести избирательную реформу, "
        "решение примут на референдуме в 2027 году; прежние поправки приняты в 2022-м.",
        [
            {
                "kind": "electoral",
                "title": "избирательная реформа",
                "instrument": "Послание",
                "proposed": "2025-09",
                "status": "referendum_planned",
                "decided_by": "референдум",
                "decision_date": "2027",
            },
            {
                "kind": "legislative",
                "title": "поправки",
                "instrument": "поправки",
                "status": "adopted",
                "decision_date": "2022",
            },
        ],
    ),
    "a change in the infinitive": (
        "Депутат Анна Лис предложила в мае создать в Молдавии двухпалатный парламент.",
        [
            {
                "kind": "parliamentary",
                "title": "создание двухпалатного парламента",
                "change": "создание двухпалатного парламента",
                "country": "MD",
                "proposer": "Анна Лис",
                "proposed": "2025-05",
                "status": "proposed",
            }
        ],
    ),
    "the first person in direct speech": (
        "— Предлагаю перейти к пропорциональной избирательной системе, — сказал депутат Асан Беков.",
        [
            {
                "kind": "electoral",
                "title": "переход к пропорциональной избирательной системе",
                "change": "переход к пропорциональной избирательной системе",
                "proposer": "Асан Беков",
                "status": "proposed",
            }
        ],
    ),
    "an early reading is discussion": (
        "Депутаты приняли в первом чтении законопроект о неприкосновенности жилища.",
        [
            {
                "kind": "legislative",
                "title": "законопроект о неприкосновенности жилища",
                "instrument": "законопроект",
                "status": "under_discussion",
            }
        ],
    ),
    "a late reading is adoption": (
        "В третьем чтении парламент Грузии 3 июня одобрил законопроект о статусе судей.",
        [
            {
                "kind": "judicial",
                "title": "законопроект о статусе судей",
                "country": "GE",
                "instrument": "законопроект",
                "status": "adopted",
                "decided_by": "Парламент Грузии",
                "decision_date": "2025-06-03",
            }
        ],
    ),
    "a committee and a government only prepare": (
        "Комитет палаты одобрил законопроект о рекламе. Правительство утвердило поправки в Трудовой кодекс.",
        [
            {
                "kind": "legislative",
                "title": "законопроект о рекламе",
                "instrument": "законопроект",
                "status": "under_discussion",
            },
            {
                "kind": "legislative",
                "title": "поправки в Трудовой кодекс",
                "instrument": "поправки",
                "status": "under_discussion",
            },
        ],
    ),
    "proposed, then described by a word that points back": (
        "Депутат Иван Лис внёс законопроект о запрете рекламы. Документ предусматривает введение штрафов для компаний.",
        [
            {
                "kind": "legislative",
                "title": "законопроект о запрете рекламы",
                "change": "введение штрафов для компаний",
                "proposer": "Иван Лис",
                "instrument": "законопроект",
                "status": "proposed",
            }
        ],
    ),
    "named only by what it changes": (
        "Президент Асан Беков подписал закон, который вводит налог на роскошь.",
        [
            {
                "kind": "legislative",
                "title": "закон",
                "change": "введение налога на роскошь",
                "instrument": "закон",
                "status": "signed",
                "decided_by": "Асан Беков",
            }
        ],
    ),
    "in force": (
        "Закон «О местных советах» вступил в силу 1 июля 2025 года.",
        [
            {
                "kind": "administrative",
                "title": "закон «О местных советах»",
                "instrument": "закон",
                "status": "in_force",
            }
        ],
    ),
    "not in force before its day": (
        "Парламент Армении принял закон о воде. Он вступит в силу 1 января 2026 года.",
        [
            {
                "kind": "legislative",
                "title": "закон о воде",
                "country": "AM",
                "instrument": "закон",
                "status": "adopted",
                "decided_by": "Национальное Собрание Республики Армения",
            }
        ],
    ),
    "rejected by not being supported": (
        "Верховная Рада не поддержала законопроект о лотереях.",
        [
            {
                "kind": "legislative",
                "title": "законопроект о лотереях",
                "country": "UA",
                "instrument": "законопроект",
                "status": "rejected",
                "decided_by": "Верховная Рада Украины",
            }
        ],
    ),
    "a relative clause tells who proposed it": (
        "Конституционная реформа, которую предложил Эркин Садыков, будет вынесена на референдум 22 мая 2026 года.",
        [
            {
                "kind": "constitutional",
                "title": "конституционная реформа",
                "proposer": "Эркин Садыков",
                "status": "referendum_planned",
                "decided_by": "референдум",
                "decision_date": "2026-05-22",
            }
        ],
    ),
    "adopted by a referendum": (
        "На референдуме 11 апреля была принята новая Конституция Кыргызстана.",
        [
            {
                "kind": "constitutional",
                "title": "новая Конституция Кыргызстана",
                "country": "KG",
                "status": "adopted",
                "decided_by": "референдум",
                "decision_date": "2025-04-11",
            }
        ],
    ),
    "a proposed referendum is not planned yet": (
        "Шавкат Алимов предложил провести референдум по поправкам в Конституцию Узбекистана.",
        [
            {
                "kind": "constitutional",
                "title": "поправки в Конституцию Узбекистана",
                "country": "UZ",
                "proposer": "Шавкат Алимов",
                "instrument": "поправки",
                "status": "proposed",
                "decided_by": "референдум",
            }
        ],
    ),
    "a decree that changes an institution": (
        "Президент Пётр Лис 27 января подписал указ о создании Министерства воды.",
        [
            {
                "kind": "administrative",
                "title": "указ о создании Министерства воды",
                "change": "создание Министерства воды",
                "instrument": "указ",
                "status": "signed",
                "decided_by": "Пётр Лис",
                "decision_date": "2025-01-27",
            }
        ],
    ),
    "planned and not done": (
        "Парламент Таджикистана намерен принять закон о цифровых активах.",
        [
            {
                "kind": "legislative",
                "title": "закон о цифровых активах",
                "country": "TJ",
                "instrument": "закон",
                "status": "announced",
            }
        ],
    ),
    "put to public discussion": (
        "Проект новой Конституции вынесен на всенародное обсуждение.",
        [{"kind": "constitutional", "title": "проект новой Конституции", "status": "under_discussion"}],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_reform(text: str, expected: list[dict[str, object]]) -> None:
    assert shown(article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "По закону о выборах кандидаты подают заявления до мая.",
        "Спикер рассказал о законе о выборах и о реформах в стране.",
        "Если Сенат примет закон о воде, он вступит в силу в мае.",
        "Палата будет принимать законы о бюджете и вносить поправки в кодексы.",
        "Проект должен быть рассмотрен и принят, считает депутат.",
        "Парламент одобрил закон о ратификации соглашения с Ираном.",
        "Президент подписал указ о назначении посла и указ о выборах.",
        "Закон о языке был принят в 2010 году.",
        "Судебная реформа — сложный процесс, считает эксперт.",
        "Депутат принял участие в обсуждении и поддержал коллег.",
    ],
)
def test_what_is_only_mentioned_is_no_reform(text: str) -> None:
    assert shown(article(text)) == []


def test_two_laws_are_two_reforms() -> None:
    text = "Сенат принял закон о воде. Ранее сенаторы отклонили законопроект о рекламе."
    assert [(reform.title, reform.status) for reform in article(text).reforms] == [
        ("закон о воде", "adopted"),
        ("законопроект о рекламе", "rejected"),
    ]


PIECES = (
    *(
        "Сенат",
        "принял",
        "закон",
        "«О воде»",
        "о",
        "в",
        "на",
        "референдуме",
        "поправки",
        "Конституцию",
        "предложил",
        ",",
        ".",
    ),
    *(
        "создать",
        "парламент",
        "который",
        "предусматривает",
        "переход",
        "к",
        ";",
        "«",
        "»",
        "— ",
        "не",
        "будет",
        "принят",
    ),
    *(
        "реформа",
        "судебная",
        "прежние",
        "2022",
        "году",
        "Послании",
        "сентябрьском",
        "вступил в силу",
        "чтении",
        "первом",
    ),
    *(
        "документ",
        "Асан Беков",
        "указ",
        "изменения",
        "и",
        "дополнения",
        "подписал",
        "проведение",
        "снять с рассмотрения",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_order_of_words_gives_an_article(pieces: list[str]) -> None:
    """The model checks itself: spans inside the text, speakers that exist, dates that can be."""
    assert article("Вчера депутаты обсуждали это: " + " ".join(pieces)).language == "ru"
