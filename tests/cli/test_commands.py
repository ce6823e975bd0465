"""What each command does."""

import gzip
from pathlib import Path

import orjson
import pytest

from cisnews import __version__
from cisnews.formats.json import from_json
from cisnews.formats.registry import FORMATS
from tests.cli.conftest import TEXT, Command


def test_help_teaches_with_examples(cisnews: Command) -> None:
    shown = cisnews("--help")
    assert shown.status == 0
    assert "cisnews export news/ --out tables/" in shown.out
    for command in ("parse", "export", "schema", "validate", "explain"):
        assert f"  {command} " in shown.out
        assert "Example" in cisnews(command, "--help").out


def test_version(cisnews: Command) -> None:
    assert cisnews("--version").out == f"cisnews, version {__version__}\n"


def test_parse_prints_an_article_that_loads(cisnews: Command, article: Path) -> None:
    result = cisnews("parse", article)
    assert result.status == 0
    loaded = from_json(result.out.rstrip("\n"))
    assert (loaded.text, loaded.source, loaded.encoding) == (TEXT, str(article), "utf-8")
    assert from_json(cisnews("parse", "-", "--pretty", stdin=TEXT.encode("cp1251")).out).encoding == "windows-1251"


def test_the_day_of_publication_can_be_told(cisnews: Command, article: Path) -> None:
    told = cisnews("parse", article, "--published", "2024-02-29")
    assert str(from_json(told.out.rstrip("\n")).published) == "2024-02-29"
    assert ", 2024-02-29, " in cisnews("explain", article, "--published", "29.02.2024").out.splitlines()[0]
    wrong = cisnews("parse", article, "--published", "вчера")
    assert (wrong.status, wrong.err) == (
        1,
        [f"cisnews: {article}: 'вчера' is not a date; write dates as 2025-11-14 (ISO 8601)"],
    )


def test_holders_of_offices_are_named_on_demand(cisnews: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(" date 2022-05-05 Президент Казахстана заявил, что реформа нужна.")
    for command in ("parse", "explain"):
        assert "Токаев" not in cisnews(command, path).out
        assert "Токаев" in cisnews(command, path, "--holders").out
    assert cisnews("export", path, "--holders", "--out", tmp_path / "out", "--workers", "1").status == 0
    assert "Токаев" in (tmp_path / "out" / "articles.jsonl").read_text()


def test_export_then_validate(cisnews: Command, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    result = cisnews("export", article.parent, "--out", out, "--workers", "1")
    assert (result.status, result.err) == (0, [])
    assert "Read 1 document: 1 article." in result.out
    assert {"articles.parquet", "quotes.parquet", "articles.jsonl", "manifest.json"} <= {p.name for p in out.iterdir()}
    checked = cisnews("validate", out)
    assert (checked.status, checked.err) == (0, [])
    (out / "articles.jsonl").write_text("{}\n")
    checked = cisnews("validate", out)
    assert (checked.status, checked.err) == (1, ["articles.jsonl is not what was written"])


def test_every_format_is_written_told_and_validated(cisnews: Command, article: Path, tmp_path: Path) -> None:
    formats = [word for name in FORMATS for word in ("--format", name)]
    result = cisnews("export", article, "--out", tmp_path / "all", "--workers", "1", *formats)
    assert "folders  json (1 file), popolo (7 files)" in [line.strip() for line in result.out.splitlines()]
    checked = cisnews("validate", tmp_path / "all")
    assert (checked.status, checked.err) == (0, [])
    files = sum(path.is_file() and path.name != "manifest.json" for path in (tmp_path / "all").rglob("*"))
    assert f"{files} files and 4 articles sound, 0 problems" in checked.out  # one in each format that is read back
    next((tmp_path / "all" / "json").iterdir()).write_text("{}")
    assert cisnews("validate", tmp_path / "all").status == 1


def test_columns_of_a_dump(cisnews: Command, tmp_path: Path) -> None:
    (tmp_path / "dump.csv").write_text('body;day\n"Сенат собрался.";2024-05-17\n')
    arguments = ("--out", tmp_path / "out", "--format", "jsonl", "--workers", "1")
    result = cisnews("export", tmp_path / "dump.csv", "--text-column", "body", "--date-column", "day", *arguments)
    assert result.status == 0
    assert orjson.loads((tmp_path / "out" / "articles.jsonl").read_bytes())["published"] == "2024-05-17"


def test_pages_in_a_dump_on_standard_input(cisnews: Command, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra `html` is not installed")
    rows = '{"html": "<p>Сенат.</p><p>Закон.</p>"}\n'.encode()
    arguments = ("--text-column", "html", "--html", "--out", tmp_path / "out", "--format", "jsonl", "--workers", "1")
    assert cisnews("export", "-", *arguments, stdin=gzip.compress(rows)).status == 0
    assert orjson.loads((tmp_path / "out" / "articles.jsonl").read_bytes())["text"] == "Сенат.\n\nЗакон."


def test_an_array_on_standard_input(cisnews: Command, tmp_path: Path) -> None:
    rows = '\n[ {"text": "Сенат собрался."},\n{"text": "Закон принят."}]'.encode()
    assert (
        cisnews("export", "-", "--out", tmp_path / "out", "--format", "jsonl", "--workers", "1", stdin=rows).status == 0
    )
    assert len((tmp_path / "out" / "articles.jsonl").read_bytes().splitlines()) == 2


def test_validate_tells_the_line_and_the_path(cisnews: Command, article: Path, tmp_path: Path) -> None:
    good = cisnews("parse", article).out.encode()
    path = tmp_path / "articles.jsonl"
    path.write_bytes(good + b"\n" + good.replace(b'"language"', b'"tongue"') + b"null\n")
    result = cisnews("validate", path)
    assert result.status == 1
    assert result.out == f"{path}: 1 article sound, 2 problems\n"
    assert [line.split(": ")[0] for line in result.err] == [f"{path}, line 3", f"{path}, line 4"]
    assert "tongue" in result.err[0]
    assert cisnews("validate", "-", stdin=good).out == "-: 1 article sound, 0 problems\n"
    pretty = cisnews("parse", article, "--pretty").out.encode()
    assert cisnews("validate", "-", stdin=pretty).out == "-: 1 article sound, 0 problems\n"


def test_validate_sends_to_the_directory_of_a_table(cisnews: Command, article: Path, tmp_path: Path) -> None:
    assert cisnews("export", article, "--out", tmp_path / "out", "--workers", "1").status == 0
    result = cisnews("validate", tmp_path / "out" / "quotes.parquet")
    assert (result.status, len(result.err)) == (1, 1)
    assert "one file of an export: give its directory" in result.err[0]


def test_explain_shows_rule_and_evidence_in_context(cisnews: Command, article: Path) -> None:
    shown = cisnews("explain", article).out.splitlines()
    assert shown[0].startswith(f"{article}: a")
    for line in shown:
        assert "⟦" not in line or "⟧" in line
    assert any("[rule " in line for line in shown)
    assert any("⟦" in line and "…" in line for line in shown)


def test_explain_shows_near_misses_with_their_reasons(cisnews: Command, tmp_path: Path) -> None:
    path = tmp_path / "miss.txt"
    path.write_text("Газета «Вестник Лалии» вышла с опозданием. Редактор поблагодарил коллег.", "utf-8")
    shown = cisnews("explain", path).out
    assert "not taken by marks: in quotation marks, but nobody says it" in shown
    assert "⟦Вестник Лалии⟧" in shown
    assert "not taken by office: the text does not tie it to a person" in shown


def test_the_schema_is_printed_and_checked(cisnews: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert orjson.loads(cisnews("schema").out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    monkeypatch.chdir(tmp_path)
    assert cisnews("schema", "--check").status == 1
    assert cisnews("schema", "--write").status == 0
    assert cisnews("schema", "--check").status == 0
