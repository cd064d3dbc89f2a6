"""Ed25519 in the strictest reading (FORMAT.md, section 5, step 7)."""

from __future__ import annotations

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def has_small_order(point: bytes) -> bool:
    """Whether 32 bytes encode, canonically or not, one of the eight points whose order divides 8.

    With y of the point: order 1 and 2 have y = ±1, order 4 has y = 0, and doubling a point of order 8 gives y = 0,
    which on this curve means d·y⁴ + 2·y² = 1.
    """
    y = int.from_bytes(point, "little") % 2**255 % P
    return y in (0, 1, P - 1) or (D * y**4 + 2 * y**2 - 1) % P == 0


@lru_cache(maxsize=None)
def verifies(public_key: bytes, message: bytes, signature: bytes) -> bool:
    if has_small_order(public_key) or has_small_order(signature[:32]):
        return False
    # A canonical S. (Libraries check that nowadays; it is said here because the page says it.)
    if int.from_bytes(signature[32:], "little") >= ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
