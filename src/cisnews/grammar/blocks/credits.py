"""Credits: who made a picture, a video or the text (`Фото: Пресс-служба Сената`), and how far the name reaches."""

from __future__ import annotations

from typing import get_args

from cisnews.grammar.agencies import agency_at
from cisnews.grammar.blocks.cues import CREDITS, INSERTIONS, first_word, first_words, fold, may_begin, phrase_end, words
from cisnews.grammar.blocks.names import is_nominative, name_end
from cisnews.grammar.closed_classes import PATRONYMIC_ANY_ENDINGS, PATRONYMIC_WORDS
from cisnews.grammar.morphology import GENITIVE
from cisnews.grammar.words import word
from cisnews.model.block import CreditKind
from cisnews.patterns import pattern
from cisnews.records import Record

_SEPARATOR = pattern(r" ?[:©] ?[©–—-]? ?| [–—-] ")
_STOP = pattern(r"[|•\n()]|(?<=[^\W\d_]{3})[.!?](?= [А-ЯЁ«\"])| {2,}")
_TOKEN = pattern(r"[^\s/,]+|[/,]")
_DOMAIN = pattern(r"[\w-]+(?:\.[\w-]+)+|[A-Za-z][\w.&+-]*")
_SITE = pattern(r"[\w-]+\.[\w.-]+|[a-z]")
_NAME_TO_THE_END = pattern(r"[А-ЯЁ][а-яё]+(?: [А-ЯЁ][\w-]*\.?){2,3}$")
"""`Фото Анны Лис` behind a sentence, up to the end of the line."""
_ENDED = pattern(r"[.)]|$")
_SHORT = 60
"""Characters: a longer rest of a line is not taken as the credited party without a look at its words."""
_FARTHEST = 200
"""Characters: no credited party's name is longer."""


class Credit(Record):
    """A credit in the folded text: from its cue to the end of the party's name."""

    kind: CreditKind
    start: int
    party: int
    """Where the party's name begins."""
    end: int


def credit_at(text: str, start: int, end: int, *, whole: bool) -> Credit | None:
    """The credit that begins at `start` of a line that ends at `end`; None if there is none.

    `whole`: whether the line begins here, so that a cue without a colon counts too (`Фото Акорды`).
    """
    if text.startswith("©", start):
        return _copyright(text, start, end)
    if first_word(text, start, end) not in first_words(CREDITS):
        return None
    for kind in get_args(CreditKind):
        cue = phrase_end(f"credits.{kind}", text, start, end)
        if not cue:
            continue
        separator = _SEPARATOR.match(text, cue, end)
        if separator is not None and separator.end() < end and _can_be_party(text, separator.end(), end):
            return Credit(kind, start, separator.end(), _party_end(text, separator.end(), end))
    if whole or _NAME_TO_THE_END.match(text, start, end):
        found = _bare(text, start, end)
        if found is not None:
            return found
    return _before_name(text, start, end)


def _before_name(text: str, start: int, end: int) -> Credit | None:
    """`Фото Пётр Бек Палата приняла …`, `Фото 24.kg. Палата …`: its case or its end tells that it is no phrase."""
    cue = phrase_end("bare_credits", text, start, end)
    if not cue or not text.startswith(" ", cue):
        return None
    party = name_end(text, cue + 1, end, sure=False)
    if not party or not is_nominative(text[cue + 1 : party]):
        agency = agency_at(text, cue + 1, end)
        party = agency.end if agency and _ENDED.match(text, agency.end, end) else 0
    return Credit("photo", start, cue + 1, party) if party else None


def _can_be_party(text: str, start: int, end: int) -> bool:
    """A name, an address, or a noun that names a party (`пресс-служба`); not `Видео: урок для депутатов`."""
    return not text[start].islower() or bool(phrase_end("credit_heads", text, start, end) or _SITE.match(text, start))


def _bare(text: str, start: int, end: int) -> Credit | None:
    """A line of a cue and a party without a verb: `Фото РИА Новости`, `Фото пресс-службы Сената`."""
    cue = phrase_end("bare_credits", text, start, end)
    if not cue or cue + 1 >= end or end - cue > _SHORT or text[cue] != " " or has_verb(text, cue, end):
        return None
    if fold(text[start:end]) in words("rubrics"):  # Видео дня
        return None
    if text[end - 1] in "!?" or _STOP.search(text, cue + 1, end):
        return None
    return Credit("video" if fold(text[start:cue]) == "видео" else "photo", start, cue + 1, _trimmed(text, end))


def _copyright(text: str, start: int, end: int) -> Credit | None:
    """`© Sputnik / Асан Беков`, not `© 2024 ОАО «Эфир». Все права защищены`."""
    line = fold(text[start:end])
    if end - start > _SHORT or any(mark in line for mark in words("copyright")):
        return None
    party = start + 1 + (text[start + 1 : start + 2] == " ")
    if phrase_end("credits.photo", text, party, end):  # © Фото : пресс-служба Сената
        return credit_at(text, party, end, whole=True)
    return Credit("photo", start, party, _trimmed(text, end)) if party < end else None


def _party_end(text: str, start: int, end: int) -> int:
    """Where the name of the credited party ends that begins at `start`."""
    end = min(end, start + _FARTHEST)
    stop = _STOP.search(text, start, end)
    limit = _before_insertion(text, start, stop.start() if stop else end)
    if limit - start <= _SHORT and not has_verb(text, start, limit):
        return _trimmed(text, limit)
    return _trimmed(text, _glued_party_end(text, start, limit))


def _before_insertion(text: str, start: int, end: int) -> int:
    """Where a party's name ends before a phrase of the page or one more credit.

    `vestnik.kg Подписывайтесь на наш канал`, `Анна Лис, фото: Пётр Бек`.
    """
    space = text.find(" ", start, end)
    while space > 0:
        if may_begin(INSERTIONS, text, space + 1, end) or _is_credit_cue(text, space + 1, end):
            return space
        space = text.find(" ", space + 1, end)
    return end


def _is_credit_cue(text: str, start: int, end: int) -> bool:
    """Whether a cue with its colon begins at `start`."""
    if first_word(text, start, end) not in first_words(CREDITS):
        return False
    cues = (phrase_end(f"credits.{kind}", text, start, end) for kind in get_args(CreditKind))
    return any(cue and text.startswith(":", cue) for cue in cues)


def has_verb(text: str, start: int, end: int) -> bool:
    """Whether a finite verb stands in a stretch of text."""
    return any(
        word(found).pos == "VERB"
        for found in map(_bare_word, text[start:end].split())
        if found.isalpha() and found.islower()
    )


def _bare_word(token: str) -> str:
    return token.strip('.,;:!?…«»"()')


def _glued_party_end(text: str, start: int, limit: int) -> int:
    """Where a party's name ends when running text is glued to it: `Пресс-служба Сената Спикер также подчеркнул …`.

    What belongs to a head noun stands in the genitive; a name has two words; after a slash comes one more party.
    """
    tokens = [(found.group(), found.end()) for found in _TOKEN.finditer(text, start, limit)]
    at = _one_party(tokens, 0)
    while at + 1 < len(tokens) and tokens[at][0] in "/,":
        at = _one_party(tokens, at + 1)
    return tokens[at - 1][1] if at else start + 1


def _one_party(tokens: list[tuple[str, int]], at: int) -> int:
    first = tokens[at][0]
    if _DOMAIN.fullmatch(first):
        at += 1
        while at < len(tokens) and _DOMAIN.fullmatch(tokens[at][0]):
            at += 1
        return at
    if fold(first) in words("credit_heads"):
        at += 1
        while at < len(tokens) and _belongs(tokens[at][0]):
            at += 1
        return at
    if first.isupper() and len(first) > 3:
        return at + 1
    last = min(at + 2, len(tokens))
    return last + 1 if last < len(tokens) and _ends_name(tokens[last][0]) else last


def _belongs(token: str) -> bool:
    """Whether a word can go on with `пресс-служба`: a genitive, an abbreviation, a quoted name."""
    bare = token.strip("«»\"'.")
    if not bare or not bare[0].isalpha():
        return token[0] in "«/"
    if bare.isupper() and len(bare) > 1:
        return True
    found = word(bare)
    return bool(found.cases & GENITIVE) or token[0] == "«" or token[-1] == "»"


def _ends_name(token: str) -> bool:
    """`Иван Иванович Петров`, `Азамат Маматбек уулу`: whether a third word belongs to the name."""
    return token.endswith(PATRONYMIC_ANY_ENDINGS) or fold(token) in PATRONYMIC_WORDS


def _trimmed(text: str, end: int) -> int:
    while text[end - 1] in " .,;":
        end -= 1
    return end
