"""The files of a site for one medium: every page in its frame, what leads on to pages, and what pages load."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from delivery.assets import assets
from delivery.framer import MISSING, Framer
from delivery.head.metadata import FEED
from delivery.head.social_cards import FOR_A_SERVER, cards
from delivery.job import Job
from delivery.site_file import SiteFile
from kennisbank.links import Medium
from kennisbank.outputs import Page, Redirect

SITEMAP: Final = "sitemap.xml"


def site_files(job: Job, medium: Medium) -> Iterator[SiteFile]:
    """Yield every file of the site for a medium.

    Raises:
        OSError: a file of the project cannot be read.
    """
    framer = Framer(job, medium)
    for page in job.pages(medium):
        yield framer.page(page)
        job.advance()
    yield from beside_pages(job, framer, medium)


def beside_pages(job: Job, framer: Framer, medium: Medium) -> Iterator[SiteFile]:
    """Yield every file of the site for a medium but the pages themselves."""
    for output in job.outputs(medium):
        if isinstance(output, Redirect):
            yield framer.redirect(output)
        elif not isinstance(output, Page):
            yield SiteFile(output.path, output.text.encode())
    for path, data in assets(medium):
        yield SiteFile(path, data)
    if medium is Medium.HOSTED:
        yield from _for_a_server(job, framer)


def _for_a_server(job: Job, framer: Framer) -> Iterator[SiteFile]:
    """Yield what only a server needs: the page for what is not found, the social cards, and with an address the sitemap and the feed."""
    yield SiteFile(MISSING, framer.missing().encode(), FOR_A_SERVER)
    site_url = job.settings.site_url
    if site_url:
        yield SiteFile(SITEMAP, sitemap(job.pages(Medium.HOSTED), site_url).encode(), FOR_A_SERVER)
    if site_url and job.library.changes:
        from delivery.head.feed import atom  # noqa: PLC0415 (an XML library, for a site that knows its address)

        yield SiteFile(FEED, atom(job.library, site_url).encode(), FOR_A_SERVER)
    if job.cards:
        yield from cards(job.pages(Medium.HOSTED), str(job.library.words.here.name), job.pictures)


def sitemap(pages: list[Page], site_url: str) -> str:
    """Return the sitemap. The day is the day an entry was last held against its sources; what leads on to pages is no page."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in pages:
        day = f"<lastmod>{page.metadata.modified}</lastmod>" if page.metadata.modified else ""
        lines.append(f"  <url><loc>{escape(site_url + page.place)}</loc>{day}</url>")
    return "\n".join([*lines, "</urlset>", ""])
