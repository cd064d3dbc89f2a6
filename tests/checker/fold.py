"""How the state of records follows from a set of changes and from trust (FORMAT.md, section 11)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

import cbor
from cbor import Value
from journal import Change, Commit, Store
from trust import Trust

FOLDED, WAITING, QUARANTINED, PROPOSED, FOREIGN = "folded", "waiting", "quarantined", "proposed", "foreign"


@dataclass
class Record:
    kind: str | None
    audience: bytes | None
    values: dict[str, list[Value]] = field(default_factory=dict)  # of each field, the one shown first
    incomplete: bool = False


class Fold:
    def __init__(self, store: Store, trust: Trust, own: bytes | None):
        self.trust = trust
        self.own = own
        self.commits = store.commits

    # --- A. Bodies --------------------------------------------------------------------------------

    @cached_property
    def changes(self) -> list[Change]:
        """All held changes. A1: an erased body counts as not held, even if it is at hand."""
        return [
            change
            for commit in self.commits.values()
            if commit.id not in self.trust.erased_commits
            for change in commit.changes or ()
        ]

    @cached_property
    def missing(self) -> list[bytes]:
        """A2: commits without a body that is not erased."""
        return sorted(
            id for id, commit in self.commits.items() if commit.changes is None and id not in self.trust.erased_commits
        )

    # --- B. The commit ----------------------------------------------------------------------------

    @cached_property
    def commit_standing(self) -> dict[bytes, str]:
        return {id: self.standing_of_commit(commit) for id, commit in self.commits.items()}

    def standing_of_commit(self, commit: Commit) -> str:
        device = commit.genesis.device
        # 1. The device is cut, and the commit is not accepted.
        if device in self.trust.cuts and commit.id not in self.accepted[device]:
            return QUARANTINED
        # 2. The device has no certificate.
        certificate = self.trust.certificates.get(device)
        if certificate is None:
            return FOLDED if device == self.own else WAITING
        # 3. The office is not a member of the feed's audience.
        if not self.trust.is_member(certificate["office"], commit.genesis.audience):
            return FOREIGN
        # 4. Otherwise
        return FOLDED

    @cached_property
    def accepted(self) -> dict[bytes, set[bytes]]:
        """B1: for each cut device, the commits met on going back from those that the cut names."""
        return {
            device: {id for feed, (_, last) in cut["feeds"].items() for id in self.back_from(feed, last)}
            for device, cut in self.trust.cuts.items()
        }

    def back_from(self, feed: bytes, id: bytes) -> list[bytes]:
        met = []
        while id in self.commits and self.commits[id].genesis.feed == feed:
            met.append(id)
            id = self.commits[id].prev
        return met

    # --- C. The record's birth --------------------------------------------------------------------

    @cached_property
    def births(self) -> dict[bytes, Change]:
        """Of several births of one record: a folded commit first, then the smallest commit id."""
        births = [change for change in self.changes if change.is_birth]
        births.sort(key=lambda birth: (self.commit_standing[birth.commit] != FOLDED, birth.commit))
        first: dict[bytes, Change] = {}
        for birth in births:
            first.setdefault(birth.record, birth)
        return first

    # --- D. The change ----------------------------------------------------------------------------

    @cached_property
    def standing(self) -> dict[tuple[bytes, int], str]:
        """By commit id and place in the body."""
        return {(change.commit, change.index): self.standing_of_change(change) for change in self.changes}

    def standing_of_change(self, change: Change) -> str:
        # 1. Its commit is not folded.
        if self.commit_standing[change.commit] != FOLDED:
            return self.commit_standing[change.commit]
        # 2. The record's birth is not held.
        birth = self.births.get(change.record)
        if birth is None:
            return WAITING
        # 3. Another kind than the birth's, or another audience than the record's.
        genesis, origin = self.commits[change.commit].genesis, self.commits[birth.commit].genesis
        if change.kind != birth.kind or genesis.audience != origin.audience:
            return FOREIGN
        # 4. Rights.
        right = self.right(genesis.device, change.kind)
        if right == "none":
            return PROPOSED
        if right == "own" and self.office_of(genesis.device) != self.office_of(origin.device):
            return PROPOSED
        # 5. Otherwise
        return FOLDED

    def right(self, device: bytes, kind: str) -> str:
        certificate = self.trust.certificates.get(device)
        if certificate is None:  # only the own device comes so far without a certificate
            return "own"
        rights = certificate["rights"]
        return rights.get(kind, rights.get("*", "none"))

    def office_of(self, device: bytes) -> tuple[str, bytes]:
        """A device without certificate is an office of its own if it is the own device, and else nobody's."""
        certificate = self.trust.certificates.get(device)
        if certificate is not None:
            return ("office", certificate["office"])
        return ("own", device) if device == self.own else ("nobody", device)

    def is_folded(self, change: Change) -> bool:
        return self.standing[change.commit, change.index] == FOLDED

    # --- E. The record's state --------------------------------------------------------------------

    @cached_property
    def records(self) -> dict[bytes, Record]:
        """Every record that exists or is erased, by id ascending."""
        by_record: dict[bytes, dict[bytes, Change]] = defaultdict(dict)
        for change in self.changes:
            by_record[change.record][change.commit] = change
        # 6. A record exists when at least one change of it is folded. 7. An erased record exists.
        existing = {id for id, changes in by_record.items() if any(map(self.is_folded, changes.values()))}
        return {
            id: self.erased_record(id) if id in self.trust.erased_records else self.record(id, by_record[id])
            for id in sorted(existing | self.trust.erased_records.keys())
        }

    def erased_record(self, id: bytes) -> Record:
        """7. No fields, whatever is held; kind and audience as section 12, 3 says."""
        birth = self.births.get(id)
        if birth is not None:
            return Record(birth.kind, self.commits[birth.commit].genesis.audience)
        held = sorted(commit for commit in self.trust.erased_records[id].commits if commit in self.commits)
        return Record(None, self.commits[held[0]].genesis.audience if held else None)

    def record(self, id: bytes, changes: dict[bytes, Change]) -> Record:
        birth = self.births[id]
        folded = [change for change in changes.values() if self.is_folded(change)]
        before = {change.commit: descent(change, changes) for change in folded}
        names = {name for change in folded for name in change.fields}
        return Record(
            kind=birth.kind,
            audience=self.commits[birth.commit].genesis.audience,
            values={name: self.values(name, folded, before) for name in names},
            # 4. A folded change, or one it descends from, has seen what is not held.
            incomplete=any(
                seen not in changes
                for change in folded
                for commit in {change.commit} | before[change.commit]
                for seen in changes[commit].seen
            ),
        )

    def values(self, name: str, folded: list[Change], before: dict[bytes, set[bytes]]) -> list[Value]:
        setting = [change for change in folded if name in change.fields]
        # 2. Those from which no other folded change that sets the field descends.
        settled = {commit for change in setting for commit in before[change.commit]}
        standing = [change for change in setting if change.commit not in settled]
        # 3. Ordered by (`at`, commit id), greatest first; of equal values only the first stays.
        standing.sort(key=lambda change: (self.commits[change.commit].at, change.commit), reverse=True)
        different: dict[bytes, Value] = {}
        for change in standing:
            different.setdefault(cbor.encode(change.fields[name]), change.fields[name])
        return list(different.values())


def descent(change: Change, changes: dict[bytes, Change]) -> set[bytes]:
    """1. The commits whose changes of this record `change` descends from, through changes of any standing."""
    met: set[bytes] = set()
    ahead = list(change.seen)
    while ahead:
        commit = ahead.pop()
        if commit in changes and commit not in met:
            met.add(commit)
            ahead.extend(changes[commit].seen)
    return met
