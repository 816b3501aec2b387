"""A hundred strings that no printer should stumble on, and documents that hold them in every field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from parts import paragraph, png, stored, t

MARKUP = [
    '#import "/etc/passwd": *', '#read("/etc/passwd")', '#include "../../secret.typ"', "#eval(\"1+1\")",
    "#panic()", "$x^2$", "$ sum_(i=0)^n $", "\\", "\\u{41}", "*gras*", "_italique_", "= Titre",
    "== Titre", "- item", "+ item", "/ Terme: détail", "`code`", "```rs\nfn main() {}\n```",
    "<étiquette>", "@référence", "#{ let x = 1 }", "#[contenu]", "// commentaire", "/* commentaire */",
    "~", "---", "...", "#", "#\"", "\"", "'", "#sys.inputs", "#set page(width: 1pt)", "#pagebreak()",
    "#while true {}",
]  # fmt: skip
XML = [
    "<script>alert(1)</script>", "</text:p></office:text>", "&amp;", "&lt;&#0;", "<!-- -->", "]]>",
    "<![CDATA[x]]>", "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;", "\"><b>", "{header}", "{language}",
    "<?contents?>", "&#x202e;", "a\u0000b", "<a href='javascript:alert(1)'>x</a>",
]  # fmt: skip
UNSEEN = [
    "\u202emirror\u202c", "\u2066isolate\u2069", "\u200b", "\u200bword\u200bword", "a\u200db",
    "\ufeffbom", "\u00ad", "soft\u00adhyphen", "\u0007bell", "\u001b[31mrouge\u001b[0m", "\u0085",
    "a\u2028b\u2029c", "\r\nretour\r", "\u007f", "\ufffe", "\uffff", "\ue000 privé", "\U000f0000",
    "\ufff9note\ufffb", "\U000e0041\U000e007f", "\t\ttab", "\ud800", "moitié \udfff seule", "\ud83d",
    "\u061c", "\u2060joint\u2060",
]  # fmt: skip
GLYPHS = [
    "😀", "👩🏽‍⚕️ soin", "🏳️‍🌈", "🇫🇷", "漢字", "日本語の文章", "한국어", "العربية", "עברית שלום",
    "हिन्दी", "ไทย", "Ελληνικά", "Кириллица", "Tiếng Việt", "ﬁ ligature", "½ ⅔ ²", "∑∫√∞", "→ ⇒ ↔",
    "☎ ✓ ✗ ★", "e\u0301 combiné", "z" + "\u0335" * 300, "𝔘𝔫𝔦", "𓀀", "\u1ab0",
]  # fmt: skip
LONG = [
    "x" * 5000,
    "mot-" * 1250,
    "é" * 39,
    "é" * 40,
    "A" * 200 + " " + "B" * 200,
    " " * 500,
    "a\n" * 200,
    "",
]
STRINGS = MARKUP + XML + UNSEEN + GLYPHS + LONG


def document(folder: Path, string: str) -> dict[str, Any]:
    """The string in every field of every block."""
    marked = [
        *t(string), *t(string, strong=True, emphasis=True), *t(string, tone="attained"),
        *t(string, language="en"),
        *t(string, link="https://example.org/?q=1"), *t(string, link=string), *t(string, language=string),
    ]  # fmt: skip
    inner = [paragraph(t(string))]
    column = {"title": t(string), "weight": 1, "alignment": string}
    return {
        "title": string, "subtitle": string, "author": string, "date": string, "timestamp": 1680825600,
        "language": string, "header": string, "footer": string, "contents": True,
        "cover": {"period": string, "signatoriesTitle": string, "signatories": [string, string]},
        "theme": {
            "accent": string, "logos": [{"picture": stored(folder, png(8, 8), "png"), "alternative": string}],
        },
        "blocks": [
            {"kind": "heading", "level": 4, "text": t(string)},
            {"kind": "heading", "level": 1, "text": t("Repère")},
            {"kind": "heading", "level": 6, "text": marked},
            paragraph(marked),
            {"kind": "list", "ordered": True, "items": [inner, [{"kind": "list", "items": [inner]}], []]},
            {"kind": "definitions", "items": [{"term": t(string), "detail": inner}]},
            {"kind": "table", "caption": t(string), "columns": [column, column],
             "rows": [[marked, t(string)], []]},
            {"kind": "figure", "picture": stored(folder, png(8, 8), "png"), "caption": t(string),
             "alternative": string, "width": 0.1},
            {"kind": "callout", "role": string, "title": t(string), "blocks": inner},
            {"kind": "keyFigures", "items": [{"value": string, "label": string, "tone": string}]},
            {"kind": "quotation", "blocks": inner, "source": t(string)},
            {"kind": "stamp", "text": string, "tone": "onTrack"},
            {"kind": "pageBreak"},
            {"kind": "annex", "label": string, "title": t(string)},
        ],
    }  # fmt: skip
