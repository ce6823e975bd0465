"""Punctuation marks by what they do around speech."""

from __future__ import annotations

DASHES = frozenset("—–-")
MARKS = frozenset('«»“”„"‘’‹›')
"""Quotation marks, opening and closing."""
ENDS = frozenset({".", "!", "?", "…", "...", ".."})
"""They end a sentence."""
JOINTS = ENDS | {","}
"""They can stand between speech and its attribution."""
