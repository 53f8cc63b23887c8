"""`build_site.py build`: the site and its offline copy."""

from __future__ import annotations

import argparse

from delivery.build import build
from delivery.outcome import Outcome


def run(options: argparse.Namespace) -> Outcome:
    """Build the site of a content root."""
    return build(options.root, options.site_dir or options.root / "site")
