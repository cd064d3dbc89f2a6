// Stocks on the desk of paper: one armoury with a campaign half done and a check under way.

import type { StocksDesk } from "../desk/stocks";
import { refuse, Refused } from "../failure";
import type {
  CampaignFields,
  CampaignItem,
  CampaignRow,
  InventoryLine,
  InventoryRow,
  JobIn,
  JobPreview,
  MachineRow,
  ScanLine,
  StockFields,
  StockList,
  StockListPreview,
  StockRow,
  StockWeapon,
} from "../wire";
import { checkFields, need } from "./checks";
import { loosely, type Store } from "./store";
import { wordFor } from "./words";

interface HeldStock {
  id: string;
  fields: StockFields;
  weapons: StockWeapon[];
}
interface HeldCampaign {
  id: string;
  stock: string;
  fields: CampaignFields;
  closed: string;
  items: CampaignItem[];
}
interface HeldInventory {
  id: string;
  stock: string;
  name: string;
  date: string;
  place: string;
  closed: string;
  expected: StockWeapon[];
  lines: InventoryLine[];
}

const DEFAULT = ["stock_number", "make", "model", "calibre", "serial"] as const;

/** Part of a list; its place in the whole is where the next part begins. */
function part<Row>(
  rows: Row[],
  after: string | undefined,
  limit = 200,
): { rows: Row[]; next: string | null; total: number } {
  const from = Number(after ?? 0);
  const until = from + Math.min(limit, 500);
  return {
    rows: rows.slice(from, until),
    next: until < rows.length ? String(until) : null,
    total: after === undefined ? rows.length : 0,
  };
}

export function stocks(store: Store, filled: boolean): StocksDesk {
  const held: HeldStock[] = [];
  const machines: MachineRow[] = [];
  const campaigns: HeldCampaign[] = [];
  const inventories: HeldInventory[] = [];
  const office = (): string => store.office?.code ?? "";
  const nameOf = (stock: string): string => find(held, stock).fields.name ?? "";
  /** Weapons know their stock. */
  const lie = (stock: HeldStock): HeldStock => {
    for (const one of stock.weapons) one.stock = stock.id;
    return stock;
  };
  const find = <Record extends { id: string }>(all: Record[], id: string): Record => {
    const found = all.find((one) => one.id === id);
    if (!found) throw refuse("record_unknown", { id });
    return found;
  };
  const weapon = (fields: Partial<StockWeapon>): StockWeapon => ({
    weapon: store.id(),
    stock_number: "",
    make: "",
    model: "",
    calibre: "",
    serial: "",
    mark: "",
    status: "recorded",
    stock: "",
    gone: "",
    flags: [],
    ...fields,
  });

  const stockRow = (stock: HeldStock): StockRow => {
    const there = stock.weapons.filter((one) => one.gone === "");
    return {
      id: stock.id,
      name: stock.fields.name ?? "",
      agency: stock.fields.agency ?? "",
      place: stock.fields.place ?? "",
      weapons: there.length,
      marked: there.filter((one) => one.mark !== "").length,
      campaigns: campaigns.filter((one) => one.stock === stock.id && one.closed === "").length,
      checked:
        inventories
          .filter((one) => one.stock === stock.id)
          .map((one) => one.closed)
          .sort()
          .at(-1) ?? "",
      office: office(),
      flags: [],
    };
  };
  const campaignRow = (one: HeldCampaign): CampaignRow => {
    const of = (state: string): number => one.items.filter((item) => item.state === state).length;
    return {
      id: one.id,
      name: one.fields.name ?? "",
      stock: one.stock,
      stock_name: find(held, one.stock).fields.name ?? "",
      place: one.fields.place ?? "",
      opened_on: one.fields.opened_on ?? "",
      closed_on: one.closed,
      weapons: new Set(one.items.map((item) => item.weapon)).size,
      done: of("done"),
      cannot: of("cannot"),
      waiting: one.items.filter((item) => item.state === "target" && item.number !== "").length,
      spoiled: of("spoiled"),
      office: office(),
      flags: [],
    };
  };
  const missing = (one: HeldInventory): StockWeapon[] => {
    const seen = new Set(
      one.lines.filter((line) => line.result === "seen").map((line) => line.weapon?.weapon),
    );
    return find(held, one.stock).weapons.filter((each) => each.gone === "" && !seen.has(each.weapon));
  };
  const inventoryRow = (one: HeldInventory): InventoryRow => {
    const of = (result: string): number => one.lines.filter((line) => line.result === result).length;
    const lacking = one.closed === "" ? missing(one).length : of("not_seen");
    return {
      id: one.id,
      name: one.name,
      stock: one.stock,
      stock_name: find(held, one.stock).fields.name ?? "",
      date: one.date,
      place: one.place,
      closed_on: one.closed,
      expected: of("seen") + lacking,
      seen: of("seen"),
      not_seen: lacking,
      extra: of("extra"),
      office: office(),
      flags: [],
    };
  };
  const lay = (of: HeldStock, fields: CampaignFields, weapons: StockWeapon[]): HeldCampaign => ({
    id: store.id(),
    stock: of.id,
    fields,
    closed: "",
    items: weapons.map((one) => item(one)),
  });
  const item = (one: StockWeapon): CampaignItem => ({
    id: store.id(),
    weapon: one.weapon,
    title: [one.make, one.model, wordFor("calibre", one.calibre, store.settings.language)].join(" "),
    serial: one.serial,
    stock_number: one.stock_number,
    number: "",
    state: "target",
    reason: "",
    marked_on: "",
    flags: [],
  });
  const numberOf = (fields: CampaignFields, n: number): string =>
    (fields.pattern ?? "")
      .replace("{country}", "GH")
      .replace("{office}", office())
      .replace("{series}", "7KD")
      .replace("{year}", (fields.opened_on ?? "").slice(0, 4))
      .replace("{yy}", (fields.opened_on ?? "").slice(2, 4))
      .replace(/\{n(?::(\d))?\}/, (_, width: string | undefined) =>
        String(n).padStart(Number(width ?? 1), "0"),
      );

  if (filled) {
    const armoury: HeldStock = {
      id: store.id(),
      fields: {
        name: "Central Armoury, Northern Command",
        agency: "army",
        place: "Tamale",
        numbering: "AR {n:5}",
        required: ["serial", "calibre", "year_of_manufacture"],
      },
      weapons: Array.from({ length: 1200 }, (_, n) =>
        weapon({
          stock_number: `AR ${String(n + 1).padStart(5, "0")}`,
          make: n % 5 === 4 ? "Zastava" : "Norinco",
          model: n % 5 === 4 ? "M70AB2" : "56-1",
          calibre: "7.62x39",
          serial: String(11_000_000 + n * 37),
        }),
      ),
    };
    held.push(
      lie(armoury),
      lie({
        id: store.id(),
        fields: { name: "Prisons Service, Nsawam", agency: "prisons", place: "Nsawam", numbering: "" },
        weapons: Array.from({ length: 64 }, (_, n) =>
          weapon({
            stock_number: String(n + 1),
            make: "Beretta",
            model: "12S",
            calibre: "9x19",
            serial: `E${40_210 + n}`,
          }),
        ),
      }),
    );
    machines.push({
      id: store.id(),
      fields: {
        name: "Dot-peen 1",
        make: "Telesis TMP3200",
        serial: "T-4471",
        place: "Tamale",
        method: "dot_peen",
      },
      marked: 840,
      campaigns: 1,
      office: office(),
      flags: [],
    });
    const running = lay(
      armoury,
      {
        name: "Marking of the Northern Command 2026",
        place: "Tamale",
        machine: machines[0]?.id ?? "",
        pattern: "{country} {series} {yy} {n:5}",
        mark_kind: "state_property",
        mark_place: "receiver_left",
        opened_on: "2026-03-02",
      },
      armoury.weapons,
    );
    running.items.forEach((one, n) => {
      if (n >= 1000) return;
      one.number = numberOf(running.fields, n + 1);
      if (n >= 846) return;
      one.state = n % 211 === 7 ? "cannot" : "done";
      one.marked_on = one.state === "done" ? "2026-03-05" : "";
      one.reason = one.state === "cannot" ? "No room on the receiver" : "";
      const marked = armoury.weapons[n];
      if (marked && one.state === "done") marked.mark = one.number;
    });
    campaigns.push(running);
    const check: HeldInventory = {
      id: store.id(),
      stock: armoury.id,
      name: "Yearly check 2026",
      date: "2026-03-10",
      place: "Tamale",
      closed: "",
      expected: armoury.weapons,
      lines: armoury.weapons
        .slice(0, 1187)
        .map((one): InventoryLine => ({
          item: store.id(),
          weapon: one,
          reading: one.stock_number,
          result: "seen",
          settled: "",
          remarks: "",
        }))
        .reverse(),
    };
    check.lines.unshift({
      item: store.id(),
      weapon: null,
      reading: "AR 0l188",
      result: "extra",
      settled: "",
      remarks: "",
    });
    inventories.push(check);
  }

  const judge = (input: StockList): StockListPreview & { weapons: StockWeapon[] } => {
    const into = find(held, input.stock);
    const text = input.text.trim();
    if (text === "") throw refuse("table_empty", { field: input.path === "" ? "text" : "path" });
    const lines = text.split(/\r?\n/);
    const sign = ["\t", ";", ","].find((one) => lines[0]?.includes(one)) ?? ",";
    const rows = lines.map((line) => line.split(sign).map((cell) => cell.trim()));
    const headed = rows[0]?.some((cell) => /^(serial|make|num)/i.test(cell)) ?? false;
    const body = headed ? rows.slice(1) : rows;
    const numbers = new Set(into.weapons.map((one) => one.stock_number));
    const preview: StockListPreview & { weapons: StockWeapon[] } = {
      columns: [...DEFAULT],
      strange: [],
      headed,
      rows: body.length,
      refused: [],
      sample: body.slice(0, 8),
      unknown: [],
      known: 0,
      numbers: 0,
      lacking: [],
      weapons: [],
    };
    body.forEach((cells, index) => {
      const [stock_number = "", make = "", model = "", calibre = "", serial = ""] = cells;
      const why = (code: string, fields: Record<string, string>): void => {
        preview.refused.push({
          line: index + (headed ? 2 : 1),
          words: cells.join(" · "),
          why: new Refused({ code, kind: "refused", fields }).failure,
        });
      };
      if (serial === "" && stock_number === "" && !input.number) why("row_without_number", {});
      else if (stock_number !== "" && numbers.has(stock_number))
        why("stock_number_taken", { number: stock_number });
      else preview.weapons.push(weapon({ stock_number, make, model, calibre, serial }));
      numbers.add(stock_number);
    });
    preview.lacking = (into.fields.required ?? [])
      .map((field) => ({
        field,
        missing: preview.weapons.filter((one) => !one[field as keyof StockWeapon]?.length).length,
      }))
      .filter((gap) => gap.missing > 0);
    preview.numbers = input.number ? preview.weapons.filter((one) => one.stock_number === "").length : 0;
    return preview;
  };

  const judgeJob = (input: JobIn): JobPreview & { became: [CampaignItem, string, string][] } => {
    const campaign = find(campaigns, input.campaign);
    const text = input.text.trim();
    if (text === "") throw refuse("table_empty", { field: input.path === "" ? "text" : "path" });
    const [, ...rows] = text.split(/\r?\n/).map((line) => line.split(/[;,\t]/).map((cell) => cell.trim()));
    const preview: JobPreview & { became: [CampaignItem, string, string][] } = {
      columns: ["number", "result", "reason"],
      strange: [],
      rows: rows.length,
      done: 0,
      spoiled: 0,
      cannot: 0,
      waiting: 0,
      already: 0,
      refused: [],
      became: [],
    };
    rows.forEach((cells, index) => {
      const [number = "", result = "", reason = ""] = cells;
      const met = campaign.items.find((one) => one.number === number);
      const state = /^(ok|done)/i.test(result) ? "done" : /^fail|spoil/i.test(result) ? "spoiled" : "cannot";
      if (!met) {
        const failure = { code: "job_number_unknown", kind: "refused", fields: { number } };
        preview.refused.push({ line: index + 2, words: cells.join(" · "), why: failure });
      } else if (met.state === state) preview.already += 1;
      else {
        preview[state] += 1;
        preview.became.push([met, state, reason]);
      }
    });
    return preview;
  };
  const settle = (
    campaign: HeldCampaign,
    met: CampaignItem,
    state: string,
    reason: string,
    date: string,
  ): void => {
    met.state = state;
    met.reason = reason;
    met.marked_on = state === "done" || state === "spoiled" ? date : "";
    const marked = find(held, campaign.stock).weapons.find((one) => one.weapon === met.weapon);
    if (marked && state === "done") marked.mark = met.number;
    if (marked && state === "spoiled") campaign.items.push(item(marked));
  };
  const words = (text: string | undefined, line: string[]): boolean =>
    (text ?? "")
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .every((word) => line.join(" ").toLowerCase().includes(word));

  return {
    stocks: async () => held.map(stockRow),
    stock_page: async (id) => {
      const stock = find(held, id);
      const there = stock.weapons.filter((one) => one.gone === "");
      return {
        row: stockRow(stock),
        fields: { ...stock.fields },
        partition: "",
        gaps: stock.fields.required?.includes("year_of_manufacture")
          ? [{ field: "year_of_manufacture", missing: there.length }]
          : [],
        campaigns: campaigns.filter((one) => one.stock === id).map(campaignRow),
        inventories: inventories.filter((one) => one.stock === id).map(inventoryRow),
        disagreements: [],
        history: [store.line(id, "stock", stock.fields, true)],
      };
    },
    stock_weapons: async (query) => {
      const rows = find(held, query.stock)
        .weapons.filter((one) => query.marked === undefined || (one.mark !== "") === query.marked)
        .filter((one) => words(query.text, [one.stock_number, one.make, one.model, one.serial, one.mark]));
      return part(rows, query.after, query.limit);
    },
    partitions: async () => [{ kind: "audience", id: "a1", title: "Northern Command" }],
    add_stock: async (input) => {
      need(input.name, "name");
      checkFields({ name: input.name });
      const stock = { id: store.id(), fields: { ...input }, weapons: [] };
      held.push(stock);
      return store.done(stock.id, ["stock"]);
    },
    change_stock: async (id, fields) => {
      Object.assign(find(held, id).fields, fields);
      return store.done(id, ["stock"]);
    },
    read_stock_list: async (input) => (({ weapons: _, ...preview }) => preview)(judge(input)),
    take_stock_list: async (input) => {
      const { weapons, refused, lacking } = judge(input);
      const [first] = refused;
      if (first) throw refuse("table_refused", { rows: String(refused.length), line: String(first.line) });
      const [gap] = lacking;
      if (gap && !input.incomplete) throw refuse("stock_incomplete", { weapons: String(gap.missing) });
      const into = find(held, input.stock);
      into.weapons.push(...weapons);
      lie(into);
      return store.done(input.stock, ["weapon"], String(weapons.length));
    },
    addable_to_stock: async (_, text) => ({
      weapons: store.weapons.filter((one) => words(text, [store.title(one), store.row(one).serial])).length,
      lacking: [],
    }),
    add_to_stock: async (input) => {
      const found = store.weapons.filter((one) => words(input.filter, [store.title(one)]));
      const into = find(held, input.stock);
      into.weapons.push(
        ...found.map((one) => {
          const { make, model, calibre, serial, id } = store.row(one);
          return weapon({ weapon: id, make, model, calibre, serial });
        }),
      );
      lie(into);
      return store.done(input.stock, ["weapon"], String(found.length));
    },
    machines: async () => machines.map((one) => ({ ...one })),
    add_machine: async (input) => {
      need(input.name, "name");
      const id = store.id();
      machines.push({ id, fields: { ...input }, marked: 0, campaigns: 0, office: office(), flags: [] });
      return store.done(id, ["machine"]);
    },
    change_machine: async (id, fields) => {
      Object.assign(find(machines, id).fields, fields);
      return store.done(id, ["machine"]);
    },
    campaigns: async () => campaigns.map(campaignRow),
    campaign_page: async (id) => {
      const campaign = find(campaigns, id);
      const { block_from, block_to } = campaign.fields;
      const given = campaign.items.filter((one) => one.number !== "").length;
      return {
        row: campaignRow(campaign),
        fields: { ...campaign.fields },
        machine_name: machines.find((one) => one.id === campaign.fields.machine)?.fields.name ?? "",
        example: numberOf(campaign.fields, block_from ?? 1),
        left: block_from !== undefined && block_to !== undefined ? block_to - block_from + 1 - given : null,
        elsewhere: false,
        doubles: [],
        disagreements: [],
        history: [store.line(id, "campaign", campaign.fields, true)],
      };
    },
    campaign_items: async (query) => {
      const rows = find(campaigns, query.campaign)
        .items.filter((one) => !query.state || one.state === query.state)
        .filter((one) => words(query.text, [one.number, one.stock_number, one.title, one.serial]));
      return structuredClone(part(rows, query.after, query.limit));
    },
    open_campaign: async (input) => {
      need(input.fields.name, "name");
      need(input.fields.pattern, "pattern");
      if (!/\{n(:\d)?\}/.test(input.fields.pattern ?? ""))
        throw refuse("pattern_invalid", { field: "pattern", at: "{n}" });
      if (!input.fields.pattern?.includes("{series}") && input.fields.block_from === undefined)
        throw refuse("number_block_missing", { field: "block_from" });
      const stock = find(held, input.stock);
      const weapons = stock.weapons.filter(
        (one) => one.gone === "" && (input.targets === "all" || one.mark === ""),
      );
      if (weapons.length === 0) throw refuse("campaign_no_targets", { name: stock.fields.name ?? "" });
      const campaign = lay(stock, { ...input.fields }, weapons);
      campaigns.unshift(campaign);
      return store.done(campaign.id, ["campaign", "campaign_item"], String(weapons.length));
    },
    change_campaign: async (id, fields) => {
      Object.assign(find(campaigns, id).fields, fields);
      return store.done(id, ["campaign"]);
    },
    close_campaign: async (id, date) => {
      find(campaigns, id).closed = date;
      return store.done(id, ["campaign"]);
    },
    add_targets: async (id) => {
      throw refuse("campaign_no_targets", { name: find(campaigns, id).fields.name ?? "" });
    },
    write_job_file: async (input) => {
      need(input.folder, "folder");
      const campaign = find(campaigns, input.campaign);
      const wait = campaign.items.filter((one) => one.state === "target");
      const out = input.most > 0 ? wait.slice(0, input.most) : wait;
      if (out.length === 0) throw refuse("campaign_nothing_waits", { name: campaign.fields.name ?? "" });
      let n = campaign.items.filter((one) => one.number !== "").length;
      let given = 0;
      for (const one of out) {
        if (one.number !== "") continue;
        n += 1;
        given += 1;
        one.number = numberOf(campaign.fields, n);
      }
      store.done(campaign.id, ["campaign_item"]);
      const [first, last] = [out[0]?.number ?? "", out.at(-1)?.number ?? ""];
      return { file: `${input.folder}/job_${first}.csv`, weapons: out.length, given, first, last };
    },
    read_job_file: async (input) => (({ became: _, ...preview }) => preview)(judgeJob(input)),
    take_job_file: async (input) => {
      const campaign = find(campaigns, input.campaign);
      const { became } = judgeJob(input);
      if (became.length === 0) throw refuse("job_brings_nothing", { name: campaign.fields.name ?? "" });
      for (const [met, state, reason] of became) settle(campaign, met, state, reason, input.date);
      return store.done(campaign.id, ["campaign_item", "marking"], String(became.length));
    },
    mark_item: async (input) => {
      const campaign = campaigns.find((one) => one.items.some((each) => each.id === input.item));
      const met = campaign?.items.find((one) => one.id === input.item);
      if (!campaign || !met) throw refuse("record_unknown", { id: input.item });
      if (input.state === "spoiled" || input.state === "cannot") need(input.reason, "reason");
      settle(campaign, met, input.state, input.reason, input.date);
      return store.done(input.item, ["campaign_item"]);
    },
    inventories: async () => inventories.map(inventoryRow),
    inventory_page: async (id) => ({
      row: inventoryRow(find(inventories, id)),
      unlisted: find(inventories, id)
        .lines.filter((line) => line.result === "not_seen" && store.missing.has(line.weapon?.weapon ?? ""))
        .flatMap((line) => (line.weapon ? [{ ...line.weapon }] : [])),
      disagreements: [],
      history: [store.line(id, "inventory", { name: find(inventories, id).name }, true)],
    }),
    inventory_lines: async (query) => {
      const one = find(inventories, query.inventory);
      const lines: InventoryLine[] =
        query.result === "not_seen" && one.closed === ""
          ? missing(one).map((each) => ({
              item: "",
              weapon: each,
              reading: "",
              result: "not_seen",
              settled: "",
              remarks: "",
            }))
          : one.lines.filter((line) => line.result === query.result);
      const rows = lines.filter((line) =>
        words(query.text, [
          line.reading,
          line.weapon?.stock_number ?? "",
          line.weapon?.make ?? "",
          line.weapon?.serial ?? "",
        ]),
      );
      return structuredClone(part(rows, query.after, query.limit));
    },
    open_inventory: async (input) => {
      need(input.name, "name");
      need(input.date, "date");
      const id = store.id();
      inventories.unshift({ ...input, id, closed: "", expected: [], lines: [] });
      return store.done(id, ["inventory"]);
    },
    scan: async (input) => {
      const one = find(inventories, input.inventory);
      const of = find(held, one.stock).weapons;
      let seen = 0;
      const lines = input.entries.map((entry): ScanLine => {
        const key = loosely(entry.reading);
        if (key === "" && entry.weapon === "") throw refuse("field_empty", { field: "reading" });
        const met = of.filter((each) =>
          entry.weapon
            ? each.weapon === entry.weapon
            : [each.stock_number, each.serial, each.mark].some((said) => loosely(said) === key),
        );
        const [
          only = held
            .flatMap((stock) => stock.weapons)
            .find((each) => key !== "" && [each.serial, each.mark].some((said) => loosely(said) === key)),
        ] = met;
        if (met.length > 1)
          return {
            reading: entry.reading,
            result: "several",
            item: "",
            weapon: null,
            choices: met,
            ranges: [],
          };
        const before = one.lines.some((line) =>
          only ? line.weapon?.weapon === only.weapon : loosely(line.reading) === key,
        );
        if (before)
          return {
            reading: entry.reading,
            result: "already",
            item: "",
            weapon: only ?? null,
            choices: [],
            ranges: [],
          };
        const line: InventoryLine = {
          item: store.id(),
          weapon: only ?? null,
          reading: entry.reading,
          result: only?.gone === "" && only.stock === one.stock ? "seen" : "extra",
          settled: "",
          remarks: "",
        };
        one.lines.unshift(line);
        if (line.result === "seen") seen += 1;
        return {
          reading: entry.reading,
          result: line.result,
          item: line.item,
          weapon: line.weapon,
          choices: [],
          ranges: [],
        };
      });
      store.done(one.id, ["inventory_item"]);
      return { lines, seen, changed: ["inventory_item"] };
    },
    close_inventory: async (input) => {
      const one = find(inventories, input.inventory);
      const lacking = missing(one);
      const open = lacking.length + one.lines.filter((line) => line.result === "extra").length;
      if (input.differences.length < open)
        throw refuse("inventory_open_differences", { left: String(open - input.differences.length) });
      const joining = input.differences.flatMap((each) => {
        const met = one.lines.find((line) => line.item === each.item)?.weapon;
        return met && each.outcome === "joins" ? [met] : [];
      });
      const elsewhere = joining.filter((each) => each.stock !== "" && each.gone === "");
      if (elsewhere.length > 0 && !input.leave)
        throw new Refused({
          code: "stock_elsewhere",
          kind: "needs_person",
          fields: {
            weapons: String(elsewhere.length),
            names: elsewhere.map((each) => nameOf(each.stock)).join(", "),
          },
        });
      for (const each of joining) {
        for (const stock of held) stock.weapons = stock.weapons.filter((kept) => kept !== each);
        const into = find(held, one.stock);
        into.weapons.push(Object.assign(each, { stock_number: "" }));
        lie(into);
      }
      for (const each of input.differences) {
        const gone = lacking.find((weapon) => weapon.weapon === each.weapon);
        if (gone) {
          one.lines.push({
            item: store.id(),
            weapon: gone,
            reading: "",
            result: "not_seen",
            settled: each.outcome,
            remarks: ["issued", "elsewhere"].includes(each.outcome) ? each.remarks : "",
          });
          if (["loss", "theft"].includes(each.outcome)) {
            gone.gone = each.outcome;
            store.missing.set(gone.weapon, {
              kind: each.outcome === "theft" ? "stolen" : "lost",
              date: input.date,
              place: one.place,
              make: gone.make,
              model: gone.model,
              calibre: gone.calibre,
              reading: gone.serial,
              weapon: gone.weapon,
            });
          }
        }
        const extra = one.lines.find((line) => line.item === each.item);
        if (!extra) continue;
        extra.settled = each.outcome;
        extra.remarks = each.outcome === "found_again" ? "" : each.remarks;
        if (each.outcome === "found_again" && extra.weapon) extra.weapon.gone = "";
      }
      one.closed = input.date;
      return store.done(one.id, ["inventory", "inventory_item", "event"], String(open));
    },
  };
}
