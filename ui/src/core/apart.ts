// Where readings of one marking differ, sign by sign.

import { type ReadSign, readReading, scriptOf } from "./reading";

export interface ApartSign extends ReadSign {
  /** Not the same, or not there, in another reading. */
  differs: boolean;
}

function same(a: ReadSign, b: ReadSign): boolean {
  return a.certainty === b.certainty && a.may_be === b.may_be;
}

/** Which signs of `a` stand, in order, in `b` too: a longest common run of signs. */
function common(a: ReadSign[], b: ReadSign[]): boolean[] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [left, right] = [a[i], b[j]];
      const row = best[i];
      if (!row || !left || !right) continue;
      row[j] = same(left, right) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = a.map(() => false);
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left && right && same(left, right)) {
      kept[i] = true;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** Every reading's signs; a sign differs when any other reading lacks it in its place. */
export function apart(readings: string[]): ApartSign[][] {
  const all = readings.map((reading) => readReading(reading).signs);
  return all.map((signs, own) => {
    const kept = all.filter((_, other) => other !== own).map((other) => common(signs, other));
    return signs.map((sign, at) => ({ ...sign, differs: kept.some((one) => !one[at]) }));
  });
}

/** Whether a sign's script must be named: another reading has a letter of another script. */
export function scriptMatters(readings: ApartSign[][]): boolean {
  const scripts = new Set(
    readings.flatMap((signs) =>
      signs.filter((sign) => sign.differs).flatMap((sign) => Array.from(sign.may_be, scriptOf)),
    ),
  );
  scripts.delete("");
  return scripts.size > 1;
}
