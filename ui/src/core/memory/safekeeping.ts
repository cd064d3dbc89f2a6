import type { Desk } from "../desk";
import { refuse } from "../failure";
import type { ErasurePreview, ErasureRow } from "../wire";
import { need } from "./checks";
import { second } from "./second";
import type { Store } from "./store";

type Safekeeping = Pick<Desk, "backup" | "preview_erasure" | "erase" | "erasures" | "restore">;

/** `restored` puts the office of the backup on the desk. */
export function safekeeping(
  store: Store,
  whole: () => Desk,
  filled: boolean,
  restored: () => void,
): Safekeeping {
  const erasures: ErasureRow[] = filled
    ? [
        {
          record: store.id(),
          kind: "party",
          rule: "Data Protection Act 2012 (Act 843), section 33(1)(b)",
          authority: "High Court, Accra, Criminal Division 2, order CR/0417/2026 of 9 March 2026",
          statement: 11,
          at: "2026-03-12T10:05:00Z",
          confirmed: ["HQ", "BP3"],
          waiting: ["ARM2", "BP1"],
        },
        {
          record: store.id(),
          kind: "attachment",
          rule: "Loi no 2013-450 relative à la protection des données à caractère personnel, article 34",
          authority: "Autorité de protection des données, décision no 2026-018",
          statement: 8,
          at: "2026-02-04T09:40:00Z",
          confirmed: ["HQ", "ARM2", "BP1", "BP3"],
          waiting: [],
        },
      ]
    : [];

  const preview = (record: string): ErasurePreview => {
    for (const weapon of store.weapons) {
      const photograph = weapon.photographs.find((one) => one.id === record);
      const line = weapon.history.find((one) => one.record === record && one.birth);
      if (!photograph && !line) continue;
      const kind = photograph ? "attachment" : (line?.kind ?? "");
      const words = new Map(line?.fields ?? []);
      return {
        record,
        kind,
        title: photograph?.caption ?? words.get("name") ?? words.get("text") ?? store.title(weapon),
        commits: kind === "attachment" ? 1 : 2,
        attachments: kind === "attachment" ? 1 : 0,
        keep_until: kind === "note" ? "2046-03-14" : "",
        term_source:
          kind === "note"
            ? "International Tracing Instrument, paragraph 12(b): at least 20 years for records of small arms and light weapons other than their manufacture"
            : "",
        offices: weapon.office === "HQ" ? ["HQ"] : ["HQ", weapon.office],
      };
    }
    throw refuse("record_unknown", { id: record });
  };

  return {
    restore: async (input) => {
      if (store.stage !== "first_start") throw refuse("store_exists", { path: "/home/clerk/Proofmark" });
      need(input.folder, "folder");
      if (!/backup/i.test(input.folder)) throw refuse("store_missing", { path: input.folder });
      restored();
      try {
        return await whole().unlock(input.operator, input.passphrase);
      } catch (thrown) {
        store.stage = "first_start";
        throw thrown;
      }
    },
    backup: async (folder) => {
      need(folder, "folder");
      await store.run("backup", 1_204);
      const at = new Date().toISOString();
      return {
        folder: `${folder.replace(/\/$/, "")}/Proofmark-backup-${store.office?.code ?? "XX"}-${at.slice(0, 10)}`,
        bytes: 48_230_400,
        commits: 226,
        records: 1_204,
        at,
      };
    },
    preview_erasure: async (record) => preview(record),
    erase: async (input) => {
      const gone = preview(input.record);
      need(input.rule, "rule");
      need(input.authority, "authority");
      if (gone.keep_until !== "") need(input.ground, "ground");
      second(store, input.second);
      if (input.root_passphrase !== store.rootPassphrase) throw refuse("root_passphrase_wrong");
      for (const weapon of store.weapons) {
        weapon.photographs = weapon.photographs.filter((one) => one.id !== input.record);
        for (const line of weapon.history) {
          if (line.record !== input.record) continue;
          const topic = line.fields.find(([name]) => name === "topic")?.[1];
          if (topic === "remarks") delete weapon.fields.remarks;
          if (topic === "circumstances") for (const event of weapon.events) delete event.fields.circumstances;
          line.standing = "erased";
          line.fields = [];
        }
      }
      erasures.unshift({
        record: input.record,
        kind: gone.kind,
        rule: input.rule.trim(),
        authority: input.authority.trim(),
        statement: 13 + erasures.length,
        at: new Date().toISOString(),
        confirmed: [store.office?.code ?? ""],
        waiting: gone.offices.filter((code) => code !== store.office?.code),
      });
      return store.done(input.record, ["note", "attachment"]);
    },
    erasures: async () => structuredClone(erasures),
  };
}
