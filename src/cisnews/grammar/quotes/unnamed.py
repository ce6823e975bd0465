"""Speakers whom the text gives neither a name nor an office: `жительница Гори`, `один из участников`, `защита`.

They speak, so they are speakers: one of them as an office without a holder, several or a side as a group, an
abbreviation that the lexicon does not have as a body. The label is the noun phrase in the nominative.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from cisnews.grammar.cast import Actor, Phrase
from cisnews.grammar.layers import Reference
from cisnews.grammar.morphology import ALL_CASES, ANY_FORM, GENITIVE, NOMINATIVE, NOMINATIVES, PREPOSITIONALS
from cisnews.grammar.phrases import nominative, noun_phrase
from cisnews.grammar.quotes.cues import small_words
from cisnews.grammar.quotes.speaking_nouns import can_speak, passes_on, spoken_gender

if TYPE_CHECKING:
    from cisnews.grammar.phrases import NounPhrase
    from cisnews.grammar.quotes.attribution import Attribution
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.model.speaker import Gender, SpeakerKind

RULE = "unnamed_speaker"
_AFTER = 10
"""How far after its verb such a subject can begin, in tokens."""
_BEFORE = 16
"""How far before its verb such a subject can begin, in tokens."""
_LONGEST = 10
"""No such phrase is longer than this many tokens."""
_LETTERS = 3
"""An abbreviation has this many letters at least."""
_GENITIVES = GENITIVE << 6
_SMALL = frozenset({"ADVB", "PRCL", "PRED", "CONJ", "INTJ", "NPRO"})


def unnamed_subject(scene: Scene, found: Attribution) -> Phrase | None:
    """`сказала журналистам жительница Гори`; `Защита считает`; `рассказал один из участников`; else None."""
    cue = found.cue
    if not cue.is_finite or cue.is_impersonal or (cue.is_plural and scene.segments[cue.first] is not None):
        return None
    return _after(scene, found, _subject_case(cue)) or unnamed_before(scene, cue, found.first)


def _subject_case(cue: Cue) -> int:
    return NOMINATIVE << 6 if cue.is_plural else NOMINATIVE


def unnamed_owner(scene: Scene, first: int, last: int) -> Phrase | None:
    """`(по словам) жительницы Гори`, `(по версии) следствия`: the phrase in the genitive that begins at a token."""
    return _phrase(scene, first, last, GENITIVE) or _phrase(scene, first, last, GENITIVE << 6)


def unnamed_at(scene: Scene, first: int, last: int) -> Phrase | None:
    """`Жительница Вахдата (не верит: «…»)`, `эксперты`: the phrase in the nominative that begins at a token."""
    last = min(last, first + _LONGEST)
    return _phrase(scene, first, last, NOMINATIVE) or _phrase(scene, first, last, NOMINATIVE << 6)


def unnamed_chair(scene: Scene, token: int) -> Phrase:
    """`Председательствующий.` in minutes."""
    return make_phrase(scene, (token, token + 1), scene.sheet.words[token].text.lower(), "office", None)


def unnamed_body(scene: Scene, first: int, last: int) -> Phrase | None:
    """`(в) редакции`, `(в) районной администрации`: a body's noun without a name that goes on to the verb at `last`."""
    whole = noun_phrase(scene.sheet, first, last, PREPOSITIONALS, prepositions=False)
    term = scene.sheet.term(whole.head, "body_noun") if whole is not None and whole.last == last else None
    if whole is None or term is None or term.entry["generic"]:  # в ведомстве
        return None
    return make_phrase(scene, (first, last), nominative(scene.sheet, _bare(scene, whole)), "organization", None)


def _after(scene: Scene, found: Attribution, case: int) -> Phrase | None:
    """The subject after its verb, past adverbs, addressees and circumstances: `сказала нам в Гори жительница`."""
    words, token = scene.sheet.words, found.after
    last = min(found.last, found.after + _AFTER)
    while token < last and words[token].kind != "mark":
        phrase = _phrase(scene, token, min(found.last, token + _LONGEST), case, found.cue)
        if phrase is not None:
            return phrase
        passed = _pass(scene, token, last)
        if passed == token:
            return None
        token = passed
    return None


def _pass(scene: Scene, token: int, last: int) -> int:
    """The token after what can stand between a verb and its subject; the same token if it is nothing of the kind."""
    word = scene.sheet.words[token]
    named = scene.cast.phrase_at(token)
    if named is not None:
        return token if named.cases & NOMINATIVE else named.last
    if word.pos in _SMALL or word.kind == "number" or token in scene.dates:
        return token + 1
    if word.pos == "PREP":
        governed = noun_phrase(scene.sheet, token + 1, last, ANY_FORM, prepositions=False)
        return governed.last if governed is not None else token + 1
    oblique = (word.declined_forms or word.cases) & ~NOMINATIVES
    return token + 1 if oblique else token


def unnamed_before(scene: Scene, cue: Cue, first: int) -> Phrase | None:
    """The subject before its verb, no mark between: `При этом местные жители утверждают`."""
    words, case = scene.sheet.words, _subject_case(cue)
    begin = max(first, cue.first - _BEFORE)
    start = next((at + 1 for at in range(cue.first - 1, begin - 1, -1) if words[at].kind == "mark"), begin)
    if start == cue.first:  # Чиновник, попросивший не называть имени, сказал
        start = begin
    token = start
    while token < cue.first:
        phrase = _phrase(scene, token, cue.first, case, cue)
        if phrase is not None:
            closes = phrase.last == cue.first or words[cue.first - 1].text != "," or words[phrase.last].text == ","
            return phrase if closes else None
        passed = _pass(scene, token, cue.first)
        if passed == token:
            return None
        token = passed
    return None


def _phrase(scene: Scene, first: int, last: int, case: int, cue: Cue | None = None) -> Phrase | None:
    """The phrase of a speaker that begins at a token and stands in a case; None if it is none."""
    if first >= last or scene.cast.phrase_at(first) is not None:
        return None
    for rule in (_one_of_many, _several, _noun, _abbreviation):
        found = rule(scene, first, last, case, cue)
        if found is not None:
            return found
    return None


def _noun(scene: Scene, first: int, last: int, case: int, cue: Cue | None) -> Phrase | None:
    """`местная жительница`, `мать пятерых детей`, `источник в правительстве`, `защита`."""
    whole = noun_phrase(scene.sheet, first, last, case, prepositions=False)
    if whole is None or scene.cast.phrase_at(whole.head) is not None:
        return None
    head = scene.sheet.words[whole.head]
    gender = spoken_gender(head, whole.forms, cue)
    if gender is None or passes_on(head, cue):
        return None
    whole = _bare(scene, whole)
    known = _name_at_end(scene, whole.last, case)
    if known is not None and known.actor.gender in (None, gender):
        return known  # мать политика Гиули Аласания
    end = _from_where(scene, whole, last)
    label = nominative(scene.sheet, replace(whole, last=end))
    many = bool(head.lemmas & small_words("sides")) or not whole.forms & ALL_CASES
    return make_phrase(scene, (first, end), label, "group" if many else "office", gender or None)


def _name_at_end(scene: Scene, last: int, case: int) -> Phrase | None:
    """The name with which a phrase ends, if it can stand in its case."""
    phrase = scene.cast.phrase_at(last - 1)
    return phrase if phrase is not None and phrase.last >= last and phrase.cases & case else None


def _bare(scene: Scene, whole: NounPhrase) -> NounPhrase:
    """The phrase without small words at its end (`блогеры тем временем`) and without `его`, `сам`, `87-летний`."""
    words = scene.sheet.words
    while whole.last - 1 > whole.head and words[whole.last - 1].pos in _SMALL:
        whole = replace(whole, last=whole.last - 1)
    modifier = words[whole.first]
    if (modifier.key in small_words("owners") or modifier.kind == "number") and whole.head > whole.first:
        whole = replace(whole, first=whole.first + 1)
    return whole


def _one_of_many(scene: Scene, first: int, last: int, case: int, cue: Cue | None) -> Phrase | None:
    """`один из участников встречи`, `одна из адвокатов`."""
    words = scene.sheet.words
    if words[first].key not in small_words("one_of") or first + 2 >= last or words[first + 1].key != "из":
        return None
    if not case & ALL_CASES:
        return None
    if words[first + 2].key == "них":
        return make_phrase(scene, (first, first + 3), _as_written(scene, first, first + 3), "office", None)
    named = scene.cast.phrase_at(first + 2)
    whole = noun_phrase(scene.sheet, first + 2, last, _GENITIVES, prepositions=False)
    if whole is None or (named is None and not can_speak(words[whole.head], whole.forms, None)):
        return None
    gender: Gender = "female" if words[first].key.startswith("одна") else "male"
    if (known := _name_at_end(scene, whole.last, case)) is not None:
        return known  # одна из авторов письма Марина Лис
    return make_phrase(scene, (first, whole.last), _as_written(scene, first, whole.last), "office", gender)


def _several(scene: Scene, first: int, last: int, case: int, cue: Cue | None) -> Phrase | None:
    """`несколько наблюдателей`, `двое коллег`."""
    words = scene.sheet.words
    if cue is None or not cue.is_plural or words[first].key not in small_words("quantities"):
        return None
    whole = noun_phrase(scene.sheet, first + 1, last, _GENITIVES, prepositions=False)
    if whole is None or not can_speak(words[whole.head], whole.forms, None):
        return None
    return make_phrase(scene, (first, whole.last), _as_written(scene, first, whole.last), "group", None)


def _abbreviation(scene: Scene, first: int, last: int, case: int, cue: Cue | None) -> Phrase | None:
    """`ПСРМ заявила`: letters that the lexicon does not have right beside the verb."""
    word = scene.sheet.words[first]
    if cue is None or {"news", "relay"} & cue.takes or word.shape != "upper" or len(word.text) < _LETTERS:
        return None
    if word.text.isascii() or first not in (cue.first - 1, cue.last) or word.names_source:
        return None
    return make_phrase(scene, (first, first + 1), word.text, "organization", None)


def _from_where(scene: Scene, whole: NounPhrase, last: int) -> int:
    """`жительница Гори`, `пенсионерка из Поти`, `источник в правительстве`: the token after the place or body."""
    words, token = scene.sheet.words, whole.last
    if token < last and words[token].shape == "title" and scene.cast.phrase_at(token) is None:
        token += 1  # жительница Гори
    informs = bool(words[whole.head].lemmas & small_words("informants"))
    if token + 1 < last and words[token].pos == "PREP" and (words[token].key == "из" or informs):
        further = noun_phrase(scene.sheet, token + 1, last, ANY_FORM, prepositions=False)
        token = further.last if further is not None else token
    return token


def _as_written(scene: Scene, first: int, last: int) -> str:
    """The words between two tokens, without the capital of a sentence."""
    start = scene.sheet.starts[first]
    return scene.sheet.folded.text[start].lower() + scene.sheet.folded.text[start + 1 : scene.sheet.ends[last - 1]]


def make_phrase(scene: Scene, place: tuple[int, int], label: str, kind: SpeakerKind, gender: Gender | None) -> Phrase:
    """The phrase of such a speaker; the same label, or its first word alone, means whoever it meant before."""
    known = scene.unnamed.get(place[0])
    if known is not None:
        return known
    actor = scene.unnamed_actors.get(f"{kind} {label}")
    words = label.split()
    if actor is None or words[0] in small_words("one_of"):
        actor = Actor(kind, label, RULE, gender=gender)
        for number in range(1, len(words) + 1):
            scene.unnamed_actors.setdefault(" ".join((kind, *words[:number])), actor)
    several = kind == "group"
    reference = Reference(*place, actor, "group" if several else "role", NOMINATIVE, several, RULE)
    phrase = scene.unnamed[place[0]] = Phrase(*place, actor, NOMINATIVE, several, [reference])
    return phrase
