"""Reforms: invented sentences with everything that must be read in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.grammar.reading import article_of
from tests.grammar.reforms import article, shown

SEED = Path(__file__).parents[2] / "seeds" / "000_50027884f20b3e6f.txt"


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
                "decided_by": "депутаты",
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
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_reform(text: str, expected: list[dict[str, object]]) -> None:
    assert shown(article(text)) == expected
