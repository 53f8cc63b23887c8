"""How Dutch writes dates and numbers, and lines up words."""

from __future__ import annotations

from datetime import date
from typing import Final

CODE: Final = "nl"
LOCALE: Final = "nl_NL"
TABLE: Final = "Tabel"  # the name of a box that holds one
MONTHS: Final = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
_DUTCH_MARKS: Final = str.maketrans(",.", ".,")


def day_month(day: date) -> str:
    """Return a date without its year: 21 november."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def in_words(day: date) -> str:
    """Return a date as a Dutch reader writes it: 21 november 2026."""
    return f"{day_month(day)} {day.year}"


def number(value: float) -> str:
    """Return a number as Dutch writes it: 1147 is 1.147, 9.5 is 9,5."""
    whole = f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    return whole.translate(_DUTCH_MARKS)


def between(low: str, high: str) -> str:
    """Return a range in words."""
    return f"{low} tot {high}"


def at_least(value: str) -> str:
    """Return a lower bound in words."""
    return f"{value} of meer"


def at_most(value: str) -> str:
    """Return an upper bound in words."""
    return f"hoogstens {value}"
