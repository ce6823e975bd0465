"""Lists of names behind an office in the plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.morphology import GENITIVE, inflect
from cisnews.grammar.roles.agreement import after_bracket

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage

_OF_ONE_BODY = frozenset({"gent", "sing"})


def before_list(stage: Stage, office: Office) -> None:
    """`депутаты Ким и Ли`, `его помощники — Асан Беков и Анна Лис`: an office in the plural before a list of names."""
    words, last = stage.sheet.words, office.last
    names = list_of_names(stage, office, last + 1 if last < len(words) and words[last].is_dash else last)
    for name in names:
        stage.give(_of_one(stage, office), name.actor, "office_before_list", mention=False)


def _of_one(stage: Stage, office: Office) -> Office:
    """`руководители фракций` -> `руководитель фракции`: of one body each; not so `министры иностранных дел`."""
    noun = stage.sheet.words[office.last - 1]
    is_body = office.last - 1 > office.noun and stage.sheet.term(office.last - 1, "body_noun") is not None
    single = None if noun.capital or noun.noun_forms & GENITIVE else inflect(noun.text, _OF_ONE_BODY, ("NOUN",))
    if not is_body or single is None:
        return replace(office, plural=False)
    label = office.label.removesuffix(noun.text) + single
    return replace(office, plural=False, label=label, post=label if office.post == office.label else office.post)


def list_of_names(stage: Stage, office: Office, token: int) -> list[Reference]:
    """`А. Лис, Б. Нуров и К. Садыков` from a token on, all in a case that the office can have in the plural."""
    cases = office.plural_cases
    found: list[Reference] = []
    words = stage.sheet.words
    while (name := stage.name_from(token, office.first)) is not None and name.cases & cases:
        found.append(name)
        cases &= name.cases
        token = after_bracket(stage.sheet, name.last)  # `депутаты Анна Лис («Ветер») и Иван Ким («Берег»)`
        if token >= len(words) or not words[token].is_joint:
            break
        token += 2 if words[token].text == "," and words[token + 1 : token + 2] and words[token + 1].key == "и" else 1
    is_list = len(found) > 1 and not found[0].cases & office.singular_cases
    return found if is_list else []
