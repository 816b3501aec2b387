"""What stands around a Word text: running head and foot, settings, fonts."""

from __future__ import annotations

from job import Job, shortened
from markup import tag
from word_markup import field, paragraph, root, run, val, words
from word_styles import FONT


def head(job: Job) -> bytes:
    """The contract on the left, the title on the right."""
    left, right = shortened(job.documents[0].header, 60), shortened(job.title, 48)
    return root("w:hdr", paragraph("Header", run(words(left)) + run("<w:tab/>") + run(words(right))))


def foot(job: Job) -> bytes:
    """The version on the left, the number of the page on the right."""
    left = run(words(shortened(job.documents[0].footer, 90))) + run("<w:tab/>")
    numbers = [run(words("page ")), *field("PAGE", "1"), run(words(" / ")), *field("NUMPAGES", "1")]
    return root("w:ftr", paragraph("Footer", left + "".join(numbers)))


def settings(language: str, updates: bool) -> bytes:
    """settings.xml: French habits, and the table of contents numbered when the file opens."""
    return root(
        "w:settings",
        val("defaultTabStop", 709),
        val("characterSpacingControl", "doNotCompress"),
        val("updateFields", "true") if updates else "",
        tag("w:compat", {}, tag("w:compatSetting", {
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
        })),
        tag("w:themeFontLang", {"w:val": language}),
        val("decimalSymbol", ","),
        val("listSeparator", ";"),
    )  # fmt: skip


def fonts() -> bytes:
    """fontTable.xml: what to draw with where Inter is not installed."""
    kind = val("altName", "Arial") + val("family", "swiss") + val("pitch", "variable")
    return root("w:fonts", tag("w:font", {"w:name": FONT}, kind))
