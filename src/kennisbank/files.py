"""The one place that reads and the one place that writes a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

MAX_BYTES: Final = 1_000_000


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """Return the bytes of a file, at most `limit` + 1 of them.

    Raises:
        OSError: the file cannot be opened or read.
    """
    with path.open("rb") as stream:
        return stream.read() if limit is None else stream.read(limit + 1)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file and the folders above it.

    Raises:
        OSError: the folder or the file cannot be written (a full disk, no rights).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
