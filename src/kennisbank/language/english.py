"""English among the Dutch, marked as English so that a screen reader says it in English (WCAG 3.1.2). The phrases are content."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape


class English:
    """Marks the English phrases of a site in its texts. One for each list of phrases, so that what was marked before is remembered."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self.pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE) if phrases else None
        self.html = lru_cache(maxsize=20_000)(self._html)

    def _html(self, text: str) -> str:
        """Return a plain text as escaped HTML with its English phrases marked."""
        return self.marked(escape(text, quote=False))

    def marked(self, escaped: str) -> str:
        """Return HTML text with its English phrases marked."""
        return self.pattern.sub(lambda match: f'<span lang="en">{match[0]}</span>', escaped) if self.pattern else escaped


@lru_cache(maxsize=8)
def english(phrases: tuple[str, ...]) -> English:
    """Return the marker of a list of phrases."""
    return English(phrases)
