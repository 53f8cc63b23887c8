"""From the text of a YAML file to its node tree, with what the YAML language allows but we do not.

Reads with libyaml (`CSafeLoader`), whose nodes carry line and column.
"""

from __future__ import annotations

import re
from typing import Final

import yaml

from kennisbank.problems import Problem

MAX_DEPTH: Final = 50
TAB: Final = re.compile(r"^[ ]*\t", re.MULTILINE)
NOT_ALLOWED: Final = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
STACKED: Final = re.compile(rf"^ *(?:[-?:] +){{{MAX_DEPTH}}}", re.MULTILINE)


def compose(path: str, text: str) -> tuple[yaml.Node | None, list[Problem]]:
    """Return the root node of a YAML text and the problems found on the way.

    The node is None when the text does not parse or holds no document.
    """
    tab = TAB.search(text)
    if tab:
        line = text.count("\n", 0, tab.end()) + 1
        column = tab.end() - tab.start()
        return None, [Problem(path, line, column, "KB202", "a tab before the text: use spaces")]
    odd = NOT_ALLOWED.search(text)
    if odd:
        line, column = text.count("\n", 0, odd.start()) + 1, odd.start() - text.rfind("\n", 0, odd.start())
        return None, [
            Problem(path, line, column, "KB201", f"a character that YAML does not allow (U+{ord(odd[0]):04X}): remove it, it came along with a paste")
        ]
    too_deep = _too_deep(text)
    if too_deep:
        return None, [Problem(path, *too_deep, "KB201", f"nested more than {MAX_DEPTH} deep: use plain lists")]
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return None, [_parse_problem(path, error)]
    if node is None:
        return None, [Problem(path, 1, 1, "KB103", "nothing but comments: fill it in or remove the file")]
    problems: list[Problem] = []
    _walk(path, node, problems, set(), 0)
    return node, problems


def place(node: yaml.Node) -> tuple[int, int]:
    """Return the line and column of a node, both from 1."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _too_deep(text: str) -> tuple[int, int] | None:
    """Return the place where the nesting is too deep: libyaml composes by recursion without a brake and takes Python down with it.

    The events it gives are no recursion. They are counted only for a text that could be deep.
    """
    if text.count("[") + text.count("{") <= MAX_DEPTH and not STACKED.search(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH and event.start_mark:
                return event.start_mark.line + 1, event.start_mark.column + 1
    except yaml.YAMLError:
        return None  # said where the text is composed
    return None


def _parse_problem(path: str, error: yaml.YAMLError) -> Problem:
    context, found = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    mark = context if context and "quoted scalar" in str(getattr(error, "context", "")) else found or context
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = str(getattr(error, "problem", None) or error).splitlines()[0]
    if "single document" in str(error):
        return Problem(path, line, column, "KB205", "a second document starts here: one file holds one entry, remove the '---'")
    advice = "check the quotes, the colon and the indentation here and on the line above"
    return Problem(path, line, column, "KB201", f"not valid YAML: {what}; {advice}")


def _walk(path: str, node: yaml.Node, problems: list[Problem], seen: set[int], depth: int) -> None:
    """Report keys used twice and aliases; never enter a node twice, so an alias bomb stays small."""
    if id(node) in seen:
        problems.append(Problem(path, *place(node), "KB204", "an anchor (&) used again by an alias (*): write the text out"))
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return
    if depth > MAX_DEPTH:
        problems.append(Problem(path, *place(node), "KB201", f"nested more than {MAX_DEPTH} deep: use plain lists"))
        return
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            _walk(path, child, problems, seen, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        _walk_mapping(path, node, problems, seen, depth)


def _walk_mapping(path: str, node: yaml.MappingNode, problems: list[Problem], seen: set[int], depth: int) -> None:
    keys: dict[str, int] = {}
    for key, value in node.value:
        line, column = place(key)
        if isinstance(key, yaml.ScalarNode) and key.value in keys:
            first = keys[key.value]
            problems.append(Problem(path, line, column, "KB203", f"key '{key.value}' stands here again (first on line {first}): remove one"))
        elif isinstance(key, yaml.ScalarNode):
            keys[key.value] = line
        _walk(path, value, problems, seen, depth + 1)
