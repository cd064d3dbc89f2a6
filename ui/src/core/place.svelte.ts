// Where one is: kept in the address, so that back and forward work.

/** The rooms of the rail, in its order. */
export const ROOMS = [
  "today",
  "register",
  "cases",
  "letters",
  "exchange",
  "directory",
  "records",
  "settings",
] as const;

/** Screens that have an address of their own inside a room. */
export const INSIDE = {
  finds: "register",
  consignments: "register",
  ammunition: "register",
  stocks: "register",
  campaigns: "register",
  inventories: "register",
  ledgers: "register",
  lost: "register",
  parties: "directory",
  practices: "directory",
  models: "directory",
  vocabulary: "directory",
} as const satisfies Record<string, Room>;

export type Room = (typeof ROOMS)[number];
export type Screen = Room | keyof typeof INSIDE;

export const SCREENS: readonly Screen[] = [...ROOMS, ...(Object.keys(INSIDE) as (keyof typeof INSIDE)[])];

/** The room of the rail in which a screen lies. */
export function room(screen: Screen): Room {
  return screen in INSIDE ? INSIDE[screen as keyof typeof INSIDE] : (screen as Room);
}

export interface Place {
  screen: Screen;
  id: string;
  sub: string;
  /** A control to stand on when the page is there. */
  focus: string;
}

export function parse(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [screen = "", id = "", sub = ""] = path.split("/").map(decodeURIComponent);
  return {
    screen: SCREENS.find((one) => one === screen) ?? "today",
    id,
    sub,
    focus: decodeURIComponent(/(?:^|&)focus=([^&]*)/.exec(query)?.[1] ?? ""),
  };
}

export function href(screen: Screen, id = "", focus = "", sub = ""): string {
  const path = [screen, id, sub].filter(Boolean).map(encodeURIComponent).join("/");
  return `#/${path}${focus ? `?focus=${encodeURIComponent(focus)}` : ""}`;
}

export const place = $state<{ now: Place }>({
  now: parse(typeof location === "undefined" ? "" : location.hash),
});

export function go(screen: Screen, id = "", focus = "", sub = ""): void {
  const goal = href(screen, id, focus, sub);
  if (location.hash === goal) place.now = parse(goal);
  else location.hash = goal;
}

export function follow(): () => void {
  const take = (): void => {
    place.now = parse(location.hash);
  };
  window.addEventListener("hashchange", take);
  take();
  return () => {
    window.removeEventListener("hashchange", take);
  };
}
