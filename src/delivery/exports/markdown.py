"""The Markdown tree: the same pages for another generator of sites, without our frame."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Final

from delivery.assets import assets
from delivery.job import Job
from delivery.site_file import SiteFile
from kennisbank.links import Medium
from kennisbank.outputs import Page, Script

NOT_IN_YAML: Final = re.compile("[\x7f-\x9f\ufffe\uffff]")


def markdown_files(job: Job) -> Iterator[SiteFile]:
    """Yield the tree: a Markdown file per page, what the search loads, and the styles, scripts and fonts.

    What leads on to pages is left out: how that is done differs from one generator to the next.
    """
    for output in job.outputs(Medium.TREE):
        if isinstance(output, Page):
            yield SiteFile(f"{output.name}.md", markdown_page(output).encode())
        elif isinstance(output, Script):
            yield SiteFile(output.path, output.text.encode())
    for path, data in assets(Medium.TREE):
        yield SiteFile(path, data)


def markdown_page(page: Page) -> str:
    """Return a page with what it is called in front: as it was written, or, when it was made, as finished HTML that Markdown leaves alone."""
    told = page.metadata
    values = {"title": told.title, "description": told.description, "code": told.code}
    return front_matter(values) + (page.markdown or f'<div class="kb-text">\n{page.article}\n</div>\n')


def front_matter(values: dict[str, str]) -> str:
    """Return front matter: one key a line, each value as JSON (which is YAML too).

    Texts are escaped for HTML here: themes put them into a page as they are.
    """
    lines = [f"{key}: {_as_json(html.escape(value, quote=False))}" for key, value in values.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _as_json(value: str) -> str:
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))
