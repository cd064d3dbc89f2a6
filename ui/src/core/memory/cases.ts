import { readDate } from "../../texts/dates";
import type { Desk } from "../desk";
import { refuse } from "../failure";
import type { CaseRow, Gap, LetterRow, RequestFields } from "../wire";
import { checkFields } from "./checks";
import { pdf } from "./pdf";
import { second as secondOf } from "./second";
import type { HeldCase, HeldWeapon, Store } from "./store";
import { para17, successors } from "./words";

type Cases = Pick<
  Desk,
  | "cases"
  | "case_page"
  | "open_case"
  | "change_request"
  | "authorise_request"
  | "add_step"
  | "letters"
  | "preview_letter"
  | "issue_letter"
  | "letter"
  | "export_letter"
>;

/** Where each requirement of paragraph 17 is answered. */
const PLACES: Record<string, [place: string, field: string]> = {
  illicit_ground: ["case", "grounds"],
  illicit_law: ["case", "law"],
  find_date: ["find", "date"],
  find_place: ["find", "place"],
  circumstances: ["find", "circumstances"],
  category: ["weapon", "category"],
  make: ["weapon", "make"],
  model: ["weapon", "model"],
  calibre: ["weapon", "calibre"],
  serial_or_markings: ["marking", "reading"],
  country_of_manufacture: ["weapon", "country_of_manufacture"],
  successor: ["weapon", "successor"],
  photographs: ["weapon", "photographs"],
  intended_use: ["case", "intended_use"],
  confidentiality: ["case", "confidentiality"],
  addressee: ["case", "partner"],
  contact: ["case", "contact"],
};

export function gaps(request: RequestFields, weapon: HeldWeapon): Gap[] {
  const find = weapon.events.find((event) => event.fields.kind === "find")?.fields;
  const filled = (requirement: string): boolean => {
    const [place = "", field = ""] = PLACES[requirement] ?? [];
    if (requirement === "photographs") return weapon.photographs.length > 0;
    if (requirement === "serial_or_markings") {
      return weapon.markings.some(
        (one) => one.fields.reading || one.fields.condition === "absent" || one.fields.condition === "ground",
      );
    }
    if (requirement === "successor" && successors(weapon.fields.country_of_manufacture ?? "").length === 0)
      return true;
    if (requirement === "country_of_manufacture" && weapon.fields.import_country) return true;
    const from: object | undefined = place === "case" ? request : place === "find" ? find : weapon.fields;
    const value: unknown = from ? (from as Record<string, unknown>)[field] : undefined;
    return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
  };
  return para17
    .filter((requirement) => !filled(requirement.code))
    .map((requirement) => {
      const [place = "", field = ""] = PLACES[requirement.code] ?? [];
      return {
        requirement: requirement.code,
        paragraph: requirement.paragraph,
        required: requirement.required,
        place,
        field,
      };
    })
    .sort((a, b) => Number(b.required) - Number(a.required));
}

export function cases(store: Store): Cases {
  const held = (id: string): HeldCase => {
    const found = store.cases.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const weaponOf = (one: HeldCase): HeldWeapon => {
    const found = store.weapons.find((weapon) => weapon.id === one.weapon);
    if (!found) throw refuse("record_unknown", { id: one.weapon });
    return found;
  };
  const lacking = (one: HeldCase): Gap[] => gaps(one.request, weaponOf(one));
  const has = (one: HeldCase, kind: string): boolean => one.steps.some((step) => step.kind === kind);
  const state = (one: HeldCase): string => {
    for (const kind of ["closed", "answered", "acknowledged", "issued"]) if (has(one, kind)) return kind;
    if (lacking(one).some((gap) => gap.required)) return "draft";
    return has(one, "authorised") && !one.stale ? "authorised" : "ready";
  };
  const row = (one: HeldCase): CaseRow => {
    const weapon = weaponOf(one);
    return {
      id: one.id,
      reference: one.reference,
      direction: "outgoing",
      state: state(one),
      partner: one.request.partner ?? "",
      weapon: one.weapon,
      title: [store.title(weapon), store.row(weapon).serial].filter(Boolean).join(" · "),
      opened: one.steps[0]?.date ?? "",
      lacking: lacking(one).filter((gap) => gap.required).length,
      flags: [],
    };
  };
  const today = (): string => new Date().toISOString().slice(0, 10);
  const draw = (one: HeldCase, language: string, date: string, reference: string): string => {
    const french = language === "fr";
    const weapon = store.row(weaponOf(one));
    return pdf([
      { text: store.office?.name ?? "", y: 756, size: 11, bold: true },
      { text: reference, y: 716 },
      { text: date, x: 450, y: 716 },
      { text: one.request.addressee ?? "", y: 684 },
      ...(one.request.address ?? "").split("\n").map((text, index) => ({ text, y: 668 - index * 15 })),
      {
        text: french
          ? "Demande de traçage (paragraphes 16 et 17)"
          : "Request for tracing (paragraphs 16 and 17)",
        y: 612,
        size: 14,
        bold: true,
      },
      ...[weapon.make, weapon.model, weapon.calibre, weapon.serial].map((text, index) => ({
        text,
        y: 580 - index * 17,
      })),
      { text: one.request.intended_use ?? "", y: 490 },
      { text: one.request.signatory ?? "", y: 400 },
    ]);
  };

  return {
    cases: async () => store.cases.map(row),
    case_page: async (id) => {
      const one = held(id);
      const weapon = weaponOf(one);
      const now = state(one);
      const next =
        now === "draft"
          ? "complete"
          : now === "ready"
            ? "authorise"
            : now === "authorised"
              ? "issue"
              : now === "issued"
                ? "await"
                : "none";
      return structuredClone({
        row: row(one),
        weapon: store.row(weapon),
        request: one.request,
        gaps: lacking(one),
        routes: store
          .fitting(weapon.markings.map(({ fields }) => fields))
          .filter(({ practice }) => practice.fields.country !== store.office?.country)
          .map((fit) => {
            const state = fit.practice.fields.country ?? "";
            const today = successors(state);
            return { states: today.length > 0 ? today : [state], fit };
          }),
        steps: one.steps,
        letters: store.letters
          .filter((letter) => letter.case_id === id)
          .map(({ pdf: _, ...rest }): LetterRow => rest),
        next,
        changed_since_authorised: one.stale,
        disagreements: weapon.disagreements,
        history: one.history,
      });
    },
    open_case: async (input) => {
      checkFields(input.request, "request.");
      if (!readDate(input.date, true).ok) throw refuse("date_invalid", { field: "date", value: input.date });
      if (!store.weapons.some((weapon) => weapon.id === input.weapon))
        throw refuse("record_unknown", { id: input.weapon });
      const one: HeldCase = {
        id: store.id(),
        reference: store.reference(input.date.slice(0, 4)),
        weapon: input.weapon,
        request: input.request,
        steps: [
          {
            id: store.id(),
            kind: "opened",
            date: input.date,
            operator: store.who?.name ?? "",
            second: "",
            remarks: "",
            letter: null,
          },
        ],
        history: [],
        stale: false,
      };
      one.history.push(store.line(one.id, "case", input.request, true));
      store.cases.unshift(one);
      return store.done(one.id, ["case"], one.reference);
    },
    change_request: async (id, fields) => {
      const one = held(id);
      if (has(one, "issued")) throw refuse("already_issued");
      checkFields(fields);
      Object.assign(one.request, fields);
      if (has(one, "authorised")) one.stale = true;
      one.history.unshift(store.line(id, "case", fields, false));
      return store.done(id, ["case"]);
    },
    authorise_request: async (id, second) => {
      const one = held(id);
      const open = lacking(one).filter((gap) => gap.required).length;
      if (open > 0) throw refuse("request_incomplete", { count: String(open) });
      secondOf(store, second);
      one.stale = false;
      one.steps.push({
        id: store.id(),
        kind: "authorised",
        date: today(),
        operator: store.who?.name ?? "",
        second: second.operator,
        remarks: "",
        letter: null,
      });
      one.history.unshift(store.line(id, "step", { kind: "authorised" }, true));
      return store.done(id, ["case", "step"]);
    },
    add_step: async (id, kind, date, remarks) => {
      const one = held(id);
      checkFields({ date, remarks });
      const step = {
        id: store.id(),
        kind,
        date,
        operator: store.who?.name ?? "",
        second: "",
        remarks,
        letter: null,
      };
      one.steps.push(step);
      return store.done(id, ["step"]);
    },
    letters: async () => store.letters.map(({ pdf: _, ...rest }) => rest),
    preview_letter: async (case_id, language, date) => {
      const one = held(case_id);
      checkFields({ reply_by: date });
      return {
        pdf: draw(one, language, date, language === "fr" ? "PROJET" : "DRAFT"),
        sha256: "",
        name: "draft.pdf",
      };
    },
    issue_letter: async (input) => {
      const one = held(input.case_id);
      if (has(one, "issued")) throw refuse("already_issued");
      if (one.stale) throw refuse("authorisation_stale");
      if (!has(one, "authorised")) throw refuse("not_authorised");
      checkFields({ reply_by: input.date });
      const reference = store.reference(input.date.slice(0, 4));
      const letter = {
        id: store.id(),
        reference,
        kind: "tracing_request",
        language: input.language,
        date: input.date,
        case_id: one.id,
        case_reference: one.reference,
        partner: one.request.partner ?? "",
        sha256: "9f2c4be01d73a8556e0b1c92f4d7a3e8806512bb7c9fd04e1a36285f0e7d91ac",
        held: true,
        pdf: draw(one, input.language, input.date, reference),
      };
      store.letters.unshift(letter);
      one.steps.push({
        id: store.id(),
        kind: "issued",
        date: input.date,
        operator: store.who?.name ?? "",
        second: "",
        remarks: "",
        letter: letter.id,
      });
      return store.done(letter.id, ["letter", "case", "step"], reference);
    },
    letter: async (id) => {
      const letter = store.letters.find((one) => one.id === id);
      if (!letter) throw refuse("record_unknown", { id });
      return { pdf: letter.pdf, sha256: letter.sha256, name: `${letter.reference}.pdf` };
    },
    export_letter: async (id, folder) => {
      const letter = store.letters.find((one) => one.id === id);
      if (!letter) throw refuse("record_unknown", { id });
      if (folder.trim() === "") throw refuse("file_missing", { path: folder });
      return `${folder.replace(/\/$/, "")}/${letter.reference}.pdf`;
    },
  };
}
