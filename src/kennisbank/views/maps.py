"""The map of relations on the page of a practice, a case or a theme: what is drawn, and the same as a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kennisbank import model
from kennisbank.addresses import entry_path, leading
from kennisbank.drawing import Node, draw
from kennisbank.inline import escape
from kennisbank.kinds import kind_of
from kennisbank.library import (
    MAIN_THEME,
    MENTIONS,
    OTHER_THEME,
    RELATED,
    SEEN,
    SHOWS,
    TRIES,
    USES,
    WARNS,
    WEIGHS,
    Library,
)
from kennisbank.views.parts import accent
from kennisbank.writer import PageWriter

MOST: Final = 13  # beside the one in the middle: fourteen can be taken in, and the heaviest theme stays within its weight
HEADING: Final = "verbanden"
MAPPED: Final = (model.Practice, model.Case, model.ThemePage)

# What the other entry is to the one in the middle, in the order in which the map shows it: (relation, stated by the other, kind of the other).
# An empty kind is any kind.
LABELS: Final = {
    (MAIN_THEME, False, ""): "hoort bij thema",
    (SHOWS, True, ""): "gezien in",
    (SHOWS, False, ""): "laat zien",
    (WARNS, False, ""): "waarschuwt met",
    (WARNS, True, ""): "les voor",
    (MAIN_THEME, True, "practice"): "praktijk",
    (MAIN_THEME, True, "case"): "casus",
    (MAIN_THEME, True, "situation"): "situatie",
    (MAIN_THEME, True, "dilemma"): "dilemma",
    (TRIES, True, ""): "te proberen bij",
    (SEEN, True, "situation"): "voorbeeld van",
    (SEEN, True, "dilemma"): "hoort bij dilemma",
    (WEIGHS, True, ""): "speelt bij dilemma",
    (RELATED, False, ""): "hangt samen met",
    (RELATED, True, ""): "hangt samen met",
    (USES, False, ""): "gebruikt",
    (OTHER_THEME, False, ""): "ook bij thema",
    (OTHER_THEME, True, "practice"): "ook: praktijk",
    (OTHER_THEME, True, "case"): "ook: casus",
    (OTHER_THEME, True, "situation"): "ook: situatie",
    (OTHER_THEME, True, "dilemma"): "ook: dilemma",
    (MENTIONS, False, ""): "noemt",
    (MENTIONS, True, ""): "genoemd in",
}
ORDER: Final = {label: number for number, label in enumerate(dict.fromkeys(LABELS.values()))}
LATER: Final = ORDER["ook bij thema"]  # from here on: one of each, and more when there is room
Labels = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """The drawing, and every relation as a list: a label with the code, title and address of the entries."""

    heading: str
    svg: str
    drawn: int
    total: int
    whole: bool
    groups: list[tuple[str, list[tuple[str, str, str]]]]


def relations_map(entry: model.Entry, writer: PageWriter, library: Library) -> MapView | None:
    """Return the map of an entry; None for a kind without one, and for an entry that nothing hangs together with."""
    groups = grouped(entry, library) if isinstance(entry, MAPPED) else {}
    if not groups:
        return None
    drawn, total = chosen(groups), sum(map(len, groups.values()))
    whole = not isinstance(entry, model.ThemePage)
    if not whole:
        groups = {labels: [other for same, other in drawn if same == labels] for labels, _ in drawn}
    nodes = [Node(str(other.code), str(other.title), labels, leading(entry_path(other), writer.page), accent(other, library)) for labels, other in drawn]
    return MapView(
        heading=HEADING,
        svg=draw(Node(str(entry.code), str(entry.title)), nodes, HEADING),
        drawn=len(drawn),
        total=total,
        whole=whole,
        groups=[
            (", ".join(labels), [(str(other.code), escape(other.title), leading(entry_path(other), writer.page)) for other in others])
            for labels, others in groups.items()
        ],
    )


def grouped(entry: model.Entry, library: Library) -> dict[Labels, list[model.Entry]]:
    """Return what hangs together with an entry, by what it is to it. Each entry stands once, with all its labels.

    A mention says less than any other relation, so it is left out beside one.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for code, label in _stated(entry, library):
        found[code].add(label)
    groups: dict[Labels, list[model.Entry]] = defaultdict(list)
    for code, words in found.items():
        stronger = [label for label in words if label not in {"noemt", "genoemd in"}]
        groups[tuple(sorted(stronger or words, key=ORDER.__getitem__))].append(library.entries[code])
    return dict(sorted(groups.items(), key=lambda item: [ORDER[label] for label in item[0]]))


def chosen(groups: dict[Labels, list[model.Entry]]) -> list[tuple[Labels, model.Entry]]:
    """Return what is drawn: one of each kind of relation, then in turns, what says least at the end."""
    turns = [
        (turn > 0 and ORDER[labels[0]] >= LATER, turn, order, labels, entry)
        for order, (labels, entries) in enumerate(groups.items())
        for turn, entry in enumerate(entries)
    ]
    first = sorted(turns, key=lambda item: item[:3])[:MOST]
    return [(labels, entry) for *_, labels, entry in sorted(first, key=lambda item: (item[2], item[1]))]


def _stated(entry: model.Entry, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the code of the other entry and the label of each relation: its own in the order stated, those of others by their code."""
    own = [(edge.object, edge.relation, False) for edge in library.outgoing.get(entry.code, ())]
    others = [(edge.subject, edge.relation, True) for edge in library.incoming.get(entry.code, ())]
    for code, relation, incoming in [*own, *sorted(others, key=lambda item: (item[0][0], int(item[0][1:])))]:
        other = library.entries.get(code)
        if other is None or code == entry.code:
            continue
        label = LABELS.get((relation, incoming, "")) or LABELS.get((relation, incoming, kind_of(other).name))
        if label:
            yield code, label
