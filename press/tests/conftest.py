"""What the tests of the press share: a folder that is a job, and the press as the application runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PRESS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PRESS))
sys.path.insert(0, str(PRESS / "tests"))


def run_press(folder: Path) -> dict[str, Any]:
    """Runs press.py on a job folder, in a process of its own, and gives its answer."""
    command = [sys.executable, "-s", str(PRESS / "press.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stderr == "", done.stderr
    return json.loads(done.stdout)


def words_of(folder: Path, file: str) -> str:
    """The text of a printed file, as another program reads it."""
    if file.endswith(".pdf"):
        command = ["pdftotext", "-raw", "-enc", "UTF-8", str(folder / file), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()
    if file.endswith(".docx"):
        return words_of_word(folder / file)
    from odfdo import Document

    body = Document(str(folder / file)).body
    paragraphs = body.xpath("//text:p | //text:h")
    return "\n".join("".join(each.xpath(".//text()")) for each in paragraphs)


def words_of_word(file: Path) -> str:
    """The paragraphs of a Word text, wherever they stand, as python-docx reads them."""
    import docx

    body = docx.Document(str(file)).element.body
    shown = {"t": lambda each: each.text or "", "br": lambda _: "\n", "tab": lambda _: "\t"}
    result = []
    for each in body.xpath(".//w:p"):
        marks = ((mark.tag.rsplit("}", 1)[1], mark) for mark in each.xpath(".//w:r/*"))
        result.append("".join(shown[name](mark) for name, mark in marks if name in shown))
    return "\n".join(result)


def letters(text: str) -> str:
    """Text without spaces, hyphens at line ends and marks that only guide line breaks."""
    dropped = " \n\t\f\u00a0\u00ad\u200b\u202f\u2010"
    return "".join(char for char in text if char not in dropped)
