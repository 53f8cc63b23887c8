"""The filters: state in the address, by keyboard, without JavaScript, from the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
VISIBLE = "[data-kb-list] > li:visible"


def addresses(base: str, offline: Path, name: str) -> list[str]:
    return [f"{base}{name}/", f"file://{offline}/{name}/index.html"]


@pytest.mark.parametrize("hosted", [True, False], ids=["hosted", "disk"])
def test_choosing_filters_changes_list_count_and_address(page: Open, base: str, offline: Path, hosted: bool) -> None:
    tab = page(offline=not hosted)
    tab.goto(addresses(base, offline, "praktijken")[not hosted])
    total = tab.locator("[data-kb-list] > li").count()
    assert total >= 30
    tab.get_by_label("Samenwerking").check()
    shown = tab.locator(VISIBLE).count()
    assert 0 < shown < total
    expect(tab.locator("[data-kb-filter-result]")).to_have_text(f"{shown} van {total} praktijken: Samenwerking")
    assert tab.url.endswith("?thema=samenwerking")
    tab.get_by_label("risico of terugval").check()
    assert tab.locator(VISIBLE).count() < shown
    assert "thema=samenwerking&fase=risico" in tab.url


def test_an_address_with_filters_can_be_shared_and_survives_going_back(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}casussen/?uitkomst=gestopt&thema=onbekend&x=<script>")
    expect(tab.locator(VISIBLE)).to_have_count(1)
    tab.locator(VISIBLE).first.get_by_role("link").first.click()
    expect(tab.locator("h1")).to_contain_text("weerstand")
    tab.go_back()
    expect(tab.locator(VISIBLE)).to_have_count(1)


def test_by_keyboard_alone(page: Open, base: str) -> None:
    tab = page(viewport={"width": 360, "height": 740})
    tab.goto(f"{base}praktijken/")
    tab.locator(".kb-filter summary").focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    tab.wait_for_url("**/?thema=werkalliantie")
    expect(tab.locator(".kb-filter summary")).to_contain_text("(1 aan)")
    tab.get_by_role("button", name="Wis de filters").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/praktijken/")
    assert tab.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_nothing_found_says_what_to_do(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}casussen/?uitkomst=gestopt&fase=uitstroom")
    expect(tab.locator("[data-kb-filter-result]")).to_contain_text("0 van 11 casussen: uitstroom, gestopt. Haal een filter weg")


def test_dos_and_donts_hide_empty_themes(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}dos-en-donts/?thema=samenwerking")
    expect(tab.locator("section[data-kb-group]:visible")).to_have_count(1)


@pytest.mark.parametrize("hosted", [True, False], ids=["hosted", "disk"])
def test_without_javascript_the_whole_list_is_there(page: Open, base: str, offline: Path, hosted: bool) -> None:
    tab = page(java_script_enabled=False, offline=not hosted)
    tab.goto(addresses(base, offline, "praktijken")[not hosted])
    assert tab.locator(VISIBLE).count() >= 30
    expect(tab.locator(".kb-filter")).to_be_hidden()
    assert tab.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").count() >= 8
