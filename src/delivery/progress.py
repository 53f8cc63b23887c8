"""Progress of long work on the terminal: one line that is written over, on a screen only, so that logs stay clean."""

from __future__ import annotations

import sys
import time
from typing import TextIO

ERASE = "\r\x1b[2K"
SECONDS_BETWEEN = 0.1


class Progress:
    """Shows what is being done and how far it is. Silent where nobody watches: in a pipe, a log, a test.

    Args:
        stream: where to write; standard error when left out.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shows = self._stream.isatty()
        self._what = ""
        self._total = 0
        self._done = 0
        self._last = 0.0

    def step(self, what: str, total: int = 0) -> None:
        """Begin a step; `total` is how many things it will do, when that is known."""
        self._what, self._total, self._done, self._last = what, total, 0, 0.0
        self._show()

    def advance(self) -> None:
        """One thing of the step is done."""
        self._done += 1
        if time.monotonic() - self._last >= SECONDS_BETWEEN:
            self._show()

    def end(self) -> None:
        """Clear the line, so that what is told next stands alone."""
        if self._shows:
            self._stream.write(ERASE)
            self._stream.flush()

    def _show(self) -> None:
        if not self._shows:
            return
        self._last = time.monotonic()
        count = f" {min(self._done, self._total)}/{self._total}" if self._total else ""
        self._stream.write(f"{ERASE}{self._what}{count} …")
        self._stream.flush()
