"""Install locked JavaScript tools (`tools/js/`, or the folder named) with the Node that comes from PyPI."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from support.node import NODE, NPM, TOOLS, environment  # noqa: E402 (the path is set above)


def main() -> int:
    """Run `npm ci` in a folder of `tools/` and return its exit status."""
    folder = TOOLS / (sys.argv[1] if len(sys.argv) > 1 else "js")
    words: list[str | Path] = [NODE, NPM, "ci", "--loglevel=error", "--no-audit", "--no-fund", "--ignore-scripts"]
    return subprocess.run(words, cwd=folder, env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
