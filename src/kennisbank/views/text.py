"""The texts of one page as HTML: links as seen from it, source marks, tooltips on the first mention of a term."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from markupsafe import Markup

from kennisbank import inline
from kennisbank.addresses import code_place, place_of, section_anchor
from kennisbank.gathering import SOURCES_PAGE, TERMS_PAGE
from kennisbank.language.english import english
from kennisbank.library import Library
from kennisbank.links import Links
from kennisbank.model import Entry, Term
from kennisbank.tooltips import TermFinder

NO_BREAK_SPACE: Final = "\u00a0"
NO_TOOLTIPS: Final = TermFinder(())
TERMS_BUNDLE: Final = "terms"


class PageText:
    """Turns texts of the model into HTML for one page.

    It belongs to that page: it remembers which terms have their tooltip already, and which bundles of script the page needs.
    """

    def __init__(self, links: Links, library: Library, finder: TermFinder = NO_TOOLTIPS, own_code: str = "") -> None:
        self.links = links
        self.bundles: set[str] = set()
        self._library = library
        self._finder = finder
        self._own_code = own_code
        self._sections: dict[tuple[str, bool], str] = {}
        self._explained: set[str] = {str(term.slug) for term in library.terms if own_code and term.see == own_code}
        self._english = english(library.words.here.english)

    def text(self, text: str) -> Markup:
        """Return running text."""
        return Markup(inline.to_html(text, self._with_tooltips, self._english.html, self.reference))  # noqa: S704 (each part is escaped)

    def texts(self, texts: Iterable[str]) -> tuple[Markup, ...]:
        """Return several running texts."""
        return tuple(self.text(text) for text in texts)

    def short(self, text: str) -> Markup:
        """Return running text without tooltips, for a card or a table."""
        return Markup(inline.to_html(text, self._english.html, self._english.html, self.reference))  # noqa: S704 (each part is escaped)

    def words(self, text: str) -> Markup:
        """Return a plain text, such as a title, with its English marked."""
        return Markup(self._english.html(str(text)))  # noqa: S704 (it is escaped there)

    def plain(self, text: str) -> str:
        """Return running text without marks, for a description or an attribute."""
        return inline.to_plain(text, lambda code: str(self._library.entries[code].title))

    def link(self, entry: Entry) -> Markup:
        """Return a link to an entry with its title as text."""
        return Markup(f'<a href="{self.to(entry)}">{self._english.html(entry.title)}</a>')  # noqa: S704 (each part is escaped)

    def to(self, entry: Entry) -> str:
        """Return the address of an entry as seen from this page."""
        return self.links.to(place_of(entry))

    def to_code(self, entry: Entry) -> str:
        """Return the address of the short link of an entry as seen from this page."""
        return self.links.to(code_place(entry.code))

    def reference(self, code: str) -> str:
        """Return what `[[C5]]` becomes: a link with the title and the code."""
        entry = self._library.entries.get(code)
        if not entry:
            return code
        named = self._english.html(f"{entry.title} ({code})")
        return named if code == self._own_code else f'<a href="{self.to(entry)}">{named}</a>'

    def sources(self, sources: Iterable[str], *, named: bool = True) -> Markup:
        """Return the mark that says which sections carry a claim; `named` adds the title of each section, which a long list does without."""
        marks = " · ".join([self._section(source, named=named) for source in sources])
        return Markup(f'<span class="kb-source">{marks}</span>')  # noqa: S704 (each part is escaped)

    def section(self, source: str) -> Markup:
        """Return a link to what a section is."""
        return Markup(self._section(source, named=True))  # noqa: S704 (each part is escaped)

    def shown(self, source: str) -> str:
        """Return a section as a reader sees it: the document by its short name."""
        document, _, section = source.partition(" ")
        short, joined = self._library.words.short(document)
        return f"{short}{NO_BREAK_SPACE if joined else ' '}{section}"

    def _section(self, source: str, *, named: bool) -> str:
        if (source, named) not in self._sections:
            section = self._library.sections.get(source) if named else None
            title = f' title="{escape(section.title)}"' if section else ""
            href = self.links.to(SOURCES_PAGE.address, section_anchor(source))
            self._sections[source, named] = f'<a href="{href}"{title}>{self._english.html(self.shown(source))}</a>'
        return self._sections[source, named]

    def _with_tooltips(self, text: str) -> str:
        parts = []
        last = 0
        for hit in self._finder.find(text):
            if hit.term.slug in self._explained:
                continue
            self._explained.add(str(hit.term.slug))
            parts += [self._english.html(text[last : hit.start]), self._tooltip(hit.term, text[hit.start : hit.end])]
            last = hit.end
        return "".join([*parts, self._english.html(text[last:])]) if parts else self._english.html(text)

    def _tooltip(self, term: Term, word: str) -> str:
        self.bundles.add(TERMS_BUNDLE)
        href = self.links.to(TERMS_PAGE.address, term.slug)
        long = f"{term.long}: " if term.long else ""
        return f'<a class="kb-term" href="{href}" data-kb-tip="{escape(long + self.plain(term.text))}">{self._english.html(word)}</a>'
