"""Who met whom, where, when and about what."""

from typing import Literal

from cisnews.model.dates import PartialDate
from cisnews.model.fields import described, entity
from cisnews.model.span import Ground, Span
from cisnews.model.speaker import COUNTRY

MeetingKind = Literal["bilateral", "multilateral", "session", "summit", "conference", "visit", "call", "talks", "other"]
MeetingStatus = Literal["held", "planned", "cancelled", "referenced"]


@entity
class Participant:
    """A speaker or a group that takes part in a meeting."""

    label: str = described("Name of the speaker, or of the group in the nominative.", min_length=1)
    speaker_id: str | None = described(
        "The speaker; empty for a group that is no speaker.", default=None, refers_to="speakers"
    )
    side: str | None = described("The delegation or side to which the participant belongs.", default=None, min_length=1)
    country: str | None = described("Country of that side, ISO 3166-1 alpha-2.", default=None, pattern=COUNTRY)
    span: Span = described("Where the text says that this participant takes part.", surface=True)


@entity
class Meeting:
    """A meeting, session, summit, visit, call or round of talks."""

    id: str = described(
        "Unique within the article; a hash of the article's id, the kind and the evidence.",
        min_length=1,
        repeated=True,
    )
    kind: MeetingKind = described(
        """bilateral: two sides; multilateral: three or more; session: of a body; summit: of heads; conference: a
        congress or forum; visit; call: by telephone or video; talks; other.""",
        repeated=True,
    )
    status: MeetingStatus = described(
        """held: the news of the article; planned: still to come; cancelled; referenced: only mentioned or
        remembered.""",
        repeated=True,
    )
    name: str | None = described(
        "Name of the event in the nominative, if it has one.", default=None, min_length=1, repeated=True
    )
    participants: tuple[Participant, ...] = described("Who takes part, in order of appearance.", default=())
    host: str | None = described("Id of the speaker who receives the others.", default=None, refers_to="speakers")
    venue: str | None = described(
        "The building, or the larger event beside which it happens.", default=None, min_length=1
    )
    place: str | None = described("City or country, in the nominative.", default=None, min_length=1, repeated=True)
    date: PartialDate | None = described("When it takes place.", default=None, repeated=True)
    topics: tuple[str, ...] = described("What it is about, in the nominative.", default=())
    outcomes: tuple[str, ...] = described("What came of it: documents, agreements, decisions.", default=())
    evidence: tuple[Span, ...] = described("The stretches of text that tell of the meeting.", min_length=1)
    grounds: tuple[Ground, ...] = described("Evidence of single fields.", default=())
    rule: str = described("Name of the rule that read the meeting.", min_length=1)
