"""The whole on one sheet: themes by phases, each practice as a bar over the phases it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from kennisbank import model
from kennisbank.gathering import GatheringPage
from kennisbank.library import Library
from kennisbank.stated import SHOWS
from kennisbank.views.parts import CodeLink, accent
from kennisbank.views.text import PageText


class Target(NamedTuple):
    """A practice or theme to link to."""

    code: str
    title: Markup
    href: str


class Cell(NamedTuple):
    """A bar over `span` phases from the phase `start`; without a practice an empty place. `again`: a later bar of the same practice."""

    start: int
    span: int = 1
    practice: Target | None = None
    again: bool = False
    phases: str = ""
    cases: tuple[CodeLink, ...] = ()


class ThemeRows(NamedTuple):
    """A theme and its rows; each row fills the width of the sheet."""

    theme: Target
    accent: str
    rows: list[list[Cell]]


class Sheet(NamedTuple):
    """The sheet."""

    phases: tuple[str, ...]
    themes: list[ThemeRows]
    practices: int


def view(_: GatheringPage, writer: PageText, library: Library) -> Sheet:
    """Return the sheet of all practices."""
    phases = library.words.labels("phases")
    practices = [entry for entry in library.of(model.Practice) if isinstance(entry, model.Practice)]
    themes = []
    for theme in library.of(model.ThemePage):
        own = [practice for practice in practices if practice.theme == theme.slug]
        if own:
            bars = [bar for practice in own for bar in _bars(practice, phases, writer, library)]
            target = Target(str(theme.code), writer.words(f"{theme.code} {theme.title}"), writer.to(theme))
            themes.append(ThemeRows(target, accent(theme, library), packed(bars, len(phases))))
    return Sheet(tuple(phases.values()), themes, len(practices))


def _bars(practice: model.Practice, phases: dict[str, str], writer: PageText, library: Library) -> Iterator[Cell]:
    """Yield a bar for each unbroken run of phases."""
    in_order = list(phases)
    shown = library.neighbours(practice.code, SHOWS, incoming=True)
    cases = tuple(CodeLink(str(case.code), writer.to(case), f"{case.code} {case.title}") for case, _ in shown)
    target = Target(str(practice.code), writer.words(practice.title), writer.to(practice))
    named = ", ".join(label for phase, label in phases.items() if phase in practice.phases)
    for number, (start, span) in enumerate(runs(in_order.index(str(phase)) for phase in practice.phases)):
        yield Cell(start, span, target, number > 0, named, cases)


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the unbroken runs in a set of whole numbers as (first, length): 0, 1, 4 gives (0, 2) and (4, 1)."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and sum(found[-1]) == number:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((number, 1))
    return found


def packed(bars: list[Cell], width: int) -> list[list[Cell]]:
    """Return bars in as few rows of a width as their places allow, first come first served, the gaps filled with empty cells."""
    rows: list[list[Cell]] = []
    for bar in sorted(bars, key=lambda bar: (bar.start, -bar.span)):
        row = next((row for row in rows if row[-1].start + row[-1].span <= bar.start), None)
        if row is None:
            row = []
            rows.append(row)
        row.append(bar)
    return [list(_filled(row, width)) for row in rows]


def _filled(row: list[Cell], width: int) -> Iterator[Cell]:
    at = 0
    for bar in row:
        yield from map(Cell, range(at, bar.start))
        yield bar
        at = bar.start + bar.span
    yield from map(Cell, range(at, width))
