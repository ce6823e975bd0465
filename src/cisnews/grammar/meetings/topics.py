"""What a meeting is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cisnews.grammar.meetings.mention import Mention
    from cisnews.grammar.meetings.page import Page
    from cisnews.grammar.sheet import Sentence


def add_topics(page: Page, sentence: Sentence, mentions: list[Mention], meetings: list[list[Mention]]) -> None:
    """Topics."""
