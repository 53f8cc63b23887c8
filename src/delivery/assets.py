"""The styles, scripts and fonts that pages load: joined at each build, without a tool of another language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import rcssmin
import rjsmin

from delivery.project import ASSETS
from kennisbank import files
from kennisbank.links import Medium

STYLES: Final = ASSETS / "css"
SCRIPTS: Final = ASSETS / "js"
STATIC: Final = ASSETS / "static"
STYLE_PATH: Final = "css/site.css"
SEARCH_BUNDLE: Final = "search"
SEARCH_PATH: Final = "search/search.js"  # beside its index, not among what pages load
SHORTENED: Final[Mapping[str, Callable[[str], str]]] = {"css": rcssmin.cssmin, "js": rjsmin.jsmin}
# On a disk the letters are there at once: every page waits for them. On the way from a server, a page that is there first is read as it is.
FONT_DISPLAY: Final = {Medium.HOSTED: "font-display:optional", Medium.DISK: "font-display:block"}


def bundle_path(bundle: str) -> str:
    """Return where a bundle of script stands in the site."""
    return SEARCH_PATH if bundle == SEARCH_BUNDLE else f"js/{bundle}.js"


def assets(medium: Medium) -> Iterator[tuple[str, bytes]]:
    """Yield the path in the site and the content of everything that pages load, but for the index of the search."""
    style = joined(STYLES, "css").replace(FONT_DISPLAY[Medium.HOSTED], FONT_DISPLAY.get(medium, FONT_DISPLAY[Medium.HOSTED]))
    yield STYLE_PATH, style.encode()
    for folder in sorted(path for path in SCRIPTS.iterdir() if path.is_dir()):
        yield bundle_path(folder.name), joined(folder, "js").encode()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            yield path.relative_to(STATIC).as_posix(), files.read_bytes(path)


def joined(folder: Path, ending: str) -> str:
    """Return the files of a folder as one text, in the order of their names, without comments and the space that only we read."""
    text = "".join(files.read_bytes(path).decode() for path in sorted(folder.glob(f"*.{ending}")))
    return f"{SHORTENED[ending](text)}\n"
