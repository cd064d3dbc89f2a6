"""Shapes of all objects, as FORMAT.cddl says them: small checks that combine.

A check takes a value and gives it back in the form the rest of the checker uses (maps become `dict`), or refuses it.
"""

from __future__ import annotations

import re
from typing import Any, Callable

from cbor import GREATEST, LEAST, Map, Refused, Value

Check = Callable[[Value], Any]


def shape_error(why: str) -> Refused:
    return Refused("shape", why)


def sized(length: int) -> Check:
    def check(value: Value) -> bytes:
        if not isinstance(value, bytes) or len(value) != length:
            raise shape_error(f"not {length} bytes")
        return value

    return check


def any_bytes(value: Value) -> bytes:
    if not isinstance(value, bytes):
        raise shape_error("not a byte string")
    return value


def text(value: Value) -> str:
    if not isinstance(value, str):
        raise shape_error("not a text")
    return value


def one_of(*choices: str) -> Check:
    def check(value: Value) -> str:
        if not isinstance(value, str) or value not in choices:
            raise shape_error(f"not one of {choices}")
        return value

    return check


def number(least: int = LEAST, most: int = GREATEST) -> Check:
    def check(value: Value) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise shape_error(f"not an integer from {least} to {most}")
        return value

    return check


def array(item: Check, least: int = 0, most: int = GREATEST) -> Check:
    def check(value: Value) -> list[Any]:
        if not isinstance(value, tuple) or not least <= len(value) <= most:
            raise shape_error("not an array of the right length")
        return [item(each) for each in value]

    return check


def exactly(*items: Check) -> Check:
    def check(value: Value) -> tuple[Any, ...]:
        if not isinstance(value, tuple) or len(value) != len(items):
            raise shape_error(f"not an array of {len(items)}")
        return tuple(item(each) for item, each in zip(items, value))

    return check


def mapping(key: Check, item: Check) -> Check:
    """A map with any number of keys of one kind."""

    def check(value: Value) -> dict[Any, Any]:
        if not isinstance(value, Map):
            raise shape_error("not a map")
        return {key(name): item(each) for name, each in value.pairs}

    return check


def members(required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    """A map with exactly the members listed (section 3, last paragraph)."""
    known = required | (optional or {})

    def check(value: Value) -> dict[str, Any]:
        found = mapping(text, anything)(value)
        if unknown := found.keys() - known.keys():
            raise shape_error(f"unknown members {sorted(unknown)}")
        if missing := required.keys() - found.keys():
            raise shape_error(f"members missing {sorted(missing)}")
        return {name: known[name](each) for name, each in found.items()}

    return check


def anything(value: Value) -> Value:
    return value


def any_map(value: Value) -> Map:
    if not isinstance(value, Map):
        raise shape_error("not a map")
    return value


id16 = sized(16)
id32 = sized(32)
count = number(0)
positive = number(1)

MOST_BODY = 8_388_608
MOST_BUNDLE = 2**32 - 1

# --- Feeds (sections 6 and 7) -----------------------------------------------------------------------

genesis = members({"audience": id16, "device": id32, "nonce": id16})


def commit_header(value: Value) -> dict[str, Any]:
    header = members(
        {
            "act": id16,
            "at": number(),
            "body": id32,
            "feed": id16,
            "prev": id32,
            "seq": positive,
            "size": number(0, MOST_BODY),
        },
        optional={"part": positive, "of": number(2)},
    )(value)
    if ("part" in header) != ("of" in header):
        raise shape_error("`part` and `of` stand together")
    if header.get("part", 0) > header.get("of", 0):
        raise shape_error("`part` beyond `of`")
    return header


# --- Body (section 8): its frame; the rest is in journal.py ------------------------------------------

BORN_OR_KNOWN = {"kind": text, "fields": mapping(text, anything)}


def change(value: Value) -> dict[str, Any]:
    """A birth has neither `record` nor `seen`; any other change has both."""
    is_birth = not any(key in ("record", "seen") for key, _ in any_map(value).pairs)
    if is_birth:
        return members(BORN_OR_KNOWN)(value)
    return members(BORN_OR_KNOWN | {"record": id16, "seen": ascending_ids})(value)


def ascending_ids(value: Value) -> list[bytes]:
    ids = array(id32, least=1)(value)
    if any(one >= next_one for one, next_one in zip(ids, ids[1:])):
        raise shape_error("`seen` is not ascending")
    return ids


def operator(value: Value) -> bytes | tuple[int]:
    return exactly(count)(value) if isinstance(value, tuple) else id16(value)


body = members(
    {"salt": id16, "changes": array(change, least=1, most=10_000), "operator": operator},
    optional={"second": id16},
)

# --- Root statements (section 9) ---------------------------------------------------------------------

SAYS: dict[str, Check] = {
    "founding": members({"country": text, "root": id32, "national": id16, "headquarters": id16}),
    "office": members({"office": id16, "code": text, "name": text, "role": text, "audience": id16}),
    "audience": members({"audience": id16, "name": text, "members": array(id16)}),
    "certificate": members(
        {
            "device": id32,
            "office": id16,
            "rights": mapping(text, one_of("none", "own", "any")),
            "seal": array(text),
            "reads": count,
        }
    ),
    "cut": members({"device": id32, "reason": text, "feeds": mapping(id16, exactly(count, id32))}),
    "erasure": members(
        {"record": id16, "commits": array(id32), "attachments": array(id32), "rule": text, "authority": text}
    ),
    "succession": members({"root": id32}),
}


def root_statement(value: Value) -> dict[str, Any]:
    statement = members(
        {"at": number(), "seq": count, "kind": text, "next": id32, "says": any_map},
        optional={"prev": id32},
    )(value)
    if ("prev" in statement) != (statement["seq"] > 0):
        raise shape_error("`prev` is absent exactly when `seq` is 0")
    if statement["seq"] == 0 and statement["kind"] != "founding":
        raise shape_error("number 0 is a founding (FORMAT.cddl)")
    # A kind that we do not know may say any map.
    says = SAYS.get(statement["kind"], any_map)
    return statement | {"says": says(statement["says"])}


# --- Manifest (section 13) ---------------------------------------------------------------------------

MEMBER_NAME = re.compile(r"root\.cborseq\.zst|feeds/[0-9a-f]{32}\.cborseq\.zst|attachments/[0-9a-f]{64}")


def member_name(value: Value) -> str:
    if not MEMBER_NAME.fullmatch(text(value)):
        raise shape_error(f"no name of a member: {value!r}")
    return text(value)


def member(value: Value) -> dict[str, Any]:
    found = members({"name": member_name, "size": count, "packed": number(0, MOST_BUNDLE), "sha256": id32})(value)
    if found["name"].startswith("attachments/") and found["size"] != found["packed"]:
        raise shape_error("an attachment lies in the tar as it is")
    return found


def run(value: Value) -> tuple[int, int]:
    first, last = exactly(positive, positive)(value)
    if first > last:
        raise shape_error("a run that goes backwards")
    return first, last


def manifest(value: Value) -> dict[str, Any]:
    found = members(
        {
            "at": number(),
            "bundle": id16,
            "certificate": any_bytes,
            "frontier": mapping(id16, exactly(count, id32, array(run))),
            "incarnation": id16,
            "members": array(member),
            "of": positive,
            "part": positive,
            "program": text,
            "recipients": array(id32),
            "root": exactly(count, id32),
            "set": id16,
            "wanted": array(id32),
        }
    )(value)
    if found["part"] > found["of"]:
        raise shape_error("`part` beyond `of`")
    return found


# --- Enrolment (section 14) --------------------------------------------------------------------------

request = members(
    {
        "at": number(),
        "audience": id16,
        "code": text,
        "country": text,
        "device": id32,
        "name": text,
        "office": id16,
        "seal": array(text),
    }
)

grant = members({"request": id32, "root": id32, "statements": array(any_bytes)})

# --- Marking practice (section 22) -------------------------------------------------------------------

sheet = members(
    {"country": text, "name": text, "of": text},
    {
        "codes": array(text, 1),
        "layout": text,
        "methods": array(text, 1),
        "picture": any_bytes,
        "places": array(text, 1),
        "source": text,
        "symbols": text,
        "year-from": text,
        "year-to": text,
    },
)

practices = members(
    {"at": number(), "country": text, "device": id32, "name": text, "sheets": array(sheet, 1, 1000)}
)

# --- proofmark.keys (section 15) ---------------------------------------------------------------------

slot_header = members(
    {
        "kdf": one_of("argon2id13"),
        "kind": one_of("operator", "office-sheet", "root"),
        "lanes": number(1, 16),
        "memory": number(1, 1_048_576),
        "name": text,
        "passes": number(1, 64),
        "salt": id16,
    }
)


def keys_file(value: Value) -> dict[str, Any]:
    version = mapping(text, anything)(value).get("proofmark-keys")
    if number(1)(version) > 1:
        raise Refused("newer", f"proofmark.keys of version {version}")
    slot = members({"header": slot_header, "nonce": sized(24), "sealed": any_bytes})
    return members({"proofmark-keys": positive, "slots": array(slot)})(value)
