"""Write `grammar/closed_classes.py` from the lexicon: `python -m cisnews.knowledge.closed_classes`.

Rules name the classes that they ask for as constants, linguists edit the words. The rest of the build inflects, for
which it needs the grammar, so this comes first.
"""

from __future__ import annotations

from cisnews.knowledge.files import LEXICON, source

MODULE = LEXICON.parent / "grammar" / "closed_classes.py"

_HEAD = '''"""The closed classes of the language.

Written by `make generated` from `lexicon/closed_classes.yaml`: edit that.
"""

# fmt: off
# ruff: noqa: E501
from typing import Final

'''


def closed_classes() -> str:
    """The module: a frozen set for each class of `words`, a tuple for each of `endings` and `beginnings`."""
    classes = source("closed_classes")
    lines = [f"{name.upper()}: Final = frozenset({{{_listed(forms)}}})\n" for name, forms in classes["words"].items()]
    for part in ("endings", "beginnings"):
        lines += [f"{name}_{part}".upper() + f": Final = ({_listed(forms)})\n" for name, forms in classes[part].items()]
    return _HEAD + "".join(lines)


def _listed(forms: list[str]) -> str:
    return ", ".join(f'"{form}"' for form in forms)


if __name__ == "__main__":
    MODULE.write_text(closed_classes(), "utf-8")
