"""Whom the text is about: the one who has met others and now meets the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.meetings.kin import add_relative
from cisnews.grammar.meetings.mention import GATHERINGS, Side
from cisnews.grammar.meetings.sides import is_bare_group, is_delegation, means_those_told
from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence

_ROLES = frozenset({"plan", "cancel", "at", "after", "happen", "hold", "verb", ""})
_PAIR = 2
_WORDS = 150
_SENTENCES = 3
"""So many sentences back somebody can still be the one who is spoken of."""


class Protagonist:
    """Remembers who led the last meeting that was told, or came on the last visit."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: Side | None = None
        self._visitors: list[Side] = []
        """Who came on the last visit: a delegation with its leader."""
        self._met = -_WORDS
        """Number of the sentence in which a meeting of two was told last."""

    def complete(self, mention: Mention, sentence: Sentence) -> None:
        """Give a meeting with one side its other: `Беков провёл встречи. В рамках встречи с Лисом обсуждены …`."""
        if mention.family == "visit" and mention.count == 1 and mention.status != "referenced":
            visitor = mention.sides[0]
            self._visitors = mention.sides
            self._last = visitor if _came(visitor) else self._last
        if mention.family in GATHERINGS:
            self._name_delegation(mention)
        if mention.family != "meeting":
            return
        self._name_heads(mention, sentence)
        add_relative(self._page, mention, self._last.actor if self._last else None)
        if mention.count == 1 and is_bare_group(mention.sides[0]):
            return  # министры проведут встречу: those of whom was told before
        lacks_one = mention.count == 1 and (mention.names_partner or mention.role == "hold")
        if mention.role in _ROLES and (lacks_one or (mention.misses_own and mention.sides)):
            told = self._last or self._in_sentence(mention, sentence)
            other = told or self._before(sentence) or self._after(mention, sentence)
            if other is not None and all(other.identity != side.identity for side in mention.sides):
                partner = mention.sides[0]
                mention.sides.insert(0, Side(partner.first, partner.last, other.actor, other.label))
        if mention.count < _PAIR:
            return
        self._met = self._page.sheet.sentence_number(sentence.first)
        if not self._is_received(mention):
            self._last = mention.sides[0]

    def _name_delegation(self, mention: Mention) -> None:
        """`Прибыла делегация Сената во главе с Лисом. Делегация участвует в форуме`: the one that has come."""
        bare = mention.sides[0] if len(mention.sides) == 1 else None
        told = self._visitors[0] if self._visitors else None
        if bare is None or told is None or not (is_delegation(bare) and is_delegation(told)):
            return
        ours, theirs = (bare.called or "").lower().split(), (told.called or "").lower().split()
        if len(ours) < len(theirs) and set(ours) <= set(theirs):
            mention.sides = [side._replace(first=bare.first, last=bare.last) for side in self._visitors]

    def _is_received(self, mention: Mention) -> bool:
        """`Лис побывала в Риме. Её принял президент`: the text stays with the guest."""
        last = self._last
        return (
            mention.host is not None
            and last is not None
            and any(last.identity == s.identity for s in mention.sides[1:])
        )

    def _name_heads(self, mention: Mention, sentence: Sentence) -> None:
        """`Лидеры условились встретиться`, `Главы государств провели переговоры`: the two persons named just before."""
        if len(mention.sides) != 1 or mention.names_partner or not means_those_told(mention.sides[0]):
            return
        page, group = self._page, mention.sides[0]
        number = page.sheet.sentence_number(sentence.first)
        if mention.status == "held" and number - self._met <= _SENTENCES:
            return  # министры обсудили: those who met, as was told
        if mention.status == "planned" and mention.date is None and mention.place is None:
            return  # министры проведут встречу: the one told before
        begin = page.sheet.sentences[max(0, number - _SENTENCES)].first
        phrases = page.cast.phrases_in(max(begin, sentence.first - _WORDS), group.first)
        persons = list(dict.fromkeys(phrase.actor for phrase in phrases if phrase.actor.kind == "person"))
        if len(persons) == _PAIR:
            mention.sides = [group._replace(actor=person, label=None, plural=False) for person in persons]

    def _in_sentence(self, mention: Mention, sentence: Sentence) -> Side | None:
        """`Ожидается выступление спикера Лиса; намечены и встречи с …`: the only person told before it."""
        phrases = self._page.cast.phrases_in(max(sentence.first, mention.first - _WORDS), mention.first)
        persons = {phrase.actor: phrase for phrase in phrases if phrase.actor.kind == "person"}
        told = next(iter(persons.values())) if len(persons) == 1 else None
        return Side(told.first, told.last, told.actor, None) if told is not None else None

    def _before(self, sentence: Sentence) -> Side | None:
        """The last person in the nominative of the sentences just before."""
        page = self._page
        number = page.sheet.sentence_number(sentence.first)
        begin = max(page.sheet.sentences[max(0, number - _SENTENCES)].first, sentence.first - _WORDS)
        for phrase in reversed(page.cast.phrases_in(begin, sentence.first)):
            if phrase.cases == NOMINATIVE and phrase.actor.kind == "person":
                return Side(phrase.first, phrase.last, phrase.actor, None)
        return None

    def _after(self, mention: Mention, sentence: Sentence) -> Side | None:
        """`Встреча с послом Лисом` as the first words: the first person in the nominative of the sentences after it."""
        sheet, partner = self._page.sheet, mention.sides[0].identity
        number = sheet.sentence_number(sentence.first)
        if number or mention.role or mention.head != sentence.first:
            return None
        end = sheet.sentences[min(len(sheet.sentences) - 1, _SENTENCES)].last
        for phrase in self._page.cast.phrases_in(sentence.last, min(end, sentence.last + _WORDS)):
            if phrase.cases == NOMINATIVE and phrase.actor.kind == "person" and phrase.actor is not partner:
                mention.status, mention.status_at = "held", None  # the headline of what the text then tells
                return Side(phrase.first, phrase.last, phrase.actor, None)
        return None


def _came(visitor: Side) -> bool:
    """A person, or a delegation: `Сенат посетила делегация Литвы. На встрече с Лисом …`."""
    return is_delegation(visitor) or (visitor.actor is not None and visitor.actor.kind == "person")


def guest_of(meeting: Mention) -> Actor | None:
    """The one person who came on a visit, or whom the host received."""
    if meeting.family != "visit" and meeting.host is None:
        return None
    persons = [side.actor for side in meeting.sides if side.actor is not None and side.actor is not meeting.host]
    return persons[0] if len(persons) == 1 and persons[0].kind == "person" else None
