// The grid of weapons of one find: what stands in its cells and what of it goes out.

import { choices } from "../../core/vocabulary.svelte";
import type { NewWeapon } from "../../core/wire";
import { filled } from "../shared/drafts";
import { readingTrouble } from "../register/fields";
import { t } from "../../texts/texts.svelte";

export const CELLS = [
  "serial",
  "category",
  "make",
  "model",
  "calibre",
  "country",
  "place",
  "remarks",
] as const;
export type Cell = (typeof CELLS)[number];

/** Cells whose code comes from a list; what was typed is shown in its words. */
export const LISTS: Partial<Record<Cell, string>> = {
  category: "category",
  calibre: "calibre",
  country: "country",
  place: "marking_place",
};
/** Of these a word that no list knows may stand. */
const FREE: readonly Cell[] = ["calibre"];
/** What no weapon has from the one before it. */
const OWN: readonly Cell[] = ["serial", "remarks"];

export type Row = Record<Cell, string> & {
  /** Somebody wrote in it: a row that only repeats the one above is no weapon yet. */
  touched: boolean;
};

export function blank(): Row {
  return { ...(Object.fromEntries(CELLS.map((cell) => [cell, ""])) as Record<Cell, string>), touched: false };
}

/** A row that begins like the one above, but for what is read on the weapon itself. */
export function like(above: Row | undefined): Row {
  const row = blank();
  for (const cell of CELLS) if (above && !OWN.includes(cell)) row[cell] = above[cell];
  return row;
}

const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[×✕]/g, "x").toLowerCase().trim();

/** What was typed as the code of its list: by code, by word, or by the only word that begins so. */
export function codeOf(cell: Cell, typed: string): string {
  const list = LISTS[cell];
  const wanted = bare(typed);
  if (!list || wanted === "") return typed.trim();
  const all = choices(list);
  const exact = all.find((one) => bare(one.value) === wanted || bare(one.label) === wanted);
  if (exact) return exact.value;
  const begins = all.filter((one) => bare(one.label).startsWith(wanted));
  return begins.length === 1 && begins[0] ? begins[0].value : typed.trim();
}

/** A cell in words. */
export function shown(cell: Cell, value: string): string {
  const list = LISTS[cell];
  if (!list) return value;
  return choices(list).find((one) => one.value === value)?.label ?? value;
}

/** Whether a cell names nothing that its list knows. */
export function unknown(cell: Cell, value: string): boolean {
  const list = LISTS[cell];
  if (!list || value === "" || FREE.includes(cell)) return false;
  return !choices(list).some((one) => one.value === value);
}

/** Lines and columns as a table program puts them on the clipboard, laid into rows from a cell on. */
export function paste(rows: Row[], at: number, cell: Cell, text: string, repeat: boolean): Row[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const first = CELLS.indexOf(cell);
  const out = [...rows];
  lines.forEach((line, offset) => {
    const index = at + offset;
    const row = { ...(out[index] ?? (repeat ? like(out[index - 1]) : blank())), touched: true };
    line.split("\t").forEach((value, column) => {
      const name = CELLS[first + column];
      if (name) row[name] = codeOf(name, value);
    });
    out[index] = row;
  });
  return out;
}

/** Places of the rows that are weapons. */
export function sent(rows: Row[]): number[] {
  return rows.flatMap((row, index) => (row.touched ? [index] : []));
}

export function weaponOf(row: Row): NewWeapon {
  const { serial, category, make, model, calibre, country, place, remarks } = row;
  return {
    weapon: filled({ category, make, model, calibre, country_of_manufacture: country, remarks }),
    markings: serial.trim() ? [filled({ kind: "serial", reading: serial.trim(), place })] : [],
    find: null,
    number: false,
  };
}

/** Control of a cell. */
export const cellId = (index: number, cell: Cell): string => `row-${index}-${cell}`;

/** What is wrong with a cell, in words, or "". */
export function cellTrouble(cell: Cell, value: string): string {
  if (cell === "serial") return readingTrouble(value);
  return unknown(cell, value) ? t("combo-unknown", { value }) : "";
}

/** What can be refused before asking: control to words. */
export function rowErrors(rows: Row[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const index of sent(rows)) {
    for (const cell of CELLS) {
      const wrong = cellTrouble(cell, rows[index]?.[cell] ?? "");
      if (wrong) errors[cellId(index, cell)] = wrong;
    }
  }
  return errors;
}

/** Field of core -> control of the sheet; `out` says where the weapons stand in the grid. */
export function findId(field: string, out: number[]): string {
  const of = /^weapons\.(\d+)\.(.+)$/.exec(field);
  if (!of) return `find-${field.replace(/^find\./, "")}`;
  const index = out[Number(of[1])] ?? Number(of[1]);
  const name = of[2] ?? "";
  if (name.startsWith("markings.")) return cellId(index, name.endsWith(".place") ? "place" : "serial");
  const last = name.split(".").at(-1) ?? "";
  const cell = CELLS.find((one) => one === last || (one === "country" && last === "country_of_manufacture"));
  return cellId(index, cell ?? "serial");
}

/** Rows whose serial stands in another row too. */
export function twice(rows: Row[]): Set<number> {
  const key = (row: Row): string => row.serial.toUpperCase().replace(/[\s\-./_]/g, "");
  const seen = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const serial = key(row);
    if (serial) seen.set(serial, [...(seen.get(serial) ?? []), index]);
  });
  return new Set([...seen.values()].filter((places) => places.length > 1).flat());
}
