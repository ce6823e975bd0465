"""In whose name something is told: bodies (`сообщили в министерстве`), and papers that speak for their authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import IN, WHICH_BEGINNINGS
from cisnews.grammar.morphology import GENITIVES, NOMINATIVE, NOMINATIVES, PREPOSITIONALS
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.cues import genders_of, small_words
from cisnews.grammar.quotes.sources import is_agency, take
from cisnews.grammar.quotes.unnamed import make_phrase, unnamed_body

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.layers import Office
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.sheet import Term

_NEAR = 80
"""How many tokens before `в ведомстве` its body, or somebody of it, is named."""
_FAR = 200
"""How many tokens before `в министерстве` the ministry is named in full."""
_SENT = 8
"""So near behind its sender stands the paper, in tokens."""
_AUTHORITIES = frozenset({"ministry", "agency"})
"""Kinds of bodies that `ведомство` can mean."""


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
        found.actor = _owner_of_paper(scene, found) or scene.recent_source(found.first) or _sender(scene, found)
        found.stranger = True
    return found.cue.is_impersonal


def _body_after(scene: Scene, found: Attribution) -> bool:
    """`сообщили в министерстве`, `говорится в заявлении Сената`; `добавили в ведомстве`: a body told before."""
    words = scene.sheet.words
    for token in range(found.cue.last, found.last - 1):
        if words[token].key in IN:
            phrases = scene.cast.phrases_in(token + 1, found.last)
            if phrases and (phrases[0].first == token + 1 or _is_paper(scene, token + 1, phrases[0].first)):
                return take(found, phrases[0])
            near = range(token + 2, min(token + 5, found.last))
            paper = next((at for at in near if _is_paper(scene, token + 1, at)), 0)
            body = _bare_body(scene, paper or token + 1, found.last, GENITIVES if paper else PREPOSITIONALS)
            if body > 0 and not phrases and bool(paper) == found.cue.is_impersonal:
                found.stranger = True
                phrase = None if paper else unnamed_body(scene, token + 1, body)
                if phrase is not None:
                    return take(found, phrase)
                found.actor = _only_body(scene, found.first, (body - 1, body))
                return True
    return False


def _bare_body(scene: Scene, first: int, last: int, cases: int = PREPOSITIONALS) -> int:
    """`(в) ведомстве`, `(в) надзорном ведомстве`, `(в ответе) ведомства`: the token after a body's noun; -1 if none."""
    words, at = scene.sheet.words, first
    term = scene.sheet.term(at, "body_noun")
    while term is None and at < last - 1 and words[at].adjective_forms & cases:
        at += 1
        term = scene.sheet.term(at, "body_noun")
    return term.last if term is not None and words[term.last - 1].noun_forms & cases else -1


def _body_before(scene: Scene, found: Attribution) -> bool:
    """`В районной администрации заявили`, `В заявлении МИД говорится`; `В ведомстве напомнили`: a body told before."""
    words, end = scene.sheet.words, found.cue.first
    while end > found.first and words[end - 1].pos in ("ADVB", "PRCL", "CONJ"):  # в ведомстве также напомнили
        end -= 1
    first = next((at + 1 for at in range(end - 1, found.first, -1) if words[at].text == ";"), found.first)
    for token in range(first, end - 1):
        if words[token].noun_forms & NOMINATIVES and words[token].pos == "NOUN":
            return False  # Источники в полиции говорят
        if words[token].key not in IN:
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
    before = cue.first - 1 - (words[cue.first - 1].key == "же")  # там же добавили
    beside = [words[at].key for at in (before, cue.last) if found.first <= at < found.last]
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
    body = _bare_body(scene, first, last) == last
    if not body and (last != first + 1 or not scene.sheet.words[first].noun_forms & PREPOSITIONALS):
        return False
    found.stranger = True
    if body:
        found.actor = _only_body(scene, first, (last - 1, last))
    return True


def _only_body(scene: Scene, token: int, place: tuple[int, int] | None = None) -> Actor | None:
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
    if nearest:
        return next(iter(nearest)) if len(nearest) == 1 else None
    return _body_of_officer(scene, *place) if place is not None else None


def body_in_full(scene: Scene, phrase: Phrase) -> Actor | None:
    """`ответ Министерства энергетики. В министерстве заявили`: the one body named before that begins with the noun."""
    noun = phrase.actor.name
    if scene.sheet.words[phrase.first].capital and phrase.first != scene.sheet.sentence_at(phrase.first).first:
        return None
    named = {
        before.actor: None
        for before in scene.cast.phrases_in(max(0, phrase.first - _FAR), phrase.first)
        if before.actor.kind == "organization" and _begins_with(before.actor.name, noun)
    }
    if named:
        return next(iter(named)) if len(named) == 1 else None
    return _body_of_officer(scene, phrase.first, phrase.last)


def _begins_with(name: str, noun: str) -> bool:
    """Whether a body's name begins with a noun: `Министерство энергетики`, `МИД`, `Минтранс`."""
    if " " in name or len(noun) <= len(name):
        return name.lower().startswith(f"{noun} ")
    return name[0].lower() == noun[0] if name.isupper() else name.lower().startswith(noun[:3])


def _body_of_officer(scene: Scene, first: int, last: int) -> Actor | None:
    """`Министр финансов Асан Беков … В министерстве добавили`; `представитель МВД … В ведомстве`: of an office."""
    noun = scene.sheet.term(first, "body_noun")
    for phrase in reversed(scene.cast.phrases_in(max(0, first - _NEAR), first)) if noun is not None else ():
        bodies = {one.organization or "": one for one in phrase.actor.offices if _is_its_office(noun, one)}
        if len(bodies) == 1:
            name, office = bodies.popitem()
            scene.unnamed.pop(first, None)  # not just any hospital
            actor = scene.bodies.get(name) or make_phrase(scene, (first, last), name, "organization", None).actor
            actor.country = actor.country or office.country
            return actor
    return None


def _is_its_office(noun: Term | None, office: Office) -> bool:
    """Whether a body's noun can mean that of an office: `министерство` the МВД; `ведомство` any authority."""
    if noun is None or office.organization is None or office.former:
        return False
    if noun.entry["generic"]:
        return office.body_kind in _AUTHORITIES
    words = office.organization.lower().split()
    return noun.entry["noun"] in words or (len(words) == 1 and office.body_kind == noun.entry["kind"])


def _author_of_paper(scene: Scene, found: Attribution) -> Phrase | None:
    """`Сенат выступил с заявлением, в котором говорится: «…»`: the subject of the main clause."""
    words, cue = scene.sheet.words, found.cue
    comma = cue.first - 3
    if not cue.is_impersonal or comma <= found.first or words[comma].text != ",":
        return None
    if words[comma + 1].key not in IN or not words[comma + 2].key.startswith(WHICH_BEGINNINGS):
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
    return at > 0 and words[at - 1].key in IN and not words[at].lemmas.isdisjoint(small_words("papers"))


def _owner_of_paper(scene: Scene, found: Attribution) -> Actor | None:
    """`говорилось в её заявлении`: the person named last whom the possessive fits."""
    words = scene.sheet.words
    near = range(found.cue.last, min(found.last, found.cue.last + 3))
    owners = genders_of("possessives")
    gender = next((owners[words[at].key] for at in near if words[at].key in owners), None)
    if gender is None:
        return None
    start, _ = scene.speech_before(found.first)
    before = scene.recent_actor(start)
    return before if before is not None and before.gender == gender else antecedent(scene, start, gender)


def _sender(scene: Scene, found: Attribution) -> Actor | None:
    """`Фракция направила письмо премьеру. «…», — говорится в обращении`: who sent a paper in the sentence before."""
    start, _ = scene.speech_before(found.first)
    number = scene.sheet.sentence_number(start)
    before = scene.sheet.sentences[number - 1] if number else None
    phrase = scene.cast.phrase_at(before.first) if before is not None else None
    if before is None or phrase is None or phrase.first != before.first or not phrase.cases & NOMINATIVE:
        return None
    near = scene.sheet.words[phrase.last : min(before.last, phrase.last + _SENT)]
    sends = any(not word.lemmas.isdisjoint(small_words("papers")) for word in near)
    return phrase.actor if sends else None


def _is_paper(scene: Scene, first: int, last: int) -> bool:
    """`в (официальном) заявлении`: a paper that speaks for its author, who follows at once."""
    words = scene.sheet.words
    return 0 < last - first <= 3 and bool(words[last - 1].lemmas & small_words("papers"))
