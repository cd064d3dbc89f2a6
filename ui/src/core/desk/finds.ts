// What the window asks of the office about finds.

import type { Done, FindFields, FindList, FindPage, FindQuery, NewFind, NewWeapon } from "../wire";

export interface FindsDesk {
  finds(query: FindQuery): Promise<FindList>;
  find_page(id: string): Promise<FindPage>;
  /** A find and all weapons of it, as one act. */
  add_find(input: NewFind): Promise<Done>;
  add_to_find(find: string, input: NewWeapon): Promise<Done>;
  change_find(id: string, fields: FindFields): Promise<Done>;
}
