"""The printing press: reads one job folder, writes one file in it, answers one line of JSON.

    python press.py FOLDER

FOLDER holds data.json (see README.md) and the pictures it names. The answer is
{"ok": true, "file": "document.pdf", "strict": true, "reason": "", "replaced": []}
or {"ok": false, "error": "…"}.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

from bounds import MEGABYTE, limit

PRINTERS = {"pdf": "pdf", "odt": "odt", "docx": "word", "pptx": "pptx_deck", "odp": "odp_deck"}


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
    if len(arguments) != 1:
        print(json.dumps({"ok": False, "error": "usage: press.py FOLDER"}))
        return 64
    limit(memory=1536 * MEGABYTE, seconds=20, file=256 * MEGABYTE)
    try:
        answer = run(Path(arguments[0]))
    except MemoryError:
        answer = {"ok": False, "error": "out of memory"}
    except Exception as error:  # one line of answer, whatever happens
        answer = {"ok": False, "error": f"{type(error).__name__}: {error}"[:2000]}
    print(json.dumps(answer))
    return 0 if answer["ok"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
