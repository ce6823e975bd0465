"""Bodies, places and outlets are no persons: every wording of the lexicon in every case and in the shapes of news."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from cisnews.knowledge.bodies import PERSONAL, is_shortened
from cisnews.knowledge.files import source
from cisnews.knowledge.inflection import CASE_ORDER, in_case
from tests.sweeps.judging import Case, Named

BEARER = "Асан Беков"
"""Who stands beside the things; where a frame names him, he is to be found."""

Frames = tuple[tuple[str, str], ...]
"""Case and sentence; `{x}` is the thing."""

PLACE_FRAMES: Frames = (
    ("loct", "В {x} открылась новая школа."),
    ("loct", "Совещание о паводках прошло в {x} в среду."),
    ("loct", "Вчера в {x} министр Асан Беков встретился с жителями."),
    ("gent", "Из {x} сообщают о сильном снегопаде."),
    ("gent", "Жители {x} ждут выборов."),
    ("gent", "Аким {x} Асан Беков посетил больницу."),
    ("gent", "Новости {x}\n\nВ среду депутаты приняли закон о воде. За него голосовали все."),
    ("gent", "Делегации {x} и Минска прибыли на форум."),
    ("accs", "Министр Асан Беков прибыл в {x} с рабочим визитом."),
    ("ablt", "Рейсы между {x} и Москвой возобновят весной."),
    ("nomn", "Прямой поезд {x} — Москва пойдёт в мае."),
    ("nomn", "Форум примут Минск, {x} и Баку."),
    ("nomn", "Отель «{x}» закрыли на ремонт."),
    ("nomn", "{x}, 14 ноября — ТАСС. Сенат принял закон о воде. За него голосовали все."),
    ("nomn", "Город {x} готовится к выборам."),
    ("nomn", "Лидеры по росту цен: {x}, Минск, Баку."),
)
"""Sentences that can only speak of places, whatever persons bear the name too."""

OPEN_PLACE_FRAMES: Frames = (
    ("nomn", "{x} готовится к выборам."),
    ("nomn", "К выборам готовится {x}."),
    ("nomn", "Почему {x} не получает воду\n\nВ среду депутаты приняли закон о воде. За него голосовали все."),
    ("gent", "Проект закона касается {x}, об этом говорили в среду."),
    ("datv", "Дорога к {x} закрыта из-за снега."),
    ("ablt", "Бюджет пополнят за счёт торговли с {x}."),
)
"""Sentences that could speak of persons: only for places whose name nobody bears."""

RESIDENCE_FRAMES: Frames = (
    ("nomn", "{x} не комментирует слухи."),
    ("nomn", "Что решит {x}, пока не известно."),
    ("gent", "Источник из {x} подтвердил отставку."),
    ("gent", "Позиция {x} осталась прежней."),
    ("gent", "У {x} прошла акция протеста."),
    ("loct", "В {x} прошло вручение наград."),
    ("loct", "В {x} министр Асан Беков принял послов."),
    ("loct", "Об этом сообщили в {x}."),
    ("datv", "Демонстранты подошли к {x}."),
    ("ablt", "Перед {x} собрались жители."),
)

BODY_FRAMES: Frames = (
    ("nomn", "{x} готовит новый закон."),
    ("nomn", "Об этом сообщает {x}."),
    ("nomn", "Проверку начнёт {x}, а решение примет суд."),
    ("nomn", "{x}: цены за год выросли\n\nВ среду депутаты приняли закон о воде. За него голосовали все."),
    ("nomn", "В списке участников — суд, {x} и прокуратура."),
    ("nomn", "{x} и суд обменялись письмами."),
    ("gent", "По данным {x}, цены выросли."),
    ("gent", "По словам представителя {x}, цены выросли."),
    ("gent", "Глава {x} Асан Беков ушёл в отставку."),
    ("gent", "Пресс-служба {x} опровергла слухи."),
    ("gent", "Фото: пресс-служба {x}\n\nВ среду депутаты приняли закон о воде. За него голосовали все."),
    ("datv", "Правительство поручило {x} подготовить отчёт."),
    ("accs", "Депутаты раскритиковали {x} за срыв сроков."),
    ("accs", "Со ссылкой на {x} сообщают о росте цен."),
    ("ablt", "Договор с {x} подписан."),
    ("ablt", "Законопроект согласован с {x} и передан в суд."),
    ("loct", "В {x} опровергли слухи."),
    ("loct", "Об этом министр Асан Беков рассказал в {x}."),
)

AGENCY_FRAMES: Frames = (
    ("nomn", "Цены выросли, сообщает {x}."),
    ("nomn", "Цены выросли, передаёт {x} со ссылкой на суд."),
    ("nomn", "{x} пишет, что цены выросли."),
    ("nomn", "Как пишет {x}, министр Асан Беков уйдёт в отставку."),
    ("nomn", "Цены выросли, — {x}."),
    ("nomn", "МИНСК, 14 ноября — {x}. Сенат принял закон о воде. За него голосовали все."),
    ("nomn", "{x} — В Минске прошло заседание. Сенат принял закон о воде. За него голосовали все."),
    ("nomn", "Фото: {x}\n\nВ среду депутаты приняли закон о воде. За него голосовали все."),
    ("nomn", "Источник: {x}\n\nВ среду депутаты приняли закон о воде. За него голосовали все."),
    ("nomn", "Об этом министр Асан Беков сказал корреспонденту агентства {x}."),
)


RELAYS = 4
"""In so many of these the verb beside the name says that it is that of an outlet, whatever persons bear it too."""


def places(step: int = 1) -> Iterator[Case]:
    """Towns, regions and areas: `Улытау`, `Кызылорда`."""
    for place, wording in wordings("places", "variants", step=step):
        if place["kind"] != "residence":
            is_city = place["kind"] == "city"
            frames = tuple(frame for frame in PLACE_FRAMES if is_city or not frame[1].startswith("Город"))
            yield from _cases(frames, _forms_of_place(place, wording))


def places_as_subjects(step: int = 1) -> Iterator[Case]:
    """Towns, regions and areas where a person could stand, of those whose name no person bears."""
    for place, wording in wordings("places", "variants", step=step):
        if place["kind"] != "residence" and not is_borne(wording):
            forms = _forms_of_place(place, wording)
            if not is_listed_family(forms["datv"]):  # Каменскому: of Каменское and of Каменский
                yield from _cases(OPEN_PLACE_FRAMES, forms)


def residences(step: int = 1) -> Iterator[Case]:
    """`Акорда`, `Кремль`."""
    for place, wording in wordings("places", "variants", step=step):
        if place["kind"] == "residence" and not is_borne(wording):
            yield from _cases(RESIDENCE_FRAMES, _forms_of_place(place, wording))


def bodies(step: int = 1) -> Iterator[Case]:
    """Every body under every name: `Антикор`, `Казгидромет`, `Миннацэкономики`."""
    for body, wording in wordings("bodies", "variants", "bare", "abbreviations", step=step):
        if body["kind"] not in PERSONAL and not _is_given_name(wording):
            yield from _cases(BODY_FRAMES, {case: _body_in(body, wording, case) for case in CASE_ORDER})


def agencies(step: int = 1) -> Iterator[Case]:
    """Agencies and outlets: `Казинформ`."""
    for _, wording in wordings("agencies", "variants", step=step):
        yield from _cases(AGENCY_FRAMES[: RELAYS if is_borne(wording) else None], {"nomn": wording})


def wordings(file: str, *fields: str, step: int = 1) -> Iterator[tuple[dict[str, Any], str]]:
    """Every entry (or each `step`-th one) of a file of the lexicon with each of its wordings, none twice."""
    seen = set()
    for entry in source(file)[::step]:
        for wording in chain([entry["name"]], *(entry.get(field, ()) for field in fields)):
            if wording not in seen:
                seen.add(wording)
                yield entry, wording


def _cases(frames: Frames, forms: dict[str, str]) -> Iterator[Case]:
    for case, frame in frames:
        text = frame.format(x=forms[case])
        yield Case(text[0].upper() + text[1:], (Named(BEARER, "male", 1),) if BEARER in frame else ())


def _forms_of_place(place: dict[str, Any], wording: str) -> dict[str, str]:
    listed = place.get("forms", {}).get(wording)
    if listed:
        return dict(zip(CASE_ORDER, listed, strict=True))
    unchanged = place.get("indeclinable", ())
    fixed = unchanged is True or wording in unchanged
    return {case: wording if fixed else in_case(wording, case) for case in CASE_ORDER}


def _body_in(body: dict[str, Any], wording: str, case: str) -> str:
    if body.get("indeclinable") or is_shortened(wording) or wording.split()[0].isupper():
        return wording
    head = body.get("head_word")
    return in_case(wording, case, head=head if head in wording.split() else None)


def _is_given_name(wording: str) -> bool:
    from cisnews.grammar.words import word

    return word(wording).naming.is_listed_given


def is_listed_family(form: str) -> bool:
    """Whether a form is one of a family name that the lists have."""
    from cisnews.grammar.words import word

    return bool(word(form).naming.is_known_family)


def is_borne(wording: str) -> bool:
    """Whether persons can bear a name: it is a given name, a family name of the lists, or ends like one."""
    from cisnews.grammar.words import word

    naming = word(wording).naming
    return bool(naming.is_listed_given or naming.is_known_family or naming.has_family_mark)
