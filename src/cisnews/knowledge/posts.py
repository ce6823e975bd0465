"""Posts and what stands before them: `министр`, `первый`, `экс-`, `и. о.`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from cisnews.grammar.morphology import ALL_CASES, CASES
from cisnews.knowledge.conjugation import verbal
from cisnews.knowledge.files import source
from cisnews.knowledge.forms import PLURAL_SHIFT
from cisnews.knowledge.inflection import (
    CASE_ORDER,
    Compiled,
    Phrase,
    adjective,
    fixed,
    head_at,
    is_adjective,
    key,
    nominal,
    split,
    substantive,
)


def posts(data: list[dict[str, Any]]) -> Compiled:
    """Entries of the sort `post`, and of `post_adjective` for the adjectives that a post's title can begin with.

    What a post governs is read by the grammar (`глава` + `МИД`), so lemmas that only spell that out are left out.
    """
    lemmas = {key(post["lemma"]): post for post in data}
    no_offices = {lemma: kind for kind in ("honour", "part") for lemma in source("post_uses")[kind + "s"]}
    adjectives: dict[str, None] = {}
    for genitive in source("post_uses")["own_state"]:
        yield "own_state", {}, fixed(genitive)
    yield "no_post", {}, chain.from_iterable(map(fixed, source("post_uses")["no_posts"]))
    dropped = frozenset(source("post_uses")["dropped"])
    for lemma, post in lemmas.items():
        if lemma in dropped:
            continue
        words = split(post["lemma"])
        if not post.get("whole") and _is_composed(words, lemmas):
            continue
        says = {
            "title": post["lemma"],
            "kind": no_offices.get(post["lemma"], post["kind"]),
            "heads": bool(post.get("heads")),
            "takes": post.get("takes", []),
        }
        yield "post", {**says, "gender": None}, _forms(post)
        for feminine in post.get("feminine", ()):
            yield "post", {**says, "title": feminine, "gender": "female"}, _declined(feminine)
        if len(words) > 1 and lemma.split()[-1] in lemmas:
            adjectives.update(dict.fromkeys(word for word in words[:-1] if is_adjective(word)))
    for short, lemma in source("post_uses")["shortened"].items():
        post = lemmas[key(lemma)]
        says = {"title": lemma, "kind": post["kind"], "heads": False, "takes": post.get("takes", []), "gender": None}
        yield "post", says, fixed(short)
    qualifying = {prefix["text"] for prefix in source("post_prefixes") if prefix.get("drop")}
    for word in adjectives:
        if word in qualifying:
            continue
        yield "post_adjective", {"lemma": word}, adjective(word)


def _is_composed(words: list[str], lemmas: dict[str, Any]) -> bool:
    """`заместитель министра`, `первый заместитель министра`: a shorter post and what it governs."""
    head = head_at(words)
    if head == len(words) - 1:
        return False
    return any(key(" ".join(words[start : head + 1])) in lemmas for start in range(head + 1))


def _forms(post: dict[str, Any]) -> Iterator[Phrase]:
    if post.get("indeclinable"):
        return fixed(post["lemma"])
    if "forms" in post:
        fixed_too = ((words, ALL_CASES) for words, _ in fixed(post["lemma"])) if post.get("or_indeclinable") else ()
        return chain(_listed(post["forms"]), fixed_too)
    return _declined(post["lemma"])


def _declined(title: str) -> Iterator[Phrase]:
    return substantive(title) or nominal(title, plural=True)


def _listed(listed: list[str]) -> Iterator[Phrase]:
    """Forms as the file gives them: six cases of the singular, then of the plural."""
    bits = [CASES[case] for case in CASE_ORDER]
    bits += [bit << PLURAL_SHIFT for bit in bits]
    return ((tuple(map(key, split(form))), bit) for form, bit in zip(listed, bits, strict=True))


OFFICE_VERBS = (
    "being", "appointing", "heading", "fronting", "working", "playing", "competing", "joining", "belonging", "quitting",
    "electing", "moving", "falling",
    "coaching", "presenting", "managing", "holding", "leaving", "removing", "acting", "replacing",
)  # fmt: skip
"""The ways in which a verb ties a person to an office."""


def office_verbs(data: dict[str, list[str]]) -> Compiled:
    """Verbs that tie a person to an office: sort `office_verb`."""
    for way in OFFICE_VERBS:
        for verb in data[way]:
            yield "office_verb", {"way": way, "verb": key(verb)}, verbal(verb, first_person=True)


def groups(data: dict[str, Any]) -> Compiled:
    """Words for several at once: sort `group`; for one person: sort `pronoun`."""
    for kind in ("parties", "others"):
        for label in data[kind]:
            yield "group", {"label": label, "kind": kind}, nominal(label)
    for pronoun, gender in data["pronouns"].items():
        yield "pronoun", {"gender": gender}, fixed(pronoun)


def post_prefixes(data: list[dict[str, Any]]) -> Compiled:
    """Words before a post that say how it is held: sort `post_prefix`; those joined to it: sort `joined_prefix`.

    Words of time between a name and an office: sort `office_time`.
    """
    for prefix in data:
        says = {"says": prefix["says"], "drop": bool(prefix.get("drop")), "kind": prefix["kind"]}
        text = prefix["text"]
        if prefix["kind"] == "prefix":
            yield "joined_prefix", {**says, "prefix": key(text)}, iter(())
        elif prefix["kind"] == "time":
            yield "office_time", {"former": prefix["says"] == "former"}, fixed(text)
        elif prefix["kind"] == "fixed":
            yield "post_prefix", says, fixed(text)
        elif prefix["kind"] == "adjective":
            yield "post_prefix", says, _adjective_phrase(text)


def _adjective_phrase(text: str) -> Iterator[Phrase]:
    """`исполняющий обязанности` in all forms: the last adjective or participle changes, what it governs stays."""
    words = split(text)
    at = next(number for number, word in enumerate(words) if is_adjective(word))
    before, after = tuple(map(key, words[:at])), tuple(map(key, words[at + 1 :]))
    return (((*before, *form, *after), mask) for form, mask in adjective(words[at]))
