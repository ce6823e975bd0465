"""Offices beside a name: before it, after a comma, in brackets, after a dash, and in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

DASHES = frozenset({"—", "–", "-"})
_CLOSING = frozenset({",", ".", ";", ")", "!", "?", "…", "»", '"', ":"})
_NO_ROLES = frozenset({"kin"})


def offices_beside_names(stage: Stage) -> None:
    """Tie offices to the names that stand beside them, each rule over the whole document before the next."""
    for rule in RULES:
        for office in stage.offices:
            if not stage.is_held(office) and office.kind not in _NO_ROLES:
                rule(stage, office)


def _before_names(stage: Stage, office: Office) -> None:
    """`депутаты Ким и Ли`, `министры Асан Беков и Анна Лис`: an office in the plural before a list of names."""
    if not office.plural:
        return
    for name in _list_of_names(stage, office.last, office.cases):
        stage.give(office._replace(plural=False), name.actor, "office_before_list", mention=False)


def _list_of_names(stage: Stage, token: int, cases: int) -> list[Reference]:
    """`А. Лис, Б. Нуров и К. Садыков` from a token on, all in a common case."""
    found: list[Reference] = []
    words = stage.sheet.words
    while (name := stage.name_from.get(token)) is not None and name.cases & cases:
        found.append(name)
        cases &= name.cases
        token = name.last
        if token >= len(words) or not (words[token].text == "," or words[token].key == "и"):
            break
        token += 1
    return found if len(found) > 1 else []


def _before_name(stage: Stage, office: Office) -> None:
    """`Председателем Совета Республики Натальей Кочановой`; of nested offices, the outer one that agrees."""
    name = stage.name_from.get(office.last)
    if name is None or office.plural or not _agree(office, name):
        return
    if office.within and any(
        stage.is_held(outer) or (not outer.within and _agree(outer, name) and outer.kind not in _NO_ROLES)
        for outer in stage.offices_until[office.last]
        if outer.first < office.first
    ):
        return
    stage.give(office, name.actor, "office_before_name")


def _agree(office: Office, name: Reference) -> bool:
    if office.gender == "female" and name.actor.gender == "male":
        return False
    return bool(office.cases & name.cases)


def _before_office(stage: Stage, office: Office) -> None:
    """`лидер партии «Берег», депутат парламента Анна Лис`: an office before another that is tied to a name."""
    words = stage.sheet.words
    following = office.last + 1 if office.last < len(words) and words[office.last].text == "," else office.last
    other = stage.office_from.get(following)
    if other is None or office.plural or office.within or other.plural or not office.cases & other.cases:
        return
    name = stage.name_from.get(other.last)
    if name is not None and stage.is_held(other) and _agree(office, name):
        stage.give(office, name.actor, "office_before_office")


def _after_comma(stage: Stage, office: Office) -> None:
    """`Иван Лис, министр финансов,`: an office after a name and a comma, closed by a mark."""
    words = stage.sheet.words
    if office.plural or office.first < 2 or words[office.first - 1].text != ",":
        return
    name = stage.name_until.get(office.first - 1)
    if name is None or not _agree(office, name) or not _is_closed(stage, office):
        return
    stage.give(office, name.actor, "office_after_name")


def _is_closed(stage: Stage, office: Office) -> bool:
    """Whether a mark or the end of the sentence stands after the office."""
    words = stage.sheet.words
    last = stage.sheet.sentence_at(office.first).last
    return office.last >= last or words[office.last].text in _CLOSING or words[office.last].text in DASHES


def _in_brackets(stage: Stage, office: Office) -> None:
    """`Иван Лис (министр финансов)`, `министр финансов (Иван Лис)`."""
    words = stage.sheet.words
    if office.plural or office.last >= len(words):
        return
    if words[office.first - 1].text == "(" and words[office.last].text == ")":
        name = stage.name_until.get(office.first - 1)
    elif words[office.last].text == "(":
        name = stage.name_from.get(office.last + 1)
        if name is not None and (name.last >= len(words) or words[name.last].text != ")"):
            return
    else:
        return
    if name is not None and (office.cases & name.cases or name.cases & NOMINATIVE):
        stage.give(office, name.actor, "office_in_brackets")


def _after_dash(stage: Stage, office: Office) -> None:
    """`Иван Лис — министр финансов.`: both in the nominative, closed by a mark."""
    words = stage.sheet.words
    if office.plural or not office.cases & NOMINATIVE or office.first < 2:
        return
    if words[office.first - 1].text in DASHES:
        name = stage.name_until.get(office.first - 1)
        if name is not None and name.cases & NOMINATIVE and _is_closed(stage, office) and _agree(office, name):
            stage.give(office, name.actor, "office_after_dash")


def _before_dash(stage: Stage, office: Office) -> None:
    """`Глава комитета — Иван Лис.`: likewise with the office first, at the start of its sentence."""
    words = stage.sheet.words
    if office.plural or not office.cases & NOMINATIVE or office.last >= len(words):
        return
    if words[office.last].text in DASHES and office.first == stage.sheet.sentence_at(office.first).first:
        name = stage.name_from.get(office.last + 1)
        if name is not None and name.cases & NOMINATIVE and _agree(office, name):
            last = stage.sheet.sentence_at(office.first).last
            if name.last >= last or words[name.last].text in _CLOSING:
                stage.give(office, name.actor, "office_before_dash")


RULES = (
    _before_names,
    _before_name,
    _before_office,
    _after_comma,
    _in_brackets,
    _after_dash,
    _before_dash,
)
