"""The parser against the gold: every case as a test of its own, every known limit still a limit."""

import difflib
import gc

import pytest

from cisnews.grammar import read
from cisnews.sources.document import Document
from tests.gold.comparing import compare
from tests.gold.reading import Case, all_cases, known_limits

CASES = {case.name: case for case in all_cases()}
LIMITS = known_limits()


def parameter(case: Case) -> object:
    marks = [pytest.mark.xfail(reason=LIMITS[case.name], strict=True)] if case.name in LIMITS else []
    return pytest.param(case, id=case.name, marks=marks)


@pytest.mark.parametrize("case", list(map(parameter, CASES.values())))
def test_reads_what_the_gold_says(case: Case) -> None:
    article = read(Document(text=case.text, published=case.published))
    expected, found = compare(case, article)
    if expected != found:
        pytest.fail("\n".join(["expected (-), read (+):", *difflib.ndiff(expected, found)]), pytrace=False)


def test_known_limits_name_cases() -> None:
    """Each known limit names a case and says why."""
    assert [name for name, reason in LIMITS.items() if name not in CASES or not reason] == []


def test_case_names_are_unique() -> None:
    """No case hides another of the same name."""
    names = [case.name for case in all_cases()]
    assert len(names) == len(set(names))


def test_reading_leaves_nothing_for_the_collector_of_cycles() -> None:
    """What is read for a document refers in one direction: it is freed at once, and the next one takes its memory."""
    documents = [Document(text=case.text) for case in CASES.values()]
    for document in documents:
        read(document)
    gc.collect()
    gc.disable()
    try:
        for document in documents:
            read(document)
        assert gc.collect() == 0
    finally:
        gc.enable()
