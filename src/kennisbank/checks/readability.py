"""Plain Dutch, measured: the length of sentences, and what makes a text heavy.

Limits: the mean sentence of an entry at most 14 words, none over 25. Long words and passive chains are
counted in the report, and do not fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Final, get_args, get_origin

from kennisbank import inline, spec
from kennisbank.decode import mark, unfold, yaml_fields
from kennisbank.library import Library
from kennisbank.located import Located
from kennisbank.model import Entry
from kennisbank.problems import Problem

MAX_MEAN: Final = 14
MAX_SENTENCE: Final = 25
LONG_WORD: Final = 16
SENTENCE: Final = re.compile(r"(?<=[.!?:])[’'\")]*\s+(?=[A-ZÀ-Ý‘'“\"(\[0-9])")
WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
PASSIVE: Final = re.compile(r"\b(?:word(?:t|en)|werd(?:en)?|is|zijn)\b(?:\s+\w+){0,6}?\s+(?:ge|be|ver|ont|her)\w{3,}(?:d|t|en)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """The readability of an entry: sentences and words, the longest sentence, long words, passives."""

    sentences: int
    words: int
    longest: int
    long_words: int
    passives: int

    @property
    def mean(self) -> float:
        """The mean number of words of a sentence."""
        return self.words / self.sentences if self.sentences else 0


def check(library: Library) -> Iterator[Problem]:
    """Yield a problem for each entry whose sentences are too long."""
    for entry in library.entries.values():
        sentences = words = longest = 0
        longest_at = entry.code
        for text in running_texts(entry):
            for sentence in SENTENCE.split(text):
                number = sentence.count(" ") + 1
                sentences += 1
                words += number
                if number > longest:
                    longest, longest_at = number, text
        if words > MAX_MEAN * sentences:
            message = f"{words / sentences:.1f} words a sentence on average, at most {MAX_MEAN}: write shorter sentences"
            yield Problem(entry.path, entry.code.line, entry.code.column, "KB421", message)
        if longest > MAX_SENTENCE:
            place = (entry.path, longest_at.line, longest_at.column)
            yield Problem(*place, "KB422", f"a sentence of {longest} words, at most {MAX_SENTENCE}: cut it in two")


def table(library: Library) -> list[str]:
    """Return the readability of each entry as a line, and of all together."""
    lines = [f"{'entry':<8}{'sentences':>10}{'mean':>7}{'longest':>9}{'long words':>12}{'passives':>10}"]
    measures = {code: measure(entry) for code, entry in library.entries.items()}
    for code, found in measures.items():
        lines.append(f"{code:<8}{found.sentences:>10}{found.mean:>7.1f}{found.longest:>9}{found.long_words:>12}{found.passives:>10}")
    sentences = sum(found.sentences for found in measures.values()) or 1
    words = sum(found.words for found in measures.values())
    return [*lines, f"all     {sentences:>10}{words / sentences:>7.1f}{max((found.longest for found in measures.values()), default=0):>9}"]


def measure(entry: Entry) -> Measure:
    """Measure all running text of an entry."""
    sentences = words = longest = long_words = passives = 0
    for text in running_texts(entry):
        plain = inline.to_plain(text, str)
        for sentence in SENTENCE.split(plain):
            found = WORD.findall(sentence)
            sentences += bool(found)
            words += len(found)
            long_words += sum(len(word) >= LONG_WORD for word in found)
            longest = max(longest, len(found))
        passives += len(PASSIVE.findall(plain))
    return Measure(sentences, words, longest, long_words, passives)


def running_texts(value: Any) -> Iterator[Located]:
    """Yield every running text in an entry, in the order of the model."""
    for name in _text_fields(type(value)):  # type: ignore[arg-type]
        inner = getattr(value, name)
        for item in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(item, Located):
                yield item
            elif is_dataclass(item):
                yield from running_texts(item)


@cache
def _text_fields(model: type) -> tuple[str, ...]:
    """Return the names of the fields that hold running text, or parts that do."""
    annotations = yaml_fields(model)
    names = [item.name for item in fields(model) if item.name in annotations]
    return tuple(name for name in names if _holds_text(annotations[name]))


def _holds_text(annotation: Any) -> bool:
    bare, _ = unfold(annotation)
    if get_origin(bare) is tuple:
        return _holds_text(get_args(bare)[0])
    return mark(annotation, spec.Inline) is not None or is_dataclass(bare)
