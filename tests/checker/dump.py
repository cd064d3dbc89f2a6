"""What a reader holds, as lines of JSON (FORMAT.md, section 12)."""

from __future__ import annotations

from typing import Iterable
from uuid import UUID

from cbor import Map, Value
from fold import FOLDED, Fold, Record
from journal import Store
from trust import Erasure, Trust


def dump(store: Store, own: bytes | None) -> list[str]:
    trust = store.trust()
    fold = Fold(store, trust, own)
    return [
        trust_line(trust),
        *office_lines(trust),
        *(record_line(id, record, trust.erased_records.get(id)) for id, record in fold.records.items()),
        *standing_lines(fold),
        *(line({"missing": quoted(id.hex())}) for id in fold.missing),
    ]


def trust_line(trust: Trust) -> str:
    """1."""
    head = trust.head
    inner = {
        "country": quoted(trust.country),
        "seq": "null" if head is None else str(head.seq),
        "head": "null" if head is None else quoted(head.id.hex()),
        "forked": json(trust.forked),
    }
    return line({"trust": line(inner)})


def office_lines(trust: Trust) -> Iterable[str]:
    """2."""
    for id, office in sorted(trust.offices.items()):
        yield line(
            {
                "office": quoted(id.hex()),
                "code": quoted(office["code"]),
                "name": quoted(office["name"]),
                "role": quoted(office["role"]),
                "audience": quoted(office["audience"].hex()),
            }
        )


def record_line(id: bytes, record: Record, erasure: Erasure | None) -> str:
    """3."""
    in_order = sorted(record.values.items(), key=lambda item: item[0].encode())
    erased = "null"
    if erasure is not None:
        erased = line({"rule": quoted(erasure.rule), "authority": quoted(erasure.authority)})
    return line(
        {
            "record": quoted(str(UUID(bytes=id))),
            "kind": json(record.kind),
            "audience": "null" if record.audience is None else quoted(record.audience.hex()),
            "fields": line({name: json(values[0]) for name, values in in_order if values[0] is not None}),
            "disagreements": line({name: json(tuple(values)) for name, values in in_order if len(values) > 1}),
            "incomplete": json(record.incomplete),
            "erased": erased,
        }
    )


def standing_lines(fold: Fold) -> Iterable[str]:
    """4."""
    for change in sorted(fold.changes, key=lambda change: (change.commit, change.index)):
        standing = fold.standing[change.commit, change.index]
        if standing != FOLDED:
            yield line(
                {
                    "change": quoted(change.commit.hex()),
                    "index": str(change.index),
                    "record": quoted(str(UUID(bytes=change.record))),
                    "standing": quoted(standing),
                }
            )


def line(members: dict[str, str]) -> str:
    """A JSON object of members whose values are JSON already."""
    return "{" + ",".join(f"{quoted(name)}:{value}" for name, value in members.items()) + "}"


def json(value: Value) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bytes):
        return line({"bytes": quoted(value.hex())})
    if isinstance(value, tuple):
        return "[" + ",".join(map(json, value)) + "]"
    return json_of_map(value)


def json_of_map(value: Map) -> str:
    """In the order of its encoding; a key that is no text becomes its JSON, as a string.

    No `dict` here: 1 and "1" are two keys of CBOR and give one name twice.
    """
    names = (key if isinstance(key, str) else json(key) for key, _ in value.pairs)
    return "{" + ",".join(f"{quoted(name)}:{json(item)}" for name, (_, item) in zip(names, value.pairs)) + "}"


def quoted(text: str) -> str:
    r"""Only `"`, `\` and U+0000…U+001F are escaped."""
    return '"' + "".join(escaped(sign) for sign in text) + '"'


def escaped(sign: str) -> str:
    if sign in '"\\':
        return "\\" + sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x20 else sign
