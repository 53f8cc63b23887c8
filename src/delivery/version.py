"""The date of this version of the site: what a reader cites, and what stands on paper."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path


def version_date(root: Path) -> date:
    """Return the date of SOURCE_DATE_EPOCH, else of the last commit of a content root, else today; as in UTC."""
    for seconds in (os.environ.get("SOURCE_DATE_EPOCH", ""), _last_commit(root)):
        try:
            return datetime.fromtimestamp(int(seconds), UTC).date()
        except (ValueError, OverflowError, OSError):
            continue
    return datetime.now(UTC).date()


def _last_commit(root: Path) -> str:
    """Return the moment of the last commit in seconds, or nothing without git or a repository."""
    try:
        done = subprocess.run(["git", "-C", str(root), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False, timeout=10)  # noqa: S603, S607 (our own words; git where the system has it)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
