import type { Desk } from "../desk";
import { refuse } from "../failure";
import type {
  ContradictionRow,
  Disagreement,
  DisagreementRow,
  EvidenceRow,
  HeldValue,
  LedgerLine,
  ProposalRow,
} from "../wire";
import type { HeldWeapon, Store } from "./store";

type Settling = Pick<
  Desk,
  | "attention"
  | "day_work"
  | "disagreements"
  | "settle"
  | "proposals"
  | "answer_proposal"
  | "contradictions"
  | "evidence"
>;

/** Rows of the sample that a second person has not compared. */
const toCheck = (line: LedgerLine): number => line.progress.sample - line.progress.sample_checked;
const add = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
/** The only one of them; nothing where there are several. */
const only = (all: { id: string }[]): string => (all.length === 1 ? (all[0]?.id ?? "") : "");

const SERGEANT = "Sgt Kwabena Boateng";
const COLONEL = "Colonel Aïssata Koné-Ouattara";

/** What was seen before, by the value that then came of it. */
const HAD_SEEN: Record<string, string[]> = {
  "АН 4417 К": [],
  "AH 4417 K": [],
  "S-[8B]4?1 97[3?]": ["S-?4?1 9*"],
  "S-8471 973": ["S-?4?1 9*"],
  "Sissala East, well behind the Catholic mission of Jeffisi": ["Abandoned well, Sissala East"],
};

function commit(record: string, field: string, index: number): string {
  const text = `${record}${field}${index}`;
  let state = 7;
  for (const sign of text) state = (state * 31 + sign.charCodeAt(0)) % 4_294_967_296;
  return state.toString(16).padStart(8, "0").repeat(8);
}

/** Adds what offices say differently to the sample work. */
export function disagree(store: Store): void {
  const add = (
    part: string,
    pick: (weapon: HeldWeapon) => Omit<Disagreement, "kind" | "values"> | null,
    kind: string,
    values: [string, string, string, string][],
  ): void => {
    const weapon = store.weapons.find((one) => `${one.fields.make} ${one.fields.model}`.includes(part));
    const place = weapon ? pick(weapon) : null;
    if (!weapon || !place) return;
    weapon.disagreements.push({
      ...place,
      kind,
      values: values.map(([value, at, operator, office]) => ({ value, at, operator, office })),
    });
  };
  const serial = (weapon: HeldWeapon): Omit<Disagreement, "kind" | "values"> | null => {
    const [marking] = weapon.markings;
    return marking ? { record: marking.id, field: "reading" } : null;
  };
  add("PM md. 63", serial, "marking", [
    ["S-[8B]4?1 97[3?]", "2026-03-14T16:20:00Z", SERGEANT, "BP3"],
    ["S-8471 973", "2026-03-22T11:48:00Z", "Efua Asante", "HQ"],
  ]);
  add("ПМ", serial, "marking", [
    ["АН 4417 К", "2026-02-19T10:00:00Z", SERGEANT, "BP3"],
    ["AH 4417 K", "2026-02-20T08:31:00Z", "Abdul-Rahman Fuseini", "BP1"],
  ]);
  add(
    "Maadi",
    (weapon) => {
      const [event] = weapon.events;
      return event ? { record: event.id, field: "place" } : null;
    },
    "event",
    [
      ["Abandoned well, Sissala East", "2026-01-11T08:41:00Z", "Abdul-Rahman Fuseini", "BP1"],
      ["Sissala East, well behind the Catholic mission of Jeffisi", "2026-02-02T14:12:00Z", COLONEL, "HQ"],
      ["Jeffisi, district of Sissala West", "2026-02-03T09:00:00Z", "Nana Yaa Ofori-Atta", "ARM2"],
    ],
  );
}

export function settling(store: Store, whole: () => Desk, filled: boolean): Settling {
  const weaponNamed = (part: string): HeldWeapon | undefined =>
    store.weapons.find((one) => `${one.fields.make} ${one.fields.model}`.includes(part));

  const firstProposals = (): ProposalRow[] => {
    const revolver = weaponNamed("Webley");
    const pistol = weaponNamed("Beretta");
    const page = (
      weapon: HeldWeapon | undefined,
      at: string,
    ): Omit<ProposalRow, "fields" | "birth" | "said"> => ({
      commit: commit(at, "proposal", 1),
      record: weapon?.id ?? store.id(),
      kind: "weapon",
      title: weapon ? store.title(weapon) : "",
      page_kind: "weapon",
      page: weapon?.id ?? "",
    });
    const said = (at: string, operator: string, office: string): ProposalRow["said"] => ({
      value: "",
      at,
      operator,
      office,
    });
    return [
      {
        ...page(revolver, "a"),
        said: said("2026-03-18T07:25:00Z", "Abdul-Rahman Fuseini", "BP1"),
        fields: [
          ["year_of_manufacture", "1943", "1941"],
          ["status", "marked_recorded", "destroyed"],
        ],
        birth: false,
      },
      {
        ...page(pistol, "b"),
        said: said("2026-03-19T16:02:00Z", SERGEANT, "BP3"),
        fields: [
          [
            "remarks",
            "",
            "Le même pistolet figure dans le procès-verbal no 211/2024 de la gendarmerie de Pô (Burkina Faso), communiqué verbalement le 18 mars.",
          ],
        ],
        birth: false,
      },
      {
        commit: commit("c", "proposal", 1),
        record: store.id(),
        kind: "contact",
        title: "Commission nationale de contrôle des armes, Ouagadougou",
        page_kind: "",
        page: "",
        said: said("2026-03-20T10:40:00Z", SERGEANT, "BP3"),
        fields: [
          ["name", "", "Commission nationale de contrôle des armes, Ouagadougou"],
          ["telephone", "", "+226 25 00 00 00"],
        ],
        birth: true,
      },
    ];
  };

  const proposals = filled ? firstProposals() : [];
  const contradictions: ContradictionRow[] = [];
  const traced = store.cases[0];
  if (filled && traced) {
    contradictions.push({
      case: traced.id,
      reference: traced.reference,
      step: "acknowledged",
      step_record: store.id(),
      said: { value: "", at: "2026-03-21T09:14:00Z", operator: "Efua Asante", office: "HQ" },
      after: "closed",
      after_said: { value: "", at: "2026-03-20T15:50:00Z", operator: COLONEL, office: "HQ" },
    });
  }

  const evidence = async (): Promise<EvidenceRow[]> => {
    if (!filled || store.office?.role === "field") return [];
    const devices = await whole().devices();
    const of = (code: string): { office: string; device: string; device_id: string } => {
      const one = devices.find((each) => each.office_code === code && each.state !== "cut");
      return { office: code, device: one?.fingerprint ?? "", device_id: one?.id ?? "" };
    };
    const rows: EvidenceRow[] = [
      { kind: "fork", ...of("BP3"), feed: "8f21c07a9944e1b2", from: 88, to: 93, at: "2026-03-17T06:10:00Z" },
      {
        kind: "broken_link",
        ...of("BP1"),
        feed: "1b77e20c55aa9013",
        from: 41,
        to: 41,
        at: "2026-03-01T12:44:00Z",
      },
      {
        kind: "clock_past",
        ...of("ARM2"),
        feed: "40d2f1a8377c6be5",
        from: 1,
        to: 17,
        at: "2000-01-01T00:03:00Z",
      },
      {
        kind: "clock_back",
        ...of("BP1"),
        feed: "1b77e20c55aa9013",
        from: 52,
        to: 58,
        at: "2026-02-14T08:00:00Z",
      },
    ];
    return rows;
  };

  const pageOf = (weapon: HeldWeapon, one: Disagreement): DisagreementRow => {
    const marking = weapon.markings.find((each) => each.id === one.record);
    const event = weapon.events.find((each) => each.id === one.record);
    const own = marking ? (marking.fields.reading ?? "") : event ? (event.fields.place ?? "") : "";
    return {
      record: one.record,
      kind: one.kind,
      title: [store.title(weapon), own].filter(Boolean).join(" · "),
      page_kind: "weapon",
      page: weapon.id,
      field: one.field,
      values: one.values.map((said, index): HeldValue => ({
        commit: commit(one.record, one.field, index),
        said,
        had_seen: HAD_SEEN[said.value] ?? [],
        shown: index === 0,
      })),
    };
  };

  const all = (): DisagreementRow[] =>
    store.weapons.flatMap((weapon) => weapon.disagreements.map((one) => pageOf(weapon, one)));

  return {
    day_work: async () => {
      const desk = whole();
      const [awaiting, campaigns, checks, ledgers, duties] = await Promise.all([
        desk.awaiting_disposal(1),
        desk.campaigns().then((all) => all.filter((one) => one.closed_on === "")),
        desk.inventories().then((all) => all.filter((one) => one.closed_on === "")),
        desk.ledgers().then((all) => all.filter((one) => toCheck(one) > 0)),
        desk.returns_due(),
      ]);
      return {
        awaiting: awaiting.total,
        awaiting_late: awaiting.late,
        awaiting_days: awaiting.rows[0]?.since_days ?? null,
        campaigns: campaigns.length,
        campaign: only(campaigns),
        campaign_weapons: add(campaigns.map((one) => one.weapons)),
        campaign_done: add(campaigns.map((one) => one.done)),
        checks: checks.length,
        check: only(checks),
        check_expected: add(checks.map((one) => one.expected)),
        check_seen: add(checks.map((one) => one.seen)),
        ledgers: ledgers.length,
        ledger: only(ledgers),
        ledger_rows: add(ledgers.map(toCheck)),
        duties: duties.length,
        duties_overdue: duties.filter((one) => one.overdue).length,
      };
    },
    attention: async () => {
      const desk = whole();
      const [devices, shown, matrix, courier] = await Promise.all([
        desk.devices(),
        evidence(),
        desk.matrix(),
        desk.courier_waiting(),
      ]);
      return {
        disagreements: all().length,
        proposals: proposals.length,
        contradictions: contradictions.length,
        quarantined: devices.filter((one) => one.quarantined > 0).length,
        evidence: shown.length,
        missing: matrix.missing.length,
        courier: courier.others.length,
        clock_doubtful: filled && shown.length > 0,
      };
    },
    disagreements: async () => structuredClone(all()),
    settle: async (input) => {
      const weapon = store.weapons.find((one) =>
        one.disagreements.some((each) => each.record === input.record && each.field === input.field),
      );
      const one = weapon?.disagreements.find(
        (each) => each.record === input.record && each.field === input.field,
      );
      const index = one?.values.findIndex((_, at) => commit(input.record, input.field, at) === input.commit);
      const chosen = index === undefined ? undefined : one?.values[index];
      if (!weapon || !one || !chosen) throw refuse("record_unknown", { id: input.record });
      const record =
        weapon.markings.find((each) => each.id === input.record) ??
        weapon.events.find((each) => each.id === input.record) ??
        weapon;
      Object.assign(record.fields, { [input.field]: chosen.value });
      weapon.disagreements = weapon.disagreements.filter((each) => each !== one);
      weapon.history.unshift(store.line(input.record, one.kind, { [input.field]: chosen.value }, false));
      if (input.reason.trim() !== "")
        weapon.history.unshift(
          store.line(store.id(), "note", { topic: "reason", text: input.reason.trim() }, true),
        );
      return store.done(input.record, [one.kind]);
    },
    proposals: async () => structuredClone(proposals),
    answer_proposal: async (input) => {
      const at = proposals.findIndex((one) => one.commit === input.commit && one.record === input.record);
      const one = proposals[at];
      if (!one) throw refuse("record_unknown", { id: input.record });
      proposals.splice(at, 1);
      const weapon = store.weapons.find((each) => each.id === input.record);
      if (weapon && input.accept) {
        const values = Object.fromEntries(one.fields.map(([field, , value]) => [field, value]));
        Object.assign(weapon.fields, values);
        weapon.history.unshift(store.line(weapon.id, "weapon", values, false));
      }
      return store.done(input.record, [one.kind]);
    },
    contradictions: async () => structuredClone(contradictions),
    evidence,
  };
}
