import composed from "../../../../assets/rules/composed_mark.json";
import secret from "../../../../assets/rules/secret_marks.json";
import symbolList from "../../../../assets/vocabulary/symbol.json";
import type { MarkingsDesk } from "../desk/markings";
import { asFailure, refuse } from "../failure";
import { readReading } from "../reading";
import type { ComposedMark, FolderPicture, Lack, PhotographAdded } from "../wire";
import { checkFields, need } from "./checks";
import { drawnMark, drawnRifle } from "./pictures";
import type { HeldMarking, HeldPhotograph, HeldWeapon, Store } from "./store";
import { vocabulary } from "./words";

interface Spoken {
  en: string;
  fr: string;
}

interface Part {
  name: string;
  signs: string;
  least: number;
  most: number;
}

/** `year 9 2-4`, as the rule writes a part. */
function part(written: string): Part {
  const [name = "", signs = "X", count = "1"] = written.split(" ");
  const [least = count, most = least] = count.split("-");
  return { name, signs, least: Number(least), most: Number(most) };
}

const PATTERNS = composed.patterns.map((pattern) => ({ ...pattern, parts: pattern.parts.map(part) }));

const CLASSES: Record<string, string> = { A: "\\p{L}", "9": "\\d", X: "[\\p{L}\\d]" };
const QUALITIES = ["exposed", "conspicuous", "recognisable", "readable", "durable"];

/** What lies on the card of a camera. */
const CARD: FolderPicture[] = [
  ["IMG_2041.JPG", 4_812_331],
  ["IMG_2040.JPG", 5_120_004],
  ["IMG_2039.HEIC", 2_004_113],
  ["IMG_2038.JPG", 3_998_120],
  ["IMG_2037.JPG", 4_411_902],
  ["IMG_2036.JPG", 4_006_518],
].map(([name, size]) => ({
  path: `/media/clerk/CARD/DCIM/100APPLE/${name}`,
  name: String(name),
  size: Number(size),
  heic: String(name).endsWith(".HEIC"),
}));

export function markings(store: Store): MarkingsDesk {
  const spoken = (of: Spoken, language: string): string => (language === "fr" ? of.fr : of.en);

  const weaponOf = (id: string): [HeldWeapon, HeldMarking] => {
    for (const weapon of store.weapons) {
      const marking = weapon.markings.find((one) => one.id === id);
      if (marking) return [weapon, marking];
    }
    throw refuse("record_unknown", { id });
  };

  const read = (reading: string, language: string): ComposedMark[] =>
    PATTERNS.flatMap((pattern) => {
      const groups = reading.trim().split(pattern.separator);
      const fits =
        groups.length === pattern.parts.length &&
        pattern.parts.every((part, at) => {
          const sign = `(?:${CLASSES[part.signs]}|\\?|\\[[^\\]]+\\])`;
          return new RegExp(`^${sign}{${part.least},${part.most}}$`, "u").test(groups[at] ?? "");
        });
      const parts = pattern.parts.map((part, at) => {
        const value = groups[at] ?? "";
        const state = vocabulary.lists.country?.find((one) => one.code === value.toUpperCase());
        const young = /^([0-3]\d|40)$/.test(value) ? `20${value} / ` : "";
        const year = /^\d\d$/.test(value) ? `${young}19${value}` : "";
        const means =
          part.name === "country" ? (state?.labels[language] ?? "") : part.name === "year" ? year : "";
        return { name: part.name, value, means };
      });
      const named = parts.every((part) => part.name !== "country" || part.means !== "");
      if (!fits || !named) return [];
      return [
        { pattern: pattern.code, label: spoken(pattern, language), kind: pattern.kind, reading, parts },
      ];
    });

  const keep = (record: string, path: string, caption: string): PhotographAdded => {
    const weapon = store.weapons.find((one) => one.id === record);
    const event = store.weapons.flatMap((one) => one.events).find((one) => one.id === record);
    const about = event ?? (weapon ? null : weaponOf(record)[1]);
    const kept = weapon?.photographs ?? (about ? (about.photographs ??= []) : []);
    need(path, "path");
    if (/\.hei[cf]$/i.test(path)) throw refuse("photograph_heic");
    if (!/\.(jpe?g|png)$/i.test(path)) throw refuse("photograph_not", { path });
    const id = store.id();
    const print = `${id}${id}`.slice(-64);
    const name = path.split("/").at(-1) ?? path;
    const photograph: HeldPhotograph = {
      id,
      caption,
      media_type: "image/svg+xml",
      sha256: print,
      sha256_original: print,
      size: 4_431_000,
      held: true,
      whole: true,
      removed: ["place", "time", "device"],
      thumbnail_held: true,
      orientation: 1,
      bytes: weapon ? drawnRifle(kept.length % 2 === 0) : drawnMark("S-84?1"),
    };
    kept.push(photograph);
    return { id, name, removed: photograph.removed, size: photograph.size, shrunk: 812_000 };
  };

  return {
    adequacy: async (id) => {
      const weapon = store.weapons.find((one) => one.id === id);
      if (!weapon) throw refuse("record_unknown", { id });
      const marks = weapon.markings.filter((one) => one.fields.secret !== "yes");
      const of = (...kinds: string[]): HeldMarking | undefined =>
        marks.find((one) => kinds.includes(one.fields.kind ?? ""));
      const lack = (code: string, para: string, marking: string | null, open = false): Lack => ({
        code,
        para,
        marking,
        open,
      });
      const lacking: Lack[] = [];
      if (!of("manufacturer", "factory_symbol", "composed")) lacking.push(lack("maker", "8(a)", null));
      if (!of("country_of_manufacture", "factory_symbol", "composed"))
        lacking.push(lack("country", "8(a)", null));
      const serial = of("serial", "composed");
      if (!serial) lacking.push(lack("serial", "8(a)", null));
      else {
        const whole = readReading(serial.fields.reading ?? "").signs.every((one) => one.certainty === "read");
        if (!whole) lacking.push(lack("readable", "7", serial.id));
        for (const quality of QUALITIES) {
          if (serial.fields.para7_unmet?.includes(quality)) lacking.push(lack(quality, "7", serial.id));
          else if (!serial.fields.para7_met?.includes(quality))
            lacking.push(lack(quality, "7", serial.id, true));
        }
      }
      const adequate = lacking.some((one) => !one.open) ? false : lacking.length > 0 ? null : true;
      return { adequate, lacking };
    },
    symbols: async (language) =>
      symbolList.terms.map((symbol) => ({
        code: symbol.code,
        sign: symbol.sign,
        group: symbol.group,
        name: spoken(symbol, language),
        hint: (language === "fr" ? symbol.fr_hint : symbol.en_hint) ?? "",
      })),
    seeing_roles: async () => secret.roles,
    mark_patterns: async (language) =>
      PATTERNS.map(({ code, kind, separator, parts, ...labels }) => ({
        code,
        kind,
        separator,
        parts,
        label: spoken(labels, language),
      })),
    parse_mark: async (reading, language) => read(reading, language),
    compose_mark: async (input, language) => {
      const pattern = PATTERNS.find((one) => one.code === input.pattern);
      const values = (pattern?.parts ?? []).map((part) => {
        const value = (input.parts.find((one) => one.name === part.name)?.value ?? "").trim().toUpperCase();
        const fits = new RegExp(`^(?:${CLASSES[part.signs]}){${part.least},${part.most}}$`, "u");
        if (!fits.test(value)) throw refuse("mark_part", { field: part.name, value });
        return value;
      });
      const [made] = read(values.join(pattern?.separator ?? ""), language);
      if (!made) throw refuse("mark_part", { field: "country", value: values[0] ?? "" });
      return made;
    },
    add_restoration: async (id, input) => {
      const [weapon, marking] = weaponOf(id);
      need(input.method, "method");
      checkFields({ date: input.date, reading: input.reading });
      const event = store.id();
      const { take_over, ...texts } = input;
      (marking.restorations ??= []).push({
        id: event,
        date: input.date ?? "",
        method: input.method ?? "",
        reading: input.reading ?? "",
        authority: input.authority ?? "",
      });
      const fields = { ...texts, kind: "restoration", marking: id };
      weapon.events.push({ id: event, fields, office: store.office?.code ?? "", flags: [] });
      weapon.history.unshift(store.line(event, "event", fields, true));
      if (take_over) marking.fields.reading = input.reading ?? "";
      return store.done(event, ["event", "marking"]);
    },
    hidden_marks: async (case_id) => {
      const weapon = store.weapons.find(
        (one) => one.id === store.cases.find((of) => of.id === case_id)?.weapon,
      );
      const release = store.releases.get(case_id);
      return (weapon?.markings ?? [])
        .filter((one) => one.fields.secret === "yes" || one.fields.kind === "security")
        .map((marking) => ({
          marking: {
            ...marking,
            signs: [],
            flags: [],
            withheld: false,
            photographs: [],
            restorations: [],
          },
          release: release?.marking === marking.id ? release.release : null,
        }));
    },
    release_secret_mark: async (input) => {
      need(input.reason, "reason");
      const second = store.people.find((one) => one.name === input.second.operator);
      if (!second?.roles.includes("authorising_officer"))
        throw refuse("role_missing", { role: "authorising_officer" });
      if (second.passphrase !== input.second.passphrase) throw refuse("passphrase_wrong");
      const id = store.id();
      const release = {
        id,
        reason: input.reason,
        operator: store.who?.name ?? "",
        second: second.name,
        issued: false,
      };
      store.releases.set(input.case_id, { marking: input.marking, release });
      return store.done(id, ["release"]);
    },
    pictures_in: async (folder) => {
      if (!folder.startsWith("/media")) throw refuse("file_missing", { path: folder }, "broken");
      return CARD;
    },
    picture_preview: async (path) => (/[13579]\./.test(path) ? drawnMark("S-84?1 97") : drawnRifle(true)),
    add_photographs: async (input) => {
      const report: Awaited<ReturnType<MarkingsDesk["add_photographs"]>> = { added: [], refused: [] };
      for (const path of input.paths) {
        try {
          report.added.push(keep(input.record, path, input.caption));
        } catch (thrown) {
          report.refused.push({ name: path.split("/").at(-1) ?? path, failure: asFailure(thrown) });
        }
      }
      store.done(input.record, ["attachment"]);
      return report;
    },
    thumbnail: async (id) => {
      const found = store.pictures().find((one) => one.id === id);
      if (!found) throw refuse("record_unknown", { id });
      return found.bytes;
    },
  };
}
