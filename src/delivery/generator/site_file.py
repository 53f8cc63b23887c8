"""What we made, as files and pages of mkdocs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from kennisbank.outputs import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def file_of(page: Page, config: MkDocsConfig) -> File:
    """Return a page of ours as a file of mkdocs that has its page already."""
    file = File.generated(config, f"{page.name}.md", content="")
    ArticlePage(page, file, config)
    return file


class ArticlePage(MkDocsPage):
    """A page whose article is finished: mkdocs reads no Markdown for it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.metadata.title, file, config)
        self.ours = page

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 (the name is of mkdocs)
        """There is nothing to read."""
        self.markdown = ""
        self.meta = {"title": self.ours.metadata.title, "description": self.ours.metadata.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 (the names are of mkdocs)
        """The article is HTML already; its links were made by the core and are checked there and by the crawl of the site."""
        self.content = self.ours.article
        self.toc = TableOfContents([])
        self.present_anchor_ids = set()
        self.links_to_anchors = None
