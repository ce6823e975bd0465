"""Paradigms of names turned round."""

from cisnews.grammar.names.paradigms import FEMALE, MALE, PLURAL
from cisnews.knowledge.name_endings import name_endings

PARADIGMS = {
    "soft": {
        "part": "both",
        "weight": 5,
        "stems": ["ль", "C"],
        "not": ["уль"],
        "not_family": ["оль"],
        "male_given": -2,
        "male": ["|я", "я", "ю", "я", "ем", "е"],
        "female": ["", "", "", "", "", ""],
        "plural": ["и", "ей", "ям", "ей", "ями", "ях"],
    }
}


def test_every_ending_is_undone() -> None:
    """A man's name in two nominatives, a woman's that never changes, and both in the plural."""
    rules = name_endings({"paradigms": PARADIGMS})["given"]
    assert sorted(rules) == ["", "е", "ей", "ем", "и", "ю", "я", "ям", "ями", "ях"]
    of_stem = ("ць", ("ль", "ц"), ("уль",))
    assert rules[""] == [
        (*of_stem, "", MALE, 0b000001, 3, True),
        (*of_stem, "", FEMALE, 0b111111, 4, False),
    ]
    assert rules["я"] == [
        (*of_stem, "я", MALE, 0b001011, 0, True),
        (*of_stem, "", MALE, 0b001010, 3, True),
    ]
    assert rules["ей"] == [(*of_stem, "", PLURAL, 0b001010, 4, True), (*of_stem, "я", PLURAL, 0b001010, 1, True)]


def test_stems_that_only_family_names_lack() -> None:
    """And what a man's given name weighs less, a family name does not."""
    letters, stems, excluded, *_, weight, _ = name_endings({"paradigms": PARADIGMS})["family"][""][0]
    assert (letters, stems, excluded, weight) == ("ць", ("ль", "ц"), ("уль", "оль"), 5)


def test_single_letters_are_all_that_matters() -> None:
    """Then no ends of the stem have to be compared."""
    paradigm = {**PARADIGMS["soft"], "stems": ["VELAR"], "not": []}
    assert name_endings({"paradigms": {"hard": paradigm}})["given"]["ю"][0][:3] == ("гкх", (), ())
