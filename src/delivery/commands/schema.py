"""`build_site.py schema`: the JSON Schemas that editors use."""

from __future__ import annotations

import argparse

from delivery.outcome import Outcome
from delivery.project import PROJECT
from kennisbank.pipeline import load
from kennisbank.schema import stale, write


def run(options: argparse.Namespace) -> Outcome:
    """Write the schemas of the project, or say which are out of date."""
    folder = PROJECT / "schema"
    keys = load(PROJECT, ledger=False).keys
    if not options.check:
        return Outcome(True, f"{write(folder, keys)} schemas written to {folder}")
    names = stale(folder, keys)
    lines = [f"schema/{name} is out of date: run 'build_site.py schema'" for name in names]
    return Outcome(not names, "\n".join(lines) or "schemas up to date")
