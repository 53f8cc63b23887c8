"""A page of the tree as a file of mkdocs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from kennisbank.render import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class SiteFile(File):
    """A generated file that knows whether its text differs from the previous build.

    mkdocs takes every generated file for changed; `serve` builds only what is.
    """

    changed = True

    @classmethod
    def of(cls, page: Page, config: MkDocsConfig, previous: dict[str, str]) -> SiteFile:
        """Return a page as a file; `previous` holds the texts of the build before, by path."""
        file = cls(page.path, src_dir=None, dest_dir=config.site_dir, use_directory_urls=config.use_directory_urls)
        file.generated_by = "kennisbank"
        file.abs_src_path = None
        file.content_string = page.text
        file.edit_uri = page.source
        file.changed = previous.get(page.path) != page.text
        if page.path.endswith("/index.html"):
            file.url = page.path.removesuffix("index.html")
        return file

    def is_modified(self) -> bool:
        """Return whether the text differs from the previous build."""
        return self.changed
