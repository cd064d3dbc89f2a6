import type { Done, ListRow, PlaceRow, RuleRow, Suggestion, TermFields, TermRow } from "../wire";
import type { TermsDesk } from "../desk/terms";
import { refuse } from "../failure";
import { need } from "./checks";
import { fitsShape, shippedRules } from "./rules";
import { aliases, besides, everyList, facts } from "./words";
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

/** Words of the sample office. */
function begin(store: Store): { own: OwnTerm[]; places: PlaceRow[]; rules: RuleRow[] } {
  const place = (
    name: string,
    kind: string,
    code: string,
    within = "",
    aliases: string[] = [],
  ): PlaceRow => ({
    id: store.id(),
    name,
    code,
    kind,
    parent: "",
    within,
    aliases,
  });
  const rules = shippedRules();
  const said = rules.flatMap((rule) => rule.values).find((one) => one.path === "kinds/import/says");
  if (said) {
    said.record = store.id();
    said.said = {
      name: "adequate_mark/kinds/import/says",
      value: "stop",
      source: "Firearms Act 2023",
      article: "art. 14(2)",
      verified_by: "Col. A. Koné-Ouattara",
      verified_on: "2026-01-12",
    };
  }
  return {
    own: [
      {
        list: "make",
        record: store.id(),
        code: "Suame Magazine",
        en: "",
        fr: "",
        aliases: ["Kumasi Magazine", "Suame"],
        source: "Workshop mark seen on 14 pistols, Kumasi 2024–2026",
      },
      {
        list: "marking_place",
        record: store.id(),
        code: "butt_trap",
        en: "Butt trap",
        fr: "Trappe de crosse",
        aliases: [],
        source: "Instruction 4/2025 of the Commission",
      },
    ],
    places: [
      place("Upper East Region", "region", "GH-UE", "", ["Upper East"]),
      place("Paga", "border_post", "GH-UE", "Upper East Region", ["Poste frontière de Paga"]),
      place("Bawku", "town", "GH-UE", "Upper East Region"),
      place("Northern Region", "region", "GH-NP"),
      place("Tamale", "town", "GH-NP", "Northern Region", ["تمالي"]),
      place("Central Armoury of the Northern Command", "armoury", "GH-NP", "Tamale"),
    ],
    rules,
  };
}

type OwnTerm = { list: string; record: string } & Required<
  Pick<TermFields, "code" | "en" | "fr" | "aliases" | "source">
>;

export function terms(store: Store): TermsDesk {
  const { own, places, rules } = begin(store);
  const why = (name: string, wanted: string, whenSame: string): string | null => {
    const held = bare(name);
    if (held === "") return null;
    if (held === wanted) return whenSame;
    if (held.startsWith(wanted)) return "starts";
    return wanted.length > 3 && (held.includes(wanted) || slips(held, wanted) === 1) ? "near" : null;
  };
  const shipped = (list: string): TermRow[] =>
    (everyList.lists[list] ?? []).map((term) => ({
      code: term.code,
      en: term.labels.en ?? "",
      fr: term.labels.fr ?? "",
      aliases: aliases.get(`${list}/${term.code}`) ?? [],
      beside: besides.get(`${list}/${term.code}`) ?? "",
      record: "",
      source: "",
      shipped: true,
    }));
  const whole = (list: string): TermRow[] => {
    const ships = shipped(list);
    const said = own
      .filter((one) => one.list === list)
      .map((one): TermRow => {
        const under = ships.find((term) => term.code === one.code);
        return { ...one, beside: under?.beside ?? "", shipped: under !== undefined };
      });
    return [...said, ...ships.filter((term) => said.every((one) => one.code !== term.code))];
  };
  const row = (name: string): ListRow => ({
    name,
    terms: whole(name).length,
    added: own.filter((one) => one.list === name).length,
    ...facts(name),
  });
  const done = (id: string, kind: string): Done => store.done(id, [kind]);
  const held = <Row extends { id: string }>(rows: Row[], id: string): Row => {
    const found = rows.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const within = (parent: string | undefined): string => places.find((one) => one.id === parent)?.name ?? "";
  const suggest: TermsDesk["suggest"] = async (list, text, limit) => {
    const wanted = bare(text);
    if (wanted === "") return [];
    const found: Suggestion[] = [];
    const french = store.settings.language === "fr";
    if (list === "subdivision") {
      const coded = places.filter(
        (one, at) => one.code && places.findIndex((each) => each.code === one.code) === at,
      );
      return coded
        .flatMap(({ code, name, aliases }) => {
          const reasons = [
            why(name, wanted, "exact"),
            ...[code, ...aliases].map((one) => why(one, wanted, "alias")),
          ];
          const best = ORDER.find((reason) => reasons.includes(reason));
          return best ? [{ code, label: code, why: best, beside: name }] : [];
        })
        .slice(0, limit);
    }
    for (const term of whole(list)) {
      const reasons = [
        ...[term.code, term.en, term.fr].map((one) => why(one, wanted, "exact")),
        ...term.aliases.map((one) => why(one, wanted, "alias")),
      ].filter((one) => one !== null);
      const [best] = reasons.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
      const label = (french ? term.fr : term.en) || term.code;
      if (best) found.push({ code: term.code, label, why: best, beside: term.beside });
    }
    return found.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)).slice(0, limit);
  };
  return {
    suggest,
    successors: async () => [],
    term_lists: async () => Object.keys(everyList.lists).sort().map(row),
    term_list: async (list, text) => {
      const wanted = text.trim().toLowerCase();
      const fits = whole(list).filter((term) =>
        [term.code, term.en, term.fr, term.beside, ...term.aliases].some((one) =>
          one.toLowerCase().includes(wanted),
        ),
      );
      return { list: row(list), rows: fits.slice(0, 200), total: fits.length };
    },
    unidentified: async () =>
      store.weapons.length === 0
        ? []
        : await Promise.all(
            [
              { list: "make", written: "Zastva Kragujevac", weapons: 4 },
              { list: "calibre", written: "7.62", weapons: 3 },
              { list: "make", written: "عرب للصناعات", weapons: 1 },
              { list: "model", written: "Т-33 обр.", weapons: 1 },
            ].map(async (one) => ({
              ...one,
              meant: await suggest(one.list, one.written.split(" ")[0] ?? "", 3),
            })),
          ),
    add_term: async (input) => {
      need(input.code, "code");
      const { list = "", code = "", en = "", fr = "", source = "" } = input;
      if (own.some((one) => one.list === list && one.code === code))
        throw refuse("term_exists", { value: code });
      const record = store.id();
      own.unshift({ list, record, code, en, fr, source, aliases: input.aliases ?? [] });
      return done(record, "term");
    },
    change_term: async (id, fields) => {
      const found = own.find((one) => one.record === id);
      if (!found) throw refuse("record_unknown", { id });
      Object.assign(found, fields);
      return done(id, "term");
    },
    places: async () => places.map((one) => ({ ...one })),
    add_place: async (input) => {
      need(input.name, "name");
      const { name = "", code = "", kind = "", parent = "" } = input;
      const id = store.id();
      places.push({ id, name, code, kind, parent, within: within(parent), aliases: input.aliases ?? [] });
      return done(id, "place");
    },
    change_place: async (id, fields) => {
      const found = held(places, id);
      Object.assign(found, fields);
      if (fields.parent !== undefined) found.within = within(fields.parent);
      return done(id, "place");
    },
    rules: async () => structuredClone(rules),
    set_rule: async (input) => {
      const [name = "", ...path] = input.name.split("/");
      const value = rules.find((one) => one.name === name)?.values.find((one) => one.path === path.join("/"));
      if (!value) throw refuse("rule_unknown", { name: input.name });
      need(input.source, "source");
      if (!fitsShape(value.shape, input.value)) {
        const { is, list, of, least, most } = value.shape;
        throw refuse("rule_value", {
          field: "value",
          value: input.value,
          shape: is,
          words: [list, ...of].filter(Boolean).join(", "),
          least: String(least ?? ""),
          most: String(most ?? ""),
        });
      }
      value.record ||= store.id();
      value.said = { ...input };
      return done(value.record, "rule");
    },
    withdraw_word: async (id, reason) => {
      need(reason, "reason");
      const term = own.findIndex((one) => one.record === id);
      if (term >= 0) own.splice(term, 1);
      const place = places.findIndex((one) => one.id === id);
      if (place >= 0) places.splice(place, 1);
      for (const value of rules.flatMap((one) => one.values)) if (value.record === id) value.record = "";
      return done(id, "term");
    },
  };
}
