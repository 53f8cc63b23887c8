"""The door of `build_site.py`: reads the arguments and runs a command. Each command is a module of `commands`, loaded only when it is asked for."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from delivery.outcome import Outcome
from delivery.project import PROJECT
from kennisbank.kinds import BY_NAME

GOOD: Final = 0
PROBLEMS: Final = 1
UNUSABLE: Final = 2
STOPPED: Final = 130


def parser() -> argparse.ArgumentParser:
    """Return the description of every command and its arguments."""
    top = argparse.ArgumentParser(prog="build_site.py", description="Check, build, serve and export the knowledge base.")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, about: str, module: str = "") -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=about)
        sub.add_argument("--root", type=Path, default=PROJECT, metavar="DIR", help="folder with content/, practices/ and cases/ (default: this project)")
        sub.set_defaults(module=module or name)
        return sub

    check = command("check", "check the content and list every problem")
    check.add_argument("--strict", action="store_true", help="let a warning count as a problem")
    build = command("build", "check, then build the site")
    build.add_argument("--site-dir", type=Path, metavar="OUT", help="where the site comes to stand (default: site/ in the root)")
    serve = command("serve", "serve the site and follow every save")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    export = command("export", "write the offline copy (and the site), or the Markdown tree")
    export.add_argument("what", nargs="?", choices=["all", "markdown"], default="all")
    export.add_argument("--out", type=Path, metavar="DIR", help="where to write (default: dist/ in the root)")
    search = command("search", "show what the search of the site finds")
    search.add_argument("words", nargs="*", help="what a reader would type")
    search.add_argument("--queries", type=Path, metavar="FILE", help="a YAML file with a list of queries: {q: …, expect: […]}")
    search.add_argument("--json", action="store_true", help="print as JSON: [{q, results: [{id, url}]}]")
    new = command("new", "write a new entry from its template")
    new.add_argument("kind", choices=sorted(BY_NAME))
    new.add_argument("title")
    command("coverage", "show which paragraphs of the sources are held where", "tables").set_defaults(table="coverage")
    command("readability", "show the sentence length per entry", "tables").set_defaults(table="readability")
    command("register", "add new codes and addresses to the register of permalinks")
    schema = command("schema", "write the JSON Schemas that editors use")
    schema.add_argument("--check", action="store_true", help="write nothing; exit 1 when a schema is out of date")
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status: 0 good, 1 problems, 2 unusable arguments."""
    top = parser()
    options = top.parse_args(arguments)
    if not hasattr(options, "module"):
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
    return _guarded(import_module(f"delivery.commands.{options.module}").run, options)


def _guarded(run: Callable[[argparse.Namespace], Outcome | int], options: argparse.Namespace) -> int:
    """Run a command; what ends it from outside is said in a line."""
    try:
        done = run(options)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # the reader of a pipe (`| head`) has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except OSError as error:
        where = f"{error.filename or options.root}:1:1"
        print(f"{where}: KB901 cannot be read or written: {error.strerror or error}; make room or check the rights", file=sys.stderr)
        return PROBLEMS
    if isinstance(done, int):
        return done
    print(done.message, file=sys.stdout if done.good else sys.stderr)
    return GOOD if done.good else PROBLEMS
