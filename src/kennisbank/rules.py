"""The check that belongs to each mark of `spec` on a text field: it reports, and returns whether the value stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import yaml

from kennisbank import codes, inline, spec
from kennisbank.decoded import Decoded, Reference
from kennisbank.kinds import BY_LETTER
from kennisbank.located import Located
from kennisbank.problems import did_you_mean
from kennisbank.reading import SLUG

WEB_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+\Z")

Rule = Callable[[Located, yaml.Node, Decoded], bool]


def rule_of(item: Any) -> Rule | None:  # noqa: PLR0911 (one return per mark)
    """Return the check that belongs to a mark: it reports and returns whether the value stands."""
    match item:
        case spec.MaxCharacters(number):
            return _test("KB304", lambda value: len(value) <= number, lambda value: f"{len(value)} characters, at most {number} allowed: make it shorter")
        case spec.MaxWords(number):
            return _test(
                "KB304", lambda value: value.count(" ") < number, lambda value: f"{value.count(' ') + 1} words, at most {number} allowed: make it shorter"
            )
        case spec.OneOf(name, vocabulary, keys):
            return lambda value, node, out: _one_of_rule(value, node, out, name, keys or out.keys.get(vocabulary))
        case spec.Slug():
            advice = "use small letters, digits and hyphens"
            return _test("KB306", lambda value: bool(SLUG.match(value)), lambda value: f"'{value}' cannot stand in an address: {advice}")
        case spec.Url():
            return _test("KB303", lambda value: bool(WEB_ADDRESS.match(value)), lambda value: f"'{value}' is no web address: write it with http:// or https://")
        case spec.CodeOf(letters, own):
            return lambda value, node, out: _code_rule(value, node, out, letters or "".join(BY_LETTER), own=own)
        case spec.Section():
            return lambda value, _, out: _note(out, Reference("section", value))
        case spec.ThemeSlug():
            return lambda value, _, out: _note(out, Reference("theme", value))
        case spec.Inline():
            return _inline_rule
    return None


def _test(code: str, good: Callable[[Located], bool], message: Callable[[Located], str]) -> Rule:
    """Return a check that reports a message when a value is not good; the message is made only then."""

    def run(value: Located, node: yaml.Node, out: Decoded) -> bool:
        if good(value):
            return True
        out.report(node, code, message(value))
        return False

    return run


def _note(out: Decoded, reference: Reference) -> bool:
    out.references.append(reference)
    return True


def _one_of_rule(value: Located, node: yaml.Node, out: Decoded, name: str, keys: tuple[str, ...] | None) -> bool:
    """Report a word that is not in its list. Where the list itself has problems, nothing is known to be wrong with the word."""
    if keys is None or value in keys:
        return True
    out.report(node, "KB306", f"unknown {name} '{value}': use one of {', '.join(keys)}{did_you_mean(value, keys)}")
    return False


def _code_rule(value: Located, node: yaml.Node, out: Decoded, letters: str, *, own: bool) -> bool:
    if not codes.is_code(value):
        out.report(node, "KB307", f"'{value}' is not a code: write it like {codes.examples(letters)}{codes.in_capitals(value)}")
        return False
    if not own:
        return _note(out, Reference("code", value, letters))
    if not codes.is_of(value, letters):
        out.report(node, "KB402", f"'{value}' is the code of another kind: here it begins with {letters}")
        return False
    out.code = value
    return True


def _inline_rule(value: Located, node: yaml.Node, out: Decoded) -> bool:
    for found in inline.references(value):
        where = out.find(f"[[{found}]]", node)
        if codes.is_code(found):
            out.references.append(Reference("code", Located(found, *where)))
        else:
            out.report_at(where, "KB307", f"'[[{found}]]' holds no code: write it like [[C5]]{codes.in_capitals(found.strip())}")
    return True
