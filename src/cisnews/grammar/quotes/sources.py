"""Who passes the news on, and in whose name it is told: agencies, papers, press services, bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE, NOMINATIVES, PREPOSITIONALS
from cisnews.grammar.quotes.agreement import can_be_subject
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.unnamed import unnamed_body

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_NEAR = 80
"""How many tokens before `в ведомстве` its body is named."""
_OWNERS = {"его": "male", "ее": "female"}


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
        return take(found, speaks)
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
    gender = _OWNERS.get(words[first].key) if first + 1 < found.last else None
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
    cases = phrase.cases if phrase is not None else scene.sheet.words[token].noun_forms or NOMINATIVE
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


def speaking_body(scene: Scene, found: Attribution) -> bool:
    """`сообщили в министерстве`, `говорится в заявлении Сената`: the body in whose name it is said."""
    if not (found.cue.is_plural or found.cue.is_impersonal):
        return False
    if _body_after(scene, found) or _body_before(scene, found) or _body_there(scene, found):
        return True
    author = _author_of_paper(scene, found)
    if author is not None:
        return take(found, author)
    if found.cue.is_impersonal and (_names_paper(scene, found) or paper_before(scene, found.cue)):
        found.actor = _owner_of_paper(scene, found) or scene.recent_source(found.first)
        found.stranger = True
    return found.cue.is_impersonal


def _body_after(scene: Scene, found: Attribution) -> bool:
    """`сообщили в министерстве`, `говорится в заявлении Сената`."""
    words = scene.sheet.words
    for token in range(found.cue.last, found.last - 1):
        if words[token].key in {"в", "во"}:
            phrases = scene.cast.phrases_in(token + 1, found.last)
            if phrases and (phrases[0].first == token + 1 or _is_paper(scene, token + 1, phrases[0].first)):
                return take(found, phrases[0])
    return False


def _body_before(scene: Scene, found: Attribution) -> bool:
    """`В районной администрации заявили`, `В заявлении МИД говорится`; `В ведомстве напомнили`: a body told before."""
    words, end = scene.sheet.words, found.cue.first
    while end > found.first and words[end - 1].pos in ("ADVB", "PRCL", "CONJ"):  # в ведомстве также напомнили
        end -= 1
    for token in range(found.first, end - 1):
        if words[token].noun_forms & NOMINATIVES and words[token].pos == "NOUN":
            return False  # Источники в полиции говорят
        if words[token].key not in {"в", "во"}:
            continue
        phrases = scene.cast.phrases_in(token + 1, end)
        begins = token + 1 + (token + 1 in scene.openings)
        while phrases and begins < phrases[0].first and words[begins].adjective_forms & PREPOSITIONALS:
            begins += 1
        direct = phrases and phrases[0].first == begins and phrases[0].actor.kind in ("organization", "group")
        if phrases and (direct or _is_paper(scene, token + 1, phrases[0].first)):
            return take(found, phrases[0])
        if not phrases and not _is_paper(scene, token + 1, token + 2) and _unnamed_before(scene, found, token + 1, end):
            return True
    return False


def _body_there(scene: Scene, found: Attribution) -> bool:
    """`Поправки обсудили в комитете. «…», — заявили там`: the body told before."""
    words, cue = scene.sheet.words, found.cue
    beside = [words[at].key for at in (cue.first - 1, cue.last) if found.first <= at < found.last]
    if cue.is_impersonal or small_words("there").isdisjoint(beside):
        return False
    found.stranger, found.actor = True, _only_body(scene, found.first)
    return True


def _unnamed_before(scene: Scene, found: Attribution, first: int, last: int) -> bool:
    """`В редакции`, `В ведомстве`: a body without a name; the one that has just spoken or was named."""
    phrase = unnamed_body(scene, first, last)
    if phrase is not None:
        found.stranger = True
        return take(found, phrase)
    if last != first + 1 or not scene.sheet.words[first].noun_forms & PREPOSITIONALS:
        return False
    found.stranger = True
    if scene.sheet.term(first, "body_noun") is not None:
        found.actor = _only_body(scene, first)
    return True


def _only_body(scene: Scene, token: int) -> Actor | None:
    """The body that has just spoken, the one the news comes from, or the only one that the nearest sentence names."""
    before = scene.recent_actor(token)
    if before is not None and before.kind == "organization":
        return before
    source = scene.recent_source(token)
    if source is not None:
        return source
    phrases = scene.cast.phrases_in(max(0, token - _NEAR), scene.sheet.sentence_at(token).first)
    bodies = [p for p in phrases if p.actor.kind == "organization" and not is_agency(scene, p.first)]
    sentence = scene.sheet.sentence_at(bodies[-1].first).first if bodies else 0
    nearest = {p.actor: None for p in bodies if p.first >= sentence}
    return next(iter(nearest)) if len(nearest) == 1 else None


def _author_of_paper(scene: Scene, found: Attribution) -> Phrase | None:
    """`Сенат выступил с заявлением, в котором говорится: «…»`: the subject of the main clause."""
    words, cue = scene.sheet.words, found.cue
    comma = cue.first - 3
    if not cue.is_impersonal or comma <= found.first or words[comma].text != ",":
        return None
    if words[comma + 1].key not in {"в", "во"} or not words[comma + 2].key.startswith("котор"):
        return None
    phrases = scene.cast.phrases_in(found.first, comma)
    return next((phrase for phrase in reversed(phrases) if phrase.cases & NOMINATIVE), None)


def _names_paper(scene: Scene, found: Attribution) -> bool:
    """`говорится в сообщении`: a paper without its author."""
    words = scene.sheet.words
    near = range(found.cue.last, min(found.last, found.cue.last + 4))
    return any(words[at].lemmas & small_words("papers") for at in near)


def paper_before(scene: Scene, cue: Cue) -> bool:
    """`В коммюнике (также) отмечается`: the paper speaks, whoever wrote it."""
    words, at = scene.sheet.words, cue.first - 1
    while at > 0 and words[at].pos in ("ADVB", "PRCL"):
        at -= 1
    return at > 0 and words[at - 1].key in {"в", "во"} and not words[at].lemmas.isdisjoint(small_words("papers"))


def _owner_of_paper(scene: Scene, found: Attribution) -> Actor | None:
    """`говорилось в её заявлении`: the person named last whom the possessive fits."""
    words = scene.sheet.words
    near = range(found.cue.last, min(found.last, found.cue.last + 3))
    gender = next((_OWNERS[words[at].key] for at in near if words[at].key in _OWNERS), None)
    if gender is None:
        return None
    start, _ = scene.speech_before(found.first)
    before = scene.recent_actor(start)
    return before if before is not None and before.gender == gender else antecedent(scene, start, gender)


def keep_source(scene: Scene, found: Attribution) -> None:
    """Remember the body whom the news comes from: `сообщает пресс-служба Сената`, `говорится в заявлении МИД`."""
    phrase = found.phrase
    if not (found.relay or found.cue.is_impersonal) or phrase is None or phrase.actor.kind != "organization":
        return
    words = scene.sheet.words[phrase.first : phrase.last]
    if is_voice(scene, phrase) or not (is_agency(scene, phrase.first) or any(word.names_source for word in words)):
        scene.source, scene.source_token = phrase.actor, phrase.last


def is_voice(scene: Scene, phrase: Phrase | None) -> bool:
    """`пресс-служба Сената`: who speaks for a body, though only passing the news on where it stands at their end."""
    if phrase is None or phrase.actor.kind != "organization":
        return False
    words = scene.sheet.words[phrase.first : phrase.last]
    return any(word.key in small_words("voices") or word.lemmas & small_words("voices") for word in words)


def speaks_for(scene: Scene, found: Attribution) -> bool:
    """`…, рассказали в пресс-службе Сената`: asked, it speaks for the body."""
    phrase = found.phrase
    inside = phrase is not None and phrase.first > 0 and scene.sheet.words[phrase.first - 1].key in {"в", "во"}
    return inside and found.cue.is_plural and is_voice(scene, phrase)


def _is_paper(scene: Scene, first: int, last: int) -> bool:
    """`в (официальном) заявлении`: a paper that speaks for its author, who follows at once."""
    words = scene.sheet.words
    return 0 < last - first <= 3 and bool(words[last - 1].lemmas & small_words("papers"))
