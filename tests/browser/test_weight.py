"""What a visit costs: bytes, requests, hosts, and nothing that jumps while the page comes in."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, Response, Route

from tests.lib.pages import PRACTICES, addresses, chosen, page_types, type_of

Open = Callable[..., Page]
LATER = 15_000
REQUESTS = 8
HEAVIER = {"dos-en-donts/": 30_750}  # 30,500 and the icon; its words alone are 20 kB: it may shrink, not grow
# Every shift counts: nobody touches these pages, and the browser takes the setting of the window's size for input as well.
SHIFTS = """() => new Promise((done) => {
  const found = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) found.push(shift.value.toFixed(4) + " " + shift.sources.map(({ node }) => node && (node.className || node.localName)).join(", "));
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(found), 100)));
})"""


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 9))


def heaviest(site: Path, kind: str) -> str:
    texts = {address: text for address, text in addresses(site).items() if type_of(address) == kind}
    return max(texts, key=lambda address: packed(texts[address].encode()))


def visited(tab: Page, url: str) -> dict[str, int]:
    """Open a page and return what came: address → bytes gzip, the icon included, which Chromium without a window does not fetch."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    tab.on("response", note)
    tab.goto(url, wait_until="networkidle")
    icon = urljoin(url, tab.locator("link[rel=icon]").get_attribute("href") or "")
    if icon.startswith("http"):
        tab.evaluate("(icon) => fetch(icon).then((answer) => answer.blob()).then(() => null)", icon)
    tab.remove_listener("response", note)
    return {answer.url: packed(answer.body()) for answer in answers if answer.ok}


def test_a_first_visit_of_a_practice(page: Open, base: str, site: Path) -> None:
    for address in {page_types(site)[PRACTICES], heaviest(site, PRACTICES)}:
        came = visited(page(), base + address)
        assert [url for url in came if not url.startswith(base)] == []
        assert len(came) <= REQUESTS, came
        assert sum(came.values()) <= 75_000, came


def test_a_later_page_fetches_little(page: Open, base: str, site: Path) -> None:
    had = visited(page(), base + page_types(site)[PRACTICES]).keys()
    heavy = {}
    for address in chosen(site):
        new = {url: size for url, size in visited(page(), base + address).items() if url not in had}
        if sum(new.values()) > HEAVIER.get(address, LATER):
            heavy[address] = new
    assert heavy == {}


def test_no_page_asks_for_much(page: Open, base: str, site: Path) -> None:
    many = {address: came for address in chosen(site) if len(came := visited(page(), base + address)) > REQUESTS}
    assert many == {}


def test_what_must_come_before_the_page_is_painted_is_small(site: Path) -> None:
    assert packed((site / "js" / "early.js").read_bytes()) < 1_000


def test_every_practice_is_light(site: Path) -> None:
    sizes = {address: packed(text.encode()) for address, text in addresses(site).items() if type_of(address) == PRACTICES}
    assert len(sizes) > 30
    assert {address: size for address, size in sizes.items() if size > 10_000} == {}


def test_every_page_is_light_enough_to_come_later(site: Path) -> None:
    sizes = {address: packed(text.encode()) for address, text in addresses(site).items()}
    assert {address: size for address, size in sizes.items() if size > HEAVIER.get(address, LATER)} == {}
    assert [address for address in HEAVIER if sizes[address] <= LATER] == [], "no longer an exception"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_when_the_scripts_come_late(page: Open, base: str, site: Path, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})

    def late(route: Route) -> None:
        time.sleep(0.15)
        route.continue_()

    tab.route("**/*.js", late)
    jumps = []
    for address in [*chosen(site), "zoeken/?q=schulden"]:
        tab.goto(base + address)
        jumps += [f"/{address} {width}: {shift}" for shift in tab.evaluate(SHIFTS)]
    assert not jumps, "\n".join(jumps)


def test_a_jump_is_seen(page: Open) -> None:
    tab = page()
    tab.set_content("<p id=late hidden style='height: 300px'>laat</p><p>tekst</p>")
    assert tab.evaluate(SHIFTS) == []
    tab.evaluate("document.getElementById('late').hidden = false")
    assert tab.evaluate(SHIFTS) != []
