"""Whose words a cue reports: its subject, the body in whose name it is said, or whoever spoke before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.cast import Phrase
from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.addressees import after_addressee
from cisnews.grammar.quotes.agreement import agrees, agrees_with
from cisnews.grammar.quotes.antecedents import antecedent
from cisnews.grammar.quotes.continuity import go_on
from cisnews.grammar.quotes.cues import small_words

if TYPE_CHECKING:
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene

_NOMINATIVES = NOMINATIVE | NOMINATIVE << 6
PRONOUNS = frozenset({"он", "она", "они"})
_GENDERS = {"он": "male", "она": "female"}
_SMALL = frozenset({"ADVB", "PREP", "CONJ", "PRCL", "NPRO", "ADJF", "PRED"})
_NEAR = 120
"""How many tokens before a cue its subject is looked for."""


def find_subject(scene: Scene, found: Attribution) -> None:
    """Fill in who speaks, by the first rule that knows."""
    found.after = after_addressee(scene, found)
    for rule in _RULES:
        if rule(scene, found):
            break
    go_on(scene, found)
    phrase = found.phrase
    if phrase is not None and {"relay", "news"} & found.cue.takes and is_source_phrase(scene, phrase):
        found.relay = True  # Корреспондент агентства передаёт …


def _take(found: Attribution, phrase: Phrase) -> bool:
    found.actor, found.phrase = phrase.actor, phrase
    return True


def relayed_words(scene: Scene, found: Attribution) -> bool:
    """`передаёт ТАСС слова министра`, `цитирует премьера газета`, `сообщает ТАСС со ссылкой на министра`."""
    words, cue = scene.sheet.words, found.cue
    relays = "relay" in cue.takes
    source = source_at(scene, found.after, found.last)
    if not (relays or source >= 0):
        return False
    phrases = scene.cast.phrases_in(found.after, found.last)
    for phrase in phrases:
        before = words[phrase.first - 1].key
        quoted = relays and phrase.first == cue.last and not phrase.cases & NOMINATIVE
        if quoted or before in small_words("words_of") or (before == "на" and words[phrase.first - 2].key == "ссылкой"):
            found.relay = True
            return _take(found, phrase)
    speaks = next((phrase for phrase in phrases if _can_be_subject(scene, cue, phrase)), None)
    if speaks is not None and speaks.first - 1 <= source < speaks.last and not _has_name(speaks):
        found.relay = True  # «…», — сообщает пресс-служба Сената
        return _take(found, speaks)
    found.relay = source >= 0 and speaks is None
    return found.relay


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
        if word.names_source and (word.noun_forms & _NOMINATIVES or not word.noun_forms):
            return at
        if scene.sheet.term(at, "agency") is not None or (word.kind == "word" and word.text.isascii()):
            return at
        if scene.cast.phrase_at(at) is not None or not word.adjective_forms:
            return at if at == token and at in scene.openings else -1
    return -1


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


def subject_beside(scene: Scene, found: Attribution) -> bool:
    """`Саеб Эрекат призвал ООН …`: a phrase that ends right before the cue comes before any after it."""
    token = found.cue.first
    while token > found.first and scene.sheet.words[token - 1].pos in ("ADVB", "PRCL"):
        token -= 1
    phrase = scene.cast.phrase_at(token - 1) if token > found.first else None
    ends_here = phrase is not None and phrase.last == token
    return phrase is not None and ends_here and _can_be_subject(scene, found.cue, phrase) and _take(found, phrase)


def subject_after(scene: Scene, found: Attribution) -> bool:
    """`сказал в своём выступлении Ашимбаев`: the nearest phrase after the cue that can be its subject."""
    for phrase in scene.cast.phrases_in(found.after, found.last):
        if _can_be_subject(scene, found.cue, phrase):
            found.last = max(found.last, phrase.last)
            return _take(found, phrase)
    return False


def shared_subject(scene: Scene, found: Attribution) -> bool:
    """`X заявил, что …, и добавил, что …`: the second cue has the subject of the first."""
    shared = scene.inherited.get(found.cue.first)
    if shared is None:
        return False
    if isinstance(shared, Phrase):
        return _take(found, shared)
    found.actor = shared
    return True


def speaking_body(scene: Scene, found: Attribution) -> bool:
    """`сообщили в министерстве`, `говорится в заявлении Сената`: the body in whose name it is said."""
    if not (found.cue.is_plural or found.cue.is_impersonal):
        return False
    words = scene.sheet.words
    for token in range(found.cue.last, found.last - 1):
        if words[token].key not in {"в", "во"}:
            continue
        phrases = scene.cast.phrases_in(token + 1, found.last)
        if phrases and (phrases[0].first == token + 1 or _is_paper(scene, token + 1, phrases[0].first)):
            return _take(found, phrases[0])
    for token in range(found.first, found.cue.first - 1):  # В министерстве заявили, что …; В заявлении МИД говорится
        if words[token].key in {"в", "во"}:
            phrases = scene.cast.phrases_in(token + 1, found.cue.first)
            direct = phrases and phrases[0].first == token + 1 and phrases[0].actor.kind == "organization"
            if phrases and (direct or _is_paper(scene, token + 1, phrases[0].first)):
                return _take(found, phrases[0])
    return found.cue.is_impersonal


def _is_paper(scene: Scene, first: int, last: int) -> bool:
    """`в (официальном) заявлении`: a paper that speaks for its author, who follows at once."""
    words = scene.sheet.words
    return 0 < last - first <= 3 and bool(words[last - 1].lemmas & small_words("papers"))


def relative_subject(scene: Scene, found: Attribution) -> bool:
    """`министр, который заявил, что …`; `министр, заявивший, что …`: the phrase before the comma."""
    words, cue = scene.sheet.words, found.cue
    token = cue.first - 1
    if not cue.is_participle:
        while token > found.first and words[token].text != "," and cue.first - token < 5:
            token -= 1
        if not words[token + 1].key.startswith("котор") or not words[token + 1].adjective_forms & _NOMINATIVES:
            return False
    if token < 1 or words[token].text != ",":
        return False
    phrase = scene.cast.phrase_at(token - 1)
    return phrase is not None and agrees_with(cue, phrase.actor, plural=phrase.plural) and _take(found, phrase)


def subject_before(scene: Scene, found: Attribution) -> bool:
    """`Президент вчера заявил`: the nearest phrase before the cue that can be its subject."""
    words, cue = scene.sheet.words, found.cue
    first = max(found.first, cue.first - _NEAR)
    phrases = [p for p in reversed(scene.cast.phrases_in(first, cue.first)) if _can_be_subject(scene, cue, p)]
    if words[cue.first - 1].text == ",":  # Токтоматова, возглавляющая комиссию, заявила: before what the commas set off
        set_off = next((p for p in phrases if words[p.last].text == "," and p.last < cue.first - 1), None)
        phrases = [set_off] if set_off is not None else phrases
    return bool(phrases) and _take(found, phrases[0])


def known_before(scene: Scene, found: Attribution) -> bool:
    """`добавил он`, `Также отметил, что …`: a pronoun or nobody; whoever spoke last goes on if the verb agrees."""
    near = range(max(found.first, found.cue.first - _NEAR // 4), min(found.last, found.cue.last + _NEAR // 4))
    pronoun = next((key for token in near if (key := scene.sheet.words[token].key) in PRONOUNS), "")
    if not pronoun and _has_other_subject(scene, found):
        found.stranger = True
        return True
    actor = scene.recent_actor(found.first)
    if actor is not None and agrees_with(found.cue, actor, plural=actor.kind == "group"):
        found.actor = actor
        return True
    found.stranger = bool(pronoun)
    if pronoun in _GENDERS:
        found.actor = antecedent(scene, found.cue.first, _GENDERS[pronoun])
    return True


def _has_other_subject(scene: Scene, found: Attribution) -> bool:
    """Whether a noun that is not in the cast could be the subject: `сказала жительница Гори`, `Эксперты считают`."""
    words, cue = scene.sheet.words, found.cue
    if cue.first > found.first and words[cue.first - 1].capital and words[cue.first - 1].pos not in _SMALL:
        return True
    near = (*range(cue.last, min(found.last, cue.last + 8)), *range(max(found.first, cue.first - 12), cue.first))
    for token in near:
        word = words[token]
        if word.kind != "word" or not word.noun_forms & _NOMINATIVES or scene.cast.phrase_at(token) is not None:
            continue
        wanted = NOMINATIVE << 6 if cue.is_plural else NOMINATIVE
        if word.noun_forms & wanted and word.pos in ("NOUN", "ADJF", "PRTF") and not _after_preposition(scene, token):
            return True
    return False


def _after_preposition(scene: Scene, token: int) -> bool:
    """Whether a preposition stands before a noun and its adjectives: `в своём выступлении`."""
    words = scene.sheet.words
    for at in range(token - 1, max(token - 4, -1), -1):
        if words[at].pos == "PREP":
            return True
        if words[at].kind != "word" or not words[at].adjective_forms:
            return False
    return False


def _can_be_subject(scene: Scene, cue: Cue, phrase: Phrase) -> bool:
    after_preposition = phrase.first > 0 and scene.sheet.words[phrase.first - 1].pos == "PREP"
    return bool(phrase.cases & NOMINATIVE) and not after_preposition and agrees(cue, phrase)


_RULES = (
    relayed_words,
    subject_beside,
    subject_after,
    speaking_body,
    relative_subject,
    shared_subject,
    subject_before,
    known_before,
)
"""How the speaker of a clause is found, in order."""
