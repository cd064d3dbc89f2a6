import type { KeptReport } from "../../core/wire";

/** Where one stood in the list of reports. */
export const keptReports = $state<{ active: string | null }>({ active: null });

/** What a report is called in the address: prepared and taken in are numbered apart. */
export function keptId(row: KeptReport): string {
  return `${row.kind === "prepared" ? "prepared" : "taken"}-${row.id}`;
}

/** The same read back; `null` for what is none. */
export function readKeptId(text: string): { prepared: boolean; id: number } | null {
  const parts = /^(prepared|taken)-(\d+)$/.exec(text);
  return parts ? { prepared: parts[1] === "prepared", id: Number(parts[2]) } : null;
}
