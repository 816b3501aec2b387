"""Blocks as Typst reads them: plain data, each block under its kind, tables measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from blocks import Block, Callout, Run, Table
from look import is_short
from pdf_tables import measures


def data_of(value: Any) -> Any:
    """The same value in lists, dictionaries, strings and numbers; a run names only the marks it bears."""
    if isinstance(value, list | tuple):
        return [data_of(each) for each in value]
    if not is_dataclass(value):
        return value
    result = {each.name: data_of(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Run):
        return {name: each for name, each in result.items() if each or name == "text"}
    if isinstance(value, Block):
        result["kind"] = value.kind
    if type(value) is Table:
        result |= measures(value)
    if isinstance(value, Callout):
        result["whole"] = is_short(value.blocks)
    return result


def mapped(value: Any, swap: Callable[[str], str]) -> Any:
    """The same value, each of its strings swapped."""
    if isinstance(value, str):
        return swap(value)
    if isinstance(value, tuple):
        return tuple(mapped(each, swap) for each in value)
    if is_dataclass(value):
        swapped = {each.name: mapped(getattr(value, each.name), swap) for each in fields(value)}
        return replace(value, **swapped)
    return value
