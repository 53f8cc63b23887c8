"""The commands of `build_site.py`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from delivery.tree import PROJECT
from kennisbank.kinds import BY_NAME

GOOD: Final = 0
PROBLEMS: Final = 1
UNUSABLE: Final = 2


def parser() -> argparse.ArgumentParser:
    """Return the description of every command and its arguments."""
    top = argparse.ArgumentParser(prog="build_site.py", description="Check, build, serve and export the knowledge base.")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=about)
        sub.add_argument("--root", type=Path, default=PROJECT, metavar="DIR", help="folder with content/, practices/ and cases/ (default: this project)")
        sub.set_defaults(run=run)
        return sub

    check = command("check", _check, "check the content and list every problem")
    check.add_argument("--strict", action="store_true", help="let a warning count as a problem")
    build = command("build", _build, "check, then build the site")
    build.add_argument("--site-dir", type=Path, metavar="OUT", help="where the site comes to stand (default: site/ in the root)")
    serve = command("serve", _serve, "serve the site and follow every save")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    export = command("export", _export, "write the offline copy (and the site), or the Markdown tree")
    export.add_argument("what", nargs="?", choices=["all", "markdown"], default="all")
    export.add_argument("--out", type=Path, metavar="DIR", help="where to write (default: dist/ in the root)")
    search = command("search", _search, "show what the search of the site finds")
    search.add_argument("words", nargs="*", help="what a reader would type")
    search.add_argument("--queries", type=Path, metavar="FILE", help="a YAML list of queries: q, and expect with codes or addresses")
    search.add_argument("--json", action="store_true", help="print as JSON: [{q, results: [{id, url}]}]")
    new = command("new", _new, "write a new entry from its template")
    new.add_argument("kind", choices=sorted(BY_NAME))
    new.add_argument("title")
    for name, about in (("coverage", "show which paragraphs of the sources are held where"), ("readability", "show the sentence length per entry")):
        command(name, _table, about).set_defaults(table=name)
    command("register", _register, "add new codes and addresses to the register of permalinks")
    schema = command("schema", _schema, "write the JSON Schemas that editors use")
    schema.add_argument("--check", action="store_true", help="write nothing; exit 1 when a schema is out of date")
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status: 0 good, 1 problems, 2 unusable arguments."""
    top = parser()
    options = top.parse_args(arguments)
    if not hasattr(options, "run"):
        top.print_help()
        return GOOD
    if not options.root.is_dir():
        top.error(f"--root {options.root}: no such folder")
    options.root = options.root.resolve()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if not os.environ.get("SOURCE_DATE_EPOCH", "0").isdigit():
        top.error("SOURCE_DATE_EPOCH must be a number of seconds")
    try:
        status: int = options.run(options)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of a pipe (`| head`) has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except OSError as error:
        print(
            f"{error.filename or options.root}:1:1: KB901 cannot be read or written: {error.strerror or error}; make room or check the rights", file=sys.stderr
        )
        return PROBLEMS
    return status


def _tell(outcome: object) -> int:
    good, message = outcome.good, outcome.message  # type: ignore[attr-defined]
    print(message, file=sys.stdout if good else sys.stderr)
    return GOOD if good else PROBLEMS


def _check(options: argparse.Namespace) -> int:
    from kennisbank.pipeline import load
    from kennisbank.problems import report

    content = load(options.root)
    good = not content.problems if options.strict else content.good
    print(report(content.problems), file=sys.stdout if good else sys.stderr)
    return GOOD if good else PROBLEMS


def _build(options: argparse.Namespace) -> int:
    from delivery.build import build

    return _tell(build(options.root, options.site_dir or options.root / "site"))


def _serve(options: argparse.Namespace) -> int:
    from delivery.serve import serve

    try:
        serve(options.root, options.host, options.port)
    except (OSError, OverflowError) as error:
        print(f"cannot serve on {options.host}:{options.port}: {error}; try another --port", file=sys.stderr)
        return UNUSABLE
    return GOOD


def _export(options: argparse.Namespace) -> int:
    out = options.out or options.root / "dist"
    if options.what == "all":
        from delivery.build import export

        return _tell(export(options.root, out, options.root / "site"))
    from delivery.build import export_markdown

    return _tell(export_markdown(options.root, options.out or out / "markdown"))


def _search(options: argparse.Namespace) -> int:
    from delivery.search import QueriesError, read_queries, search

    if bool(options.words) == bool(options.queries):
        print("name what to search for, or a file with --queries", file=sys.stderr)
        return UNUSABLE
    try:
        queries = read_queries(options.queries) if options.queries else [{"q": " ".join(options.words)}]
    except QueriesError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    return _tell(search(options.root, queries, as_json=options.json))


def _new(options: argparse.Namespace) -> int:
    from delivery.new import new

    return _tell(new(options.root, options.kind, options.title))


def _register(options: argparse.Namespace) -> int:
    from kennisbank import register
    from kennisbank.pipeline import load
    from kennisbank.problems import report

    content = load(options.root)
    if not content.good:
        print(report(content.problems), file=sys.stderr)
        return PROBLEMS
    print(f"{register.update(options.root, content.library, content.register)} codes and addresses added to {register.PATH}")
    return GOOD


def _table(options: argparse.Namespace) -> int:
    from kennisbank import coverage, readability
    from kennisbank.pipeline import load

    library = load(options.root).library
    print("\n".join(coverage.table(library) if options.table == "coverage" else readability.table(library)))
    return GOOD


def _schema(options: argparse.Namespace) -> int:
    from kennisbank.schema import stale, write

    folder = PROJECT / "schema"
    if options.check:
        names = stale(folder)
        print("\n".join(f"schema/{name} is out of date: run 'build_site.py schema'" for name in names) or "schemas up to date")
        return PROBLEMS if names else GOOD
    print(f"{write(folder)} schemas written to {folder}")
    return GOOD
