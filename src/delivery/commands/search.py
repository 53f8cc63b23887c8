"""`build_site.py search`: what a reader would find."""

from __future__ import annotations

import argparse
import sys

from delivery.asking import QueriesError, read_queries, search
from delivery.outcome import Outcome

UNUSABLE = 2


def run(options: argparse.Namespace) -> Outcome | int:
    """Answer the words that were typed, or the queries of a file."""
    if bool(options.words) == bool(options.queries):
        print("name what to search for, or a file with --queries", file=sys.stderr)
        return UNUSABLE
    try:
        queries = read_queries(options.queries) if options.queries else [{"q": " ".join(options.words)}]
    except QueriesError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    return search(options.root, queries, as_json=options.json)
