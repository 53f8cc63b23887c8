"""`build_site.py coverage` and `readability`: what the content holds, as a table."""

from __future__ import annotations

import argparse

from delivery.outcome import Outcome
from kennisbank.checks import ledger, readability
from kennisbank.pipeline import load

TABLES = {"coverage": ledger.table, "readability": readability.table}


def run(options: argparse.Namespace) -> Outcome:
    """Print a table of a content root."""
    return Outcome(True, "\n".join(TABLES[options.table](load(options.root).library)))
