"""The one place that reads and the one place that writes a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

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
    with writing(path) as stream:
        stream.write(data)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Give a stream to write a file with, and make the folders above it; the old file stands until the new one is whole.

    Raises:
        OSError: the folder or the file cannot be written (a full disk, no rights).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_new(path: Path, data: bytes) -> None:
    """Write a file in a folder that is still being made: nobody reads it before the whole folder is there.

    Raises:
        OSError: the file cannot be written (a full disk, no rights).
    """
    with path.open("wb") as stream:
        stream.write(data)


def linked(known: str, path: str, size: int, time: int) -> bool:
    """Give a file a second name, if it still is as it was: of this size, and of this time in nanoseconds. Return whether that was done.

    Where a disk knows no second names, or the file has gone, nothing is done.
    """
    try:
        state = os.stat(known)  # noqa: PTH116 (a thousand files at each build)
        if (state.st_size, state.st_mtime_ns) != (size, time):
            return False
        os.link(known, path)
    except OSError:
        return False
    return True
