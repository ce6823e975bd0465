"""What a piece of a page is by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.blocks.credits import has_verb
from cisnews.grammar.blocks.cues import WORD, first_word, first_words, fold, phrase_end, words
from cisnews.grammar.blocks.dirt import LINK, is_dirt
from cisnews.grammar.blocks.signatures import may_hold_name, read_signature
from cisnews.grammar.blocks.stamps import STAMP
from cisnews.grammar.shapes import DASHES
from cisnews.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.blocks.pieces import Piece
    from cisnews.model.block import BlockKind

_SPEECH = pattern(r"[—–-] ?[«\"“„(]?(?:[А-ЯЁA-Z]|\d+\D|…|\.\.\.)")
_GLUED = pattern(r"(?<=[а-яё])(?=[А-ЯЁ])")
_FEWEST_GLUED = 3
_PAGE_LINE = 120
_LONGEST_LABEL = 40
"""Characters before an address: `Купить рекламу: https://…`."""
_PATH = pattern(r"/[\w./-]+")
_CYRILLIC = pattern("[а-яА-ЯёЁ]")
_DATED_CAPTION = pattern(r", \d{3,4}, \d{2}\.\d{2}\.\d{4}$")
_COPYRIGHT = pattern(r"[^©]{0,30}\b(?:19|20)\d{2} ?©|[^©]{0,30}© ?(?:19|20)\d{2}")
_ARROWS = ("»»", "→", "›")
_LEFT_OPEN = pattern(r".* [-–—|] .* [-–—|]")
"""`Vestnik - - СТИЛЬ ЖИЗНИ -`: a path whose last part is missing."""
_LONGEST_CAPTION = 200
_STAMPED_LINE, _STAMPED_WORDS = 80, 5
_LONGEST_BYLINE = 120
_LONGEST_BUTTON, _MOST_LATIN = 24, 3
"""Characters and words of a button in Latin letters."""


def alone(piece: Piece) -> tuple[BlockKind | None, str]:
    """Kind and rule of a piece as far as it alone tells; None where it tells nothing."""
    for rule in _rules_for(piece.text):
        kind = rule(piece)
        if kind is not None:
            return kind, rule.__name__
    return None, ""


def _rules_for(text: str) -> tuple[Callable[[Piece], BlockKind | None], ...]:
    """The rules that a line can fulfil, seen from its length and its first word."""
    if len(text) <= _STAMPED_LINE:
        return _RULES
    first = first_word(text, 0, len(text))
    is_plain = first[:1].isalpha() and first not in first_words(_CUES)
    if len(text) >= _LONGEST_CAPTION:
        return _PLAIN_PARAGRAPH_RULES if is_plain else _PARAGRAPH_RULES
    return _LONG_LINE_RULES if is_plain else _RULES


def dirt(piece: Piece) -> BlockKind | None:
    """A line of rubrics, buttons, dates or counters: `Главная Новости`, `19:30, 14 ноября`, `120 просмотров`."""
    return "boilerplate" if is_dirt(piece.text) else None


def stamped_line(piece: Piece) -> BlockKind | None:
    """A byline or rubric with the hour or day: `Асан Беков4 марта 2022, 13:32`."""
    if len(piece.text) > _STAMPED_LINE or not STAMP.search(piece.text) or piece.text[-1] in ".!?":
        return None
    rest = [found for found in WORD.findall(STAMP.sub(" ", piece.text)) if found.isalpha()]
    rest = [found for found in rest if fold(found) not in words("dates")]
    return "boilerplate" if len(rest) <= _STAMPED_WORDS and not has_verb(piece.text, 0, len(piece.text)) else None


def byline(piece: Piece) -> BlockKind | None:
    """`Анна Лис, спецкор «Вестника»`, `Бишкек - 24.kg , Анна ЛИС`, `Анна ЛИС,`: only who wrote the text."""
    text = piece.text
    if len(text) > _LONGEST_BYLINE or not (text[0].isupper() or text[0] in "/("):
        return None
    if not may_hold_name(text, 0, len(text)):
        return None
    signature = read_signature(text, 0, len(text))
    told = signature.told or text[-1] == ","
    return "boilerplate" if told and signature.names and signature.at == len(text) else None


def glued_menu(piece: Piece) -> BlockKind | None:
    """Buttons or rubrics without spaces: `ПоделитьсяПоделиться`, `АктуальноНаш районВыборыВласть`."""
    parts = _GLUED.split(piece.text) if len(piece.text) <= _PAGE_LINE else []
    if len(parts) < 2 or piece.text[-1] in ".!?":
        return None
    many = len(parts) > _FEWEST_GLUED and not has_verb(piece.text, 0, len(piece.text))
    return "boilerplate" if many or is_dirt(" ".join(parts)) else None


def link_line(piece: Piece) -> BlockKind | None:
    """`Fb https://vestnik.example/1`, `Купить рекламу: https://vestnik.example`: an address with its label."""
    address = LINK.search(piece.text, 0, _LONGEST_LABEL) if "/" in piece.text else None
    return "boilerplate" if address and address.end() == len(piece.text) else None


def whose_page(piece: Piece) -> BlockKind | None:
    """`Отдел по связям с прессой Сената`, `Официальный сайт палаты. Новости`: whose news it is, on its own line."""
    if len(piece.text) > _PAGE_LINE or not phrase_end("whose_page", piece.text, 0, len(piece.text)):
        return None
    return None if piece.text[-1] in ".!?:" or has_verb(piece.text, 0, len(piece.text)) else "boilerplate"


def invitation(piece: Piece) -> BlockKind | None:
    """`Читайте «Вестник» в Telegram.`: a sentence that invites to a network."""
    if len(piece.text) > _PAGE_LINE or first_word(piece.text, 0, len(piece.text)) not in words("invitations"):
        return None
    line = fold(piece.text)
    return "boilerplate" if any(network in line for network in words("networks")) else None


def code(piece: Piece) -> BlockKind | None:
    """`/img/tv1.svg`, `window.run(function () { … });`: what was to be run or shown, not read."""
    text = piece.text
    is_code = (text[0] == "/" and _PATH.fullmatch(text)) or "{" in text or "}" in text
    return "boilerplate" if is_code and not _CYRILLIC.search(text) else None


def dated_caption(piece: Piece) -> BlockKind | None:
    """`Спикер Анна Лис - Sputnik Армения, 1920, 01.04.2021`: a caption with its source, width and day."""
    return "caption" if piece.text[-1].isdigit() and _DATED_CAPTION.search(piece.text) else None


def copyright_line(piece: Piece) -> BlockKind | None:
    """`© 2024 ОАО «Эфир»`, `Вестник 2025 © При копировании …`."""
    if "©" not in piece.text or len(piece.text) >= _LONGEST_CAPTION:
        return None
    return "boilerplate" if piece.text[0] == "©" or _COPYRIGHT.match(piece.text) else None


def page_line(piece: Piece) -> BlockKind | None:
    """A line without a full sentence that speaks of the page or leads away: `Читайте нас в Google News`, `Курсы >>`."""
    if len(piece.text) > _PAGE_LINE:
        return None
    if piece.has_full_stop:
        return "boilerplate" if _names_feed(piece) else None
    if piece.text[-1] in "-–—|" and _LEFT_OPEN.fullmatch(piece.text):
        return "boilerplate"
    if piece.text.endswith(_ARROWS) or (piece.text[-1] == "»" and "«" not in piece.text):
        return "boilerplate"
    line = fold(piece.text)
    return "boilerplate" if any(mark in line for mark in words("contains")) else None


def _names_feed(piece: Piece) -> bool:
    """`Запись Сенат принял закон впервые появилась Вестник.`: where a feed has its text from."""
    line = fold(piece.text) if piece.text[-1] == "." and not piece.has_inner_stop else ""
    return bool(line) and any(mark in line for mark in words("feeds"))


def latin_button(piece: Piece) -> BlockKind | None:
    """`Share`, `Like 0`, `Tweet this`: a few Latin words without an end."""
    short = len(piece.text) <= _LONGEST_BUTTON and piece.text[-1] not in ".!?:"
    return "boilerplate" if short and piece.text.isascii() and piece.text.count(" ") < _MOST_LATIN else None


def teaser_heading(piece: Piece) -> BlockKind | None:
    """`Похожие новости`, `Материалы по теме:`."""
    end = phrase_end("teasers", piece.text, 0, len(piece.text))
    if end and not piece.text[end:].strip(" :.…"):
        return "boilerplate"
    return "boilerplate" if end and piece.text[end] == ":" and len(piece.text) < _LONGEST_CAPTION else None


def picture_caption(piece: Piece) -> BlockKind | None:
    """`На фото: участники форума`, `Асан Беков. Архивное фото`."""
    if len(piece.text) >= _LONGEST_CAPTION:
        return None
    credited = piece.text[-1] == ")" and "(фото " in fold(piece.text)
    if (credited or fold(piece.text).endswith(tuple(words("caption_ends")))) and not has_verb(
        piece.text, 0, len(piece.text)
    ):
        return "caption"
    return "caption" if phrase_end("captions", piece.text, 0, len(piece.text)) else None


def background(piece: Piece) -> BlockKind | None:
    """`Напомним, в мае палата приняла …`."""
    end = phrase_end("background", piece.text, 0, len(piece.text))
    return "background" if end and end + 20 < len(piece.text) else None


def speech(piece: Piece) -> BlockKind | None:
    """`— Это важный шаг, — сказал он.`; not an item of a list (`— развитие торговли;`)."""
    begins = piece.text[0] in DASHES and _SPEECH.match(piece.text) and piece.text[-1] != ";"
    return "speech" if begins and piece.has_full_stop else None


_CUES = ("rubrics", "counters", "dates", "teasers", "captions", "background")
_PARAGRAPH_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (code, dated_caption, background, speech)
"""What is left to ask of a paragraph, longer than any line of a page."""
_PLAIN_PARAGRAPH_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (code, dated_caption)
"""And of one that begins with a word that is none of the cues."""
_LONG_LINE_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (
    page_line,
    invitation,
    code,
    copyright_line,
    dated_caption,
    picture_caption,
)
"""What is left to ask of a longer line that begins with none of the cues."""

_RULES: tuple[Callable[[Piece], BlockKind | None], ...] = (
    dated_caption,
    dirt,
    stamped_line,
    byline,
    glued_menu,
    link_line,
    page_line,
    invitation,
    whose_page,
    code,
    latin_button,
    copyright_line,
    teaser_heading,
    picture_caption,
    background,
    speech,
)
