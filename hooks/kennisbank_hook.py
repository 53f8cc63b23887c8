"""The door of mkdocs to the knowledge base. All that knows mkdocs stands in `src/delivery/generator/`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from delivery.generator.hook import on_config, on_env, on_files, on_page_context, on_post_page

__all__ = ["on_config", "on_env", "on_files", "on_page_context", "on_post_page"]
