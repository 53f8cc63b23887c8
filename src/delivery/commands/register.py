"""`build_site.py register`: new codes and addresses into the register of permalinks."""

from __future__ import annotations

import argparse

from delivery.outcome import Outcome
from kennisbank.checks import register
from kennisbank.pipeline import load
from kennisbank.problems import report


def run(options: argparse.Namespace) -> Outcome:
    """Add what the content gives now and the register does not hold; nothing is ever removed."""
    content = load(options.root)
    if not content.good:
        return Outcome(False, report(content.problems))
    return Outcome(True, f"{register.update(options.root, content.library, content.register)} codes and addresses added to {register.PATH}")
