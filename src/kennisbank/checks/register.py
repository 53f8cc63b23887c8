"""The register of every code and address ever published (`content/permalinks.yml`).

A published code or address may not disappear: `check` compares the register with what the
content gives now; `build_site.py register` adds what is new and never removes a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import yaml

from kennisbank import codes, files
from kennisbank.addresses import FIXED_PLACES, place_of, public, slug_place, written_place
from kennisbank.broken import Broken
from kennisbank.gathering import GATHERING
from kennisbank.kinds import KINDS, kind_of
from kennisbank.library import Library
from kennisbank.located import Located
from kennisbank.problems import Problem, did_you_mean
from kennisbank.reading import PAGES_FOLDER, REGISTER
from kennisbank.redirects import redirects
from kennisbank.yamltree import compose, place

PATH: Final = REGISTER
HEADER: Final = """\
# Every code and address ever published. `build_site.py register` adds to it.
# Never change or remove a line: links of readers and trainers depend on it.
"""


def current(library: Library) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the content gives now: code -> address, and address -> what stands there."""
    entries = {code: public(place_of(entry)) for code, entry in library.entries.items()}
    addresses = {public(place): "page" for place in FIXED_PLACES}
    addresses |= {public(written_place(page.slug)): "page" for page in library.pages}
    for page in GATHERING:
        if page.items:
            addresses |= {f"{public(page.address)}#{slug}": "anchor" for slug, _ in library.items(page.items)}
    addresses |= dict.fromkeys(entries.values(), "page")
    addresses |= {public(old): "redirect" for old, _ in redirects(library)}
    return entries, addresses


@dataclass(frozen=True, slots=True)
class Register:
    """The register as it stands: the address each code was last published at, and every other address ever published."""

    codes: dict[Located, str] = field(default_factory=dict)
    addresses: tuple[Located, ...] = ()

    def sources(self) -> dict[str, str]:
        """Return the content file that each registered code belongs to."""
        return {str(code): source_of(value)[0] for code, value in self.codes.items()}


def parse(text: str) -> tuple[Register, list[Problem]]:
    """Return the register and what is wrong with its file; a part with a problem is left out."""
    node, problems = compose(PATH, text)
    if node is None:
        return Register(), problems
    found: dict[Located, str] = {}
    addresses: list[Located] = []
    for key, value in node.value if isinstance(node, yaml.MappingNode) else [(node, node)]:
        if isinstance(value, yaml.MappingNode) and key.value == "codes":
            for code, address_node in value.value:
                if isinstance(address_node, yaml.ScalarNode) and codes.is_code(str(code.value)):
                    found[Located(str(code.value), *place(code))] = str(address_node.value)
                else:
                    problems.append(_wrong(code, "here belongs a code with its address, e.g. 'P12: /praktijken/naam/'"))
        elif isinstance(value, yaml.SequenceNode) and key.value == "addresses":
            for item in value.value:
                if isinstance(item, yaml.ScalarNode) and str(item.value).startswith("/"):
                    addresses.append(Located(str(item.value), *place(item)))
                else:
                    problems.append(_wrong(item, "here belongs an address that begins with /"))
        else:
            problems.append(_wrong(key, "the register holds 'codes' and 'addresses' only: bring back the last good version"))
    return Register(found, tuple(addresses)), problems


def _wrong(node: yaml.Node, message: str) -> Problem:
    return Problem(PATH, *place(node), "KB303", message)


def source_of(value: str) -> tuple[str, ...]:
    """Return the content files that an address may come from, as far as the address tells."""
    for page in GATHERING:
        if page.source and value.startswith(f"{public(page.address)}#"):
            return (page.source.path,)
    first, _, slug = value.strip("/").partition("/")
    kind = next((kind for kind in KINDS if kind.address == first), None)
    written = f"{PAGES_FOLDER}{value.rstrip('/')}"
    return (f"{kind.folder}/{slug}.yml",) if kind and slug else (f"{written}.md", f"{written}/index.md")


def check(library: Library, register: Register, broken: Broken) -> Iterator[Problem]:
    """Yield a problem for each code or address of the register that leads nowhere, or is missing from it.

    What a file with problems would publish is not called lost, nor what another file of its kind may once have been called.
    """
    _, addresses = current(library)
    for code, value in register.codes.items():
        if not any(path in broken for path in source_of(value)):
            yield from _check_code(code, value, library)
    shaken = {kind.address for kind in KINDS if broken.slugs(kind.folder) or kind.folder in broken.paths}
    for value in register.addresses:
        if value not in addresses and not any(path in broken for path in source_of(value)) and value.split("/")[1] not in shaken:
            message = f"published address {value} is lost: bring it back, or let former_slugs or moved lead on{did_you_mean(value, addresses)}"
            yield Problem(PATH, value.line, value.column, "KB502", message)
    yield from _missing(register, library)


def update(root: Path, library: Library, register: Register) -> int:
    """Add the codes and addresses that are not in the register yet and return how many.

    Raises:
        OSError: the register cannot be written.
    """
    entries, addresses = current(library)
    old_codes = {str(code): value for code, value in register.codes.items()}
    replaced = [value for code, value in old_codes.items() if entries.get(code, value) != value]
    wanted = [*replaced, *(value for value, what in addresses.items() if what != "redirect" and value not in entries.values())]
    new_addresses = sorted({*map(str, register.addresses), *wanted})
    new_codes = dict(sorted((old_codes | entries).items(), key=lambda item: codes.in_order(item[0])))
    added = len(new_codes) - len(old_codes) + len(new_addresses) - len(set(register.addresses))
    lines = [HEADER + "codes:", *(f"  {code}: {value}" for code, value in new_codes.items()), "addresses:", *(f'  - "{value}"' for value in new_addresses)]
    files.write_bytes(root / PATH, ("\n".join(lines) + "\n").encode())
    return added


def _check_code(code: Located, value: str, library: Library) -> Iterator[Problem]:
    if code in library.moved:
        return
    entry = library.entries.get(str(code))
    if entry is None:
        if code not in library.codes:
            message = f"published code {code} is lost: bring {value} back, or leave a file with its code and 'moved: <new code>'"
            yield Problem(PATH, code.line, code.column, "KB501", message)
        return
    former = {public(slug_place(kind_of(entry), slug)) for slug in entry.former_slugs}
    if value != public(place_of(entry)) and value not in former:
        slug = value.strip("/").rpartition("/")[2]
        message = f"{code} was published as {value} and is now {entry.path}: rename the file back, or add 'former_slugs: [{slug}]' to it"
        yield Problem(PATH, code.line, code.column, "KB504", message)


def _missing(register: Register, library: Library) -> Iterator[Problem]:
    """Yield a warning for what is not in the register yet."""
    remedy = "run 'build_site.py register' before it is published"
    entries, addresses = current(library)
    if not register.codes and entries:
        yield Problem(PATH, 1, 1, "KB503", f"there is no register of permalinks yet: {remedy}")
        return
    for code in entries.keys() - {str(code) for code in register.codes}:
        entry = library.entries[code]
        yield Problem(entry.path, entry.code.line, entry.code.column, "KB503", f"code {code} is not in the register yet: {remedy}")
    listed = set(register.addresses) | set(entries.values())
    for value in sorted(addresses.keys() - listed):
        if addresses[value] != "redirect":
            yield Problem(PATH, 1, 1, "KB503", f"address {value} is not in the register yet: {remedy}")
