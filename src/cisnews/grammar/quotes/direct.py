"""Direct speech: between quotation marks, or in a paragraph that opens with a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution, ascribe, read_attribution
from cisnews.grammar.quotes.cues import Cue
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.marks import DASHES

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.marks import Marked
    from cisnews.grammar.quotes.scene import Scene

_JOINTS = frozenset({",", ".", "!", "?", "…", "...", ".."})
_NEAR = 300
"""An attribution inside a quote is looked for within this many tokens at a time; see `_split`."""


class Split(NamedTuple):
    """Speech divided into what was said and the clauses between."""

    parts: list[tuple[int, int]]
    attributions: list[Attribution]
    last: int
    """The token after all of it."""


def split_speech(scene: Scene, first: int, last: int, *, marked: bool) -> Split:
    """Divide speech at its inner attributions: `А, — сказал X, — Б` has two parts.

    `marked`: it stands between marks, so that after the attribution it can only go on.
    """
    words = scene.sheet.words
    parts: list[tuple[int, int]] = []
    attributions: list[Attribution] = []
    begin = token = first
    while token < last:
        inner = scene.openings.get(token)
        if inner is not None and token < inner.closing < last:
            token = inner.closing + 1
            continue
        found = _joined_attribution(scene, token, first, last) if words[token].text in DASHES else None
        if found is None:
            token += 1
            continue
        parts.append((begin, token))
        attributions.append(found)
        begin = _resumes(scene, found.last, last, marked)
        if begin < 0:
            return Split(parts, attributions, found.last)
        token = begin
    if begin < last:
        parts.append((begin, last))
    return Split(parts, attributions, last)


def _joined_attribution(scene: Scene, dash: int, first: int, last: int) -> Attribution | None:
    """The attribution after a dash: `…, — отметил Асан Беков`; not `путь — это цель`."""
    if dash == first or dash + 1 >= last:
        return None
    before = scene.sheet.words[dash - 1].text
    closes = dash - 1 in scene.closings
    joint = before in _JOINTS or closes
    found = read_attribution(scene, dash + 1, last, unknown=joint)
    if found is None or not (found.cue.is_finite or found.cue.is_impersonal):
        return None
    known = found.phrase is not None or found.relay
    return found if known or (joint and (found.actor is not None or found.cue.first == dash + 1)) else None


def _resumes(scene: Scene, token: int, last: int, marked: bool) -> int:
    """The token where speech goes on after an attribution that ends at `token`; -1 if it does not."""
    words = scene.sheet.words
    at = token
    while at < last and words[at].text in _JOINTS | {":"}:
        at += 1
    if at < last and words[at].text in DASHES:
        return at + 1
    return at if marked and at < last else -1


def dash_speech(scene: Scene, first: int, last: int) -> Split | None:
    """A paragraph that opens with a dash, with at least one attribution inside."""
    split = split_speech(scene, first + 1, last, marked=False)
    return split if split.attributions else None


def attribution_after(scene: Scene, marked: Marked, limit: int) -> Attribution | None:
    """`«…», — заявил X`, `«…» – отметила Y`, `«…», сказал Z`, `«…» - X`."""
    words = scene.sheet.words
    token = marked.after
    while token < limit and token < marked.after + 3 and words[token].text in _JOINTS:
        token += 1
    comma = token > marked.after or words[token - 1 - (marked.closing >= 0)].text in _JOINTS
    if token < limit and words[token].text in DASHES:
        return _joined_attribution(scene, token, marked.first, limit) if token + 1 < limit else None
    if not comma or token >= limit:
        return None
    found = read_attribution(scene, token, limit)
    if found is None or found.cue.first != token or not found.cue.is_finite:
        return None
    return found if found.phrase is not None or found.relay or found.actor is not None else None


def attribution_before(scene: Scene, token: int) -> Attribution | None:
    """`X заявил: «…»`, `X: «…»`: the attribution that ends at a colon; `token` follows the colon."""
    sheet = scene.sheet
    colon = token - 1
    if colon < 1 or sheet.words[colon].text != ":":
        return None
    sentence = sheet.sentence_at(colon)
    first = _clause_start(scene, sentence.first, colon)
    for at in range(colon - 1, first - 1, -1):
        cue = scene.cues.get(at)
        if cue is not None and cue.last <= colon and (cue.is_finite or cue.is_gerund or cue.is_impersonal):
            return ascribe(scene, cue, first, colon)
    phrase = scene.cast.phrase_at(colon - 1)
    if phrase is not None and phrase.last == colon and phrase.cases & NOMINATIVE and phrase.first <= first + 3:
        nothing = Cue(colon, colon, "none", frozenset(), 0)
        return Attribution(phrase.first, colon, nothing, phrase.actor, phrase)
    return None


def _clause_start(scene: Scene, first: int, colon: int) -> int:
    """Where the clause before a colon begins: after the quote before it (`«А», — сказал X и добавил: «Б»`)."""
    for token in range(colon - 1, max(first, colon - 60) - 1, -1):
        if scene.segments[token] is not None and scene.segments[token] is not scene.segments[colon]:
            return token + 1
    return max(first, colon - 60)


def take_marked(scene: Scene, marked: Marked, limit: int) -> bool:
    """Direct speech between marks with an attribution after, inside or before it; False if it has none."""
    split = split_speech(scene, marked.first, marked.last, marked=True) if len(marked.parts) == 1 else None
    starts_sentence = _starts_sentence(scene, marked)
    if split is not None and split.attributions:
        return _keep(scene, split.parts, split.attributions, "direct_attribution_inside", marked)
    parts = list(marked.parts)
    if starts_sentence:
        found = attribution_after(scene, marked, limit)
        if found is not None:
            more = _continued(scene, found, limit)
            return _keep(scene, parts + more, [found], "direct_attribution_after", marked)
    found = attribution_before(scene, marked.opening)
    if found is not None:
        return _keep(scene, parts, [found], "direct_attribution_before", marked)
    return False


def _continued(scene: Scene, found: Attribution, limit: int) -> list[tuple[int, int]]:
    """`«А», — сказал X, — «Б»`: the second pair of marks goes on with the same words."""
    words = scene.sheet.words
    at = found.last
    while at < limit and words[at].text in _JOINTS:
        at += 1
    if at + 1 < limit and words[at].text in DASHES:
        other = scene.openings.get(at + 1)
        if other is not None and other.closing >= 0:
            scene.used.add(-other.opening - 2)
            return list(other.parts)
    return []


def _starts_sentence(scene: Scene, marked: Marked) -> bool:
    """Whether nothing but a dash stands between the beginning of the sentence and the opening mark."""
    words = scene.sheet.words
    opening = marked.opening
    if opening < 0:
        return True
    first = scene.sheet.sentence_at(opening).first
    return (
        opening == first
        or words[opening - 1].text in ".!?…:"
        or all(words[at].text in DASHES for at in range(first, opening))
    )


def _keep(
    scene: Scene, parts: list[tuple[int, int]], attributions: list[Attribution], rule: str, marked: Marked | None = None
) -> bool:
    first = next((found for found in attributions if found.actor is not None), attributions[0])
    for found in attributions:
        scene.used.add(found.cue.first)
    made = draft(scene, "direct", parts, first, rule)
    if made is None:
        return False
    for part in parts:
        occupy(scene, part)
    if marked is None or marked.depth == 0:
        scene.remember(made.actor, attributions[-1].last)
    return True


def occupy(scene: Scene, part: tuple[int, int]) -> None:
    """Mark the tokens of a segment of direct speech."""
    for token in range(*part):
        scene.segments[token] = part


def take_dash(scene: Scene, first: int, last: int, before: Actor | None) -> bool:
    """A paragraph of dash speech: with its own attribution, or going on for the speaker before it."""
    split = dash_speech(scene, first, last)
    if split is not None:
        return _keep(scene, split.parts, split.attributions, "direct_dash")
    if not _is_spoken(scene, first + 1, last):
        return False
    found = attribution_before(scene, first)
    if found is not None:
        return _keep(scene, [(first + 1, last)], [found], "direct_dash_attribution_before")
    made = draft(scene, "direct", [(first + 1, last)], None, "direct_dash_unattributed", actor=before)
    if made is not None:
        occupy(scene, (first + 1, last))
        scene.remember(made.actor, last)
    return made is not None


def _is_spoken(scene: Scene, first: int, last: int) -> bool:
    """Sentences, not items of a list: begins with a capital, ends with the end of a sentence."""
    words = scene.sheet.words
    if last - first < 4:
        return False
    opening = words[first + 1] if words[first].text in '«"“„' else words[first]
    return (opening.capital or opening.kind == "number") and words[last - 1].text in '.!?…»"”...'
