"""Names in whose family name the text breaks off: `депутат Асан Бек…`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from cisnews.grammar.layers import Name
    from cisnews.grammar.names.page import Page


def without_cut_word(page: Page, names: list[Name]) -> list[Name]:
    """The names; one at the end of the text by its given name only, where another begins with the letters left.

    `Асан Бек…` after `Асана Бекова` is he; where nobody is known whose name goes on so, it stays as it stands.
    """
    last = next((name for name in names if len(name.parts) > 1 and name.parts[-1].first == page.cut), None)
    if last is None or last.parts[-1].kind != "family":
        return names
    letters = page.words[page.cut].key
    goes_on = any(
        page.words[part.last - 1].key.startswith(letters)
        for name in names
        if name is not last
        for part in name.parts
        if part.kind == "family"
    )
    return [replace(name, parts=name.parts[:-1]) if goes_on and name is last else name for name in names]
