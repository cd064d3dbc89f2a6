import type { Desk } from "../desk";
import type { FindsDesk } from "../desk/finds";
import { refuse } from "../failure";
import type { FindFields, FindRow } from "../wire";
import { checkFields, need } from "./checks";
import type { HeldFind, HeldWeapon, Store } from "./store";

const SETTLED = ["marked_recorded", "destroyed", "returned", "state_use"];

/** Finds of many weapons; each weapon is recorded by the register itself. */
export function finds(store: Store, desk: () => Desk): FindsDesk {
  const held = (id: string): HeldFind => {
    const found = store.finds.find((find) => find.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const weaponsOf = (id: string): HeldWeapon[] =>
    store.weapons.filter((weapon) => weapon.events.some((event) => event.fields.find === id)).toReversed();
  const row = (find: HeldFind): FindRow => {
    const weapons = weaponsOf(find.id);
    return {
      id: find.id,
      find_kind: find.fields.find_kind ?? "",
      date: find.fields.date ?? "",
      place: find.fields.place ?? "",
      country: find.fields.country ?? "",
      operation: find.fields.operation ?? "",
      weapons: weapons.length,
      settled: weapons.filter((weapon) => SETTLED.includes(weapon.fields.status ?? "")).length,
      office: find.office,
      flags: [],
    };
  };
  const check = (fields: FindFields, at: string): void => {
    checkFields(fields, at, ["place"]);
    if (!fields.find_kind) throw refuse("find_kind_missing", { field: `${at}find_kind` });
  };
  /** The weapon's event names the find; what the find says is read from there. */
  const part = (find: HeldFind) => ({ ...find.fields, kind: "find", find: find.id });

  return {
    finds: async (query) => {
      const wanted = (query.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const rows = store.finds
        .map(row)
        .filter((one) => !query.find_kind || one.find_kind === query.find_kind)
        .filter((one) =>
          wanted.every((word) => `${one.date} ${one.place} ${one.operation}`.toLowerCase().includes(word)),
        );
      const from = query.after ? rows.findIndex((one) => one.id === query.after) + 1 : 0;
      const shown = rows.slice(from, from + Math.min(query.limit ?? 100, 500));
      const more = from + shown.length < rows.length;
      return { rows: shown, next: more ? (shown.at(-1)?.id ?? null) : null, total: rows.length };
    },
    find_page: async (id) => {
      const find = held(id);
      return structuredClone({
        row: row(find),
        fields: find.fields,
        weapons: weaponsOf(id).map((weapon) => store.row(weapon)),
        ammunition: [],
        photographs: [],
        disagreements: [],
        history: find.history,
      });
    },
    add_find: async (input) => {
      check(input.find, "find.");
      input.weapons.forEach((weapon, index) => {
        checkFields(weapon.weapon, `weapons.${index}.weapon.`, ["calibre"]);
        weapon.markings.forEach((marking, at) => {
          checkFields(marking, `weapons.${index}.markings.${at}.`);
          need(marking.kind, `weapons.${index}.markings.${at}.kind`);
        });
      });
      const id = store.id();
      const find: HeldFind = {
        id,
        fields: input.find,
        office: store.office?.code ?? "",
        history: [store.line(id, "find", input.find, true)],
      };
      store.finds.unshift(find);
      for (const weapon of input.weapons)
        await desk().add_weapon({ ...weapon, find: part(find), number: weapon.number || input.number });
      return store.done(id, ["find", "weapon", "marking", "event"]);
    },
    add_to_find: async (id, input) => desk().add_weapon({ ...input, find: part(held(id)) }),
    change_find: async (id, fields) => {
      const find = held(id);
      check({ ...find.fields, ...fields }, "");
      Object.assign(find.fields, fields);
      for (const weapon of weaponsOf(id))
        for (const event of weapon.events) if (event.fields.find === id) Object.assign(event.fields, fields);
      find.history.unshift(store.line(id, "find", fields, false));
      return store.done(id, ["find"]);
    },
  };
}
