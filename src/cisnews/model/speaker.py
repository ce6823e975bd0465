"""Who speaks, takes part or proposes."""

from typing import Literal

from cisnews.model.fields import described, entity
from cisnews.model.span import Ground, Span

SpeakerKind = Literal["person", "office", "organization", "group"]
Gender = Literal["female", "male"]
MentionKind = Literal["name", "role", "pronoun", "group"]
NameBasis = Literal["text", "knowledge"]

COUNTRY = r"[A-Z]{2}"


@entity
class Mention:
    """One place where the text refers to a speaker."""

    span: Span = described("Where the mention stands.", surface=True)
    kind: MentionKind = described("name: by name; role: by an office; pronoun; group: as one of a group («стороны»).")
    rule: str = described("Name of the rule that tied the mention to its speaker.", min_length=1)


@entity
class Role:
    """An office in which a speaker acts."""

    label: str = described(
        """The office in the nominative; where the lexicon knows the body, its canonical name, so that all variants of
        one office have one label. What was written is the text of each span.""",
        min_length=1,
    )
    post: str | None = described("The post in the nominative («Председатель»).", default=None, min_length=1)
    organization: str | None = described("The body in which the post is held.", default=None, min_length=1)
    country: str | None = described("Country of the office, ISO 3166-1 alpha-2.", default=None, pattern=COUNTRY)
    former: bool = described("The text says that the office was held before («экс-», «бывший»).", default=False)
    acting: bool = described("The text says that the office is held for the time being («и. о.»).", default=False)
    spans: tuple[Span, ...] = described("Where the office is named for this speaker.", min_length=1, surface=True)
    grounds: tuple[Ground, ...] = described("Evidence of post, organization and country, as written.", default=())
    rule: str = described("Name of the rule that tied the office to the speaker.", min_length=1)


@entity
class Speaker:
    """A person, an office, a body or a group that speaks, takes part or proposes."""

    id: str = described(
        "Unique within the article; a hash of the article's id, the kind and the name.", min_length=1, repeated=True
    )
    kind: SpeakerKind = described(
        """person; office: an office, or what else the text calls somebody («жительница Гори»), whose holder it does not
        name; organization; group: several at once («стороны»).""",
        repeated=True,
    )
    name: str = described("In the nominative, the fullest form that the text supports.", min_length=1, repeated=True)
    given: str | None = described("Given name, nominative.", default=None, min_length=1)
    patronymic: str | None = described("Patronymic, nominative.", default=None, min_length=1)
    family: str | None = described("Family name, nominative.", default=None, min_length=1)
    gender: Gender | None = described("Where the grammar of the text shows it.", default=None)
    roles: tuple[Role, ...] = described("The offices in which the speaker acts, in order of appearance.", default=())
    country: str | None = described(
        "Country of the speaker, from offices and bodies, ISO 3166-1 alpha-2.",
        default=None,
        pattern=COUNTRY,
        repeated=True,
    )
    members: tuple[str, ...] = described(
        "Of a group: ids of its members, as far as known.", default=(), refers_to="speakers"
    )
    mentions: tuple[Mention, ...] = described("Every place where the speaker is referred to, in order.", min_length=1)
    name_basis: NameBasis = described(
        "text: the text names the speaker; knowledge: the name comes from the table of office-holders.", default="text"
    )
    grounds: tuple[Ground, ...] = described("Evidence of single fields.", default=())
    rule: str = described("Name of the rule that introduced the speaker.", min_length=1)

    @property
    def key(self) -> str:
        """The name as a key for joins across articles: lower case, ё as е, one kind of dash and space."""
        return " ".join(self.name.lower().replace("ё", "е").replace("–", "-").replace("—", "-").split())

    @property
    def role(self) -> str | None:
        """Label of the office in which the speaker acts in the article: the first one that is not a former one."""
        return next((role.label for role in self.roles if not role.former), None)
