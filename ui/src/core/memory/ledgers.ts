// Ledgers on the desk of paper: what core does, as lean as screens and tests need.

import type { LedgersDesk } from "../desk/ledgers";
import { refuse } from "../failure";
import { readReading } from "../reading";
import type {
  AttachmentView,
  DateRead,
  LedgerBook,
  LedgerColumn,
  LedgerFields,
  LedgerLeaf,
  LedgerLine,
  LedgerProgress,
  LedgerRowInput,
  LedgerRowView,
} from "../wire";
import { checkFields, need } from "./checks";
import type { Store } from "./store";
import { raw } from "./words";

type HeldRow = LedgerRowView & { writer: string; at: string };

interface HeldLedger {
  id: string;
  fields: LedgerFields;
  holder: string;
  pages: Map<string, { state: string; scans: AttachmentView[] }>;
  rows: HeldRow[];
  office: string;
}

interface ColumnTerm {
  code: string;
  becomes?: string;
  list?: string;
  free?: boolean;
  person?: boolean;
}

function column(code: string): LedgerColumn {
  const term = (raw("ledger_column") as unknown as ColumnTerm[]).find((one) => one.code === code);
  return {
    code,
    becomes: term?.becomes ?? "none",
    list: term?.list ?? "",
    free: term?.free ?? false,
    person: term?.person ?? false,
  };
}

const gregorian = (day: number): string =>
  new Date((day - 2440587.5) * 86_400_000).toISOString().slice(0, 10);

/** Day, month, year in digits; enough for a desk of paper. Core knows more hands and calendars. */
export function readLedgerDate(written: string, calendar: string, from: string, to: string): DateRead {
  const nothing = { date: "", approximate: false };
  const digits = written.replace(/[٠-٩]/g, (sign) => String(sign.charCodeAt(0) - 0x660));
  const parts = digits.match(/\d+/g) ?? [];
  const ordered = (parts[0]?.length ?? 0) > 2 ? parts : parts.toReversed();
  const [first, month, day] = ordered;
  if (first === undefined) return nothing;
  let year = Number(first);
  if (first.length === 2) {
    const century = [...Array(30).keys()].filter(
      (one) => one * 100 + year >= Number(from || 0) && one * 100 + year <= Number(to || 0),
    );
    if (century.length !== 1) return nothing;
    year += (century[0] ?? 0) * 100;
  }
  if (year < 100 || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return nothing;
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  if (calendar === "hijri") {
    const at =
      Math.floor((11 * year + 3) / 30) + 354 * year + 30 * m - Math.floor((m - 1) / 2) + d + 1948440 - 385;
    return { date: gregorian(at - 0.5), approximate: true };
  }
  const at = new Date(Date.UTC(year, m - 1, d));
  if (at.getUTCMonth() !== m - 1) return nothing;
  const whole = at.toISOString().slice(0, 10);
  return { date: whole.slice(0, day ? 10 : month ? 7 : 4), approximate: false };
}

const natural = new Intl.Collator("en", { numeric: true });

export class Ledgers {
  held: HeldLedger[] = [];
}

export function ledgers(store: Store): LedgersDesk {
  const { ledgers: all } = store;
  const find = (id: string): HeldLedger => {
    const found = all.held.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const row = (id: string): [HeldLedger, HeldRow] => {
    for (const ledger of all.held) {
      const found = ledger.rows.find((one) => one.id === id);
      if (found) return [ledger, found];
    }
    throw refuse("record_unknown", { id });
  };
  const columns = (ledger: HeldLedger): LedgerColumn[] => (ledger.fields.columns ?? []).map(column);
  const page = (ledger: HeldLedger, number: string): { state: string; scans: AttachmentView[] } => {
    const found = ledger.pages.get(number) ?? { state: "", scans: [] };
    ledger.pages.set(number, found);
    return found;
  };
  const leaves = (ledger: HeldLedger): LedgerLeaf[] => {
    const numbers = new Set([...ledger.pages.keys(), ...ledger.rows.map((one) => one.page)]);
    return [...numbers]
      .sort((a, b) => natural.compare(a, b))
      .map((number) => {
        const rows = ledger.rows.filter((one) => one.page === number);
        const sample = rows.filter((one) => one.sampled);
        return {
          number,
          state: ledger.pages.get(number)?.state ?? "",
          scanned: (ledger.pages.get(number)?.scans.length ?? 0) > 0,
          rows: rows.length,
          sample: sample.length,
          checked: sample.filter((one) => one.checked !== "").length,
          wrong: sample.filter((one) => one.checked === "wrong").length,
        };
      });
  };
  const progress = (ledger: HeldLedger): LedgerProgress => {
    const held = leaves(ledger);
    const done = held.filter((leaf) => leaf.state !== "");
    const sum = (of: (leaf: LedgerLeaf) => number): number =>
      held.reduce((total, leaf) => total + of(leaf), 0);
    const entered = held.filter((leaf) => leaf.state === "entered");
    const onEntered = entered.reduce((total, leaf) => total + leaf.rows, 0);
    const pages = Math.max(ledger.fields.pages ?? 0, held.length);
    const each = entered.length > 0 ? onEntered / entered.length : (ledger.fields.lines ?? 0);
    const rows = ledger.rows.length;
    const left =
      each > 0 && ledger.fields.pages
        ? Math.max(0, Math.ceil((pages - done.length) * each) - (rows - onEntered))
        : null;
    const days = new Set(ledger.rows.map((one) => one.at.slice(0, 10))).size;
    return {
      pages,
      scanned: held.filter((leaf) => leaf.scanned).length,
      entered: done.length,
      checked: done.filter((leaf) => leaf.sample > 0 && leaf.checked === leaf.sample).length,
      rows,
      sample: sum((leaf) => leaf.sample),
      sample_checked: sum((leaf) => leaf.checked),
      sample_wrong: sum((leaf) => leaf.wrong),
      days_worked: days,
      rows_left: left,
      days_left: left !== null && rows > 0 ? Math.ceil((left * days) / rows) : null,
    };
  };
  const line = (ledger: HeldLedger): LedgerLine => ({
    id: ledger.id,
    title: ledger.fields.title ?? "",
    kind: ledger.fields.kind ?? "",
    holder: ledger.holder ? { kind: "party", id: `${ledger.id}-party`, title: ledger.holder } : null,
    received_on: ledger.fields.received_on ?? "",
    received_as: ledger.fields.received_as ?? "",
    progress: progress(ledger),
    office: ledger.office,
    flags: [],
  });
  const view = (held: HeldRow): LedgerRowView => {
    return structuredClone({ ...held, own: held.writer === store.who?.id });
  };
  const understand = (ledger: HeldLedger, input: LedgerRowInput): Record<string, string> =>
    Object.fromEntries(
      columns(ledger).flatMap((one, at): [string, string][] => {
        const written = input.as_written[at]?.trim() ?? "";
        const { calendar = "", year_from = "", year_to = "" } = ledger.fields;
        const dated = one.becomes.startsWith("date") || one.becomes === "year_of_manufacture";
        const meant =
          input.understood[one.code] ??
          (dated
            ? readLedgerDate(written, calendar, year_from, year_to).date.slice(
                0,
                one.becomes === "year_of_manufacture" ? 4 : 10,
              )
            : one.becomes !== "none" && one.list === ""
              ? written
              : "");
        return meant === "" || one.becomes === "none" ? [] : [[one.code, meant]];
      }),
    );
  /** What a row is to mean: a cell that stays as it is goes on meaning what it means. */
  const meaning = (ledger: HeldLedger, held: HeldRow, input: LedgerRowInput): Record<string, string> => {
    const stays = columns(ledger).flatMap((one, at): [string, string][] =>
      held.as_written[at] === input.as_written[at]?.trim()
        ? [[one.code, held.understood[one.code] ?? ""]]
        : [],
    );
    return understand(ledger, {
      ...input,
      understood: { ...Object.fromEntries(stays), ...input.understood },
    });
  };
  const checked = (ledger: HeldLedger, input: LedgerRowInput): string[] => {
    const cells = columns(ledger).map((_, at) => (input.as_written[at] ?? "").trim());
    if (!input.void && cells.every((cell) => cell === ""))
      throw refuse("field_empty", { field: "as_written" });
    for (const [at, one] of columns(ledger).entries()) {
      if (one.becomes !== "serial") continue;
      const { trouble } = readReading(cells[at] ?? "");
      if (trouble)
        throw refuse("reading_invalid", {
          field: "rows.0.understood",
          column: one.code,
          position: String(trouble.position),
        });
    }
    return cells;
  };
  const title = (understood: Record<string, string>): string =>
    [understood.make, understood.model, understood.calibre].filter(Boolean).join(" ");

  const add = (ledger: HeldLedger, input: LedgerRowInput, at = new Date().toISOString()): void => {
    const cells = checked(ledger, input);
    const there = ledger.rows.find((one) => one.page === input.page && one.line === input.line);
    if (there) {
      if (JSON.stringify(there.as_written) === JSON.stringify(cells)) return;
      throw refuse("ledger_line_taken", { field: "line", page: input.page, line: String(input.line) });
    }
    const understood = understand(ledger, input);
    const id = store.id();
    const rate = ledger.fields.sample_rate ?? 0;
    let weapon = input.weapon ? { kind: "weapon", id: input.weapon, title: title(understood) } : null;
    if (!weapon && !input.void) {
      weapon = { kind: "weapon", id: store.id(), title: title(understood) };
      store.weapons.unshift({
        id: weapon.id,
        number: "",
        fields: {
          make: understood.make ?? "",
          model: understood.model ?? "",
          calibre: understood.calibre ?? "",
          category: understood.type ?? "",
        },
        markings: understood.serial
          ? [
              {
                id: store.id(),
                fields: { kind: "serial", reading: understood.serial },
                office: ledger.office,
              },
            ]
          : [],
        events: [],
        photographs: [],
        disagreements: [],
        history: [],
        office: ledger.office,
        withdrawn: false,
      });
    }
    ledger.rows.push({
      id,
      page: input.page,
      line: input.line,
      as_written: cells,
      understood,
      weapon,
      void: input.void,
      sampled: (Number.parseInt(id.slice(-2), 16) * 7) % 100 < rate,
      checked: "",
      checked_by: "",
      correction: [],
      entered_by: store.who?.name ?? "",
      entered_at: at,
      own: true,
      flags: [],
      writer: store.who?.id ?? "",
      at,
    });
  };

  return {
    ledgers: async () => all.held.map(line).toReversed(),
    ledger_kinds: async () =>
      (raw("ledger_kind") as unknown as { code: string; columns: string[] }[]).map(({ code, columns }) => ({
        code,
        columns,
      })),
    ledger_book: async (id) => {
      const ledger = find(id);
      const held = leaves(ledger);
      const last = held.findLast((leaf) => leaf.rows > 0 || leaf.state !== "");
      const greatest = Math.max(
        0,
        ...ledger.rows.filter((one) => one.page === last?.number).map((one) => one.line),
      );
      const full = last && (last.state !== "" || (ledger.fields.lines && greatest >= ledger.fields.lines));
      const wrong = new Map<string, number>();
      for (const one of ledger.rows)
        for (const code of one.correction) wrong.set(code, (wrong.get(code) ?? 0) + 1);
      const book: LedgerBook = {
        line: line(ledger),
        fields: ledger.fields,
        columns: columns(ledger),
        leaves: held,
        wrong: [...wrong].sort((a, b) => b[1] - a[1]),
        next_page: full ? String(Number(last.number) + 1) : (last?.number ?? held[0]?.number ?? "1"),
        next_line: full ? 1 : greatest + 1,
        history: [],
      };
      return structuredClone(book);
    },
    ledger_leaf: async (id, number) => {
      const ledger = find(id);
      const held = ledger.pages.get(number);
      return {
        number,
        state: held?.state ?? "",
        scans: held?.scans ?? [],
        rows: ledger.rows
          .filter((one) => one.page === number)
          .sort((a, b) => a.line - b.line)
          .map(view),
      };
    },
    ledger_to_check: async (id, whole) =>
      find(id)
        .rows.filter((one) => one.checked === "" && one.writer !== store.who?.id && (one.sampled || whole))
        .sort((a, b) => natural.compare(a.page, b.page) || a.line - b.line)
        .map(view),
    ledger_words: async (id) => {
      const ledger = find(id);
      const times = new Map<string, number>();
      for (const one of ledger.rows)
        for (const [at, of] of columns(ledger).entries()) {
          const written = one.as_written[at] ?? "";
          const understood = one.understood[of.code];
          if (of.list === "" || written === "" || understood === undefined) continue;
          const key = JSON.stringify([of.code, written, understood]);
          times.set(key, (times.get(key) ?? 0) + 1);
        }
      return [...times]
        .sort((a, b) => b[1] - a[1])
        .map(([key, count]) => {
          const [code = "", written = "", understood = ""] = JSON.parse(key) as string[];
          return { column: code, written, understood, times: count };
        });
    },
    ledger_date: async (written, calendar, from, to) => readLedgerDate(written, calendar, from, to),
    add_ledger: async (input) => {
      need(input.title, "title");
      need(input.kind, "kind");
      if ((input.columns ?? []).length === 0) throw refuse("field_empty", { field: "columns" });
      checkFields({ title: input.title, date: input.received_on });
      const id = store.id();
      const { holder, ...fields } = input;
      delete fields.holder_address;
      all.held.push({
        id,
        fields,
        holder: holder ?? "",
        pages: new Map(),
        rows: [],
        office: store.office?.code ?? "",
      });
      return store.done(id, ["ledger", "party"]);
    },
    change_ledger: async (id, fields) => {
      const ledger = find(id);
      if (
        fields.columns &&
        ledger.rows.length > 0 &&
        JSON.stringify(fields.columns) !== JSON.stringify(ledger.fields.columns)
      )
        throw refuse("ledger_columns_fixed", { field: "columns" });
      const { holder, ...rest } = fields;
      delete rest.holder_address;
      Object.assign(ledger.fields, rest);
      if (holder) ledger.holder = holder;
      return store.done(id, ["ledger"]);
    },
    set_ledger_page: async (id, number, state) => {
      page(find(id), number).state = state;
      return store.done(id, ["ledger_page"]);
    },
    add_ledger_scans: async (id, path, first) => {
      need(path, "path");
      const ledger = find(id);
      const folder = !/\.(jpe?g|png)$/i.test(path);
      for (let n = 0; n < (folder ? 4 : 1); n += 1) {
        const number = n === 0 ? first : String(Number(first) + n);
        page(ledger, number).scans.push(store.picture(number));
      }
      return store.done(id, ["attachment", "ledger_page"], folder ? "4" : "1");
    },
    add_ledger_rows: async (id, rows) => {
      const ledger = find(id);
      for (const input of rows) add(ledger, input);
      return store.done(id, ["event", "ledger_row", "marking", "weapon"]);
    },
    change_ledger_row: async (id, input) => {
      const [ledger, held] = row(id);
      if (held.checked) throw refuse("ledger_row_checked");
      const cells = checked(ledger, input);
      held.understood = meaning(ledger, held, input);
      held.as_written = cells;
      return store.done(id, ["ledger_row", "weapon"]);
    },
    withdraw_ledger_row: async (id, reason) => {
      need(reason, "reason");
      const [ledger, held] = row(id);
      if (held.checked) throw refuse("ledger_row_checked");
      ledger.rows = ledger.rows.filter((one) => one !== held);
      store.weapons = store.weapons.filter((weapon) => weapon.id !== held.weapon?.id);
      return store.done(id, ["ledger_row", "weapon"]);
    },
    check_ledger_row: async (input) => {
      const [ledger, held] = row(input.row);
      if (held.writer === store.who?.id) throw refuse("ledger_row_own");
      const read = { ...held, as_written: input.as_written, understood: input.understood, weapon: "" };
      const cells = checked(ledger, read);
      const meant = meaning(ledger, held, read);
      const wrong = columns(ledger)
        .filter(
          (one, at) => cells[at] !== held.as_written[at] || meant[one.code] !== held.understood[one.code],
        )
        .map((one) => one.code);
      held.correction = [...new Set([...wrong, ...held.correction])];
      held.checked = held.correction.length > 0 || held.checked === "wrong" ? "wrong" : "right";
      held.checked_by = store.who?.name ?? "";
      held.as_written = cells;
      held.understood = meant;
      return store.done(input.row, ["ledger_row"]);
    },
  };
}
