import type { Desk } from "../desk";
import { refuse } from "../failure";
import type {
  AudienceRow,
  DevicePage,
  DeviceRow,
  FeedPosition,
  Holding,
  KindRight,
  StatementRow,
  Word,
} from "../wire";
import { checkPassphrase, need } from "./checks";
import { rootSheet, ROOT_GROUPS } from "./door";
import { second } from "./second";
import type { Store } from "./store";
import { TWELVE } from "./words";

type Trust = Pick<
  Desk,
  | "devices"
  | "device_page"
  | "cut_device"
  | "admit_work"
  | "give_rights"
  | "particulars"
  | "trust_page"
  | "define_audience"
  | "widen"
  | "succeed_root"
  | "refound_root"
>;

interface HeldDevice {
  row: DeviceRow;
  holdings: Holding[];
  feeds: FeedPosition[];
}

const PROGRAM = "Proofmark 0.1.0 · Linux 6.12 (Debian 13)";
const FIELD_RIGHTS: KindRight[] = [
  { kind: "*", right: "own" },
  { kind: "case", right: "none" },
  { kind: "letter", right: "none" },
];

/** Groups of four that are always the same for the same place. */
function print(seed: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length: 16 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 4_294_967_296;
    return Math.floor(state / 65_536)
      .toString(16)
      .toUpperCase()
      .padStart(4, "0")
      .slice(-4);
  }).join(" ");
}

/** A square of modules that looks like a QR; a desk of paper computes none. */
function modules(seed: number): string[] {
  const size = 33;
  const eye = (x: number, y: number): boolean | null => {
    for (const [cx, cy] of [
      [3, 3],
      [size - 4, 3],
      [3, size - 4],
    ] as const) {
      const far = Math.max(Math.abs(x - cx), Math.abs(y - cy));
      if (far <= 4) return far === 3 || far <= 1;
    }
    return null;
  };
  let state = seed;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (eye(x, y) ?? state / 2_147_483_648 > 0.52) ? "#" : " ";
    }).join(""),
  );
}

export function trust(store: Store, forked: boolean): Trust {
  const devices: HeldDevice[] = [];
  const statements: StatementRow[] = [];
  let audiences: AudienceRow[] = [];
  let root = print(71);
  let words: Word[] = TWELVE;
  let split = forked;
  const field = (): boolean => store.office?.role === "field";

  const add = (office: { id: string; code: string }, part: Partial<DeviceRow>): HeldDevice => {
    const seed = devices.length + 1;
    const id = `${print(seed).replaceAll(" ", "").toLowerCase()}`;
    const made: HeldDevice = {
      row: {
        id,
        fingerprint: print(seed),
        office: office.id,
        office_code: office.code,
        own: false,
        state: "in_force",
        cut_reason: "",
        seen_at: "",
        program: "",
        trust_seq: 0,
        commits: 0,
        quarantined: 0,
        rights: FIELD_RIGHTS.map((right) => ({ ...right })),
        seals: ["x25519"],
        ...part,
      },
      holdings: [],
      feeds: [],
    };
    devices.push(made);
    return made;
  };

  const state = (kind: string, about: string, at = new Date().toISOString()): void => {
    statements.unshift({
      seq: (statements[0]?.seq ?? 0) + 1,
      id: store.id(),
      at,
      kind,
      about,
      in_force: true,
    });
  };

  const begin = (): void => {
    const office = store.office;
    if (!office || devices.length > 0) return;
    add(office, {
      own: true,
      seen_at: "2026-03-23T10:15:00Z",
      program: PROGRAM,
      trust_seq: 12,
      commits: 96,
      rights: field() ? FIELD_RIGHTS : [{ kind: "*", right: "any" }],
      seals: ["x25519", "pq"],
    });
    for (const other of store.offices) {
      if (other.devices === 0) continue;
      const enrolled = other.last_received !== "";
      const made = add(other, {
        state: other.confirmed ? "in_force" : "words",
        seen_at: other.last_received,
        program: enrolled ? PROGRAM : "",
        trust_seq: enrolled ? 12 : 0,
        commits: enrolled ? 58 : 0,
      });
      if (other.role === "headquarters") made.row.rights = [{ kind: "*", right: "any" }];
      if (!enrolled) continue;
      const feed = store.id();
      made.feeds = [
        { feed, audience: other.code, last: 51, last_at: "2026-03-21T14:58:00Z", accepted: 51 },
        { feed: store.id(), audience: "national", last: 7, last_at: "2026-02-28T09:10:00Z", accepted: 7 },
      ];
      made.holdings = [
        { office: other.code, audience: other.code, held: 51, of: 51, records: 133 },
        { office: office.code, audience: other.code, held: 22, of: 24, records: 9 },
        { office: office.code, audience: "national", held: 40, of: 41, records: 318 },
        { office: "ARM2", audience: "Northern border posts", held: 12, of: 12, records: 30 },
      ];
      if (other.devices > 1) {
        const old = add(other, {
          state: "cut",
          cut_reason: "Stolen from the duty vehicle at Navrongo in the night of 9 to 10 March 2026",
          seen_at: "2026-03-08T17:30:00Z",
          program: "Proofmark 0.1.0 · Windows 11 (10.0.26100)",
          trust_seq: 9,
          commits: 74,
          quarantined: 11,
        });
        old.feeds = [
          { feed: store.id(), audience: other.code, last: 69, last_at: "2026-03-12T22:04:00Z", accepted: 61 },
          { feed: store.id(), audience: "national", last: 5, last_at: "2026-02-11T08:20:00Z", accepted: 5 },
        ];
        old.holdings = [{ office: other.code, audience: other.code, held: 61, of: 69, records: 204 }];
      }
    }
    const codes = [office.code, ...store.offices.map((one) => one.code)];
    audiences = [
      { id: store.id(), kind: "national", name: "", members: codes, records: 318 },
      { id: store.id(), kind: "headquarters", name: "", members: ["HQ"], records: 41 },
      ...store.offices
        .filter((one) => one.role === "field")
        .map((one) => ({
          id: store.id(),
          kind: "office",
          name: one.code,
          members: ["HQ", one.code],
          records: one.last_received ? 133 : 0,
        })),
    ];
    if (!field() && store.offices.length > 1) {
      audiences.push({
        id: store.id(),
        kind: "named",
        name: "Northern border posts and the Central Armoury of the Northern Command",
        members: ["BP1", "BP3", "ARM2"],
        records: 30,
      });
    }
    state("founding", office.country, "2026-01-05T08:00:00Z");
    for (const other of store.offices) {
      state("office", other.code, "2026-01-06T09:30:00Z");
      state("certificate", print(devices.length + statements.length), "2026-01-06T09:31:00Z");
    }
    const stolen = devices.find((one) => one.row.state === "cut");
    if (stolen) state("cut", stolen.row.fingerprint, "2026-03-10T07:45:00Z");
    if (!field()) state("audience", audiences.at(-1)?.name ?? "", "2026-03-16T11:02:00Z");
    if (split) {
      const [head] = statements;
      if (head)
        statements.unshift({
          ...head,
          id: store.id(),
          kind: "certificate",
          about: print(9),
          in_force: false,
        });
    }
  };

  const ready = (): void => {
    begin();
    for (const other of store.offices) {
      if (other.devices > 0 && !devices.some((one) => one.row.office === other.id)) {
        add(other, { state: other.confirmed ? "in_force" : "words" });
      }
    }
    for (const one of devices) {
      const other = store.offices.find((each) => each.id === one.row.office);
      if (other?.confirmed && one.row.state === "words") one.row.state = "in_force";
    }
  };

  const held = (id: string): HeldDevice => {
    ready();
    const found = devices.find((one) => one.row.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  /** Files waiting to be carried to an office. */
  const carried = (code: string): string[] => [...store.onward].filter((name) => name.startsWith(`${code}-`));
  const signed = (passphrase: string): void => {
    if (passphrase !== store.rootPassphrase) throw refuse("root_passphrase_wrong");
  };

  return {
    devices: async () => {
      ready();
      return structuredClone(devices.map((one) => one.row));
    },
    device_page: async (id) => {
      const one = held(id);
      const others = devices.filter(
        (each) => each.row.office === one.row.office && each !== one && each.row.state !== "cut",
      ).length;
      const page: DevicePage = { ...one, onward: carried(one.row.office_code).length, others };
      return structuredClone(page);
    },
    cut_device: async (input) => {
      const one = held(input.device);
      need(input.reason, "reason");
      signed(input.root_passphrase);
      one.row.state = "cut";
      one.row.cut_reason = input.reason.trim();
      for (const feed of one.feeds) {
        feed.accepted = input.positions.find(([id]) => id === feed.feed)?.[1] ?? feed.last;
      }
      one.row.quarantined = one.feeds.reduce((sum, feed) => sum + feed.last - feed.accepted, 0);
      for (const name of carried(one.row.office_code)) store.onward.delete(name);
      const other = store.offices.find((each) => each.id === one.row.office);
      if (other) other.devices = Math.max(0, other.devices - 1);
      state("cut", one.row.fingerprint);
      return store.done(input.device, ["office"]);
    },
    admit_work: async (input) => {
      const one = held(input.device);
      need(input.reason, "reason");
      signed(input.root_passphrase);
      for (const feed of one.feeds) {
        const upto = input.positions.find(([id]) => id === feed.feed)?.[1];
        if (upto !== undefined) feed.accepted = Math.min(upto, feed.last);
      }
      one.row.quarantined = one.feeds.reduce((sum, feed) => sum + feed.last - feed.accepted, 0);
      state("cut", one.row.fingerprint);
      return store.done(input.device, ["office"]);
    },
    give_rights: async (input) => {
      const one = held(input.device);
      signed(input.root_passphrase);
      one.row.rights = input.rights;
      state("certificate", one.row.fingerprint);
      return store.done(input.device, ["office"]);
    },
    particulars: async (office, folder) => {
      need(folder, "folder");
      const code = [store.office, ...store.offices].find((one) => one?.id === office)?.code;
      if (!code) throw refuse("office_unknown", { office });
      const path = `${folder.replace(/\/$/, "")}/${code}-5a0e91c4.proofmark-request`;
      store.files.set(path, "request");
      return path;
    },
    trust_page: async () => {
      ready();
      return structuredClone({
        root,
        words,
        qr: modules(words[0]?.number ?? 7),
        next: print(72),
        seq: statements[0]?.seq ?? 0,
        as_of: statements[0]?.at ?? "",
        forked: split,
        root_here: !field(),
        statements,
        audiences,
      });
    },
    define_audience: async (input) => {
      ready();
      need(input.name, "name");
      signed(input.root_passphrase);
      const one = audiences.find((each) => each.id === input.id);
      if (one) Object.assign(one, { name: input.name.trim(), members: input.members });
      else
        audiences.push({
          id: store.id(),
          kind: "named",
          name: input.name.trim(),
          members: input.members,
          records: 0,
        });
      state("audience", input.name.trim());
      return store.done(input.id, ["office"]);
    },
    widen: async (input) => {
      const weapon = store.weapons.find((one) => one.id === input.record);
      if (!weapon) throw refuse("record_unknown", { id: input.record });
      need(input.reason, "reason");
      second(store, input.second);
      const id = store.id();
      store.weapons.unshift({
        ...structuredClone(weapon),
        id,
        history: [store.line(id, "weapon", { continues: weapon.id }, true)],
      });
      weapon.withdrawn = true;
      weapon.history.unshift(store.line(weapon.id, "weapon", { withdrawn: input.reason.trim() }, false));
      return store.done(id, ["weapon"]);
    },
    succeed_root: async (input) => {
      ready();
      if (input.sheet.replace(/[\s-]/g, "").toUpperCase() !== ROOT_GROUPS.join(""))
        throw refuse("sheet_differs");
      checkPassphrase(input.root_passphrase);
      store.rootPassphrase = input.root_passphrase;
      root = print(72);
      words = TWELVE.toReversed();
      split = false;
      const after = statements.findIndex((one) => one.id === input.after);
      if (after > 0) for (const one of statements.slice(0, after)) one.in_force = false;
      state("succession", root);
      return rootSheet(store);
    },
    refound_root: async (input) => {
      ready();
      second(store, input.second);
      checkPassphrase(input.root_passphrase);
      store.rootPassphrase = input.root_passphrase;
      root = print(73);
      words = TWELVE.toReversed();
      split = false;
      for (const one of statements) one.in_force = false;
      statements.unshift({
        seq: 1,
        id: store.id(),
        at: new Date().toISOString(),
        kind: "founding",
        about: store.office?.country ?? "",
        in_force: true,
      });
      for (const one of store.offices) one.confirmed = false;
      store.done("", ["office"]);
      return rootSheet(store);
    },
  };
}
