"""What is held of each feed: frontier, gaps, forks, broken links (FORMAT.md, sections 7, 12 and 13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable

from dump import json, line, quoted
from journal import Commit, Store

Run = tuple[int, int]


@dataclass(frozen=True)
class Held:
    upto: int
    id: bytes
    runs: tuple[Run, ...]
    gaps: tuple[Run, ...]
    forks: tuple[int, ...]
    broken: tuple[bytes, ...]

    def strange_things(self) -> list[str]:
        """For people: what section 7 names."""
        named = [f"numbers {first} to {last} are missing" for first, last in self.gaps]
        named += [f"number {seq} was given twice" for seq in self.forks]
        return named + [f"the link of commit {id.hex()} is broken" for id in self.broken]


def held_lines(store: Store) -> list[str]:
    return [held_line(feed, store.geneses[feed].device, held_of(store, feed)) for feed in sorted(store.geneses)]


def held_line(feed: bytes, device: bytes, held: Held) -> str:
    return line(
        {
            "feed": quoted(feed.hex()),
            "device": quoted(device.hex()),
            "upto": str(held.upto),
            "id": quoted(held.id.hex()),
            "runs": json(held.runs),
            "gaps": json(held.gaps),
            "forks": json(held.forks),
            "broken": json(tuple(id.hex() for id in held.broken)),
        }
    )


def held_of(store: Store, feed: bytes) -> Held:
    genesis = store.geneses[feed]
    commits = [commit for commit in store.commits.values() if commit.genesis.feed == feed]
    numbers: dict[int, list[Commit]] = {}
    for commit in commits:
        numbers.setdefault(commit.seq, []).append(commit)

    # Section 7: a fork is two commits of one number.
    forks = sorted(seq for seq, of_number in numbers.items() if len(of_number) > 1)
    # A broken link leads to none of the commits that are held of the number before.
    ids = {0: {genesis.id}} | {seq: {each.id for each in of_number} for seq, of_number in numbers.items()}
    broken = [each for each in commits if each.seq - 1 in ids and each.prev not in ids[each.seq - 1]]

    # Section 13: nothing counts from a fork on, nor from the number before a broken link on; a header without its body
    # only if the body is erased.
    erased = store.trust().erased_commits
    ends = [*forks, *(each.seq - 1 for each in broken)]
    counted = [
        seq
        for seq in sorted(numbers)
        if all(seq < end for end in ends)
        and all(each.changes is not None or each.id in erased for each in numbers[seq])
    ]
    runs = runs_of(counted)
    upto = runs.pop(0)[1] if runs and runs[0][0] == 1 else 0
    return Held(
        upto=upto,
        id=numbers[upto][0].id if upto else genesis.id,
        runs=tuple(runs),
        gaps=tuple(gaps_between(runs_of(sorted(numbers)))),
        forks=tuple(forks),
        broken=tuple(sorted(each.id for each in broken)),
    )


def runs_of(numbers: Iterable[int]) -> list[Run]:
    runs: list[Run] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def gaps_between(runs: list[Run]) -> Iterable[Run]:
    before = 0
    for first, last in runs:
        if first > before + 1:
            yield before + 1, first - 1
        before = last


def missing_volumes(manifests: Iterable[dict[str, object]]) -> list[str]:
    """Section 13, "Volumes": of each set that is not whole, the parts of which no volume was taken in."""
    parts: dict[tuple[bytes, int], set[int]] = {}
    for manifest in manifests:
        key = (manifest["set"], manifest["of"])
        parts.setdefault(key, set()).add(manifest["part"])  # type: ignore[arg-type]
    lines = []
    for (id, of), taken in sorted(parts.items()):
        missing = tuple(part for part in range(1, of + 1) if part not in taken)
        if missing:
            lines.append(line({"set": quoted(id.hex()), "of": str(of), "missing": json(missing)}))
    return lines
