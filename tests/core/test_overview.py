"""The sheet of all practices: every practice in every phase it has, in as few rows as possible."""

from __future__ import annotations

from collections import defaultdict

import pytest
from markupsafe import Markup

from kennisbank import model
from kennisbank.gathering import OVERVIEW
from kennisbank.library import Library
from kennisbank.links import Links
from kennisbank.stated import SHOWS
from kennisbank.views.gathering.overview import Cell, Target, packed, runs, view
from kennisbank.views.text import PageText


@pytest.mark.parametrize(("numbers", "found"), [([0, 1, 4], [(0, 2), (4, 1)]), ([5], [(5, 1)]), ([3, 1, 2, 2], [(1, 3)]), ([], [])])
def test_runs(numbers: list[int], found: list[tuple[int, int]]) -> None:
    assert runs(numbers) == found


def test_bars_that_do_not_meet_share_a_row() -> None:
    bars = [Cell(start, span, Target(f"P{start}", Markup(), "")) for start, span in ((0, 1), (1, 2), (4, 1), (0, 6))]
    rows = packed(bars, 6)
    assert [[cell.practice.code if cell.practice else "" for cell in row] for row in rows] == [["P0"], ["P0", "P1", "", "P4", ""]]


def test_every_practice_stands_in_its_theme_and_phases_with_its_cases(real_library: Library) -> None:
    sheet = view(OVERVIEW, PageText(Links(OVERVIEW.address), real_library), real_library)
    phases = list(real_library.words.labels("phases"))
    assert len(sheet.phases) == len(phases) == 6
    found: dict[str, set[str]] = defaultdict(set)
    for theme in sheet.themes:
        for row in theme.rows:
            assert sum(cell.span for cell in row) == len(phases)
            for cell in row:
                if cell.practice:
                    practice = real_library.entries[cell.practice.code]
                    assert isinstance(practice, model.Practice)
                    assert real_library.themes[practice.theme].code == theme.theme.code
                    found[cell.practice.code] |= set(phases[cell.start : cell.start + cell.span])
                    assert {case.code for case in cell.cases} == {case.code for case, _ in real_library.neighbours(practice.code, SHOWS, incoming=True)}
    practices = [entry for entry in real_library.of(model.Practice) if isinstance(entry, model.Practice)]
    assert found == {practice.code: set(practice.phases) for practice in practices}
