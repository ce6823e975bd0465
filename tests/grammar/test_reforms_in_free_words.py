"""Changes told in free words count where a document is told of right after, or a rule is one for a whole country."""

from __future__ import annotations

import pytest

from tests.grammar.reforms import article

CASES = {
    "a law on that": (
        "Штраф за шум вдвое поднимут до ста драмов. Закон об этом парламент Армении принял в третьем чтении.",
        ("повышение штрафа за шум до ста драмов", "adopted", None),
    ),
    "a decree on that": (
        "Грузия вводит безвизовый режим для граждан Омана. Указ об этом подписал президент Леван Кобидзе.",
        ("введение безвизового режима для граждан Омана", "signed", None),
    ),
    "an initiative like that": (
        "Фракция аграриев требует отменить акциз на сидр. Соответствующую инициативу зарегистрировал Ион Мунтян.",
        ("отмена акциза на сидр", "proposed", "фракция аграриев"),
    ),
    "a proposal by a deputy": (
        "Водителям могут разрешить ездить без прав. Такое предложение озвучил депутат Асан Беков.",
        ("разрешение ездить без прав", "proposed", "Асан Беков"),
    ),
    "a rule for a country": (
        "В Молдове хотят запретить продажу кваса на разлив.",
        ("запрет продажи кваса на разлив", "proposed", None),
    ),
    "a clause tells what the law says": (
        "Кабмин внёс законопроект, согласно которому пошлина на мёд вырастет с 500 тысяч до миллиона сумов.",
        ("повышение пошлины на мёд с 500 тысяч до миллиона сумов", "proposed", "кабмин"),
    ),
    "instead of a moratorium": (
        "Президент Эркин Садыков поручил отказаться от моратория на продажу пастбищ.",
        ("отказ от моратория на продажу пастбищ", "announced", "Эркин Садыков"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_change_status_and_proposer(text: str, expected: tuple[str, str, str | None]) -> None:
    found = article(text)
    (reform,) = found.reforms
    names = {speaker.id: speaker.name for speaker in found.speakers}
    assert (reform.change, reform.status, names.get(reform.proposer_id or "")) == expected


def test_a_clause_names_the_law_where_no_verb_of_change_does() -> None:
    text = "Сенат одобрил закон, по которому водителей, севших за руль пьяными, будут лишать прав на пять лет."
    (reform,) = article(text).reforms
    assert reform.title == "закон, по которому водителей, севших за руль пьяными, будут лишать прав на пять лет"


def test_a_norm_belongs_to_the_law_named_after_it() -> None:
    text = "Срок работы советов увеличат до пяти лет. Такая норма есть в законе «О сёлах», который подписал Асан Беков."
    (reform,) = article(text).reforms
    assert (reform.title, reform.change) == ("закон «О сёлах»", "увеличение срока работы советов до пяти лет")


def test_a_headline_and_the_official_title_are_one() -> None:
    text = (
        "Лис наложил вето на закон о шпионах\n\n"
        "Президент Иван Лис наложил вето на принятый парламентом закон «О прозрачности иностранной помощи».\n\n"
        "Решение обсудят в мае."
    )
    (reform,) = article(text).reforms
    assert (reform.title, reform.status) == ("закон «О прозрачности иностранной помощи»", "rejected")


def test_amendments_of_two_laws_are_one() -> None:
    text = "Правительство направило в парламент поправки к законам «О воде» и «О рыбе»."
    assert [reform.title for reform in article(text).reforms] == ["поправки к законам «О воде» и «О рыбе»"]


@pytest.mark.parametrize(
    "text",
    [
        "Жителю Омска запретили выезжать за рубеж. Такое решение принял суд.",
        "Из прошлой сессии перешли десять проектов. Документ подписан.",
        "В Армении отменят рейсы в Дубай.",
        "Новые меры позволят увеличить экспорт из Казахстана.",
        "Союз писателей просит не трогать законы о печати.",
        "Компания повысила цены на хлеб. Об этом сообщил директор Пётр Лис.",
    ],
)
def test_what_is_no_rule_is_no_reform(text: str) -> None:
    assert article(text).reforms == ()
