import { href } from "../../core/place.svelte";
import { t } from "../../texts/texts.svelte";

export function tabs(now: "backup" | "erasures"): {
  href: string;
  label: string;
  current: boolean;
  testid: string;
}[] {
  return (["backup", "erasures"] as const).map((one) => ({
    href: href("records", one === "backup" ? "" : one),
    label: t(`records-tab-${one}`),
    current: one === now,
    testid: `records-tab-${one}`,
  }));
}
