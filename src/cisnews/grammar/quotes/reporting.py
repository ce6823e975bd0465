"""How a cue can report what was said: the rules in the order in which they are tried, and the cues that each is for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cisnews.grammar.quotes.anaphora import pointing_back, pointing_inside
from cisnews.grammar.quotes.clauses import bare_clause, colon, that_clause, topic_first
from cisnews.grammar.quotes.complements import infinitive, named, quoted_words
from cisnews.grammar.quotes.cues import Cue
from cisnews.grammar.quotes.insertions import opinion, parenthesis

if TYPE_CHECKING:
    from collections.abc import Callable

    from cisnews.grammar.quotes.scene import Scene

    Rule = Callable[[Scene, Cue, int, int], bool]
    Suits = Callable[[Cue], bool]


def _finite(cue: Cue) -> bool:
    return cue.is_finite


def _predicate(cue: Cue) -> bool:
    return cue.is_finite or cue.is_gerund


def _with_clause(cue: Cue) -> bool:
    return cue.is_participle or not cue.is_noun_like


def _opinion(cue: Cue) -> bool:
    return cue.sort == "opinion"


_ANY: frozenset[str] = frozenset()
_REPORTING: tuple[tuple[Rule, Suits, frozenset[str]], ...] = (
    (pointing_back, _finite, _ANY),
    (pointing_inside, _finite, _ANY),
    (topic_first, _finite, _ANY),
    (opinion, _opinion, _ANY),
    (parenthesis, _finite, _ANY),
    (that_clause, _with_clause, frozenset({"that", "question", "order"})),
    (colon, _finite, _ANY),
    (bare_clause, _finite, frozenset({"that"})),
    (infinitive, _predicate, frozenset({"infinitive"})),
    (named, _predicate, frozenset({"named"})),
    (quoted_words, _predicate, frozenset({"that", "order"})),
)
"""Each rule with the forms of a cue for which it is, and the complements of which the cue must take one."""


def rules_for(cue: Cue) -> tuple[Rule, ...]:
    """The rules that can apply to a cue, in order; none to one that tells of the future: `заявит`."""
    return _rules(cue.sort, cue.takes, cue.forms)


@cache
def _rules(sort: str, takes: frozenset[str], forms: int) -> tuple[Rule, ...]:
    cue = Cue(0, 1, sort, takes, forms)
    if cue.is_future:
        return ()
    return tuple(rule for rule, suits, wanted in _REPORTING if suits(cue) and (not wanted or wanted & takes))
