"""What machines are told of a page: the social card, schema.org, the address and its QR code.

Every address here is absolute, as search engines and messengers want it; so it is there with SITE_URL only.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from delivery.cards import card_path
from delivery.feed import LICENSE
from delivery.qr import qr_svg
from kennisbank.addresses import CHANGES_PAGE, HOME, OVERVIEW_PAGE, SEARCH_PAGE, TERMS_PAGE, address, code_path
from kennisbank.kinds import BY_PREFIX, DILEMMA, PRACTICE, SITUATION
from kennisbank.library import Library
from kennisbank.reading import PAGES_FOLDER
from kennisbank.render import About, Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Node = dict[str, Any]

SCHEMA: Final = "https://schema.org"
REPORT: Final[Node] = {
    "@type": "Report",
    "name": "Forensische best practices in de BW/MO",
    "datePublished": "2022",
    "publisher": {"@type": "Organization", "name": "Hogeschool Utrecht"},
}
LEARNED_FROM: Final = frozenset({PRACTICE.prefix, SITUATION.prefix, DILEMMA.prefix})
PRINTED: Final = frozenset({OVERVIEW_PAGE})  # it has no code, and hangs on walls
NOT_CITED: Final = frozenset({HOME, SEARCH_PAGE, CHANGES_PAGE})
SECTION: Final = re.compile(r"\brapport (?:\d|bijlage)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Machines:
    """What the theme puts in a page. `url`, `short`, `image` and `qr` are empty where the site does not know its address."""

    title: str
    description: str
    kind: str
    url: str
    short: str
    image: str
    qr: str
    data: str
    cited: bool
    rests: bool
    feed: bool
    changes: bool


def machines(path: str, config: MkDocsConfig) -> Machines | None:
    """Return what machines are told of a page of the tree, or None for what is no page of ours."""
    page = config.extra["tree"].pages.get(path)
    if page is None or page.about is None:
        return None
    about, site_url, library = page.about, config.site_url or "", config.extra["tree"].library
    short = site_url + address(code_path(about.code))[1:] if site_url and about.code else ""
    url = site_url + address(path)[1:] if site_url else ""
    printed = short or (url if path in PRINTED else "")
    return Machines(
        title=about.title,
        description=about.description,
        kind="website" if path == HOME else "article",
        url=url,
        short=short,
        image=site_url + card_path(path) if site_url and config.extra.get("cards") else "",
        qr=qr_svg(printed, config.extra["pictures"]) if printed else "",
        data=in_script({"@context": SCHEMA, "@graph": list(graph(page, about, library, site_url, config.site_name))}),
        cited=path not in NOT_CITED,
        rests=rests_on_the_report(page),
        feed=bool(site_url and library.changes),
        changes=path == CHANGES_PAGE,
    )


def short_link(page: Page, config: MkDocsConfig) -> str:
    """Return the text of a short link with the card of the page it leads to: it is the short link that people share."""
    told = machines(page.leads_to, config)
    if told is None or not told.url:
        return page.text
    values = {"og:title": told.title, "og:description": told.description, "og:url": told.url, "og:image": told.image}
    tags = [f'<meta property="{name}" content="{html.escape(value)}">' for name, value in values.items() if value]
    return page.text.replace("<title>", f"<!--hosted-->{''.join(tags)}<!--/hosted-->\n<title>", 1)


def in_script(value: Node) -> str:
    """Return JSON that cannot end the script element or the comment it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def rests_on_the_report(page: Page) -> bool:
    """Return whether a page holds what the report says: every page that is made from the content, and a written one that names its sections."""
    written = (page.source or "").startswith(PAGES_FOLDER)
    return page.path not in NOT_CITED and (not written or bool(SECTION.search(page.text)))


def graph(page: Page, about: About, library: Library, site_url: str, site_name: str) -> list[Node]:
    """Return the schema.org nodes of a page: the page itself, and where it stands in the site."""
    path = page.path
    site = {"@type": "WebSite", "name": site_name, **_at(site_url, "")}
    if path == HOME:
        return [site | {"description": about.description, "inLanguage": "nl", "license": LICENSE, "isBasedOn": REPORT} | _search_action(site_url)]
    node: Node = {
        "@type": type_of(path, about),
        **_at(site_url, address(path)[1:]),
        "name": about.title,
        "description": about.description,
        "inLanguage": "nl",
        "license": LICENSE,
        "isPartOf": site,
    }
    if about.code:
        node["identifier"] = about.code
    if rests_on_the_report(page):
        node["isBasedOn"] = REPORT
    if about.modified:
        node["dateModified"] = about.modified.isoformat()
    if path == TERMS_PAGE:
        node["hasDefinedTerm"] = [
            {"@type": "DefinedTerm", "name": str(term.term), **_at(site_url, f"{address(TERMS_PAGE)[1:]}#{term.slug}")} for term in library.terms
        ]
    return [node, *([_breadcrumbs(path, about, site_url)] if site_url else [])]


def type_of(path: str, about: About) -> str:
    """Return the schema.org type of a page."""
    if about.code:
        return "LearningResource" if about.code[0] in LEARNED_FROM else "Article"
    if path == TERMS_PAGE:
        return "DefinedTermSet"
    is_index = path in {f"{kind.address}/index.md" for kind in BY_PREFIX.values()}
    return "CollectionPage" if is_index else "WebPage"


def _at(site_url: str, where: str) -> Node:
    return {"url": site_url + where} if site_url else {}


def _search_action(site_url: str) -> Node:
    if not site_url:
        return {}
    target = {"@type": "EntryPoint", "urlTemplate": f"{site_url}{address(SEARCH_PAGE)[1:]}?q={{search_term_string}}"}
    return {"potentialAction": {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}}


def _breadcrumbs(path: str, about: About, site_url: str) -> Node:
    steps = [("Begin", ""), *((crumb.title, crumb.url) for crumb in about.crumbs), (about.title, address(path)[1:])]
    items = [{"@type": "ListItem", "position": number, "name": name, "item": site_url + where} for number, (name, where) in enumerate(steps, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": items}
