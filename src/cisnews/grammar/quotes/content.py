"""The quotes made of what is reported: indirect, direct where all of it stands between marks, fragments inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.resumptions import content_end
from cisnews.grammar.quotes.signs import ENDS, has_predicate

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene

LEAST_FRAGMENT = 3
"""A quoted stretch inside a clause is somebody's words from this many words on; shorter ones are terms and names."""


def take_content(scene: Scene, begin: int, limit: int, found: Attribution, rule: str, *, clause: bool) -> bool:
    """The quote whose content begins at `begin`, with the clauses that `и что` joins to it."""
    end = content_end(scene, begin, limit, found, clause=clause)
    add_quote(scene, [(begin, end)], found, rule, clause=clause)
    return True


def add_quote(scene: Scene, parts: list[tuple[int, int]], found: Attribution, rule: str, *, clause: bool) -> None:
    """An indirect quote with the fragments inside it, or a direct one where all of it stands between marks."""
    nested = scene.segments[found.cue.first] is not None or any(
        start <= found.cue.first < end for start, end in scene.contents
    )
    first, last = parts[0]
    marked = scene.openings.get(first) if len(parts) == 1 else None
    if marked is not None and marked not in scene.taken and _is_whole(scene, marked.closing, last):
        scene.taken.add(marked)
        made = draft(scene, "direct", marked.parts, found, rule.replace("indirect", "direct"), fragment=not clause)
    else:
        made = draft(scene, "indirect", parts, found, rule)
        scene.contents += parts
        for part in parts:
            add_fragments(scene, *part, found)
    if made is not None and not nested:
        scene.remember(made.actor, parts[-1][1])


def _is_whole(scene: Scene, closing: int, last: int) -> bool:
    words = scene.sheet.words
    while last - 1 > closing and (words[last - 1].text in ENDS or words[last - 1].text in {",", ";"}):
        last -= 1
    return 0 <= closing == last - 1


def add_fragments(scene: Scene, first: int, last: int, found: Attribution, shortest: int = LEAST_FRAGMENT) -> bool:
    """`заявил, что закон «нарушает права граждан»`: quoted words that begin small are the speaker's own."""
    inside, any_made = -1, False
    for token in scene.signs_in(first, last):
        closing = scene.closing_of(token, last)
        if closing < 0 or token <= inside:
            continue
        marked = scene.openings[token]
        words = scene.sheet.words
        long_enough = closing - token - 1 >= shortest or has_predicate(words, token + 1, closing)
        own_words = words[token + 1].shape == "lower" and long_enough
        if own_words and marked not in scene.taken:
            scene.taken.add(marked)
            any_made |= draft(scene, "direct", marked.parts, found, "direct_fragment", fragment=True) is not None
        inside = closing
    return any_made
