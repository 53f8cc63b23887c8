"""Write the texts of one page: links relative to it, source marks, tooltips on the first mention of a term."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable
from typing import Final

from kennisbank import inline
from kennisbank.addresses import SOURCES_PAGE, TERMS_PAGE, code_path, entry_path, relative, section_anchor
from kennisbank.inline import escape
from kennisbank.library import Library
from kennisbank.model import Entry, Term
from kennisbank.tooltips import TermFinder

NOT_IN_YAML: Final = re.compile("[\x7f-\x9f\ufffe\uffff]")
NO_BREAK_SPACE: Final = "\u00a0"
NO_TOOLTIPS: Final = TermFinder(())


class PageWriter:
    """Turns texts of the model into Markdown for the page at `page` (a Markdown path).

    A writer belongs to one page: it remembers which terms already have their tooltip.
    """

    def __init__(self, page: str, library: Library, finder: TermFinder = NO_TOOLTIPS, about: str = "") -> None:
        self.page = page
        self._library = library
        self._finder = finder
        self._about = about
        self._sections: dict[tuple[str, bool], str] = {}
        self._explained: set[str] = {str(term.slug) for term in library.terms if about and term.see == about}

    def text(self, text: str) -> str:
        """Return running text as Markdown."""
        return inline.to_markdown(text, self._plain, self.reference)

    def texts(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return several running texts as Markdown."""
        return tuple(self.text(text) for text in texts)

    def plain(self, text: str) -> str:
        """Return running text without marks, for a description or an attribute."""
        return inline.to_plain(text, lambda code: str(self._library.entries[code].title))

    def short(self, text: str) -> str:
        """Return running text as Markdown without tooltips, for a card or a table."""
        return inline.to_markdown(text, escape, self.reference)

    def link(self, entry: Entry) -> str:
        """Return a link to an entry with its title as text."""
        return f"[{escape(entry.title)}]({self.to(entry)})"

    def to(self, entry: Entry) -> str:
        """Return the path of an entry as seen from this page."""
        return relative(entry_path(entry), self.page)

    def reference(self, code: str) -> str:
        """Return what `[[C5]]` becomes: a link with the title and the code."""
        entry = self._library.entries.get(code)
        if entry and code == self._about:
            return f"{escape(entry.title)} ({code})"
        return f"[{escape(entry.title)} ({code})]({self.to(entry)})" if entry else code

    def code(self, entry: Entry) -> str:
        """Return the code of an entry as the short link to it."""
        return f'[{entry.code}]({relative(code_path(entry.code), self.page)}){{ .kb-code title="Korte link naar {entry.code}" }}'

    def sources(self, sources: Iterable[str], *, named: bool = True) -> str:
        """Return the mark that says which sections carry a claim; `named` adds the title of each section, which a long list does without."""
        return f'<span class="kb-source">{" · ".join(self.section(source, named=named) for source in sources)}</span>'

    def section(self, source: str, *, named: bool = True) -> str:
        """Return a link to what a section is."""
        if (source, named) not in self._sections:
            self._sections[source, named] = self._section(source, named)
        return self._sections[source, named]

    def _section(self, source: str, named: bool) -> str:
        target = relative(f"{SOURCES_PAGE}#{section_anchor(source)}", self.page)
        section = self._library.sections.get(source) if named else None
        title = f'{{ title="{escape(section.title)}" }}' if section else ""
        return f"[{escape(shown(source))}]({target}){title}"

    def _plain(self, text: str) -> str:
        parts = []
        last = 0
        for hit in self._finder.find(text):
            if hit.term.slug in self._explained:
                continue
            self._explained.add(str(hit.term.slug))
            parts += [escape(text[last : hit.start]), self._tooltip(hit.term, text[hit.start : hit.end])]
            last = hit.end
        return "".join([*parts, escape(text[last:])]) if parts else escape(text)

    def _tooltip(self, term: Term, word: str) -> str:
        target = relative(f"{TERMS_PAGE}#{term.slug}", self.page)
        long = f"{term.long}: " if term.long else ""
        return f'[{escape(word)}]({target}){{ .kb-term data-tip="{escape(long + self.plain(term.text))}" }}'


def shown(source: str) -> str:
    """Return a section as a reader sees it: the short document is called iPDF, a number stays on the line of its document."""
    document, _, section = source.partition(" ")
    return f"iPDF {section}" if document == "ipdf" else f"{document}{NO_BREAK_SPACE}{section}"


def front_matter(values: dict[str, object]) -> str:
    """Return front matter: one key a line, each value as JSON (which is YAML too).

    Texts are escaped for HTML here: themes and search engines put them into a page as they are.
    """
    lines = [f"{key}: {_as_json(value)}" for key, value in values.items() if value not in (None, "", [], ())]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _as_json(value: object) -> str:
    text = json.dumps(_escaped(value), ensure_ascii=False)
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _escaped(value: object) -> object:
    if isinstance(value, str):
        return html.escape(value, quote=False)
    if isinstance(value, dict):
        return {key: _escaped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_escaped(inner) for inner in value]
    return value


WriterFor = Callable[[str, str], PageWriter]
