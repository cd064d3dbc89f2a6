// The paper desk: records in plain objects, and the little that all trades share.

import type {
  AttachmentView,
  Disagreement,
  Done,
  EventView,
  FindFields,
  HistoryLine,
  ImportReport,
  LetterRow,
  MarkingFields,
  NewOperator,
  NoticeFields,
  OfficeInfo,
  OfficeRow,
  OperatorRow,
  PracticeFields,
  PracticeFit,
  SavedView,
  Progress,
  Release,
  RequestFields,
  RestorationView,
  Settings,
  Stage,
  StepView,
  StickReport,
  TakeInReport,
  WeaponFields,
  WeaponRow,
} from "../wire";
import { refuse } from "../failure";
import { readReading } from "../reading";
import { Trade } from "./trade";
import { Ledgers } from "./ledgers";
import type { Held } from "./practices";
import { scanOf } from "./scans";
import { wordFor } from "./words";

export interface HeldMarking {
  id: string;
  fields: MarkingFields;
  office: string;
  photographs?: HeldPhotograph[];
  restorations?: RestorationView[];
}

export type HeldPhotograph = AttachmentView & { bytes: string };

export interface HeldWeapon {
  id: string;
  number: string;
  fields: WeaponFields;
  markings: HeldMarking[];
  events: (Omit<EventView, "lacking" | "warnings" | "photographs"> & { photographs?: HeldPhotograph[] })[];
  photographs: HeldPhotograph[];
  disagreements: Disagreement[];
  history: HistoryLine[];
  office: string;
  withdrawn: boolean;
}

export interface HeldCase {
  id: string;
  reference: string;
  weapon: string;
  request: RequestFields;
  steps: StepView[];
  history: HistoryLine[];
  stale: boolean;
}

export interface HeldFind {
  id: string;
  fields: FindFields;
  office: string;
  history: HistoryLine[];
}

export class Store {
  stage: Stage = "first_start";
  language = "en";
  office: OfficeInfo | null = null;
  people: (NewOperator & { id: string })[] = [];
  rootPassphrase = "";
  who: OperatorRow | null = null;
  settings: Settings = { language: "en", theme: "system", letterhead: "", stick: "", courier: "" };
  weapons: HeldWeapon[] = [];
  finds: HeldFind[] = [];
  views: SavedView[] = [];
  readonly trade = new Trade();
  /** Marking practices that marks fit; the practices know them. */
  fitting: (markings: MarkingFields[]) => PracticeFit[] = () => [];
  practices: Held<PracticeFields>[] = [];
  /** What a notice would say of weapons that a check found missing and nobody has listed, by weapon. */
  readonly missing = new Map<string, NoticeFields>();
  cases: HeldCase[] = [];
  /** The hidden mark released for the letter of a case, by case. */
  releases = new Map<string, { marking: string; release: Release }>();
  letters: (LetterRow & { pdf: string })[] = [];
  offices: OfficeRow[] = [];
  /** Bundles by path; of other files what they are: `request`, `grant`, `onward`, `unknown` or the code of a refusal. */
  files = new Map<string, ImportReport | string>();
  /** Folders that exist though nothing lies in them. */
  folders = new Set<string>();
  /** Names of files that others left here to be carried on. */
  onward = new Set<string>();
  taken: TakeInReport[] = [];
  prepared: { id: number; report: StickReport }[] = [];
  /** When the courier's folder was last looked into. */
  looked = "";
  drafts = new Map<string, string>();
  /** Coat of arms, base64; empty where none was given. */
  arms = "";
  readonly ledgers = new Ledgers();
  /** Scans of pages, base64, by the id of their attachment. */
  readonly scans = new Map<string, string>();
  stopped = false;
  readonly hearProgress = new Set<(progress: Progress) => void>();
  readonly hearChanges = new Set<(kinds: string[]) => void>();
  readonly hearProposals = new Set<() => void>();
  #last = 0;
  #sequence = 41;

  /** All that is kept of pictures: of weapons and of their marks. */
  pictures(): HeldPhotograph[] {
    return this.weapons.flatMap((weapon) => [
      ...weapon.photographs,
      ...weapon.markings.flatMap((marking) => marking.photographs ?? []),
      ...weapon.events.flatMap((event) => event.photographs ?? []),
    ]);
  }

  id(): string {
    this.#last += 1;
    return `01fe${this.#last.toString(16).padStart(28, "0")}`;
  }

  /** A scan of a page as it would lie here. */
  picture(caption: string): AttachmentView {
    const id = this.id();
    const print = `${id}${id}`.slice(-64);
    this.scans.set(id, scanOf(caption));
    return {
      id,
      caption,
      media_type: "image/svg+xml",
      sha256: print,
      sha256_original: print,
      size: 1_240_000,
      held: true,
      whole: true,
      removed: [],
      thumbnail_held: true,
      orientation: 1,
    };
  }

  reference(year: string): string {
    this.#sequence += 1;
    const office = `${this.office?.country ?? "XX"}-${this.office?.code ?? "XX"}`;
    return `${office}-7KD-${year}-${String(this.#sequence).padStart(4, "0")}`;
  }

  said(value = ""): HistoryLine["said"] {
    return {
      value,
      at: new Date().toISOString(),
      operator: this.who?.name ?? "",
      office: this.office?.code ?? "",
    };
  }

  line(record: string, kind: string, fields: object, birth: boolean): HistoryLine {
    const set = Object.entries(fields)
      .filter(([, value]) => (birth ? value !== "" && value !== undefined : true))
      .map(([name, value]): [string, string] => [
        name,
        Array.isArray(value) ? value.join(", ") : String(value),
      ]);
    return { said: this.said(), record, kind, birth, standing: "folded", fields: set };
  }

  /** Long work that tells how far it is and can be stopped. */
  async run(task: string, total: number): Promise<void> {
    this.stopped = false;
    for (let done = 0; done <= total; done += Math.max(1, Math.round(total / 12))) {
      if (this.stopped) throw refuse("stopped");
      for (const listener of this.hearProgress) listener({ task, done, total });
      await new Promise((go) => setTimeout(go, this.hearProgress.size > 0 ? 90 : 0));
    }
  }

  done(id: string, changed: string[], reference: string | null = null): Done {
    for (const listener of this.hearChanges)
      queueMicrotask(() => {
        listener(changed);
      });
    return { id, reference, changed, proposed: false };
  }

  /** The same of a change that this office may not make by itself. */
  proposed(id: string, changed: string[]): Done {
    const done = this.done(id, changed);
    for (const listener of this.hearProposals) queueMicrotask(listener);
    return { ...done, proposed: true };
  }

  row(weapon: HeldWeapon): WeaponRow {
    const find = weapon.events.find((event) => event.fields.kind === "find");
    const serial =
      weapon.markings.find((marking) => marking.fields.control_part === "yes") ??
      weapon.markings.find((marking) => marking.fields.kind === "serial");
    const flags: string[] = [];
    if (weapon.withdrawn) flags.push("withdrawn");
    if (weapon.disagreements.length > 0) flags.push("disagreement");
    if (!weapon.fields.category || !weapon.fields.make || weapon.markings.length === 0)
      flags.push("incomplete");
    return {
      id: weapon.id,
      national_number: weapon.number,
      category: weapon.fields.category ?? "",
      make: weapon.fields.make || weapon.fields.make_as_written || "",
      model: weapon.fields.model || weapon.fields.model_as_written || "",
      calibre: weapon.fields.calibre || weapon.fields.calibre_as_written || "",
      serial: serial?.fields.reading ?? "",
      find_kind: find?.fields.find_kind ?? "",
      find_date: find?.fields.date ?? "",
      status: weapon.fields.status ?? "",
      office: weapon.office,
      traced: this.cases.some((one) => one.weapon === weapon.id),
      country_of_manufacture: weapon.fields.country_of_manufacture ?? "",
      year_of_manufacture: weapon.fields.year_of_manufacture ?? "",
      flags,
      as_written: (["make", "model", "calibre"] as const).filter(
        (name) => !weapon.fields[name] && weapon.fields[`${name}_as_written`],
      ),
    };
  }

  title(weapon: HeldWeapon): string {
    const row = this.row(weapon);
    const calibre = wordFor("calibre", row.calibre, this.settings.language);
    return [row.make, row.model, calibre].filter(Boolean).join(" · ");
  }
}

/** How a reading compares when spaces, dashes and case do not count; "" stays "". */
export function loosely(reading: string): string {
  return reading.toUpperCase().replace(/[\s\-./_]/g, "");
}

/** A pattern that a reading fits, unreadable signs on its side. */
export function fits(reading: string): RegExp | null {
  const { signs, trouble } = readReading(loosely(reading));
  if (trouble || signs.length === 0) return null;
  const quote = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const parts = signs.map((sign) => {
    if (sign.certainty === "unreadable") return "(?:.)";
    if (sign.certainty === "gap") return ".+";
    return `(?:${[...Array.from(sign.may_be, quote), "\\?"].join("|")})`;
  });
  return new RegExp(`^${parts.join("")}$`, "u");
}
