"""All sweeps, by the class of what archives had to clean up by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.sweeps import bearers, bylines, fragments, layouts, names, offices, spellings, things
from tests.sweeps.judging import Case, difference


class Sweep(NamedTuple):
    """One generator of cases."""

    name: str
    cases: Callable[[int], Iterator[Case]]
    """Takes a step: only each so many-th entry of the data is written about."""

    def failures(self, step: int = 1) -> tuple[int, list[str]]:
        """How many cases there are, and those that are not read right with what is found instead."""
        count, failed = 0, []
        for case in self.cases(step):
            count += 1
            found = difference(case)
            if found is not None:
                failed.append(f"{case.text!r}: {found}")
        return count, failed


SWEEPS = (
    Sweep("one person in several cases", names.inflected_forms),
    Sweep("names in the nominative", names.nominatives),
    Sweep("names in headlines and captions", layouts.headlines),
    Sweep("names in lists", layouts.lists),
    Sweep("names behind prepositions, beside others", layouts.neighbours),
    Sweep("names in capitals", layouts.capitals),
    Sweep("family name alone, after the full name", names.family_alone),
    Sweep("family name alone, before the full name", names.family_before),
    Sweep("family name alone, of two namesakes", names.namesakes),
    Sweep("initials beside the full name", names.initials),
    Sweep("initials alone", names.initials_alone),
    Sweep("given name and patronymic", names.patronymics),
    Sweep("posts before names", offices.posts),
    Sweep("prefixes of posts before names", offices.prefixes),
    Sweep("spelling: ё and е", spellings.yo),
    Sweep("spelling: Latin look-alikes", spellings.look_alikes),
    Sweep("spelling: forms of a given name", spellings.variants_of_given_names),
    Sweep("spelling: letters that vary", spellings.similar_given_names),
    Sweep("bodies", things.bodies),
    Sweep("places", things.places),
    Sweep("places as subjects", things.places_as_subjects),
    Sweep("residences", things.residences),
    Sweep("agencies and outlets", things.agencies),
    Sweep("persons named like places: given names", bearers.given_names),
    Sweep("persons named like places: family names", bearers.family_names),
    Sweep("family names in the plural", spellings.plurals),
    Sweep("lost spaces", spellings.glued),
    Sweep("authors and photographers", bylines.authors),
    Sweep("persons of the news near bylines", bylines.persons_of_news),
    Sweep("fragments: initials", fragments.initials),
    Sweep("fragments: words of rubrics", fragments.labels),
    Sweep("current office: with the name", offices.holders),
    Sweep("current office: on the day of the article", offices.holders_of_the_day),
)
