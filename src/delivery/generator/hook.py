"""The events of mkdocs, for `mkdocs build` and whoever builds with it. What passes through is one typed job; nothing is kept at the level of the module.

The site is the same as that of `build_site.py build`, byte for byte; a test holds them together.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from delivery.exports import offline_zip
from delivery.framer import Framer
from delivery.generator.site_file import ArticlePage, file_of
from delivery.job import Job, make_job
from delivery.site import beside_pages, site_files
from kennisbank.links import Medium, fill
from kennisbank.problems import report

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

JOB = "job"


@dataclass(frozen=True, slots=True)
class Passed:
    """What passes through the door: the job, and who puts its pages in their frame."""

    job: Job
    framer: Framer


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the job, with the names that the content gives."""
    job = make_job(Path(config.config_file_path).parent, cards=True)
    if not job.good:
        raise PluginError(report(job.problems))
    config.extra[JOB] = Passed(job, Framer(job, Medium.HOSTED))
    config.site_name = str(job.library.words.here.name)
    config.site_description = str(job.library.words.here.description)
    config.nav = [{config.site_name: "index.md"}]  # the menu is in the frame
    config.theme.static_templates.clear()  # what they would make is made already
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Hand everything that we made to mkdocs; leave out what the theme underneath brings."""
    passed = _passed(config)
    for file in list(files):
        files.remove(file)
    for page in passed.job.pages(Medium.HOSTED):
        files.append(file_of(page, config))
    for made in beside_pages(passed.job, passed.framer, Medium.HOSTED):
        files.append(File.generated(config, made.path, content=made.data))
    zipped = offline_zip.pack(site_files(passed.job, Medium.DISK))
    files.append(File.generated(config, offline_zip.PATH, content=zipped))
    return files


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> Environment:
    """Render the theme as `build_site.py` does: escaped by itself, and no name left undefined."""
    ours = _passed(config).job.kept.frames
    env.autoescape, env.undefined = ours.autoescape, ours.undefined
    env.trim_blocks, env.lstrip_blocks = ours.trim_blocks, ours.lstrip_blocks
    return env


def on_page_context(context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, **_: Any) -> TemplateContext:
    """Give the theme the plain values of a page."""
    assert isinstance(page, ArticlePage)
    context["frame"] = _passed(config).framer.values(page.ours)  # type: ignore[typeddict-unknown-key]
    return context


def on_post_page(output: str, **_: Any) -> str:
    """Give each link what a server wants behind it."""
    return fill(output, Medium.HOSTED)


def _passed(config: MkDocsConfig) -> Passed:
    passed: Passed = config.extra[JOB]
    return passed
