"""Offices beside a name: before it; those after it see `after`, behind marks `punctuated`, lists of names `lists`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.morphology import GENITIVE, PLURAL
from cisnews.grammar.names.titles import RANK
from cisnews.grammar.roles.after import (
    after_comma,
    after_dash,
    after_name_in_line,
    after_office,
    after_pronoun,
    after_time,
    in_own_sentence,
)
from cisnews.grammar.roles.agreement import (
    NO_ROLES,
    after_bracket,
    agree,
    appoints,
    can_be_served,
    is_age,
    is_of_other_state,
    is_post_noun,
    words_of_office,
)
from cisnews.grammar.roles.colleagues import in_the_same_body
from cisnews.grammar.roles.left import is_left
from cisnews.grammar.roles.lists import before_list
from cisnews.grammar.roles.punctuated import before_comma, before_dash, before_described, in_brackets

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_OF_THE_STATE = frozenset({"state_head", "government_head"})
_FARTHEST_NAME = 60
"""How far behind an office of a chain the name may stand (tokens)."""
_NEXT_VERB = 4
_LONGEST_DOMAIN = 6


def offices_beside_names(stage: Stage) -> None:
    """Tie offices to the names that stand beside them, each rule over the whole document before the next."""
    if not stage.names:
        return
    offices = [office for office in stage.offices if office.kind not in NO_ROLES]
    for office in offices:
        if office.plural_cases and not stage.is_held(office):
            before_list(stage, office)
    single = [office for office in [*offices, *stage.one_of] if not office.plural and office.kind not in NO_ROLES]
    single.sort(key=lambda office: office.first)
    for rule in RULES:
        for office in reversed(single) if rule is _before_office else single:  # the one beside the name comes first
            if (office.first, office.last) not in stage.held:
                rule(stage, office)


def _before_name(stage: Stage, office: Office) -> None:
    """`Председателем Совета Республики Натальей Кочановой`; of nested offices, the outer one that agrees.

    Not so the genitive after `на пост`, `с должности`: there a verb says whether the office is held. But in `снят с
    должности директор Иван Лис` the nominative is the subject, who held it.
    """
    name = _name_after(stage, office)
    noun = stage.sheet.words[office.first - 1]
    after_post = office.first > 0 and is_post_noun(noun) and not noun.lemmas & words_of_office("powers")
    if name is None or not agree(office, name) or (after_post and office.cases & GENITIVE):
        return
    if is_of_other_state(stage, office, name) or _is_of_kin(stage, office, name) or appoints(stage, office, name):
        return
    outer = (one for one in stage.offices_until[office.last] if one.first < office.first)
    if office.within and any(_has_rather(stage, one, name) for one in outer):
        return
    held = replace(office, former=True) if is_left(stage, office, name) else office
    stage.give(held, name.actor, "office_before_name")


def _has_rather(stage: Stage, outer: Office, name: Reference) -> bool:
    """Whether a name is rather that of the outer office: not so `министр связи Лис` in `заместители министра связи`."""
    if outer.plural:
        return stage.is_held(outer)
    if stage.holder(outer) is name.actor:
        return True
    return not (stage.is_held(outer) or outer.within) and agree(outer, name) and outer.kind not in NO_ROLES


def _is_of_kin(stage: Stage, office: Office, name: Reference) -> bool:
    """`сын президента Пётр`: a given name alone behind a kin's phrase is not that of the office within."""
    if not office.within or name.last > name.first + 1 or not stage.sheet.words[name.first].naming.given:
        return False
    outer = (one for one in stage.offices_until.get(office.last, ()) if one.first < office.first)
    return any(one.kind == "kin" for one in outer)


def _name_after(stage: Stage, office: Office) -> Reference | None:
    """The name right after an office, or after the name of whom it serves: `помощник Лиса Анна Бек`."""
    token = after_bracket(stage.sheet, office.last)
    part = stage.office_from.get(token)
    if part is not None and part.kind in NO_ROLES and part.cases & office.cases:  # `бывший мэр демократ Иван Лис`
        token = part.last
    words = stage.sheet.words
    while token < len(words) and (
        is_age(words[token]) or _is_epithet(stage, token, office) or _is_address(stage, token)
    ):
        token += 1
    nation = stage.sheet.term(token, "inhabitant")
    if nation is not None and nation.singular & office.cases and not stage.sheet.words[token].capital:
        token = nation.last  # `тренер «Ветра» испанец Хуан Лис`
    if token < len(stage.sheet.words) and "который" in stage.sheet.words[token].lemmas:  # `хор, директор которого Лис`
        token += 1 if stage.sheet.words[token].cases & GENITIVE else 0
    name = stage.name_from(token, office.first)
    if name is None:
        return None
    is_whose = not agree(office, name) and bool(name.cases & GENITIVE)  # `глава штаба Ивана Лиса Анна Бек`
    is_served = can_be_served(office, name) or _serves_office(stage, office, name)
    if not (is_whose or is_served or _is_named_for(stage, office, name)):
        return name
    other = stage.name_from(_past_domain(stage, name.last), office.first)
    return other if other is not None and other.actor is not name.actor and agree(office, other) else name


def _is_epithet(stage: Stage, token: int, office: Office) -> bool:
    """`знаменитый` between `тренер «Ветра»` and his name."""
    term = stage.sheet.term(token, "post_prefix")
    return term is not None and term.entry["says"] == "other" and bool(term.forms & office.cases)


def _is_address(stage: Stage, token: int) -> bool:
    """`г-жа`, `господин` between `министр связи` and the name: a form of address, no office of its own."""
    return bool(stage.sheet.words[token].name_context & RANK) and token not in stage.office_from


def _is_named_for(stage: Stage, office: Office, name: Reference) -> bool:
    """`глава фонда` before `Царукяна Анна Лис`: one word that can be a genitive behind the bare noun of a body."""
    token = office.last - 1
    is_bare = token > office.noun and not stage.sheet.words[token].capital
    if not is_bare or name.last != name.first + 1 or stage.sheet.term(token, "body_noun") is None:
        return False
    return stage.name_from(name.last, office.first) is not None and not stage.sheet.words[name.first].naming.given


def _serves_office(stage: Stage, office: Office, name: Reference) -> bool:
    """`пресс-секретарь президента` before `Ивана Лиса`: a name of the office within."""
    within = (inner for inner in stage.offices_until[office.last] if inner.first > office.first and inner.within)
    return bool(name.cases & GENITIVE) and any(inner.cases & GENITIVE for inner in within)


def _past_domain(stage: Stage, token: int) -> int:
    """The token after `по национальной безопасности` between whom somebody serves and his name."""
    words = stage.sheet.words
    if token >= len(words) or words[token].key != "по":
        return token
    for last in range(token + 1, min(len(words), token + _LONGEST_DOMAIN)):
        if words[last].kind != "word" or words[last].capital:
            return last
    return token


def _before_office(stage: Stage, office: Office) -> None:
    """`лидер партии «Берег», депутат парламента Анна Лис`: an office before another that is tied to a name after it.

    Or with a dash between them: `вице-премьер — министр финансов Анна Лис`.
    """
    words = stage.sheet.words
    if office.within or office.last >= stage.sheet.sentence_at(office.first).last:
        return
    joint = words[office.last]
    is_joined = joint.is_joint or joint.is_dash
    other = _next_office(stage, office, _past_time(stage, office.last + 1) if is_joined else office.last)
    if other is None or other.plural or not office.cases & other.cases:
        return
    actor = stage.holder(other)
    name = _name_of(stage, other, actor)
    if actor is None or name is None or not agree(office, name):
        return
    if joint.key == "и" and not _is_one_person(stage, office, name):
        return
    is_contrast = other.first > office.last + 1
    shared = in_the_same_body(office, other) if joint.key == "и" or is_contrast else office
    stage.give(shared, actor, "office_before_office")


def _past_time(stage: Stage, token: int) -> int:
    """The token after `а ныне`, `а теперь`, `затем` between two offices: `бывший посол, а ныне депутат Иван Лис`."""
    words = stage.sheet.words
    if token < len(words) and words[token].key == "а":
        token += 1
    term = stage.sheet.term(token, "office_time")
    return term.last if term is not None else token


def _next_office(stage: Stage, office: Office, token: int) -> Office | None:
    """The office at a token, or behind an adjective that agrees: `, иностранный член академии`.

    Behind honours too: `депутат, лауреат премии «Ветер», профессор Иван Лис`.
    """
    words = stage.sheet.words
    other = stage.office_from.get(token)
    while other is not None and other.kind in NO_ROLES and other.cases & office.cases:
        end = min(len(words), other.last + _LONGEST_DOMAIN)
        comma = next((at for at in range(other.last, end) if words[at].kind == "mark" or words[at].verbal), 0)
        if not comma or words[comma].text != ",":
            break
        other = stage.office_from.get(comma + 1)
    if other is None and token < len(words) and words[token].adjective_forms & office.cases:
        other = stage.office_from.get(token + 1)
    return other


def _name_of(stage: Stage, office: Office, actor: Actor | None) -> Reference | None:
    """The actor's name that follows an office, further offices between them."""
    end = min(stage.sheet.sentence_at(office.first).last, office.last + _FARTHEST_NAME)
    return next((name for name in stage.names_between(office.last, end) if name.actor is actor), None)


def _is_one_person(stage: Stage, office: Office, name: Reference) -> bool:
    """`директор и совладелец фирмы Анна Лис заявила`: no office of a state's head, no verb in the plural."""
    if office.kind in _OF_THE_STATE:
        return False
    end = min(stage.sheet.sentence_at(name.first).last, name.last + _NEXT_VERB)
    verbs = stage.sheet.words[name.last : end]
    return not any(a.pos == "VERB" and a.number == PLURAL for word in verbs for a in word.analyses[:1])


RULES = (
    _before_name,
    _before_office,
    before_comma,
    before_described,
    after_dash,
    in_own_sentence,
    after_comma,
    after_time,
    after_pronoun,
    after_name_in_line,
    in_brackets,
    before_dash,
    after_office,
)
"""For offices in the singular."""
