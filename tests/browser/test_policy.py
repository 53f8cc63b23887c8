"""The scripts under a strict policy: none inside a page, and no text that becomes markup (Trusted Types). A violation is an error in the console."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.lib.pages import PRACTICES, chosen, page_types

Open = Callable[..., Page]
POLICY = "script-src 'self'; style-src-elem 'self'; require-trusted-types-for 'script'; trusted-types kb"


def strict(tab: Page) -> Page:
    """Let every page that the tab opens come with the policy."""

    def with_policy(route: Route) -> None:
        if route.request.resource_type != "document":
            return route.continue_()
        answer = route.fetch()
        return route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    tab.route("**/*", with_policy)
    return tab


def test_every_page_works(page: Open, base: str, site: Path) -> None:
    tab = strict(page())
    for address in [*chosen(site), "zoeken/?q=schulden", "404.html"]:
        tab.goto(base + address)
        tab.keyboard.press("?")
        expect(tab.get_by_role("dialog", name="Sneltoetsen")).to_be_visible()


def test_the_search_the_terms_and_the_headings_work(page: Open, base: str, site: Path) -> None:
    tab = strict(page())
    tab.goto(base + page_types(site)[PRACTICES])
    tab.locator("[data-kb-tip]").first.hover()
    expect(tab.get_by_role("tooltip")).to_be_visible()
    tab.get_by_role("button", name="Kopieer de link naar").first.click()
    expect(tab.get_by_role("status").filter(has_text="ink")).to_be_visible()
    tab.keyboard.press("/")
    tab.get_by_role("combobox", name="Zoeken").fill("verkoopstrategieën")
    expect(tab.get_by_role("option").first).to_be_visible()
    expect(tab.locator(".kb-hit__section").first).to_be_visible()
    tab.goto(f"{base}zoeken/?q=schulden")
    expect(tab.locator("[data-kb-search-spoken]")).to_have_text(re.compile(r"\d+ resultaten"))
    tab.goto(f"{base}c5/?x=1#wel")
    tab.wait_for_url("**/casussen/krachtgericht-bij-weerstand/?x=1#wel")


@pytest.mark.parametrize(
    "fault", ["document.body.innerHTML = '<b>x</b>'", "document.head.append(Object.assign(document.createElement('script'), { src: 'x.js' }))"]
)
def test_a_fault_is_seen(browser: Browser, base: str, fault: str) -> None:
    tab = strict(browser.new_page())
    tab.goto(base)
    assert "TypeError" in tab.evaluate(f"(() => {{ try {{ {fault}; }} catch (error) {{ return String(error); }} }})()")
    tab.close()
