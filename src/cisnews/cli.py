"""The command line: `cisnews --help`. Errors are one line on standard error, and the exit status says the rest."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from cisnews import __version__
from cisnews.errors import CisnewsError
from cisnews.formats.registry import FORMATS
from cisnews.sources.reject import one_line

if TYPE_CHECKING:
    from cisnews.model import Article

NOTHING_DONE = 1
"""Exit status when nothing could be done; 0 when anything was, with what could not in `rejects.jsonl`."""


def main() -> None:
    """Run the command line; never a traceback."""
    if hasattr(sys.stdout, "reconfigure"):  # what its encoding cannot write is escaped, as on standard error
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        cli(prog_name="cisnews")
    except (CisnewsError, OSError) as error:
        fail(str(error))
    except Exception as error:
        fail(f"a defect of cisnews: {type(error).__name__}: {error}; report it with the document and the command")


def fail(message: str) -> None:
    """Say in one line what went wrong, and exit."""
    click.echo(f"cisnews: {one_line(message)}", err=True)
    sys.exit(NOTHING_DONE)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="cisnews")
def cli() -> None:
    """Read Russian-language news about the parliaments and governments of the CIS into typed tables.

    \b
    Who said what, word for word; who met whom, where and when; in which
    office; which reforms are proposed and how far they have come.

    \b
    Examples:
      cisnews export news/ --out tables/          a folder of texts -> Parquet and JSONL
      cisnews export dump.csv.gz --text-column body --date-column day --out tables/
      cisnews parse article.txt | jq '.quotes[].text'
      cisnews explain article.txt                 why each thing was found
      cisnews validate tables/                    is all of it there and sound?
    """


PATH = click.Path(readable=False, path_type=str)
"""A path that may be anything: what cannot be read is told, or rejected, by what reads it."""

PUBLISHED = click.option("--published", help="Day of publication (2025-11-14), where the file has none or another.")


HOLDERS = click.option("--holders", is_flag=True, help="Name who held an office that the text leaves without a name.")


@cli.command("parse")
@click.argument("file", type=PATH)
@PUBLISHED
@HOLDERS
@click.option("--pretty", is_flag=True, help="Indent the JSON.")
def parse_command(file: str, published: str | None, *, holders: bool, pretty: bool) -> None:
    """Read the one document in FILE (`-` for standard input) and print the article as JSON.

    \b
    Examples:
      cisnews parse article.txt --published 2025-11-14
      cat page.html | cisnews parse - --pretty
    """
    from cisnews.formats.json import to_json

    data = to_json(read_one(file, published, holders=holders))
    if pretty:
        import orjson

        data = orjson.dumps(orjson.loads(data), option=orjson.OPT_INDENT_2)
    click.echo(data + b"\n", nl=False)


def read_one(file: str, published: str | None, *, holders: bool) -> Article:
    """The article in a file; the name of the file stands in front of every error."""
    from cisnews.errors import UnreadableDocument
    from cisnews.parsing import parse_file

    try:
        return parse_file(file, published=published, holders=holders)
    except UnreadableDocument as error:
        place = f"{file}, {error.where}" if error.where and error.where != file else file
        raise UnreadableDocument(error.reason, error.problem, where=place, mend=error.mend) from None


@cli.command("export")
@click.argument("paths", nargs=-1, required=True, type=PATH)
@click.option("--out", "-o", required=True, type=PATH, help="Directory to write; it must not exist.")
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    default=("parquet", "jsonl"),
    show_default=True,
    help="What to write; may be given several times.",
)
@click.option("--workers", type=click.IntRange(1), help="Worker processes; by default one per core.")
@click.option("--text-column", default="text", show_default=True, help="Column of a dump that holds the text.")
@click.option("--date-column", help="Column of the day (2025-11-14); `date` if there is one.")
@click.option("--url-column", help="Column of the address; `url` if there is one.")
@click.option("--title-column", help="Column of the headline; `title` if there is one.")
@click.option("--source-column", help="Column that says what a document is called; by default its file and row.")
@click.option("--html", is_flag=True, help="The text column holds HTML; whole pages are recognised anyhow.")
@HOLDERS
@click.option("--overwrite", is_flag=True, help="Replace an earlier export once the new one is whole.")
@click.option("--resume", is_flag=True, help="If an earlier export is there and whole, keep it and stop.")
def export_command(
    paths: tuple[str, ...],
    out: str,
    formats: tuple[str, ...],
    workers: int | None,
    text_column: str,
    date_column: str | None,
    url_column: str | None,
    title_column: str | None,
    source_column: str | None,
    *,
    html: bool,
    holders: bool,
    overwrite: bool,
    resume: bool,
) -> None:
    """Read all documents in PATHS and write the articles into a directory of tables.

    PATHS are files, folders (with all below them), patterns like 'news/*.txt', or `-` for standard input. A file is
    read by its suffix as text, HTML, JSON, CSV or Parquet; all but Parquet also as .gz or .zst. Standard input is a
    text, a page or JSON. What cannot be read is listed with its reason in rejects.jsonl and never stops the
    run. A run that was stopped goes on when the same command is given again.

    \b
    Examples:
      cisnews export news/ --out tables/
      cisnews export 'crawl/**/*.txt.zst' --out tables/ --workers 8
      cisnews export dump.parquet --text-column body --out tables/ --format csv --format jsonl
      zcat pages.jsonl.gz | cisnews export - --text-column html --html --out tables/
    """
    from cisnews.batch.export import export
    from cisnews.batch.workers import do_without_pandas
    from cisnews.sources.columns import Columns
    from cisnews.terminal import nothing_read, shown_progress, summary

    do_without_pandas()
    columns = Columns(
        text=text_column, date=date_column, url=url_column, title=title_column, source=source_column, html=html
    )
    try:
        with shown_progress() as progress:
            told = {"holders": holders, "overwrite": overwrite, "resume": resume}
            manifest = export(paths, out, formats, workers, progress, columns=columns, **told)
    except KeyboardInterrupt:
        fail("stopped; give the same command again to go on")
    if not manifest.counts["articles"]:
        fail(nothing_read(out))
    summary(manifest, out)


@cli.command("schema")
@click.option("--write", is_flag=True, help="Write all generated files (schemas/, docs/) below this folder.")
@click.option("--check", is_flag=True, help="Say which of them are not what the model says; exit status 1 if any.")
def schema_command(*, write: bool, check: bool) -> None:
    """Print the JSON Schema (2020-12) of an article.

    \b
    Examples:
      cisnews schema > article.schema.json
      cisnews schema --check                      (in a clone of the project)
    """
    from cisnews.formats.generated import SCHEMA, generated, stale, written

    if write:
        for path in written():
            click.echo(f"wrote {path}")
    elif check:
        if paths := stale():
            fail(f"{', '.join(map(str, paths))}: not what the model says; run cisnews schema --write")
        click.echo(f"{len(generated())} generated files are what the model says")
    else:
        click.echo(generated()[SCHEMA], nl=False)


@cli.command("validate")
@click.argument("file", type=PATH)
def validate_command(file: str) -> None:
    """Check articles in FILE: a .json or .jsonl file, `-`, or the directory of an export.

    Every article is loaded with all its rules; of an export, every file is compared with the manifest's hash.

    \b
    Examples:
      cisnews validate articles.jsonl
      cisnews parse article.txt | cisnews validate -
      cisnews validate tables/
    """
    from cisnews.terminal import checked
    from cisnews.validation import checks

    problems = []
    sound: Counter[str] = Counter()
    for what, problem in checks(file):
        if problem:
            problems.append(what)
            click.echo(one_line(problem), err=True)
        else:
            sound[what] += 1
    click.echo(f"{file}: {checked(sound, len(problems))}")
    if problems or not sound:
        sys.exit(NOTHING_DONE)


@cli.command("explain")
@click.argument("file", type=PATH)
@PUBLISHED
@HOLDERS
def explain_command(file: str, published: str | None, *, holders: bool) -> None:
    """Show each thing found in FILE (`-` for standard input): its rule, and its evidence in the text.

    Then the near misses: what was looked at and not taken, with the reason.

    \b
    Example:
      cisnews explain article.txt | less
    """
    from cisnews.explanation import explain
    from cisnews.grammar.trace import collecting

    with collecting() as misses:
        article = read_one(file, published, holders=holders)
    for line in explain(article, misses):
        click.echo(line)
