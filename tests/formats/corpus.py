"""Five invented articles of two outlets, for questions that go across articles: who quoted whom, who met whom, when."""

from __future__ import annotations

import datetime
from pathlib import Path

from cisnews.formats.parquet import write_parquet
from cisnews.model import Article, Meeting, Mention, PartialDate, Participant, Quote, Reform, Role, Span, Speaker
from cisnews.model.identity import article_id, part_id

NAMES = {
    "Садыков": ("Азамат Садыков", "KG"),
    "Валиев": ("Тимур Валиев", "TJ"),
    "Ахметов": ("Динара Ахметова", "KZ"),
    "Лис": ("Анна Лис", "BY"),
}
"""What is written of a family name in any case -> full name and country."""


class News:
    """An article under construction; everything is found in its text by the words that are given."""

    def __init__(self, day: str, source: str, text: str, offices: dict[str, str]) -> None:
        self.day, self.source, self.text = datetime.date.fromisoformat(day), source, text
        self.id = article_id(text)
        self.offices = offices
        self.quotes: list[Quote] = []
        self.meetings: list[Meeting] = []
        self.reforms: list[Reform] = []

    def at(self, words: str) -> Span:
        """Where these words stand first."""
        start = self.text.index(words)
        return Span(start=start, end=start + len(words))

    def speaker_id(self, family: str | None) -> str | None:
        """The id of the speaker of that family name."""
        return part_id("s", self.id, family) if family else None

    def quote(self, family: str, words: str, *, kind: str = "direct", inside: str | None = None) -> News:
        """These words are said by that person, perhaps inside the words of a quote that was given before."""
        outer = next((quote.id for quote in self.quotes if inside and inside in quote.text), None)
        made = Quote(
            id=part_id("q", self.id, words),
            kind=kind,  # type: ignore[arg-type]
            text=words,
            spans=(self.at(words),),
            speaker_id=self.speaker_id(family),
            parent_id=outer,
            rule="sample",
        )
        self.quotes.append(made)
        return self

    def meeting(self, words: str, families: list[str], place: str, date: str | None = None) -> News:
        """These words tell that these persons met."""
        spans = {family: self.at(family) for family in families}
        made = Meeting(
            id=part_id("m", self.id, words),
            kind="bilateral",
            status="held",
            participants=tuple(
                Participant(label=NAMES[name][0], speaker_id=self.speaker_id(name), span=span)
                for name, span in spans.items()
            ),
            place=place,
            date=PartialDate.parse(date) if date else None,
            evidence=(self.at(words),),
            rule="sample",
        )
        self.meetings.append(made)
        return self

    def reform(self, title: str, words: str, status: str, country: str, proposer: str | None = None) -> News:
        """These words tell of a reform."""
        made = Reform(
            id=part_id("r", self.id, words),
            kind="legislative",
            title=title,
            status=status,  # type: ignore[arg-type]
            country=country,
            proposer_id=self.speaker_id(proposer),
            evidence=(self.at(words),),
            rule="sample",
        )
        self.reforms.append(made)
        return self

    def article(self) -> Article:
        """The finished article."""
        speakers = tuple(self._speaker(family) for family in NAMES if family in self.text)
        return Article(
            id=self.id,
            source=self.source,
            published=self.day,
            language="ru",
            text=self.text,
            speakers=speakers,
            quotes=tuple(self.quotes),
            meetings=tuple(self.meetings),
            reforms=tuple(self.reforms),
        )

    def _speaker(self, family: str) -> Speaker:
        name, country = NAMES[family]
        label = self.offices.get(family)
        span = self.at(family)
        return Speaker(
            id=part_id("s", self.id, family),
            kind="person",
            name=name,
            given=name.split()[0],
            family=name.split()[1],
            country=country,
            roles=(Role(label=label, country=country, spans=(span,), rule="sample"),) if label else (),
            mentions=(Mention(span=span, kind="name", rule="sample"),),
            rule="sample",
        )


ARTICLES = [
    News(
        "2024-03-05",
        "kg/1.txt",
        "Министр Садыков принял в Бишкеке Валиева 4 марта. «Как говорит Валиев, “вода общая”», — сказал Садыков.",
        {"Садыков": "Министр иностранных дел Кыргызской Республики", "Валиев": "Председатель Маджлиса"},
    )
    .quote("Садыков", "Как говорит Валиев, “вода общая”")
    .quote("Валиев", "вода общая", inside="вода общая")
    .meeting("Министр Садыков принял в Бишкеке Валиева 4 марта", ["Садыков", "Валиев"], "Бишкек", "2024-03-04")
    .article(),
    News(
        "2024-03-20",
        "kg/2.txt",
        "😀 Премьер Садыков встретился с Ахметовой. «Реформа воды начнётся, Валиев прав: “ждать нельзя”», — заявил он.",
        {"Садыков": "Премьер-министр Кыргызской Республики", "Ахметов": "Депутат Мажилиса"},
    )
    .quote("Садыков", "Реформа воды начнётся, Валиев прав: “ждать нельзя”")
    .quote("Валиев", "ждать нельзя", inside="ждать нельзя")
    .meeting("Премьер Садыков встретился с Ахметовой", ["Садыков", "Ахметов"], "Бишкек")
    .reform("водная реформа", "Реформа воды начнётся", "proposed", "KG", "Садыков")
    .article(),
    News(
        "2024-04-02",
        "by/1.txt",
        "Анна Лис в апреле посетила Астану, её принял премьер Садыков. Лис сообщила, что закон о воде подписан.",
        {"Садыков": "Премьер-министр Кыргызской Республики", "Лис": "Сенатор"},
    )
    .quote("Лис", "закон о воде подписан", kind="indirect")
    .meeting("её принял премьер Садыков", ["Садыков", "Лис"], "Астана", "2024-04")
    .reform("закон о воде", "закон о воде подписан", "signed", "KG")
    .article(),
    News(
        "2024-04-15",
        "kz/1.txt",
        "«Садыков сказал: “границы открыты”. Это новость», — отметила Динара Ахметова на встрече с Садыковым.",
        {"Садыков": "Премьер-министр Кыргызской Республики", "Ахметов": "Депутат Мажилиса"},
    )
    .quote("Ахметов", "Садыков сказал: “границы открыты”. Это новость")
    .quote("Садыков", "границы открыты", inside="границы открыты")
    .meeting("на встрече с Садыковым", ["Садыков", "Ахметов"], "Астана")
    .article(),
    News("2024-04-16", "kz/2.txt", "Сегодня новостей нет.", {}).article(),
]


def write_corpus(directory: Path) -> None:
    """Write the articles as flat tables."""
    write_parquet(ARTICLES, directory)
