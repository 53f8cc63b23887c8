"""The social cards: a picture per page, shown where somebody shares its address."""

from __future__ import annotations

import re
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final

from delivery.pictures import Pictures, version_of
from delivery.tree import PROJECT, Tree
from kennisbank import files
from kennisbank.render import About

FOLDER: Final = "cards"
TOKENS: Final = PROJECT / "assets" / "css" / "10-tokens.css"
TOKEN: Final = re.compile(r"--kb-([a-z0-9-]+):[^;#]*(#[0-9a-fA-F]{6})")
PAPER: Final = ("page", "#fbf9f5")
INK: Final = ("ink", "#1f2a30")
MUTED: Final = ("muted", "#55626a")
BRAND: Final = ("brand", "#0b5a5e")


def card_path(page: str) -> str:
    """Return where the card of a page stands in the site, by the path of the page in the tree."""
    return f"{FOLDER}/{page.removesuffix('.md')}.png"


def write_cards(tree: Tree, site: Path, site_name: str, pictures: Pictures) -> int:
    """Write the card of every page into a built site and return how many there are.

    Raises:
        OSError: a file cannot be written.
    """
    drawing = version_of(Path(__file__).with_name("card_drawing.py"), version("pillow"))
    colours = light_colours(files.read_bytes(TOKENS).decode())
    about = {page.path: page.about for page in tree.pages.values() if page.about}
    for path, told in about.items():
        words = words_of(told, site_name)
        shades = tuple(colours.get(name, fallback) for name, fallback in (PAPER, INK, MUTED, accent_of(told, colours)))
        files.write_bytes(site / card_path(path), pictures.picture((drawing, *words, *shades), partial(_draw, words, shades)))
    return len(about)


def words_of(about: About, site_name: str) -> tuple[str, ...]:
    """Return what stands on a card: title, kind, code, theme, site."""
    theme = str(about.theme.title) if about.theme and about.theme.code != about.code else ""
    return (about.title, about.kind, about.code, theme, site_name)


def accent_of(about: About, colours: dict[str, str]) -> tuple[str, str]:
    """Return the name of the colour of a page, and what to take when there is none: that of its theme, or of the site."""
    name = about.theme.code.lower() if about.theme else ""
    return (name, BRAND[1]) if name in colours else BRAND


def light_colours(css: str) -> dict[str, str]:
    """Return the colours that the style sheet names, by name; the first of a name is the light one."""
    colours: dict[str, str] = {}
    for name, colour in TOKEN.findall(css):
        colours.setdefault(name, colour)
    return colours


def _draw(words: tuple[str, ...], shades: tuple[str, ...]) -> bytes:
    from delivery import card_drawing  # noqa: PLC0415 (Pillow is loaded only when there is something to draw)

    return card_drawing.draw(card_drawing.Words(*words), card_drawing.Colours(*shades))
