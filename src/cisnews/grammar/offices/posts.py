"""The noun of an office with its title, and what stands before it: adjectives, `экс-`, `бывший`, `и. о.`, `зам`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cisnews.grammar import morphology
from cisnews.grammar.closed_classes import MANAGING_ENDINGS
from cisnews.grammar.morphology import ANY_FORM, GENITIVE, GENITIVES, INSTRUMENTAL, INSTRUMENTALS, NOMINATIVE
from cisnews.grammar.names.paradigms import GROUP_BITS
from cisnews.grammar.offices.drafts import OfficeDraft
from cisnews.knowledge import lexicon

if TYPE_CHECKING:
    from cisnews.grammar.landmarks import Landmarks
    from cisnews.grammar.layers import BodyMention
    from cisnews.grammar.sheet import Sheet, Term
    from cisnews.grammar.words import Word

_LIKELY = 0.3
_CLEAR_BEFORE_NAME = frozenset({"state_head", "government_head", "government_deputy", "minister", "speaker"})

_NO_SURNAMES = frozenset({"member", "minister", "minister_deputy", "speaker", "speaker_deputy"})
"""Kinds of posts whose genitive plural is hardly a family name: `Нардепов`, but `Султанов`."""


class Posts:
    """Where posts of the lexicon stand in a document, and what can stand before them."""

    __slots__ = ("after_prefixes", "at", "held_until", "landmarks", "opinions_until", "title_adjectives")

    def __init__(self, landmarks: Landmarks[BodyMention]) -> None:
        sheet = landmarks.sheet
        self.landmarks = landmarks
        self.at: dict[int, Term] = {}
        """The longest post that begins at a token."""
        for term in sheet.terms_of("post"):
            longest = self.at.get(term.first)
            if longest is None or (term.last > longest.last and not _cuts_a_body(landmarks, term)):
                self.at[term.first] = term
        self.held_until: dict[int, list[Term]] = {}
        """`бывший`, `и. о.`: how an office is held, by the token after the phrase, the longest first."""
        for term in sheet.terms_of("post_prefix"):
            if term.entry["says"] in ("former", "acting"):
                self.held_until.setdefault(term.last, []).append(term)
        cues = sheet.terms_of("cue")
        self.opinions_until = {term.last for term in cues if term.entry["class"] == "opinion"}
        """The tokens after `по словам`, `по мнению`."""
        self.title_adjectives = {term.first: term for term in sheet.terms_of("post_adjective")}
        adjectives = (*self.title_adjectives, *landmarks.adjectives, *landmarks.regions)
        self.after_prefixes = {*self.held_until, *(token + 1 for token in adjectives)}
        """The tokens before which something stands that can belong to an office."""

    def tokens(self) -> set[int]:
        """The tokens at which a post begins, alone or joined to what changes it."""
        sheet = self.landmarks.sheet
        return {token for token in sheet.notable if sheet.words[token].joined_post} | self.at.keys()

    def draft(self, token: int) -> OfficeDraft | None:
        """The post whose noun phrase begins at `token`, with its prefixes; None if none does."""
        sheet, term = self.landmarks.sheet, self.at.get(token)
        if term is None:
            draft = _joined(sheet, token)
        elif _is_part_of_name(self.landmarks, term) or not _is_likely(self, term):
            return None
        else:
            title = term.entry["title"]
            draft = OfficeDraft(token, term.last, token, token, term.last, term.forms or ANY_FORM, term.entry, title)
        if draft is not None:
            _take_prefixes(self, draft)
        return draft


def _cuts_a_body(landmarks: Landmarks[BodyMention], term: Term) -> bool:
    """`директор завода` before `«Лотос»`: the post's last word begins the name of a body that goes on behind it."""
    body = landmarks.body_at.get(term.last - 1)
    return body is not None and body.last > term.last


def _is_part_of_name(landmarks: Landmarks[BodyMention], term: Term) -> bool:
    """`Андрей Мельник`, `Султанов`, `Батыра Овезова`: a capitalised post that is a surname or a given name."""
    sheet = landmarks.sheet
    word = sheet.words[term.first]
    if not word.capital or term.last > term.first + 1 or term.last in landmarks.place_at:  # `Аким Алматы`
        return False
    is_rather_post = term.plural & NOMINATIVE or term.entry["kind"] in _NO_SURNAMES  # `Основатели`, `Нардепов`
    if word.naming.has_family_mark and not term.singular and not is_rather_post:
        return True
    after = sheet.words[term.last] if term.last < len(sheet.words) else None
    is_name = after is not None and (
        after.shape == "title" or (after.shape == "upper" and after.naming.has_family_mark)
    )
    if word.naming.given and is_name:
        return not any(rule(sheet, term) for rule in (_stands_before_family, _stands_before_name, _is_written_small))
    before = sheet.words[term.first - 1] if term.first > sheet.sentence_at(term.first).first else None
    if before is None or before.shape != "title" or before.naming.place:  # `Азии Председатель`
        return False
    return bool(before.naming.given)


def _stands_before_family(sheet: Sheet, term: Term) -> bool:
    """`Аким Лисов` where a sentence begins: a post that is seldom meant as the given name."""
    if term.first != sheet.sentence_at(term.first).first:
        return False
    is_seldom_name = term.entry["title"] in lexicon.table("post_uses")["rather_posts"]
    return is_seldom_name and sheet.words[term.last].naming.has_family_mark


def _stands_before_name(sheet: Sheet, term: Term) -> bool:
    """`Мурат Лисов` after `Аким`: a listed given name with its family name, so that the word before it is a post."""
    token = term.last
    given, family = sheet.words[token].naming, sheet.words[token + 1] if token + 1 < len(sheet.words) else None
    if not (given.is_listed_given or given.is_word_too) or family is None or not family.capital:
        return False
    if family.naming.is_listed_given:
        return False
    return bool(given.given_forms & family.naming.family_forms) and not family.naming.patronymic_forms


def _is_written_small(sheet: Sheet, term: Term) -> bool:
    """Whether the post stands in small letters elsewhere in the text: `Аким Беков … акима области`."""
    title = term.entry["title"]
    return any(
        sheet.words[other.first].shape == "lower" for other in sheet.terms_of("post") if other.entry["title"] == title
    )


def _is_likely(posts: Posts, term: Term) -> bool:
    """Not so `политики` (of politics) as `политик`, or `рабочий` before `визит`: the dictionary's readings decide."""
    sheet = posts.landmarks.sheet
    word = sheet.words[term.first]
    if term.last > term.first + 1 or not word.known:
        return True
    if word.naming.function and word.pos != "NOUN":  # `после`, of `посол` too
        return False
    if term.first and not sheet.words[term.first - 1].lemmas.isdisjoint(_post_nouns()):  # `пост премьера`
        return True
    if term.first in posts.opinions_until:  # `по словам аналитика`
        return True
    following = sheet.words[term.last] if term.last < len(sheet.words) else None
    is_adjective, nouns = _likely_readings(word)
    if following is not None and following.capital:
        if term.entry["kind"] in _CLEAR_BEFORE_NAME:  # `премьера Армении`, not the first night of a play
            return True
        if _agrees_with_name(sheet, term, following):
            return True
    elif following is not None and is_adjective and _is_modified(word, following):
        return _is_managing(term, following)
    # `телеведущая` is a form of the man's noun to the dictionary
    return not nouns or term.entry["title"] in nouns or term.entry["gender"] == "female"


def _agrees_with_name(sheet: Sheet, term: Term, following: Word) -> bool:
    """`сказал опер Лисов`, not `из опер Лисова`: a marked family name in a case that complements have not."""
    before = sheet.words[term.first - 1] if term.first > sheet.sentence_at(term.first).first else None
    if not following.naming.has_family_mark or (before is not None and before.pos == "NOUN"):
        return False
    forms = following.naming.likely_family_forms
    return bool(term.singular & ~GENITIVE & (forms | forms >> GROUP_BITS))


@cache
def _post_nouns() -> frozenset[str]:
    """`пост`, `обязанность`: nouns that a post follows in the genitive."""
    return frozenset(lexicon.table("office_verbs")["posts"])


def _is_modified(word: Word, following: Word) -> bool:
    """`рабочий` before `визит`, not before a preposition that can be a noun too (`по`, the river)."""
    return following.pos != "PREP" and bool(following.noun_forms & word.adjective_forms)


def _is_managing(term: Term, following: Word) -> bool:
    """`заведующим` before `кафедрой`: in the instrumental both of them, and yet no adjective."""
    is_manager = term.entry["title"].endswith(MANAGING_ENDINGS) and bool(term.singular & INSTRUMENTAL)
    return is_manager and bool(following.noun_forms & INSTRUMENTALS)


@lru_cache(maxsize=4096)
def _likely_readings(word: Word) -> tuple[bool, frozenset[str]]:
    """Whether a form may well be an adjective, and the dictionary forms of the nouns that it may well be."""
    adjective = sum(analysis.score for analysis in word.analyses if analysis.pos in ("ADJF", "PRTF"))
    nouns = [analysis.lemma for analysis in word.analyses if analysis.score >= _LIKELY and analysis.pos == "NOUN"]
    return adjective >= _LIKELY, frozenset(nouns)


def _joined(sheet: Sheet, token: int) -> OfficeDraft | None:
    """`экс-министр`, `вице-спикера`, `замминистра`: a prefix and a post in one word."""
    joined = sheet.words[token].joined_post
    if joined is None:
        return None
    draft = OfficeDraft(token, token + 1, token, token, token + 1, joined.forms, joined.entry, joined.title)
    draft.former = joined.former
    return draft


def _take_prefixes(posts: Posts, draft: OfficeDraft) -> None:
    """Whatever stands before the post and belongs to the office, from right to left."""
    if draft.first not in posts.after_prefixes:
        return
    begin = posts.landmarks.sheet.sentence_at(draft.post).first
    while draft.first > begin and (
        _take_held(posts, draft)
        or _take_country(posts.landmarks, draft)
        or _take_region(posts.landmarks, draft)
        or _take_title(posts, draft)
    ):
        pass


def _take_held(posts: Posts, draft: OfficeDraft) -> bool:
    """`бывший`, `и. о.`, `временно исполняющий обязанности`: how the office is held."""
    for term in posts.held_until.get(draft.first, ()):
        forms = _held_forms(term, draft)
        if forms:
            draft.first, draft.forms = term.first, forms
            draft.former = draft.former or term.entry["says"] == "former"
            draft.acting = draft.acting or term.entry["says"] == "acting"
            return True
    return False


def _held_forms(term: Term, draft: OfficeDraft) -> int:
    """The forms of both together; after `исполняющий обязанности` and `и. о.` the post stands in the genitive."""
    if term.entry["kind"] == "adjective" and term.last == term.first + 1:
        return term.forms & draft.forms
    return (term.forms or ANY_FORM) if draft.forms & GENITIVES else 0


def _take_country(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> bool:
    """`казахстанский` before `премьер`."""
    code, forms = landmarks.adjectives.get(draft.first - 1, ("", 0))
    if draft.adjective or not forms & draft.forms:
        return False
    draft.first -= 1
    draft.forms &= forms
    draft.adjective = draft.first, code
    return True


def _take_region(landmarks: Landmarks[BodyMention], draft: OfficeDraft) -> bool:
    """`свердловский` before `губернатор`."""
    term = landmarks.regions.get(draft.first - 1)
    if term is None or draft.entry["kind"] != "regional" or draft.adjective or not term.forms & draft.forms:
        return False
    if "ск" not in landmarks.sheet.words[draft.first - 1].key:  # not `новый`, of `Новая …`
        return False
    draft.first -= 1
    draft.forms &= term.forms
    draft.adjective, draft.region = (draft.first, term.entry["country"]), term.entry
    return True


def _take_title(posts: Posts, draft: OfficeDraft) -> bool:
    """`первый` before `заместитель`: an adjective that titles begin with, right before them."""
    term = posts.title_adjectives.get(draft.first - 1)
    if term is None or draft.first != draft.title_first or not term.forms & draft.forms:
        return False
    draft.first -= 1
    draft.title_first = draft.first
    draft.forms &= term.forms
    gender = "femn" if draft.entry["gender"] == "female" else "masc"
    word = posts.landmarks.sheet.words[draft.first]
    adjective = morphology.inflect(word.key, frozenset({"nomn", "sing", gender}), ("ADJF", "PRTF"))
    draft.title = f"{adjective or term.entry['lemma']} {draft.title}"
    return True
