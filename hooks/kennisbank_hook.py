"""Glue between the tree of pages and mkdocs. Keeps no state: what lasts stands in `config.extra`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from delivery.english import EnglishMarks
from delivery.feed import FEED, atom
from delivery.machines import machines, short_link
from delivery.pictures import Pictures
from delivery.site_file import SiteFile
from delivery.tree import make_tree
from kennisbank.english import marked
from kennisbank.problems import report
from kennisbank.render import Page
from kennisbank.vocabulary import in_words

THEME_FILES = "assets/"

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as SitePage
    from mkdocs.utils.templates import TemplateContext


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the tree, unless `build_site.py` already handed it over, and set the menu."""
    tree = config.extra.get("tree")
    if tree is None:
        tree = config.extra["tree"] = make_tree(Path(config.config_file_path).parent)
    if not tree.good:
        raise PluginError(report(tree.problems))
    config.nav = tree.menu()
    config.extra["version"] = in_words(tree.version)
    config.extra.setdefault("pictures", Pictures())
    if not any(isinstance(extension, EnglishMarks) for extension in config.markdown_extensions):
        config.markdown_extensions.append(EnglishMarks())
    config.edit_uri = "edit/main/" if config.repo_url else None
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Hand every page of the tree to mkdocs as a generated file; leave out the styles and scripts of the theme underneath."""
    for file in [file for file in files if file.src_uri.startswith(THEME_FILES)]:
        files.remove(file)
    previous: dict[str, str] = config.extra.get("previous") or {}
    for page in config.extra["tree"].pages.values():
        file = SiteFile.of(page, config, previous)
        if page.leads_to and config.site_url:
            file.content_string = short_link(page, config)
        files.append(file)
    library = config.extra["tree"].library
    if config.site_url and library.changes:
        files.append(SiteFile.of(Page(FEED, atom(library, config.site_url, config.site_name)), config, previous))
    return files


def on_page_context(context: TemplateContext, page: SitePage, config: MkDocsConfig, **_: Any) -> TemplateContext:
    """Give the theme what machines are told of a page."""
    context["machines"] = machines(page.file.src_uri, config)  # type: ignore[typeddict-unknown-key]
    return context


def on_post_page(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Count a page, where somebody watches the build."""
    if progress := config.extra.get("progress"):
        progress.advance()
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Remove the packed sitemap: it carries the moment of the build, and nothing asks for it."""
    (Path(config.site_dir) / "sitemap.xml.gz").unlink(missing_ok=True)


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> Environment:
    """Go on with the compiled templates of the build before, where `serve` keeps them."""
    env.filters["marked"] = marked
    env.trim_blocks = env.lstrip_blocks = True
    kept: dict[str, Environment] | None = config.extra.get("kept")
    return env if kept is None else kept.setdefault("environment", env)
