"""Is the time linear in the length of a document? `python -m benchmarks.linear [KIND ...] [--bytes N] [--stages]`.

Parses hostile texts (nothing but quote marks, dashes, capitals, …) of a tenth of N bytes and of N, by default ten
megabytes, and prints how many times the longer takes, by processor time of this process: ten is linear, more than
fifteen is called out. `--stages` adds the stage of the grammar whose time grows most. `docs/performance.md` keeps the
figures.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time

import cisnews
from benchmarks.speed import machine, stage_names, stopwatches
from cisnews import grammar

HOSTILE = {
    "guillemets": "«",
    "closing guillemets": "»",
    "straight quotes": '"',
    "curly quotes": "“",
    "pairs of marks": "«»",
    "dashes": "— ",
    "hyphens": "-",
    "paragraphs of dashes": "\n— ",
    "capitals": "А",
    "capitalised words": "Аб ",
    "names": "Асан Беков ",
    "initials": "А. Б. ",
    "brackets": "(",
    "nested brackets": "([",
    "digits": "1",
    "dates": "14 ноября ",
    "newlines": "\n",
    "blank paragraphs": "\n\n а",
    "full stops": ". ",
    "commas": "а, ",
    "lower case": "а",
    "accents": "а\u0301",
    "invisible": "\u200b",
    "posts": "министр ",
    "bodies": "Сената Парламента ",
    "cues": "заявил, что ",
    "meetings": "встретился с ",
    "quotes": "«Да», — сказал он. ",
    "offices told again": "Депутат Асан Беков сказал, что нет. Эксперт уверен, что да. ",
    "dialogues": "— Кто это?\n\n— Беков.\n\n",
}

MOST = 15.0
"""How many times the time of a tenth the whole may take."""


def main() -> int:
    """Measure and print; exit status 1 if any kind takes too long."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linear", description="Is the time linear?")
    parser.add_argument("kinds", nargs="*", choices=[[], *HOSTILE], metavar="KIND", help="kinds of text (default: all)")
    parser.add_argument("--bytes", type=int, default=10 << 20, help="bytes of the longer text (default: 10 Mi)")
    parser.add_argument("--stages", action="store_true", help="name the stage whose time grows most")
    options = parser.parse_args()
    print(f"{machine()}\n\n| text | s, {options.bytes // 10:,} bytes | s, {options.bytes:,} bytes | times |")
    print("|---|---|---|---|")
    too_long = 0
    for kind in options.kinds or HOSTILE:
        _, small, large = (
            measured(HOSTILE[kind], options.bytes // part) for part in (100, 10, 1)
        )  # the first warms up
        ratio = large["all"] / small["all"]
        too_long += ratio > MOST
        line = f"| {kind} `{HOSTILE[kind]!r}` | {small['all']:.2f} | {large['all']:.2f} | {ratio:.1f} |"
        print(line + (f" {slowest(small, large)}" if options.stages else ""), flush=True)
    return min(too_long, 1)


def measured(unit: str, length: int) -> dict[str, float]:
    """Seconds of processor time of reading so many bytes of a kind, in all and by stage."""
    text = "Сенат. " + unit * (length // len(unit.encode()))
    gc.collect()
    with stopwatches(grammar, stage_names(grammar), time.process_time) as seconds:
        begun = time.process_time()
        cisnews.parse(text)
        seconds["all"] = time.process_time() - begun
    return seconds


def slowest(small: dict[str, float], large: dict[str, float]) -> str:
    """The stage whose time is furthest above ten times that of a tenth."""
    name = max((name for name in large if name != "all"), key=lambda name: large[name] - 10 * small[name])
    return f"{name}: {small[name]:.2f} -> {large[name]:.2f} s"


if __name__ == "__main__":
    sys.exit(main())
