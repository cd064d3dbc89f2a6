"""Checks that do not hold, in words."""

from __future__ import annotations


class Failed(Exception):
    pass


def must_be_equal(ours: list[str], theirs: list[str]) -> None:
    """Line by line; says which line differs first."""
    for number in range(max(len(ours), len(theirs))):
        one, other = (lines[number] if number < len(lines) else "(no line)" for lines in (ours, theirs))
        if one != other:
            raise Failed(f"line {number + 1} differs\n  ours:   {one}\n  theirs: {other}")
