// What a second person read beside what was entered.

/** Which of two readings of a cell is right. */
export type Verdict = "first" | "mine";

/** Places of the cells that differ. */
export function differing(first: string[], mine: string[]): number[] {
  return first.flatMap((cell, at) => (cell === (mine[at] ?? "").trim() ? [] : [at]));
}

/** The row as it is to stand, cell by cell as it was judged. */
export function judged(first: string[], mine: string[], verdicts: Record<string, Verdict>): string[] {
  return first.map((cell, at) => (verdicts[String(at)] === "mine" ? (mine[at] ?? "").trim() : cell));
}
