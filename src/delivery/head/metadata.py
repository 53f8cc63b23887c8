"""What machines are told of a page: schema.org, the tags of who shares it. Every address here is absolute, so it is there with SITE_URL only."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from kennisbank.addresses import code_place
from kennisbank.gathering import EVERYTHING, HOME, TERMS_PAGE
from kennisbank.language import nl
from kennisbank.outputs import Metadata, Page
from kennisbank.words import Words

Node = dict[str, Any]

SCHEMA = "https://schema.org"
FEED = "feed.xml"
"""Where the feed of changes stands in the site."""


class Addresses(NamedTuple):
    """The absolute addresses of a page: its own and its short one; empty where the site does not know its own."""

    url: str
    short: str


def addresses(page: Page, site_url: str) -> Addresses:
    """Return the absolute addresses of a page of a site."""
    if not site_url:
        return Addresses("", "")
    return Addresses(site_url + page.place, site_url + code_place(page.metadata.code) if page.metadata.code else "")


def in_script(value: Node) -> str:
    """Return JSON that cannot end the script element or a comment it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def linked_data(page: Page, words: Words, site_url: str) -> str:
    """Return the schema.org data of a page, ready to stand in a script element."""
    return in_script({"@context": SCHEMA, "@graph": graph(page, words, site_url)})


def graph(page: Page, words: Words, site_url: str) -> list[Node]:
    """Return the schema.org nodes of a page: the page itself, and where it stands in the site."""
    told, site = page.metadata, words.here
    whole = {"@type": HOME.schema_type, "name": str(site.name), **_at(site_url, "")}
    report = {
        "@type": "Report",
        "name": str(site.research.title),
        "datePublished": str(site.research.year),
        "publisher": {"@type": "Organization", "name": str(site.research.publisher)},
    }
    general = {"description": told.description, "inLanguage": nl.CODE, "license": str(site.license.address)}
    if page.place == HOME.address:
        return [whole | general | {"isBasedOn": report} | _search_action(site_url)]
    node: Node = {"@type": told.schema_type, **_at(site_url, page.place), "name": told.title, **general, "isPartOf": whole}
    if told.code:
        node["identifier"] = told.code
    if told.rests:
        node["isBasedOn"] = report
    if told.modified:
        node["dateModified"] = told.modified.isoformat()
    if told.defined:
        node["hasDefinedTerm"] = [{"@type": "DefinedTerm", "name": term, **_at(site_url, f"{TERMS_PAGE.address}#{anchor}")} for term, anchor in told.defined]
    return [node, *([_breadcrumbs(page, told, words.menu(HOME), site_url)] if site_url else [])]


def _at(site_url: str, where: str) -> Node:
    return {"url": site_url + where} if site_url else {}


def _search_action(site_url: str) -> Node:
    if not site_url:
        return {}
    target = {"@type": "EntryPoint", "urlTemplate": f"{site_url}{EVERYTHING.address}?q={{search_term_string}}"}
    return {"potentialAction": {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}}


def _breadcrumbs(page: Page, told: Metadata, home: str, site_url: str) -> Node:
    steps = [(home, ""), *((crumb.title, crumb.place) for crumb in told.crumbs), (told.title, page.place)]
    items = [{"@type": "ListItem", "position": number, "name": name, "item": site_url + where} for number, (name, where) in enumerate(steps, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": items}
