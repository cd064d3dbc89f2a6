"""Bundles (FORMAT.md, section 13), opened with the command-line tools `age` and `zstd`."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import cbor
import shapes
from cbor import Refused
from cose import Signed, payload_of, read_signed
from journal import Commit, Genesis, Store, read_commit, read_genesis, read_header
from trust import Statement, read_statement

MOST_HEADER = 65_536
MOST_HEADER_LINES = 2_048
MOST_MANIFEST = 1_048_576
MOST_WINDOW = 2**23
BLOCK = 512
END_OF_TAR = bytes(2 * BLOCK)
ROOT = "root.cborseq.zst"


@dataclass
class Parcel:
    """A bundle as it lies on a stick, and the age identity file that opens it."""

    name: str
    data: bytes
    identity: str

    @staticmethod
    def load(file: Path, identity: Path) -> "Parcel":
        return Parcel(file.name, file.read_bytes(), identity.read_text())

    def open(self, held: Store, own: bytes | None) -> "Bundle":
        return open_bundle(self.data, self.identity, held, own)

    def recipients(self) -> set[str]:
        """The age recipients (`age1…`) of the secret keys in the identity file."""
        command = ["age-keygen", "-y"]
        done = subprocess.run(command, input=self.identity + "\n", capture_output=True, text=True, check=True)
        return set(done.stdout.split())


@dataclass
class Bundle:
    manifest: dict[str, Any]
    sender: bytes  # key id
    certificate: Statement
    statements: list[Statement] = field(default_factory=list)
    feeds: list[tuple[Genesis, list[Commit]]] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)

    def take_into(self, store: Store) -> None:
        store.add_statements(self.statements)
        for genesis, commits in self.feeds:
            store.add_feed(genesis, commits)


def open_bundle(data: bytes, identity: str, held: Store, own: bytes | None) -> Bundle:
    """Read a bundle wholly or refuse it. `own` is our device's key id; without one, whom it is for is not checked."""
    # 1. `data` is our own copy. 2. The seal is opened.
    tar = Tar(unseal(data, identity))
    # 3. and 4. The manifest's form.
    signed, manifest = read_manifest(tar.take_first("manifest.cose", MOST_MANIFEST))
    # 5. The sender, and whom it is for.
    certificate = read_statement(manifest["certificate"])
    verify_sender(signed, held, certificate, peek_root(tar, manifest["members"]))
    if own is not None and own not in manifest["recipients"]:
        raise Refused("not-for-us", "our device is not among the recipients")
    # 6. and 7. Each member in turn, and each object in it.
    bundle = Bundle(manifest, signed.key_id, certificate)  # which is not taken in by itself
    for member in manifest["members"]:
        read_member(bundle, member["name"], unpacked(tar.take(member["name"], member["packed"]), member))
    # 8. Two zero blocks, then the end.
    tar.must_end()
    tar.must_be_plain([member["name"] for member in manifest["members"]])
    return bundle


# --- Step 2: age ------------------------------------------------------------------------------------


def unseal(data: bytes, identity: str) -> bytes:
    if len(data) > shapes.MOST_BUNDLE:
        raise Refused("too-large", "more than a FAT32 stick takes")
    # The tool would also take age's text armour; the page says binary.
    if not data.startswith(b"age-encryption.org/v1\n"):
        raise Refused("bundle", "not a binary age file")
    must_end_soon(data)
    with tempfile.NamedTemporaryFile("w", suffix=".identity") as file:
        file.write(identity + "\n")
        file.flush()
        done = subprocess.run(["age", "--decrypt", "--identity", file.name], input=data, capture_output=True)
    if done.returncode == 0:
        return done.stdout
    why = done.stderr.decode(errors="replace").strip().splitlines()[0]
    raise Refused("not-for-us" if "no identity matched" in why else "bundle", why)


def must_end_soon(data: bytes) -> None:
    """An age header has at most 65,536 bytes and 2,048 lines, its last, which begins with `---`, among them."""
    lines = data[:MOST_HEADER].split(b"\n", MOST_HEADER_LINES)
    whole = lines[:-1][:MOST_HEADER_LINES]
    if not any(line.startswith(b"---") for line in whole) and (len(data) > MOST_HEADER or len(whole) == MOST_HEADER_LINES):
        raise Refused("too-large", "the age header does not end soon enough")


# --- Steps 3, 6 and 8: tar --------------------------------------------------------------------------


def tar_header(name: str, size: int) -> bytes:
    header = bytearray(BLOCK)

    def put(at: int, content: bytes) -> None:
        header[at : at + len(content)] = content

    put(0, name.encode())
    put(100, b"0000644\0")
    put(124, b"%011o\0" % size)
    put(136, b"%011o\0" % 0)
    put(257, b"ustar\x0000")
    put(148, b" " * 8)  # POSIX: the checksum is the sum of all bytes, its own eight taken as spaces
    put(148, b"%07o\0" % sum(header))
    return bytes(header)


class Tar:
    def __init__(self, data: bytes):
        self.data = data
        self.at = 0

    def bytes_ahead(self, length: int) -> bytes:
        if self.at + length > len(self.data):
            raise Refused("truncated", "the tar ends early")
        return self.data[self.at : self.at + length]

    def take_first(self, name: str, most: int) -> bytes:
        """The first member, whose size only its header tells."""
        digits = self.bytes_ahead(BLOCK)[124:135]
        if not all(digit in b"01234567" for digit in digits):
            raise Refused("bundle", "a size that is not octal")
        size = int(digits, 8)
        if size > most:
            raise Refused("too-large", f"{name} of {size} bytes")
        return self.take(name, size)

    def take(self, name: str, size: int) -> bytes:
        if self.bytes_ahead(BLOCK) != tar_header(name, size):
            raise Refused("bundle", f"not the tar header of {name}")
        self.at += BLOCK
        content = self.bytes_ahead(size)
        self.at += size
        padding = self.bytes_ahead(-size % BLOCK)
        if any(padding):
            raise Refused("bundle", "bytes in the padding")
        self.at += len(padding)
        return content

    def must_end(self) -> None:
        if any(self.bytes_ahead(len(END_OF_TAR))):
            raise Refused("bundle", "a member that the manifest does not name")
        if len(self.data) > self.at + len(END_OF_TAR):
            raise Refused("trailing", "bytes follow the end of the tar")

    def must_be_plain(self, names: list[str]) -> None:
        """What we read byte by byte is also what an ordinary tar library finds."""
        with tarfile.open(fileobj=BytesIO(self.data), mode="r:") as ordinary:
            found = ordinary.getmembers()
        if [each.name for each in found] != ["manifest.cose", *names] or not all(each.isreg() for each in found):
            raise Refused("bundle", "an ordinary tar library finds something else")


# --- Steps 4 and 5: the manifest and its sender -----------------------------------------------------


def read_manifest(data: bytes) -> tuple[Signed, dict[str, Any]]:
    signed = read_signed(data, "manifest")
    return signed, shapes.manifest(payload_of(signed))


def peek_root(tar: Tar, members: list[dict[str, Any]]) -> list[Statement]:
    """The root statements, if they are the first member: only read, nothing is taken in yet."""
    if not members or members[0]["name"] != ROOT:
        return []
    before = tar.at
    packed = tar.take(ROOT, members[0]["packed"])
    tar.at = before
    return read_root_sequence(unpacked(packed, members[0]))


def peek_founding(parcel: Parcel) -> Statement | None:
    """The founding in a bundle, if there is one, before anything is verified: for people to look at."""
    tar = Tar(unseal(parcel.data, parcel.identity))
    _, manifest = read_manifest(tar.take_first("manifest.cose", MOST_MANIFEST))
    return next((each for each in peek_root(tar, manifest["members"]) if each.kind == "founding"), None)


def verify_sender(signed: Signed, held: Store, certificate: Statement, root: list[Statement]) -> None:
    """The trust we hold decides; only if it does not know the device, what the bundle brings is added."""
    device = signed.key_id
    trust = held.trust()
    if device not in trust.certificates:
        trust = held.trust([certificate, *root])
    if device not in trust.certificates or device in trust.cuts:
        raise Refused("stranger", "the sender has no certificate in force, or is cut")
    signed.must_be_signed_by(trust.certificates[device]["device"])


# --- Step 6: zstd -----------------------------------------------------------------------------------


def unpacked(packed: bytes, member: dict[str, Any]) -> bytes:
    """The bytes of a member: those that the manifest signs, unpacked to the size that it signs."""
    if sha256(packed).digest() != member["sha256"]:
        raise Refused("bundle", f"{member['name']} is not what the manifest signs")
    if not member["name"].endswith(".zst"):
        return packed
    must_be_one_frame(packed)
    content = unpack(packed, member["size"] + 1)
    if len(content) > member["size"]:
        raise Refused("bundle", f"{member['name']} unpacks to more than is signed")
    if len(content) < member["size"]:
        raise Refused("truncated", f"{member['name']} unpacks to less than is signed")
    return content


def unpack(packed: bytes, most: int) -> bytes:
    """At most so many bytes of what `zstd` makes of it."""
    with tempfile.NamedTemporaryFile(suffix=".zst") as file:
        file.write(packed)
        file.flush()
        command = ["zstd", "--decompress", "--stdout", "--quiet", f"--memory={MOST_WINDOW}", file.name]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout and process.stderr
            content = process.stdout.read(most)
            if len(content) == most:  # more than is signed: no need to see the rest
                process.kill()
                return content
            why = process.stderr.read().decode(errors="replace").strip()
    if process.returncode != 0:
        raise Refused("bundle", why)
    return content


def must_be_one_frame(packed: bytes) -> None:
    """RFC 8878, section 3.1.1: one frame from the first byte to the last, whose window is at most 8 MiB."""
    if packed[:4] != b"\x28\xb5\x2f\xfd":
        raise Refused("bundle", "no zstd frame")
    descriptor = byte(packed, 4)
    single_segment, has_checksum = bool(descriptor & 0x20), bool(descriptor & 0x04)
    dictionary_bytes = (0, 1, 2, 4)[descriptor & 3]
    content_size_bytes = (1 if single_segment else 0, 2, 4, 8)[descriptor >> 6]
    at = 5 + (0 if single_segment else 1) + dictionary_bytes
    if single_segment:  # the window is as large as the content
        window = int.from_bytes(packed[at : at + content_size_bytes], "little")
        window += 256 if content_size_bytes == 2 else 0
    else:
        exponent, mantissa = byte(packed, 5) >> 3, byte(packed, 5) & 7
        window = 2 ** (10 + exponent) * (8 + mantissa) // 8
    if window > MOST_WINDOW:
        raise Refused("bundle", f"a zstd window of {window} bytes")
    end = end_of_blocks(packed, at + content_size_bytes) + (4 if has_checksum else 0)
    if end != len(packed):
        raise Refused("bundle", "not exactly one zstd frame")


def end_of_blocks(packed: bytes, at: int) -> int:
    while True:
        head = byte(packed, at) | byte(packed, at + 1) << 8 | byte(packed, at + 2) << 16
        is_last, kind, size = head & 1, head >> 1 & 3, head >> 3
        at += 3 + (1 if kind == 1 else size)  # kind 1 repeats one byte
        if is_last:
            return at


def byte(packed: bytes, at: int) -> int:
    if at >= len(packed):
        raise Refused("truncated", "the zstd frame ends early")
    return packed[at]


# --- Step 7: what is in the members -----------------------------------------------------------------


def read_member(bundle: Bundle, name: str, content: bytes) -> None:
    if name == ROOT:
        bundle.statements += read_root_sequence(content)
    elif name.startswith("feeds/"):
        genesis, commits = read_feed_sequence(content)
        if name != f"feeds/{genesis.feed.hex()}.cborseq.zst":
            raise Refused("bundle", "a feed under another's name")
        bundle.feeds.append((genesis, commits))
    else:
        if name != f"attachments/{sha256(content).hexdigest()}":
            raise Refused("bundle", "an attachment that is not what its name says")
        bundle.attachments.append(name)


def read_root_sequence(content: bytes) -> list[Statement]:
    return [read_statement(data) for data in cbor.signed_extents(content)]


def read_feed_sequence(content: bytes) -> tuple[Genesis, list[Commit]]:
    """`genesis, (header, (body / null))*`"""
    at = cbor.signed_end(content, 0)
    genesis = read_genesis(content[:at])
    commits = []
    while at < len(content):
        end = cbor.signed_end(content, at)
        header = content[at:end]
        body, at = read_body_or_null(content, end, header)
        commits.append(read_commit(genesis, header, body))
    return genesis, commits


def read_body_or_null(content: bytes, at: int, header: bytes) -> tuple[bytes | None, int]:
    if at >= len(content):
        raise Refused("truncated", "neither body nor null after a header")
    if content[at] == 0xF6:
        return None, at + 1
    end = at + read_header(header)[1]["size"]
    if end > len(content):
        raise Refused("truncated", "a body ends early")
    return content[at:end], end
