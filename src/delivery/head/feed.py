"""The Atom feed of changes. Only for a site that knows its own address."""

from __future__ import annotations

import html
import re
import uuid
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from delivery.head.metadata import FEED
from kennisbank.addresses import place_of
from kennisbank.gathering import CHANGES_PAGE
from kennisbank.inline import to_plain
from kennisbank.language import nl
from kennisbank.library import Library
from kennisbank.model import Change
from kennisbank.views.gathering.changes import newest_first

ATOM: Final = "http://www.w3.org/2005/Atom"
NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def atom(library: Library, site_url: str) -> str:
    """Return the feed of a library that has changes, the newest first.

    The ids come from the slugs, so that they stay the same when the site moves.

    Args:
        library: with changes.
        site_url: the address of the site, with a slash at the end.
    """
    changes = newest_first(library)
    site = library.words.here
    ids = uuid.uuid5(uuid.NAMESPACE_URL, str(site.feed_id))
    page = site_url + CHANGES_PAGE.address
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": nl.CODE})
    _add(feed, "title", f"{site.name}: {library.words.title(CHANGES_PAGE).lower()}")
    _add(feed, "id", uuid.uuid5(ids, "").urn)
    _add(feed, "updated", _moment(changes[0].date))
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": site_url + FEED})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    _add(ET.SubElement(feed, "author"), "name", str(site.name))
    _add(feed, "rights", f"{site.license.name}, {site.license.address}")
    for change in changes:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "title", change.title)
        _add(entry, "id", uuid.uuid5(ids, str(change.slug)).urn)
        _add(entry, "updated", _moment(change.date))
        _add(entry, "published", _moment(change.date))
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": f"{page}#{change.slug}"})
        _add(entry, "content", _content(change, library, site_url), type="html")
    ET.indent(feed, " ")
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written.decode() + "\n"


def _content(change: Change, library: Library, site_url: str) -> str:
    """Return the text of a change as HTML, and links to the pages it is about."""
    text = to_plain(change.text, lambda code: f"{library.entries[code].title} ({code})")
    entries = [library.entries[code] for code in change.see if code in library.entries]
    links = [f'<li><a href="{site_url}{place_of(entry)}">{html.escape(entry.title)} ({entry.code})</a></li>' for entry in entries]
    return f"<p>{html.escape(text)}</p>" + (f"<ul>{''.join(links)}</ul>" if links else "")


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = NOT_IN_XML.sub("", text)
