"""What archives had to clean up by hand: `python -m benchmarks.sweeps [--failures] [WORD…]`.

Prints how many sentences each sweep of `tests/sweeps` writes and how many of them are not read right; words choose
sweeps by name. All of them take several minutes.
"""

from __future__ import annotations

import click

from tests.sweeps.registry import SWEEPS


@click.command()
@click.argument("words", nargs=-1)
@click.option("--failures", is_flag=True, help="Print each sentence that is not read right.")
@click.option("--step", default=1, help="Write about each so many-th entry of the data only.")
def main(words: tuple[str, ...], failures: bool, step: int) -> None:
    """Print a table of the sweeps: sentences, and how many are not read right."""
    total = wrong = 0
    for sweep in SWEEPS:
        if words and not any(word in sweep.name for word in words):
            continue
        count, failed = sweep.failures(step)
        total, wrong = total + count, wrong + len(failed)
        click.echo(f"{count:8,}{len(failed):6,}  {sweep.name}")
        if failures:
            click.echo("\n".join(f"                {line}" for line in failed))
    click.echo(f"{total:8,}{wrong:6,}  all")


if __name__ == "__main__":
    main()
