"""CBOR as FORMAT.md, section 3, allows it: one way to write each thing, everything else refused.

A general library is too lenient for this (it takes long heads, repeated keys, `true` and 1 as one key), so the bytes
are read here, in one pass that checks every rule before anything is believed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Union

MOST_DEEP = 8
LEAST, GREATEST = -(2**63), 2**63 - 1


class Refused(Exception):
    """Bytes that a reader must not take in. `error` is one of the names in section 18."""

    def __init__(self, error: str, why: str):
        super().__init__(f"{error}: {why}")
        self.error = error


@dataclass(frozen=True)
class Map:
    """A map in the order of its encoding. Keys may be anything, so this is no `dict`."""

    pairs: tuple[tuple["Value", "Value"], ...]


Value = Union[None, bool, int, bytes, str, tuple["Value", ...], Map]


def read(data: bytes) -> Value:
    """Exactly one item."""
    value, end = read_item(data, 0)
    # Rule 7: after the one item nothing follows.
    if end != len(data):
        raise Refused("cbor", "bytes follow the item")
    return value


def read_item(data: bytes, at: int, depth: int = 0) -> tuple[Value, int]:
    """The item that begins at `at`, and where it ends."""
    major, info = byte_at(data, at) >> 5, byte_at(data, at) & 31
    if major == 7:
        return simple(info), at + 1
    argument, at = read_argument(data, at + 1, info)
    if major in (0, 1):
        return integer(major, argument), at
    if major in (2, 3):
        return read_string(data, at, argument, is_text=major == 3)
    if major in (4, 5):
        # Rule 6: nested at most 8 deep, the outermost counting as 1.
        if depth + 1 > MOST_DEEP:
            raise Refused("cbor", "nested too deep")
        return read_array(data, at, argument, depth + 1) if major == 4 else read_map(data, at, argument, depth + 1)
    # Rule 4: no tags (the 18 of a signed object is taken off before we come here).
    raise Refused("cbor", "a tag")


def byte_at(data: bytes, at: int) -> int:
    if at >= len(data):
        raise Refused("cbor", "ends early")
    return data[at]


def read_argument(data: bytes, at: int, info: int) -> tuple[int, int]:
    """Rule 1: the number in the head, in as few bytes as possible, and no indefinite length (info 31)."""
    if info < 24:
        return info, at
    if info > 27:
        raise Refused("cbor", "an indefinite length or a reserved head")
    width = 1 << (info - 24)
    if at + width > len(data):
        raise Refused("cbor", "ends early")
    argument = int.from_bytes(data[at : at + width], "big")
    if argument < (24, 2**8, 2**16, 2**32)[info - 24]:
        raise Refused("cbor", "a head that could be shorter")
    return argument, at + width


def integer(major: int, argument: int) -> int:
    """Rule 2: integers lie in -2**63 … 2**63 - 1."""
    value = argument if major == 0 else -1 - argument
    if not LEAST <= value <= GREATEST:
        raise Refused("cbor", "an integer beyond 64 bits")
    return value


def simple(info: int) -> Value:
    """Rule 3: of major type 7 only `false`, `true` and `null`."""
    if info not in (20, 21, 22):
        raise Refused("cbor", "a float or another simple value")
    return {20: False, 21: True, 22: None}[info]


def read_string(data: bytes, at: int, length: int, is_text: bool) -> tuple[Value, int]:
    if length > len(data) - at:
        raise Refused("cbor", "ends early")
    content = data[at : at + length]
    if not is_text:
        return content, at + length
    try:
        return content.decode("utf-8"), at + length
    except UnicodeDecodeError:
        raise Refused("cbor", "text that is not UTF-8") from None


def read_array(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    items = []
    for _ in range(count):
        value, at = read_item(data, at, depth)
        items.append(value)
    return tuple(items), at


def read_map(data: bytes, at: int, count: int, depth: int) -> tuple[Value, int]:
    pairs = []
    last_key = b""
    for _ in range(count):
        key, end = read_item(data, at, depth)
        # Rule 5: keys in ascending bytewise order of their encodings, none twice.
        if data[at:end] <= last_key:
            raise Refused("cbor", "keys out of order, or one twice")
        last_key = data[at:end]
        value, at = read_item(data, end, depth)
        pairs.append((key, value))
    return Map(tuple(pairs)), at


def encode(value: Value) -> bytes:
    """The deterministic encoding, the only one that `read` takes."""
    if value is None or isinstance(value, bool):
        return {False: b"\xf4", True: b"\xf5", None: b"\xf6"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, tuple):
        return head(4, len(value)) + b"".join(map(encode, value))
    pairs = sorted((encode(key), encode(item)) for key, item in value.pairs)
    return head(5, len(pairs)) + b"".join(key + item for key, item in pairs)


def head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes([major << 5 | argument])
    for info, width in ((24, 1), (25, 2), (26, 4)):
        if argument < 256**width:
            return bytes([major << 5 | info]) + argument.to_bytes(width, "big")
    return bytes([major << 5 | 27]) + argument.to_bytes(8, "big")


def signed_extents(data: bytes) -> Iterator[bytes]:
    """Cut a sequence (section 13) that holds nothing but signed objects into these."""
    at = 0
    while at < len(data):
        end = signed_end(data, at)
        yield data[at:end]
        at = end


def signed_end(data: bytes, at: int) -> int:
    """Where the signed object (tag 18 and one item) that begins at `at` ends."""
    if byte_at(data, at) != 0xD2:
        raise Refused("profile", "no signed object where one should be")
    return read_item(data, at + 1)[1]
