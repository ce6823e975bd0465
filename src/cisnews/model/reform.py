"""What is to be changed, by whom, and how far it is."""

from typing import Literal

from cisnews.model.dates import PartialDate
from cisnews.model.fields import described, entity
from cisnews.model.span import Ground, Span
from cisnews.model.speaker import COUNTRY

ReformKind = Literal[
    "constitutional", "parliamentary", "electoral", "judicial", "administrative", "legislative", "other"
]
ReformStatus = Literal[
    "proposed", "announced", "under_discussion", "referendum_planned", "adopted", "signed", "in_force", "rejected"
]


@entity
class Reform:
    """A change of law or institutions that the text reports."""

    id: str = described("Unique within the article; a hash of the article's id and the evidence.", min_length=1)
    kind: ReformKind = described(
        "What is changed: the constitution, the parliament, elections, courts, offices, a law."
    )
    title: str = described("What the text calls it, in the nominative («парламентская реформа»).", min_length=1)
    change: str | None = described("What changes, in the nominative.", default=None, min_length=1)
    country: str | None = described("Country of the reform, ISO 3166-1 alpha-2.", default=None, pattern=COUNTRY)
    proposer_id: str | None = described("Who proposed it.", default=None, refers_to="speakers")
    instrument: str | None = described(
        "In what it was proposed: Послание, Указ, законопроект.", default=None, min_length=1
    )
    proposed: PartialDate | None = described("When it was proposed.", default=None)
    status: ReformStatus = described("How far it is, by the text.")
    decided_by: str | None = described("Who or what decides, in the nominative.", default=None, min_length=1)
    decision_date: PartialDate | None = described("When it is or was decided.", default=None)
    evidence: tuple[Span, ...] = described("The stretches of text that tell of the reform.", min_length=1)
    grounds: tuple[Ground, ...] = described("Evidence of single fields.", default=())
    rule: str = described("Name of the rule that read the reform.", min_length=1)
