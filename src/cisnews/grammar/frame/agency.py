"""The agency whose news a text is: `передает собственный корреспондент агентства Kazinform`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.agencies import AgencyName, agency_at, past_head
from cisnews.grammar.blocks.cues import fold, words
from cisnews.grammar.words import word
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern
from cisnews.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cisnews.grammar.blocks import Section
    from cisnews.grammar.folding import Folded
    from cisnews.grammar.frame.credits import CreditDraft
    from cisnews.grammar.frame.dateline import Dateline

_WORD = pattern(r"[^\W_]+(?:-[^\W_]+)*\.?|[^\s\w]")
_SLASHES = pattern(r"[/(](?=[^\s/()]+(?: [^\s/()]+){0,2}[/)])")
_WORDS_OF = pattern(r" (?P<who>слова|заявление) [^.,!?…\n]{3,150}")
_CLOSED = pattern(r"[.:/]| [—–-] ")
_QUOTES = ("«", '"', "“", "„")
_MOST_WORDS = 7
"""Words between verb and agency."""
_HEAD = 200
"""Characters of a section in which an agency between slashes is looked for."""


class Agency(Record):
    """An agency by its usual name, with its evidence: half-open offsets in the folded text."""

    name: str
    start: int
    end: int


class _Verb(Record):
    """A verb of relaying: half-open offsets in the folded text, and its form for look-ups."""

    start: int
    end: int
    key: str


class _Relay(Record):
    weight: int
    agency: Agency


def find_agency(
    folded: Folded, sections: list[Section], dateline: Dateline | None, credits: list[CreditDraft]
) -> Agency | None:
    """The relaying agency; None if the text names none.

    What the dateline says counts first, then a correspondent's agency, then the first verb of relaying with an agency,
    then whom somebody told something, then a credited source or a signature below the text.
    """
    if dateline and dateline.agency and dateline.agency_span:
        return Agency(dateline.agency, *dateline.agency_span)
    text = folded.text
    relays = [relay for section, verbs in _verbs(folded, sections) for relay in _relays(text, section, verbs)]
    relays += [relay for section in sections if section.kind == "lede" and (relay := _opening(text, section))]
    if relays:
        return min(relays, key=lambda relay: (-relay.weight, relay.agency.start)).agency
    return _credited(text, sections, credits)


def _relays(text: str, section: Section, verbs: list[_Verb]) -> Iterator[_Relay]:
    """What the verbs of a section tell, and its first lines between slashes: `/Корр. БЕЛТА/`."""
    start, end = section.start, section.end
    for verb in verbs:
        relay = _after(text, verb, end) or _whose_words(text, verb, end)
        if relay is None and verb.key not in lexicon.words("frame", "said_verbs"):
            relay = _before(text, verb, start)
        if relay:
            yield relay
    slashes = _SLASHES.search(text, start, min(end, start + _HEAD)) if _has_slash(text, start, end) else None
    if slashes:
        name = agency_at(text, past_head(text, slashes.end(), end)[0], end)
        if name and name.known and text[name.end : name.end + 1] in "/)":
            yield _Relay(3, Agency(name.name, slashes.start() + 1, name.end))


def _has_slash(text: str, start: int, end: int) -> bool:
    """A quick look, since most paragraphs begin without."""
    head = text[start : min(end, start + _HEAD)]
    return "/" in head or "(" in head


def _opening(text: str, section: Section) -> _Relay | None:
    """`ИА «Вестник». Сенат принял закон`, `Вестник.Сенат`: an agency as the first sentence of the text."""
    start, has_head = past_head(text, section.start, section.end)
    name = agency_at(text, start, section.end, after_head=has_head)
    if name is None or not _CLOSED.match(text, name.end, section.end):
        return None
    is_sentence = has_head or (name.known and text.startswith(".", name.end))
    return _Relay(2, Agency(name.name, section.start, name.end)) if is_sentence else None


def _after(text: str, verb: _Verb, end: int) -> _Relay | None:
    """`передает корреспондент агентства X`, `сообщает X`, `сообщили X в пресс-службе`."""
    weight, head, came_from = 2, False, False
    for number, found in enumerate(_WORD.finditer(text, verb.end, min(end, verb.end + 160))):
        name = agency_at(text, found.start(), end, after_head=head)
        if name:
            told = verb.key in lexicon.words("frame", "told_verbs") or verb.key in lexicon.words("frame", "said_verbs")
            if told and not (number == 0 or weight == 3):
                return None
            return _Relay(1 if told and weight == 2 else weight, Agency(name.name, verb.start, name.end))
        between = fold(found.group())
        if between in lexicon.words("frame", "correspondents"):
            weight, head = 3, head or text.startswith(_QUOTES, found.end() + 1)
        elif between in lexicon.words("frame", "agency_heads"):
            head = True
        elif not (came_from or between.isdigit() or _can_stand_between(found.group(), between)):
            return None
        came_from = between == "из"
        if number == _MOST_WORDS:
            break
    return None


def _whose_words(text: str, verb: _Verb, end: int) -> _Relay | None:
    """`приводит слова одного из лидеров оппозиции Асана Бекова ТАСС`: the agency ends the clause."""
    whose = _WORDS_OF.match(text, verb.end, min(end, verb.end + 160))
    if whose is None:
        return None
    for found in _WORD.finditer(text, whose.end("who"), whose.end()):
        name = agency_at(text, found.start(), end)
        if name and name.known and name.end == whose.end():
            return _Relay(2, Agency(name.name, verb.start, name.end))
    return None


def _can_stand_between(text: str, folded: str) -> bool:
    """What can stand between a verb and an agency: `сообщает британское агентство …`, `передает «…»`."""
    is_filler = folded in lexicon.words("frame", "filler") or folded in words("dates") or folded in _QUOTES
    return is_filler or (text.islower() and word(text).adjective_forms > 0)


def _before(text: str, verb: _Verb, start: int) -> _Relay | None:
    """`Trend сообщает`, `как агентство X передает`, `об этом БЕЛТА сообщили`: the name ends right before the verb."""
    weight = 1 if verb.key in lexicon.words("frame", "told_verbs") else 2
    window = max(start, verb.start - 60)
    for found in _WORD.finditer(text, window, verb.start):
        if text[found.start()].islower() and not text[found.start()].isascii():
            continue
        if found.start() > window or window == start:
            name = agency_at(text, found.start(), verb.start)
            if name and name.known and text[name.end : verb.start] == " ":
                return _Relay(weight, Agency(name.name, found.start(), verb.end))
    return None


def _credited(text: str, sections: list[Section], credits: list[CreditDraft]) -> Agency | None:
    """`Источник: ТАСС`; a line below the text that is only the agency's name."""
    for credit in credits:
        if credit.kind == "source":
            name = _anywhere(text, credit.start, credit.end)
            if name:
                return Agency(name.name, credit.start, credit.end)
    for section in reversed(sections):
        if section.rule == "signature":
            name = agency_at(text, section.start, section.end, after_head=True)
            if name and (name.known or "." in name.name) and name.end >= section.end - 1:
                return Agency(name.name, section.start, name.end)
    return None


def _anywhere(text: str, start: int, end: int) -> AgencyName | None:
    for found in _WORD.finditer(text, start, end):
        name = agency_at(text, found.start(), end, after_head=True)
        if name:
            return name
    return None


def _verbs(folded: Folded, sections: list[Section]) -> Iterator[tuple[Section, list[_Verb]]]:
    """The sections that are read, each with its verbs of relaying."""
    tokens = folded.tokens
    verbs = [
        _Verb(tokens.starts[number], tokens.ends[number], tokens.words[number].key)
        for number in tokens.notable
        if tokens.words[number].is_relay_verb
    ]
    verbs.reverse()
    for section in sections:
        inside = []
        while verbs and verbs[-1].start < section.end:
            verb = verbs.pop()
            if verb.start >= section.start:
                inside.append(verb)
        if section.is_read:
            yield section, inside
