// Every change of a weapon and of what belongs to it, each value with the one it replaced.

import type { HistoryLine } from "../../core/wire";
import { named } from "../shared/said";

export interface Change {
  line: HistoryLine;
  /** Field, what stood there before, what stands there after. */
  fields: { name: string; before: string; after: string }[];
}

/** Lines as they come, newest first; what a value replaced is what an older line of the same record gave. */
export function changes(lines: HistoryLine[]): Change[] {
  const stands = new Map<string, string>();
  const found = lines.toReversed().map((line) => {
    const names = named(line.fields.map(([name]) => name));
    const fields = line.fields
      .filter(([name]) => names.includes(name))
      .map(([name, after]) => ({ name, before: stands.get(`${line.record} ${name}`) ?? "", after }));
    // What waits or was only proposed does not stand.
    if (line.standing === "folded")
      for (const { name, after } of fields) stands.set(`${line.record} ${name}`, after);
    return { line, fields };
  });
  return found.toReversed();
}
