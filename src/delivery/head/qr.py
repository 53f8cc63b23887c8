"""The QR code of a short link, as a small inline picture that is shown on paper only."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from delivery.head.pictures import Pictures, version_of


def qr_svg(address: str, pictures: Pictures) -> str:
    """Return the QR code of an address as the text of an inline SVG."""
    return pictures.picture((_drawing(), address), partial(_draw, address)).decode()


@cache
def _drawing() -> str:
    from importlib.metadata import version  # noqa: PLC0415 (loaded only where there are codes)

    return version_of(Path(__file__), version("segno"))


def _draw(address: str) -> bytes:
    import segno  # noqa: PLC0415 (loaded only when there is something to draw)

    return segno.make(address, micro=False, error="m").svg_inline(omitsize=True, svgclass="kb-qr", lineclass=None).encode()
