import { describe, expect, it } from "vitest";

import { asFailure } from "../src/core/failure";
import { memoryDesk, PASSPHRASE } from "../src/core/memory";

async function code(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return "";
  } catch (thrown) {
    return asFailure(thrown).code;
  }
}

describe("the desk of paper keeps the contract", () => {
  it("refuses a wrong passphrase and changes nothing", async () => {
    const desk = memoryDesk({ stage: "locked" });
    const [name = ""] = (await desk.status()).operators;
    expect(await code(desk.unlock(name, "no"))).toBe("passphrase_wrong");
    expect((await desk.status()).stage).toBe("locked");
    expect((await desk.unlock(name, PASSPHRASE)).stage).toBe("open");
  });

  it("pages through ten thousand weapons, each once", async () => {
    const desk = memoryDesk({ stage: "open", filled: false, weapons: 10_000 });
    const seen = new Set<string>();
    for (let from = 0; ; from += 500) {
      const part = await desk.weapons({ limit: 500, from });
      if (part.rows.length === 0) break;
      for (const row of part.rows) seen.add(row.id);
    }
    expect(seen.size).toBe(10_000);
  });

  it("finds by reading and says why", async () => {
    const desk = memoryDesk({ stage: "open" });
    expect((await desk.find("GH 12")).weapons.map((one) => one.why)).toContain("exact");
    expect((await desk.find("gh12")).weapons.map((one) => one.why)).toContain("same_signs");
    expect((await desk.find("S8471 973")).weapons.map((one) => one.why)).toContain("fits");
  });

  it("asks how a weapon came in", async () => {
    const desk = memoryDesk({ stage: "open" });
    expect(
      await code(desk.add_weapon({ weapon: {}, markings: [], find: { date: "1974" }, number: false })),
    ).toBe("find_kind_missing");
    expect(
      await code(
        desk.add_weapon({
          weapon: {},
          markings: [],
          find: { find_kind: "found", date: "1974-02-31" },
          number: false,
        }),
      ),
    ).toBe("date_invalid");
  });

  it("needs a second, different officer with the role, and again after a change", async () => {
    const desk = memoryDesk({ stage: "open" });
    const row = (await desk.cases()).find((one) => one.lacking === 0);
    const id = row?.id ?? "";
    const second = (operator: string): Promise<unknown> =>
      desk.authorise_request(id, { operator, passphrase: PASSPHRASE });
    expect(await code(second("Efua Asante"))).toBe("same_person");
    expect(await code(second("Абдулла Рахимов"))).toBe("role_missing");
    expect(await code(second("Colonel Aïssata Koné-Ouattara"))).toBe("");
    await desk.change_request(id, { law: "Another law" });
    expect((await desk.case_page(id)).changed_since_authorised).toBe(true);
    expect(await code(desk.issue_letter({ case_id: id, language: "en", date: "2026-03-24" }))).toBe(
      "authorisation_stale",
    );
    await second("Colonel Aïssata Koné-Ouattara");
    const done = await desk.issue_letter({ case_id: id, language: "en", date: "2026-03-24" });
    expect(done.reference).toMatch(/^GH-HQ-7KD-2026-\d{4}$/);
    expect(await code(desk.issue_letter({ case_id: id, language: "en", date: "2026-03-24" }))).toBe(
      "already_issued",
    );
  });

  it("takes a stick in once", async () => {
    const desk = memoryDesk({ stage: "open" });
    const path = "/media/clerk/STICK/HQ-19ac03.proofmark";
    expect((await desk.inspect_bundle(path)).done).toBe(false);
    expect((await desk.import_bundle(path)).commits_new).toBe(14);
    expect((await desk.import_bundle(path)).commits_new).toBe(0);
    expect(await code(desk.inspect_bundle("/media/clerk/STICK/HQ-e41b07.proofmark"))).toBe(
      "bundle_truncated",
    );
  });
});
