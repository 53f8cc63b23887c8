"""The map of relations on the page of an entry: what is drawn, and the same as a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from markupsafe import Markup

from kennisbank import codes, model
from kennisbank.drawings.relations import Node, draw
from kennisbank.kinds import kind_of
from kennisbank.library import Library
from kennisbank.stated import MENTIONS, ON_A_MAP, OTHER_THEME
from kennisbank.views.parts import accent
from kennisbank.views.text import PageText

MOST: Final = 13  # beside the one in the middle: fourteen can be taken in, and the heaviest theme stays within its weight
HEADING: Final = "verbanden"
RANKS: Final = {side: rank for rank, sides in enumerate(ON_A_MAP) for side in sides}
LATER: Final = RANKS[OTHER_THEME, False]  # from here on: one of each, and more when there is room
MENTIONED: Final = RANKS[MENTIONS, False]
Rank = tuple[int, int]
Labels = tuple[tuple[Rank, str], ...]


class ListedEntry(NamedTuple):
    """An entry in the list beside the drawing."""

    code: str
    title: Markup
    href: str


class MapView(NamedTuple):
    """The drawing, and every relation as a list: a label with its entries. `whole`: the list holds more than is drawn."""

    svg: Markup
    drawn: int
    total: int
    whole: bool
    groups: list[tuple[str, list[ListedEntry]]]


def relations_map(entry: model.Entry, writer: PageText, library: Library) -> MapView | None:
    """Return the map of an entry; None for a kind without one, and for an entry that nothing hangs together with."""
    groups = grouped(entry, library) if kind_of(entry).has_map else {}
    if not groups:
        return None
    drawn, total = chosen(groups), sum(map(len, groups.values()))
    whole = not isinstance(entry, model.ThemePage)
    if not whole:
        groups = {labels: [other for same, other in drawn if same == labels] for labels, _ in drawn}
    nodes = [Node(str(other.code), str(other.title), _words(labels), writer.to(other), accent(other, library)) for labels, other in drawn]
    return MapView(
        svg=Markup(draw(Node(str(entry.code), str(entry.title)), nodes, HEADING)),  # noqa: S704 (escaped where it is drawn)
        drawn=len(drawn),
        total=total,
        whole=whole,
        groups=[
            (", ".join(_words(labels)), [ListedEntry(str(other.code), writer.words(other.title), writer.to(other)) for other in others])
            for labels, others in groups.items()
        ],
    )


def _words(labels: Labels) -> tuple[str, ...]:
    return tuple(word for _, word in labels)


def grouped(entry: model.Entry, library: Library) -> dict[Labels, list[model.Entry]]:
    """Return what hangs together with an entry, by what it is to it. Each entry stands once, with all its labels.

    A mention says less than any other relation, so it is left out beside one.
    """
    found: dict[str, dict[str, Rank]] = defaultdict(dict)
    for code, rank, label in _stated(entry, library):
        found[code][label] = min(rank, found[code].get(label, rank))
    groups: dict[Labels, list[model.Entry]] = defaultdict(list)
    for code, labels in found.items():
        stronger = {label: rank for label, rank in labels.items() if rank[0] < MENTIONED}
        groups[tuple(sorted((rank, label) for label, rank in (stronger or labels).items()))].append(library.entries[code])
    return dict(sorted(groups.items(), key=lambda item: [rank for rank, _ in item[0]]))


def chosen(groups: dict[Labels, list[model.Entry]]) -> list[tuple[Labels, model.Entry]]:
    """Return what is drawn: one of each kind of relation, then in turns, what says least at the end."""
    turns = [
        (turn > 0 and labels[0][0][0] >= LATER, turn, order, labels, entry)
        for order, (labels, entries) in enumerate(groups.items())
        for turn, entry in enumerate(entries)
    ]
    first = sorted(turns, key=lambda item: item[:3])[:MOST]
    return [(labels, entry) for *_, labels, entry in sorted(first, key=lambda item: (item[2], item[1]))]


def _stated(entry: model.Entry, library: Library) -> Iterator[tuple[str, Rank, str]]:
    """Yield the code of the other entry, the rank and the label of each relation: its own in the order stated, those of others by their code."""
    own = [(edge.object, edge.relation, False) for edge in library.outgoing.get(entry.code, ())]
    others = [(edge.subject, edge.relation, True) for edge in library.incoming.get(entry.code, ())]
    for code, relation, from_other in [*own, *sorted(others, key=lambda item: codes.in_order(item[0]))]:
        other = library.entries.get(code)
        if other is None or code == entry.code or (relation, from_other) not in RANKS:
            continue
        kind = kind_of(other)
        label = library.words.relation(relation, kind, from_other=from_other)
        if label:
            depends = not library.words.relations.get((relation, from_other, ""))
            yield code, (RANKS[relation, from_other], kind.map_rank if depends else 0), label
