"""The frame around an article: gathers what the templates of `theme/` show of a page, and renders them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from markupsafe import Markup

from delivery.assets import STYLE_PATH, bundle_path
from delivery.frame import Frame, Link, Shared
from delivery.head.metadata import FEED, addresses, linked_data
from delivery.head.qr import qr_svg
from delivery.head.social_cards import card_path
from delivery.job import Job
from delivery.kept import Framed
from delivery.site_file import SiteFile
from kennisbank.addresses import code_place, public, written_place
from kennisbank.digests import digest
from kennisbank.gathering import EVERYTHING, HOME, IN_MENU, LISTS
from kennisbank.language import nl
from kennisbank.language.english import english
from kennisbank.links import Links, Medium, fill
from kennisbank.outputs import Crumb, Page, Redirect

EARLY: Final = "early"  # in the head, before anything is painted
EVERY_PAGE: Final = "site"
REDIRECT: Final = "redirect"
FONTS: Final = ("fonts/atkinson-400.woff2", "fonts/atkinson-700.woff2")
LONG_ENOUGH: Final = 3  # with more headings than this a page gets a list of them
MISSING: Final = "404.html"


class Framer:
    """Puts pages of a job in their frame, for one medium."""

    def __init__(self, job: Job, medium: Medium) -> None:
        self._job = job
        self._medium = medium
        self._site = job.library.words.here
        self._english = english(self._site.english)
        self._address = job.settings.site_url if medium is Medium.HOSTED else ""
        self._environment = job.kept.frames
        self._pages = {page.place: page for page in job.pages(medium)}
        self._digest = digest(repr(job.settings), str(job.version), job.library.general, str(job.cards), *sorted(self._pages))
        self._alone = {HOME.address, *(written_place(page.page) for page in self._site.pages if page.alone)}

    def page(self, page: Page) -> SiteFile:
        """Return a page as HTML."""
        return self._once(page, None, lambda: self._environment.get_template("main.html").render(frame=self.values(page)))

    def missing(self) -> str:
        """Return the page for what is not found. It may be shown at any address, so its links begin at the root of the server."""
        links = Links("", root=urlsplit(self._job.settings.site_url or "/").path)
        return fill(self._environment.get_template(MISSING).render(frame=self.values_of_missing(links)), self._medium)

    def redirect(self, redirect: Redirect) -> SiteFile:
        """Return the page that leads on to another, with the card of that page: it is the short link that people share."""
        target = self._pages[redirect.target]
        return self._once(redirect, target, lambda: self._redirect(redirect, target))

    def _redirect(self, redirect: Redirect, target: Page) -> str:
        script = Links(redirect.place).file(bundle_path(REDIRECT))
        shared = self._shared(target, Links(target.place)) if self._address else None
        return self._environment.get_template("redirect.html").render(redirect=redirect, language=nl.CODE, script=script, shared=shared)

    def _once(self, output: Page | Redirect, target: Page | None, make: Callable[[], str]) -> SiteFile:
        """Return a page in its frame. What was framed before is not framed again when it is the same page with the same things around it."""

        def data() -> bytes:
            return fill(make(), self._medium).encode()

        framed, key = self._job.kept.framed, (self._medium, output.path)
        known = framed.get(key)
        same = known is not None and (known.output is output or (target is not None and known.output == output))
        if known is not None and same and known.target is target and known.around == self._digest:
            return SiteFile(output.path, data, output.media, known.content)
        file = SiteFile(output.path, data(), output.media)
        framed[key] = Framed(output, target, self._digest, file.content)
        return file

    def values(self, page: Page) -> Frame:
        """Return what the templates know of a page."""
        links = Links(page.place)
        told = page.metadata
        hosted = self._medium is Medium.HOSTED
        found = addresses(page, self._address)
        is_home = page.place == HOME.address
        contents = [Link(Markup(heading.html), f"#{heading.anchor}") for heading in page.headings] if page.contents else []  # noqa: S704 (made as HTML)
        return Frame(
            **self._around(links, page.bundles, page.place),
            title=str(self._site.name) if is_home else f"{told.code} {told.title} – {self._site.name}".strip(),
            description=told.description,
            canonical=found.url,
            shared=self._shared(page, links) if hosted else None,
            fonts=tuple(map(links.file, FONTS)) if hosted else (),
            is_home=is_home,
            wide=page.wide,
            crumbs=[] if is_home else [self._crumb(crumb, links) for crumb in told.crumbs],
            here=self._words(told.title),
            contents=contents if len(contents) > LONG_ENOUGH else None,
            article=Markup(page.article),  # noqa: S704 (the core escapes every text)
            previous=self._crumb(told.previous, links) if told.previous else None,
            following=self._crumb(told.following, links) if told.following else None,
            code=told.code,
            short=found.short or (public(code_place(told.code)) if told.code else ""),
            named_on_paper=Markup("{} · {}").format(self._words(told.title), found.url) if found.url else Markup(),
            qr=self._qr(page, found.short, found.url),
            cite=self._cite(page, found.short or found.url) if told.cited else None,
            feed=links.file(FEED) if told.feed and self._has_feed else "",
            edit=f"{self._job.settings.edit_root}{page.source}" if hosted and page.source and self._job.settings.edit_root else "",
        )

    def values_of_missing(self, links: Links) -> Frame:
        """Return what the templates know where there is no page."""
        lists = {kind: links.to(LISTS[kind].address) for kind in ("practice", "case")}
        return Frame(
            **self._around(links, (), None),
            title=str(self._site.name),
            description=str(self._site.description),
            fonts=tuple(map(links.file, FONTS)),
            lists=lists,
        )

    def _around(self, links: Links, bundles: tuple[str, ...], place: str | None) -> dict[str, Any]:
        """Return the values that every page has."""
        site, words = self._site, self._job.library.words
        version = self._job.version
        research = site.research
        return {
            "language": nl.CODE,
            "site": str(site.name),
            "root": links.root or ".",
            "home": links.to(HOME.address),
            "search": links.to(EVERYTHING.address),
            "everything": links.to(EVERYTHING.address),
            "icon": links.file("favicon.svg"),
            "style": links.file(STYLE_PATH),
            "early": links.file(bundle_path(EARLY)),
            "scripts": [links.file(bundle_path(bundle)) for bundle in (EVERY_PAGE, *bundles)],
            "menu": [self._menu_link(words.menu(page), page.address, links, place) for page in IN_MENU if page.menu and page.menu.first and page is not HOME],
            "more": [self._menu_link(title, address, links, place) for title, address in self._behind_more()],
            "more_word": str(words.gathered.more),
            "footer": [Link(self._words(link.title), links.to(link.address)) for link in site.footer if link.address in self._pages],
            "version": nl.in_words(version),
            "day": nl.day_month(version),
            "year": str(version.year),
            "disclaimer": str(site.disclaimer),
            "license": str(site.license.name),
            "research": {
                "title": self._words(research.title),
                "authors": str(research.authors),
                "publisher": str(research.publisher),
                "year": str(research.year),
            },
        }

    def _behind_more(self) -> list[tuple[str, str]]:
        words = self._job.library.words
        gathered = [(words.menu(page), page.address) for page in IN_MENU if page.menu and not page.menu.first]
        written = [(str(page.menu), written_place(page.page)) for page in self._site.pages if self._job.library.written(page.page)]
        return [*gathered, *written]

    @property
    def _has_feed(self) -> bool:
        return bool(self._address and self._job.library.changes)

    def _menu_link(self, title: str, address: str, links: Links, place: str | None) -> Link:
        """Return a link of the menu; it is current on its own page, and on those below it that have no word in the menu themselves."""
        current = ""
        if place == address:
            current = "page"
        elif place and place.startswith(address) and address not in self._alone:
            current = "true"
        return Link(self._words(title), links.to(address), current)

    def _words(self, text: str) -> Markup:
        return Markup(self._english.html(str(text)))  # noqa: S704 (escaped there)

    def _crumb(self, crumb: Crumb, links: Links) -> Link:
        return Link(self._words(crumb.title), links.to(crumb.place))

    def _shared(self, page: Page, links: Links) -> Shared:
        told, site_url = page.metadata, self._job.settings.site_url
        return Shared(
            title=told.title,
            description=told.description,
            kind="website" if page.place == HOME.address else "article",
            locale=nl.LOCALE,
            url=addresses(page, site_url).url,
            image=site_url + card_path(page) if site_url and self._job.cards else "",
            feed=links.file(FEED) if self._has_feed else "",
            data=Markup(linked_data(page, self._job.library.words, site_url)),  # noqa: S704 (cannot end the element it stands in)
        )

    def _qr(self, page: Page, short: str, url: str) -> Markup:
        printed = short or (url if page.metadata.printed else "")
        return Markup(qr_svg(printed, self._job.pictures)) if printed else Markup()  # noqa: S704 (a drawing of our own)

    def _cite(self, page: Page, address: str) -> dict[str, Any]:
        return {"title": self._words(page.metadata.title), "address": address, "rests": page.metadata.rests}
