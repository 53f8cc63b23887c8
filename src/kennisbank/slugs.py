"""The anchor of a heading and the file name of a title: words in small letters, joined by hyphens."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_FILE_NAME: Final = 60


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading that names none itself, as Python-Markdown gives it: accents off, other signs left out."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def file_name_of(title: str) -> str:
    """Return the file name that goes with a title, without its ending; empty when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_FILE_NAME].strip("-")
