// What the records of a weapon refer to, by the names that a clerk knows.

import type { Link } from "../wire";
import type { HeldWeapon, Store } from "./store";
import { consignmentTitle } from "./trade";

/** What the fields of a weapon, of its marks and of its events refer to, each once. */
export function linksOf(store: Store, weapon: HeldWeapon): Link[] {
  const named = new Set(
    [
      ...weapon.events.flatMap(({ fields }) => [
        fields.find,
        fields.from_party,
        fields.to_party,
        fields.consignment,
        fields.ledger,
      ]),
      ...weapon.markings.map(({ fields }) => fields.practice),
    ].filter(Boolean),
  );
  const of = <One extends { id: string }>(kind: string, held: One[], title: (one: One) => string): Link[] =>
    held.filter(({ id }) => named.has(id)).map((one) => ({ kind, id: one.id, title: title(one) }));
  return [
    ...of("find", store.finds, ({ fields }) => [fields.date, fields.place].filter(Boolean).join(" · ")),
    ...of("party", store.trade.parties, ({ fields }) => fields.name ?? ""),
    ...of("consignment", store.trade.consignments, consignmentTitle),
    ...of("ledger", store.ledgers.held, ({ fields }) => fields.title ?? ""),
    ...of("practice", store.practices, ({ fields }) =>
      [fields.name, fields.layout].filter(Boolean).join(" · "),
    ),
  ];
}
