// A dealer that closed and handed its ledgers in (ITI para 13), half entered.

import type { LedgerFields, LedgerRowInput } from "../wire";
import { ledgers } from "./ledgers";
import type { Store } from "./store";

const BUYERS = [
  "Alh. Musah Iddrisu, Tamale",
  "Mr. J. K. Abban, Bolgatanga",
  "Nana Osei Tutu, Salaga",
  "Yaw Mahama, Yendi",
  "Insp. Kojo Annan, Police HQ",
];
const GUNS: [as: [string, string, string], meant: [string, string, string]][] = [
  [
    ["Br. HP", "Mod. 35", "9 mm P"],
    ["Browning", "HP 35", "9x19"],
  ],
  [
    ["Baikal", "IJ 18", "12"],
    ["Baikal", "IZh-18", "12/70"],
  ],
  [
    ["Star", "BM", "9 mm P"],
    ["Star", "BM", "9x19"],
  ],
];

function sale(page: number, line: number): LedgerRowInput {
  const n = page * 25 + line;
  const [as, meant] = GUNS[Math.floor(line / 4) % GUNS.length] ?? [
    ["", "", ""],
    ["", "", ""],
  ];
  const day = `${1 + (n % 27)}/${1 + (page % 12)}/${80 + (page % 14)}`;
  return {
    page: String(page),
    line,
    as_written: [
      day,
      ...as,
      `T ${24_000 + n}`,
      BUYERS[n % BUYERS.length] ?? "",
      `${100 + n}/${80 + (page % 14)}`,
    ],
    understood: { make: meant[0], model: meant[1], calibre: meant[2] },
    weapon: "",
    void: false,
  };
}

export function deposit(store: Store): void {
  const desk = ledgers(store);
  const dealer: LedgerFields = {
    holder: "Northern Sporting Arms Ltd, Tamale",
    calendar: "gregorian",
    language: "en",
    script: "latin",
    year_from: "1978",
    year_to: "1994",
    received_on: "2026-03-02",
    received_as: "deposit",
    sample_rate: 10,
    lines: 25,
  };
  void desk.add_ledger({
    ...dealer,
    title: "Acquisitions 1978–1986",
    kind: "acquisition",
    pages: 60,
    columns: ["number", "date", "make", "model", "calibre", "serial", "from"],
  });
  void desk.add_ledger({
    ...dealer,
    title: "Sales book 3, 1980–1994",
    kind: "disposal",
    pages: 40,
    columns: ["date", "make", "model", "calibre", "serial", "to", "licence"],
  });
  const sales = store.ledgers.held.at(-1);
  void desk.add_ledger({
    ...dealer,
    holder: "متجر الأسلحة الشمالي",
    title: "سجل المبيعات ١٤٠٥–١٤٠٨",
    kind: "disposal",
    calendar: "hijri",
    language: "ar",
    script: "arabic",
    year_from: "1405",
    year_to: "1408",
    received_as: "loan",
    pages: 112,
    columns: ["date", "make", "calibre", "serial", "to"],
  });
  if (!sales) return;
  const weapons = store.weapons;
  store.weapons = [];
  for (let page = 1; page <= 12; page += 1) {
    const lines = page === 12 ? 18 : 25;
    void desk.add_ledger_rows(
      sales.id,
      Array.from({ length: lines }, (_, line) => sale(page, line + 1)),
    );
    if (page < 12) void desk.set_ledger_page(sales.id, String(page), page === 7 ? "illegible" : "entered");
  }
  // What a ledger brings stands below what was found lately.
  store.weapons = [...weapons, ...store.weapons];
  for (let page = 1; page <= 16; page += 1)
    void desk.add_ledger_scans(sales.id, `/scans/${page}.jpg`, String(page));
  for (const [n, row] of sales.rows.entries()) {
    row.writer = "another";
    row.entered_by = "Sgt Kwabena Boateng";
    row.at = `2026-03-${String(16 + Math.floor(n / 110)).padStart(2, "0")}T09:00:00Z`;
    if (!row.sampled || Number(row.page) > 6) continue;
    const wrong = n % 9 === 0;
    row.checked = wrong ? "wrong" : "right";
    row.checked_by = "Colonel Aïssata Koné-Ouattara";
    row.correction = wrong ? [n % 2 === 0 ? "serial" : "date"] : [];
  }
}
