"""Direct speech between quotation marks, with the attribution after, inside or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HE
from cisnews.grammar.morphology import GENITIVE
from cisnews.grammar.quotes.attribution import Attribution, is_glued, read_attribution
from cisnews.grammar.quotes.before import LEAST, attribution_at_mark, attribution_before
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.openings import names_outlet
from cisnews.grammar.quotes.resumptions import share_subject
from cisnews.grammar.quotes.signs import ENDS, JOINTS
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.scene import Scene

_NAME = 4
"""The name of an outlet before its news is no longer than this many tokens, with the dash."""
_SECOND = 14
"""A second verb of an attribution, with all that belongs to it, is no longer than this many tokens."""


class Split(Record):
    """Speech divided into what was said and the clauses between."""

    parts: list[tuple[int, int]]
    attributions: list[Attribution]


def split_speech(scene: Scene, first: int, last: int, *, marked: bool) -> Split:
    """Divide speech at its inner attributions: `А, — сказал X, — Б` has two parts.

    `marked`: it stands between marks, so that after the attribution it can only go on.
    """
    parts: list[tuple[int, int]] = []
    attributions: list[Attribution] = []
    begin = after = first
    for token in scene.signs_in(first, last):
        if token < after:
            continue
        closing = scene.closing_of(token, last)
        if closing >= 0:
            after = closing + 1
            continue
        found = joined_attribution(scene, token, first, last) if scene.sheet.words[token].is_dash else None
        if found is None:
            continue
        parts.append((begin, token))
        attributions.append(found)
        begin = after = _resumption(scene, found.last, last, marked=marked)
        if begin < 0:
            return Split(parts, attributions)
    if begin < last:
        parts.append((begin, last))
    return Split(parts, attributions)


def joined_attribution(scene: Scene, dash: int, first: int, last: int) -> Attribution | None:
    """The attribution after a dash: `…, — отметил Асан Беков`; not `путь — это цель`."""
    if dash == first or dash + 1 >= last or is_glued(scene, dash):
        return None
    joint = scene.sheet.words[dash - 1].text in JOINTS or dash - 1 in scene.closings
    while dash + 1 < last and scene.sheet.words[dash + 1].is_dash:
        dash += 1
    found = _opinion(scene, dash + 1, last) if joint else None
    found = found or read_attribution(scene, dash + 1, last, unknown=joint)
    if found is None or not (found.cue.is_finite or found.cue.is_impersonal or found.cue.sort == "opinion"):
        return None
    if not joint and _reports(scene, found, last):  # Главное — президент сказал, что …
        return None
    known = found.phrase is not None or found.relay
    return found if known or (joint and (found.actor is not None or found.cue.first == dash + 1)) else None


def _opinion(scene: Scene, first: int, last: int) -> Attribution | None:
    """`«Переговоры, — по словам Асана Бекова, — идут»`."""
    cue, words = scene.cues.get(first), scene.sheet.words
    phrase = scene.cast.phrase_at(cue.last) if cue is not None and cue.last < last else None
    if cue is None or cue.sort != "opinion" or phrase is None or phrase.first != cue.last:
        return None
    ends = phrase.last >= last or words[phrase.last].text in JOINTS or words[phrase.last].is_dash
    return Attribution(first, phrase.last, cue, phrase.actor, phrase) if ends and phrase.cases & GENITIVE else None


def _reports(scene: Scene, found: Attribution, last: int) -> bool:
    """Whether the verb has a clause of its own: `президент сказал, что …`."""
    words = scene.sheet.words
    return found.last + 1 < last and words[found.last].text == "," and words[found.last + 1].key in small_words("that")


def _resumption(scene: Scene, token: int, last: int, *, marked: bool) -> int:
    """The token where speech goes on after an attribution that ends at `token`; -1 if it does not."""
    words = scene.sheet.words
    at = token
    while at < last and (words[at].text in JOINTS or words[at].text == ":"):
        at += 1
    further = _further_verb(scene, at, last)
    if further > 0:
        return further
    if at < last and words[at].pos == "GRND":  # — признаётся Беков, перебирая письма. — (Пишут)
        at = next((end + 1 for end in range(at, min(at + _SECOND, last - 1)) if words[end].text in ENDS), at)
    if at < last and words[at].is_dash:
        return at + 1
    return at if marked and at < last else -1


def _further_verb(scene: Scene, token: int, last: int) -> int:
    """`— обещает мэр и, подумав, добавляет: — (За год)`: the token after the dash behind a second verb; -1 if none."""
    words = scene.sheet.words
    if token >= last or not (words[token].key in small_words("and") or words[token].pos == "GRND"):
        return -1
    verb = False
    for at in range(token, min(token + _SECOND, last - 1)):
        if words[at].is_dash:
            return at + 1 if verb and words[at - 1].text in {":", ".", ","} else -1
        cue = scene.cues.get(at)
        verb |= cue is not None and cue.is_finite and "that" in cue.takes
    return -1


def take_marked(scene: Scene, marked: Marked, limit: int) -> bool:
    """Direct speech between marks with an attribution inside, after or before it; False if it has none."""
    parts = list(marked.parts)
    split = split_speech(scene, *parts[0], marked=True) if len(parts) == 1 else None
    if split is not None and split.attributions:
        return keep(scene, split.parts, split.attributions, "direct_attribution_inside", marked, limit)
    segment = scene.segments[marked.first]
    within = limit if segment is None else min(limit, segment[1])  # what follows outer speech is not the inner one's
    found = attribution_after(scene, marked, within) if _starts_sentence(scene, marked) else None
    before = attribution_before(scene, marked.opening) if found is None or found.actor is None else None
    if found is not None and (before is None or before.actor is None):
        parts += _continuation(scene, marked, found, limit)
        return keep(scene, parts, [found], "direct_attribution_after", marked, limit)
    if found is None and before is None and _closes_sentence(scene, marked, within):
        return True
    found = before or attribution_at_mark(scene, marked)
    if found is not None and (found.actor is not None or not is_nested(scene, marked)):
        return keep(scene, parts, [found], "direct_attribution_before", marked, limit)
    return False


def _closes_sentence(scene: Scene, marked: Marked, limit: int) -> bool:
    """`Границу усилили, «взяв в помощь армию», — отметил генерал`: quoted words at the end of somebody's sentence."""
    words = scene.sheet.words
    if marked.opening < 0 or words[marked.first].shape != "lower" or words[marked.after - 1].text == ":":
        return False
    dash = marked.after + 1 if marked.after < limit and words[marked.after].text == "," else marked.after
    if dash >= limit or not words[dash].is_dash or marked.last - marked.first < LEAST:
        return False
    found = attribution_after(scene, marked, limit)
    if found is None or found.actor is None or found.relay:
        return False
    scene.taken.add(marked)
    scene.used.add(found.cue.first)
    made = draft(scene, "direct", list(marked.parts), found, "direct_fragment", fragment=True)
    scene.remember(found.actor, found.last)
    return made is not None


def is_nested(scene: Scene, marked: Marked) -> bool:
    """Whether it stands inside other direct speech."""
    return marked.depth > 0 or scene.segments[marked.first] is not None


def attribution_after(scene: Scene, marked: Marked, limit: int) -> Attribution | None:
    """`«…», — заявил X`, `«…» – отметила Y`, `«…», сказал Z`."""
    words = scene.sheet.words
    token = marked.after
    while token < limit and token < marked.after + 3 and words[token].text in JOINTS:
        token += 1
    if token < limit and words[token].is_dash:
        return joined_attribution(scene, token, marked.first, limit)
    if token == marked.after or token >= limit or words[token].capital:
        return None
    found = read_attribution(scene, token, limit)
    if found is None or found.cue.first != token or not found.cue.is_finite:
        return None
    known = found.phrase is not None or found.relay or found.actor is not None
    pronoun = found.cue.last < limit and words[found.cue.last].key in HE
    return found if known or pronoun else None


def _continuation(scene: Scene, marked: Marked, found: Attribution, limit: int) -> list[tuple[int, int]]:
    """`«А», — сказал X, — «Б»`: the second pair of marks goes on with the same words."""
    words = scene.sheet.words
    at = found.last
    while at < limit and (words[at].text in JOINTS or words[at].text == ":"):
        at += 1
    if at + 1 >= limit or not words[at].is_dash:
        return []
    if marked.closing < 0 and words[at + 1].kind == "word":  # «А, — сказал X. — Б: nothing closes it
        return [(at + 1, limit)]
    if scene.closing_of(at + 1, limit) < 0:
        return []
    other = scene.openings[at + 1]
    scene.taken.add(other)
    return list(other.parts)


def _starts_sentence(scene: Scene, marked: Marked) -> bool:
    """Whether nothing but a dash stands between the beginning of the sentence and the opening mark."""
    words = scene.sheet.words
    opening = marked.opening
    if opening < 0:
        return True
    first = scene.sheet.sentence_at(opening).first
    over_lines = scene.paragraph_end(marked.first) < marked.last
    if opening == first or over_lines or words[opening - 1].text in ".!?…:|":
        return True
    if opening - first <= _NAME and words[opening - 1].is_dash and names_outlet(scene, first, opening - 1):
        return True  # Tazabek — «…», — сказал министр
    return all(words[at].is_dash for at in range(max(first, opening - 3), opening))


def keep(
    scene: Scene,
    parts: list[tuple[int, int]],
    attributions: list[Attribution],
    rule: str,
    marked: Marked | None,
    limit: int,
) -> bool:
    """Make the quote; its speaker comes from the first attribution that has one."""
    found = next((found for found in attributions if found.actor is not None), attributions[0])
    scene.used.update(other.cue.first for other in attributions)
    if marked is not None:
        scene.taken.add(marked)
    nested = marked is not None and is_nested(scene, marked)
    if found.actor is None and found.relay and not nested:
        found.actor = scene.recent_actor(parts[0][0])
    made = draft(scene, "direct", parts, found, rule)
    if made is None:
        return False
    occupy(scene, parts)
    share_subject(scene, attributions[-1], limit)
    if not nested:
        scene.remember(made.actor, attributions[-1].last)
    return True


def occupy(scene: Scene, parts: list[tuple[int, int]]) -> None:
    """Tell for each token of direct speech in which segment it stands."""
    for part in parts:
        scene.segments[part[0] : part[1]] = [part] * (part[1] - part[0])
