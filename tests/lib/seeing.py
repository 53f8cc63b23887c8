"""The functions of `browser/seeing.js`, which the browser tests put into a page as `seeing` and `watching`."""

from __future__ import annotations

from typing import Final

from tests.lib.roots import PROJECT

SEEING: Final = (PROJECT / "tests" / "browser" / "seeing.js").read_text(encoding="utf-8")
