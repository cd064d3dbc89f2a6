// The paper desk's marking practices and models: as lean as the screens need.

import type { PracticesDesk } from "../desk/practices";
import { refuse } from "../failure";
import type {
  HistoryLine,
  MarkingFields,
  ModelFields,
  ModelRow,
  PracticeFields,
  PracticeFile,
  PracticeFit,
  PracticeRow,
} from "../wire";
import { checkFields, need } from "./checks";
import { pdf } from "./pdf";
import { loosely, type Store } from "./store";

export interface Held<Fields> {
  id: string;
  fields: Fields;
  office: string;
  sender: string;
  fingerprint: string;
  history: HistoryLine[];
}

const FINGERPRINT = "7c0a 91de 44b8 20f3 5e6b 03aa d2c1 9f74 18e0 6d5b c3a7 2f90 b84d 115c 0e97 a6f2";

/** A layout as an expression over a reading without spaces and dashes. */
function laidOut(layout: string): RegExp {
  const signs: Record<string, string> = { "#": "\\d", "@": "\\p{L}", "&": "[\\p{L}\\d]", "*": ".+" };
  const parts = Array.from(
    loosely(layout),
    (sign) => signs[sign] ?? sign.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"),
  );
  return new RegExp(`^${parts.join("")}$`, "u");
}

export function practices(store: Store, filled: boolean): PracticesDesk {
  const held = store.practices;
  const table: Held<ModelFields>[] = [];

  const add = <Fields extends object>(
    into: Held<Fields>[],
    kind: string,
    fields: Fields,
    sender = "",
    fingerprint = "",
  ): Held<Fields> => {
    const id = store.id();
    const history = [store.line(id, kind, fields, true)];
    const made = { id, fields, office: store.office?.code ?? "HQ", sender, fingerprint, history };
    into.push(made);
    return made;
  };
  const of = <Fields>(from: Held<Fields>[], id: string): Held<Fields> => {
    const found = from.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const row = (one: Held<PracticeFields>): PracticeRow => ({
    id: one.id,
    fields: one.fields,
    own: one.fields.country === store.office?.country,
    sender: one.sender,
    fingerprint: one.fingerprint,
    office: one.office,
    flags: [],
  });
  const modelRow = (one: Held<ModelFields>): ModelRow => ({
    id: one.id,
    fields: one.fields,
    office: one.office,
    flags: [],
  });
  const words = (fields: object, text: string): boolean => {
    const all = loosely(JSON.stringify(Object.values(fields)));
    return text.split(/\s+/).every((word) => all.includes(loosely(word)));
  };
  const change = <Fields extends object>(one: Held<Fields>, kind: string, fields: Fields): void => {
    one.fields = { ...one.fields, ...fields };
    one.history.unshift(store.line(one.id, kind, fields, false));
  };

  if (filled) {
    add(held, "practice", {
      of: "state",
      name: "Ghana, import mark",
      country: "GH",
      layout: "GH ## @ #####",
      codes: [
        "Two digits: year of import",
        "Letter: class of licence (A dealer, B person, C security company)",
      ],
      places: ["receiver_left", "frame"],
      methods: ["dot_peen"],
      year_from: "2012",
      source: "Arms and Ammunition (Marking) Regulations, schedule 2",
    });
    add(held, "practice", {
      of: "agency",
      name: "Ghana Police Service",
      country: "GH",
      layout: "GPS *",
      symbols: "Star of five points over a shield",
      places: ["receiver_right"],
      methods: ["laser"],
      year_from: "2009",
      source: "Police Armament Directorate",
    });
    add(held, "practice", {
      of: "factory",
      name: "Uzina Mecanică Cugir",
      country: "RO",
      layout: "S-#### *",
      symbols: "Arrow in a triangle",
      codes: ["S, F, R: series", "Year struck in full below the number"],
      places: ["front_trunnion"],
      methods: ["roll_stamp"],
      year_from: "1963",
      year_to: "1989",
      source: "Sheet of the point of contact, Bucharest",
    }).fingerprint = FINGERPRINT;
    add(held, "practice", {
      of: "factory",
      name: "Тульский оружейный завод",
      country: "SU",
      symbols: "Star, in it an arrow",
      codes: ["А 1940 … Я 1958: letter of the year"],
      places: ["receiver_top"],
      methods: ["roll_stamp"],
      year_to: "1958",
      source: "Museum catalogue",
    });
    const cugir = held[2];
    if (cugir) cugir.sender = "RO · General Inspectorate of Police";
    add(table, "model", {
      make: "Cugir",
      model: "PM md. 63",
      aliases: ["AIM", "md. 63"],
      category: "SA-ASR",
      calibres: ["7.62x39"],
      country: "RO",
      places: ["front_trunnion"],
      formats: [
        { layout: "S-#### *", year_from: "1963", year_to: "1978" },
        { layout: "@-#### ####", year_from: "1979", year_to: "1989" },
      ],
      look_alikes: ["AKM (Izhmash)", "AKM-63 (FÉG)"],
      frt: "124580",
      source: "Own examination of 61 weapons",
    });
    add(table, "model", {
      make: "Norinco",
      model: "Type 56-1",
      aliases: ["56-1"],
      category: "SA-ASR",
      calibres: ["7.62x39"],
      country: "CN",
      formats: [{ layout: "#######*", year_from: "1963", year_to: "" }],
      look_alikes: ["AKMS"],
      source: "Factory manual",
    });
    add(table, "model", {
      make: "Helwan",
      model: "920",
      category: "SA-PIS",
      calibres: ["9x19"],
      country: "EG",
    });
  }

  const file = (): PracticeFile => {
    const known = held.filter((one) => one.fingerprint === FINGERPRINT && one.fields.country === "RO");
    return {
      country: "RO",
      name: "General Inspectorate of Police, Point of Contact",
      at: "2026-03-09T07:30:00Z",
      fingerprint: FINGERPRINT,
      known: known.length > 0,
      sheets: [
        {
          fields: {
            of: "factory",
            name: "Uzina Mecanică Cugir",
            country: "RO",
            layout: "S-#### *",
            symbols: "Arrow in a triangle",
            places: ["front_trunnion"],
            methods: ["roll_stamp"],
            year_from: "1963",
            year_to: "1991",
          },
          updates: known[0]?.id ?? "",
          same: false,
          picture: true,
          left_out: [],
        },
        {
          fields: {
            of: "state",
            name: "Romania, import mark",
            country: "RO",
            layout: "RO ####",
            places: ["receiver_left"],
            methods: ["laser"],
            year_from: "2007",
          },
          updates: "",
          same: false,
          picture: false,
          left_out: ["receiver_plate"],
        },
      ],
    };
  };

  const fitting = (markings: MarkingFields[]): PracticeFit[] =>
    held.flatMap((one) => {
      const mark = markings.find(
        (marking) =>
          (one.fields.layout && laidOut(one.fields.layout).test(loosely(marking.reading ?? ""))) ||
          (marking.symbols && marking.symbols === one.fields.symbols),
      );
      if (!mark) return [];
      const place = one.fields.places?.includes(mark.place ?? "");
      return [
        {
          practice: row(one),
          mark: mark.reading || (mark.symbols ?? ""),
          why: [mark.symbols ? "symbols" : "layout", ...(place ? ["place"] : [])],
          against: mark.place && !place ? ["place"] : [],
        },
      ];
    });

  store.fitting = fitting;

  return {
    practices: async (text) =>
      held
        .filter((one) => words(one.fields, text))
        .map(row)
        .sort((a, b) => Number(b.own) - Number(a.own)),
    practice_page: async (id) => {
      const one = of(held, id);
      return structuredClone({ row: row(one), pictures: [], history: one.history });
    },
    add_practice: async (fields) => {
      checkFields(fields, "", ["method", "place"]);
      need(fields.of, "of");
      need(fields.name, "name");
      need(fields.country, "country");
      return store.done(add(held, "practice", fields).id, ["practice"]);
    },
    change_practice: async (id, fields) => {
      change(of(held, id), "practice", fields);
      return store.done(id, ["practice"]);
    },
    practices_that_fit: async (markings) => fitting(markings),
    weapon_practices: async (weapon) => {
      const markings = store.weapons.find((one) => one.id === weapon)?.markings ?? [];
      return fitting(markings.map((one) => one.fields));
    },
    send_practices: async (input) => {
      if (input.practices.length === 0) throw refuse("field_empty", { field: "practices" });
      if (!store.folders.has(input.folder)) throw refuse("file_missing", { path: input.folder });
      const path = `${input.folder}/${store.office?.country ?? "XX"}-5b1e07c2.proofmark-practice`;
      store.files.set(path, "unknown");
      return path;
    },
    inspect_practices: async (path) => {
      if (!path.endsWith(".proofmark-practice")) throw refuse("practice_not_one", { path });
      return file();
    },
    take_practices: async (path, fingerprint) => {
      const brought = file();
      if (fingerprint !== brought.fingerprint)
        throw refuse("practice_fingerprint", { fingerprint: brought.fingerprint });
      const sender = `${brought.country} · ${brought.name}`;
      for (const sheet of brought.sheets) {
        if (sheet.updates) change(of(held, sheet.updates), "practice", sheet.fields);
        else add(held, "practice", sheet.fields, sender, brought.fingerprint);
      }
      return store.done(path, ["practice"]);
    },
    practice_paper: async (ids) =>
      pdf([
        { text: store.office?.name ?? "", y: 756, size: 11, bold: true },
        { text: "National marking practice", y: 690, size: 20, bold: true },
        ...ids.map((id, index) => ({ text: of(held, id).fields.name ?? "", y: 640 - index * 24 })),
      ]),
    models: async (text) => table.filter((one) => words(one.fields, text)).map(modelRow),
    model_page: async (id) => {
      const one = of(table, id);
      const weapons = store.weapons.filter((weapon) => weapon.fields.model === one.fields.model).length;
      return structuredClone({ row: modelRow(one), pictures: [], weapons, history: one.history });
    },
    add_model: async (fields) => {
      checkFields({ ...fields, place: "" });
      need(fields.model, "model");
      return store.done(add(table, "model", fields).id, ["model"]);
    },
    change_model: async (id, fields) => {
      change(of(table, id), "model", fields);
      return store.done(id, ["model"]);
    },
    serial_remark: async (make, model, reading) => {
      const one = table.find(
        ({ fields }) =>
          [fields.model, ...(fields.aliases ?? [])].some(
            (name) => name && loosely(name) === loosely(model),
          ) &&
          (!make || !fields.make || loosely(fields.make) === loosely(make)),
      );
      const formats = one?.fields.formats ?? [];
      if (!one || formats.length === 0 || !reading.trim()) return null;
      const like = formats.filter((format) => laidOut(format.layout).test(loosely(reading)));
      return {
        model: one.id,
        title: `${one.fields.make ?? ""} ${one.fields.model ?? ""}`.trim(),
        verdict: like.length > 0 ? "fits" : "differs",
        formats: like.length > 0 ? like : formats,
      };
    },
  };
}
