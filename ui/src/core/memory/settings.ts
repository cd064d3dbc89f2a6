import type { Desk } from "../desk";
import { refuse } from "../failure";
import { checkPassphrase, need } from "./checks";
import type { Store } from "./store";
import { vocabulary } from "./words";

type Rest = Pick<
  Desk,
  | "office_page"
  | "operators"
  | "add_operator"
  | "settings"
  | "set_settings"
  | "arms"
  | "set_arms"
  | "vocabulary"
  | "save_draft"
  | "draft"
  | "drop_draft"
  | "choose_folder"
  | "choose_file"
>;

export function settings(store: Store): Rest {
  return {
    office_page: async () => {
      if (!store.office) throw refuse("record_unknown", { id: "" });
      return {
        office: store.office,
        device: "91C4 0B7E 55D2 8A13 F6E0 3D9B",
        root: store.office.enrolment === "unenrolled" ? "" : "C07A 1E44 9B2F 63D8 05AC 7F19",
        trust_as_of: store.office.enrolment === "unenrolled" ? null : "12 · 2026-03-18T10:40:00Z",
        series: "7KD",
        engine: "SQLite 3.53.4 · SQLCipher 4.19.0",
        commits: 226,
        unknown: 0,
        address: store.settings.letterhead.split("\n").filter(Boolean),
        forks: 0,
      };
    },
    operators: async () => store.people.map(({ id, name, roles }) => ({ id, name, roles, has_slot: true })),
    add_operator: async (input) => {
      need(input.name, "name");
      if (store.people.some((one) => one.name === input.name.trim()))
        throw refuse("name_taken", { field: "name", name: input.name });
      checkPassphrase(input.passphrase);
      const id = store.id();
      store.people.push({ ...input, name: input.name.trim(), id });
      return store.done(id, ["operator"]);
    },
    settings: async () => ({ ...store.settings }),
    set_settings: async (wanted) => {
      store.settings = { ...wanted };
    },
    arms: async () => (store.arms === "" ? null : store.arms),
    set_arms: async (path) => {
      if (path !== "" && !path.toLowerCase().endsWith(".png")) throw refuse("photograph_not", { path });
      // One grey point: what lies at the path is not read here.
      const point =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
      store.arms = path === "" ? "" : point;
    },
    vocabulary: async () => vocabulary,
    save_draft: async (form, json) => {
      store.drafts.set(form, json);
    },
    draft: async (form) => store.drafts.get(form) ?? null,
    drop_draft: async (form) => {
      store.drafts.delete(form);
    },
    choose_folder: async () =>
      store.stage === "first_start"
        ? "/media/clerk/STICK/Proofmark-backup-HQ-2026-03-20"
        : "/media/clerk/STICK",
    choose_file: async (kind) =>
      store.stage === "first_start"
        ? "/media/clerk/STICK/BP3-5a0e91c4.proofmark-request"
        : kind === "photograph"
          ? "/media/clerk/STICK/left-side.jpg"
          : kind === "table"
            ? "/media/clerk/STICK/armoury.csv"
            : "/media/clerk/STICK/HQ-19ac03.proofmark",
  };
}
