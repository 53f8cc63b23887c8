"""axe-core on every type of page, in both colour schemes and three widths, and in every state that opens something."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.node import MODULES
from tests.lib.pages import SCHEMES, WIDTHS, chosen, page_types

Open = Callable[..., Page]
AXE = MODULES / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = json.dumps({"runOnly": TAGS, "resultTypes": ["violations"], "elementRef": False, "rules": {"target-size": {"enabled": True}}})
# What axe cannot decide by itself is reported as incomplete: other tests measure it, so that only violations count here.
RUN = f"axe.run({OPTIONS}).then(({{ violations }}) => violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target.join(' '), node.failureSummary])))"


def violations(tab: Page) -> list[str]:
    """Run axe on the page as it stands now."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[list[str]] = tab.evaluate(RUN)
    return [" | ".join(" ".join(text.split()) for text in one) for one in found]


def in_both_schemes(tab: Page, where: str) -> list[str]:
    """Run axe light and dark."""
    found = []
    for scheme in SCHEMES:
        tab.emulate_media(color_scheme=scheme)
        found += [f"{where} {scheme}: {one}" for one in violations(tab)]
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_every_type_of_page(page: Open, base: str, site: Path, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        found += in_both_schemes(tab, f"/{address} {width}")
    assert not found, "\n".join(found)


def search(tab: Page, query: str) -> None:
    tab.keyboard.press("/")
    tab.get_by_role("combobox", name="Zoeken").fill(query)
    expect(tab.get_by_role("dialog").get_by_role("option").first).to_be_visible()


def search_and_choose(tab: Page) -> None:
    search(tab, "schulden")
    tab.keyboard.press("ArrowDown")


def search_in_vain(tab: Page) -> None:
    search(tab, "xqzzyw")


def search_nothing(tab: Page) -> None:
    tab.keyboard.press("/")
    expect(tab.get_by_role("dialog")).to_be_visible()


def search_page(tab: Page) -> None:
    tab.goto(tab.url.partition("?")[0] + "?q=schulden")
    expect(tab.locator("main").get_by_role("status")).to_have_text(re.compile("result"))
    unfold(tab, "main")
    tab.locator("main input[type=checkbox]").first.check()


def search_page_in_vain(tab: Page) -> None:
    tab.goto(tab.url.partition("?")[0] + "?q=xqzzyw")
    expect(tab.locator("main").get_by_role("status")).to_have_text(re.compile("Niets"))


def unfold(tab: Page, where: str) -> None:
    """Open every `details` in a place."""
    boxes = tab.locator(f"{where} details")
    assert boxes.count()
    boxes.evaluate_all("(all) => { for (const one of all) one.open = true; }")


def menu(tab: Page) -> None:
    unfold(tab, "header")


def filtered(tab: Page) -> None:
    unfold(tab, "main")
    tab.locator("[data-kb-filter] input[type=checkbox]").first.check()


def filtered_to_nothing(tab: Page) -> None:
    tab.goto(tab.url.partition("?")[0] + "?uitkomst=gestopt&fase=uitstroom")
    unfold(tab, "main")
    expect(tab.locator("[data-kb-filter-result]")).to_contain_text("0 van")


def tooltip(tab: Page) -> None:
    tab.locator("[data-kb-tip]").first.hover()
    expect(tab.get_by_role("tooltip")).to_be_visible()


def keys(tab: Page) -> None:
    tab.keyboard.press("?")
    expect(tab.get_by_role("dialog", name="Sneltoetsen")).to_be_visible()


def all_open(tab: Page) -> None:
    unfold(tab, "main")


def copied(tab: Page) -> None:
    tab.locator(".kb-anchor").first.click()
    expect(tab.locator(".kb-said")).not_to_be_empty()


def back_home(tab: Page) -> None:
    tab.evaluate("localStorage.setItem('kb:/kb/:last', JSON.stringify({ path: 'praktijken/', title: 'Goede praktijken' }))")
    tab.reload()
    expect(tab.locator("[data-kb-last]")).to_be_visible()


STATES: list[tuple[str, Callable[[Page], None]]] = [
    ("", menu),
    ("", search_nothing),
    ("", search_and_choose),
    ("praktijken/*", search_in_vain),
    ("praktijken/*", menu),
    ("praktijken/*", tooltip),
    ("praktijken/*", keys),
    ("praktijken/*", all_open),
    ("praktijken/*", copied),
    ("themas/*", all_open),
    ("", back_home),
    ("praktijken/", filtered),
    ("casussen/", filtered_to_nothing),
    ("dos-en-donts/", filtered),
    ("zoeken/", search_page),
    ("zoeken/", search_page_in_vain),
]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_state(page: Open, base: str, site: Path, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    found = []
    for kind, reach in STATES:
        tab.goto(base + page_types(site)[kind])
        reach(tab)
        found += in_both_schemes(tab, f"/{kind} {reach.__name__} {width}")
    assert not found, "\n".join(found)


def test_axe_sees_a_fault(page: Open) -> None:
    tab = page()
    tab.set_content(
        "<!doctype html><html lang=nl><title>x</title><main><h1>x</h1><h3>y</h3><p style='color:#ccc'>bleek<p><img src='data:,'><button></button></main>"
    )
    assert {one.partition(" ")[0] for one in violations(tab)} >= {"heading-order", "color-contrast", "image-alt", "button-name"}
