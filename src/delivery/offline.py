"""The offline copy: the built site as a zip that works by double-click, without a server or a network.

1. leave out what needs a server     `LEFT_OUT`
2. cut what is for the hosted site   `<!--hosted-->…<!--/hosted-->`, uncover `<!--offline … /offline-->`
3. let each link name its file       `../c5/` becomes `../c5/index.html`
4. wait for the letters              they are on the disk: every page shows them
"""

from __future__ import annotations

import io
import os
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kennisbank import files

NAME: Final = "kennisbank-offline.zip"
MAX_BYTES: Final = 5_000_000
MAX_NAME: Final = 150
LEFT_OUT: Final = re.compile(r"404\.html|cards/.*|feed\.xml|sitemap\.xml(\.gz)?|.*\.map|downloads/.*\.zip")
HOSTED: Final = re.compile(r"<!--hosted-->.*?<!--/hosted-->", re.DOTALL)
OFFLINE: Final = re.compile(r"<!--offline (.*?) /offline-->", re.DOTALL)
LINK: Final = re.compile(r"""(\b(?:href|src|action)=["'])([^"'#?:]*)([#?][^"']*)?(?=["'])""")
REFRESH: Final = re.compile(r"(http-equiv=\"refresh\" content=\"0; url=)([^\"#?:]*)")
BAD_NAME: Final = re.compile(r"[<>:\"\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
EPOCH_OF_ZIP: Final = 315532800  # 1980-01-01, the first day a zip can name


class OfflineError(Exception):
    """The offline copy would not work everywhere."""


def offline_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file of the offline copy, in a fixed order.

    Raises:
        OfflineError: a name that Windows refuses, or two that differ in capitals only.
    """
    seen: dict[str, str] = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or LEFT_OUT.fullmatch(name):
            continue
        if any(BAD_NAME.search(part) for part in name.split("/")) or len(name) > MAX_NAME:
            raise OfflineError(f"{name}: Windows refuses this name")
        if seen.setdefault(name.lower(), name) != name:
            raise OfflineError(f"{name}: differs from {seen[name.lower()]} in capitals only")
        data = files.read_bytes(path)
        if name.endswith(".html"):
            data = offline_page(data.decode()).encode()
        elif name.endswith(".css"):
            data = data.replace(b"font-display: optional", b"font-display: block")
        yield name, data


def offline_page(text: str) -> str:
    """Return a page of the hosted site as it stands in the offline copy."""
    text = OFFLINE.sub(r"\1", HOSTED.sub("", text))
    text = LINK.sub(lambda match: match[1] + name_file(match[2]) + (match[3] or ""), text)
    return REFRESH.sub(lambda match: match[1] + name_file(match[2]), text)


def name_file(address: str) -> str:
    """Return a relative address with the file it means: `..` and `../c5/` end in index.html."""
    if address.endswith("/"):
        return f"{address}index.html"
    if address.rpartition("/")[2] in {".", ".."}:
        return f"{address}/index.html"
    return address


def pack(site: Path) -> bytes:
    """Return the offline copy of a built site as the bytes of a zip, the same for the same site.

    Raises:
        OfflineError: the copy would not work everywhere, or is larger than 5 MB.
    """
    moment = max(int(os.environ.get("SOURCE_DATE_EPOCH", EPOCH_OF_ZIP)), EPOCH_OF_ZIP)
    stamp = time.gmtime(moment)[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in offline_files(site):
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    if buffer.tell() > MAX_BYTES:
        raise OfflineError(f"the offline copy is {buffer.tell():,} bytes, at most {MAX_BYTES:,} allowed")
    return buffer.getvalue()
