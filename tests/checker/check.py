"""Proves that bundles can be read, verified and folded from FORMAT.md alone. See README.md beside this file."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import Callable

import vectors
from bundle import Bundle, Parcel, peek_founding
from cbor import Refused
from cose import key_id
from dump import dump
from held import held_of, missing_volumes
from journal import Store
from problems import Failed, must_be_equal
from trust import Trust


class Tally:
    def __init__(self) -> None:
        self.passed = 0
        self.failures: list[str] = []

    def fail(self, name: str, why: object) -> None:
        self.failures.append(f"FAILED {name}: {why}")

    def check(self, name: str, body: Callable[[], None]) -> None:
        try:
            body()
        except (Failed, Refused) as problem:
            self.fail(name, problem)
        except Exception:
            self.fail(name, f"the checker itself broke\n{traceback.format_exc()}")
        else:
            self.passed += 1

    def counts(self, of: str, names: list[str]) -> None:
        """How many of each sort there are, on one line."""
        sorts: dict[str, int] = {}
        for name in names:
            sorts[name] = sorts.get(name, 0) + 1
        print(f"{of}: " + ", ".join(f"{count} {name}" for name, count in sorted(sorts.items())))

    def end(self) -> int:
        """Failures last, where people look; and nothing tested is no success."""
        print("".join(failure + "\n" for failure in self.failures), end="")
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures or not self.passed else 0


def take_in_all(parcels: list[Parcel], store: Store, tally: Tally) -> list[tuple[Parcel, Bundle]]:
    """Read the bundles in the order given. One whose sender nobody vouches for yet is tried again after the others."""
    opened: list[tuple[Parcel, Bundle]] = []
    waiting, is_last_round = parcels, False
    while waiting:
        strangers = []
        for parcel in waiting:
            try:
                bundle = parcel.open(store, own=None)
            except Refused as refused:
                if refused.error == "stranger" and not is_last_round:
                    strangers.append(parcel)
                else:
                    tally.fail(parcel.name, refused)
            else:
                bundle.take_into(store)
                opened.append((parcel, bundle))
                tally.passed += 1
        is_last_round = len(strangers) == len(waiting)
        waiting = strangers
    return opened


# --- A directory of bundles --------------------------------------------------------------------------


def check_directory(directory: Path, tally: Tally) -> None:
    plan = json.loads((directory / "checker.json").read_text(encoding="utf-8"))
    parcels = [Parcel.load(directory / each["file"], directory / each["identity"]) for each in plan["bundles"]]
    own = bytes.fromhex(plan["own"]) if plan["own"] else None
    expected = (directory / plan["dump"]).read_bytes().decode().split("\n")

    store = Store(bytes.fromhex(plan["pinned"]))
    opened = take_in_all(parcels, store, tally)
    trust = store.trust()
    tally.check("the founding that is pinned", lambda: must_have_founding(trust))
    for parcel, bundle in opened:
        tally.check(f"{parcel.name}: its manifest", lambda: must_agree(parcel, bundle, store))

    ours = dump(store, own)
    tally.check("the dump", lambda: must_be_equal([*ours, ""], expected))  # `\n` after each line
    print("\n".join(ours))
    print_summary(store, trust, opened)


def must_have_founding(trust: Trust) -> None:
    if trust.head is None:
        raise Failed("no founding that the pinned key signed, or two")


def must_agree(parcel: Parcel, bundle: Bundle, store: Store) -> None:
    """What a manifest says beside its members agrees with what all bundles together hold."""
    manifest = bundle.manifest
    certificates = [each.says for each in store.statements.values() if each.kind == "certificate"]
    # Whoever opened it is one of the recipients.
    ours = parcel.recipients()
    devices = {key_id(says["device"]) for says in certificates if ours & set(says["seal"])}
    if not devices & set(manifest["recipients"]):
        raise Failed("the identity that opens it belongs to none of its recipients")
    # `certificate` is the statement that certifies the sender.
    statement = bundle.certificate
    if statement.kind != "certificate" or key_id(statement.says["device"]) != bundle.sender:
        raise Failed("`certificate` certifies another device than the sender")
    # `root` is the sender's head of trust.
    if tuple(manifest["root"]) not in {(each.seq, each.id) for each in store.statements.values()}:
        raise Failed("`root` is no statement that is held")
    # `frontier`: where we hold the number too, it is the same commit.
    for feed, (upto, id, _) in manifest["frontier"].items():
        held = {commit.id for commit in store.commits.values() if (commit.genesis.feed, commit.seq) == (feed, upto)}
        if upto == 0 and feed in store.geneses:
            held = {store.geneses[feed].id}
        if held and id not in held:
            raise Failed(f"`frontier` names another commit {upto} of feed {feed.hex()}")


def print_summary(store: Store, trust: Trust, opened: list[tuple[Parcel, Bundle]]) -> None:
    attachments = {name for _, bundle in opened for name in bundle.attachments}
    print(
        f"{len(opened)} bundles: {len(trust.chain)} root statements in force, {len(store.geneses)} feeds, "
        f"{len(store.commits)} commits, {len(attachments)} attachments",
        file=sys.stderr,
    )
    for id in sorted(store.geneses):
        for strange in held_of(store, id).strange_things():
            print(f"feed {id.hex()}: {strange}", file=sys.stderr)
    for missing in missing_volumes(bundle.manifest for _, bundle in opened):
        print(f"volumes missing: {missing}", file=sys.stderr)


# --- Vectors and single bundles ----------------------------------------------------------------------


def check_vectors(directory: Path, tally: Tally) -> None:
    sorts = []
    for file in sorted(directory.glob("*.json")):
        vector = json.loads(file.read_text(encoding="utf-8"))
        sorts.append(vector["expect"])
        tally.check(file.name, lambda: vectors.check(vector))
    tally.counts(f"{len(sorts)} vectors", sorts)


def print_dump(files: list[Path], pinned: str | None, own: str | None, tally: Tally) -> None:
    parcels = [Parcel.load(file, identity) for file, identity in zip(files[::2], files[1::2], strict=True)]
    root = bytes.fromhex(pinned) if pinned else believed_root(parcels)
    store = Store(root)
    opened = take_in_all(parcels, store, tally)
    print("\n".join(dump(store, bytes.fromhex(own) if own else None)))
    print_summary(store, store.trust(), opened)


def believed_root(parcels: list[Parcel]) -> bytes:
    """Without `--pinned`: the key of the first founding found. Nobody has confirmed it."""
    for parcel in parcels:
        if (founding := peek_founding(parcel)) is not None:
            root = key_id(founding.says["root"])
            print(f"nothing pinned; believing the founding key {root.hex()}", file=sys.stderr)
            return root
    raise SystemExit("no bundle holds a founding: give the key id of the root with --pinned")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", nargs="?", type=Path, help="a directory with checker.json")
    parser.add_argument("--vectors", type=Path, metavar="DIR", help="check every vector in DIR")
    parser.add_argument("--dump", nargs="+", type=Path, metavar="BUNDLE IDENTITY", help="print what bundles hold")
    parser.add_argument("--pinned", help="with --dump: key id of the founding root, hexadecimal")
    parser.add_argument("--own", help="with --dump: key id of the reader's device, hexadecimal")
    chosen = parser.parse_args()
    if sum(each is not None for each in (chosen.directory, chosen.vectors, chosen.dump)) != 1:
        parser.error("give one of: a directory, --vectors DIR, --dump BUNDLE IDENTITY ...")
    if chosen.dump and len(chosen.dump) % 2:
        parser.error("--dump takes pairs of a bundle and an identity file")

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    tally = Tally()
    if chosen.directory:
        check_directory(chosen.directory, tally)
    elif chosen.vectors:
        check_vectors(chosen.vectors, tally)
    else:
        print_dump(chosen.dump, chosen.pinned, chosen.own, tally)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
