"""To whom `он`, `она`, `его`, `её` point, where the cast does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import FEMININE, NOMINATIVE, PLURAL
from cisnews.grammar.quotes.callings import is_such
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.unnamed import unnamed_at

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.layers import Office
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_NEAR = 80
"""How many tokens before a pronoun its person is looked for."""

_SENTENCES = 1
"""The sentence with a person stands no further than this before another word for that person."""
_FAR = 200
"""How many tokens before an office without a name its holder is looked for."""


def antecedent(scene: Scene, token: int, gender: str) -> Actor | None:
    """The one person of a gender whom the nearest sentence before names: its subject, or the only one in it."""
    sheet = scene.sheet
    here = sheet.sentence_at(token).first
    phrases = [p for p in scene.cast.phrases_in(max(0, here - _NEAR), here) if _can_be(p, gender)]
    if not phrases:
        return None
    sentence = sheet.sentence_at(phrases[-1].first).first
    near = [phrase for phrase in phrases if phrase.first >= sentence]
    subjects = {phrase.actor: None for phrase in near if phrase.cases == NOMINATIVE}
    candidates = subjects or {phrase.actor: None for phrase in near}
    return next(iter(candidates)) if len(candidates) == 1 else None


def unnamed_antecedent(scene: Scene, token: int, gender: str) -> Actor | None:
    """`Мать ребёнка узнала новость по телефону. «Я закричала», — вспоминает она`: the subject before."""
    sentence = scene.sheet.sentence_at(token).first
    before = scene.sheet.sentence_at(sentence - 1) if sentence else None
    if before is None or scene.segments[before.first] is not None:
        return None
    phrase = unnamed_at(scene, before.first, before.last)
    return phrase.actor if phrase is not None and phrase.actor.gender == gender else None


def named_aside(scene: Scene, token: int) -> Phrase | None:
    """`Лис обратился к мэру Бекову. Тот ответил, что …`: whoever is named last in the sentence before, no subject."""
    here = scene.sheet.sentence_at(token).first
    before = scene.cast.phrases_in(max(0, here - _NEAR), token)
    last = next((p for p in reversed(before) if p.actor.kind in ("person", "office", "group")), None)
    return last if last is not None and not last.cases & NOMINATIVE else None


def asked_before(scene: Scene, token: int) -> Actor | None:
    """`«День» попросил политолога Виктора Лиса рассказать о выборах.`: the one person of a sentence about asking."""
    number = scene.sheet.sentence_number(token)
    if not number:
        return None
    before = scene.sheet.sentences[number - 1]
    first = max(before.first, before.last - _NEAR)
    named = {p.actor: None for p in scene.cast.phrases_in(first, before.last) if p.actor.kind == "person"}
    asks = any(word.lemmas & small_words("asking") for word in scene.sheet.words[first : before.last])
    return next(iter(named)) if len(named) == 1 and asks else None


def telling_body(scene: Scene, cue: Cue, gender: str) -> Actor | None:
    """`Об этом сообщает пресс-служба Сената. По её данным, …`: the body that the sentence before names last."""
    sheet, here = scene.sheet, scene.sheet.sentence_at(cue.first).first
    before = scene.cast.phrases_in(max(0, here - _NEAR), here)
    is_telling = sheet.words[cue.last - 1].key in small_words("messages")
    if not is_telling or not before or before[-1].actor.kind != "organization":
        return None
    told = before[-1]
    verb = next((term for term in sheet.terms_at.get(told.first - 1, ()) if term.entry.sort == "cue"), None)
    is_agency = any(sheet.term(token, "agency") is not None for token in range(told.first, told.last))
    if verb is None or is_agency or told.first < sheet.sentence_at(here - 1).first:
        return None
    head = next((word for word in sheet.words[told.first : told.last] if word.noun_forms & NOMINATIVE), None)
    nouns = [a for a in head.analyses if a.case & NOMINATIVE and a.number != PLURAL] if head is not None else []
    return told.actor if any((noun.gender == FEMININE) == (gender == "female") for noun in nouns) else None


def subject_of_sentence(scene: Scene, token: int, gender: str) -> Actor | None:
    """`Беков упрекнул тех, кто, по его словам, молчит`: the one person of a gender who is the subject."""
    here = scene.sheet.sentence_at(token).first
    phrases = scene.cast.phrases_in(max(here, token - _NEAR), token)
    subjects = {p.actor: None for p in phrases if p.cases == NOMINATIVE and _can_be(p, gender)}
    return next(iter(subjects)) if len(subjects) == 1 else None


def last_subject(scene: Scene, token: int, gender: str) -> Actor | None:
    """`С ней не согласна сенатор Анна Лис. По её мнению, …`: whom the sentence before names last, as its subject."""
    here = scene.sheet.sentence_at(token).first
    number = scene.sheet.sentence_number(token)
    first = max(scene.sheet.sentences[number - 1].first, here - _NEAR) if number else here
    phrases = [p for p in scene.cast.phrases_in(first, here) if p.actor.kind == "person"]
    opening = scene.cast.phrase_at(first)
    before = scene.recent_actor(token)
    several = before is not None and before.kind == "office" and not phrases
    if several and opening is not None and opening.actor.kind == "office" and opening.cases == NOMINATIVE:
        return opening.actor if opening.actor.gender in (gender, None) else None  # Защитник спокоен. По его словам, …
    if not phrases or phrases[-1].cases != NOMINATIVE or not _can_be(phrases[-1], gender):
        return None
    named = any(reference.kind == "name" for reference in phrases[-1].references)
    return phrases[-1].actor if named and len({p.actor for p in phrases}) == 1 else None


def named_by_office(scene: Scene, token: int, office: Office) -> Actor | None:
    """`Гособвинитель Асан Беков выступил первым. Прокурор сказал`: the one person named before with such an office."""
    named = {
        phrase.actor: None
        for phrase in scene.cast.phrases_in(max(0, token - _FAR), token)
        if phrase.actor.kind == "person"
        and scene.first_names.get(phrase.actor, token) < token
        and any(_has(own, office) for own in phrase.actor.offices)
    }
    if len(named) > 1 and office.country is not None:  # турецкий лидер: not just any president
        named = {
            actor: None
            for actor in named
            if any(own.country == office.country and _has(own, office) for own in actor.offices)
        }
    return next(iter(named)) if len(named) == 1 else None


def officer_in_full(scene: Scene, phrase: Phrase) -> Actor | None:
    """`Глава Минтранса ждёт роста. «Он будет», — сказал министр`: the one officer told more fully before."""
    office = phrase.actor.offices[0]
    told = {
        before.actor: None
        for before in scene.cast.phrases_in(max(0, phrase.first - _NEAR), phrase.first)
        if before.actor.kind == "office"
        and before.last > before.first + 1
        and any(_has(own, office) for own in before.actor.offices)
    }
    return next(iter(told)) if len(told) == 1 else None


def _has(own: Office, office: Office) -> bool:
    same_state = office.country is None or own.country in (None, office.country)
    return not own.former and same_state and is_such(own, office)


def subject_before(scene: Scene, token: int) -> Actor | None:
    """`Асан Беков показал фильм. По словам режиссёра, …`: the one person who is the subject of the nearest sentence."""
    here = scene.sheet.sentence_at(token).first
    phrases = [
        p for p in scene.cast.phrases_in(max(0, here - _NEAR), here) if p.actor.kind == "person" and not p.plural
    ]
    sentence = scene.sheet.sentence_at(phrases[-1].first).first if phrases else here
    if scene.sheet.sentence_number(token) - scene.sheet.sentence_number(sentence) > _SENTENCES:
        return None
    subjects = {phrase.actor: None for phrase in phrases if phrase.first >= sentence and phrase.cases == NOMINATIVE}
    return next(iter(subjects)) if len(subjects) == 1 else None


def _can_be(phrase: Phrase, gender: str) -> bool:
    return phrase.actor.kind == "person" and phrase.actor.gender in (gender, None) and not phrase.plural
