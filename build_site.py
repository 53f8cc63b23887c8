#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["jinja2==3.1.6", "markdown==3.11.3", "mkdocs==1.6.1", "mkdocs-material==9.8.1", "pillow==13.0.0", "pyyaml==6.0.3", "pyyaml-env-tag==1.1", "quickjs-ng==0.17.0.2", "rcssmin==1.3.0", "rjsmin==1.3.0", "segno==1.6.6"]
# ///
"""The one door to the knowledge base: `build_site.py` alone prints help."""

import gc
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))

gc.disable()  # what loading makes stays: going through it again and again finds nothing
from delivery.cli import main  # noqa: E402 (after the line above)

gc.enable()

if __name__ == "__main__":
    status = main()
    gc.freeze()  # nor does the last time, when all memory is given back anyway
    sys.exit(status)
