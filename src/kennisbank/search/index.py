"""The index that the browser loads, and the texts that results quote from.

The index holds what a result shows (title, summary, search words; the browser analyses these itself) and, for the texts of
the sections, which stem stands where: every word once, with the numbers of its sections. Each document's texts are a
script of their own, loaded only for a result that quotes from them. Both are scripts that assign a variable: from file://
a page may load nothing else.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from kennisbank.library import Library
from kennisbank.search.analysis import STOP_WORDS, WORD, stem, words
from kennisbank.search.documents import RESULT_KINDS, Document, documents
from kennisbank.search.thesaurus import compile_thesaurus

INDEX_PATH: Final = "search/index.js"
TEXTS_FOLDER: Final = "search/texts"
# Digits of a number: the first 46 end it, the other 45 say that more follows. No quotes, no backslash, no space.
DIGITS: Final = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"'\\")
LAST: Final = 46
MORE: Final = len(DIGITS) - LAST


def scripts(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each script: the index, then the texts of every document that has sections."""
    found = list(documents(library))
    yield INDEX_PATH, f"kbIndex={_as_script(index(found, library))}\n"
    for document in found:
        if document.sections:
            texts = _as_script([section.lines for section in document.sections])
            yield f"{TEXTS_FOLDER}/{texts_name(document)}.js", f"(self.kbTexts=self.kbTexts||{{}})[{_as_script(document.id)}]={texts}\n"


def texts_name(document: Document) -> str:
    """Return the name of a document's texts: its id in letters, digits and hyphens (`p12`, `over`)."""
    return re.sub(r"[^a-z0-9]+", "-", document.id.lower()).strip("-")


def index(found: list[Document], library: Library) -> dict[str, Any]:
    """Return the index of documents.

    Returns:
        `kinds`: [key, singular, plural]; `themes`: [code, slug, title]; `headings`: [anchor, heading]; then a list with a value for each
        document: `codes` (may be empty), `kind`, `addresses`, `titles`, `summaries`, `typed` (search words joined by `|`), `theme` (from 1; 0
        for none), `sections` (numbers of headings); `words`: the words of the sections; `places`: for each word the numbers of its sections,
        as gaps; `thesaurus`: as `compile_thesaurus` gives it.
    """
    kinds = [kind.key for kind in RESULT_KINDS]
    themes = sorted(library.themes.values(), key=lambda theme: int(theme.code[1:]))
    codes = ["", *(str(theme.code) for theme in themes)]
    headings: dict[tuple[str, str], int] = {}
    places = occurrences(found)
    return {
        "kinds": [[kind.key, kind.singular, kind.plural] for kind in RESULT_KINDS],
        "themes": [[str(theme.code), str(theme.slug), str(theme.title)] for theme in themes],
        "codes": ["" if document.id == f"/{document.address}" else document.id for document in found],
        "kind": [kinds.index(document.kind) for document in found],
        "addresses": [document.address for document in found],
        "titles": [document.title for document in found],
        "summaries": [document.summary for document in found],
        "typed": ["|".join(word.replace("|", " ") for word in document.words) for document in found],
        "theme": [codes.index(document.theme) for document in found],
        "sections": [[headings.setdefault((section.anchor, section.heading), len(headings)) for section in document.sections] for document in found],
        "headings": list(headings),
        "words": " ".join(places),
        "places": " ".join(map(_gaps, places.values())),
        "thesaurus": compile_thesaurus(library),
    }


def occurrences(found: list[Document]) -> dict[str, list[int]]:
    """Return where each word of the sections stands: its commonest spelling to the numbers of its sections, counted over all documents.

    A heading counts where it is that document's own ("De reclassering wil stoppen"), not where a whole kind has it ("Wel doen").
    """
    used = Counter(section.heading for document in found for section in document.sections)
    places: dict[str, list[int]] = {}
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    sections = (section for document in found for section in document.sections)
    for number, section in enumerate(sections):
        heading = (section.heading,) if used[section.heading] == 1 else ()
        for one, spelling in (found for text in (*heading, *section.lines) for found in _stems_of(text)):
            spellings[one][spelling] += 1
            numbers = places.setdefault(one, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)
    return dict(sorted((spellings[one].most_common(1)[0][0], numbers) for one, numbers in places.items()))


def _stems_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield each stem of a text with its spelling in small letters; the parts of a word with hyphens are spelled folded."""
    for match in WORD.findall(text.lower()):
        yield from _stems_of_word(match)


@lru_cache(maxsize=100_000)
def _stems_of_word(spelling: str) -> tuple[tuple[str, str], ...]:
    found = list(words(spelling))
    return tuple((stem(word), spelling if len(found) == 1 else word) for word in found if word not in STOP_WORDS)


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
