"""Kinds of records and their fields, read from the table of the page itself (FORMAT.md, section 16)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cbor import Value
from fold import FOLDED, Fold
from journal import Change
from problems import Failed

PAGE = Path(__file__).parent / "../../src-tauri/format/FORMAT.md"


@cache
def table() -> dict[str, dict[str, str]]:
    """What each field of each kind holds: `ref`, `integer`, `array`, `hash`, else text."""
    section = PAGE.read_text(encoding="utf-8").split("\n## 16. ")[1].split("\n## ")[0]
    rows = (line.strip("|").split(" | ", 2) for line in section.splitlines() if line.startswith("| `"))
    return {kind.split("`")[1]: fields(cell) for kind, _, cell in rows}


def fields(cell: str) -> dict[str, str]:
    """A name between strokes, and what it holds behind it; asides stand in brackets."""
    cell = cell.replace("(32 bytes", "hash (")
    plain = re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", cell))
    items = (re.match(r"`(\w+)`\s*(\w*)", item.strip()) for item in re.split(", | or ", plain))
    return {item[1]: item[2] for item in items if item}


def must_be_whole(kind: str, fold: Fold) -> None:
    """One birth and one change that count set every field of the kind and no other, each to what the page says."""
    changes = [change for change in fold.changes if change.kind == kind]
    whole = [change for change in changes if holds_all(change, table()[kind])]
    if not any(change.is_birth for change in whole):
        raise Failed(f"no birth of {kind} with all fields of the page")
    later = [change for change in whole if not change.is_birth]
    if not any(fold.standing[change.commit, change.index] == FOLDED for change in later):
        raise Failed(f"no change of {kind} with all fields of the page that counts")


def holds_all(change: Change, wanted: dict[str, str]) -> bool:
    return change.fields.keys() == wanted.keys() and all(
        holds(value, wanted[name]) or (value is None and not change.is_birth) for name, value in change.fields.items()
    )


def holds(value: Value, what: str) -> bool:
    match what:
        case "ref":  # `[d]` is the record's 16 bytes by now
            return isinstance(value, bytes) and len(value) == 16
        case "hash":
            return isinstance(value, bytes) and len(value) == 32
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "array":
            return isinstance(value, tuple) and all(isinstance(each, str) for each in value)
        case _:
            return isinstance(value, str)
