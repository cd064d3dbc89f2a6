import { desk } from "../../core/here";
import type { Attention, CaseRow, LostAttention, OfficeRow } from "../../core/wire";

/** What waits for a person, by screen. */
class Needs {
  today = $state(0);
  cases = $state(0);
  exchange = $state(0);

  async read(): Promise<void> {
    try {
      const [cases, offices, attention, lost] = await Promise.all([
        desk().cases(),
        desk().offices(),
        desk().attention(),
        desk().lost_attention(),
      ]);
      this.today = matters(attention, lost);
      this.cases = cases.filter(waits).length;
      this.exchange = offices.filter(unconfirmed).length;
    } catch {
      // The counts are a courtesy; screens report what fails.
    }
  }
}

/** Everything of a day that needs a person: the count of the rail, and what Today lists first. */
export function matters(attention: Attention, lost: LostAttention): number {
  const { clock_doubtful, ...counts } = attention;
  const all = [...Object.values(counts), ...Object.values(lost)];
  return all.reduce((sum, one) => sum + one, clock_doubtful ? 1 : 0);
}

/** The office has the next step, not the State asked. */
export function waits(row: CaseRow): boolean {
  return ["draft", "ready", "authorised"].includes(row.state);
}

export function unconfirmed(row: OfficeRow): boolean {
  return row.devices > 0 && !row.confirmed;
}

export const needs = new Needs();
