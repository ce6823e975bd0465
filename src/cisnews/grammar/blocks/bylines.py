"""Bylines inside the lines of the news: behind the agency of a dateline, at the end of a headline or of the text.

Who wrote the news is no person in it. What is cut out here becomes a piece of its own. Names without a word, agency or
address that tells authors are only taken where they stand alone, and where the text does not speak of their bearers.
"""

from __future__ import annotations

from cisnews.grammar.blocks.names import family_stem, is_nominative
from cisnews.grammar.blocks.pieces import Piece, is_sentence
from cisnews.grammar.blocks.signatures import Signature, may_hold_name, read_signature
from cisnews.patterns import pattern

_SENTENCE_START = pattern(r"(?:(?<!\b[А-ЯЁ])\.|[!?…]|(?<=[.!?…])[»\"”)]|[»\"”)]\.) *(?=[/(]?[А-ЯЁ])")
_WORD_START = pattern(r"(?:(?<=[ (])|(?<=[а-яё]))(?=[А-ЯЁA-Z][\w-])")
_NUMBER = pattern(r"\d+\. *")
_NAME_AND_MARK = pattern(r"(?<!\w)[А-ЯЁA-Z](?:\. ?|[\w’'-]+ )[А-ЯЁA-ZҒҚӨҮ][\w’'-]*(?: [\w’'-]+)? ?[/).:,(—–]")
"""A quick look for what can be a name with a mark behind it."""
_PAIR = pattern(r"[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё-]+/[А-ЯЁ][а-яё-]+ [А-ЯЁ]")
"""Two persons who play together: `Анна Лис/Ева Бек`."""
_BEGINS_TEXT = pattern(r"[ —–-]*(?=[А-ЯЁA-Z«\"“„\d])")
_QUOTES = frozenset('»"”')
_LONGEST = 120
"""Characters: no signature is longer."""
_HEAD, _TAIL = 20, 12
"""Pieces before and behind the text among which bylines are looked for."""
_OPENINGS = 3
"""Paragraphs in which a dateline is looked for."""
_LIST = 3
"""So many names, or lines of names, are a list."""


def find_bylines(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the bylines cut out of them."""
    sentences = [number for number, piece in enumerate(pieces) if is_sentence(piece)]
    if not sentences:
        return pieces
    first = sentences[0]
    headlines = 2 if pieces[first].text[-1] != "." else 1  # a rubric and a headline, both of sentences
    for number in sentences[: headlines + 1]:
        _sign_lines_above(pieces, number)
        if pieces[number].text[-1] in ":;":
            break
    _sign_lines_below(pieces)
    _sign_again(pieces)
    parts: dict[int, list[Piece]] = {}
    for number in range(max(0, first - _HEAD), first + 1):
        parts[number] = _cut(pieces[number], _at_end_of_line(text, pieces[number]))
    for number in sentences[:_OPENINGS]:
        if len(parts.get(number, ())) < 2:
            parts[number] = _cut(pieces[number], _at_beginning(text, pieces[number]))
    last = next((number for number in reversed(sentences) if pieces[number].kind != "boilerplate"), first)
    rest = parts.get(last, [pieces[last]])[-1]
    parts[last] = [*parts.get(last, [rest])[:-1], *_cut(rest, _at_end_of_text(text, pieces, rest))]
    return [part for number, piece in enumerate(pieces) for part in parts.get(number) or _without_partner(piece)]


def _without_partner(piece: Piece) -> list[Piece]:
    """`С депутатом Асаном Бековым беседовала Анна Лис`: with whom the author spoke belongs to the text."""
    partner = read_signature(piece.text, 0, len(piece.text)).partner if piece.rule == "byline" else 0
    if not partner:
        return [piece]
    before, behind = (
        piece.part(*place) for place in ((piece.start, piece.start + partner), (piece.start + partner, piece.end))
    )
    before.kind, before.rule = None, ""
    return [before, behind]


def _sign_lines_above(pieces: list[Piece], first: int) -> None:
    """`Анна Лис, Пётр Бек`, `А. Лис`: a line of one or two names between the headline and the text."""
    for piece in pieces[max(0, first - _HEAD) : first]:
        if piece.kind is None and _is_bare(pieces, piece):
            piece.kind, piece.rule = "boilerplate", "byline"


def _sign_lines_below(pieces: list[Piece]) -> None:
    """The same behind the last sentence, with its full stop or without; not a list of names, as behind a colon."""
    found: list[Piece] = []
    before = ""
    for piece in pieces[: -_TAIL - 1 : -1]:
        if piece.kind is None and _is_bare(pieces, piece):
            found.append(piece)
        elif piece.kind is None or piece.kind in ("speech", "background"):
            before = piece.text
            if is_sentence(piece):
                break
    if len(found) < _LIST and before[-1:] not in ("", ":", ";"):
        for piece in found:
            piece.kind, piece.rule = "boilerplate", "byline"


def _sign_again(pieces: list[Piece]) -> None:
    """The same line once more, wherever it stands."""
    signed = {piece.text for piece in pieces if piece.rule == "byline"}
    for piece in pieces if signed else ():
        if piece.kind is None and piece.text in signed:
            piece.kind, piece.rule = "boilerplate", "byline"


def _is_bare(pieces: list[Piece], piece: Piece) -> bool:
    """Whether a line is only a name or two, in the nominative, of nobody whom the text speaks of."""
    if len(piece.text) > _LONGEST or piece.text[-1] in ":;" or not piece.text[0].isupper():
        return False
    if not may_hold_name(piece.text, 0, len(piece.text)):
        return False
    signature = read_signature(piece.text, 0, len(piece.text))
    return signature.at == len(piece.text) and _are_authors(pieces, piece.text, piece.start, signature)


def is_name_line(text: str) -> bool:
    """Whether a line is only names, perhaps with places or what stands in quotation marks: `Анна Лис, «Вода»`."""
    if len(text) > _LONGEST or not text[0].isupper() or not may_hold_name(text, 0, len(text)):
        return False
    signature = read_signature(text, 0, len(text))
    return bool(signature.names) and signature.names[0][0] == 0 and signature.at == len(text)


def _are_authors(pieces: list[Piece], text: str, offset: int, signature: Signature) -> bool:
    """Whether bare names can be those of authors; `offset`: where `text` begins in the whole text."""
    return 0 < len(signature.names) < _LIST and all(
        is_nominative(text[start:end]) and not _is_spoken_of(pieces, text[start:end], offset + start)
        for start, end in signature.names
    )


def _is_spoken_of(pieces: list[Piece], name: str, start: int) -> bool:
    """Whether the text has the family name, but for the name that begins at `start` and lines of nothing else."""
    stem = family_stem(name)
    for piece in pieces:
        if (piece.kind is None or piece.kind in ("speech", "background")) and piece.text != name:
            at = piece.text.find(stem)
            while at >= 0:
                if not start <= piece.start + at < start + len(name):
                    return True
                at = piece.text.find(stem, at + 1)
    return False


def _at_end_of_line(text: str, piece: Piece) -> tuple[int, int, str] | None:
    """`Палата приняла бюджет Анна Лис (редактор отдела)`, `Зал палаты. Пётр Бек / Вестник`."""
    if piece.kind is not None or (piece.text[-1] not in ")/" and "/" not in piece.text[-_LONGEST:]):
        return None
    for found in _WORD_START.finditer(text, max(piece.start + 1, piece.end - _LONGEST), piece.end):
        signature = read_signature(text, found.start(), piece.end)
        if signature.at == piece.end and signature.names and signature.told:
            if _PAIR.search(text, piece.start, piece.end):
                return None
            return found.start(), piece.end, "byline" if text[piece.end - 1] == ")" else "outlet_and_name"
    return None


def _at_beginning(text: str, piece: Piece) -> tuple[int, int, str] | None:
    """`МОСКВА, 9 окт — РИА Новости, Анна Лис. Сенат …`, `Анна Лис, корреспондент «Вестника». Сенат …`."""
    head = min(piece.end, piece.start + _LONGEST)
    if piece.kind is not None or not _NAME_AND_MARK.search(text, piece.start, head):
        return None
    signature = read_signature(text, piece.start, head)
    stop = signature.closed
    told = signature.told or (signature.dated and all(is_nominative(text[slice(*name)]) for name in signature.names))
    if not (stop and stop < piece.end and told and _BEGINS_TEXT.match(text, stop, piece.end)):
        return None
    is_dateline = signature.names[0][0] > piece.start
    return piece.start, stop, "dateline" if is_dateline else "byline"


def _at_end_of_text(text: str, pieces: list[Piece], piece: Piece) -> tuple[int, int, str] | None:
    """`… вступит в силу в мае. Анна Лис, Бишкек`, `… /Анна Лис, Кабар/`: the last sentence of the text."""
    if piece.kind not in (None, "speech", "background"):
        return None
    for found in _SENTENCE_START.finditer(text, max(piece.start, piece.end - _LONGEST), piece.end):
        if not may_hold_name(text, found.end(), piece.end):
            return None
        signature = read_signature(text, found.end(), piece.end)
        if signature.at < piece.end or not signature.names:
            continue
        is_bare = not signature.told
        if is_bare and _NUMBER.fullmatch(text, piece.start, found.end()):
            continue  # 3. Анна Лис
        if is_bare and (_QUOTES & set(found.group()) or not _are_authors(pieces, text, 0, signature)):
            continue
        return found.end(), piece.end, "byline"
    return None


def _cut(piece: Piece, place: tuple[int, int, str] | None) -> list[Piece]:
    """The piece before, at and behind a place in it that is a byline by some rule."""
    if place is None:
        return [piece]
    start, end, rule = place
    byline = piece.part(start, end)
    byline.kind, byline.rule = "boilerplate", rule
    return [part for part in (piece.part(piece.start, start), byline, piece.part(end, piece.end)) if part.text]
