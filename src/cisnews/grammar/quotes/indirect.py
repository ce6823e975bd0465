"""Indirect speech: clauses, phrases and insertions that report what somebody said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE
from cisnews.grammar.quotes.attribution import Attribution, agrees_with, ascribe, clause_end, is_source
from cisnews.grammar.quotes.cues import Cue, small_words
from cisnews.grammar.quotes.drafting import draft
from cisnews.grammar.quotes.marks import DASHES

if TYPE_CHECKING:
    from cisnews.grammar.quotes.scene import Scene

_ENDS = frozenset({".", "!", "?", "…", "...", ".."})
_CONTRAST = frozenset({"и", "а", "но", "также", "однако"})


class Clause(NamedTuple):
    """Where a cue stands: the bounds inside which it and its content are."""

    first: int
    last: int


def take_cue(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """The indirect quote of a cue that stands between two tokens (a sentence, or its part in direct speech)."""
    bounds = Clause(first, last)
    return any(rule(scene, cue, bounds) for rule in RULES)


def opinion(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`По словам министра, …`; `…, по мнению сторон, …`; `…, по его словам, …`."""
    if cue.sort != "opinion":
        return False
    phrase = scene.cast.phrase_at(cue.last) if cue.last < bounds.last else None
    found = Attribution(cue.first, cue.last, cue)
    if phrase is not None and phrase.first == cue.last and phrase.cases & GENITIVE:
        found.actor, found.phrase, found.last = phrase.actor, phrase, phrase.last
    else:
        found.last = _to_comma(scene, cue.last, bounds.last)
    return _insert(scene, found, bounds, "indirect_opinion")


def parenthesis(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`Как отметил X, …`; `…, как отметил X`; `…, считает X, …`; `…, добавил он`."""
    words = scene.sheet.words
    if not cue.is_finite:
        return False
    before = words[cue.first - 1].key if cue.first > bounds.first else ""
    with_as = before == "как"
    opens_after_comma = before == "," or (
        with_as and (cue.first - 1 == bounds.first or words[cue.first - 2].text == ",")
    )
    if with_as and not opens_after_comma:
        opens_after_comma = words[cue.first - 2].kind == "word" and cue.first - 2 - bounds.first < 3
    if not opens_after_comma:
        return False
    begin = cue.first - 1 if with_as else cue.first
    found = ascribe(scene, cue, cue.first, _to_comma(scene, cue.last, bounds.last))
    found.first = begin
    if found.relay or (found.actor is None and not found.cue.is_impersonal and found.phrase is None):
        return False
    if not with_as and found.phrase is None and not _has_pronoun(scene, found):
        return False
    if found.last < bounds.last and words[found.last].text not in _ENDS | {",", "—", "–"}:
        return False
    return _insert(scene, found, bounds, "indirect_parenthesis")


def _has_pronoun(scene: Scene, found: Attribution) -> bool:
    return any(scene.sheet.words[token].key in {"он", "она", "они"} for token in range(found.cue.last, found.last))


def _to_comma(scene: Scene, token: int, last: int) -> int:
    """The comma or end mark after an inserted phrase."""
    words = scene.sheet.words
    while token < last and words[token].text not in {",", ";", ":"} and words[token].text not in _ENDS:
        phrase = scene.cast.phrase_at(token)
        if phrase is not None and phrase.last <= last:
            token = phrase.last
        elif token in scene.openings and 0 <= scene.openings[token].closing < last:
            token = scene.openings[token].closing + 1
        elif words[token].text in DASHES and token + 1 < last and words[token - 1].text == ",":
            break
        else:
            token += 1
    return token


def _insert(scene: Scene, found: Attribution, bounds: Clause, rule: str) -> bool:
    """A quote around an inserted attribution: what stands before it and what stands after."""
    words = scene.sheet.words
    if found.actor is None and found.phrase is None and not found.cue.is_impersonal and found.cue.sort != "opinion":
        return False
    left = _left_part(scene, bounds.first, found.first)
    right_first = found.last
    while right_first < bounds.last and words[right_first].text in {",", "—", "–", "-"}:
        right_first += 1
    right = content_end(scene, right_first, bounds.last, found)
    parts = [part for part in (left, (right_first, right)) if part[0] < part[1] and _has_words(scene, *part)]
    if not parts:
        return False
    if len(parts) == 1 and _wholly_marked(scene, *parts[0]):
        return _take_direct(scene, parts[0], found, "direct_after_" + rule.removeprefix("indirect_"))
    made = draft(scene, "indirect", parts, found, rule)
    if made is not None and scene.segments[found.first] is None:
        scene.remember(made.actor, right)
    return made is not None


def _left_part(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """What stands before an insertion, without words that only connect: `При этом, по словам …`."""
    words = scene.sheet.words
    end = last
    while end > first and words[end - 1].text in {",", "—", "–", "-"}:
        end -= 1
    keys = [words[token].key for token in range(first, min(end, first + 5))]
    if end - first <= 5 and " ".join(keys) in small_words("connectives"):
        return (end, end)
    if end > first and (words[end - 1].key in small_words("connectives") or words[end - 1].key.startswith("котор")):
        return (end, end)
    return (first, end)


def _has_words(scene: Scene, first: int, last: int) -> bool:
    return any(scene.sheet.words[token].kind != "mark" for token in range(first, last))


def that_clause(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`X заявил, что …`; `X отметил на встрече, что …, и что …`; `заявив о том, что …`."""
    if "that" not in cue.takes:
        return False
    token = _conjunction_after(scene, cue, bounds)
    if token is None:
        return False
    words = scene.sheet.words
    comma = token - 1
    found = _main_clause(scene, cue, bounds, comma)
    if found is None or found.relay:
        return False
    begin = (
        token
        if words[token].key in small_words("in_order") or words[token].key in small_words("question")
        else token + 1
    )
    if "for" in cue.takes and words[token - 2].key == "то":
        return False
    return _take_content(scene, begin, bounds, found, "indirect_clause")


def _conjunction_after(scene: Scene, cue: Cue, bounds: Clause) -> int | None:
    """The `что` after a comma that belongs to the cue; between them subject, addressee and circumstances."""
    words = scene.sheet.words
    token = cue.last
    while token + 1 < bounds.last:
        if (
            token in scene.cues
            and token != cue.first
            and scene.cues[token].sort != "opinion"
            and scene.cues[token].is_finite
        ):
            return None
        text = words[token].text
        if text == ",":
            key = words[token + 1].key
            if key in small_words("that") or key in small_words("in_order"):
                return token + 1
            if key in small_words("question") and "question" in cue.takes and token - cue.last <= 12:
                return token + 1
        if text in ":;" or text in DASHES:
            return None
        token += 1
    return None


def _main_clause(scene: Scene, cue: Cue, bounds: Clause, last: int) -> Attribution | None:
    """The attribution whose content begins at `last`."""
    if cue.is_participle:
        return _participle(scene, cue, last)
    if not (cue.is_finite or cue.is_gerund or cue.is_impersonal):
        return None
    return ascribe(scene, cue, bounds.first, last)


def _participle(scene: Scene, cue: Cue, last: int) -> Attribution | None:
    """`министр, заявивший, что …`: the phrase before the comma is the speaker."""
    if cue.first < 2 or scene.sheet.words[cue.first - 1].text != ",":
        return None
    phrase = scene.cast.phrase_at(cue.first - 2)
    return Attribution(cue.first, last, cue, phrase.actor, phrase) if phrase is not None else None


def infinitive(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`X предложил парламентам провести форум`; `призвал коллег не откладывать реформу`."""
    if "infinitive" not in cue.takes:
        return False
    words = scene.sheet.words
    for token in range(cue.last, min(cue.last + 14, bounds.last)):
        word = words[token]
        if word.kind == "mark" and token not in scene.openings:
            return False
        if word.pos == "INFN":
            begin = token - 1 if token > cue.last and words[token - 1].key == "не" else token
            return _take_argument(scene, cue, bounds, begin, "indirect_infinitive")
    return False


def topic(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`X сообщил коллегам о реформе`; `рассказала про итоги`; `поблагодарил за помощь`; `призвал к миру`."""
    words = scene.sheet.words
    wanted: dict[str, bool] = {}
    for complement, keep in (("about", False), ("for", True), ("to", True)):
        if complement in cue.takes:
            wanted |= dict.fromkeys(small_words(complement), keep)
    if not wanted:
        return False
    for token in range(cue.last, min(cue.last + 24, bounds.last - 1)):
        word = words[token]
        if word.kind == "mark" or (token in scene.cues and scene.cues[token].is_finite):
            return False
        if word.key in wanted:
            if words[token + 1].key in {"этом", "том", "тем", "это", "чем"}:
                if words[token + 1].key == "том" and words[token + 2].text == "," and word.key in {"о", "об"}:
                    return False
                if not (wanted[word.key] and words[token + 1].key == "то"):
                    return False
            return _take_argument(scene, cue, bounds, token if wanted[word.key] else token + 1, "indirect_topic")
    return False


def noun_object(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`X подчеркнул готовность страны к переговорам`; `отметила важность …`; `предложил проведение реформы`."""
    if not {"object", "aspect"} & cue.takes:
        return False
    words = scene.sheet.words
    for token in range(cue.last, min(cue.last + 12, bounds.last)):
        word = words[token]
        if word.kind == "mark" or token in scene.cues:
            return False
        if word.pos in ("PREP", "ADVB", "PRCL", "CONJ") or scene.cast.phrase_at(token) is not None:
            if word.pos == "PREP":
                return False
            continue
        if "object" not in cue.takes and not _names_aspect(scene, token, bounds.last):
            return False
        if (word.noun_forms | word.adjective_forms) & (ACCUSATIVE | ACCUSATIVE << 6):
            return _take_argument(scene, cue, bounds, token, "indirect_object")
        return False
    return False


def _names_aspect(scene: Scene, token: int, last: int) -> bool:
    """`(особую) важность`: the head is one of the nouns that make speech of a phrase."""
    words = scene.sheet.words
    for at in range(token, min(token + 4, last)):
        if words[at].lemmas & _aspects():
            return True
        if not words[at].adjective_forms:
            return False
    return False


def _aspects() -> frozenset[str]:
    from cisnews.knowledge import lexicon

    return frozenset(lexicon.table("cues")["aspects"])


def _take_argument(scene: Scene, cue: Cue, bounds: Clause, begin: int, rule: str) -> bool:
    if not (cue.is_finite or cue.is_gerund):
        return False
    found = ascribe(scene, cue, bounds.first, begin)
    if found.actor is None or found.relay:
        return False
    return _take_content(scene, begin, bounds, found, rule)


def _take_content(scene: Scene, begin: int, bounds: Clause, found: Attribution, rule: str) -> bool:
    """The quote whose content begins at `begin`, and those that are joined to it by `и что`."""
    found.last = min(found.last, begin)
    _narrow(scene, found)
    end = content_end(scene, begin, bounds.last, found)
    for first, last in _joined_clauses(scene, begin, end):
        if _wholly_marked(scene, first, last):
            _take_direct(scene, (first, last), found, "direct_" + rule.removeprefix("indirect_"))
            continue
        made = draft(scene, "indirect", [(first, last)], found, rule)
        if made is not None and scene.segments[begin] is None:
            scene.remember(made.actor, last)
    return True


def _narrow(scene: Scene, found: Attribution) -> None:
    """The attribution begins with its subject, or with the circumstances at the beginning of the sentence."""
    words = scene.sheet.words
    while found.first < found.cue.first and words[found.first].kind == "mark":
        found.first += 1
    while found.last > found.cue.last and (
        words[found.last - 1].kind == "mark" or words[found.last - 1].key in small_words("that")
    ):
        found.last -= 1


def _joined_clauses(scene: Scene, first: int, last: int) -> list[tuple[int, int]]:
    """`…, и что …`: clauses with a conjunction of their own are further quotes."""
    words = scene.sheet.words
    clauses = []
    begin = first
    token = first
    while token < last:
        marked = scene.openings.get(token)
        if marked is not None and token < marked.closing < last:
            token = marked.closing + 1
            continue
        if words[token].key == "что" and token > begin and words[token - 1].key in {"и", "также", "но"} | {";"}:
            edge = token - 1
            while edge > begin and words[edge - 1].key in {"и", "а", "но", "также", ",", ";"}:
                edge -= 1
            clauses.append((begin, edge))
            begin = token + 1
        token += 1
    return [*clauses, (begin, last)]


def content_end(scene: Scene, first: int, last: int, found: Attribution) -> int:
    """The token after the content that begins at `first`: where the main clause or the news source goes on."""
    words = scene.sheet.words
    token = first
    while token < last:
        marked = scene.openings.get(token)
        if marked is not None and token < marked.closing < last:
            token = marked.closing + 1
            continue
        text = words[token].text
        if text in {",", ";", "и", "а", "—", "–", "-"} and token > first and _resumes(scene, token, last, found):
            return token
        token += 1
    return last


def _resumes(scene: Scene, token: int, last: int, found: Attribution) -> bool:
    """Whether something that is not part of the content begins at a comma or conjunction."""
    words = scene.sheet.words
    at = token + 1
    while at < min(last, token + 4) and (words[at].key in small_words("and") or words[at].text in DASHES):
        at += 1
    if at >= last:
        return False
    cue = scene.cues.get(at)
    joined = at > token + 1 or words[token].key in {"и", "а"}
    if cue is None:
        return False
    if cue.sort == "opinion":
        return False
    if cue.is_gerund:
        return True
    if not cue.is_finite:
        return False
    if is_source(scene, cue.last, last) and words[token].text in {",", "—", "–", "-"}:
        return True
    if joined and words[token].text != ";":
        return (
            found.actor is not None
            and (cue.forms == found.cue.forms or agrees_with(cue, found.actor, plural=found.cue.is_plural))
            and bool(cue.forms & found.cue.forms)
            and _same_number(cue, found.cue)
        )
    if words[token].text in {",", "—", "–", "-"} and not joined:
        tail = _to_comma(scene, cue.last, last)
        return tail >= last - 1 and (tail - cue.last) <= 12
    return False


def _same_number(cue: Cue, other: Cue) -> bool:
    return other.is_gerund or cue.is_plural == other.is_plural


def _wholly_marked(scene: Scene, first: int, last: int) -> bool:
    """Whether a stretch is one pair of marks and nothing else: `что «ждать нельзя»`."""
    words = scene.sheet.words
    while last > first and words[last - 1].text in _ENDS | {","}:
        last -= 1
    marked = scene.openings.get(first)
    return marked is not None and marked.closing == last - 1


def _take_direct(scene: Scene, part: tuple[int, int], found: Attribution, rule: str) -> bool:
    marked = scene.openings[part[0]]
    made = draft(scene, "direct", marked.parts, found, rule)
    if made is not None and scene.segments[part[0]] is None:
        scene.remember(made.actor, part[1])
    return made is not None


def colon(scene: Scene, cue: Cue, bounds: Clause) -> bool:
    """`Президент акцентировал внимание: для него родная вся страна`."""
    words = scene.sheet.words
    if "that" not in cue.takes or not cue.is_finite:
        return False
    end = clause_end(scene, cue.first, bounds.last)
    if end + 1 >= bounds.last or words[end].text != ":" or end + 1 in scene.openings:
        return False
    found = ascribe(scene, cue, bounds.first, end)
    if found.actor is None or found.relay:
        return False
    return _take_content(scene, end + 1, bounds, found, "indirect_colon")


RULES = (opinion, parenthesis, that_clause, colon, infinitive, topic, noun_object)
"""How a cue can report what was said, in the order in which they are tried."""
