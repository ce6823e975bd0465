import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisnews
from cisnews import Article, Reject, UnreadableDocument

TEXT = "Президент Армении подписал закон о выборах."


def test_parse_takes_text_and_bytes() -> None:
    assert cisnews.parse(TEXT).text == TEXT
    article = cisnews.parse(TEXT.encode("cp1251"), source="a", published=datetime.date(2024, 5, 17))
    assert (article.text, article.encoding) == (TEXT, "windows-1251")
    assert (article.source, article.published) == ("a", datetime.date(2024, 5, 17))


def test_the_header_gives_the_day_and_stays_in_the_text() -> None:
    article = cisnews.parse(f" date 2024-05-17 {TEXT}")
    assert (article.published, article.text) == (datetime.date(2024, 5, 17), f" date 2024-05-17 {TEXT}")


@pytest.mark.parametrize(
    ("given", "reason"),
    [("", "empty"), (b"", "empty"), ("a\ud800b", "encoding"), ("a\0b", "binary"), (b"\xff\xfe\x00", "encoding")],
)
def test_what_cannot_be_an_article_is_a_typed_error(given: str | bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        cisnews.parse(given)
    assert caught.value.reason == reason
    assert caught.value.mend


def test_a_lone_surrogate_is_named_by_its_place() -> None:
    with pytest.raises(UnreadableDocument, match="character 3: a lone surrogate"):
        cisnews.parse("Да \ud83d")


def test_parse_file_takes_one_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    assert cisnews.parse_file(path).source == str(path)
    assert str(cisnews.parse_file(path, published="2024-02-29").published) == "2024-02-29"
    (tmp_path / "two.jsonl").write_text('{"text": "Один"}\n{"text": "Два"}\n')
    for bad, reason in ((tmp_path, "folder"), (tmp_path / "none", "missing"), (tmp_path / "two.jsonl", "dump")):
        with pytest.raises(UnreadableDocument) as caught:
            cisnews.parse_file(bad)
        assert caught.value.reason == reason


@pytest.mark.parametrize("day", ["2024-02-29", datetime.date(2024, 2, 29), datetime.datetime(2024, 2, 29, 23, 59)])
def test_the_day_of_publication_may_have_a_time(tmp_path: Path, day: datetime.date | str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for article in (cisnews.parse(TEXT, published=day), cisnews.parse_file(tmp_path / "a.txt", published=day)):
        assert cisnews.from_json(cisnews.to_json(article)).published == datetime.date(2024, 2, 29)


@pytest.mark.parametrize("wrong", [20240229, b"2024-02-29", ["2024-02-29"]])
def test_a_day_of_another_type_is_told(tmp_path: Path, wrong: Any) -> None:
    for parse in (cisnews.parse, cisnews.parse_file):
        with pytest.raises(TypeError, match="published: expected a date or a string, got "):
            parse(TEXT, published=wrong)


def test_read_gives_documents_and_rejects(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    document, reject = cisnews.read(tmp_path)
    assert isinstance(reject, Reject)
    assert not isinstance(document, Reject)
    assert cisnews.parse(document.text) == cisnews.parse(TEXT)


@given(st.one_of(st.binary(), st.text(), st.text(alphabet='«»"“”„—–- \n.,:АаБбИиHh(0')))
def test_any_text_or_bytes_give_an_article_or_one_typed_error(given: bytes | str) -> None:
    try:
        article = cisnews.parse(given)
    except UnreadableDocument as error:
        assert error.mend
        assert "\n" not in str(error)
    else:
        assert cisnews.from_json(cisnews.to_json(article)) == article
        if isinstance(given, str):
            assert article.text == given.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def test_all_public_names_are_there_and_documented() -> None:
    for name in cisnews.__all__:
        assert getattr(cisnews, name).__doc__, name
    assert set(cisnews.__all__) <= set(dir(cisnews))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = cisnews.nothing


def loaded_by(code: str) -> set[str]:
    """The modules that are loaded after `code` in a new process."""
    program = f"import sys, json; sys.path[:] = json.loads(sys.argv[1]); {code}; print(*sys.modules)"
    arguments = [sys.executable, "-S", "-c", program, json.dumps(sys.path)]
    return set(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.split())


HEAVY = {"pyarrow", "numpy", "cattrs", "yaml", "rich", "click", "trafilatura", "lxml", "sqlite3", "multiprocessing"}


def test_importing_and_parsing_load_nothing_that_is_not_used() -> None:
    assert not loaded_by("import cisnews") & (HEAVY | {"attrs", "orjson", "pymorphy3", "cisnews.model"})
    assert not loaded_by("import cisnews; cisnews.parse('Сенат собрался.')") & HEAVY


@pytest.mark.parametrize("before", ["", "gc.freeze()", "gc.disable()"])
def test_importing_leaves_the_collector_as_it_was(before: str) -> None:
    script = f"""
import gc
{before}
enabled, frozen = gc.isenabled(), gc.get_freeze_count()
import cisnews
cisnews.parse
print(gc.isenabled() == enabled, (gc.get_freeze_count() > 0) == (frozen > 0))"""
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        == "True True\n"
    )


def test_an_article_is_the_public_type() -> None:
    assert isinstance(cisnews.parse(TEXT), Article)
