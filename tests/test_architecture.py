"""The core knows nothing of the generator; the rooms stay small; nothing speaks of one machine."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from roots import PROJECT

SOURCES = sorted([*(PROJECT / "src").rglob("*.py"), *(PROJECT / "hooks").glob("*.py"), *(PROJECT / "tools").glob("*.py"), PROJECT / "build_site.py"])


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}}


@pytest.mark.parametrize("path", [path for path in SOURCES if "kennisbank" in path.parts], ids=lambda path: path.stem)
def test_the_core_imports_no_generator(path: Path) -> None:
    assert imported(path) & {"mkdocs", "material", "delivery"} == set()


def test_running_the_core_loads_no_generator() -> None:
    code = f"import sys; sys.path.insert(0, {str(PROJECT / 'src')!r}); import kennisbank.pipeline; print([m for m in sys.modules if m.startswith(('mkdocs', 'material'))])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


# Each module may import what stands before it: data flows one way.
ORDER = """vocabulary located problems files spec model kinds yamltree reading broken inline english decoded rules decode library relations link charts lettering drawing addresses redirects coverage readability
checks register tooltips writer views descriptions search render pipeline schema""".split()


@pytest.mark.parametrize("name", ORDER)
def test_steps_do_not_reach_back(name: str) -> None:
    folder = PROJECT / "src" / "kennisbank"
    paths = [folder / f"{name}.py"] if (folder / f"{name}.py").exists() else list((folder / name).glob("*.py"))
    assert paths
    for path in paths:
        nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
        used = {(node.module or "").split(".")[1] for node in nodes if (node.module or "").startswith("kennisbank.")}
        assert {module for module in used - {name} if ORDER.index(module) > ORDER.index(name)} == set()


def test_the_order_names_every_module() -> None:
    folder = PROJECT / "src" / "kennisbank"
    assert {path.stem for path in folder.iterdir() if path.stem not in {"__init__", "__pycache__"}} == set(ORDER)


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
