"""The schemas follow the model, and the templates and the real content follow both."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from kennisbank import schema
from kennisbank.decode import decode
from kennisbank.kinds import KINDS
from kennisbank.list_files import CHANGES, COVERAGE, FIGURES, LIST_FILES, RESOURCES, TERMS
from kennisbank.pipeline import Keys, load
from kennisbank.problems import errors
from kennisbank.reading import SourceText
from tests.lib.roots import PROJECT

LISTS = ((TERMS, "term"), (RESOURCES, "resource"), (FIGURES, "figure"), (CHANGES, "change"), (COVERAGE, "coverage"))
TEMPLATES = [
    *((kind, PROJECT / kind.folder / "_template.yml") for kind in KINDS),
    *((listed, PROJECT / "content" / f"_{name}-template.yml") for listed, name in LISTS),
]


@pytest.fixture(scope="module")
def keys() -> Keys:
    """The keys of the vocabularies of the project."""
    return load(PROJECT, ledger=False).keys


def test_committed_schemas_are_true(keys: Keys) -> None:
    assert schema.stale(PROJECT / "schema", keys) == []
    assert {path.name for path in (PROJECT / "schema").iterdir()} == set(schema.texts(keys))


def test_a_stale_schema_is_seen(tmp_path: Path, keys: Keys) -> None:
    schema.write(tmp_path, keys)
    (tmp_path / "case.schema.json").write_text("{}", encoding="utf-8")
    assert schema.stale(tmp_path, keys) == ["case.schema.json"]


def test_another_vocabulary_is_another_schema(tmp_path: Path, keys: Keys) -> None:
    schema.write(tmp_path, keys)
    assert schema.stale(tmp_path, keys | {"outcomes": ("goed",)}) == ["case.schema.json"]


@pytest.mark.parametrize(("kind", "path"), TEMPLATES, ids=lambda item: getattr(item, "name", ""))
def test_templates_are_filled_in_and_whole(kind, path: Path, keys: Keys) -> None:
    text = path.read_text(encoding="utf-8")
    decoded = decode(SourceText(path.name, kind, path.stem, text), keys)
    assert errors(decoded.problems) == []
    written = set(re.findall(r"^(?:  - |    |)(\w+):", text, re.MULTILINE))
    names = set(schema.of_model(kind.model, keys)["properties"]) - {"former_slugs", "cases", "practices"}
    assert names <= written, "every field stands in the template"


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "practices").glob("[!_]*.yml"))[:3] + sorted((PROJECT / "cases").glob("[!_]*.yml"))[:2], ids=lambda p: p.stem
)
def test_modeline_names_the_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert json.loads((path.parent / found[1]).read_text(encoding="utf-8"))["title"]


def test_every_content_file_has_a_modeline() -> None:
    paths = [path for kind in KINDS for path in (PROJECT / kind.folder).glob("*.yml")] + [PROJECT / listed.path for listed in LIST_FILES]
    assert [path for path in paths if not path.read_text(encoding="utf-8").startswith("# yaml-language-server")] == []


def test_required_fields_in_schema_and_decoder_agree(keys: Keys) -> None:
    for kind in KINDS:
        body = schema.of_model(kind.model, keys)
        decoded = decode(SourceText("x.yml", kind, "x", "title: x\n"))
        missing = {problem.message.split("'")[1] for problem in decoded.problems if problem.code == "KB302"}
        assert missing == set(body["required"]) - {"title"}
        assert yaml.safe_load(json.dumps(body)) == body
