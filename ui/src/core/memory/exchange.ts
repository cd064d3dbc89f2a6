import type { Desk } from "../desk";
import { refuse } from "../failure";
import type { ImportReport, ReportLine, ReportSum } from "../wire";
import type { Store } from "./store";
import { sticks } from "./sticks";
import { TWELVE } from "./words";

type Exchange = Pick<
  Desk,
  | "offices"
  | "export_bundle"
  | "inspect_bundle"
  | "import_bundle"
  | "look_in"
  | "prepare_stick"
  | "hand_over_slip"
  | "inspect_stick"
  | "take_in_stick"
  | "look_at_courier"
  | "courier_waiting"
  | "exchange_reports"
  | "taken_report"
  | "prepared_report"
  | "matrix"
  | "sight"
  | "enrol_request"
  | "read_request"
  | "enrol_grant"
  | "enrol_accept"
  | "enrol_confirm"
  | "enrol_words"
  | "stop"
  | "on_progress"
  | "on_changed"
  | "on_proposed"
>;

/** Bundles that lie on the stick: by whom, for a desk at headquarters or at a post. */
export function arrivals(store: Store): ImportReport[] {
  const field = store.office?.role === "field";
  const common = {
    done: false,
    trust_new: 0,
    attachments: 0,
    attachments_missing: 0,
    set_missing: [],
    attachments_named: [],
    missing: [],
    needs_person: [],
    sums: [],
  };
  const first: ImportReport = counted({
    ...common,
    bundle: store.id(),
    sender: field ? "HQ" : "BP3",
    sender_name: field
      ? "National Commission on Small Arms and Light Weapons, Tracing Desk"
      : "Border Post 3, Paga",
    created: "2026-03-21T15:02:00Z",
    commits_new: 14,
    commits_known: 212,
    records: 6,
    attachments: 2,
    attachments_missing: 1,
    attachments_named: ["Zastava · M70 B1 · 7.62x39 · 44?19"],
    missing: [{ office: field ? "HQ" : "BP3", feed: "8f21c07a9944e1b2", from: 88, to: 93 }],
    needs_person: ["disagreement", "missing"],
    lines: [
      {
        record: store.weapons[0]?.id ?? "",
        kind: "weapon",
        title: "Cugir · PM md. 63 · 7.62x39",
        outcome: "disagreement",
        fields: ["model"],
      },
      {
        record: store.id(),
        kind: "weapon",
        title: "Zastava · M70 B1 · 7.62x39 · 44?19",
        outcome: "new",
        fields: ["category", "make", "model", "calibre"],
      },
      {
        record: store.id(),
        kind: "marking",
        title: "Serial number · 44?19",
        outcome: "new",
        fields: ["reading", "place"],
      },
      {
        record: store.id(),
        kind: "event",
        title:
          "Seized · 12 March 2026 · Hamile, behind the customs warehouse of the Compagnie sahélienne de transport",
        outcome: "new",
        fields: ["date", "place"],
      },
      {
        record: store.id(),
        kind: "weapon",
        title: "Ижевский механический завод · ПМ · 9x18",
        outcome: "changed",
        fields: ["status", "remarks"],
      },
      {
        record: store.id(),
        kind: "attachment",
        title: "Left side of the receiver",
        outcome: "waiting",
        fields: [],
      },
    ],
  });
  if (field) return [first];
  const volume: ImportReport = counted({
    ...common,
    bundle: store.id(),
    sender: "ARM2",
    sender_name: "Central Armoury of the Northern Command and Dépôt d’Armes Saisies, Tamale",
    created: "2026-03-19T07:40:00Z",
    commits_new: 9,
    commits_known: 0,
    records: 3,
    attachments: 0,
    attachments_missing: 4,
    attachments_named: ["مسدس نصف آلي · حلوان ٩٢٠", "Carl Gustaf · m/45 · 9x19"],
    set_missing: [2, 3],
    lines: [
      {
        record: store.id(),
        kind: "weapon",
        title: "مسدس نصف آلي · حلوان ٩٢٠ · 9x19",
        outcome: "new",
        fields: ["category", "make", "model"],
      },
      {
        record: store.id(),
        kind: "weapon",
        title: "Carl Gustaf · m/45 · 9x19",
        outcome: "new",
        fields: ["category", "make", "model"],
      },
      {
        record: store.id(),
        kind: "event",
        title: "Surrendered · February 2026 · Tamale",
        outcome: "new",
        fields: ["date", "place"],
      },
    ],
  });
  return [first, volume];
}

/** With the sums of its lines, in their order. */
function counted(report: ImportReport): ImportReport {
  return { ...report, sums: summed(report.lines) };
}

function summed(lines: ReportLine[]): ReportSum[] {
  const sums: ReportSum[] = [];
  for (const { kind, outcome } of lines) {
    const sum = sums.find((one) => one.kind === kind && one.outcome === outcome);
    if (sum) sum.records += 1;
    else sums.push({ kind, outcome, records: 1 });
  }
  return sums;
}

/** A bundle that raises a question which a person must answer before it is taken in. */
export function doubtful(store: Store): ImportReport {
  return counted({
    done: false,
    bundle: store.id(),
    sender: "BP7",
    sender_name: "Border Post 7, Bawku (Upper East Region), Poste frontière mixte",
    created: "2026-03-22T11:30:00Z",
    commits_new: 3,
    commits_known: 70,
    trust_new: 0,
    records: 1,
    attachments: 0,
    attachments_missing: 0,
    set_missing: [],
    attachments_named: [],
    missing: [],
    needs_person: ["fork", "clock"],
    sums: [],
    lines: [
      {
        record: store.id(),
        kind: "weapon",
        title: "Unknown maker · 12 gauge",
        outcome: "new",
        fields: ["category"],
      },
    ],
  });
}

/** Reports of earlier sticks, as they are kept. */
export function earlier(store: Store): void {
  const [first] = arrivals(store);
  if (!first) return;
  store.taken.push({
    id: 1,
    folder: "/media/clerk/STICK",
    at: "2026-03-02T09:14:00Z",
    kind: "stick",
    bundles: [
      {
        ...first,
        done: true,
        commits_new: 40,
        records: 3,
        attachments_missing: 0,
        attachments_named: [],
        missing: [],
        needs_person: [],
        lines: first.lines.slice(1, 4),
        sums: summed(first.lines.slice(1, 4)),
      },
    ],
    others: [],
    unknown: 2,
    done: true,
  });
  if (store.office?.role === "field") return;
  store.prepared.push({
    id: 2,
    report: {
      folder: "/media/clerk/STICK",
      at: "2026-03-02T09:30:00Z",
      exports: [
        {
          file: "/media/clerk/STICK/BP1-4f8a21.proofmark",
          recipient: "BP1",
          bytes: 191_520,
          commits: 8,
          changes: 24,
          attachments: 0,
          attachments_missing: 0,
          attachments_left: 2,
          attachments_left_bytes: 4_680_000,
          attachments_too_large: [],
          volumes: [
            {
              file: "/media/clerk/STICK/BP1-4f8a21.proofmark",
              part: 1,
              of: 1,
              bytes: 191_520,
              sha256: "5f1e0c77".repeat(8),
            },
          ],
          seal: "x25519",
        },
      ],
      files: [
        {
          name: "BP1-4f8a21.proofmark",
          kind: "bundle",
          office: "BP1",
          bytes: 191_520,
          sha256: "5f1e0c77".repeat(8),
        },
      ],
    },
  });
}

export function exchange(store: Store): Exchange {
  const run = (task: string, total: number): Promise<void> => store.run(task, total);
  const report = (path: string): ImportReport => {
    const file = store.files.get(path);
    if (file === undefined) throw refuse("file_missing", { path });
    if (typeof file === "string")
      throw refuse(file.startsWith("bundle_") ? file : "bundle_not_a_bundle", { path });
    return file;
  };
  const needHeadquarters = (): void => {
    const enrolment = store.office?.enrolment;
    if (enrolment === "words") throw refuse("words_unconfirmed");
    if (enrolment !== "enrolled") throw refuse("not_enrolled");
  };
  const folder = (path: string): string => {
    if (path.trim() === "") throw refuse("file_missing", { path });
    return path.replace(/\/$/, "");
  };

  return {
    ...sticks(store, run),
    offices: async () =>
      structuredClone(store.offices).sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true })),
    export_bundle: async (office, path) => {
      needHeadquarters();
      const to = store.offices.find((one) => one.id === office);
      if (!to) throw refuse("office_unknown", { office });
      if (to.devices === 0) throw refuse("recipient_uncertified", { office: to.code });
      const into = folder(path);
      await run("export", 240);
      const commits = to.waiting;
      to.waiting = 0;
      to.last_sent = new Date().toISOString();
      store.done(to.id, ["office"]);
      return {
        file: `${into}/${to.code}-4f8a21.proofmark`,
        recipient: to.code,
        bytes: 184_320 + commits * 900,
        commits,
        changes: commits * 3,
        attachments: 2,
        attachments_missing: 0,
        attachments_left: 0,
        attachments_left_bytes: 0,
        attachments_too_large: [],
        volumes: [],
        seal: "x25519",
      };
    },
    inspect_bundle: async (path) => {
      const found = report(path);
      await run("inspect", 120);
      return structuredClone(found);
    },
    import_bundle: async (path) => {
      const found = report(path);
      needHeadquarters();
      await run("import", 226);
      const known = found.done;
      found.done = true;
      const sender = store.offices.find((one) => one.code === found.sender);
      if (sender) sender.last_received = new Date().toISOString();
      store.done(found.bundle, ["weapon", "marking", "event"]);
      return structuredClone(
        known
          ? { ...found, commits_new: 0, commits_known: 226, lines: [], sums: [], records: 0, attachments: 0 }
          : found,
      );
    },
    look_in: async (path) => [...store.files.keys()].filter((name) => name.startsWith(folder(path))),
    enrol_request: async (path) => {
      const into = folder(path);
      const file = `${into}/${store.office?.code ?? "XX"}.proofmark-request`;
      store.files.set(file, "request");
      return file;
    },
    read_request: async (path) => {
      if (store.files.get(path) !== "request") throw refuse("file_missing", { path });
      return {
        country: "GH",
        code: "BP5",
        name: "Border Post 5, Sampa (Bono Region)",
        device: "4F1A 99C0 7D32 E518 B06A 21F4",
        at: "2026-03-22T07:12:00Z",
        known: false,
        further: false,
      };
    },
    enrol_grant: async (path, into, passphrase) => {
      if (store.files.get(path) !== "request") throw refuse("file_missing", { path });
      if (passphrase !== store.rootPassphrase) throw refuse("root_passphrase_wrong");
      store.files.set(`${folder(into)}/BP5.proofmark-grant`, "grant");
      if (!store.offices.some((one) => one.code === "BP5")) {
        store.offices.push({
          id: store.id(),
          code: "BP5",
          name: "Border Post 5, Sampa (Bono Region)",
          role: "field",
          devices: 1,
          confirmed: false,
          last_received: "",
          last_sent: "",
          waiting: 31,
        });
      }
      store.done("", ["office"]);
      return TWELVE;
    },
    enrol_accept: async (path) => {
      if (store.files.get(path) !== "grant") throw refuse("file_missing", { path });
      if (store.office?.enrolment === "enrolled") throw refuse("already_enrolled");
      if (store.office) store.office.enrolment = "words";
      return TWELVE;
    },
    enrol_words: async () => TWELVE,
    enrol_confirm: async (office) => {
      const one = store.offices.find((each) => each.id === office);
      if (one) one.confirmed = true;
      else if (store.office) store.office.enrolment = "enrolled";
      store.done(office, ["office"]);
    },
    stop: async () => {
      store.stopped = true;
    },
    on_progress: (listener) => {
      store.hearProgress.add(listener);
      return () => store.hearProgress.delete(listener);
    },
    on_changed: (listener) => {
      store.hearChanges.add(listener);
      return () => store.hearChanges.delete(listener);
    },
    on_proposed: (listener) => {
      store.hearProposals.add(listener);
      return () => store.hearProposals.delete(listener);
    },
  };
}
