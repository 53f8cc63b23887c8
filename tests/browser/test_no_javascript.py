"""Without JavaScript everything can be read and reached, and nothing stands there that does nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.lib.pages import addresses, chosen

Open = Callable[..., Page]
# Hidden on purpose is what only scripts or paper use, what a reader can open without a script, and what repeats what is shown:
# where one stands in the breadcrumbs, and on the sheet the phases, which its columns name on a wide screen and its bars on a narrow one.
HIDDEN = """() => [...document.querySelectorAll("main *, footer *")].filter((one) =>
  !one.checkVisibility({ visibilityProperty: true }) && one.parentElement.checkVisibility({ visibilityProperty: true }) &&
  one.textContent.trim() && !one.closest("script, style, template, noscript, .kb-onpaper, [aria-current], form[data-kb-filter], [data-kb-search-open], .kb-search__plain, .kb-searchpage__form, .kb-script, .kb-contents__title, .kb-last, .kb-sheet thead, .kb-bar__phases, .kb-bar__seen, .kb-bar--again, .kb-sheet-hint, [data-kb-cite-copy], details:not([open]), svg")
).map((one) => one.localName + "." + one.className + " " + one.textContent.trim().slice(0, 40))"""
# A button that sends a form to a page works without scripts; any other is dead.
DEAD = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, [role=button], a:not([href])")].filter((one) =>
  one.checkVisibility({ visibilityProperty: true }) && !(one.form && one.form.getAttribute("action") && one.type !== "button" && one.type !== "reset")
).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("width", [360, 1280])
def test_everything_is_shown_and_nothing_is_dead(page: Open, base: str, site: Path, width: int) -> None:
    tab = page(java_script_enabled=False, viewport={"width": width, "height": 740})
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        menu = tab.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
        found += [f"/{address} {width}: in the menu only {menu.count()} links"] * (menu.count() < 8)
        found += [f"/{address} {width}: hidden: {one}" for one in tab.evaluate(HIDDEN)]
        found += [f"/{address} {width}: dead: {one}" for one in tab.evaluate(DEAD)]
        if tab.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"/{address} {width}: scrolls sideways")
    assert not found, "\n".join(found)


def test_the_index_of_everything_is_two_steps_from_any_page(page: Open, base: str, site: Path) -> None:
    tab = page(java_script_enabled=False)
    entries = {address for address in addresses(site) if address.count("/") == 2 and not address.startswith("over/")}
    for address in chosen(site):
        if address == "zoeken/":
            continue
        tab.goto(base + address)
        tab.get_by_role("searchbox").first.fill("schulden")
        tab.get_by_role("button", name="Zoeken").first.click()
        expect(tab.locator("h1")).to_have_text("Zoeken")
        assert "/zoeken/?q=schulden" in tab.url, address
        links = tab.locator("main a:visible").evaluate_all("(all) => all.map((one) => one.href)")
        assert {base + entry for entry in entries} - {link.partition("#")[0] for link in links} == set(), address


def test_a_fault_is_seen(page: Open) -> None:
    tab = page(java_script_enabled=False)
    tab.set_content("<main><p hidden>verborgen</p><button>dood</button><form action=x><button>leeft</button></form></main>")
    assert tab.evaluate(HIDDEN) == ["p. verborgen"]
    assert tab.evaluate(DEAD) == ["<button>dood</button>"]
