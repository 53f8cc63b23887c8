"""Draw a social card with Pillow: warm paper, ink, the colour of the theme as an edge.

The letters are those of the pages. The picture has sixteen colours: the paper, and five strengths each
of ink, muted and accent.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Final, NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont

from delivery.project import ASSETS

SIZE: Final = (1200, 630)
LEFT: Final = 96
WIDTH: Final = SIZE[0] - LEFT - 80
EDGE: Final = 28
TOP: Final = 76
TEXT_IN_TAG: Final = 9
TITLE_TOP: Final = 172
BOTTOM: Final = 522
TITLE_SIZES: Final = (84, 76, 68, 60, 52, 44)
TITLE_HEIGHT: Final = 330
SMALL: Final = 34
LEADING: Final = 1.18
STRENGTHS: Final = 5
LAYERS: Final = ("ink", "muted", "accent")
FONTS: Final = ASSETS / "static" / "fonts"
REGULAR: Final = "atkinson-400.woff2"
BOLD: Final = "atkinson-700.woff2"


class Colours(NamedTuple):
    """The colours of a card, as #RRGGBB."""

    paper: str
    ink: str
    muted: str
    accent: str


class Words(NamedTuple):
    """What stands on a card; all but the title may be empty."""

    title: str
    kind: str
    code: str
    theme: str
    site: str


def draw(words: Words, colours: Colours) -> bytes:
    """Return a card as the bytes of a PNG."""
    layers = {name: Image.new("L", SIZE, 0) for name in LAYERS}
    pens = {name: ImageDraw.Draw(layer) for name, layer in layers.items()}
    pens["accent"].rectangle((0, 0, EDGE - 1, SIZE[1]), fill=255)
    _draw_top(pens, words)
    size, lines = fit(words.title)
    top = TITLE_TOP if words.kind else TOP
    for number, line in enumerate(lines):
        pens["ink"].text((LEFT, top + round(number * size * LEADING)), line, fill=255, font=font(BOLD, size))
    pens["muted"].line((LEFT, BOTTOM, LEFT + WIDTH, BOTTOM), fill=80, width=2)
    pens["muted"].text((LEFT, BOTTOM + 26), words.site, fill=255, font=font(REGULAR, SMALL))
    return _png(layers, colours)


def _draw_top(pens: dict[str, ImageDraw.ImageDraw], words: Words) -> None:
    """Draw the code as an outlined tag, the kind and the theme beside it."""
    left = LEFT
    if words.code:
        width = round(font(BOLD, SMALL).getlength(words.code)) + 36
        pens["accent"].rounded_rectangle((left, TOP, left + width, TOP + 56), radius=8, outline=255, width=3)
        pens["accent"].text((left + 18, TOP + TEXT_IN_TAG), words.code, fill=255, font=font(BOLD, SMALL))
        left += width + 24
    pens["muted"].text((left, TOP + TEXT_IN_TAG), words.kind, fill=255, font=font(REGULAR, SMALL))
    left += round(font(REGULAR, SMALL).getlength(words.kind)) + 24
    pens["accent"].text((left, TOP + TEXT_IN_TAG), words.theme, fill=255, font=font(BOLD, SMALL))


def fit(title: str) -> tuple[int, list[str]]:
    """Return the largest size at which a title fits, and its lines, about equally long."""
    for size in TITLE_SIZES:
        lines = wrap(title, size, WIDTH)
        if len(lines) * size * LEADING <= TITLE_HEIGHT and all(_length(line, size) <= WIDTH for line in lines):
            break
    lines = lines[: int(TITLE_HEIGHT / (size * LEADING))]
    for width in range(WIDTH, WIDTH // 2, -20):
        narrower = wrap(title, size, width)
        if len(narrower) > len(lines) or any(_length(line, size) > width for line in narrower):
            break
        lines = narrower
    return size, lines


def wrap(text: str, size: int, width: int) -> list[str]:
    """Return a text in lines of at most a width, broken at spaces only."""
    lines: list[str] = []
    for word in text.split():
        if lines and _length(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _length(text: str, size: int) -> float:
    return font(BOLD, size).getlength(text)


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font in a size."""
    return ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


def _png(layers: dict[str, Image.Image], colours: Colours) -> bytes:
    """Return layers of coverage as a PNG of sixteen colours, four bits a pixel."""
    together = Image.new("L", SIZE, 0)
    palette = list(_rgb(colours.paper))
    for number, name in enumerate(LAYERS):
        steps = [round(value / 255 * STRENGTHS) for value in range(256)]
        together = ImageChops.add(together, layers[name].point([step + number * STRENGTHS if step else 0 for step in steps]))
        for strength in range(1, STRENGTHS + 1):
            palette += [
                round(paper + (full - paper) * strength / STRENGTHS) for paper, full in zip(_rgb(colours.paper), _rgb(getattr(colours, name)), strict=True)
            ]
    picture = Image.frombytes("P", SIZE, together.tobytes())
    picture.putpalette(palette)
    out = io.BytesIO()
    picture.save(out, "PNG", bits=4, compress_level=6)
    return out.getvalue()


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
