"""The Atom feed of changes. Only for a site that knows its own address."""

from __future__ import annotations

import html
import re
import uuid
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from kennisbank.addresses import CHANGES_PAGE, address, entry_path
from kennisbank.inline import to_plain
from kennisbank.library import Library
from kennisbank.model import Change
from kennisbank.views.listings import newest_first

FEED: Final = "feed.xml"
ATOM: Final = "http://www.w3.org/2005/Atom"
LICENSE: Final = "https://creativecommons.org/licenses/by/4.0/"
IDS: Final = uuid.uuid5(uuid.NAMESPACE_URL, "kennisbank-forensisch-begeleiden")
NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def atom(library: Library, site_url: str, site_name: str) -> str:
    """Return the feed of a library that has changes, the newest first.

    The ids come from the slugs, so that they stay the same when the site moves.

    Args:
        library: with changes.
        site_url: the address of the site, with a slash at the end.
        site_name: the title of the feed and its author.
    """
    changes = newest_first(library)
    page = site_url + address(CHANGES_PAGE)[1:]
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _add(feed, "title", f"{site_name}: wijzigingen")
    _add(feed, "id", uuid.uuid5(IDS, "").urn)
    _add(feed, "updated", _moment(changes[0].date))
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": site_url + FEED})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    _add(ET.SubElement(feed, "author"), "name", site_name)
    _add(feed, "rights", f"CC BY 4.0, {LICENSE}")
    for change in changes:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "title", change.title)
        _add(entry, "id", uuid.uuid5(IDS, str(change.slug)).urn)
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
    links = [f'<li><a href="{site_url}{address(entry_path(entry))[1:]}">{html.escape(entry.title)} ({entry.code})</a></li>' for entry in entries]
    return f"<p>{html.escape(text)}</p>" + (f"<ul>{''.join(links)}</ul>" if links else "")


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = NOT_IN_XML.sub("", text)
