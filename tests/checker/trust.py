"""Root statements and what they add up to (FORMAT.md, sections 9 and 10)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Iterable

import shapes
from cose import Signed, key_id, payload_of, read_signed


@dataclass(frozen=True)
class Statement:
    signed: Signed
    seq: int
    kind: str
    next: bytes
    prev: bytes | None
    says: Any

    @property
    def id(self) -> bytes:
        return self.signed.id


@dataclass
class Erasure:
    rule: str
    authority: str
    commits: set[bytes]


@dataclass
class Trust:
    head: Statement | None = None
    forked: bool = False
    country: str = ""
    root_key: bytes = b""
    national: bytes = b""
    headquarters: bytes = b""
    offices: dict[bytes, dict[str, Any]] = field(default_factory=dict)
    audiences: dict[bytes, dict[str, Any]] = field(default_factory=dict)
    certificates: dict[bytes, dict[str, Any]] = field(default_factory=dict)  # by key id of the device
    cuts: dict[bytes, dict[str, Any]] = field(default_factory=dict)  # by key id of the device
    erased_commits: set[bytes] = field(default_factory=set)
    erased_attachments: set[bytes] = field(default_factory=set)
    erased_records: dict[bytes, Erasure] = field(default_factory=dict)
    chain: list[Statement] = field(default_factory=list)

    def is_member(self, office: bytes, audience: bytes) -> bool:
        """Section 10, last part: whether an office is a member of an audience."""
        described = self.offices.get(office)
        if described is None:
            return False
        if audience in (self.national, described["audience"]):
            return True
        of_offices = {each["audience"] for each in self.offices.values()}
        if described["role"] == "headquarters" and audience in {self.headquarters} | of_offices:
            return True
        return audience in self.audiences and office in self.audiences[audience]["members"]


def read_statement(data: bytes) -> Statement:
    """Step 1: the form. Signatures are judged when the chain is followed."""
    signed = read_signed(data, "root")
    payload = shapes.root_statement(payload_of(signed))
    return Statement(signed, payload["seq"], payload["kind"], payload["next"], payload.get("prev"), payload["says"])


class Chain:
    """All statements, by the one before."""

    def __init__(self, statements: Iterable[Statement]):
        self.foundings: list[Statement] = []
        self.after: dict[bytes, list[Statement]] = defaultdict(list)
        for statement in statements:
            if statement.prev is None:
                self.foundings.append(statement)
            else:
                self.after[statement.prev].append(statement)

    def founding(self, pinned: bytes) -> Statement | None:
        """Step 2: the one founding whose root key is pinned and signed it."""
        found = {
            statement.id: statement
            for statement in self.foundings
            if key_id(statement.says["root"]) == pinned and statement.signed.signed_by(statement.says["root"])
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def candidates(self, head: Statement, root_key: bytes) -> list[Statement]:
        """Step 3: what may follow the head; successions before anything else. Each id once."""
        following = [each for each in self.after[head.id] if each.seq == head.seq + 1]
        successions = {each.id: each for each in following if is_succession(each, head)}
        ordinary = {each.id: each for each in following if is_ordinary(each, head, root_key)}
        return list((successions or ordinary).values())

    def reaches_succession(self, start: Statement, root_key: bytes) -> bool:
        """Step 4: whether going on from `start`, itself not counted, comes to a succession along any branch."""
        ways = [(start, root_key)]
        while ways:
            head, key = ways.pop()
            for each in self.candidates(head, key):
                if each.kind == "succession":
                    return True
                ways.append((each, key))
        return False


def is_succession(statement: Statement, head: Statement) -> bool:
    if statement.kind != "succession":
        return False
    key = statement.says["root"]
    return key_id(key) == head.next and statement.signed.signed_by(key)


def is_ordinary(statement: Statement, head: Statement, root_key: bytes) -> bool:
    return (
        statement.kind not in ("founding", "succession")
        and statement.next == head.next
        and statement.signed.signed_by(root_key)
    )


def root_key_after(statement: Statement, before: bytes) -> bytes:
    return statement.says["root"] if statement.kind in ("founding", "succession") else before


def fold_trust(statements: Iterable[Statement], pinned: bytes) -> Trust:
    chain = Chain(statements)
    trust = Trust()
    # 2. The founding is the first head.
    head = chain.founding(pinned)
    while head is not None:
        apply(trust, head)
        # 3. and 4. The candidates: none, one, or a fork that a succession may settle.
        candidates = chain.candidates(head, trust.root_key)
        if len(candidates) > 1:
            candidates = [
                each for each in candidates if chain.reaches_succession(each, root_key_after(each, trust.root_key))
            ]
            trust.forked = len(candidates) != 1
        head = candidates[0] if len(candidates) == 1 else None
    return trust


def apply(trust: Trust, statement: Statement) -> None:
    """Step 5."""
    says = statement.says
    trust.head = statement
    trust.chain.append(statement)
    match statement.kind:
        case "founding":
            trust.country, trust.root_key = says["country"], says["root"]
            trust.national, trust.headquarters = says["national"], says["headquarters"]
        case "succession":
            trust.root_key = says["root"]
        case "office":
            trust.offices[says["office"]] = says
        case "audience":
            trust.audiences[says["audience"]] = says
        case "certificate":
            trust.certificates[key_id(says["device"])] = says
        case "cut":
            trust.cuts[says["device"]] = says
        case "erasure":
            apply_erasure(trust, says)


def apply_erasure(trust: Trust, says: dict[str, Any]) -> None:
    trust.erased_commits.update(says["commits"])
    trust.erased_attachments.update(says["attachments"])
    erasure = trust.erased_records.setdefault(says["record"], Erasure("", "", set()))
    erasure.rule, erasure.authority = says["rule"], says["authority"]
    erasure.commits.update(says["commits"])
