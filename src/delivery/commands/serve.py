"""`build_site.py serve`: the live site."""

from __future__ import annotations

import argparse
import sys

from delivery.generator.live import serve

UNUSABLE = 2


def run(options: argparse.Namespace) -> int:
    """Serve the site of a content root until Ctrl-C."""
    try:
        serve(options.root, options.host, options.port)
    except (OSError, OverflowError) as error:
        print(f"cannot serve on {options.host}:{options.port}: {error}; try another --port", file=sys.stderr)
        return UNUSABLE
    return 0
