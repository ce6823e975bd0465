"""Coverage-guided fuzzing: `python -m tests.fuzz.targets TARGET [libFuzzer options] [corpus]`, with the extra `fuzz`.

Each target takes any bytes and may end in an article or in one typed error, nothing else; an article must stand up to
its own round trip. A crash is written to `crash-...` and can be replayed by giving that file as the corpus.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["cisnews"]):
    import cisnews
    import cisnews.formats.parquet
    import cisnews.parsing
    import cisnews.sources.html
    from cisnews.errors import InvalidData, UnreadableDocument
    from cisnews.formats.jsonl import read_jsonl
    from cisnews.sources.raw import Raw, to_document


def document(data: bytes) -> None:
    """Bytes -> article."""
    _read(data)


def words(data: bytes) -> None:
    """Text -> article: every byte stands for a piece of a news text, so that the grammar is reached."""
    _read("".join([PIECES[byte % len(PIECES)] for byte in data]))


def _read(data: bytes | str) -> None:
    try:
        article = cisnews.parse(data)
    except UnreadableDocument:
        return
    if cisnews.from_json(cisnews.to_json(article)) != article:
        raise AssertionError("the round trip through JSON changes the article")


def json(data: bytes) -> None:
    """JSON lines -> articles."""
    try:
        for article in read_jsonl(io.BytesIO(data)):
            cisnews.to_json(article)
    except InvalidData:
        return


def parquet(data: bytes) -> None:
    """Tables, one of which has been damaged -> articles. The first byte says which one."""
    tables = sorted(TABLES)
    name = tables[data[0] % len(tables)] if data else tables[0]
    with tempfile.TemporaryDirectory() as folder:
        for table, content in TABLES.items():
            Path(folder, table).write_bytes(damaged(content, data[1:]) if table == name else content)
        try:
            list(cisnews.read_parquet(folder))
        except InvalidData:
            return


def damaged(content: bytes, data: bytes) -> bytes:
    """`content` with bytes of `data` written over it, each at the place that the two before it name."""
    changed = bytearray(content)
    for start in range(0, len(data) - 2, 3):
        changed[int.from_bytes(data[start : start + 2], "big") % len(changed)] = data[start + 2]
    return bytes(changed)


def html(data: bytes) -> None:
    """HTML -> document."""
    try:
        to_document(Raw(content=data, kind="html"))
    except UnreadableDocument:
        return


TARGETS = {target.__name__: target for target in (document, words, json, parquet, html)}
TABLES: dict[str, bytes] = {}

PIECES = (
    (
        " |\n|\n\n|. |, |: |! |? |; |(|)| — | – | - |-|… |№|%|1|25|"
        "«|»|\"|“|”|„|'|\u00a0|\u200b|\u00ad|\u0301|é|🙂|<b>|&nbsp;|http://a.b/|"
        "что |как |и |в |на |с |по |за |о |об этом |который |не |он |она |это |"
        "сказал|заявила|отметил|подчеркнул|сообщили|считает|по словам |по мнению сторон|передаёт |"
        "Президент |Председателя |спикером |Премьер-министр |министру |депутаты |глава |экс-|и. о. |"
        "Сената |Мажилиса |парламента |Казахстана|Армении|России|РК|СНГ|ООН|МИД|Минск|Астане|"
        "Асан Беков|Анны Лис|Петровым|А. Ким|И. И. Сидорова|Иванов-Орлов|Маматбек уулу|Ли|Лис|"
        "встретился с |провёл переговоры|визит|саммит|заседание|принял|встречу |обсудили |посетит |"
        "реформа|референдум|закон|поправки |Конституции|предложил |проект |одобрен|вступит в силу|"
        "сегодня|вчера|в мае|14 ноября|2025 года|в понедельник|2027| date 2024-05-17 |АСТАНА, |"
        "Фото: |Напомним, |Поделиться|Читайте также: |Kazinform|ТАСС|a|Cовет|ё|Ё|ъ|Я|я|"
    )
    .removesuffix("|")
    .split("|")
)

TEXT = """ date 2024-05-17 Президент Армении Ваагн Хачатурян встретился с премьером Грузии Ираклием Кобахидзе.

— Реформа — это путь, — сказал он. «Мы начали «Единство», — заявил спикер. По словам Беловой, проект готов.
"""

PAGE = f"<!DOCTYPE html><html><head><title>Сенат</title></head><body><article><p>{TEXT}</p></article></body></html>"


def corpus(target: str) -> list[bytes]:
    """Inputs to begin with."""
    article = cisnews.parse(TEXT)
    if target == "json":
        return [cisnews.to_json(article)]
    if target == "parquet":
        with tempfile.TemporaryDirectory() as folder:
            cisnews.write_parquet([article], folder)
            TABLES.update({path.name: path.read_bytes() for path in Path(folder).glob("*.parquet")})
        return [bytes([number]) + b"\1\2\3" * number for number in range(len(TABLES))]
    if target == "html":
        return [PAGE.encode()]
    if target == "words":
        return [bytes(range(first, first + 40)) for first in range(0, 160, 40)]
    return [TEXT.encode(encoding) for encoding in ("utf-8", "utf-16")] + [
        TEXT.encode(encoding, "replace") for encoding in ("cp1251", "koi8_r")
    ]


def main() -> None:
    """Run one target until its budget (`-runs`, `-max_total_time`) is spent."""
    name = sys.argv.pop(1)
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(corpus(name)):
            Path(folder, str(number)).write_bytes(data)
        atheris.Setup([*sys.argv, folder], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
