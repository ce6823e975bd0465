"""Direct speech without quotation marks: paragraphs that open with a dash, or have lost it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.agreement import can_be_subject
from cisnews.grammar.quotes.before import LEAST, attribution_before
from cisnews.grammar.quotes.direct import joined_attribution, keep, occupy, split_speech
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.scene import NO_SPEECH
from cisnews.grammar.quotes.signs import ENDS, JOINTS, MARKS, has_predicate

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene

_TAIL = 40
"""How far before the end of its paragraph an attribution closes speech without any mark."""
_ENDS = ENDS | {"»", '"', "”"}
_NAME = 8
"""No name between marks is longer than this many tokens."""
_SHORT = 2
"""Words of a paragraph that goes on for the speaker before it, at the least: `— Это шаг.`."""


def take_dash(
    scene: Scene,
    first: int,
    last: int,
    before: Actor | None,
    *,
    answers: bool,
    further: list[tuple[int, int]],
) -> bool:
    """A paragraph of dash speech: with its own attribution, or going on for the speaker `before` it.

    An answer in a dialogue can be as short as it likes, and have `further` paragraphs.
    """
    words = scene.sheet.words
    while first + 1 < last and words[first + 1].is_dash:
        first += 1
    answer = _answer_inside(scene, first + 1, last)
    if answer > 0:  # — Вы согласны? — Нет, — ответил Асанов.
        take_unattributed(scene, [(first + 1, answer)], "direct_dash_unattributed", None)
        return take_dash(scene, answer, last, before, answers=True, further=further)
    split = split_speech(scene, first + 1, last, marked=False)
    if split.attributions:
        made = keep(scene, split.parts, split.attributions, "direct_dash", None, last)
        further_dash = _dash_after_narration(scene, split.attributions[-1].last, last)
        if further_dash > 0:  # — …, — сказал мэр. Ему не поверили. — …, — возразила Анна Лис.
            take_dash(scene, further_dash, last, None, answers=False, further=[])
        return made
    if not is_spoken(scene, first + 1, last, least=1 if answers else _SHORT if before is not None else LEAST):
        return False
    found = attribution_before(scene, first)
    if found is not None:
        return keep(scene, [(first + 1, last)], [found], "direct_dash_attribution_before", None, last)
    return take_unattributed(scene, [(first + 1, last), *further], "direct_dash_unattributed", before)


def _answer_inside(scene: Scene, first: int, last: int) -> int:
    """The dash at which an answer begins behind a question in the same paragraph; 0 if none does."""
    words = scene.sheet.words
    for sign in scene.signs_in(first + 1, last - 1):
        if words[sign].is_dash and words[sign - 1].text == "?" and words[sign + 1].capital:
            return 0 if scene.cast.phrase_at(sign + 1) is not None else sign
    return 0


def _dash_after_narration(scene: Scene, first: int, last: int) -> int:
    """The dash at which somebody else's ascribed speech begins behind narration; 0 if none does."""
    words = scene.sheet.words
    for sign in scene.signs_in(first + 1, last - 1):
        begins = words[sign].is_dash and words[sign - 1].text in ENDS and words[sign + 1].capital and sign - first > 1
        if begins and split_speech(scene, sign + 1, last, marked=False).attributions:
            return sign
    return 0


def take_after_colon(scene: Scene, paragraph: Paragraph) -> bool:
    """`Беков развёл руками: — Я вас услышал.`: what opens with a dash after a colon goes on to the paragraph's end."""
    words, last = scene.sheet.words, paragraph.last
    inside = -1
    for sign in paragraph.signs:
        if sign in scene.openings:
            inside = max(inside, scene.closing_of(sign, last))
        if sign < inside or words[sign].text != ":" or sign + 2 >= last or not words[sign + 1].is_dash:
            continue
        found = attribution_before(scene, sign + 1) if words[sign + 2].capital else None
        if found is None or found.actor is None or found.relay or not is_spoken(scene, sign + 2, last, least=1):
            return False
        split = split_speech(scene, sign + 2, last, marked=False)
        return keep(scene, split.parts, [found, *split.attributions], "direct_dash_attribution_before", None, last)
    return False


def take_bare(scene: Scene, paragraph: Paragraph) -> bool:
    """`Это выдумка. Так не бывает, — заявил Асанов.`: a paragraph whose opening dash is lost."""
    words, first, last = scene.sheet.words, paragraph.first, paragraph.last
    for token in reversed(paragraph.signs):
        if token <= max(first + 1, last - _TAIL):
            return False
        if token > last - 2 or not words[token].is_dash or words[token - 1].text not in JOINTS:
            continue
        begin = _after_narration(scene, first, token)
        scene.bare_speech = (begin, token)
        found = joined_attribution(scene, token, first, last)
        scene.bare_speech = NO_SPEECH
        whole = found is not None and found.actor is not None and not found.relay and found.last >= last - 1
        whole = whole and found is not None and "relay" not in found.cue.takes  # …, — передаёт «Вестник»
        if whole and found is not None and not _has_speech_marks(scene, begin, token):
            return keep(scene, [(begin, token)], [found], "direct_dash_lost", None, last)
        return False
    return False


def _after_narration(scene: Scene, first: int, last: int) -> int:
    """`Школу открыли. — Мы рады, — сказал мэр`: the token after a dash between sentences, where the speech begins.

    Without a dash, the last sentence, if those before it report speech: `По её словам, … Мы рады, — сказала она`.
    """
    words = scene.sheet.words
    for sign in reversed(scene.signs_in(first + 1, last - 1)):
        if words[sign].is_dash and words[sign - 1].text in ENDS and words[sign + 1].capital:
            return sign + 1
    sentence = scene.sheet.sentence_at(last - 1).first
    cues = [cue for token in range(first, sentence) if (cue := scene.cues.get(token)) is not None]
    reports = any(cue.sort == "opinion" or (cue.is_finite and _has_subject(scene, cue)) for cue in cues)
    return sentence if reports else first


def _has_subject(scene: Scene, cue: Cue) -> bool:
    """`Сенатор Беков предложил снизить налог`: somebody right beside a verb of speech."""
    beside = (scene.cast.phrase_at(cue.first - 1) if cue.first else None, scene.cast.phrase_at(cue.last))
    return any(phrase is not None and can_be_subject(scene, cue, phrase) for phrase in beside)


def _has_speech_marks(scene: Scene, first: int, last: int) -> bool:
    """Marks other than those around a name inside a sentence."""
    words = scene.sheet.words
    if words[first].text in MARKS or any(words[at].text in MARKS for at in range(last - 3, last)):
        return True
    token = first
    while token < last:
        if words[token].text in MARKS:
            closing = scene.closing_of(token, last)
            if closing < 0 or closing - token > _NAME or words[token - 1].text == ":":
                return True
            token = closing
        token += 1
    return False


def take_unattributed(scene: Scene, parts: list[tuple[int, int]], rule: str, before: Actor | None) -> bool:
    """A quote with nobody beside it; it goes on for the speaker before it, if there is one."""
    made = draft(scene, "direct", parts, None, rule, actor=before)
    if made is None:
        return False
    occupy(scene, parts)
    if before is not None:
        scene.remember(before, parts[-1][1])
    return True


def take_turn(scene: Scene, parts: list[tuple[int, int]], found: Attribution) -> None:
    """What a person says after name and colon in a conversation."""
    if draft(scene, "direct", parts, found, "direct_turn") is not None:
        occupy(scene, parts)


def is_spoken(scene: Scene, first: int, last: int, *, least: int = LEAST) -> bool:
    """Sentences, not a name or an item of a list: begins with a capital, ends with the end of a sentence."""
    words = scene.sheet.words
    opening = words[first + 1] if words[first].text in '«"“„' and first + 1 < last else words[first]
    long_enough = sum(words[token].kind != "mark" for token in range(first, min(last, first + 20))) >= least
    short_question = words[last - 1].text in "?!"
    begins = opening.capital or opening.kind == "number"
    cut_off = last == len(words) and long_enough and has_predicate(words, first, last)
    ends = cut_off or words[last - 1].text in _ENDS
    return begins and (long_enough or short_question) and ends
