"""`build_site.py export`: the offline copy, or the Markdown tree."""

from __future__ import annotations

import argparse

from delivery.build import export, export_markdown
from delivery.outcome import Outcome


def run(options: argparse.Namespace) -> Outcome:
    """Write what is asked for below the folder for exports."""
    out = options.out or options.root / "dist"
    if options.what == "all":
        return export(options.root, out, options.root / "site")
    return export_markdown(options.root, options.out or out / "markdown")
