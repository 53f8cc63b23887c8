"""Check the scripts of the site: eslint, and the types in their comments by TypeScript."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from support.node import JS, MODULES, NODE  # noqa: E402 (the path is set above)
from support.roots import PROJECT  # noqa: E402

ESLINT: Final = (MODULES / "eslint" / "bin" / "eslint.js", "--max-warnings", "0", "--config", JS / "eslint.config.mjs", "assets/js")
TYPES: Final = (MODULES / "typescript" / "bin" / "tsc", "--project")


def main() -> int:
    """Run every check, also after one that fails, and return 1 when one did."""
    checks: list[tuple[str | Path, ...]] = [ESLINT, (*TYPES, JS / "tsconfig.json"), (*TYPES, JS / "tsconfig.search.json")]
    codes = [subprocess.run([NODE, *check], cwd=PROJECT, check=False).returncode for check in checks]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
