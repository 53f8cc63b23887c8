"""Run mkdocs on a tree of pages, inside this process."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from delivery.tree import PROJECT, Tree

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class BuildFailedError(Exception):
    """mkdocs could not make the site; the message holds what it said."""


class _Collector(logging.Handler):
    """Keeps the warnings of mkdocs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def configure(site_dir: Path) -> MkDocsConfig:
    """Return the configuration of mkdocs with this output folder, its plugins started."""
    try:
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(site_dir))
    except (Abort, MkDocsException, ValueError) as error:
        raise BuildFailedError(f"mkdocs.yml, SITE_URL or REPO_URL cannot be used: {error}") from error
    config.plugins.on_startup(command="build", dirty=False)
    return config


def build_pages(config: MkDocsConfig, tree: Tree, previous: dict[str, str] | None = None, kept: dict[str, Any] | None = None) -> None:
    """Build a tree into the output folder of a configuration.

    Args:
        config: from `configure`.
        tree: a tree without errors.
        previous: the texts of the build before, by path: then only what changed is built.
        kept: what `serve` keeps between builds: the compiled templates of the theme.

    Raises:
        BuildFailedError: mkdocs gave a warning (a link or anchor that leads nowhere) or an error.
        OSError: a file cannot be written.
    """
    config.extra["tree"] = tree
    config.extra["previous"] = previous
    config.extra["kept"] = {} if kept is None else kept
    logger = logging.getLogger("mkdocs")
    collector = _Collector()
    logger.addHandler(collector)
    logger.propagate = False
    try:
        build(config, dirty=previous is not None)
    except (Abort, MkDocsException) as error:
        raise BuildFailedError("\n".join(collector.lines) or str(error)) from error
    finally:
        logger.removeHandler(collector)
    warnings = [line for line in collector.lines if "'dirty' build" not in line]
    if warnings:
        raise BuildFailedError("\n".join(warnings))
