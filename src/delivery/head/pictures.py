"""What is drawn at build time, kept by the hash of what it is drawn from: the next build draws only what is new.

The cache makes a build faster and nothing else: one that cannot be read or written is done without.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from delivery.project import PROJECT
from kennisbank import files

FOLDER_VARIABLE: Final = "KENNISBANK_CACHE"
DIGEST_BYTES: Final = 32
KEPT_DAYS: Final = 30
DAY: Final = 86_400


def cache_root() -> Path:
    """Return where everything is kept that makes a build faster: `.cache` of the project, or the folder that the environment names."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else PROJECT / ".cache"


def cache_folder() -> Path:
    """Return where made pictures are kept."""
    return cache_root() / "pictures"


class Pictures:
    """Gives a picture from the cache, or draws and keeps it. `drawn` counts what had to be drawn."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or cache_folder()
        self.drawn = 0
        self._writable = True

    def picture(self, inputs: tuple[str, ...], draw: Callable[[], bytes]) -> bytes:
        """Return a picture.

        Args:
            inputs: everything that decides what it looks like, the version of the code that draws it included.
            draw: makes it.
        """
        path = self.folder / hashlib.sha256(json.dumps(inputs).encode()).hexdigest()
        kept = self._kept(path)
        if kept is not None:
            return kept
        self.drawn += 1
        made = draw()
        if self._writable:
            try:
                files.write_bytes(path, hashlib.sha256(made).digest() + made)
            except OSError:
                self._writable = False  # as it will be for all others
        return made

    def forget_old(self) -> None:
        """Remove what no build has used for a month."""
        now = time.time()
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if now - entry.stat().st_mtime > KEPT_DAYS * DAY:
                    Path(entry).unlink()

    def _kept(self, path: Path) -> bytes | None:
        """Return what the cache holds, unless it is not what was once written; note the day it was used."""
        try:
            data = files.read_bytes(path)
            digest, made = data[:DIGEST_BYTES], data[DIGEST_BYTES:]
            if hashlib.sha256(made).digest() != digest:
                return None
            if time.time() - path.stat().st_mtime > DAY:
                with suppress(OSError):
                    os.utime(path)
        except OSError:
            return None
        return made


def version_of(path: Path, *versions: str) -> str:
    """Return what changes whenever the code in a file does, or the packages it draws with."""
    return hashlib.sha256(b"\0".join([files.read_bytes(path), *(version.encode() for version in versions)])).hexdigest()
