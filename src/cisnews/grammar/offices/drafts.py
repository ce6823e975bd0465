"""An office while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import field
from msgspec.structs import replace

from cisnews.grammar.morphology import ALL_CASES, cases_of
from cisnews.records import Record

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention, PlaceMention
    from cisnews.knowledge.lexicon import Entry


class OfficeDraft(Record):
    """The post with what stands before it, and then with what it governs."""

    first: int
    last: int
    title_first: int
    """The first token of the title: `Первый` in `бывший Первый заместитель`."""
    post: int
    """The first token of the post's noun phrase."""
    post_last: int
    forms: int
    """Case bits of the singular, and of the plural six bits higher."""
    entry: Entry
    title: str
    """The title in the nominative singular, small letters: `первый заместитель`."""
    former: bool = False
    acting: bool = False
    adjective: tuple[int, str] | None = None
    """The adjective of a country before the title: its token and the country's code."""
    region: Entry | None = None
    """The region whose adjective stands before the title: `свердловский` before `губернатор`."""
    domain: tuple[int, int] | None = None
    """What the post is for: `иностранных дел`, `по делам разведки`."""
    inner: OfficeDraft | None = None
    """The office whose holder this one serves: `президента` in `помощник президента`."""
    body: BodyMention | None = None
    places: list[PlaceMention] = field(default_factory=list)
    organization: tuple[int, int] | None = None
    """An organisation that is no body mention: `«Газпром»`, `Business NZ`."""

    @property
    def cases(self) -> int:
        """The cases that it can have, singular or plural."""
        return cases_of(self.forms)

    @property
    def plural(self) -> bool:
        """Whether it can only be meant of several."""
        return not self.forms & ALL_CASES

    def extend_domain(self, last: int) -> None:
        """Take what stands before the token `last` as (more of) what the post is for."""
        if self.domain is None or self.domain[1] == self.last:
            self.domain = (self.domain[0] if self.domain else self.last), last
        self.last = last

    def take_marked(self, landmarks: Landmarks[BodyMention], first: int, last: int) -> None:
        """Take a name between marks as what the post is of: a body (`лидер «Адолат»`), else as it stands."""
        body = landmarks.body_at.get(first + 1)
        if body is not None and body.last == last - 1:
            self.body = replace(body, first=first, last=last)
        else:
            self.organization = (first, last)
        self.last = last
