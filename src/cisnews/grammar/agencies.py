"""Names of agencies at one place of a text: those of the lexicon, quoted ones, and addresses of sites."""

from __future__ import annotations

from cisnews.grammar.entries import entries_at
from cisnews.knowledge import lexicon
from cisnews.patterns import pattern
from cisnews.records import Record

_SITE = pattern(r"[A-Za-zА-Яа-яЁё0-9-]+(?:\.[A-Za-zА-Яа-яЁё-]+)+")
_QUOTED = pattern(r"[«\"“]([^»\"”\n]{2,40})[»\"”]")
_HEAD = pattern(r"[^\W\d_]+\.?(?= )")
_WINDOW = 80
_QUOTES = '«"“„»”'


class AgencyName(Record):
    """An agency by its usual name, and where its name ends in the folded text."""

    name: str
    end: int
    known: bool


def agency_at(text: str, start: int, end: int, *, after_head: bool = False) -> AgencyName | None:
    """The agency whose name begins at `start`; after a head noun (`портал`) also one that no list knows."""
    if start >= end:
        return None
    quoted = text[start] in _QUOTES
    begin = start + quoted
    found = _known(text, begin, end, sure=quoted or after_head)
    if found is not None:
        close = found.end + (quoted and text[found.end : found.end + 1] in _QUOTES and found.end < end)
        return AgencyName(found.name, close, True)
    if site := site_end(text, begin, end):
        return AgencyName(text[begin:site], site + quoted, False)
    name = _QUOTED.match(text, start, end) if after_head else None
    return AgencyName(name.group(1), name.end(), False) if name else None


def site_end(text: str, start: int, end: int) -> int:
    """After the address of a site (`vestnik.kg`) that begins at `start`; 0 if none does."""
    site = _SITE.match(text, start, end)
    return site.end() if site and site.group().rsplit(".", 1)[1].lower() in lexicon.words("frame", "domains") else 0


def past_head(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where an agency's name begins behind `корр.` or `ИА` at `start`; whether it is a noun for an agency."""
    word = _HEAD.match(text, start, end)
    key = word.group().lower() if word else ""
    is_agency = key in lexicon.words("frame", "agency_heads")
    if word is None or not (is_agency or key in lexicon.words("frame", "correspondents")):
        return start, False
    return word.end() + 1, is_agency


def _known(text: str, start: int, end: int, *, sure: bool) -> AgencyName | None:
    """The longest agency of the lexicon; one that is also a word or a company only if it is `sure` to be one."""
    first = text[start : start + 1]
    if first.islower() and not first.isascii():
        return None
    limit = min(end, start + _WINDOW)
    longest = None
    for entry, last in entries_at(text, start, limit):
        if entry.sort == "agency" and entry["kind"] != "press_service" and (sure or not entry["also_words"]):
            longest = AgencyName(entry["name"], last, True)
    return longest
