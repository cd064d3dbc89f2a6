import type { Suggestion } from "../wire";
import type { TermsDesk } from "../desk/terms";
import { aliases, vocabulary } from "./words";
import type { Store } from "./store";

/** Like core's, but leaner: case, accents, spaces and signs do not count, and one slip is forgiven. */
const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[×✕*]/g, "x")
    .toLowerCase()
    .replace(/\bmm\b/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 9;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const rest = [a.slice(same), b.slice(same)] as const;
  const swapped = `${rest[0][1] ?? ""}${rest[0][0] ?? ""}${rest[0].slice(2)}`;
  const near = [
    rest[0].slice(1) === rest[1].slice(1),
    rest[0].slice(1) === rest[1],
    rest[0] === rest[1].slice(1),
  ];
  return near.some(Boolean) || swapped === rest[1] ? 1 : 9;
}

const ORDER = ["exact", "alias", "starts", "near"];

export function terms(store: Store): TermsDesk {
  const why = (name: string, wanted: string, whenSame: string): string | null => {
    const held = bare(name);
    if (held === "") return null;
    if (held === wanted) return whenSame;
    if (held.startsWith(wanted)) return "starts";
    return wanted.length > 3 && (held.includes(wanted) || slips(held, wanted) === 1) ? "near" : null;
  };
  return {
    suggest: async (list, text, limit) => {
      const wanted = bare(text);
      if (wanted === "") return [];
      const found: Suggestion[] = [];
      for (const term of vocabulary.lists[list] ?? []) {
        const label = term.labels[store.settings.language] ?? term.labels.en ?? term.code;
        const reasons = [
          why(term.code, wanted, "exact"),
          ...Object.values(term.labels).map((one) => why(one, wanted, "exact")),
          ...(aliases.get(`${list}/${term.code}`) ?? []).map((one) => why(one, wanted, "alias")),
        ].filter((one) => one !== null);
        const [best] = reasons.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
        if (best) found.push({ code: term.code, label, why: best, beside: "" });
      }
      return found.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)).slice(0, limit);
    },
  };
}
