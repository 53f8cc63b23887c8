"""The relations there are between entries, and how a kind of entry states them."""

from __future__ import annotations

from typing import Final, NamedTuple

# "X relation Y" is written on X.
MAIN_THEME: Final = "main theme"  # practice or case -> theme
OTHER_THEME: Final = "other theme"
SHOWS: Final = "shows"  # case -> practice
WARNS: Final = "warns"  # practice -> the case in which a don't went wrong
USES: Final = "uses"  # practice or case -> method
TRIES: Final = "tries"  # situation -> practice
SEEN: Final = "seen"  # situation or dilemma -> case
WEIGHS: Final = "weighs"  # situation -> dilemma; dilemma -> practice
RELATED: Final = "related"  # practice -> practice
MENTIONS: Final = "mentions"  # a reference in running text
RELATIONS: Final = (MAIN_THEME, OTHER_THEME, SHOWS, WARNS, USES, TRIES, SEEN, WEIGHS, RELATED, MENTIONS)
# The order in which a map shows what others are to the one in the middle: relations, and whether the other states them. What is read
# the same from both sides shares a place. A relation that is not here is not drawn.
ON_A_MAP: Final = (
    ((MAIN_THEME, False),),
    ((SHOWS, True),),
    ((SHOWS, False),),
    ((WARNS, False),),
    ((WARNS, True),),
    ((MAIN_THEME, True),),
    ((TRIES, True),),
    ((SEEN, True),),
    ((WEIGHS, True),),
    ((RELATED, False), (RELATED, True)),
    ((USES, False),),
    ((OTHER_THEME, False),),
    ((OTHER_THEME, True),),
    ((MENTIONS, False),),
    ((MENTIONS, True),),
)


class Stated(NamedTuple):
    """A relation that stands in a field.

    Attributes:
        field: of the model: a list of codes, or of parts that name one.
        relation: what it says.
        code: the attribute of a part that names the other entry; empty when the list holds codes.
        note: the attribute of a part whose text goes with the relation.
        turned: whether the other entry is the one that it says something of.
    """

    field: str
    relation: str
    code: str = ""
    note: str = ""
    turned: bool = False
