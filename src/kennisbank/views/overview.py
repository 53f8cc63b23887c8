"""The whole on one sheet: themes by phases, each practice as a bar over the phases it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from kennisbank import model
from kennisbank.addresses import entry_path, index_path, leading
from kennisbank.kinds import PRACTICE, kind_of
from kennisbank.library import SHOWS, Library
from kennisbank.views.parts import accent
from kennisbank.vocabulary import PHASES
from kennisbank.writer import PageWriter

IN_ORDER: Final = tuple(PHASES)


@dataclass(frozen=True, slots=True)
class Target:
    """Something to link to, in HTML: code, title and address as seen from the page."""

    code: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A bar over `span` phases from the phase `start`; without a practice an empty place. `again`: a later bar of the same practice."""

    start: int
    span: int = 1
    practice: Target | None = None
    again: bool = False
    phases: str = ""
    cases: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeRows:
    """A theme and its rows; each row fills the width of the sheet."""

    theme: Target
    question: str
    accent: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet."""

    phases: tuple[str, ...]
    themes: list[ThemeRows]
    practices: int
    list_href: str


def overview(writer: PageWriter, library: Library) -> Sheet:
    """Return the sheet of all practices."""
    practices = [entry for entry in library.of(model.Practice) if isinstance(entry, model.Practice)]
    themes = []
    for theme in library.of(model.ThemePage):
        own = [practice for practice in practices if practice.theme == theme.slug]
        if own and isinstance(theme, model.ThemePage):
            bars = [bar for practice in own for bar in _bars(practice, writer, library)]
            themes.append(ThemeRows(_target(theme, writer), escape(theme.question), accent(theme, library), packed(bars)))
    return Sheet(tuple(PHASES.values()), themes, len(practices), leading(index_path(PRACTICE), writer.page))


def _target(entry: model.Entry, writer: PageWriter) -> Target:
    title = f"{entry.code} {entry.title}" if kind_of(entry) is not PRACTICE else str(entry.title)
    return Target(str(entry.code), escape(title), leading(entry_path(entry), writer.page))


def _bars(practice: model.Practice, writer: PageWriter, library: Library) -> Iterator[Cell]:
    """Yield a bar for each unbroken run of phases."""
    cases = tuple(_target(case, writer) for case, _ in library.neighbours(practice.code, SHOWS, incoming=True))
    phases = ", ".join(PHASES[phase] for phase in IN_ORDER if phase in practice.phases)
    for number, (start, span) in enumerate(runs(IN_ORDER.index(str(phase)) for phase in practice.phases)):
        yield Cell(start, span, _target(practice, writer), number > 0, phases, cases)


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the unbroken runs in a set of whole numbers as (first, length): 0, 1, 4 gives (0, 2) and (4, 1)."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and sum(found[-1]) == number:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((number, 1))
    return found


def packed(bars: list[Cell]) -> list[list[Cell]]:
    """Return bars in as few rows as their places allow, first come first served, the gaps filled with empty cells."""
    rows: list[list[Cell]] = []
    for bar in sorted(bars, key=lambda bar: (bar.start, -bar.span)):
        row = next((row for row in rows if row[-1].start + row[-1].span <= bar.start), None)
        if row is None:
            row = []
            rows.append(row)
        row.append(bar)
    return [list(_filled(row)) for row in rows]


def _filled(row: list[Cell]) -> Iterator[Cell]:
    at = 0
    for bar in row:
        yield from map(Cell, range(at, bar.start))
        yield bar
        at = bar.start + bar.span
    yield from map(Cell, range(at, len(IN_ORDER)))
