"""With the keyboard alone: everything is reached, in order, visibly, and left again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.lib.pages import PRACTICES, chosen, page_types
from tests.lib.seeing import SEEING

Open = Callable[..., Page]
WIDTHS = (360, 1280)
LIKE = 8  # as many of a row of like things are walked through
PHONE = {"width": 360, "height": 740}


def walk(tab: Page, *, key: str = "Tab", further: int = 1, root: str = "document") -> dict[str, Any]:
    """Press Tab once for everything that can have the focus, and some more; tell what happened."""
    tab.evaluate(SEEING + "null")
    number: int = tab.evaluate(f"(window.watch = watching({root})).number")
    for _ in range(number + further):
        tab.keyboard.press(key)
    return dict(tab.evaluate("watch.result()"))


def focused(tab: Page) -> str:
    return str(tab.evaluate("document.activeElement.textContent.trim()"))


@pytest.mark.parametrize("width", WIDTHS)
def test_tab_reaches_and_leaves_everything(page: Open, base: str, site: Path, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        tab.evaluate(SEEING + f"seeing.shorten({LIKE})")
        walked = walk(tab)
        found += [f"/{address} {width}: {fault}" for fault in walked["faults"]]
        if not walked["left"]:
            found.append(f"/{address} {width}: the focus does not leave the page")
    assert not found, "\n".join(found)


def test_backwards_too(page: Open, base: str, site: Path) -> None:
    tab = page(viewport=PHONE)
    tab.goto(base + page_types(site)[PRACTICES])
    tab.evaluate(SEEING + "null")
    number = tab.evaluate("seeing.interactive().length")
    names = []
    for _ in range(number):
        tab.keyboard.press("Shift+Tab")
        names.append(tab.evaluate("seeing.interactive().indexOf(document.activeElement)"))
    assert names == list(range(number))[::-1]


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Open, base: str, site: Path) -> None:
    tab = page(viewport=PHONE)
    for address in chosen(site):
        tab.goto(base + address)
        tab.keyboard.press("Tab")
        skip = tab.locator("a:focus")
        expect(skip).to_have_text("Ga naar inhoud")
        expect(skip).to_be_in_viewport(ratio=1)
        box = skip.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.localName") == "main", address
        expect(skip).to_have_count(0)
        tab.keyboard.press("Tab")
        assert tab.evaluate("!!document.activeElement.closest('main, footer') || document.activeElement === document.body"), address


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_holds_and_gives_back_the_focus(page: Open, base: str, site: Path, key: str) -> None:
    tab = page(viewport=PHONE)
    tab.goto(base + page_types(site)[PRACTICES])
    menu = tab.get_by_role("navigation", name="Hoofdmenu")
    assert menu.get_by_role("link").count() == 0
    tab.keyboard.press("Tab")
    while not tab.evaluate("!!document.activeElement.closest('nav')"):
        tab.keyboard.press("Tab")
    assert focused(tab) == "Menu"
    tab.keyboard.press(key)
    expect(menu.get_by_role("link").first).to_be_visible()
    tab.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    tab.keyboard.press("Escape")
    assert focused(tab) == "Menu"
    assert menu.get_by_role("link").count() == 0


def test_an_open_menu_covers_nothing_that_has_the_focus(page: Open, base: str, site: Path) -> None:
    tab = page(viewport=PHONE)
    tab.goto(base + page_types(site)[PRACTICES])
    tab.evaluate(SEEING + "null")
    menu = tab.get_by_role("navigation", name="Hoofdmenu")
    menu.get_by_text("Menu", exact=True).focus()
    tab.keyboard.press("Enter")
    expect(menu.get_by_role("link").first).to_be_visible()
    for _ in range(menu.get_by_role("link").count() + 12):
        tab.keyboard.press("Tab")
        assert tab.evaluate("seeing.focusFaults(document.activeElement)") == [], tab.evaluate("seeing.name(document.activeElement)")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("query", ["schulden", "xqzzyw"])
def test_the_dialog_keeps_the_focus_and_gives_it_back(page: Open, base: str, site: Path, width: int, query: str) -> None:
    tab = page(viewport={"width": width, "height": 740})
    tab.goto(base + page_types(site)[PRACTICES])
    opener = tab.locator("header").get_by_role("button", name="Zoeken")
    opener.focus()
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog")
    expect(dialog.get_by_role("combobox")).to_be_focused()
    tab.keyboard.type(query)
    expect(dialog.get_by_role("option").first).to_be_visible()
    walked = walk(tab, further=4, root="document.querySelector('dialog')")
    assert [fault for fault in walked["faults"] if "stands above" not in fault and "comes after" not in fault] == []
    assert tab.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    dialog.get_by_role("combobox").focus()
    tab.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_dialog_opened_by_a_key_gives_the_focus_back_to_where_it_was(page: Open, base: str, site: Path) -> None:
    tab = page()
    tab.goto(base + page_types(site)[PRACTICES])
    link = tab.locator("main article a").first
    link.focus()
    tab.keyboard.press("/")
    expect(tab.get_by_role("dialog")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_a_closed_box_holds_no_focus_and_opens_by_key(page: Open, base: str) -> None:
    tab = page(viewport=PHONE)
    tab.goto(f"{base}praktijken/")
    form = tab.locator("[data-kb-filter]")
    boxes = form.get_by_role("checkbox")
    assert boxes.count() == 0
    form.locator("summary").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    expect(boxes.first).to_be_focused()


def test_a_fault_is_seen(page: Open) -> None:
    """The walk reports what it is meant to report."""
    tab = page(viewport=PHONE)
    tab.set_content(
        "<style>a { display: block } #plain:focus { outline: none } #pale:focus { outline: 2px solid #eee } #over { position: absolute; inset: 200px 0 0; background: #fff }</style>"
        "<a href=#a id=plain>plain</a><a href=#b id=pale>pale</a><a href=#c style='position: absolute; left: -999px'>away</a>"
        "<a href=#d style='margin-top: 300px'>under</a><div id=over></div><a href=#e tabindex=1>early</a><button tabindex=-1>never</button>"
    )
    told = "\n".join(walk(tab)["faults"])
    for fault in ("plain”: no focus indicator", "pale”: focus indicator of low contrast", "away”: outside", "under”: covered", "plain”: comes after"):
        assert fault in told, (fault, told)
