"""A library that notes what is read of it. What a page shows is what was read while it was made: as long as that is the same, so is the page."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, ValuesView
from dataclasses import fields
from typing import Any, NamedTuple

from kennisbank.digests import digest, digest_all
from kennisbank.library import Library
from kennisbank.model import Entry
from kennisbank.outputs import Page

Need = tuple[str, str]
"""What was read: `entry` and a code, `edges` and a code, `kind` or `order` and the name of a model, or `all`."""


class MadePage(NamedTuple):
    """A page and the digest of everything that was read to make it; `general` is that of what any page may show."""

    page: Page
    general: bytes
    needs: tuple[tuple[Need, bytes], ...]


class Watched(Library):
    """A library that notes what is read of it: entries, relations, lists of entries. Everything else counts as read by every page."""

    __slots__ = ("_digests", "_whole", "needs")

    def __init__(self, library: Library) -> None:
        super().__init__(**{item.name: getattr(library, item.name) for item in fields(library)})
        self.needs: set[Need] = set()
        self._whole = library
        self._digests: dict[Need, bytes] = {}
        self.entries = _Noting(library.entries, lambda code: self._note("entry", code), lambda: self._note("all", ""))
        self.themes = _Noting(library.themes, self._note_theme, lambda: self._note("kind", "ThemePage"))
        self.outgoing = _Noting(library.outgoing, lambda code: self._note("edges", code), lambda: self._note("all", ""))
        self.incoming = _Noting(library.incoming, lambda code: self._note("edges", code), lambda: self._note("all", ""))

    def of(self, model: type[Entry]) -> list[Entry]:
        """Return the entries of a kind, which all count as read."""
        self._note("kind", model.__name__)
        return self._whole.of(model)

    def beside(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the entries of the same kind before and after this one; only these count as read, and which codes there are."""
        self._note("order", type(entry).__name__)
        found = self._whole.beside(entry)
        for other in found:
            if other:
                self._note("entry", other.code)
        return found

    def once(self, known: MadePage | None, make: Callable[[], Page], *own: Need) -> MadePage:
        """Return a page with what was read for it, and `own` besides: the one that is known, unless something of that is other.

        Where a page made again comes out the same, it is the known one still: then nobody needs to frame and compress it again.
        """
        if known is not None and self._still_holds(known):
            return known
        page = make()
        needs, self.needs = sorted({*self.needs, *own}), set()
        if known is not None and known.page == page:
            page = known.page
        return MadePage(page, self._whole.general, tuple((need, self.digest(need)) for need in needs))

    def _still_holds(self, made: MadePage) -> bool:
        """Return whether a page would be made the same again."""
        return made.general == self._whole.general and all(self.digest(need) == known for need, known in made.needs)

    def digest(self, need: Need) -> bytes:
        """Return the digest of something that may be read."""
        found = self._digests.get(need)
        if found is None:
            found = self._digests[need] = self._digest(*need)
        return found

    def _digest(self, what: str, name: str) -> bytes:
        library = self._whole
        if what == "entry":
            return library.digests.get(name, b"")
        if what == "edges":
            edges = [*library.outgoing.get(name, ()), *library.incoming.get(name, ())]
            return digest_all(part for edge in edges for part in (edge.subject, edge.relation, edge.object, edge.note))
        if what == "all":
            return digest_all(library.digests[code] for code in library.entries)
        entries = [entry for entry in library.entries.values() if type(entry).__name__ == name]
        return digest(*(library.digests[entry.code] if what == "kind" else entry.code for entry in entries))

    def _note(self, what: str, name: str) -> None:
        self.needs.add((what, str(name)))

    def _note_theme(self, slug: str) -> None:
        theme = self._whole.themes.get(slug)
        self._note("entry", theme.code if theme else slug)


class _Noting(dict[str, Any]):
    """A mapping that tells of every look at one of its keys, and at all of them."""

    __slots__ = ("_all", "_one")

    def __init__(self, values: dict[str, Any], one: Callable[[str], None], every: Callable[[], None]) -> None:
        super().__init__(values)
        self._one = one
        self._all = every

    def __getitem__(self, key: str) -> Any:
        self._one(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._one(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._one(str(key))
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self._all()
        return super().__iter__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        self._all()
        return KeysView(self)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        self._all()
        return ValuesView(self)

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        self._all()
        return ItemsView(self)
