"""Reading: tooltips by mouse, touch and keyboard; the menu; no sideways scrolling; the offline copy without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
PRACTICE = "praktijken/spreek-af-wanneer-je-meldt/"
PAGES = ["", "themas/", "themas/samenwerking/", "praktijken/", PRACTICE, "casussen/", "casussen/krachtgericht-bij-weerstand/", "methodieken/rnr-model/"]
PAGES += [
    "zoeken/",
    "zoeken/?q=schulden",
    "dos-en-donts/",
    "begrippen/",
    "over/",
    "over/bronnen/",
    "trainers/",
    "downloads/",
    "doelgroep/",
    "onderzoek/",
    "overzicht/",
]


def test_a_tooltip_by_mouse_and_keyboard(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base + PRACTICE)
    term = tab.locator("a.kb-term").first
    term.hover()
    tip = tab.get_by_role("tooltip")
    expect(tip).to_be_visible()
    assert len(tip.inner_text()) > 20
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    tab.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    tab.mouse.move(0, 0)
    tab.keyboard.press("Tab")
    while not tab.evaluate("document.activeElement.classList.contains('kb-term')"):
        tab.keyboard.press("Tab")
    expect(tip).to_be_visible()
    tab.keyboard.press("Tab")
    assert term.get_attribute("aria-describedby") is None


def test_a_tooltip_by_touch_first_shows_then_leads(page: Open, base: str) -> None:
    tab = page(has_touch=True, viewport={"width": 360, "height": 740})
    tab.goto(base + PRACTICE)
    term = tab.locator("a.kb-term").first
    term.tap()
    expect(tab.get_by_role("tooltip")).to_be_visible()
    assert PRACTICE in tab.url
    term.tap()
    tab.wait_for_url("**/begrippen/#*")


def test_without_javascript_a_term_is_a_link(page: Open, base: str) -> None:
    tab = page(java_script_enabled=False)
    tab.goto(base + PRACTICE)
    tab.locator("a.kb-term").first.click()
    assert "/begrippen/#" in tab.url


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways(page: Open, base: str, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    for name in PAGES:
        tab.goto(base + name)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, name


def test_on_a_phone_the_dos_begin_above_the_fold(page: Open, base: str) -> None:
    tab = page(viewport={"width": 360, "height": 740})
    tab.goto(base + PRACTICE)
    box = tab.locator("#wel").bounding_box()
    assert box
    assert box["y"] < 740


def test_the_menu_on_a_phone_by_keyboard(page: Open, base: str) -> None:
    tab = page(viewport={"width": 360, "height": 740})
    tab.goto(base)
    link = tab.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Casussen")
    expect(link).to_be_hidden()
    tab.locator(".kb-menu__all > summary").focus()
    tab.keyboard.press("Enter")
    expect(link).to_be_visible()
    link.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_have_text("Casussen")


def test_short_links_lead_on(page: Open, base: str, offline: Path) -> None:
    tab = page()
    tab.goto(f"{base}c5/")
    tab.wait_for_url("**/casussen/krachtgericht-bij-weerstand/")
    tab.goto(f"file://{offline}/p12/index.html")
    tab.wait_for_url("**/praktijken/*/index.html")


def test_the_offline_copy_without_a_network(page: Open, offline: Path) -> None:
    tab = page(offline=True)
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(f"file://{offline}/index.html")
    tab.get_by_role("link", name="Krachtgericht werken", exact=True).first.click()
    expect(tab.locator("h1")).to_have_text("Krachtgericht werken")
    tab.locator("#praktijken ~ ul .kb-card a").first.click()
    expect(tab.locator("#wel")).to_be_visible()
    tab.locator("a.kb-term").first.hover()
    expect(tab.get_by_role("tooltip")).to_be_visible()
    tab.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Begin").click()
    expect(tab.locator("h1")).to_contain_text("forensische titel")
    assert [url for url in requests if not url.startswith(f"file://{offline}/")] == []


def test_nothing_is_asked_of_another_host(page: Open, base: str) -> None:
    tab = page()
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    for name in PAGES:
        tab.goto(base + name)
    tab.wait_for_load_state("networkidle")
    assert [url for url in requests if not url.startswith(base)] == []
