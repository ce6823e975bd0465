"""The examples in the documents, run: what a document shows as output is what comes out.

In a Markdown document, in order, in one folder that holds a copy of `seeds/`:

- a `console` block: lines with `$ ` are commands, the lines after each its output (`make demo` is what it runs);
- a `python` block is executed, all of one document in one namespace; a `text` block right after it is what it prints.

`python -m tests.documents` writes the real outputs into the documents.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent

BLOCK = re.compile(r"(?P<fence>^```)(?P<kind>console|python|text)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def executed(document: str) -> str:
    """The document with the outputs that its examples have now."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(ROOT / "seeds", "seeds")
        return _rewritten(document)


def _rewritten(document: str) -> str:
    namespace: dict[str, Any] = {"__name__": "__example__"}
    made, last, printed = [], 0, None
    for block in BLOCK.finditer(document):
        between = document[last : block.start()]
        body = block["body"]
        if block["kind"] == "python":
            printed = _run_python(body, namespace)
        elif block["kind"] == "console":
            body, printed = _run_console(body), None
        elif printed is not None and not between.strip():
            body, printed = printed, None
        made += [between, f"```{block['kind']}\n", body, "```"]
        last = block.end()
    return "".join([*made, document[last:]])


def _run_python(code: str, namespace: dict[str, Any]) -> str:
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        exec(compile(code, "<example>", "exec"), namespace)  # noqa: S102  (examples of our own documents)
    return stream.getvalue()


def _run_console(body: str) -> str:
    commands = [line.removeprefix("$ ") for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_run_command(command)}" for command in commands)


def _run_command(command: str) -> str:
    if command.startswith("make "):
        command = " && ".join(_recipe(command.split()[1]))
    command = re.sub(r"\bcisnews\b", f"{shlex.quote(sys.executable)} -m cisnews", command, count=1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "100"}
    run = subprocess.run(command, shell=True, capture_output=True, text=True, env=environment)  # noqa: S602
    return run.stdout + run.stderr


def _recipe(target: str) -> list[str]:
    """What make runs for a target."""
    lines = (ROOT / "Makefile").read_text("utf-8").split(f"\n{target}:", 1)[1].split("\n")[1:]
    recipe = [line.strip() for line in lines[: lines.index("")]]
    return [line.replace("$(BIN)/", "").replace("$(OUT)", "out") for line in recipe]


DOCUMENTS = ("README.md",)
"""The documents whose examples are run here; those of `docs/recipes.md` have a test of their own."""


if __name__ == "__main__":
    for document in map(ROOT.joinpath, DOCUMENTS):
        document.write_text(executed(document.read_text("utf-8")), "utf-8")
