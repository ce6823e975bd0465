"""Who passes the news on: agencies, papers, press services, whose subjects are sources and no speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN
from cisnews.grammar.morphology import NOMINATIVE, NOMINATIVES
from cisnews.grammar.quotes.agreement import can_be_subject
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.cues import genders_of, small_words

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.scene import Scene


def take(found: Attribution, phrase: Phrase) -> bool:
    """Make a phrase the subject."""
    found.actor, found.phrase = phrase.actor, phrase
    return True


def relayed_words(scene: Scene, found: Attribution) -> bool:
    """`передаёт ТАСС слова министра`, `цитирует премьера газета`, `сообщает ТАСС со ссылкой на министра`."""
    words, cue = scene.sheet.words, found.cue
    relays = "relay" in cue.takes
    source = source_at(scene, found.after, found.last)
    if not (relays or source >= 0):
        return False
    if relays and _take_owner(scene, found):
        return True
    closing = scene.closing_of(found.after, found.last)
    source_end = closing + 1 if closing >= 0 else source + 1  # цитирует «Вестник» сенатора
    while source_end < found.last and words[source_end].text.isascii() and words[source_end].text not in ",:;":
        source_end += 1  # infox.ru
    agency = scene.sheet.term(source, "agency") if source >= 0 else None
    inside = range(source + 1, agency.last if agency is not None else 0)  # Цензор.НЕТ
    phrases = [phrase for phrase in scene.cast.phrases_in(found.after, found.last) if phrase.first not in inside]
    for phrase in phrases:
        before = words[_before_one_of(scene, phrase.first) - 1].key
        beside = phrase.first == cue.last or (phrase.actor.kind == "person" and phrase.first == source_end)
        quoted = relays and beside and not phrase.cases & NOMINATIVE
        if quoted or before in small_words("words_of") or (before == "на" and words[phrase.first - 2].key == "ссылкой"):
            found.relay = True
            return take(found, _named(scene, phrase))
    speaks = next((phrase for phrase in phrases if can_be_subject(scene, cue, phrase)), None)
    if speaks is not None and speaks.first - 1 <= source < speaks.last and not _has_name(speaks):
        found.relay = True  # «…», — сообщает пресс-служба Сената
        return is_agency(scene, speaks.first) or take(found, speaks)
    found.relay = source >= 0 and speaks is None
    return found.relay


def _named(scene: Scene, phrase: Phrase) -> Phrase:
    """`одного из лидеров оппозиции Асана Бекова`: the one person whose name follows a group of which he is one."""
    following = scene.cast.phrase_at(phrase.last) if phrase.actor.kind == "group" else None
    if following is None or following.first != phrase.last or following.actor.kind != "person":
        return phrase
    first = _before_one_of(scene, phrase.first)
    return following if first < phrase.first else phrase


def _before_one_of(scene: Scene, token: int) -> int:
    """`слова одного из лидеров`: the token at which such a phrase begins."""
    words = scene.sheet.words
    one_of = token > 2 and words[token - 1].key == "из" and words[token - 2].key in small_words("one_of")
    return token - 2 if one_of else token


def _take_owner(scene: Scene, found: Attribution) -> bool:
    """`приводит его слова ТАСС`: the words of whoever was named last."""
    words, first = scene.sheet.words, found.cue.last
    gender = genders_of("possessives").get(words[first].key) if first + 1 < found.last else None
    if gender is None or words[first + 1].key not in small_words("words_of"):
        return False
    start, _ = scene.speech_before(found.first)
    found.relay, found.actor = True, scene.recent_actor(start) or antecedent(scene, start, gender)
    return True


def is_source(scene: Scene, token: int, last: int) -> bool:
    """Whether an agency, a paper, a channel stands after a verb: `(передаёт) агентство Kazinform`."""
    return source_at(scene, token, last) >= 0


def source_at(scene: Scene, token: int, last: int) -> int:
    """The token that names an agency, a paper, a channel after a verb: `(передаёт) агентство Kazinform`; else -1."""
    words = scene.sheet.words
    date = scene.dates.get(token)
    token = date.last if date is not None else token
    for at in range(token, min(token + 4, last)):
        word = words[at]
        if word.names_source and (word.noun_forms & NOMINATIVES or not word.noun_forms):
            return at
        if is_agency(scene, at) or (word.kind == "word" and word.text.isascii()):
            return at
        phrase = scene.cast.phrase_at(at)
        body = phrase is not None and phrase.actor.kind == "organization" and bool(phrase.cases & NOMINATIVE)
        if phrase is not None and body and phrase.first == at and is_source_phrase(scene, phrase):
            return at
        if phrase is not None or not word.adjective_forms:
            return at if at == token and at in scene.openings and _may_be_subject(scene, at + 1) else -1
    return -1


def _may_be_subject(scene: Scene, token: int) -> bool:
    """Not so `ответили «Единству»`: whoever is told something."""
    phrase = scene.cast.phrase_at(token)
    cases = phrase.cases if phrase is not None else scene.sheet.words[token].declined_forms or NOMINATIVE
    return bool(cases & NOMINATIVES)


def is_agency(scene: Scene, token: int) -> bool:
    """`ТАСС`, `«Эксперт»`; not: `уточнил эксперт`."""
    return scene.sheet.words[token].shape != "lower" and scene.sheet.term(token, "agency") is not None


def _has_name(phrase: Phrase) -> bool:
    return phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references)


def is_source_phrase(scene: Scene, phrase: Phrase) -> bool:
    """`собственный корреспондент агентства`: a word for a source, with or without adjectives before it, no name."""
    if _has_name(phrase):
        return False
    for word in scene.sheet.words[phrase.first : phrase.last]:
        if word.names_source:
            return True
        if not word.adjective_forms:
            break
    return False


def keep_source(scene: Scene, found: Attribution) -> None:
    """Remember the body whom the news comes from: `сообщает пресс-служба Сената`, `говорится в заявлении МИД`."""
    phrase = found.phrase
    if not (found.relay or found.cue.is_impersonal) or phrase is None or phrase.actor.kind != "organization":
        return
    words = scene.sheet.words[phrase.first : phrase.last]
    if is_voice(scene, phrase) or not (is_agency(scene, phrase.first) or any(word.names_source for word in words)):
        scene.source, scene.source_token = found.actor or phrase.actor, phrase.last


def is_voice(scene: Scene, phrase: Phrase | None) -> bool:
    """`пресс-служба Сената`: who speaks for a body, though only passing the news on where it stands at their end."""
    if phrase is None or phrase.actor.kind != "organization":
        return False
    words = scene.sheet.words[phrase.first : phrase.last]
    return any(word.key in small_words("voices") or word.lemmas & small_words("voices") for word in words)


def speaks_for(scene: Scene, found: Attribution) -> bool:
    """`…, рассказали в пресс-службе Сената`: asked, it speaks for the body."""
    phrase = found.phrase
    inside = phrase is not None and phrase.first > 0 and scene.sheet.words[phrase.first - 1].key in IN
    return inside and found.cue.is_plural and is_voice(scene, phrase)
