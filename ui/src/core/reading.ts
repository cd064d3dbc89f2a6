// The notation of readings, sign by sign: `?` one unreadable sign, `*` one or more, `[8B]` one of these
// (likeliest first, `[8?]` an unsure 8), `\` before a sign means the sign itself.

import type { Sign } from "./wire";

export type Certainty = "read" | "unsure" | "unreadable" | "gap";
export type ReadingTrouble = "open" | "close" | "empty" | "escape" | "inside";

/** One sign with the place in the typed text where it stands. */
export interface ReadSign extends Sign {
  certainty: Certainty;
  from: number;
  to: number;
}

export interface ReadReading {
  signs: ReadSign[];
  trouble: { why: ReadingTrouble; position: number } | null;
}

const segments = new Intl.Segmenter("und", { granularity: "grapheme" });

function graphemes(text: string): { sign: string; at: number }[] {
  return Array.from(segments.segment(text), (part) => ({ sign: part.segment, at: part.index }));
}

export function readReading(text: string): ReadReading {
  const all = graphemes(text);
  const signs: ReadSign[] = [];
  const fail = (why: ReadingTrouble, index: number): ReadReading => ({
    signs,
    trouble: { why, position: Math.min(index, all.length - 1) + 1 },
  });

  let index = 0;
  while (index < all.length) {
    const here = all[index];
    if (!here) break;
    const end = (last: number): number => all[last + 1]?.at ?? text.length;
    if (here.sign === "?") {
      signs.push({ certainty: "unreadable", may_be: "", from: here.at, to: end(index) });
    } else if (here.sign === "*") {
      signs.push({ certainty: "gap", may_be: "", from: here.at, to: end(index) });
    } else if (here.sign === "]") {
      return fail("close", index);
    } else if (here.sign === "\\") {
      const next = all[index + 1];
      if (!next) return fail("escape", index);
      signs.push({ certainty: "read", may_be: next.sign, from: here.at, to: end(index + 1) });
      index += 1;
    } else if (here.sign === "[") {
      const start = index;
      let maybe = "";
      let open = true;
      index += 1;
      while (index < all.length && open) {
        const inner = all[index];
        if (!inner) break;
        if (inner.sign === "]") {
          open = false;
          break;
        }
        if (inner.sign === "[" || inner.sign === "*") return fail("inside", index);
        if (inner.sign === "\\") {
          const next = all[index + 1];
          if (!next) return fail("escape", index);
          maybe += next.sign;
          index += 1;
        } else if (inner.sign !== "?") {
          maybe += inner.sign;
        }
        index += 1;
      }
      if (open) return fail("open", start);
      if (maybe === "") return fail("empty", start);
      signs.push({ certainty: "unsure", may_be: maybe, from: here.at, to: end(index) });
    } else {
      signs.push({ certainty: "read", may_be: here.sign, from: here.at, to: end(index) });
    }
    index += 1;
  }
  return { signs, trouble: null };
}

const TWINS: Record<string, string> = Object.fromEntries(
  Array.from("АВЕКМНОРСТУХІЈЅавеорсухіј", (sign, at) => [sign, "ABEKMHOPCTYXIJSaBeopcyxij"[at] ?? ""]),
);

/** The Latin sign that a Cyrillic one is easily taken for, or "". */
export function twin(sign: string): string {
  return TWINS[sign] ?? "";
}

/** The script that one sign belongs to, as a code of the vocabulary `script`, or "". */
export function scriptOf(sign: string): string {
  const scripts: [string, RegExp][] = [
    ["latin", /\p{Script=Latin}/u],
    ["cyrillic", /\p{Script=Cyrillic}/u],
    ["arabic", /\p{Script=Arabic}/u],
    ["greek", /\p{Script=Greek}/u],
    ["hebrew", /\p{Script=Hebrew}/u],
    ["chinese", /\p{Script=Han}/u],
    ["hangul", /\p{Script=Hangul}/u],
    ["ethiopic", /\p{Script=Ethiopic}/u],
    ["devanagari", /\p{Script=Devanagari}/u],
    ["thai", /\p{Script=Thai}/u],
  ];
  return scripts.find(([, pattern]) => pattern.test(sign))?.[0] ?? "";
}

/** Scripts used in a reading, in order of appearance. */
export function scriptsIn(text: string): string[] {
  return [...new Set(readReading(text).signs.flatMap((sign) => Array.from(sign.may_be, scriptOf)))].filter(
    Boolean,
  );
}

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

/** Whether a reading begins in a script that is written from right to left. */
export function fromRight(signs: Pick<Sign, "may_be">[]): boolean {
  const first = signs.map((sign) => Array.from(sign.may_be)[0] ?? "").find((sign) => LETTER.test(sign));
  return first !== undefined && FROM_RIGHT.test(first);
}

export interface Stretch<One> {
  /** Runs from left to right even within writing from right to left. */
  number: boolean;
  signs: One[];
}

/** Signs as they stand on a weapon: a number keeps its order, whatever in it is unreadable or unsure. */
export function stretches<One extends Pick<Sign, "may_be">>(signs: One[]): Stretch<One>[] {
  const mixed = signs.some((sign) => FROM_RIGHT.test(sign.may_be));
  const found: Stretch<One>[] = [];
  for (const sign of signs) {
    const number = mixed && /^\p{Nd}*$/u.test(sign.may_be);
    const last = found.at(-1);
    if (last?.number === number) last.signs.push(sign);
    else found.push({ number, signs: [sign] });
  }
  return found;
}
