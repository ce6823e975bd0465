"""The sheet as the search for names sees it: which words may belong to a name, and where one may begin."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.names.looks import BEGINNING, EITHER, INITIAL, NAME, NAMES, OTHER, is_name_in_capitals
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.layers import BodyMention, Office, PlaceMention
    from cisnews.grammar.sheet import Sheet, Term

FREE, SOFT, TAKEN = 0, 1, 2
"""What the earlier stages say of a word: nothing; that it is the name of a town, which a person can bear too, or stands
at the end of a body that no list knows; that it is something else."""

_TAKEN = bytes((TAKEN,))
_ELLIPSES = frozenset({"…", "...", ".."})
_OPENING = frozenset('—–-«"“„(:…')


class Page:
    """Words with their claims, and the questions that the rules ask of them."""

    __slots__ = (
        *(
            "_begins",
            "_letters",
            "claims",
            "cut",
            "looks",
            "nameable",
            "offices_until",
            "places",
            "posts",
            "regions",
            "sheet",
        ),
        "words",
    )

    def __init__(
        self, sheet: Sheet, offices: list[Office], bodies: list[BodyMention], places: list[PlaceMention]
    ) -> None:
        self.sheet = sheet
        self.words = sheet.words
        looks = bytearray([word.name_look for word in sheet.words])
        for token in sheet.capitals:
            if looks[token] == OTHER and is_name_in_capitals(sheet.words, token):
                looks[token] = NAME
        self.looks = bytes(looks)
        self.nameable = bytearray(self.looks.translate(NAMES))
        """1 for each word that is written like a part of a name and that nothing else claims."""
        self._begins = {sentence.first for sentence in sheet.sentences}
        self._letters: frozenset[str] | None = None
        self.claims = bytearray(len(sheet.words))
        self.places = bytearray(len(sheet.words))
        """1 for each word of a place."""
        self.regions = frozenset([self.words[place.first].key for place in places if place.kind == "region"])
        """How the regions of the text begin: `кировской`."""
        for place in places:
            self.places[place.first : place.last] = b"\1" * (place.last - place.first)
            is_name_too = place.kind != "country" or self.words[place.first].naming.is_listed_given
            claim = SOFT if place.last == place.first + 1 and is_name_too else TAKEN
            self.claim(place.first, place.last, claim)
        for body in bodies:
            self._claim_body(body)
        for term in sheet.terms_of("agency"):
            if self._names_agency(term):
                self.claim(term.first, term.last, TAKEN)
        self.offices_until: dict[int, list[Office]] = {}
        """The offices by the token after them, with those inside others: `пресс-секретарь президента`, `президента`."""
        self.posts: set[int] = set()
        """Offices of one capitalised word: a family name perhaps (`Лис`), a given name never (`Аким Ернар Досов`)."""
        for office in offices:
            word = self.words[office.first]
            alone = office.last == office.first + 1 and word.shape in ("title", "upper") and word.joined_post is None
            self.claim(office.first, office.last, SOFT if alone else TAKEN)
            if alone:
                self.posts.add(office.first)
            self.offices_until.setdefault(office.last, []).append(office)
        self.cut = _cut_word(sheet)
        """The word with which the text breaks off without a full stop, perhaps in its middle; -1 if none."""

    def claim(self, first: int, last: int, claim: int) -> None:
        """Say of words that they are something else than a name."""
        if claim == TAKEN:
            self.claims[first:last] = _TAKEN * (last - first)
            self.nameable[first:last] = bytes(last - first)
            return
        for token in range(first, last):
            self.claims[token] = max(claim, self.claims[token])

    def _claim_body(self, body: BodyMention) -> None:
        """A body; a person's name may stand after the genitives of one that no list knows (`центра права Анны Лис`)."""
        last = body.last
        if body.body is None and self._begins_with_family(body.first):
            return
        if body.body is None:
            if last == body.first + 1:  # perhaps a family name that begins like a body (Молдовану)
                if body.rule == "lexicon_body" and not self.words[body.first].naming.given:
                    self.claim(body.first, last, TAKEN)
                elif not self._is_personal(body.first):
                    self.claim(body.first, last, SOFT)
                return
            known = {term.last for at in range(body.first, last) for term in self._cores_at(at)}
            while last > body.first + 2 and last not in known and self._is_personal(last - 1):
                last -= 1
        self.claim(body.first, last, TAKEN)
        self.claim(last, body.last, SOFT)

    def _cores_at(self, token: int) -> list[Term]:
        """The names of bodies of the lexicon that begin at a token: `Блок Лисова` in `депутаты Блока Лисова`."""
        return [term for term in self.sheet.terms_at.get(token, ()) if term.entry.sort == "body_core"]

    def _names_agency(self, term: Term) -> bool:
        """`Казинформ`; of those that are words or names too only what relays: `сообщает Медуза`, `/Блумберг/`."""
        first, last = term.first, term.last
        if not self.words[first].capital:
            return False
        naming = self.words[first].naming
        if first and self.nameable[first - 1] and self.words[first - 1].naming.is_listed_given:
            return False  # Яшна Мехра
        is_name = last == first + 1 and (naming.given or naming.is_known_family or naming.has_family_mark)
        if not term.entry["also_words"] and (not is_name or "-" in naming.form):
            return True
        before, after = self.words[max(first - 1, 0) : first], self.words[last : last + 1]
        if any(word.key in _relaying() or word.text == "/" for word in (*before, *after)):
            return True
        is_dated = first > 2 and self.words[first - 1].is_dash and self.words[first - 3].kind == "number"
        return is_dated and any(word.is_end_mark for word in after)  # МОСКВА, 6 апр — Маяк.

    def _begins_with_family(self, token: int) -> bool:
        """`Лисова` of `Лисова суд` in `Асана Лисова суд`: whether a given name stands before what looks like a body."""
        before = self.words[token - 1] if token else None
        if before is None or not before.capital or not self._is_personal(token) or self.begins_sentence(token - 1):
            return False
        return (
            before.naming.is_listed_given
            or before.naming.is_word_too
            or (before.naming.unknown and before.shape == "title")
        )

    def _is_personal(self, token: int) -> bool:
        word = self.words[token]
        naming = word.naming
        return word.shape == "title" and bool(naming.given or naming.is_known_family or naming.has_family_mark)

    def beginnings(self) -> list[int]:
        """The tokens from which a name of several words can begin."""
        return [
            token
            for found in BEGINNING.finditer(self.looks)
            for token in (found.start(),)
            if self.nameable[token] or self.looks[token] in (INITIAL, EITHER)
        ]

    def begins_sentence(self, token: int) -> bool:
        """Whether a capital letter at a token says nothing: at the start of a sentence, after its opening marks."""
        if token in self._begins:
            return True
        before = self.words[token - 1]
        return before.kind == "mark" and before.text in _OPENING

    def is_item(self, token: int) -> bool:
        """Whether a letter is that of an item of a list: the one before or after it begins a sentence too."""
        if self._letters is None:
            letters = [self.words[first].text for first in self._begins if self.looks[first] == INITIAL]
            self._letters = frozenset(letters)
        letter = ord(self.words[token].text[0])
        return chr(letter - 1) in self._letters or chr(letter + 1) in self._letters

    def initial(self, token: int, limit: int) -> int:
        """The token after an initial with its full stop (`А.`, `Дж.`, `К.-Ж.`), or 0 where none stands."""
        after = self._initial(token, limit)
        if after and after < limit and self.words[after].text == "-":
            return self._initial(after + 1, limit) or after
        return after

    def _initial(self, token: int, limit: int) -> int:
        if token + 1 >= limit or self.looks[token] not in (INITIAL, EITHER) or self.words[token + 1].text != ".":
            return 0
        return token + 2 if self.sheet.starts[token + 1] == self.sheet.ends[token] else 0

    def initials(self, token: int, limit: int) -> int:
        """The token after up to three initials, or 0; the second may lack its full stop (`А. Н Лис`)."""
        found = 0
        for _ in range(3):
            after = self.initial(found or token, limit)
            if not after:
                break
            found = after
        if found == token + 2 and found + 1 < limit and self._is_bare_initial(found):
            return found + 1
        return found

    def _is_bare_initial(self, token: int) -> bool:
        """Whether an initial without its full stop stands before a family name."""
        if self.looks[token] != INITIAL or not self.nameable[token + 1]:
            return False
        return "CONJ" not in self.words[token].positions and "PREP" not in self.words[token].positions


def _cut_word(sheet: Sheet) -> int:
    last = len(sheet.words) - 1
    if last > 0 and sheet.words[last].text in _ELLIPSES and sheet.starts[last] == sheet.ends[last - 1]:
        last -= 1
    return last if last >= 0 and sheet.words[last].kind == "word" else -1


@cache
def _relaying() -> frozenset[str]:
    """What stands beside an agency: verbs that agencies do (`передает`), and those who work for them."""
    return lexicon.words("frame", "relay_verbs") | lexicon.words("frame", "correspondents")
