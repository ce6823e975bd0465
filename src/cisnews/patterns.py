"""Regular expressions that are compiled when they are first used.

There are nearly a hundred, and compiling them takes longer than to read some articles, of which most need a third.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile(source, flags)`, done when the first method of the pattern is called."""
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))


class _Pattern(Generic[AnyStr]):
    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, kept as an attribute so that it is looked up here but once."""
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found
