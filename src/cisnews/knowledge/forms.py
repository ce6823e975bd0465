"""Bit masks that say which forms of a lexicon phrase a string of words can be.

Nominal phrases: the six cases of the singular in bits 0 to 5 (as in `cisnews.grammar.morphology`), of the plural in
bits 6 to 11. Verb phrases: the bits below. 0: a phrase that does not inflect.
"""

PLURAL_SHIFT = 6

PAST, PRESENT, FUTURE, INFINITIVE, GERUND, PARTICIPLE, SHORT, PASSIVE, IMPERATIVE = (1 << bit for bit in range(12, 21))
MASCULINE, FEMININE, NEUTER, SINGULAR, PLURAL = (1 << bit for bit in range(21, 26))

FINITE = PAST | PRESENT | FUTURE
"""Any of these: a finite verb."""

SURE, BARE, CHAINED = 0, 1, 2
"""How a phrase names a body: by itself; where the context leaves no other; only beside its parent or country."""
