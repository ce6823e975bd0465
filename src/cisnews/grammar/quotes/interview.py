"""Interviews and minutes: paragraphs that open with a label: a name, initials, `Вопрос:`, `Председательствующий.`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cisnews.grammar.morphology import NOMINATIVE
from cisnews.grammar.quotes.attribution import Attribution
from cisnews.grammar.quotes.cues import no_cue, small_words
from cisnews.grammar.quotes.dash import take_turn
from cisnews.grammar.quotes.interviewees import Interviewees
from cisnews.grammar.quotes.plain_interviews import MOST_PARAGRAPHS, is_plain
from cisnews.grammar.quotes.signs import has_predicate
from cisnews.grammar.quotes.turns import NAME, find_turns
from cisnews.grammar.quotes.unnamed import unnamed_chair

if TYPE_CHECKING:
    from cisnews.grammar.cast import Actor, Phrase
    from cisnews.grammar.quotes.paragraphs import Paragraph
    from cisnews.grammar.quotes.scene import Scene
    from cisnews.grammar.quotes.turns import Turn

_LABEL = 4
"""Initials or an outlet before a colon are no longer than this many tokens."""


def take_turns(scene: Scene) -> None:
    """`Асан Токоев: Мы начали с малого.` ¶ `Корреспондент: А что дальше?`: two such paragraphs make a conversation."""
    turns = find_turns(scene)
    unnamed = []
    for turn in turns:
        phrase = scene.cast.phrase_at(turn.first)
        if phrase is None or phrase.first != turn.first:
            unnamed.append(turn)
        elif phrase.cases & NOMINATIVE and phrase.actor.kind != "group" and _is_named_turn(scene, phrase, turn, turns):
            _take(scene, turn, phrase.actor, phrase)
    if len(turns) > 1 and unnamed:
        _take_labelled(scene, turns, unnamed)


def _take(scene: Scene, turn: Turn, actor: Actor | None, phrase: Phrase | None) -> None:
    actor = actor if phrase is None else phrase.actor
    found = Attribution(turn.first, turn.separator, no_cue(turn.separator), actor, phrase)
    take_turn(scene, [(turn.separator + 1, turn.last), *_goes_on(scene, turn)], found)


def _goes_on(scene: Scene, turn: Turn) -> list[tuple[int, int]]:
    """The paragraphs behind a turn that go on with it: before the next turn, spoken, and not about who has the turn."""
    parts = []
    for one in turn.rest[:MOST_PARAGRAPHS]:
        if not is_plain(scene, one) or _tells_of_speaker(scene, one, turn):
            break
        parts.append((one.first, one.last))
    return parts


def _tells_of_speaker(scene: Scene, paragraph: Paragraph, turn: Turn) -> bool:
    """`Асан Токоев показал гостям цех` after a turn of his: the reporter's words."""
    speaker = scene.cast.phrase_at(turn.first)
    return speaker is not None and any(
        phrase.actor is speaker.actor and phrase.cases & NOMINATIVE
        for phrase in scene.cast.phrases_in(paragraph.first, paragraph.last)
    )


def _is_named_turn(scene: Scene, phrase: Phrase, turn: Turn, turns: list[Turn]) -> bool:
    """Whether a name or office opens a turn: before its colon nothing but an apposition."""
    if phrase.last < turn.separator and scene.sheet.words[phrase.last].text != ",":
        return False
    return (len(turns) > 1 and phrase.last >= turn.separator) or _is_turn(scene, phrase, turn.separator, turn.last)


def _is_turn(scene: Scene, phrase: Phrase, colon: int, last: int) -> bool:
    """`Асан Токоев, мэр: Мы начали с малого.`: full name and office, no verb, then whole sentences."""
    words = scene.sheet.words
    named = phrase.actor.kind == "person" and any(reference.kind == "name" for reference in phrase.references)
    if not named or phrase.last < phrase.first + 2 or has_predicate(words, phrase.last, colon):
        return False
    ends = words[last - 1].is_end_mark or last == len(words)
    return ends and has_predicate(words, colon + 1, min(colon + NAME * 2, last))


def _take_labelled(scene: Scene, turns: list[Turn], unnamed: list[Turn]) -> None:
    """`Вопрос: …` ¶ `Ответ: …`; `NEWS.am: …` ¶ `Э.М.: …`: who asks has no name, who answers has one elsewhere."""
    labels = {turn: _label(scene, turn) for turn in unnamed}
    answers = small_words("turn_answers")
    answerer = None
    if any(label in answers for label in labels.values()):
        answerer = Interviewees(scene).of(turns[0].first, turns[-1].last)
    counts = Counter(labels.values())
    people = _people_by_initials(scene)
    for turn, label in labels.items():
        person = _by_initials(scene, turn, people)
        if label in answers:
            _take(scene, turn, answerer, None)
        elif person is not None:
            _take(scene, turn, person, None)
        elif label in small_words("turn_chairs"):
            _take(scene, turn, None, unnamed_chair(scene, turn.first))
        elif (
            label in small_words("turn_questions")
            or label in small_words("turn_floor")
            or _asks(scene, turn, again=counts[label] > 1)
        ):
            _take(scene, turn, None, None)


def _label(scene: Scene, turn: Turn) -> str:
    """The words of a label: `корр` of `Корр.:`."""
    words = scene.sheet.words[turn.first : turn.separator]
    return " ".join(word.key.rstrip(".") for word in words if word.kind == "word")


def _asks(scene: Scene, turn: Turn, *, again: bool) -> bool:
    """`NEWS.am: Почему?`, `Радио «Волна»: …`: a short label like an outlet's that comes again, or before a question."""
    words = scene.sheet.words
    label = [word for word in words[turn.first : turn.separator] if word.kind == "word"]
    short = bool(label) and turn.separator - turn.first <= _LABEL
    outlet = all(word.shape in ("upper", "initial") or word.text.isascii() for word in label)
    outlet = outlet or any(token in scene.openings for token in range(turn.first, turn.separator))
    return short and outlet and (again or words[turn.last - 1].text == "?")


def _people_by_initials(scene: Scene) -> dict[tuple[str, str], list[Actor]]:
    """The persons of the text by the first letters of given name and family name."""
    found: dict[tuple[str, str], list[Actor]] = {}
    for person in scene.persons:
        if person.given and person.family:
            found.setdefault((person.given[0], person.family[0]), []).append(person)
    return found


def _by_initials(scene: Scene, turn: Turn, people: dict[tuple[str, str], list[Actor]]) -> Actor | None:
    """`Э.М.:`: the one person of the text whose given name and family name begin so."""
    words = scene.sheet.words[turn.first : turn.separator]
    letters = [word.text for word in words if word.kind == "word"]
    if not all(word.text == "." or word.shape == "initial" for word in words) or len(letters) not in (2, 3):
        return None
    fits = people.get((letters[0], letters[-1]), [])
    return fits[0] if len(fits) == 1 else None
