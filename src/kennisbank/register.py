"""The register of every code and address ever published (`content/permalinks.yml`).

A published code or address may not disappear: `check` compares the register with what the
content gives now; `build_site.py register` adds what is new and never removes a line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import yaml

from kennisbank import files
from kennisbank.addresses import FIXED_PAGES, TERMS_PAGE, address, code_path, entry_path, slug_path
from kennisbank.kinds import BY_PREFIX, KINDS, TERMS, kind_of
from kennisbank.link import Library
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import PAGES_FOLDER
from kennisbank.yamltree import compose, place

PATH: Final = "content/permalinks.yml"
HEADER: Final = """\
# Every code and address ever published. `build_site.py register` adds to it.
# Never change or remove a line: links of readers and trainers depend on it.
"""


def current(library: Library) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the content gives now: code -> address, and address -> what stands there."""
    codes = {code: address(entry_path(entry)) for code, entry in library.entries.items()}
    addresses = {address(path): "page" for path in FIXED_PAGES}
    addresses |= {address(f"{page.slug}.md"): "page" for page in library.pages}
    addresses |= {f"{address(TERMS_PAGE)}#{term.slug}": "term" for term in library.terms}
    addresses |= dict.fromkeys(codes.values(), "page")
    addresses |= {old: "redirect" for old, _ in redirects(library)}
    return codes, addresses


def redirects(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (old address, code it leads to) of every code, former slug and moved entry."""
    for code, entry in library.entries.items():
        yield address(code_path(code)), code
        for slug in entry.former_slugs:
            yield address(slug_path(kind_of(entry), slug)), code
    for code, moved in library.moved.items():
        target = str(moved.moved)
        while target in library.moved and target != code:
            target = str(library.moved[target].moved)
        yield address(code_path(code)), target
        yield address(slug_path(BY_PREFIX[code[0]], moved.slug)), target


def source_of(value: str) -> str:
    """Return the content file that an address comes from, as far as the address tells."""
    if value.startswith(f"{address(TERMS_PAGE)}#"):
        return TERMS.path
    first, _, slug = value.strip("/").partition("/")
    kind = next((kind for kind in KINDS if kind.address == first), None)
    return f"{kind.folder}/{slug}.yml" if kind and slug else f"{PAGES_FOLDER}{value.rstrip('/')}.md"


def codes_of(text: str | None, paths: Collection[str]) -> set[str]:
    """Return the registered codes that come from these content files."""
    if text is None or not paths:
        return set()
    node, _ = compose(PATH, text)
    registered = _read(node).get("codes", {}) if node else {}
    return {code for code, (value, _, _) in registered.items() if source_of(value) in paths}


def check(library: Library, text: str, broken: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each code or address of the register that leads nowhere, or is missing from it.

    Args:
        library: the linked content.
        text: the text of the register.
        broken: files with problems; what they would publish is not called lost.
    """
    node, problems = compose(PATH, text)
    yield from problems
    if node is None or problems:
        return
    registered = _read(node)
    codes, addresses = current(library)
    for code, (value, line, column) in registered.get("codes", {}).items():
        if source_of(value) not in broken:
            yield from _check_code(code, value, (line, column), library)
    for value, (_, line, column) in registered.get("addresses", {}).items():
        if value not in addresses and source_of(value) not in broken:
            message = f"published address {value} is lost: bring it back, or let former_slugs or moved lead on{did_you_mean(value, addresses)}"
            yield Problem(PATH, line, column, "KB502", message)
    yield from _missing(registered, codes, addresses, library)


def update(root: Path, library: Library) -> int:
    """Add the codes and addresses that are not in the register yet and return how many.

    Raises:
        OSError: the register cannot be written.
    """
    path = root / PATH
    known = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) if path.exists() else {}
    codes, addresses = current(library)
    old_codes: dict[str, str] = dict((known or {}).get("codes") or {})
    old_addresses: list[str] = list((known or {}).get("addresses") or [])
    replaced = [value for code, value in old_codes.items() if codes.get(code, value) != value]
    wanted = [*replaced, *(value for value, what in addresses.items() if what != "redirect" and value not in codes.values())]
    new_addresses = sorted({*old_addresses, *wanted})
    new_codes = dict(sorted((old_codes | codes).items(), key=lambda item: (item[0][0], int(item[0][1:]))))
    added = len(new_codes) - len(old_codes) + len(new_addresses) - len(old_addresses)
    lines = [HEADER + "codes:", *(f"  {code}: {value}" for code, value in new_codes.items()), "addresses:", *(f'  - "{value}"' for value in new_addresses)]
    files.write_bytes(path, ("\n".join(lines) + "\n").encode())
    return added


def _read(node: yaml.Node) -> dict[str, dict[str, tuple[str, int, int]]]:
    """Return the register as {part: {key: (value, line, column)}}."""
    parts: dict[str, dict[str, tuple[str, int, int]]] = {}
    if not isinstance(node, yaml.MappingNode):
        return parts
    for key, value in node.value:
        part = parts.setdefault(str(key.value), {})
        if isinstance(value, yaml.MappingNode):
            part.update({str(name.value): (str(item.value), *place(name)) for name, item in value.value})
        elif isinstance(value, yaml.SequenceNode):
            part.update({str(item.value): ("", *place(item)) for item in value.value})
    return parts


def _check_code(code: str, value: str, at: tuple[int, int], library: Library) -> Iterator[Problem]:
    if code in library.moved:
        return
    entry = library.entries.get(code)
    if entry is None:
        if code not in library.codes:
            message = f"published code {code} is lost: bring {value} back, or leave a file with its code and 'moved: <new code>'"
            yield Problem(PATH, *at, "KB501", message)
        return
    former = {address(slug_path(kind_of(entry), slug)) for slug in entry.former_slugs}
    if value != address(entry_path(entry)) and value not in former:
        slug = value.strip("/").rpartition("/")[2]
        message = f"{code} was published as {value} and is now {entry.path}: rename the file back, or add 'former_slugs: [{slug}]' to it"
        yield Problem(PATH, *at, "KB504", message)


def _missing(registered: dict[str, dict[str, tuple[str, int, int]]], codes: dict[str, str], addresses: dict[str, str], library: Library) -> Iterator[Problem]:
    """Yield a warning for what is not in the register yet."""
    remedy = "run 'build_site.py register' before it is published"
    for code in codes.keys() - registered.get("codes", {}).keys():
        entry = library.entries[code]
        yield Problem(entry.path, entry.code.line, entry.code.column, "KB503", f"code {code} is not in the register yet: {remedy}")
    listed = registered.get("addresses", {}).keys() | set(codes.values())
    for value in sorted(addresses.keys() - listed):
        if addresses[value] != "redirect":
            yield Problem(PATH, 1, 1, "KB503", f"address {value} is not in the register yet: {remedy}")
