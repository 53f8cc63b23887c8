"""The social cards: a picture per page, shown where somebody shares its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from delivery.head.pictures import Pictures, version_of
from delivery.project import ASSETS
from delivery.site_file import SiteFile
from kennisbank import files
from kennisbank.codes import in_address
from kennisbank.digests import digest
from kennisbank.links import Medium
from kennisbank.outputs import Metadata, Page

FOLDER: Final = "cards"
FOR_A_SERVER: Final = frozenset({Medium.HOSTED})
TOKENS: Final = ASSETS / "css" / "10-tokens.css"
TOKEN: Final = re.compile(r"--kb-([a-z0-9-]+):[^;#]*(#[0-9a-fA-F]{6})")
PAPER: Final = ("page", "#fbf9f5")
INK: Final = ("ink", "#1f2a30")
MUTED: Final = ("muted", "#55626a")
BRAND: Final = ("brand", "#0b5a5e")


def card_path(page: Page) -> str:
    """Return where the card of a page stands in the site."""
    return f"{FOLDER}/{page.name}.png"


def cards(pages: list[Page], site_name: str, pictures: Pictures) -> Iterator[SiteFile]:
    """Yield the card of every page."""
    import PIL  # noqa: PLC0415 (loaded only where there are cards)

    drawing = version_of(Path(__file__).with_name("card_drawing.py"), PIL.__version__)
    colours = light_colours(files.read_bytes(TOKENS).decode())
    for page in pages:
        words = words_of(page.metadata, site_name)
        shades = tuple(colours.get(name, fallback) for name, fallback in (PAPER, INK, MUTED, accent_of(page.metadata, colours)))
        inputs = (drawing, *words, *shades)
        yield SiteFile(card_path(page), partial(pictures.picture, inputs, partial(_draw, words, shades)), FOR_A_SERVER, digest(*inputs))


def words_of(told: Metadata, site_name: str) -> tuple[str, ...]:
    """Return what stands on a card: title, kind, code, theme, site."""
    return (told.title, told.kind, told.code, told.theme if told.theme_code != told.code else "", site_name)


def accent_of(told: Metadata, colours: dict[str, str]) -> tuple[str, str]:
    """Return the name of the colour of a page, and what to take when there is none: that of its theme, or of the site."""
    name = in_address(told.theme_code)
    return (name, BRAND[1]) if name in colours else BRAND


def light_colours(css: str) -> dict[str, str]:
    """Return the colours that the style sheet names, by name; the first of a name is the light one."""
    colours: dict[str, str] = {}
    for name, colour in TOKEN.findall(css):
        colours.setdefault(name, colour)
    return colours


def _draw(words: tuple[str, ...], shades: tuple[str, ...]) -> bytes:
    from delivery.head import card_drawing  # noqa: PLC0415 (Pillow is loaded only when there is something to draw)

    return card_drawing.draw(card_drawing.Words(*words), card_drawing.Colours(*shades))
