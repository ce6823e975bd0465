"""What changes: `переход к однопалатному парламенту`, `предложил создать однопалатный парламент`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cisnews.grammar import morphology
from cisnews.grammar.morphology import ACCUSATIVE, GENITIVE, NOMINATIVE, PREPOSITIONAL
from cisnews.grammar.phrases import NounPhrase, nominative, noun_phrase
from cisnews.grammar.reforms.page import is_one_of, words_of
from cisnews.knowledge.forms import INFINITIVE

if TYPE_CHECKING:
    from cisnews.grammar.reforms.page import Page, Unit
    from cisnews.grammar.sheet import Term

_ACCUSATIVES = ACCUSATIVE | ACCUSATIVE << 6
_LOCATIVES = PREPOSITIONAL | PREPOSITIONAL << 6
_NOMINATIVES = NOMINATIVE | NOMINATIVE << 6
_NEAR = 10
_LONGEST = 25
_KINDS = ("constitutional", "parliamentary", "electoral", "judicial", "administrative")


class Change(NamedTuple):
    """What changes, in the nominative, and where it is said."""

    first: int
    last: int
    text: str
    kind: str | None
    """Told by what is changed; None if nothing tells."""
    forms: int = 0
    is_decree: bool = False
    """Whether its verb alone says that rules are changed: `запретить`, `отменить`, `ввести`."""


def change_noun(page: Page, unit: Unit, first: int, forms: int) -> Change | None:
    """A phrase that begins with a noun of change: `переход к однопалатному парламенту`, `роспуск парламента`."""
    term = page.term(first, "reform_change")
    if term is None or not term.forms & forms:
        return None
    phrase = noun_phrase(page.sheet, first, _limit(page, unit, first), term.forms & forms)
    told = term.entry.get("kind")
    if phrase is None or (phrase.last <= term.last and told is None):
        return None
    last = max(phrase.last, term.last)
    return Change(
        first, last, _text(page, phrase._replace(last=last)), told or _kind(page, term.last, last), phrase.forms
    )


def change_infinitive(page: Page, unit: Unit, verb: Term) -> Change | None:
    """An infinitive of change with its object, as the noun of the same meaning: `создать X` -> `создание X`."""
    return change_of_verb(page, unit, verb) if verb.forms & INFINITIVE else None


def change_of_verb(page: Page, unit: Unit, verb: Term) -> Change | None:
    """A verb of change with its object: `(который) вводит штрафы` -> `введение штрафов`."""
    if verb.last >= unit.last:
        return None
    limit = _limit(page, unit, verb.last)
    if verb.entry["government"] == "same":
        if page.words[verb.last].pos != "PREP" or verb.last + 1 >= limit:
            return None
        phrase = noun_phrase(page.sheet, verb.last + 1, limit)
        told = page.sheet.text(verb.last, phrase.last) if phrase else ""
    else:
        phrase = noun_phrase(page.sheet, _after_place(page, verb.last, limit), limit, _ACCUSATIVES)
        told = in_genitive(page, phrase) if phrase else ""
    if phrase is None or not told:
        return None
    kind = _kind(page, verb.last, phrase.last, phrase.head)
    return Change(verb.first, phrase.last, f"{verb.entry['noun']} {told}", kind, is_decree=bool(verb.entry["finite"]))


def _after_place(page: Page, token: int, limit: int) -> int:
    """The token after `в Казахстане`, `в нашей стране`, which can stand between a verb and its object."""
    while token + 1 < limit and page.key(token) in ("в", "во", "на"):
        phrase = noun_phrase(page.sheet, token + 1, limit, _LOCATIVES, prepositions=False)
        if phrase is None or phrase.last >= limit or page.words[phrase.last].kind != "word":
            break
        token = phrase.head + 1
    return token


def after_opener(page: Page, unit: Unit, opener: Term) -> Change | None:
    """What stands after `предусматривает`, `направлены на`: a phrase in the accusative."""
    token = opener.last
    if opener.entry["aims"]:
        if page.key(token) != "на":
            return None
        token += 1
    while token < unit.last and (page.words[token].pos in ("ADVB", "PRCL", "CONJ") or page.key(token) == ","):
        token += 1
        if token > opener.last + 4:
            return None
    if token >= unit.last:
        return None
    phrase = noun_phrase(page.sheet, token, _limit(page, unit, token), _ACCUSATIVES)
    if phrase is None or phrase.last - phrase.first < 2 or is_one_of(page.words[phrase.head], "anaphors"):
        return None
    return Change(token, phrase.last, _text(page, phrase), _kind(page, phrase.head, phrase.last), phrase.forms)


def _limit(page: Page, unit: Unit, first: int) -> int:
    return min(page.name_limit(first, unit.last), first + _LONGEST)


def _text(page: Page, phrase: NounPhrase) -> str:
    """The phrase in the nominative, without a place or time between head and genitive (`создание в стране палаты`)."""
    after = _after_place(page, phrase.head + 1, phrase.last)
    if after > phrase.head + 1 and page.words[after].cases & GENITIVE:
        head = nominative(page.sheet, phrase._replace(last=phrase.head + 1))
        return f"{head} {page.sheet.text(after, phrase.last)}".strip(" ,.;:")
    return nominative(page.sheet, phrase).strip(" ,.;:")


def _kind(page: Page, first: int, last: int, head: int = -1) -> str | None:
    """What is changed tells the kind: anything of the state's order in the phrase, or a tax or law as its head."""
    targets = page.terms_between("reform_target", first, last)
    for target in targets:
        if target.entry["kind"] in _KINDS:
            return str(target.entry["kind"])
    return next((str(target.entry["kind"]) for target in targets if target.first <= head < target.last), None)


def change_of_passive(page: Page, unit: Unit, verb: Term) -> Change | None:
    """A short participle of change with its subject: `Сенат будет упразднён` -> `упразднение Сената`."""
    clauses = page.clauses(unit.sentence)
    near = page.terms_between("reform_target", max(unit.first, verb.first - _NEAR), min(unit.last, verb.last + _NEAR))
    for target in near:
        is_subject = target.forms & _NOMINATIVES and clauses.number(target.first) == clauses.number(verb.first)
        if not is_subject or page.after_preposition(target.first):
            continue
        limit = verb.first if target.first < verb.first else _limit(page, unit, target.first)
        phrase = noun_phrase(page.sheet, target.first, limit, _NOMINATIVES, prepositions=False)
        told = in_genitive(page, phrase) if phrase else ""
        if phrase is not None and told:
            if phrase.first == unit.sentence.first and page.words[phrase.first].shape == "title":
                told = told[0].lower() + told[1:]
            text = f"{verb.entry['noun']} {told}"
            return Change(min(verb.first, phrase.first), max(verb.last, phrase.last), text, str(target.entry["kind"]))
    return None


def target_of(page: Page, verb: Term, change: Change) -> str | None:
    """The kind of the target that is itself the object of a verb: `отменил [налог]`, not `отменил решение суда`."""
    for target in page.terms_between("reform_target", verb.last, change.last):
        if all(page.words[token].adjective_forms for token in range(verb.last, target.first)):
            return str(target.entry["kind"])
    return None


def repealed_law(page: Page, verb: Term, change: Change) -> str | None:
    """The kind of a law that a verb does away with: `отменил [закон о миллиарде]`; it must be told which one."""
    if verb.entry["noun"] not in words_of("repeals"):
        return None
    for term in page.terms_between("reform_head", verb.last, change.last):
        if term.entry["class"] not in ("law", "decree"):
            return None
        is_object = all(page.words[token].adjective_forms for token in range(verb.last, term.first))
        return str(term.entry["kind"]) if is_object and change.last > term.last else None
    return None


def is_rule(page: Page, verb: Term, change: Change) -> bool:
    """`отменил визы`, `запретил рекламу`: a parliament that does this makes law; not `отменил заседание`."""
    words = page.words[verb.last : change.last]
    head = next((word for word in words if word.noun_forms), None)
    return change.is_decree and head is not None and not head.capital and not is_one_of(head, "not_changed")


def in_genitive(page: Page, phrase: NounPhrase) -> str:
    """The phrase in the genitive: modifiers and head inflected, complements as written; empty if a form is missing."""
    number = "sing" if phrase.forms & 0b111111 else "plur"
    pieces: list[str] = []
    for token in range(phrase.first, phrase.last):
        word = page.words[token]
        if token > phrase.head or word.kind != "word" or word.shape == "upper":
            pieces.append(page.sheet.text(token, token + 1))
            continue
        positions = ("NOUN",) if token == phrase.head else ("ADJF", "PRTF")
        if token < phrase.head and not word.adjective_forms & phrase.forms:
            pieces.append(word.text)
            continue
        form = _genitive(word.text, number, positions, phrase, page)
        if form is None:
            return ""
        pieces.append(form)
    return _joined(page, phrase, pieces)


def _genitive(text: str, number: str, positions: tuple[str, ...], phrase: NounPhrase, page: Page) -> str | None:
    grammemes = {"gent", number}
    if positions != ("NOUN",) and number == "sing":
        gender = next((a.gender for a in page.words[phrase.head].analyses if a.pos == "NOUN" and a.number != 2), 0)
        name = {morphology.MASCULINE: "masc", morphology.FEMININE: "femn", morphology.NEUTER: "neut"}.get(gender)
        if name:
            grammemes.add(name)
    return morphology.inflect(text, frozenset(grammemes), positions, phrase.forms)


def _joined(page: Page, phrase: NounPhrase, pieces: list[str]) -> str:
    text = ""
    for offset, piece in enumerate(pieces):
        token = phrase.first + offset
        gap = page.sheet.folded.text[page.sheet.ends[token - 1] : page.sheet.starts[token]] if offset else ""
        text += gap + piece
    return " ".join(text.split())
