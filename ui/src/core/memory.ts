// A desk of paper: everything in memory, for tests and for looking at the window in a browser.

import type { Desk } from "./desk";
import { cases } from "./memory/cases";
import { disagree, settling } from "./memory/disagreements";
import { door } from "./memory/door";
import { arrival, exchange } from "./memory/exchange";
import { register } from "./memory/register";
import { safekeeping } from "./memory/safekeeping";
import { many, sample } from "./memory/sample";
import { settings } from "./memory/settings";
import { Store } from "./memory/store";
import { trust } from "./memory/trust";
import type { Stage } from "./wire";

export interface MemoryOptions {
  stage?: Stage;
  /** Begin with the sample work. */
  filled?: boolean;
  /** Generated weapons beside it. */
  weapons?: number;
  /** Sit at a border post instead of headquarters. */
  field?: boolean;
  language?: string;
  theme?: string;
  /** Roles of whoever sits there. */
  roles?: string[] | undefined;
  /** Two root statements of one number are held. */
  forked?: boolean;
}

export const PASSPHRASE = "harmattan over the savanna";
const STICK = "/media/clerk/STICK";

function furnish(store: Store, options: MemoryOptions): void {
  const field = options.field ?? false;
  store.office = field
    ? {
        id: store.id(),
        country: "GH",
        code: "BP3",
        name: "Border Post 3, Paga (Upper East Region)",
        role: "field",
        enrolment: "unenrolled",
      }
    : {
        id: store.id(),
        country: "GH",
        code: "HQ",
        name: "National Commission on Small Arms and Light Weapons, Tracing Desk",
        role: "headquarters",
        enrolment: "enrolled",
      };
  store.people = [
    {
      id: store.id(),
      name: "Efua Asante",
      roles: options.roles ?? ["administrator", "tracing_officer", "recorder"],
      passphrase: PASSPHRASE,
    },
    {
      id: store.id(),
      name: "Colonel Aïssata Koné-Ouattara",
      roles: ["authorising_officer", "verifier"],
      passphrase: PASSPHRASE,
    },
    { id: store.id(), name: "Абдулла Рахимов", roles: ["viewer"], passphrase: PASSPHRASE },
  ];
  store.rootPassphrase = PASSPHRASE;
  store.settings = {
    language: options.language ?? "en",
    theme: options.theme ?? "system",
    letterhead: "National Commission on Small Arms and Light Weapons\n14 Independence Avenue\nAccra",
    stick: STICK,
    courier: "",
  };
  const [first] = store.people;
  if (options.stage === "open" && first) store.who = { ...first, has_slot: true };
  store.stage = options.stage ?? "locked";
  if (field) {
    store.offices = [
      {
        id: store.id(),
        code: "HQ",
        name: "National Commission on Small Arms and Light Weapons, Tracing Desk",
        role: "headquarters",
        devices: 1,
        confirmed: true,
        last_received: "",
        last_sent: "",
        waiting: 14,
      },
    ];
    store.files.set(`${STICK}/BP3.pmgrant`, "grant");
  } else {
    store.offices = [
      {
        id: store.id(),
        code: "BP1",
        name: "Border Post 1, Hamile",
        role: "field",
        devices: 1,
        confirmed: true,
        last_received: "2026-03-02T09:12:00Z",
        last_sent: "2026-03-02T09:30:00Z",
        waiting: 8,
      },
      {
        id: store.id(),
        code: "BP3",
        name: "Border Post 3, Paga",
        role: "field",
        devices: 2,
        confirmed: true,
        last_received: "2026-03-21T15:40:00Z",
        last_sent: "2026-03-21T15:58:00Z",
        waiting: 3,
      },
      {
        id: store.id(),
        code: "ARM2",
        name: "Central Armoury of the Northern Command and Dépôt d’Armes Saisies, Tamale",
        role: "field",
        devices: 1,
        confirmed: false,
        last_received: "",
        last_sent: "",
        waiting: 40,
      },
    ];
    store.files.set(`${STICK}/BP5.pmrequest`, "request");
  }
  store.files.set(`${STICK}/HQ-19ac03.pmbundle`, arrival(store));
  store.files.set(`${STICK}/broken.pmbundle`, "bundle_truncated");
}

export function memoryDesk(options: MemoryOptions = {}): Desk {
  const store = new Store();
  const filled = options.filled ?? true;
  const lay = (): void => {
    furnish(store, options);
    if (options.weapons) many(store, options.weapons);
    if (!filled) return;
    sample(store);
    disagree(store);
    const bundle = store.files.get(`${STICK}/HQ-19ac03.pmbundle`);
    const first = store.weapons[0];
    if (typeof bundle === "object" && bundle.lines[0] && first) bundle.lines[0].record = first.id;
  };
  if (options.stage && options.stage !== "first_start") lay();
  else if (options.language) store.settings.language = options.language;
  const work = filled && store.stage !== "first_start";
  const whole: Desk = {
    ...door(store),
    ...register(store),
    ...cases(store),
    ...exchange(store),
    ...settings(store),
    ...trust(store, options.forked ?? false),
    ...settling(store, () => whole, work),
    ...safekeeping(
      store,
      () => whole,
      work,
      () => {
        const { language } = store.settings;
        lay();
        store.settings.language = language;
      },
    ),
  };
  return whole;
}
