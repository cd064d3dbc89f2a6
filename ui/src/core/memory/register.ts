import type { Desk } from "../desk";
import { refuse } from "../failure";
import { readReading } from "../reading";
import type { Done, EventFields, Found, MarkingFields, WeaponFields, WeaponPage, WeaponRow } from "../wire";
import { checkFields, need } from "./checks";
import { awaits, checkStatus, disposalOf, goneOf, yearOf } from "./disposal";
import { linksOf } from "./links";
import { successors } from "./words";
import { fits, type HeldWeapon, loosely, type Store } from "./store";
import { foundRanges, withdrawTraded } from "./trade";

type Register = Pick<
  Desk,
  | "weapons"
  | "weapon"
  | "words_of_list"
  | "views"
  | "save_view"
  | "drop_view"
  | "add_weapon"
  | "change_weapon"
  | "add_marking"
  | "change_marking"
  | "add_event"
  | "change_event"
  | "withdraw"
  | "photograph"
  | "find"
>;

function tidy<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" && name !== "reading"
        ? value.trim()
        : Array.isArray(value)
          ? Array.from(value as string[])
          : value,
    ]),
  ) as Fields;
}

function checkEvent(fields: EventFields, at = ""): void {
  // A place and a method of an event are no place and no method of a marking.
  checkFields(fields, at, ["place", "method"]);
  if (fields.kind === "find" && !fields.find_kind)
    throw refuse("find_kind_missing", { field: `${at}find_kind` });
}

/** Serials on different parts that are not the same. */
function apart(weapon: HeldWeapon): string[][] {
  const serials = weapon.markings.filter((one) => one.fields.kind === "serial" && one.fields.reading);
  return serials.flatMap((one, index) =>
    serials
      .slice(index + 1)
      .filter((other) => !fits(other.fields.reading ?? "")?.test(loosely(one.fields.reading ?? "")))
      .filter((other) => !fits(one.fields.reading ?? "")?.test(loosely(other.fields.reading ?? "")))
      .map((other) => [one.id, other.id]),
  );
}

export function register(store: Store): Register {
  const held = (id: string): HeldWeapon => {
    const found = store.weapons.find((weapon) => weapon.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const live = (id: string): HeldWeapon => {
    const found = held(id);
    if (found.withdrawn) throw refuse("record_withdrawn", { id });
    return found;
  };
  const stale = (weapon: string): void => {
    for (const one of store.cases) {
      if (one.weapon === weapon && one.steps.some((step) => step.kind === "authorised")) one.stale = true;
    }
  };
  const changed = (weapon: HeldWeapon, record: string, kind: string, fields: object, birth = false): Done => {
    weapon.history.unshift(store.line(record, kind, fields, birth));
    stale(weapon.id);
    return store.done(record, [kind]);
  };

  const page = (weapon: HeldWeapon): WeaponPage => {
    const row = store.row(weapon);
    const serial = loosely(row.serial);
    return {
      row,
      fields: weapon.fields,
      markings: weapon.markings.map((marking) => ({
        ...marking,
        withheld: false,
        photographs: (marking.photographs ?? []).map(({ bytes: _, ...view }) => view),
        restorations: marking.restorations ?? [],
        signs: readReading(marking.fields.reading ?? "").signs.map(({ certainty, may_be }) => ({
          certainty,
          may_be,
        })),
        flags: [],
      })),
      events: weapon.events
        .toSorted((a, b) => (a.fields.date ?? "").localeCompare(b.fields.date ?? ""))
        .map((event) => ({
          ...event,
          photographs: (event.photographs ?? []).map(({ bytes: _, ...view }) => view),
          lacking: [],
          warnings: [],
        })),
      photographs: weapon.photographs.map(({ bytes: _, ...view }) => view),
      cases: store.cases
        .filter((one) => one.weapon === weapon.id)
        .map((one) => ({
          id: one.id,
          reference: one.reference,
          state: one.steps.some((step) => step.kind === "issued") ? "issued" : "draft",
        })),
      disagreements: weapon.disagreements,
      history: weapon.history,
      doubles:
        serial === ""
          ? []
          : store.weapons
              .filter((other) => other.id !== weapon.id && loosely(store.row(other).serial) === serial)
              .map((other) => store.row(other)),
      links: linksOf(store, weapon),
      gone: goneOf(weapon, store.office?.country ?? ""),
      adequacy: { adequate: null, lacking: [] },
      mismatch: apart(weapon),
      disposal: disposalOf(weapon),
      year: weapon.fields.year_as_struck
        ? yearOf(weapon.fields.year_as_struck, weapon.fields.calendar ?? "")
        : null,
      successors: successors(weapon.fields.country_of_manufacture ?? ""),
      ranges: foundRanges(store, row.serial),
    };
  };

  return {
    weapons: async (query) => {
      const wanted = (query.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const rows = store.weapons
        .filter((weapon) => query.withdrawn || !weapon.withdrawn)
        .filter((weapon) => query.flag !== "awaiting_disposal" || awaits(weapon))
        .map((weapon) => store.row(weapon))
        .filter((row) => !query.find_kind || row.find_kind === query.find_kind)
        .filter((row) => !query.office || row.office === query.office)
        .filter((row) =>
          (["make", "model", "calibre", "category", "status", "country_of_manufacture"] as const).every(
            (key) => !query[key] || row[key] === query[key],
          ),
        )
        .filter((row) => !query.found_from || row.find_date >= query.found_from)
        .filter((row) => !query.found_to || (row.find_date !== "" && row.find_date <= `${query.found_to}-99`))
        .filter(
          (row) =>
            !query.flag ||
            query.flag === "awaiting_disposal" ||
            (query.flag === "traced" ? row.traced : row.flags.includes(query.flag)),
        )
        .filter((row) => {
          const line = [row.national_number, row.make, row.model, row.calibre, row.serial]
            .join(" ")
            .toLowerCase();
          return wanted.every((word) => line.includes(word));
        });
      const by = query.sort;
      if (by) {
        const down = query.descending ? -1 : 1;
        const value = (row: WeaponRow): string => String(row[by as keyof WeaponRow] ?? "");
        rows.sort((a, b) => {
          const [one, other] = [value(a), value(b)];
          if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
          return one < other ? -down : one > other ? down : 0;
        });
      } else if (query.descending) rows.reverse();
      const from = query.from ?? 0;
      const part = rows.slice(from, from + Math.min(query.limit ?? 200, 500));
      const ranges = from === 0 && /\d/.test(query.text ?? "") ? foundRanges(store, query.text ?? "") : [];
      return { rows: part, total: rows.length, preparing: false, ranges };
    },
    words_of_list: async (column) =>
      [...new Set(store.weapons.map((weapon) => String(store.row(weapon)[column as keyof WeaponRow] ?? "")))]
        .filter(Boolean)
        .sort(),
    views: async () => structuredClone(store.views),
    save_view: async (view) => {
      store.views = [...store.views.filter((one) => one.name !== view.name), structuredClone(view)];
    },
    drop_view: async (name) => {
      store.views = store.views.filter((one) => one.name !== name);
    },
    weapon: async (id) => structuredClone(page(held(id))),
    add_weapon: async (input) => {
      const fields: WeaponFields = tidy(input.weapon);
      checkFields(fields, "", ["calibre"]);
      checkStatus(input.weapon.status || undefined);
      input.markings.forEach((marking, index) => {
        checkFields(marking, `markings.${index}.`);
        need(marking.kind, `markings.${index}.kind`);
      });
      if (input.find) checkEvent({ ...tidy(input.find), kind: "find" }, "find.");
      const id = store.id();
      const weapon: HeldWeapon = {
        id,
        number: input.number ? store.reference(String(new Date().getFullYear())) : "",
        fields,
        markings: input.markings.map((marking) => ({
          id: store.id(),
          fields: tidy(marking),
          office: store.office?.code ?? "",
        })),
        events: input.find
          ? [
              {
                id: store.id(),
                fields: { ...tidy(input.find), kind: "find" },
                office: store.office?.code ?? "",
                flags: [],
              },
            ]
          : [],
        photographs: [],
        disagreements: [],
        history: [store.line(id, "weapon", fields, true)],
        office: store.office?.code ?? "",
        withdrawn: false,
      };
      for (const marking of weapon.markings)
        weapon.history.unshift(store.line(marking.id, "marking", marking.fields, true));
      for (const event of weapon.events)
        weapon.history.unshift(store.line(event.id, "event", event.fields, true));
      store.weapons.unshift(weapon);
      return store.done(id, ["weapon", "marking", "event"], weapon.number || null);
    },
    change_weapon: async (id, fields) => {
      const weapon = live(id);
      checkFields(fields, "", ["calibre"]);
      checkStatus(fields.status, weapon);
      Object.assign(weapon.fields, tidy(fields));
      weapon.disagreements = weapon.disagreements.filter((one) => !(one.field in fields));
      return changed(weapon, id, "weapon", fields);
    },
    add_marking: async (weapon, fields) => {
      const on = live(weapon);
      checkFields(fields);
      need(fields.kind, "kind");
      const marking = {
        id: store.id(),
        fields: tidy<MarkingFields>(fields),
        office: store.office?.code ?? "",
      };
      on.markings.push(marking);
      return changed(on, marking.id, "marking", fields, true);
    },
    change_marking: async (id, fields) => {
      const on = store.weapons.find((weapon) => weapon.markings.some((marking) => marking.id === id));
      const marking = on?.markings.find((one) => one.id === id);
      if (!on || !marking) throw refuse("record_unknown", { id });
      checkFields(fields);
      Object.assign(marking.fields, tidy(fields));
      return changed(on, id, "marking", fields);
    },
    add_event: async (weapon, fields) => {
      const on = live(weapon);
      need(fields.kind, "kind");
      checkEvent(fields);
      const event = {
        id: store.id(),
        fields: tidy<EventFields>(fields),
        office: store.office?.code ?? "",
        flags: [],
      };
      on.events.push(event);
      return changed(on, event.id, "event", fields, true);
    },
    change_event: async (id, fields) => {
      const on = store.weapons.find((weapon) => weapon.events.some((event) => event.id === id));
      const event = on?.events.find((one) => one.id === id);
      if (!on || !event) throw refuse("record_unknown", { id });
      checkEvent({ ...event.fields, ...fields });
      Object.assign(event.fields, tidy(fields));
      return changed(on, id, "event", fields);
    },
    withdraw: async (record, reason) => {
      need(reason, "reason");
      const traded = withdrawTraded(store, record, reason);
      if (traded) return traded;
      const weapon = store.weapons.find((one) => one.id === record);
      if (weapon) {
        weapon.withdrawn = true;
        return changed(weapon, record, "weapon", { withdrawn: reason });
      }
      for (const on of store.weapons) {
        const before = on.markings.length + on.events.length + on.photographs.length;
        on.markings = on.markings.filter((one) => one.id !== record);
        on.events = on.events.filter((one) => one.id !== record);
        on.photographs = on.photographs.filter((one) => one.id !== record);
        if (on.markings.length + on.events.length + on.photographs.length < before) {
          return changed(on, record, "note", { withdrawn: reason });
        }
      }
      throw refuse("record_unknown", { id: record });
    },
    photograph: async (id) => {
      const scan = store.scans.get(id);
      if (scan) return scan;
      const found = store.pictures().find((one) => one.id === id);
      if (!found) throw refuse("record_unknown", { id });
      return found.bytes;
    },
    find: async (reading) => {
      const asked = loosely(reading);
      const pattern = fits(reading);
      const found: Found[] = [];
      for (const weapon of store.weapons) {
        for (const marking of weapon.markings) {
          const text = marking.fields.reading ?? "";
          if (text === "" || asked === "") continue;
          const back = fits(text);
          const why =
            text === reading.trim()
              ? "exact"
              : loosely(text) === asked
                ? "same_signs"
                : pattern?.test(loosely(text)) || back?.test(asked)
                  ? "fits"
                  : "";
          if (why === "") continue;
          found.push({
            weapon: weapon.id,
            national_number: weapon.number,
            title: store.title(weapon),
            marking: marking.id,
            kind: marking.fields.kind ?? "",
            reading: text,
            why,
            office: weapon.office,
          });
        }
      }
      const order = ["exact", "same_signs", "fits"];
      const weapons = found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why)).slice(0, 100);
      return { weapons, ranges: foundRanges(store, reading) };
    },
  };
}
