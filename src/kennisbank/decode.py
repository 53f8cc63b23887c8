"""Decode: from a YAML node tree to the model, reporting every problem with its place.

The dataclasses of `model` are read once; each field becomes a decoder. A value with a problem is
left out and the rest is still decoded, so that one run shows everything.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

import yaml

from kennisbank import inline, spec
from kennisbank.located import Located
from kennisbank.model import Moved
from kennisbank.problems import Problem, did_you_mean, errors
from kennisbank.reading import SLUG, SourceText
from kennisbank.yamltree import compose, place

NULL: Final = "tag:yaml.org,2002:null"
BOOL: Final = "tag:yaml.org,2002:bool"
CODE: Final = re.compile(r"[A-Z][1-9][0-9]{0,3}\Z")
PLACEHOLDER: Final = "VUL IN:"
BROKEN_CODE: Final = re.compile(r"^code: *([A-Z][1-9][0-9]{0,3})\s*$", re.MULTILINE)
TRUE: Final = frozenset({"true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of something else. `to` is code, section or theme; `own` the code of who mentions it."""

    to: str
    value: Located
    prefixes: str = ""


@dataclass(slots=True)
class Decoded:
    """What came out of one file."""

    source: SourceText
    entry: Any = None
    code: Located | None = None
    references: list[Reference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, node: yaml.Node, code: str, message: str) -> None:
        """Add a problem at a node."""
        self.problems.append(Problem(self.source.path, *place(node), code, message))


Decoder = Callable[[yaml.Node, Decoded], Any]


def decode(source: SourceText) -> Decoded:
    """Decode one YAML file into an entry of its kind."""
    result = Decoded(source)
    node, result.problems = compose(source.path, source.text)
    if node is None:
        result.code = _code_of_broken(source.text)
    if node is None or source.kind is None:
        return result
    model = Moved if _is_moved(node) else source.kind.model
    entry = dataclass_decoder(model)(node, result)
    if entry is not MISSING and not errors(result.problems):
        result.entry = entry
    return result


def _code_of_broken(text: str) -> Located | None:
    """Return the code of a file that does not parse, so that references to it are not called unknown."""
    found = BROKEN_CODE.search(text)
    return Located(found[1], text.count("\n", 0, found.start()) + 1, found.start(1) - found.start() + 1) if found else None


def _is_moved(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode) and any(key.value == "moved" for key, _ in node.value if isinstance(key, yaml.ScalarNode))


def required(name: str, model: type) -> bool:
    """Return whether a field of a model must be filled in."""
    return next(item for item in fields(model) if item.name == name).default is MISSING


@cache
def yaml_fields(model: type) -> Mapping[str, Any]:
    """Return the annotations of the fields of a model that stand in YAML, by name."""
    hints = get_type_hints(model, include_extras=True)
    return {item.name: hints[item.name] for item in fields(model) if not mark(hints[item.name], spec.FromFile)}


def unfold(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return the bare type of an annotation and all its marks, `Optional` taken off."""
    marks: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            marks += tuple(more)
        elif get_origin(annotation) in {Union, types.UnionType}:
            annotation = next(part for part in get_args(annotation) if part is not types.NoneType)
        else:
            return annotation, marks


def mark(annotation: Any, wanted: type) -> Any:
    """Return the last mark of a type on an annotation, or None."""
    return next((item for item in reversed(unfold(annotation)[1]) if isinstance(item, wanted)), None)


@cache
def dataclass_decoder(model: type) -> Decoder:
    """Return the decoder of a mapping with the fields of a dataclass."""
    decoders = {name: decoder(annotation) for name, annotation in yaml_fields(model).items()}
    needed = [name for name in decoders if required(name, model)]
    from_file = {item.name for item in fields(model)} - set(decoders)

    def run(node: yaml.Node, out: Decoded) -> Any:
        if not isinstance(node, yaml.MappingNode):
            out.report(node, "KB303", f"here belong fields, each as 'name: value': {', '.join(needed)}")
            return MISSING
        values = _decode_fields(node, decoders, out)
        for name in needed:
            if name not in values:
                out.report(node, "KB302", f"field '{name}' is missing: add it")
        values |= {name: getattr(out.source, name) for name in from_file}
        if any(values.get(name, MISSING) is MISSING for name in needed):
            return MISSING
        return model(**{name: value for name, value in values.items() if value is not MISSING})

    return run


def _decode_fields(node: yaml.MappingNode, decoders: Mapping[str, Decoder], out: Decoded) -> dict[str, Any]:
    """Decode each known key of a mapping; a value with a problem becomes MISSING."""
    values: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name in decoders:
            values[name] = decoders[name](value, out)
        else:
            out.report(key, "KB301", f"unknown field '{name}': remove it or correct the name{did_you_mean(name, decoders)}")
    return values


def decoder(annotation: Any) -> Decoder:
    """Return the decoder of a field with this annotation."""
    bare, marks = unfold(annotation)
    if get_origin(bare) is tuple:
        return _list_decoder(decoder(get_args(bare)[0]), single=any(isinstance(item, spec.OrSingle) for item in marks))
    if bare is bool:
        return _decode_bool
    if bare is date:
        return _decode_date
    if bare is Located:
        return _text_decoder(marks)
    return dataclass_decoder(bare)


def _list_decoder(item: Decoder, *, single: bool) -> Decoder:
    def run(node: yaml.Node, out: Decoded) -> Any:
        if single and isinstance(node, yaml.ScalarNode) and node.tag != NULL:
            value = item(node, out)
            return MISSING if value is MISSING else (value,)
        if isinstance(node, yaml.ScalarNode) and node.tag == NULL:
            out.report(node, "KB308", "nothing stands here: fill it in, or remove the line if it may be left out")
            return MISSING
        if not isinstance(node, yaml.SequenceNode):
            out.report(node, "KB303", "here belongs a list: each item on a line of its own that begins with '- '")
            return MISSING
        if not node.value:
            out.report(node, "KB308", "the list is empty: fill it in, or remove the line if it may be left out")
            return MISSING
        values = [item(child, out) for child in node.value]
        return tuple(value for value in values if value is not MISSING)

    return run


def _decode_bool(node: yaml.Node, out: Decoded) -> Any:
    if isinstance(node, yaml.ScalarNode) and node.tag == BOOL:
        return node.value.lower() in TRUE
    out.report(node, "KB303", "here belongs true or false")
    return MISSING


def _decode_date(node: yaml.Node, out: Decoded) -> Any:
    if isinstance(node, yaml.ScalarNode) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.value):
        try:
            return date.fromisoformat(node.value)
        except ValueError:
            pass
    value = f"'{node.value}'" if isinstance(node, yaml.ScalarNode) else "this"
    out.report(node, "KB305", f"{value} is not a date: write year-month-day, e.g. 2026-11-21")
    return MISSING


def _text_decoder(marks: tuple[Any, ...]) -> Decoder:
    rules = [rule for item in marks if (rule := _rule(item))]

    def run(node: yaml.Node, out: Decoded) -> Any:
        if not isinstance(node, yaml.ScalarNode) or (node.tag.startswith("!") and node.tag != "!"):
            out.report(node, "KB303", "here belongs a text: one value, not a list, fields or a tag")
            return MISSING
        words = node.value.split()
        if not words or (node.tag == NULL and node.value in {"", "~", "null"}):
            out.report(node, "KB308", "nothing stands here: fill it in, or remove the line if it may be left out")
            return MISSING
        value = Located(" ".join(words), *place(node))
        if PLACEHOLDER in value:
            out.report(node, "KB601", f"still the text of the template: replace '{PLACEHOLDER} …'")
        verdicts = [rule(value, node, out) for rule in rules]  # every rule reports
        return value if all(verdicts) else MISSING

    return run


def _rule(item: Any) -> Callable[[Located, yaml.Node, Decoded], bool] | None:  # noqa: PLR0911 (one return per mark)
    """Return the check that belongs to a mark: it reports and returns whether the value stands."""
    match item:
        case spec.MaxCharacters(number):
            return _test("KB304", lambda value: len(value) <= number, lambda value: f"{len(value)} characters, at most {number} allowed: make it shorter")
        case spec.MaxWords(number):
            return _test(
                "KB304", lambda value: value.count(" ") < number, lambda value: f"{value.count(' ') + 1} words, at most {number} allowed: make it shorter"
            )
        case spec.OneOf(name, words):
            known = ", ".join(words)
            return _test("KB306", lambda value: value in words, lambda value: f"unknown {name} '{value}': use one of {known}{did_you_mean(value, words)}")
        case spec.Slug():
            advice = "use small letters, digits and hyphens"
            return _test("KB306", lambda value: bool(SLUG.match(value)), lambda value: f"'{value}' cannot stand in an address: {advice}")
        case spec.CodeOf(prefixes, own):
            return lambda value, node, out: _code_rule(value, node, out, prefixes, own=own)
        case spec.Section():
            return lambda value, _, out: _note(out, Reference("section", value))
        case spec.ThemeSlug():
            return lambda value, _, out: _note(out, Reference("theme", value))
        case spec.Inline():
            return _inline_rule
    return None


def _test(code: str, good: Callable[[Located], bool], message: Callable[[Located], str]) -> Callable[[Located, yaml.Node, Decoded], bool]:
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


def _code_rule(value: Located, node: yaml.Node, out: Decoded, prefixes: str, *, own: bool) -> bool:
    if not CODE.match(value):
        example = " or ".join(f"{prefix}12" for prefix in prefixes)
        out.report(node, "KB307", f"'{value}' is not a code: write it like {example}{_in_capitals(value)}")
        return False
    if not own:
        return _note(out, Reference("code", value, prefixes))
    out.code = value
    if value[0] not in prefixes:
        out.report(node, "KB402", f"'{value}' is the code of another kind: here it begins with {prefixes}")
        return False
    return True


def _inline_rule(value: Located, node: yaml.Node, out: Decoded) -> bool:
    for found in inline.references(value):
        if CODE.match(found):
            out.references.append(Reference("code", Located(found, value.line, value.column)))
        else:
            out.report(node, "KB307", f"'[[{found}]]' holds no code: write it like [[C5]]{_in_capitals(found.strip())}")
    return True


def _in_capitals(value: str) -> str:
    """Return the hint that a code is written with a capital, where that is all it lacks."""
    return f" (did you mean '{value.upper()}'?)" if CODE.match(value.upper()) else ""
