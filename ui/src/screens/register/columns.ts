// The columns that the register can show, and those that it shows unless somebody chose others.

import type { Column } from "../../parts/Table.svelte";
import { plain } from "../../texts/texts.svelte";

const ALL: { key: string; label: string; width?: number; grow?: number; sort?: string }[] = [
  { key: "serial", label: "column-serial", width: 11, sort: "serial" },
  { key: "national_number", label: "column-number", width: 11, sort: "national_number" },
  { key: "weapon", label: "column-weapon", grow: 1, sort: "make" },
  { key: "category", label: "field-category", width: 11, sort: "category" },
  { key: "calibre", label: "field-calibre", width: 10.5, sort: "calibre" },
  { key: "country", label: "field-country_of_manufacture", width: 9, sort: "country_of_manufacture" },
  { key: "year", label: "field-year_of_manufacture", width: 6.5, sort: "year_of_manufacture" },
  { key: "find", label: "column-find", width: 14, sort: "find_date" },
  { key: "office", label: "column-office", width: 4.75, sort: "office" },
  { key: "state", label: "column-state", width: 12, sort: "status" },
];

export const USUAL = ["serial", "weapon", "calibre", "find", "office", "state"];

/** All columns, in the order in which they can stand. */
export function allColumns(): Column[] {
  return ALL.map((column) => ({ ...column, label: plain(column.label) }));
}

/** The columns chosen, in the order of the list. One that takes what room is left always stands there. */
export function chosenColumns(chosen: readonly string[]): Column[] {
  return allColumns().filter((column) => column.key === "weapon" || chosen.includes(column.key));
}
