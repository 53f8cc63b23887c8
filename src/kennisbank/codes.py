"""The code of an entry: a letter for its kind and a number, such as P12. The one place that knows this form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

FORM: Final = r"[A-Z][1-9][0-9]{0,3}"
_WHOLE: Final = re.compile(rf"{FORM}\Z")


def is_code(text: str) -> bool:
    """Return whether a text is a code and nothing else."""
    return bool(_WHOLE.match(text))


def letter(code: str) -> str:
    """Return the letter of a code, which tells its kind."""
    return code[0]


def number(code: str) -> int:
    """Return the number of a code."""
    return int(code[1:])


def in_order(code: str) -> tuple[str, int]:
    """Return what codes are sorted by: P2 comes before P12."""
    return letter(code), number(code)


def in_address(code: str) -> str:
    """Return a code as it stands in an address or a class name: p12."""
    return code.lower()


def is_of(code: str, letters: str) -> bool:
    """Return whether a code belongs to one of these kinds, given by their letters."""
    return letter(code) in letters


def join(kind: str, value: int) -> str:
    """Return the code of a kind with a number."""
    return f"{kind}{value}"


def next_free(kind: str, used: Iterable[str]) -> str:
    """Return the first code of a kind after all that were ever used."""
    return join(kind, max((number(code) for code in used if letter(code) == kind), default=0) + 1)


def pattern(letters: str = "A-Z") -> str:
    """Return the regular expression of a whole code of these kinds, for a JSON Schema."""
    return f"^[{letters}]{FORM.removeprefix('[A-Z]')}$"


def examples(letters: str) -> str:
    """Return what a code of these kinds looks like, for a message."""
    return " or ".join(join(kind, 12) for kind in letters)


def in_capitals(text: str) -> str:
    """Return the hint that a code is written with a capital, where that is all it lacks."""
    return f" (did you mean '{text.upper()}'?)" if is_code(text.upper()) else ""
