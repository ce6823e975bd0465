import gzip
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from cisnews import __version__
from cisnews.cli import main
from cisnews.formats.json import from_json
from cisnews.formats.registry import FORMATS

TEXT = " date 2024-05-17 Президент Армении подписал закон.\n\n«Закон готов», — заявил спикер парламента Арам Саакян.\n"


class Result:
    """What a command did: exit status, standard output, lines of standard error."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err.splitlines()


Command = Callable[..., Result]


@pytest.fixture
def cisnews(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["cisnews", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main()
        captured = capfd.readouterr()
        return Result(int(end.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    return path


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
    assert f"{files + 4} sound, 0 not" in checked.out  # the files, and the article of each format that is read back
    next((tmp_path / "all" / "json").iterdir()).write_text("{}")
    assert cisnews("validate", tmp_path / "all").status == 1


def test_columns_of_a_dump(cisnews: Command, tmp_path: Path) -> None:
    (tmp_path / "dump.csv").write_text('body;day\n"Сенат собрался.";2024-05-17\n')
    arguments = ("--out", tmp_path / "out", "--format", "jsonl", "--workers", "1")
    result = cisnews("export", tmp_path / "dump.csv", "--text-column", "body", "--date-column", "day", *arguments)
    assert result.status == 0
    assert orjson.loads((tmp_path / "out" / "articles.jsonl").read_bytes())["published"] == "2024-05-17"


def test_a_wrong_column_is_told_with_those_that_are_there(cisnews: Command, tmp_path: Path) -> None:
    (tmp_path / "dump.csv").write_text("body;day\nСенат собрался.;2024-05-17\n")
    result = cisnews("export", tmp_path / "dump.csv", "--text-column", "bodi", "--out", tmp_path / "out")
    assert (result.status, result.out, len(result.err)) == (1, "", 1)
    assert "no column bodi; name the columns to read; there are body, day" in result.err[0]


def test_nothing_in_what_was_given_is_told(cisnews: Command, tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_text("\n\n")
    result = cisnews("export", tmp_path / "dump.jsonl", "--out", tmp_path / "out")
    assert (result.status, len(result.err)) == (1, 1)
    assert "there is no document in what was given" in result.err[0]


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


@pytest.mark.parametrize("command", ["parse", "explain", "validate"])
def test_a_process_without_standard_input(cisnews: Command, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(io, "TextIOWrapper", lambda _stream: None)
    (line,) = cisnews(command, "-").err
    assert line.endswith(": there is no standard input; give a file, or pipe something in")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser reads everything")
def test_a_file_that_may_not_be_read_does_not_stop_a_run(cisnews: Command, article: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text(TEXT)
    closed.chmod(0)
    assert "reading is not permitted" in cisnews("parse", closed).err[0]
    assert cisnews("export", closed, article, "--out", tmp_path / "out", "--workers", "1").status == 0
    assert orjson.loads((tmp_path / "out" / "rejects.jsonl").read_bytes())["reason"] == "permission"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no bytes in it"),
        (b"\0\1\2\3", "a NUL byte, not text"),
        ("Le Sénat a été élu à l'unanimité".encode("cp1252"), "neither UTF-8 nor clearly Windows-1251 or KOI8-R"),
        (" date 2024-02-31 Сенат собрался.".encode(), "the header's date 2024-02-31 does not exist"),
    ],
)
def test_bad_input_is_one_line_and_a_status(cisnews: Command, tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    for command in (("parse", path), ("explain", path), ("parse", "-")):
        result = cisnews(*command, stdin=content)
        assert (result.status, result.out, len(result.err)) == (1, "", 1)
        assert result.err[0].startswith(f"cisnews: {command[1]}")
        assert message in result.err[0]
    result = cisnews("export", path, "--out", tmp_path / "out", "--workers", "1")
    assert result.status == 1
    assert len(result.err) == 1
    assert result.err[0].startswith(f"cisnews: no article could be read: {path}")
    assert result.err[0].endswith(f"(all reasons: {tmp_path / 'out' / 'rejects.jsonl'})")
    assert message in orjson.loads((tmp_path / "out" / "rejects.jsonl").read_bytes())["problem"]


def test_missing_files_and_folders(cisnews: Command, tmp_path: Path) -> None:
    assert cisnews("parse", tmp_path / "none").err == [f"cisnews: {tmp_path / 'none'}: no such file; check the path"]
    assert "a folder, not a file" in cisnews("parse", tmp_path).err[0]
    assert cisnews("validate", tmp_path / "none.json").status == 1
    assert cisnews("validate", tmp_path).status == 1
    result = cisnews("export", tmp_path / "none", tmp_path, "--out", tmp_path / "out", "--workers", "1")
    assert (result.status, len(result.err)) == (1, 1)


def test_a_target_that_exists(cisnews: Command, article: Path, tmp_path: Path) -> None:
    arguments = ("export", article, "--out", tmp_path / "out", "--workers", "1")
    assert cisnews(*arguments).status == 0
    again = cisnews(*arguments)
    assert (again.status, len(again.err)) == (1, 1)
    assert "holds an earlier export; give another directory, --overwrite it, or --resume to keep it" in again.err[0]
    assert cisnews(*arguments, "--resume").status == 0
    assert cisnews(*arguments, "--overwrite").status == 0


def test_wrong_usage_is_told_by_status_2(cisnews: Command, tmp_path: Path) -> None:
    assert cisnews("export", tmp_path).status == 2
    assert cisnews("export", tmp_path, "--out", tmp_path / "x", "--format", "xls").status == 2
    assert cisnews("exprot").status == 2


def test_path_names_with_line_ends_stay_on_one_line(cisnews: Command, tmp_path: Path) -> None:
    result = cisnews("parse", tmp_path / "a\nb.txt")
    assert len(result.err) == 1
    assert r"a\nb.txt" in result.err[0]


def test_validate_tells_the_line_and_the_path(cisnews: Command, article: Path, tmp_path: Path) -> None:
    good = cisnews("parse", article).out.encode()
    path = tmp_path / "articles.jsonl"
    path.write_bytes(good + b"\n" + good.replace(b'"language"', b'"tongue"') + b"null\n")
    result = cisnews("validate", path)
    assert result.status == 1
    assert result.out == f"{path}: 1 sound, 2 not\n"
    assert [line.split(": ")[0] for line in result.err] == [f"{path}, line 3", f"{path}, line 4"]
    assert "tongue" in result.err[0]
    assert cisnews("validate", "-", stdin=good).out == "-: 1 sound, 0 not\n"
    pretty = cisnews("parse", article, "--pretty").out.encode()
    assert cisnews("validate", "-", stdin=pretty).out == "-: 1 sound, 0 not\n"


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


def test_a_defect_is_one_line(cisnews: Command, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_document: object, **_told: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("cisnews.parsing.read", broken)
    result = cisnews("parse", article)
    assert (result.status, len(result.err)) == (1, 1)
    assert r"a defect of cisnews: RuntimeError: two\nlines" in result.err[0]


def test_python_m_and_a_closed_pipe(article: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = f"{sys.executable} -m cisnews explain {article} | head -1"
    result = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, env=environment, check=False)
    assert result.stdout.startswith(str(article))
    assert result.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_a_terminal_that_cannot_write_every_character(article: Path, tmp_path: Path, encoding: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": encoding}
    for command in (["explain", article], ["export", article, "--out", tmp_path / "out", "--workers", "1"]):
        arguments = [sys.executable, "-m", "cisnews", *map(str, command)]
        result = subprocess.run(arguments, capture_output=True, env=environment, check=False)
        assert (result.returncode, result.stderr) == (0, b"")
        assert result.stdout
