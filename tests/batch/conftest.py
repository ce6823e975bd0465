from pathlib import Path

import pytest

from cisnews.batch import sharding, work
from cisnews.sources.document import Document
from cisnews.sources.raw import Raw

COUNTRIES = ("Казахстана", "Армении", "Беларуси", "Молдовы", "Таджикистана", "Узбекистана", "Туркменистана")


def text(number: int) -> str:
    """A short article, different for every number."""
    country = COUNTRIES[number % len(COUNTRIES)]
    return (
        f" date 2024-05-{number % 28 + 1:02} Депутаты парламента {country} обсудили {number}-й проект закона.\n\n"
        f"— Мы приняли {number} поправок, — сказал спикер парламента Асан Беков.\n"
    )


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with 23 articles, one duplicate, one empty file and one in an encoding that is not read."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(23):
        (folder / f"{number:02}.txt").write_text(text(number), "utf-8")
    (folder / "05-again.txt").write_text(text(5), "cp1251")
    (folder / "07-empty.txt").write_bytes(b"")
    (folder / "11-wrong.txt").write_bytes(text(11).encode("cp866", "replace"))
    return folder


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards of five documents."""
    monkeypatch.setattr(sharding, "DOCUMENTS", 5)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The sources of all documents that are parsed in this process."""
    sources: list[str | None] = []
    original = work.article_or_reject

    def counted(item: Document | Raw, **told: bool) -> object:
        sources.append(item.source)
        return original(item, **told)

    monkeypatch.setattr(work, "article_or_reject", counted)
    return sources
