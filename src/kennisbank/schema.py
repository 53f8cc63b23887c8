"""JSON Schema of each kind of file, from the model and the vocabularies of a content root, for completion and help in editors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from pathlib import Path
from typing import Any, Final, get_args, get_origin

from kennisbank import codes, files, spec
from kennisbank.decode import unfold, yaml_fields
from kennisbank.kinds import KINDS
from kennisbank.list_files import LIST_FILES

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
Keys = Mapping[str, tuple[str, ...]]


def schemas(keys: Keys) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the file name and the schema of each kind of content file; `keys` are those of each vocabulary, by its name."""
    models: dict[str, type] = {kind.name: kind.model for kind in KINDS} | {listed.name: listed.model for listed in LIST_FILES}
    for name, model in models.items():
        yield f"{name}.schema.json", {"$schema": DRAFT, "title": model.__doc__, **of_model(model, keys)}


def texts(keys: Keys) -> dict[str, str]:
    """Return each schema as the text of its file."""
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas(keys)}


def write(folder: Path, keys: Keys) -> int:
    """Write all schemas and return how many."""
    written = texts(keys)
    for name, text in written.items():
        files.write_bytes(folder / name, text.encode())
    return len(written)


def stale(folder: Path, keys: Keys) -> list[str]:
    """Return the names of the schemas that differ from the model."""
    return [name for name, text in texts(keys).items() if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text]


def of_model(model: type, keys: Keys) -> dict[str, Any]:
    """Return the schema of a mapping with the fields of a dataclass."""
    defaults = {item.name: item.default for item in fields(model)}
    annotations = yaml_fields(model)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in annotations if defaults[name] is MISSING],
        "properties": {name: of_field(annotation, keys) for name, annotation in annotations.items()},
    }


def of_field(annotation: Any, keys: Keys) -> dict[str, Any]:
    """Return the schema of one field."""
    bare, marks = unfold(annotation)
    helps = [item.text for item in marks if isinstance(item, spec.Help)]
    about = {"description": helps[-1]} if helps else {}
    if get_origin(bare) is tuple:
        item = of_field(get_args(bare)[0], keys)
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
        return {**about, **of_model(bare, keys)}
    return {**about, **_of_text(marks, keys)}


def _of_text(marks: tuple[Any, ...], keys: Keys) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "minLength": 1}
    for mark in marks:
        match mark:
            case spec.MaxCharacters(number):
                schema["maxLength"] = number
            case spec.MaxWords(number):
                schema["pattern"] = rf"^\s*(\S+\s+){{0,{number - 1}}}\S+\s*$"
            case spec.OneOf(_, vocabulary, fixed):
                schema["enum"] = list(fixed or keys[vocabulary])
            case spec.CodeOf(letters, _):
                schema["pattern"] = codes.pattern(letters) if letters else codes.pattern()
            case spec.Url():
                schema["pattern"] = "^https?://"
            case spec.Slug() | spec.ThemeSlug():
                schema["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$"
    return schema
