"""Posts that the text points back to: `Ранее этот пост занимал Лис`, `На этом посту он сменил Бекова`."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.closed_classes import HIS_OR_HER, THIS_POST
from cisnews.grammar.roles.agreement import is_post_noun
from cisnews.grammar.roles.subjects import direct_object, subject

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.layers import Office
    from cisnews.grammar.roles.stage import Stage
    from cisnews.grammar.roles.verbs import Verb

_WAYS = ("holding", "leaving", "replacing", "appointing")
_NO_POSTS = frozenset({"member", "science", "medicine", "culture", "society", "military"})
"""Kinds of posts that nobody calls `пост` when he speaks of another's: what somebody is by training or election."""
_NEAR = 4
"""How far from its verb `этот пост` may stand (tokens)."""
_SENTENCES_BACK = 2


def same_posts(stage: Stage) -> None:
    """Tie the post told last to whoever else a sentence says held it."""
    for verb in stage.verbs.standing(_WAYS):
        post = 0 if verb.passive and verb.way != "appointing" else _pointed_at(stage, verb.token)
        told = _told_before(stage, verb.token) if post else None
        if told is not None:
            _give(stage, verb, post, told)


def _pointed_at(stage: Stage, verb: int) -> int:
    """The token of `пост` in `этот пост`, `на данном посту` beside a verb; 0 if there is none."""
    words, sentence = stage.sheet.words, stage.sheet.sentence_at(verb)
    for token in range(max(sentence.first + 1, verb - _NEAR), min(sentence.last, verb + _NEAR)):
        pointing = token - 2 if words[token - 1].key == "же" else token - 1  # `тот же пост`
        if pointing < 0 or not is_post_noun(words[token]):
            continue
        is_his = words[pointing].key in HIS_OR_HER and words[pointing - 1].key == "на"  # `На его пост назначен …`
        if is_his or not THIS_POST.isdisjoint(words[pointing].lemmas):
            return token
    return 0


def _told_before(stage: Stage, verb: int) -> Office | None:
    """The last office that a clause before tells of, in the sentences just before."""
    sentences, number = stage.sheet.sentences, stage.sheet.sentence_number(verb)
    begin = sentences[max(0, number - _SENTENCES_BACK)].first
    just_before = sentences[max(0, number - 1)].first
    told = [
        office
        for actor in dict.fromkeys(name.actor for name in stage.names_between(begin, verb))
        for office in stage.offices_of(actor)
        if begin <= office.first < verb and office.rule.startswith("office_by_") and office.kind not in _NO_POSTS
        if not office.former or office.first >= just_before
    ]
    return max(told, key=lambda office: office.first) if told else _vacant(stage, just_before, verb)


def _vacant(stage: Stage, begin: int, verb: int) -> Office | None:
    """`Ввели должность омбудсмена.` before `Этот пост занял Лис`: the last office behind `пост` that nobody has."""
    words = stage.sheet.words
    first = bisect_left(stage.offices, begin, key=lambda office: office.first)
    last = bisect_left(stage.offices, verb, key=lambda office: office.first)
    told = [
        one for one in stage.offices[first:last] if not one.within and one.first and is_post_noun(words[one.first - 1])
    ]
    is_free = bool(told) and told[-1].kind not in _NO_POSTS and not (told[-1].plural or stage.is_held(told[-1]))
    return told[-1] if is_free else None


def _give(stage: Stage, verb: Verb, post: int, told: Office) -> None:
    """To the subject of the verb; the one whom it replaces held it before."""
    holder = subject(stage, verb.token, post - 1, post + 1)
    replaced = direct_object(stage, verb.token, replace(told, first=post - 1, last=post + 1))
    if verb.way == "appointing" and not verb.passive:
        holder = replaced
    over = verb.way == "leaving" or (verb.way == "holding" and verb.over)
    if holder is not None and not _has(stage, holder.actor, told, verb.token):
        office = replace(told, first=post - 1, last=post + 1, former=over, acting=False)
        stage.give(office, holder.actor, "office_told_before", mention=False)
    if verb.way == "replacing" and replaced is not None and replaced is not holder:
        office = replace(told, first=post - 1, last=post + 1, former=True)
        stage.give(office, replaced.actor, "office_told_before", mention=False)


def _has(stage: Stage, actor: Actor, told: Office, verb: int) -> bool:
    """Whether somebody has the post already, or another one that the sentence tells to be over: that one is meant."""
    begin = stage.sheet.sentence_at(verb).first
    offices = stage.offices_of(actor)
    return any(own.label == told.label or (own.former and begin <= own.first < verb) for own in offices)
