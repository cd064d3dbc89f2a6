"""Feeds, commits and bodies (FORMAT.md, sections 6 to 8), and the store that holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Iterable

import cbor
import shapes
from cbor import Refused, Value
from cose import payload_of, read_signed
from trust import Statement, Trust, fold_trust

MOST_CHANGE = 262_144


@dataclass(frozen=True)
class Genesis:
    id: bytes
    data: bytes
    feed: bytes
    audience: bytes
    device_key: bytes
    device: bytes  # key id


@dataclass(frozen=True)
class Change:
    commit: bytes
    index: int
    kind: str
    record: bytes
    is_birth: bool
    seen: tuple[bytes, ...]
    fields: dict[str, Value]  # `[n]` already replaced by the record's 16 bytes


@dataclass(frozen=True)
class Commit:
    id: bytes
    genesis: Genesis
    seq: int
    prev: bytes
    at: int
    changes: tuple[Change, ...] | None  # None: the body is not here


def read_genesis(data: bytes) -> Genesis:
    signed = read_signed(data, "genesis")
    payload = shapes.genesis(payload_of(signed))
    signed.must_be_signed_by(payload["device"])
    return Genesis(
        id=signed.id,
        data=data,
        feed=signed.id[:16],
        audience=payload["audience"],
        device_key=payload["device"],
        device=signed.key_id,
    )


def read_header(data: bytes) -> tuple[Any, dict[str, Any]]:
    """A header's form alone: the signed object and its payload."""
    signed = read_signed(data, "commit")
    return signed, shapes.commit_header(payload_of(signed))


def read_commit(genesis: Genesis, header_data: bytes, body_data: bytes | None) -> Commit:
    # 1. The header, verified with the genesis's key.
    signed, header = read_header(header_data)
    signed.must_be_signed_by(genesis.device_key)
    # 2. It belongs to this feed.
    if header["feed"] != genesis.feed:
        raise Refused("shape", "a commit of another feed")
    # 3. The body is the one that the header signs.
    changes = None
    if body_data is not None:
        if len(body_data) != header["size"] or sha256(body_data).digest() != header["body"]:
            raise Refused("body-hash", "the body is not the one that the header signs")
        changes = changes_of(read_body(body_data), signed.id, genesis.feed, header["at"])
    return Commit(signed.id, genesis, header["seq"], header["prev"], header["at"], changes)


def read_body(data: bytes) -> dict[str, Any]:
    """Steps 1 to 4 of section 8: what can be said without the header."""
    # 1. It is not too large and obeys section 3.
    if len(data) > shapes.MOST_BODY:
        raise Refused("too-large", "a body of more than 8 MiB")
    item = cbor.read(data)
    # 2. Members are as said; no change is too large.
    body = shapes.body(item)
    changes = shapes.mapping(shapes.text, shapes.anything)(item)["changes"]
    if any(len(cbor.encode(change)) > MOST_CHANGE for change in changes):
        raise Refused("too-large", "a change of more than 256 KiB")
    # 3. No record stands in two changes.
    records = [change["record"] for change in body["changes"] if "record" in change]
    if len(records) != len(set(records)):
        raise Refused("shape", "a record stands in two changes")
    # 4. Each [n] names a birth of this body.
    for place in references(body):
        if place >= len(body["changes"]) or "record" in body["changes"][place]:
            raise Refused("shape", f"[{place}] is no birth of this body")
    return body


def references(body: dict[str, Any]) -> Iterable[int]:
    values = [value for change in body["changes"] for value in change["fields"].values()]
    return [value[0] for value in [*values, body["operator"]] if is_reference(value)]


def is_reference(value: Value) -> bool:
    """`[n]`: an array of exactly one integer that is not negative, and only as a whole value."""
    match value:
        case (int(place),) if not isinstance(place, bool) and place >= 0:
            return True
    return False


def record_id(feed: bytes, salt: bytes, at: int, index: int) -> bytes:
    """Section 4: the id of the record born at place `index`."""
    # 1. The last six bytes of `at` in two's complement.
    time = (at % 2**64).to_bytes(8, "big")[2:]
    # 2. and 3. The hash, and the marks of a UUIDv8.
    hashed = sha256(feed + salt + index.to_bytes(4, "big")).digest()
    derived = bytearray(time + hashed[:10])
    derived[6] = derived[6] & 0x0F | 0x80
    derived[8] = derived[8] & 0x3F | 0x80
    return bytes(derived)


def changes_of(body: dict[str, Any], commit: bytes, feed: bytes, at: int) -> tuple[Change, ...]:
    ids = [
        change.get("record") or record_id(feed, body["salt"], at, index) for index, change in enumerate(body["changes"])
    ]
    # 5. No `record` is the id of a birth of this same body.
    born = {id for id, change in zip(ids, body["changes"]) if "record" not in change}
    if any(change.get("record") in born for change in body["changes"]):
        raise Refused("shape", "a record is born and changed in one body")
    return tuple(
        Change(
            commit=commit,
            index=index,
            kind=change["kind"],
            record=ids[index],
            is_birth="record" not in change,
            seen=tuple(change.get("seen", ())),
            fields={name: ids[value[0]] if is_reference(value) else value for name, value in change["fields"].items()},
        )
        for index, change in enumerate(body["changes"])
    )


@dataclass
class Store:
    """A set of statements, feeds and commits. Taking in is set union."""

    pinned: bytes
    statements: dict[bytes, Statement] = field(default_factory=dict)  # by their bytes: a broken copy keeps none out
    geneses: dict[bytes, Genesis] = field(default_factory=dict)  # by feed id
    commits: dict[bytes, Commit] = field(default_factory=dict)  # by id

    def add_statements(self, statements: Iterable[Statement]) -> None:
        self.statements |= {statement.signed.data: statement for statement in statements}

    def add_feed(self, genesis: Genesis, commits: Iterable[Commit]) -> None:
        self.geneses[genesis.feed] = genesis
        for commit in commits:
            if commit.changes is not None or commit.id not in self.commits:
                self.commits[commit.id] = commit

    def trust(self, more: Iterable[Statement] = ()) -> Trust:
        return fold_trust([*self.statements.values(), *more], self.pinned)
