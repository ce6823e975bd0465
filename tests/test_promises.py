"""The promises of the README, each as a test that could fail."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisnews
from benchmarks.linear import HOSTILE
from cisnews.formats.dicts import to_dict
from cisnews.model import Span, rules
from cisnews.model.walks import parts

SEEDS = Path(__file__).parent.parent / "seeds"

PIECES = st.sampled_from(
    [
        *(" ", "\n", "\n\n", ". ", ", ", " — ", "-", "«", "»", '"', "“", "”", "(", ")", "1", " date 2024-05-17 "),
        *("что ", "и ", "в мае ", "сказал ", "заявила ", "по мнению сторон, ", "встретился с ", "реформа ", "Фото: "),
        *("Президент Армении ", "Сената Казахстана ", "Асан Беков ", "Анна Лис ", "А. Ким ", "спикером ", "депутаты "),
        *("\u00a0", "\u00ad", "\u200b", "e\u0301", "🙂", "Cенат "),
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_grounded_lossless_and_deterministic(text: str) -> None:
    """Spans lie in the text, surfaces are what stands there (the model checks both), and nothing is lost."""
    if not text.strip():
        return
    article = cisnews.parse(text)
    rules.check(article)
    assert article.text == text
    assert cisnews.parse(text) == article
    assert cisnews.from_json(cisnews.to_json(article)) == article


def test_every_object_names_its_rule_and_has_evidence() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        article = cisnews.parse_file(path)
        for where, part in parts(article):
            if hasattr(part, "rule"):
                assert part.rule, where
                assert any(isinstance(inner, Span) for _, inner in parts(part)), where


def articles_in_another_process(seed: str, locale: str) -> str:
    """The seeds' articles as JSON, read under another hash seed and locale."""
    program = "import cisnews, sys\nfor path in sys.argv[1:]: print(cisnews.to_json(cisnews.parse_file(path)).decode())"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed, "LC_ALL": locale}
    command = [sys.executable, "-X", "utf8", "-c", program, *map(str, sorted(SEEDS.glob("*.txt")))]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def test_hash_order_and_locale_change_nothing() -> None:
    assert len({articles_in_another_process(seed, locale) for seed, locale in (("0", "C"), ("77", "C.UTF-8"))}) == 1


def test_ids_depend_on_the_text_alone() -> None:
    text = "Президент Армении подписал закон."
    assert cisnews.parse(text, source="a").id == cisnews.parse(text.encode("cp1251"), source="b").id
    assert cisnews.parse(text).id != cisnews.parse(text + " ").id


def test_what_was_read_before_changes_nothing() -> None:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    texts += ["Асан Беков встретился с Анной Лис.", "— Проект готов, — сказала Анна Лис.", "Сенат принял закон."]
    first = [to_dict(cisnews.parse(text)) for text in texts]
    for order in itertools.islice(itertools.permutations(range(len(texts))), 0, None, 7):
        for number in order:
            assert to_dict(cisnews.parse(texts[number])) == first[number]


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_read_to_their_end(kind: str) -> None:
    """A third of a megabyte of each; how the time grows with their length is measured by `benchmarks.linear`."""
    article = cisnews.parse("Сенат. " + HOSTILE[kind] * (300_000 // len(HOSTILE[kind].encode())))
    assert cisnews.from_json(cisnews.to_json(article)) == article
