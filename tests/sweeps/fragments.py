"""Fragments are no persons: `А.Б.`, `Ф.И.О.`, `Эксклюзив`, `И.о.`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product

from tests.sweeps.judging import Case

LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ"
LABELS = (
    "Эксклюзив", "Интервью", "Видео", "Фото", "Мнение", "Срочно", "Обновлено", "Аналитика", "Репортаж", "Инфографика",
    "Колонка", "Досье", "Справка", "Хроника", "Онлайн", "Дополнено", "Опрос", "Блог", "Подкаст", "Молния", "Анонс",
    "Дайджест", "Спецпроект", "Реклама", "Партнёрский материал", "Комментарии", "Читайте также", "Поделиться",
    "Подписаться", "Главное", "Политика", "Общество", "Экономика", "Спорт", "Культура", "В мире", "Регионы", "Лента",
    "Архив", "Рубрика", "Теги", "Ф.И.О.", "ФИО", "И.о.", "И. о.", "Вр.и.о.", "Т.е.", "Т.д.", "Г-н", "Им.", "Д.б.н.",
    "К.т.н.", "P.S.", "P. S.", "ЧП", "ДТП", "ВИДЕО", "ЭКСКЛЮЗИВ",
)  # fmt: skip
"""Words of rubrics, of menus, and shortened ones."""

FRAMES = (
    "{x}\n\nВ среду депутаты приняли закон о воде. За него голосовали все.",
    "В среду депутаты приняли закон о воде. За него голосовали все.\n\n{x}",
    "{x} Депутаты приняли закон о воде. За него голосовали все.",
    "{x}: депутаты приняли закон о воде\n\nВ среду за него голосовали все.",
    "{x} | Депутаты приняли закон о воде\n\nВ среду за него голосовали все.",
    "Депутаты приняли закон о воде. {x}\n\nВ среду за него голосовали все.",
    "Депутаты приняли закон о воде ({x})\n\nВ среду за него голосовали все.",
    "В графе «{x}» указано, что закон приняли в среду.",
)

INITIALS = ("{0}.{1}.", "{0}. {1}.", "{0}. {1}", "{0}.")


def initials(step: int = 1) -> Iterator[Case]:
    """Initials without a family name: each two letters."""
    frames = cycle(FRAMES)
    for one, other in product(LETTERS[::step], LETTERS):
        for layout in INITIALS:
            yield Case(next(frames).format(x=layout.format(one, other)))


def labels(step: int = 1) -> Iterator[Case]:
    """Words of rubrics and shortened words in every place."""
    for label, frame in product(LABELS[::step], FRAMES):
        yield Case(frame.format(x=label))
