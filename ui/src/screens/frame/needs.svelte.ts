import { desk } from "../../core/here";
import type { CaseRow, OfficeRow } from "../../core/wire";

/** What waits for a person, by screen. */
class Needs {
  cases = $state(0);
  exchange = $state(0);

  async read(): Promise<void> {
    try {
      const [cases, offices] = await Promise.all([desk().cases(), desk().offices()]);
      this.cases = cases.filter(waits).length;
      this.exchange = offices.filter(unconfirmed).length;
    } catch {
      // The counts are a courtesy; screens report what fails.
    }
  }
}

/** The office has the next step, not the State asked. */
export function waits(row: CaseRow): boolean {
  return ["draft", "ready", "authorised"].includes(row.state);
}

export function unconfirmed(row: OfficeRow): boolean {
  return row.devices > 0 && !row.confirmed;
}

export const needs = new Needs();
