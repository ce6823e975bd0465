"""Whether two things said are said of one reform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.reforms.change_verbs import told_words
from cisnews.grammar.reforms.page import words_of

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.reforms.merging import Reform
    from cisnews.grammar.reforms.page import Page
    from cisnews.grammar.reforms.statements import Statement
    from cisnews.grammar.reforms.topics import Topic

LAWS = frozenset({"bill", "law", "amendment", "decree"})
_EARLY = frozenset({"proposed", "announced", "under_discussion"})
_LATE = frozenset({"adopted", "signed", "in_force"})
_BODIES = frozenset({"organization", "group"})
_STEM = 4
"""Letters by which words of the headline and of the text are known as one."""


def is_told_again(page: Page, told: Statement, statement: Statement, *, only: bool) -> bool:
    """`Лис подписал закон о труде`, and `Лис подписал Закон «О вопросах трудовых отношений»` as the first words.

    `only`: whether the headline tells of one reform.
    """
    short, full = told.topic, statement.topic
    if short is None or full is None or not _act_alike(told.actor or told.proposer, statement.actor):
        return False
    if only and _names_officially(told, statement):
        return True
    are_changes = short.sort == full.sort == "change"
    is_one_act = told.rule == statement.rule or (are_changes and told.status == statement.status)
    return is_one_act and (_says_in_full(short, full) or _tells_change(page, short, statement))


def _tells_change(page: Page, short: Topic, full: Statement) -> bool:
    """`закон о повышении штрафов за шум`, and `поправки в кодекс, которыми штраф за шум увеличивается`."""
    if full.change is None:
        return False
    stems = [{word[:_STEM] for word in words} for words in (short.words, told_words(page, full.change))]
    return len(stems[0] & stems[1]) > 1


def _act_alike(one: Actor | None, other: Actor | None) -> bool:
    """One actor, or perhaps one: a body in short and in full."""
    if one is None or other is None or one is other:
        return True
    return {one.kind, other.kind} <= _BODIES or {one.kind, other.kind} == {"person", "office"}


def _names_officially(short: Statement, full: Statement) -> bool:
    """`Сенат отложил закон о вейпах`, `рассмотрение закона «О внесении изменений в …» отложено`: by its title."""
    if full.topic is None or short.topic is None or short.topic.quoted:
        return False
    if not (full.topic.quoted or full.topic.clause > 0):
        return False
    is_law = full.topic.sort in LAWS and short.topic.sort in (*LAWS, "change")
    is_background = full.rule == "stage_adjective"  # наложил вето на принятый закон «О печати»
    told = {short.status, full.status}
    return is_law and (is_background or len(told) == 1 or told <= _EARLY or told <= _LATE)


def _says_in_full(short: Topic, full: Topic) -> bool:
    """`закон о труде`, `Закон «О вопросах трудовых отношений»`; `изменения закона о выборах`, `законопроект № 5`."""
    if short.sort == full.sort == "change":
        is_alike = short.kind == full.kind and _is_one_way(short, full)
        return (
            is_alike or len(short.words & full.words) > 1
        )  # отменил квоты для женщин; поддержали отмену гендерных квот
    if short.sort not in LAWS or full.sort not in LAWS:
        return False
    stems = [{word[:_STEM] for word in topic.words} for topic in (short, full)]
    same_kind = short.kind == full.kind and short.kind not in ("legislative", "administrative", "other")
    return bool(stems[0] & stems[1]) or is_only_number(full) or same_kind or not short.named


def _is_one_way(short: Topic, full: Topic) -> bool:
    """`снизят НДС`, and `ставка налога уменьшится`: changes in one direction, told in other words."""
    ways = (words_of("ways.less"), words_of("ways.more"))
    return any(not short.words.isdisjoint(way) and not full.words.isdisjoint(way) for way in ways)


def is_only_number(topic: Topic) -> bool:
    """`законопроект № 1107`: nothing else tells which one it is."""
    return topic.named and bool(topic.words) and all(word.isdigit() for word in topic.words)


def is_new(reform: Reform, topic: Topic) -> bool:
    """Whether a topic says something that no other of the reform says."""
    told = (topic.sort, topic.kind, topic.words, topic.named, topic.country, topic.quoted)
    return all((t.sort, t.kind, t.words, t.named, t.country, t.quoted) != told for t in reform.topics)


def is_same(reform: Reform, topic: Topic) -> bool:
    """Whether a topic names a reform told before, by its words or its kind."""
    if topic.country and reform.country and topic.country != reform.country:
        return False
    for other in reform.topics:
        if other is topic:
            return True
        if topic.sort in LAWS and other.sort in LAWS and _is_law(topic) and _is_law(other):
            if topic.words and other.words and (topic.words <= other.words or other.words <= topic.words):
                return True
        elif topic.kind == other.kind and topic.kind not in ("legislative", "other"):
            return True
        if topic.words and topic.words == other.words and topic.sort == other.sort:
            return True
        if "change" in (topic.sort, other.sort) and _says_the_change(topic, other):
            return True
    return False


def _says_the_change(topic: Topic, other: Topic) -> bool:
    """`закон о повышении пенсионного возраста`, and `повысить пенсионный возраст для женщин`."""
    fewer, more = sorted((topic.words, other.words), key=len)
    return len(fewer) > 1 and fewer <= more


def _is_law(topic: Topic) -> bool:
    """A bill on its own matter; constitutional amendments belong to the constitutional reform."""
    return not (topic.sort == "amendment" and topic.kind == "constitutional")
