"""Direct speech: between quotation marks, or in a paragraph that opens with a dash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution, ascribe, is_glued, read_attribution
from cisnews.grammar.quotes.content import share_subject
from cisnews.grammar.quotes.cues import no_cue
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.marks import DASHES, MARKS
from cisnews.grammar.quotes.subjects import PRONOUNS

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.marks import Marked
    from cisnews.grammar.quotes.scene import Scene

_JOINTS = frozenset({",", ".", "!", "?", "…", "...", ".."})
_BARE_TAIL = 40
"""How far before the end of its paragraph an attribution closes speech without any mark."""
_NAME = 8
"""No name between marks is longer than this many tokens."""
_LEAST = 4
"""Fewer words than this, with nobody beside them, are no quote."""


class Split(NamedTuple):
    """Speech divided into what was said and the clauses between."""

    parts: list[tuple[int, int]]
    attributions: list[Attribution]


def split_speech(scene: Scene, first: int, last: int, *, marked: bool) -> Split:
    """Divide speech at its inner attributions: `А, — сказал X, — Б` has two parts.

    `marked`: it stands between marks, so that after the attribution it can only go on.
    """
    parts: list[tuple[int, int]] = []
    attributions: list[Attribution] = []
    begin = token = first
    while token < last:
        closing = scene.closing_of(token, last)
        if closing >= 0:
            token = closing + 1
            continue
        found = _joined_attribution(scene, token, first, last) if scene.sheet.words[token].text in DASHES else None
        if found is None:
            token += 1
            continue
        parts.append((begin, token))
        attributions.append(found)
        begin = token = _resumption(scene, found.last, last, marked=marked)
        if begin < 0:
            return Split(parts, attributions)
    if begin < last:
        parts.append((begin, last))
    return Split(parts, attributions)


def _joined_attribution(scene: Scene, dash: int, first: int, last: int) -> Attribution | None:
    """The attribution after a dash: `…, — отметил Асан Беков`; not `путь — это цель`."""
    if dash == first or dash + 1 >= last or is_glued(scene, dash):
        return None
    joint = scene.sheet.words[dash - 1].text in _JOINTS or dash - 1 in scene.closings
    while dash + 1 < last and scene.sheet.words[dash + 1].text in DASHES:
        dash += 1
    found = read_attribution(scene, dash + 1, last, unknown=joint)
    if found is None or not (found.cue.is_finite or found.cue.is_impersonal):
        return None
    known = found.phrase is not None or found.relay
    return found if known or (joint and (found.actor is not None or found.cue.first == dash + 1)) else None


def _resumption(scene: Scene, token: int, last: int, *, marked: bool) -> int:
    """The token where speech goes on after an attribution that ends at `token`; -1 if it does not."""
    words = scene.sheet.words
    at = token
    while at < last and (words[at].text in _JOINTS or words[at].text == ":"):
        at += 1
    if at < last and words[at].text in DASHES:
        return at + 1
    return at if marked and at < last else -1


def take_marked(scene: Scene, marked: Marked, limit: int) -> bool:
    """Direct speech between marks with an attribution inside, after or before it; False if it has none."""
    parts = list(marked.parts)
    split = split_speech(scene, *parts[0], marked=True) if len(parts) == 1 else None
    if split is not None and split.attributions:
        return _keep(scene, split.parts, split.attributions, "direct_attribution_inside", marked, limit)
    segment = scene.segments[marked.first]
    within = limit if segment is None else min(limit, segment[1])  # what follows outer speech is not the inner one's
    found = attribution_after(scene, marked, within) if _starts_sentence(scene, marked) else None
    before = attribution_before(scene, marked.opening) if found is None or found.actor is None else None
    if found is not None and (before is None or before.actor is None):
        parts += _continuation(scene, found, limit)
        return _keep(scene, parts, [found], "direct_attribution_after", marked, limit)
    found = before or attribution_at_mark(scene, marked)
    if found is not None and (found.actor is not None or not is_nested(scene, marked)):
        return _keep(scene, parts, [found], "direct_attribution_before", marked, limit)
    return False


def is_nested(scene: Scene, marked: Marked) -> bool:
    """Whether it stands inside other direct speech."""
    return marked.depth > 0 or scene.segments[marked.first] is not None


def attribution_after(scene: Scene, marked: Marked, limit: int) -> Attribution | None:
    """`«…», — заявил X`, `«…» – отметила Y`, `«…», сказал Z`."""
    words = scene.sheet.words
    token = marked.after
    while token < limit and token < marked.after + 3 and words[token].text in _JOINTS:
        token += 1
    if token < limit and words[token].text in DASHES:
        return _joined_attribution(scene, token, marked.first, limit)
    if token == marked.after or token >= limit:
        return None
    found = read_attribution(scene, token, limit)
    if found is None or found.cue.first != token or not found.cue.is_finite:
        return None
    known = found.phrase is not None or found.relay or found.actor is not None
    pronoun = found.cue.last < limit and words[found.cue.last].key in PRONOUNS
    return found if known or pronoun else None


def attribution_before(scene: Scene, token: int) -> Attribution | None:
    """`X заявил: «…»`, `X: «…»`: the attribution that ends at a colon; `token` follows the colon."""
    words = scene.sheet.words
    colon = token - 1
    if colon < 1 or words[colon].text != ":":
        return None
    first = _clause_start(scene, colon)
    for at in range(colon - 1, first - 1, -1):
        cue = scene.cues.get(at)
        if cue is not None and cue.last <= colon and not cue.is_noun_like:
            return ascribe(scene, cue, first, colon)
    return _name_before(scene, first, colon)


def _name_before(scene: Scene, first: int, colon: int) -> Attribution | None:
    """`Мыктыбек Асанов: «…»`; `Белов оказался мягче: «Для нас это неожиданно.»`; `Виктор Ли, депутат:` ¶ `— …`."""
    new_paragraph = scene.sheet.sentence_at(colon + 1).section != scene.sheet.sentence_at(colon).section
    for phrase in scene.cast.phrases_in(first, colon):
        if phrase.cases & NOMINATIVE and phrase.actor.kind != "group" and phrase.first <= first + _LEAST:
            speaks = phrase.last == colon or new_paragraph or is_sentence(scene, scene.openings.get(colon + 1))
            return Attribution(phrase.first, colon, no_cue(colon), phrase.actor, phrase) if speaks else None
    return None


def is_sentence(scene: Scene, marked: Marked | None) -> bool:
    """Whether what is marked reads as speech: four words or more with a verb, the first with a capital."""
    words = scene.sheet.words
    if marked is None or marked.last - marked.first < _LEAST or not words[marked.first].capital:
        return False
    near = range(marked.first, min(marked.last, marked.first + 60))
    return any(words[token].pos in ("VERB", "PRED", "ADJS", "PRTS", "INFN") for token in near)


def attribution_at_mark(scene: Scene, marked: Marked) -> Attribution | None:
    """`заявил «Мы не уйдём»`: the colon is lost; the cue, or cue and subject, stand right before the mark."""
    if marked.opening < 1 or not is_sentence(scene, marked):
        return None
    first = scene.sheet.sentence_at(marked.opening).first
    phrase = scene.cast.phrase_at(marked.opening - 1)
    at = phrase.first if phrase is not None and phrase.last == marked.opening else marked.opening
    cues = (scene.cues.get(token) for token in range(max(first, at - 2), at))
    cue = next((cue for cue in cues if cue is not None and cue.last == at), None)
    if cue is None or cue.is_noun_like or "that" not in cue.takes:
        return None
    found = ascribe(scene, cue, _clause_start(scene, marked.opening), marked.opening)
    return found if found.actor is not None and not found.relay else None


def _clause_start(scene: Scene, colon: int) -> int:
    """Where the clause before a colon begins: with the sentence, or after the quote before it."""
    first = max(scene.sheet.sentence_at(colon).first, colon - 60)
    here = scene.segments[colon]
    for token in range(colon - 1, first - 1, -1):
        if scene.segments[token] is not here:
            return token + 1
    return first


def _continuation(scene: Scene, found: Attribution, limit: int) -> list[tuple[int, int]]:
    """`«А», — сказал X, — «Б»`: the second pair of marks goes on with the same words."""
    words = scene.sheet.words
    at = found.last
    while at < limit and (words[at].text in _JOINTS or words[at].text == ":"):
        at += 1
    if at + 1 >= limit or words[at].text not in DASHES or scene.closing_of(at + 1, limit) < 0:
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
    if opening == first or (opening > 0 and words[opening - 1].text in ".!?…:|"):
        return True
    return all(words[at].text in DASHES for at in range(max(first, opening - 3), opening))


def _keep(
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
    _occupy(scene, parts)
    share_subject(scene, attributions[-1], limit)
    if not nested:
        scene.remember(made.actor, attributions[-1].last)
    return True


def _occupy(scene: Scene, parts: list[tuple[int, int]]) -> None:
    for part in parts:
        scene.segments[part[0] : part[1]] = [part] * (part[1] - part[0])


def take_dash(scene: Scene, first: int, last: int, before: Actor | None, *, answers: bool) -> bool:
    """A paragraph of dash speech: with its own attribution, or going on for the speaker `before` it.

    An answer in a dialogue can be as short as it likes.
    """
    words = scene.sheet.words
    while first + 1 < last and words[first + 1].text in DASHES:
        first += 1
    split = split_speech(scene, first + 1, last, marked=False)
    if split.attributions:
        return _keep(scene, split.parts, split.attributions, "direct_dash", None, last)
    if not is_spoken(scene, first + 1, last, least=1 if answers else _LEAST):
        return False
    found = attribution_before(scene, first)
    if found is not None:
        return _keep(scene, [(first + 1, last)], [found], "direct_dash_attribution_before", None, last)
    return take_unattributed(scene, [(first + 1, last)], "direct_dash_unattributed", before)


def take_bare(scene: Scene, first: int, last: int) -> bool:
    """`Это выдумка. Так не бывает, — заявил Асанов.`: a paragraph whose opening dash is lost."""
    words = scene.sheet.words
    for token in range(last - 2, max(first + 1, last - _BARE_TAIL), -1):
        if words[token].text not in DASHES or words[token - 1].text not in _JOINTS:
            continue
        found = _joined_attribution(scene, token, first, last)
        whole = found is not None and found.phrase is not None and not found.relay and found.last >= last - 1
        if whole and found is not None and not _has_speech_marks(scene, first, token):
            return _keep(scene, [(first, token)], [found], "direct_dash_lost", None, last)
        return False
    return False


def _has_speech_marks(scene: Scene, first: int, last: int) -> bool:
    """Marks other than those around a name inside a sentence."""
    words = scene.sheet.words
    if words[first].text in MARKS or any(words[at].text in MARKS for at in range(last - 3, last)):
        return True
    token = first
    while token < last:
        if words[token].text in MARKS:
            closing = scene.closing_of(token, last)
            if closing < 0 or closing - token > _NAME:
                return True
            token = closing
        token += 1
    return False


def take_unattributed(scene: Scene, parts: list[tuple[int, int]], rule: str, before: Actor | None) -> bool:
    """A quote with nobody beside it; it goes on for the speaker before it, if there is one."""
    made = draft(scene, "direct", parts, None, rule, actor=before)
    if made is None:
        return False
    _occupy(scene, parts)
    if before is not None:
        scene.remember(before, parts[-1][1])
    return True


def take_turn(scene: Scene, part: tuple[int, int], found: Attribution) -> None:
    """What a person says after name and colon in a conversation."""
    if draft(scene, "direct", [part], found, "direct_turn") is not None:
        _occupy(scene, [part])


def is_spoken(scene: Scene, first: int, last: int, *, least: int = _LEAST) -> bool:
    """Sentences, not a name or an item of a list: begins with a capital, ends with the end of a sentence."""
    words = scene.sheet.words
    opening = words[first + 1] if words[first].text in '«"“„' and first + 1 < last else words[first]
    long_enough = sum(words[token].kind != "mark" for token in range(first, min(last, first + 20))) >= least
    short_question = words[last - 1].text in "?!"
    begins = opening.capital or opening.kind == "number"
    return begins and (long_enough or short_question) and words[last - 1].text in _JOINTS | set('»"”') - {","}
