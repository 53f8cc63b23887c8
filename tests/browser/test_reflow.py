"""What readers set themselves: a narrow window, zoom, wider text, forced colours, less motion, fingers instead of a mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.lib.pages import SCHEMES, chosen, page_types
from tests.lib.seeing import SEEING

Open = Callable[..., Page]
WIDER = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"  # WCAG 1.4.12
)
DOUBLE = "html { font-size: 40px !important }"  # WCAG 1.4.4: text alone at twice its size


def look(tab: Page, name: str) -> list[str]:
    """Call one of the functions of `seeing`."""
    if not tab.evaluate("'seeing' in window"):
        tab.evaluate(SEEING + "null")
    return list(tab.evaluate(f"seeing.{name}()"))


@pytest.mark.parametrize(("width", "scale"), [(320, 1), (640, 2)], ids=["320 pixels", "200 percent"])
def test_nothing_is_cut_off_or_scrolls_sideways(page: Open, base: str, site: Path, width: int, scale: int) -> None:
    tab = page(viewport={"width": width, "height": 370}, device_scale_factor=scale)
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        found += [f"/{address} {width}: {fault}" for fault in look(tab, "clipped")]
        style = tab.add_style_tag(content=WIDER)
        found += [f"/{address} {width}, wider text: {fault}" for fault in look(tab, "clipped")]
        style.evaluate("(style) => style.remove()")
        tab.add_style_tag(content=DOUBLE)
        found += [f"/{address} {width}, text of twice the size: {fault}" for fault in look(tab, "clipped") if width > 320]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_or_apart(page: Open, base: str, site: Path, width: int) -> None:
    tab = page(viewport={"width": width, "height": 740})
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        found += [f"/{address} {width}: {fault}" for fault in look(tab, "smallTargets")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_forced_colours_keep_focus_state_and_drawings(page: Open, base: str, site: Path, scheme: str) -> None:
    tab = page(forced_colors="active", color_scheme=scheme)
    assert tab.evaluate("matchMedia('(forced-colors: active)').matches")
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        for name in ("focusAll", "currentFaults", "paleShapes"):
            found += [f"/{address} {scheme}: {fault}" for fault in look(tab, name)]
    assert not found, "\n".join(found)


def test_forced_colours_show_what_is_chosen(page: Open, base: str) -> None:
    tab = page(forced_colors="active")
    tab.goto(base)
    tab.keyboard.press("/")
    tab.get_by_role("combobox", name="Zoeken").fill("schulden")
    options = tab.get_by_role("option")
    expect(options.nth(1)).to_be_visible()
    tab.keyboard.press("ArrowDown")
    outlines = [
        options.nth(number).evaluate("(one) => { const style = getComputedStyle(one); return style.outlineStyle + parseInt(style.outlineWidth); }")
        for number in (0, 1)
    ]
    assert outlines[0] != outlines[1]
    assert outlines[0].startswith("solid")
    assert look(tab, "paleShapes") == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_drawings_stand_out(page: Open, base: str, site: Path, scheme: str) -> None:
    tab = page(color_scheme=scheme)
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        found += [f"/{address} {scheme}: {fault}" for name in ("paleShapes", "currentFaults") for fault in look(tab, name)]
    assert not found, "\n".join(found)


def test_nothing_moves_for_who_wants_less_motion(page: Open, base: str, site: Path) -> None:
    tab = page(reduced_motion="reduce")
    found = []
    for address in chosen(site):
        tab.goto(base + address)
        found += [f"/{address}: {fault}" for fault in look(tab, "moving")]
    tab.goto(base + page_types(site)["praktijken/*"])
    tab.locator("[data-kb-tip]").first.hover()
    found += look(tab, "moving")
    tab.keyboard.press("/")
    tab.get_by_role("combobox", name="Zoeken").fill("schulden")
    expect(tab.get_by_role("option").first).to_be_visible()
    found += look(tab, "moving")
    assert not found, "\n".join(found)


FAULTS = {
    "clipped": "<p style='width: 2000px'>te breed</p><p style='height: 5px; overflow: hidden'>te laag</p>",
    "smallTargets": "<button style='width: 9px; height: 9px; padding: 0'></button><button style='width: 9px; height: 9px; padding: 0'></button>",
    "moving": "<style>p { transition: color 1s; animation: x 2s infinite } @keyframes x { to { opacity: 0 } } html { scroll-behavior: smooth }</style><p>x</p>",
    "paleShapes": "<svg width=9 height=9 style='forced-color-adjust: none'><path d='M0 0h9v9' fill=none stroke='#eee'></path></svg>",
    "focusAll": "<a href=#a style='outline: none'>x</a>",
    "currentFaults": "<ul><li><a href=#a aria-current=page>x</a><li><a href=#b>y</a></ul>",
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_seen(page: Open, name: str) -> None:
    tab = page(viewport={"width": 320, "height": 740})
    tab.set_content(f"<!doctype html><body>{FAULTS[name]}")
    assert look(tab, name) != []
    tab.set_content(
        "<!doctype html><style>a:focus { outline: 3px solid }</style><p>Een zin met <a href=#a>een link</a>.</p><svg width=9 height=9><path d='M0 0h9v9' stroke='#000'></path></svg>"
    )
    assert look(tab, name) == []
