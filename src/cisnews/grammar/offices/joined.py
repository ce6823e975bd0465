"""Posts written in one word with what changes them: `экс-министр`, `вице-спикер`, `замминистра`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import ANY_FORM, GENITIVE, OBLIQUE
from cisnews.knowledge import lexicon
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.words import Word
    from cisnews.knowledge.lexicon import Entry

_SHORTEST = 4
"""Letters of a post after a prefix; behind a dash (`экс-мэр`) one less."""
_DEPUTY = "зам"


class JoinedPost(Record):
    """The post in a word with a prefix, the title of both, and the forms that the word can be."""

    entry: Entry
    title: str
    forms: int
    former: bool


def joined_post(word: Word) -> JoinedPost | None:
    """The post to which the longest possible prefix is joined; None if there is none."""
    for prefix, says in lexicon.prefixes("joined_prefix", "says", word.key):
        if len(word.key) >= len(prefix) + _SHORTEST - prefix.endswith("-"):
            found = _after(word, prefix, says)
            if found is not None:
                return found
    return _compound(word)


def _compound(word: Word) -> JoinedPost | None:
    """`депутат-социалист`, `президентом-реформатором`: a post and a noun that goes on in the same case."""
    first, dash, second = word.key.rpartition("-")
    node = lexicon.phrases_from(first) if dash and len(second) >= _SHORTEST else None
    for entry, forms in node.entries if node else ():
        if entry.sort == "post" and forms & word.noun_forms:
            noun = next(
                (
                    a
                    for a in word.analyses
                    if (a.pos == "NOUN" and a.lemma.endswith(second[:_SHORTEST])) or "-" in a.lemma
                ),
                None,
            )
            rest = noun.lemma.rpartition("-")[2] if noun else second
            return JoinedPost(entry, f"{entry['title']}-{rest}", forms & word.noun_forms, False)
    return None


def _after(word: Word, prefix: str, says: str) -> JoinedPost | None:
    rest = word.key[len(prefix) :]
    node = lexicon.phrases_from(rest)
    for entry, forms in node.entries if node else ():
        if entry.sort != "post":
            continue
        if says == "former":
            return JoinedPost(entry, entry["title"], forms or ANY_FORM, True)
        if prefix != _DEPUTY:
            return JoinedPost(entry, prefix + entry["title"], forms, False)
        if forms & GENITIVE:  # the post stands in the genitive, the word does not inflect
            return JoinedPost(_deputy(), prefix + rest, ANY_FORM, False)
        if forms & OBLIQUE:  # `замминистру`: inflected all the same
            return JoinedPost(_deputy(), prefix + entry["title"], forms & OBLIQUE, False)
    return None


@cache
def _deputy() -> Entry:
    node = lexicon.phrases_from("заместитель")
    return next(entry for entry, _ in (node.entries if node else ()) if entry.sort == "post")
