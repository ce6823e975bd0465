"""Lists of names behind an office in the plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.roles.agreement import after_bracket

if TYPE_CHECKING:
    from cisnews.grammar.layers import Office, Reference
    from cisnews.grammar.roles.stage import Stage


def before_list(stage: Stage, office: Office) -> None:
    """`депутаты Ким и Ли`, `министры Асан Беков и Анна Лис`: an office in the plural before a list of names."""
    for name in list_of_names(stage, office, office.last):
        stage.give(office._replace(plural=False), name.actor, "office_before_list", mention=False)


def list_of_names(stage: Stage, office: Office, token: int) -> list[Reference]:
    """`А. Лис, Б. Нуров и К. Садыков` from a token on, all in a case that the office can have in the plural."""
    cases = office.plural_cases
    found: list[Reference] = []
    words = stage.sheet.words
    while (name := stage.name_from(token, office.first)) is not None and name.cases & cases:
        found.append(name)
        cases &= name.cases
        token = after_bracket(stage, name.last)  # `депутаты Анна Лис («Ветер») и Иван Ким («Берег»)`
        if token >= len(words) or not (words[token].text == "," or words[token].key == "и"):
            break
        token += 1
    is_list = len(found) > 1 and not found[0].cases & office.singular_cases
    return found if is_list else []
