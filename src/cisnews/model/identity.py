"""Ids: hashes of content, the same on every machine and in every run."""

from _blake2 import blake2b  # what hashlib has too, but without loading all of OpenSSL
from functools import lru_cache


@lru_cache(maxsize=1)
def article_id(text: str) -> str:
    """The id of an article: `a` and 16 hexadecimal digits of the BLAKE2b hash of its text in UTF-8.

    The last one is kept: it is asked for when an article is made, and again when it is checked.
    """
    return "a" + blake2b(text.encode(), digest_size=8).hexdigest()


def part_id(letter: str, article: str, *parts: object) -> str:
    """The id of an object in an article: a letter for its type and 16 digits of a hash of what identifies it."""
    content = "\x1f".join((letter, article, *map(str, parts)))
    return letter + blake2b(content.encode(), digest_size=8).hexdigest()
