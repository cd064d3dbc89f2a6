import rules from "../../../../assets/rules/duties.json";
import type { Desk } from "../desk";
import type { TradeDesk } from "../desk/trade";
import { refuse } from "../failure";
import { readReading } from "../reading";
import type {
  AmmunitionFields,
  AmmunitionRow,
  ConsignmentFields,
  ConsignmentNote,
  ConsignmentRow,
  Done,
  DutyView,
  FoundRange,
  HistoryLine,
  Link,
  PartyFields,
  PartyRow,
  RangeFields,
  RangeRead,
  ReturnDue,
} from "../wire";
import { checkFields, need } from "./checks";
import { fits, loosely, type Store } from "./store";

interface Held<Fields> {
  id: string;
  fields: Fields;
  office: string;
  withdrawn: boolean;
  history: HistoryLine[];
}

export interface HeldConsignment extends Held<ConsignmentFields> {
  ranges: (RangeFields & { id: string; withdrawn: boolean })[];
}

/** The trades of this file, beside the weapons of the store. */
export class Trade {
  consignments: HeldConsignment[] = [];
  parties: Held<PartyFields>[] = [];
  lots: Held<AmmunitionFields>[] = [];
}

const PARTIES = ["maker", "exporter", "broker", "importer", "final_recipient"] as const;
const MOST = 200;

interface Span {
  before: string;
  after: string;
  low: number;
  high: number;
  width: number;
}

/** The numbers of a range as core understands them; the code of its refusal where it does not. */
function readSpan(range: RangeFields): Span | string {
  const from = range.from ?? "";
  const to = range.to ?? "";
  if (readReading(from).trouble ?? readReading(to).trouble) return "reading_invalid";
  if (loosely(from) === "") return "field_empty";
  if (loosely(to) === "" || loosely(from) === loosely(to))
    return { before: loosely(from), after: "", low: 0, high: 0, width: 0 };
  if (/[?*[]/.test(from + to)) return "range_unsure";
  const parts = (text: string): RegExpExecArray | null => /^(.*?)(\d+)(\D*)$/.exec(loosely(text));
  const [one, other] = [parts(from), parts(to)];
  if (!one || !other || one[1] !== other[1] || one[3] !== other[3]) return "range_unlike";
  const [low, high, width] = [Number(one[2]), Number(other[2]), one[2]?.length ?? 0];
  if (low > high) return "range_backwards";
  if (String(high).padStart(width, "0") !== other[2]) return "range_unlike";
  return { before: one[1] ?? "", after: one[3] ?? "", low, high, width };
}

function countOf(range: RangeFields): number {
  const span = readSpan(range);
  return typeof span === "string" ? 0 : span.high - span.low + 1;
}

function divided(line: string): RangeFields {
  for (const sign of ["\t", "…", "..", " to ", " à ", " - ", " – "]) {
    const at = line.indexOf(sign);
    if (at > 0) return { from: line.slice(0, at).trim(), to: line.slice(at + sign.length).trim() };
  }
  for (const match of line.matchAll(/[-–]/g)) {
    const [from, to] = [line.slice(0, match.index).trim(), line.slice(match.index + 1).trim()];
    if (loosely(from).length === loosely(to).length && countOf({ from, to }) > 1) return { from, to };
  }
  return { from: line, to: "" };
}

const words = (text: string | undefined): string[] => (text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
const holds = (line: (string | undefined)[], wanted: string[]): boolean =>
  wanted.every((word) => line.join(" ").toLowerCase().includes(word));
const flagsOf = (held: { withdrawn: boolean }): string[] => (held.withdrawn ? ["withdrawn"] : []);

function part<Row extends { id: string }>(
  rows: Row[],
  query: { after?: string | null; limit?: number | null },
): { rows: Row[]; next: string | null; total: number } {
  const from = query.after ? rows.findIndex((row) => row.id === query.after) + 1 : 0;
  const shown = rows.slice(from, from + Math.min(query.limit ?? 100, 500));
  const more = from + shown.length < rows.length;
  return { rows: shown, next: more ? (shown.at(-1)?.id ?? null) : null, total: rows.length };
}

function linkTo(store: Store, id: string | undefined): Link | null {
  const party = store.trade.parties.find((one) => one.id === id);
  return party ? { kind: "party", id: party.id, title: party.fields.name ?? "" } : null;
}

function partiesOf(store: Store, fields: ConsignmentFields): Record<string, Link> {
  const named = PARTIES.map((field): [string, Link | null] => [field, linkTo(store, fields[field])]);
  return Object.fromEntries(named.filter((pair): pair is [string, Link] => pair[1] !== null));
}

export function consignmentTitle({ fields }: HeldConsignment): string {
  const what = [fields.make, fields.model, fields.year].filter(Boolean).join(" ");
  return [what, fields.licence].filter(Boolean).join(" · ");
}

function foundOf(
  store: Store,
  one: HeldConsignment,
  range: RangeFields & { id: string },
  why: string,
): FoundRange {
  return {
    range: range.id,
    from: range.from ?? "",
    to: range.to ?? "",
    count: countOf(range),
    why,
    about: { kind: "consignment", id: one.id, title: consignmentTitle(one) },
    facts: one.fields,
    parties: partiesOf(store, one.fields),
    office: one.office,
  };
}

/** Ranges with a number that a reading fits. A paper desk looks at numbers one by one. */
export function foundRanges(store: Store, reading: string): FoundRange[] {
  const asked = loosely(reading);
  const pattern = fits(reading);
  if (asked === "" || !pattern) return [];
  const unsure = /[?*[]/.test(asked);
  const found: FoundRange[] = [];
  for (const one of store.trade.consignments.filter((each) => !each.withdrawn)) {
    for (const range of one.ranges.filter((each) => !each.withdrawn)) {
      const span = readSpan(range);
      if (typeof span === "string") continue;
      if (span.width === 0) {
        const same = span.before === asked;
        const may = pattern.test(span.before) || (fits(range.from ?? "")?.test(asked) ?? false);
        if (same || may)
          found.push(
            foundOf(store, one, range, range.from === reading ? "exact" : same ? "same_signs" : "fits"),
          );
        continue;
      }
      for (let n = span.low; n <= span.high; n += 1) {
        if (!pattern.test(`${span.before}${String(n).padStart(span.width, "0")}${span.after}`)) continue;
        found.push(foundOf(store, one, range, unsure ? "fits" : "in_range"));
        break;
      }
    }
  }
  return found.sort((a, b) => a.count - b.count).slice(0, MOST);
}

function overlapping(store: Store, own: string, range: RangeFields): FoundRange[] {
  const span = readSpan(range);
  if (typeof span === "string") return [];
  const others = store.trade.consignments.filter((one) => one.id !== own && !one.withdrawn);
  return others.flatMap((one) =>
    one.ranges
      .filter((other) => {
        const its = readSpan(other);
        return (
          typeof its !== "string" &&
          its.before === span.before &&
          its.after === span.after &&
          its.width === span.width &&
          its.low <= span.high &&
          span.low <= its.high
        );
      })
      .map((other) => foundOf(store, one, other, "")),
  );
}

interface Duty extends Omit<DutyView, "what" | "verified" | "years" | "due"> {
  roles: string[];
  years?: number;
  due?: string;
  answered_by?: string;
  en: string;
  fr: string;
}

const DUTIES = rules.duties as Duty[];

function binds(store: Store, party: Held<PartyFields>): Duty[] {
  const { role = "", country = "" } = party.fields;
  const ours = country === "" || country === store.office?.country;
  return ours ? DUTIES.filter((duty) => duty.roles.includes(role)) : [];
}

function dutyView(store: Store, duty: Duty): DutyView {
  const { code, kind, source, article, years = 0, due = "" } = duty;
  return {
    code,
    kind,
    what: store.settings.language === "fr" ? duty.fr : duty.en,
    years,
    due,
    source,
    article,
    verified: false,
  };
}

/** Days of the paper desk stand still, so that pictures of it do not change. */
const LAST_WHOLE_YEAR = 2025;

function owed(store: Store, party: Held<PartyFields>): ReturnDue[] {
  const { role = "", since, closed_on, deposited_on, name = "" } = party.fields;
  const made = store.trade.consignments
    .filter((one) => one.fields.maker === party.id && one.fields.direction === "production_return")
    .map((one) => Number(one.fields.year?.slice(0, 4)));
  const last = Math.min(closed_on ? Number(closed_on.slice(0, 4)) : LAST_WHOLE_YEAR, LAST_WHOLE_YEAR);
  const first = since ? Number(since.slice(0, 4)) : last;
  return binds(store, party).flatMap((duty): ReturnDue[] => {
    const due = (from: string, to: string, day: string): ReturnDue => ({
      party: { kind: "party", id: party.id, title: name },
      role,
      code: duty.code,
      kind: duty.kind,
      what: dutyView(store, duty).what,
      from,
      to,
      due: day,
      overdue: true,
      verified: false,
    });
    if (duty.kind === "deposit") return closed_on && !deposited_on ? [due("", "", "")] : [];
    if (duty.kind !== "return") return [];
    const stretches: [from: number, to: number][] = [];
    for (let year = first; year <= last; year += 1) {
      const before = stretches.at(-1);
      if (made.includes(year)) continue;
      if (before && before[1] === year - 1) before[1] = year;
      else stretches.push([year, year]);
    }
    return stretches.map(([from, to]) => due(String(from), String(to), `${to + 1}-${duty.due}`));
  });
}

function withoutRemarks<Fields extends { remarks?: string }>(fields: Fields): Fields {
  const line = { ...fields };
  delete line.remarks;
  return line;
}

export function consignmentRow(store: Store, one: HeldConsignment): ConsignmentRow {
  const ranges = one.ranges.filter((range) => !range.withdrawn);
  const [first] = ranges;
  return {
    id: one.id,
    fields: withoutRemarks(one.fields),
    parties: partiesOf(store, one.fields),
    first: first ? [first.from, first.to].filter(Boolean).join(" – ") : "",
    ranges: ranges.length,
    numbers: ranges.reduce((sum, range) => sum + countOf(range), 0),
    office: one.office,
    flags: flagsOf(one),
  };
}

function partyRow(store: Store, one: Held<PartyFields>): PartyRow {
  const { fields } = one;
  return {
    id: one.id,
    role: fields.role ?? "",
    name: fields.name ?? "",
    place: [fields.region, fields.address].filter(Boolean).join(" · "),
    country: fields.country ?? "",
    permit: fields.permit ?? "",
    closed_on: fields.closed_on ?? "",
    deposited_on: fields.deposited_on ?? "",
    consignments: store.trade.consignments.filter((each) =>
      PARTIES.some((field) => each.fields[field] === one.id),
    ).length,
    overdue: owed(store, one).length,
    office: one.office,
    flags: flagsOf(one),
  };
}

function lotRow(one: Held<AmmunitionFields>): AmmunitionRow {
  return {
    id: one.id,
    fields: withoutRemarks(one.fields),
    find: null,
    office: one.office,
    flags: flagsOf(one),
  };
}

function toLookAt(store: Store, one: HeldConsignment): ConsignmentNote[] {
  const row = consignmentRow(store, one);
  const { quantity, delivered_quantity, delivered_on, licence_to } = one.fields;
  const notes: ConsignmentNote[] = [];
  if (row.ranges === 0) notes.push({ code: "no_numbers", facts: {} });
  if (row.ranges > 0 && quantity && Number(quantity) !== row.numbers)
    notes.push({ code: "numbers_differ", facts: { quantity, numbers: String(row.numbers) } });
  if (quantity && delivered_quantity && quantity !== delivered_quantity)
    notes.push({ code: "delivery_differs", facts: { quantity, delivered: delivered_quantity } });
  if (delivered_on && licence_to && licence_to < delivered_on)
    notes.push({ code: "delivered_late", facts: { until: licence_to, on: delivered_on } });
  for (const range of one.ranges)
    for (const other of overlapping(store, one.id, range))
      if (other.facts.direction === one.fields.direction)
        notes.push({ code: "overlaps", facts: { other: other.about.title, id: other.about.id } });
  return notes;
}

/** Withdraws what this file holds; nothing where it holds no such record. */
export function withdrawTraded(store: Store, record: string, reason: string): Done | null {
  const { consignments, parties, lots } = store.trade;
  for (const [kind, held] of Object.entries({
    consignment: consignments,
    party: parties,
    ammunition: lots,
  })) {
    const one = held.find((each) => each.id === record);
    if (!one) continue;
    one.withdrawn = true;
    one.history.unshift(store.line(record, kind, { withdrawn: reason }, false));
    return store.done(record, [kind]);
  }
  const on = consignments.find((one) => one.ranges.some((range) => range.id === record));
  const range = on?.ranges.find((each) => each.id === record);
  if (!on || !range) return null;
  range.withdrawn = true;
  on.history.unshift(store.line(record, "range", { withdrawn: reason }, false));
  return store.done(record, ["range"]);
}

export function trade(store: Store): Pick<Desk, keyof TradeDesk> {
  const here = (): string => store.office?.code ?? "";
  const one = <Fields>(held: Held<Fields>[], id: string): Held<Fields> => {
    const found = held.find((each) => each.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const birth = <Fields extends object>(kind: string, fields: Fields): Held<Fields> => {
    const id = store.id();
    return { id, fields, office: here(), withdrawn: false, history: [store.line(id, kind, fields, true)] };
  };
  const change = <Fields extends object>(
    held: Held<Fields>[],
    kind: string,
    id: string,
    fields: Fields,
  ): Done => {
    const found = one(held, id);
    Object.assign(found.fields, fields);
    found.history.unshift(store.line(id, kind, fields, false));
    return store.done(id, [kind]);
  };
  const consignment = (id: string): HeldConsignment => {
    const found = store.trade.consignments.find((each) => each.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const checkRanges = (ranges: RangeFields[]): void => {
    ranges.forEach((range, index) => {
      const problem = readSpan(range);
      if (typeof problem === "string")
        throw refuse(problem, { field: `ranges.${index}.from`, from: range.from ?? "", to: range.to ?? "" });
    });
  };
  const checkNumbers = (fields: Record<string, unknown>): void => {
    for (const field of ["quantity", "delivered_quantity"]) {
      const value = String(fields[field] ?? "");
      if (!/^\d{0,9}$/.test(value)) throw refuse("number_invalid", { field, value });
    }
  };

  return {
    consignments: async (query) => {
      const wanted = words(query.text);
      const numbered = new Set(foundRanges(store, query.text ?? "").map((found) => found.about.id));
      const rows = store.trade.consignments
        .filter((each) => query.withdrawn || !each.withdrawn)
        .filter((each) => !query.direction || each.fields.direction === query.direction)
        .filter((each) => !query.party || PARTIES.some((field) => each.fields[field] === query.party))
        .filter(({ id, fields: { licence, end_user_certificate, make, model, calibre, year } }) => {
          const line = [licence, end_user_certificate, make, model, calibre, year];
          return numbered.has(id) || holds(line, wanted);
        })
        .map((each) => consignmentRow(store, each));
      return part(rows, query);
    },
    consignment: async (id) => {
      const held = consignment(id);
      return structuredClone({
        row: consignmentRow(store, held),
        fields: held.fields,
        ranges: held.ranges.map((range) => {
          const span = readSpan(range);
          const weapons = store.weapons.flatMap((weapon) =>
            weapon.markings
              .filter((marking) => marking.fields.kind === "serial")
              .map((marking) => ({ weapon, reading: marking.fields.reading ?? "" }))
              .filter(({ reading }) => {
                const key = /^(.*?)(\d+)(\D*)$/.exec(loosely(reading));
                return (
                  typeof span !== "string" &&
                  span.width > 0 &&
                  key?.[1] === span.before &&
                  key[3] === span.after &&
                  Number(key[2]) >= span.low &&
                  Number(key[2]) <= span.high
                );
              }),
          );
          return {
            id: range.id,
            fields: { from: range.from ?? "", to: range.to ?? "" },
            count: countOf(range),
            weapons: weapons.slice(0, 5).map(({ weapon, reading }) => ({
              weapon: { kind: "weapon", id: weapon.id, title: store.title(weapon) },
              reading,
            })),
            registered: weapons.length,
            more: false,
            overlaps: overlapping(store, id, range),
            office: held.office,
            flags: flagsOf(range),
          };
        }),
        notes: toLookAt(store, held),
        photographs: [],
        disagreements: [],
        history: held.history,
      });
    },
    add_consignment: async (input) => {
      need(input.consignment.direction, "consignment.direction");
      checkFields(input.consignment, "consignment.", ["calibre"]);
      checkNumbers(input.consignment as Record<string, unknown>);
      checkRanges(input.ranges);
      const made = birth("consignment", input.consignment);
      const ranges = input.ranges.map((range) => ({ ...range, id: store.id(), withdrawn: false }));
      store.trade.consignments.unshift({ ...made, ranges });
      return store.done(made.id, ["consignment", "range"]);
    },
    change_consignment: async (id, fields) => {
      checkFields(fields, "", ["calibre"]);
      checkNumbers(fields as Record<string, unknown>);
      return change(store.trade.consignments, "consignment", id, fields);
    },
    add_ranges: async (id, ranges) => {
      checkRanges(ranges);
      const held = consignment(id);
      for (const range of ranges) {
        const made = { ...range, id: store.id(), withdrawn: false };
        held.ranges.push(made);
        held.history.unshift(store.line(made.id, "range", range, true));
      }
      return store.done(id, ["range"]);
    },
    change_range: async (id, fields) => {
      checkRanges([fields]);
      const range = store.trade.consignments.flatMap((each) => each.ranges).find((each) => each.id === id);
      if (!range) throw refuse("record_unknown", { id });
      Object.assign(range, fields);
      return store.done(id, ["range"]);
    },
    read_ranges: async (text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line): RangeRead => {
          const range = divided(line);
          const span = readSpan(range);
          const problem = typeof span === "string" ? span : "";
          return {
            from: range.from ?? "",
            to: range.to ?? "",
            count: countOf(range),
            problem,
            overlaps: overlapping(store, "", range).slice(0, 5),
          };
        }),

    parties: async (query) => {
      const wanted = words(query.text);
      const rows = store.trade.parties
        .filter((each) => query.withdrawn || !each.withdrawn)
        .filter((each) => !query.role || each.fields.role === query.role)
        .filter((each) => query.closed == null || query.closed === Boolean(each.fields.closed_on))
        .filter(({ fields: { name, address, region, permit, workshop_mark } }) =>
          holds([name, address, region, permit, workshop_mark], wanted),
        )
        .map((each) => partyRow(store, each));
      return part(rows, query);
    },
    party_page: async (id) => {
      const held = one(store.trade.parties, id);
      return structuredClone({
        row: partyRow(store, held),
        fields: held.fields,
        about: null,
        duties: binds(store, held).map((duty) => dutyView(store, duty)),
        due: owed(store, held),
        consignments: store.trade.consignments
          .filter((each) => PARTIES.some((field) => each.fields[field] === id))
          .map((each) => consignmentRow(store, each)),
        photographs: [],
        disagreements: [],
        history: held.history,
      });
    },
    add_party: async (input) => {
      need(input.role, "role");
      need(input.name, "name");
      checkFields(input);
      const made = birth("party", input);
      store.trade.parties.unshift(made);
      return store.done(made.id, ["party"]);
    },
    change_party: async (id, fields) => {
      checkFields(fields);
      return change(store.trade.parties, "party", id, fields);
    },
    duties: async (role) =>
      DUTIES.filter((duty) => duty.roles.includes(role)).map((duty) => dutyView(store, duty)),
    returns_due: async () => store.trade.parties.flatMap((party) => owed(store, party)),

    ammunition: async (query) => {
      const wanted = words(query.text);
      const rows = store.trade.lots
        .filter((each) => query.withdrawn || !each.withdrawn)
        .filter((each) => !query.find || each.fields.find === query.find)
        .filter(({ fields: { headstamp, lot, maker, packaging_mark, calibre, place } }) =>
          holds([headstamp, lot, maker, packaging_mark, calibre, place], wanted),
        )
        .map(lotRow);
      return part(rows, query);
    },
    ammunition_page: async (id) => {
      const held = one(store.trade.lots, id);
      const { headstamp, lot } = held.fields;
      const alike = store.trade.lots.filter(
        (each) =>
          each.id !== id &&
          ((headstamp && each.fields.headstamp === headstamp) || (lot && each.fields.lot === lot)),
      );
      return structuredClone({
        row: lotRow(held),
        fields: held.fields,
        consignment: null,
        alike: alike.map(lotRow),
        photographs: [],
        disagreements: [],
        history: held.history,
      });
    },
    add_ammunition: async (input) => {
      if (!input.headstamp?.trim() && !input.lot?.trim() && !input.packaging_mark?.trim())
        throw refuse("field_empty", { field: "headstamp" });
      checkFields(input, "", ["calibre", "place"]);
      checkNumbers(input as Record<string, unknown>);
      const made = birth("ammunition", input);
      store.trade.lots.unshift(made);
      return store.done(made.id, ["ammunition"]);
    },
    change_ammunition: async (id, fields) => {
      checkFields(fields, "", ["calibre", "place"]);
      checkNumbers(fields as Record<string, unknown>);
      return change(store.trade.lots, "ammunition", id, fields);
    },
  };
}

/** Consignments, parties and lots as an office has them. */
export function sampleTrade(store: Store): void {
  const said = { value: "", at: "2026-02-11T10:05:00Z", operator: "Efua Asante", office: "HQ" };
  const held = <Fields extends object>(kind: string, fields: Fields): Held<Fields> => {
    const id = store.id();
    const line = { ...store.line(id, kind, fields, true), said };
    return { id, fields, office: "HQ", withdrawn: false, history: [line] };
  };
  const party = (fields: PartyFields): string => {
    const made = held("party", fields);
    store.trade.parties.push(made);
    return made.id;
  };
  const romarm = party({
    role: "maker",
    name: "S.C. Fabrica de Arme Cugir S.A.",
    address: "Str. 21 Decembrie 1989 nr. 1, Cugir",
    country: "RO",
    permit: "AUT-RO 11/1991",
  });
  const zastava = party({
    role: "maker",
    name: "Zavodi Crvena Zastava",
    address: "Kragujevac",
    country: "YU",
  });
  const suame = party({
    role: "maker",
    name: "Suame Arms Works Ltd",
    address: "Suame Magazine, Kumasi",
    country: "GH",
    permit: "GH-MAN-0007",
    permit_to: "2027-12-31",
    since: "2021",
  });
  const army = party({
    role: "agency",
    name: "Ghana Armed Forces, Central Ordnance Depot",
    address: "Burma Camp, Accra",
    country: "GH",
    registers: "Arms register of the Army since 1957; ledgers of the Regiment 1937–1956",
    answers: "Officer commanding stores accounts",
    terms: "in writing, within ten working days",
  });
  const depot = party({
    role: "dealer",
    name: "Kwame & Fils, Armurerie du Nord",
    address: "Marché central, Tamale",
    country: "GH",
    permit: "GH-DEA-0112",
    since: "1988",
    closed_on: "2025-10",
  });
  party({
    role: "artisan",
    name: "أبو بكر الصديق تراوري",
    region: "Upper West, Wa",
    country: "GH",
    workshop_mark: "ABT ☆",
    permit: "GH-ART-0419",
    permit_to: "2026-06-30",
    since: "2024",
  });
  const broker = party({
    role: "broker",
    name: "Transcontinental Defence Supplies (Channel Islands) Limited, in liquidation since 2003",
    country: "GB",
    closed_on: "2003",
    deposited_on: "2004-02",
    deposit: "National Archives, boxes 4411–4418",
  });
  const consignment = (fields: ConsignmentFields, ranges: [from: string, to?: string][]): void => {
    const made = held("consignment", fields);
    store.trade.consignments.push({
      ...made,
      ranges: ranges.map(([from, to]) => ({ id: store.id(), from, to: to ?? "", withdrawn: false })),
    });
  };
  consignment(
    {
      direction: "import",
      make: "Cugir",
      model: "PM md. 63",
      category: "SA-ASR",
      calibre: "7.62x39",
      year: "1989",
      licence: "IMP/MOD/1989/044",
      licence_from: "1989-02",
      licence_to: "1989-12-31",
      end_user_certificate: "EUC 17/89",
      maker: romarm,
      exporter: romarm,
      broker,
      importer: army,
      final_recipient: army,
      country_from: "RO",
      country_to: "GH",
      transit: ["GR"],
      quantity: "3000",
      delivered_on: "1990-01-17",
      delivered_quantity: "2988",
      source: "Ordnance receipts, file 12",
      page: "44",
      remarks: "Twelve crates were short on arrival; see the protest of the depot of 19 January 1990.",
    },
    [
      ["1-HB 2001", "1-HB 4000"],
      ["1-HC 0001", "1-HC 0988"],
    ],
  );
  consignment(
    {
      direction: "production_return",
      make: "Suame Arms Works",
      model: "SAW-12",
      category: "SA-SHO",
      calibre: "12 gauge",
      year: "2024",
      maker: suame,
      country_from: "GH",
      quantity: "412",
      source: "Return of 28 January 2025",
    },
    [["SAW24-0001", "SAW24-0412"]],
  );
  consignment(
    {
      direction: "production_return",
      make: "Crvena Zastava",
      model: "M70",
      category: "SA-ASR",
      calibre: "7.62x39",
      year: "1974",
      maker: zastava,
      country_from: "YU",
      source: "Letter of the Serbian point of contact of 4 May 2019",
    },
    [["C 100000", "C 214999"]],
  );
  consignment(
    {
      direction: "import",
      make: "Crvena Zastava",
      model: "M70",
      category: "SA-ASR",
      calibre: "7.62x39",
      year: "1974",
      licence: "EX 114/1974",
      end_user_certificate: "EUC 3/74",
      maker: zastava,
      importer: army,
      country_from: "YU",
      country_to: "GH",
      quantity: "500",
      delivered_on: "1974-11",
      delivered_quantity: "500",
    },
    [["C 151000", "C 151449"], ["C 151 6?2"], ["C 151700", "C 151748"]],
  );
  consignment(
    {
      direction: "domestic",
      make: "Cugir",
      model: "PM md. 63",
      category: "SA-ASR",
      calibre: "7.62x39",
      exporter: army,
      final_recipient: depot,
      country_from: "GH",
      country_to: "GH",
      quantity: "40",
      delivered_on: "2003-05",
    },
    [],
  );
  const lot = (fields: AmmunitionFields): void => {
    store.trade.lots.push(held("ammunition", fields));
  };
  lot({
    headstamp: "71 08",
    calibre: "7.62x39",
    maker: "Factory 71",
    country: "CN",
    year: "2008",
    quantity: "1260",
    packaging_mark: "7.62×39 1260 LOT 08-31",
    place: "Paga",
  });
  lot({
    headstamp: "711 96",
    calibre: "7.62x39",
    country: "RU",
    year: "1996",
    lot: "П 14-96",
    quantity: "640",
  });
  lot({
    headstamp: "*11 * 22",
    calibre: "7.62x39",
    quantity: "87",
    remarks: "No lot of this mark is known.",
  });
}
