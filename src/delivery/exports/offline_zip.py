"""The offline copy: the site for a disk as a zip that works by double-click, without a server or a network.

Every page in it was made for a disk: its links name files, and it holds nothing that only a server can give.
"""

from __future__ import annotations

import io
import os
import re
import time
import zipfile
import zlib
from collections.abc import Iterable
from typing import Final

from delivery.kept import Squeezed
from delivery.site_file import SiteFile
from kennisbank.links import Medium

NAME: Final = "kennisbank-offline.zip"
PATH: Final = f"downloads/{NAME}"
MAX_BYTES: Final = 5_000_000  # what can be mailed; a larger site may have more
MAX_BYTES_A_FILE: Final = 8_000
MAX_NAME: Final = 150
LEVEL: Final = 6
RAW: Final = -15  # deflate without a head of its own, as a zip holds it
UNIX: Final = 3
BAD_NAME: Final = re.compile(r"[<>:\"\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
EPOCH_OF_ZIP: Final = 315532800  # 1980-01-01, the first day a zip can name


class OfflineError(Exception):
    """The offline copy would not work everywhere."""


def pack(made: Iterable[SiteFile], squeezed: dict[str, Squeezed] | None = None) -> bytes:
    """Return the files of a site for a disk as the bytes of a zip, the same for the same files.

    Args:
        made: the files.
        squeezed: what was compressed before, by path; it is left with the files of this copy.

    Raises:
        OfflineError: a name that Windows refuses, two that differ in capitals only, or a copy too large to carry: over 5 MB, and over 8 kB a file.
    """
    moment = max(int(os.environ.get("SOURCE_DATE_EPOCH", EPOCH_OF_ZIP)), EPOCH_OF_ZIP)
    stamp = time.gmtime(moment)[:6]
    before, now = squeezed or {}, {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(_checked(made), key=lambda file: file.path):
            known = before.get(file.path)
            now[file.path] = known if known and known.content == file.content else _squeeze(file.data, file.content)
            _append(archive, zipfile.ZipInfo(file.path, stamp), now[file.path])
    allowed = max(MAX_BYTES, MAX_BYTES_A_FILE * len(now))
    if buffer.tell() > allowed:
        raise OfflineError(f"the offline copy is {buffer.tell():,} bytes, at most {allowed:,} allowed")
    if squeezed is not None:
        squeezed.clear()
        squeezed.update(now)
    return buffer.getvalue()


def _squeeze(data: bytes, content: bytes) -> Squeezed:
    squeezer = zlib.compressobj(LEVEL, zlib.DEFLATED, RAW)
    return Squeezed(content, len(data), zlib.crc32(data), squeezer.compress(data) + squeezer.flush())


def _append(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, squeezed: Squeezed) -> None:
    """Add a file that is compressed already: `zipfile` can only compress what it adds itself, and that is most of the time of packing."""
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = UNIX
    entry.external_attr = 0o644 << 16
    entry.CRC, entry.file_size, entry.compress_size = squeezed.checksum, squeezed.size, len(squeezed.compressed)
    stream = archive.fp
    assert stream is not None, "the archive is open"
    entry.header_offset = stream.tell()
    stream.write(entry.FileHeader(zip64=False) + squeezed.compressed)
    archive.filelist.append(entry)
    archive.NameToInfo[entry.filename] = entry
    archive.start_dir = stream.tell()
    archive._didModify = True  # type: ignore[attr-defined]  # noqa: SLF001 (else it writes no list of its files)


def _checked(made: Iterable[SiteFile]) -> list[SiteFile]:
    """Return the files that a disk is for, once their names are known to work on every system."""
    seen: dict[str, str] = {}
    files = [file for file in made if Medium.DISK in file.media]
    for path in (file.path for file in files):
        if any(BAD_NAME.search(part) for part in path.split("/")) or len(path) > MAX_NAME:
            raise OfflineError(f"{path}: Windows refuses this name")
        if seen.setdefault(path.lower(), path) != path:
            raise OfflineError(f"{path}: differs from {seen[path.lower()]} in capitals only")
    return files
