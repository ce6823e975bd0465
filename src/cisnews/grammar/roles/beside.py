"""Offices beside a name: before it, after a comma, in brackets, after a dash, and in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE, PLURAL

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

NO_ROLES = frozenset({"kin", "society", "honour"})
"""Kinds of posts that are no offices: what somebody is to others, what ordinary people are."""
DASHES = frozenset({"—", "–", "-"})
_CLOSING = frozenset({",", ".", ";", ")", "(", "!", "?", "…", "»", '"', ":"})
_OF_THE_STATE = frozenset({"state_head", "government_head"})
_LONGEST_BRACKET = 7
_LONGEST_APPOSITION = 10
_MOST_APPOSITIONS = 3
_NEXT_VERB = 4


def offices_beside_names(stage: Stage) -> None:
    """Tie offices to the names that stand beside them, each rule over the whole document before the next."""
    if not stage.names:
        return
    offices = [office for office in stage.offices if office.kind not in NO_ROLES]
    for office in offices:
        if office.plural and not stage.is_held(office):
            _before_names(stage, office)
    single = [office for office in offices if not office.plural]
    for rule in RULES:
        for office in single:
            if (office.first, office.last) not in stage.held:
                rule(stage, office)


def _before_names(stage: Stage, office: Office) -> None:
    """`депутаты Ким и Ли`, `министры Асан Беков и Анна Лис`: an office in the plural before a list of names."""
    for name in list_of_names(stage, office, office.last):
        stage.give(office._replace(plural=False), name.actor, "office_before_list", mention=False)


def list_of_names(stage: Stage, office: Office, token: int) -> list[Reference]:
    """`А. Лис, Б. Нуров и К. Садыков` from a token on, all in a case that the office can have."""
    cases = office.cases
    found: list[Reference] = []
    words = stage.sheet.words
    while (name := stage.name_from(token, office.first)) is not None and name.cases & cases:
        found.append(name)
        cases &= name.cases
        token = name.last
        if token >= len(words) or not (words[token].text == "," or words[token].key == "и"):
            break
        token += 1
    return found if len(found) > 1 else []


def _before_name(stage: Stage, office: Office) -> None:
    """`Председателем Совета Республики Натальей Кочановой`; of nested offices, the outer one that agrees."""
    name = stage.name_from(after_bracket(stage, office.last), office.first)
    if name is None or not _agree(office, name):
        return
    if office.within and any(
        stage.is_held(outer) or (not outer.within and _agree(outer, name) and outer.kind not in NO_ROLES)
        for outer in stage.offices_until[office.last]
        if outer.first < office.first
    ):
        return
    stage.give(office, name.actor, "office_before_name")


def after_bracket(stage: Stage, token: int) -> int:
    """The token after a short bracket such as `(ФИФА)` after a body; the token itself where none stands."""
    words = stage.sheet.words
    if token < len(words) and words[token].text == "(":
        for last in range(token + 1, min(len(words), token + _LONGEST_BRACKET)):
            if words[last].text == ")":
                return last + 1
    return token


def _agree(office: Office, name: Reference) -> bool:
    if office.gender == "female" and name.actor.gender == "male":
        return False
    return bool(office.cases & name.cases)


def _before_office(stage: Stage, office: Office) -> None:
    """`лидер партии «Берег», депутат парламента Анна Лис`: an office before another that is tied to a name."""
    words = stage.sheet.words
    if office.within or office.last >= len(words):
        return
    joint = words[office.last]
    other = stage.office_from.get(office.last + 1 if joint.text == "," or joint.key == "и" else office.last)
    if other is None or other.plural or not office.cases & other.cases or not stage.is_held(other):
        return
    name = stage.name_from(after_bracket(stage, other.last), office.first)
    if name is None or not _agree(office, name) or (joint.key == "и" and not _is_one_person(stage, office, name)):
        return
    stage.give(office, name.actor, "office_before_office")


def _is_one_person(stage: Stage, office: Office, name: Reference) -> bool:
    """`директор и совладелец фирмы Анна Лис заявила`: no office of a state's head, no verb in the plural."""
    if office.kind in _OF_THE_STATE:
        return False
    verbs = stage.sheet.words[name.last : name.last + _NEXT_VERB]
    return not any(a.pos == "VERB" and a.number == PLURAL for word in verbs for a in word.analyses[:1])


def _before_comma(stage: Stage, office: Office) -> None:
    """`Глава ведомства, Иван Лис, сообщил`: a name between commas after an office."""
    words = stage.sheet.words
    if office.within or office.last + 1 >= len(words) or words[office.last].text != ",":
        return
    name = stage.name_from(office.last + 1, office.first)
    if name is None or not _agree(office, name) or name.last >= len(words) or words[name.last].text != ",":
        return
    if office.first == stage.sheet.sentence_at(office.first).first:
        stage.give(office, name.actor, "office_before_comma")


def _after_comma(stage: Stage, office: Office) -> None:
    """`Иван Лис, министр финансов,`: an office after a name and a comma, closed by a mark."""
    words = stage.sheet.words
    comma = office.first - 1
    while comma > 0 and words[comma].adjective_forms & office.cases:  # , известный юрист,
        comma -= 1
    if comma < 1 or words[comma].text != ",":
        return
    name = _name_of_apposition(stage, office, comma)
    if name is not None and _agree(office, name) and _is_closed(stage, office):
        stage.give(office, name.actor, "office_after_name")


def _name_of_apposition(stage: Stage, office: Office, comma: int) -> Reference | None:
    """The name before the comma, or before further appositions: `Иван Лис, известный юрист, член палаты`."""
    words = stage.sheet.words
    begin = stage.sheet.sentence_at(office.first).first
    for _ in range(_MOST_APPOSITIONS):
        name = stage.name_until(comma, office.first)
        if name is not None:
            return name
        first = comma - 1
        while first > begin and words[first].text != "," and comma - first < _LONGEST_APPOSITION:
            if words[first].pos == "VERB":
                return None
            first -= 1
        if words[first].text != "," or not words[first + 1].cases & office.cases:
            return None
        comma = first
    return None


def _is_closed(stage: Stage, office: Office) -> bool:
    """Whether a mark, the end of the sentence, or a further office that is closed stands after the office.

    An office that cannot be a nominative begins no clause of its own, so it needs none.
    """
    if not office.cases & NOMINATIVE:
        return True
    words = stage.sheet.words
    end = stage.sheet.sentence_at(office.first).last
    last = office.last
    for _ in range(_MOST_APPOSITIONS):
        following = stage.office_from.get(last + 1) if last < end and words[last].key == "и" else None
        if following is None or not following.cases & office.cases:
            break
        last = following.last
    return last >= end or words[last].text in _CLOSING or words[last].text in DASHES


def _after_office(stage: Stage, office: Office) -> None:
    """`Иван Лис — директор и совладелец фирмы`: an office after another that is tied to a name before it."""
    words = stage.sheet.words
    if office.within or office.first < 2 or words[office.first - 1].key != "и":
        return
    for other in stage.offices_until.get(office.first - 1, ()):
        name = stage.name_until(other.first - 1, office.first)
        if name is not None and stage.is_held(other) and other.cases & office.cases and _is_closed(stage, office):
            stage.give(office, name.actor, "office_after_office")
            return


def _in_brackets(stage: Stage, office: Office) -> None:
    """`Иван Лис (министр финансов)`, `министр финансов (Иван Лис)`."""
    words = stage.sheet.words
    if office.last >= len(words):
        return
    if words[office.first - 1].text == "(" and words[office.last].text == ")":
        name = stage.name_until(office.first - 1, office.first)
    elif words[office.last].text == "(":
        name = stage.name_from(office.last + 1, office.first)
        if name is not None and (name.last >= len(words) or words[name.last].text != ")"):
            return
    else:
        return
    if name is not None and (office.cases & name.cases or name.cases & NOMINATIVE):
        stage.give(office, name.actor, "office_in_brackets")


def _after_dash(stage: Stage, office: Office) -> None:
    """`Иван Лис — министр финансов.`: both in the nominative, closed by a mark."""
    words = stage.sheet.words
    if not office.cases & NOMINATIVE or office.first < 2:
        return
    if words[office.first - 1].text in DASHES:
        name = stage.name_until(office.first - 1, office.first)
        if name is not None and name.cases & NOMINATIVE and _is_closed(stage, office) and _agree(office, name):
            stage.give(office, name.actor, "office_after_dash")


def _before_dash(stage: Stage, office: Office) -> None:
    """`Глава комитета — Иван Лис.`: likewise with the office first; `лидера — Ивана Лиса`: in another case."""
    words = stage.sheet.words
    if office.last >= len(words) or words[office.last].text not in DASHES:
        return
    if not office.cases & NOMINATIVE or office.first == stage.sheet.sentence_at(office.first).first:
        name = stage.name_from(office.last + 1, office.first)
        if name is not None and _agree(office, name):
            last = stage.sheet.sentence_at(office.first).last
            if name.last >= last or words[name.last].text in _CLOSING:
                stage.give(office, name.actor, "office_before_dash")


RULES = (
    _before_name,
    _before_office,
    _before_comma,
    _after_comma,
    _in_brackets,
    _after_dash,
    _before_dash,
    _after_office,
)
"""For offices in the singular."""
