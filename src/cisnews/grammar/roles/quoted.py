"""Names in marks without a noun (`«Лотос»`) that a verb, a bracket or a post beside them shows to be bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.bodies.drafts import head_noun, name_in_nominative
from cisnews.grammar.closed_classes import OUT_OF
from cisnews.grammar.complements import is_latin
from cisnews.grammar.layers import BodyMention
from cisnews.grammar.marked import CLOSING_OF, OPENING, name_in_marks
from cisnews.grammar.morphology import ACCUSATIVE, ANY_FORM, GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.phrases import NounPhrase, nominative
from cisnews.grammar.roles.bare import CASES_OF_WAYS
from cisnews.grammar.roles.named import Named, body_uses
from cisnews.knowledge.forms import PLURAL_SHIFT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.words import Word

WHERE = {"в": PREPOSITIONAL, "во": PREPOSITIONAL, "за": ACCUSATIVE}
"""Prepositions before a workplace, each with its case."""
WORKING = ("working", "playing", "competing")
_RULE = "quoted_body"
_QUOTED_BACK = 8
"""How far before a verb a quoted name may stand that is its object (tokens)."""
_NEAR_VERB = 4
"""How far behind its verb the name of a workplace may begin (tokens)."""
_LONGEST_RELATIVE = 6
_OF_SPEECH = frozenset({"VERB", "INFN", "ADJS", "PRTS", "NPRO", "INTJ"})
"""Parts of speech of words that are said rather than a name."""
_LONGEST_FREE = 5
"""Tokens of a free name with its marks."""


def quoted_bodies(stage: Stage) -> Iterator[BodyMention]:
    """`возглавил «Лотос»`, `«Лотос» возглавляет`, `работает в «Лотосе»`, `Иван Лис («Лотос»)`: names without a noun."""
    taken = {token for body in stage.bodies for token in range(body.first, body.last)}
    yield from _headed(stage, taken)
    yield from _workplaces(stage, taken)
    yield from _behind_names(stage, taken)


def _headed(stage: Stage, taken: set[int]) -> Iterator[BodyMention]:
    """`возглавил «Лотос»`, `руководивший прежде «Лотосом»`, `«Лотос» возглавляет`: the object of a verb of heading."""
    for verb in stage.verbs.standing(tuple(CASES_OF_WAYS)):
        sentence = stage.sheet.sentence_at(verb.token)
        first = verb.token + 1
        when = stage.sheet.term(first, "office_time")
        first = when.last if when is not None else first
        last = name_in_marks(stage.sheet, first, sentence.last)
        if not last:
            first, last = _quoted_before(stage, verb.token, max(sentence.first, verb.token - _QUOTED_BACK))
        if last and first not in taken:
            cases = CASES_OF_WAYS[verb.way]
            name = nominative(stage.sheet, NounPhrase(first + 1, last - 1, first + 1, cases))
            yield BodyMention(first, last, name, None, "company", cases, None, None, _RULE, first + 1)


def _quoted_before(stage: Stage, token: int, begin: int) -> tuple[int, int]:
    """The name in marks (half-open) that ends before a token, with nothing but adverbials between; zeros if none."""
    words = stage.sheet.words
    for last in range(token, begin, -1):
        word = words[last - 1]
        if word.text in CLOSING_OF:
            first = opening_of(stage, last - 1, begin)
            if first < begin or not (first == begin or _is_free(words[first - 1])):
                return 0, 0
            return (first, last) if name_in_marks(stage.sheet, first, last) == last else (0, 0)
        if word.kind == "mark" or word.verbal:
            return 0, 0
    return 0, 0


def opening_of(stage: Stage, closing: int, begin: int) -> int:
    """The token of the mark that opens the name which a token closes; before `begin` where there is none."""
    words = stage.sheet.words
    mark = CLOSING_OF[words[closing].text]
    return next((at for at in range(closing - 1, begin - 1, -1) if words[at].text == mark), begin - 1)


def _is_free(word: Word) -> bool:
    """Whether what stands before a quoted name does not name it: an adverb or mark, no noun, adjective, preposition."""
    return word.pos in ("ADVB", "CONJ", "NPRO", "")


def _workplaces(stage: Stage, taken: set[int]) -> Iterator[BodyMention]:
    """`Иван Лис из «Лотоса»`, `работает в «Лотосе»`, `играет за «Ветер»`, `из «Лотоса», где работал`.

    `taken`: the tokens of the bodies that are read already.
    """
    words = stage.sheet.words
    for name in stage.names:
        if name.actor.given and name.actor.family and name.last < len(words) and words[name.last].key in OUT_OF:
            yield from _workplace(stage, name.last + 1, GENITIVE, taken)
    for verb in stage.verbs.standing((*WORKING, "belonging", "moving")):
        sentence = stage.sheet.sentence_at(verb.token)
        end = min(sentence.last, verb.token + _NEAR_VERB)
        at = next((at for at in range(verb.token + 1, end) if words[at].key in WHERE or words[at].kind == "mark"), end)
        if at < end and words[at].key in WHERE:
            case = ACCUSATIVE if verb.way == "moving" else WHERE[words[at].key]
            yield from _workplace(stage, at + 1, case, taken)
        else:
            yield from _before_where(stage, max(sentence.first + 2, verb.token - _LONGEST_RELATIVE), verb.token, taken)


def _before_where(stage: Stage, begin: int, verb: int, taken: set[int]) -> Iterator[BodyMention]:
    """`«Лотосе»` before `, где служит Иван Лис`."""
    words = stage.sheet.words
    where = next((at for at in range(verb - 1, begin - 1, -1) if words[at].key == "где"), 0)
    if where and words[where - 1].text == "," and words[where - 2].text in CLOSING_OF:
        first = opening_of(stage, where - 2, stage.sheet.sentence_at(where).first)
        if first >= stage.sheet.sentence_at(where).first:
            yield from _workplace(stage, first, GENITIVE, taken)


def _workplace(stage: Stage, first: int, case: int, taken: set[int]) -> Iterator[BodyMention]:
    """The body whose name in marks or in Latin letters begins at a token, if one does."""
    words, end = stage.sheet.words, stage.sheet.sentence_at(first - 1).last
    begin = first
    while first < end and words[first].adjective_forms & case and not words[first].capital:  # `из тульского «Лотоса»`
        first += 1
    last = name_in_marks(stage.sheet, first, end)
    if not last:
        last = first
        while last < end and (_is_latin_name(words[last]) or (last > first and _is_glued(stage, last))):
            last += 1
    if last > first and first not in taken:
        inner = NounPhrase(first + 1, last - 1, head_noun(stage.sheet, first + 1, last - 1, case), case)
        declined = case != GENITIVE and words[first].text in OPENING
        name = nominative(stage.sheet, inner) if declined else name_in_nominative(stage.sheet, first, last)
        is_club = stage.sheet.term(first + 1, "club") is not None or (begin < first and case == ACCUSATIVE)
        kind = "sport" if is_club else "company"  # `за тульский «Лотос»`
        yield BodyMention(begin, last, name, None, kind, case, None, None, _RULE, first)


def free_names(stage: Stage) -> list[Named]:
    """`«Лотос» сменил тренера`, `руководство «Лотоса»`: short names in marks that no noun beside them names."""
    sheet, found = stage.sheet, []
    taken = {token for body in stage.bodies for token in range(body.first, body.last)}
    for token in sheet.capitals:
        first = token - 1
        if first < 0 or sheet.words[first].text not in OPENING or first in taken:
            continue
        sentence = sheet.sentence_at(token)
        last = name_in_marks(sheet, first, sentence.last)
        if not last or last - first > _LONGEST_FREE or not _opens(stage, first):
            continue
        if any(word.kind == "mark" or word.pos in _OF_SPEECH for word in sheet.words[token : last - 1]):
            continue
        if last + 1 < sentence.last and sheet.words[last].text == "," and sheet.words[last + 1].is_dash:
            continue
        if first == sentence.first or _leaves_free(sheet.words[first - 1]):
            kind = "quoted" if sheet.term(token, "club") is None else "sport"
            found.append(Named(first, last, _nominative(stage, first, last), None, kind, None))
    return found


def _nominative(stage: Stage, first: int, last: int) -> str:
    """`Современник` of `«Современнику»`: a name in marks in whatever case; as written where it can be a nominative."""
    words = stage.sheet.words
    head = head_noun(stage.sheet, first + 1, last - 1, ANY_FORM)
    forms = words[head].noun_forms
    for word in words[first + 1 : head]:
        forms &= word.adjective_forms
    if stage.sheet.term(first + 1, "club") is not None:
        return name_in_nominative(stage.sheet, first, last)
    if not forms or not words[head].known or forms & (NOMINATIVE | NOMINATIVE << PLURAL_SHIFT):
        return stage.sheet.text(first + 1, last - 1)
    return nominative(stage.sheet, NounPhrase(first + 1, last - 1, head, forms))


def _opens(stage: Stage, token: int) -> bool:
    """Whether a mark that could close too stands right before a word and not right behind one."""
    sheet = stage.sheet
    return sheet.ends[token] == sheet.starts[token + 1] and not (token and sheet.ends[token - 1] == sheet.starts[token])


def _leaves_free(word: Word) -> bool:
    """Whether the name behind a word is no apposition to it: `в «Лотосе»`, not `фильм «Лотос»`."""
    return word.pos != "NOUN" or not word.lemmas.isdisjoint(body_uses()["whose"])


def _is_latin_name(word: Word) -> bool:
    return word.capital and is_latin(word)


def _is_glued(stage: Stage, token: int) -> bool:
    """`2` in `K2`."""
    sheet = stage.sheet
    return sheet.words[token].kind == "number" and sheet.ends[token - 1] == sheet.starts[token]


def _behind_names(stage: Stage, taken: set[int]) -> Iterator[BodyMention]:
    """`Иван Лис («Лотос»)`."""
    words = stage.sheet.words
    for reference in stage.names:
        first = reference.last + 1
        if first < len(words) and words[reference.last].text == "(" and words[first].text in OPENING:
            last = name_in_marks(stage.sheet, first, len(words))
            if last and first not in taken:
                name = stage.sheet.text(first + 1, last - 1)
                yield BodyMention(first, last, name, None, "unknown", NOMINATIVE, None, None, _RULE, first + 1)
