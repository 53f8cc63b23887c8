"""JSON Schema of each kind of file, from the model, for completion and help in editors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path
from typing import Any, Final, get_args, get_origin

from kennisbank import files, spec
from kennisbank.decode import unfold, yaml_fields
from kennisbank.kinds import KINDS, LIST_FILES

DRAFT: Final = "http://json-schema.org/draft-07/schema#"


def schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the file name and the schema of each kind of content file."""
    for kind in (*KINDS, *LIST_FILES):
        body = of_model(kind.model)
        yield f"{kind.name}.schema.json", {"$schema": DRAFT, "title": kind.model.__doc__, **body}


def texts() -> dict[str, str]:
    """Return each schema as the text of its file."""
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas()}


def write(folder: Path) -> int:
    """Write all schemas and return how many."""
    for name, text in texts().items():
        files.write_bytes(folder / name, text.encode())
    return len(texts())


def stale(folder: Path) -> list[str]:
    """Return the names of the schemas that differ from the model."""
    return [name for name, text in texts().items() if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text]


def of_model(model: type) -> dict[str, Any]:
    """Return the schema of a mapping with the fields of a dataclass."""
    defaults = {item.name: item.default for item in fields(model)}
    annotations = yaml_fields(model)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in annotations if defaults[name] is MISSING],
        "properties": {name: of_field(annotation) for name, annotation in annotations.items()},
    }


def of_field(annotation: Any) -> dict[str, Any]:
    """Return the schema of one field."""
    bare, marks = unfold(annotation)
    helps = [item.text for item in marks if isinstance(item, spec.Help)]
    about = {"description": helps[-1]} if helps else {}
    if get_origin(bare) is tuple:
        item = of_field(get_args(bare)[0])
        several = {"type": "array", "minItems": 1, "items": item}
        single = any(isinstance(mark, spec.OrSingle) for mark in marks)
        return {**about, "anyOf": [item, several]} if single else {**about, **several}
    if bare is bool:
        return {**about, "type": "boolean"}
    if bare in {int, float}:
        return {**about, "type": "integer" if bare is int else "number"}
    if bare is date:
        return {**about, "type": "string", "format": "date"}
    if isinstance(bare, type) and hasattr(bare, "__dataclass_fields__"):
        return {**about, **of_model(bare)}
    return {**about, **_of_text(marks)}


def _of_text(marks: tuple[Any, ...]) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "minLength": 1}
    for mark in marks:
        match mark:
            case spec.MaxCharacters(number):
                schema["maxLength"] = number
            case spec.MaxWords(number):
                schema["pattern"] = rf"^\s*(\S+\s+){{0,{number - 1}}}\S+\s*$"
            case spec.OneOf(_, words):
                schema["enum"] = list(words)
            case spec.CodeOf(prefixes, _):
                schema["pattern"] = f"^[{prefixes}][1-9][0-9]{{0,3}}$"
            case spec.Url():
                schema["pattern"] = "^https?://"
            case spec.Slug() | spec.ThemeSlug():
                schema["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$"
    return schema
