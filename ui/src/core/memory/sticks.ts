// Sticks, the courier's folder and the reports of both, on the desk of paper.

import type { Desk } from "../desk";
import { asFailure, refuse } from "../failure";
import type {
  ExportReport,
  ImportReport,
  KeptReport,
  NotTaken,
  PrepareStick,
  StickFile,
  StickReport,
  TakeInReport,
} from "../wire";
import { matrix } from "./matrix";
import { pdf } from "./pdf";
import type { Store } from "./store";

type Sticks = Pick<
  Desk,
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
>;

type Run = (task: string, total: number) => Promise<void>;

const FAT32 = 4_294_967_295;
const THUMBNAIL = 8_400;
const QUESTIONS = ["fork", "quarantined", "uncertified"];

/** A hash that looks like one and is always the same for a name. */
function hash(name: string): string {
  let seed = 17;
  return Array.from({ length: 64 }, (_, index) => {
    seed = (seed * 31 + (name.codePointAt(index % name.length) ?? 7) + index) % 65_521;
    return (seed % 16).toString(16);
  }).join("");
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** A file is named after the office it is for. */
const officeOf = (name: string): string => /^([A-Z0-9]{2,8})-/.exec(name)?.[1] ?? "";

export function sticks(store: Store, run: Run): Sticks {
  const now = (): string => new Date().toISOString();
  const need = (): void => {
    const enrolment = store.office?.enrolment;
    if (enrolment === "words") throw refuse("words_unconfirmed");
    if (enrolment !== "enrolled") throw refuse("not_enrolled");
  };
  const folderOf = (path: string): string => {
    const folder = path.trim().replace(/\/$/, "");
    if (folder === "") throw refuse("file_missing", { path });
    return folder;
  };
  const keep = (report: TakeInReport): TakeInReport => {
    const id = store.taken.length + store.prepared.length + 1;
    const kept = { ...report, id };
    store.taken.push(structuredClone(kept));
    return kept;
  };

  /** What lies in a folder; `choose` says which bundles raise no question. */
  const look = (folder: string, choose: (bundle: ImportReport) => boolean): TakeInReport => {
    const report: TakeInReport = {
      id: 0,
      folder,
      at: now(),
      kind: "stick",
      bundles: [],
      others: [],
      unknown: 0,
      done: false,
    };
    const other = (path: string, state: string, rest: Partial<NotTaken> = {}): void => {
      report.others.push({ name: nameOf(path), path, state, failure: null, questions: [], ...rest });
    };
    const inside = [...store.files].filter(([path]) => path.startsWith(`${folder}/`));
    if (inside.length === 0 && !store.folders.has(folder)) throw refuse("file_missing", { path: folder });
    for (const [path, file] of inside) {
      if (typeof file === "object") {
        if (file.done) other(path, "held");
        else if (choose(file)) report.bundles.push(structuredClone(file));
        else other(path, "question", { questions: file.needs_person });
      } else if (file === "unknown") report.unknown += 1;
      else if (["onward", "request", "grant"].includes(file)) other(path, file);
      else {
        const failure = asFailure(refuse(file, { path, device: "77E0 41B2 9C0D", where: "manifest" }));
        other(path, "refused", { failure });
      }
    }
    report.bundles.sort((a, b) => a.created.localeCompare(b.created));
    return report;
  };

  const take = (report: TakeInReport): TakeInReport => {
    for (const bundle of report.bundles) {
      bundle.done = true;
      const file = [...store.files.values()].find(
        (one) => typeof one === "object" && one.bundle === bundle.bundle,
      );
      if (typeof file === "object") file.done = true;
      const sender = store.offices.find((one) => one.code === bundle.sender);
      if (sender) sender.last_received = now();
    }
    for (const one of report.others.filter((each) => each.state === "onward")) store.onward.add(one.name);
    if (report.bundles.length > 0) store.done("", ["weapon", "marking", "event"]);
    return { ...report, done: true };
  };

  const export_for = (office: string, input: PrepareStick): { report: ExportReport; files: StickFile[] } => {
    const to = store.offices.find((one) => one.code === office || one.id === office);
    if (!to) throw refuse("office_unknown", { office });
    if (to.devices === 0) throw refuse("recipient_uncertified", { office: to.code });
    const photographs = Math.ceil(to.waiting / 4);
    const originals = photographs * 2_340_000;
    const budget = input.budget.attachments ?? originals;
    const taken = Math.min(photographs, Math.floor(budget / 2_340_000));
    const bytes = 184_320 + to.waiting * 900 + photographs * THUMBNAIL + taken * 2_340_000;
    const most = input.budget.volume > 0 ? input.budget.volume : FAT32;
    const of = Math.max(1, Math.ceil(bytes / most));
    const set = hash(to.code + String(store.prepared.length)).slice(0, 6);
    const files: StickFile[] = Array.from({ length: of }, (_, index) => {
      const name = `${to.code}-${set}${of > 1 ? `-${index + 1}` : ""}.proofmark`;
      return {
        name,
        kind: "bundle",
        office: to.code,
        bytes: index + 1 < of ? most : bytes - most * (of - 1),
        sha256: hash(name),
      };
    });
    const report: ExportReport = {
      file: `${input.folder}/${files[0]?.name ?? ""}`,
      recipient: to.code,
      bytes,
      commits: to.waiting,
      changes: to.waiting * 3,
      attachments: taken,
      attachments_missing: to.code === "ARM2" ? 1 : 0,
      attachments_left: photographs - taken,
      attachments_left_bytes: (photographs - taken) * 2_340_000,
      attachments_too_large: [],
      volumes: files.map((file, index) => ({
        file: `${input.folder}/${file.name}`,
        part: index + 1,
        of,
        bytes: file.bytes,
        sha256: file.sha256,
      })),
      seal: "x25519",
    };
    to.last_sent = now();
    return { report, files };
  };

  const kept = (): KeptReport[] =>
    [
      ...store.taken.map((one): KeptReport => ({
        id: one.id,
        at: one.at,
        kind: one.kind,
        offices: [...new Set(one.bundles.map((bundle) => bundle.sender))],
        records: one.bundles.reduce((sum, bundle) => sum + bundle.records, 0),
        needs_person:
          one.bundles.some((bundle) => bundle.needs_person.length > 0) ||
          one.others.some((file) => ["refused", "question"].includes(file.state)),
      })),
      ...store.prepared.map(({ id, report }): KeptReport => ({
        id,
        at: report.at,
        kind: "prepared",
        offices: report.exports.map((one) => one.recipient),
        records: report.exports.reduce((sum, one) => sum + one.commits, 0),
        needs_person: false,
      })),
    ].sort((a, b) => b.at.localeCompare(a.at));

  return {
    prepare_stick: async (input) => {
      need();
      const asked = { ...input, folder: folderOf(input.folder) };
      await run("prepare", 240);
      const made = asked.offices.map((office) => export_for(office, asked));
      const carried = asked.onward ? [...store.onward] : [];
      const report: StickReport = {
        folder: asked.folder,
        at: now(),
        exports: made.map((one) => one.report),
        files: [
          ...made.flatMap((one) => one.files),
          ...carried.map((name): StickFile => ({
            name,
            kind: "onward",
            office: officeOf(name),
            bytes: 96_240,
            sha256: hash(name),
          })),
        ],
      };
      store.prepared.push({ id: store.taken.length + store.prepared.length + 1, report });
      store.done("", ["office"]);
      return structuredClone(report);
    },
    hand_over_slip: async (report) =>
      pdf([
        { text: store.office?.name ?? "", y: 756, size: 11 },
        { text: "Hand-over slip", y: 690, size: 22, bold: true },
        { text: `${report.exports.map((one) => one.recipient).join(", ")} · ${report.at}`, y: 664, size: 12 },
        ...report.files.map((file, index) => ({
          text: `${file.name}   ${file.bytes} B   ${file.sha256.slice(0, 16)}`,
          y: 620 - index * 20,
        })),
        { text: "Handed over by", y: 300, size: 12 },
        { text: "Received by", x: 330, y: 300, size: 12 },
      ]),
    inspect_stick: async (path) => {
      const folder = folderOf(path);
      await run("inspect", 120);
      return look(folder, () => true);
    },
    take_in_stick: async (path) => {
      need();
      const folder = folderOf(path);
      await run("take_in", 226);
      return keep(take(look(folder, () => true)));
    },
    look_at_courier: async () => {
      need();
      const folder = store.settings.courier;
      if (folder === "") throw refuse("courier_unset");
      await run("take_in", 80);
      const report = take({
        ...look(folder, (bundle) => !bundle.needs_person.some((code) => QUESTIONS.includes(code))),
        kind: "courier",
      });
      store.looked = report.at;
      return report.bundles.length > 0 ? keep(report) : report;
    },
    courier_waiting: async () => {
      const folder = store.settings.courier;
      const none = { id: 0, kind: "courier", bundles: [], others: [], unknown: 0, done: true };
      if (folder === "" || store.looked === "") return { ...none, folder, at: "" };
      const seen = look(folder, () => true);
      const waiting = seen.bundles.map((bundle): NotTaken => {
        const path = [...store.files].find(
          ([, file]) => typeof file === "object" && file.bundle === bundle.bundle,
        )?.[0];
        return {
          name: nameOf(path ?? ""),
          path: path ?? "",
          state: "question",
          failure: null,
          questions: bundle.needs_person,
        };
      });
      const others = [...waiting, ...seen.others.filter((one) => one.state !== "held")];
      return { ...none, folder, at: store.looked, others, unknown: seen.unknown };
    },
    exchange_reports: async () => kept(),
    taken_report: async (id) => {
      const found = store.taken.find((one) => one.id === id);
      if (!found) throw refuse("record_unknown", { id: String(id) });
      return structuredClone(found);
    },
    prepared_report: async (id) => {
      const found = store.prepared.find((one) => one.id === id);
      if (!found) throw refuse("record_unknown", { id: String(id) });
      return structuredClone(found.report);
    },
    matrix: async () => matrix(store),
    sight: async () => {
      const as_of = store.offices
        .map((one) => one.last_received)
        .reduce((newest, one) => (one > newest ? one : newest), "");
      const missing = matrix(store).missing.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0);
      const headquarters = store.office?.role === "headquarters";
      const audiences: [string, string][] = headquarters
        ? store.offices.map((one) => [one.code, one.last_received])
        : [];
      return {
        headquarters,
        audiences: [["own", ""], ["national", as_of], ...audiences],
        as_of,
        missing,
      };
    },
  };
}
