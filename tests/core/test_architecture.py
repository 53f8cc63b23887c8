"""The core knows nothing of the generator; the rooms stay small; what is content stands in the content; nothing speaks of one machine."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lib.roots import PROJECT

SRC = PROJECT / "src"
CORE = SRC / "kennisbank"
DELIVERY = SRC / "delivery"
GENERATOR = DELIVERY / "generator"
PRODUCT = sorted([*SRC.rglob("*.py"), *(PROJECT / "hooks").glob("*.py"), PROJECT / "build_site.py"])
TOOLS = sorted((PROJECT / "tools").glob("*.py"))
SUPPORT = sorted((PROJECT / "support").glob("*.py"))
TESTS = sorted((PROJECT / "tests").rglob("*.py"))
LOOKS = sorted([*(PROJECT / "templates").rglob("*.j2"), *(PROJECT / "theme").rglob("*.html"), *(PROJECT / "docs").glob("*.j2")])


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def modules(path: Path) -> set[str]:
    """The modules that a file imports, in full."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def imported(path: Path) -> set[str]:
    """The packages that a file imports."""
    return {name.split(".")[0] for name in modules(path)}


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=name_of)
def test_the_core_imports_no_generator_and_templates_in_one_step(path: Path) -> None:
    assert imported(path) & {"mkdocs", "material", "delivery", "support", "tests"} == set()
    # `memory` keeps compiled templates for `render`; Markdown is read where pages are written by hand.
    assert "jinja2" not in imported(path) or path.stem in {"render", "memory"}
    assert "markdown" not in imported(path) or path.stem == "written_html"


def test_what_knows_mkdocs_stands_in_one_room() -> None:
    assert {name_of(path.parent) for path in PRODUCT if imported(path) & {"mkdocs", "material"}} == {"src/delivery/generator"}
    users = {name_of(path) for path in PRODUCT if GENERATOR not in path.parents and any(name.startswith("delivery.generator") for name in modules(path))}
    assert users == {"hooks/kennisbank_hook.py", "src/delivery/commands/serve.py"}
    (hook,) = (PROJECT / "hooks").glob("*.py")
    assert {name for name in modules(hook) if name.startswith(("delivery", "kennisbank"))} == {
        "delivery.generator.hook",
        *(f"delivery.generator.hook.{event}" for event in ("on_config", "on_env", "on_files", "on_page_context", "on_post_page")),
    }


@pytest.mark.parametrize("module", ["kennisbank.pipeline", "delivery.build", "delivery.live", "delivery.asking", "delivery.commands.check"])
def test_running_loads_no_generator(module: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(SRC)!r}); import {module}; print([m for m in sys.modules if m.split('.')[0] in ('mkdocs', 'material')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_tools_tests_and_the_product_stand_apart() -> None:
    tools = {path.stem for path in TOOLS}
    assert [name_of(path) for path in TESTS if imported(path) & ({"tools"} | tools)] == []
    assert [name_of(path) for path in (*TOOLS, *SUPPORT, *PRODUCT) if "tests" in imported(path)] == []
    assert [name_of(path) for path in PRODUCT if imported(path) & {"support", *tools}] == []
    assert [name_of(path) for path in SUPPORT if imported(path) & tools] == []


@pytest.mark.parametrize("path", [*PRODUCT, *TOOLS, *SUPPORT], ids=name_of)
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


# Each module or room of the core may import what stands before it: data flows one way.
ORDER = """located problems files digests spec codes stated language slugs model kinds list_files gathering addresses links outputs yamltree reading broken inline
decoded rules decode words library relations link redirects written written_html descriptions tooltips drawings views search checks watched render memory pipeline schema""".split()


@pytest.mark.parametrize("name", ORDER)
def test_steps_do_not_reach_back(name: str) -> None:
    paths = [CORE / f"{name}.py"] if (CORE / f"{name}.py").exists() else list((CORE / name).rglob("*.py"))
    assert paths
    used = {module.split(".")[1] for path in paths for module in modules(path) if module.startswith("kennisbank.")}
    assert {module for module in used - {name} if ORDER.index(module) > ORDER.index(name)} == set()


def test_the_order_names_every_module() -> None:
    assert {path.stem for path in CORE.iterdir() if path.stem not in {"__init__", "__pycache__"}} == set(ORDER)


# Words of Dutch that are none of English, in a text of more than one word: an address such as `wel` is part of the engine.
DUTCH = re.compile(r"\b(?:de|het|een|van|niet|geen|voor|met|naar|wordt|zijn|deze|nog|wat|als|aan|bij|uit|ook|alle)\b", re.IGNORECASE)
NOT_YET_CONTENT = {
    "src/kennisbank/search/analysis.py",  # the words that a search passes over: a language of the search, held to its twin in JavaScript
    "src/kennisbank/model/parts.py",  # an example in the help that an editor sees while typing
    "src/delivery/generator/live.py",  # what the live server shows to an editor
}


def said(path: Path) -> Iterator[str]:
    """The texts of a module, but for its documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in told and isinstance(node.value, str | bytes):
            yield node.value if isinstance(node.value, str) else node.value.decode("utf-8", "replace")


def dutch(text: str) -> bool:
    return " " in text.strip() and len(set(DUTCH.findall(text.lower()))) > 1


def test_dutch_is_content_or_a_language() -> None:
    assert dutch("Deze inhoud heeft nog problemen")
    assert not dutch("write shorter sentences, at most one")
    found = {name_of(path) for path in PRODUCT if CORE / "language" not in path.parents and any(map(dutch, said(path)))}
    assert found == NOT_YET_CONTENT


FORBIDDEN = {
    "Markdown in HTML": re.compile(r"\bmarkdown="),
    "a style in a page": re.compile(r"\sstyle=|<style\b"),
    "a script in a page": re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/ld\+json\")|\son[a-z]+="),
    "a text that is not escaped": re.compile(r"\|\s*safe\b|autoescape\s+false|\bMarkup\("),
}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<div markdown="block">', "Markdown in HTML"),
        ('<p style="x">', "a style in a page"),
        ("<script>x</script>", "a script in a page"),
        ("<a onclick='x'>", "a script in a page"),
        ("{{ x | safe }}", "a text that is not escaped"),
        ("{% autoescape false %}", "a text that is not escaped"),
    ],
)
def test_what_no_template_holds_is_seen(text: str, what: str) -> None:
    assert FORBIDDEN[what].search(text)


@pytest.mark.parametrize("path", LOOKS, ids=name_of)
def test_templates_hold_structure_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(text)] == []


def test_locked_dependencies_carry_hashes_and_name_no_host() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (PROJECT / name).read_text(encoding="utf-8")
        assert "http" not in text
        packages = re.findall(r"^[a-z][\w.-]*==", text, re.MULTILINE)
        assert len(packages) > 10
        assert text.count("--hash=sha256:") >= len(packages)


@pytest.mark.parametrize("folder", ["js", "lighthouse"])
def test_locked_javascript_tools_carry_hashes_and_name_no_registry(folder: str) -> None:
    asked = json.loads((PROJECT / "tools" / folder / "package.json").read_text(encoding="utf-8"))
    packages = json.loads((PROJECT / "tools" / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages.pop("")["dependencies"] == asked["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in asked["dependencies"].values())
    assert [name for name, package in packages.items() if "resolved" in package or not package.get("integrity", "").startswith("sha512-")] == []
