// Who holds what: what decides which cells are shown, what they say, and whom to ask.

import type { Matrix, MatrixCell, MatrixOffice, MatrixRow } from "../../core/wire";

/** Part of a feed, as shares of its whole length from its beginning. */
export interface Stretch {
  from: number;
  length: number;
}

const STRETCHES = 12;

/** The parts of a feed that an office holds, for drawing. */
export function stretches(cell: MatrixCell, last: number): Stretch[] {
  if (last === 0 || cell.state === "unknown" || cell.state === "apart") return [];
  const end = cell.state === "behind" ? cell.upto : last;
  const found: Stretch[] = [];
  let next = 1;
  for (const [from, to] of cell.gaps.toSorted((a, b) => a[0] - b[0]).slice(0, STRETCHES)) {
    if (from > next) found.push({ from: (next - 1) / last, length: (from - next) / last });
    next = to + 1;
  }
  if (next <= end) found.push({ from: (next - 1) / last, length: (end - next + 1) / last });
  return found;
}

/** How many entries an office lacks of a feed. */
export function lacks(cell: MatrixCell, last: number): number {
  if (cell.state === "apart" || cell.state === "whole") return 0;
  return Math.max(0, last - cell.held);
}

/** Whether a cell asks for something: known to lack, or never heard of. */
export function lacking(cell: MatrixCell): boolean {
  return cell.state === "behind" || cell.state === "gap" || cell.state === "unknown";
}

/** Whether an office is known to hold all of a run. */
export function holds(cell: MatrixCell | undefined, from: number, to: number): boolean {
  if (!cell) return false;
  if (cell.state === "whole") return cell.upto >= to;
  if (cell.state === "behind") return cell.upto >= to;
  if (cell.state !== "gap") return false;
  return cell.gaps.every(([first, last]) => last < from || first > to);
}

/** Other offices than the writer and this one that are known to hold all of these runs. */
export function holders(matrix: Matrix, feed: string, runs: [number, number][]): string[] {
  const row = matrix.rows.find((one) => one.feed === feed);
  if (!row) return [];
  return matrix.offices
    .filter((office, index) => {
      if (index === 0 || office.code === row.office) return false;
      return runs.every(([from, to]) => holds(row.cells[index], from, to));
    })
    .map((office) => office.code);
}

/** What is shown: rows, and the numbers of the offices beside each other. */
export interface Shown {
  rows: MatrixRow[];
  columns: number[];
}

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Fewer rows and columns: by a word, and by what is lacking. An office with nothing to say in any row is left out. */
export function narrow(matrix: Matrix, text: string, only: boolean): Shown {
  const word = bare(text);
  const named = matrix.offices.flatMap((office, index) => (bare(office.code) === word ? [index] : []));
  const fits = (row: MatrixRow): boolean =>
    word === "" ||
    // The code of an office means that office, not all whose codes begin alike.
    (named.length > 0
      ? bare(row.office) === word || bare(row.audience) === word
      : bare(`${row.office} ${row.audience}`).includes(word));
  const rows = matrix.rows.filter((row) => fits(row) && (!only || row.cells.some(lacking)));
  const columns = matrix.offices.flatMap((_, index) => {
    const cells = rows.map((row) => row.cells[index]);
    const says = cells.some((cell) => cell && (only ? lacking(cell) : cell.state !== "apart"));
    // With the code of one office typed, only who shares its own records stands beside it.
    const shares = named.length === 0 || index === 0 || named.includes(index) || besides(rows, word, index);
    return index === 0 || (says && shares) ? [index] : [];
  });
  return { rows, columns };
}

function besides(rows: MatrixRow[], word: string, index: number): boolean {
  return rows.some((row) => {
    const wide = row.audience === "national";
    return !wide && bare(row.office) === word && row.cells[index]?.state !== "apart";
  });
}

/** `0.2.0` of `Proofmark 0.2.0 linux x86_64`. */
export function version(office: MatrixOffice): string {
  return /\d+\.\d+(?:\.\d+)?/.exec(office.program)?.[0] ?? "";
}

/** Where one office has several feeds for one audience, the device tells them apart. */
export function twins(rows: MatrixRow[]): Set<string> {
  const seen = new Map<string, string>();
  const found = new Set<string>();
  for (const row of rows) {
    const key = `${row.office}\n${row.audience}`;
    const first = seen.get(key);
    if (first !== undefined) found.add(first).add(row.feed);
    else seen.set(key, row.feed);
  }
  return found;
}
