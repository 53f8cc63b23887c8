"""The search in a real browser: the dialog by keyboard and touch, the page with its address, without JavaScript, from disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
PRACTICE = "praktijken/spreek-af-wanneer-je-meldt/"
NASTY = [
    "a:b",
    "*",
    '"',
    "x" * 10_000,
    "😀",
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "constructor",
    "__proto__ toString",
    "   ",
]


def field(tab: Page):
    return tab.get_by_role("combobox", name="Zoeken")


def ask(tab: Page, text: str) -> None:
    """Open the dialog and type a question."""
    tab.keyboard.press("/")
    expect(field(tab)).to_be_focused()
    field(tab).fill(text)
    expect(tab.locator(".kb-dialog__status")).to_have_text(re.compile("resulta|Niets"))


@pytest.fixture(params=["hosted", "disk"])
def start(request: pytest.FixtureRequest, base: str, offline: Path) -> str:
    return base if request.param == "hosted" else f"file://{offline}/index.html"


def test_nothing_of_the_search_is_fetched_before_it_is_asked_for(page: Open, base: str) -> None:
    tab = page()
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url.removeprefix(base)))
    tab.goto(base + PRACTICE)
    tab.wait_for_load_state("networkidle")
    tab.goto(f"{base}zoeken/")
    tab.wait_for_load_state("networkidle")
    assert [url for url in requests if url.startswith("search/")] == []
    tab.locator("[data-kb-search-open]").first.focus()
    tab.wait_for_function("!!(window.kbIndex && window.kbEngine)")
    assert [url for url in requests if url.startswith("search/")] == ["search/search.js", "search/index.js"]


def test_the_dialog_by_keyboard(page: Open, start: str) -> None:
    tab = page()
    tab.goto(start)
    tab.locator(".kb-brand").focus()
    ask(tab, "schuldhulpverlening")
    options = tab.get_by_role("option")
    expect(options.first).to_be_visible()
    assert field(tab).get_attribute("aria-expanded") == "true"
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert field(tab).get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()
    expect(tab.locator(".kb-brand")).to_be_focused()
    tab.keyboard.press("Control+k")
    expect(field(tab)).to_be_focused()
    tab.keyboard.press("ArrowDown")
    title = options.first.locator(".kb-hit__title").inner_text()
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_contain_text(title)


def test_focus_stays_in_the_open_dialog(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base)
    ask(tab, "schulden")
    for _ in range(8):
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")


def test_a_slash_in_a_field_is_a_slash(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}zoeken/")
    tab.locator("#kb-page-q").focus()
    tab.keyboard.type("1/2")
    expect(tab.locator("#kb-page-q")).to_have_value("1/2")
    expect(tab.get_by_role("dialog")).to_have_count(0)


def test_a_code_goes_straight_there(page: Open, start: str) -> None:
    tab = page()
    tab.goto(start)
    ask(tab, "c5")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/casussen/krachtgericht-bij-weerstand/**")


def test_enter_without_a_choice_opens_the_page_of_results(page: Open, start: str) -> None:
    tab = page()
    tab.goto(start)
    ask(tab, "schulden")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/zoeken/**?q=schulden")
    expect(tab.locator(".kb-hits li").first).to_be_visible()


def test_results_are_grouped_counted_and_said(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base)
    ask(tab, "schulden")
    groups = tab.locator(".kb-dialog__kind").all_inner_texts()
    assert groups[0] == "Beste treffers"
    assert all(re.fullmatch(r".+ \(\d+\)", name) for name in groups[1:])
    assert len(groups) > 2
    expect(tab.get_by_role("status").filter(has_text="resultaten")).to_have_text(re.compile(r"^\d+ resultaten"))


def test_a_result_says_why_and_leads_to_the_section(page: Open, start: str) -> None:
    tab = page()
    tab.goto(start)
    ask(tab, "verkoopstrategieën")
    hit = tab.get_by_role("option").filter(has=tab.locator(".kb-hit__section")).first
    expect(hit.locator("mark").first).to_be_visible()
    anchor = (hit.get_attribute("href") or "").partition("#")[2]
    assert anchor
    hit.click()
    expect(tab.locator(f"#{anchor}")).to_be_in_viewport()


def test_a_corrected_word_is_told(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base)
    ask(tab, "reclasering")
    expect(tab.locator(".kb-search-note")).to_contain_text("reclassering")


def test_without_results_there_is_a_way_on(page: Open, start: str) -> None:
    tab = page()
    tab.goto(start)
    ask(tab, "xqzzyw")
    for name in ("Situaties", "Thema", "Begrippen"):
        expect(tab.locator(".kb-dialog__kind", has_text=name)).to_be_visible()
    tab.get_by_role("option").first.click()
    expect(tab.locator("h1")).to_be_visible()


@pytest.mark.parametrize("text", NASTY, ids=lambda text: text[:12])
def test_nothing_typed_is_run_or_breaks(page: Open, base: str, text: str) -> None:
    tab = page()
    tab.goto(base)
    tab.keyboard.press("/")
    field(tab).fill(text)
    tab.wait_for_timeout(300)
    tab.goto(f"{base}zoeken/")
    tab.locator("#kb-page-q").fill(text)
    tab.wait_for_timeout(100)
    assert tab.evaluate("window.hacked") is None


def test_the_page_keeps_its_state_in_the_address(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}zoeken/?q=schulden&soort=casussen")
    rows = tab.locator(".kb-hits li")
    expect(rows.first).to_be_visible()
    assert set(tab.locator(".kb-hits .kb-hit__meta").evaluate_all("all => all.map((one) => one.textContent.split(' ')[0])")) == {"Casus"}
    expect(tab.get_by_role("status")).to_contain_text("met deze filters")
    tab.get_by_role("checkbox", name=re.compile("Casussen")).uncheck()
    expect(tab).to_have_url(re.compile(r"\?q=schulden$"))
    tab.get_by_role("checkbox", name=re.compile("Praktische zaken")).check()
    expect(tab).to_have_url(re.compile(r"thema=praktische-zaken$"))
    number = rows.count()
    tab.reload()
    expect(rows).to_have_count(number)
    tab.get_by_role("button", name="Wis de filters").click()
    expect(tab).to_have_url(re.compile(r"\?q=schulden$"))
    rows.first.get_by_role("link").click()
    tab.go_back()
    expect(tab.locator("#kb-page-q")).to_have_value("schulden")
    expect(rows.first).to_be_visible()


def test_without_javascript_the_field_leads_to_everything(page: Open, base: str) -> None:
    tab = page(java_script_enabled=False)
    tab.goto(base + PRACTICE)
    tab.locator("#kb-q").fill("schulden")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/zoeken/?q=schulden")
    tab.get_by_role("link", name="Krachtgericht werken bij weerstand of reactance").click()
    expect(tab.locator("h1")).to_contain_text("weerstand")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_dialog_fits(page: Open, base: str, width: int) -> None:
    tab = page(viewport={"width": width, "height": 640})
    tab.goto(base)
    ask(tab, "schuldhulpverlening vrijwilligersorganisatie")
    box = tab.locator(".kb-dialog")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert box.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert tab.locator(".kb-dialog__hits").evaluate("(one) => one.scrollWidth <= one.clientWidth")
    small = box.evaluate(
        "(one) => [...one.querySelectorAll('a, button, input')].filter((part) => part.offsetHeight && part.offsetHeight < 24 && !part.closest('p')).length"
    )
    assert small == 0


def test_by_touch(page: Open, base: str) -> None:
    tab = page(viewport={"width": 360, "height": 740}, has_touch=True)
    tab.goto(base)
    tab.locator(".kb-search--big [data-kb-search-open]").tap()
    field(tab).fill("geen vertrouwen")
    tab.get_by_role("option").first.tap()
    expect(tab.locator("h1")).to_be_visible()
    assert "/#" not in tab.url
    assert tab.url != base


def test_no_request_leaves_the_disk(page: Open, offline: Path) -> None:
    tab = page(offline=True)
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(f"file://{offline}/{PRACTICE}index.html")
    ask(tab, "schulden")
    expect(tab.get_by_role("option").first).to_be_visible()
    assert [url for url in requests if not url.startswith(f"file://{offline}/")] == []


def test_the_engine_of_the_command_line_finds_the_same(page: Open, base: str, engine) -> None:
    tab = page()
    tab.goto(f"{base}zoeken/?q=schulden")
    tab.wait_for_function("!!(window.kbIndex && window.kbEngine)")
    for query in ("werkt niet mee", "reclasering", "VOG", "schulden hulpverlening"):
        found = tab.evaluate("(query) => kbEngine(kbIndex).search(query).results.slice(0, 10).map(({ document }) => document.id)", query)
        assert found == [hit.id for hit in engine.search(query)]
