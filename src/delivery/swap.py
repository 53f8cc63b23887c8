"""Swap a new folder for an old one, so that a reader never finds half of either.

On Linux the two names are exchanged in one step (`renameat2` with `RENAME_EXCHANGE`). Elsewhere the
old folder is set aside first; when that is cut off between the two renames, `restore` puts it back.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Final

AT_FDCWD: Final = -100
RENAME_EXCHANGE: Final = 2


def staging(site: Path) -> Path:
    """Return the folder beside a site in which the next one is made."""
    return site.with_name(f".{site.name}.new-{os.getpid()}")


def set_aside(site: Path) -> Path:
    """Return where the old site waits while the names change, where they cannot change in one step."""
    return site.with_name(f".{site.name}.previous")


def restore(site: Path) -> None:
    """Undo what a killed command left behind: bring back a site set aside, remove what was half made."""
    aside = set_aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    if not site.parent.is_dir():
        return
    for left in site.parent.iterdir():
        match = re.fullmatch(rf"\.{re.escape(site.name)}\.new-(\d+)", left.name)
        if (match and not _alive(int(match[1]))) or left == aside:
            shutil.rmtree(left, ignore_errors=True)


def swap(new: Path, site: Path) -> None:
    """Put `new` in the place of `site` and remove the old one.

    Raises:
        OSError: the names cannot be changed; the old site still stands.
    """
    if not site.exists():
        new.rename(site)
        return
    if not _exchange_names(new, site):
        aside = set_aside(site)
        site.rename(aside)
        try:
            new.rename(site)
        except OSError:
            aside.rename(site)
            raise
        new = aside
    shutil.rmtree(new, ignore_errors=True)


def _exchange_names(one: Path, other: Path) -> bool:
    """Exchange two names in one step where the system can; return whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def _alive(process: int) -> bool:
    """Return whether a process still runs."""
    if process == os.getpid():
        return False
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    except OverflowError:
        return False
    return True
