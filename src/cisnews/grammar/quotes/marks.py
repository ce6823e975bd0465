"""Quotation marks: which one opens, which one closes which, and what stands between them.

Marks of one kind pair up as brackets do. What brackets never do, news texts do: one closing mark for two opening ones,
a pair over several paragraphs (with or without a new opening mark at each), a mark that was lost, two kinds mixed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.quotes.lost_marks import attribution_follows, find_ending, goes_on_in, is_closed_in
from cisnews.grammar.quotes.marked import Marked
from cisnews.grammar.quotes.signs import MARKS
from cisnews.grammar.shapes import DASHES

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.sheet import Sheet

_CLOSERS = {"«": "»", "“": "”", "„": '“”"', '"': '"', "‘": "’", "‹": "›", "”": "”", "`": "`"}
"""Opening marks, and the marks that close each."""
_BEFORE_OPENING = frozenset('([{—–-:/«“„‘"')
_MAX_PARAGRAPHS = 20
"""A quote over more paragraphs than this is taken for a lost mark."""
_FURTHER = 4
"""In so many paragraphs behind it a mark is looked for that closes one left open."""
_MAX_DEPTH = 8
"""Opening marks inside more open marks than this are passed over, so that a megabyte of them costs no more than one."""


def pair_marks(sheet: Sheet, paragraphs: list[Paragraph], attributes: Callable[[int], bool]) -> list[Marked]:
    """The outermost marked stretches, in order, each with those inside it.

    `attributes(token)` tells whether an attribution (`— заявил министр`) begins at a token.
    """
    pairing = _Pairing(sheet, attributes)
    for number, paragraph in enumerate(paragraphs):
        if paragraph.signs or pairing.carried is not None:
            pairing.read_paragraph(paragraph, paragraphs[number + 1 : number + 1 + _FURTHER])
    pairing.drop_carried()  # the text may be cut off inside a quote
    for number, marked in enumerate(pairing.found):
        _set_depth(marked, number)
    return pairing.found


def _set_depth(outer: Marked, number: int) -> None:
    stack = [outer]
    while stack:
        marked = stack.pop()
        for child in marked.children:
            child.depth = marked.depth + 1
            stack.append(child)


class _Pairing:
    """Pairs the marks of a document, paragraph by paragraph; every token is looked at once."""

    def __init__(self, sheet: Sheet, attributes: Callable[[int], bool]) -> None:
        self.sheet = sheet
        self.attributes = attributes
        self.found: list[Marked] = []
        self.open: list[Marked] = []
        self.open_kinds: dict[str, int] = {}
        self.carried: Marked | None = None
        self.paragraphs_carried = 0
        self.inside_plain = False
        self.inside_carried: list[Marked] = []

    def read_paragraph(self, paragraph: Paragraph, further: list[Paragraph]) -> None:
        """Pair the marks of a paragraph; what stays open may go on in those that follow."""
        words, first, last = self.sheet.words, paragraph.first, paragraph.last
        begin = first
        if self.carried is not None:
            self.paragraphs_carried += 1
            if words[first].is_dash or self.paragraphs_carried > _MAX_PARAGRAPHS:
                self.drop_carried()
            elif words[first].text in _CLOSERS and self._opens(first, first, last):
                if self.inside_plain:  # «… ¶ Он ушёл. ¶ «…»: the closing mark of the first is lost
                    self.drop_carried()
                else:
                    begin = first + 1  # each paragraph of a long quote opens with a mark
            else:
                self.inside_plain = True
        carried_first = begin
        for token in paragraph.signs:
            if token < begin or words[token].text not in MARKS:
                continue
            if self._opens(token, first, last):
                self._push(token, first)
            elif self._close(token):
                continue
            elif self.carried is not None:
                self._close_carried(carried_first, token)
            elif attribution_follows(self.sheet, token, last, self.attributes) and not (
                self.found and self.found[-1].after > first
            ):
                self._lost_opening(first, token)
        if self.carried is not None:
            self._append(self.carried, carried_first, last)
        self._resolve_open(last, further)

    def _opens(self, token: int, first: int, last: int) -> bool:
        """Whether the mark opens: by its kind, else by the spaces around it."""
        text = self.sheet.words[token].text
        if text in "«‹„":
            return True
        if text in "»›":
            return False
        starts, ends, words = self.sheet.starts, self.sheet.ends, self.sheet.words
        glued_left = token > first and ends[token - 1] == starts[token] and words[token - 1].text not in _BEFORE_OPENING
        glued_right = token + 1 < last and starts[token + 1] == ends[token] and words[token + 1].text not in ",.;:!?)…»"
        if text in "’”":
            return text == "”" and glued_right and not glued_left and not self.open
        if glued_left != glued_right:
            return glued_right
        if text == "“" and self.open_kinds.get("„"):
            return False
        closes = any(self.open_kinds.get(kind) for kind, closers in _CLOSERS.items() if text in closers)
        return not closes and token + 1 < last

    def _push(self, token: int, first: int) -> None:
        if len(self.open) == _MAX_DEPTH:
            return
        kind = self.sheet.words[token].text
        before = self.sheet.words[token - 1].text if token > first else "."
        begins = before in ".!?…:" or (token == first + 1 and before in DASHES)
        self.open.append(Marked(token, begins_speech=begins))
        self.open_kinds[kind] = self.open_kinds.get(kind, 0) + 1

    def _close(self, token: int) -> bool:
        """Close the innermost opening mark of the kind, or of another kind if there is none of it."""
        if not self.open:
            return False
        text = self.sheet.words[token].text
        kinds = [kind for kind, closers in _CLOSERS.items() if text in closers and self.open_kinds.get(kind)]
        if not kinds and self.carried is not None and text in _CLOSERS[self._kind(self.carried)]:
            self._give_up_open()
            return False
        while kinds and self._kind(self.open[-1]) not in kinds:
            self._give_up(self._pop())
        marked = self._pop()
        marked.closing = token
        marked.parts = [(marked.opening + 1, token)]
        if marked.first < marked.last:
            self._keep(marked)
        return True

    def _kind(self, marked: Marked) -> str:
        return self.sheet.words[marked.opening].text

    def _pop(self) -> Marked:
        marked = self.open.pop()
        self.open_kinds[self._kind(marked)] -= 1
        return marked

    def _keep(self, marked: Marked) -> None:
        if self.open:
            self.open[-1].children.append(marked)
        elif self.carried is not None:
            self.inside_carried.append(marked)
        else:
            self.found.append(marked)

    def _give_up(self, marked: Marked) -> None:
        """The mark opens nothing: what stands inside it belongs to the next one outside."""
        for child in marked.children:
            self._keep(child)

    def _give_up_open(self) -> None:
        while self.open:
            self._give_up(self._pop())

    def _close_carried(self, first: int, token: int) -> None:
        carried = self.carried
        if carried is None:
            return
        self._append(carried, first, token)
        carried.closing = token
        carried.children += self.inside_carried
        self.carried, self.inside_carried = None, []
        self.found.append(carried)

    def _lost_opening(self, first: int, token: int) -> None:
        """`Проект готов», — сказал Петров`: the paragraph opens the quote."""
        start = first + self.sheet.words[first].is_dash
        if start < token:
            self.found.append(Marked(-1, [(start, token)], token, self.found_since(start), begins_speech=True))

    def _append(self, marked: Marked, first: int, last: int) -> None:
        """Add a paragraph; where no mark and no caption stands between it and the one before, they are one part."""
        begin, end = marked.parts[-1]
        section = self.sheet.sentence_at(first).section
        if end == first and self.sheet.sentence_at(end - 1).section == section - 1:
            marked.parts[-1] = (begin, last)
        elif first < last:
            marked.parts.append((first, last))

    def found_since(self, token: int) -> list[Marked]:
        """What has been found since a token, taken out to become somebody's children."""
        index = len(self.found)
        while index and self.found[index - 1].first > token:
            index -= 1
        taken = self.found[index:]
        del self.found[index:]
        return taken

    def drop_carried(self) -> None:
        """A quote that nothing closes: its first paragraph is it, whatever follows stands by itself."""
        carried = self.carried
        if carried is None:
            return
        self.carried = None
        inner, self.inside_carried = self.inside_carried, []
        edge = carried.first_edge
        carried.parts = [(carried.first, edge)]
        carried.children += [child for child in inner if child.first < edge]
        self.found.append(carried)
        self.found += [child for child in inner if child.first >= edge]

    def _resolve_open(self, last: int, further: list[Paragraph]) -> None:
        """Marks still open at the end of a paragraph, the innermost first."""
        while self.open:
            marked = self._pop()
            ending = find_ending(self.sheet, marked, last, self.attributes)
            if ending is not None and ending[1] + 2 >= last and is_closed_in(self.sheet, marked, further):
                ending = None
            outermost = not self.open and self.carried is None
            if ending is not None:
                self._end_at(marked, *ending)
            elif outermost and marked.opening + 1 < last and goes_on_in(self.sheet, marked, further):
                marked.parts = [(marked.opening + 1, last)]
                marked.first_edge = last
                self.carried, self.paragraphs_carried, self.inside_plain = marked, 0, False
            else:
                self._give_up(marked)

    def _end_at(self, marked: Marked, last: int, closing: int) -> None:
        """End a mark that was left open; what stands behind it is no longer inside."""
        marked.closing = closing
        marked.parts = [(marked.opening + 1, last)]
        inner = [child for child in marked.children if child.first < last]
        later = marked.children[len(inner) :]
        marked.children = inner
        self._keep(marked)
        for other in later:
            self._keep(other)
