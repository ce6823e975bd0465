"""What an article contains: frozen, validated objects, one file per type."""

from cisnews.model.article import Article
from cisnews.model.block import Block, Credit
from cisnews.model.dates import PartialDate
from cisnews.model.meeting import Meeting, Participant
from cisnews.model.quote import Quote
from cisnews.model.reform import Reform
from cisnews.model.span import Ground, Span
from cisnews.model.speaker import Mention, Role, Speaker

__all__ = [
    "Article",
    "Block",
    "Credit",
    "Ground",
    "Meeting",
    "Mention",
    "PartialDate",
    "Participant",
    "Quote",
    "Reform",
    "Role",
    "Span",
    "Speaker",
]
