"""How a program of the press is called, bounds itself and answers in one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bounds import MEGABYTE, limit

Answer = dict[str, Any]
Work = Callable[[Path], Answer]


class Refused(Exception):
    """What somebody sent is refused, in one word that the site turns into a sentence."""


def made(run: Work, folder: Path) -> Answer:
    """What was made of a job that the site wrote itself, else what went wrong, for its log."""
    try:
        return run(folder)
    except MemoryError:
        return {"ok": False, "error": "out of memory"}
    except Exception as error:  # one line of answer, whatever happens
        return {"ok": False, "error": f"{type(error).__name__}: {error}"[:2000]}


def judged(run: Work, folder: Path) -> Answer:
    """What was read of a file that somebody sent, else the word of its refusal."""
    try:
        return run(folder)
    except Refused as refusal:
        return {"ok": False, "error": str(refusal)}
    except MemoryError:
        return {"ok": False, "error": "tooLarge"}
    except ImportError as error:
        return {"ok": False, "error": "notInstalled", "reason": str(error)}
    except Exception as error:  # one line of answer, whatever happens
        reason = f"{type(error).__name__}: {error}"[:500]
        return {"ok": False, "error": "unreadable", "reason": reason}


def command(
    name: str,
    arguments: list[str],
    answer: Callable[[Path], Answer],
    *,
    memory: int,
    seconds: int,
    file: int,
) -> int:
    """Answers for one folder, within bounds (megabytes, seconds).

    Returns 0 when it is done, 1 when not, 64 when called wrongly.
    """
    if len(arguments) != 1:
        print(json.dumps({"ok": False, "error": f"usage: {name} FOLDER"}))
        return 64
    limit(memory=memory * MEGABYTE, seconds=seconds, file=file * MEGABYTE)
    said = answer(Path(arguments[0]))
    print(json.dumps(said))
    return 0 if said["ok"] else 1
