// Records that a field can choose, and how they are looked for.

import { desk } from "../../core/here";
import { term } from "../../core/vocabulary.svelte";
import type { ConsignmentRow, LedgerLine, MarkingView, PracticeRow } from "../../core/wire";
import { date } from "../../texts/dates";
import { plain } from "../../texts/texts.svelte";

/** A record as a field offers it. */
export interface Offered {
  value: string;
  label: string;
  /** What tells it from others of the same name. */
  beside: string;
}

export interface Source {
  /** Those that a text may mean; the newest where nothing is typed yet. */
  ask(text: string): Promise<Offered[]>;
  /** One that was chosen before. */
  of(id: string): Promise<Offered | undefined>;
}

const RECORD = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/;
const FEW = 20;

/** Whether a field holds a record, and not what somebody typed. */
export function isRecord(value: string): boolean {
  return RECORD.test(value);
}

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A source that is read as a whole: every word must appear. */
function whole(read: () => Promise<Offered[]>): Source {
  const holds = (one: Offered, words: string[]): boolean => {
    const text = bare(`${one.label} ${one.beside}`);
    return words.every((word) => text.includes(word));
  };
  return {
    ask: async (text) => {
      const words = bare(text).split(/\s+/).filter(Boolean);
      return (await read()).filter((one) => holds(one, words)).slice(0, FEW);
    },
    of: async (id) => (await read()).find((one) => one.value === id),
  };
}

function consignment({ id, fields, first }: ConsignmentRow): Offered {
  const what = [fields.make, fields.model, fields.year].filter(Boolean).join(" ");
  const way = [fields.country_from, fields.country_to].map((state) => term("country", state ?? ""));
  return {
    value: id,
    label: [what, fields.licence].filter(Boolean).join(" · ") || first || plain("link-elsewhere"),
    beside: [way.filter(Boolean).join(" → "), date(fields.delivered_on ?? "")].filter(Boolean).join(" · "),
  };
}

/** Consignments, by licence, make, model, year or one of their serial numbers. */
export const consignments: Source = {
  ask: async (text) => (await desk().consignments({ text, limit: FEW })).rows.map(consignment),
  of: async (id) => consignment((await desk().consignment(id)).row),
};

function ledger({ id, title, kind, holder }: LedgerLine): Offered {
  const beside = [term("ledger_kind", kind), holder?.title ?? ""].filter(Boolean).join(" · ");
  return { value: id, label: title, beside };
}

/** Paper registers, by what stands on the cover, kind or holder. */
export const ledgers = whole(async () => (await desk().ledgers()).map(ledger));

function practice({ id, fields }: PracticeRow): Offered {
  const beside = [term("country", fields.country ?? ""), fields.layout ?? ""].filter(Boolean).join(" · ");
  return { value: id, label: fields.name ?? "", beside };
}

/** Marking practices, by name, State or layout. */
export const practices = whole(async () => (await desk().practices("")).map(practice));

/** What a mark of a weapon is called among the others. */
export function markTitle({ fields }: MarkingView): string {
  return [fields.reading || fields.symbols, term("marking_kind", fields.kind ?? "")]
    .filter(Boolean)
    .join(" · ");
}

/** The marks of a weapon that may be seen, by reading, kind or place. */
export function marks(markings: MarkingView[]): Source {
  const offered = markings
    .filter((marking) => !marking.withheld && !marking.flags.includes("withdrawn"))
    .map((marking) => ({
      value: marking.id,
      label: markTitle(marking),
      beside: term("marking_place", marking.fields.place ?? ""),
    }));
  return whole(() => Promise.resolve(offered));
}
