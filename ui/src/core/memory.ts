// A desk of paper: everything in memory, for tests and for looking at the window in a browser.

import type { Desk } from "./desk";
import { cases } from "./memory/cases";
import { disposal } from "./memory/disposal";
import { disagree, settling } from "./memory/disagreements";
import { door } from "./memory/door";
import { arrivals, doubtful, earlier, exchange } from "./memory/exchange";
import { finds } from "./memory/finds";
import { deposit } from "./memory/deposit";
import { ledgers } from "./memory/ledgers";
import { lost } from "./memory/lost";
import { practices } from "./memory/practices";
import { register } from "./memory/register";
import { safekeeping } from "./memory/safekeeping";
import { markings } from "./memory/markings";
import { many, sample } from "./memory/sample";
import { settings } from "./memory/settings";
import { stocks } from "./memory/stocks";
import { Store } from "./memory/store";
import { terms } from "./memory/terms";
import { sampleTrade, trade } from "./memory/trade";
import { trust } from "./memory/trust";
import type { Stage } from "./wire";

export interface MemoryOptions {
  stage?: Stage;
  /** Begin with the sample work. */
  filled?: boolean;
  /** Generated weapons beside it. */
  weapons?: number;
  /** Further field offices beside the few. */
  offices?: number;
  /** Watch a courier's folder. */
  courier?: boolean;
  /** Sit at a border post instead of headquarters. */
  field?: boolean;
  /** That post is enrolled. */
  enrolled?: boolean;
  language?: string;
  theme?: string;
  /** Roles of whoever sits there. */
  roles?: string[] | undefined;
  /** Two root statements of one number are held. */
  forked?: boolean;
  /** The sample work has pictures, to look at. */
  pictured?: boolean;
}

export const PASSPHRASE = "harmattan over the savanna";
const STICK = "/media/clerk/STICK";
const COURIER = "/srv/courier/national";

function furnish(store: Store, options: MemoryOptions): void {
  const field = options.field ?? false;
  store.office = field
    ? {
        id: store.id(),
        country: "GH",
        code: "BP3",
        name: "Border Post 3, Paga (Upper East Region)",
        role: "field",
        enrolment: options.enrolled ? "enrolled" : "unenrolled",
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
    courier: options.courier ? COURIER : "",
  };
  store.folders.add(STICK).add(COURIER);
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
        last_received: options.enrolled ? "2026-03-03T16:20:00Z" : "",
        last_sent: options.enrolled ? "2026-02-27T08:05:00Z" : "",
        waiting: 14,
      },
    ];
    store.files.set(`${STICK}/BP3-7d02ee41.proofmark-grant`, "grant");
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
      {
        id: store.id(),
        code: "BP7",
        name: "Border Post 7, Bawku (Upper East Region), Poste frontière mixte",
        role: "field",
        devices: 1,
        confirmed: true,
        last_received: "2025-11-28T08:20:00Z",
        last_sent: "2026-01-14T09:00:00Z",
        waiting: 112,
      },
    ];
    for (let number = 8; number < 8 + (options.offices ?? 0); number += 1) {
      const month = String(1 + (number % 3)).padStart(2, "0");
      store.offices.push({
        id: store.id(),
        code: `BP${number}`,
        name: `Border Post ${number}`,
        role: "field",
        devices: 1,
        confirmed: true,
        last_received: number % 9 === 0 ? "" : `2026-${month}-11T09:00:00Z`,
        last_sent: `2026-${month}-12T09:00:00Z`,
        waiting: number % 5 === 0 ? 0 : number % 40,
      });
    }
  }
  lay(store, field);
}

/** What lies on the stick, in the courier's folder and among what is to be carried on. */
function lay(store: Store, field: boolean): void {
  const here = store.office?.code ?? "";
  const [first, ...others] = arrivals(store);
  if (first) store.files.set(`${STICK}/${field ? "BP3" : "HQ"}-19ac03.proofmark`, first);
  for (const [index, one] of others.entries())
    store.files.set(`${STICK}/${here}-77c1e0-${index + 1}.proofmark`, one);
  store.files.set(`${STICK}/${here}-e41b07.proofmark`, "bundle_truncated");
  store.files.set(`${STICK}/Thumbs.db`, "unknown");
  store.files.set(`${STICK}/System Volume Information/IndexerVolumeGuid`, "unknown");
  if (field) return;
  store.files.set(`${STICK}/${here}-c0d19a.proofmark`, "bundle_stranger");
  store.files.set(`${STICK}/BP7-5de210.proofmark`, "onward");
  store.files.set(`${STICK}/BP5-0c4471d2.proofmark-request`, "request");
  store.files.set(`${COURIER}/${here}-b7f3a0.proofmark`, doubtful(store));
  store.files.set(`${COURIER}/${here}-2e90cc.proofmark`, "bundle_altered");
  store.files.set(`${COURIER}/desktop.ini`, "unknown");
  store.onward.add("BP1-90aa17.proofmark");
}

export function memoryDesk(options: MemoryOptions = {}): Desk {
  const store = new Store();
  const filled = options.filled ?? true;
  const begin = (): void => {
    furnish(store, options);
    if (options.weapons) many(store, options.weapons);
    if (!filled) return;
    sample(store, options.pictured);
    sampleTrade(store);
    disagree(store);
    deposit(store);
    const bundle = [...store.files.values()].find((file) => typeof file === "object");
    const first = store.weapons[0];
    if (typeof bundle === "object" && bundle.lines[0] && first) bundle.lines[0].record = first.id;
    earlier(store);
  };
  if (options.stage && options.stage !== "first_start") begin();
  else if (options.language) store.settings.language = options.language;
  const work = filled && store.stage !== "first_start";
  const whole: Desk = {
    ...door(store),
    ...register(store),
    ...finds(store, () => whole),
    ...disposal(store, () => whole),
    ...trade(store),
    ...cases(store),
    ...exchange(store),
    ...settings(store),
    ...markings(store),
    ...terms(store),
    ...stocks(store, work),
    ...ledgers(store),
    ...lost(store, work),
    ...practices(store, work),
    ...trust(store, options.forked ?? false),
    ...settling(store, () => whole, work),
    ...safekeeping(
      store,
      () => whole,
      work,
      () => {
        const { language } = store.settings;
        begin();
        store.settings.language = language;
      },
    ),
  };
  return whole;
}
