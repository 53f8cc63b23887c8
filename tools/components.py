"""Build the page that shows every component of the site in every state, for people to look at."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT)]

from support.components import build  # noqa: E402 (the path is set above)

if __name__ == "__main__":
    print(build(PROJECT / "dist" / "components"))
