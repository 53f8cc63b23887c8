"""A plain mkdocs build of the same texts: stock theme, stock search, no hooks, the same small menu. What the benchmarks and the search are compared with."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from delivery.build import write
from delivery.exports.markdown import markdown_files
from delivery.job import Job
from kennisbank.addresses import name_of
from kennisbank.gathering import IN_MENU

CONFIGURATION: Final = """\
site_name: plain
docs_dir: {docs}
site_dir: {site}
use_directory_urls: true
theme: {{name: material, language: nl, font: false}}
plugins: [{{search: {{lang: nl}}}}]
markdown_extensions: [attr_list, md_in_html, tables, {{toc: {{toc_depth: 3}}}}]
validation: {{nav: {{omitted_files: ignore}}}}
nav: {nav}
"""


def prepare(job: Job, folder: Path, name: str = "plain") -> list[str]:
    """Write the Markdown tree of a job and a configuration for it below a folder; return the command that builds it to `folder/name`."""
    write(markdown_files(job), folder / "docs")
    menu = [{job.library.words.menu(page): f"{name_of(page.address)}.md"} for page in IN_MENU]
    configuration = folder / f"{name}.yml"
    configuration.write_text(CONFIGURATION.format(docs=folder / "docs", site=folder / name, nav=json.dumps(menu)), encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(configuration)]
