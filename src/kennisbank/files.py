"""The one place that reads and the one place that writes a file."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

MAX_BYTES: Final = 1_000_000


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """Return the bytes of a file, at most `limit` + 1 of them.

    Raises:
        OSError: the file cannot be opened or read, or is no ordinary file (a pipe would never end).
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "not an ordinary file")
    with path.open("rb") as stream:
        return stream.read() if limit is None else stream.read(limit + 1)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file and the folders above it; the old file stands until the new one is whole.

    Raises:
        OSError: the folder or the file cannot be written (a full disk, no rights).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
