"""The printing press: reads one job folder, writes one file in it, answers one line of JSON.

    python press.py FOLDER

FOLDER holds data.json (see README.md) and the pictures it names. The answer is
{"ok": true, "file": "document.pdf", "strict": true, "reason": "", "replaced": []}
or {"ok": false, "error": "…"}.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from pathlib import Path

from command import command, made

PRINTERS = {
    "pdf": "pdf",
    "odt": "odt",
    "docx": "word",
    "pptx": "pptx_deck",
    "odp": "odp_deck",
}


def run(folder: Path) -> dict[str, object]:
    """Prints the job of this folder. Printers are imported here: each run pays for one alone."""
    from job import read

    job = read(folder)
    printer = import_module(PRINTERS[job.format])
    outcome = printer.print_job(job)
    return {
        "ok": True,
        "file": outcome.file,
        "strict": outcome.strict,
        "reason": outcome.reason,
        "replaced": sorted(job.replaced | outcome.replaced),
    }


def main(arguments: list[str]) -> int:
    """The command: 0 when a file was written, 1 when the job failed, 64 when called wrongly."""
    return command("press.py", arguments, partial(made, run), memory=1536, seconds=20, file=256)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
