import { desk } from "../../core/here";
import type { Attention, CaseRow, OfficeRow } from "../../core/wire";

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
      this.today = sum(attention) + lost.hits + lost.unanswered + lost.answers;
      this.cases = cases.filter(waits).length;
      this.exchange = offices.filter(unconfirmed).length;
    } catch {
      // The counts are a courtesy; screens report what fails.
    }
  }
}

/** Everything of a day that a person must look at. */
export function sum(attention: Attention): number {
  const { clock_doubtful, ...counts } = attention;
  return Object.values(counts).reduce((all, one) => all + one, clock_doubtful ? 1 : 0);
}

/** The office has the next step, not the State asked. */
export function waits(row: CaseRow): boolean {
  return ["draft", "ready", "authorised"].includes(row.state);
}

export function unconfirmed(row: OfficeRow): boolean {
  return row.devices > 0 && !row.confirmed;
}

export const needs = new Needs();
