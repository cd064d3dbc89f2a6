"""Signed objects (FORMAT.md, section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import cbor
import ed25519
from cbor import Map, Refused, Value

MOST_BYTES = {
    "genesis": 1_224,
    "commit": 1_224,
    "root": 262_344,
    "manifest": 1_048_576,
    "request": 1_048_576,
    "grant": 1_048_576,
    "practice": 16_777_216,
}


def key_id(public_key: bytes) -> bytes:
    return sha256(public_key).digest()


@dataclass(frozen=True)
class Signed:
    data: bytes
    id: bytes
    key_id: bytes
    structure: bytes
    payload: bytes
    signature: bytes

    def signed_by(self, public_key: bytes) -> bool:
        # 7. The key's SHA-256 is the key id under 4, and the signature over the Sig_structure holds.
        if key_id(public_key) != self.key_id:
            return False
        return ed25519.verifies(public_key, self.structure, self.signature)

    def must_be_signed_by(self, public_key: bytes) -> None:
        if not self.signed_by(public_key):
            raise Refused("signature", "the signature does not hold")


def typ(name: str) -> str:
    return f"application/proofmark-{name}; v=1"


def read_signed(data: bytes, wanted: str) -> Signed:
    """Steps 1 to 5. `wanted` is the short name of the typ, such as `commit`."""
    # 1. It is no longer than the table says.
    if len(data) > MOST_BYTES[wanted]:
        raise Refused("too-large", f"{len(data)} bytes for a {wanted}")
    # 2. The first byte is d2, and exactly one item follows.
    if data[:1] != b"\xd2":
        raise Refused("profile", "tag 18 in one byte is missing")
    item = cbor.read(data[1:])
    # 3. An array of a byte string, an empty map, a byte string and a byte string of 64 bytes.
    if not isinstance(item, tuple) or len(item) != 4:
        raise Refused("profile", "not an array of four")
    protected, unprotected, payload, signature = item
    if not (isinstance(protected, bytes) and isinstance(payload, bytes) and isinstance(signature, bytes)):
        raise Refused("profile", "not byte strings")
    if unprotected != Map(()) or len(signature) != 64:
        raise Refused("profile", "an unprotected header, or a signature that is not 64 bytes")
    # 4. The protected header is the deterministic encoding of {1: -19, 4: key id, 16: typ}.
    signer = read_protected(protected, wanted)
    # 5. The id is the SHA-256 of the Sig_structure.
    structure = cbor.encode(("Signature1", protected, b"", payload))
    return Signed(data, sha256(structure).digest(), signer, structure, payload, signature)


def read_protected(protected: bytes, wanted: str) -> bytes:
    """Step 4: the key id, if the header names the typ wanted."""
    try:
        header = cbor.read(protected)
    except Refused:
        raise Refused("profile", "a protected header that is not deterministic") from None
    match header:
        case Map(pairs=((1, -19), (4, bytes(signer)), (16, str(named)))) if len(signer) == 32:
            pass
        case _:
            raise Refused("profile", "another protected header")
    if named == typ(wanted):
        return signer
    if named.partition("; v=")[0] == typ(wanted).partition("; v=")[0]:
        raise Refused("newer", f"{named!r}")
    raise Refused("type", f"{named!r} where a {wanted} is wanted")


def payload_of(signed: Signed) -> Value:
    """Step 6: the payload is exactly one item that obeys section 3; its shape is for the caller."""
    return cbor.read(signed.payload)
