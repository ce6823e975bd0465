"""Attributions inserted into what was said: `по словам министра`, `по мнению сторон`, `как отметил депутат`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT_ANY, HE, RELATIVE_OBJECTS
from cisnews.grammar.morphology import GENITIVE, NOMINATIVE, NOMINATIVES, cases_of
from cisnews.grammar.quotes.antecedents import antecedent, last_subject, subject_of_sentence, telling_body
from cisnews.grammar.quotes.attribution import Attribution, ascribe
from cisnews.grammar.quotes.content import add_quote
from cisnews.grammar.quotes.continuity import go_on
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.previous_speakers import means_speaker
from cisnews.grammar.quotes.resumptions import content_end
from cisnews.grammar.quotes.signs import ENDS, has_predicate
from cisnews.grammar.quotes.sources import is_source_phrase, is_voice
from cisnews.grammar.quotes.surroundings import (
    after_circumstances,
    after_description,
    left_part,
    opens_relative,
    to_comma,
)
from cisnews.grammar.quotes.unnamed import unnamed_owner

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.words import Word

_SHORT = 3
"""So few words before an insertion are no sentence without a verb."""


def opinion(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`По словам министра, …`; `…, по мнению сторон, …`; `…, по его словам, …`."""
    found = Attribution(cue.first, to_comma(scene, cue.last, last), cue)
    if cue.takes & {"his", "her", "their"}:
        if any(
            start in (cue.first - 1, cue.first) for start, _ in scene.contents
        ):  # заявил, что, по его мнению, …: said already
            return True
        found.last = cue.last
        _take_pronoun(scene, found)
        if found.actor is None and "data" in cue.takes:  # Об этом пишет газета. По её данным, …
            return False
    else:
        for phrase in scene.cast.phrases_in(cue.last, found.last):
            if phrase.cases & GENITIVE and (phrase.first == cue.last or phrase.last == found.last):
                found.actor, found.phrase = phrase.actor, phrase
                break
        if found.phrase is not None and is_source_phrase(scene, found.phrase) and not is_voice(scene, found.phrase):
            return False
        go_on(scene, found)
        if "data" in cue.takes and not _is_told(scene, found):
            return False
        if found.phrase is not None and _is_said_already(scene, found):
            return True
        if found.phrase is None and not _take_calling(scene, found):
            return False
        found.last = after_description(scene, found.last, last)
    return _insert(scene, found, first, last, "indirect_opinion")


def _is_said_already(scene: Scene, found: Attribution) -> bool:
    """`X отметил, что пишут о поездках, чего, по словам зампреда, делать не следует`: X himself, in his own words."""
    here = scene.sheet.starts[found.first]
    inside = any(start <= found.first < end for start, end in scene.contents)
    return inside and any(
        made.actor is found.actor and made.segments[0][0] <= here < made.segments[-1][1] for made in scene.drafts[-3:]
    )


def _is_told(scene: Scene, found: Attribution) -> bool:
    """`по данным сенатора Белова`, `по информации пресс-службы`: somebody tells it; not: `по данным Росстата`."""
    phrase = found.phrase
    if phrase is not None:
        return phrase.actor.kind in ("person", "office", "group") or is_voice(scene, phrase)
    return found.cue.last < found.last and bool(scene.sheet.words[found.cue.last].lemmas & small_words("sides"))


def _take_calling(scene: Scene, found: Attribution) -> bool:
    """`по словам политика`: a person whom the cast does not know; a calling means whoever has just spoken."""
    words, first = scene.sheet.words, found.cue.last
    side = first < found.last and words[first].lemmas & small_words("sides")
    if not side and not _is_person(scene, first, found.last):
        return False
    calling = bool(words[first].lemmas & small_words("callings")) and first + 1 == found.last
    told = bool(words[first].lemmas & small_words("interlocutors")) and _is_of_person(scene.recent_actor(found.first))
    same = not side and _is_same_person(scene, found)
    if not side and (calling or told or same):
        found.actor = scene.recent_actor(found.first)
    else:
        found.phrase = unnamed_owner(scene, first, found.last)
        found.actor = found.phrase.actor if found.phrase is not None else None
    return True


def _is_same_person(scene: Scene, found: Attribution) -> bool:
    """`По мнению казахстанки`: a noun alone, new in the text, of the gender of whoever has just spoken."""
    actor = scene.recent_actor(found.first)
    phrase = unnamed_owner(scene, found.cue.last, found.last) if actor is not None else None
    return actor is not None and phrase is not None and means_speaker(scene, phrase, actor)


def _is_of_person(actor: Actor | None) -> bool:
    return actor is not None and actor.kind == "person"


def _is_person(scene: Scene, first: int, last: int) -> bool:
    """`по мнению политолога`, not: `по словам источника`, `с точки зрения безопасности`."""
    words = scene.sheet.words
    for token in range(first, min(last, first + 4)):
        if words[token].names_source or words[token].pos == "PREP":
            return False
        if any(reading.case & GENITIVE and "anim" in reading.marks for reading in words[token].analyses):
            return True
    return False


def _take_pronoun(scene: Scene, found: Attribution) -> None:
    """`по его словам`: the person to whom the cast or the text before points."""
    phrase = next(iter(scene.cast.phrases_in(found.cue.first, found.cue.last)), None)
    if phrase is not None:
        found.actor, found.phrase = phrase.actor, phrase
        return
    actor = scene.recent_actor(found.first)
    if "their" in found.cue.takes:
        found.actor = actor if actor is not None and actor.kind == "group" else None
        return
    gender = "male" if "his" in found.cue.takes else "female"
    fits = actor is not None and actor.kind in ("person", "office") and actor.gender in (gender, None)
    here = telling_body(scene, found.cue, gender) or subject_of_sentence(scene, found.first, gender)
    here = here or last_subject(scene, found.first, gender)
    found.actor = here or (actor if fits else antecedent(scene, found.first, gender))


def parenthesis(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`Как отметил X, …`; `…, как отметил X`; `…, считает X, …`; `…, добавил он`; `…, как он уточнил, …`."""
    words = scene.sheet.words
    if cue.first == first or ("order" in cue.takes and "that" not in cue.takes):  # как велит закон
        return False
    if _is_topic(scene, cue, first, last):
        return False
    start = _as(scene, cue, first)
    with_as = words[start].key == "как"
    if not with_as and (words[start - 1].text != "," or words[cue.first].lemmas & small_words("performs")):
        return False  # форум открыл сенатор, затем выступил посол
    found = ascribe(scene, cue, start + with_as, to_comma(scene, cue.last, last))
    found.first = start
    found.last = after_description(scene, found.last, last)
    quoted = not with_as and found.phrase is not None and found.phrase.actor.kind == "person"  # цитирует газета Белова
    if (found.relay and not quoted) or ("relay" in cue.takes and found.phrase is None):
        return False
    if with_as and found.actor is not None and found.actor.kind == "organization" and _others_say(scene, found, last):
        return False
    named = found.phrase is not None or _has_pronoun(scene, found) or _is_stranger(scene, cue)
    named = named or (cue.last < last and words[cue.last].key == "в" and found.actor is not None)  # … в ведомстве
    by_paper = cue.is_impersonal and found.actor is not None  # Как отмечается в сообщении
    if not (named or (with_as and (found.stranger or by_paper))):
        return False
    that = found.last + 1 < last and words[found.last + 1].key in small_words("that")
    if not with_as and that and words[start - 2].key not in small_words("takes_that"):
        return False
    closes = found.last + 1 == last and words[found.last].text == ":"
    if found.last < last and not closes and words[found.last].text not in ENDS | {",", "—", "–", "-"}:
        return False
    return _insert(scene, found, first, last, "indirect_parenthesis")


def _is_topic(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """`О том, как …, рассказал X`; `О чём говорили, рассказывает X`; `О павших, отдавших жизнь, напомнил X`."""
    words = scene.sheet.words
    if words[first].key not in ABOUT_ANY:
        return False
    nothing_said = not has_predicate(words, first, cue.first) and to_comma(scene, cue.last, last) >= last - 1
    return words[first + 1].key in RELATIVE_OBJECTS or nothing_said


def _is_stranger(scene: Scene, cue: Cue) -> bool:
    """`…, рассказала жительница Гори`; `…, пояснил собеседник агентства`: somebody whom the cast does not know."""
    word = scene.sheet.words[cue.last] if cue.last < len(scene.sheet.words) and "that" in cue.takes else None
    if word is None or word.shape != "lower" or (word.names_source and word.key != "собеседник"):
        return False
    return bool(word.noun_forms & NOMINATIVES) and "anim" in word.analyses[0].marks


def _others_say(scene: Scene, found: Attribution, last: int) -> bool:
    """`Как сообщал «Вестник», депутат Белов заявил, что …`: the paper passes on what somebody else says."""
    phrase = scene.cast.phrase_at(found.last + 1) if found.last + 1 < last else None
    if phrase is None or not phrase.cases & NOMINATIVE:
        return False
    cues = (scene.cues.get(token) for token in range(phrase.last, min(phrase.last + 3, last)))
    return any(cue is not None and cue.is_finite and "that" in cue.takes for cue in cues)


def _as(scene: Scene, cue: Cue, first: int) -> int:
    """The `как` of `как (ранее) отметил`, `как он уточнил`, at the beginning or after a mark; else the cue.

    Before the cue an adverb can stand: `…, сразу предупредил министр`.
    """
    words = scene.sheet.words
    token = cue.first - 1
    if words[token].text == ",":
        return cue.first
    is_adverb = words[token].pos == "ADVB" and words[token].key not in small_words("question")
    if is_adverb and token > first and words[token - 1].text == ",":
        return token
    while token > first and cue.first - token < 3 and (words[token].key in HE or words[token].pos == "ADVB"):
        if words[token].key == "как":
            break
        token -= 1
    opens = token == first or words[token - 1].text in ",—–-" or token - first < 3
    asks = token > first + 1 and "вопрос" in words[token - 2].lemmas  # на вопрос, как он считает
    return token if words[token].key == "как" and opens and not asks else cue.first


def _has_pronoun(scene: Scene, found: Attribution) -> bool:
    return any(scene.sheet.words[token].key in HE for token in range(found.first, found.last))


def _insert(scene: Scene, found: Attribution, first: int, last: int, rule: str) -> bool:
    """A quote around an inserted attribution: what stands before it and what stands after."""
    words = scene.sheet.words
    found.inserted = True
    left = left_part(scene, first, found.first, min(found.last, last - 1))
    complete = has_predicate(words, *left)
    begin = after_circumstances(scene, found.last, last, complete=complete, after=left[1] - left[0] > _SHORT)
    while begin < last and (words[begin].text == "," or words[begin].is_dash):
        begin += 1
    if left[0] > first and opens_relative(words, left[0] - 1, left[1]):  # …, где страна, по словам X, отстала, …
        last = to_comma(scene, begin, last)
    right = (begin, content_end(scene, begin, last, found, clause=True))
    parts = [part for part in (left, right) if any(words[token].kind != "mark" for token in range(*part))]
    if not parts or (len(parts) == 2 and _qualifies(words[left[1] - 1], words[begin])):
        return False
    add_quote(scene, parts, found, rule, clause=True)
    return True


def _qualifies(adjective: Word, noun: Word) -> bool:
    """`отметил два важных, на его взгляд, момента`: what is inserted tells of the adjective alone."""
    return bool(cases_of(adjective.adjective_forms) & cases_of(noun.noun_forms))
