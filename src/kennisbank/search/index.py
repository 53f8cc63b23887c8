"""The index that the browser loads, and the texts that results quote from.

The index holds what a result shows (title, summary, search words; the browser analyses these itself) and, for the texts of
the sections, which stem stands where: every word once, with the numbers of its sections. Each document's texts are a
script of their own, loaded only for a result that quotes from them. Both are scripts that assign a variable: from file://
a page may load nothing else.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from kennisbank.library import Library, code_number
from kennisbank.search.analysis import STOP_WORDS, WORD, stem, words
from kennisbank.search.documents import Document, documents, result_kinds
from kennisbank.search.thesaurus import compile_thesaurus

INDEX_PATH: Final = "search/index.js"
TEXTS_FOLDER: Final = "search/texts"
# Digits of a number: the first 46 end it, the other 45 say that more follows. No quotes, no backslash, no space.
DIGITS: Final = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"'\\")
LAST: Final = 46
MORE: Final = len(DIGITS) - LAST


class Read(NamedTuple):
    """A document as it is read for the index.

    `sections` holds for each section the words of its heading and those of its lines: each word as its stem and its spelling in small letters, all with a
    space between. `script` is the script of its texts.
    """

    document: Document
    sections: tuple[tuple[str, str], ...]
    script: str


def scripts(library: Library, kept: dict[str, Read] | None = None) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each script: the index, then the texts of every document that has sections.

    Args:
        library: without errors.
        kept: documents as they were read before, by their id; it is left with those of this run.
    """
    before, now = dict(kept or {}), {}
    for document in documents(library):
        known = before.get(document.id)
        now[document.id] = known if known and known.document == document else read(document)
    yield INDEX_PATH, f"kbIndex={_as_script(index(list(now.values()), library))}\n"
    for found in now.values():
        if found.script:
            yield f"{TEXTS_FOLDER}/{texts_name(found.document)}.js", found.script
    if kept is not None:
        kept.clear()
        kept.update(now)


def read(document: Document) -> Read:
    """Return a document with its words looked up, and its texts as a script when it has sections."""
    sections = tuple((words_of(section.heading), words_of("\n".join(section.lines))) for section in document.sections)
    texts = _as_script([section.lines for section in document.sections])
    script = f"(self.kbTexts=self.kbTexts||{{}})[{_as_script(document.id)}]={texts}\n" if document.sections else ""
    return Read(document, sections, script)


def words_of(text: str) -> str:
    """Return the words of a text as stem and spelling in turns, stop words left out; the parts of a word with hyphens are spelled folded."""
    pairs = []
    for spelling in WORD.findall(text.lower()):
        found = list(words(spelling))
        pairs += [f"{stem(word)} {spelling if len(found) == 1 else word}" for word in found if word not in STOP_WORDS]
    return " ".join(pairs)


def texts_name(document: Document) -> str:
    """Return the name of a document's texts: its id in letters, digits and hyphens (`p12`, `over`)."""
    return re.sub(r"[^a-z0-9]+", "-", document.id.lower()).strip("-")


def index(read_documents: list[Read], library: Library) -> dict[str, Any]:
    """Return the index of documents.

    Returns:
        `kinds`: [key, singular, plural, worth, 1 when the nearest of it are offered where nothing is found, else 0]; `themes`: [code, slug, title];
        `headings`: [anchor, heading]; then a list with a value for each document: `codes` (may be empty), `kind`, `addresses`, `titles`,
        `summaries`, `typed` (search words joined by `|`), `theme` (from 1; 0 for none), `sections` (numbers of headings); `words`: the words of the
        sections; `places`: for each word the numbers of its sections, as gaps; `thesaurus`: as `compile_thesaurus` gives it.
    """
    found = [item.document for item in read_documents]
    of_results = result_kinds(library)
    kinds = [kind.key for kind in of_results]
    themes = sorted(library.themes.values(), key=code_number)
    codes = ["", *(str(theme.code) for theme in themes)]
    headings: dict[tuple[str, str], int] = {}
    places = occurrences(read_documents)
    return {
        "kinds": [[kind.key, kind.singular, kind.plural, kind.worth, int(kind.way_on)] for kind in of_results],
        "themes": [[str(theme.code), str(theme.slug), str(theme.title)] for theme in themes],
        "codes": ["" if document.id == f"/{document.address}" else document.id for document in found],
        "kind": [kinds.index(document.kind) for document in found],
        "theme": [codes.index(document.theme) for document in found],
        "sections": [[headings.setdefault((section.anchor, section.heading), len(headings)) for section in document.sections] for document in found],
        "headings": list(headings),
        # What shares words stands together: gzip looks back 32 kB, and another order costs 1 % of the whole.
        "addresses": [document.address for document in found],
        "titles": [document.title for document in found],
        "summaries": [document.summary for document in found],
        "words": " ".join(places),
        "typed": ["|".join(word.replace("|", " ") for word in document.words) for document in found],
        "thesaurus": compile_thesaurus(library),
        "places": " ".join(map(_gaps, places.values())),
    }


def occurrences(read_documents: list[Read]) -> dict[str, list[int]]:
    """Return where each word of the sections stands: its commonest spelling to the numbers of its sections, counted over all documents.

    A heading counts where it is that document's own ("De reclassering wil stoppen"), not where a whole kind has it ("Wel doen").
    """
    used = Counter(section.heading for item in read_documents for section in item.document.sections)
    places: dict[str, list[int]] = {}
    spellings: dict[str, dict[str, int]] = {}
    number = -1
    for item in read_documents:
        for section, (heading, lines) in zip(item.document.sections, item.sections, strict=True):
            number += 1
            pairs = (f"{heading} {lines}" if used[section.heading] == 1 else lines).split()
            for one, spelling in zip(pairs[::2], pairs[1::2], strict=True):
                said = spellings.setdefault(one, {})
                said[spelling] = said.get(spelling, 0) + 1
                numbers = places.setdefault(one, [])
                if not numbers or numbers[-1] != number:
                    numbers.append(number)
    return dict(sorted((max(spellings[one], key=spellings[one].__getitem__), numbers) for one, numbers in places.items()))


def _gaps(numbers: list[int]) -> str:
    """Return rising numbers as the digits of the gaps between them."""
    written, last = [], 0
    for number in numbers:
        gap, last = number - last, number
        while gap >= LAST:
            gap -= LAST
            written.append(DIGITS[LAST + gap % MORE])
            gap //= MORE
        written.append(DIGITS[gap])
    return "".join(written)


def _as_script(value: object) -> str:
    """Return a value as JavaScript that may stand in a page too."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
