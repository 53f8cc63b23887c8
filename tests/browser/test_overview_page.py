"""The sheet of all practices: by arrow keys, on a phone, on one A3 or two A4."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


@pytest.mark.parametrize(("paper", "pages"), [("A4", 2), ("A3", 1)])
def test_it_fits_the_paper(page: Open, base: str, paper: str, pages: int) -> None:
    tab = page()
    tab.goto(f"{base}overzicht/")
    assert len(re.findall(rb"/Type\s*/Page\b", tab.pdf(format=paper, landscape=True))) == pages


def test_arrow_keys_go_to_the_nearest_practice(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}overzicht/")
    tab.locator("td.kb-bar a").first.focus()
    tab.keyboard.press("ArrowRight")
    row = tab.evaluate("document.activeElement.closest('tr').rowIndex")
    assert row == 1
    assert tab.evaluate("document.activeElement.closest('td').cellIndex") == 2
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.closest('tr').rowIndex") > row
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("Enter")
    expect(tab.locator(".kb-kicker .kb-code")).to_be_visible()


def test_on_a_phone_it_is_a_list_that_names_the_phases(page: Open, base: str) -> None:
    tab = page(viewport={"width": 360, "height": 740})
    tab.goto(f"{base}overzicht/")
    expect(tab.locator(".kb-bar__phases").first).to_be_visible()
    expect(tab.locator(".kb-bar--again").first).to_be_hidden()
