"""Citing in a browser: the button is there with JavaScript only, copies the whole citation and says so; paper shows the QR code instead."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

Open = Callable[..., Page]
PRACTICE = "praktijken/spreek-af-wanneer-je-meldt/"


def test_the_button_copies_and_says_so(page: Open, base: str) -> None:
    tab = page(permissions=["clipboard-read", "clipboard-write"])
    tab.goto(base + PRACTICE)
    tab.get_by_text("Citeer deze pagina").click()
    tab.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(tab.locator(".kb-cite [role=status]")).to_have_text("Gekopieerd")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Kennisbank forensisch begeleiden. (20")
    assert copied.endswith("Hogeschool Utrecht.")
    assert "  " not in copied


def test_a_refused_clipboard_is_passed_by(page: Open, base: str) -> None:
    tab = page()
    tab.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    tab.goto(base + PRACTICE)
    tab.get_by_text("Citeer deze pagina").click()
    tab.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(tab.locator(".kb-cite [role=status]")).to_have_text("Gekopieerd")


def test_without_javascript_the_text_is_there_and_the_button_is_not(page: Open, base: str) -> None:
    tab = page(java_script_enabled=False)
    tab.goto(base + PRACTICE)
    tab.get_by_text("Citeer deze pagina").click()
    expect(tab.locator("[data-kb-cite]")).to_be_visible()
    expect(tab.locator("[data-kb-cite-copy]")).to_be_hidden()


def test_paper_has_the_qr_code_and_not_the_citation(page: Open, base: str) -> None:
    tab = page()
    tab.goto(base + PRACTICE)
    expect(tab.locator(".kb-qr")).to_be_hidden()
    tab.emulate_media(media="print")
    expect(tab.locator(".kb-qr")).to_be_visible()
    box = tab.locator(".kb-qr").bounding_box()
    assert box is not None
    assert box["width"] >= 75
    beside = tab.locator(".kb-paper p").bounding_box()
    assert beside is not None
    assert beside["x"] >= box["x"] + box["width"]
    expect(tab.locator(".kb-cite")).to_be_hidden()
