"""The ledger of the sources: which paragraph is held where, and what nothing holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from kennisbank.library import Library
from kennisbank.list_files import COVERAGE
from kennisbank.located import Located
from kennisbank.model import Case, Entry, Holding, Paragraph
from kennisbank.problems import Problem, did_you_mean


def check(library: Library) -> Iterator[Problem]:
    """Yield a problem for each holding that is not there, and a warning for what nothing holds."""
    if not library.paragraphs:
        return
    for paragraph in library.paragraphs:
        for holding in paragraph.held_by:
            yield from _check_holding(paragraph, holding, library)
        if not paragraph.held_by and not paragraph.not_held:
            place = (COVERAGE.path, paragraph.section.line, paragraph.section.column)
            message = f"nothing holds paragraph {paragraph.paragraph} of {paragraph.section} ({paragraph.about}): give it a home, or say in not_held why not"
            yield Problem(*place, "KB413", message)
    listed = {str(paragraph.section) for paragraph in library.paragraphs}
    for section in library.sections:
        if section not in listed:
            yield Problem(COVERAGE.path, 1, 1, "KB413", f"no paragraph of {section} is in the ledger: go through it")


def table(library: Library) -> list[str]:
    """Return the ledger as lines: per section how many paragraphs, held, and not held with the reason."""
    lines = []
    for section in library.sections:
        paragraphs = [paragraph for paragraph in library.paragraphs if paragraph.section == section]
        held = sum(bool(paragraph.held_by) for paragraph in paragraphs)
        reasons = Counter(str(paragraph.not_held) for paragraph in paragraphs if not paragraph.held_by)
        lines.append(f"{section:<45}{len(paragraphs):>4} paragraphs {held:>4} held  {'; '.join(reasons)}".rstrip())
    total = len(library.paragraphs)
    held = sum(bool(paragraph.held_by) for paragraph in library.paragraphs)
    return [*lines, f"{total} paragraphs, {held} held, {total - held} with a reason why not"]


def sources_of(value: Any, entry: Entry) -> set[str]:
    """Return the sections that a field names; a text without a source of its own rests on the entry's."""
    if isinstance(value, tuple):
        return {source for item in value for source in sources_of(item, entry)}
    if isinstance(value, Located):
        return {str(entry.section)} if isinstance(entry, Case) else set(map(str, entry.sources))
    found = set(map(str, getattr(value, "source", ())))
    for part in ("arguments", "text"):
        inner = getattr(value, part, None)
        if inner is not None and (part == "arguments" or not found):
            found |= sources_of(inner, entry)
    return found


def _check_holding(paragraph: Paragraph, holding: Holding, library: Library) -> Iterator[Problem]:
    named = next((value for value in (holding.entry, holding.term, holding.resource, holding.figure, holding.page) if value), None)
    if named is None:
        yield _at(paragraph.section, "KB411", "a holding names nothing: name an entry, term, resource, figure or page")
    elif holding.entry:
        yield from _check_entry(paragraph, holding, library)
    elif holding.page:
        yield from _check_page(paragraph, holding.page, library)
    else:
        items: Sequence[Any] = library.terms if holding.term else library.resources if holding.resource else library.figures
        item = next((item for item in items if item.slug == named), None)
        if item is None and not items:
            return  # the list itself could not be read, which is reported there
        if item is None:
            yield _at(named, "KB411", f"'{named}' is not there{did_you_mean(named, (str(item.slug) for item in items))}")
        elif paragraph.section not in item.source:
            yield _at(named, "KB412", f"'{named}' does not name {paragraph.section} as its source")


def _check_entry(paragraph: Paragraph, holding: Holding, library: Library) -> Iterator[Problem]:
    code = holding.entry
    entry = library.entries.get(str(code))
    if code is None or entry is None:
        return  # an unknown code is reported where references are resolved
    name = str(holding.field or "")
    value = getattr(entry, name, None) if re.fullmatch(r"[a-z_]+", name) else None
    if not value:
        fields = [field for field in type(entry).__dataclass_fields__ if getattr(entry, field)]
        yield _at(code, "KB411", f"{code} has no field '{name}' that is filled in{did_you_mean(name, fields)}")
    elif paragraph.section not in sources_of(value, entry):
        yield _at(code, "KB412", f"field '{name}' of {code} does not name {paragraph.section} as a source")


def _check_page(paragraph: Paragraph, page: Located, library: Library) -> Iterator[Problem]:
    found = next((item for item in library.pages if item.slug == page), None)
    document, _, section = str(paragraph.section).partition(" ")
    named = rf"{document}\b[^()]{{0,80}}?(?<![\d.]){re.escape(section)}(?![\d])"
    if found is None:
        yield _at(page, "KB411", f"page '{page}' is not there{did_you_mean(page, (item.slug for item in library.pages))}")
    elif not re.search(named, found.text, re.IGNORECASE):
        yield _at(page, "KB412", f"page '{page}' does not name {paragraph.section}")


def _at(place: Located, code: str, message: str) -> Problem:
    return Problem(COVERAGE.path, place.line, place.column, code, message)
