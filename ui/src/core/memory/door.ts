import type { Desk } from "../desk";
import { refuse } from "../failure";
import type { KeySheetView, NewOperator, OfficeInfo, Status } from "../wire";
import { checkPassphrase, need } from "./checks";
import { pdf } from "./pdf";
import type { Store } from "./store";
import { known } from "./words";

type Door = Pick<Desk, "status" | "first_national" | "first_field" | "check_sheet" | "unlock" | "lock">;

const OFFICE_GROUPS = "PMOF F1QW 8R7D K2LX 0ZV9 NYA4 H6TC 3SGE 5UJP WM2Q XK7L 9DRF".split(" ");
export const ROOT_GROUPS = "PMRT 1QZV T4KD 92LW 8XHA 7NFC 0SGJ E6PM U3RY 5QDK ZL2V W8TA".split(" ");

/** The office that every particulars file of a desk of paper names. */
const JOINED = { country: "GH", code: "BP3", name: "Border Post 3, Paga (Upper East Region)" };

function sheet(kind: "office" | "root", office: OfficeInfo): KeySheetView {
  const groups = kind === "office" ? OFFICE_GROUPS : ROOT_GROUPS;
  const lines = [
    { text: office.name, y: 756, size: 11 },
    { text: kind === "office" ? "Office key sheet" : "Root key sheet", y: 690, size: 22, bold: true },
    { text: `${office.country} · ${office.code}`, y: 664, size: 12 },
    ...[0, 4, 8].map((at, index) => ({
      text: groups.slice(at, at + 4).join("   "),
      y: 600 - index * 34,
      size: 22,
      bold: true,
    })),
    { text: "Keep this sheet in a safe, apart from the laptop.", y: 470, size: 12 },
  ];
  return { kind, groups, pdf: pdf(lines) };
}

/** The sheet of the next root key. */
export function rootSheet(store: Store): KeySheetView {
  if (!store.office) throw refuse("locked");
  return sheet("root", store.office);
}

export function door(store: Store): Door {
  const status = (): Status => ({
    stage: store.stage,
    home: "/home/clerk/Proofmark",
    language: store.settings.language,
    version: "0.1.0",
    operators: store.stage === "first_start" ? [] : store.people.map((one) => one.name),
    office: store.stage === "open" ? store.office : null,
    session:
      store.stage === "open" && store.who
        ? { operator: store.who.id, name: store.who.name, roles: store.who.roles }
        : null,
  });

  const enter = (one: NewOperator & { id: string }): void => {
    store.who = { id: one.id, name: one.name, roles: one.roles, has_slot: true };
    store.stage = "open";
  };

  const found = (
    input: { country: string; code: string; name: string; language: string },
    role: string,
  ): OfficeInfo => {
    if (store.stage !== "first_start") throw refuse("store_exists", { path: status().home });
    need(input.country, "country");
    need(input.name, "name");
    if (!known("country", input.country))
      throw refuse("country_unknown", { field: "country", value: input.country });
    if (!/^[A-Z0-9]{2,8}$/.test(input.code))
      throw refuse("code_invalid", { field: "code", value: input.code });
    const enrolment = role === "headquarters" ? "enrolled" : "unenrolled";
    return { id: store.id(), country: input.country, code: input.code, name: input.name, role, enrolment };
  };

  return {
    status: async () => status(),
    first_national: async (input) => {
      const office = found(input, "headquarters");
      for (const [one, at] of [
        [input.first, "first"],
        [input.second, "second"],
      ] as const) {
        need(one.name, `${at}.name`);
        checkPassphrase(one.passphrase);
      }
      if (input.first.name.trim() === input.second.name.trim()) throw refuse("same_person");
      checkPassphrase(input.root_passphrase);
      store.office = office;
      store.rootPassphrase = input.root_passphrase;
      store.settings.language = input.language;
      store.people = [input.first, input.second].map((one) => ({ ...one, id: store.id() }));
      const [first] = store.people;
      if (first) enter(first);
      return [sheet("office", office), sheet("root", office)];
    },
    first_field: async (input) => {
      if (input.joins !== "" && !input.joins.endsWith(".proofmark-request"))
        throw refuse("file_missing", { path: input.joins });
      const office = found(input.joins === "" ? input : { ...input, ...JOINED }, "field");
      need(input.operator.name, "operator.name");
      checkPassphrase(input.operator.passphrase);
      store.office = office;
      store.settings.language = input.language;
      store.people = [{ ...input.operator, id: store.id() }];
      const [first] = store.people;
      if (first) enter(first);
      return [sheet("office", office)];
    },
    check_sheet: async (kind, secret) => {
      const wanted = (kind === "office" ? OFFICE_GROUPS : ROOT_GROUPS).join("");
      if (secret.replace(/[\s-]/g, "").toUpperCase() !== wanted) throw refuse("sheet_differs");
    },
    unlock: async (operator, passphrase) => {
      const one = store.people.find((person) => person.name === operator);
      if (!one) throw refuse("operator_unknown", { name: operator });
      if (one.passphrase !== passphrase) throw refuse("passphrase_wrong");
      enter(one);
      return status();
    },
    lock: async () => {
      store.stage = "locked";
      store.who = null;
      return status();
    },
  };
}
