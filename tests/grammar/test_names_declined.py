"""Names of all shapes, declined and governed by a sentence, are read back in the nominative."""

import pytest

from tests.grammar.declining import declined, may_come_first, names
from tests.grammar.reading import persons_of

GIVEN_FIRST = ("given", "patronymic", "family")
FAMILY_FIRST = ("family", "given", "patronymic")

SENTENCES = (
    "{name} {took} участие в заседании.",
    "Делегация вернулась после встречи у {name}.",
    "Слово предоставили {name}, затем начались прения.",
    "Участники заседания выслушали {name} и разошлись.",
    "Стороны провели переговоры с {name}.",
    "В докладе речь шла о {name}.",
)
"""One for each case; only the grammar of the sentence tells which it is."""


def read_back(name: dict[str, str], case: int, order: tuple[str, ...]) -> list[tuple[str, str | None]]:
    took = "приняла" if name["gender"] == "female" else "принял"
    text = SENTENCES[case].format(name=declined(name, case, order), took=took)
    return [(speaker.name, speaker.gender) for speaker in persons_of(text)]


@pytest.mark.parametrize("order", [GIVEN_FIRST, FAMILY_FIRST], ids=["given first", "family first"])
@pytest.mark.parametrize("group", ["officials", "others"])
def test_names_are_read_back(group: str, order: tuple[str, ...]) -> None:
    """All officials, and ninety-nine of a hundred others, come back in the nominative, in order, with their gender."""
    some = [name for name in names(group) if order == GIVEN_FIRST or may_come_first(name)]
    wrong = []
    for name in some:
        expected = " ".join(name[kind] for kind in GIVEN_FIRST if name.get(kind))
        for case in range(len(SENTENCES)):
            found = read_back(name, case, order)
            if found != [(expected, name["gender"])]:
                wrong.append(f"{declined(name, case, order)} -> {found}")
    allowed = 0 if group == "officials" else len(some) * len(SENTENCES) * 0.01
    assert len(wrong) <= allowed, f"{len(wrong)} of {len(some) * len(SENTENCES)}: " + "; ".join(wrong)
