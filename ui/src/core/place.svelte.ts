// Where one is: kept in the address, so that back and forward work.

export type Screen =
  "today" | "register" | "cases" | "letters" | "exchange" | "directory" | "records" | "settings";

export interface Place {
  screen: Screen;
  id: string;
  sub: string;
  /** A control to stand on when the page is there. */
  focus: string;
}

export const SCREENS: readonly Screen[] = [
  "today",
  "register",
  "cases",
  "letters",
  "exchange",
  "directory",
  "records",
  "settings",
];

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
