"""An invented article, marked by hand, with every kind of object that the model knows: for tests that read by eye."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

import attrs

from cisnews.model import (
    Article,
    Block,
    Credit,
    Ground,
    Meeting,
    Mention,
    PartialDate,
    Participant,
    Quote,
    Reform,
    Role,
    Span,
    Speaker,
)
from cisnews.model.identity import article_id

HEADER = "date 2024-03-05"
LEDE = (
    "Премьер-министр Киргизии Азамат Садыков 4 марта встретился в Бишкеке с председателем Маджлиса Тимуром Валиевым. "
    "Стороны обсудили водную реформу."
)
SPEECH = "— Садыков сказал: «вода общая». Работа продолжится, — заявил Валиев на брифинге."
PLAN = "По словам премьера, закон о воде предложен в январе, его примут в 2026 году."
CREDIT = "Фото: Пресс-служба Маджлиса"
TEXT = "\n\n".join((HEADER, LEDE, SPEECH, PLAN, CREDIT))


def at(words: str, occurrence: int = 0, text: str = TEXT) -> Span:
    """Where these words stand in the text."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def mention(words: str, occurrence: int = 0, kind: str = "name") -> Mention:
    """A mention at these words."""
    return Mention(span=at(words, occurrence), kind=kind, rule=f"mention_by_{kind}")  # type: ignore[arg-type]


def ground(field: str, words: str) -> Ground:
    """These words as the evidence of a field."""
    return Ground(field=field, span=at(words))


SADYKOV = Speaker(
    id="s1",
    kind="person",
    name="Азамат Садыков",
    given="Азамат",
    family="Садыков",
    gender="male",
    roles=(
        Role(
            label="Премьер-министр Кыргызской Республики",
            post="Премьер-министр",
            country="KG",
            spans=(at("Премьер-министр Киргизии"), at("премьера")),
            rule="office_before_name",
        ),
    ),
    country="KG",
    mentions=(mention("Азамат Садыков"), mention("Садыков", 1), mention("премьера", kind="role")),
    grounds=(ground("country", "Киргизии"),),
    rule="named_person",
)
VALIEV = Speaker(
    id="s2",
    kind="person",
    name="Тимур Валиев",
    given="Тимур",
    family="Валиев",
    gender="male",
    roles=(
        Role(
            label="Министр", former=True, spans=(at("председателем"),), rule="office_before_name"
        ),  # a former office is never the one in which somebody acts
        Role(
            label="Председатель Маджлиса",
            post="Председатель",
            organization="Маджлис",
            spans=(at("председателем Маджлиса"),),
            rule="office_before_name",
        ),
    ),
    mentions=(mention("Тимуром Валиевым"), mention("Валиев", 1)),
    rule="named_person",
)
SIDES = Speaker(
    id="s3",
    kind="group",
    name="стороны",
    members=("s1", "s2"),
    mentions=(mention("Стороны", kind="group"),),
    rule="sides_of_meeting",
)
QUOTES = (
    Quote(
        id="q1",
        kind="direct",
        text="Садыков сказал: «вода общая». Работа продолжится",
        spans=(at("Садыков сказал: «вода общая». Работа продолжится"),),
        speaker_id="s2",
        cue="заявил",
        attribution=at("заявил Валиев на брифинге"),
        occasion="брифинг",
        grounds=(ground("cue", "заявил"), ground("occasion", "на брифинге")),
        rule="dash_speech",
    ),
    Quote(
        id="q2",
        kind="direct",
        fragment=True,
        text="вода общая",
        spans=(at("вода общая"),),
        speaker_id="s1",
        parent_id="q1",
        rule="quote_in_quote",
    ),
    Quote(
        id="q3",
        kind="indirect",
        text="закон о воде предложен в январе его примут в 2026 году",
        spans=(at("закон о воде предложен в январе"), at("его примут в 2026 году")),
        speaker_id="s1",
        cue="По словам",
        attribution=at("По словам премьера"),
        date=PartialDate(year=2024, month=3),
        grounds=(ground("cue", "По словам"),),
        rule="by_the_words_of",
    ),
)
MEETING = Meeting(
    id="m1",
    kind="bilateral",
    status="held",
    participants=(
        Participant(label="Азамат Садыков", speaker_id="s1", side="Киргизия", country="KG", span=at("Азамат Садыков")),
        Participant(label="Тимур Валиев", speaker_id="s2", span=at("Тимуром Валиевым")),
        Participant(label="стороны", span=at("Стороны")),
    ),
    host="s1",
    place="Бишкек",
    date=PartialDate(year=2024, month=3, day=4),
    topics=("водная реформа",),
    evidence=(at(LEDE),),
    grounds=(ground("place", "в Бишкеке"),),
    rule="met_with",
)
REFORM = Reform(
    id="r1",
    kind="legislative",
    title="водная реформа",
    change="закон о воде",
    country="KG",
    proposer_id="s1",
    instrument="законопроект",
    proposed=PartialDate(year=2024, month=1),
    status="proposed",
    decided_by="парламент",
    decision_date=PartialDate(year=2026),
    evidence=(at("водную реформу"), at(PLAN)),
    grounds=(ground("decision_date", "в 2026 году"),),
    rule="law_proposed",
)
EVERYTHING = Article(
    id=article_id(TEXT),
    source="archive/2024/03/05.txt",
    url="https://example.org/5",
    encoding="utf-8",
    published=datetime.date(2024, 3, 5),
    language="ru",
    title=HEADER,
    agency="Кабар",
    dateline=None,
    text=TEXT,
    blocks=(
        Block(kind="header", span=at(HEADER), rule="crawl_header"),
        Block(kind="lede", span=at(LEDE), rule="first_paragraph"),
        Block(kind="speech", span=at(SPEECH), rule="dash_paragraph"),
        Block(kind="paragraph", span=at(PLAN), rule="paragraph"),
        Block(kind="caption", span=at(CREDIT), rule="photo_credit"),
    ),
    speakers=(SADYKOV, VALIEV, SIDES),
    quotes=QUOTES,
    meetings=(MEETING,),
    reforms=(REFORM,),
    credits=(
        Credit(kind="photo", text="Пресс-служба Маджлиса", span=at("Пресс-служба Маджлиса"), rule="photo_credit"),
    ),
    grounds=(ground("title", HEADER),),
)
EMPTY = Article(id=article_id(""), text="")

T = TypeVar("T")


def but(made: T, **values: Any) -> T:
    """The object with other values."""
    changed: T = attrs.evolve(made, **values)  # type: ignore[misc]
    return changed
