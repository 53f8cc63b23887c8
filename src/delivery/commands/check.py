"""`build_site.py check`: every problem of the content, in one list."""

from __future__ import annotations

import argparse

from delivery.outcome import Outcome
from kennisbank.pipeline import load
from kennisbank.problems import report


def run(options: argparse.Namespace) -> Outcome:
    """Check a content root; with `strict` a warning counts as a problem."""
    content = load(options.root)
    return Outcome(not content.problems if options.strict else content.good, report(content.problems))
