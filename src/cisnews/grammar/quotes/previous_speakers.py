"""A verb whose subject is a pronoun or none: whoever spoke before, or somebody whom the cast does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import HE, THAT_ONE
from cisnews.grammar.morphology import NOMINATIVE, NOMINATIVES, SINGULAR
from cisnews.grammar.quotes.agreement import agrees_with
from cisnews.grammar.quotes.antecedents import antecedent, named_aside, subject_before, unnamed_antecedent
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.sources import take
from cisnews.grammar.quotes.unnamed import unnamed_subject

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene

_GENDERS = {"он": "male", "она": "female"}
_DEMONSTRATIVES = {"тот": "он", "та": "она", "те": "они"}
_SMALL = frozenset({"ADVB", "PREP", "CONJ", "PRCL", "NPRO", "ADJF", "PRED"})
_USED = 300
"""How many tokens before a noun for the speaker the same noun tells of somebody else."""
_NEAR = 30
"""How far from a cue its pronoun stands, in tokens."""


def known_before(scene: Scene, found: Attribution) -> bool:
    """`добавил он`, `Также отметил, что …`: a pronoun or nobody; whoever spoke last goes on if the verb agrees."""
    pronoun = _pronoun(scene, found)
    start, _ = scene.speech_before(found.first)
    actor = scene.recent_actor(start)
    if _is_that_one(scene, found) and (aside := named_aside(scene, start)) is not None:
        found.actor, found.stranger = None if aside.plural else scene.persons_of.get(aside.actor, aside.actor), True
        return True
    if actor is None and not pronoun:
        actor = _called_before(scene, found, start)
    if not pronoun and _is_stranger(scene, found, actor):
        return True
    if not pronoun and scene.segments[found.cue.first] is not None:  # «… Уверен, что …»: whoever speaks, no other
        return True
    asks = pronoun and actor is not None and actor is scene.asker  # Лис спросил мэра, … «…», — ответил он
    if actor is not None and not asks and _can_mean(found, actor, pronoun):
        found.actor = actor
        return True
    found.stranger = bool(pronoun)
    if pronoun in _GENDERS and not asks:
        found.actor = antecedent(scene, start, _GENDERS[pronoun]) or unnamed_antecedent(scene, start, _GENDERS[pronoun])
    return True


def _is_that_one(scene: Scene, found: Attribution) -> bool:
    """`Тот ответил, что …`; `— сказал тот`: not whoever is the subject before."""
    words, cue = scene.sheet.words, found.cue
    beside = [words[at].key for at in (cue.first - 1, cue.last) if found.first <= at < found.last]
    return not THAT_ONE.isdisjoint(beside)


def _pronoun(scene: Scene, found: Attribution) -> str:
    """The pronoun near a cue that is its subject: `он`, `она`, `они`, for `тот` and `та` too; empty if none is."""
    words, cue = scene.sheet.words, found.cue
    near = range(max(found.first, cue.first - _NEAR), min(found.last, cue.last + _NEAR))
    pronoun = next((key for token in near if (key := words[token].key) in HE), "")
    beside = (words[at].key for at in (cue.first - 1, cue.last) if found.first <= at < found.last)
    return pronoun or next((_DEMONSTRATIVES[key] for key in beside if key in _DEMONSTRATIVES), "")


def _is_stranger(scene: Scene, found: Attribution, actor: Actor | None) -> bool:
    """Take in somebody whom the cast does not know, unless it is another word for `actor`, who spoke before."""
    phrase = unnamed_subject(scene, found)
    if phrase is not None and actor is not None and means_speaker(scene, phrase, actor):
        return False
    if phrase is None and not _has_other_subject(scene, found):
        return False
    found.stranger = True
    return phrase is None or take(found, phrase)


def _called_before(scene: Scene, found: Attribution, start: int) -> Actor | None:
    """`Тренер Беков молчал. «…», — сказал сербский специалист`: a calling for the subject of the sentence before."""
    phrase = unnamed_subject(scene, found)
    calling = phrase is not None and scene.sheet.words[phrase.last - 1].lemmas & small_words("callings")
    return subject_before(scene, start) if calling else None


def _can_mean(found: Attribution, actor: Actor, pronoun: str) -> bool:
    """Whether whoever spoke last can be a subject: one body or several are no `он`, a woman neither."""
    several = actor.kind in ("group", "organization")
    if pronoun in _GENDERS and (several or actor.gender not in (None, _GENDERS[pronoun])):
        return False
    if pronoun == "они" and not several:
        return False
    return agrees_with(found.cue, actor, plural=actor.kind == "group")


def _has_other_subject(scene: Scene, found: Attribution) -> bool:
    """Whether a noun that is not in the cast could be the subject: `сказала жительница Гори`, `Эксперты считают`."""
    words, cue = scene.sheet.words, found.cue
    if cue.first > found.first and words[cue.first - 1].capital and words[cue.first - 1].pos not in _SMALL:
        return True
    near = (*range(cue.last, min(found.last, cue.last + 8)), *range(max(found.first, cue.first - 12), cue.first))
    for token in near:
        word = words[token]
        if cue.is_plural and word.key in small_words("quantities"):
            return True
        phrase = scene.cast.phrase_at(token)
        if phrase is not None and cue.is_plural and phrase.cases == NOMINATIVE:
            return True  # Комиссия и станция утверждают
        if cue.is_plural and token < cue.first and _is_one_of_several(scene, token):
            return True
        if word.kind != "word" or not word.noun_forms & NOMINATIVES or phrase is not None:
            continue
        wanted = NOMINATIVE << 6 if cue.is_plural else NOMINATIVE
        if word.noun_forms & wanted and word.pos in ("NOUN", "ADJF", "PRTF") and not _after_preposition(scene, token):
            return True
    return False


def _is_one_of_several(scene: Scene, token: int) -> bool:
    """`Эта группа и станция (утверждают)`: a noun in the nominative singular before a verb in the plural."""
    word = scene.sheet.words[token]
    singular = word.pos == "NOUN" and word.analyses[0].case == NOMINATIVE and word.analyses[0].number == SINGULAR
    return singular and word.shape != "upper" and not _after_preposition(scene, token)


def _after_preposition(scene: Scene, token: int) -> bool:
    """Whether a preposition stands before a noun and its adjectives: `в своём выступлении`."""
    words = scene.sheet.words
    for at in range(token - 1, max(token - 4, -1), -1):
        if words[at].pos == "PREP":
            return True
        if words[at].kind != "word" or not words[at].adjective_forms:
            return False
    return False


def means_speaker(scene: Scene, phrase: Phrase, actor: Actor) -> bool:
    """Whether it means whoever spoke before: `собеседник агентства`; `создатель сети` who has been told to be one;
    `женщина`, `силовик`: a noun alone, new in the text, of the gender."""
    words = scene.sheet.words[phrase.first : phrase.last]
    posts = {label for office in actor.offices for label in office.label.lower().split()[:1]}
    if posts and not posts.isdisjoint(words[0].lemmas):
        return True
    if len(words) == 1 and actor.gender is not None and phrase.actor.gender == actor.gender:
        people = scene.sheet.term(phrase.first, "inhabitant")  # американец
        foreign = people is not None and people.entry["code"] != actor.country
        return not foreign and words[0].lemmas.isdisjoint(small_words("others")) and _is_new(scene, phrase)
    if len(words) == 2 and not words[1].lemmas.isdisjoint(small_words("callings")):  # сербский специалист
        return words[0].pos == "ADJF" and phrase.actor.gender in (None, actor.gender)
    bare = all(word.pos != "PREP" for word in words)
    return bare and bool(words[0].lemmas & small_words("interlocutors"))


def _is_new(scene: Scene, phrase: Phrase) -> bool:
    """Whether the text has not told of anybody by that noun before: `пенсионер` who was met at the gate."""
    lemmas = scene.sheet.words[phrase.last - 1].lemmas
    before = scene.sheet.words[max(0, phrase.first - _USED) : phrase.first]
    return all(lemmas.isdisjoint(word.lemmas) for word in before if word.kind == "word" and word.pos == "NOUN")
