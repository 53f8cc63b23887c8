"""How a command went."""

from __future__ import annotations

from typing import NamedTuple


class Outcome(NamedTuple):
    """Whether a command did what was asked, and what to tell."""

    good: bool
    message: str
