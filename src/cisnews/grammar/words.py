"""Word forms: everything known of a form, worked out once and kept for all its occurrences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.morphology import ANY_FORM, NOMINAL, Analysis, forms_as
from cisnews.grammar.shapes import DASHES, END_MARKS, SPEECH_SIGNS, Kind, Shape, kind_of, shape_of
from cisnews.knowledge import lexicon
from cisnews.records import worked_out

if TYPE_CHECKING:
    from cisnews.grammar.names.forms import NameForms
    from cisnews.grammar.offices.joined import JoinedPost
    from cisnews.grammar.tenses import Tense

MAX_FORMS = 32_000
"""How many forms are kept: some 3 kB each with all that is found out about them, 100 MB at the most."""


class Word:
    """A form as written (`Сената`), shared by all its occurrences.

    What every stage asks of every word has a slot of its own, which is the quickest to read; the rest is worked out
    when first asked for and kept in `__dict__`.
    """

    __slots__ = (
        "__dict__",
        "capital",
        "is_dash",
        "is_end_mark",
        "is_frequent",
        "is_joint",
        "is_notable",
        "is_relay_verb",
        "is_speech_sign",
        "joined_post",
        "key",
        "kind",
        "lost_space",
        "name_look",
        "node",
        "opens_cue",
        "shape",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.key = text.lower().replace("ё", "е").replace("–", "—")
        """The form for look-ups: lower case, ё as е, one kind of dash."""
        self.kind: Kind = kind_of(text)
        self.shape: Shape = shape_of(text) if self.kind == "word" else "none"
        self.capital = self.kind == "word" and text[0].isupper()
        self.is_dash = text in DASHES
        self.is_joint = text == "," or self.key == "и"
        """Whether it can join the parts of a list."""
        self.is_end_mark = text in END_MARKS
        self.is_speech_sign = text in SPEECH_SIGNS
        self.is_frequent = self.key in lexicon.frequent_words()
        """Whether it is one of the most frequent words of Russian."""
        self.is_relay_verb = self.key in lexicon.relay_verbs()
        """Whether it can tell that an agency relays news: `передает`."""
        self.node = lexicon.phrases_from(self.key)
        """Where the lexicon's trie goes on after this word; None if no phrase begins with it."""
        self.lost_space = _lost_space(self) if self.shape in ("mixed", "title") else 0
        """Where a second word begins that stands glued to the first (`заявилПрезидент`); 0 in one word."""
        self.opens_cue = (self.capital or text == "©") and _opens_cue(text)
        """Whether a fixed phrase of pages (`Читайте также`, `Фото:`) can begin with it inside a line."""
        self.joined_post = _joined_post(self) if self.kind == "word" and self.node is None else None
        """The post to which a prefix is joined in this word (`экс-министр`), or None."""
        self.name_look = _name_look(self)
        """How the form is written, as the search for names sees it (a letter of `names.looks`)."""
        self.is_notable = self.is_relay_verb or self.opens_cue or self.lost_space > 0 or self.joined_post is not None
        """Whether one of the rare things is true of it that stages look for in the whole text."""

    def __repr__(self) -> str:
        return f"Word({self.text!r})"

    @worked_out
    def analyses(self) -> tuple[Analysis, ...]:
        """Readings in the dictionary or predicted, most likely first; empty for numbers and marks."""
        return morphology.analyse(self.text.lower()) if self.kind == "word" else ()

    @worked_out
    def known(self) -> bool:
        """Whether the dictionary has the form."""
        return any(analysis.known for analysis in self.analyses)

    @worked_out
    def cases(self) -> int:
        """All cases that the form can have as a noun, adjective, participle or pronoun (bit mask)."""
        mask = 0
        for analysis in self.analyses:
            if analysis.pos in NOMINAL:
                mask |= analysis.case
        return mask

    @worked_out
    def naming(self) -> NameForms:
        """What the form can be as part of a person's name."""
        from cisnews.grammar.names.forms import NameForms

        return NameForms(self.text, self.analyses)

    @worked_out
    def cases_as_place(self) -> int:
        """The cases in which the dictionary holds it to be a place's name (bit mask); 0 where it rather is none."""
        from cisnews.grammar.places.by_dictionary import cases_as_place

        return cases_as_place(self)

    @worked_out
    def title_forms(self) -> int:
        """The forms that it leaves to a name after it as a noun for a person (see `names.titles`); 0 if it is none."""
        from cisnews.grammar.names.titles import title_forms

        return title_forms(self)

    @worked_out
    def is_male_title(self) -> bool:
        """Whether it comes from a noun for a person that is said of men alone."""
        from cisnews.grammar.names.titles import is_male_title

        return is_male_title(self)

    @worked_out
    def name_context(self) -> int:
        """What a name after it is, as the lexicon's nouns before names tell (bits of `names.titles`)."""
        from cisnews.grammar.names.titles import name_context

        return name_context(self)

    @worked_out
    def body_prefix(self) -> str | None:
        """What its first letters tell of the body that it can name (`Минфин`, `ФИФА`), or None."""
        from cisnews.grammar.bodies.short import body_prefix

        return body_prefix(self) if self.kind == "word" else None

    @worked_out
    def tense(self) -> Tense | None:
        """The tense of a finite verb or participle; None for other words."""
        from cisnews.grammar.tenses import tense_of

        return tense_of(self.analyses)

    @worked_out
    def names_source(self) -> bool:
        """Whether it is a word for those who pass the news on: агентство, газета, портал."""
        from cisnews.grammar.quotes.cues import small_words

        sources = small_words("sources")
        return self.key in sources or not sources.isdisjoint(self.lemmas)

    @worked_out
    def noun_forms(self) -> int:
        """The forms that it can be as a noun: case bits of the singular, and of the plural six bits higher.

        An abbreviation in capitals (`МПА`) can be any.
        """
        if self.shape == "upper":
            return ANY_FORM
        return forms_as(self.analyses, ("NOUN",))

    @worked_out
    def adjective_forms(self) -> int:
        """The forms that it can be as an adjective, participle or pronoun before a noun; bits as in `noun_forms`."""
        return forms_as(self.analyses, ("ADJF", "PRTF", "NUMR"))

    @worked_out
    def declined_forms(self) -> int:
        """The forms that it can be as a noun or as a word that agrees with one."""
        return self.noun_forms | self.adjective_forms

    @worked_out
    def positions(self) -> frozenset[str]:
        """All parts of speech that the form can be."""
        return frozenset(analysis.pos for analysis in self.analyses)

    @worked_out
    def pos(self) -> str:
        """The most likely part of speech; empty for numbers and marks."""
        return self.analyses[0].pos if self.analyses else ""

    @worked_out
    def verbal(self) -> str:
        """What the form most likely is of a verb: finite, short, infinitive, gerund, participle; empty if none."""
        if self.capital and not self.known:
            return ""
        for analysis in self.analyses:
            if analysis.pos in _VERBAL:
                return _VERBAL[analysis.pos]
            if analysis.score >= 0.4:
                break
        return ""

    @worked_out
    def lemmas(self) -> frozenset[str]:
        """All dictionary forms, with ё as е."""
        return frozenset(analysis.lemma.replace("ё", "е") for analysis in self.analyses)


_VERBAL = {
    "VERB": "finite",
    "PRTS": "short",
    "INFN": "infinitive",
    "GRND": "gerund",
    "PRTF": "participle",
}


def _lost_space(found: Word) -> int:
    from cisnews.grammar.lost_spaces import lost_space

    return lost_space(found)


def _joined_post(found: Word) -> JoinedPost | None:
    from cisnews.grammar.offices.joined import joined_post

    return joined_post(found)


def _name_look(found: Word) -> int:
    from cisnews.grammar.names.looks import look

    return look(found)


def _opens_cue(text: str) -> bool:
    from cisnews.grammar.blocks.cues import opens_cue

    return opens_cue(text)


class _Forms(dict[str, Word]):
    """The one `Word` of each form; it makes what it lacks.

    When it is full, it starts anew, and takes back of the words that it held what is asked for again: so words that
    are used stay, and those of one old document go.
    """

    def __init__(self) -> None:
        self.former: dict[str, Word] = {}

    def __missing__(self, text: str) -> Word:
        if len(self) >= MAX_FORMS // 2:
            self.former = dict(self)
            self.clear()
        known = self.former.pop(text, None)
        made = self[text] = known or Word(text)
        return made


word = _Forms().__getitem__
"""The one `Word` of a form: `word("Сената")`."""
