"""Photographs of the page with every component, against the ones in `data/looks/`: three widths, light and dark, and paper.

After a change of looks that is meant: `RENEW=1 pytest tests/browser/test_looks.py`, then look at the pictures before you commit them.
The site brings its own face, so that pictures of two machines differ in the edges of letters only; a quarter of the size and a tolerance take those out.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from tests.lib.roots import DATA

Open = Callable[..., Page]
LOOKS = DATA / "looks"
MAY_DIFFER = 0.002  # share of the pixels
CLEARLY = 18  # of 255, in the colour that differs most


def photograph(tab: Page) -> Image.Image:
    picture = Image.open(io.BytesIO(tab.screenshot(full_page=True, animations="disabled")))
    return picture.convert("RGB").resize((picture.width // 4, picture.height // 4), Image.Resampling.BOX)


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of the pixels that differ clearly; 1 when the sizes do."""
    if one.size != other.size:
        return 1.0
    red, green, blue = ImageChops.difference(one, other).split()
    histogram = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(histogram[CLEARLY:]) / sum(histogram)


@pytest.mark.parametrize(
    ("width", "scheme", "media"),
    [
        (360, "light", "screen"),
        (360, "dark", "screen"),
        (768, "light", "screen"),
        (768, "dark", "screen"),
        (1280, "light", "screen"),
        (1280, "dark", "screen"),
        (720, "light", "print"),
    ],
)
def test_every_component_looks_as_it_did(page: Open, components: str, width: int, scheme: str, media: str) -> None:
    tab = page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.goto(components)
    tab.evaluate("document.fonts.ready")
    tab.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type]
    taken = photograph(tab)
    path = LOOKS / f"{media}-{width}-{scheme}.webp"
    if os.environ.get("RENEW"):
        path.parent.mkdir(exist_ok=True)
        taken.save(path, lossless=True, quality=100, method=6)
    share = differing(taken, Image.open(path).convert("RGB"))
    if share > MAY_DIFFER:
        taken.save(path.with_suffix(".new.webp"))
    assert share <= MAY_DIFFER, f"{path.name}: {share:.2%} of the picture differs; the new one stands beside it"
