"""The sheet as the search for names sees it: which words may belong to a name, and how they agree."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet

FREE, SOFT, TAKEN = 0, 1, 2
"""What the earlier stages say of a word: nothing; that it is the name of a town, which a person can bear too, or stands
at the end of a body that no list knows; that it is something else."""

_SHORTEST_UPPER = 4


class Page:
    """Words with their claims, and the questions that the rules ask of them."""

    __slots__ = ("_begins", "claims", "offices_until", "posts", "sheet", "words")

    def __init__(
        self, sheet: Sheet, offices: list[Office], bodies: list[BodyMention], places: list[PlaceMention]
    ) -> None:
        self.sheet = sheet
        self.words = sheet.words
        self.claims = bytearray(len(sheet.words))
        for place in places:
            claim = SOFT if place.last == place.first + 1 and place.kind != "country" else TAKEN
            self._claim(place.first, place.last, claim)
        for body in bodies:
            self._claim_body(body)
        self.offices_until: dict[int, list[Office]] = {}
        """The offices by the token after them, with those inside others: `пресс-секретарь президента`, `президента`."""
        self.posts: set[int] = set()
        """Offices of one capitalised word: a family name perhaps (`Лис`), a given name never (`Аким Ернар Досов`)."""
        for office in offices:
            alone = office.last == office.first + 1 and self.words[office.first].shape == "title"
            self._claim(office.first, office.last, SOFT if alone else TAKEN)
            if alone:
                self.posts.add(office.first)
            self.offices_until.setdefault(office.last, []).append(office)
        self._begins = {sentence.first for sentence in sheet.sentences}

    def _claim(self, first: int, last: int, claim: int) -> None:
        for token in range(first, last):
            self.claims[token] = max(self.claims[token], claim)

    def _claim_body(self, body: BodyMention) -> None:
        """A body; a person's name may stand after the genitives of one that no list knows (`центра права Анны Лис`)."""
        last = body.last
        if body.body is None:
            if last == body.first + 1:  # perhaps a family name that begins like a body (Молдовану)
                if not self._is_personal(body.first):
                    self._claim(body.first, last, SOFT)
                return
            while last > body.first + 2 and self._is_personal(last - 1):
                last -= 1
        self._claim(body.first, last, TAKEN)
        self._claim(last, body.last, SOFT)

    def _is_personal(self, token: int) -> bool:
        word = self.words[token]
        naming = word.naming
        return word.shape == "title" and bool(naming.given or naming.is_known_family or naming.has_family_mark)

    def may_be_name(self, token: int) -> bool:
        """Whether a word is written like a name and nothing else claims it."""
        word = self.words[token]
        if word.kind != "word" or word.key < "а" or self.claims[token] == TAKEN:
            return False
        if not word.capital:
            return has_article(word.text)
        if word.shape == "upper":
            return len(word.text) >= _SHORTEST_UPPER and bool(word.naming.given or word.naming.has_family_mark)
        return word.shape == "title" or (word.shape == "mixed" and _is_mixed_name(word.text))

    def begins_sentence(self, token: int) -> bool:
        """Whether a capital letter at a token says nothing: at the start of a sentence, after its opening marks."""
        if token in self._begins:
            return True
        before = self.words[token - 1]
        return before.kind == "mark" and before.text in _OPENING

    def initial(self, token: int, limit: int) -> int:
        """The token after an initial with its full stop (`А.`, `Дж.`, `К.-Ж.`), or 0 where none stands."""
        after = self._initial(token, limit)
        if after and after < limit and self.words[after].text == "-":
            return self._initial(after + 1, limit) or after
        return after

    def _initial(self, token: int, limit: int) -> int:
        if token + 1 >= limit or self.words[token + 1].text != ".":
            return 0
        word = self.words[token]
        if not word.capital or self.sheet.starts[token + 1] != self.sheet.ends[token]:
            return 0
        return token + 2 if word.shape == "initial" or word.key in _long_initials() else 0

    def initials(self, token: int, limit: int) -> int:
        """The token after up to three initials, or 0."""
        found = 0
        for _ in range(3):
            after = self.initial(found or token, limit)
            if not after:
                break
            found = after
        return found


_OPENING = frozenset('—–-«"“„(:…')


def _is_mixed_name(text: str) -> bool:
    """`МакНил`, `Мамед-заде`; not `МИДа`."""
    return not text[:2].isupper() and all(piece[1:2].islower() or len(piece) == 1 for piece in text.split("-"))


def has_article(text: str) -> bool:
    """`аль-Асад`: an article in small letters before the capital."""
    article, dash, name = text.partition("-")
    return bool(dash) and name[:1].isupper() and article in _articles()


@cache
def _articles() -> frozenset[str]:
    return frozenset(lexicon.table("name_parts")["article_prefixes"])


@cache
def _long_initials() -> frozenset[str]:
    return frozenset(lexicon.table("name_parts")["long_initials"])


@cache
def particles() -> frozenset[str]:
    """Small words that can stand before a family name."""
    return frozenset(lexicon.table("name_parts")["particles"])


@cache
def capital_particles() -> frozenset[str]:
    """Those of them that stay particles with a capital letter."""
    return frozenset(lexicon.table("name_parts")["capital_particles"])


@cache
def suffixes() -> dict[str, int]:
    """Words after a name that belong to it, with the forms (mask) of the gender that they show."""
    from cisnews.grammar.names.paradigms import FEMALE_FORMS, MALE_FORMS

    table = lexicon.table("name_parts")["suffixes"]
    return {word: forms for name, forms in (("male", MALE_FORMS), ("female", FEMALE_FORMS)) for word in table[name]}
