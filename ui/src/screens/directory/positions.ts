// Numbers up to which the feeds of a laptop are accepted, as typed.

import type { FeedPosition } from "../../core/wire";
import { t } from "../../texts/texts.svelte";

/** What is wrong with a typed number, or "". */
export function positionError(typed: string, least: number, most: number): string {
  const number = Number(typed.trim());
  const whole = /^\d+$/.test(typed.trim());
  return whole && number >= least && number <= most ? "" : t("position-wrong", { least, most });
}

/** How many entries of a feed stay behind a typed number; 0 where it is no number. */
export function behind(typed: string, feed: FeedPosition): number {
  return /^\d+$/.test(typed.trim()) ? Math.max(0, feed.last - Number(typed.trim())) : 0;
}

/** Typed numbers to begin with: `upto` of each feed. */
export function begin(feeds: FeedPosition[], upto: (feed: FeedPosition) => number): Record<string, string> {
  return Object.fromEntries(feeds.map((feed) => [feed.feed, String(upto(feed))]));
}

/** Wrong numbers by the ids of their fields. */
export function positionErrors(
  feeds: FeedPosition[],
  typed: Record<string, string>,
  least: (feed: FeedPosition) => number,
): Record<string, string> {
  return Object.fromEntries(
    feeds.flatMap((feed, index) => {
      const wrong = positionError(typed[feed.feed] ?? "", least(feed), feed.last);
      return wrong ? [[`position-${index}`, wrong]] : [];
    }),
  );
}

/** Feeds whose number is not `than`: what core is told. */
export function moved(
  feeds: FeedPosition[],
  typed: Record<string, string>,
  than: (feed: FeedPosition) => number,
): [string, number][] {
  return feeds
    .map((feed): [FeedPosition, number] => [feed, Number((typed[feed.feed] ?? "").trim())])
    .filter(([feed, number]) => number !== than(feed))
    .map(([feed, number]) => [feed.feed, number]);
}
