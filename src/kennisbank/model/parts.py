"""What entries are made of: claims, do and don't lines, steps, voices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from kennisbank.located import Located
from kennisbank.model.fields import Plain, Sources, Text
from kennisbank.spec import CodeOf, Help, MaxCharacters, OneOf

DERIVED: Final = "derived"
STATUSES: Final = ("explicit", DERIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement with the section that carries it."""

    text: Annotated[Text, Help("One statement, in your own words, no stronger than the source.")]
    source: Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One do or don't."""

    text: Annotated[Text, Help("One concrete act. A don't carries its own negation.")]
    source: Sources
    status: Annotated[Located, OneOf("status", keys=STATUSES), Help("explicit: the source says so. derived: it follows from a case or a stated problem.")]
    case: Annotated[Located | None, CodeOf("C"), Help("The case that shows it, e.g. C5.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A related practice and why it is worth reading now."""

    practice: Annotated[Located, CodeOf("P")]
    why: Annotated[Text, Help("A short clause: why this one.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A turning point in a case, and the questions to stop at after it."""

    title: Annotated[Located, MaxCharacters(70)]
    text: Text
    stop: Annotated[tuple[Text, ...], Help("Questions about what happened at this very step. No question fits another case.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """What seems to have worked in a case, and the practice it shows."""

    text: Text
    practice: Annotated[Located, CodeOf("P")]
    source: Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What somebody said, retold."""

    who: Annotated[Plain, Help("Who speaks, e.g. De begeleider in deze casus.")]
    in_case: Annotated[bool, Help("true when the speaker was part of this case, false when not.")]
    text: Annotated[Text, Help("What was said, in your own words.")]
    source: Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class TryPractice:
    """A practice to try in a situation."""

    practice: Annotated[Located, CodeOf("P")]
    why: Annotated[Text, Help("A short clause: why this one here.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenCase:
    """A case that shows something."""

    case: Annotated[Located, CodeOf("C")]
    why: Annotated[Text, Help("A short clause: what it shows.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One way in which institutions choose."""

    name: Annotated[Located, MaxCharacters(70)]
    choice: Annotated[Text, Help("Who chooses this, with the number where the source counts.")]
    source: Sources
    arguments: Annotated[tuple[Claim, ...], Help("What this side says.")]
