// The paper desk's lost-and-stolen list, queries and answers: as lean as the screens need.

import type { LostDesk } from "../desk/lost";
import { refuse } from "../failure";
import type {
  AnswerView,
  CloseNotice,
  Found,
  HistoryLine,
  NoticeFields,
  NoticeHit,
  NoticeRow,
  QueryFields,
  QueryRow,
  Seen,
  WeaponHit,
} from "../wire";
import { checkFields, need } from "./checks";
import { goneOf } from "./disposal";
import { fits, loosely, type Store } from "./store";
import { foundRanges } from "./trade";

interface HeldNotice {
  id: string;
  fields: NoticeFields;
  state: string;
  closed_on: string;
  office: string;
  found: string;
  others: string[];
  history: HistoryLine[];
}

interface HeldQuery {
  id: string;
  fields: QueryFields;
  at: string;
  office: string;
  operator: string;
  noted: boolean;
  answers: AnswerView[];
  history: HistoryLine[];
}

/** Marks of these kinds carry no number that a weapon is looked for by. */
const NO_NUMBER = [
  "manufacturer",
  "factory_symbol",
  "model",
  "calibre",
  "year_plain",
  "year_coded",
  "security",
];

function why(one: string, other: string): string {
  if (one === other) return "exact";
  if (loosely(one) === loosely(other)) return "same_signs";
  const enough = (reading: string): boolean => (loosely(reading).match(/[\p{L}\p{N}]/gu) ?? []).length >= 3;
  const may = enough(one) && enough(other);
  return may && (fits(one)?.test(loosely(other)) || fits(other)?.test(loosely(one))) ? "fits" : "";
}

export function lost(store: Store, filled: boolean): LostDesk {
  const notices: HeldNotice[] = [];
  const queries: HeldQuery[] = [];
  const headquarters = (): boolean => store.office?.role === "headquarters";

  const list = (fields: NoticeFields, office: string, state = "open", closed_on = ""): HeldNotice => {
    const id = store.id();
    const made = { id, fields, state, closed_on, office, found: "", others: [] };
    const held = { ...made, history: [store.line(id, "notice", fields, true)] };
    notices.unshift(held);
    return held;
  };
  const ask = (fields: QueryFields, office: string, at: string, operator: string): HeldQuery => {
    const id = store.id();
    const line = store.line(id, "query", fields, true);
    const history = [{ ...line, said: { value: "", at, operator, office } }];
    const held = { id, fields, at, office, operator, noted: false, answers: [], history };
    queries.unshift(held);
    return held;
  };

  const notice = (id: string): HeldNotice => {
    const found = notices.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const others = (held: HeldNotice): boolean => !headquarters() && held.office !== store.office?.code;
  const query = (id: string): HeldQuery => {
    const found = queries.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const seenOf = (id: string): Seen => {
    const weapon = store.weapons.find((one) => one.id === id);
    return {
      marks: (weapon?.markings ?? []).map(({ fields }) => ({
        kind: fields.kind ?? "",
        reading: fields.reading ?? "",
      })),
      category: weapon?.fields.category ?? "",
      make: weapon?.fields.make ?? "",
      model: weapon?.fields.model ?? "",
      calibre: weapon?.fields.calibre ?? "",
    };
  };
  const compare = (held: HeldNotice, seen: Seen): { agrees: string[]; differs: string[] } => {
    const names = ["category", "make", "model", "calibre"] as const;
    const said = names.filter((name) => held.fields[name] && seen[name]);
    const same = (name: (typeof names)[number]): boolean =>
      loosely(held.fields[name] ?? "") === loosely(seen[name]);
    return { agrees: said.filter(same), differs: said.filter((name) => !same(name)) };
  };
  const hit = (held: HeldNotice, seen: Seen): { reading: string; why: string } | null => {
    for (const mark of seen.marks) {
      if (NO_NUMBER.includes(mark.kind) || !held.fields.reading || !mark.reading.trim()) continue;
      const met = why(mark.reading, held.fields.reading);
      if (met) return { reading: mark.reading, why: met };
    }
    return null;
  };
  const settled = (held: HeldNotice, weapon: string): boolean =>
    held.fields.weapon === weapon || held.others.includes(weapon);
  const weaponHits = (held: HeldNotice): WeaponHit[] =>
    held.state !== "open"
      ? []
      : store.weapons
          .flatMap((weapon) => {
            const seen = seenOf(weapon.id);
            const met = weapon.withdrawn || settled(held, weapon.id) ? null : hit(held, seen);
            if (!met) return [];
            const row = store.row(weapon);
            return [
              {
                weapon: weapon.id,
                title: store.title(weapon),
                national_number: weapon.number,
                office: weapon.office,
                find_date: row.find_date,
                ...met,
                ...compare(held, seen),
              },
            ];
          })
          .sort((a, b) => a.differs.length - b.differs.length);
  const row = (held: HeldNotice): NoticeRow => ({
    id: held.id,
    fields: held.fields,
    state: held.state,
    closed_on: held.closed_on,
    office: held.office,
    hits: weaponHits(held).length,
    flags: [],
  });
  const hits = (seen: Seen, weapon = ""): NoticeHit[] =>
    notices
      .filter((held) => held.state === "open" && !settled(held, weapon))
      .flatMap((held) => {
        const met = hit(held, seen);
        return met ? [{ notice: row(held), ...met, ...compare(held, seen) }] : [];
      });
  const queryRow = (held: HeldQuery): QueryRow => ({
    id: held.id,
    fields: held.fields,
    at: held.at,
    office: held.office,
    result: held.answers[0]?.fields.result ?? "",
    noted: held.noted,
    flags: [],
  });
  const found = (reading: string): Found[] =>
    store.weapons.flatMap((weapon) =>
      weapon.markings.flatMap((marking) => {
        const met = marking.fields.reading ? why(reading, marking.fields.reading) : "";
        if (!met) return [];
        return [
          {
            weapon: weapon.id,
            national_number: weapon.number,
            title: store.title(weapon),
            marking: marking.id,
            kind: marking.fields.kind ?? "",
            reading: marking.fields.reading ?? "",
            why: met,
            office: weapon.office,
          },
        ];
      }),
    );

  if (filled) furnish();

  function furnish(): void {
    list(
      {
        kind: "lost",
        date: "2024",
        make: "Beretta",
        model: "92FS",
        category: "SA-PIS",
        calibre: "9x19",
        reading: "BER 470931Z",
        place: "Kumasi, between the range and the barracks",
        report: "KSI/2024/0871",
      },
      "HQ",
      "recovered",
      "2025-06-02",
    );
    list(
      {
        kind: "stolen",
        date: "2025-11-03",
        since: "2025-10-28",
        category: "SA-ASR",
        make: "Cugir",
        model: "PM md. 63",
        calibre: "7.62x39",
        reading: "S-8421 973",
        place: "Central Armoury of the Northern Command and Dépôt d’Armes Saisies, Tamale",
        country: "GH",
        report: "TAM/CID/2025/311",
      },
      "HQ",
    );
    list(
      {
        kind: "lost",
        date: "2026-01",
        category: "SA-RIF",
        make: "Ижмаш",
        model: "СКС",
        reading: "ДЖ 4471",
        place: "Bawku",
      },
      "BP7",
    );
    list(
      {
        kind: "stolen",
        date: "2026-02-11",
        category: "SA-PIS",
        make: "Helwan",
        calibre: "9x19",
        reading: "١٢٤٥?٧",
        place: "Accra, Osu",
      },
      "HQ",
    );
    const here = store.office?.role === "field" ? (store.office.code ?? "BP3") : "BP3";
    const first = ask(
      {
        reading: "77120",
        make: "FEG",
        model: "PA-63",
        category: "SA-PIS",
        why: "licence",
        place: "Navrongo",
      },
      here,
      "2026-03-12T10:15:00Z",
      "Sgt Kwabena Boateng",
    );
    first.answers.push({
      id: store.id(),
      fields: {
        result: "known",
        hits: ["FEG PA-63 9x18 · 77120 · GH-HQ-7KD-2019-0133 · HQ"],
        remarks: "Licensed to the same person since 2019. Nothing against renewal.",
      },
      said: { value: "", at: "2026-03-16T08:40:00Z", operator: "Efua Asante", office: "HQ" },
      flags: [],
    });
    ask(
      {
        reading: "S-84?1 973",
        make: "Cugir",
        category: "SA-ASR",
        why: "control",
        place: "Paga crossing",
        remarks: "Driver waits at the barrier.",
      },
      here,
      "2026-03-21T14:05:00Z",
      "Sgt Kwabena Boateng",
    );
    ask(
      { reading: "١٩٨٤", make: "", category: "SA-RIF", why: "find" },
      "BP7",
      "2026-03-19T09:30:00Z",
      "Issah Mahama",
    );
  }

  const told = (held: { id: string; history: HistoryLine[] }, kind: string, fields: object): void => {
    held.history.unshift(store.line(held.id, kind, fields, false));
  };

  return {
    notices: async (asked) => {
      const words = (asked.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const rows = notices
        .filter((held) => asked.all || held.state === (asked.state ?? "open"))
        .filter((held) => !asked.kind || held.fields.kind === asked.kind)
        .filter((held) =>
          words.every((word) => Object.values(held.fields).join(" ").toLowerCase().includes(word)),
        )
        .map(row);
      return { rows, next: null, total: rows.length };
    },
    notice_page: async (id) => {
      const held = notice(id);
      return structuredClone({
        row: row(held),
        may_settle: headquarters() || held.office === store.office?.code,
        weapon_held: store.weapons.some((one) => one.id === held.fields.weapon),
        found: held.found,
        hits: weaponHits(held),
        ranges: foundRanges(store, held.fields.reading ?? ""),
        history: held.history,
      });
    },
    lost_hits: async (seen) => hits(seen),
    weapon_notices: async (weapon) => {
      const own = notices.filter((held) => held.fields.weapon === weapon).map(row);
      const held = store.weapons.find((one) => one.id === weapon);
      const away = held ? goneOf(held, store.office?.country ?? "") : null;
      const gone = ["loss", "theft"].includes(away?.by ?? "") ? away : null;
      const seen = seenOf(weapon);
      const offer: NoticeFields | null =
        gone && !own.some((one) => one.state === "open" || one.closed_on >= gone.since)
          ? {
              kind: gone.by === "theft" ? "stolen" : "lost",
              date: gone.since,
              place: gone.place,
              category: seen.category,
              make: seen.make,
              model: seen.model,
              calibre: seen.calibre,
              reading: seen.marks.find((mark) => mark.kind === "serial")?.reading ?? "",
              weapon,
            }
          : (store.missing.get(weapon) ?? null);
      const listed = own.find((one) => one.state === "open" && (headquarters() || !others(notice(one.id))));
      const found = held?.events.findLast((event) => event.fields.kind === "find")?.fields.date ?? "";
      const back: CloseNotice | null =
        listed && !away && found > (listed.fields.date ?? "")
          ? { notice: listed.id, state: "recovered", date: found, found: weapon }
          : null;
      return { own, hits: hits(seen, weapon), offer, back };
    },
    add_notice: async (fields) => {
      checkFields({ ...fields, place: "" }, "", ["calibre"]);
      need(fields.kind, "kind");
      need(fields.reading ?? fields.make ?? fields.model, "reading");
      if (
        fields.weapon &&
        notices.some((held) => held.fields.weapon === fields.weapon && held.state === "open")
      )
        throw refuse("notice_open");
      store.missing.delete(fields.weapon ?? "");
      return store.done(list(fields, store.office?.code ?? "").id, ["notice"]);
    },
    change_notice: async (id, fields) => {
      const held = notice(id);
      if (others(held)) return store.proposed(id, ["notice"]);
      held.fields = { ...held.fields, ...fields };
      told(held, "notice", fields);
      return store.done(id, ["notice"]);
    },
    close_notice: async (input) => {
      const held = notice(input.notice);
      if (input.state !== "open") need(input.date, "date");
      if (others(held)) return store.proposed(held.id, ["notice"]);
      held.state = input.state;
      held.closed_on = input.state === "open" ? "" : input.date;
      held.found = input.state === "open" ? "" : input.found;
      told(held, "notice", { state: input.state });
      return store.done(held.id, ["notice"]);
    },
    settle_hit: async (input) => {
      const held = notice(input.notice);
      if (others(held)) return store.proposed(held.id, ["notice"]);
      if (input.how === "found") {
        need(input.date, "date");
        [held.state, held.closed_on, held.found] = ["recovered", input.date, input.weapon];
      } else if (input.how === "own") held.fields = { ...held.fields, weapon: input.weapon };
      else held.others.push(input.weapon);
      told(held, "notice", { how: input.how });
      return store.done(held.id, ["notice"]);
    },
    queries: async () =>
      queries.map(queryRow).sort((a, b) => Number(a.result !== "") - Number(b.result !== "")),
    query_page: async (id) => {
      const held = query(id);
      const { fields } = held;
      const reading = fields.reading ?? "";
      const notes = hits({
        marks: [{ kind: "serial", reading }],
        category: fields.category ?? "",
        make: fields.make ?? "",
        model: fields.model ?? "",
        calibre: fields.calibre ?? "",
      });
      const known = reading ? found(reading) : [];
      const lines = [
        ...notes.map(({ notice: { fields: one, office } }) =>
          [one.kind, one.date, one.place, one.make, one.model, one.reading, one.report, office]
            .filter(Boolean)
            .join(" · "),
        ),
        ...known.map((one) =>
          [one.title, one.reading, one.national_number, one.office].filter(Boolean).join(" · "),
        ),
      ];
      const result = notes.length > 0 ? "listed" : known.length > 0 ? "known" : "not_known";
      return structuredClone({
        row: queryRow(held),
        asked: { value: "", at: held.at, operator: held.operator, office: held.office },
        answers: held.answers,
        found: { weapons: known, ranges: [] },
        notices: notes,
        suggested: headquarters() ? { result, hits: lines, remarks: "" } : null,
        weapon_held: store.weapons.some((one) => one.id === fields.weapon),
        history: held.history,
      });
    },
    add_query: async (fields) => {
      checkFields({ ...fields, place: "" }, "", ["calibre"]);
      need(fields.reading ?? fields.make ?? fields.model, "reading");
      const held = ask(fields, store.office?.code ?? "", new Date().toISOString(), store.who?.name ?? "");
      return store.done(held.id, ["query"]);
    },
    answer_query: async (id, fields) => {
      if (!headquarters()) throw refuse("headquarters_only");
      need(fields.result, "result");
      const held = query(id);
      held.answers.unshift({ id: store.id(), fields, said: store.said(), flags: [] });
      told(held, "answer", fields);
      return store.done(id, ["answer"]);
    },
    note_answer: async (id) => {
      query(id).noted = true;
      return store.done(id, ["query"]);
    },
    lost_attention: async () => ({
      hits: notices.filter((held) => weaponHits(held).length > 0).length,
      unanswered: headquarters() ? queries.filter((held) => held.answers.length === 0).length : 0,
      back: 0,
      answers: headquarters() ? 0 : queries.filter((held) => held.answers.length > 0 && !held.noted).length,
    }),
  };
}
