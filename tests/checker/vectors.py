"""Vectors: one small JSON file for each rule. Their form is described beside them, in tests/vectors/README.md."""

from __future__ import annotations

from typing import Any, Callable

import cbor
import kinds
import shapes
from bundle import Parcel, read_manifest
from cbor import Refused
from cose import payload_of, read_signed
from dump import dump
from fold import Fold
from held import held_lines, missing_volumes
from journal import Commit, Genesis, Store, read_body, read_commit, read_genesis, read_header
from problems import Failed, must_be_equal
from trust import read_statement

Vector = dict[str, Any]


def check(vector: Vector) -> None:
    match vector["expect"]:
        case "dump":
            check_dump(vector)
        case "opened":
            must_be_equal(dump(opened(vector), key_or_none(vector["own"])), vector["dump"])
        case "held":
            must_be_equal(held_lines(store_of(vector)), vector["held"])
        case "volumes":
            check_volumes(vector)
        case "accepted":
            read_object(vector)
        case "refused":
            must_refuse(vector)
        case other:
            raise Failed(f"a vector that expects {other!r}")


def check_dump(vector: Vector) -> None:
    store, own = store_of(vector), key_or_none(vector["own"])
    must_be_equal(dump(store, own), vector["dump"])
    if "kind" in vector:
        kinds.must_be_whole(vector["kind"], Fold(store, store.trust(), own))


def key_or_none(hexadecimal: str | None) -> bytes | None:
    return bytes.fromhex(hexadecimal) if hexadecimal else None


def must_refuse(vector: Vector) -> None:
    try:
        read_object(vector)
    except Refused as refused:
        # By what name one refuses is one's own affair (section 18); a difference may still be of interest.
        if refused.error != vector["error"]:
            print(f"note: {vector['title']!r} is {vector['error']}, refused here as {refused}")
        return
    raise Failed(f"taken, where it must be refused ({vector['error']})")


# --- What is held, as lines --------------------------------------------------------------------------


def store_of(vector: Vector) -> Store:
    store = Store(bytes.fromhex(vector["root_key"]))
    store.add_statements(read_statement(bytes.fromhex(each)) for each in vector["statements"])
    for feed in vector["feeds"]:
        genesis = read_genesis(bytes.fromhex(feed["genesis"]))
        store.add_feed(genesis, [commit_of(genesis, each["header"], each["body"]) for each in feed["commits"]])
    return store


def commit_of(genesis: Genesis, header: str, body: str | None) -> Commit:
    return read_commit(genesis, bytes.fromhex(header), None if body is None else bytes.fromhex(body))


def opened(vector: Vector) -> Store:
    """The bundle, opened in an empty store and taken in."""
    store = Store(bytes.fromhex(vector["root_key"]))
    parcel = Parcel(vector["title"], bytes.fromhex(vector["bytes"]), vector["identity"])
    parcel.open(store, key_or_none(vector["own"])).take_into(store)
    return store


def check_volumes(vector: Vector) -> None:
    """Bundles opened one after the other in a store that was empty."""
    store = Store(bytes.fromhex(vector["root_key"]))
    own = key_or_none(vector["own"])
    manifests = []
    for data in vector["bundles"]:
        bundle = Parcel(vector["title"], bytes.fromhex(data), vector["identity"]).open(store, own)
        bundle.take_into(store)
        manifests.append(bundle.manifest)
    must_be_equal(dump(store, own), vector["dump"])
    must_be_equal(missing_volumes(manifests), vector["missing"])


# --- Single objects ----------------------------------------------------------------------------------


def read_object(vector: Vector) -> None:
    if vector["object"] == "bundle":
        opened(vector)
    elif vector["object"] == "commit" and "genesis" in vector:
        commit_of(read_genesis(bytes.fromhex(vector["genesis"])), vector["bytes"], vector.get("body"))
    elif vector["object"].startswith("signed:"):
        read_signed(bytes.fromhex(vector["bytes"]), vector["object"].removeprefix("signed:"))
    else:
        READERS[vector["object"]](bytes.fromhex(vector["bytes"]))


def read_request(data: bytes) -> None:
    """Section 14, 1: the device's key verifies the request."""
    signed = read_signed(data, "request")
    signed.must_be_signed_by(shapes.request(payload_of(signed))["device"])


def read_grant(data: bytes) -> None:
    """Section 14, 2 and 3, as far as they go without the request: the key in force verifies the grant."""
    signed = read_signed(data, "grant")
    grant = shapes.grant(payload_of(signed))
    signed.must_be_signed_by(grant["root"])
    for statement in grant["statements"]:
        read_statement(statement)


def read_practices(data: bytes) -> None:
    """Section 22: the key that the practices name verifies them."""
    signed = read_signed(data, "practice")
    signed.must_be_signed_by(shapes.practices(payload_of(signed))["device"])


def read_keys_file(data: bytes) -> None:
    """Section 15: the form. Opening a slot needs Argon2id, which is not among our libraries."""
    if len(data) > 65_536:
        raise Refused("too-large", "proofmark.keys of more than 64 KiB")
    shapes.keys_file(cbor.read(data))


READERS: dict[str, Callable[[bytes], object]] = {
    "cbor": cbor.read,
    "genesis": read_genesis,
    "commit": read_header,
    "body": read_body,
    "statement": read_statement,
    "manifest": read_manifest,
    "request": read_request,
    "grant": read_grant,
    "practice": read_practices,
    "keys": read_keys_file,
}
