"""Attributions before direct speech: `X заявил: «…»`, `X: «…»`, `X заявил «…»`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cisnews.grammar.closed_classes import ABOUT_ANY, WITH
from cisnews.grammar.morphology import DATIVES, GENITIVE, NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution, ascribe
from cisnews.grammar.quotes.continuity import named_behind
from cisnews.grammar.quotes.cues import no_cue, small_words
from cisnews.grammar.quotes.signs import has_predicate, is_nominal
from cisnews.grammar.quotes.unnamed import unnamed_at

if TYPE_CHECKING:
    from cisnews.grammar.cast import Phrase
    from cisnews.grammar.quotes.cues import Cue
    from cisnews.grammar.quotes.marked import Marked
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.words import Word

LEAST = 4
"""Fewer words than this, with nobody beside them, are no quote."""
_TOPIC = 10
"""Whom or what the words are about, or to whom they are said, is told in this many tokens at the most."""
_TITLE = 20
"""Office and name before a dash have no more tokens than this."""
_NEAR = 120
"""How far before its colon a clause can begin, in tokens."""


def attribution_before(scene: Scene, token: int) -> Attribution | None:
    """`X заявил: «…»`, `X: «…»`: the attribution that ends at a colon; `token` follows the colon."""
    words = scene.sheet.words
    colon = token - 1
    if colon < 1 or words[colon].text != ":":
        return None
    first = _clause_start(scene, colon)
    owner = _owner_of_words(scene, first, colon)
    if owner is not None:
        return owner
    for at in range(colon - 1, first - 1, -1):
        cue = scene.cues.get(at)
        if cue is not None and cue.last <= colon and not cue.is_noun_like:
            return _without_clause(scene, ascribe(scene, cue, first, colon), colon)
    return _name_before(scene, first, colon)


def _owner_of_words(scene: Scene, first: int, colon: int) -> Attribution | None:
    """`На стене висит цитата Абая Кунанбаева, сказанная в старости: «…»`: a noun for words, and whose they are."""
    words = scene.sheet.words
    for at in range(colon - 1, max(first, colon - _TITLE) - 1, -1):
        if words[at].lemmas.isdisjoint(small_words("quotations")):
            continue
        phrase = scene.cast.phrase_at(at + 1)
        owned = phrase is not None and phrase.first == at + 1 and phrase.cases & GENITIVE
        if phrase is None or not owned or phrase.actor.kind not in ("person", "office"):
            return None
        return Attribution(at, colon, no_cue(colon), phrase.actor, phrase)
    return None


def _without_clause(scene: Scene, found: Attribution, colon: int) -> Attribution:
    """`X заявил, что закон готов: «…»`: the verb reports the clause; what is marked is X's too."""
    words = scene.sheet.words
    for at in range(found.cue.last, colon - 2):
        opens = words[at].text == "," and words[at + 1].key in small_words("that")
        if (opens and words[at + 2].key not in small_words("as_for")) or _is_asked(found.cue, words[at]):
            found.cue = no_cue(colon)
            break
    return found


def _is_asked(cue: Cue, word: Word) -> bool:
    """`X потребовал навести порядок: «…»`: the verb reports the infinitive."""
    return "infinitive" in cue.takes and word.pos == "INFN"


def _name_before(scene: Scene, first: int, colon: int) -> Attribution | None:
    """`Мыктыбек Асанов: «…»`; `Белов оказался мягче: «Для нас это неожиданно.»`; `Виктор Ли, депутат:` ¶ `— …`."""
    new_paragraph = scene.sheet.sentence_at(colon + 1).section != scene.sheet.sentence_at(colon).section
    phrases = scene.cast.phrases_in(first, colon)
    for phrase in phrases:
        if phrase.cases & NOMINATIVE and phrase.actor.kind != "group" and phrase.first <= first + LEAST:
            end = _before_brackets(scene, colon)
            closing = phrases[-1] if end == colon else scene.cast.phrase_at(end - 1)
            beside = closing is not None and closing.last == end and closing.actor is phrase.actor
            beside |= (
                _opens_dash(scene, phrase, colon)
                or after_topic(scene, phrase.last, colon + 1) == colon
                or _with_words(scene, colon)
            )
            marked = scene.openings.get(colon + 1)
            if _is_joined(scene, phrase):
                return None  # Асан Беков и Юлия Раку вышли с плакатом: «…»
            named = named_behind(scene, phrase) if phrase.actor.kind == "office" else None
            phrase = named or phrase  # потерпевшая Анна Лис
            speaks = beside or new_paragraph or is_sentence(scene, marked) or _exclaims(scene, marked)
            return Attribution(phrase.first, colon, no_cue(colon), phrase.actor, phrase) if speaks else None
    return _unnamed_before(scene, first, colon)


def _is_joined(scene: Scene, phrase: Phrase) -> bool:
    """Whether `и` and somebody else follow: what is marked is not said by the first of them."""
    words = scene.sheet.words
    other = scene.cast.phrase_at(phrase.last + 1) if phrase.last + 1 < len(words) else None
    return other is not None and words[phrase.last].key == "и" and bool(other.cases & NOMINATIVE)


def _opens_dash(scene: Scene, phrase: Phrase, colon: int) -> bool:
    """`Олег Нилов возмущён: — Это издевательство.`: a person, and a dash behind the colon."""
    words = scene.sheet.words
    return phrase.actor.kind == "person" and words[colon + 1].is_dash and words[min(colon + 2, len(words) - 1)].capital


def _before_brackets(scene: Scene, colon: int) -> int:
    """`Депутат Виктор Ким (партия «Рост»): «…»`: the token of the opening bracket; without brackets the colon."""
    words = scene.sheet.words
    if words[colon - 1].text != ")":
        return colon
    return next((at for at in range(colon - 2, max(colon - _TOPIC, 0), -1) if words[at].text == "("), colon)


def _with_words(scene: Scene, last: int) -> bool:
    """`(вернул закон) со словами`, `с такими словами` before a colon or a mark; not: `письмо, начатое словами «…»`."""
    words = scene.sheet.words
    near = {word.key for word in words[max(last - 3, 0) : last - 1]}
    return words[last - 1].key in small_words("with") and not near.isdisjoint(WITH)


def after_topic(scene: Scene, token: int, last: int) -> int:
    """`(Беков) о выборах: …`, `(Беков) — акимам: …`: the colon behind whom or what it is about, or who is told."""
    words = scene.sheet.words
    if token + 1 >= last:
        return token
    told = words[token].is_dash and bool(words[token + 1].noun_forms & DATIVES)
    if not told and words[token].key not in ABOUT_ANY:
        return token
    colon = next((at for at in range(token, min(token + _TOPIC, last)) if words[at].text == ":"), token)
    return token if has_predicate(words, token, colon) else colon


def _exclaims(scene: Scene, marked: Marked | None) -> bool:
    """`Беков в твиттере: «Мы победили!»`: short, but with a verb and a mark of its own."""
    words = scene.sheet.words
    ends = marked is not None and words[marked.last - 1].text in {"!", "?", "…"} and words[marked.first].capital
    return marked is not None and ends and has_predicate(words, marked.first, marked.last)


def _unnamed_before(scene: Scene, first: int, colon: int) -> Attribution | None:
    """`Жительница Вахдата обещаниям не верит: «Это мы уже слышали»`."""
    if scene.segments[first] is not None or not is_sentence(scene, scene.openings.get(colon + 1)):
        return None
    phrase = unnamed_at(scene, first, colon)
    return Attribution(phrase.first, colon, no_cue(colon), phrase.actor, phrase) if phrase is not None else None


def is_sentence(scene: Scene, marked: Marked | None) -> bool:
    """Whether what is marked reads as speech: four words or more with a verb or `— это`, the first with a capital."""
    words = scene.sheet.words
    if marked is None or marked.last - marked.first < LEAST or not words[marked.first].capital:
        return False
    last = min(marked.last, marked.first + _NEAR)
    return has_predicate(words, marked.first, last) or is_nominal(words, scene.signs_in(marked.first, last))


def attribution_at_mark(scene: Scene, marked: Marked) -> Attribution | None:
    """`заявил «Мы не уйдём»`: the colon is lost; the cue, or cue and subject, stand right before the mark."""
    if marked.opening < 1:
        return None
    first = scene.sheet.sentence_at(marked.opening).first
    if _with_words(scene, marked.opening):
        return _name_before(scene, first, marked.opening)
    if not is_sentence(scene, marked):
        return None
    if scene.sheet.words[marked.opening - 1].is_dash:
        return _before_dash(scene, marked)
    phrase = scene.cast.phrase_at(marked.opening - 1)
    at = phrase.first if phrase is not None and phrase.last == marked.opening else marked.opening
    cues = (scene.cues.get(token) for token in range(max(first, at - 2), at))
    cue = next((cue for cue in cues if cue is not None and cue.last == at), None)
    if cue is None or cue.is_noun_like or "that" not in cue.takes:
        return None
    found = ascribe(scene, cue, _clause_start(scene, marked.opening), marked.opening)
    return found if found.actor is not None and not found.relay else None


def _before_dash(scene: Scene, marked: Marked) -> Attribution | None:
    """`Академик Юрий Раку — «Медицину разрушают»`: a name, a dash and all the rest of the paragraph in marks."""
    dash = marked.opening - 1
    phrase = scene.cast.phrase_at(dash - 1) if dash else None
    paragraph = scene.paragraph_at(marked.opening)
    if phrase is None or phrase.last != dash or marked.after < paragraph.last - 1 or phrase.actor.kind != "person":
        return None
    opens = dash - paragraph.first <= _TITLE and not has_predicate(scene.sheet.words, paragraph.first, phrase.first)
    named = opens and phrase.cases & NOMINATIVE
    return Attribution(phrase.first, dash, no_cue(dash), phrase.actor, phrase) if named else None


def _clause_start(scene: Scene, colon: int) -> int:
    """Where the clause before a colon begins: with the sentence, or after the quote before it."""
    first = max(scene.sheet.sentence_at(colon).first, colon - _NEAR)
    here = scene.segments[colon]
    for token in range(colon - 1, first - 1, -1):
        if scene.segments[token] is not here:
            return token + 1
    return first
