"""Short digests of texts: equal digests mean equal texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

BYTES: Final = 16


def digest(*texts: str | bytes) -> bytes:
    """Return the digest of texts in a row; where one ends and the next begins counts."""
    made = hashlib.blake2b(digest_size=BYTES)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.digest()


def digest_all(texts: Iterable[str | bytes]) -> bytes:
    """Return the digest of any number of texts."""
    return digest(*texts)
