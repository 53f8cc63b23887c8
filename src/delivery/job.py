"""What is to be delivered: the content of a root and its settings, as one typed value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from delivery.head.pictures import Pictures
from delivery.kept import Kept
from delivery.project import TEMPLATES, Settings, settings
from delivery.version import version_date
from kennisbank.checks import pages as page_checks
from kennisbank.library import Library
from kennisbank.links import Made, Medium
from kennisbank.outputs import Output, Page
from kennisbank.pipeline import load, render
from kennisbank.problems import Problem, errors


@dataclass(slots=True)
class Job:
    """A site to deliver.

    Attributes:
        root: the content root.
        settings: the addresses of the site and its repository.
        problems: of the content; with errors there is nothing to deliver.
        library: the linked content.
        version: the date of this version.
        pictures: what is drawn, kept from one build to the next.
        cards: whether pages name their social cards: only where these are drawn.
        advance: called for each page that is done.
        kept: what may be kept from one job to the next.
    """

    root: Path
    settings: Settings = field(default_factory=Settings)
    problems: list[Problem] = field(default_factory=list)
    library: Library = field(default_factory=Library)
    version: date = date.min
    pictures: Pictures = field(default_factory=Pictures)
    cards: bool = False
    advance: Callable[[], None] = lambda: None
    kept: Kept = field(default_factory=Kept)
    _made: dict[Made, list[Output]] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether there is a site to deliver."""
        return not errors(self.problems)

    def outputs(self, medium: Medium) -> list[Output]:
        """Return every file that the core makes for a medium, in reading order."""
        made = Made.TREE if medium is Medium.TREE else Made.SITES
        if made not in self._made:
            self._made[made] = list(render(self.library, TEMPLATES, made, self.kept.memory))
        return [output for output in self._made[made] if medium in output.media]

    def pages(self, medium: Medium) -> list[Page]:
        """Return every page for a medium, in reading order."""
        return [output for output in self.outputs(medium) if isinstance(output, Page)]


def make_job(root: Path, kept: Kept | None = None, *, cards: bool = False) -> Job:
    """Return the job for a content root, or one with only the problems of its content.

    Raises:
        SettingsError: the settings cannot be used.
    """
    found, kept = settings(), kept or Kept()
    content = load(root, kept.memory, ledger=False)
    if not content.good:
        return Job(root, found, content.problems)
    job = Job(root, found, content.problems, content.library, version_date(root), cards=cards, kept=kept)
    articles = {page.place: page.article for page in job.pages(Medium.HOSTED)}
    job.problems = sorted({*job.problems, *page_checks.anchors(job.library, articles)})
    return job
