// A desk with real-looking work on it.

import type { EventFields, FindFields, MarkingFields, RequestFields, WeaponFields } from "../wire";
import { drawnMark, drawnRifle } from "./pictures";
import type { HeldCase, HeldPhotograph, HeldWeapon, Store } from "./store";

function weapon(
  store: Store,
  fields: WeaponFields,
  markings: MarkingFields[],
  find: EventFields | null,
  by: { office: string; operator: string; at: string; number?: string },
): HeldWeapon {
  const id = store.id();
  const said = { value: "", at: by.at, operator: by.operator, office: by.office };
  const made: HeldWeapon = {
    id,
    number: by.number ?? "",
    fields,
    office: by.office,
    withdrawn: false,
    disagreements: [],
    photographs: [],
    markings: markings.map((marking) => ({ id: store.id(), fields: marking, office: by.office })),
    events: find ? [{ id: store.id(), fields: { kind: "find", ...find }, office: by.office, flags: [] }] : [],
    history: [{ ...store.line(id, "weapon", fields, true), said }],
  };
  for (const marking of made.markings) {
    made.history.unshift({ ...store.line(marking.id, "marking", marking.fields, true), said });
  }
  for (const event of made.events) {
    made.history.unshift({ ...store.line(event.id, "event", event.fields, true), said });
  }
  const note = (topic: string, text: string | undefined): void => {
    if (text) made.history.unshift({ ...store.line(store.id(), "note", { topic, text }, true), said });
  };
  note("remarks", fields.remarks);
  note("circumstances", find?.circumstances);
  store.weapons.unshift(made);
  return made;
}

/** The road of a weapon before it was found, as a register of its maker's State might tell it. */
function supplied(store: Store, to: HeldWeapon): void {
  const road: EventFields[] = [
    { kind: "manufacture", date: "1974", country: "RO", place: "Uzina Mecanică Cugir" },
    { kind: "proof", date: "1974-11", country: "RO" },
    {
      kind: "export",
      date: "1978-05-22",
      country: "RO",
      country_from: "RO",
      country_to: "LY",
      licence: "ROMTEHNICA 78/1142",
      source: "Export ledger of Romtehnica",
      page: "211",
      line: "7",
    },
    { kind: "state_stock_in", date: "1978", country: "LY", place: "مستودع طرابلس المركزي" },
    { kind: "diversion", date: "2011", country: "LY", circumstances: "Depot left unguarded." },
    {
      kind: "storage",
      date: "2026-03-15",
      country: "GH",
      place: "Regional armoury Bolgatanga",
      document: "RC/2026/118",
    },
  ];
  for (const fields of road) to.events.push({ id: store.id(), fields, office: "HQ", flags: [] });
}

/** Both sides and a mark, as somebody took them, and one attempt to read more. */
function pictured(store: Store, of: HeldWeapon): void {
  const picture = (caption: string, bytes: string, size: number): HeldPhotograph => {
    const id = store.id();
    return {
      id,
      caption,
      media_type: "image/svg+xml",
      sha256: id.repeat(2),
      sha256_original: id.repeat(2),
      size,
      held: true,
      whole: true,
      removed: ["place", "time", "device"],
      thumbnail_held: true,
      orientation: 1,
      bytes,
    };
  };
  of.photographs.push(
    picture("Left side", drawnRifle(true), 4_812_331),
    picture("Right side", drawnRifle(false), 5_120_004),
  );
  const [serial] = of.markings;
  if (!serial) return;
  serial.photographs = [picture("Serial on the front trunnion", drawnMark("S-84?1 97"), 3_998_120)];
  serial.restorations = [
    {
      id: store.id(),
      date: "2026-04-02",
      method: "chemical",
      reading: "S-84[7?]1 973",
      authority: "Forensic Laboratory, Accra",
    },
  ];
}

const DIOULA = "Colonel Aïssata Koné-Ouattara";
const SERGEANT = "Sgt Kwabena Boateng";

export const REQUEST: RequestFields = {
  partner: "RO",
  addressee:
    "National Point of Contact for the International Tracing Instrument, General Inspectorate of Police",
  address: "Str. Mihai Vodă nr. 6\nBucharest",
  channel: "npc_direct",
  urgency: "routine",
  classification: "restricted",
  grounds: ["a", "e"],
  law: "Arms and Ammunition Act 1972 (N.R.C.D. 9), sections 3 and 26",
  questions: ["manufacture", "export", "export_documents", "last_holder"],
  confidentiality: "undertaken",
  contact: `${DIOULA}\nNational Commission on Small Arms, Accra\n+233 30 200 0000`,
  signatory: `${DIOULA}, Head of the Tracing Desk`,
};

/** A lorry with eleven rifles, some of them settled already. */
function lorry(store: Store): void {
  const fields: FindFields = {
    find_kind: "seized",
    date: "2026-02-19",
    place: "Checkpoint at Bolgatanga–Bawku junction, under a load of charcoal",
    country: "GH",
    subdivision: "GH-UE",
    operation: "Operation Harmattan",
    circumstances:
      "Two men left the lorry before the checkpoint and were not seen again. The weapons lay wrapped in rice sacks; some barrels were cut.",
  };
  const id = store.id();
  store.finds.unshift({ id, fields, office: "BP3", history: [store.line(id, "find", fields, true)] });
  const kinds: [make: string, model: string, country: string][] = [
    ["Zastava", "M70 B1", "YU"],
    ["Norinco", "Type 56-1", "CN"],
    ["Ижевский машиностроительный завод", "АКМ", "SU"],
  ];
  for (let number = 0; number < 11; number += 1) {
    const [make, model, country] = kinds[number % kinds.length] ?? ["", "", ""];
    weapon(
      store,
      {
        category: "SA-ASR",
        make,
        model,
        calibre: "7.62x39",
        country_of_manufacture: country,
        status: number < 3 ? "destroyed" : number < 5 ? "secured" : "",
      },
      [{ kind: "serial", reading: number === 7 ? "" : `${"BKЕ"[number % 3] ?? ""}-${41_730 + number * 17}` }],
      { ...fields, find: id },
      { office: "BP3", operator: SERGEANT, at: "2026-02-19T15:10:00Z" },
    );
  }
}

export function sample(store: Store, isPictured = false): void {
  lorry(store);
  const rifle = weapon(
    store,
    {
      category: "SA-ASR",
      make: "Cugir",
      model: "PM md. 63",
      calibre: "7.62x39",
      make_as_written: "CUGIR, arrow in a triangle",
      calibre_as_written: "7,62 mm",
      country_of_manufacture: "RO",
      year_of_manufacture: "1974",
      year_as_struck: "74",
      confidence: "probable",
      barrel_mm: "415",
      storage_place: "Regional armoury Bolgatanga, room 2, rack 14",
      storage_seal: "GH-S 004417",
      made_safe_by: "Sgt Kwabena Boateng",
      action: "select_fire",
      basis_of_identification: "physical_examination",
      status: "evidence_hold",
      remarks: "Fore-end replaced by hand; sling of blue rope.",
    },
    [
      {
        kind: "serial",
        place: "front_trunnion",
        method: "roll_stamp",
        condition: "partly_legible",
        script: "latin",
        reading: "S-[8B]4?1 97[3?]",
        control_part: "yes",
        remark: "Read with oblique light",
      },
      {
        kind: "factory_symbol",
        place: "front_trunnion",
        method: "hand_stamp",
        condition: "legible",
        script: "symbols",
        reading: "",
        symbols: "△ ↑ inside",
      },
      {
        kind: "import",
        place: "receiver_left",
        method: "dot_peen",
        condition: "worn",
        script: "latin",
        reading: "GH 12",
        country: "GH",
        year: "2012",
        para7_met: ["exposed", "conspicuous", "recognisable", "readable"],
        para7_unmet: ["durable"],
      },
      {
        kind: "security",
        place: "grip_tang",
        method: "laser",
        condition: "legible",
        script: "latin",
        reading: "QX 7788",
        secret: "yes",
        aid: "ultraviolet",
      },
    ],
    {
      find_kind: "seized",
      date: "2026-03-14",
      place: "Paga crossing, third lorry of a convoy of onions",
      country: "GH",
      operation: "Operation Harmattan",
      circumstances:
        "Wrapped in a tarpaulin under the floor of the lorry together with two magazines. The driver named no owner.",
    },
    { office: "BP3", operator: SERGEANT, at: "2026-03-14T16:20:00Z", number: "GH-BP3-7KD-2026-0007" },
  );
  supplied(store, rifle);
  if (isPictured) pictured(store, rifle);
  rifle.disagreements.push({
    record: rifle.id,
    kind: "weapon",
    field: "model",
    values: [
      { value: "PM md. 63", at: "2026-03-14T16:20:00Z", operator: SERGEANT, office: "BP3" },
      { value: "PM md. 65", at: "2026-03-20T09:05:00Z", operator: "Efua Asante", office: "HQ" },
    ],
  });
  weapon(
    store,
    {
      category: "SA-PIS",
      make: "Ижевский механический завод",
      model: "ПМ",
      calibre: "9x18",
      country_of_manufacture: "SU",
      year_of_manufacture: "1968",
      status: "secured",
      basis_of_identification: "physical_examination",
    },
    [
      {
        kind: "serial",
        place: "frame",
        method: "roll_stamp",
        condition: "legible",
        script: "cyrillic",
        reading: "АН 4417 К",
        control_part: "yes",
      },
      {
        kind: "proof",
        place: "slide",
        method: "hand_stamp",
        condition: "legible",
        script: "symbols",
        symbols: "Star in a circle",
      },
    ],
    { find_kind: "surrendered", date: "2026-02", place: "Bolgatanga district police", country: "GH" },
    { office: "BP3", operator: SERGEANT, at: "2026-02-19T10:00:00Z" },
  );
  weapon(
    store,
    {
      category: "SA-ASR",
      make: "Factory 54 (Maadi Company for Engineering Industries), Heliopolis",
      model: "مصر",
      calibre: "7.62x39",
      country_of_manufacture: "EG",
      status: "recorded",
    },
    [
      {
        kind: "serial",
        place: "receiver_left",
        method: "engraving",
        condition: "worn",
        script: "arabic",
        reading: "٤٥٧٢?١ م",
        control_part: "yes",
      },
    ],
    { find_kind: "found", date: "2025", place: "Abandoned well, Sissala East", country: "GH" },
    { office: "BP1", operator: "Abdul-Rahman Fuseini", at: "2026-01-11T08:41:00Z" },
  );
  weapon(
    store,
    {
      category: "SA-REV",
      make: "Webley & Scott",
      model: "Mk IV",
      calibre: "38-special",
      country_of_manufacture: "GB",
      year_of_manufacture: "1943",
      status: "marked_recorded",
    },
    [
      {
        kind: "serial",
        place: "frame",
        method: "roll_stamp",
        condition: "legible",
        script: "latin",
        reading: "S-84?1 973",
        control_part: "yes",
      },
      {
        kind: "unit_rack",
        place: "grip_tang",
        method: "hand_stamp",
        condition: "legible",
        script: "latin",
        reading: "RWAFF 3 \\*\\*",
      },
    ],
    { find_kind: "surrendered", date: "2025-11-02", place: "Kumasi central", country: "GH" },
    { office: "HQ", operator: "Efua Asante", at: "2025-11-03T13:30:00Z", number: "GH-HQ-7KD-2025-0112" },
  );
  weapon(
    store,
    {
      category: "OT-CRA",
      make: "",
      model: "",
      calibre: "12-gauge",
      status: "secured",
      remarks: "Break-open, water pipe barrel.",
    },
    [
      {
        kind: "unofficial",
        place: "stock",
        method: "carving",
        condition: "legible",
        script: "latin",
        reading: "*KOFI B",
      },
    ],
    { find_kind: "seized", date: "2025-09-21", place: "Techiman market", country: "GH" },
    { office: "HQ", operator: "Efua Asante", at: "2025-09-22T07:55:00Z" },
  );
  const traced = weapon(
    store,
    {
      category: "SA-PIS",
      make: "Beretta",
      model: "92 FS",
      calibre: "9x19",
      country_of_manufacture: "IT",
      status: "evidence_hold",
      year_of_manufacture: "1998",
    },
    [
      {
        kind: "serial",
        place: "frame",
        method: "roll_stamp",
        condition: "legible",
        script: "latin",
        reading: "E4[0O]813Z",
        control_part: "yes",
      },
    ],
    {
      find_kind: "found",
      date: "2025-08-30",
      place: "Tema harbour, container MSKU 440213",
      country: "GH",
      circumstances: "Inside the door panel of an imported car.",
    },
    { office: "HQ", operator: "Efua Asante", at: "2025-09-01T11:12:00Z", number: "GH-HQ-7KD-2025-0098" },
  );

  const open = (of: HeldWeapon, request: RequestFields, at: string): HeldCase => {
    const id = store.id();
    const said = { value: "", at, operator: "Efua Asante", office: "HQ" };
    const made: HeldCase = {
      id,
      reference: store.reference(at.slice(0, 4)),
      weapon: of.id,
      request,
      stale: false,
      steps: [
        {
          id: store.id(),
          kind: "opened",
          date: at.slice(0, 10),
          operator: "Efua Asante",
          second: "",
          remarks: "",
          letter: null,
        },
      ],
      history: [{ ...store.line(id, "case", request, true), said }],
    };
    store.cases.unshift(made);
    return made;
  };
  open(
    traced,
    {
      ...REQUEST,
      partner: "IT",
      addressee: "Ministero dell’Interno, Punto di contatto nazionale",
      address: "Piazza del Viminale 1\nRoma",
      intended_use: "Criminal proceedings before the High Court, Accra",
    },
    "2026-02-02T09:00:00Z",
  );
  open(rifle, { ...REQUEST, law: "", contact: "", grounds: [], urgency: "urgent" }, "2026-03-23T10:15:00Z");
}

const MAKES: [string, string, string, string, string][] = [
  ["SA-ASR", "Izhmash", "AKM", "7.62x39", "SU"],
  ["SA-ASR", "Zastava", "M70 B1", "7.62x39", "YU"],
  ["SA-PIS", "Browning (FN Herstal)", "GP 35", "9x19", "BE"],
  ["SA-REV", "Taurus", "82", "38-special", "BR"],
  ["SA-RIF", "Ethiopian Gafat Armament Engineering Industry", "G3", "7.62x51", "ET"],
  ["SA-SHO", "Baikal", "ИЖ-18", "12-gauge", "SU"],
  ["SA-SMG", "IMI", "Uzi", "9x19", "IL"],
  ["OT-CRA", "unknown", "", "12-gauge", ""],
];
const PLACES = ["Paga", "Hamile", "Sampa", "Aflao", "Elubo", "Tamale", "Bawku", "Yendi"];

/** Weapons by the thousand, always the same ones. */
export function many(store: Store, count: number): void {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const kinds = ["seized", "found", "surrendered", "other"];
  for (let index = 0; index < count; index += 1) {
    const [category, make, model, calibre, country] = MAKES[next(MAKES.length)] ?? ["", "", "", "", ""];
    const digits = String(next(9_000_000) + 1_000_000);
    const reading = next(6) === 0 ? `${digits.slice(0, 3)}?${digits.slice(4)}` : digits;
    const year = 2012 + next(14);
    const month = String(1 + next(12)).padStart(2, "0");
    weapon(
      store,
      { category, make, model, calibre, country_of_manufacture: country, status: "recorded" },
      [
        {
          kind: "serial",
          place: "receiver_left",
          method: "roll_stamp",
          condition: "legible",
          script: "latin",
          reading,
          control_part: "yes",
        },
      ],
      {
        find_kind: kinds[next(4)] ?? "found",
        date: `${year}-${month}`,
        place: PLACES[next(PLACES.length)] ?? "",
        country: "GH",
      },
      { office: `BP${1 + next(4)}`, operator: SERGEANT, at: `${year}-${month}-15T12:00:00Z` },
    );
  }
}
