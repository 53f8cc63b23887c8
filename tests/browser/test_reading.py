"""Reading: the contents of a page, copied links, the keys and their switch, and where somebody was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
PRACTICE = "praktijken/spreek-af-wanneer-je-meldt/"


def test_a_copied_link_leads_to_its_heading(page: Open, base: str) -> None:
    tab = page()
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(base + PRACTICE)
    tab.get_by_role("button", name="Kopieer de link naar: Waarom").click()
    expect(tab.get_by_role("status").filter(has_text="Link gekopieerd")).to_be_visible()
    assert tab.evaluate("navigator.clipboard.readText()") == f"{base}{PRACTICE}#waarom"


def test_without_a_clipboard_the_link_is_in_the_address(page: Open, base: str) -> None:
    tab = page()
    tab.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    tab.goto(base + PRACTICE)
    tab.get_by_role("button", name="Kopieer de link naar: Waarom").click()
    expect(tab.get_by_role("status").filter(has_text="adresbalk")).to_be_visible()
    assert tab.url.endswith("#waarom")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_button_stands_at_the_last_line_of_its_heading(page: Open, base: str, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    for name in (PRACTICE, "casussen/krachtgericht-bij-weerstand/", "hulpmiddelen/", "dos-en-donts/"):
        tab.goto(base + name)
        offsets = tab.evaluate("""() => [...document.querySelectorAll('.kb-anchor')].slice(0, 30).map((button) => {
            const heading = button.previousElementSibling, box = button.getBoundingClientRect();
            const middle = heading.getBoundingClientRect().bottom - parseFloat(getComputedStyle(heading).lineHeight) / 2;
            return Math.abs(middle - (box.top + box.bottom) / 2);
        })""")
        assert offsets
        assert max(offsets) <= 2, (name, offsets)


def test_the_contents_say_where_one_is(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base + "doelgroep/")
    contents = tab.get_by_role("navigation", name="Op deze pagina")
    last = contents.get_by_role("link").last
    last.click()
    current = contents.locator("[aria-current]")
    expect(current).to_have_count(1)
    box, frame = current.bounding_box(), contents.bounding_box()
    assert box
    assert frame
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]


def test_the_contents_are_beside_the_text_or_behind_their_word(page: Open, base: str) -> None:
    for width, beside in ((360, False), (1280, True)):
        tab = page(viewport={"width": width, "height": 740})
        tab.goto(base + PRACTICE)
        link = tab.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Waarom", exact=True)
        assert link.is_visible() == beside
        if not beside:
            tab.locator(".kb-contents summary").click()
            expect(link).to_be_visible()


def test_home_leads_back_to_where_somebody_was_and_forgets_it(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base)
    expect(tab.locator("[data-kb-last]")).to_be_hidden()
    tab.goto(f"{base}{PRACTICE}#vragen")
    expect(tab.locator(".kb-contents [aria-current]")).to_have_count(1)
    tab.goto(base)
    link = tab.locator("[data-kb-last] a")
    expect(link).to_contain_text("P23 Spreek vooraf af wanneer je de toezichthouder inlicht ›")
    link.click()
    tab.wait_for_url(f"{base}{PRACTICE}#*")
    tab.goto(base)
    tab.get_by_role("button", name="Vergeet dit").click()
    expect(tab.locator("[data-kb-last]")).to_be_hidden()
    tab.reload()
    expect(tab.locator("[data-kb-last]")).to_be_hidden()


@pytest.mark.parametrize(
    "kept",
    ['{"path": "javascript:alert(1)", "title": "x"}', '{"path": "//example/", "title": "x"}', '{"path": "//example.org/", "title": "x"}', "geen json", "null"],
)
def test_home_follows_nothing_but_a_page_of_its_own(page: Open, base: str, kept: str) -> None:
    tab = page()
    tab.goto(base)
    tab.evaluate("(kept) => localStorage.setItem('kb:/kb/:last', kept)", kept)
    tab.reload()
    expect(tab.locator("[data-kb-last]")).to_be_hidden()


def test_where_somebody_was_in_the_offline_copy(page: Open, offline: Path) -> None:
    tab = page(offline=True)
    tab.goto(f"file://{offline}/{PRACTICE}index.html")
    tab.goto(f"file://{offline}/index.html")
    tab.locator("[data-kb-last] a").click()
    expect(tab.locator(".kb-kicker .kb-code")).to_have_text("P23")


def test_the_keys_and_their_switch(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base + PRACTICE)
    tab.keyboard.press("?")
    keys = tab.get_by_role("dialog", name="Sneltoetsen")
    expect(keys).to_be_visible()
    keys.get_by_role("checkbox").uncheck()
    tab.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    tab.reload()
    tab.keyboard.press("?")
    tab.keyboard.press("/")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    tab.keyboard.press("Control+k")
    expect(tab.get_by_role("dialog", name="Zoeken")).to_be_visible()
    tab.keyboard.press("Escape")
    tab.get_by_role("button", name="Sneltoetsen").click()
    expect(keys.get_by_role("checkbox")).not_to_be_checked()
    keys.get_by_role("checkbox").check()
    keys.get_by_role("button", name="Sluiten").click()
    expect(tab.get_by_role("button", name="Sneltoetsen")).to_be_focused()
    tab.keyboard.press("/")
    expect(tab.get_by_role("dialog", name="Zoeken")).to_be_visible()


def test_a_question_mark_in_a_field_is_a_question_mark(page: Open, base: str) -> None:
    tab = page()
    tab.goto(f"{base}zoeken/")
    tab.get_by_role("searchbox").press_sequentially("mag dat?")
    expect(tab.get_by_role("searchbox")).to_have_value("mag dat?")
    expect(tab.get_by_role("dialog")).to_have_count(0)


def test_meer_closes_by_escape_by_leaving_and_by_a_tap_beside(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base)
    more = tab.locator(".kb-menu__more summary")
    link = tab.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Begrippen")
    for leave in ("escape", "beside", "tab"):
        more.press("Enter")
        expect(link).to_be_visible()
        if leave == "escape":
            tab.keyboard.press("Escape")
            expect(more).to_be_focused()
        elif leave == "beside":
            tab.mouse.click(5, 600)
        else:
            tab.get_by_role("link", name="Mijn cliënt werkt niet mee").focus()
        expect(link).to_be_hidden()
