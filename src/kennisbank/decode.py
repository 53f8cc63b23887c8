"""Decode: from a YAML node tree to the model, reporting every problem with its place.

The dataclasses of `model` are read once; each field becomes a decoder. A value with a problem is
left out and the rest is still decoded, so that one run shows everything.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

import yaml

from kennisbank import codes, spec
from kennisbank.decoded import Decoded
from kennisbank.located import Located
from kennisbank.model import Moved
from kennisbank.problems import did_you_mean, errors
from kennisbank.reading import SourceText
from kennisbank.rules import rule_of
from kennisbank.yamltree import compose, place

NULL: Final = "tag:yaml.org,2002:null"
BOOL: Final = "tag:yaml.org,2002:bool"
NUMBER: Final = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?\Z")
PLACEHOLDER: Final = "VUL IN:"
BROKEN_CODE: Final = re.compile(rf"^code: *[\"']?({codes.FORM})\b", re.MULTILINE)
NO_KEYS: Final[Mapping[str, tuple[str, ...]]] = {}
TRUE: Final = frozenset({"true", "yes", "on"})


Decoder = Callable[[yaml.Node, Decoded], Any]


def decode(source: SourceText, keys: Mapping[str, tuple[str, ...]] = NO_KEYS) -> Decoded:
    """Decode one YAML file into an entry of its kind.

    Args:
        source: the text, with the kind that its place says it is.
        keys: the keys of each vocabulary by its name; a vocabulary that is not there is not checked.
    """
    result = Decoded(source, keys)
    node, result.problems = compose(source.path, source.text)
    if node is None or any(problem.code == "KB204" for problem in result.problems):
        result.code = _code_of_broken(source.text)
        return result
    if source.kind is None:
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
    if bare in {int, float}:
        return _number_decoder(bare)
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
        for place_in_list, (child, value) in enumerate(zip(node.value, values, strict=True)):
            if isinstance(value, Located) and value in values[:place_in_list]:
                out.report(child, "KB409", f"'{value}' is named twice: name it once")
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


def _number_decoder(kind: type) -> Decoder:
    def run(node: yaml.Node, out: Decoded) -> Any:
        if isinstance(node, yaml.ScalarNode) and NUMBER.match(node.value) and (kind is float or "." not in node.value):
            return kind(node.value)
        example = "12" if kind is int else "12 or 9.5"
        out.report(node, "KB303", f"here belongs a number, e.g. {example}, without a unit")
        return MISSING

    return run


def _text_decoder(marks: tuple[Any, ...]) -> Decoder:
    rules = [rule for item in marks if (rule := rule_of(item))]

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
